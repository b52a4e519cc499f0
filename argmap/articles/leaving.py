"""What is left out of a web page's text, compared with what the page shows: put back where it is clear, else told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

LONG = 80
"""Code points from which a block that the page shows must be in the text, or be told."""

KEY = 40
"""Letters by which a paragraph of the text is known again on the page."""

SHOWN = 60
"""Code points of what was left out that a notice shows."""

MOST_BLOCKS = 20_000
"""A page of more blocks is read as it was found: to look for each in all of it would take minutes."""

_NOT_LETTERS = re.compile(r"[\W_]+")


class Shown(NamedTuple):
    """A block that the page shows."""

    kind: str
    text: str
    is_sure: bool
    """Whether it stands in an element that is an article by its own word."""


def letters(text: str) -> str:
    """A text's letters and figures alone."""
    return _NOT_LETTERS.sub("", text).casefold()


def put_back(
    found: Sequence[tuple[str, str]], shown: Sequence[Shown], times: Collection[str] = ()
) -> list[tuple[str, str]]:
    """The blocks found, and in their places those that the page shows among them or before them.

    Args:
        found: kinds and texts, in order.
        shown: the blocks of the page, in order, without links and a site's own.
        times: letters of the times that stand over the entries of a page.
    """
    keys = [letters(block.text) for block in shown]
    first: dict[str, int] = {}
    for index, key in enumerate(keys):
        first.setdefault(key[:KEY], index)
    places, place = [], -1
    for _, text in found:
        place = first.get(letters(text)[:KEY], place)
        places.append(place)
    known = [place for place in places if place >= 0]
    if not known or len(shown) > MOST_BLOCKS:
        return list(found)
    whole = "\n".join(letters(text) for _, text in found)
    inside = range(min(known), max(known))
    heads = [index for index, block in enumerate(shown[: min(known)]) if block.kind == "head"]
    start = min(heads, default=0)
    added = []
    for index, (block, key) in enumerate(zip(shown, keys, strict=True)):
        if not key or key in whole:
            continue
        is_long, is_time = len(block.text) >= LONG, key in times
        is_part = is_long or is_time or block.kind == "item" or (block.kind == "head" and block.is_sure)
        is_sure = block.is_sure and (is_long or is_time)
        if (index in inside and is_part) or is_sure or (is_long and start <= index < inside.start):
            added.append((index, block))
    if not added:
        return list(found)
    placed = [(place, 1, block) for place, block in zip(places, found, strict=True)]
    placed += [(index, 0, (block.kind, block.text)) for index, block in added]
    return [block for _, _, block in sorted(placed, key=lambda entry: entry[:2])]


def told(text: str, shown: Sequence[Shown]) -> str:
    """A notice that counts the long blocks of a page that are not in the text; empty if all are."""
    whole = letters(text)
    long = [block.text for block in shown[:MOST_BLOCKS] if len(block.text) >= LONG]
    missing = [words for words in long if letters(words) not in whole]
    if not missing:
        return ""
    words = " ".join(missing[0].split())[:SHOWN].rsplit(" ", 1)[0]
    are = f"{counted(len(missing), PLAIN.nouns.paragraph)} of the page left out"
    return f"{are}, beginning “{words} …”: if needed, copy the page's text into a .txt file."

"""What is left out of a web page's text, compared with what the page shows: put back where it is clear, else told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.articles.elements import letters
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.articles.blocks import Block
    from argmap.articles.shown import Shown

LONG = 80
"""Code points from which a block that the page shows must be in the text, or be told."""

KEY = 40
"""Letters by which a paragraph of the text is known again on the page."""

SHOWN = 60
"""Code points of what was left out that a notice shows."""

MOST_BLOCKS = 20_000
"""A page of more blocks is read as it was found: to look for each in all of it would take minutes."""


def put_back(found: Sequence[Block], shown: Sequence[Shown]) -> list[Block]:
    """The blocks found, and in their places those that the page shows among them or before them.

    Args:
        found: what was taken for the article, in order.
        shown: the blocks of the page, in order, without links and a site's own.
    """
    first: dict[str, int] = {}
    for index, one in enumerate(shown):
        first.setdefault(one.key[:KEY], index)
    places, place = [], -1
    for block in found:
        place = first.get(letters(block.text)[:KEY], place)
        places.append(place)
    known = [place for place in places if place >= 0]
    if not known or len(shown) > MOST_BLOCKS:
        return list(found)
    texts = [letters(block.text) for block in found]
    whole, lines = "\n".join(texts), set(texts)
    inside = range(min(known), max(known))
    heads = [index for index, one in enumerate(shown[: min(known)]) if one.block.kind == "head"]
    start = min(heads, default=0)
    added = []
    for index, one in enumerate(shown):
        if one.is_beside or one.key in (lines if one.block.kind == "head" else whole):
            continue
        is_long = len(one.block.text) >= LONG
        is_part = is_long or one.is_wanted or one.block.kind == "item" or (one.block.kind == "head" and one.is_sure)
        is_sure = one.is_sure and (is_long or one.is_wanted)
        is_heading = one.block.kind == "head" and start < index < inside.stop and _is_over_text(shown, index, whole)
        is_over = start <= index < inside.start and (is_long or one.is_wanted)
        if (index in inside and is_part) or is_sure or is_over or is_heading:
            added.append((index, one.block))
    if not added:
        return list(found)
    placed = [(place, 1, block) for place, block in zip(places, found, strict=True)]
    placed += [(index, 0, block) for index, block in added]
    return [block for _, _, block in sorted(placed, key=lambda entry: entry[:2])]


def _is_over_text(shown: Sequence[Shown], index: int, whole: str) -> bool:
    """Whether a heading stands right over words that were found, with other headings between at most."""
    after = next((one for one in shown[index + 1 : index + 4] if one.block.kind != "head"), None)
    return after is not None and after.key in whole


def told(text: str, shown: Sequence[Shown]) -> str:
    """A notice that counts the long blocks of a page that are not in the text; empty if all are."""
    whole = letters(text)
    missing = [one.block.text for one in shown[:MOST_BLOCKS] if len(one.block.text) >= LONG and one.key not in whole]
    if not missing:
        return ""
    words = " ".join(missing[0].split())[:SHOWN].rsplit(" ", 1)[0]
    are = f"{counted(len(missing), PLAIN.nouns.paragraph)} of the page left out"
    return f"{are}, beginning “{words} …”: if needed, copy the page's text into a .txt file."

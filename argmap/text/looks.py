"""Texts as they look: what cannot be seen left out, letters in one form, lines that were only wrapped put together.

Superscripts and fractions stay as they are: ten to the sixth is not 106.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from argmap.text.late import is_alphabetic, late

if TYPE_CHECKING:
    from collections.abc import Iterator

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
"""Soft hyphens, signs without width, direction marks, variation selectors."""

MARKS = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f"
    "\u1160-\u11ff\u1ab0-\u1aff\u1dc0-\u1dff\u3099\u309a"
)
"""Signs that are put onto the letter before them, and the later letters of a Korean syllable."""

FORMS = "\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdfb\ufe70-\ufefc\uff01-\uffee\U0001d400-\U0001d7ff"
"""Ligatures, full-width and half-width forms, Arabic letters as a printer joins them, letters of mathematics."""

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana, Han."""

_JOINED = f"[{UNSPACED}\u3001-\u303f\uff01-\uff65]"
_WRAP = late(rf"(?<={_JOINED})[ \t]*(?:\r\n|[\r\n])[ \t\u3000]*(?={_JOINED})")
_UNLIKE = re.compile(f"[{INVISIBLE}{MARKS}{FORMS}]")
_HIDDEN = re.compile(f"[{INVISIBLE}]")
_FORM = re.compile(f"[{FORMS}]+")
_CLUSTER = re.compile(f"(?s:.)[{MARKS}{INVISIBLE}\uff9e\uff9f]*")


def has_lookalikes(text: str) -> bool:
    """Whether a text may look other than it is written."""
    return _UNLIKE.search(text) is not None


def clusters(text: str) -> Iterator[tuple[str, int, int]]:
    """How each character with its marks looks, and where it starts and ends; invisible ones look like nothing."""
    for found in _CLUSTER.finditer(text):
        seen = _HIDDEN.sub("", found[0])
        wide = _FORM.sub(lambda form: unicodedata.normalize("NFKC", form[0]), seen)
        yield unicodedata.normalize("NFC", wide), found.start(), found.end()


def as_it_looks(text: str) -> str:
    """The text in composed letters, without what cannot be seen."""
    return "".join(looks for looks, _, _ in clusters(text)) if has_lookalikes(text) else text


_NEEDED = re.compile(
    "(?<=[^\\W\\d_a-zA-Z\u00c0-\u024f])[\u200c\u200d](?=[^\\W\\d_a-zA-Z\u00c0-\u024f])"
    "|(?<=[^\\w\\s])[\u200d\ufe00-\ufe0f]+|\ufe0f(?=\u20e3)"
)
"""What cannot be seen and yet shapes what stands around it: joiners in scripts that need them, and in emoji."""

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_DIRECTIONS = "\u061c\u200e\u200f"


def without_unseen(text: str) -> str:
    """The text without characters that cannot be seen, but for those that shape a script's letters or emoji.

    Marks of direction stay beside letters that run from right to left.
    """
    if _HIDDEN.search(text) is None:
        return text
    kept = {place for found in _NEEDED.finditer(text) for place in range(*found.span())}
    needed = _DIRECTIONS if _RIGHT_TO_LEFT.search(text) else ""
    return "".join(
        letter for place, letter in enumerate(text) if place in kept or letter in needed or not _HIDDEN.match(letter)
    )


def words_of_line(text: str) -> str:
    """Words of an article as a person would type them: letters composed, nothing unseen, wrapped lines put together."""
    typed = " ".join(without_unseen(unwrapped(text)).split())
    return typed if typed.isascii() else unicodedata.normalize("NFC", typed)


def sought_in(text: str) -> str:
    """What two texts that a person takes for the same have in common: how they look, without regard to case."""
    return " ".join(unwrapped(as_it_looks(text)).casefold().split())


def unwrapped(text: str) -> str:
    """The text without the line ends that only wrapping put between letters which no space parts."""
    return _WRAP.sub("", text) if _may_be_wrapped(text) else text


def wrapping(text: str) -> Iterator[tuple[int, int]]:
    """Where such line ends start and end, with the space around them."""
    return (found.span() for found in _WRAP.finditer(text)) if _may_be_wrapped(text) else iter(())


def _may_be_wrapped(text: str) -> bool:
    return ("\n" in text or "\r" in text) and not is_alphabetic(text)

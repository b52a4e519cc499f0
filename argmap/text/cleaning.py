"""What becomes of characters that move a cursor, turn the direction of writing, or cannot be seen.

Direction marks are those of the Unicode Bidirectional Algorithm (Unicode Standard Annex 9): its embeddings, overrides
and isolates turn what follows them, also the words around a text that leaves them open; its three marks do not.
"""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING
from unicodedata import bidirectional, category

from argmap.text.looks import unwrapped, without_unseen

if TYPE_CHECKING:
    from collections.abc import Mapping

REPLACED = "\ufffd"
"""Stands for a character that cannot be shown."""


class Surface(Enum):
    """Where a text is shown."""

    LINE = auto()
    """Lines that a program prints: messages, outlines, tables; for a terminal, a file or another program."""
    CELLS = auto()
    """A screen on which columns are counted."""
    PICTURE = auto()
    """SVG, and what is made of it."""
    PAGE = auto()
    """HTML, in which a browser lays out text of any script."""


class Kind(StrEnum):
    """Characters that are not simply shown."""

    BREAK = "ends a line, but is no line feed"
    CONTROL = "a control character"
    BROKEN = "half of a character, or none"
    TURN = "turns the direction of what follows"
    MARK = "says which direction it has itself"
    JOINER = "joins or parts letters and signs"
    INVISIBLE = "without width and without meaning of its own"
    PRIVATE = "of private use"
    FLAG = "half of a flag"


class Decision(Enum):
    """What becomes of a character."""

    KEEP = auto()
    DROP = auto()
    REPLACE = auto()
    """It is shown as U+FFFD."""
    SPELL = auto()
    """It is shown as the letter that it stands for."""


_KEEP, _DROP, _REPLACE, _SPELL = Decision
_COLUMNS = (Surface.LINE, Surface.CELLS, Surface.PICTURE, Surface.PAGE)
_TABLE: dict[Kind, tuple[Decision, Decision, Decision, Decision]] = {
    #                 LINE      CELLS     PICTURE   PAGE
    Kind.BREAK: (_REPLACE, _REPLACE, _REPLACE, _REPLACE),
    Kind.CONTROL: (_REPLACE, _REPLACE, _REPLACE, _REPLACE),
    Kind.BROKEN: (_REPLACE, _REPLACE, _REPLACE, _REPLACE),
    Kind.TURN: (_REPLACE, _REPLACE, _REPLACE, _REPLACE),
    Kind.MARK: (_DROP, _DROP, _KEEP, _KEEP),
    Kind.JOINER: (_KEEP, _KEEP, _KEEP, _KEEP),
    Kind.INVISIBLE: (_DROP, _DROP, _DROP, _KEEP),
    Kind.PRIVATE: (_KEEP, _REPLACE, _REPLACE, _KEEP),
    Kind.FLAG: (_KEEP, _SPELL, _KEEP, _KEEP),  # terminals count the columns of flags in different ways
}

DECISIONS: Mapping[Kind, Mapping[Surface, Decision]] = MappingProxyType(
    {kind: MappingProxyType(dict(zip(_COLUMNS, row, strict=True))) for kind, row in _TABLE.items()}
)
"""What becomes of each kind of character on each surface."""


def one_line(text: str, surface: Surface) -> str:
    """A text as one line: white space is folded, and what could do harm is dropped or shown as U+FFFD."""
    folded = " ".join(unwrapped(text).split())
    return folded if folded.isascii() and folded.isprintable() else " ".join(_decided(folded, surface).split())


def harmless(text: str, surface: Surface) -> str:
    """A text with its own spaces, tabs and line feeds, without anything else that could do harm."""
    return text if text.isascii() and text.isprintable() else _decided(text, surface)


def shown_as(letter: str, surface: Surface) -> str:
    """What a code point is shown as: itself, another one, or nothing."""
    return _shown(letter, surface)


def kind_of(letter: str) -> Kind | None:
    """What a code point is, if it is not simply shown."""
    code = ord(letter)
    if _FIRST_FLAG <= code < _FIRST_FLAG + 26:
        return Kind.FLAG
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return Kind.BROKEN
    return _NAMED[letter] if letter in _NAMED else _OF_CATEGORY.get(category(letter))


_NAMED: Mapping[str, Kind | None] = {
    **dict.fromkeys("\v\f\r\x1c\x1d\x1e\x85\u2028\u2029", Kind.BREAK),
    **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", Kind.TURN),
    **dict.fromkeys("\u061c\u200e\u200f", Kind.MARK),
    **dict.fromkeys("\u200c\u200d", Kind.JOINER),
    **dict.fromkeys("\t\n"),
}
_FIRST_FLAG = 0x1F1E6
_OF_CATEGORY = {"Cc": Kind.CONTROL, "Cs": Kind.BROKEN, "Cf": Kind.INVISIBLE, "Co": Kind.PRIVATE}


def _decided(text: str, surface: Surface) -> str:
    """The text with each character decided on; those that nobody needs to see stay where a person may copy them."""
    decided = "".join(_shown(letter, surface) for letter in text)
    return decided if surface is Surface.PAGE else without_unseen(decided)


@lru_cache(maxsize=8192)
def _shown(letter: str, surface: Surface) -> str:
    kind = kind_of(letter)
    match DECISIONS[kind][surface] if kind is not None else Decision.KEEP:
        case Decision.KEEP:
            return letter
        case Decision.DROP:
            return ""
        case Decision.REPLACE:
            return REPLACED
        case Decision.SPELL:
            return chr(ord(letter) - _FIRST_FLAG + ord("A"))


def is_right_to_left(text: str) -> bool:
    """Whether a text runs from right to left: its first strong character does (Unicode Annex 9, rules P2 and P3)."""
    strong = (bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


def is_mostly_right_to_left(text: str) -> bool:
    """Whether most of the letters of a text run from right to left."""
    kinds = [bidirectional(letter) for letter in text]
    return kinds.count("R") + kinds.count("AL") > kinds.count("L")

"""Text in columns of a screen, where a Chinese character takes two and a combining accent none."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GAP = "   "
"""Between two columns."""


def width_of(text: str) -> int:
    """How many columns a line takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(letter: str) -> int:
    if category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


def wrapped(text: str, width: int, *, hanging: int = 0, breaks: bool = False) -> list[str]:
    """The text in lines of so many columns.

    Args:
        text: words; white space between them is folded.
        width: columns of a line.
        hanging: by how many columns the lines after the first are indented.
        breaks: whether a word that is longer than a line is cut; else it sticks out.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        pieces = _pieces(word, max(width - hanging, 2)) if breaks else (word,)
        for i, piece in enumerate(pieces):
            if not line:
                line = piece
            elif not i and width_of(line) + 1 + width_of(piece) <= width:
                line = f"{line} {piece}"
            else:
                lines.append(line)
                line = " " * hanging + piece
    return [*lines, line] if line else lines


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word in pieces of at most so many columns, but of one letter at least."""
    start = taken = 0
    for i, letter in enumerate(word):
        columns = _width(letter)
        if taken + columns > width and i > start:
            yield word[start:i]
            start, taken = i, 0
        taken += columns
    yield word[start:]


def side_by_side(left: Sequence[str], right: Sequence[str], width: int) -> Iterator[str]:
    """Lines of two columns, each of so many columns of the screen, with a gap between them."""
    for one, other in zip_longest(left, right, fillvalue=""):
        yield f"{one}{' ' * (width - width_of(one))}{GAP}{other}".rstrip()

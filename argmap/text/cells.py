"""Text in the columns of a terminal: a Chinese character takes two, an accent none, a family of emoji two together.

Widths are those of graphemes (what a reader takes for one sign), as the terminal library counts them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len, split_graphemes

from argmap.text.late import is_alphabetic, late
from argmap.text.looks import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GAP = "   "
"""Between two columns of text."""

_MOST_POINTS = 8
"""Code points to a column that are looked at, at the most, before a text is taken for too long."""

_IDEOGRAPHS = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
_PIECES = late(rf"\s+|[{_IDEOGRAPHS}]|[^\s{_IDEOGRAPHS}]+")
_WORDS = re.compile(r"\s+|\S+")


def width(text: str) -> int:
    """How many columns a line takes."""
    return len(text) if text.isascii() else cell_len(text)


@lru_cache(maxsize=4096)
def graphemes(text: str) -> tuple[tuple[str, int], ...]:
    """The signs of a text, as a reader counts them, each with its columns; what has none goes with the one before."""
    if text.isascii():
        return tuple((letter, 1) for letter in text)
    spans, _ = split_graphemes(text)
    return tuple((text[start:end], columns) for start, end, columns in spans)


def cut(text: str, columns: int, *, mark: str = "…", always: bool = False) -> str:
    """A text in at most so many columns, with a mark at its end where something is missing.

    Args:
        text: one line.
        columns: of the result, its mark included.
        mark: what says that something is missing.
        always: whether it goes on in any case, so that the mark is needed.
    """
    near = text[: _MOST_POINTS * columns + _MOST_POINTS]
    if not always and len(near) == len(text) and width(text) <= columns:
        return text
    if columns <= 0:
        return ""
    kept, taken = "", width(mark)
    for sign, wide in graphemes(near):
        taken += wide
        if taken > columns:
            break
        kept += sign
    ended = kept.rstrip(" …") if mark == "…" else kept.rstrip()
    return ended + mark if width(mark) <= columns else ""


def pieces_of(text: str) -> list[str]:
    """The words, the spaces between them, and single ideographs: between any two a line may end."""
    return (_WORDS if is_alphabetic(text) else _PIECES).findall(text)


def wrapped(  # noqa: PLR0913 - each names one way in which lines differ
    text: str, columns: int, *, hanging: int = 0, breaks: bool = True, lines: int | None = None, mark: str = "…"
) -> list[str]:
    """A text in lines of at most so many columns.

    Args:
        text: words; white space between them is folded.
        columns: of a line.
        hanging: by how many columns the lines after the first are indented.
        breaks: whether a word that is longer than a line is broken; else it sticks out.
        lines: how many at the most; the last one ends with the mark where something is missing.
        mark: what says that something is missing.
    """
    done: list[str] = []
    line, indent = "", ""
    for piece in _fitting(text, max(columns - hanging, 2), breaks=breaks):
        if width(indent) + width(line) + width(piece.rstrip()) > columns and line.strip():
            done.append(indent + line.rstrip())
            if lines is not None and len(done) > lines:
                break
            line, indent = "", " " * hanging
        line += piece if line else piece.lstrip()
    if line.strip():
        done.append(indent + line.rstrip())
    if lines is None or len(done) <= lines:
        return done
    return [*done[: lines - 1], cut(f"{done[lines - 1]} {done[lines].strip()}", columns, mark=mark, always=True)]


def _fitting(text: str, columns: int, *, breaks: bool) -> Iterator[str]:
    """The pieces of a text, single spaces between words, too long a word in parts."""
    for piece in pieces_of(" ".join(unwrapped(text).split())):
        if not breaks or width(piece) <= columns:
            yield piece
        else:
            yield from _parts(piece, columns)


def _parts(word: str, columns: int) -> Iterator[str]:
    part, taken = "", 0
    for sign, wide in graphemes(word):
        if part and taken + wide > columns:
            yield part
            part, taken = "", 0
        part += sign
        taken += wide
    yield part


def side_by_side(left: Sequence[str], right: Sequence[str], columns: int) -> Iterator[str]:
    """Lines of two columns of text, each of so many columns of the screen, with a gap between them."""
    for one, other in zip_longest(left, right, fillvalue=""):
        yield f"{one}{' ' * (columns - width(one))}{GAP}{other}".rstrip()

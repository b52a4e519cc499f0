"""How wide words are: measured with the advance widths of Arimo, and broken into lines of even length.

Arimo is the family that the bundled engine draws with; Liberation Sans, Arial and Helvetica have the same widths.
What it lacks is measured by rule: an em for wide East Asian characters, more than half of one for the rest.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.text import cells
from argmap.text.cleaning import Surface, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILY = "Arimo"
"""The family that all text is measured and drawn in."""

_UNKNOWN = 0.65
"""Of an em: the width of a character that Arimo lacks, wide enough for most scripts' letters."""

_BYTE = 0.278
"""Of an em: what the bundled engine counts for each byte of a character that is not ASCII."""


class Face(NamedTuple):
    """A size in points, plain or bold, upright or slanted."""

    size: float
    bold: bool = False
    italic: bool = False


def has_letter(letter: str) -> bool:
    """Whether the family has a character of its own, or nothing needs to be drawn for it."""
    return letter in _advances(bold=False, italic=False) or letter.isspace() or not cells.width(letter)


def width(text: str, face: Face) -> float:
    """The width of a line in points."""
    table = _advances(face.bold, face.italic)
    if text.isascii():
        return sum(table.get(ch, _UNKNOWN) for ch in text) * face.size
    return sum(_advance(sign, columns, table) for sign, columns in cells.graphemes(text)) * face.size


@lru_cache(maxsize=10_000)
def room(text: str, face: Face) -> float:
    """The width that a line must be given, in points: its own, or what the engine takes it for, if that is more.

    The engine moves a line to the left that it takes for wider than its place.
    """
    if text.isascii():
        return width(text, face)
    table = _advances(face.bold, face.italic)
    counted = sum(table.get(ch, 0) if ch.isascii() else _BYTE * len(ch.encode()) for ch in text) * face.size
    return max(width(text, face), counted)


def lines(text: str, face: Face, widest: float, *, tail: float = 0) -> list[str]:
    """A text broken into as few lines as fit, of about the same length; words longer than a line are broken.

    Args:
        text: one paragraph.
        face: how it is set.
        widest: the room for a line, in points.
        tail: the room for something that follows on the last line, if that can be without a line more.
    """
    broken, filled = _even(text, face, widest)
    if tail and room(broken[-1], face) + tail > widest >= room(filled[-1], face) + tail:
        return filled
    return broken


@lru_cache(maxsize=20_000)
def _even(text: str, face: Face, widest: float) -> tuple[list[str], list[str]]:
    """Lines of about the same length, and lines each as full as can be."""
    pieces = [(piece, room(piece, face)) for piece in _pieces(one_line(text, Surface.PICTURE), face, widest)]
    broken = filled = _fill(pieces, widest)
    sizes = [size for _, size in pieces]
    low, high = max([*sizes, sum(sizes) / len(broken)]), widest
    while len(broken) > 1 and high - low > face.size:  # the narrowest column that takes no more lines
        middle = (low + high) / 2
        narrower = _fill(pieces, middle)
        if len(narrower) == len(broken):
            broken, high = narrower, middle
        else:
            low = middle
    return broken, filled


def count_lines(text: str, face: Face, widest: float, *, tail: float = 0) -> int:
    """How many lines `lines` breaks a text into, with one more where what follows has no room on the last.

    Args:
        text: one paragraph.
        face: how it is set.
        widest: the room for a line, in points.
        tail: the room for something that follows on the last line, if it has so much left.
    """
    sizes = _sizes(text, face)
    if any(size > widest for size, _ in sizes):
        broken = lines(text, face, widest, tail=tail)
        return len(broken) + (1 if tail and room(broken[-1], face) + tail > widest else 0)
    count, used, seen = 1, 0.0, 0.0
    for size, is_space in sizes:
        if used and used + size > widest and not is_space:
            count += 1
            used = 0.0
        if used or not is_space:
            used += size
            seen = seen if is_space else used
    return count + (1 if tail and seen + tail > widest else 0)


@lru_cache(maxsize=20_000)
def _sizes(text: str, face: Face) -> tuple[tuple[float, bool], ...]:
    """The room for each piece of a text, with whether it is a space."""
    pieces = cells.pieces_of(one_line(text, Surface.PICTURE))
    return tuple((room(piece, face), piece.isspace()) for piece in pieces)


def longest_word(text: str, face: Face) -> float:
    """The room for a text's longest word, in points."""
    return max((size for size, _ in _sizes(text, face)), default=0.0)


def _pieces(text: str, face: Face, widest: float) -> list[str]:
    """Words, spaces and single East Asian characters; too long a word in slices."""
    pieces: list[str] = []
    for piece in cells.pieces_of(text):
        if room(piece, face) <= widest:
            pieces.append(piece)
            continue
        slice_ = ""
        for sign, _ in cells.graphemes(piece):
            if slice_ and room(slice_ + sign, face) > widest:
                pieces.append(slice_)
                slice_ = ""
            slice_ += sign
        pieces.append(slice_)
    return pieces


def _fill(pieces: list[tuple[str, float]], widest: float) -> list[str]:
    broken, line, used = [], "", 0.0
    for piece, size in pieces:
        if line and used + size > widest and not piece.isspace():
            broken.append(line.rstrip())
            line, used = "", 0.0
        if line or not piece.isspace():
            line += piece
            used += size
    return [*broken, line.rstrip()]


def _advance(sign: str, columns: int, table: Mapping[str, float]) -> float:
    """The width of a sign in em: what is drawn over its first letter takes no room."""
    if sign[0] not in table:
        return (0.0, _UNKNOWN, 1.0)[min(columns, 2)]
    return sum(table[ch] for ch in sign if ch in table and (ch == sign[0] or cells.width(ch)))


@cache
def _advances(bold: bool, italic: bool) -> Mapping[str, float]:  # noqa: FBT001
    """Widths by character, in em; of slanted letters only those are recorded that differ from the upright ones."""
    if italic:
        return {**_advances(bold, italic=False), **_recorded("bold_italic" if bold else "italic")}
    return _recorded("bold" if bold else "regular")


def _recorded(name: str) -> dict[str, float]:
    table = _metrics()
    em = table["units_per_em"]
    widths: dict[str, float] = {}
    for units, runs in table[name].items():
        for run in runs.split():
            first, _, last = run.partition("-")
            signs = map(chr, range(int(first, 16), int(last or first, 16) + 1))
            widths.update(dict.fromkeys(signs, int(units) / em))
    return widths


@cache
def _metrics() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(files("argmap.text").joinpath("arimo.json").read_text("utf-8"))
    return table

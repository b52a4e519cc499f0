"""How wide words are: measured with the advance widths of Arimo, and broken into lines of even length.

Arimo is the family that the bundled engine draws with; Liberation Sans, Arial and Helvetica have the same widths.
What it lacks is measured by rule: an em for wide East Asian characters, more than half of one for the rest.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

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
    """A size in points, plain or bold."""

    size: float
    bold: bool = False


def width(text: str, face: Face) -> float:
    """The width of a line in points."""
    table = _advances(face.bold)
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
    table = _advances(face.bold)
    counted = sum(table.get(ch, 0) if ch.isascii() else _BYTE * len(ch.encode()) for ch in text) * face.size
    return max(width(text, face), counted)


def lines(text: str, face: Face, widest: float) -> list[str]:
    """A text broken into as few lines as fit, of about the same length; words longer than a line are broken.

    Args:
        text: one paragraph.
        face: how it is set.
        widest: the room for a line, in points.
    """
    pieces = [(piece, room(piece, face)) for piece in _pieces(one_line(text, Surface.PICTURE), face, widest)]
    broken = _fill(pieces, widest)
    sizes = [size for _, size in pieces]
    low, high = max([*sizes, sum(sizes) / len(broken)]), widest
    while len(broken) > 1 and high - low > face.size:  # the narrowest column that takes no more lines
        middle = (low + high) / 2
        narrower = _fill(pieces, middle)
        if len(narrower) == len(broken):
            broken, high = narrower, middle
        else:
            low = middle
    return broken


def longest_word(text: str, face: Face) -> float:
    """The room for a text's longest word, in points."""
    return max((room(piece, face) for piece in cells.pieces_of(one_line(text, Surface.PICTURE))), default=0.0)


def _pieces(text: str, face: Face, widest: float) -> list[str]:
    """Words, spaces and single East Asian characters; too long a word in slices."""
    pieces: list[str] = []
    for piece in cells.pieces_of(text):
        while len(piece) > 1 and room(piece, face) > widest:
            fits = max(1, next(n for n in range(1, len(piece) + 1) if room(piece[:n], face) > widest) - 1)
            pieces.append(piece[:fits])
            piece = piece[fits:]  # noqa: PLW2901
        pieces.append(piece)
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
def _advances(bold: bool) -> Mapping[str, float]:  # noqa: FBT001
    """Widths by character, in em."""
    table = json.loads(files("argmap.text").joinpath("arimo.json").read_text("utf-8"))
    em = table["units_per_em"]
    return {
        chr(code): int(units) / em
        for units, runs in table["bold" if bold else "regular"].items()
        for run in runs.split()
        for code in range(int(run.split("-")[0], 16), int(run.split("-")[-1], 16) + 1)
    }

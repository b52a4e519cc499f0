"""An article's text set in lines of a width, every code point with its cell, every cell with its code point.

Widths are those of signs, as the terminal library counts them. What would break a column is shown as something that
cannot, by the table in `argmap.text.cleaning`; a tab or an ideographic space as two spaces.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import get_character_cell_size

from argmap.text import Surface, graphemes, shown_as
from argmap.text.looks import wrapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST_WIDTH = 2
"""No narrower column is set: a wide character must fit in."""

_UNKNOWN = "\ufffd"
_NOTHING = "\0"
_TWO_SPACES = "\t"
_UNBROKEN = "\u00a0"
_NOT_AT_LINE_START = frozenset("、。，．：；？！）］｝」』】》〉々ー")


class TextBlock(NamedTuple):
    """A stretch of a text that starts on a line of its own, in code points, its end excluded."""

    start: int
    end: int
    apart: bool = True
    """Whether an empty line stands before it, unless it is the first."""


class Cell(NamedTuple):
    """A place in lines of a width, both from 0."""

    row: int
    column: int


class _Shown(NamedTuple):
    """A block's characters as they are shown, one for each code point, and where each one's column starts."""

    start: int
    text: str
    columns: Sequence[int]
    """One more than there are characters, as if all stood in one line."""

    def cut(self, width: int) -> Iterator[tuple[int, int]]:
        """Start and end of each line, in the shown text; white space at a line's end is left out."""
        start, end = 0, len(self.text)
        while True:
            full = bisect_right(self.columns, self.columns[start] + width) - 1
            if full >= end:
                yield start, end
                return
            stop = self._last_break(start, full)
            after = stop
            while after < end and _is_blank(self.text[after]):
                after += 1
            yield start, start + len(self.text[start:stop].rstrip(" \t"))
            if after == end:
                return
            start = after

    def _last_break(self, start: int, full: int) -> int:
        """The last place at which a line may end: at a space or beside a wide character, else where it is full."""
        for i in range(full, start, -1):
            if _is_blank(self.text[i]) or _is_blank(self.text[i - 1]):
                return i
            beside_wide = self._width(i) > 1 or (self._width(i) and self._width(i - 1) > 1)
            if beside_wide and self.text[i] not in _NOT_AT_LINE_START:
                return i
        return full

    def _width(self, i: int) -> int:
        return self.columns[i + 1] - self.columns[i]


class LinedText:
    """A text in lines.

    Args:
        text: what the blocks' offsets count in.
        blocks: what is set, in order and apart from one another; what lies between them is not shown.
        width: how many columns a line has, at least `LEAST_WIDTH`.
    """

    def __init__(self, text: str, blocks: Sequence[TextBlock], *, width: int) -> None:
        self.width = max(width, LEAST_WIDTH)
        self._blocks = [_show(text, block) for block in blocks]
        self._starts: list[int] = []
        self._rows: list[int] = []
        self._lines: list[tuple[int, int, int]] = []
        """By row: start, end, index of the block; an empty line between blocks is an empty stretch."""
        for i, (block, shown) in enumerate(zip(blocks, self._blocks, strict=True)):
            if i and block.apart:
                self._lines.append((block.start, block.start, -1))
            for start, end in shown.cut(self.width):
                self._starts.append(block.start + start)
                self._rows.append(len(self._lines))
                self._lines.append((block.start + start, block.start + end, i))

    def __len__(self) -> int:
        return len(self._lines)

    def block(self, row: int) -> int | None:
        """The index of the block that a row shows; none for an empty line between two."""
        index = self._lines[row][2]
        return None if index < 0 else index

    def span(self, row: int) -> tuple[int, int]:
        """Where the text of a row starts and ends, white space at its end left out."""
        start, end, _ = self._lines[row]
        return start, end

    def shown(self, row: int, start: int, end: int) -> str:
        """A part of a row as it is shown, by offsets."""
        index = self._lines[row][2]
        if index < 0:
            return ""
        block = self._blocks[index]
        return _printable(block.text[start - block.start : end - block.start])

    def cell(self, offset: int) -> Cell:
        """Where a code point is shown; what is not shown, such as white space at a line's end, is behind what is."""
        i = max(bisect_right(self._starts, offset) - 1, 0)
        if i >= len(self._rows):
            return Cell(0, 0)
        row = self._rows[i]
        start, end, index = self._lines[row]
        block = self._blocks[index]
        columns = block.columns
        place = min(max(offset, start), end) - block.start
        return Cell(row, columns[place] - columns[start - block.start])

    def offset(self, row: int, column: int) -> int | None:
        """The code point shown in a cell, combining marks aside; none where nothing is shown."""
        start, end, index = self._lines[row] if 0 <= row < len(self._lines) else (0, 0, -1)
        if index < 0 or column < 0:
            return None
        block = self._blocks[index]
        first, last = start - block.start, end - block.start
        wanted = block.columns[first] + column
        if wanted >= block.columns[last]:
            return None
        place = bisect_right(block.columns, wanted, first, last + 1) - 1
        return block.start + place


def clean(text: str) -> str:
    """A text in one line, without anything that breaks a column."""
    return " ".join(_printable(_show(text, TextBlock(0, len(text))).text).split())


def _show(text: str, block: TextBlock) -> _Shown:
    """The block's text with one character for each code point; line ends are spaces, as the width breaks lines."""
    shown = text[block.start : block.end]
    if not shown.isascii() or not shown.isprintable():
        shown = shown.translate({ord(letter): _in_a_cell(letter) for letter in {*shown} - {"\r", "\n"}})
        for start, end in wrapping(shown):
            shown = f"{shown[:start]}{_NOTHING * (end - start)}{shown[end:]}"
        shown = shown.replace("\r\n", f"{_NOTHING} ").replace("\r", " ").replace("\n", " ")
    widths = {character: _width(character) for character in set(shown)}
    if set(widths.values()) <= {1}:
        return _Shown(block.start, shown, range(len(shown) + 1))
    shown = _anchored(shown, widths)
    return _Shown(block.start, shown, [0, *accumulate(_widths(shown, widths))])


def _widths(shown: str, widths: dict[str, int]) -> Iterator[int]:
    """The columns of each code point: those of a sign that is made of several stand with its first."""
    if not _JOINING.intersection(shown):
        yield from (widths[letter] for letter in shown)
        return
    for piece in _PLACED.split(shown):
        if piece in (_NOTHING, _TWO_SPACES):
            yield widths[piece]
            continue
        for sign, columns in graphemes(piece):
            yield columns
            yield from [0] * (len(sign) - 1)


def _in_a_cell(letter: str) -> str:
    """What a code point is shown as, in one code point."""
    return _SPACES.get(letter) or shown_as(letter, Surface.CELLS) or _NOTHING


def _anchored(shown: str, widths: dict[str, int]) -> str:
    """The text with every combining mark on a character: one without would sit on whatever stands before it."""
    widths.setdefault(_UNKNOWN, 1)
    if 0 not in widths.values():
        return shown
    characters = list(shown)
    bare = True
    for i, character in enumerate(characters):
        if widths[character]:
            bare = _is_blank(character)
        elif bare and character != _NOTHING:
            characters[i] = _UNKNOWN
            bare = False
    return "".join(characters)


def _is_blank(character: str) -> bool:
    return character in (" ", _TWO_SPACES)


def _printable(shown: str) -> str:
    return shown.replace(_NOTHING, "").replace(_TWO_SPACES, "  ").replace(_UNBROKEN, " ")


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    if character == _NOTHING:
        return 0
    return 2 if character == _TWO_SPACES else get_character_cell_size(character)


_PLACED = re.compile(f"([{_NOTHING}{_TWO_SPACES}])")

_JOINING = frozenset("\u200d\ufe0f")
"""By these, several code points are one sign."""

_SPACES: dict[str, str] = {
    **dict.fromkeys("\v\f\x85\u2028\u2029\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009", " "),
    **dict.fromkeys("\u200a\u205f", " "),
    **dict.fromkeys("\u2007\u202f", _UNBROKEN),
    "\u3000": _TWO_SPACES,
    "\t": _TWO_SPACES,
}
"""White space as it is shown; line ends are spaces, as the width breaks lines."""

"""A sheet of character cells: words, boxes and lines, each cell with an ink and the entry that it belongs to."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.text import Surface, graphemes, harmless, one_line, width, wrapped
from argmap.text import cut as fitted
from argmap.tui.drawings.strokes import Stroke, glyph, merged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import Ground, RelationKind

Direction = Literal["left", "right", "up", "down"]
Point = tuple[int, int]
"""A column and a row."""


class Ink(NamedTuple):
    """What a cell is painted with, by meaning; panes know the colours."""

    ground: Ground | None = None
    """Whose colour; none for plain words."""
    weight: Literal["plain", "strong", "quiet"] = "plain"


class Place(NamedTuple):
    """A rectangle of cells."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column after it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row after it."""
        return self.y + self.height


class Segment(NamedTuple):
    """A stretch of cells of one row that are painted alike and belong to one entry."""

    text: str
    ink: Ink
    id: str
    """The entry; empty for none."""


class _Run(NamedTuple):
    x: int
    cells: Sequence[str]
    """What stands in each column; the second column of a wide character is empty."""
    ink: Ink
    id: str


_PLAIN = Ink()


class Canvas:
    """What was drawn, kept by rows and only where something stands.

    Args:
        ascii_only: draw lines with ASCII characters.
        base: a canvas that this one is laid over; lines run behind the words and boxes of both.
    """

    def __init__(self, *, ascii_only: bool = False, base: Canvas | None = None) -> None:
        self._ascii_only = ascii_only
        self._base = base
        self.runs: dict[int, list[_Run]] = {}
        self.strokes: dict[int, dict[int, Stroke]] = {}
        self.marks: dict[int, list[_Run]] = {}
        self._places: dict[str, Place] = {}
        self.width: int = base.width if base else 0
        """In columns."""
        self.height: int = base.height if base else 0
        """In rows."""

    # Drawing

    def write(self, at: Point, text: str, *, ink: Ink = _PLAIN, name: str = "") -> None:
        """Put words on one row; what has no width of its own, or would move the cursor, is left out."""
        self._put(self.runs, at, _Run(at[0], cells_of(text), ink, name))

    def mark(self, at: Point, sign: str, *, ink: Ink = _PLAIN, name: str = "") -> None:
        """Put a sign on top of everything, such as the head of an arrow."""
        self._put(self.marks, at, _Run(at[0], cells_of(sign), ink, name))

    def _put(self, rows: dict[int, list[_Run]], at: Point, run: _Run) -> None:
        rows.setdefault(at[1], []).append(run)
        self._grow(at[0] + len(run.cells), at[1] + 1)

    def line(self, points: Sequence[Point], *, kind: RelationKind, ink: Ink, name: str, net: str = "") -> None:
        """Draw along corners; lines of one net join where they meet, others pass beneath one another.

        Args:
            points: neighbours share a column or a row.
            kind: how it looks.
            ink: what it is painted with.
            name: the id of the entry it belongs to.
            net: what it is joined with; if left out, what belongs to the same entry.
        """
        for x, y, bits in _steps(points):
            row = self.strokes.setdefault(y, {})
            row[x] = merged(row.get(x), Stroke(bits, kind, net or name, ink, name))
            self._grow(x + 1, y + 1)

    def note(self, name: str, place: Place) -> None:
        """Note where an entry stands; the first place counts."""
        self._places.setdefault(name, place)
        self._grow(place.right, place.bottom)

    def _grow(self, width: int, height: int) -> None:
        self.width = max(self.width, width)
        self.height = max(self.height, height)

    # Reading

    @property
    def places(self) -> Mapping[str, Place]:
        """Where each entry stands, in the order of drawing."""
        return {**(self._base.places if self._base else {}), **self._places}

    def box_of(self, name: str) -> Place | None:
        """Where an entry stands; none if it has no place of its own in the drawing."""
        return self._places.get(name) or (self._base.box_of(name) if self._base else None)

    def row(self, y: int, x0: int = 0, x1: int | None = None) -> list[Segment]:
        """What stands in some columns of a row; as wide as asked for, blank where nothing was drawn."""
        end = self.width if x1 is None else x1
        cells = [" "] * max(end - x0, 0)
        inks: list[Ink] = [_PLAIN] * len(cells)
        names = [""] * len(cells)
        for run in self._over(y):
            _lay(run, cells, (x0, end), inks=inks, names=names)
        _mend(cells)
        return list(_segments(cells, inks, names))

    def _over(self, y: int) -> Iterator[_Run]:
        """All that stands in a row, the hindmost first."""
        layers = [layer for layer in (self._base, self) if layer is not None]
        for layer in layers:
            for x, stroke in layer.strokes.get(y, {}).items():
                yield _Run(x, (glyph(stroke, ascii_only=self._ascii_only),), stroke.ink, stroke.id)
        for layer in layers:
            yield from layer.runs.get(y, ())
        for layer in layers:
            yield from layer.marks.get(y, ())

    def id_at(self, x: int, y: int) -> str:
        """The entry that a cell belongs to; empty for none."""
        segments = self.row(y, x, x + 1) if 0 <= x < self.width else []
        return segments[0].id if segments else ""

    def nearest(self, name: str, direction: Direction) -> str | None:
        """The box that stands next in a direction, straight ones before slanting ones; junctions are passed over."""
        here = self.box_of(name)
        if here is None:
            return next(iter(self.places), None)
        boxes = ((other, place) for other, place in self.places.items() if other != name and place.width > 1)
        ranked = ((_distance(here, place, direction), other) for other, place in boxes)
        best = min((pair for pair in ranked if pair[0] is not None), default=None, key=lambda pair: pair[0] or 0)
        return best[1] if best else None

    def text(self) -> str:
        """All of it as plain text."""
        rows = ("".join(segment.text for segment in self.row(y)).rstrip() for y in range(self.height))
        return "".join(f"{row}\n" for row in rows)


def _steps(points: Sequence[Point]) -> Iterator[tuple[int, int, int]]:
    """Each cell along the way with the directions in which the line leaves it: 1 up, 2 right, 4 down, 8 left."""
    for (x0, y0), (x1, y1) in pairwise(points):
        if y0 == y1:
            low, high = min(x0, x1), max(x0, x1)
            for x in range(low, high + 1 if high > low else low):
                yield x, y0, (8 if x > low else 0) | (2 if x < high else 0)
        else:
            low, high = min(y0, y1), max(y0, y1)
            for y in range(low, high + 1):
                yield x0, y, (1 if y > low else 0) | (4 if y < high else 0)


def _lay(run: _Run, cells: list[str], span: Point, *, inks: list[Ink], names: list[str]) -> None:
    first, last = max(run.x, span[0]), min(run.x + len(run.cells), span[1])
    if first >= last:
        return
    here = slice(first - span[0], last - span[0])
    cells[here] = run.cells[first - run.x : last - run.x]
    inks[here] = [run.ink] * (last - first)
    names[here] = [run.id] * (last - first)


def _mend(cells: list[str]) -> None:
    """Blank the halves of wide characters whose other half is cut off or covered."""
    for i, cell in enumerate(cells):
        if (not cell and (i == 0 or width(cells[i - 1]) < 2)) or (
            width(cell) > 1 and (i + 1 == len(cells) or cells[i + 1])
        ):
            cells[i] = " "


def _segments(cells: Sequence[str], inks: Sequence[Ink], names: Sequence[str]) -> Iterator[Segment]:
    start = 0
    for i in range(1, len(cells) + 1):
        if i == len(cells) or (inks[i], names[i]) != (inks[start], names[start]):
            yield Segment("".join(cells[start:i]), inks[start], names[start])
            start = i


_Interval = tuple[int, int]


def _distance(here: Place, there: Place, direction: Direction) -> float | None:
    """How far another place is; none if it does not lie in that direction. A row counts as much as two columns."""
    across, down = ((p.x * 2 + p.width, p.y * 2 + p.height) for p in (here, there))
    dx, dy = down[0] - across[0], (down[1] - across[1]) * 2
    ahead = {"left": -dx, "right": dx, "up": -dy, "down": dy}[direction]
    if ahead <= 0:
        return None
    if direction in ("left", "right"):
        beside, apart = _gap((here.y, here.bottom), (there.y, there.bottom)) * 4, abs(dy)
        if there.x < here.right and here.x < there.right:
            return None
    else:
        beside, apart = _gap((here.x, here.right), (there.x, there.right)) * 2, abs(dx)
    return ahead + 2 * beside + apart / 4


def _gap(one: _Interval, other: _Interval) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


# Words


@lru_cache(maxsize=4096)
def cells_of(text: str) -> tuple[str, ...]:
    """Text by columns: each has a sign with its accents, or nothing where the one before it is wide."""
    if text.isascii() and text.isprintable():
        return tuple(text)
    cells: list[str] = []
    for sign, columns in graphemes(harmless(_BLANKS.sub(" ", text), Surface.CELLS)):
        cells += [sign, *[""] * (columns - 1)] if columns else []
    return tuple(cells)


_BLANKS = re.compile(r"\s")


def width_of(text: str) -> int:
    """How many columns it takes once it is written."""
    return len(cells_of(text))


def wrap(text: str, width: int, *, lines: int | None = None, ellipsis: str = "…") -> list[str]:
    """Text broken between words, and within words that are longer than a line; cut after so many lines."""
    return wrapped(one_line(text, Surface.CELLS), width, lines=lines, mark=ellipsis)


def cut(text: str, width: int, *, ellipsis: str = "…") -> str:
    """Text that is not wider than a width; what is cut ends on an ellipsis."""
    return fitted("".join(cells_of(text)), width, mark=ellipsis)

"""Boxes: text set in lines that were measured beforehand, in nodes of fixed size.

The engine measures what is not ASCII by the byte, so nothing is left to it: each line stands in a cell of its own
width and height.
"""

from __future__ import annotations

from html import escape
from math import ceil
from typing import NamedTuple

from argmap.text import Surface, one_line
from argmap.text.points import Face, room

INCH = 72
"""Points to the inch, Graphviz's unit for the size of nodes."""

_LEADING = 1.16
"""Height of a line, of its letters' size."""

Attributes = dict[str, str]


class Line(NamedTuple):
    """A line of text as it is set."""

    text: str
    face: Face
    colour: str


class Box(NamedTuple):
    """An HTML-like table of fixed size, its width and height in points: a label, or a part of one."""

    table: str
    width: float
    height: float


def box(text: list[Line], *, align: str = "LEFT", width: float = 0, height: float = 0) -> Box:
    """Lines one below the other, aligned `LEFT`, `CENTER` or `RIGHT`, in the middle of a height.

    A table is stretched to fill the cell that it stands in, so empty rows take what its lines leave over.

    Args:
        text: the lines.
        align: where they stand in the width.
        width: at least so many points.
        height: likewise.
    """
    across = ceil(max([width, *(room(line.text, line.face) + 1 for line in text)]))
    lines_high = sum(line_height(line) for line in text)
    above = max(0, ceil((height - lines_high) / 2))
    below = max(0, ceil(height - lines_high - above))
    rows = [f"<TR>{_line_cell(line, align, across)}</TR>" for line in text]
    empty = [f"<TR>{cell(None, across, down)}</TR>" if down else "" for down in (above, below)]
    made = table("".join([empty[0], *rows, empty[1]])) if rows or above or below else ""
    return Box(made, across, above + lines_high + below)


def _line_cell(line: Line, align: str, width: float) -> str:
    """A cell with a line in it; what is not ASCII is put into its place by us: the engine does not know its width."""
    height = line_height(line)
    if align != "LEFT" and not line.text.isascii():
        left_over = width - room(line.text, line.face)
        before = ceil(left_over / 2) if align == "CENTER" else int(left_over)
        if before > 0:
            after = Box(
                table(f"<TR>{_line_cell(line, 'LEFT', ceil(width) - before)}</TR>"), ceil(width) - before, height
            )
            return cell(side_by_side([Box("", before, height), after]), width, height)
        align = "LEFT"
    size = f'FIXEDSIZE="TRUE" WIDTH="{ceil(width)}" HEIGHT="{height}"'
    return f'<TD ALIGN="{align}" {size}>{_font(line)}</TD>'


def cell(inside: Box | None, width: float, height: float) -> str:
    """A cell of this size in points, with a box in it or nothing."""
    size = f'FIXEDSIZE="TRUE" WIDTH="{ceil(width)}" HEIGHT="{ceil(height)}"'
    return f"<TD {size}>{inside.table if inside is not None else ''}</TD>"


def side_by_side(parts: list[Box]) -> Box:
    """Boxes of one height in a row."""
    made = "".join(cell(part, part.width, part.height) for part in parts)
    return Box(table(f"<TR>{made}</TR>"), sum(ceil(part.width) for part in parts), parts[0].height)


def stacked(parts: list[Box]) -> Box:
    """Boxes of one width, one below the other."""
    rows = "".join(f"<TR>{cell(part, part.width, part.height)}</TR>" for part in parts)
    return Box(table(rows), parts[0].width, sum(ceil(part.height) for part in parts))


def table(rows: str) -> str:
    """Rows as an HTML-like table without rules and spaces."""
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{rows}</TABLE>'


def _font(line: Line) -> str:
    words = (
        escape(one_line(line.text, Surface.PICTURE)).replace("\\", "\\\\") or " "
    )  # Graphviz reads \N and \G as names even here
    if line.face.bold:
        words = f"<B>{words}</B>"
    if line.face.italic:
        words = f"<I>{words}</I>"
    return f'<FONT POINT-SIZE="{line.face.size:g}" COLOR="{line.colour}">{words}</FONT>'


def line_height(line: Line) -> int:
    """How high a line of text is, in points."""
    return ceil(line.face.size * _LEADING)

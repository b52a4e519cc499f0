"""Boxes: text set in lines that were measured beforehand, in nodes of fixed size.

The engine measures what is not ASCII by the byte, so nothing is left to it: each line stands in a cell of its own
width and height.
"""

from __future__ import annotations

from html import escape
from math import ceil
from typing import NamedTuple

from argmap.diagram.metrics import Face, room, visible

INCH = 72
"""Points to the inch, Graphviz's unit for the size of nodes."""

_LEADING = 1.22
"""Height of a line, of its letters' size."""

Attributes = dict[str, str]


class Line(NamedTuple):
    """A line of text as it is set."""

    text: str
    face: Face
    colour: str


class Box(NamedTuple):
    """A label of fixed size: an HTML-like label, and its width and height in points."""

    label: str
    width: float
    height: float

    def size(self, *, padding: tuple[float, float]) -> Attributes:
        """The attributes of a node that holds the label with this padding at each side, in points."""
        across, down = padding
        return {
            "label": self.label,
            "width": f"{(self.width + 2 * across) / INCH:.3f}",
            "height": f"{(self.height + 2 * down) / INCH:.3f}",
            "fixedsize": "true",
        }


def box(text: list[Line], *, align: str = "LEFT") -> Box:
    """Lines one below the other, aligned `LEFT` or `CENTER`."""
    across = max((room(line.text, line.face) for line in text), default=0.0) + 1
    size = [f'FIXEDSIZE="TRUE" WIDTH="{ceil(across)}" HEIGHT="{_height(line)}"' for line in text]
    rows = [f'<TR><TD ALIGN="{align}" {one}>{_font(line)}</TD></TR>' for line, one in zip(text, size, strict=True)]
    return Box(f"<{table(''.join(rows))}>", across, sum(_height(line) for line in text))


def table(rows: str) -> str:
    """Rows as an HTML-like table without rules and spaces."""
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{rows}</TABLE>'


def cells(line: list[Line], *, gap: int = 0, above: int = 0) -> str:
    """A row of cells that are as large as their words, with a gap between them and room above and below, in points."""
    between = f'<TD WIDTH="{gap}"></TD>'
    inside = between.join(f'<TD ALIGN="LEFT" HEIGHT="{_height(one) + above}">{_font(one)}</TD>' for one in line)
    return f"<TR>{inside}</TR>"


def _font(line: Line) -> str:
    words = escape(visible(line.text)).replace("\\", "\\\\") or " "  # Graphviz reads \N and \G as names even here
    if line.face.bold:
        words = f"<B>{words}</B>"
    return f'<FONT POINT-SIZE="{line.face.size:g}" COLOR="{line.colour}">{words}</FONT>'


def _height(line: Line) -> int:
    return ceil(line.face.size * _LEADING)

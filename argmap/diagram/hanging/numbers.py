"""The numbers of links, in the spine and at boxes: how large they are, and how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagram.boxes import Line, box, line_height
from argmap.diagram.cuts import EM
from argmap.diagram.scene import Panel, Rect
from argmap.text.points import room

if TYPE_CHECKING:
    from argmap.diagram.cuts import Cut
    from argmap.diagram.styles import Style


def number_panel(  # noqa: PLR0913, PLR0917 - what a number is and where
    part: str,
    name: str,
    number: str,
    middle: tuple[float, float],
    style: Style,
    cut: Cut,
    *,
    filled: bool,
    classes: str = "number",
) -> Panel:
    """A link's number on a round ground: filled where an author draws the link, else where the mapper does."""
    face = cut.small._replace(bold=True)
    label = box(
        [Line(number, face, style.on_ink if filled else style.ink)], align="CENTER", width=room(number, face) + 2
    )
    wide, high = max(label.width + 0.5 * EM, number_height(cut)), number_height(cut)
    rect = Rect(middle[0] - wide / 2, middle[1] - high / 2, wide, high)
    ground = style.ink if filled else style.paper
    return Panel(part, name, rect, label, "round", style.ink, ground, 0.06 * EM, classes)


def number_at_box(said: str, place: tuple[float, float], out: int, cut: Cut, *, has_head: bool) -> Rect:
    """Where the number of a link stands beside the box where it ends.

    Args:
        said: the number, or several.
        place: where the line meets the box.
        out: 1 where the box is on the left, else -1.
        cut: the sizes.
        has_head: whether something is drawn at that end, which the number leaves free.
    """
    if cut.is_compact:
        line = Line(said, cut.small._replace(bold=True), "")
        wide, high = room(said, line.face) + 0.3 * EM, line_height(line) - 0.25 * EM
    else:
        wide, high = number_width(said, cut), number_height(cut)
    middle = place[0] + out * (EM * (0.5 if has_head else 0.28) + wide / 2)
    return Rect(middle - wide / 2, place[1] - high / 2, wide, high)


def number_height(cut: Cut) -> float:
    """How high the ground of a link's number is."""
    return line_height(Line("", cut.small, "")) + (-0.08 if cut.is_compact else 0.05) * EM


def number_width(number: str, cut: Cut) -> float:
    """How wide the ground of a link's number is."""
    return max(room(number, cut.small._replace(bold=True)) + 3 + 0.5 * EM, number_height(cut))

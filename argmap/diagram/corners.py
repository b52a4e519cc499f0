"""How round the corners of lines are: less where another line crosses near, so that all cross at right angles."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.diagram.scene import Point, Stroke

_CLEAR = 0.85
"""How much of the way to a crossing line a corner may take."""

_LEAST = 1.5
"""Units, below which a corner is as good as none."""


def with_round_corners(strokes: Sequence[Stroke]) -> list[Stroke]:
    """The strokes, each with a radius for every corner."""
    down: list[tuple[float, float, float, str]] = []
    across: list[tuple[float, float, float, str]] = []
    for stroke in strokes:
        for (ax, ay), (bx, by) in pairwise(stroke.points):
            if abs(ax - bx) < 0.01:
                down.append((ax, min(ay, by), max(ay, by), stroke.part))
            elif abs(ay - by) < 0.01:
                across.append((ay, min(ax, bx), max(ax, bx), stroke.part))
    return [stroke._replace(radii=tuple(_radii(stroke, down, across))) for stroke in strokes]


def _radii(
    stroke: Stroke, down: Sequence[tuple[float, float, float, str]], across: Sequence[tuple[float, float, float, str]]
) -> list[float]:
    return [
        min(_clear(corner, end, stroke, down, across) for end in (before, after))
        for before, corner, after in zip(stroke.points, stroke.points[1:], stroke.points[2:], strict=False)
    ]


def _clear(
    corner: Point,
    end: Point,
    stroke: Stroke,
    down: Sequence[tuple[float, float, float, str]],
    across: Sequence[tuple[float, float, float, str]],
) -> float:
    """How far from a corner towards an end nothing crosses, up to the stroke's own radius."""
    is_across = abs(corner[1] - end[1]) < 0.01
    fixed, start, stop = (corner[1], corner[0], end[0]) if is_across else (corner[0], corner[1], end[1])
    low, high = min(start, stop), max(start, stop)
    nearest = stroke.radius
    for at, begin, finish, part in down if is_across else across:
        if part != stroke.part and low < at < high and begin < fixed < finish:
            nearest = min(nearest, _CLEAR * abs(at - start))
    return nearest if nearest > _LEAST else 0.0

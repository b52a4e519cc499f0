"""What scenes and SVGs of pictures keep: nothing upon another, words in their boxes, lines around everything."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.cuts import EM
from argmap.diagram.hanging.layout import Plan, Size
from argmap.diagram.hanging.links import MOST_LINES
from argmap.diagram.styles import SCREEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagram.cuts import Labels
    from argmap.diagram.scene import Panel, Point, Rect, Scene, Stroke
    from argmap.model import Excerpt

_HAIR = 0.5
"""Units that edges may share."""


def scene_of(excerpt: Excerpt, labels: Labels = "full", size: Size = Size()) -> Scene:  # noqa: B008
    """The scene of an excerpt in the usual style."""
    return Plan(excerpt, SCREEN, labels, size).scene()


class Fault(NamedTuple):
    """Something that a picture must not have."""

    what: str
    one: str
    other: str


def is_solid(panel: Panel) -> bool:
    """Whether a panel is a box that nothing may stand on: a claim, a chip, a tag, a number."""
    return panel.shape != "none" and panel.classes != "issue" and "legend" not in panel.classes


def faults(scene: Scene) -> Iterator[Fault]:
    """Everything that stands where it must not."""
    solid = [p for p in scene.panels if is_solid(p)]
    for one, other in combinations([p for p in solid if p.shape != "disk"], 2):
        if one.rect.grown(-_HAIR).overlaps(other.rect.grown(-_HAIR)) and not _may_overlap(one, other):
            yield Fault("boxes overlap", one.name, other.name)
    for panel in scene.panels:
        rect, edge = panel.rect, 0.2 * EM
        if rect.x < -edge or rect.y < -edge or rect.right > scene.width + edge or rect.bottom > scene.height + edge:
            yield Fault("outside", panel.name, "")
    for stroke in scene.strokes:
        if "link" in stroke.classes:
            yield from _faults_of(stroke, scene, solid)
    at_boxes = [panel for panel in scene.panels if ".at-" in panel.name]
    if len({panel.part for panel in at_boxes}) <= MOST_LINES:
        drawn = {stroke.name for stroke in scene.strokes}
        for panel in at_boxes:
            if f"{panel.part}.link-{panel.name.rpartition('-')[2]}" not in drawn:
                yield Fault("a number without a line", panel.name, "")


def _faults_of(stroke: Stroke, scene: Scene, solid: list[Panel]) -> Iterator[Fault]:
    """What a link must not do."""
    for panel in solid:
        if panel.classes not in ("number", "point", "junction") and runs_through(stroke, panel.rect.grown(-0.1 * EM)):
            yield Fault("through a box", stroke.name, panel.name)
    for panel in scene.panels:
        is_words = panel.shape == "none" and "legend" not in panel.classes
        if is_words and runs_through(stroke, panel.rect.grown(-0.15 * EM)):
            yield Fault("over words", stroke.name, panel.name)
    for other in scene.strokes:
        if other.classes in ("line", "bar") and runs_along(stroke, other) > 0.5 * EM:
            yield Fault("along a trunk", stroke.name, other.name)


def _may_overlap(one: Panel, other: Panel) -> bool:
    """Numbers stand close where a box is low, and on the border between a box and its gutter; a tag on its step."""
    kinds = {one.classes.split()[0], other.classes.split()[0]}
    return "number" in kinds or "step" in kinds or "point" in kinds


def runs_through(stroke: Stroke, rect: Rect) -> bool:
    """Whether a line passes inside a rectangle."""
    for (ax, ay), (bx, by) in pairwise(stroke.points):
        low_x, high_x, low_y, high_y = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
        if low_x < rect.right and high_x > rect.x and low_y < rect.bottom and high_y > rect.y:
            return True
    return False


def runs_along(one: Stroke, other: Stroke) -> float:
    """How far two lines run on one another."""
    return sum(_shared(a, b) for a in pairwise(one.points) for b in pairwise(other.points))


def _shared(one: tuple[Point, Point], other: tuple[Point, Point]) -> float:
    for axis in (0, 1):
        fixed = 1 - axis
        values = [one[0][fixed], one[1][fixed], other[0][fixed], other[1][fixed]]
        if max(values) - min(values) < 0.1 * EM:
            low = max(min(one[0][axis], one[1][axis]), min(other[0][axis], other[1][axis]))
            high = min(max(one[0][axis], one[1][axis]), max(other[0][axis], other[1][axis]))
            return max(high - low, 0.0)
    return 0.0

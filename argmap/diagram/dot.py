"""Scenes as DOT, the one step that knows Graphviz: every node and every curve at its place.

The engine only draws: `neato -n2` takes positions as they are (points, y upwards), so the bundled engine, the system's
and any DOT viewer give the same picture. Of a curve's `pos` the start point stands before the end point: the other way
round, as the manual's grammar has it, is read wrongly.
"""

from __future__ import annotations

from math import dist
from typing import TYPE_CHECKING, NamedTuple

import graphviz

from argmap.diagram.boxes import INCH
from argmap.diagram.cuts import EM
from argmap.text.points import FAMILY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.diagram.boxes import Attributes
    from argmap.diagram.scene import Panel, Point, Scene, Stroke
    from argmap.model import RelationKind


class Look(NamedTuple):
    """How one kind of relation is drawn, in Graphviz's words; kinds differ without any colour."""

    line: str
    head: str
    tail: str
    size: float
    """Of its head, where a hair line's is 1."""
    length: float
    """Of its head, in tenths of its size."""


LOOKS: Mapping[RelationKind, Look] = {
    "support": Look("solid", "normal", "none", 1.0, 10),
    "attack": Look("dashed", "tee", "none", 1.25, 2.5),
    "contradiction": Look("dashed", "tee", "tee", 1.25, 2.5),
    "rephrase": Look("dotted", "none", "none", 1.0, 0),
}

_HEAD = 0.062 * EM
"""The size of a head (`arrowsize`)."""

_ROUND = 0.55
"""Where the control points of a rounded corner lie, of the way to the corner."""

PAGE = "page"
"""The node that is as large as the picture."""


def dot_of(scene: Scene, data: Mapping[str, Attributes] | None = None, graph: Attributes | None = None) -> str:
    """A scene as DOT; equal scenes give equal text.

    Args:
        scene: what is drawn.
        data: further attributes of nodes and edges, by their ids.
        graph: further attributes of the graph.
    """
    return _Writing(scene, data or {}).text(graph or {})


class _Writing:
    """A graph in the making."""

    def __init__(self, scene: Scene, data: Mapping[str, Attributes]) -> None:
        self.scene = scene
        self.data = data
        self.graph = graphviz.Digraph("argmap")
        self.names = {panel.name for panel in scene.panels}

    def text(self, attributes: Attributes) -> str:
        scene = self.scene
        usual = {"id": "argument-map", "bgcolor": scene.paper, "pad": "0", "margin": "0", "splines": "true"}
        self.graph.attr("graph", layout="neato", **usual, **attributes)
        self.graph.attr("node", shape="box", fixedsize="true", label="", fontname=FAMILY, margin="0")
        self.graph.attr("edge", dir="both", arrowhead="none", arrowtail="none")
        middle = self._at((scene.width / 2, scene.height / 2))
        self.graph.node(
            PAGE,
            pos=middle,
            width=f"{scene.width / INCH:.4f}",
            height=f"{scene.height / INCH:.4f}",
            style="filled",
            fillcolor=scene.paper,
            color=scene.paper,
            penwidth="0",
            id=PAGE,
            **{"class": PAGE},
        )
        for panel in scene.panels:
            self._panel(panel)
        for stroke in scene.strokes:
            self._stroke(stroke)
        return str(self.graph.source)

    def _at(self, point: Point) -> str:
        return f"{point[0]:.2f},{self.scene.height - point[1]:.2f}"

    def _panel(self, panel: Panel) -> None:
        rect = panel.rect
        look: Attributes = {
            "pos": self._at((rect.x + rect.width / 2, rect.middle)),
            "width": f"{rect.width / INCH:.4f}",
            "height": f"{rect.height / INCH:.4f}",
            "id": panel.name,
            "class": panel.classes,
        }
        if panel.label is not None:
            look["label"] = f"<{panel.label.table}>"
        if panel.link:
            look["href"] = panel.link
        if panel.shape == "none":
            look["shape"] = "plaintext"
        else:
            if panel.shape == "disk":
                look["shape"] = "circle"
            styles = ["rounded"] if panel.shape == "round" else []
            styles += ["filled"] if panel.ground else []
            styles += ["diagonals"] if panel.is_struck else []
            look |= {"style": ",".join(styles), "color": panel.border, "penwidth": f"{panel.pen:.2f}"}
            if panel.ground:
                look["fillcolor"] = panel.ground
        self.graph.node(panel.name, **look, **self.data.get(panel.name, {}))

    def _stroke(self, stroke: Stroke) -> None:
        kind = LOOKS[stroke.kind]
        size = _HEAD * kind.size
        points = list(stroke.points)
        pos = ""
        heads: Attributes = {}
        if stroke.has_head and kind.head != "none":
            pos = f"e,{self._at(points[-1])} "
            points[-1] = _short_of(points[-2], points[-1], kind.length * size)
            heads["arrowhead"] = kind.head
        if stroke.has_tail and kind.tail != "none":
            pos = f"s,{self._at(points[0])} {pos}"
            points[0] = _short_of(points[1], points[0], kind.length * size)
            heads["arrowtail"] = kind.tail
        pos += " ".join(self._at(point) for point in curve(points, stroke.radii or [stroke.radius] * len(points)))
        ends = [name if name in self.names else PAGE for name in stroke.joins]
        self.graph.edge(
            *ends,
            pos=pos,
            style="solid" if stroke.is_plain else kind.line,
            color=stroke.colour,
            penwidth=f"{stroke.pen:.2f}",
            arrowsize=f"{size:.2f}",
            id=stroke.name,
            **{"class": stroke.classes},
            **heads,
            **self.data.get(stroke.name, {}),
        )


def _short_of(before: Point, end: Point, length: float) -> Point:
    """A place on a line so far before its end, where its head begins."""
    whole = dist(before, end) or 1.0
    part = min(length, 0.8 * whole) / whole
    return end[0] - (end[0] - before[0]) * part, end[1] - (end[1] - before[1]) * part


def curve(points: Sequence[Point], radii: Sequence[float]) -> list[Point]:
    """Straight pieces as cubic Bézier curves, their corners rounded: the start, then three points for each curve.

    Args:
        points: where the pieces begin and end.
        radii: of each corner between two of them.
    """
    found = [points[0]]
    at = points[0]
    for before, corner, after, radius in zip(points, points[1:], points[2:], radii, strict=False):
        reach = min(radius, dist(before, corner) / 2, dist(corner, after) / 2)
        begin, end = _short_of(before, corner, reach), _short_of(after, corner, reach)
        if dist(at, begin) > 0.01:
            found += _straight(at, begin)
        if reach > 0:
            found += [_towards(begin, corner), _towards(end, corner), end]
        at = end
    return [*found, *_straight(at, points[-1])]


def _towards(begin: Point, corner: Point) -> Point:
    return begin[0] + (corner[0] - begin[0]) * _ROUND, begin[1] + (corner[1] - begin[1]) * _ROUND


def _straight(a: Point, b: Point) -> Iterator[Point]:
    for share in (1 / 3, 2 / 3, 1.0):
        yield a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share

"""Reading our own pictures back: boxes, words, points and edges with their places, as the engine lays them out."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.diagram import facing_dot, run_engine
from argmap.diagram.document import STATION
from argmap.text.points import Face, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Excerpt

_STEPS = 12
"""Places looked at along each piece of an edge."""


class Placed(NamedTuple):
    """A rectangle, in points, y upwards."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Placed) -> bool:
        """Whether the two share more than a hair's breadth."""
        across = (self.width + other.width) / 2 - abs(self.x - other.x)
        down = (self.height + other.height) / 2 - abs(self.y - other.y)
        return across > 0.1 and down > 0.1

    def holds(self, x: float, y: float, *, within: float = 0) -> bool:
        """Whether a place lies in it, at least so far from its border."""
        return abs(x - self.x) < self.width / 2 - within and abs(y - self.y) < self.height / 2 - within


class Words(NamedTuple):
    """A line of text: where it starts, its base line, how wide it really is."""

    node: str
    text: str
    x: float
    y: float
    width: float


@dataclass
class Layout:
    """A picture's parts."""

    nodes: dict[str, Placed] = field(default_factory=dict)
    """The nodes that are seen, by name."""
    points: dict[str, Placed] = field(default_factory=dict)
    """The point of each crossing, by the relation's id in pictures."""
    words: list[Words] = field(default_factory=list)
    edges: list[tuple[set[str], list[tuple[float, float]]]] = field(default_factory=list)
    """The nodes at the ends of each edge, and the curve's control points."""

    def crossed_boxes(self) -> list[tuple[str, str]]:
        """Each edge with a box that it runs through although it is not its own."""
        boxes = {name: box for name, box in self.nodes.items() if name.startswith(("claim-", "issue-"))}
        found = []
        for ends, curve in self.edges:
            places = list(_along(curve))
            for name, box in boxes.items():
                if name not in ends and any(box.holds(x, y, within=1) for x, y in places):
                    found.append((" – ".join(sorted(ends)), name))
        return found


def laid_out(structure: Excerpt, dot: str = "") -> Layout:
    """The parts of a map's picture.

    Args:
        structure: what is drawn.
        dot: the picture, if it is not the facing one in the usual style.
    """
    graph = json.loads(run_engine(dot or facing_dot(structure), "json"))
    layout = Layout()
    names = {node["_gvid"]: node["name"] for node in graph["objects"]}
    for node in graph["objects"]:
        if "pos" in node and "invis" not in node.get("style", ""):
            x, y = map(float, node["pos"].split(","))
            layout.nodes[node["name"]] = Placed(x, y, float(node["width"]) * 72, float(node["height"]) * 72)
            layout.words += _words(node)
            layout.points |= _points(node)
    for edge in graph.get("edges", ()):
        curves = [part["points"] for part in edge.get("_draw_", ()) if part["op"] == "b"]
        layout.edges += [({names[edge["tail"]], names[edge["head"]]}, curve) for curve in curves]
    return layout


def _words(node: dict[str, Any]) -> Iterator[Words]:
    face = Face(14)
    for part in node.get("_ldraw_", ()):
        match part["op"]:
            case "F":
                face = face._replace(size=part["size"])
            case "t":
                face = face._replace(bold=bool(part["fontchar"] & 1))
            case "T":
                x, y = part["pt"]
                text = part["text"].replace("\\\\", "\\")  # doubled as in DOT; drawn, and so as wide as, one
                wide = width(text, face)
                start = x if part["align"] == "l" else x - wide / 2
                yield Words(node["name"], text, start, y, wide)
            case _:
                pass


def _points(node: dict[str, Any]) -> dict[str, Placed]:
    names = node.get("id", "").split(STATION)[1:-1]
    shapes = [part["points"] for part in node.get("_ldraw_", ()) if part["op"] in ("B", "b", "P")]
    return {name: _around(shape) for name, shape in zip(names, shapes, strict=True)}


def _around(points: Sequence[tuple[float, float]]) -> Placed:
    across, down = [x for x, _ in points], [y for _, y in points]
    middle = ((min(across) + max(across)) / 2, (min(down) + max(down)) / 2)
    return Placed(*middle, max(across) - min(across), max(down) - min(down))


def _along(curve: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Places on a chain of cubic Bézier curves."""
    for i in range(0, len(curve) - 1, 3):
        four = curve[i : i + 4]
        for step in range(_STEPS + 1):
            t = step / _STEPS
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
            x, y = (sum(w * point[axis] for w, point in zip(weights, four, strict=True)) for axis in (0, 1))
            yield x, y

"""Reading our own pictures back: boxes and points with their positions, as the engine lays them out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram import facing_dot, run_engine

if TYPE_CHECKING:
    from argmap.model import Structure


class Placed(NamedTuple):
    """A node's rectangle, in points, y upwards."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Placed) -> bool:
        """Whether the two share more than a hair's breadth."""
        across = (self.width + other.width) / 2 - abs(self.x - other.x)
        down = (self.height + other.height) / 2 - abs(self.y - other.y)
        return across > 0.1 and down > 0.1


def laid_out(structure: Structure) -> dict[str, Placed]:
    """The nodes of a map's picture that are seen, by name."""
    graph = json.loads(run_engine(facing_dot(structure), "json"))
    placed = {}
    for node in graph["objects"]:
        if "pos" in node and "invis" not in node.get("style", ""):
            x, y = map(float, node["pos"].split(","))
            placed[node["name"]] = Placed(x, y, float(node["width"]) * 72, float(node["height"]) * 72)
    return placed

"""The facing layout: the left article's premises lead rightwards to its main claim, the right one's leftwards.

Between the main claims stands the spine: one numbered point for each crossing, under its issue's question. What
makes Graphviz draw it so, each found by trial:

- `rankdir=LR`, and every edge declared from left to right, whatever its direction (`dir=back` turns the arrow);
- claims stand in every second rank, and the dots in which linked premises join in those between, so that premises
  stand in one column whether they are linked or not;
- a crossing is two edges through its point with `weight=0`, and all points and questions stand in one rank,
  chained by invisible edges so that they keep their order;
- an invisible heavy edge from main claim to main claim puts the two at one height;
- a layout wastes height where subtrees do not interlock; laid out once more with its columns chained, it is compact;
- no clusters: with them edges leave the picture and come back in great loops.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import graphviz

from argmap.diagram.balancing import STEP, steps_back
from argmap.diagram.boxes import INCH
from argmap.diagram.holding import Unheld, unheld
from argmap.diagram.looks import claim_look, edge_look, junction_look, unusual, usual_edge, usual_graph, usual_node
from argmap.diagram.stations import Stations, enters, leaves
from argmap.diagram.styles import SCREEN, STROKES, Style
from argmap.diagram.wording import APART, claim_id, issue_id, relation_id

if TYPE_CHECKING:
    from argmap.diagram.boxes import Attributes
    from argmap.model import Excerpt, Ground, Issue, ShownRelation, Side

Columns = Sequence[Sequence[str]]
"""The names of nodes that stand one below the other, from top to bottom."""

_STRAIGHT = 10
"""How strongly the spine's nodes stand together, where an edge within a side pulls with 2."""

_TOGETHER = 40
"""The same of columns that are drawn together."""

_PLACE: dict[Ground, int] = {"left": -1, "common": 0, "none": 0, "right": 1}
"""From left to right."""


def facing_dot(excerpt: Excerpt, style: Style = SCREEN, columns: Columns = ()) -> str:
    """The DOT text of a map in the facing layout; equal maps give equal text.

    Args:
        excerpt: what is shown.
        style: how it looks.
        columns: as they were laid out before; they are then laid out again, drawn together.
    """
    return _Facing(excerpt, style).draw(columns)


class _Facing:
    """A graph in the making."""

    def __init__(self, excerpt: Excerpt, style: Style) -> None:
        self.excerpt = excerpt
        self.style = style
        self.graph = graphviz.Digraph("argmap")
        self.places: dict[str, int] = {}
        """Where each node stands, from left to right."""
        self.spine: list[str] = []
        """The nodes of the spine, from top to bottom."""
        self.stations = Stations(excerpt, style)
        self.ports: dict[str, tuple[str, str]] = {}
        """For a point that is part of another node: where edges from the left end on it, and those to the right."""
        self.edges: list[tuple[str, str, Attributes]] = []
        """The edges of all relations, from left to right."""
        self.heights: dict[str, float] = {}
        """Of the claims' boxes, in points."""
        self.usual_node, self.usual_edge = usual_node(style), usual_edge(style)
        self.between: set[str] = set()
        """The dots in which relations join."""
        targets = {r.target.at for r in excerpt.relations.values()}
        self.crossings = {r.id for r in excerpt.crossings}
        self.junctions = {r.id for r in excerpt.within if r.is_joined or r.id in targets or r.kind == "rephrase"}

    def draw(self, columns: Columns) -> str:
        self._defaults()
        excerpt = self.excerpt
        for claim in excerpt.claims.values():
            place = _PLACE[excerpt.whole.ground(claim.id)]
            look = claim_look(claim, excerpt, self.style)
            self._node(claim_id(claim.id), place, look)
            self.heights[claim_id(claim.id)] = float(look["height"]) * INCH + self.style.node_gap
        self._stand_on_spine()
        for shown in excerpt.relations.values():
            if shown.id in self.junctions:
                place = _PLACE[excerpt.whole.ground(shown.id)]
                self._node(relation_id(shown.id), place, junction_look(shown.relation, self.style))
                self.between.add(relation_id(shown.id))
        for shown in excerpt.relations.values():
            self._relation(shown)
        self._draw_edges()
        self._hold_together()
        for column in columns:
            self._chain([name for name in column if self.places.get(name)], weight=_TOGETHER)
        return str(self.graph.source)

    def _defaults(self) -> None:
        self.graph.attr("graph", rankdir="LR", **usual_graph(self.excerpt, self.style, has_issues=True))
        self.graph.attr("node", **self.usual_node)
        self.graph.attr("edge", dir="both", **self.usual_edge)

    # Nodes

    def _node(self, name: str, place: int, attributes: Attributes) -> None:
        self.places[name] = place
        self.graph.node(name, **unusual(attributes, self.usual_node))

    def _stand_on_spine(self) -> None:
        """Questions, each with the points of its crossings; then the other points; then common ground."""
        excerpt = self.excerpt
        belongs = {r.id: excerpt.issue_of(r) for r in excerpt.crossings}
        for issue in (*excerpt.issues.values(), None):
            crossings = [r for r in excerpt.crossings if belongs[r.id] == issue]
            if issue is not None or crossings:
                self._station(issue, crossings)
        self.spine += [claim_id(name) for name in excerpt.claims if self.places[claim_id(name)] == 0]
        self._chain(self.spine, weight=_STRAIGHT)

    def _chain(self, names: list[str], *, weight: int) -> None:
        """Nodes one below the other in this order, near one another."""
        with self.graph.subgraph() as rank:
            rank.attr(rank="same")
            for name in names:
                rank.node(name)
            for above, below in pairwise(names):
                rank.edge(above, below, style="invis", weight=str(weight))

    def _station(self, issue: Issue | None, crossings: list[ShownRelation]) -> None:
        """A question with its points beside it, through which its crossings run by ports."""
        name = issue_id(issue.id) if issue is not None else APART
        self.spine.append(name)
        self._node(name, 0, self.stations.look(issue, crossings))
        for crossing in crossings:
            point = relation_id(crossing.id)
            self.places[point] = 0
            self.ports[point] = (f"{name}:{enters(crossing)}:w", f"{name}:{leaves(crossing)}:e")

    # Edges

    def _relation(self, relation: ShownRelation) -> None:
        middle = relation_id(relation.id)
        stroke = STROKES[relation.kind]
        at = relation.target.at
        target = claim_id(at) if at in self.excerpt.claims else relation_id(at)
        premises = [claim_id(end.at) for end in relation.premises]
        if relation.id in self.crossings or relation.id in self.junctions:
            for premise in premises:
                self._edge(relation, premise, middle, tail=stroke.tail, head="none")
            self._edge(relation, middle, target, tail="none", head=stroke.head)
        else:
            self._edge(relation, premises[0], target, tail=stroke.tail, head=stroke.head)

    def _edge(self, relation: ShownRelation, premise: str, target: str, *, tail: str, head: str) -> None:
        """An edge from a premise's node to a target's, declared from left to right."""
        here, there = self.places[premise], self.places[target]
        backwards = here > there or here == there == 1
        first, last = (target, premise) if backwards else (premise, target)
        is_within = here == there != 0
        look = edge_look(relation, self.excerpt, self.style) | {
            "arrowtail": head if backwards else tail,
            "arrowhead": tail if backwards else head,
            "weight": "2" if is_within and relation.id not in self.crossings else "0",
            "minlen": "1" if {premise, target} & self.between or not is_within else str(STEP),
        }
        self.edges.append((first, last, look))

    def _draw_edges(self) -> None:
        """Draw the edges, those of crowded columns longer."""
        back = self._steps_back(-1) | self._steps_back(1)
        for first, last, look in self.edges:
            if self.places[first] == self.places[last]:
                look["minlen"] = str(int(look["minlen"]) + max(back.get(first, 0), back.get(last, 0)))
            tail, head = self.ports.get(first, (first, first))[1], self.ports.get(last, (last, last))[0]
            self.graph.edge(tail, head, **unusual(look, self.usual_edge))

    def _steps_back(self, place: int) -> dict[str, int]:
        inward = [
            (first, last, int(look["minlen"])) if place < 0 else (last, first, int(look["minlen"]))
            for first, last, look in self.edges
            if self.places[first] == self.places[last] == place
        ]
        return steps_back(inward, self.heights)

    def _hold_together(self) -> None:
        """Main claims at one height, the spine between them, and every node on its own side of it."""
        left, right = self._anchor("left"), self._anchor("right")
        self.graph.edge(left, right, style="invis", weight="100", minlen=str(2 * STEP))
        for name in self.spine:
            self._unseen(left, name)
            self._unseen(name, right)
        inner, outer = (self.spine or [right])[0], (self.spine or [left])[0]
        ends, circling = self._unheld(-1)
        for name in [*ends, *circling]:  # where the main claim leads on, it holds nothing itself
            self._unseen(name, left if name in ends and left in ends else inner)
        ends, circling = self._unheld(1)
        for name in [*ends, *circling]:
            self._unseen(right if name in ends and right in ends else outer, name)

    def _unheld(self, place: int) -> Unheld:
        nodes = [name for name, where in self.places.items() if where == place]
        here = [(first, last) for first, last, _ in self.edges if self.places[first] == self.places[last] == place]
        return unheld(nodes, here if place < 0 else [(last, first) for first, last in here])

    def _unseen(self, first: str, last: str) -> None:
        """An edge that only keeps one node to the left of another."""
        if first != last:
            self.graph.edge(first, last, style="invis", weight="0")

    def _anchor(self, side: Side) -> str:
        """The node of a side's main claim, or an unseen one in its place."""
        mains = [c for c in self.excerpt.whole.main_claims(side) if self.places.get(claim_id(c.id)) == _PLACE[side]]
        if mains:
            return claim_id(mains[0].id)
        self._node(
            f"no-main-{side}", _PLACE[side], {"style": "invis", "shape": "point", "label": "", "fixedsize": "false"}
        )
        return f"no-main-{side}"

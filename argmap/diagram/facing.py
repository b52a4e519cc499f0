"""The facing layout: the left article's premises lead rightwards to its main claim, the right one's leftwards.

Between the main claims stands the spine: one numbered point for each crossing, under its issue's question. What
makes Graphviz draw it so, each found by trial:

- `rankdir=LR`, and every edge declared from left to right, whatever its direction (`dir=back` turns the arrow);
- a crossing is two edges through its point with `weight=0`, and all points and questions stand in one rank,
  chained by invisible edges so that they keep their order;
- an invisible heavy edge from main claim to main claim puts the two at one height;
- no clusters: with them edges leave the picture and come back in great loops.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import graphviz

from argmap.diagram.heading import heading
from argmap.diagram.holding import Unheld, unheld
from argmap.diagram.looks import (
    claim_look,
    edge_look,
    issue_look,
    junction_look,
    point_look,
    usual_edge,
    usual_node,
)
from argmap.diagram.metrics import FAMILY
from argmap.diagram.styles import SCREEN, STROKES, Style
from argmap.diagram.wording import claim_id, issue_id, relation_id

if TYPE_CHECKING:
    from argmap.diagram.boxes import Attributes
    from argmap.model import Ground, Issue, Relation, Side, Structure

_PLACE: dict[Ground, int] = {"left": -1, "common": 0, "none": 0, "right": 1}
"""From left to right."""


def facing_dot(structure: Structure, style: Style = SCREEN) -> str:
    """The DOT text of a whole map in the facing layout; equal maps give equal text."""
    return _Facing(structure, style).draw()


class _Facing:
    """A graph in the making."""

    def __init__(self, structure: Structure, style: Style) -> None:
        self.structure = structure
        self.style = style
        self.graph = graphviz.Digraph("argmap")
        self.places: dict[str, int] = {}
        """Where each node stands, from left to right."""
        self.spine: list[str] = []
        """The nodes of the spine, from top to bottom."""
        self.edges: list[tuple[str, str]] = []
        """The edges of all relations, from left to right."""
        self.usual_node, self.usual_edge = usual_node(style), usual_edge(style)
        targets = {r.target for r in structure.map.relations}
        self.crossings = {r.id for r in structure.crossings}
        self.junctions = {
            r.id
            for r in structure.map.relations
            if r.id not in self.crossings and (r.is_linked or r.id in targets or r.kind == "rephrase")
        }

    def draw(self) -> str:
        self._defaults()
        structure = self.structure
        for claim in structure.in_order():
            place = _PLACE[structure.ground(claim.id)]
            self._node(claim_id(claim.id), place, claim_look(claim, structure, self.style))
        self._stand_on_spine()
        for relation in structure.map.relations:
            if relation.id in self.junctions:
                place = _PLACE[structure.ground(relation.id)]
                self._node(relation_id(relation.id), place, junction_look(relation, self.style))
        for relation in structure.map.relations:
            self._relation(relation)
        self._hold_together()
        return str(self.graph.source)

    def _defaults(self) -> None:
        paper = self.style.paper
        across = {"rankdir": "LR", "splines": "true", "nodesep": "0.14", "ranksep": "0.32", "pad": "0.2"}
        label = {"label": heading(self.structure, self.style), "labelloc": "t", "fontname": FAMILY}
        self.graph.attr("graph", id="argument-map", bgcolor=paper, **across, **label)
        self.graph.attr("node", **self.usual_node)
        self.graph.attr("edge", dir="both", **self.usual_edge)

    # Nodes

    def _node(self, name: str, place: int, attributes: Attributes) -> None:
        self.places[name] = place
        self.graph.node(name, **_unusual(attributes, self.usual_node))

    def _stand_on_spine(self) -> None:
        """Questions, each with the points of its crossings under it; then the other points; then common ground."""
        structure = self.structure
        belongs = {r.id: structure.issue_of(r) for r in structure.crossings}
        for issue in (*structure.map.issues, None):
            if issue is not None:
                self._question(issue)
            for crossing in structure.crossings:
                if belongs[crossing.id] == issue:
                    self._point(crossing)
        self.spine += [claim_id(c.id) for c in structure.in_order() if self.places[claim_id(c.id)] == 0]
        with self.graph.subgraph() as rank:
            rank.attr(rank="same")
            for name in self.spine:
                rank.node(name)
            for above, below in zip(self.spine, self.spine[1:], strict=False):
                rank.edge(above, below, style="invis", weight="10")

    def _question(self, issue: Issue) -> None:
        self.spine.append(issue_id(issue.id))
        self._node(issue_id(issue.id), 0, issue_look(issue, self.structure, self.style))

    def _point(self, crossing: Relation) -> None:
        self.spine.append(relation_id(crossing.id))
        self._node(relation_id(crossing.id), 0, point_look(crossing, self.structure, self.style))

    # Edges

    def _relation(self, relation: Relation) -> None:
        middle = relation_id(relation.id)
        stroke = STROKES[relation.kind]
        target = claim_id(relation.target) if relation.target in self.structure.claims else relation_id(relation.target)
        premises = [claim_id(name) for name in relation.premises]
        if relation.id in self.crossings or relation.id in self.junctions:
            for premise in premises:
                self._edge(relation, premise, middle, tail=stroke.tail, head="none")
            self._edge(relation, middle, target, tail="none", head=stroke.head)
        else:
            self._edge(relation, premises[0], target, tail=stroke.tail, head=stroke.head)

    def _edge(self, relation: Relation, premise: str, target: str, *, tail: str, head: str) -> None:
        """An edge from a premise's node to a target's, declared from left to right."""
        here, there = self.places[premise], self.places[target]
        backwards = here > there or here == there == 1
        first, last = (target, premise) if backwards else (premise, target)
        look = edge_look(relation, self.structure, self.style) | {
            "arrowtail": head if backwards else tail,
            "arrowhead": tail if backwards else head,
            "weight": "0" if relation.id in self.crossings or here != there else "2",
        }
        self.edges.append((first, last))
        self.graph.edge(first, last, **_unusual(look, self.usual_edge))

    def _hold_together(self) -> None:
        """Main claims at one height, the spine between them, and every node on its own side of it."""
        left, right = self._anchor("left"), self._anchor("right")
        self.graph.edge(left, right, style="invis", weight="100", minlen="2")
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
        here = [edge for edge in self.edges if {self.places[name] for name in edge} == {place}]
        return unheld(nodes, here if place < 0 else [(last, first) for first, last in here])

    def _unseen(self, first: str, last: str) -> None:
        """An edge that only keeps one node to the left of another."""
        if first != last:
            self.graph.edge(first, last, style="invis", weight="0")

    def _anchor(self, side: Side) -> str:
        """The node of a side's main claim, or an unseen one in its place."""
        mains = [c for c in self.structure.main_claims(side) if self.places[claim_id(c.id)] == _PLACE[side]]
        if mains:
            return claim_id(mains[0].id)
        self._node(
            f"no-main-{side}", _PLACE[side], {"style": "invis", "shape": "point", "label": "", "fixedsize": "false"}
        )
        return f"no-main-{side}"


def _unusual(look: Attributes, usual: Attributes) -> Attributes:
    return {key: value for key, value in look.items() if usual.get(key) != value}

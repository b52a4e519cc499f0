"""The tree layout, for one case: its main claim on top, and under each claim the premises it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import graphviz

from argmap.diagram.looks import claim_look, edge_look, junction_look, unusual, usual_edge, usual_graph, usual_node
from argmap.diagram.styles import SCREEN, STROKES, Style
from argmap.diagram.wording import claim_id, relation_id

if TYPE_CHECKING:
    from argmap.model import Relation, Structure


def tree_dot(structure: Structure, style: Style = SCREEN) -> str:
    """The DOT text of a map in the tree layout; equal maps give equal text. Issues are left out."""
    return _Tree(structure, style).draw()


class _Tree:
    """A graph in the making."""

    def __init__(self, structure: Structure, style: Style) -> None:
        self.structure = structure
        self.style = style
        self.graph = graphviz.Digraph("argmap")
        targets = {r.target for r in structure.map.relations}
        self.joined = {r.id for r in structure.map.relations if r.is_linked or r.id in targets or r.kind == "rephrase"}

    def draw(self) -> str:
        style, structure = self.style, self.structure
        usual = usual_node(style)
        self.graph.attr("graph", rankdir="BT", **usual_graph(structure, style, has_issues=False))
        self.graph.attr("node", **usual)
        self.graph.attr("edge", dir="both", **usual_edge(style))
        for claim in structure.in_order():
            self.graph.node(claim_id(claim.id), **unusual(claim_look(claim, structure, style), usual))
        for relation in structure.map.relations:
            if relation.id in self.joined:
                self.graph.node(relation_id(relation.id), **unusual(junction_look(relation, style), usual))
        for relation in structure.map.relations:
            self._relation(relation)
        return str(self.graph.source)

    def _relation(self, relation: Relation) -> None:
        stroke = STROKES[relation.kind]
        target = claim_id(relation.target) if relation.target in self.structure.claims else relation_id(relation.target)
        end = target if relation.id not in self.joined else relation_id(relation.id)
        for premise in relation.premises:
            head = stroke.head if end == target else "none"
            self._edge(relation, claim_id(premise), end, tail=stroke.tail, head=head)
        if end != target:
            self._edge(relation, end, target, tail="none", head=stroke.head)

    def _edge(self, relation: Relation, premise: str, target: str, *, tail: str, head: str) -> None:
        look = edge_look(relation, self.structure, self.style) | {"arrowtail": tail, "arrowhead": head}
        self.graph.edge(premise, target, **unusual(look, usual_edge(self.style)))

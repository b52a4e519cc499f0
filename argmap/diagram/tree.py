"""The tree layout, for one case: its main claim on top, and under each claim the premises it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import graphviz

from argmap.diagram.looks import claim_look, edge_look, junction_look, unusual, usual_edge, usual_graph, usual_node
from argmap.diagram.styles import SCREEN, STROKES, Style
from argmap.diagram.wording import claim_id, relation_id

if TYPE_CHECKING:
    from argmap.model import Excerpt, ShownRelation


def tree_dot(excerpt: Excerpt, style: Style = SCREEN) -> str:
    """The DOT text of a map in the tree layout; equal maps give equal text. Issues are left out."""
    return _Tree(excerpt, style).draw()


class _Tree:
    """A graph in the making."""

    def __init__(self, excerpt: Excerpt, style: Style) -> None:
        self.excerpt = excerpt
        self.style = style
        self.graph = graphviz.Digraph("argmap")
        relations = excerpt.relations.values()
        targets = {r.target.at for r in relations}
        self.joined = {r.id for r in relations if r.is_joined or r.id in targets or r.kind == "rephrase"}

    def draw(self) -> str:
        style, excerpt = self.style, self.excerpt
        usual = usual_node(style)
        self.graph.attr("graph", rankdir="BT", **usual_graph(excerpt, style, has_issues=False))
        self.graph.attr("node", **usual)
        self.graph.attr("edge", dir="both", **usual_edge(style))
        for claim in excerpt.claims.values():
            self.graph.node(claim_id(claim.id), **unusual(claim_look(claim, excerpt, style), usual))
        for relation in excerpt.relations.values():
            if relation.id in self.joined:
                self.graph.node(relation_id(relation.id), **unusual(junction_look(relation.relation, style), usual))
        for relation in excerpt.relations.values():
            self._relation(relation)
        return str(self.graph.source)

    def _relation(self, relation: ShownRelation) -> None:
        stroke = STROKES[relation.kind]
        at = relation.target.at
        target = claim_id(at) if at in self.excerpt.claims else relation_id(at)
        end = target if relation.id not in self.joined else relation_id(relation.id)
        for premise in relation.premises:
            head = stroke.head if end == target else "none"
            self._edge(relation, claim_id(premise.at), end, tail=stroke.tail, head=head)
        if end != target:
            self._edge(relation, end, target, tail="none", head=stroke.head)

    def _edge(self, relation: ShownRelation, premise: str, target: str, *, tail: str, head: str) -> None:
        look = edge_look(relation, self.excerpt, self.style) | {"arrowtail": tail, "arrowhead": head}
        self.graph.edge(premise, target, **unusual(look, usual_edge(self.style)))

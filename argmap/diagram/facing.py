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

from itertools import zip_longest
from typing import TYPE_CHECKING

import graphviz

from argmap.diagram.boxes import Line, box, cells, table
from argmap.diagram.document import POINT
from argmap.diagram.holding import Unheld, unheld
from argmap.diagram.metrics import FAMILY, lines
from argmap.diagram.styles import SCREEN, STROKES, Style
from argmap.diagram.wording import byline, claim_id, issue_id, relation_id, voice_line

if TYPE_CHECKING:
    from argmap.diagram.boxes import Attributes
    from argmap.model import Claim, Ground, Issue, Relation, RelationKind, Side, Structure

_MARKS: dict[RelationKind, str] = {
    "support": "solid line with an arrow: supports",
    "attack": "dashed line with a bar: attacks",
    "contradiction": "a bar at both ends: contradict each other",
    "rephrase": "dotted line with =: the same in other words",
}

_GAP = 40
"""Points between the titles of the articles."""

_LEGEND_WIDTH = 620
"""Points; about as wide as the smallest debate."""

_PLACE: dict[Ground, int] = {"left": -1, "common": 0, "none": 0, "right": 1}
"""From left to right."""


def facing_dot(structure: Structure, style: Style = SCREEN) -> str:
    """The DOT text of a whole map in the facing layout; equal maps give equal text."""
    return _Facing(structure, style).draw()


class _Facing:
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
        self.usual: Attributes = {
            "style": "solid",
            "color": style.ink,
            "arrowtail": "none",
            "arrowhead": "normal",
            "arrowsize": "0.7",
            "weight": "2",
            "penwidth": "1.1",
        }
        """How most edges look, so that it is said once."""
        targets = {r.target for r in structure.map.relations}
        self.crossings = {r.id for r in structure.crossings}
        self.junctions = {
            r.id
            for r in structure.map.relations
            if r.id not in self.crossings and (r.is_linked or r.id in targets or r.kind == "rephrase")
        }

    def draw(self) -> str:
        self._defaults()
        for claim in self.structure.in_order():
            self._claim(claim)
        self._spine()
        for relation in self.structure.map.relations:
            if relation.id in self.junctions:
                self._junction(relation)
        for relation in self.structure.map.relations:
            self._relation(relation)
        self._hold_together()
        return str(self.graph.source)

    def _defaults(self) -> None:
        style = self.style
        self.graph.attr(
            "graph",
            rankdir="LR",
            splines="true",
            nodesep="0.14",
            ranksep="0.32",
            bgcolor=style.paper,
            fontname=FAMILY,
            id="argument-map",
            pad="0.2",
            labelloc="t",
            label=self._heading(),
        )
        self.graph.attr("node", shape="box", style="rounded,filled", fontname=FAMILY, fillcolor=style.paper)
        self.graph.attr("edge", dir="both", **self.usual)

    def _heading(self) -> str:
        """The articles, left and right, and what the marks mean."""
        left, right = self._articles("left"), self._articles("right")
        legend = "".join(cells([Line(one, self.style.small, self.style.faint)], above=4) for one in self._legend())
        rows = zip_longest(left, right, fillvalue=Line("", self.style.claim, self.style.faint))
        articles = "".join(cells(list(row), gap=_GAP) for row in rows)
        if articles:
            articles = f"<TR><TD>{table(articles)}</TD></TR>"
        return f"<{table(articles + legend)}>" if articles or legend else ""

    def _legend(self) -> list[str]:
        """What the marks mean that this picture has, in lines."""
        argument_map = self.structure.map
        kinds = {r.kind for r in argument_map.relations}
        marks = [_MARKS[kind] for kind in STROKES if kind in kinds]
        if any(r.is_linked for r in argument_map.relations):
            marks.append("joined at a dot: premises that work only together")
        if any(c.is_implicit for c in argument_map.claims):
            marks.append("dashed box: implicit premise")
        if self.crossings:
            by_mapper = all(not r.stated_in for r in self.structure.crossings)
            marks.append(
                "numbered points: from one article to the other" + (", drawn by the mapper" if by_mapper else "")
            )
        if argument_map.issues:
            marks.append("questions: issues, with the claims that answer them")
        return lines(" · ".join(marks), self.style.small, _LEGEND_WIDTH) if marks else []

    def _articles(self, side: Side) -> list[Line]:
        style = self.style
        text: list[Line] = []
        for source in self.structure.map.sources:
            if source.side == side:
                title = lines(source.title or source.id, style.heading, style.heading_width)
                by = lines(byline(source), style.claim, style.heading_width)
                text += [Line(one, style.heading, style.tints[side].strong) for one in title]
                text += [Line(one, style.claim, style.faint) for one in by if one]
        return text

    # Nodes

    def _node(self, name: str, place: int, attributes: Attributes) -> None:
        self.places[name] = place
        self.graph.node(name, **attributes)

    def _claim(self, claim: Claim) -> None:
        style, structure = self.style, self.structure
        ground, role = structure.ground(claim.id), structure.role(claim.id)
        tint = style.tints[ground]
        is_main, is_conclusion = role == "main claim", bool(structure.supports_of(claim.id))
        face = style.main if is_main else style.conclusion if is_conclusion else style.claim
        ink = style.on_strong if is_main else style.ink
        voice = "implicit" if claim.is_implicit else voice_line(claim.quotes)
        over = " · ".join(filter(None, [structure.number(claim.id), voice, "?" if claim.is_proposed else ""]))
        widest = style.main_width if is_main else style.box_width
        head = [
            Line(one, style.small, style.on_strong if is_main else tint.strong)
            for one in lines(over, style.small, widest)
        ]
        text = [Line(one, face, ink) for one in lines(claim.text, face, widest)]
        self._node(
            claim_id(claim.id),
            _PLACE[ground],
            {
                **box([*head, *text]).size(padding=(8, 5)),
                "id": claim_id(claim.id),
                "class": f"claim {ground} {role.replace(' ', '-')}" + (" implicit" if claim.is_implicit else ""),
                "color": tint.strong,
                "fillcolor": tint.strong if is_main else tint.soft if is_conclusion else style.paper,
                "style": "rounded,filled,dashed" if claim.is_implicit else "rounded,filled",
                "penwidth": "2" if is_main or is_conclusion else "1.2",
            },
        )

    def _spine(self) -> None:
        """Questions and, under each, the points of its crossings; then the points that belong to no issue."""
        structure = self.structure
        belongs = {r.id: structure.issue_of(r) for r in structure.crossings}
        for issue in structure.map.issues:
            self._question(issue)
            for crossing in structure.crossings:
                if belongs[crossing.id] == issue:
                    self._point(crossing)
        for crossing in structure.crossings:
            if belongs[crossing.id] is None:
                self._point(crossing)
        self.spine += [claim_id(c.id) for c in structure.in_order() if self.places[claim_id(c.id)] == 0]
        with self.graph.subgraph() as rank:
            rank.attr(rank="same")
            for name in self.spine:
                rank.node(name)
            for above, below in zip(self.spine, self.spine[1:], strict=False):
                rank.edge(above, below, style="invis", weight="10")

    def _question(self, issue: Issue) -> None:
        style, structure = self.style, self.structure
        asked = [Line(one, style.question, style.ink) for one in lines(issue.question, style.question, style.box_width)]
        positions = " · ".join(sorted((structure.number(name) for name in issue.positions), key=_number_key))
        who = (
            [Line(one, style.small, style.faint) for one in lines(positions, style.small, style.box_width)]
            if positions
            else []
        )
        label = box([*asked, *who], align="CENTER").size(padding=(4, 3))
        name = issue_id(issue.id)
        self.spine.append(name)
        self._node(
            name,
            0,
            {**label, "id": name, "class": "issue", "style": "filled", "color": style.paper, "fillcolor": style.paper},
        )

    def _point(self, crossing: Relation) -> None:
        style = self.style
        forth = self.structure.ground(crossing.id) == "left"
        arrow = "↔" if crossing.is_symmetric else "=" if crossing.kind == "rephrase" else "→" if forth else "←"
        number = self.structure.number(crossing.id)
        text = f"{arrow} {number}" if arrow == "←" else f"{number} {arrow}"
        face = style.small._replace(bold=True)
        label = box([Line(text, face, style.on_strong)], align="CENTER").size(padding=(6, 4))
        name = relation_id(crossing.id)
        self.spine.append(name)
        self._node(name, 0, {**label, "id": name + POINT, "class": "point", "color": style.ink, "fillcolor": style.ink})

    def _junction(self, relation: Relation) -> None:
        name = relation_id(relation.id)
        place = _PLACE[self.structure.ground(relation.id)]
        look: Attributes = {"shape": "point", "width": "0.09", "label": "", "fillcolor": self.style.ink}
        if relation.kind == "rephrase":
            look = {"shape": "plain", "label": "=", "fontsize": "12", "style": ""}
        self._node(name, place, {**look, "id": name + POINT, "class": "junction", "color": self.style.ink})

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
        backwards = self._is_backwards(premise, target)
        first, last = (target, premise) if backwards else (premise, target)
        crossing = relation.id in self.crossings
        side = self.style.tints[self.structure.ground(relation.id)].strong
        look = {
            "class": f"relation {relation.kind}" + (" crossing" if crossing else ""),
            "id": relation_id(relation.id),
            "style": STROKES[relation.kind].line,
            "color": side if crossing and relation.kind in ("support", "attack") else self.style.ink,
            "arrowtail": head if backwards else tail,
            "arrowhead": tail if backwards else head,
            "arrowsize": "0.7" if relation.kind == "support" else "1",
            "weight": "0" if crossing or self.places[premise] != self.places[target] else "2",
            "penwidth": "1.1" if relation.kind == "support" else "1.6",
        }
        self.edges.append((first, last))
        self.graph.edge(first, last, **{key: value for key, value in look.items() if self.usual.get(key) != value})

    def _is_backwards(self, premise: str, target: str) -> bool:
        here, there = self.places[premise], self.places[target]
        return here > there or here == there == 1

    def _hold_together(self) -> None:
        """Main claims at one height, the spine between them, and every node on its own side of it."""
        left, right = self._anchor("left"), self._anchor("right")
        self.graph.edge(left, right, style="invis", weight="100", minlen="2")
        for name in self.spine:
            self._unseen(left, name)
            self._unseen(name, right)
        ends, circling = self._unheld(-1)
        for name in ends:
            self._unseen(name, left)
        for name in circling:
            self._unseen(name, self.spine[0] if self.spine else right)
        ends, circling = self._unheld(1)
        for name in ends:
            self._unseen(right, name)
        for name in circling:
            self._unseen(self.spine[0] if self.spine else left, name)

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
        self._node(f"no-main-{side}", _PLACE[side], {"style": "invis", "shape": "point", "label": ""})
        return f"no-main-{side}"


def _number_key(number: str) -> tuple[str, int]:
    return number[:1], int(number[1:] or 0)

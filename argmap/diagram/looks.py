"""How each part of a map looks in any layout: the attributes of its node or edge, without its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagram.boxes import Line, box
from argmap.diagram.document import POINT
from argmap.diagram.metrics import FAMILY, lines
from argmap.diagram.styles import STROKES
from argmap.diagram.wording import claim_id, issue_id, relation_id, voice_line

if TYPE_CHECKING:
    from argmap.diagram.boxes import Attributes
    from argmap.diagram.styles import Style
    from argmap.model import Claim, Issue, Relation, Structure


def claim_look(claim: Claim, structure: Structure, style: Style) -> Attributes:
    """A box with the claim's number and voice over its statement; conclusions bold, implicit claims dashed."""
    ground, role = structure.ground(claim.id), structure.role(claim.id)
    tint = style.tints[ground]
    is_main, is_conclusion = role == "main claim", bool(structure.supports_of(claim.id))
    face = style.main if is_main else style.conclusion if is_conclusion else style.claim
    ink = style.on_strong if is_main else style.faint if claim.is_proposed else style.ink
    widest = style.main_width if is_main else style.box_width
    said = "" if ground == "common" else voice_line(claim.quotes)  # each side says it in its own way
    voice = "implicit" if claim.is_implicit else said
    over = " · ".join(filter(None, [structure.number(claim.id), "?" if claim.is_proposed else "", voice]))
    over_ink = style.on_strong if is_main else tint.strong
    head = [Line(one, style.small, over_ink) for one in lines(over, style.small, widest)]
    text = [Line(one, face, ink) for one in lines(claim.text, face, widest)]
    return {
        **box([*head, *text]).size(padding=(8, 5)),
        "id": claim_id(claim.id),
        "class": " ".join(["claim", ground, role.replace(" ", "-"), *_states(claim)]),
        "color": tint.strong,
        "fillcolor": tint.strong if is_main else tint.soft if is_conclusion else style.paper,
        "style": "rounded,filled,dashed" if claim.is_implicit else "rounded,filled",
        "penwidth": "0.6" if claim.is_proposed else "2" if is_main or is_conclusion else "1.2",
    }


def _states(claim: Claim) -> list[str]:
    return [name for name, holds in (("implicit", claim.is_implicit), ("proposed", claim.is_proposed)) if holds]


def issue_look(issue: Issue, structure: Structure, style: Style) -> Attributes:
    """The question, and under it the numbers of the claims that answer it, without a border."""
    question = issue.question + (" (?)" if issue.is_proposed else "")
    asked = [Line(one, style.question, style.ink) for one in lines(question, style.question, style.box_width)]
    ranks = {claim.id: rank for rank, claim in enumerate(structure.in_order())}
    positions = " · ".join(structure.number(name) for name in sorted(issue.positions, key=ranks.__getitem__))
    who = [Line(one, style.small, style.faint) for one in lines(positions, style.small, style.box_width) if one]
    return {
        **box([*asked, *who], align="CENTER").size(padding=(4, 3)),
        "id": issue_id(issue.id),
        "class": "issue",
        "style": "filled",
        "color": style.paper,
        "fillcolor": style.paper,
    }


def point_look(crossing: Relation, structure: Structure, style: Style) -> Attributes:
    """The point on the spine: the crossing's number and its direction."""
    forth = structure.ground(crossing.id) == "left"
    arrow = "↔" if crossing.is_symmetric else "=" if crossing.kind == "rephrase" else "→" if forth else "←"
    number = structure.number(crossing.id) + ("?" if crossing.is_proposed else "")
    text = f"{arrow} {number}" if arrow == "←" else f"{number} {arrow}"
    return {
        **box([Line(text, style.small._replace(bold=True), style.on_strong)], align="CENTER").size(padding=(6, 4)),
        "id": relation_id(crossing.id) + POINT,
        "class": "point",
        "color": style.ink,
        "penwidth": "1",
        "fillcolor": style.ink,
    }


def junction_look(relation: Relation, style: Style) -> Attributes:
    """A dot on the relation, where premises join or an undercut ends; `=` on a rephrasing."""
    look: Attributes = {"shape": "point", "width": "0.09", "label": "", "fillcolor": style.ink}
    if relation.kind == "rephrase":
        look = {"shape": "plain", "label": "=", "fontsize": "12", "style": "", "fixedsize": "false"}
    return {**look, "id": relation_id(relation.id) + POINT, "class": "junction", "color": style.ink}


def usual_node(style: Style) -> Attributes:
    """How most nodes look, so that it need be said only once in a graph."""
    return {
        "shape": "box",
        "style": "rounded,filled",
        "fillcolor": style.paper,
        "fixedsize": "true",
        "penwidth": "1.2",
        "fontname": FAMILY,
    }


def usual_edge(style: Style) -> Attributes:
    """How most edges look, so that it need be said only once in a graph."""
    return {
        "style": "solid",
        "color": style.ink,
        "arrowtail": "none",
        "arrowhead": "normal",
        "arrowsize": "0.7",
        "penwidth": "1.1",
        "weight": "2",
    }


def edge_look(relation: Relation, structure: Structure, style: Style) -> Attributes:
    """The line of a relation, without its ends; a directed crossing has the colour of the side it comes from."""
    crossing = structure.is_crossing(relation)
    tinted = crossing and relation.kind in ("support", "attack")
    colour = style.tints[structure.ground(relation.id)].strong if tinted else style.ink
    states = [name for name, holds in (("crossing", crossing), ("proposed", relation.is_proposed)) if holds]
    return {
        "class": " ".join(["relation", relation.kind, *states]),
        "id": relation_id(relation.id),
        "style": STROKES[relation.kind].line,
        "color": style.faint if relation.is_proposed else colour,
        "arrowsize": "0.7" if relation.kind == "support" else "1",
        "penwidth": "0.6" if relation.is_proposed else "1.1" if relation.kind == "support" else "1.6",
    }

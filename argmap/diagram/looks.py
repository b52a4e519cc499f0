"""How each part of a map looks in any layout: the attributes of its node or edge, without its place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.diagram.badges import marked
from argmap.diagram.boxes import INCH, Line, box
from argmap.diagram.document import POINT
from argmap.diagram.heading import heading
from argmap.diagram.styles import SHAPES, STROKES
from argmap.diagram.wording import claim_id, relation_id
from argmap.phrases import voice_line
from argmap.text.points import FAMILY, lines, longest_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagram.boxes import Attributes
    from argmap.diagram.styles import Style
    from argmap.model import Claim, End, Excerpt, Ground, Relation, ShownRelation
    from argmap.phrases import Speech


def claim_look(claim: Claim, excerpt: Excerpt, style: Style) -> Attributes:
    """A box with the claim's number and voice over its statement; conclusions bold, implicit claims dashed."""
    structure = excerpt.whole
    ground, role = structure.ground(claim.id), structure.role(claim.id)
    tint = style.tints[ground]
    is_main, is_conclusion = role == "main claim", structure.is_conclusion(claim.id)
    badges = marked(claim.id, excerpt)
    states = [*(["implicit"] if claim.is_implicit else []), *badges.states]
    corners = [SHAPES[ground]] if SHAPES[ground] else []
    lined = [name for name, holds in (("dashed", claim.is_implicit), ("diagonals", badges.is_struck)) if holds]
    return {
        **box(_claim_lines(claim, excerpt, style)).size(padding=style.padding),
        "id": claim_id(claim.id),
        "class": " ".join(["claim", ground, role.replace(" ", "-"), *states]),
        "color": tint.strong,
        "fillcolor": tint.strong if is_main else tint.soft if is_conclusion else style.paper,
        "style": ",".join([*corners, "filled", *lined]),
        "penwidth": f"{style.stroke * badges.pen * (2 if is_main or is_conclusion else 1.2):.3g}",
    }


def _claim_lines(claim: Claim, excerpt: Excerpt, style: Style) -> list[Line]:
    """Number, voice and how much is folded in, and the claim under it; all on one line if its label is to be short."""
    structure = excerpt.whole
    ground, role = structure.ground(claim.id), structure.role(claim.id)
    is_main, is_conclusion = role == "main claim", structure.is_conclusion(claim.id)
    badges = marked(claim.id, excerpt)
    face = style.main if is_main else style.conclusion if is_conclusion else style.claim
    ink = style.on_strong if is_main else style.faint if badges.is_pale else style.ink
    over_ink = style.on_strong if is_main else style.tints[ground].strong
    widest = style.main_width if is_main else style.narrow_width if is_roomy(ground, excerpt) else style.box_width
    text = claim.short if style.labels == "short" else claim.text
    number = structure.number(claim.id) + badges.sign
    folded = f"+{excerpt.folded[claim.id]}" if excerpt.folded.get(claim.id) else ""
    voice = "" if ground == "common" else voice_line(claim.own_quotes, style.speech)  # each side says it in its own way
    widest = max(widest, min(max(longest_word(text, face), longest_word(voice, style.small)), 2 * widest))
    if style.labels == "short" and not voice:
        return [
            Line(one, face, ink)
            for one in lines(" ".join([number, claim.short, *badges.words, folded]).rstrip(), face, widest)
        ]
    said = style.speech.words.unsaid if claim.is_implicit and style.labels == "full" else voice
    over = " · ".join(filter(None, [number, said, *badges.words, folded]))
    return [
        *(Line(one, style.small, over_ink) for one in lines(over, style.small, widest)),
        *(Line(one, face, ink) for one in lines(text, face, widest)),
    ]


def is_roomy(ground: Ground, excerpt: Excerpt) -> bool:
    """Whether a side has less than half as many claims as the other, so that its column has height to spare."""
    if ground not in ("left", "right"):
        return False
    count = count_by_ground(excerpt)
    return 2 * count[ground] < max(count["left"], count["right"])


def count_by_ground(excerpt: Excerpt) -> Mapping[Ground, int]:
    """How many of the claims shown stand where."""
    return Counter(excerpt.whole.ground(name) for name in excerpt.claims)


def arrow_of(crossing: ShownRelation, excerpt: Excerpt) -> str:
    """Which way a crossing goes."""
    forth = excerpt.whole.ground(crossing.id) == "left"
    return "↔" if crossing.relation.is_symmetric else "=" if crossing.kind == "rephrase" else "→" if forth else "←"


def number_of(crossing: ShownRelation, excerpt: Excerpt) -> str:
    """A crossing's number, with a question mark if it is proposed."""
    return excerpt.whole.number(crossing.id) + marked(crossing.id, excerpt).sign


def ends_across(crossing: ShownRelation, excerpt: Excerpt, speech: Speech, *, labels: bool) -> tuple[str, str]:
    """What a crossing joins, on the left and on the right: numbers; of what is not shown, also within what it stands.

    Args:
        crossing: as it is shown.
        excerpt: what is shown.
        speech: how it is said.
        labels: whether claims that are not shown have their label beside their number.
    """
    whole, words = excerpt.whole, speech.words

    def said(claim: str) -> str:
        number = whole.number(claim)
        return number if claim in excerpt.claims or not labels else f"{number} {whole.claims[claim].short}"

    def within(end: End) -> str:
        lead = words.within if labels else words.within_short
        return lead.format(number=whole.number(end.at)) if end.is_folded else ""

    premises = " + ".join(" + ".join(map(said, end.own)) + within(end) for end in crossing.premises)
    premises = " + ".join([premises, *map(said, crossing.missing)])
    own = crossing.relation.target
    if own in whole.claims:
        target = said(own)
    elif whole.number(own):
        target = words.link_numbered.format(number=whole.number(own))
    else:
        aim = said(whole.aim(crossing.relation).id)
        target = words.step_to.format(target=aim) if labels else f"→{aim}"
    target += within(crossing.target) if whole.aim(crossing.relation).id != crossing.target.at else ""
    return (premises, target) if whole.ground(crossing.id) == "left" else (target, premises)


def junction_look(relation: Relation, style: Style) -> Attributes:
    """A dot on the relation, where premises join or an undercut ends; `=` on a rephrasing."""
    look: Attributes = {"shape": "point", "width": f"{0.09 * style.stroke:.3f}", "label": "", "fillcolor": style.ink}
    if relation.kind == "rephrase":
        look = {
            "shape": "plain",
            "label": "=",
            "fontsize": f"{style.claim.size:g}",
            "fontcolor": style.ink,
            "style": "",
            "fixedsize": "false",
        }
    return {**look, "id": relation_id(relation.id) + POINT, "class": "junction", "color": style.ink}


def usual_graph(excerpt: Excerpt, style: Style, *, has_issues: bool) -> Attributes:
    """How a picture looks as a whole: what stands over it, and the gaps in it; not its direction."""
    return {
        "id": "argument-map",
        "bgcolor": style.paper,
        "splines": "true",
        "nodesep": f"{style.node_gap / INCH:.3f}",
        "ranksep": f"{style.rank_gap / 2 / INCH:.3f}",
        "pad": f"{style.margin / INCH:.3f}",
        "label": heading(excerpt, style, has_issues=has_issues),
        "labelloc": "t",
        "fontname": FAMILY,
    }


def usual_node(style: Style) -> Attributes:
    """How most nodes look, so that it need be said only once in a graph."""
    return {
        "shape": "box",
        "style": "rounded,filled",
        "fillcolor": style.paper,
        "fixedsize": "true",
        "penwidth": f"{1.2 * style.stroke:.3g}",
        "fontname": FAMILY,
    }


def usual_edge(style: Style) -> Attributes:
    """How most edges look, so that it need be said only once in a graph."""
    return {
        "style": "solid",
        "color": style.ink,
        "arrowtail": "none",
        "arrowhead": "normal",
        "arrowsize": f"{0.7 * style.stroke:.3g}",
        "penwidth": f"{1.1 * style.stroke:.3g}",
        "weight": "2",
        "minlen": "1",
    }


def edge_look(shown: ShownRelation, excerpt: Excerpt, style: Style) -> Attributes:
    """The line of a relation, without its ends; a directed crossing has the colour of the side it comes from."""
    relation = shown.relation
    crossing = excerpt.whole.is_crossing(relation)
    tinted = crossing and relation.kind in ("support", "attack")
    colour = style.tints[excerpt.whole.ground(relation.id)].strong if tinted else style.ink
    thickness = 1.1 if relation.kind == "support" else 1.6
    badges = marked(relation.id, excerpt)
    states = [*(["crossing"] if crossing else []), *badges.states]
    return {
        "class": " ".join(["relation", relation.kind, *states]),
        "id": relation_id(relation.id),
        "style": STROKES[relation.kind].line,
        "color": style.faint if badges.is_pale else colour,
        "arrowsize": f"{style.stroke * (0.7 if relation.kind == 'support' else 1):.3g}",
        "penwidth": f"{style.stroke * badges.pen * thickness:.3g}",
    }


def unusual(look: Attributes, usual: Attributes) -> Attributes:
    """What of a look is not said already."""
    return {key: value for key, value in look.items() if usual.get(key) != value}

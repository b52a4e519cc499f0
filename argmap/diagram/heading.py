"""What stands over a picture: the two articles, and what the marks mean that this picture has."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from argmap.diagram.boxes import Line, cells, table
from argmap.diagram.metrics import lines, width
from argmap.diagram.styles import STROKES
from argmap.diagram.wording import byline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagram.styles import Style
    from argmap.model import RelationKind, Side, Structure

_GAP = 40
"""Points between the titles of the articles."""

_WIDTH = 620
"""Points for a line of the legend; about as wide as the smallest debate."""

_MARKS: dict[RelationKind, str] = {
    "support": "solid line with an arrow: supports",
    "attack": "dashed line with a bar: attacks",
    "contradiction": "a bar at both ends: contradict each other",
    "rephrase": "dotted line with =: the same in other words",
}


def heading(structure: Structure, style: Style) -> str:
    """The label of the whole graph: an HTML-like label, or nothing."""
    left, right = (_articles(structure, style, side) for side in ("left", "right"))
    rows = zip_longest(left, right, fillvalue=Line("", style.claim, style.faint))
    articles = "".join(cells(list(row), gap=_GAP) for row in rows)
    if articles:
        articles = f"<TR><TD>{table(articles)}</TD></TR>"
    legend = "".join(cells([Line(one, style.small, style.faint)], above=4) for one in _legend(structure, style))
    if any(entry.is_proposed for entry in (*structure.map.claims, *structure.map.relations, *structure.map.issues)):
        draft = "DRAFT: what has a ? was proposed by a program, and nobody has accepted it yet"
        legend = cells([Line(draft, style.conclusion, style.ink)], above=4) + legend
    titles = lines(structure.map.title, style.title, _WIDTH) if structure.map.title.strip() else []
    title = "".join(cells([Line(one, style.title, style.ink)], above=4) for one in titles)
    return f"<{table(title + articles + legend)}>" if title or articles or legend else ""


def _articles(structure: Structure, style: Style, side: Side) -> list[Line]:
    text: list[Line] = []
    for source in structure.map.sources:
        if source.side == side:
            title = lines(source.title or source.id, style.heading, style.heading_width)
            by = lines(byline(source), style.claim, style.heading_width)
            text += [Line(one, style.heading, style.tints[side].strong) for one in title]
            text += [Line(one, style.claim, style.faint) for one in by if one]
    return text


def _legend(structure: Structure, style: Style) -> list[str]:
    """The marks in lines, none of them broken."""
    text: list[str] = []
    for mark in _marks(structure):
        longer = f"{text[-1]} · {mark}" if text else ""
        if longer and width(longer, style.small) <= _WIDTH:
            text[-1] = longer
        else:
            text.append(mark)
    return text


def _marks(structure: Structure) -> Iterator[str]:
    argument_map = structure.map
    kinds = {r.kind for r in argument_map.relations}
    yield from (_MARKS[kind] for kind in STROKES if kind in kinds)
    if any(r.is_linked for r in argument_map.relations):
        yield "lines that join in a dot: premises that work only together"
    if any(r.target in structure.relations for r in argument_map.relations):
        yield "a bar at a dot or point: attacks the step, not a claim"
    if structure.main_claims():
        yield "dark box: main claim"
    if any(structure.supports_of(c.id) for c in argument_map.claims):
        yield "bold: a conclusion"
    if any(c.is_implicit for c in argument_map.claims):
        yield "dashed box: implicit, in neither article"
    if structure.common_ground():
        yield "grey box (C): common ground"
    if structure.crossings:
        by_mapper = all(not r.stated_in for r in structure.crossings)
        yield "numbered points: from one article to the other" + (", drawn by the mapper" if by_mapper else "")
    if argument_map.issues:
        yield "questions: issues, with the claims that answer them below"

"""Premises that a source does not take over, used in its own case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import listed, named, unique
from argmap.errors import Place, Problem, Severity
from argmap.model import COMMITTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Quote, Relation, Side, Structure


def uncommitted_premises(debate: Debate) -> Iterator[Problem]:
    """`uncommitted-premise`: a side's case rests on a claim that its sources only report, reject or ask.

    Asked of each support that stands on a side and leads to that side's claims or to common ground. One source of
    the side that asserts, endorses or concedes the claim is enough; a claim that the side does not quote at all is
    not asked about. One finding a claim and side, at the first such support.
    """
    structure = debate.structure
    said: set[tuple[str, Side]] = set()
    for relation in debate.map.relations:
        side = _side_served(structure, relation)
        for i, premise in enumerate(relation.premises):
            quotes = _quotes_of_side(structure, premise, side)
            if side is None or not quotes or (premise, side) in said or any(q.stance in COMMITTED for q in quotes):
                continue
            said.add((premise, side))
            yield _problem(structure, premise, quotes, Place(id=relation.id, field=("premises", i)))


def _side_served(structure: Structure, relation: Relation) -> Side | None:
    """The side in whose case a support stands, if it does."""
    ground = structure.ground(relation.id)
    if relation.kind != "support" or ground not in ("left", "right"):
        return None
    return ground if structure.ground(relation.target) in (ground, "common") else None


def _quotes_of_side(structure: Structure, claim: str, side: Side | None) -> list[Quote]:
    return [q for q in structure.claims[claim].quotes if side is not None and structure.sources[q.source].side == side]


def _problem(structure: Structure, premise: str, quotes: list[Quote], place: Place) -> Problem:
    who = listed(unique(structure.sources[q.source].party for q in quotes))
    stances = listed(unique(q.stance for q in quotes))
    return Problem(
        "uncommitted-premise",
        Severity.WARNING,
        f"{named(structure, premise)} is a premise in the case of {who}, but quoted only with the stance {stances}",
        place,
        remedy="If the source takes the words over, their stance is asserts, endorses or concedes; "
        "if not, they are no premise of its own.",
    )

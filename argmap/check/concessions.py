"""What a source grants to its opponents, used as if it spoke for its own case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import named
from argmap.errors import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Relation, Source, Structure

_REMEDY = (
    "What is granted to the other side supports nothing here by itself; what answers it does. "
    "If the two are one reason (“granted A, but B”), link them."
)


def supporting_concessions(debate: Debate) -> Iterator[Problem]:
    """`concession-as-support`: what a source only concedes leads to its own main claim, with no answer beside it.

    An answer is a premise of the same step that the source asserts or endorses: "it is true that A, but B, so C".
    One finding a source and claim, at the first such step.
    """
    structure = debate.structure
    for source in debate.map.sources:
        said: set[str] = set()
        if source.main is None or source.side is None:
            continue
        leading = {source.main, *(claim.id for claim in structure.rests_on(source.main))}
        for relation in debate.map.relations:
            if relation.kind != "support" or relation.target not in leading or structure.is_crossing(relation):
                continue
            if structure.ground(relation.id) != source.side or _is_answered(relation, source, structure):
                continue
            for i, premise in enumerate(relation.premises):
                if premise not in said and _only_concedes(source, premise, structure):
                    said.add(premise)
                    message = (
                        f"{source.party} only concedes {named(structure, premise)}, and yet it leads to "
                        f"the main claim {named(structure, source.main)} with no answer beside it"
                    )
                    place = Place(id=relation.id, field=("premises", i))
                    yield Problem("concession-as-support", Severity.INFORMATION, message, place, remedy=_REMEDY)


def _only_concedes(source: Source, claim: str, structure: Structure) -> bool:
    """Whether a source grants a claim that no source of its side takes for its own."""
    stances = {q.stance for q in structure.claims[claim].quotes if structure.sources[q.source].side == source.side}
    own = {q.stance for q in structure.claims[claim].quotes if q.source == source.id}
    return "concedes" in own and stances.isdisjoint(("asserts", "endorses"))


def _is_answered(relation: Relation, source: Source, structure: Structure) -> bool:
    """Whether one of a step's premises is what the source's side says itself."""
    return any(
        quote.stance in ("asserts", "endorses") and structure.sources[quote.source].side == source.side
        for premise in relation.premises
        for quote in structure.claims[premise].quotes
    )

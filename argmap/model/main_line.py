"""The main line of a map: of each case a dozen claims that a reader needs first. Computed, never stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model.relation import Relation
    from argmap.model.source import Source
    from argmap.model.structure import Structure

HEADS, REASONS, LONGEST = 5, 2, 12
"""Of a case: claims that lead straight to its main claim, reasons of each, and claims in all."""


def main_line(structure: Structure) -> tuple[str, ...]:
    """The ids of the claims of all sides' main lines, in the map's order.

    Of each source on a side: its main claim, up to five that lead straight there, the two surest reasons of each, one
    objection that it grants with the answer. What a person accepted goes before what is proposed, then what more leads
    to.
    """
    found = {claim for source in structure.map.sources if source.side for claim in _line(structure, source)}
    return tuple(claim.id for claim in structure.in_order() if claim.id in found)


def main_part(structure: Structure) -> Structure:
    """The questions about a map's main line alone; numbers stay as they are."""
    line = frozenset(main_line(structure))
    return structure.without([claim for claim in structure.map.claims if claim.id not in line])


def _line(structure: Structure, source: Source) -> list[str]:
    """The claims of one source's main line; what is a reason only together with another comes with it."""
    if source.main is None:
        return []
    heads = sorted(_supports(structure, source.main), key=lambda one: _rank(structure, one))[:HEADS]
    found = [source.main, *_premises(heads), *_granted(structure, source)]
    for head in heads:
        for premise in head.premises:
            reasons = sorted(_supports(structure, premise), key=lambda one: -_sure(one))[:REASONS]
            found += _premises(reasons)
    return list(dict.fromkeys(found))[:LONGEST]


def _supports(structure: Structure, target: str) -> list[Relation]:
    """What supports a claim within its own case."""
    return [relation for relation in structure.supports_of(target) if not structure.is_crossing(relation)]


def _premises(relations: Iterable[Relation]) -> list[str]:
    return [premise for relation in relations for premise in relation.premises]


def _rank(structure: Structure, head: Relation) -> tuple[bool, int, bool, float]:
    """What a person stands to first, then what most leads to, then recommendations, then what is surest."""
    leading = min(sum(len(_supports(structure, name)) for name in head.premises), 4)
    recommends = any(structure.claims[name].type == "policy" for name in head.premises)
    return head.is_proposed, -leading, not recommends, -_sure(head)


def _sure(relation: Relation) -> float:
    """How sure a drafter was of a relation; what a person drew is sure."""
    origin = relation.origin
    return origin.sure if origin is not None and origin.sure is not None else 1.0


def _granted(structure: Structure, source: Source) -> list[str]:
    """One objection that the source itself grants or passes on, with what answers it."""
    for relation in structure.attackers_of(source.main or ""):
        answers = structure.attackers_of(relation.id)
        if relation.stated_in == source.id and answers:
            return [*relation.premises, *answers[0].premises]
    return []

"""The main line of a map: of each case a dozen claims that a reader needs first. Computed, never stored."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model.claim import Claim
    from argmap.model.issue import Issue
    from argmap.model.relation import Relation
    from argmap.model.source import Source
    from argmap.model.structure import Structure

HEADS, REASONS, LONGEST = 5, 2, 12
"""Of a case: claims that lead straight to its main claim, reasons of each, and claims in all."""


def is_draft(structure: Structure) -> bool:
    """Whether most of a map's claims are only proposed."""
    return 2 * sum(claim.is_proposed for claim in structure.map.claims) > len(structure.map.claims)


def is_long_draft(structure: Structure) -> bool:
    """Whether most of a map's claims are only proposed and its main line spares a third, so that it is read first."""
    return is_draft(structure) and 0 < 3 * len(main_line(structure)) <= 2 * len(structure.map.claims)


def main_line(structure: Structure) -> tuple[str, ...]:
    """The ids of the claims of all sides' main lines, in the map's order.

    Of each source on a side its main claim, one objection that it grants with the answer, and up to a dozen in all the
    weightiest of what leads straight there, five above all, of the surest two reasons of each of these, and of what
    else a drafter proposed. What a person accepted goes before what is proposed, then what more leads to.
    """
    found = {claim for source in structure.map.sources if source.side for claim in _line(structure, source)}
    return tuple(claim.id for claim in structure.in_order() if claim.id in found)


def main_part(structure: Structure) -> Structure:
    """The questions about a map's main line alone, or about all of a map that has none; numbers stay as they are.

    A question that both sides answer, and in the main line one, is left out: it would show as settled.
    """
    line = frozenset(main_line(structure))
    if not line:
        return structure
    halved = [issue for issue in structure.map.issues if _is_halved(structure, issue, line)]
    return structure.without([*(claim for claim in structure.map.claims if claim.id not in line), *halved])


def _is_halved(structure: Structure, issue: Issue, line: frozenset[str]) -> bool:
    sides = {structure.ground(name) for name in issue.positions}
    return len({structure.ground(name) for name in issue.positions if name in line}) < min(len(sides), 2)


def _line(structure: Structure, source: Source) -> list[str]:
    """The claims of one source's main line; what is a reason only together with another comes with it."""
    main = source.main
    if main is None:
        return []
    heads = sorted(_supports(structure, main), key=lambda one: _rank(structure, one, main))
    more = [(HEAD + _weightiest(structure, head, main), head.premises) for head in heads[:HEADS]]
    for premise in _premises(heads[:HEADS]):
        reasons = sorted(_supports(structure, premise), key=lambda one: -_sure(one))[:REASONS]
        more += [
            (worth + _weightiest(structure, reason, main), reason.premises)
            for worth, reason in zip(BY_RANK, reasons, strict=False)
        ]
    more += [(_weightiest(structure, head, main), head.premises) for head in heads[HEADS:]]
    told = {name for _, premises in more for name in premises}
    more += [
        (ALONE + _weight(structure, name, main), (name,))
        for name in _proposed(structure, source)
        if name not in told and _may_stand(structure, name)
    ]
    ranked = [premise for _, premises in sorted(more, key=lambda one: -one[0]) for premise in premises]
    return list(dict.fromkeys([main, *_granted(structure, source), *ranked]))[:LONGEST]


HEAD, BY_RANK, ALONE = 0.5, (0.2, 0.0), -0.2
"""What it is worth, beside what hangs on a claim, to lead straight to the main claim; to be the surest reason of what
does, or the next; to be joined to nothing, or one more reason."""

CHIEF = 6.0
"""What it is worth how sure a drafter is that a claim belongs into the map."""


def _may_stand(structure: Structure, name: str) -> bool:
    """Whether a drafter joined a claim to nothing, for want of a sign, or as one more reason: often a chief point."""
    return all(relation.kind == "support" for relation in structure.out_of(name))


def _proposed(structure: Structure, source: Source) -> list[str]:
    """What a drafter took for a source's own claims, besides its main one."""
    return [
        claim.id
        for claim in structure.map.claims
        if claim.is_proposed
        and claim.id != source.main
        and any(quote.source == source.id and quote.stance in {"asserts", "endorses"} for quote in claim.quotes[:1])
    ]


def _supports(structure: Structure, target: str) -> list[Relation]:
    """What supports a claim within its own case."""
    return [relation for relation in structure.supports_of(target) if not structure.is_crossing(relation)]


def _premises(relations: Iterable[Relation]) -> list[str]:
    return [premise for relation in relations for premise in relation.premises]


def _rank(structure: Structure, head: Relation, main: str) -> tuple[bool, float]:
    """What a person stands to first; then what weighs most."""
    return head.is_proposed, -_weightiest(structure, head, main)


def _weightiest(structure: Structure, relation: Relation, main: str) -> float:
    """How much hangs on the weightiest of a relation's premises."""
    return max(_weight(structure, name, main) for name in relation.premises)


def _weight(structure: Structure, name: str, main: str) -> float:
    """How much of a case hangs on a claim: what leads to it, what it shares with the main claim, what it demands.

    Besides, how sure it is that it belongs into the map.
    """
    claim = structure.claims[name]
    leading = min(sum(len(one.premises) for one in _supports(structure, name)), 4)
    wanted, mine = _words(structure.claims[main].text), _words(claim.text)
    weight = 0.3 * leading + 0.5 * len(wanted & mine) / max(1, min(len(wanted), 6))
    weight += 0.7 * (claim.type == "policy") - 0.5 * any(quote.voice for quote in claim.quotes[:1])
    return round(weight + CHIEF * _sure(claim), 6)


TELLING = 4
"""Letters of a word at least that tells what a claim is about."""


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", text.casefold()) if len(word) >= TELLING)


def _sure(entry: Claim | Relation) -> float:
    """How sure a drafter was of an entry; what a person drew or accepted is sure."""
    origin = entry.origin
    return origin.sure if entry.is_proposed and origin is not None and origin.sure is not None else 1.0


def _granted(structure: Structure, source: Source) -> list[str]:
    """One objection that the source grants or passes on, rather one that it draws itself, with what answers it."""
    drawn = {source.id: 0, None: 1}
    objections = (one for one in structure.attackers_of(source.main or "") if one.stated_in in drawn)
    found = [
        (drawn[relation.stated_in], -_surest(structure, both), both)
        for relation in objections
        for answer in structure.attackers_of(relation.id)[:1]
        if not structure.is_crossing(relation) and (both := [*relation.premises, *answer.premises])
    ]
    return min(found, key=lambda one: one[:2])[2] if found else []


def _surest(structure: Structure, names: Iterable[str]) -> float:
    """How sure a drafter is of several claims together: as sure as of the least."""
    return min(_sure(structure.claims[name]) for name in names)

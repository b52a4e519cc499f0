"""The main line of a map: of each case a dozen claims that a reader needs first. Computed, never stored."""

from __future__ import annotations

import re
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
    heads = sorted(_supports(structure, source.main), key=lambda one: _rank(structure, one, source.main or ""))[:HEADS]
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


def _rank(structure: Structure, head: Relation, main: str) -> tuple[bool, float]:
    """What a person stands to first; then what weighs most."""
    return head.is_proposed, -max(_weight(structure, name, main) for name in head.premises)


def _weight(structure: Structure, name: str, main: str) -> float:
    """How much of a case hangs on a claim: what leads to it, what it shares with the main claim, what it demands."""
    claim = structure.claims[name]
    leading = min(sum(len(one.premises) for one in _supports(structure, name)), 4)
    wanted, mine = _words(structure.claims[main].text), _words(claim.text)
    figures = min(2, len(re.findall(r"\d+", claim.text)))
    weight = 0.3 * leading + len(wanted & mine) / max(1, min(len(wanted), 6)) - 0.3 * figures
    return round(weight + 0.7 * (claim.type == "policy") - 0.5 * any(quote.voice for quote in claim.quotes[:1]), 6)


TELLING = 4
"""Letters of a word at least that tells what a claim is about."""


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", text.casefold()) if len(word) >= TELLING)


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

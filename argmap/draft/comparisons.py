"""Which claims of opposite sides a person might compare: a few, with a reason, and nothing is joined by it.

They are found by words that both share and that are not what everything is about. Three in ten are worth it, so they
are only shown to who asks for them.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.draft.languages import language_of
from argmap.draft.rules.likeness import weights_of
from argmap.draft.rules.markers import markers_of
from argmap.draft.rules.themes import generic_terms, number_terms
from argmap.draft.rules.wholeness import is_whole
from argmap.model import Pairing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from argmap.draft.languages import Language
    from argmap.draft.rules.markers import Markers
    from argmap.model import Claim, Structure

MOST = 5
"""Pairings that are shown."""

TOPIC, TOPIC_WEIGHT = 0.12, 0.4
"""The share of each side's claims from which a term is what everything is about, and what it keeps of its weight."""

SPARSE = 12.0
"""What the terms of a claim weigh at least, so that two short ones are not alike for a word."""

COMMON = 40
"""Claims of the other side that hold a term at most, for it to find any: time grows with the text."""

SHARED = 2
"""Terms that both have at least."""

FIGURE, OPPOSED, MAIN, ARGUES = 0.15, 0.1, 0.1, 0.05
"""What it adds that both give one figure, that one praises and one blames, that one is a main claim, or that one of
them judges, demands or forecasts."""

NEAR, AROUND = 400, 0.35
"""Characters around a claim's first quote in which what its article says besides counts too, and how much of it."""

ALONE = 0.5
"""What is left of its worth where two share but one term themselves."""

INSTANCE = 0.3
"""What it adds that each tells what was tried where and when: a name and a year."""

LEAST = 0.2
"""What a pairing is worth at least."""

SAID = 5
"""Words of a claim at least: fewer are a greeting or a stock phrase."""

NAMED = 3
"""Shared words that are named."""


def compare_these(structure: Structure) -> tuple[Pairing, ...]:
    """Claims of a map that may speak of one thing and that nothing joins yet, the likeliest first; five at most."""
    language = _language(structure)
    if language is None:
        return ()
    found = sorted(_Sides(structure, language).pairings(), key=lambda one: (-one[0], one[1]))
    chosen: list[Pairing] = []
    taken: set[str] = set()
    for _, one in found:
        if not taken & {one.left, one.right}:
            chosen.append(one)
            taken |= {one.left, one.right}
    return tuple(chosen[:MOST])


def _language(structure: Structure) -> Language | None:
    """The one language of both sides' claims."""
    found = {language_of(" ".join(claim.text for claim in _of(structure, side))) for side in ("left", "right")}
    return next(iter(found)) if len(found) == 1 else None


def _of(structure: Structure, side: str) -> list[Claim]:
    """A side's claims that may be compared."""
    return [
        claim
        for claim in structure.in_order()
        if structure.ground(claim.id) == side and claim.quotes and len(claim.text.split()) >= SAID
    ]


class _Sides:
    """Both sides' claims, and what they speak of."""

    def __init__(self, structure: Structure, language: Language) -> None:
        self._structure = structure
        self._language = language
        self._claims = {side: _of(structure, side) for side in ("left", "right")}
        self._generic = generic_terms(language) | number_terms(language)
        self._markers = {
            claim.id: markers_of(claim.text, language) for claims in self._claims.values() for claim in claims
        }
        self._weights = weights_of([one.terms for one in self._markers.values()])
        self._mains = {source.main for source in structure.map.sources}

    def pairings(self) -> Iterator[tuple[float, Pairing]]:
        """All that are worth it, with what they are worth."""
        joined = self._joined()
        where: dict[str, list[Claim]] = defaultdict(list)
        for other in self._claims["right"]:
            for term in filter(self._tells, self._markers[other.id].terms):
                where[term].append(other)
        for one in self._claims["left"]:
            terms = [term for term in self._markers[one.id].terms if 0 < len(where.get(term, ())) <= COMMON]
            for other in {claim.id: claim for term in sorted(terms) for claim in where[term]}.values():
                shared = self._markers[one.id].terms & self._markers[other.id].terms
                around = (self._around[one.id] & self._around[other.id]) - shared
                if not self._may_pair(one, other, shared, around) or frozenset((one.id, other.id)) in joined:
                    continue
                worth, why = self._worth(one, other, shared, around)
                if worth >= LEAST:
                    yield worth, Pairing(one.id, other.id, why)

    def _joined(self) -> frozenset[frozenset[str]]:
        """Pairs that the map joins already."""
        structure = self._structure
        together = [*(issue.positions for issue in structure.map.issues), *map(structure.ends, structure.crossings)]
        return frozenset(frozenset((one, other)) for ends in together for one in ends for other in ends if one != other)

    def _tells(self, term: str) -> bool:
        return not term[0].isdigit() and term not in self._topics and term not in self._generic

    @cached_property
    def _topics(self) -> frozenset[str]:
        """What both sides speak of again and again."""
        often = []
        for claims in self._claims.values():
            counts = Counter(term for claim in claims for term in self._markers[claim.id].terms)
            often.append({term for term, count in counts.items() if count >= max(3, TOPIC * len(claims))})
        return frozenset(often[0] & often[1])

    def _weigh(self, terms: AbstractSet[str]) -> float:
        return sum(self._weights[term] * (TOPIC_WEIGHT if term in self._topics else 1.0) for term in sorted(terms))

    def _may_pair(self, one: Claim, other: Claim, shared: AbstractSet[str], around: AbstractSet[str]) -> bool:
        """Whether two share two terms, or one with more around them, or one and each is an instance.

        What begins with "they" or "I" is understood only where it stands.
        """
        if not (is_whole(one.text, self._language) and is_whole(other.text, self._language)):
            return False
        if any(
            phrases.opens(claim.text)
            for claim in (one, other)
            for phrases in (self._language.points_back, self._language.in_person)
        ):
            return False
        is_known = len(shared) >= SHARED or len(around) >= SHARED
        return is_known or all(_is_instance(claim.text) for claim in (one, other))

    @cached_property
    def _around(self) -> dict[str, frozenset[str]]:
        """What each claim's article speaks of there: in the claim, and right before and behind it."""
        found: dict[str, frozenset[str]] = {}
        for claims in self._claims.values():
            for one in claims:
                near = [self._markers[other.id].terms for other in claims if _are_near(one, other)]
                found[one.id] = frozenset(filter(self._tells, frozenset().union(*near)))
        return found

    def _worth(self, one: Claim, other: Claim, shared: AbstractSet[str], around: AbstractSet[str]) -> tuple[float, str]:
        mine, others = self._markers[one.id], self._markers[other.id]
        size = math.sqrt(max(SPARSE, self._weigh(mine.terms)) * max(SPARSE, self._weigh(others.terms)))
        worth = (self._weigh(shared - self._generic) + AROUND * self._weigh(around)) / size
        worth *= 1.0 if len(shared) >= SHARED else ALONE
        spelt = self._language.spelt(one.text)
        telling = sorted(filter(self._tells, shared), key=lambda term: (-self._weights[term], term))[:NAMED]
        because = [f"both speak of: {', '.join(spelt.get(term, term) for term in telling)}"]
        if any(term[0].isdigit() for term in shared):
            worth += FIGURE
            because.append("they give the same figure")
        if self._valence(one.text) * self._valence(other.text) < 0:
            worth += OPPOSED
            because.append("one praises what the other blames")
        if all(_is_instance(claim.text) for claim in (one, other)):
            worth += INSTANCE
            because.append("each tells what was tried somewhere")
        worth += MAIN * bool({one.id, other.id} & self._mains) + ARGUES * (_argues(mine) + _argues(others))
        return round(worth, 6), "; ".join(because)

    def _valence(self, text: str) -> int:
        return len(self._language.good.all_in(text)) - len(self._language.bad.all_in(text))


_YEAR, _PLACE = (
    re.compile(r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)"),
    re.compile(r"(?<!^)(?<![.!?] )\b[A-ZÀ-ÖØ-Þ][a-zà-ÿ]{2,}"),
)


def _is_instance(text: str) -> bool:
    """Whether it tells what happened in some year to somebody or something with a name."""
    return _YEAR.search(text) is not None and _PLACE.search(text) is not None


def _are_near(one: Claim, other: Claim) -> bool:
    """Whether two claims stand side by side in one article."""
    first, second = one.quotes[0], other.quotes[0]
    if first.source != second.source or first.start is None or second.start is None:
        return one.id == other.id
    return abs(first.start - second.start) <= NEAR


def _argues(markers: Markers) -> bool:
    """Whether it judges, demands or forecasts."""
    return any((markers.judgement, markers.demand, markers.outcome, markers.conclusion))

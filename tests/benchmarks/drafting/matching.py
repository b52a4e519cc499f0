"""Which claims and quotes of a drafted map are those of a hand-made one: they rest on the same words of an article."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import find_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.model import ArgumentMap, Article, Quote, Span

ENOUGH = 0.5
"""Two quotes are about the same words if they share this much of the shorter one, in code points."""


class Place(NamedTuple):
    """Where a quote of a claim stands."""

    claim: str
    quote: Quote
    spans: tuple[Span, ...]
    """Of its parts; none where its words are not found."""
    is_exact: bool
    """Whether the words stand there letter for letter."""

    @property
    def length(self) -> int:
        """Code points quoted."""
        return sum(span.end - span.start for span in self.spans)

    def shares(self, other: Place) -> int:
        """Code points that both quote."""
        if self.quote.source != other.quote.source:
            return 0
        return sum(_shared(one, two) for one in self.spans for two in other.spans)

    def likeness(self, other: Place) -> float:
        """Intersection over union; 0 where too little is shared to be about the same words."""
        shared = self.shares(other)
        if not shared or shared < ENOUGH * min(self.length, other.length):
            return 0.0
        return shared / (self.length + other.length - shared)


def places_in(argument_map: ArgumentMap, articles: Mapping[str, Article]) -> tuple[Place, ...]:
    """The places of all claims' quotes in the articles given; what quotes other sources is left out."""
    quotes: dict[str, list[tuple[str, Quote]]] = defaultdict(list)
    for claim in argument_map.claims:
        for quote in claim.quotes:
            if quote.source in articles:
                quotes[quote.source].append((claim.id, quote))
    found = {name: find_quotes(articles[name], [q for _, q in pairs]) for name, pairs in quotes.items()}
    return tuple(
        Place(claim, quote, one.parts or ((one.span,) if one.span else ()), one.status == "exact")
        for name, pairs in quotes.items()
        for (claim, quote), one in zip(pairs, found[name], strict=True)
    )


class Matching:
    """The claims of a drafted map and those of a hand-made one that they match, most alike first."""

    def __init__(self, drafted: Sequence[Place], gold: Sequence[Place]) -> None:
        self._gold = gold
        alike: dict[str, dict[str, float]] = defaultdict(dict)
        on_side: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for place in drafted:
            for other, likeness in self.alike(place):
                best = alike[place.claim].get(other.claim, 0.0)
                alike[place.claim][other.claim] = max(best, likeness)
                on_side[place.claim].add((other.claim, place.quote.source))
        self._all = {name: tuple(sorted(found, key=found.__getitem__, reverse=True)) for name, found in alike.items()}
        self._on_side = on_side

    def alike(self, place: Place) -> Iterator[tuple[Place, float]]:
        """The hand-made map's quotes about the same words, and how alike they are."""
        for other in self._gold:
            likeness = place.likeness(other)
            if likeness:
                yield other, likeness

    def of(self, claim: str) -> tuple[str, ...]:
        """The hand-made claims that a drafted one matches."""
        return self._all.get(claim, ())

    def best(self, claim: str) -> str | None:
        """The one that it matches best."""
        return next(iter(self.of(claim)), None)

    def of_all(self, claims: Iterable[str], *, source: str | None = None) -> set[str]:
        """The hand-made claims that any of these match, by their quotes of one source or of any."""
        return {gold for claim in claims for gold, of in self._on_side.get(claim, ()) if source is None or source == of}


def _shared(one: Span, two: Span) -> int:
    return max(0, min(one.end, two.end) - max(one.start, two.start))

"""Which units speak of the same things: rare words shared, found through an index, never by comparing all pairs."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

COMMON = 12
"""Units: a word that more of them share tells nothing and finds nothing."""

FOUND_BY = 5
"""Of a unit's words, the rarest, through which others are looked for."""


class Likeness(NamedTuple):
    """How much two units share, weighed by how rare it is."""

    other: int
    cosine: float
    """Of what both say, 0 to 1."""
    contained: float
    """Of what the shorter says, 0 to 1."""
    shared: tuple[str, ...]
    """The terms, the rarest first."""


class Index:
    """The terms of many units, asked which are alike."""

    def __init__(self, units: Sequence[AbstractSet[str]], weights: Mapping[str, float] | None = None) -> None:
        self.units = units
        self.weights = weights or weights_of(units)
        self._where: dict[str, list[int]] = defaultdict(list)
        for i, terms in enumerate(units):
            for term in terms:
                self._where[term].append(i)
        self._sizes = [self._weight(terms) for terms in units]

    def like(self, terms: AbstractSet[str]) -> Iterator[Likeness]:
        """The units that share one of the rarest words with these terms."""
        size = self._weight(terms)
        if not size:
            return
        rare = sorted(terms, key=lambda term: (-self.weights.get(term, 0.0), term))
        seekers = [term for term in rare if 0 < len(self._where.get(term, ())) <= COMMON][:FOUND_BY]
        for other in sorted({i for term in seekers for i in self._where[term]}):
            shared = [term for term in rare if term in self.units[other]]
            weight = self._weight(shared)
            yield Likeness(
                other,
                weight / math.sqrt(size * self._sizes[other]),
                weight / min(size, self._sizes[other]),
                tuple(shared),
            )

    def _weight(self, terms: Iterable[str]) -> float:
        return sum(self.weights.get(term, 0.0) for term in sorted(terms))


def weights_of(units: Sequence[AbstractSet[str]]) -> dict[str, float]:
    """A weight for each term, the rarer the more (inverse document frequency, Sparck Jones 1972)."""
    counts = Counter(term for terms in units for term in terms)
    return {term: math.log(1 + len(units) / count) for term, count in counts.items()}

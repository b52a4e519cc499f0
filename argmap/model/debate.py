"""A debate: a map together with its articles, what became of its quotes in them, and all of its problems."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

from argmap.model.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.errors import Problem
    from argmap.model.argument_map import ArgumentMap
    from argmap.model.claim import Claim
    from argmap.model.quote import FoundQuote, Quote
    from argmap.model.relation import Relation
    from argmap.model.source import Article


@dataclass(frozen=True)
class Debate:
    """A map and what it was read from; a value like the map itself."""

    map: ArgumentMap
    articles: Mapping[str, Article] = field(default_factory=dict)
    """By source id; a source whose article is missing or unreadable is not among them."""
    found: Mapping[str, tuple[FoundQuote, ...]] = field(default_factory=dict)
    """For a claim's or relation's id, what became of its quotes, in their order.

    Only for those all of whose articles were read."""
    problems: tuple[Problem, ...] = ()
    """What is wrong, as far as it has been looked for."""

    @cached_property
    def structure(self) -> Structure:
        """The questions about the map, its claims in the order in which their quotes were found."""
        return Structure(self.map, start=self._start)

    def _start(self, claim: Claim, index: int) -> int | None:
        """Where a quote is read: where its words stand, or those nearest to them, or where they stood before."""
        quote, found = claim.quotes[index], self.found.get(claim.id)
        if found is None:
            return quote.start
        place = found[index].span
        if place is not None:
            return place.start
        return found[index].places[0].start if found[index].places and quote.start is None else quote.start

    @cached_property
    def proposed(self) -> int:
        """How many entries a drafter proposed and nobody has accepted."""
        return len(self.structure.proposals())

    def quotes(self) -> Iterator[tuple[Claim | Relation, int, Quote, FoundQuote | None]]:
        """Every quote with the entry it belongs to, its index there, and what became of it, if it was looked for."""
        for entry in self._entries():
            found = self.found.get(entry.id)
            for i, quote in enumerate(entry.quotes):
                yield entry, i, quote, found[i] if found is not None else None

    def _entries(self) -> tuple[Claim | Relation, ...]:
        return (*self.map.claims, *self.map.relations)

    def edited(
        self,
        argument_map: ArgumentMap,
        changed: Iterable[Relation],
        *,
        found: Mapping[str, tuple[FoundQuote, ...]],
        problems: tuple[Problem, ...],
    ) -> Debate:
        """The debate after an edit; its tables are made anew only where the map changed.

        Args:
            argument_map: the changed map, which shares with this one the tuples of what did not change.
            changed: all relations that came, went, or are others now, as they were and as they are.
            found: what became of all quotes.
            problems: what is known to be wrong.
        """
        after = Debate(argument_map, self.articles, found, problems)
        if "structure" in vars(self):
            vars(after)["structure"] = self.structure.edited(argument_map, changed, start=after._start)
        return after

    def numbered(self, numbers: Mapping[str, str] | None) -> Debate:
        """The same debate with other numbers of its claims and crossings; without any, they are counted anew."""
        after = Debate(self.map, self.articles, self.found, self.problems)
        vars(after)["structure"] = self.structure.numbered(numbers)
        return after

    def with_problems(self, problems: tuple[Problem, ...]) -> Self:
        """The same debate with further problems."""
        return replace(self, problems=(*self.problems, *problems))

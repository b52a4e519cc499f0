"""Which claims of two maps are the same, one to one: by what they quote, then by what they say, then by place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from argmap.compare.places import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import TypeAlias

    from argmap.compare.places import PlacedQuote, Stretch
    from argmap.model import Structure

    _Around: TypeAlias = frozenset[tuple[str, str]]

Means = Literal["quotes", "words", "place"]
"""By what two claims are taken for one. quotes: they quote the same words. words: they say the same. place: they stand
in the same place of the argument, and nothing else there does."""

_ALIKE = 78.0
"""Of 100 (rapidfuzz's ratio of the words by the alphabet), from which two texts without a common quote say the same."""

_WORD_FOR_WORD = 95.0
"""The same from which a text says what another does, whatever quote stands beside it: it is the quote that is wrong."""

_SURER = 2.9
"""What that counts: more than a common quote, and than what stands beside both."""

_FEW = 5
"""So many claims at most are looked at for one whose words they say."""


class _Near:
    """Finds the claims that quote words of a stretch."""

    def __init__(self, quotes: Mapping[str, tuple[PlacedQuote, ...]]) -> None:
        self._starts: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for name, all_of in quotes.items():
            for stretch in (stretch for quote in all_of for stretch in quote.stretches):
                self._starts[stretch.source].append((stretch.start, stretch.end, name))
        self._longest = {source: max(end - start for start, end, _ in found) for source, found in self._starts.items()}
        for found in self._starts.values():
            found.sort()

    def to(self, stretch: Stretch) -> Iterator[str]:
        """The claims, some of them more than once."""
        listed = self._starts.get(stretch.source, [])
        first = bisect_left(listed, (stretch.start - self._longest.get(stretch.source, 0), 0, ""))
        for start, end, name in listed[first:]:
            if start >= stretch.end:
                break
            if end > stretch.start:
                yield name


class Pairing:
    """Finds the pairs: surest first, then once more with what stands beside each."""

    def __init__(
        self,
        mine: Structure,
        theirs: Structure,
        my_quotes: Mapping[str, tuple[PlacedQuote, ...]],
        their_quotes: Mapping[str, tuple[PlacedQuote, ...]],
    ) -> None:
        self.mine, self.theirs = mine, theirs
        self.my_quotes, self.their_quotes = my_quotes, their_quotes
        self.scores: dict[tuple[str, str], tuple[float, Means]] = {}
        self._around_mine = cache(lambda name: frozenset(_beside(name, mine)))
        self._around_theirs = cache(lambda name: frozenset(_beside(name, theirs)))

    def pairs(self) -> tuple[dict[str, str], dict[str, Means]]:
        """My claims to theirs, and by what each was found."""
        self._by_quotes()
        self._by_words()
        found = self._greedy({})
        for _ in range(2):
            found = self._greedy(found)
        means = {one: self.scores[one, two][1] for one, two in found.items()}
        self._by_place(found, means)
        return found, means

    def _by_quotes(self) -> None:
        near = _Near(self.their_quotes)
        for name, quotes in self.my_quotes.items():
            for other in sorted({found for quote in quotes for one in quote.stretches for found in near.to(one)}):
                score = _overlap(quotes, self.their_quotes[other])
                if score:
                    likeness = _likeness(self.mine.claims[name].text, self.theirs.claims[other].text)
                    self.scores[name, other] = (1 + score + 0.5 * likeness / 100, "quotes")

    def _by_words(self) -> None:
        """What has no quote in common with any, if its words say the same; first what says exactly the same."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - where maps are compared alone

        beside: dict[str, list[str]] = defaultdict(list)  # by claim, those with a quote in common
        for name, other in self.scores:
            beside[name].append(other)
        keys = {name: _in_order(claim.text) for name, claim in self.theirs.claims.items()}
        for name, claim in self.mine.claims.items():
            quoted = beside.get(name, ())
            is_other = all(_likeness(claim.text, self.theirs.claims[one].text) < _ALIKE for one in quoted)
            least = _ALIKE if not quoted else _WORD_FOR_WORD if is_other else 100.0
            alike = process.extract(_in_order(claim.text), keys, scorer=fuzz.ratio, score_cutoff=least, limit=_FEW)
            for _, likeness, other in alike:
                score = _SURER if quoted and is_other else likeness / 100
                self.scores.setdefault((name, other), (score, "words"))

    def _greedy(self, before: Mapping[str, str]) -> dict[str, str]:
        """The best pairs first; those that stand beside the same claims before others that are as good."""

        def worth(pair: tuple[str, str]) -> float:
            return self.scores[pair][0] + (0.4 * self._agreement(*pair, before) if before else 0.0)

        order = sorted(self.scores, key=lambda pair: (-worth(pair), pair))
        mine: dict[str, str] = {}
        taken: set[str] = set()
        for one, two in order:
            if one not in mine and two not in taken:
                mine[one] = two
                taken.add(two)
        return mine

    def _agreement(self, one: str, two: str, known: Mapping[str, str]) -> float:
        """The share of the relations of two claims that lead to and from the same claims, by what is known."""
        here, there = self._seen(one, known), self._around_theirs(two)
        return len(here & there) / max(len(here | there), 1) if here or there else 0.0

    def _seen(self, one: str, known: Mapping[str, str]) -> _Around:
        """What one of mine is joined with, in their claims by what is known."""
        return frozenset((known.get(name, ""), way) for name, way in self._around_mine(one))

    def _by_place(self, found: dict[str, str], means: dict[str, Means]) -> None:
        """What is left, where all that it is joined with is the same on both sides, and it alone."""
        taken = set(found.values())
        changed = True
        while changed:
            changed = False
            wanted: dict[frozenset[tuple[str, str]], list[str]] = defaultdict(list)
            for two in self.theirs.claims:
                around = self._around_theirs(two)
                if two not in taken and around and not self.their_quotes[two]:
                    wanted[around].append(two)
            for one in self.mine.claims:
                if one in found or self.my_quotes[one]:
                    continue
                around = self._seen(one, found)
                if len(wanted.get(around, ())) == 1:
                    (two,) = wanted.pop(around)
                    found[one], means[one] = two, "place"
                    taken.add(two)
                    changed = True


def _beside(claim: str, structure: Structure) -> Iterator[tuple[str, str]]:
    """The claims that a claim is joined with, and how."""
    for relation in structure.out_of(claim):
        yield structure.aim(relation).id, f"to {relation.kind} {len(relation.premises)}"
        yield from ((name, f"with {relation.kind}") for name in relation.premises if name != claim)
    for relation in structure.onto(claim):
        yield from ((name, f"from {relation.kind} {len(relation.premises)}") for name in relation.premises)
    for source in structure.map.sources:
        if source.main == claim:
            yield source.side or "", "main"


def _overlap(mine: Iterable[PlacedQuote], theirs: Iterable[PlacedQuote]) -> float:
    """How far two claims quote the same passages, from 0 to 1: of all their words, the share that both quote."""
    one = [stretch for quote in mine for stretch in quote.stretches]
    two = [stretch for quote in theirs for stretch in quote.stretches]
    shared = sum(a.shared(b) for a in one for b in two)
    best = max((a.shared(b) / min(a.length, b.length) for a in one for b in two), default=0.0)
    whole = sum(a.length for a in one) + sum(b.length for b in two) - shared
    return max(shared / whole, 0.5 * best) if best >= SHARED else 0.0


def _likeness(one: str, two: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - where maps are compared alone

    return fuzz.ratio(_in_order(one), _in_order(two))


@lru_cache(maxsize=10_000)
def _in_order(text: str) -> str:
    """A text's words by the alphabet, so that their order does not count."""
    return " ".join(sorted(re.findall(r"\w+", text.casefold())))

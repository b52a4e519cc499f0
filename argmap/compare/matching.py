"""Which claims of two maps of the same articles are the same: by what they quote, then by what they say, then by place.

Ids and labels mean nothing here, since everybody makes their own. A quote is looked up in the reference's article, so
that both maps' places can be held against each other whatever state of the article a map was made from.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.articles import find_quotes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from argmap.model import Claim, Debate, Quote, Source, Span, Structure

    _SameSource: TypeAlias = Callable[[Source, Source], bool]

Means = Literal["quotes", "words", "place"]
"""By what two claims are taken for one. quotes: they quote the same words. words: they say the same. place: they stand
in the same place of the argument, and nothing else there does."""

_SHARED = 0.5
"""Of the shorter of two stretches, the share that both have from which they are the same passage."""

_ALIKE = 78.0
"""Of 100 (rapidfuzz's ratio of the words by the alphabet), from which two texts without a common quote say the same."""

_FEW = 5
"""So many claims at most are looked at for one whose words they say."""

_WITHIN = 0.6
"""Of a claim's words, the share that another quotes too from which it holds it."""

_ALMOST = 0.9
"""Of the longer of two quotes, the share that both have from which they are the same words."""


class Stretch(NamedTuple):
    """Words of an article, in code points, their end excluded."""

    source: str
    """The reference's source."""
    start: int
    end: int

    @property
    def length(self) -> int:
        """Code points."""
        return self.end - self.start

    def shared(self, other: Stretch) -> int:
        """How many code points both have."""
        return max(min(self.end, other.end) - max(self.start, other.start), 0) if self.source == other.source else 0


class PlacedQuote(NamedTuple):
    """A quote and where its words stand in the reference's article; nowhere, if it is not found there."""

    quote: Quote
    stretches: tuple[Stretch, ...]

    def equals(self, other: PlacedQuote) -> bool:
        """Whether both are the same words, give or take a few."""
        shared = sum(one.shared(two) for one in self.stretches for two in other.stretches)
        longer = max(sum(one.length for one in quote.stretches) for quote in (self, other))
        return bool(shared) and shared >= _ALMOST * longer

    def meets(self, other: PlacedQuote) -> bool:
        """Whether both are the same passage."""
        return any(
            one.shared(two) >= _SHARED * min(one.length, two.length)
            for one in self.stretches
            for two in other.stretches
        )


@dataclass(frozen=True)
class Matched:
    """Two maps' claims, sources and quotes side by side; mine is the map that is looked at, theirs the reference."""

    mine: Debate
    theirs: Debate
    sources: Mapping[str, str]
    """My sources to theirs."""
    claims: Mapping[str, str]
    """My claims to theirs, one to one."""
    means: Mapping[str, Means]
    """By what each of mine was found."""
    merged: Mapping[str, tuple[str, ...]]
    """Of mine, those that hold several of theirs: all of these."""
    split: Mapping[str, tuple[str, ...]]
    """Of theirs, those that several of mine make up: all of these."""
    my_quotes: Mapping[str, tuple[PlacedQuote, ...]]
    """By claim."""
    their_quotes: Mapping[str, tuple[PlacedQuote, ...]]

    def theirs_of(self, claim: str) -> frozenset[str]:
        """What one of my claims is in the reference: none, one, or several that it holds together."""
        parts = {name for name, mine in self.split.items() if claim in mine}
        own = {self.claims[claim]} if claim in self.claims else set()
        return frozenset(own | parts | set(self.merged.get(claim, ())))

    def mine_of(self, claim: str) -> tuple[str, ...]:
        """My claims that are one of theirs."""
        return self._mine_by_theirs.get(claim, ())

    @property
    def other_texts(self) -> tuple[str, ...]:
        """Of my sources, those that were made from another state of the article than the reference's."""
        sums = (
            (name, self._own_sum(name), self.theirs.articles[other].sha256)
            for name, other in self.sources.items()
            if other in self.theirs.articles
        )
        return tuple(name for name, own, other in sums if own and other and own != other)

    def _own_sum(self, source: str) -> str | None:
        """Of the text that one of my sources was made from: as the map says, else of the one beside it."""
        article = self.mine.articles.get(source)
        return self.mine.structure.sources[source].sha256 or (article.sha256 if article is not None else None)

    @property
    def is_of_other_articles(self) -> bool:
        """Whether nothing that my map quotes stands in the reference's articles, as if it were a map of others."""
        quoted = [quote for quotes in self.my_quotes.values() for quote in quotes]
        names = set(self.theirs.articles)
        return bool(quoted and names) and not any(s.source in names for quote in quoted for s in quote.stretches)

    def quotes_beside(self, claim: str) -> list[tuple[PlacedQuote, PlacedQuote | None]]:
        """The quotes of one of my claims, each with that of the same claim of the reference for the same passage."""
        others = [self.claims[claim]] if claim in self.claims else []
        others += sorted(self.theirs_of(claim).difference(others))
        known = [quote for name in others for quote in self.their_quotes[name]]
        return [(own, next((one for one in known if own.meets(one)), None)) for own in self.my_quotes[claim]]

    @cached_property
    def _mine_by_theirs(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for claim in self.mine.structure.claims:
            for name in self.theirs_of(claim):
                found[name].append(claim)
        return {name: tuple(claims) for name, claims in found.items()}


def matched(mine: Debate, theirs: Debate) -> Matched:
    """Hold two maps of the same articles side by side.

    Args:
        mine: the map that is looked at.
        theirs: the reference; its articles are those in which quotes of both are looked for.
    """
    sources = _sources(mine, theirs)
    their_quotes = {
        claim.id: _placed(claim, theirs, {s: s for s in theirs.structure.sources}) for claim in theirs.map.claims
    }
    my_quotes = {claim.id: _placed(claim, mine, sources) for claim in mine.map.claims}
    _look_up(my_quotes, mine, theirs, sources)
    claims, means = _Pairing(mine, theirs, sources, my_quotes, their_quotes).pairs()
    merged, split = _parts(claims, my_quotes, their_quotes)
    return Matched(mine, theirs, sources, claims, means, merged, split, my_quotes, their_quotes)


def _sources(mine: Debate, theirs: Debate) -> dict[str, str]:
    """My sources to theirs: the same text and part, else the same id, else the same title, else the only one there."""
    found: dict[str, str] = {}
    free = dict(theirs.structure.sources)

    def take(is_same: _SameSource) -> None:
        for source in mine.map.sources:
            if source.id in found:
                continue
            other = next((one for one in free.values() if is_same(source, one)), None)
            if other is not None:
                found[source.id] = other.id
                del free[other.id]

    def text_of(debate: Debate, source: Source) -> str | None:
        article = debate.articles.get(source.id)
        return " ".join(article.text.split()) if article is not None else None

    def same_text(one: Source, two: Source) -> bool:
        text = text_of(mine, one)
        return text is not None and one.part == two.part and text == text_of(theirs, two)

    take(lambda one, two: same_text(one, two) and one.id == two.id)
    take(same_text)
    take(lambda one, two: one.id == two.id)
    take(lambda one, two: bool(one.title) and one.title.casefold() == two.title.casefold())
    take(lambda one, two: one.side is not None and one.side == two.side)
    return found


def _placed(claim: Claim, debate: Debate, sources: Mapping[str, str]) -> tuple[PlacedQuote, ...]:
    """A claim's quotes where they stand in its own map's articles."""
    found = debate.found.get(claim.id)
    placed = []
    for i, quote in enumerate(claim.quotes):
        one = found[i] if found is not None else None
        source = sources.get(quote.source, "")
        if one is None:  # the article was not read: its words are known by themselves alone
            stretches: tuple[Stretch, ...] = (Stretch(f"{source}: {quote.words}", 0, len(quote.words)),)
        else:
            parts = one.parts or ((one.span,) if one.span is not None else ())
            stretches = tuple(Stretch(source, *span) for span in (parts if one.is_found else one.places))
        placed.append(PlacedQuote(quote, stretches))
    return tuple(placed)


def _look_up(
    quotes: dict[str, tuple[PlacedQuote, ...]], mine: Debate, theirs: Debate, sources: Mapping[str, str]
) -> None:
    """Find my quotes in the reference's articles, where my own are another text, or could not be read."""
    for name, theirs_name in sources.items():
        article = theirs.articles.get(theirs_name)
        own = mine.articles.get(name)
        if article is None or (own is not None and own.text == article.text):
            continue
        asked = [
            (claim, i) for claim, all_of in quotes.items() for i, one in enumerate(all_of) if one.quote.source == name
        ]
        bare = [quotes[claim][i].quote.changed(start=None, end=None) for claim, i in asked]
        for (claim, i), found in zip(asked, find_quotes(article, bare), strict=True):
            quote = quotes[claim][i].quote
            spans = (found.parts or ((found.span,) if found.span else ())) if found.is_found else ()
            if found.places:  # the words stand there several times: where the map says, if one is near, else anywhere
                spans = found.places
                if quote.start is not None:
                    spans = (_nearest(spans, quote.start),)
            placed = quotes[claim][i]._replace(stretches=tuple(Stretch(theirs_name, *span) for span in spans))
            quotes[claim] = (*quotes[claim][:i], placed, *quotes[claim][i + 1 :])


def _nearest(spans: Iterable[Span], start: int) -> Span:
    return min(spans, key=lambda one: abs(one.start - start))


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


class _Pairing:
    """Finds the pairs: surest first, then once more with what stands beside each."""

    def __init__(
        self,
        mine: Debate,
        theirs: Debate,
        sources: Mapping[str, str],
        my_quotes: Mapping[str, tuple[PlacedQuote, ...]],
        their_quotes: Mapping[str, tuple[PlacedQuote, ...]],
    ) -> None:
        self.mine, self.theirs, self.sources = mine.structure, theirs.structure, sources
        self.my_quotes, self.their_quotes = my_quotes, their_quotes
        self.scores: dict[tuple[str, str], tuple[float, Means]] = {}

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

        quoted = {one for one, _ in self.scores}
        keys = {name: _in_order(claim.text) for name, claim in self.theirs.claims.items()}
        for name, claim in self.mine.claims.items():
            least = _ALIKE if name not in quoted else 100.0
            alike = process.extract(_in_order(claim.text), keys, scorer=fuzz.ratio, score_cutoff=least, limit=_FEW)
            for _, likeness, other in alike:
                self.scores.setdefault((name, other), (likeness / 100, "words"))

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
        here = {(known.get(name, ""), way) for name, way in _beside(one, self.mine)}
        there = set(_beside(two, self.theirs))
        return len(here & there) / max(len(here | there), 1) if here or there else 0.0

    def _by_place(self, found: dict[str, str], means: dict[str, Means]) -> None:
        """What is left, where all that it is joined with is the same on both sides, and it alone."""
        taken = set(found.values())
        changed = True
        while changed:
            changed = False
            wanted: dict[frozenset[tuple[str, str]], list[str]] = defaultdict(list)
            for two in self.theirs.claims:
                around = frozenset(_beside(two, self.theirs))
                if two not in taken and around and not self.their_quotes[two]:
                    wanted[around].append(two)
            for one in self.mine.claims:
                if one in found or self.my_quotes[one]:
                    continue
                around = frozenset((found.get(name, ""), way) for name, way in _beside(one, self.mine))
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
    return max(shared / whole, 0.5 * best) if best >= _SHARED else 0.0


def _likeness(one: str, two: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - where maps are compared alone

    return fuzz.ratio(_in_order(one), _in_order(two))


@lru_cache(maxsize=10_000)
def _in_order(text: str) -> str:
    """A text's words by the alphabet, so that their order does not count."""
    return " ".join(sorted(re.findall(r"\w+", text.casefold())))


def _parts(
    claims: Mapping[str, str],
    mine: Mapping[str, tuple[PlacedQuote, ...]],
    theirs: Mapping[str, tuple[PlacedQuote, ...]],
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """What stands alone in neither map: several of theirs held by one of mine, and one of theirs made of several."""
    taken = {two: one for one, two in claims.items()}
    merged: dict[str, list[str]] = {}
    for two, quotes in theirs.items():
        if two in taken or not quotes:
            continue
        holders = (one for one, held in mine.items() if one in claims and _holds(held, quotes))
        holder = next((one for one in holders if _is_further(quotes, mine[one], theirs[claims[one]])), None)
        if holder is not None:
            merged.setdefault(holder, [claims[holder]]).append(two)
    split: dict[str, list[str]] = {}
    for one, quotes in mine.items():
        if one in claims or not quotes:
            continue
        whole = next((two for two, held in theirs.items() if two in taken and _holds(held, quotes)), None)
        if whole is not None:
            split.setdefault(whole, [taken[whole]]).append(one)
    return {k: tuple(v) for k, v in merged.items()}, {k: tuple(v) for k, v in split.items()}


def _is_further(part: Sequence[PlacedQuote], mine: Sequence[PlacedQuote], theirs: Sequence[PlacedQuote]) -> bool:
    """Whether what my claim quotes of another is more than what the reference's claim, which it is, quotes itself.

    Two claims can stand in the same words, one in more or fewer of them: then mine quotes both, each as it is.
    """
    if not _holds(theirs, part):
        return True
    own = [one for one in mine if any(map(one.equals, part))]
    rest = [one for one in mine if one not in own]
    return (
        all(any(map(one.equals, own)) for one in part)
        and not any(one.equals(other) for one in own for other in theirs)
        and any(one.meets(other) for one in rest for other in theirs)
    )


def _holds(whole: Iterable[PlacedQuote], part: Iterable[PlacedQuote]) -> bool:
    """Whether every found quote of a claim is one of another's too."""
    listed = list(whole)
    placed = [quote for quote in part if quote.stretches]
    return bool(placed) and all(
        any(a.shared(b) >= _WITHIN * b.length for held in listed for a in held.stretches for b in quote.stretches)
        for quote in placed
    )

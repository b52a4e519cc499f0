"""Which claims of two maps of the same articles are the same: by what they quote, then by what they say, then by place.

Ids and labels mean nothing here, since everybody makes their own. A quote is looked up in the reference's article, so
that both maps' places can be held against each other whatever state of the article a map was made from.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.compare.pairing import Pairing
from argmap.compare.places import Reference, without_breaks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from argmap.compare.pairing import Means
    from argmap.compare.places import PlacedQuote
    from argmap.model import Debate, Source

    _SameSource: TypeAlias = Callable[[Source, Source], bool]

_WITHIN = 0.6
"""Of a claim's words, the share that another quotes too from which it holds it."""


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
    return matched_with(mine, Reference(theirs))


def matched_with(mine: Debate, reference: Reference) -> Matched:
    """The same with a reference beside which several maps are held."""
    theirs = reference.debate
    sources = _sources(mine, reference)
    my_quotes, their_quotes = reference.places_of(mine, sources), reference.quotes
    claims, means = Pairing(mine.structure, theirs.structure, my_quotes, their_quotes).pairs()
    merged, split = _parts(claims, my_quotes, their_quotes)
    return Matched(mine, theirs, sources, claims, means, merged, split, my_quotes, their_quotes)


def _sources(mine: Debate, reference: Reference) -> dict[str, str]:
    """My sources to theirs: the same text and part, else the same id, else the same title, else the only one there."""
    found: dict[str, str] = {}
    free = dict(reference.debate.structure.sources)
    texts = {name: without_breaks(article.text) for name, article in mine.articles.items()}

    def take(is_same: _SameSource) -> None:
        for source in mine.map.sources:
            if source.id in found:
                continue
            other = next((one for one in free.values() if is_same(source, one)), None)
            if other is not None:
                found[source.id] = other.id
                del free[other.id]

    def same_text(one: Source, two: Source) -> bool:
        return one.id in texts and one.part == two.part and texts[one.id] == reference.texts.get(two.id)

    take(lambda one, two: same_text(one, two) and one.id == two.id)
    take(same_text)
    take(lambda one, two: one.id == two.id)
    take(lambda one, two: bool(one.title) and one.title.casefold() == two.title.casefold())
    take(lambda one, two: one.side is not None and one.side == two.side)
    return found


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
        holders = (
            one
            for one, held in mine.items()
            if one in claims and _holds(held, quotes) and _quotes_any(held, theirs[claims[one]])
        )
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


def _quotes_any(mine: Sequence[PlacedQuote], theirs: Sequence[PlacedQuote]) -> bool:
    """Whether a claim quotes any of its own words, if there are any: else what it quotes is just the wrong place."""
    return not theirs or any(own.meets(other) for own in mine for other in theirs)


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

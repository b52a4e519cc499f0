"""Where the words of quotes stand in a reference's articles, whatever state of them a map was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import find_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.model import Claim, Debate, FoundQuote, Quote, Span

SHARED = 0.5
"""Of the shorter of two stretches, the share that both have from which they are the same passage."""

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
            one.shared(two) >= SHARED * min(one.length, two.length) for one in self.stretches for two in other.stretches
        )


class Reference:
    """A debate in whose articles quotes of other maps are looked for, the same words once."""

    def __init__(self, debate: Debate) -> None:
        self.debate = debate
        own = {name: name for name in debate.structure.sources}
        self.quotes = {claim.id: _placed(claim, debate, own) for claim in debate.map.claims}
        """By claim."""
        self.texts = {name: without_breaks(article.text) for name, article in debate.articles.items()}
        """By source."""
        self._found: dict[tuple[str, tuple[str, ...], str, str], FoundQuote] = {}

    def places_of(self, mine: Debate, sources: Mapping[str, str]) -> dict[str, tuple[PlacedQuote, ...]]:
        """The quotes of another map, by claim, where they stand in the articles of this one.

        Args:
            mine: the map.
            sources: its sources to those of this one.
        """
        quotes = {claim.id: _placed(claim, mine, sources) for claim in mine.map.claims}
        for name, theirs in sources.items():
            article, own = self.debate.articles.get(theirs), mine.articles.get(name)
            if article is not None and (own is None or own.text != article.text):
                self._look_up(quotes, name, theirs)
        return quotes

    def _look_up(self, quotes: dict[str, tuple[PlacedQuote, ...]], name: str, theirs: str) -> None:
        """Find quotes whose own article is another text, or could not be read."""
        asked = [
            (claim, i) for claim, all_of in quotes.items() for i, one in enumerate(all_of) if one.quote.source == name
        ]
        places = self._find(theirs, [quotes[claim][i].quote for claim, i in asked])
        for (claim, i), found in zip(asked, places, strict=True):
            quote = quotes[claim][i].quote
            spans = (found.parts or ((found.span,) if found.span else ())) if found.is_found else ()
            if found.places:  # the words stand there several times: where the map says, if one is near, else anywhere
                spans = found.places
                if quote.start is not None:
                    spans = (_nearest(spans, quote.start),)
            placed = quotes[claim][i]._replace(stretches=tuple(Stretch(theirs, *span) for span in spans))
            quotes[claim] = (*quotes[claim][:i], placed, *quotes[claim][i + 1 :])

    def _find(self, source: str, quotes: Sequence[Quote]) -> list[FoundQuote]:
        """What becomes of quotes in an article if nothing is known of their places: no one's place tells another's."""
        keys = [(source, quote.exact, quote.prefix, quote.suffix) for quote in quotes]
        new = {key: quote for key, quote in zip(keys, quotes, strict=True) if key not in self._found}
        bare = [quote.changed(start=None, end=None) for quote in new.values()]
        self._found |= zip(new, find_quotes(self.debate.articles[source], bare), strict=True)
        return [self._found[key] for key in keys]


def without_breaks(text: str) -> str:
    """An article's text, however its lines are broken."""
    return " ".join(text.split())


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


def _nearest(spans: Iterable[Span], start: int) -> Span:
    return min(spans, key=lambda one: abs(one.start - start))

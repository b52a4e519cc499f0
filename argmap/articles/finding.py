"""What became of quotes in their article: found where they were, elsewhere, in several places, or only alike.

Words are looked for letter for letter first, then normalised, then by likeness. A number is never cut: "80" does
not stand in "180", nor in "80,000". So no changed number and no lost "not" leaves a quote exact or normalised.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.differing import difference
from argmap.articles.normalising import NormalisedText, code_points, differences, normalised
from argmap.articles.occurrences import (
    Chain,
    chain_at,
    chains,
    cuts_word,
    fits_context,
    preferred,
    whole,
)
from argmap.articles.resembling import resembling
from argmap.articles.shifting import common_shift
from argmap.articles.words import ArticleWords, keys_of
from argmap.model.quote import FoundQuote, Quote, Span, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model.source import Article

GAP = " […] "


def find_quotes(article: Article, quotes: Sequence[Quote]) -> tuple[FoundQuote, ...]:
    """What became of each quote, in their order; all are taken to be this article's.

    Several places are told apart by prefix and suffix, if all of these stand beside one place only; else by the
    shift that most moved quotes of the article share; else one place that cuts no word goes before those inside
    longer words ("ally" in "finally"). Where nothing decides, the quote is ambiguous. The same words asked for again
    are not looked for again.
    """
    search = _Search(article)
    asked = [(quote.exact, quote.prefix, quote.suffix, quote.span) for quote in quotes]
    first = {words: search.found(quote) for words, quote in dict(zip(asked, quotes, strict=True)).items()}
    every = zip(quotes, (first[words] for words in asked), strict=True)
    decided = [(quote, found) for quote, found in every if isinstance(found, FoundQuote)]
    shift = common_shift([quote for quote, _ in decided], [found for _, found in decided])
    amount = shift.amount if shift is not None else None
    settled = {
        words: found if isinstance(found, FoundQuote) else search.settled(found, amount)
        for words, found in first.items()
    }
    return tuple(settled[words] for words in asked)


class _Sought(NamedTuple):
    """A quote, and where its words stand, letter for letter or normalised."""

    quote: Quote
    chains: list[Chain]
    here: Chain | None
    """Where they stand at the recorded place."""


class _Search:
    """An article prepared for finding quotes in it; what only some quotes need is built when the first asks."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = article.text

    @cached_property
    def _normalised(self) -> NormalisedText:
        return NormalisedText(self._text)

    @cached_property
    def _words(self) -> ArticleWords:
        return ArticleWords(self._text, self._article.paragraphs)

    def found(self, quote: Quote) -> FoundQuote | _Sought:
        """What became of a quote, or the several places that its words and their context leave."""
        here = chain_at(self._text, quote.exact, quote.span) if quote.span else None
        if here is not None and self._fits_context(quote, here):
            return FoundQuote(status="exact", span=whole(here), parts=here)
        sought = _Sought(quote, preferred(chains(self._text, quote.exact), self._article.paragraphs), here)
        if not sought.chains:
            sought = self._sought_normalised(quote)
        if not sought.chains:
            return self._near(quote)
        chosen = self._chosen(sought)
        return self._placed(sought, chosen) if chosen is not None else sought

    def settled(self, sought: _Sought, shift: int | None) -> FoundQuote:
        """What became of a quote with several places, once it is known by how many code points others moved."""
        chosen = _at_shift(sought, shift) or _of_whole_words(sought, self._text)
        if chosen is not None:
            return self._placed(sought, chosen)
        return FoundQuote(status="ambiguous", places=tuple(whole(chain) for chain in sought.chains))

    def _sought_normalised(self, quote: Quote) -> _Sought:
        text = self._normalised
        parts = [normalised(part).strip() for part in quote.exact]
        looked_for = chains(text.text, parts) if all(parts) else []  # a part may have nothing that can be seen
        found = [
            tuple(Span(text.original(start), text.original_end(end - 1)) for start, end in chain)
            for chain in looked_for
        ]
        recorded = self._trimmed(quote.span) if quote.span else None
        here = next((chain for chain in found if whole(chain) == recorded), None)
        return _Sought(quote, preferred(found, self._article.paragraphs), here)

    def _trimmed(self, place: Span) -> Span:
        words = self._text[place.start : place.end]
        start = place.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def _placed(self, sought: _Sought, chosen: Chain) -> FoundQuote:
        standing = [self._text[start:end] for start, end in chosen]
        overlooked = differences(sought.quote.exact, standing)
        status: Status = "normalised" if overlooked else "exact"
        if sought.quote.span is not None and chosen is not sought.here:
            status = "moved"
        unseen = code_points(sought.quote.exact, standing) if "invisible characters" in overlooked else ()
        return FoundQuote(status=status, span=whole(chosen), parts=chosen, differences=overlooked, invisible=unseen)

    def _chosen(self, sought: _Sought) -> Chain | None:
        """The place that the record, the context or being the only one decides for."""
        quote, here = sought.quote, sought.here
        fitting: list[Chain] = []
        if quote.prefix or quote.suffix:
            fitting = [chain for chain in sought.chains if self._fits_context(quote, chain)]
        if here is not None:
            return fitting[0] if len(fitting) == 1 and not self._fits_context(quote, here) else here
        if len(sought.chains) == 1:
            return sought.chains[0]
        return fitting[0] if len(fitting) == 1 else None

    def _fits_context(self, quote: Quote, chain: Chain) -> bool:
        return fits_context(self._text, whole(chain), quote.prefix, quote.suffix)

    def _near(self, quote: Quote) -> FoundQuote:
        parts = [keys_of(part) for part in quote.exact]
        start = self._words.nearest(quote.start) if quote.start is not None else None
        windows = resembling(self._words, parts, start)
        places = [self._words.span(window.words) if window else None for window in windows]
        there = tuple(place for place in places if place is not None)
        if not there:
            return FoundQuote(status="missing")
        compared = [
            difference(part, self._text[place.start : place.end] if place else "")
            for part, place in zip(quote.exact, places, strict=True)
        ]
        return FoundQuote(
            status="near",
            span=whole(there),
            shown=GAP.join(one.shown for one in compared),
            alarms=tuple(dict.fromkeys(alarm for one in compared for alarm in one.alarms)),
        )


def _at_shift(sought: _Sought, amount: int | None) -> Chain | None:
    """The place that moved as most others did."""
    start = sought.quote.start
    if start is None or amount is None:
        return None
    return next((chain for chain in sought.chains if chain[0].start == start + amount), None)


def _of_whole_words(sought: _Sought, text: str) -> Chain | None:
    """The one place that cuts no word."""
    of_whole = [chain for chain in sought.chains if not cuts_word(text, chain)]
    return of_whole[0] if len(of_whole) == 1 else None

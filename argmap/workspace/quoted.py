"""Quotes that an edit brings into a map, looked for in their articles before the map is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import find_quotes
from argmap.phrases import EXPERT, quote_status
from argmap.text import Surface, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Article, Claim, Debate, FoundQuote, Quote, Relation

_SHOWN = 200
"""Characters of a quote that a message shows."""


class NewQuote(NamedTuple):
    """A quote that was not in the map before."""

    entry: Claim | Relation
    quote: Quote
    article: Article | None
    """None: it could not be read, or the source has none."""
    found: FoundQuote | None
    """What became of it in its article, if that could be read."""

    @property
    def is_nowhere(self) -> bool:
        """Whether its article was read and does not have the words."""
        return self.found is not None and self.found.status in ("near", "missing")

    @property
    def said(self) -> str:
        """What became of it, for a person: where it is not in the article, with the nearest words there."""
        words = f"“{_shown(self.quote.words)}”"
        if self.article is None or self.found is None:
            return f"unchecked: {words}: the article of {self.quote.source!r} cannot be read"
        if not self.is_nowhere:
            return f"{words}: {quote_status(self.found, EXPERT)}"
        if self.found.span is None:
            return f"{words} is not in {self.article.path}, nor anything like it"
        start, end = self.found.span
        near = f"“{_shown(self.article.text[start:end])}”"
        alarms = f" ({'; '.join(self.found.alarms)})" if self.found.alarms else ""
        return f"{words} is not in {self.article.path}; line {self.article.position(start)[0]} has {near}{alarms}"


def new_quotes(before: ArgumentMap, debate: Debate) -> tuple[NewQuote, ...]:
    """The quotes of a debate whose words its map did not quote before, each with what became of it."""
    known = {(quote.source, quote.exact) for entry in _quoting(before) for quote in entry.quotes}
    new = [
        (entry, quote)
        for entry in _quoting(debate.map)
        for quote in entry.quotes
        if (quote.source, quote.exact) not in known
    ]
    found: dict[Quote, FoundQuote] = {}
    for source in dict.fromkeys(quote.source for _, quote in new):
        article = debate.articles.get(source)
        if article is not None:
            asked = tuple(dict.fromkeys(quote for _, quote in new if quote.source == source))
            found |= dict(zip(asked, find_quotes(article, asked), strict=True))
    return tuple(NewQuote(entry, quote, debate.articles.get(quote.source), found.get(quote)) for entry, quote in new)


def _quoting(argument_map: ArgumentMap) -> Iterator[Claim | Relation]:
    yield from argument_map.claims
    yield from argument_map.relations


def _shown(words: str) -> str:
    shown = one_line(words, Surface.LINE)
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"

"""What can be mended without a person: the recorded places of quotes that were found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from argmap.articles.quoting import words_after, words_before
from argmap.model import Claim, Relation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap, Article, Debate, FoundQuote, Quote


class Moved(NamedTuple):
    """A quote that stands elsewhere than the map said."""

    entry: str
    """The claim or relation it belongs to."""
    path: str
    line: int
    """Of the article, from 1."""
    distance: int
    """How far it moved, in code points; negative towards the article's start."""
    words: str


class Repair(NamedTuple):
    """A map whose quotes know their places, and what that changed."""

    map: ArgumentMap
    moved: tuple[Moved, ...]
    """The quotes that stand elsewhere than recorded, in the map's order."""
    placed: int
    """How many quotes now have their place."""
    left: int
    """How many quotes were left alone: ambiguous, near or missing."""


def repair_quotes(debate: Debate) -> Repair:
    """Write start, end, prefix and suffix of all quotes that were found; leave the others alone.

    An article's checksum is written once all of its quotes are found: until then it says that something changed.
    """
    moved: list[Moved] = []
    mended: dict[tuple[str, int], Quote] = {}
    left: Counter[str] = Counter()
    for entry, i, quote, found in debate.quotes():
        article = debate.articles.get(quote.source)
        if found is None or article is None or not found.is_found or found.span is None:
            left[quote.source] += found is not None
            continue
        mended[entry.id, i] = _placed(quote, found, article)
        if found.status == "moved":
            line = article.position(found.span.start)[0]
            distance = found.span.start - (quote.start or 0)
            moved.append(Moved(entry.id, article.path, line, distance, quote.words))
    articles = debate.articles
    argument_map = debate.map.changed(
        sources=tuple(
            s.changed(sha256=articles[s.id].sha256) if s.id in articles and not left[s.id] else s
            for s in debate.map.sources
        ),
        claims=tuple(_with_quotes(claim, mended) for claim in debate.map.claims),
        relations=tuple(_with_quotes(relation, mended) for relation in debate.map.relations),
    )
    return Repair(argument_map, tuple(moved), len(mended), left.total())


def _placed(quote: Quote, found: FoundQuote, article: Article) -> Quote:
    """The quote with its place; what a person wrote as prefix or suffix stays while it is true."""
    assert found.span is not None
    start, end = found.span
    before, after = article.text[:start], article.text[end:]
    prefix = quote.prefix if quote.prefix and before.endswith(quote.prefix) else words_before(before)
    suffix = quote.suffix if quote.suffix and after.startswith(quote.suffix) else words_after(after)
    return quote.changed(start=start, end=end, prefix=prefix, suffix=suffix)


_Quoted = TypeVar("_Quoted", Claim, Relation)


def _with_quotes(entry: _Quoted, mended: Mapping[tuple[str, int], Quote]) -> _Quoted:
    quotes = tuple(mended.get((entry.id, i), quote) for i, quote in enumerate(entry.quotes))
    return entry if quotes == entry.quotes else entry.changed(quotes=quotes)

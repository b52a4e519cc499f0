"""Finding quotes in a long article, one row for each thing that may have become of them."""

from __future__ import annotations

import random
import time
from functools import partial
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from argmap.articles import find_quotes, read_article
from tests.benchmarks.articles import make_article, make_quotes
from tests.benchmarks.measuring import Row, Target, Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.model import Article, Quote
    from argmap.model.quote import Status
    from tests.benchmarks.measuring import Sizes

_LIMIT = Target(2.0, of="ours")
_AS_MADE = 0.95
"""Share of quotes that must come out as what they were made to be, or the row says nothing: of a few in a thousand
all words are so common that nothing like them is found, and words dealt out at random may resemble something."""

_FIND, _ALIKE = "str.find each", "rapidfuzz partial alignment each"


def finding(sizes: Sizes) -> Iterator[Row]:
    """Processor time to find all quotes, the article's preparation included.

    Words that stand in the article are compared with one `str.find` for each quote; words that only resemble
    something there, or nothing, with one `fuzz.partial_ratio_alignment` for each of a few, scaled to all.
    """
    article = make_article(sizes.words, seed=1)
    quotes = make_quotes(article, sizes.quotes, source="s", seed=2)
    ahead = read_article(("A paragraph put in later, which moves all.\n\n" + article.text).encode(), "ahead.txt")
    cases: list[tuple[str, Status, Article, list[Quote]]] = [
        ("exact, with places", "exact", article, [_bare(q) for q in quotes]),
        ("exact, with places and context", "exact", article, quotes),
        ("exact, without places", "exact", article, [_bare(_unplaced(q)) for q in quotes]),
        ("moved", "moved", ahead, quotes),
        ("normalised", "normalised", article, [_with_line_break(q) for q in quotes]),
        ("near, places known", "near", ahead, [_with_another_word(q) for q in quotes]),
        ("near, without places", "near", article, [_unplaced(_with_another_word(q)) for q in quotes]),
        ("missing", "missing", article, _shuffled(quotes)),
    ]
    for what, status, searched, sought in cases:
        yield _row(f"find {len(sought)} quotes: {what}", status, searched, sought, sizes)


def _row(what: str, status: Status, article: Article, quotes: list[Quote], sizes: Sizes) -> Row:
    is_alike = status in ("near", "missing")
    asked = quotes[: sizes.resembled] if is_alike else quotes
    baseline: Callable[[], object] = partial(_align if is_alike else _find, article.text, [q.exact[0] for q in asked])
    watch = Watch(time.process_time)
    for _ in range(sizes.repeats_large):
        found = watch.time("ours", partial(find_quotes, article, quotes))
        watch.time("baseline", baseline)
        as_made = sum(one.status == status for one in found)
        assert as_made >= _AS_MADE * len(quotes), f"{what}: only {as_made} were found to be so"
    scaled = watch.least["baseline"] * len(quotes) / len(asked)
    name = f"{_ALIKE} ({len(asked)}, scaled)" if is_alike else _FIND
    return Row(what, watch.least["ours"], scaled, name, _LIMIT)


def _find(text: str, words: Sequence[str]) -> None:
    for one in words:
        text.find(one)


def _align(text: str, words: Sequence[str]) -> None:
    for one in words:
        fuzz.partial_ratio_alignment(one, text)


def _bare(quote: Quote) -> Quote:
    return quote.changed(prefix="", suffix="")


def _unplaced(quote: Quote) -> Quote:
    return quote.changed(start=None, end=None)


def _with_line_break(quote: Quote) -> Quote:
    return quote.changed(exact=(quote.exact[0].replace(" ", "\n", 1),))


def _with_another_word(quote: Quote) -> Quote:
    """One word in the middle replaced by one that stands nowhere."""
    words = quote.exact[0].split(" ")
    words[len(words) // 2] = "elsewise"
    return quote.changed(exact=(" ".join(words),))


def _shuffled(quotes: Sequence[Quote]) -> list[Quote]:
    """The same words dealt out anew, so that every quote's words stand in the article, and no quote does."""
    words = [word for quote in quotes for word in quote.exact[0].split()]
    random.Random(3).shuffle(words)
    dealt = iter(words)
    return [q.changed(exact=(" ".join(next(dealt) for _ in q.exact[0].split()),)) for q in quotes]

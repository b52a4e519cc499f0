"""Texts and quotes that several tests of this room share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from argmap.articles import read_article
from argmap.model.quote import Quote, Span

if TYPE_CHECKING:
    from argmap.model.source import Article

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

NASTY = st.text(
    st.one_of(
        st.sampled_from("ab Z.?!'\"’“”«»-–—−\n\r\t 0189,;()[]\u00a0\u2003\u200b\u00ad\u2028\x0b\x0c\x1c\x00"),
        st.sampled_from("אبe\u0301한字あก😀\u202e\u0307İßﬁ½²"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=200,
)
"""Random text: marks, all kinds of white space, right-to-left, combining, astral and control characters."""

WORDS = [
    *("the", "a", "city", "cars", "not", "no", "never", "can't", "80", "1,947", "2.8", "said", "will"),
    *("lose", "trade,", "and.", "“fatal”", "east-west"),
]

PROSE = st.lists(
    st.sampled_from(WORDS),
    min_size=1,
    max_size=60,
).map(" ".join)
"""Texts of few words, so that much stands in them several times."""


def article(text: str) -> Article:
    return read_article(text.encode(), "article.txt")


def seed_article(index: int) -> Article:
    return read_article(SEEDS[index].read_bytes(), SEEDS[index].name)


def quote(*parts: str, at: Span | tuple[int, int] | None = None, prefix: str = "", suffix: str = "") -> Quote:
    start, end = at if at is not None else (None, None)
    return Quote(source="s", exact=parts, start=start, end=end, prefix=prefix, suffix=suffix)


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))

"""Articles of any length and quotes from them, the same on every machine."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from argmap.articles import read_article
from argmap.model import Quote
from tests.benchmarks.measuring import CHECKOUT

if TYPE_CHECKING:
    from argmap.model import Article

_CONTEXT = 22
"""Code points of prefix and suffix, about as many as `argmap check --fix` writes."""

_SHORTEST, _LONGEST = 6, 25
"""Words of a quote."""

_WORD = re.compile(r"\S+")


def make_article(words: int, *, seed: int) -> Article:
    """An article of so many words: sentences and paragraphs of usual length, marks and curly quotes included.

    Four of five words are drawn from the seed articles, as often as they stand there; the rest are invented, as a
    long text has many words that stand in it once or twice.
    """
    draw = random.Random(seed)
    known = [word for path in sorted((CHECKOUT / "seeds").glob("*.txt")) for word in path.read_text("utf-8").split()]
    paragraphs, made = [], 0
    while made < words:
        lengths = [draw.randint(8, 28) for _ in range(draw.randint(2, 6))]
        sentences = [[_word(draw, known) for _ in range(length)] for length in lengths]
        made += sum(lengths)
        paragraphs.append(" ".join(" ".join(one).rstrip(".,") + "." for one in sentences))
    return read_article(("\n\n".join(paragraphs) + "\n").encode(), f"article-{seed}.txt")


def make_quotes(article: Article, count: int, *, source: str, seed: int) -> list[Quote]:
    """Quotes of 6 to 25 words, each inside one paragraph, with their places and the words around, in reading order."""
    draw = random.Random(seed)
    text = article.text
    starts = [match.start() for match in _WORD.finditer(text)]
    roomy = [i for i in range(len(starts) - _LONGEST) if "\n" not in text[starts[i] : starts[i + _SHORTEST]]]
    quotes = []
    for first in sorted(draw.choice(roomy) for _ in range(count)):
        start = starts[first]
        words = text[start : starts[first + draw.randint(_SHORTEST, _LONGEST)]].partition("\n")[0].rstrip()
        end = start + len(words)
        before = text[max(0, start - _CONTEXT) : start].rpartition("\n")[2]
        after = text[end : end + _CONTEXT].partition("\n")[0]
        quotes.append(Quote(source=source, exact=(words,), start=start, end=end, prefix=before, suffix=after))
    return quotes


def _word(draw: random.Random, known: list[str]) -> str:
    if draw.random() < 0.8:
        return draw.choice(known)
    return "".join(draw.choice(_SYLLABLES) for _ in range(draw.randint(2, 4)))


_SYLLABLES = ("ba", "den", "gor", "li", "mar", "no", "pel", "qui", "ro", "sta", "tem", "vi")

"""Sentences of an article as spans, cut by syntok."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.model.quote import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from syntok.tokenizer import Tokenizer

    from argmap.model.source import Article, Paragraph


def sentences(article: Article) -> tuple[tuple[Span, ...], ...]:
    """The sentences of each paragraph, in code points of the article's text, without the white space around them.

    The first call for an article takes its time (0.7 seconds for 100,000 words); the last few are remembered.
    """
    return _sentences(article.text, article.paragraphs)


_WIDE_STOP = re.compile("[。！？]+[”’」』）]*")
"""Full stops of Chinese and Japanese, behind which no space stands."""

_MARKED_STOP = re.compile(
    r"""[.!?…]["'”’»)\]]*
        (?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3} | [*†‡§]{1,3} | (?:\[\d{1,3}\])+ | (?<=[^\W\d]{4}[.!?…])\d{1,2} | (?<=[”’»\"])\d{1,2})
        \s+(?=["'“‘«(]*[A-ZÀ-ÖØ-ÞΑ-ΩА-Я])""",
    re.VERBOSE,
)
"""A sentence's end with the mark of a footnote on it; what stands behind the point of a figure is that figure's."""


@lru_cache(maxsize=4)
def _sentences(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[tuple[Span, ...], ...]:
    from syntok.tokenizer import Tokenizer  # noqa: PLC0415 - most commands cut no sentences, and it takes its time

    tokenizer = Tokenizer(replace_not_contraction=False)
    return tuple(tuple(_cut(text[one.start : one.end], one.start, tokenizer)) for one in paragraphs)


_CLOSED = re.compile(r"\s*»(?=[\s,.;:]|$)\s*")
"""The end of a quotation, which syntok takes for the beginning of the next sentence."""

_GOES_ON = re.compile(r"[!?….]\s*»\s*,?\s*$")
"""A quoted sentence's end; what follows in a small letter is the frame of it: "« Qui paiera ? » demande le maire"."""


def _behind_quotation(paragraph: str, start: int) -> int:
    """Where a sentence starts, its quotation's end left to the one before; 0 where none starts."""
    closed = _CLOSED.match(paragraph, start)
    start = closed.end() if closed else start
    goes_on = _GOES_ON.search(paragraph, max(0, start - 8), start) and re.match(r",|[^\W\d_A-Z]", paragraph[start:])
    return 0 if goes_on and not paragraph[start : start + 1].isupper() else start


def _cut(paragraph: str, offset: int, tokenizer: Tokenizer) -> Iterator[Span]:
    """Spans from one sentence's first token to the next one's, so that no character is left out.

    syntok drops and joins characters inside a sentence, but the offset of a token is always its own.
    """
    from syntok import segmenter  # noqa: PLC0415 - likewise

    starts = {tokens[0].offset for tokens in segmenter.segment(tokenizer.tokenize(paragraph)) if tokens}
    starts |= {found.end() for found in _WIDE_STOP.finditer(paragraph)}
    starts |= {found.end() for found in _MARKED_STOP.finditer(paragraph)}
    starts = {_behind_quotation(paragraph, start) for start in starts}
    cuts = sorted({0, len(paragraph)} | {start for start in starts if 0 < start < len(paragraph)})
    for start, end in pairwise(cuts):
        piece = paragraph[start:end]
        words = piece.strip()
        if words:
            first = offset + start + len(piece) - len(piece.lstrip())
            yield Span(first, first + len(words))

"""Where words that a person types stand in an article, however they are composed, spaced, quoted or written large."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from argmap.articles.normalising import NormalisedText, normalised
from argmap.model.quote import Span

if TYPE_CHECKING:
    from argmap.model.source import Article, Paragraph


def places_of(article: Article, words: str) -> list[tuple[Paragraph, Span]]:
    """Each place of the words, in order, with the paragraph that it stands in; none for no words."""
    sought = normalised(words).strip()
    if not sought:
        return []
    pattern = re.compile(re.escape(sought), re.IGNORECASE)
    return [
        (
            paragraph,
            Span(
                paragraph.start + text.original(found.start()),
                paragraph.start + text.original_end(found.end() - 1),
            ),
        )
        for paragraph, text in _seen(article.text, article.paragraphs)
        for found in pattern.finditer(text.text)
    ]


@lru_cache(maxsize=4)
def _seen(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[tuple[Paragraph, NormalisedText], ...]:
    """The paragraphs as they look: while a person types, the same are asked again and again."""
    return tuple((one, NormalisedText(text[one.start : one.end])) for one in paragraphs)

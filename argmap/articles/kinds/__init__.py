"""Which paragraphs an author argues in, and which are headlines, pull quotes, comments or the site's own.

Rules on structure alone: where a line stands, how long it is, how it ends, whether its words stand elsewhere, and the
phrases that web pages share. Each rule names what no rule before it has named; what none names is body.

A further rule is a function that names lines of a `WebPage`, and one line in `_RULES`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.articles.kinds.bylines import bylines
from argmap.articles.kinds.comments import comments
from argmap.articles.kinds.furniture import furniture, furniture_words, related
from argmap.articles.kinds.leaders import leaders
from argmap.articles.kinds.page import WebPage
from argmap.articles.kinds.phrases import PHRASES, Patterns
from argmap.articles.kinds.repeats import captions, pull_quotes
from argmap.articles.kinds.titles import headings, headlines, key_points, standfirsts
from argmap.model.source import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.articles.kinds.phrases import Phrases
    from argmap.model.quote import Span

_RULES: tuple[Callable[[WebPage], None], ...] = (
    furniture,
    furniture_words,
    related,
    comments,
    key_points,
    bylines,
    headlines,
    captions,
    pull_quotes,
    standfirsts,
    headings,
    leaders,
)
"""In the order in which they are asked."""


def with_kinds(text: str, spans: Iterable[Span], languages: tuple[Phrases, ...] = PHRASES) -> tuple[Paragraph, ...]:
    """The paragraphs of a text with their kinds, in the same order; never raises, and takes linear time.

    Args:
        text: the whole text.
        spans: its paragraphs, in order.
        languages: the phrases to know.
    """
    page = WebPage(text, tuple(spans), Patterns(languages))
    for rule in _RULES:
        rule(page)
    return tuple(Paragraph(*line.span, kind or "body") for line, kind in zip(page.lines, page.kinds, strict=True))

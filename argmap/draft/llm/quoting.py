"""Where the words that a model quotes really stand: an exact slice of the article, or nowhere.

Words that differ in white space, quotation marks or dashes, or that merely resemble the article's, are replaced by
what stands there; never where a number or a negation differs.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import find_quotes
from argmap.model import Article, Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import FoundQuote, Paragraph

_SOURCE = "asked"
"""Stands for the source while words are looked for; which one it is does not matter to the search."""


_LEFT_OUT = re.compile(r"\s*(?:[\[(]\s*(?:…|\.{3,})\s*[\])]|…|\.{3,})\s*")


class Placed(NamedTuple):
    """Where quoted words stand in an article."""

    parts: tuple[Span, ...]
    is_repaired: bool = False
    """Whether the words asked for were others."""
    is_chosen: bool = False
    """Whether they stand in several places, of which this is the first."""


def placed(
    text: Article, asked: Sequence[Sequence[str]], first_in: Sequence[Paragraph] = ()
) -> tuple[Placed | None, ...]:
    """Where each quote stands, in their order; `None` where its words do not stand in the article.

    Args:
        text: the article, all masked that must not be quoted.
        asked: the parts of each quote.
        first_in: of several places, the first in these paragraphs is taken.
    """
    wanted = [tuple(_parts(text.text, parts)) for parts in asked]
    sought = [Quote(source=_SOURCE, exact=parts) for parts in wanted if parts]
    found = iter(find_quotes(text, sought))
    return tuple(_whole(text, _place(text, parts, next(found), first_in)) if parts else None for parts in wanted)


def _parts(text: str, asked: Sequence[str]) -> Iterator[str]:
    """The parts that have words, cut where dots stand for words left out that are no dots of the article's."""
    for part in asked:
        pieces = [part] if part in text else _LEFT_OUT.split(part)
        yield from (piece for piece in pieces if piece.strip())


def _place(text: Article, parts: tuple[str, ...], found: FoundQuote, first_in: Sequence[Paragraph]) -> Placed | None:
    match found.status:
        case "exact":
            return Placed(found.parts)
        case "normalised" | "moved":
            return Placed(found.parts, is_repaired=True)
        case "ambiguous":
            return _first(text, parts, found.places, first_in)
        case "near" if not found.alarms and found.span is not None:
            spans = (found.span,) if len(parts) == 1 else _each(text, parts)
            return Placed(spans, is_repaired=True) if spans else None
    return None


def _first(
    text: Article, parts: tuple[str, ...], places: Sequence[Span], first_in: Sequence[Paragraph]
) -> Placed | None:
    """The first place, if there is one in these paragraphs the first of those."""
    inside = (place for place in places if any(p.start <= place.start and place.end <= p.end for p in first_in))
    place = next(inside, places[0])
    quote = Quote(source=_SOURCE, exact=parts, start=place.start, end=place.end)
    (found,) = find_quotes(text, [quote])
    if not found.parts:
        return None
    return Placed(found.parts, is_repaired=found.status != "exact", is_chosen=True)


def _each(text: Article, parts: tuple[str, ...]) -> tuple[Span, ...]:
    """The place of each part on its own, if every one has one and they stand in order."""
    spans: list[Span] = []
    for found in find_quotes(text, [Quote(source=_SOURCE, exact=(part,)) for part in parts]):
        if found.span is None or found.alarms or (spans and found.span.start < spans[-1].end):
            return ()
        spans.append(found.span)
    return tuple(spans)


def _whole(text: Article, place: Placed | None) -> Placed | None:
    """The place without white space at its ends; none if it has words that are not the source's own."""
    if place is None:
        return None
    parts = tuple(_trimmed(text.text, part) for part in place.parts)
    if any(part.start >= part.end for part in parts) or not all(_is_inside(text, part) for part in parts):
        return None
    return place._replace(parts=parts)


def _trimmed(text: str, part: Span) -> Span:
    words = text[part.start : part.end]
    start = part.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _is_inside(text: Article, part: Span) -> bool:
    """Whether a stretch starts and ends in paragraphs that may be quoted, and has no masked one between."""
    inside = [p for p in text.paragraphs if p.start < part.end and part.start < p.end]
    if not inside or part.start < inside[0].start or part.end > inside[-1].end:
        return False
    between = "".join(text.text[one.end : other.start] for one, other in pairwise(inside))
    return not between.strip()

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


class QuotedWords(NamedTuple):
    """Words that a claim quotes, as they were answered."""

    parts: Sequence[str]
    sentence: int | None = None
    """The number of the sentence in which they are said to begin, from 1."""
    claim: int = 0
    """Which claim quotes them: the same words quoted again by it stand in the next place."""


class Placed(NamedTuple):
    """Where quoted words stand in an article."""

    parts: tuple[Span, ...]
    is_repaired: bool = False
    """Whether the words asked for were others."""
    is_chosen: bool = False
    """Whether they stand in several places, of which nothing said which."""


def placed(
    text: Article, asked: Sequence[QuotedWords], first_in: Sequence[Paragraph] = (), numbered: Sequence[Span] = ()
) -> tuple[Placed | None, ...]:
    """Where each quote stands, in their order; `None` where its words do not stand in the article.

    Args:
        text: the article, all masked that must not be quoted.
        asked: the quotes.
        first_in: of several places, those in these paragraphs are taken.
        numbered: the sentences that the quotes' numbers mean.
    """
    wanted = [tuple(_parts(text.text, one.parts)) for one in asked]
    sought = [Quote(source=_SOURCE, exact=parts) for parts in wanted if parts]
    found = iter(find_quotes(text, sought))
    search = _Option(text, first_in, numbered)
    return tuple(
        _whole(text, search.place(parts, one, next(found))) if parts else None
        for one, parts in zip(asked, wanted, strict=True)
    )


def _parts(text: str, asked: Sequence[str]) -> Iterator[str]:
    """The parts that have words, cut where dots stand for words left out that are no dots of the article's."""
    for part in asked:
        pieces = [part] if part in text else _LEFT_OUT.split(part)
        yield from (piece for piece in pieces if piece.strip())


class _Option:
    """Takes one place for each quote; the nth copy of the same words in a claim takes the nth place."""

    def __init__(self, text: Article, first_in: Sequence[Paragraph], numbered: Sequence[Span]) -> None:
        self._text = text
        self._first_in = first_in
        self._numbered = numbered
        self._taken: dict[tuple[int, tuple[str, ...]], list[Span]] = {}

    def place(self, parts: tuple[str, ...], asked: QuotedWords, found: FoundQuote) -> Placed | None:
        """Where the words stand, if they do."""
        sentence = self._sentence(asked.sentence)
        match found.status:
            case "exact":
                return Placed(found.parts)
            case "normalised" | "moved":
                return Placed(found.parts, is_repaired=True)
            case "ambiguous":
                return self._among(parts, asked, found.places, sentence)
            case "near" if not found.alarms and found.span is not None:
                if sentence is not None and not _meet(found.span, sentence):
                    return None
                spans = (found.span,) if len(parts) == 1 else _each(self._text, parts)
                is_same = spans and _is_on_the_same(parts, [self._text.text[start:end] for start, end in spans])
                return Placed(spans, is_repaired=True) if is_same else None
        return None

    def _sentence(self, number: int | None) -> Span | None:
        return self._numbered[number - 1] if number is not None and 0 < number <= len(self._numbered) else None

    def _among(
        self, parts: tuple[str, ...], asked: QuotedWords, places: Sequence[Span], sentence: Span | None
    ) -> Placed | None:
        """The place in the sentence that was named, else the first that the claim has not quoted yet."""
        taken = self._taken.setdefault((asked.claim, parts), [])
        inside = [
            place for place in places if any(p.start <= place.start and place.end <= p.end for p in self._first_in)
        ]
        named = [place for place in places if sentence is not None and _meet(place, sentence)]
        free = [place for place in named or inside or places if place not in taken]
        place = (free or named or inside or places)[0]
        taken.append(place)
        quote = Quote(source=_SOURCE, exact=parts, start=place.start, end=place.end)
        (found,) = find_quotes(self._text, [quote])
        if not found.parts:
            return None
        is_chosen = not named and len(inside or places) > 1
        return Placed(found.parts, is_repaired=found.status != "exact", is_chosen=is_chosen)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


_WORD = re.compile(r"[^\W_]+")
_LONG = 6
"""Letters from which a word is most likely one that says what the words are about."""

_STEM = 5
"""Letters that forms of one word share."""


def _is_on_the_same(asked: Sequence[str], found: Sequence[str]) -> bool:
    """Whether no word that says what the words are about, such as a long one or a name, has gone."""
    there = {word[:_STEM].casefold() for part in found for word in _WORD.findall(part)}
    words = [word for part in asked for word in _WORD.findall(part)]
    telling = [word for number, word in enumerate(words) if len(word) >= _LONG or (number and word[0].isupper())]
    return all(word[:_STEM].casefold() in there for word in telling)


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

"""An article's words as a comment quotes them: whole, or without what stands between their first and last clauses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.articles.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.compare.places import PlacedQuote, Stretch
    from argmap.model import Article

_WHOLE = 32
"""Words that are quoted whole."""

_FEW = 7
"""So few words are too little to go by: the sentence that they stand in is quoted."""

_GAP = " […] "

_BETWEEN_CLAUSES = re.compile(r"(?<=[;:])\s+|(?<=[,–—])\s+(?=[^\W\d_A-Z])|(?<=[a-z]{3}[.!?])\s+|\s*\[…\]\s*")
"""Where words may be left out: no name and no figure has a place like these inside."""


_UNCLOSED = re.compile(r"‘(?:[^‘’]|’(?=\w))*")
"""What opens with a mark that nothing closes: the quotation goes on in the article."""


def shortened(words: str) -> str:
    """Words between marks of quotation; of too many the middle goes, so that how they end is never lost."""
    text = in_marks(" ".join(words.split()))
    if len(text.split()) <= _WHOLE:
        return text
    first, *clauses = _BETWEEN_CLAUSES.split(text)
    if not clauses:
        return text
    last = clauses.pop()
    left = _WHOLE - len(first.split()) - len(last.split())
    while clauses and (left := left - len(clauses[0].split())) >= 0:
        first = f"{first} {clauses.pop(0)}"
    return first.rstrip(" ,;:–—") + _GAP + last if clauses else text


def in_marks(words: str) -> str:
    """Words as they stand between double marks: with single ones inside, and without a list's point or a full stop."""
    text = (
        _STRAIGHT.sub(r"‘\1’", _OPENING.sub("‘", words))
        .translate(_SINGLE)
        .strip()
        .lstrip("•▪‣ ")
        .removesuffix(".")
        .strip()
    )
    return text.removeprefix("‘") if _UNCLOSED.fullmatch(text) else text


def sentence_of(placed: PlacedQuote, articles: Mapping[str, Article]) -> str:
    """What is quoted, without gaps if it isn't too long; of a few words the sentence of the article."""
    span = span_of(placed, articles)
    return " ".join(articles[span.source].text[span.start : span.end].split()) if span else placed.quote.words


def span_of(placed: PlacedQuote, articles: Mapping[str, Article]) -> Stretch | None:
    """The words of the article that are shown for a quote, where they are more than it has; not too many.

    What a quote leaves out may be what its words compare or deny; and a few words alone say little.
    """
    if not placed.stretches:
        return None
    first, last = placed.stretches[0], placed.stretches[-1]
    article = articles.get(first.source)
    if article is None:
        return None
    if len(placed.stretches) > 1:
        start, end = first.start, last.end
    elif len(placed.quote.words.split()) <= _FEW:
        start, end = _sentence_around(first, article)
    else:
        return None
    words = article.text[start:end]
    is_broken = len(placed.stretches) > 1 and _MARK.search(words) is not None  # “now,” a mother told me, “and one car”
    is_other = start >= end or first.source != last.source or len(words.split()) > _WHOLE
    return None if is_broken or is_other else first._replace(start=start, end=end)


def _sentence_around(stretch: Stretch, article: Article) -> tuple[int, int]:
    """Where the sentence begins and ends in which words stand; an answer is shown with its question."""
    spans = [one for paragraph in sentences(article) for one in paragraph]
    place = next((i for i, one in enumerate(spans) if one.start <= stretch.start and stretch.end <= one.end), None)
    if place is None:
        return stretch.start, stretch.start
    start, end = spans[place]
    before = article.text[spans[place - 1].start : spans[place - 1].end] if place else ""
    is_answer = before.endswith("?") and len(article.text[start:end].split()) <= _FEW
    return (spans[place - 1].start if is_answer else start), end


def is_heading(placed: PlacedQuote, articles: Mapping[str, Article]) -> bool:
    """Whether the words stand in a headline or a heading of their article."""
    return any(
        paragraph.kind in ("headline", "heading")
        for stretch in placed.stretches
        if stretch.source in articles
        for paragraph in articles[stretch.source].paragraphs
        if paragraph.start <= stretch.start < paragraph.end
    )


def without_repeats(words: Iterable[str]) -> list[str]:
    """Each once, and none that is a piece of another."""
    once = list(dict.fromkeys(words))
    return [one for one in once if not any(one != other and one.casefold() in other.casefold() for other in once)]


_MARK = re.compile(r'["“”„«»]')
_OPENING = re.compile(r'(?<![\w.,;:!?])"(?=\w)')
_STRAIGHT = re.compile(r"(?<!\w)'(?=\w)((?:[^']|(?<=\w)'(?=\w))*)'(?!\w)")
"""What stands between straight single marks; an apostrophe has letters on both sides."""
_SINGLE = str.maketrans({"“": "‘", "”": "’", "„": "‘", '"': "’"})

"""An article's words as a comment quotes them: whole, or without what stands between their first and last clauses."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from argmap.articles.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.compare.places import PlacedQuote, Stretch
    from argmap.model import Article, Span

_WHOLE = 35
"""Words that are quoted whole."""

_WITH_NEIGHBOUR = 42
"""The same with the sentence beside it."""

_FEW = 10
"""So few words are too little to go by: the sentence that they stand in is quoted."""

_REST = 12
"""So many words between a quote and the end of its sentence are shown, as they may be the result it leads to."""

_ALIKE = 0.7
"""Of the words of two texts, the share that both have from which one beside the other is a repetition."""

_SECOND = 2
"""Words at the beginning of a sentence of which one may point back: “And it bears fruit”."""

_FIRST = 6
"""The same of what is taken from the middle of one."""

_MOST_LINKING = 3
"""Words at a sentence's beginning that may link it to the one before."""

_GAP = " […] "

_BETWEEN_CLAUSES = re.compile(r"(?<=[;:])\s+|(?<=[,–—])\s+(?=[^\W\d_A-Z])|(?<=[a-z]{3}[.!?])\s+|\s*\[…\]\s*")
"""Where words may be left out: no name and no figure has a place like these inside."""


_PAUSE = re.compile(r"[,;:–—]\s+")
"""Between the parts of a sentence."""

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
    text = f"{text.removesuffix('.’')}’" if text.endswith(".’") else text
    return text.removeprefix("‘") if _UNCLOSED.fullmatch(text) else text


def text_of(span: Stretch, articles: Mapping[str, Article]) -> str:
    """The words of a stretch, with the mark that closes a quotation in them, without one that closes none."""
    text = articles[span.source].text
    words = text[span.start : span.end]
    is_odd = words.count('"') % 2 == 1
    if is_odd or words.count("”") > words.count("“"):
        words = words.removesuffix("”").removesuffix('"') if words.endswith(("”", '"')) else words
    if (is_odd or words.count("“") > words.count("”")) and text[span.end : span.end + 1] in ("”", '"'):
        words += text[span.end]
    return " ".join(words.split())


def span_of(placed: PlacedQuote, articles: Mapping[str, Article]) -> Stretch | None:
    """The words of the article that are shown for a quote, where they are more than it has; not too many.

    What a quote leaves out may be what its words compare or deny; a few words alone say little; and a sentence that
    breaks off may lack the very result.
    """
    if not placed.stretches:
        return None
    first, last = placed.stretches[0], placed.stretches[-1]
    article = articles.get(first.source)
    if article is None:
        return None
    if first.source != last.source:
        return None
    is_few = len(placed.stretches) == 1 and len(placed.quote.words.split()) <= _FEW
    if is_few:
        start, end = _sentence_around(first, article)
    else:
        start, end = first.start, last.end
        if len(placed.stretches) > 1 or article.text[end : end + 2].strip()[:1].isalnum():  # else a clause ends there
            end = _end_of_sentence(last, article)
    for until in dict.fromkeys((end,) if is_few else (end, last.end)):
        words = article.text[start:until]
        is_more = start < first.start or until > last.end or len(placed.stretches) > 1
        is_broken = not is_few and _MARK.search(words) is not None  # “now,” a mother told me, “and one car”
        if start < until and is_more and not is_broken and len(words.split()) <= _WHOLE:
            return first._replace(start=start, end=until)
    return _clause_around(first, article) if is_few else None


def _clause_around(stretch: Stretch, article: Article) -> Stretch | None:
    """The part of a long sentence in which a few words stand, from one comma to the next; nothing if it adds none."""
    start, end = _sentence_around(stretch, article)
    before, after = article.text[start : stretch.start], article.text[stretch.end : end]
    begins = max((found.end() for found in _PAUSE.finditer(before)), default=0)
    paused = _PAUSE.search(after)
    ends = paused.start() if paused is not None else len(after)
    whole = stretch._replace(start=start + begins, end=stretch.end + ends)
    words = article.text[whole.start : whole.end]
    is_fit = whole != stretch and start < end and _MARK.search(words) is None and len(words.split()) <= _WHOLE
    return whole if is_fit else None


def sentences_of(placed: PlacedQuote, articles: Mapping[str, Article]) -> Stretch | None:
    """The whole sentences in which words stand; nothing if they are too many."""
    found = _sentences_around(placed, articles)
    if found is None:
        return None
    spans, first, last = found
    return _not_too_long(placed, articles, spans[first].start, spans[last].end, most=_WHOLE)


def beside(  # noqa: PLR0913 - lists of words of the language
    placed: PlacedQuote,
    shown: Stretch | None,
    articles: Mapping[str, Article],
    *,
    pointing: Sequence[str],
    pronouns: Sequence[str],
    linking: Sequence[str],
) -> Stretch | None:
    """What is shown with what stands beside it: what words that point back mean, or where words that link lead.

    Args:
        placed: the quote.
        shown: what is shown of it, if that is more than its words.
        articles: by source.
        pointing: words that point back, if a sentence begins with them.
        pronouns: the same as its first or second word, or among the first few of what stands in the middle of one.
        linking: words that link a sentence to the one before, if it begins with them.
    """
    found = _sentences_around(placed, articles)
    if found is None:
        return None
    spans, first, last = found
    text = articles[placed.stretches[0].source].text
    start, end = (shown or placed.stretches[0]).start, (shown or placed.stretches[-1]).end
    is_whole = not _WORD.search(text[spans[first].start : start])
    before = text[spans[first - 1].start : spans[first].start] if first else ""
    behind = text[spans[last].end : spans[last + 1].end] if last + 1 < len(spans) else ""
    points_back = not {*pronouns}.isdisjoint(
        _WORD.findall(text[start:end].casefold())[: _SECOND if is_whole else _FIRST]
    )
    is_linked = points_back or _begins(text[start:end], (*pointing, *linking))
    wider: tuple[int, int] | None = None
    if not is_whole and points_back:
        wider = spans[first].start, end
    elif before and is_whole and is_linked and not _MARK.search(before):
        wider = spans[first - 1].start, end
    elif behind and _begins(behind, linking) and not _MARK.search(behind):
        wider = start, spans[last + 1].end
    more = _not_too_long(placed, articles, *wider, most=_WITH_NEIGHBOUR) if wider is not None else None
    if more is None and points_back and is_whole and len(placed.stretches) == 1:
        own = _clause_around(placed.stretches[0], articles[placed.stretches[0].source]) or placed.stretches[0]
        return own if own.start > start else None
    return more


def _begins(text: str, words: Sequence[str]) -> bool:
    """Whether a text begins with one of several words, or of several words together."""
    plain = " ".join(_WORD.findall(text.casefold())[:_MOST_LINKING])
    return any(plain == one or plain.startswith(f"{one} ") for one in words)


def _sentences_around(placed: PlacedQuote, articles: Mapping[str, Article]) -> tuple[Sequence[Span], int, int] | None:
    """The sentences of the paragraph in which words stand, and which of them are the first and the last."""
    if not placed.stretches or placed.stretches[0].source not in articles:
        return None
    first, last = placed.stretches[0], placed.stretches[-1]
    for spans in sentences(articles[first.source]):
        begins = [i for i, one in enumerate(spans) if one.start <= first.start < one.end]
        ends = [i for i, one in enumerate(spans) if one.start < last.end <= one.end]
        if begins and ends and first.source == last.source:
            return spans, begins[0], ends[-1]
    return None


def _not_too_long(
    placed: PlacedQuote, articles: Mapping[str, Article], start: int, end: int, *, most: int
) -> Stretch | None:
    first = placed.stretches[0]
    words = articles[first.source].text[start:end].split()
    return first._replace(start=start, end=end) if start < end and len(words) <= most else None


def _end_of_sentence(stretch: Stretch, article: Article) -> int:
    """Where the sentence ends in which words end; their own end, if much stands between."""
    spans = (one for paragraph in sentences(article) for one in paragraph)
    end = next((one.end for one in spans if one.start < stretch.end <= one.end), stretch.end)
    rest = _WORD.findall(article.text[stretch.end : end])
    return end if 0 < len(rest) <= _REST else stretch.end


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


def is_repeat(words: str, others: str) -> bool:
    """Whether two texts are the same, give or take a few words."""
    one, two = (Counter(_WORD.findall(text.casefold())) for text in (words, others))
    return 2 * (one & two).total() >= _ALIKE * max(one.total() + two.total(), 1)


def without_repeats(words: Iterable[str]) -> list[str]:
    """Each once, and none that is a piece of another."""
    once = list(dict.fromkeys(words))
    return [one for one in once if not any(one != other and one.casefold() in other.casefold() for other in once)]


_WORD = re.compile(r"\w+")
_MARK = re.compile(r'["“”„«»]')
_OPENING = re.compile(r'(?<![\w.,;:!?])"(?=\w)')
_STRAIGHT = re.compile(r"(?<!\w)'(?=\w)((?:[^']|(?<=\w)'(?=\w))*)'(?!\w)")
"""What stands between straight single marks; an apostrophe has letters on both sides."""
_SINGLE = str.maketrans({"“": "‘", "”": "’", "„": "‘", '"': "’"})

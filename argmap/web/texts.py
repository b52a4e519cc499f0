"""Articles letter by letter: paragraphs, the stretches of them that carry claims, and the claims' numbers.

The text of an element with `data-s`, without the numbers in it, is the slice of the article's file that begins there:
nothing else is ever put into it. A stretch under several quotes names all of their claims, the shortest quote's
first, so quotes that overlap need no nesting. Each sentence is an element of its own, for whoever marks one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import sentences
from argmap.phrases import counted
from argmap.web.markup import Markup, element, escaped, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.model import Article, Paragraph, ParagraphKind, Span
    from argmap.web.subject import Subject

_TAGS: dict[ParagraphKind, str] = {"headline": "h2", "heading": "h3"}
"""The elements of paragraphs that are not simply one."""


class QuotePart(NamedTuple):
    """One part of a quote in an article."""

    start: int
    end: int
    claim: str
    """By its number."""
    ground: str
    stance: str
    is_first: bool
    """Whether the quote begins here."""
    is_chief: bool
    """Whether the picture shows its claim."""
    is_proposed: bool
    """Whether nobody has accepted it yet."""


class _Marked(NamedTuple):
    """What is marked in a paragraph."""

    runs: Sequence[QuotePart]
    joints: Sequence[Span]
    """Words that draw a relation."""


def article_text(subject: Subject, column: int) -> Markup:
    """An article's paragraphs; readers' comments are folded away, and what the site adds is small."""
    article = subject.columns[column].article
    if article is None:
        return element("p", {"class": "lost"}, subject.page.no_article)
    runs = _by_paragraph(article, _runs(subject, column))
    joints = subject.joints.get(column, ())
    cut = sentences(article)
    shown = [
        (paragraph.kind, _paragraph(subject, article, i, cut[i], _Marked(runs.get(i, []), _within(paragraph, joints))))
        for i, paragraph in enumerate(article.paragraphs)
    ]
    return together(_grouped(subject, shown))


def _runs(subject: Subject, column: int) -> Iterator[QuotePart]:
    for claim, places in subject.places.items():
        number, ground = subject.number(claim), subject.ground(claim)
        is_chief, is_proposed = claim in subject.excerpt.claims, subject.whole.claims[claim].is_proposed
        for place in places:
            if place is not None and place.column == column:
                for at, part in enumerate(place.parts):
                    yield QuotePart(part.start, part.end, number, ground, place.stance, not at, is_chief, is_proposed)


def _by_paragraph(article: Article, runs: Iterable[QuotePart]) -> dict[int, list[QuotePart]]:
    """The parts of quotes in each paragraph; one that goes over several stands in each."""
    starts = [paragraph.start for paragraph in article.paragraphs]
    found: dict[int, list[QuotePart]] = defaultdict(list)
    for run in sorted(runs):
        at = max(0, bisect_right(starts, run.start) - 1)
        while at < len(starts) and starts[at] < run.end:
            if article.paragraphs[at].end > run.start:
                found[at].append(run)
            at += 1
    return found


def _within(paragraph: Paragraph, joints: Sequence[Span]) -> list[Span]:
    return [joint for joint in joints if paragraph.start <= joint.start and joint.end <= paragraph.end]


def _paragraph(subject: Subject, article: Article, index: int, cut: Sequence[Span], marked: _Marked) -> Markup:
    paragraph = article.paragraphs[index]
    attributes = {"class": paragraph.kind.replace(" ", "-"), "data-s": str(paragraph.start), "dir": "auto"}
    if paragraph.kind == "furniture":
        attributes["data-what"] = subject.page.site_adds
    ends = {sentence.start: sentence.end for sentence in cut}
    cuts = {paragraph.start, paragraph.end, *ends, *ends.values()}
    pieces: list[Markup] = []
    inside: list[Markup] = []
    end = -1
    for here, there, piece in _stretches(subject, article.text, cuts, marked):
        end = ends.get(here, end)
        if here >= end:
            pieces.append(piece)
            continue
        inside.append(piece)
        if there == end:
            pieces.append(element("span", {"class": "s"}, inside))
            inside = []
    return element(_TAGS.get(paragraph.kind, "p"), attributes, pieces)


def _stretches(subject: Subject, text: str, bounds: set[int], marked: _Marked) -> Iterator[tuple[int, int, Markup]]:
    """A paragraph's text, cut at these bounds and where a part of a quote begins or ends, with where each piece stands.

    Args:
        subject: what the page is made of.
        text: of the whole article.
        bounds: the paragraph's own, and those of its sentences.
        marked: what is marked in it.
    """
    start, end = min(bounds), max(bounds)
    parts = [(run.start, run.end) for run in marked.runs] + list(marked.joints)
    cuts = sorted(bounds | {at for part in parts for at in part if start < at < end})
    beginning: dict[int, list[QuotePart]] = defaultdict(list)
    for run in marked.runs:
        beginning[max(run.start, start)].append(run)
    over: list[QuotePart] = []
    for here, there in pairwise(cuts):
        over = [run for run in over if run.end > here]
        new = beginning.get(here, [])
        numbers = [_number(subject, run) for run in sorted(new, key=_by_length, reverse=True) if run.start == here]
        over += new
        words: str = escaped(text[here:there])
        if any(joint.start <= here < joint.end for joint in marked.joints):
            words = element("span", {"class": "joint"}, words)
        shortest_first = sorted(over, key=lambda run: (_by_length(run), run.claim))
        yield here, there, together(numbers, _carrying(words, shortest_first) if over else words)


def _by_length(run: QuotePart) -> int:
    return run.end - run.start


def _number(subject: Subject, run: QuotePart) -> Markup:
    label = subject.page.claim_here if run.is_first else subject.page.claim_goes_on
    attributes = {
        "class": f"nr {run.ground}{' chief' * run.is_chief}",
        "href": f"#{run.claim}",
        "data-n": run.claim,
        "aria-label": label.format(number=run.claim),
    }
    return element("a", attributes, "…" * (not run.is_first), run.claim, "?" * run.is_proposed)


def _carrying(words: str, over: Sequence[QuotePart]) -> Markup:
    shortest = over[0]
    chief = " chief" if any(run.is_chief for run in over) else ""
    claims = " ".join(dict.fromkeys(run.claim for run in over))
    return element("span", {"class": f"q {shortest.ground} {shortest.stance}{chief}", "data-q": claims}, words)


def _grouped(subject: Subject, shown: Sequence[tuple[ParagraphKind, Markup]]) -> Iterator[Markup]:
    """Paragraphs in order, comments that follow one another in one place that opens."""
    comments: list[Markup] = []
    for kind, paragraph in shown:
        if kind == "comment":
            comments.append(paragraph)
            continue
        yield from _folded(subject, comments)
        comments = []
        yield paragraph
    yield from _folded(subject, comments)


def _folded(subject: Subject, comments: Sequence[Markup]) -> Iterator[Markup]:
    if comments:
        summary = element("summary", {}, counted(len(comments), subject.page.comments))
        yield element("details", {"class": "comments"}, summary, comments)

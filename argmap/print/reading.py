"""The reading copy: the articles in numbered lines, plain for pupils, or with the claims of the map in the margin."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import byline, counted, draft_line
from argmap.print.sheet import Leaf
from argmap.text.points import Face, width
from argmap.typesetting import (
    Block,
    Box,
    Columns,
    Document,
    Heading,
    Line,
    NewPage,
    Numbered,
    Paragraph,
    Passage,
    Run,
    Title,
    Underline,
    Words,
    bold,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.articles.lining import ArticleLine, ArticlePassage
    from argmap.model import Source, Stance
    from argmap.print.subject import Subject

_BESIDE, _AFTER = 14, 46
"""Millimetres of margin for notes, of articles beside and after one another."""

_POINTS = 72 / 25.4

_STROKES: dict[Stance, Underline] = {
    "asserts": Underline(),
    "endorses": Underline(),
    "concedes": Underline("broken"),
    "reports": Underline("dotted"),
    "rejects": Underline("dotted"),
    "asks": Underline("dotted"),
}

_DEEPEST = 2
"""Lines under the same words, beyond which they fall together."""


class _Mark(NamedTuple):
    """A part of a quote in an article."""

    start: int
    end: int
    claim: str
    stance: Stance
    has_voice: bool
    is_first: bool
    level: int = 0


def reading(subject: Subject) -> tuple[Leaf, ...]:
    """The reading copy of all articles, one after the other or, two short ones, beside each other."""
    words, lining = subject.words, subject.lining
    is_marked = subject.wishes.is_marked
    name = words.reading_marked if is_marked else words.reading
    below = " ".join(filter(None, [name if is_marked else f"{name}.", draft_line(subject.whole, subject.speech)]))
    blocks: list[Block] = [Title(subject.title, below.rstrip("."), () if is_marked else words.fields)]
    if is_marked:
        blocks.append(_legend(subject))
    articles = [_article(subject, source) for source in lining.sources]
    if lining.stands_beside:
        blocks.append(Columns(tuple(articles), gap=6))
    else:
        for at, article in enumerate(articles):
            blocks += [NewPage(), *article] if at else article
    foot = f"{subject.title} · {words.reading.lower()}"
    document = Document(subject.title, tuple(blocks), subject.page, foot=foot, language=subject.speech.language)
    return (Leaf(document, _said(subject)),)


def _said(subject: Subject) -> str:
    lines = sum(len(passage.lines) for passages in subject.lining.passages.values() for passage in passages)
    nouns = subject.speech.nouns
    said = [counted(lines, nouns.line)]
    if subject.wishes.is_marked:
        said.append(counted(len(subject.places), nouns.claim))
    unread = [source.id for source in subject.whole.map.sources if source.id not in subject.debate.articles]
    if unread:
        said.append(f"without a text that could not be read: {subject.speech.listed(unread)}")
    return ", ".join(said)


def _legend(subject: Subject) -> Box:
    words = subject.words
    told: list[Run] = [bold(words.how_to_read), Run(f" {words.how_numbers} ")]
    if len(subject.chief) < len(subject.whole.claims):
        told.append(Run(f"{words.how_weights} "))
    lines = (
        (words.how_full, Underline()),
        (words.how_broken, Underline("broken")),
        (words.how_dotted, Underline("dotted")),
    )
    for (kind, meaning), line in lines:
        told += [Run(kind, under=(line,)), Run(f": {meaning} ")]
    return Box((Paragraph(tuple(told), is_close=True),), size=8.5)


def _article(subject: Subject, source: Source) -> tuple[Block, ...]:
    lining = subject.lining
    passages = lining.passages[source.id]
    letter = Run(subject.letter(source.side), is_bold=True, size=9, ground="black")
    by = Run(f"  {byline(source, subject.speech)}", size=9)
    head: Block = Paragraph((letter, by), stays=True)
    if source.title and not any(passage.kind == "headline" for passage in passages):
        head = Heading((letter, Run(f" {source.title} "), by))
    marks = _levelled(_marks(subject, source)) if subject.wishes.is_marked else []
    room = _BESIDE if lining.stands_beside else _AFTER
    return (
        head,
        Numbered(
            tuple(_passage(subject, source, passage, marks, room) for passage in passages),
            width=lining.measure.millimetres,
            size=lining.measure.size,
            numbers=7 if lining.stands_beside else 8,
            notes=room,
            language=source.language,
        ),
    )


# What is marked


def _marks(subject: Subject, source: Source) -> Iterator[_Mark]:
    for claim, places in subject.places.items():
        for place in places:
            if place.source.id == source.id and claim not in subject.folded:
                for at, part in enumerate(place.parts):
                    yield _Mark(part.start, part.end, claim, place.quote.stance, bool(place.quote.voice), not at)


def _levelled(marks: Iterator[_Mark]) -> list[_Mark]:
    """The marks in order, those that share words on levels of their own."""
    levelled: list[_Mark] = []
    for mark in sorted(marks, key=lambda one: (one.start, -one.end, one.claim)):
        taken = {one.level for one in levelled if one.end > mark.start}
        free = next(level for level in range(len(levelled) + 1) if level not in taken)
        levelled.append(mark._replace(level=min(free, _DEEPEST)))
    return levelled


def _passage(subject: Subject, source: Source, passage: ArticlePassage, marks: Sequence[_Mark], room: float) -> Passage:
    start, end = passage.lines[0].start, passage.lines[-1].end
    here = [mark for mark in marks if mark.end > start and mark.start < end]
    level = {"headline": 1, "heading": 2}.get(passage.kind, 0)
    lines = []
    for line in passage.lines:
        begin = [mark for mark in here if mark.is_first and line.start <= mark.start < line.end]
        notes = _notes(subject, begin, _page_note(subject, source, line), room)
        lines.append(Line(line.number, tuple(_runs(subject, source, line, here)), notes))
    return Passage(tuple(lines), level)


def _runs(subject: Subject, source: Source, line: ArticleLine, marks: Sequence[_Mark]) -> Iterator[Run]:
    """A line, cut where a mark begins or ends."""
    text = subject.debate.articles[source.id].text
    here = [mark for mark in marks if mark.end > line.start and mark.start < line.end]
    ends = {at for mark in here for at in (mark.start, mark.end) if line.start < at < line.end}
    for start, end in pairwise(sorted({line.start, line.end} | ends)):
        over = [mark for mark in here if mark.start < end and mark.end > start]
        under: dict[int, Underline] = {}
        for mark in over:
            stroke = _STROKES[mark.stance]
            is_heavy = mark.claim in subject.chief
            under.setdefault(mark.level, Underline(stroke.stroke, is_heavy, mark.level))
        yield Run(re.sub(r"\s+", " ", text[start:end]), under=tuple(under.values()))


# The margin


def _page_note(subject: Subject, source: Source, line: ArticleLine) -> Words:
    """Where a page of the original begins."""
    if not any(line.start <= page < line.end or page == line.start for page in source.pages):
        return ()
    return (Run(subject.words.page_of_source.format(page=source.page(line.end - 1)), is_italic=True),)


def _notes(subject: Subject, marks: Sequence[_Mark], page: Words, room: float) -> Words:
    """The numbers of the claims whose words begin in a line; with how the author stands to them, if there is room."""
    told: dict[str, _Mark] = {}
    for mark in marks:
        told.setdefault(mark.claim, mark)
    full = [(_number(subject, mark), _stance(subject, mark)) for mark in told.values()]
    length = sum(
        width(number.text, Face(9, bold=True)) + (width(f" {says}", Face(8)) if says else 0) + 4
        for number, says in full
    )
    with_stance = length <= (room + 4) * _POINTS
    runs: list[Run] = []
    for number, says in full:
        runs.append(number)
        runs.append(Run(f" {says}  " if says and with_stance else "  ", size=8))
    return (*runs[:-1], *_ended(runs), *page)


def _ended(runs: Sequence[Run]) -> Words:
    """The last run without the space behind it."""
    last = runs[-1:]
    return tuple(Run(one.text.rstrip(), size=one.size) for one in last if one.text.strip())


def _number(subject: Subject, mark: _Mark) -> Run:
    number = subject.number(mark.claim)
    if subject.whole.role(mark.claim) == "main claim":
        return Run(number, is_bold=True, ground="black")
    return Run(number, is_bold=mark.claim in subject.chief)


def _stance(subject: Subject, mark: _Mark) -> str:
    says = subject.words.says[mark.stance]
    return says or (subject.words.quotes_somebody if mark.has_voice else "")

"""What of an article is read: the paragraphs that are its source's own, in pieces that fit into one question."""

from __future__ import annotations

import math
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import sentences
from argmap.model import Paragraph, ParagraphKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.draft.drafting import Read
    from argmap.model import Article

LONGEST_PIECE = 8_000
"""Characters of an article that are put into one question: an answer is several times as long."""

_HEADING, _NUMBER, _MOST_MARKS = 14, 8, 2_600
"""Characters of the marks before a paragraph and before a sentence, and of all of them in a piece."""

ARGUED: tuple[ParagraphKind, ...] = (
    "headline",
    "standfirst",
    "heading",
    "body",
    "pull quote",
    "key points",
    "caption",
    "comment",
)
"""The kinds of paragraph in which claims stand; a site's furniture and the line of names have none."""

_MASK = "\uffff"
"""Stands for what is not the source's own: no character of any language, so that no quote is found there."""


class Piece(NamedTuple):
    """Whole paragraphs of an article that are put into one question."""

    read: Read
    paragraphs: tuple[Paragraph, ...]
    number: int
    """Which of the article's pieces it is, from 1."""
    of: int
    """How many pieces the article has."""


def own_paragraphs(read: Read, *, comments: bool) -> tuple[Paragraph, ...]:
    """The paragraphs of a source in which it may argue; readers' comments only where they are wanted."""
    kinds = ARGUED if comments else tuple(kind for kind in ARGUED if kind != "comment")
    return tuple(one for one in read.article.paragraphs if one.kind in kinds and read.source.owns(one))


def own_text(article: Article, paragraphs: Sequence[Paragraph]) -> Article:
    """The article with every other paragraph masked, character by character, so that all places stay."""
    kept = set(paragraphs)
    text: list[str] = []
    here = 0
    for paragraph in article.paragraphs:
        text.append(article.text[here : paragraph.start])
        words = article.text[paragraph.start : paragraph.end]
        text.append(words if paragraph in kept else _MASK * len(words))
        here = paragraph.end
    text.append(article.text[here:])
    return article.changed(text="".join(text), paragraphs=tuple(paragraphs))


def pieces(read: Read, paragraphs: Sequence[Paragraph], longest: int = LONGEST_PIECE) -> tuple[Piece, ...]:
    """An article cut between paragraphs, as evenly as they allow; inside one only where it is longer than a piece."""
    short = list(_short_enough(read.article, paragraphs, longest))
    whole = sum(one.end - one.start for one in short)
    even = whole / max(1, math.ceil(whole / longest))
    starts = [span.start for paragraph in sentences(read.article) for span in paragraph]
    groups: list[list[Paragraph]] = []
    length = done = marks = 0
    for paragraph in short:
        more = paragraph.end - paragraph.start
        inside = bisect_left(starts, paragraph.end) - bisect_left(starts, paragraph.start)
        more_marks = _HEADING + _NUMBER * inside
        is_over = length + more > longest or done + more / 2 > even * len(groups) or marks + more_marks > _MOST_MARKS
        if not groups or (length and is_over):
            groups.append([])
            length = marks = 0
        groups[-1].append(paragraph)
        length += more
        marks += more_marks
        done += more
    return tuple(Piece(read, tuple(group), number, len(groups)) for number, group in enumerate(groups, 1))


def _short_enough(article: Article, paragraphs: Sequence[Paragraph], longest: int) -> Iterator[Paragraph]:
    """The paragraphs, long ones cut behind sentences, or behind words where a sentence is too long."""
    if all(one.end - one.start <= longest for one in paragraphs):
        yield from paragraphs
        return
    ends = [span.end for paragraph in sentences(article) for span in paragraph]
    for paragraph in paragraphs:
        start = paragraph.start
        while paragraph.end - start > longest:
            cut = max((end for end in ends if start < end <= start + longest), default=0)
            cut = cut or article.text.rfind(" ", start + 1, start + longest)
            cut = cut if cut > start else start + longest
            yield Paragraph(start, cut, paragraph.kind)
            start = cut
        yield Paragraph(start, paragraph.end, paragraph.kind)

"""Articles in the lines of a reading copy, broken by us, so that "line 23" is the same on whatever sheet names it.

What the site adds and readers' comments are no lines. Lines are counted through all articles of a side, so that a side
and a number name one line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.text import graphemes
from argmap.text.cells import pieces_of
from argmap.text.points import Face, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import Article, Debate, Paragraph, ParagraphKind, Side, Source

_POINTS = 72 / 25.4
"""To a millimetre."""

_NO_LINES: tuple[ParagraphKind, ...] = ("furniture", "comment")


class Measure(NamedTuple):
    """How an article is set."""

    millimetres: float
    """The room for a line."""
    size: float
    """Of letters, in points."""


NARROW = Measure(63.5, 9.5)
"""Two articles beside each other on a page."""

WIDE = Measure(119, 10)
"""One article after the other."""

SHORT = 420
"""Words of an article that has room beside another one."""


class ArticleLine(NamedTuple):
    """A line of an article."""

    number: int
    start: int
    """In code points of the article's text; also the end."""
    end: int


class ArticlePassage(NamedTuple):
    """The lines of a paragraph."""

    kind: ParagraphKind
    lines: tuple[ArticleLine, ...]


class Lining:
    """The articles of a debate in lines.

    Args:
        debate: its articles; what could not be read has no lines.
    """

    def __init__(self, debate: Debate) -> None:
        self.debate = debate

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Those with lines: left, right, then those on no side, each in the map's order."""
        order: dict[Side | None, int] = {"left": 0, "right": 1, None: 2}
        shown = (source for source in self.debate.map.sources if self._paragraphs(source))
        return tuple(sorted(shown, key=lambda source: order[source.side]))

    @cached_property
    def stands_beside(self) -> bool:
        """Whether the two articles are short enough for one page."""
        sides = [source.side for source in self.sources]
        return sides == ["left", "right"] and all(self._words(source) <= SHORT for source in self.sources)

    @property
    def measure(self) -> Measure:
        """How all articles of the debate are set."""
        return NARROW if self.stands_beside else WIDE

    @cached_property
    def passages(self) -> Mapping[str, tuple[ArticlePassage, ...]]:
        """By source, its paragraphs in lines."""
        counts: dict[Side | None, int] = defaultdict(int)
        found = {}
        for source in self.sources:
            passages = []
            for paragraph in self._paragraphs(source):
                spans = _broken(self.debate.articles[source.id], paragraph, self.measure)
                lines = []
                for start, end in spans:
                    counts[source.side] += 1
                    lines.append(ArticleLine(counts[source.side], start, end))
                passages.append(ArticlePassage(paragraph.kind, tuple(lines)))
            found[source.id] = tuple(passages)
        return found

    def line(self, source: str, offset: int) -> int | None:
        """The number of the line in which a code point of a source's article stands; none where it stands in none."""
        starts, numbers, ends = self._lines.get(source, ([], [], []))
        at = bisect_right(starts, offset) - 1
        return numbers[at] if at >= 0 and offset < ends[at] else None

    @cached_property
    def _lines(self) -> Mapping[str, tuple[list[int], list[int], list[int]]]:
        found = {}
        for source, passages in self.passages.items():
            lines = [line for passage in passages for line in passage.lines]
            found[source] = ([one.start for one in lines], [one.number for one in lines], [one.end for one in lines])
        return found

    def _paragraphs(self, source: Source) -> list[Paragraph]:
        article = self.debate.articles.get(source.id)
        shown = article.paragraphs if article is not None else ()
        return [one for one in shown if source.owns(one) and one.kind not in _NO_LINES]

    def _words(self, source: Source) -> int:
        text = self.debate.articles[source.id].text
        return sum(len(text[one.start : one.end].split()) for one in self._paragraphs(source))


def face_of(kind: ParagraphKind, measure: Measure) -> Face:
    """The letters of a kind of paragraph."""
    if kind == "headline":
        return Face(measure.size + 3, bold=True)
    return Face(measure.size + 0.5, bold=True) if kind == "heading" else Face(measure.size)


def _broken(article: Article, paragraph: Paragraph, measure: Measure) -> Iterator[tuple[int, int]]:
    """Where the lines of a paragraph start and end, each as full as can be; too long a word is broken."""
    face, room = face_of(paragraph.kind, measure), measure.millimetres * _POINTS
    space = width(" ", face)
    start, end, used = -1, -1, 0.0
    for here, there, takes in _pieces(article.text, paragraph, face, room):
        gap = space if end >= 0 and here > end else 0.0
        if start >= 0 and used + gap + takes > room:
            yield start, end
            start, gap, used = -1, 0.0, 0.0
        start = here if start < 0 else start
        used += gap + takes
        end = there
    if start >= 0:
        yield start, end


def _pieces(text: str, paragraph: Paragraph, face: Face, room: float) -> Iterator[tuple[int, int, float]]:
    """Words and single ideographs with their places and widths; a word with no room on a line sign by sign."""
    for found in re.finditer(r"\S+", text[paragraph.start : paragraph.end]):
        at = paragraph.start + found.start()
        for piece in pieces_of(found[0]):
            takes = width(piece, face)
            signs = [piece] if takes <= room else [sign for sign, _ in graphemes(piece)]
            for sign in signs:
                yield at, at + len(sign), takes if takes <= room else width(sign, face)
                at += len(sign)

"""Taking words of an article: a sentence, then more or fewer of its words, in one part or several; for no screen."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import sentences
from argmap.model import Span
from argmap.text.looks import words_of_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Article, Source

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\W_]+(?:['’\-–.,][^\W_]+)*")
"""A word, hyphens, apostrophes and the marks inside numbers included; of Chinese and Japanese, a character."""

_AROUND = " \t\r\n.,;:。"
"""What a taken sentence leaves out at its ends."""


_PASSED_OVER = ("furniture", "byline")
"""Kinds of paragraph that no sentence is taken of; the mouse takes any words."""


_QUOTES = {"“": "”", "„": "“", "«": "»", "‘": "’", '"': '"'}
_CLOSING = {closing: opening for opening, closing in _QUOTES.items()}


class Words(NamedTuple):
    """Words that were taken."""

    source: str
    parts: tuple[Span, ...]
    """In the order of the text; the last is the one that grows and shrinks."""

    @property
    def last(self) -> Span:
        """The part that grows and shrinks."""
        return self.parts[-1]

    def with_last(self, part: Span) -> Words:
        """The same with another last part."""
        return self._replace(parts=(*self.parts[:-1], part))


class Taker:
    """What can be taken of one source's article.

    Args:
        article: its text.
        source: whose it is: words of what it does not own are not taken.
    """

    def __init__(self, article: Article, source: Source) -> None:
        self._text = article.text
        self._source = source.id
        self._paragraphs = [p for p in article.paragraphs if source.owns(p)]
        owned = (
            sentence
            for paragraph, found in zip(article.paragraphs, sentences(article), strict=True)
            if source.owns(paragraph) and paragraph.kind not in _PASSED_OVER
            for sentence in found
        )
        self._sentences = [span for span in map(self._bare, owned) if span.start < span.end]

    def sentence(self, offset: int) -> Words | None:
        """The sentence at a code point, else the next one, else the last; none in an empty article."""
        at = bisect_right(self._sentences, offset, key=lambda span: span.end)
        return self._taken(min(at, len(self._sentences) - 1))

    def next_sentence(self, words: Words, step: int) -> Words | None:
        """The sentence after the words (1), or before them (-1); none where there is none. Parts before it stay."""
        if step > 0:
            at = bisect_left(self._sentences, words.last.end, key=lambda span: span.start)
        else:
            at = bisect_left(self._sentences, words.last.start, key=lambda span: span.end) - 1
        taken = self._taken(at)
        floor = words.parts[-2].end if len(words.parts) > 1 else 0
        return words.with_last(taken.last) if taken is not None and taken.last.start >= floor else None

    def with_end(self, words: Words, step: int) -> Words:
        """One word more at the end (1) or one fewer (-1), inside the paragraph; one word is left."""
        start, end = words.last
        tokens = self._tokens(start)
        if step > 0:
            moved = next((b for _, b in tokens if b > end), end)
        else:
            moved = max((b for a, b in tokens if a >= start and b < end), default=end)
        return words.with_last(Span(start, moved))

    def with_start(self, words: Words, step: int) -> Words:
        """The start moves one word to the left (-1) or to the right (1), inside the paragraph; one word is left."""
        start, end = words.last
        floor = words.parts[-2].end if len(words.parts) > 1 else 0
        tokens = self._tokens(start)
        if step < 0:
            moved = max((a for a, _ in tokens if floor <= a < start), default=start)
        else:
            moved = next((a for a, b in tokens if a > start and b <= end), start)
        return words.with_last(Span(moved, end))

    def with_part(self, words: Words) -> Words | None:
        """A further part: the next word in the same paragraph but one; none where there is no room for it."""
        following = [Span(*token) for token in self._tokens(words.last.start) if token[0] >= words.last.end]
        return words._replace(parts=(*words.parts, following[1])) if len(following) > 1 else None

    def whole_words(self, start: int, end: int) -> Words | None:
        """The words that a stretch reaches into, inside the paragraph it starts in; none if it holds none."""
        found = [(a, b) for a, b in self._tokens(start) if b > start and a < end]
        return Words(self._source, (Span(found[0][0], found[-1][1]),)) if found else None

    def _taken(self, at: int) -> Words | None:
        return Words(self._source, (self._sentences[at],)) if 0 <= at < len(self._sentences) else None

    def _bare(self, span: Span) -> Span:
        """A sentence without the marks around it, and without a quotation mark whose other half is elsewhere."""
        words = self._text[span.start : span.end]
        start, end = len(words) - len(words.lstrip(_AROUND)), len(words.rstrip(_AROUND))
        opening, closing = words[start : start + 1], words[max(end - 1, start) : end]
        if opening in _QUOTES and words.count(_QUOTES[opening], start + 1, end) == 0:
            start += 1
        elif closing in _CLOSING and words.count(_CLOSING[closing], start, end - 1) == 0:
            end -= 1
        bare = words[start:end]
        return Span(span.start + end - len(bare.lstrip(_AROUND)), span.start + start + len(bare.rstrip(_AROUND)))

    def _tokens(self, offset: int) -> list[tuple[int, int]]:
        """The words of the paragraph that holds a code point."""
        at = max(bisect_right(self._paragraphs, offset, key=lambda p: p.start) - 1, 0)
        if at >= len(self._paragraphs):
            return []
        paragraph = self._paragraphs[at]
        return [match.span() for match in _WORD.finditer(self._text, paragraph.start, paragraph.end)]


def claim_text(words: str) -> str:
    """Words of an article as a claim's text: one line that begins with a capital and ends with a full stop."""
    line = words_of_line(words)
    line = line[:1].upper() + line[1:]
    return line if not line or line[-1] in ".!?。！？…”\"'»" else f"{line}."


_LETTERS = "asdfgeriozxcvbnmtuyp"
"""What labels are made of: letters under the fingers, none of the keys that move while labels are shown."""


def labels(names: list[str]) -> dict[str, str]:
    """By name, a label to jump to it: one letter each as long as they last, else two; no label begins another."""
    if len(names) <= len(_LETTERS):
        return dict(zip(names, _LETTERS, strict=False))
    return dict(zip(names, _pairs(), strict=False))


def _pairs() -> Iterator[str]:
    for first in _LETTERS:
        for second in _LETTERS:
            yield first + second

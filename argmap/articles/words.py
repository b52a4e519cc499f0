"""The words of a text, and where in an article each of them stands: built once, asked by every quote."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.normalising import SeenText, with_plain_marks
from argmap.model.quote import Span
from argmap.text.late import is_alphabetic, late
from argmap.text.looks import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model.source import Paragraph


def _any_word(letter: str) -> str:
    return rf"\d+(?:[.,]\d+)*{letter}*|{letter}+(?:'{letter}+|(?<=\d)[.,]\d+{letter}*)*|\w|[^\w\s]"


_WORD = late(_any_word(rf"[^\W{UNSPACED}]"))
"""A number with its points and commas, a word with its apostrophes, or one other mark."""

_ALPHABETIC_WORD = re.compile(_any_word(r"\w"))
"""The same in a text of letters that spaces part."""


def _found(text: str) -> Iterator[re.Match[str]]:
    return (_ALPHABETIC_WORD if is_alphabetic(text) else _WORD).finditer(text)


class Word(NamedTuple):
    """A word or mark of a text."""

    span: Span
    form: str
    """As it looks, with plain quotation marks and dashes, capitals as they are."""


def words_of(text: str) -> list[Word]:
    """All words and marks of a text, in order; every visible character is in one."""
    seen = SeenText(text)
    found = _found(with_plain_marks(seen.text))
    return [Word(Span(seen.start(word.start()), seen.end(word.end() - 1)), word[0]) for word in found]


def keys_of(text: str) -> list[str]:
    """The words and marks of a text as they are looked up: case folded."""
    return [word[0].casefold() for word in _found(with_plain_marks(SeenText(text).text))]


def is_word(form: str) -> bool:
    """Whether it is more than a mark."""
    return form[0].isalnum() or form[0] == "_"


class ArticleWords:
    """An article's words by their number, and the numbers of every word."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        seen = SeenText(text)
        matches = list(_found(with_plain_marks(seen.text)))
        self.keys = [match[0].casefold() for match in matches]
        self._starts = [seen.start(match.start()) for match in matches]
        self._ends = [seen.end(match.end() - 1) for match in matches]
        self._paragraphs = [self.nearest(paragraph.start) for paragraph in paragraphs]
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, key in enumerate(self.keys):
            self._numbers[key].append(number)

    def __len__(self) -> int:
        return len(self.keys)

    def nearest(self, offset: int) -> int:
        """The number of the first word that starts at the offset or after it."""
        return bisect_left(self._starts, offset)

    def span(self, words: range) -> Span:
        """The place of a run of words, one at least."""
        return Span(self._starts[words.start], self._ends[words.stop - 1])

    def paragraph(self, number: int) -> range:
        """The numbers of the words that share a paragraph with this one."""
        index = bisect_right(self._paragraphs, number)
        start = self._paragraphs[index - 1] if index else 0
        end = self._paragraphs[index] if index < len(self._paragraphs) else len(self.keys)
        return range(start, end)

    def numbers(self, key: str, within: range) -> list[int]:
        """Where a word stands, in order."""
        found = self._numbers.get(key, [])
        if within.start == 0 and within.stop >= len(self.keys):
            return found
        return found[bisect_left(found, within.start) : bisect_left(found, within.stop)]

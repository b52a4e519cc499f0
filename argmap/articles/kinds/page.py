"""A page as the rules for kinds of paragraph see it: lines with their form, and what has been said of each so far."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from argmap.text.late import is_alphabetic, late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.articles.kinds.phrases import Patterns
    from argmap.model.quote import Span
    from argmap.model.source import ParagraphKind

LONG = 100
"""Code points from which a paragraph that ends like a sentence is surely prose: headings and names are shorter."""

LONGEST_LINE = 160
"""Code points of the longest title, byline, caption or line of a site."""

_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*$")
_OPEN_END = re.compile(r"[.,;:…。、，；：!！][\"'”’»)\]]*$")
_IDEOGRAPH = late("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_OF_A_WORD = 2
"""For how many letters more a character of Chinese or Japanese counts: it says as much as three of ours."""

BULLET = re.compile(r"[•‣◦▪●·*–—-]\s")
"""How an item of a list starts."""


class PageLine(NamedTuple):
    """A paragraph and how it looks."""

    words: str
    """With one space between them, however the text is wrapped."""
    span: Span
    is_apart: bool
    """Whether a blank line stands before it, or nothing at all."""

    @property
    def is_sentence(self) -> bool:
        """Whether it ends like one."""
        return _SENTENCE_END.search(self.words) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it is too long for a title or a name, and ends like a sentence."""
        long = len(self.words) >= LONG or (
            not is_alphabetic(self.words) and len(self.words) + _OF_A_WORD * len(_IDEOGRAPH.findall(self.words)) >= LONG
        )
        return long and self.is_sentence

    @property
    def is_title(self) -> bool:
        """Whether it could be a title: short, and not ending as a sentence or a list does."""
        return (
            len(self.words) <= LONGEST_LINE
            and not _OPEN_END.search(self.words)
            and not BULLET.match(self.words)
            and any(letter.isalpha() for letter in self.words)
        )

    @property
    def is_name(self) -> bool:
        """Whether it could be the name of a person who comments."""
        words = self.words.split()
        return len(self.words) <= 40 and len(words) <= 5 and not self.is_sentence and are_names(words)

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter, as where a picture of a person would be."""
        return len(self.words) == 1 and self.words.isalpha()


class WebPage:
    """A text's lines, and what the rules have said of each so far."""

    def __init__(self, text: str, spans: tuple[Span, ...], patterns: Patterns) -> None:
        self.patterns = patterns
        self.lines = [
            PageLine(
                " ".join(text[span.start : span.end].split()),
                span,
                not before or _is_blank(text[before.end : span.start]),
            )
            for before, span in zip((None, *spans), spans, strict=False)
        ]
        self.kinds: list[ParagraphKind | None] = [None] * len(self.lines)
        self.is_spaced = sum(line.is_apart for line in self.lines) * 2 > len(self.lines)
        self.authors: set[str] = set()

    def open(self) -> list[int]:
        """The lines that no rule has named."""
        return [i for i, kind in enumerate(self.kinds) if kind is None]

    def prose_before(self) -> list[int]:
        """For each line, and for the end, how many lines of prose that no rule has named stand before it."""
        counts = (kind is None and line.is_prose for line, kind in zip(self.lines, self.kinds, strict=True))
        return list(accumulate(counts, initial=0))


def _is_blank(between: str) -> bool:
    return max(map(between.count, "\n\r\u2028")) > 1 or "\u2029" in between


def are_names(words: Sequence[str]) -> bool:
    """Whether each word starts as names do, with a letter that is not small."""
    return bool(words) and all(word[0].isalpha() and not word[0].islower() for word in words)

"""Lines whose words stand elsewhere too: captions and pull quotes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.articles.kinds.page import LONGEST_LINE, WebPage
from argmap.articles.kinds.repeated import LONGEST_REPEATED, Repeated
from argmap.articles.words import is_word, keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_IN_CAPTION = 4
"""Words of a caption that repeats its neighbour."""

_IN_QUOTES = re.compile(r"[\"“«„](?P<words>.+)[\"”»“]", re.DOTALL)

_TAIL = re.compile(r"\s[–—-]\s[^–—]{1,60}$")


def captions(page: WebPage) -> None:
    """What names a picture or whose it is, and a title at the top that only repeats the words before it."""
    prose = page.prose_before()
    remaining = page.open()
    for i in remaining:
        words = page.lines[i].words
        if len(words) <= 2 * LONGEST_LINE and (
            page.patterns.starts("caption", words) or page.patterns.is_whole("credit", words)
        ):
            page.kinds[i] = "caption"
    for before, i in pairwise(remaining):
        if prose[i] > 1:
            break
        line = page.lines[i]
        if line.is_title and not line.is_sentence and not _IN_QUOTES.fullmatch(line.words):
            inner, outer = _words(line.words), _words(page.lines[before].words)
            if FEWEST_IN_CAPTION <= len(inner) < len(outer) and _holds(outer, inner):
                page.kinds[i] = "caption"


def _words(text: str) -> list[str]:
    return [key for key in keys_of(text) if is_word(key)]


def _holds(outer: Sequence[str], inner: Sequence[str]) -> bool:
    return f" {' '.join(inner)} " in f" {' '.join(outer)} "


def pull_quotes(page: WebPage) -> None:
    """Paragraphs whose words all stand, in the same order, inside a longer one."""
    remaining = page.open()
    words = [_words(page.lines[i].words) for i in remaining]
    repeated = Repeated(words)
    for number, i in enumerate(remaining):
        if page.lines[i].is_apart and any(repeated.is_inside(one, number) for one in _quoted(page.lines[i].words)):
            page.kinds[i] = "pull quote"


def _quoted(line: str) -> list[list[str]]:
    """The words of a line without its quotation marks, with and without who said them."""
    if len(line) > LONGEST_REPEATED * 20:
        return []
    whole = _IN_QUOTES.fullmatch(line)
    inner = whole["words"] if whole else line
    return [_words(inner), _words(_TAIL.sub("", inner))]

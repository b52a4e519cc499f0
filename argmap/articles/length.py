"""How long an article is, and what a length means for a map of it."""

from __future__ import annotations

import re

from argmap.errors import ArticleError
from argmap.phrases import PLAIN, counted

LONG = 2_000
"""Words from which a draft has more claims than a person goes through in one sitting."""

LONGEST = 100_000
"""Words of the longest text that is read as an article: a thick book."""

WORDS_TO_A_CLAIM = 25
"""So many words of an article make a claim of a draft by the rules."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{1,2}|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""A word; of Chinese and Japanese, two characters."""


def length_notice(text: str) -> str:
    """What a person should know before a long article is drafted; empty if it is not long.

    Raises:
        ArticleError: it is no article but a book, a log or a list.
    """
    words = sum(1 for _ in _WORD.finditer(text))
    if words <= LONG:
        return ""
    part = "copy the part that argues into a file of its own"
    if words > LONGEST:
        raise ArticleError(f"this text has {words:,} words, too many for an article: {part}")
    claims = round(words / WORDS_TO_A_CLAIM / 10) * 10
    drafted = counted(claims, PLAIN.nouns.claim)
    return f"{words:,} words: a draft has some {drafted}, more than a class can read; for a smaller map, {part}."

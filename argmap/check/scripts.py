"""Words that mix letters of two scripts, which a search never finds."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from argmap.check.naming import listed
from argmap.errors import Place, Problem, Severity
from argmap.phrases import EXPERT, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Article, Debate, Source

_FEW = 3
"""So many words are named."""

_LONGEST = 40
"""Characters of a word that are shown."""

_LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ"  # those that look like Latin letters
_OTHER = f"{_GREEK}\u0400-\u052f"
_WORD = re.compile(r"[^\W\d_]+")
_BORDER = re.compile(f"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]")
_LATIN_LETTER = re.compile(f"[{_LATIN}]")
_OTHER_LETTER = re.compile(f"[{_OTHER}]")


class _Mixed(NamedTuple):
    word: str
    start: int
    """Of the word in its text."""
    odd: int
    """Of the first letter of the rarer script in the word."""

    def __str__(self) -> str:
        letter = self.word[self.odd]
        shown = self.word if len(self.word) <= _LONGEST else f"{self.word[:_LONGEST]}…"
        name = unicodedata.name(letter, "unnamed")
        return f"'{shown}' (letter {self.odd + 1} is U+{ord(letter):04X} {name})"


def mixed_scripts(debate: Debate) -> Iterator[Problem]:
    """`mixed-scripts`: a word of Latin letters with Cyrillic or Greek lookalikes among them, or the other way round.

    A warning in a claim's text or label and in a question; information about an article, one finding a source.
    Greek letters that look like no Latin one, as in μm or Δt, are symbols.
    """
    fields = [(claim.id, name, getattr(claim, name)) for claim in debate.map.claims for name in ("label", "text")]
    fields += [(issue.id, "question", issue.question) for issue in debate.map.issues]
    for entry, name, text in fields:
        mixed = list(_mixed(text))
        if mixed:
            place = Place(id=entry, field=(name,))
            remedy = "Type the word anew: it looks right, but no search will find it."
            yield Problem("mixed-scripts", Severity.WARNING, _message(mixed), place, remedy=remedy)
    for source in debate.map.sources:
        if source.id in debate.articles:
            yield from _in_article(source, debate.articles[source.id])


def _in_article(source: Source, article: Article) -> Iterator[Problem]:
    mixed = [
        one._replace(start=one.start + paragraph.start)
        for paragraph in article.paragraphs
        if source.owns(paragraph)
        for one in _mixed(article.text[paragraph.start : paragraph.end])
    ]
    if mixed:
        letter = mixed[0].start + mixed[0].odd
        place = Place(source=source.id, span=(letter, letter + 1))
        remedy = "It is the article's own: quote it as it stands, or search for it with care."
        yield Problem("mixed-scripts", Severity.INFORMATION, _message(mixed), place, remedy=remedy)


def _mixed(text: str) -> Iterator[_Mixed]:
    """The words of a text that mix scripts."""
    if text.isascii():
        return
    for match in _WORD.finditer(text):
        word = match[0]
        if not word.isascii() and _BORDER.search(word):
            latin, other = _LATIN_LETTER.findall(word), _OTHER_LETTER.findall(word)
            odd = (_LATIN_LETTER if len(latin) < len(other) else _OTHER_LETTER).search(word)
            yield _Mixed(word, match.start(), odd.start() if odd else 0)


def _message(mixed: list[_Mixed]) -> str:
    words = counted(len(mixed), EXPERT.nouns.word_mixes)
    return f"{words}: {listed([str(one) for one in mixed], most=_FEW)}"

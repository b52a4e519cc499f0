"""What a comment on a difference calls the map's claims, the articles, and who wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.compare.quoting import in_marks, is_repeat
from argmap.phrases import short_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.compare.differences import Difference
    from argmap.compare.matching import Matched
    from argmap.model import Source
    from argmap.phrases import Speech

_TOO_FEW_TO_CUT = 5
"""So many words more than wanted are left."""
_CUT = " …"
"""Behind words of a claim that are not all of it."""


class Naming:
    """A difference, and what it is about by name."""

    def __init__(self, one: Difference, sides: Matched, speech: Speech) -> None:
        self.one, self.sides, self.speech = one, sides, speech
        self.words = speech.words.marking
        self.mine, self.theirs = sides.mine.structure, sides.theirs.structure
        self.my_claims = [name for name in one.mine if name in self.mine.claims]
        self.their_claims = [name for name in one.theirs if name in self.theirs.claims]
        self.my_relations = [self.mine.relations[name] for name in one.mine if name in self.mine.relations]
        self.their_relations = [self.theirs.relations[name] for name in one.theirs if name in self.theirs.relations]

    def called(self, claim: str, most: int = 0) -> str:
        """A claim of the map that is looked at, in at most so many words (any number, if 0); with a mark if cut."""
        one = self.mine.claims[claim]
        words = in_marks(short_words(one, self.speech).rstrip("."))
        is_cut = not one.label.strip() and words != in_marks(one.text.strip().rstrip("."))
        if most and len(words.split()) > most + _TOO_FEW_TO_CUT:
            words, is_cut = " ".join(words.split()[:most]).rstrip(",;:–—"), True
        return self.words.claim.format(number=self.mine.number(claim), words=words + _CUT * is_cut)

    def _called_beside(self, claim: str, *quoted: str) -> str:
        """A claim beside words that are quoted: by its number, if it has no name and they say the same over again."""
        one = self.mine.claims[claim]
        is_same = not one.label.strip() and any(is_repeat(one.text, words) for words in quoted)
        return self.mine.number(claim) or self.called(claim) if is_same else self.called(claim)

    def _titled(self, source: Source | None) -> str:
        if source is None or not source.title.strip():
            return self.words.this_article
        return self.words.titled.format(title=in_marks(source.title))

    def _name_of(self, source: Source | None) -> str:
        """As a sentence names whoever wrote an article; empty where nobody is named."""
        name = (source.speaks_for or source.author or source.publisher) if source is not None else ""
        with_article = self.words.with_article.format(name=name)
        has_article = name.casefold().startswith(with_article.removesuffix(name).casefold())
        takes_article = not has_article and any(part in name for part in self.words.takes_article)
        return with_article if takes_article else name

    def _marked(self, words: str) -> str:
        return self.words.claim_unnumbered.format(words=words)

    def _listed(self, words: Iterable[str]) -> str:
        return self.speech.listed(words)

"""What a language is: its vocabulary, and how its texts are taken apart into words and terms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import snowballstemmer

from argmap.draft.languages.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draft.languages.phrases import AnyOf

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
"""A number with its points and commas, or a word with its apostrophes."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Language(Vocabulary):
    """A language's words, and what its texts are made of."""

    tag: str
    """By BCP 47."""
    stemmer: str
    """The name of its Snowball stemmer."""
    spellings: str
    """Pairs `one=other` of endings by which one word is spelt in two ways: "ise=ize"."""
    function_words: str
    """Words that every text of it is full of: they tell the language, and are no terms."""
    capitals: str
    """`islamabad=pakistan`: capitals that stand for their states, and other names for one thing."""
    somebody: str
    """Who says it where nobody is named: "it is said"."""
    and_: str
    """The word between the last two of several."""
    what_to_do: str
    """Asks what should be done about `{}`."""
    how_much: str
    """Asks for the figures of `{}`."""
    which_holds: str
    """Asks which of two claims, `{}` and `{}`, is right."""

    def is_clause(self, text: str) -> bool:
        """Whether a stretch has what may be a finite verb; in a language without a table, three words do."""
        words = text.split()
        if not self.verbs:
            return sum(any(map(str.isalpha, word)) for word in words) >= 4 or len(_UNSPACED.findall(text)) >= 4
        return len(words) >= 3 and self.has_verb(text)

    def has_verb(self, text: str) -> bool:
        """Whether a stretch has what may be a finite verb, and no noun of the same form: "its causes", "to end"."""
        for found in self.clause_verbs.each_in(text):
            before = text[: found.start()].rsplit(maxsplit=1)[-1:]
            is_noun = bool(before) and (before[0] in self.determiners or before[0].endswith(("'s", "’s")))
            if not is_noun or self.auxiliaries.found_in(found[1]):
                return True
        return False

    def has_main_verb(self, text: str) -> bool:
        """Whether not all verbs stand in a clause about the subject: "those of the young, who drive too fast"."""
        if not self.verbs:
            return True
        verbs = list(self.clause_verbs.each_in(text))
        first = verbs[0].start() if verbs else 0
        if (self.relative_pronouns | self.what | self.indirect).found_in(text[:first]) is None:
            return True
        compound = self.auxiliaries | self.perfect
        return any(later.start() > before.end() + 1 or before[1] not in compound for before, later in pairwise(verbs))

    @cached_property
    def clause_verbs(self) -> AnyOf:
        """Finite verbs, and the endings by which others are known."""
        return self.verbs | self.verb_endings

    @cached_property
    def stopwords(self) -> frozenset[str]:
        """The function words, one by one."""
        words = self.function_words.split()
        return frozenset(words) | {word.replace("'", "’") for word in words}

    @cached_property
    def other_names(self) -> dict[str, str]:
        """What stands for what, by stems."""
        pairs = (pair.split("=") for pair in self.capitals.split())
        return {self.stem(name): self.stem(of) for name, of in pairs}

    def _as_spelt(self, word: str) -> str:
        """A word as the language's other spelling has it."""
        for ending, other in self.endings:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return word.removesuffix(ending) + other
        return word

    @cached_property
    def endings(self) -> tuple[tuple[str, str], ...]:
        """Endings that are spelt in two ways."""
        pairs = (pair.split("=") for pair in self.spellings.split())
        return tuple((one, other) for one, other in pairs)

    def words(self, text: str) -> list[str]:
        """The words of a text in small letters, a possessive's ending left out."""
        return [_small(part) for word in _WORD.findall(text) for part in self.parts(word)]

    def parts(self, word: str) -> tuple[str, ...]:
        """A word without the function words that are elided before it, which come first: "l'", "accord"."""
        found = _ELIDED.match(word)
        if found is None or found[1].lower() not in self.stopwords or word.lower() in self.stopwords:
            return (word,)
        return (found[1], *self.parts(word[found.end() :]))

    def stem(self, word: str) -> str:
        """What a word's forms share."""
        return _stem(self.stemmer, word)

    def terms(self, text: str) -> list[str]:
        """The words that a text is about, as stems; a capital as its state."""
        return [term for part in self._all_parts(text) if (term := self._term(part))]

    def _all_parts(self, text: str) -> Iterator[str]:
        return (part for word in _WORD.findall(text) for whole in self.parts(word) for part in _parts(whole))

    def spelt(self, text: str) -> dict[str, str]:
        """Each term of a text with the word it first stands for."""
        found: dict[str, str] = {}
        for word in self._all_parts(text):
            if term := self._term(word):
                found.setdefault(term, word.removesuffix("'s").removesuffix("’s").strip("'’"))
        return found

    def _term(self, word: str) -> str:
        """A word's stem; empty for function words, but not for capitals such as US."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._made_term(word)
        return found

    @cached_property
    def _known(self) -> dict[str, str]:
        """The terms of the words met so far."""
        return {}

    def _made_term(self, word: str) -> str:
        small = _small(word)
        if small in self.stopwords and not (word.isupper() and len(word) > 1):
            return ""
        stem = self.stem(self._as_spelt(small))
        return self.other_names.get(stem, stem) if len(stem) > 1 or stem.isdigit() else ""


_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Scripts that put no space between words."""


def _parts(word: str) -> list[str]:
    """The word; where a script puts no space between words, each two characters that stand together."""
    if not _UNSPACED.search(word):
        return [word]
    return [word[i : i + 2] for i in range(max(1, len(word) - 1))]


def _small(word: str) -> str:
    """A word in small letters, a possessive's ending left out."""
    return word.lower().replace("’", "'").removesuffix("'s").strip("'")


_ELIDED = re.compile(r"([^\W\d_]+)['’](?=[^\W\d_]{2}|[aày]$)", re.IGNORECASE)
"""What may be a function word elided before another: "l'", "qu'"."""


def _stem(language: str, word: str) -> str:
    return str(_stemmer(language).stemWord(word)) if language else word


@lru_cache(maxsize=16)
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(language)

"""The words by which arguments are known: one file per language, and nothing else of the rules knows any word.

A further language is one file with a `Language` and one line in `LANGUAGES`; the type checker names each group of
phrases (`vocabulary`) that it lacks. An article in a language that has no file is drafted by position and likeness
alone.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from argmap.draft.languages.english import ENGLISH
from argmap.draft.languages.french import FRENCH
from argmap.draft.languages.language import Language
from argmap.draft.languages.phrases import AnyOf
from argmap.draft.languages.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LANGUAGES", "NO_LANGUAGE", "AnyOf", "Language", "Vocabulary", "language_of"]

LANGUAGES: tuple[Language, ...] = (ENGLISH, FRENCH)
"""All languages that have a table."""

NO_LANGUAGE = Language(
    *(AnyOf("") for _ in fields(Vocabulary)),
    tag="",
    stemmer="",
    spellings="",
    function_words="",
    capitals="",
    somebody="",
    and_="",
    what_to_do="What of: {}?",
    how_much="What of: {}?",
    which_holds="“{}” / “{}”?",
)
"""No words at all: what is left are position and likeness."""

FULL_OF = 0.28
"""The share of function words from which a text is taken to be in a language: of its own, a text has .35 and more,
of a neighbour's mostly less than .2."""


def language_of(text: str) -> Language | None:
    """The language whose function words a text is full of; none if it is in no language that has a table."""
    shares = [_share(one, one.words(text[:20_000])) for one in LANGUAGES]
    share, best = max((share, -i) for i, share in enumerate(shares))
    return LANGUAGES[-best] if share >= FULL_OF else None


def _share(language: Language, words: Sequence[str]) -> float:
    return sum(word in language.stopwords for word in words) / max(1, len(words))

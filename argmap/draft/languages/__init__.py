"""The words by which arguments are known: one file per language, and nothing else of the rules knows any word.

A further language is one file with a `Language` and one line in `LANGUAGES`. An article in a language that has no
file is drafted by position and likeness alone.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from argmap.draft.languages.english import ENGLISH
from argmap.draft.languages.language import Language

__all__ = ["LANGUAGES", "NO_LANGUAGE", "Language", "language_of"]

LANGUAGES: tuple[Language, ...] = (ENGLISH,)
"""All languages that have a table."""

_NO_WORDS: dict[str, Any] = {field.name: "" for field in fields(Language)}

NO_LANGUAGE = Language(**_NO_WORDS | {"questions": ("What of: {}?",) * 3})
"""No words at all: what is left are position and likeness."""

FULL_OF = 0.28
"""The share of function words from which a text is taken to be in a language: of its own, a text has .35 and more,
of a neighbour's mostly less than .2."""


def language_of(text: str) -> Language | None:
    """The language whose function words a text is full of; none if it is in no language that has a table."""
    words = NO_LANGUAGE.words(text[:20_000])
    if not words:
        return None
    share, best = max(
        ((sum(word in one.stopwords for word in words) / len(words), i) for i, one in enumerate(LANGUAGES)),
    )
    return LANGUAGES[best] if share >= FULL_OF else None

"""What an article speaks of again and again: by this a sentence is known that says something on its question."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draft.languages import Language
    from argmap.draft.rules.folding import Statement

OFTEN, SHARE = 3, 0.05
"""Statements, and the share of an article's, in which a term stands at least that it speaks of again and again."""


def themes_of(statements: Sequence[Statement], language: Language) -> frozenset[str]:
    """The terms that an article speaks of again and again, without numbers and nouns that name no topic."""
    counts = Counter(term for one in statements for term in one.markers.terms)
    none = generic_terms(language) | number_terms(language)
    least = max(OFTEN, SHARE * len(statements))
    return frozenset(term for term, count in counts.items() if count >= least and not term[0].isdigit()) - none


@lru_cache(maxsize=8)
def generic_terms(language: Language) -> frozenset[str]:
    """Terms that name no topic."""
    return frozenset(language.terms(language.generic.phrases))


@lru_cache(maxsize=8)
def number_terms(language: Language) -> frozenset[str]:
    """Terms that are numbers in words."""
    return frozenset(language.terms(language.numbers.phrases))

"""What a unit's own words tell of its part in an argument."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.draft.languages import Language


@dataclass(frozen=True)
class Marks:
    """The marker phrases of one unit, each as it stands there; empty where there is none."""

    reason: str = ""
    conclusion: str = ""
    contrast: str = ""
    concession: str = ""
    opponent: str = ""
    """Who is spoken of as holding the other view."""
    addition: str = ""
    example: str = ""
    alternative: str = ""
    demand: str = ""
    is_need: bool = False
    """Whether the demand is a weak one, or only what somebody has to do."""
    verdict: str = ""
    outcome: str = ""
    shifts: bool = False
    """Whether the contrast is a word that as often only changes the subject."""
    is_question: bool = False
    is_short: bool = False
    points_back: bool = False
    """Whether it opens with "this" or "that", speaking of what stands before it."""
    terms: frozenset[str] = field(default_factory=frozenset)
    figures: int = 0


def marks_of(text: str, language: Language) -> Marks:
    """Look for the language's markers in one unit."""
    conclusion = _opening(language, "conclusion", text) or _inside(language, text, "conclusion")
    contrast = _opening(language, "contrast", text) or _inside(language, text, "topic_shift")
    terms = language.terms(text)
    return Marks(
        reason=_opening(language, "reason", text),
        conclusion=conclusion,
        contrast=contrast,
        concession=_conceding(language, text),
        opponent=_opening(language, "opponents", text),
        addition=_opening(language, "addition", text) or _inside(language, text, "addition"),
        example=_opening(language, "example", text),
        alternative=_opening(language, "alternative", text),
        demand=_found(language, "demands", text) or _found(language, "needs", text),
        is_need=_is_need(language, text),
        verdict=_found(language, "verdicts", text),
        outcome=_found(language, "outcomes", text),
        shifts=bool(contrast) and language.opens_with("topic_shift", contrast) is not None,
        is_question=text.rstrip(" \"'”’)").endswith("?"),
        is_short=len(text.split()) < SHORT,
        points_back=_opening(language, "points_back", text) != "",
        terms=frozenset(terms),
        figures=sum(term[0].isdigit() for term in terms),
    )


SHORT = 5
"""Words; a shorter unit seldom says a whole reason."""

EARLY = 45
"""Characters: a marker that does not open its unit stands within so many."""


def _opening(language: Language, name: str, text: str) -> str:
    found = language.opens_with(name, text)
    return found[1] if found else ""


def _found(language: Language, name: str, text: str) -> str:
    found = language.has(name, text)
    return found[1] if found else ""


def _inside(language: Language, text: str, name: str) -> str:
    """A marker between commas, or after the first words, as in "we should therefore …", "this, however, …"."""
    found = language.pattern(name, r",\s({})\s?,|\s({})[.]?$").search(text)
    if found:
        return found[1] or found[2]
    if name == "conclusion":
        found = language.pattern("mid_conclusion", r"(?<=\s)({})(?=\s)").search(text)
        return found[1] if found else ""
    return ""


def _is_need(language: Language, text: str) -> bool:
    found = _found(language, "demands", text) or _found(language, "needs", text)
    return found != "" and language.pattern("needs", r"({})$").match(found) is not None


def _conceding(language: Language, text: str) -> str:
    return _opening(language, "concession", text) or _found(language, "inner_concession", text)

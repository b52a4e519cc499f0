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
    disclaimer: str = ""
    """Opens what the author says only to be fair: "I do not pretend that"."""
    granting: str = ""
    """Words that grant, strong enough to need no other sign: "admittedly"."""
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
    forecast: str = ""
    """What says that it is yet to come: "will"."""
    shifts: bool = False
    """Whether the contrast is a word that as often only changes the subject."""
    is_question: bool = False
    is_short: bool = False
    points_back: bool = False
    """Whether it opens with "this" or "that", speaking of what stands before it."""
    terms: frozenset[str] = field(default_factory=frozenset)
    figures: int = 0

    @property
    def level(self) -> float:
        """How far up in an argument such a unit stands: facts and figures below forecasts and demands; 0 to 3."""
        if self.demand:
            return 2.0 if self.is_need else 3.0
        level = 1.0 + 0.7 * bool(self.outcome) + 0.5 * bool(self.verdict) + 0.8 * bool(self.conclusion)
        return max(0.0, level - 0.5 * min(self.figures, 2))


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
        disclaimer=_opening(language, "disclaimers", text),
        granting=_opening(language, "granting", text),
        opponent=_opening(language, "objecting", text),
        addition=_opening(language, "addition", text) or _found(language, "also", text),
        example=_opening(language, "example", text),
        alternative=_opening(language, "alternative", text),
        demand=_demand(language, text),
        is_need=_is_need(language, text),
        verdict=_found(language, "verdicts", text),
        outcome=_found(language, "outcomes", text),
        forecast=_found(language, "forecasts", text),
        shifts=bool(contrast) and language.opens_with("topic_shift", contrast) is not None,
        is_question=text.rstrip(" \u00a0\u202f\"'”’»)").endswith("?"),
        is_short=len(text.split()) < SHORT,
        points_back=_opening(language, "points_back", text) != "",
        terms=frozenset(terms),
        figures=sum(term[0].isdigit() for term in terms) + len(language.pattern("numbers", WHOLE).findall(text)),
    )


WHOLE = r"(?<![\w'’-])({})(?![\w-])"

MISTAKEN = ("reason", "conclusion", "contrast")
"""Fields whose phrases may only look like markers."""

SHORT = 5
"""Words; a shorter unit seldom says a whole reason."""


def _opening(language: Language, name: str, text: str) -> str:
    found = language.opens_with(name, text)
    if found is None or (name in MISTAKEN and language.opens_with("no_markers", text)):
        return ""
    return found[1]


def _found(language: Language, name: str, text: str) -> str:
    found = language.has(name, text)
    return found[1] if found else ""


def _inside(language: Language, text: str, name: str) -> str:
    """A marker between commas, or after the first words, as in "we should therefore …", "this, however, …"."""
    found = language.pattern(name, r",\s({})\s?,").search(text)
    if found:
        return found[1]
    if name == "conclusion":
        found = language.pattern("mid_conclusion", r"(?<=\s)({})(?=\s)").search(text)
        return found[1] if found else ""
    return ""


def _demand(language: Language, text: str) -> str:
    """What makes it a recommendation, in its main clause: not in "oil that it has to ship in"."""
    found = language.has("demands", text) or language.has("needs", text)
    if found is None:
        return ""
    before = text[: found.start()]
    subordinate = language.pattern("in_between", r"\S\s+({})\s").search(before)
    is_relative = language.pattern("relative_pronouns", r"\S\s+({})\s+$").search(before)
    return "" if subordinate or is_relative else found[1]


def _is_need(language: Language, text: str) -> bool:
    found = _demand(language, text)
    return found != "" and language.pattern("needs", r"({})$").match(found) is not None


def _conceding(language: Language, text: str) -> str:
    return _opening(language, "concession", text) or _found(language, "inner_concession", text)

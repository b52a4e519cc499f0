"""What a unit's own words tell of its part in an argument."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.draft.languages import AnyOf, Language


@dataclass(frozen=True)
class Markers:
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
    own_view: str = ""
    """What says outright that it is the author's opinion: "I believe"."""
    point: str = ""
    """What announces that the author gets to the point: "it is time"."""
    judgement: str = ""
    """A predicate of judgement: "is wrong"."""
    sums_up: str = ""
    """Opens what an author ends with: "in conclusion"."""
    moment: str = ""
    """Opens with when something happened."""
    is_told: bool = False
    """Whether it is told in the past."""
    is_in_doubt: bool = False
    """Whether it opens with words behind which nothing is affirmed: "whether"."""
    terms: frozenset[str] = field(default_factory=frozenset)
    figures: int = 0

    @property
    def recommends(self) -> bool:
        """Whether it says outright what should be done."""
        return self.demand != "" and not self.is_need

    @property
    def level(self) -> float:
        """How far up in an argument such a unit stands: facts and figures below forecasts and demands; 0 to 3."""
        if self.demand:
            return 2.0 if self.is_need else 3.0
        level = 1.0 + 0.7 * bool(self.outcome) + 0.5 * bool(self.verdict) + 0.8 * bool(self.conclusion)
        return max(0.0, level - 0.5 * min(self.figures, 2))


def markers_of(text: str, language: Language) -> Markers:
    """Look for the language's markers in one unit."""
    conclusion = _marker(language.conclusion, text, language) or _inside_conclusion(text, language)
    contrast = _marker(language.contrast, text, language) or _between_commas(language.topic_shift, text)
    terms = language.terms(text)
    return Markers(
        reason=_marker(language.reason, text, language),
        conclusion=conclusion,
        contrast=contrast,
        concession=_conceding(text, language),
        disclaimer=_opening(language.disclaimers, text),
        granting=_opening(language.granting, text),
        opponent=_opening(language.objecting, text),
        addition=_opening(language.addition, text) or _found(language.also, text),
        example=_opening(language.example, text),
        alternative=_opening(language.alternative, text),
        demand=_demand(text, language),
        is_need=_is_need(text, language),
        verdict=_found(language.verdicts, text),
        outcome=_outcome(text, language),
        forecast=_found(language.forecasts, text),
        shifts=bool(contrast) and language.topic_shift.opens(contrast) is not None,
        is_question=text.rstrip(" \u00a0\u202f\"'”’»)").endswith("?"),
        is_short=len(text.split()) < SHORT,
        points_back=_opening(language.points_back, text) != "",
        own_view=_found(language.own_view, text),
        point=_opening(language.points, text) or _found(language.our_view, text),
        judgement=_found(language.judged, text),
        sums_up=_marker(language.summing_up, text, language),
        moment=_opening(language.moments, text),
        is_told=bool(_found(language.told, text)) and not _found(language.present, text),
        is_in_doubt=_opening(language.in_doubt, text) != "",
        terms=frozenset(terms),
        figures=sum(term[0].isdigit() for term in terms) + len(language.numbers.all_in(text)),
    )


SHORT = 5
"""Words; a shorter unit seldom says a whole reason."""


def _opening(phrases: AnyOf, text: str) -> str:
    found = phrases.opens(text)
    return found[1] if found else ""


def _marker(phrases: AnyOf, text: str, language: Language) -> str:
    """A marker at the start, where it is none of the openings that only look like one: "since 2133"."""
    return "" if language.no_markers.opens(text) else _opening(phrases, text)


def _found(phrases: AnyOf, text: str) -> str:
    found = phrases.found_in(text)
    return found[1] if found else ""


def _outcome(text: str, language: Language) -> str:
    """A verb of effect, and no noun of the same form: "of modest means", "the causes of it"."""
    for found in language.outcomes.each_in(text):
        before = text[: found.start()].split()[-1:]
        after = text[found.end() :].split()[:1]
        is_auxiliary = language.auxiliaries.found_in(found[1]) is not None
        is_noun = (before and before[0] in language.determiners) or not after or after[0] in language.prepositions
        if is_auxiliary or not (is_noun or after[0].casefold() in language.auxiliaries):
            return found[1]
    return ""


def _inside_conclusion(text: str, language: Language) -> str:
    """What concludes between commas, or after the first words: "we should therefore …"."""
    if between := _between_commas(language.conclusion, text):
        return between
    found = language.mid_conclusion.pattern(r"(?<=\s)({})(?=\s)").search(text)
    return found[1] if found else ""


def _between_commas(phrases: AnyOf, text: str) -> str:
    """A marker as in "this, however, …"."""
    found = phrases.pattern(r",\s({})\s?,").search(text)
    return found[1] if found else ""


def _demand(text: str, language: Language) -> str:
    """What makes it a recommendation, in its main clause: not in "oil that it has to ship in"."""
    found = language.demands.found_in(text) or language.needs.found_in(text)
    if found is None:
        return ""
    if any(one.start() <= found.start() < one.end() for one in language.no_demands.pattern("({})").finditer(text)):
        return ""  # "should things go wrong", "it is odd that it should close"
    before = text[: found.start()]
    subordinate = language.in_between.pattern(r"\S\s+({})\s").search(before)
    is_relative = language.relative_pronouns.pattern(r"\S\s+({})\s+$").search(before)
    return "" if subordinate or is_relative else found[1]


def _is_need(text: str, language: Language) -> bool:
    found = _demand(text, language)
    return found != "" and found in language.needs


def _conceding(text: str, language: Language) -> str:
    return _opening(language.concession, text) or _found(language.inner_concession, text)

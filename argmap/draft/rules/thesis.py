"""Which unit a text argues for: a linear score with weights set by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from argmap.draft.rules.marks import Marks


class Candidate(NamedTuple):
    """How likely a unit is what the text argues for, and why."""

    score: float
    because: tuple[str, ...]


DEMAND, NEED, CONCLUDING, VERDICT, FIRST, LAST, HEADLINE, REPEATED = 2.5, 1.5, 2.0, 0.5, 1.2, 0.5, 2.0, 1.0
"""What each sign is worth."""

BOUND, QUESTION, FIGURES, SHORT = 1.5, 2.0, 0.3, 0.8
"""What each sign against it takes off: it gives a reason or a contrast, asks, counts, is short."""


def thesis_score(  # noqa: PLR0913 - each is a sign
    marks: Marks, *, place: int, places: int, headline: AbstractSet[str], repeats: int = 0, of_summary: int = 0
) -> Candidate:
    """How likely a unit is the main claim.

    Args:
        marks: of the unit.
        place: which of the text's units it is, from 0; -1 where that tells nothing.
        places: how many there are.
        headline: the terms of the headline; empty where there is none.
        repeats: how often it is said again elsewhere in the text.
        of_summary: how often of these in a headline, summary or pull quote.
    """
    score, because = 0.0, []
    if marks.demand:
        score += NEED if marks.is_need else DEMAND
        because.append(f"'{marks.demand}'")
    if marks.conclusion:
        score += CONCLUDING
        because.append(f"'{marks.conclusion}'")
    if marks.verdict:
        score += VERDICT
    if place == 0:
        score += FIRST
        because.append("the first sentence")
    elif place == places - 1:
        score += LAST
        because.append("the last sentence")
    if headline and marks.terms:
        shared = len(headline & marks.terms) / len(headline)
        score += HEADLINE * shared
        if shared >= 0.5:
            because.append("says what the headline says")
    if repeats:
        score += REPEATED * min(of_summary, 3) + 0.5 * min(repeats - of_summary, 2)
        because.append(f"said {counted(repeats + 1, PLAIN.nouns.time)}")
    is_demand = marks.demand != "" and not marks.is_need
    score -= BOUND * bool(marks.reason or marks.example or (marks.addition and not is_demand))
    score -= BOUND * bool(marks.contrast and not marks.demand)
    score -= BOUND * bool(marks.concession or marks.opponent)
    score -= QUESTION * marks.is_question + FIGURES * min(marks.figures, 2) + SHORT * marks.is_short
    return Candidate(score, tuple(because))


def rank(candidates: Sequence[Candidate]) -> list[int]:
    """The units, the likeliest first; of equals the earlier."""
    return sorted(range(len(candidates)), key=lambda i: -candidates[i].score)

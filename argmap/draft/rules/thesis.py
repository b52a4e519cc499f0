"""Which unit a text argues for: signs, each with a weight set by hand.

A further sign is one function and one line in `SIGNS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.rules.signs import NOTHING, Sign
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from argmap.draft.rules.markers import Markers

DEMAND, NEED, CONCLUDING, VERDICT, FIRST, LAST, HEADLINE, REPEATED = 2.5, 1.5, 2.0, 0.5, 1.6, 0.5, 2.0, 1.0
"""What each sign is worth."""

BOUND, QUESTION, FIGURES, SHORT = 1.5, 2.0, 0.3, 0.8
"""What each sign against it takes off: it gives a reason or a contrast, asks, counts, is short."""


class Contender(NamedTuple):
    """A unit that may be the main claim."""

    markers: Markers
    place: int
    """Which of the text's units it is, from 0; -1 where that tells nothing."""
    places: int
    """How many there are."""
    headline: AbstractSet[str] = frozenset()
    """The terms of the headline; empty where there is none."""
    repeats: int = 0
    """How often it is said again elsewhere in the text."""
    of_summary: int = 0
    """How often of these in a headline, summary or pull quote."""


class Candidate(NamedTuple):
    """How likely a unit is what the text argues for, and why."""

    score: float
    because: tuple[str, ...]


def candidate(one: Contender) -> Candidate:
    """How likely a unit is the main claim."""
    score, because = 0.0, []
    for sign in SIGNS:
        found = sign(one)
        score += found.worth  # one after the other: what sum() makes of floats differs between versions of Python
        because += [found.because] if found.because else []
    return Candidate(score, tuple(because))


def rank(candidates: Sequence[Candidate]) -> list[int]:
    """The units, the likeliest first; of equals the earlier."""
    return sorted(range(len(candidates)), key=lambda i: -candidates[i].score)


def _demand(one: Contender) -> Sign:
    demand = one.markers.demand
    return Sign(NEED if one.markers.is_need else DEMAND, f"'{demand}'") if demand else NOTHING


def _conclusion(one: Contender) -> Sign:
    return Sign(CONCLUDING, f"'{one.markers.conclusion}'") if one.markers.conclusion else NOTHING


def _verdict(one: Contender) -> Sign:
    return Sign(VERDICT) if one.markers.verdict else NOTHING


def _place(one: Contender) -> Sign:
    """A text says first what it wants, or last."""
    if one.place == 0:
        return Sign(FIRST, "the first sentence")
    return Sign(LAST, "the last sentence") if one.place == one.places - 1 else NOTHING


def _headline(one: Contender) -> Sign:
    """It shares words with the headline."""
    if not one.headline or not one.markers.terms:
        return NOTHING
    shared = len(one.headline & one.markers.terms) / len(one.headline)
    return Sign(HEADLINE * shared, "says what the headline says" if shared >= 0.5 else "")


def _repetition(one: Contender) -> Sign:
    """It is said again, most of all in a summary."""
    if not one.repeats:
        return NOTHING
    elsewhere = one.repeats - one.of_summary
    worth = REPEATED * min(one.of_summary, 3) + 0.5 * min(elsewhere, 2)
    return Sign(worth, f"said {counted(one.repeats + 1, PLAIN.nouns.time)}")


def _reason(one: Contender) -> Sign:
    """It gives a reason or an example, or adds to one; a recommendation may be added to a recommendation."""
    markers = one.markers
    is_bound = markers.reason or markers.example or (markers.addition and not markers.recommends)
    return Sign(-BOUND) if is_bound else NOTHING


def _contrast(one: Contender) -> Sign:
    return Sign(-BOUND) if one.markers.contrast and not one.markers.demand else NOTHING


def _granted(one: Contender) -> Sign:
    """It is granted, or others say it."""
    return Sign(-BOUND) if one.markers.concession or one.markers.opponent else NOTHING


def _weakness(one: Contender) -> Sign:
    """It asks, counts, or says little."""
    markers = one.markers
    return Sign(-(QUESTION * markers.is_question + FIGURES * min(markers.figures, 2) + SHORT * markers.is_short))


SIGNS: tuple[Callable[[Contender], Sign], ...] = (
    _demand,
    _conclusion,
    _verdict,
    _place,
    _headline,
    _repetition,
    _reason,
    _contrast,
    _granted,
    _weakness,
)
"""All signs, in the order in which they are told."""

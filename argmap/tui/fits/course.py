"""How far a review has come: what was answered and can be taken back, and what came of it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN, counted
from argmap.tui.fits.questions import leading_nowhere

if TYPE_CHECKING:
    from argmap.model import Structure
    from argmap.tui.fits.questions import Plan


class Answered(NamedTuple):
    """An answer, to be taken back."""

    put_off: frozenset[str]
    """What was to be asked later before it."""
    plan: Plan | None
    """How far the review went before it."""
    answers: int
    """How many answers had been timed before it."""
    edited: bool
    """Whether it changed the map."""
    is_aside: bool = False
    """Whether it was something else in the middle of a question, which is asked anew."""


class Course:
    """What has been answered in a session; it goes on where it was left."""

    def __init__(self) -> None:
        self.put_off: frozenset[str] = frozenset()
        """The ids of entries and sources that are asked again at the end."""
        self.plan: Plan | None = None
        """How far it goes into the draft; none: it has not begun."""
        self.trail: list[Answered] = []
        self.took: list[tuple[int, float]] = []

    def note(self, *, edited: bool, is_aside: bool = False) -> None:
        """Remember how it stands before an answer, so that it can be taken back."""
        self.trail.append(Answered(self.put_off, self.plan, len(self.took), edited, is_aside))

    def take_back(self) -> Answered:
        """Let it stand as before the last answer, which is given."""
        last = self.trail.pop()
        self.put_off, self.plan = last.put_off, last.plan
        del self.took[last.answers :]
        return last

    def told(self, structure: Structure) -> str:
        """What came of it, in a sentence."""
        left = len(structure.proposals())
        claims = counted(sum(not claim.is_proposed for claim in structure.map.claims), PLAIN.nouns.claim)
        joins = counted(sum(not one.is_proposed for one in structure.map.relations), PLAIN.nouns.relation)
        told = f"{claims} and {joins} kept, {left} left to ask." if left else f"{claims} and {joins} kept."
        loose = len(leading_nowhere(structure)) if not left else 0
        if loose:
            told += f" {counted(loose, PLAIN.nouns.claim)} still lead{'s' if loose == 1 else ''} to nothing: T joins."
        return f"{told} W saves."


def came_of(more: int, *, again: int = 0, pairs: int = 0) -> str:
    """Why the number of questions is another than one less, in words; nothing where it is not.

    Args:
        more: how many more there are than there would be.
        again: how many entries of the last one have no answer yet: they are asked about once more.
        pairs: how many of them ask what two claims are to each other, and were not there before.
    """
    told = ["What has no mark is asked again at the end."] if again else []
    more -= bool(again) + pairs
    if pairs:
        told.append(f"The main line is through: {counted(pairs, PLAIN.nouns.pair_of_claims)} may meet.")
    if more > 0:
        told.append(f"{more} new question{'s' if more > 1 else ''} came from your answer.")
    elif more < 0:
        told.append(f"Your answer settled {-more} question{'s' if more < -1 else ''} more.")
    return " ".join(told)

"""Whether the two sides only ever speak against each other, or only one of them speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import OTHER_SIDE
from argmap.errors import Place, Problem, Severity
from argmap.phrases import EXPERT, counted, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Side

_SEVERAL = 3
"""From so many relations between the sides on, that all are of one kind is worth a look."""

_AGAINST = ("attack", "contradiction")


def one_way(debate: Debate) -> Iterator[Problem]:
    """`one-way`: of several relations between the sides, all are attacks, or all come from one side.

    A contradiction bears on both sides, so it comes from neither.
    """
    structure = debate.structure
    crossings = structure.crossings
    if len(crossings) < _SEVERAL:
        return
    place = Place(field=("relations",))
    relations = counted(len(crossings), EXPERT.nouns.relation)
    if all(crossing.kind in _AGAINST for crossing in crossings):
        message = f"all {relations} between the sides are attacks"
        remedy = "Look whether one side says something that helps the other, perhaps against its will."
        yield Problem("one-way", Severity.INFORMATION, message, place, remedy=remedy)
    sides: tuple[Side, ...] = ("left", "right")
    for side in sides:
        if all(crossing.kind != "contradiction" and structure.ground(crossing.id) == side for crossing in crossings):
            message = f"all {relations} between the sides come from the {side}"
            other = OTHER_SIDE[side]
            remedy = (
                f"Look what {parties(other, structure, EXPERT) or f'the {other}'} says that bears on the other case."
            )
            yield Problem("one-way", Severity.INFORMATION, message, place, remedy=remedy)

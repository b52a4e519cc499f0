"""Whether both sides take a position on each issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import named
from argmap.errors import Place, Problem, Severity, in_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate


def positions_on_issues(debate: Debate) -> Iterator[Problem]:
    """`few-positions`, `one-sided-issue`: an issue with fewer than two positions, or with those of one side only.

    A position on common ground is one of both sides; one on neither side is not counted for a side, nor one that an
    article only denies: that it does not think so is no answer yet.
    """
    for issue in debate.map.issues:
        place = Place(id=issue.id, field=("positions",))
        count = len(set(issue.positions))
        claims = [debate.structure.claims[position] for position in issue.positions]
        denied = [claim.id for claim in claims if claim.is_only_denied]
        grounds = {debate.structure.ground(claim.id) for claim in claims if claim.id not in denied}
        question = in_one_line(issue.question)
        if count < 2:
            message = f"the issue '{question}' has {('no position', 'only one position')[count]}"
            remedy = "Name the claims of both sides that answer its question."
            yield Problem("few-positions", Severity.WARNING, message, place, remedy=remedy)
        elif "common" not in grounds and len(sides := grounds - {"none"}) == 1:
            side = next(iter(sides))
            if denied:
                other = named(debate.structure, denied[0])
                message = f"the issue '{question}' is answered on the {side} only; {other} is only denied"
            else:
                message = f"all positions on the issue '{question}' stand on the {side}"
            remedy = "Name what the other side answers; if it does not answer, this is no issue between them."
            yield Problem("one-sided-issue", Severity.WARNING, message, place, remedy=remedy)

"""Whether both sides take a position on each issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import Place, Problem, Severity, in_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate


def positions_on_issues(debate: Debate) -> Iterator[Problem]:
    """`few-positions`, `one-sided-issue`: an issue with fewer than two positions, or with those of one side only.

    A position on common ground is one of both sides; one on neither side is not counted for a side.
    """
    for issue in debate.map.issues:
        place = Place(id=issue.id, field=("positions",))
        count = len(set(issue.positions))
        grounds = {debate.structure.ground(position) for position in issue.positions}
        if count < 2:
            message = f"the issue '{in_one_line(issue.question)}' has {('no position', 'only one position')[count]}"
            remedy = "Name the claims of both sides that answer its question."
            yield Problem("few-positions", Severity.WARNING, message, place, remedy=remedy)
        elif "common" not in grounds and len(sides := grounds - {"none"}) == 1:
            message = f"all positions on the issue '{in_one_line(issue.question)}' stand on the {next(iter(sides))}"
            remedy = "Name what the other side answers; if it does not answer, this is no issue between them."
            yield Problem("one-sided-issue", Severity.WARNING, message, place, remedy=remedy)

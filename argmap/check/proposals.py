"""What a drafter proposed and nobody has looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import few
from argmap.errors import Place, Problem, Severity
from argmap.phrases import EXPERT, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate


_REMEDY = "Go through them: `argmap view`, and there V."


def open_proposals(debate: Debate) -> Iterator[Problem]:
    """`proposed`: claims, relations and issues that nobody has accepted yet; one finding a map, at the first."""
    entries = (*debate.map.claims, *debate.map.relations, *debate.map.issues)
    names = [entry.id for entry in entries if entry.is_proposed]
    if names:
        wait = counted(len(names), EXPERT.nouns.proposal_waits)
        message = f"{wait} for somebody to accept or drop: {few(debate.structure, names)}"
        yield Problem("proposed", Severity.INFORMATION, message, Place(id=names[0], field=("id",)), remedy=_REMEDY)

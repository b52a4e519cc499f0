"""What a drafter proposed and nobody has looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import FEW, listed
from argmap.errors import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate


def open_proposals(debate: Debate) -> Iterator[Problem]:
    """`proposed`: claims, relations and issues that nobody has accepted yet; one finding a map, at the first."""
    entries = (*debate.map.claims, *debate.map.relations, *debate.map.issues)
    names = [entry.id for entry in entries if entry.is_proposed]
    if names:
        proposals = "1 proposal waits" if len(names) == 1 else f"{len(names)} proposals wait"
        message = f"{proposals} for somebody to accept or drop: {listed(names, most=FEW)}"
        yield Problem("proposed", Severity.INFORMATION, message, Place(id=names[0], field=("id",)))

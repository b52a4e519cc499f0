"""Claims that nothing leads to or from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import named
from argmap.errors import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate


def unconnected_claims(debate: Debate) -> Iterator[Problem]:
    """`unconnected`: a claim in no relation and no issue, and nobody's main claim."""
    structure = debate.structure
    for claim in debate.map.claims:
        if not structure.is_connected(claim.id):
            message = f"{named(structure, claim.id)} stands in no relation and no issue"
            yield Problem("unconnected", Severity.INFORMATION, message, Place(id=claim.id, field=("id",)))

"""Claims that nothing leads to or from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import few, named
from argmap.errors import Place, Problem, Severity
from argmap.phrases import EXPERT, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Structure


_REMEDY = "Say what it speaks for or against, or which question it answers; or leave it out."


def _of_proposals(structure: Structure, names: list[str]) -> Problem:
    stand = counted(len(names), EXPERT.nouns.proposed_claim_stands)
    message = f"{stand} in no relation and no issue: {few(structure, names)}"
    return Problem("unconnected", Severity.INFORMATION, message, Place(id=names[0], field=("id",)), remedy=_REMEDY)


def unconnected_claims(debate: Debate) -> Iterator[Problem]:
    """`unconnected`: a claim in no relation and no issue, and nobody's main claim.

    Of claims that a drafter proposed and nobody has accepted yet, it is said once, with their number.
    """
    structure = debate.structure
    alone = [claim for claim in debate.map.claims if not structure.is_connected(claim.id)]
    proposed = [claim.id for claim in alone if claim.is_proposed]
    if proposed:
        yield _of_proposals(structure, proposed)
    for claim in alone:
        if not claim.is_proposed:
            message = f"{named(structure, claim.id)} stands in no relation and no issue"
            place = Place(id=claim.id, field=("id",))
            yield Problem("unconnected", Severity.INFORMATION, message, place, remedy=_REMEDY)

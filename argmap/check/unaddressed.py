"""What one side says and the other does not speak to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import FEW, OTHER_SIDE, listed, named, unique
from argmap.errors import Place, Problem, Severity
from argmap.phrases import EXPERT, counted, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Side, Structure


def unaddressed_claims(debate: Debate) -> Iterator[Problem]:
    """`unaddressed`: no crossing, issue or common ground touches a side's main claim or sub-conclusion.

    That is no reproach: a source has dropped a point only if it set out to reply, which is said where the map says
    so. Of several that are only proposed it is said once. Nothing is said while the other side has no claims.
    """
    structure = debate.structure
    begun = {structure.ground(claim.id) for claim in debate.map.claims}
    sides: tuple[Side, ...] = ("left", "right")
    for side in sides:
        other = OTHER_SIDE[side]
        if not begun & {other, "common"} or not (who := parties(other, structure, EXPERT)):
            continue
        though = _though(structure, side)
        unaddressed = list(structure.unaddressed(side))
        proposed = [claim.id for claim in unaddressed if claim.is_proposed]
        if len(proposed) > 1:
            proposals = counted(len(proposed), EXPERT.nouns.proposal)
            message = f"nothing in the case of {who} addresses {proposals}: {listed(proposed, most=FEW)}"
            yield Problem("unaddressed", Severity.INFORMATION, message, Place(id=proposed[0], field=("id",)))
            unaddressed = [claim for claim in unaddressed if not claim.is_proposed]
        for claim in unaddressed:
            message = f"nothing in the case of {who} addresses {named(structure, claim.id)}{though}"
            yield Problem("unaddressed", Severity.INFORMATION, message, Place(id=claim.id, field=("id",)))


def _though(structure: Structure, side: Side) -> str:
    """Which sources of the other side set out to reply to this one, as the end of a sentence."""
    replies = [s for s in structure.map.sources if s.replies_to and s.side == OTHER_SIDE[side]]
    answering = unique(f"'{s.id}'" for s in replies if structure.sources[s.replies_to or ""].side == side)
    verb = "replies" if len(answering) == 1 else "reply"
    return f", though {listed(answering)} {verb} to it" if answering else ""

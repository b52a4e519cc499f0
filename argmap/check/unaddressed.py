"""What one side says and the other does not speak to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import OTHER_SIDE, few, listed, named, unique
from argmap.errors import Place, Problem, Severity
from argmap.phrases import EXPERT, counted, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Side


_REMEDY = "Look once more for an answer in the other article; if there is none, the map is right to say so."


def unaddressed_claims(debate: Debate) -> Iterator[Problem]:
    """`unaddressed`: no crossing, issue or common ground touches a side's main claim or sub-conclusion.

    That is no reproach: a source drops a point only if it set out to reply to the article that makes it, which is
    said where the map says so. Of several that are only proposed it is said once. Nothing is said while the other
    side has no claims.
    """
    structure = debate.structure
    begun = {structure.ground(claim.id) for claim in debate.map.claims}
    sides: tuple[Side, ...] = ("left", "right")
    for side in sides:
        other = OTHER_SIDE[side]
        if not begun & {other, "common"} or not (who := parties(other, structure, EXPERT)):
            continue
        unaddressed = list(structure.unaddressed(side))
        proposed = [claim.id for claim in unaddressed if claim.is_proposed]
        if len(proposed) > 1:
            proposals = counted(len(proposed), EXPERT.nouns.proposal)
            message = f"nothing in the case of {who} addresses {proposals}: {few(structure, proposed)}"
            place = Place(id=proposed[0], field=("id",))
            yield Problem("unaddressed", Severity.INFORMATION, message, place, remedy=_REMEDY)
            unaddressed = [claim for claim in unaddressed if not claim.is_proposed]
        for claim in unaddressed:
            dropping = listed(unique(source.party for source in structure.replying_to(claim.id)))
            message = f"nothing in the case of {who} addresses {named(structure, claim.id)}"
            if dropping:
                message = f"{dropping} set out to reply, and drops {named(structure, claim.id)}"
            place = Place(id=claim.id, field=("id",))
            yield Problem("unaddressed", Severity.INFORMATION, message, place, remedy=_REMEDY)

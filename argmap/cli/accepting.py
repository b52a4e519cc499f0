"""What is accepted of a map; what that leaves out is counted on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Structure


def accepted_of(whole: Structure) -> Structure:
    """The questions about what is accepted of a map, and of what rests on nothing that is still proposed."""
    rest = whole.without(whole.proposals())
    said = _left_out(whole, rest)
    if said:
        print(said, file=sys.stderr)
    return rest


def _left_out(whole: Structure, rest: Structure) -> str:
    """What is left out, in a line; empty where nothing is."""
    from argmap.phrases import PLAIN, counted

    nouns = PLAIN.nouns
    counts = {
        nouns.claim: len(whole.claims) - len(rest.claims),
        nouns.relation: len(whole.relations) - len(rest.relations),
        nouns.question: len(whole.issues) - len(rest.issues),
    }
    if not any(counts.values()):
        return ""
    told = ", ".join(counted(count, noun) for noun, count in counts.items() if count)
    resting = sum(not one.is_proposed and one.id not in rest.relations for one in whole.map.relations)
    among = (
        f"; {counted(resting, nouns.relation)} of these a person made, on something that is proposed" if resting else ""
    )
    return f"left out, as it is not accepted: {told}{among}"

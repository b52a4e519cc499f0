"""Claims that say the same in the same words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from argmap.check.naming import named
from argmap.errors import Place, Problem, Severity
from argmap.text.looks import sought_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate


def repeated_claims(debate: Debate) -> Iterator[Problem]:
    """`same-words`: a claim's text is that of an earlier one, but for what looks the same, case and final marks."""
    first: dict[str, str] = {}
    for claim in debate.map.claims:
        earlier = first.setdefault(_folded(claim.text), claim.id)
        if earlier != claim.id:
            structure = debate.structure
            yield Problem(
                "same-words",
                Severity.WARNING,
                f"{named(structure, claim.id)} has the same words as {named(structure, earlier)}",
                Place(id=claim.id, field=("text",)),
                remedy=f"Make them one claim with the quotes of both: `{earlier}`.",
            )


def _folded(text: str) -> str:
    """What two texts with the same words have in common; never empty."""
    words = sought_in(text)
    end = len(words)
    while end and (unicodedata.category(words[end - 1])[0] == "P" or words[end - 1].isspace()):
        end -= 1
    return words[:end] or words

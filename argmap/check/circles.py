"""Claims that rest on themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import listed, named
from argmap.errors import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate


def support_circles(debate: Debate) -> Iterator[Problem]:
    """`support-circle`: claims that support one another, so that none of them is a reason; one finding a circle."""
    structure = debate.structure
    for circle in structure.support_circles():
        names = listed([named(structure, claim.id) for claim in circle])
        yield Problem(
            "support-circle",
            Severity.WARNING,
            f"{names} support one another in a circle",
            Place(id=circle[0].id, field=("id",)),
            remedy="Take out the support that the article does not draw, or note that the article argues in a circle.",
        )

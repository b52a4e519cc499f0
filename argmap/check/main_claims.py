"""Whether each source on a side has a main claim, and one of its own side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.naming import OTHER_SIDE, named
from argmap.errors import Place, Problem, Severity, in_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate


def main_claims(debate: Debate) -> Iterator[Problem]:
    """`main-missing`, `main-on-other-side`: a source on a side argues for nothing, or for a claim of the other side.

    A map without any claim yet is not asked for its main claims. One on common ground is fine.
    """
    structure = debate.structure
    for source in debate.map.sources if debate.map.claims else ():
        if source.side is None:
            continue
        place, title = Place(source=source.id, field=("main",)), in_one_line(source.name)
        if source.main is None:
            message = f"'{title}' stands on the {source.side} but has no main claim"
            remedy = "Name the claim that the article finally argues for: `main: ID`."
            yield Problem("main-missing", Severity.WARNING, message, place, remedy=remedy)
        elif structure.ground(source.main) == OTHER_SIDE[source.side]:
            where = f"stands on the {OTHER_SIDE[source.side]}"
            message = f"the main claim of '{title}', {named(structure, source.main)}, {where}"
            remedy = "Name a claim that the article itself asserts, or correct the stance or source of its quotes."
            yield Problem("main-on-other-side", Severity.WARNING, message, place, remedy=remedy)

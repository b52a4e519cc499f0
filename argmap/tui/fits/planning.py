"""How far a review goes into a draft: its main line first, then what may meet, then what becomes of all the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import is_draft, is_long_draft, main_line
from argmap.tui.fits.questions import Plan, leading_nowhere, likeliest, questions_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from argmap.model import Structure

LISTED = 6
"""Claims of a side that are asked for besides its main line: one list."""


def planned(structure: Structure, plan: Plan | None, later: Collection[str]) -> Plan:
    """How a review goes on.

    The main line is settled as soon as the main claims are, so that what is dropped of it does not call up detail after
    detail. Once it is through, the likeliest claims besides are asked for, and then what may be compared is looked for
    among what is left.

    Args:
        structure: the map as it is now.
        plan: how it went so far; none: it begins.
        later: the ids of entries, and of sources, that are asked again at the end.
    """
    if plan is None:
        plan = Plan(pairs=None if is_draft(structure) else (), is_whole=not is_long_draft(structure))
    if _asks(structure, plan, later, "main claims"):
        return plan
    if plan.line is None:
        plan = plan._replace(line=frozenset(main_line(structure)))
    if _asks(structure, plan, later, "main line"):
        return plan
    if not plan.is_whole and plan.listed is None:
        plan = plan._replace(listed=_likely(structure))
        if _asks(structure, plan, later, "main line"):
            return plan
    if plan.pairs is None:
        from argmap.draft import compare_these  # noqa: PLC0415 - a drafter is loaded where one is asked

        plan = plan._replace(pairs=compare_these(structure)).asking_of(_adrift(structure))
    return plan


def _adrift(structure: Structure) -> Iterator[str]:
    """The kept claims of both sides that lead to nothing, such as those at which a step was aimed."""
    return (claim.id for claim in leading_nowhere(structure) if structure.ground(claim.id) in ("left", "right"))


def _asks(structure: Structure, plan: Plan, later: Collection[str], kind: str) -> bool:
    return any(one.kind == kind and not one.is_put_off(later) for one in questions_of(structure, later, plan))


def _likely(structure: Structure) -> frozenset[str]:
    """The likeliest claims of both sides that are still proposed, a few a side."""
    proposed = [claim.id for claim in structure.in_order() if claim.is_proposed]
    sides = ([name for name in proposed if structure.ground(name) == side] for side in ("left", "right"))
    return frozenset(name for here in sides for name in likeliest(structure, here, LISTED))

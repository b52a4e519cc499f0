"""How far a review goes into a draft: its main line first, then what may meet, then what becomes of all the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import is_draft, is_long_draft, main_line
from argmap.tui.fits.questions import Plan, questions_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.model import Structure

FEW = 5
"""Claims of a side besides its main claim: where fewer were kept of its main line, further ones are asked about."""


def planned(structure: Structure, plan: Plan | None, later: Collection[str]) -> Plan:
    """How a review goes on.

    The main line is settled as soon as the main claims are, so that what is dropped of it does not call up detail after
    detail; where little of it was kept, further claims come once. What may be compared is looked for when it is
    through, among what is left.

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
    if not plan.is_whole and not plan.has_more:
        plan = plan._replace(line=(plan.line or frozenset()) | _more(structure), has_more=True)
        if _asks(structure, plan, later, "main line"):
            return plan
    if plan.pairs is None:
        from argmap.draft import compare_these  # noqa: PLC0415 - a drafter is loaded where one is asked

        plan = plan._replace(pairs=compare_these(structure))
    return plan


def _asks(structure: Structure, plan: Plan, later: Collection[str], kind: str) -> bool:
    return any(one.kind == kind and not one.is_put_off(later) for one in questions_of(structure, later, plan))


def _more(structure: Structure) -> frozenset[str]:
    """The claims that come into the main line of a side of which little was kept."""
    kept = [structure.ground(claim.id) for claim in structure.map.claims if not claim.is_proposed]
    short = {side for side in ("left", "right") if kept.count(side) <= FEW}
    return frozenset(name for name in main_line(structure) if structure.ground(name) in short)

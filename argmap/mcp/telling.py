"""What became of a map, told to the assistant that changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import Severity, in_one_line
from argmap.phrases import EXPERT, PLAIN, counted, summary
from argmap.workspace import checked

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Debate

MOST_TOLD = 40
"""Faults, quotes and notices of each kind that are told at once."""

_PROBLEMS = 5
"""Errors and warnings that are told after a change; `check` tells all."""


def brought(before: ArgumentMap, now: Debate) -> list[str]:
    """What came, by its ids and numbers."""
    structure = now.structure
    new_claims = [claim for claim in structure.in_order() if claim.id not in {one.id for one in before.claims}]
    new_relations = [one for one in now.map.relations if one.id not in {old.id for old in before.relations}]
    new_issues = [one for one in now.map.issues if one.id not in {old.id for old in before.issues}]
    counts = [
        counted(len(new_claims), EXPERT.nouns.claim),
        counted(len(new_relations), EXPERT.nouns.relation),
        counted(len(new_issues), PLAIN.nouns.question),
    ]
    lines = [f"proposed, for a person to accept: {', '.join(counts)}"]
    gone = sorted({one.id for one in before.claims} - {one.id for one in now.map.claims})
    lines += [f"made one with others: {', '.join(gone)}"] if gone else []
    lines += [f"{structure.number(one.id)} {one.id}" for one in new_claims[: 2 * MOST_TOLD]]
    more = len(new_claims) - 2 * MOST_TOLD
    return [*lines, *([f"… and {more} more: see show_entries"] if more > 0 else [])]


def state(debate: Debate) -> str:
    """How the map stands after it."""
    structure = debate.structure
    lone = [
        one.id
        for one in debate.map.claims
        if not structure.onto(one.id) and not structure.out_of(one.id) and not structure.issues_of(one.id)
    ]
    found = [one for one in checked(debate).problems if one.severity is not Severity.INFORMATION]
    lines = [f"check: {summary(found, EXPERT)}", *(f"  {in_one_line(one.message)}" for one in found[:_PROBLEMS])]
    lines += ["  …"] if len(found) > _PROBLEMS else []
    lines += [f"joined to nothing: {', '.join(lone[:MOST_TOLD])}"] if lone else []
    return "\n".join(lines)

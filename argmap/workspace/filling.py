"""A worksheet as a map to be filled in: the claims of its tasks stand there, and what joins them is left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Debate, Origin
from argmap.phrases import PLAIN
from argmap.print.subject import Subject
from argmap.print.worksheet import sheet_of
from argmap.workspace.intake import save_copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from argmap.exercise.sheets import TaskGroup
    from argmap.model import ArgumentMap, Structure
    from argmap.print.wishes import Wishes

BY = "worksheet"
"""Who put into the map what stands there from the start."""


def save_to_fill(debate: Debate, wishes: Wishes, file: Path) -> int:
    """Write the map of a worksheet that its pupils fill in, with the articles where it cannot reach them.

    Returns:
        how many claims wait to be joined.

    Raises:
        FileError: the file is there, or cannot be written.
        TaskError: the map does not hold what a task takes that was asked for, or is too small.
    """
    material, made = sheet_of(Subject(debate, debate.structure, wishes, PLAIN))
    whole = to_fill(material.structure, made.groups)
    save_copy(Debate(whole, debate.articles, debate.found), file)
    return len(whole.claims)


def to_fill(structure: Structure, groups: Iterable[TaskGroup]) -> ArgumentMap:
    """The map with the claims and questions of some tasks, and no more of what joins these than a sheet tells.

    Main claims are left to be set, and answers to be found.
    """
    groups = tuple(groups)
    names = {name for group in groups for task in group.tasks for name in task.claims}
    told = set(_told(groups))
    by = Origin(by=BY)
    claims = [claim for claim in structure.in_order() if claim.id in names and (claim.quotes or claim.id in told)]
    relations = [one for one in structure.map.relations if one.id in told]
    joined = {name for one in relations for name in (*one.premises, one.target)}
    kept = {claim.id for claim in claims} | joined
    issues = {blank.name for group in groups for task in group.tasks if task.kind == "match" for blank in task.blanks}
    whole = structure.map
    return whole.changed(
        note="",
        sources=tuple(source.changed(main=None) for source in whole.sources),
        claims=tuple(c.changed(note="", origin=by) for c in structure.in_order() if c.id in kept),
        relations=tuple(one.changed(note="", origin=by) for one in relations),
        issues=tuple(
            one.changed(note="", positions=(), together=None, origin=by) for one in whole.issues if one.id in issues
        ),
    )


def _told(groups: Iterable[TaskGroup]) -> Iterator[str]:
    """The steps that a frame shows from the start, and the claims in them."""
    for task in (task for group in groups for task in group.tasks if not task.open):
        for row in task.frame:
            whole_step = [other for other in task.frame if other.step == row.step and row.step is not None]
            above = task.frame[row.above] if row.above is not None else None
            if row.given and above is not None and above.given and all(one.given for one in whole_step):
                yield row.claim
                if row.step is not None:
                    yield row.step

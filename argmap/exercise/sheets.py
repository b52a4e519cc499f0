"""A sheet of tasks: groups of one kind under one heading, so that no group gives another away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import TaskError, UnknownNameError
from argmap.exercise.kinds import KINDS
from argmap.exercise.kinds.voices import words_of
from argmap.exercise.making import Sheet, candidates_of, refusal
from argmap.model.exercise import LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from argmap.exercise.material import Candidate, Material
    from argmap.model.exercise import Level, Task

USUAL: dict[Level, tuple[str, ...]] = {
    1: ("tree", "together", "test", "who", "join", "unsaid", "match"),
    2: ("tree", "together", "who", "join", "unsaid", "match", "test"),
    3: ("tree", "together", "who", "unsaid", "test", "join", "match"),
}
"""The kinds of task that a sheet has, as far as there is room, by level."""

ALONE = "picture"
"""A sheet of its own: it shows what the others ask."""

_TRIES = 50

_OFTEN = 8
"""Of so many claims one may have a word, and it still tells what the claim is about."""

_JOINED = {1: 4, 2: 5, 3: 5}


class TaskGroup(NamedTuple):
    """Tasks of one kind."""

    kind: str
    tasks: tuple[Task, ...]
    left: tuple[int | str, ...] = ()
    """Of links to be drawn: by place, whose task's box stands there; a claim that has no partner by its id."""
    right: tuple[int | str, ...] = ()


class Groups(NamedTuple):
    """What a sheet has, and what was left out, each in a line."""

    groups: tuple[TaskGroup, ...]
    left_out: tuple[str, ...] = ()


def groups_of(material: Material, kinds: Sequence[str] = ()) -> Groups:
    """The groups of a sheet.

    Args:
        material: what they are made of.
        kinds: the kinds of task, in their order; those that a teacher wrote down or the usual ones, if left out.

    Raises:
        UnknownNameError: there is no such kind.
        TaskError: the map does not hold enough for a kind that was asked for, or for any; or kinds do not go together.
    """
    for name in (*kinds, *material.teaching.tasks):
        UnknownNameError.found(name, KINDS, "kind of task")
    asked = tuple(dict.fromkeys(kinds))
    wanted = asked or material.teaching.tasks or USUAL[material.level]
    _refuse(material, wanted)
    sheet, made, left_out = Sheet(), [], []
    for name in wanted:
        group = _group(material, name, sheet)
        if group is not None:
            made.append(group)
        elif asked:
            raise TaskError(_why_none(material, name))
        else:
            left_out.append(_why_none(material, name))
    if not made:
        raise TaskError(material.too_small)
    return Groups(tuple(made), tuple(left_out))


def _refuse(material: Material, wanted: Sequence[str]) -> None:
    """Kinds that stand on no sheet, or on none with others."""
    if ALONE in wanted and len(wanted) > 1:
        raise TaskError(material.words.refused_together.format(kind=material.words.heads[ALONE]))
    for name in wanted:
        if not KINDS[name].per_sheet:
            known = ", ".join(kind for kind, one in KINDS.items() if one.per_sheet)
            raise TaskError(material.words.refused_on_paper.format(kind=material.words.heads[name], known=known))


def _why_none(material: Material, name: str) -> str:
    """What the map lacks for a kind; or that the others on the sheet leave nothing to ask."""
    if _group(material, name, Sheet()) is None:
        return refusal(material, name)
    return material.words.refused_beside.format(kind=material.words.heads[name])


def _group(material: Material, name: str, sheet: Sheet) -> TaskGroup | None:
    if name == "join":
        return _links(material, sheet)
    tasks = sheet.take(candidates_of(material, name), KINDS[name].per_sheet, fits=_FITS.get((name, material.level)))
    if name == "together" and len({task.right for task in tasks}) < 2:
        return None
    return TaskGroup(name, tuple(_varied(tasks))) if tasks else None


def _has_own_reasons(candidate: Candidate, taken: Sequence[Task]) -> bool:
    """Whether no other task on the sheet has one of its reasons: the second is read with half an answer."""
    reasons = [{one.claim for one in task.given if one.role == "reason"} for task in (candidate.task, *taken)]
    return not any(reasons[0] & others for others in reasons[1:])


def _names_who_speaks(candidate: Candidate, _: Sequence[Task]) -> bool:
    """Whether the sentence that is shown tells who speaks: of “she said”, one must have read what stands before."""
    task = candidate.task
    right = next(choice.text for choice in task.choices if choice.right)
    shown = " ".join(part for one in task.given for part in (one.before, one.after))
    return bool(words_of(right) & words_of(shown))


_FITS: Mapping[tuple[str, Level], Callable[[Candidate, Sequence[Task]], bool]] = {
    **{("together", level): _has_own_reasons for level in LEVELS},
    ("who", 1): _names_who_speaks,
}
"""By kind and level, what keeps a task off a sheet."""


def _varied(tasks: list[Task]) -> list[Task]:
    """Where all right choices stand at the same letter, the last task has its choices turned by one."""
    letters = {task.right for task in tasks if task.choices}
    can_turn = all(len(task.choices) > 2 and not task.blanks for task in tasks)
    if len(tasks) > 1 and len(letters) == 1 and can_turn:
        *most, last = tasks
        return [*most, last.changed(choices=(*last.choices[-1:], *last.choices[:-1]))]
    return tasks


# Links to be drawn


def _links(material: Material, sheet: Sheet) -> TaskGroup | None:
    """Links of which each box has one partner, and no other box could be it."""
    candidates = [one for one in candidates_of(material, "join") if one.task.relation is not None]
    most = _JOINED[material.level]

    def fits(candidate: Candidate, taken: Sequence[Task]) -> bool:
        one = candidate.task
        return not any(_confused(material, one, other) or _misled(material, one, other) for other in taken)

    tasks = sheet.take(candidates, most, fits=fits)
    if len(tasks) < 2:
        return None
    chance = material.chance("join", "order")
    left: list[int | str] = chance.shuffled([*range(len(tasks)), *_stray(material, tasks, "left")])
    strays = _stray(material, tasks, "right")
    orders = [chance.shuffled([*range(len(tasks)), *strays]) for _ in range(_TRIES)]
    slanting = [one for one in orders if not any(a == b for a, b in zip(left, one, strict=False))]
    right = slanting[0]  # no line lies level, or the order is the answer
    return TaskGroup("join", tuple(tasks), tuple(left), tuple(right))


def _confused(material: Material, one: Task, other: Task) -> bool:
    """Whether an end of one link has to do with an end of another."""
    structure, mine, its = material.structure, set(one.claims), set(other.claims)
    if {twin for name in mine for twin in material.twins(name)} & its:
        return True
    issues = [{issue.id for name in names for issue in structure.issues_of(name)} for names in (mine, its)]
    if issues[0] & issues[1]:
        return True
    for link in structure.crossings:
        ends = set(structure.ends(link))
        if ends & mine and ends & its and not (ends <= mine or ends <= its):
            return True
    return False


def _misled(material: Material, one: Task, other: Task) -> bool:
    """Whether a telling word joins a box with the partner of another one, and not with its own."""
    often = len(material.claims) / _OFTEN
    ends = [{given.role: _telling(material, given.text, often) for given in task.given[:2]} for task in (one, other)]
    (mine, its), (theirs, of_other) = ([*end.values()][:2] for end in ends)
    if one.side != other.side:
        theirs, of_other = of_other, theirs
    own, others = mine & its, theirs & of_other
    return bool((mine & of_other) - own - others or (theirs & its) - own - others)


def _telling(material: Material, text: str, often: float) -> set[str]:
    """The words of a text by which it could be joined to another: those that few claims have."""
    said = [words_of(material.text(name)) for name in material.claims]
    return {word for word in words_of(text) if sum(word in one for one in said) <= often}


def _stray(material: Material, tasks: Sequence[Task], side: str) -> tuple[str, ...]:
    """Beyond the first level, a claim of a side that nothing on the other side has to do with."""
    if material.level == 1:
        return ()
    shown = {twin for task in tasks for name in task.claims for twin in material.twins(name)}
    mains = {source.main for source in material.sources}
    structure = material.structure
    pool = [
        name
        for name, claim in material.claims.items()
        if claim.quotes
        and structure.ground(name) == side
        and name not in shown | mains
        and not structure.crossings_of(name)
        and not structure.issues_of(name)
        and material.stands_alone(name)
    ]
    return tuple(material.chance("join", "stray", side).shuffled(pool)[:1])

"""Exercises and what a teacher decided, held against the map as it is now."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.errors import Place, Problem, Severity, UnknownNameError
from argmap.exercise.exact_words import right_places
from argmap.exercise.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from argmap.model import Debate
    from argmap.model.exercise import Exercise, Task
    from argmap.model.teaching import Teaching

_Path = tuple[str | int, ...]


def exercise_problems(exercise: Exercise, debate: Debate) -> Iterator[Problem]:
    """What is wrong with an exercise on a map; the place of each is a path in its file.

    `exercise-unknown`: the map has nothing by that name. `exercise-kind`: there is no such kind of task.
    `exercise-twice`: two tasks of one id. `exercise-no-right`: no answer is right, or the words are not in the article.
    `exercise-changed`: what the task is about is joined otherwise in the map now.
    """
    ids: Counter[str] = Counter()
    for i, task in enumerate(exercise.tasks):
        at: _Path = ("tasks", i)
        ids[task.id] += 1
        if ids[task.id] > 1:
            yield _error("exercise-twice", f"there is a task {task.id!r} before this one", (*at, "id"))
        yield from _known(task.kind, KINDS, "kind of task", "exercise-kind", (*at, "kind"))
        yield from _names(task, debate, at)
        yield from _answerable(task, debate, at)
        yield from _as_joined(task, debate, at)


def teaching_problems(teaching: Teaching, debate: Debate) -> Iterator[Problem]:
    """What is wrong with what a teacher decided about a map; the place of each is a path in its file.

    `teaching-unknown`: the map has nothing by that name. `teaching-kind`: there is no such kind of task.
    """
    structure = debate.structure
    everything = (*structure.claims, *structure.relations, *structure.issues)
    for i, kind in enumerate(teaching.tasks):
        yield from _known(kind, KINDS, "kind of task", "teaching-kind", ("tasks", i))
    for key, table in (("use", teaching.use), ("avoid", teaching.avoid)):
        for kind, names in table.items():
            yield from _known(kind, KINDS, "kind of task", "teaching-kind", (key, kind))
            for i, name in enumerate(names):
                yield from _known(name, everything, "claim, relation or issue", "teaching-unknown", (key, kind, i))
    for i, name in enumerate(teaching.fold):
        yield from _known(name, structure.claims, "claim", "teaching-unknown", ("fold", i))
    for i, name in enumerate(teaching.steps):
        yield from _known(name, structure.relations, "relation", "teaching-unknown", ("steps", i))
    for key, told in (("why", teaching.why), ("wrong", teaching.wrong)):
        for name in told:
            yield from _known(name, everything, "claim, relation or issue", "teaching-unknown", (key, name))


def _names(task: Task, debate: Debate, at: _Path) -> Iterator[Problem]:
    structure = debate.structure
    claims, both = structure.claims, (*structure.claims, *structure.issues)
    asked: list[tuple[str | None, Collection[str], str, _Path]] = [
        (task.source, structure.sources, "source", (*at, "source")),
        (task.relation, structure.relations, "relation", (*at, "relation")),
        (task.issue, structure.issues, "issue", (*at, "issue")),
    ]
    asked += [(name, claims, "claim", (*at, "claims", i)) for i, name in enumerate(task.claims)]
    asked += [(name, claims, "claim", (*at, "words", i)) for i, name in enumerate(task.words)]
    asked += [(one.claim, claims, "claim", (*at, "given", i, "claim")) for i, one in enumerate(task.given)]
    asked += [(one.claim, both, "claim or issue", (*at, "choices", i, "claim")) for i, one in enumerate(task.choices)]
    asked += [(one.name, both, "claim or issue", (*at, "blanks", i, "name")) for i, one in enumerate(task.blanks)]
    asked += [(one.claim, claims, "claim", (*at, "frame", i, "claim")) for i, one in enumerate(task.frame)]
    for name, known, what, path in asked:
        if name is not None:
            yield from _known(name, known, what, "exercise-unknown", path)


def _answerable(task: Task, debate: Debate, at: _Path) -> Iterator[Problem]:
    if not task.judged or task.open:
        return
    if task.words and all(name in debate.structure.claims for name in task.words) and debate.articles:
        if not right_places(task, debate):
            message = f"the words that are right in task {task.id!r} do not stand in the article"
            yield _error("exercise-no-right", message, (*at, "words"))
    elif task.choices and not task.right:
        message = f"no choice of task {task.id!r} is right"
        yield _error("exercise-no-right", message, (*at, "choices"), "Write `right: true` at one of them.")
    elif not (task.words or task.choices):
        remedy = "Give it choices, or `words`: the claims whose words are right; or `judged: false`."
        yield _error("exercise-no-right", f"task {task.id!r} has no answer", at, remedy)
    if task.also_ask and not task.also_right:
        message = f"no answer to the second question of task {task.id!r} is right"
        yield _error("exercise-no-right", message, (*at, "also"), "Write `right: true` at one of them.")
    for i, blank in enumerate(task.blanks):
        if any(place >= len(task.choices) for place in blank.right) or not blank.right:
            message = f"the right choices of a blank of task {task.id!r} are none of its {len(task.choices)}"
            yield _error("exercise-no-right", message, (*at, "blanks", i), "Choices are counted from 0.")


def _as_joined(task: Task, debate: Debate, at: _Path) -> Iterator[Problem]:
    relation = debate.structure.relations.get(task.relation or "")
    if relation is None or task.kind in ("answer", "reply"):
        return
    ends = debate.structure.ends(relation)
    other = [name for name in task.claims if name in debate.structure.claims and name not in ends]
    if other:
        message = f"in the map {relation.id!r} does not join {', '.join(map(repr, other))}"
        remedy = "Make the exercise anew, or look whether its answer is still right."
        yield Problem("exercise-changed", Severity.WARNING, message, Place(field=(*at, "relation")), remedy=remedy)


def _known(name: str, known: Iterable[str], what: str, check: str, at: _Path) -> Iterator[Problem]:
    listed = list(known)
    if name not in listed:
        said = str(UnknownNameError(name, listed, what, lists=False)).partition("; ")
        remedy = f"{said[2][:1].upper()}{said[2][1:]}"
        yield _error(check, f"{said[0]} in the map" if what != "kind of task" else said[0], at, remedy)


def _error(check: str, message: str, at: _Path, remedy: str = "") -> Problem:
    return Problem(check, Severity.ERROR, message, Place(field=at), remedy=remedy)

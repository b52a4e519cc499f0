"""Tasks chosen for a page or a sheet, so that none gives another away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import TaskError, UnknownNameError
from argmap.exercise.kinds import KINDS, OfArticle
from argmap.model.exercise import Exercise, letter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from argmap.exercise.kinds import Kind
    from argmap.exercise.material import Candidate, Material
    from argmap.model import Source
    from argmap.model.exercise import Task

_TALK = ("stand", "switch", "reply", "agree")
"""What comes last, and is never judged."""

_LEAST = 4
"""Tasks with right answers that an exercise has at least."""


class Sheet:
    """Tasks that are taken one after the other; none asks what another tells, or asks the same."""

    def __init__(self) -> None:
        self._asked: set[str] = set()
        self._told: set[str] = set()
        self._shown: set[str] = set()

    def take(
        self,
        candidates: Iterable[Candidate],
        count: int,
        *,
        fits: Callable[[Candidate, Sequence[Task]], bool] | None = None,
    ) -> list[Task]:
        """The first so many that fit, those that ask about what no other task asks about before all others.

        Args:
            candidates: the best first.
            count: how many, at most.
            fits: whether one goes with those that were taken.
        """
        made: list[Candidate] = []
        taken: list[Task] = []
        for fresh, among in ((True, candidates), (False, made)):
            if len(taken) == count:
                return taken
            for candidate in among:  # no further one is made once there are enough
                if fresh:
                    made.append(candidate)
                if candidate.task in taken or not self._fits(candidate, fresh=fresh):
                    continue
                if fits is None or fits(candidate, taken):
                    self._add(candidate)
                    taken.append(candidate.task)
                if len(taken) == count:
                    return taken
        return taken

    def _fits(self, candidate: Candidate, *, fresh: bool) -> bool:
        clashes = candidate.asks & (self._asked | self._told) or candidate.tells & self._asked
        return not clashes and not (fresh and self._shown.intersection(candidate.task.claims[:1]))

    def _add(self, candidate: Candidate) -> None:
        self._asked |= candidate.asks
        self._told |= candidate.tells
        self._shown |= set(candidate.task.claims[:1])


def tasks_of_kind(material: Material, name: str, count: int, sheet: Sheet | None = None) -> list[Task]:
    """Tasks of one kind for a sheet, shared out between the articles.

    Args:
        material: what they are made of.
        name: the kind.
        count: how many, at most.
        sheet: the sheet that they are to stand on with others.

    Raises:
        UnknownNameError: there is no such kind.
        TaskError: the map does not hold enough for one.
    """
    UnknownNameError.found(name, KINDS, "kind of task")
    made = (sheet or Sheet()).take(candidates_of(material, name), count)
    if not made:
        raise TaskError(refusal(material, name))
    return made


def refusal(material: Material, name: str) -> str:
    """Why a map holds no task of a kind, in a line."""
    words = material.words
    return words.refused.format(kind=words.heads[name], needs=words.needs[name])


def is_on_pages(name: str) -> bool:
    """Whether a kind of task is one of pages too; of a list with others, a teacher means sheets."""
    return any(KINDS[name].per_page)


def exercise_of(material: Material, *, kinds: Sequence[str] = (), map_file: str = "") -> Exercise:
    """All tasks of an exercise, article by article, then on both, then the switching of sides.

    Args:
        material: what they are made of.
        kinds: the kinds of task, if not all; of those that the level leaves out, one each.
        map_file: the map, relative to where the exercise will lie.

    Raises:
        UnknownNameError: there is no such kind.
        TaskError: the map is too small for an exercise, or holds no task of a kind that was asked for.
    """
    for name in (*kinds, *material.teaching.tasks):
        UnknownNameError.found(name, KINDS, "kind of task")
    taught = material.teaching.tasks if all(map(is_on_pages, material.teaching.tasks)) else ()
    wanted = tuple(kinds) or taught
    sheet = Sheet()
    tasks: list[Task] = []
    for source, name in _plan(material, wanted):
        kind = KINDS[name]
        count = kind.per_page[material.level - 1] or (1 if name in wanted and is_on_pages(name) else 0)
        tasks += sheet.take(_candidates(material, kind, source), count)
    found = {task.kind for task in tasks}
    for name in kinds:
        if name not in found:
            raise TaskError(refusal(material, name))
    if not wanted and sum(task.judged for task in tasks) < _LEAST:
        raise TaskError(material.too_small)
    made = Exercise(
        map=map_file,
        level=material.level,
        seed=material.seed,
        tasks=tuple(_named(tasks)),
        glossary=material.teaching.words,
    )
    return made.changed(made=made.checksum)


def _named(tasks: Iterable[Task]) -> Iterator[Task]:
    """Tasks by their numbers, the same on the page, in its file and in the one that is handed in.

    Of those that switch sides a pupil does the ones of one side: all of a kind share a number, and have letters.
    """
    number, before, place = 0, "", 0
    for task in tasks:
        is_shared = task.kind in _TALK and isinstance(KINDS[task.kind], OfArticle)
        is_next = is_shared and task.kind == before
        number, place = (number, place + 1) if is_next else (number + 1, 0)
        before = task.kind
        yield task.changed(id=f"t{number}{letter(place) if is_shared else ''}")


def _plan(material: Material, wanted: Sequence[str]) -> Iterator[tuple[Source | None, str]]:
    """Which kinds are asked of which article, in order."""
    names = [name for name in KINDS if not wanted or name in wanted]
    own = [name for name in names if isinstance(KINDS[name], OfArticle)]
    both = [name for name in names if name not in own]
    for source in material.sources:
        yield from ((source, name) for name in own if name not in _TALK)
    yield from ((None, name) for name in both if name not in _TALK)
    for name in (name for name in names if name in _TALK):
        yield from ((source, name) for source in (material.sources if name in own else (None,)))


def _candidates(material: Material, kind: Kind, source: Source | None) -> Iterator[Candidate]:
    if isinstance(kind, OfArticle):
        return kind.make(material, source) if source is not None else iter(())
    return kind.make(material, None)


def candidates_of(material: Material, name: str) -> Iterator[Candidate]:
    """The candidates of a kind, of all articles, one of each before a second of any."""
    kind = KINDS[name]
    if not isinstance(kind, OfArticle):
        yield from kind.make(material, None)
        return
    waiting = [list(kind.make(material, source)) for source in material.sources]
    for i in range(max(map(len, waiting), default=0)):
        yield from (candidates[i] for candidates in waiting if i < len(candidates))

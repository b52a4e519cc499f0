"""The tasks that a person asks for: of a level, kept beside the map for a teacher to change, or those of a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from argmap.cli.calling import call

if TYPE_CHECKING:
    from argmap.model import Debate
    from argmap.model.exercise import Exercise, Level


class ChosenTasks(NamedTuple):
    """Tasks that were asked for."""

    exercise: Exercise
    told: str = ""
    """Where they are kept now, or that they are used as they are."""
    is_changed: bool = False
    """Whether they are used as somebody changed them."""


def exercise_on(map_file: Path, debate: Debate, asked: str, seed: int | None) -> ChosenTasks:
    """The tasks on a map; those of a level are written beside it, but never over what a teacher changed.

    Args:
        map_file: the map.
        debate: what is in it.
        asked: a level, or a file.
        seed: which of equally good tasks are taken; as the teacher decided, if left out.

    Raises:
        typer.BadParameter: there is no such level.
        ArgmapError: the map is too small, or the file holds no exercise on this map.
    """
    from argmap.model.exercise import LEVELS
    from argmap.workspace.exercises import exercise_file

    level = next((one for one in LEVELS if str(one) == asked), None)
    if level is None:
        if asked.isdigit():
            raise typer.BadParameter(f"there is no level {asked}: 1, 2 or 3", param_hint="--exercise")
        return ChosenTasks(_read(Path(asked), debate))
    file = exercise_file(map_file)
    return _kept_in(file, map_file, debate, level, seed, remedy=f"use them with --exercise {file}")


def lesson_exercise(map_file: Path, debate: Debate, level: Level, seed: int, folder: Path) -> ChosenTasks:
    """The tasks of a lesson's page: those beside the map, which nobody writes over; else those kept in its folder.

    Args:
        map_file: the map.
        debate: what is in it.
        level: how much the tasks give.
        seed: which of equally good tasks are taken.
        folder: the lesson's.

    Raises:
        ArgmapError: the map is too small, or a file holds no exercise on this map.
    """
    from argmap.workspace.exercises import exercise_file, is_as_made, open_exercise

    beside = exercise_file(map_file)
    kept_in = folder / beside.name
    if beside.exists() and not (kept_in.exists() and kept_in.samefile(beside)):
        kept = open_exercise(beside, debate)[0]
        if (kept.level, kept.seed) == (level, seed):
            is_changed = not is_as_made(kept)
            told = f"{beside}: used as it was changed by hand" if is_changed else f"{beside}: used as it is"
            return ChosenTasks(_read(beside, debate), told, is_changed)
    return _kept_in(kept_in, map_file, debate, level, seed, remedy="ask for these, or for another folder")


def _kept_in(file: Path, map_file: Path, debate: Debate, level: Level, seed: int | None, *, remedy: str) -> ChosenTasks:
    """Tasks of a level as they are kept in a file, or made and written there."""
    from argmap.workspace.exercises import is_as_made, made_exercise, open_exercise, save_exercise

    kept = open_exercise(file, debate)[0] if file.exists() else None
    if kept is not None and not is_as_made(kept):
        return _as_changed(_read(file, debate), file, level, seed, remedy)
    made = made_exercise(map_file, debate, level=level, seed=seed)
    if file.parent != map_file.parent:
        made = made.changed(map=_from(file.parent, map_file))
    if kept is not None:
        made = made.changed(note=kept.note, glossary=kept.glossary or made.glossary)
    if not save_exercise(made, file):
        return ChosenTasks(made)
    return ChosenTasks(made, f"{file}: the tasks and their answers; change them there, and make the page again")


def _from(folder: Path, file: Path) -> str:
    """A file as a folder's files name it; where it lies on another drive, in full."""
    import os

    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:
        return file.absolute().as_posix()


def _as_changed(kept: Exercise, file: Path, level: int, seed: int | None, remedy: str) -> ChosenTasks:
    """What a teacher changed, if it is what is asked for."""
    from argmap.errors import ArgmapError

    if kept.level != level or seed not in (None, kept.seed):
        said = f"these tasks of level {kept.level}, sheet {kept.seed}, were changed by hand, and are not overwritten"
        raise ArgmapError(f"{file}: {said}; {remedy}, or give the file another name")
    told = f"{file}: used as it was changed by hand; without the file it is made anew"
    return ChosenTasks(kept, told, is_changed=True)


def _read(file: Path, debate: Debate) -> Exercise:
    """The tasks in a file, with nothing in them that the map has not."""
    from argmap.errors import ArgmapError, Severity
    from argmap.workspace.exercises import open_exercise

    exercise, problems = open_exercise(file, debate)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise ArgmapError(f"{file}: {errors[0].message}; see all that is wrong: {call('check', file)}")
    return exercise

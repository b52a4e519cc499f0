"""Exercises and what a teacher decided: their files beside a map found, read, held against it, and written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import ExerciseFormatError, FileError, Location, Problem, Severity, TaskError
from argmap.exercise import Material, exercise_of
from argmap.exercise.checking import exercise_problems, teaching_problems
from argmap.exercise.class_errors import class_errors, taught_by
from argmap.formats.exercises import (
    is_exercise,
    is_teaching,
    locate_in,
    read_exercise,
    read_teaching,
    write_exercise,
)
from argmap.model.teaching import Teaching
from argmap.store.files import read_bytes, write_atomically
from argmap.store.locking import held

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Debate
    from argmap.model.exercise import Exercise, Level

EXERCISE_ENDING, TEACHING_ENDING = ".exercise.yaml", ".teaching.yaml"


def exercise_file(map_file: Path) -> Path:
    """Where the exercise on a map lies: beside it, `NAME.exercise.yaml`."""
    return map_file.with_name(f"{map_file.stem}{EXERCISE_ENDING}")


def teaching_file(map_file: Path) -> Path:
    """Where what a teacher decided lies: beside the map, `NAME.teaching.yaml`."""
    return map_file.with_name(f"{map_file.stem}{TEACHING_ENDING}")


class Lesson(NamedTuple):
    """How the sheets of a map are made: what was asked for, else what a teacher decided, else as usual."""

    level: Level
    seed: int
    teaching: Teaching


def lesson_on(map_file: Path, *, level: Level | None = None, seed: int | None = None) -> Lesson:
    """What holds for the sheets of a map, from the file beside it, where there is one.

    Raises:
        ExerciseFormatError: that file holds something else.
        FileError: it cannot be read.
    """
    file = teaching_file(map_file)
    teaching = read_teaching(_text(file), path=str(file)) if file.is_file() else Teaching()
    chosen_level = level if level is not None else teaching.level
    chosen_seed = seed if seed is not None else teaching.seed
    return Lesson(chosen_level or 1, 1 if chosen_seed is None else chosen_seed, teaching)


def after_class(lesson: Lesson, class_file: Path, debate: Debate) -> Lesson:
    """The same, with what a class did otherwise asked about first.

    Raises:
        FileError: the class's file cannot be read.
        TaskError: it is none.
    """
    try:
        errors = class_errors(_text(class_file))
    except TaskError as error:
        raise TaskError(f"{class_file}: {error}") from error
    material = Material(debate, level=lesson.level, seed=lesson.seed, teaching=lesson.teaching)
    return lesson._replace(teaching=taught_by(errors, lesson.teaching, material))


def made_exercise(  # noqa: PLR0913 - each is a choice of its own
    map_file: Path,
    debate: Debate,
    *,
    level: Level | None = None,
    seed: int | None = None,
    kinds: Sequence[str] = (),
    proposed: bool = False,
) -> Exercise:
    """The exercise on a map, made anew as the teacher's file beside it says; nothing is written.

    Raises:
        TaskError: the map is too small.
        ExerciseFormatError: the teacher's file holds something else.
    """
    lesson = lesson_on(map_file, level=level, seed=seed)
    material = Material(debate, level=lesson.level, seed=lesson.seed, teaching=lesson.teaching, proposed=proposed)
    return exercise_of(material, kinds=kinds, map_file=map_file.name)


def is_as_made(exercise: Exercise) -> bool:
    """Whether nobody changed the tasks of an exercise since they were made, whatever became of the map."""
    return exercise.made == exercise.checksum


def save_exercise(exercise: Exercise, file: Path) -> bool:
    """Write an exercise to its file, in one step; what a person wrote there and did not change stays as it is.

    Returns:
        whether anything changed.

    Raises:
        ExerciseFormatError: the file holds something else, and is not overwritten.
        FileError: it cannot be read or written.
    """
    with held(file):
        before = _text(file) if file.exists() else None
        text = write_exercise(exercise, over=before, path=str(file))
        if text != before:
            write_atomically(file, text.encode())
        return text != before


def open_exercise(file: Path, debate: Debate) -> tuple[Exercise, tuple[Problem, ...]]:
    """The exercise in a file, and what is wrong with it, with its lines.

    Raises:
        FileError: the file cannot be read.
        ExerciseFormatError: it holds no exercise.
    """
    text = _text(file)
    exercise = read_exercise(text, path=str(file))
    return exercise, locate_in(text, exercise_problems(exercise, debate), path=str(file))


def files_beside(map_file: Path) -> tuple[Path, ...]:
    """The exercise and the teacher's file of a map, as far as they are there."""
    return tuple(file for file in (exercise_file(map_file), teaching_file(map_file)) if file.is_file())


def is_beside(file: Path) -> bool:
    """Whether a file says of itself that it holds an exercise or what a teacher decided."""
    text = read_bytes(file).decode("utf-8-sig", errors="replace")
    return is_exercise(text) or is_teaching(text)


def map_of(file: Path) -> Path:
    """The map that an exercise or a teacher's file is about: the one it names, else that of its name."""
    text = _text(file)
    value = read_exercise(text, path=str(file)) if is_exercise(text) else read_teaching(text, path=str(file))
    name = value.map or f"{file.name.removesuffix(EXERCISE_ENDING).removesuffix(TEACHING_ENDING)}.yaml"
    return Path(os.path.normpath(file.parent / name))


def problems_beside(file: Path, debate: Debate) -> tuple[Problem, ...]:
    """What is wrong with an exercise or a teacher's file; that it cannot be read is a problem too."""
    try:
        text = _text(file)
        if is_exercise(text):
            return open_exercise(file, debate)[1]
        teaching = read_teaching(text, path=str(file))
    except ExerciseFormatError as error:
        return error.problems
    except FileError as error:
        message = str(error).removeprefix(f"{file}: ")
        return (Problem("unreadable", Severity.ERROR, message, location=Location(str(file))),)
    return locate_in(text, teaching_problems(teaching, debate), path=str(file))


def _text(file: Path) -> str:
    try:
        return read_bytes(file).decode("utf-8")
    except UnicodeDecodeError as error:
        problem = Problem("not-utf-8", Severity.ERROR, "this is not UTF-8 text", location=Location(str(file), 1))
        raise ExerciseFormatError([problem]) from error

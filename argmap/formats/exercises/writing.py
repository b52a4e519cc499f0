"""Exercises and what a teacher decided as the text of their files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from argmap.errors import ExerciseFormatError
from argmap.formats.exercises.form import EXERCISE_FILE, TEACHING_FILE, VERSION
from argmap.formats.exercises.reading import value_of
from argmap.formats.yaml import emitting, parse, rewritten
from argmap.model.noun import Noun

if TYPE_CHECKING:
    from argmap.formats.exercises.form import FileKind
    from argmap.model.exercise import Exercise
    from argmap.model.teaching import Teaching

N = TypeVar("N", bound=Noun)

_EXERCISE_HEAD = """\
# The tasks of an exercise. Change any words; write your own choices, and `right: true` at those that are right; take
# out tasks, or put them in another order. `words` names the claims whose exact words are right. By `made`, argmap knows
# that a task was changed, and then leaves all as they are.
"""

_TEACHING_HEAD = """\
# What a teacher decided about the sheets of a map; a colleague with this file gets the same ones.
"""


def write_exercise(exercise: Exercise, *, over: str | None = None, path: str = "exercise") -> str:
    """The text of an exercise's file: equal exercises give equal text.

    Args:
        exercise: the exercise.
        over: the file's text so far; what a person wrote in it keeps its bytes, only what changed is written anew.
        path: how messages name the file.

    Raises:
        ExerciseFormatError: the text so far holds something else, and is not overwritten.
    """
    return _written(exercise, EXERCISE_FILE, _EXERCISE_HEAD, over, path)


def write_teaching(teaching: Teaching, *, over: str | None = None, path: str = "teaching") -> str:
    """The text of a teaching file, likewise."""
    return _written(teaching, TEACHING_FILE, _TEACHING_HEAD, over, path)


def _written(value: N, kind: FileKind[N], head: str, over: str | None, path: str) -> str:
    after = _plain(value, kind)
    if over is None:
        return f"{head}{emitting.block(after, 0)}\n"
    mark = "\ufeff" if over.startswith("\ufeff") else ""
    over = over.removeprefix(mark)
    root = parse(over, kind.document, path=path)
    before = value_of(root, over, kind, path=path)
    if before == value:
        return mark + over

    def is_right(text: str) -> bool:
        try:
            return value_of(parse(text, kind.document, path=path), text, kind, path=path) == value
        except ExerciseFormatError:
            return False

    return mark + rewritten(over, root, _plain(before, kind), after, document=kind.document, is_right=is_right)


def _plain(value: N, kind: FileKind[N]) -> dict[str, Any]:
    """A value as plain blocks, without what is as usual."""
    stated: dict[str, Any] = _listed(value.model_dump(exclude_defaults=True))
    kept = [key for key in kind.value.model_fields if key in stated or key in kind.always]
    return {kind.key: VERSION, **{key: stated.get(key, getattr(value, key)) for key in kept}}


def _listed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _listed(one) for key, one in value.items()}
    return [_listed(one) for one in value] if isinstance(value, list | tuple) else value

"""The text of an exercise or of a teaching file to its value, or to all of its mistakes with their lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from argmap.errors import ExerciseFormatError, Location, Problem, Severity
from argmap.formats.exercises.form import EXERCISE_FILE, TEACHING_FILE, VERSION
from argmap.formats.findings import Heading, form_problems, version_missing
from argmap.formats.yaml import cuts_in, in_order, parse, placed
from argmap.model.noun import Noun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.formats.exercises.form import FileKind
    from argmap.formats.yaml import Key, Node
    from argmap.model.exercise import Exercise
    from argmap.model.teaching import Teaching

N = TypeVar("N", bound=Noun)


def is_exercise(text: str) -> bool:
    """Whether a text says of itself that it holds an exercise."""
    return _says(text, "exercise")


def is_teaching(text: str) -> bool:
    """Whether a text says of itself that it holds what a teacher decided."""
    return _says(text, "teaching")


def _says(text: str, key: str) -> bool:
    return re.search(rf"(?:\A|(?<=[\r\n]))\{{?[ \t]*[\"']?{key}[\"']?:[ \t]*\d{{1,9}}\b", text) is not None


def read_exercise(text: str, *, path: str = "exercise") -> Exercise:
    """The exercise that a file's text holds; ids are not looked up in any map.

    Args:
        text: the file, decoded.
        path: how messages name it.

    Raises:
        ExerciseFormatError: with all mistakes, in the order of their lines.
    """
    return _read(text, EXERCISE_FILE, path)


def read_teaching(text: str, *, path: str = "teaching") -> Teaching:
    """What a teacher decided, from a file's text; raises as `read_exercise` does."""
    return _read(text, TEACHING_FILE, path)


def locate_in(text: str, problems: Iterable[Problem], *, path: str) -> tuple[Problem, ...]:
    """The same problems, each with its line and column in the file's text."""
    problems = tuple(problems)
    kind: FileKind[Any] = EXERCISE_FILE if is_exercise(text) else TEACHING_FILE
    root = parse(text.removeprefix("\ufeff"), kind.document, path=path) if problems else None
    located = []
    for problem in problems:
        node = root.find(problem.place.field) if root is not None and problem.place is not None else None
        located.append(problem if node is None else problem.at(Location(path, node.line, node.column)))
    return tuple(located)


def _read(text: str, kind: FileKind[N], path: str) -> N:
    text = text.removeprefix("\ufeff")
    return value_of(parse(text, kind.document, path=path), text, kind, path=path)


def value_of(root: Node, text: str, kind: FileKind[N], *, path: str) -> N:
    """The value that the tree of a file's text holds."""
    plain = root.plain()
    _refuse_other_files(root, plain, kind, path)
    stated = _stated(plain, kind)
    found: list[tuple[Problem, Key]] = []
    value: N | None = None
    try:
        kind.shape.form.model_validate(stated)
        value = kind.value.model_validate({key: one for key, one in stated.items() if key != kind.key})
    except ValidationError as error:
        found = form_problems(error.errors(include_url=False), stated, kind.shape)
    cuts = list(cuts_in(text, root, kind.document, path=path))
    if value is None or found or cuts:
        raise ExerciseFormatError(sorted([*placed(found, root, text, path), *cuts], key=in_order))
    return value


def _refuse_other_files(root: Node, plain: Any, kind: FileKind[N], path: str) -> None:
    what = kind.shape.whole.replace("an ", "the ", 1)
    location = version_missing(Heading(kind.key, VERSION, what, ExerciseFormatError), root, plain, path)
    if location is None:
        return
    begins = f"{kind.shape.whole} starts with `{kind.key}: {VERSION}`"
    is_map = isinstance(plain, dict) and "argmap" in plain
    message = f"this is a map; {begins}" if is_map else f"this is something else: {begins}"
    raise ExerciseFormatError([Problem(f"not-{kind.key}", Severity.ERROR, message, location=location)])


def _stated(plain: Any, kind: FileKind[N]) -> Any:
    """The value without what is left empty, and a wrong answer or a choice that is only words as what it is."""

    def stated(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: stated(one) for key, one in value.items() if one is not None}
        return [stated(one) for one in value] if isinstance(value, list) else value

    whole = stated(plain)
    wrong = whole.get("wrong") if kind is TEACHING_FILE and isinstance(whole, dict) else None
    if isinstance(wrong, dict):
        whole["wrong"] = {
            name: [{"text": one} if isinstance(one, str) else one for one in listed]
            if isinstance(listed, list)
            else listed
            for name, listed in wrong.items()
        }
    return whole

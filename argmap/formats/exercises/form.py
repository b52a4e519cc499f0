"""The forms of exercises and of teaching files: the values themselves, with the version of the form on top."""

from __future__ import annotations

import json
from typing import Generic, Literal, NamedTuple, TypeVar

from argmap.errors import ExerciseFormatError
from argmap.formats.findings import FormShape
from argmap.formats.yaml import Document
from argmap.model.exercise import Exercise
from argmap.model.noun import Noun
from argmap.model.teaching import Teaching

VERSION = 1
"""The version of both forms that is written; a file that names a later one is refused."""

N = TypeVar("N", bound=Noun)


class ExerciseForm(Exercise):
    """The tasks of an exercise on a map."""

    exercise: Literal[1]
    """The version of this form."""


class TeachingForm(Teaching):
    """What a teacher decided about the sheets of a map."""

    teaching: Literal[1]
    """The version of this form."""


class FileKind(NamedTuple, Generic[N]):
    """A kind of file, as its reader and writer need to know it."""

    key: str
    """The key on top that only it has."""
    value: type[N]
    document: Document
    shape: FormShape
    always: tuple[str, ...] = ()
    """What is written although it is as usual."""


_TEXTS = ("ask", "text", "hint", "also_ask", "why", "note", "map", "word", "means", "model", "before", "after")

EXERCISE_FILE: FileKind[Exercise] = FileKind(
    "exercise",
    Exercise,
    Document(
        name="exercise",
        beginning=f"`exercise: {VERSION}`",
        levels="five",
        texts=_TEXTS,
        error=ExerciseFormatError,
    ),
    FormShape(
        form=ExerciseForm,
        whole="an exercise file",
        blocks={
            "tasks": "a task",
            "choices": "a choice",
            "also": "a choice",
            "given": "a sentence",
            "blanks": "a blank",
        },
        language="YAML",
    ),
    always=("level", "seed"),
)

TEACHING_FILE: FileKind[Teaching] = FileKind(
    "teaching",
    Teaching,
    Document(
        name="teaching",
        beginning=f"`teaching: {VERSION}`",
        levels="five",
        texts=_TEXTS,
        error=ExerciseFormatError,
    ),
    FormShape(
        form=TeachingForm,
        whole="a teaching file",
        blocks={"words": "a word", "wrong": "a wrong answer"},
        language="YAML",
    ),
)


def exercise_schema() -> str:
    """The schema of exercises (JSON Schema draft 2020-12) as JSON text, the same bytes every time."""
    return _schema(ExerciseForm, "argmap exercise file")


def teaching_schema() -> str:
    """The schema of teaching files, likewise."""
    return _schema(TeachingForm, "argmap teaching file")


def _schema(form: type[Noun], title: str) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **form.model_json_schema()}
    schema["title"] = title
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"

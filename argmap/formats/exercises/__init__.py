"""Exercises and teaching files: YAML beside the map, made by the program and changed by a teacher.

`form` says which keys there are, `reading` finds all mistakes at once and gives later problems their lines, `writing`
makes a file's text, over an older one only where something changed. A further file of the kind is one line in `FILES`.
"""

from argmap.formats.exercises.form import exercise_schema, teaching_schema
from argmap.formats.exercises.reading import (
    is_exercise,
    is_teaching,
    locate_in,
    read_exercise,
    read_teaching,
)
from argmap.formats.exercises.writing import write_exercise, write_teaching

__all__ = [
    "exercise_schema",
    "is_exercise",
    "is_teaching",
    "locate_in",
    "read_exercise",
    "read_teaching",
    "teaching_schema",
    "write_exercise",
    "write_teaching",
]

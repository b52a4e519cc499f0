"""Worksheets that came back as rows of codes: a table that anybody types, held against the sheet of a map."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.compare.codes import SheetOf, sheet_of
from argmap.errors import FileError
from argmap.exercise.codes import items, read_row
from argmap.model.exercise import LEVELS
from argmap.phrases import PLAIN
from argmap.print.subject import Subject
from argmap.print.wishes import Wishes
from argmap.print.worksheet import sheet_of as printed_sheet
from argmap.workspace.exercises import after_class, lesson_on
from argmap.workspace.lists import list_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from argmap.model import Debate
    from argmap.model.exercise import Level

_CODE = re.compile(r"[abcn]?\d+[.:)=]?\s*[a-z]", re.IGNORECASE)
_SHEET = re.compile(r"level\s*([1-3])\D{1,12}(\d{1,6})", re.IGNORECASE)
"""Which sheet it is, as the sheet says of itself, where it stands in the table's first row."""


class SheetsAsked(NamedTuple):
    """Which sheet a class had; what is left out is as its table says, else as the teacher's file beside the map."""

    level: Level | None = None
    seed: int | None = None
    kinds: Sequence[str] = ()
    """The kinds of task that were asked for, if any were."""
    after: Path | None = None
    """The class's file that it was made after, if it was."""


class Typed(NamedTuple):
    """A table as it was typed."""

    rows: tuple[tuple[str, str], ...]
    """Each pupil with their codes; of two rows of one pupil the last."""
    level: int | None = None
    seed: int | None = None
    """Which sheet it is, if the table says so."""


def typed_in(text: str) -> Typed:
    """Who wrote what, from a table's text: the name first, then the codes, in one column or in several.

    A comma, a semicolon or a tab parts columns; a row without a code is a heading.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    parted = max(",;\t", key=lambda sign: sum(sign in line for line in lines)) if lines else ","
    rows: dict[str, str] = {}
    level = seed = None
    for cells in csv.reader(lines, delimiter=parted):
        name, codes = " ".join(cells[0].split()), " ".join(cells[1:])
        sheet = _SHEET.search(" ".join(cells))
        if sheet and not _CODE.search(codes.replace(sheet[0], "")):
            level, seed = int(sheet[1]), int(sheet[2])
        elif name and _CODE.search(codes):
            rows.pop(name, None)
            rows[name] = codes
    return Typed(tuple(rows.items()), level, seed)


def sheets_in(files: Iterable[Path], map_file: Path, debate: Debate, asked: SheetsAsked) -> SheetOf:
    """The rows of some tables, held against the sheet of a map.

    Args:
        files: the tables.
        map_file: the map that the sheet was made of.
        debate: the same, opened.
        asked: which sheet it is.

    Raises:
        FileError: a table cannot be read, or has no codes.
        TaskError: no such sheet can be made of the map.
    """
    level, seed = asked.level, asked.seed
    rows: dict[str, str] = {}
    for file in files:
        typed = typed_in(list_text(file))
        if not typed.rows:
            message = f"{file}: no row has codes; a row is a name and what was written, such as: Ada,1c 2a 3together"
            raise FileError(message, file)
        rows |= dict(typed.rows)
        level = next((one for one in LEVELS if one == typed.level), None) if level is None else level
        seed = typed.seed if seed is None else seed
    lesson = lesson_on(map_file, level=level, seed=seed)
    if asked.after is not None:
        lesson = after_class(lesson, asked.after, debate)
    wishes = Wishes(level=lesson.level, seed=lesson.seed, tasks=tuple(asked.kinds), teaching=lesson.teaching)
    material, made = printed_sheet(Subject(debate, debate.structure, wishes, PLAIN))
    found = items(made.groups, lesson.level, material.structure.number)
    code = PLAIN.words.tasks.code.format(level=lesson.level, seed=lesson.seed)
    title = f"{debate.map.title} ({code})" if debate.map.title.strip() else code
    return sheet_of(title, found, {name: read_row(codes, found) for name, codes in rows.items()})

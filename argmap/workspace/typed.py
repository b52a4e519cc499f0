"""What a class typed from its worksheets: a table with a name and a row of codes each, held against the sheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, cast

from argmap.errors import TaskError
from argmap.exercise.codes import items, read_row
from argmap.phrases import PLAIN
from argmap.print.subject import Subject
from argmap.print.wishes import Wishes
from argmap.print.worksheet import sheet_of
from argmap.report.codes import Answered
from argmap.store.files import read_bytes
from argmap.workspace.exercises import lesson_on

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from argmap.exercise.codes import SheetItem
    from argmap.model import Debate
    from argmap.model.exercise import Level

_NAMES = ("name", "pupil", "student")
_CODES = ("codes", "answers")


def answered_in(table: Path, map_file: Path, debate: Debate) -> tuple[Answered, ...]:
    """What pupils typed, in the order of the table.

    Its first row names the columns: name and codes, and, where the class has other sheets than the usual one, level,
    seed and tasks.

    Raises:
        FileError: the table cannot be read.
        TaskError: it has no such columns, or a level that there is not.
    """
    rows = _rows(table)
    sheets: dict[tuple[str, ...], tuple[SheetItem, ...]] = {}
    found = []
    for number, row in enumerate(rows, 2):
        level, seed, tasks = row.get("level", ""), row.get("seed", ""), row.get("tasks", "")
        key = (level, seed, tasks)
        if key not in sheets:
            sheets[key] = _sheet(key, map_file, debate, f"{table}:{number}")
        name = next((row[one] for one in _NAMES if row.get(one)), str(number))
        typed = next((row[one] for one in _CODES if row.get(one)), "")
        if name or typed:
            found.append(Answered(name, " ".join(filter(None, (level, seed, tasks))), read_row(typed, sheets[key])))
    return tuple(found)


def _rows(table: Path) -> list[Mapping[str, str]]:
    text = read_bytes(table).decode("utf-8-sig", errors="replace")
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=mark)
    names = {name.strip().casefold() for name in reader.fieldnames or ()}
    if not names & set(_NAMES) or not names & set(_CODES):
        raise TaskError(f"{table}: a class's table has a column `name` and a column `codes`, named in its first row")
    return [
        {(key or "").strip().casefold(): value.strip() for key, value in row.items() if isinstance(value, str)}
        for row in reader
    ]


def _sheet(key: tuple[str, ...], map_file: Path, debate: Debate, where: str) -> tuple[SheetItem, ...]:
    """All that is answered on a sheet, as it was printed."""
    level, seed, tasks = key
    if level not in ("", "1", "2", "3") or not (seed == "" or seed.lstrip("-").isdigit()):
        raise TaskError(f"{where}: a sheet has a level, 1, 2 or 3, and a whole number as its seed")
    lesson = lesson_on(
        map_file,
        level=cast("Level", int(level)) if level else None,
        seed=int(seed) if seed else None,
    )
    wishes = Wishes(level=lesson.level, seed=lesson.seed, tasks=tuple(tasks.split()), teaching=lesson.teaching)
    material, made = sheet_of(Subject(debate, debate.structure, wishes, PLAIN))
    return items(made.groups, material.level, material.structure.number)

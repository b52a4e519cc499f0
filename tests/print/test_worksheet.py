"""Worksheets: at most two sides, the same for the same number, and none that gives itself away."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING

import pytest

from argmap.errors import TaskError
from argmap.exercise import Material
from argmap.exercise.sheets import groups_of
from argmap.model.exercise import LEVELS, Level
from argmap.model.teaching import Teaching
from argmap.phrases import PLAIN
from argmap.print.subject import Subject
from argmap.print.wishes import Wishes
from argmap.print.worksheet import worksheet
from argmap.typesetting import (
    Document,
    Drawing,
    DrawnBox,
    Items,
    Pen,
    Picture,
    Run,
    Slot,
    Tick,
    WritingLines,
    page_count,
    written,
)
from argmap.workspace import open_debate
from tests.conftest import ROOT
from tests.long import share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate

NAMES = ("homework", "town-centre", "nuclear-costs", "later-bell", "pakistan-us-alliance")
SEEDS = range(1, share(1, everything=9) + 1)


@cache
def debate(name: str) -> Debate:
    return open_debate(ROOT / "maps" / f"{name}.yaml", all_checks=False)


def sheets(
    name: str, level: Level, seed: int, *tasks: str, teaching: Teaching | None = None
) -> tuple[Document, Document]:
    whole = debate(name)
    wishes = Wishes(level=level, seed=seed, tasks=tasks, teaching=teaching)
    sheet, key = worksheet(Subject(whole, whole.structure, wishes, PLAIN))
    assert key.name == "key"
    return sheet.document, key.document


def parts(value: object) -> Iterator[object]:
    """All values that a document is made of."""
    if is_dataclass(value):
        yield value
        for field in fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from parts(one)


def marks(document: Document) -> list[object]:
    """What a pen has written in it."""
    found: list[object] = []
    for part in parts(document):
        match part:
            case Tick(is_on=True):
                found.append(part)
            case Slot(letter=letter) if letter:
                found.append(part)
            case Pen(written=text) | WritingLines(written=text) if text:
                found.append(part)
            case Drawing(lines=lines) if any(line.is_broken for line in lines):
                found.append(part)
    return found


def said(document: Document) -> str:
    return " ".join(part.text for part in parts(document) if isinstance(part, Run))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("level", LEVELS)
def test_a_sheet_has_two_sides_at_most_and_nothing_is_written_on_it(name: str, level: Level) -> None:
    for seed in SEEDS:
        sheet, key = sheets(name, level, seed)
        assert page_count(sheet) <= 2
        assert page_count(key) <= 2 or (name, level) == ("pakistan-us-alliance", 2)
        assert marks(sheet) == []
        assert marks(key) != []
        assert "Why:" not in said(sheet)


@pytest.mark.parametrize("name", NAMES)
def test_empty_boxes_of_a_drawing_are_equally_high(name: str) -> None:
    for level in LEVELS:
        for seed in SEEDS:
            sheet, _ = sheets(name, level, seed)
            for drawing in (part for part in parts(sheet) if isinstance(part, Drawing)):
                assert len({box.height for box in drawing.boxes if box.slot is not None}) <= 1
                joined = [box for box in drawing.boxes if box.slot is None and box.x in (0, drawing.width - box.width)]
                if len(drawing.lines) == 0 and len(joined) > 1:
                    assert len({box.height for box in joined}) == 1


@pytest.mark.parametrize("name", NAMES)
def test_no_empty_box_says_what_belongs_in_it(name: str) -> None:
    for level in LEVELS:
        sheet, _ = sheets(name, level, 1)
        for box in (part for part in parts(sheet) if isinstance(part, DrawnBox) and part.slot is not None):
            assert "".join(one.text for one in box.words if isinstance(one, Run)).isdigit()


@pytest.mark.parametrize("name", NAMES)
def test_an_unsaid_sentence_stands_on_a_sheet_once(name: str) -> None:
    for level in (1, 2):
        for seed in SEEDS:
            sheet, _ = sheets(name, level, seed)
            made = groups_of(Material(debate(name), level=level, seed=seed)).groups
            for task in (task for group in made for task in group.tasks if task.kind == "unsaid"):
                assert said(sheet).count(task.model) <= 1


def test_the_same_number_gives_the_same_bytes_and_another_another_sheet() -> None:
    first, _ = sheets("homework", 1, 1)
    whole = debate("homework")
    again = worksheet(Subject(whole, whole.structure, Wishes(level=1, seed=1), PLAIN))[0].document
    assert written(first, "pdf").data == written(again, "pdf").data
    assert sheets("homework", 1, 2)[0] != first


@pytest.mark.parametrize("form", ["html", "docx"])
def test_a_sheet_can_be_what_else_a_document_can_be(form: str) -> None:
    for document in sheets("homework", 1, 1):
        assert written(document, form).data


def test_a_picture_is_a_landscape_sheet_with_letters_that_can_be_read() -> None:
    sheet, key = sheets("homework", 1, 1, "picture")
    assert sheet.is_landscape
    assert page_count(sheet) == 1
    assert "A" in said(key)
    listed = next(part for part in parts(sheet) if isinstance(part, Items))
    assert len(listed.items) == 8


def test_a_task_that_the_map_does_not_hold_is_refused_in_a_line() -> None:
    with pytest.raises(TaskError, match="it takes"):
        sheets("town-centre", 1, 1, "together")


def test_a_teachers_reason_stands_in_the_key() -> None:
    teaching = Teaching(use={"together": ("r10",)}, why={"r10": "Practice alone could be done in class"})
    _, key = sheets("homework", 1, 1, "together", teaching=teaching)
    assert "Practice alone could be done in class." in said(key)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("level", LEVELS)
def test_the_picture_goes_on_two_sides_where_its_letters_would_be_too_small(name: str, level: Level) -> None:
    sheet, _ = sheets(name, level, 1, "picture")
    assert page_count(sheet) <= 2
    svg = next(part.svg for part in parts(sheet) if isinstance(part, Picture))
    task = groups_of(Material(debate(name), level=level), ["picture"]).groups[0].tasks[0]
    structure = debate(name).structure
    for blank in task.blanks:
        label = structure.claims[blank.name].label
        assert not label or f">{label}<" not in svg
    assert not any(structure.claims[c.id].text in svg for c in structure.bystanders())

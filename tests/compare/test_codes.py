"""Worksheets that come back as a table of names and codes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.cli import main
from argmap.compare.codes import SheetOf, codes_page, codes_table, codes_text
from argmap.exercise.codes import items, row
from argmap.phrases import PLAIN
from argmap.print.subject import Subject
from argmap.print.wishes import Wishes
from argmap.print.worksheet import sheet_of as printed_sheet
from argmap.workspace.coding import SheetsAsked, sheets_in, typed_in
from argmap.workspace.exercises import lesson_on
from tests.compare.test_marking import HOMEWORK

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model.exercise import Level


def _key(level: Level, seed: int) -> str:
    debate = open_debate(HOMEWORK)
    lesson = lesson_on(HOMEWORK, level=level, seed=seed)
    wishes = Wishes(level=level, seed=seed, teaching=lesson.teaching)
    _, made = printed_sheet(Subject(debate, debate.structure, wishes, PLAIN))
    return row(items(made.groups, level, debate.structure.number))


def _whole(folder: Path, text: str) -> SheetOf:
    file = folder / "codes.csv"
    file.write_text(text, encoding="utf-8")
    return sheets_in([file], HOMEWORK, open_debate(HOMEWORK), SheetsAsked())


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_names_and_codes_in_one_column_or_in_several(sign: str) -> None:
    text = f"pupil{sign}codes\nAda{sign}1c 2a\n\nBen{sign}1d{sign}2b{sign}3together\nAda{sign}1a 2a\nCy{sign}\n"
    assert typed_in(text).rows == (("Ben", "1d 2b 3together"), ("Ada", "1a 2a"))


def test_a_table_says_which_sheet_it_is() -> None:
    assert typed_in("level 2 · sheet 3\nAda,1c\n")[1:] == (2, 3)
    assert typed_in("Ada,1c\n")[1:] == (None, None)


def test_the_key_is_all_right_and_what_is_not_stands_in_its_place(tmp_path: Path) -> None:
    key = _key(2, 3)
    first = key.split()[0]
    whole = _whole(tmp_path, f"level 2 · sheet 3,\nAda,{key}\n=Ben,{key.replace(first, '1z', 1)} 99a\n<b>Cy,{first}\n")
    ada, ben, cy = whole.pupils.values()
    assert (ada.wrong, ada.unanswered) == ((), ())
    assert [(item.mark, said) for item, said in ben.wrong] == [("1", "z")]
    assert ben.unknown == ("99a",)
    assert len(cy.unanswered) == len(key.split()) - 1
    hardest = {one.item.mark: one for one in whole.hardest}
    assert (hardest["1"].right, hardest["1"].wrong, hardest["1"].unanswered) == (2, (("z", 1),), 0)
    text = codes_text(whole)
    assert "level 2 · sheet 3" in text
    assert "1z ?99a" in text
    assert codes_text(whole, markdown=True).count("\n| ") == 4
    rows = list(csv.reader(io.StringIO(codes_table(whole))))
    assert rows[2][:3] == ["'=Ben", str(len(key.split()) - 1), "z"]
    assert {len(cells) for cells in rows} == {len(rows[0])}
    assert "&lt;b&gt;Cy" in codes_page(whole)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_command_marks_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str], encoding: str) -> None:
    file = tmp_path / "codes.csv"
    file.write_bytes(f"Zoë;{_key(1, 1)}".encode(encoding))
    assert main(["mark", str(file), "--against", str(HOMEWORK), "--level", "1", "--seed", "1"]) == 0
    said = capsys.readouterr().out
    assert "Zoë" in said
    assert "the hardest first" not in said
    page = tmp_path / "codes.html"
    assert main(["mark", str(file), "--against", str(HOMEWORK), "-o", str(page)]) == 0
    assert "Zoë" in page.read_text(encoding="utf-8")
    assert main(["mark", str(file)]) == 2
    assert main(["mark", str(file), "--against", str(HOMEWORK), "--level", "4"]) == 2
    assert main(["mark", str(file), "--against", str(HOMEWORK), "--task", "dance"]) != 0
    file.write_text("pupil,codes\n", encoding="utf-8")
    assert main(["mark", str(file), "--against", str(HOMEWORK)]) != 0
    assert "no row has codes" in capsys.readouterr().err

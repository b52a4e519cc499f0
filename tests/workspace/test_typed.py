"""What a class typed from its worksheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.errors import TaskError
from argmap.workspace import open_debate
from argmap.workspace.typed import answered_in
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MAP = ROOT / "maps" / "homework.yaml"


def row_of_key(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["print", str(MAP), "worksheet", "-o", str(folder / "w.pdf"), *options]) == ExitCode.FINE
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "w-key.pdf: " in line]
    return line.partition(": ")[2]


def test_the_row_that_a_key_has_is_all_right_on_every_sheet_of_a_class(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "class.csv"
    rows = [["Name", "Level", "Seed", "Tasks", "Codes"]]
    for level, seed, tasks in (("1", "1", ""), ("2", "5", ""), ("1", "2", "together who"), ("1", "1", "picture")):
        options = ["--level", level, "--seed", seed, *(w for t in tasks.split() for w in ("--task", t))]
        rows.append([f"={seed}", level, seed, tasks, row_of_key(tmp_path, capsys, *options)])
    with table.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    answered = answered_in(table, MAP, open_debate(MAP, all_checks=False))
    assert len(answered) == 4
    assert all(one.coded.right and not one.coded.wrong + one.coded.unanswered for one in answered)
    assert main(["mark", str(table), "--against", str(MAP), "--format", "csv"]) == ExitCode.FINE
    given = list(csv.reader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff"))))
    assert [row[1] == row[2] for row in given[1:]] == [True] * 4
    assert given[1][0] == "'=1"


def test_what_most_had_otherwise_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = row_of_key(tmp_path, capsys)
    first, *others = key.split()
    wrong = " ".join([f"{first[:-1]}z", *others])
    table = tmp_path / "class.csv"
    table.write_text(f"name,codes\nMaya,{key}\nBen,{wrong}\nAyşe,{wrong} 77x\n", "utf-8")
    assert main(["mark", str(table), "--against", str(MAP)]) == ExitCode.FINE
    out = capsys.readouterr().out
    assert out.count(f"of {len(others) + 1}") == 3
    assert "Not understood: 77x" in out
    assert f"2 of 3 (right: {first[-1]})" in out


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "name,level,codes\nMaya,7,1a\n", "name,seed,codes\nMaya,x,1a\n"])
def test_another_table_is_refused_with_what_it_should_have(tmp_path: Path, text: str) -> None:
    table = tmp_path / "class.csv"
    table.write_text(text, "utf-8")
    with pytest.raises(TaskError, match=r"column `name`|a sheet has a level"):
        answered_in(table, MAP, open_debate(MAP, all_checks=False))
    assert main(["mark", str(table), "--against", str(MAP)]) == ExitCode.BAD_INPUT

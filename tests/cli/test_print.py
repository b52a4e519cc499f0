"""`argmap print`: where products go, and what is refused in a line."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from tests.conftest import ROOT

TOWN = str(ROOT / "maps" / "town-centre.yaml")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_without_a_name_a_product_goes_beside_us_and_over_no_other_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", TOWN, "reading"]) == ExitCode.FINE
    assert capsys.readouterr().out == "town-centre-reading.pdf: 37 lines\n"
    assert Path("town-centre-reading.pdf").read_bytes().startswith(b"%PDF")
    assert main(["print", TOWN, "reading"]) == ExitCode.USAGE
    assert "is there already; name a file" in capsys.readouterr().err


def test_where_nothing_makes_pdf_html_takes_its_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    for product in ("reading", "flow", "handout", "steps"):
        assert main(["print", TOWN, product, "-o", f"{product}.pdf"]) == ExitCode.FINE
        assert f"{product}.html prints the same from a browser" in capsys.readouterr().err
        assert Path(f"{product}.html").read_text("utf-8").startswith("<!DOCTYPE html>")
        assert not Path(f"{product}.pdf").exists()


def test_a_picture_of_each_step_is_a_numbered_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", TOWN, "steps", "-o", "s.svg", "--order", "2"]) == ExitCode.FINE
    said = capsys.readouterr().out.splitlines()
    assert len(said) == len(list(Path().glob("s-*.svg"))) > 5
    assert "Link 2" in said[1], "what is wanted first comes after the main claims"


def test_a_table_that_is_filled_in_comes_back(capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "maps" / "town-centre.yaml").read_text("utf-8")
    for name in ("close-the-centre.txt", "keep-the-centre-open.txt"):
        Path(name).write_bytes((ROOT / "maps" / name).read_bytes())
    Path("town.yaml").write_text(text, "utf-8")
    assert main(["print", "town.yaml", "flow", "-o", "flow.csv"]) == ExitCode.FINE
    rows = list(csv.reader(io.StringIO(Path("flow.csv").read_text("utf-8-sig"))))
    rows[1][rows[0].index("reply A")] = "A street without cars is full of people."
    with Path("class.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    assert main(["edit", "town.yaml", "flow", "class.csv"]) == ExitCode.FINE
    assert "class proposes" in capsys.readouterr().out
    assert "A street without cars is full of people." in Path("town.yaml").read_text("utf-8")
    assert main(["edit", "town.yaml", "flow", "class.csv"]) == ExitCode.FINE
    assert "nothing new" in capsys.readouterr().out
    assert main(["edit", "town.yaml", "flow", "town.yaml"]) == ExitCode.BAD_INPUT
    assert "nothing was changed" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["readin"], "did you mean reading"),
        (["reading", "-o", "x.txt"], "ends in none of .pdf, .html, .docx"),
        (["reading", "--paper", "a5"], "known: a4, letter, slide"),
        (["reading", "--paper", "slide"], "no room on a slide"),
        (["flow", "--event", "wscd"], "did you mean wsdc"),
        (["steps", "--order", "r99", "-o", "s.pdf"], "r99"),
        (["flow", "-o", TOWN], "is the map itself"),
    ],
)
def test_what_cannot_be_printed_is_refused_in_a_line(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", TOWN, *arguments]) != ExitCode.FINE
    assert told in capsys.readouterr().err
    assert not list(Path().iterdir())

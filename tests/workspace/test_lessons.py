"""Lessons: all of it in a folder, made anew only where it would be another one, and nothing of a teacher's lost."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.workspace.lessons import LESSON
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    *("slide.pdf", "reading.pdf", "reading-marked.pdf", "worksheet.pdf", "worksheet-key.pdf", "flow.pdf"),
    *("page.html", "index.html", "lesson.json", "homework.exercise.yaml"),
}


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    for name in ("homework.yaml", "abolish-homework.txt", "keep-homework.txt", "close-the-centre.txt"):
        shutil.copy(ROOT / "maps" / name, tmp_path)
    shutil.copy(ROOT / "maps" / "keep-the-centre-open.txt", tmp_path)
    return tmp_path / "homework.yaml"


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    lines = [line for line in capsys.readouterr().out.splitlines() if ": " in line]
    return {line.partition(": ")[0].rpartition("/")[2]: line.partition(": ")[2] for line in lines}


def test_a_lesson_is_made_once_and_then_only_what_changed(map_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = map_file.parent / "lesson"
    assert main(["lesson", str(map_file), "-o", str(folder)]) == ExitCode.FINE
    assert {file.name for file in folder.iterdir()} == FILES
    capsys.readouterr()
    assert main(["lesson", str(map_file), "-o", str(folder)]) == ExitCode.FINE
    assert set(said(capsys).values()) == {"as it was"}
    assert main(["lesson", str(map_file), "-o", str(folder), "--level", "3"]) == ExitCode.FINE
    anew = {name for name, what in said(capsys).items() if what != "as it was"}
    assert anew == {"worksheet.pdf", "worksheet-key.pdf", "page.html", "homework.exercise.yaml"}
    (folder / "flow.pdf").write_bytes(b"mine")
    (folder / "slide.pdf").unlink()
    map_file.write_text(map_file.read_text("utf-8").replace("Children need practice.", "Children need much practice."))
    assert main(["lesson", str(map_file), "-o", str(folder), "--level", "3"]) == ExitCode.FINE
    now = said(capsys)
    assert now["flow.pdf"] == "changed by hand, and left as it is"
    assert (folder / "flow.pdf").read_bytes() == b"mine"
    assert "claims" in now["slide.pdf"]


def test_tasks_lie_in_the_folder_unless_they_are_beside_the_map(
    map_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, beside = map_file.parent / "lesson", map_file.parent / "homework.exercise.yaml"
    there = set(map_file.parent.iterdir())
    assert main(["lesson", str(map_file), "-o", str(folder)]) == ExitCode.FINE
    assert set(map_file.parent.iterdir()) == {*there, folder}
    assert main(["check", str(folder / beside.name)]) == ExitCode.FINE
    tasks = (folder / beside.name).read_text("utf-8")
    (folder / beside.name).unlink()
    beside.write_text(tasks.replace("map: ../homework.yaml", "map: homework.yaml"), "utf-8")
    before = beside.read_bytes()
    assert main(["lesson", str(map_file), "-o", str(folder)]) == ExitCode.FINE
    assert "homework.exercise.yaml: used as it is" in capsys.readouterr().out
    assert not (folder / beside.name).exists()
    assert main(["lesson", str(map_file), "-o", str(folder), "--level", "2"]) == ExitCode.FINE
    assert (folder / beside.name).exists()
    assert beside.read_bytes() == before


def test_tasks_that_were_changed_by_hand_are_not_made_anew(map_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = map_file.parent / "lesson"
    assert main(["lesson", str(map_file), "-o", str(folder)]) == ExitCode.FINE
    tasks = folder / "homework.exercise.yaml"
    mine = tasks.read_text("utf-8").replace("Children need practice.", "Children need a lot of practice.")
    tasks.write_text(mine, "utf-8")
    assert main(["lesson", str(map_file), "-o", str(folder)]) == ExitCode.FINE
    assert "Children need a lot of practice." in (folder / "page.html").read_text("utf-8")
    capsys.readouterr()
    assert main(["lesson", str(map_file), "-o", str(folder), "--level", "2"]) != ExitCode.FINE
    assert "ask for these, or for another folder" in capsys.readouterr().err
    assert tasks.read_text("utf-8") == mine


def test_where_one_file_cannot_be_written_all_stay_as_they_were(
    map_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = map_file.parent / "lesson"
    assert main(["lesson", str(map_file), "-o", str(folder)]) == ExitCode.FINE
    (folder / "flow.pdf").unlink()
    (folder / "flow.pdf").mkdir()
    map_file.write_text(map_file.read_text("utf-8").replace("Children need practice.", "Children need much practice."))
    before = {file: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    assert main(["lesson", str(map_file), "-o", str(folder)]) == ExitCode.BAD_INPUT
    assert "flow.pdf" in capsys.readouterr().err
    after = {file: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    assert {file.name for file in before if before[file] != after[file]} <= {"homework.exercise.yaml"}
    assert after.keys() == before.keys()


def test_the_list_leads_to_every_file_and_its_minutes_are_those_of_the_hour(map_file: Path) -> None:
    folder = map_file.parent / "lesson"
    assert main(["lesson", str(map_file), "-o", str(folder)]) == ExitCode.FINE
    page = (folder / "index.html").read_text("utf-8")
    assert set(re.findall(r'href="([^"]+)"', page)) == FILES - {
        *("index.html", "lesson.json", "homework.exercise.yaml"),
    }
    assert "<script" not in page
    minutes = [int(one) for one in re.findall(r"<li><b>(\d+) min</b>", page)]
    total = re.search(r"(\d+) minutes in all", page)
    assert total is not None
    assert sum(minutes) == int(total[1])
    assert 40 <= sum(minutes) <= 70


def test_of_two_articles_a_map_is_drafted_and_tasks_wait_for_it(
    map_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = map_file.parent / "lesson"
    left, right = (map_file.parent / name for name in ("close-the-centre.txt", "keep-the-centre-open.txt"))
    assert main(["lesson", str(left), str(right), "-o", str(folder)]) == ExitCode.FINE
    err = capsys.readouterr().err
    assert "nothing in this map is accepted yet" in err
    assert "argmap view" in err or "view" in err
    assert (folder / "reading.pdf").exists()
    assert not (folder / "worksheet.pdf").exists()
    assert "Left out" in (folder / "index.html").read_text("utf-8")
    drafted = folder / "close-the-centre-keep-the-centre-open.yaml"
    before = drafted.read_bytes()
    assert main(["lesson", str(left), str(right), "-o", str(folder)]) == ExitCode.FINE
    assert drafted.read_bytes() == before


@pytest.mark.parametrize(
    "arguments", [["homework.yaml", "homework.yaml"], ["homework.yaml", "x", "y"], ["-"], ["nothing.yaml"]]
)
def test_what_cannot_be_meant_is_refused(map_file: Path, arguments: list[str]) -> None:
    given = [str(map_file.parent / one) if "." in one else one for one in arguments]
    assert main(["lesson", *given, "-o", str(map_file.parent / "lesson")]) in (ExitCode.USAGE, ExitCode.BAD_INPUT)
    assert main(["lesson", str(map_file), "-o", str(map_file)]) == ExitCode.USAGE


def test_each_part_has_a_name_and_an_audience() -> None:
    from argmap.phrases import PLAIN

    words = PLAIN.words.lesson
    assert {part.name for part in LESSON} == set(words.names)
    assert {*(part.name for part in LESSON), "key"} == set(words.audience)

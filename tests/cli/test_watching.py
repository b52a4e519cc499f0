"""`argmap check` on folders, and again after each change."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from tests.documents import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map with its articles, in the current folder."""
    for name in ("town-centre.yaml", "close-the-centre.txt", "keep-the-centre-open.txt"):
        shutil.copy(ROOT / "maps" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def in_turn(monkeypatch: pytest.MonkeyPatch, *changes: Callable[[], object]) -> None:
    """Let a change happen at each look at the files, and somebody stop it then."""
    left: Iterator[Callable[[], object]] = iter(changes)

    def sleep(_: float) -> None:
        change = next(left, None)
        if change is None:
            raise KeyboardInterrupt
        change()

    monkeypatch.setattr("time.sleep", sleep)


def test_it_reports_anew_when_the_map_or_an_article_changes_and_not_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    article, other = folder / "close-the-centre.txt", folder / "other.txt"
    text = article.read_text("utf-8")
    in_turn(
        monkeypatch,
        lambda: other.write_text("nothing of the map's", "utf-8"),
        lambda: article.write_text(text.replace("air was cleaner", "air was not cleaner"), "utf-8"),
        lambda: (folder / "town-centre.yaml").write_text("argmap: 1\n", "utf-8"),
        (folder / "town-centre.yaml").unlink,
    )
    assert main(["check", "town-centre.yaml", "--only", "quotes", "--watch"]) == ExitCode.FINE
    out, err = capsys.readouterr()
    sums = [
        line.rpartition(", ")[2].rpartition(": ")[2]
        for line in out.splitlines()
        if line.startswith("town-centre.yaml: ")
    ]
    assert sums[:2] == ["no problems", "1 error"]
    assert err.count("Waiting for a change; ctrl+c ends it.") == 4


@pytest.mark.parametrize("more", [["--fix"], ["--format", "json"]])
def test_what_it_cannot_do_meanwhile_is_said(folder: Path, more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "town-centre.yaml", "--watch", *more]) == ExitCode.USAGE
    assert "leave out --fix" in capsys.readouterr().err


def test_a_folder_is_all_its_maps(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "notes.yaml").write_text("shopping: [milk]\n", "utf-8")
    assert main(["check", "."]) == ExitCode.FINE
    assert capsys.readouterr().out.count("quotes found") == 1


def test_a_folder_without_a_map_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "town-centre.yaml").unlink()
    assert main(["check", "."]) == ExitCode.BAD_INPUT
    assert "no map is in this folder" in capsys.readouterr().err

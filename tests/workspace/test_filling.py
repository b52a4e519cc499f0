"""Worksheets as maps that pupils fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.workspace import open_debate
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MAP = ROOT / "maps" / "homework.yaml"


@pytest.mark.parametrize("level", ["1", "2", "3"])
def test_a_map_to_be_filled_in_tells_no_more_than_the_sheet(tmp_path: Path, level: str) -> None:
    file = tmp_path / "fill.yaml"
    assert main(["print", str(MAP), "worksheet", "-o", str(file), "--level", level]) == ExitCode.FINE
    careful, given = open_debate(MAP), open_debate(file)
    assert [problem for problem in given.problems if problem.severity == "error"] == []
    assert len(given.map.claims) > 8
    assert all(source.main is None for source in given.map.sources)
    assert not any(issue.positions for issue in given.map.issues)
    assert len(given.map.relations) < 3
    known = {one.id: one for one in careful.map.relations}
    assert all(known[one.id].premises == one.premises for one in given.map.relations)
    assert {status.status for *_, status in given.quotes() if status is not None} == {"exact"}


def test_it_is_marked_like_any_map(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "fill.yaml"
    assert main(["print", str(MAP), "worksheet", "-o", str(file)]) == ExitCode.FINE
    capsys.readouterr()
    assert main(["mark", str(file), "--against", str(MAP)]) == ExitCode.FINE
    assert "What your map has" in capsys.readouterr().out


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "fill.yaml"
    file.write_text("mine", "utf-8")
    assert main(["print", str(MAP), "worksheet", "-o", str(file)]) == ExitCode.BAD_INPUT
    assert file.read_text("utf-8") == "mine"

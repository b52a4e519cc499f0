"""`argmap outline --detail main`: the main line of a draft, and how much that leaves out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    import pytest


def test_the_main_line_is_shown_and_the_rest_counted(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for side in ("abolish", "keep"):
        Path(f"{side}.txt").write_bytes((root / "maps" / f"{side}-homework.txt").read_bytes())
    assert main(["draft", "-q", "abolish.txt", "keep.txt", "-o", "map.yaml"]) == ExitCode.FINE
    assert main(["outline", "map.yaml", "--brief", "--detail", "all"]) == ExitCode.FINE
    whole = capsys.readouterr().out
    assert main(["outline", "map.yaml", "--brief"]) == ExitCode.FINE
    shown = capsys.readouterr()
    assert len(shown.out) < len(whole)
    assert "are left out; --detail all shows them" in shown.err
    for detail, count in (([], 20), (["--detail", "all"], 36)):
        assert main(["draw", "map.yaml", "-o", "map.svg", *detail]) == ExitCode.FINE
        told = capsys.readouterr().out
        assert int(told.split()[1]) >= count if detail else int(told.split()[1]) <= 24


def test_what_might_be_compared_is_told_where_it_is_asked_for(
    root: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for side in ("abolish", "keep"):
        Path(f"{side}.txt").write_bytes((root / "maps" / f"{side}-homework.txt").read_bytes())
    assert main(["draft", "-q", "abolish.txt", "keep.txt", "-o", "map.yaml"]) == ExitCode.FINE
    before = Path("map.yaml").read_bytes()
    capsys.readouterr()
    assert main(["outline", "map.yaml"]) == ExitCode.FINE
    assert "Compare these?" not in capsys.readouterr().out
    assert main(["outline", "map.yaml", "--compare", "--detail", "all"]) == ExitCode.FINE
    told = capsys.readouterr().out
    assert "Both speak of:" in told[told.index("Compare these?") :]
    assert Path("map.yaml").read_bytes() == before


def test_another_detail_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", str(root / "maps" / "homework.yaml"), "--detail", "some"]) == ExitCode.USAGE
    assert "'some'" in capsys.readouterr().err

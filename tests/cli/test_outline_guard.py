"""What `outline -o` and `clashes -o` never write over: the map they read, however its file is named."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "argmap: 1\ntitle: Nothing yet # a comment\n"

NAMES = {
    "by its name": "map.yaml",
    "by a longer way": "folder/../map.yaml",
    "by a symbolic link": "symbolic.yaml",
    "by a hard link": "hard.yaml",
    "through a folder's link": "also-here/map.yaml",
}
"""Ways to name one file."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a map and links to it, which is the current one."""
    (tmp_path / "map.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "symbolic.yaml").symlink_to("map.yaml")
    (tmp_path / "also-here").symlink_to(".")
    os.link(tmp_path / "map.yaml", tmp_path / "hard.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", ["outline", "clashes"])
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_map_is_not_written_over(folder: Path, command: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for read, written in (("map.yaml", name), (name, "map.yaml"), (name, str(folder / "map.yaml"))):
        assert main([command, read, "-o", written]) == ExitCode.USAGE
        out, err = capsys.readouterr()
        assert not out
        assert "map itself" in " ".join(err.split())
        assert (folder / "map.yaml").read_text(encoding="utf-8") == TEXT
        assert (folder / "symbolic.yaml").is_symlink()


@pytest.mark.parametrize("command", ["outline", "clashes"])
def test_what_it_wrote_before_it_writes_again(folder: Path, command: str) -> None:
    report = folder / "report.txt"
    report.write_text("an older one", encoding="utf-8")
    assert main([command, "map.yaml", "-o", "report.txt"]) == ExitCode.FINE
    assert report.read_text(encoding="utf-8").startswith("Nothing yet\n")

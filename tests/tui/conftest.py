"""Maps that the terminal program is tried on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.workspace import start_map
from tests.tui.driving import LEFT, RIGHT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def map_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty map on two short articles."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "left.txt").write_text(LEFT)
    (tmp_path / "right.txt").write_text(RIGHT)
    start_map(tmp_path / "left.txt", tmp_path / "right.txt", tmp_path / "map.yaml")
    return tmp_path / "map.yaml"


@pytest.fixture
def seeds_draft(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the drafter by rules makes of the seeds."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    shutil.copytree(root / "seeds", tmp_path / "seeds")
    articles = [str(file) for file in sorted((tmp_path / "seeds").glob("*.txt"))]
    assert main(["draft", *articles, "-o", str(tmp_path / "draft.yaml")]) == 0
    return tmp_path / "draft.yaml"


@pytest.fixture
def town(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The town's debate, which has everything."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    shutil.copytree(root / "maps", tmp_path / "maps")
    return tmp_path / "maps" / "town-centre.yaml"

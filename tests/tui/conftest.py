"""Maps that the terminal program is tried on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, TypeVar

import pytest

from argmap import load_map
from argmap.cli import main
from argmap.model import Claim, Issue, Origin, Relation
from argmap.workspace import save_map, start_map
from tests.tui.driving import LEFT, RIGHT

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T", Claim, Relation, Issue)


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


@pytest.fixture
def draft(town: Path) -> Path:
    """The debate on homework as a drafter would have proposed it, all of it."""
    file = town.with_name("homework.yaml")
    whole = load_map(file)

    def proposed(entry: T) -> T:
        sure = round(len(entry.id) % 7 / 7, 2)
        why = "taken for the main claim" if entry.id in {source.main for source in whole.sources} else "because"
        return entry.changed(origin=Origin(by="rules", sure=sure, why=why, standing="proposed"))

    save_map(
        whole.changed(
            claims=tuple(map(proposed, whole.claims)),
            relations=tuple(map(proposed, whole.relations)),
            issues=tuple(map(proposed, whole.issues)),
        ),
        file,
    )
    return file

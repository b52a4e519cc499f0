"""What differs from a careful map, over whatever shows the map: outline, clashes, picture, terminal."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate, save_map
from argmap.cli import main
from argmap.cli.against import differing
from argmap.compare import mark
from argmap.store import Settings
from argmap.tui.app import Program
from argmap.workspace import Session
from tests.compare.planting import planted, with_errors
from tests.compare.test_marking import HOMEWORK, MAPS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map with one step turned round, beside its articles."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    shutil.copytree(MAPS, tmp_path / "maps")
    reference = open_debate(HOMEWORK)
    student = with_errors(reference, next(one for one in planted(reference) if one.name == "turned round"))
    assert student is not None
    save_map(student.map, tmp_path / "maps" / "kim.yaml")
    return tmp_path / "maps" / "kim.yaml"


@pytest.mark.parametrize("command", ["outline", "clashes"])
def test_the_difference_and_its_question_stand_beside_the_step(
    command: str, kim: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(kim)]) == 0
    assert "this line?" not in capsys.readouterr().out.lower()
    assert main([command, str(kim), "--against", str(HOMEWORK)]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "his line?" in said
    if command == "outline":
        assert "which of the two, if either, fits what" in said
    assert "well found" not in said


def test_a_picture_shows_it_at_the_premise_of_the_step(kim: Path) -> None:
    picture = kim.with_suffix(".svg")
    assert main(["draw", str(kim), "--against", str(HOMEWORK), "-o", str(picture)]) == 0
    assert ">this line?<" in picture.read_text(encoding="utf-8")
    (wrong,) = mark(open_debate(kim), [open_debate(HOMEWORK)]).differences
    overlay = differing([HOMEWORK])(open_debate(kim))
    step = open_debate(kim).structure.relations[wrong.mine[0]]
    assert set(overlay.badges) == {step.id, *step.premises}


def test_on_a_screen_it_goes_as_soon_as_it_is_put_right(kim: Path) -> None:
    program = Program(Session(kim), Settings(kim.parent / "config.toml"), says=differing([HOMEWORK]))
    assert [badge.word for badges in program.scene.glyphs.overlay.badges.values() for badge in badges] == [
        "this line?",
        "this line?",
    ]
    program.change(debate=open_debate(HOMEWORK))
    assert program.scene.glyphs.overlay.badges == {}

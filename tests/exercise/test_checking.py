"""Exercises and teaching files held against their map, by `argmap check` too."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.model.exercise import Choice, Exercise, Task
from argmap.workspace import open_debate
from argmap.workspace.exercises import exercise_file, lesson_on, made_exercise, save_exercise, teaching_file
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    for name in ("homework.yaml", "abolish-homework.txt", "keep-homework.txt"):
        shutil.copy(ROOT / "maps" / name, tmp_path)
    return tmp_path / "homework.yaml"


def test_what_is_made_has_no_mistakes(map_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    debate = open_debate(map_file, all_checks=False)
    file = exercise_file(map_file)
    assert save_exercise(made_exercise(map_file, debate, level=3), file)
    assert not save_exercise(made_exercise(map_file, debate, level=3), file)
    assert main(["check", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}: no problems\n"


def test_check_looks_beside_the_map(map_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = Exercise(
        map="homework.yaml",
        tasks=(
            Task(id="t1", kind="main", ask="?", choices=(Choice(text="x", claim="stop-homewrok"),)),
            Task(id="t1", kind="togeter", ask="?", relation="r2", claims=("gap",), judged=False),
        ),
    )
    save_exercise(wrong, exercise_file(map_file))
    teaching_file(map_file).write_text("teaching: 1\navoid: {join: [x9]}\nfold: [gap, r1]\n", "utf-8")
    assert main(["check", str(map_file)]) == 1
    said = capsys.readouterr().out
    for name in ("exercise-unknown", "exercise-twice", "exercise-kind", "exercise-no-right", "exercise-changed"):
        assert f"[{name}]" in said
    assert "Did you mean stop-homework?" in said
    assert said.count("[teaching-unknown]") == 2
    assert main(["check", str(teaching_file(map_file))]) == 1
    assert ":2:16: error: there is no claim, relation or issue 'x9' in the map" in capsys.readouterr().out


def test_the_exercise_is_made_as_the_teacher_decided(map_file: Path) -> None:
    teaching_file(map_file).write_text("teaching: 1\nlevel: 2\nseed: 4\ntasks: [main, who]\n", "utf-8")
    debate = open_debate(map_file, all_checks=False)
    exercise = made_exercise(map_file, debate)
    assert (exercise.level, exercise.seed) == (2, 4)
    assert {task.kind for task in exercise.tasks} == {"main", "who"}
    assert lesson_on(map_file, level=1, seed=9)[:2] == (1, 9)

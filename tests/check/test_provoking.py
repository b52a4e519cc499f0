"""What each check says: `provoking/` holds, for every problem that can be found, a map that has it and the message."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.check import CHECKS
from argmap.cli.messages import rendered_all
from argmap.cli.texts import lines_of
from argmap.workspace import open_debate

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent / "provoking"
PROBLEMS = [name for check in CHECKS.values() for name in check.problems.split()]


def test_every_problem_has_a_map_that_provokes_it() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.yaml")) == sorted(PROBLEMS)


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_map_gets_its_message(
    name: str, monkeypatch: pytest.MonkeyPatch, golden: Callable[[Path, str | bytes], None]
) -> None:
    monkeypatch.chdir(FOLDER)
    problems = [problem for problem in open_debate(f"{name}.yaml").problems if problem.check == name]
    assert problems
    golden(FOLDER / f"{name}.message", "\n".join(rendered_all(problems, lines_of(problems))) + "\n")


@pytest.mark.parametrize("name", CHECKS)
def test_a_docstring_names_what_its_check_finds(name: str) -> None:
    said = CHECKS[name].function.__doc__ or ""
    assert [problem for problem in CHECKS[name].problems.split() if f"`{problem}`" not in said] == []

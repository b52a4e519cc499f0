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
KEPT = "tests/check/provoking"
PROBLEMS = [name for check in CHECKS.values() for name in check.problems.split()]


def named(problems: list[str]) -> str:
    """Their files, for whoever has to write or delete them."""
    return ", ".join(f"{name}.yaml" for name in problems)


def test_every_problem_has_a_map_that_provokes_it() -> None:
    maps = {path.stem for path in FOLDER.glob("*.yaml")}
    missing, left_over = sorted(set(PROBLEMS) - maps), sorted(maps - set(PROBLEMS))
    assert not missing, f"write the shortest map that provokes it into {KEPT}: {named(missing)}"
    assert not left_over, f"no check in CHECKS finds it; delete it, or name it in its line there: {named(left_over)}"
    assert len(PROBLEMS) == len(set(PROBLEMS)), "one problem stands in two lines of CHECKS"


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_map_gets_its_message(
    name: str, monkeypatch: pytest.MonkeyPatch, golden: Callable[[Path, str | bytes], None]
) -> None:
    if not (FOLDER / f"{name}.yaml").exists():
        pytest.fail(f"there is no {KEPT}/{name}.yaml: write the shortest map that provokes it", pytrace=False)
    monkeypatch.chdir(FOLDER)
    found = open_debate(f"{name}.yaml").problems
    problems = [problem for problem in found if problem.check == name]
    others = ", ".join(dict.fromkeys(problem.check for problem in found)) or "nothing"
    assert problems, f"{name}.yaml does not provoke {name}: in it is found {others}"
    silent = [problem.message for problem in problems if not (problem.remedy or "; " in problem.message)]
    assert not silent, f"give the Problem a remedy, what one may do about it: {silent}"
    golden(FOLDER / f"{name}.message", "\n".join(rendered_all(problems, lines_of(problems))) + "\n")


@pytest.mark.parametrize("name", CHECKS)
def test_a_docstring_names_what_its_check_finds(name: str) -> None:
    said = CHECKS[name].function.__doc__ or ""
    missing = [problem for problem in CHECKS[name].problems.split() if f"`{problem}`" not in said]
    function = CHECKS[name].function
    assert not missing, f"name it, in backticks, in the docstring of {function.__name__}: {', '.join(missing)}"

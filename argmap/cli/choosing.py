"""Which findings are shown: those asked for, without those ignored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from argmap.errors import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.errors import Problem


def chosen(only: Sequence[str], ignored: Sequence[str]) -> Callable[[Problem], bool]:
    """Whether a problem is shown, by its name or the name of the check that finds it.

    What no check finds, such as an article that cannot be read, is always shown: without it nothing was checked.

    Raises:
        typer.BadParameter: there is no such check or problem; names the nearest one and all.
    """
    if not only and not ignored:
        return lambda _problem: True
    from argmap.check import CHECKS

    names = {name: check.problems.split() for name, check in CHECKS.items()} | _OF_THE_FILE
    known = {problem for problems in names.values() for problem in problems}
    shown = _problems_of(only, names, "--only") or known
    shown = shown - _problems_of(ignored, names, "--ignore")
    return lambda problem: problem.check in shown or problem.check not in known


_OF_THE_FILE = {"file": ["text-cut"]}
"""What is found in a map's file before any check, and keeps nothing from being checked."""


def _problems_of(asked: Sequence[str], names: dict[str, list[str]], option: str) -> set[str]:
    """The problems that names of checks or problems stand for."""
    by_name = {problem: {problem} for problems in names.values() for problem in problems}
    for check, problems in names.items():
        by_name.setdefault(check, set()).update(problems)
    for name in asked:
        if name not in by_name:
            near = nearest(name, by_name)
            likely = f"; did you mean {near}?" if near else "."
            known = "; ".join(check if [check] == own else f"{check}: {' '.join(own)}" for check, own in names.items())
            raise typer.BadParameter(f"there is no check {name!r}{likely} Known: {known}", param_hint=option)
    return {problem for name in asked for problem in by_name[name]}

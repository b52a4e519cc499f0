"""What lies beside a map and is looked at with it: an exercise, and what a teacher decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cli.given import STANDARD_INPUT, debate_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from argmap.cli.findings import Checked
    from argmap.errors import Problem

_ENDINGS = (".yaml", ".yml")


def is_of_a_map(file: Path) -> bool:
    """Whether a file is no map, but holds an exercise on one or what a teacher decided about one."""
    if file == STANDARD_INPUT or file.suffix.lower() not in _ENDINGS or not file.is_file():
        return False
    from argmap.workspace.exercises import is_beside

    return is_beside(file)


def checked_beside(file: Path, is_shown: Callable[[Problem], bool]) -> Iterator[Checked]:
    """What is wrong with the files beside a map, or with one of them that is named itself."""
    if file == STANDARD_INPUT or not file.is_file():
        return
    from argmap.cli.findings import Checked
    from argmap.errors import FileError, FormatError, Location, Problem, Severity
    from argmap.workspace.exercises import files_beside, map_of, problems_beside

    files = [file] if is_of_a_map(file) else files_beside(file)
    for one in files:
        try:
            debate = debate_in(map_of(one) if one == file else file)
            problems = problems_beside(one, debate)
        except FormatError as error:
            problems = error.problems if one == file else ()
        except FileError as error:
            problems = (Problem("map-unreadable", Severity.ERROR, str(error), location=Location(str(one), 1)),)
        yield Checked(str(one), tuple(filter(is_shown, problems)), {})

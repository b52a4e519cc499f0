"""`argmap check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.messages import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.check import Moved
    from argmap.errors import Problem

_FEW = 2
"""Up to so many quotes that moved by the same distance are shown one by one."""

_SHOWN = 60
"""Characters of a moved quote that are shown."""

MapFiles = Annotated[list[Path], typer.Argument(metavar="MAP...", help="Map files.", show_default=False)]
Fix = Annotated[bool, typer.Option("--fix", help="Write the places of the quotes that were found into the maps.")]


def check(map_files: MapFiles, *, fix: Fix = False) -> None:
    """Say what is wrong with maps.

    Names quotes that are not, or no longer, in their articles, and claims that nothing leads to or from.

    --fix writes where each quote stands (start, end, a few words around it) and the articles' checksums. It leaves
    alone what a person must decide: quotes that are ambiguous, only similar, or missing.
    """
    from argmap.cli.exit_codes import ExitCode
    from argmap.cli.messages import rendered, summary
    from argmap.cli.texts import texts_of
    from argmap.errors import Severity

    everything: list[Problem] = []
    for map_file in map_files:
        if fix:
            _fix(map_file)
        problems, facts = _problems(map_file)
        texts = texts_of(problems)
        for problem in problems:
            print(rendered(problem, texts))
        print(f"{map_file}: {facts}{summary(problems)}")
        everything += problems
    if any(problem.severity is Severity.ERROR for problem in everything):
        raise typer.Exit(ExitCode.FOUND)


def _problems(map_file: Path) -> tuple[list[Problem], str]:
    """A map's problems in the order of their lines, and a few facts about it."""
    from argmap.errors import FileError, Location, MapFormatError, Problem, Severity
    from argmap.store import open_debate

    try:
        debate = open_debate(map_file)
    except MapFormatError as error:
        return list(error.problems), ""
    except FileError as error:
        message = str(error).removeprefix(f"{map_file}: ")
        return [Problem("map-unreadable", Severity.ERROR, message, location=Location(str(map_file)))], ""
    looked_for = [found for _, _, _, found in debate.quotes() if found is not None]
    found = sum(one.is_found for one in looked_for)
    quotes = sum(1 for _ in debate.quotes())
    unread = f" ({quotes - len(looked_for)} not looked for)" if len(looked_for) < quotes else ""
    implicit = sum(c.is_implicit for c in debate.map.claims)
    claims = counted(len(debate.map.claims), "claim") + (f" ({implicit} implicit)" if implicit else "")
    facts = (
        f"{claims}, {found} of {counted(quotes, 'quote')} found{unread}, " if debate.map.claims else "no claims yet, "
    )

    def place(problem: Problem) -> tuple[str, int, int]:
        where = problem.location or Location(str(map_file))
        return (where.path, where.line, where.column)

    return sorted(debate.problems, key=place), facts


def _fix(map_file: Path) -> None:
    from argmap.check import repair_quotes
    from argmap.errors import FileError, MapFormatError
    from argmap.store import open_debate, save_map

    try:
        debate = open_debate(map_file)
    except (MapFormatError, FileError):  # the check that follows says so
        return
    repair = repair_quotes(debate)
    save_map(repair.map, map_file)
    for line in _moves(repair.moved):
        print(f"{map_file}: {line}")
    places = f"the places of {counted(repair.placed, 'quote')} written"
    changed = "nothing to fix" if repair.map == debate.map else places
    left = f"; {counted(repair.left, 'quote')} left alone" if repair.left else ""
    print(f"{map_file}: {changed}{left}")


def _moves(moved: Sequence[Moved]) -> Iterator[str]:
    """The moved quotes as lines: those that moved by the same distance together, the others with their words."""
    groups: dict[tuple[str, int], list[Moved]] = {}
    for one in moved:
        groups.setdefault((one.path, one.distance), []).append(one)
    for (path, distance), together in groups.items():
        if len(together) > _FEW:
            way = "later" if distance > 0 else "earlier"
            names = ", ".join(dict.fromkeys(one.entry for one in together))
            yield f"{len(together)} quotes moved, {counted(abs(distance), 'letter')} {way} in {path}, of: {names}"
        else:
            for one in together:
                words = one.words if len(one.words) <= _SHOWN else one.words[: _SHOWN - 1] + "…"
                yield f"moved: {one.entry}: {one.path}:{one.line}: {words}"

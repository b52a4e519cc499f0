"""`argmap check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.completing import checks
from argmap.cli.given import STANDARD_INPUT, debate_in, holds_map, name_of, refuse_input_twice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TextIO

    from argmap.check import Moved
    from argmap.cli.findings import Checked
    from argmap.errors import Problem
    from argmap.model import Debate

_FEW = 2
"""Up to so many quotes that moved by the same distance are shown one by one."""

_SHOWN = 60
"""Characters of a moved quote that are shown."""

MapFiles = Annotated[
    list[Path],
    typer.Argument(metavar="MAP", help="Map files, or folders with maps; - for standard input.", show_default=False),
]
Fix = Annotated[bool, typer.Option("--fix", help="Write the places of the quotes that were found into the maps.")]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="NAME",
        autocompletion=checks,
        help="Show only what this check finds, or this problem; may be repeated.",
    ),
]
Ignored = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="NAME", autocompletion=checks, help="Do not show it; may be repeated."),
]
Watch = Annotated[
    bool, typer.Option("--watch", help="Check anew whenever a map or one of its articles is saved; ctrl+c ends it.")
]
Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="text, json, sarif or github.")]


def check(
    map_files: MapFiles,
    *,
    fix: Fix = False,
    only: Only = None,
    ignore: Ignored = None,
    watch: Watch = False,
    output_format: Format = "text",
) -> None:
    """Say what is wrong with maps, or could be better.

    Example: argmap check debate.yaml

    Names quotes that are not, or no longer, in their articles, reasons that run in a circle, claims and passages
    that were left out, and more; --only and --ignore take the name in brackets at the end of a finding, or that of
    a check: articles, quotes, connections, circles, mains, repetitions, wordings, stances, concessions, issues,
    directions, unaddressed, coverage, balance, scripts, words, proposals. What keeps a map or an article
    from being read is always shown.

    An exercise (MAP.exercise.yaml) and a teacher's choices (MAP.teaching.yaml) are looked at with their map, or alone.

    --fix writes where each quote stands (start, end, a few words around it) and the articles' checksums. It leaves
    alone what a person must decide: quotes that are ambiguous, only similar, or missing.
    """
    from argmap.cli.choosing import chosen
    from argmap.cli.exit_codes import ExitCode
    from argmap.cli.findings import FORMATS
    from argmap.errors import Severity

    files = list(_in_folders(map_files))
    _refuse(files, output_format, fix=fix, watch=watch)
    is_shown = chosen(only or (), ignore or ())
    fixes = (sys.stdout if output_format == "text" else sys.stderr) if fix else None
    worst: set[Severity] = set()

    def looked_at() -> Iterator[Checked]:
        for file in files:
            for checked in _all_of(file, is_shown, fixes):
                worst.update(problem.severity for problem in checked.problems)
                yield checked

    def report() -> None:
        for piece in FORMATS[output_format](looked_at()):
            print(piece, end="")

    if watch:
        from argmap.cli.watching import again_and_again

        again_and_again(files, report)
        return
    report()
    if Severity.ERROR in worst:
        raise typer.Exit(ExitCode.FOUND)


def _refuse(files: Sequence[Path], output_format: str, *, fix: bool, watch: bool) -> None:
    from argmap.cli.findings import FORMATS
    from argmap.cli.named import named

    refuse_input_twice(files)
    if fix and STANDARD_INPUT in files:
        raise typer.BadParameter("standard input cannot be mended in its place; name a file", param_hint="--fix")
    named(output_format, FORMATS, "format")
    if watch and (fix or output_format != "text" or STANDARD_INPUT in files):
        message = "it reports on files, as text, and writes nothing: leave out --fix, --format and -"
        raise typer.BadParameter(message, param_hint="--watch")


def _in_folders(files: Sequence[Path]) -> Iterator[Path]:
    """The files that are named, and all maps in the folders that are."""
    from argmap.errors import FileError

    for file in files:
        if file == STANDARD_INPUT or not file.is_dir():
            yield file
            continue
        maps = [one for one in sorted(file.glob("*.y*ml")) if one.is_file() and holds_map(one)]
        if not maps:
            raise FileError(
                f"{file}: no map is in this folder; a map is a .yaml file that begins with `argmap: 1`", file
            )
        yield from maps


def _all_of(map_file: Path, is_shown: Callable[[Problem], bool], fixes: TextIO | None) -> Iterator[Checked]:
    """A map, and the exercise and the teacher's file beside it; or one of these alone.

    Args:
        map_file: which.
        is_shown: whether a problem is asked for.
        fixes: where is told what was written into the map; none, if nothing is to be.
    """
    from argmap.cli.beside import checked_beside, is_of_a_map

    if not is_of_a_map(map_file):
        if fixes is not None:
            _fix(map_file, fixes)
        yield _checked(map_file, is_shown)
    yield from checked_beside(map_file, is_shown)


def _checked(map_file: Path, is_shown: Callable[[Problem], bool]) -> Checked:
    """A map's problems in the order of their lines, and a few facts about it; all problems of what is no map."""
    from argmap.cli.findings import Checked
    from argmap.errors import FileError, Location, MapFormatError, Problem, Severity

    name = name_of(map_file)
    try:
        debate = debate_in(map_file, all_checks=True)
    except MapFormatError as error:
        return Checked(name, error.problems, {})
    except FileError as error:
        message = str(error).removeprefix(f"{map_file}: ")
        unreadable = Problem("map-unreadable", Severity.ERROR, message, location=Location(name))
        return Checked(name, (unreadable,), {})

    def place(problem: Problem) -> tuple[str, int, int]:
        where = problem.location or Location(name)
        return (where.path, where.line, where.column)

    return Checked(name, tuple(sorted(filter(is_shown, debate.problems), key=place)), _facts(debate))


def _facts(debate: Debate) -> dict[str, int]:
    """How many claims a map has, and what became of its quotes."""
    found = [one for _, _, _, one in debate.quotes()]
    looked_for = [one for one in found if one is not None]
    return {
        "claims": len(debate.map.claims),
        "implicit": sum(c.is_implicit for c in debate.map.claims),
        "quotes": len(found),
        "found": sum(one.is_found for one in looked_for),
        "not_looked_for": len(found) - len(looked_for),
    }


def _fix(map_file: Path, stream: TextIO) -> None:
    """Write a map's repaired quotes; what was done goes to a stream."""
    from argmap.check import repair_quotes
    from argmap.edit import Change, Retrace, difference
    from argmap.errors import FileError, MapFormatError
    from argmap.phrases import EXPERT, counted
    from argmap.workspace import changing, load_map

    try:
        load_map(map_file)
    except (MapFormatError, FileError):  # the check that follows says so
        return
    with changing(map_file) as session:
        repair = repair_quotes(session.debate)
        change = difference(session.history.map, repair.map)
        places = f"the places of {counted(repair.placed, EXPERT.nouns.quote)} written"
        if change != Change():
            session.do(Retrace.of(places, change))
    for line in _moves(repair.moved):
        print(f"{map_file}: {line}", file=stream)
    changed = "nothing to fix" if change == Change() else places
    left = f"; {counted(repair.left, EXPERT.nouns.quote)} left alone" if repair.left else ""
    print(f"{map_file}: {changed}{left}", file=stream)


def _moves(moved: Sequence[Moved]) -> Iterator[str]:
    """The moved quotes as lines: those that moved by the same distance together, the others with their words."""
    from argmap.phrases import EXPERT, counted

    nouns = EXPERT.nouns
    groups: dict[tuple[str, int], list[Moved]] = {}
    for one in moved:
        groups.setdefault((one.path, one.distance), []).append(one)
    for (path, distance), together in groups.items():
        if len(together) > _FEW:
            way = "later" if distance > 0 else "earlier"
            names = ", ".join(dict.fromkeys(one.entry for one in together))
            quotes, letters = counted(len(together), nouns.quote_moved), counted(abs(distance), nouns.letter)
            yield f"{quotes}, {letters} {way} in {path}, of: {names}"
        else:
            for one in together:
                words = one.words if len(one.words) <= _SHOWN else one.words[: _SHOWN - 1] + "…"
                yield f"moved: {one.entry}: {one.path}:{one.line}: {words}"

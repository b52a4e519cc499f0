"""`argmap outline`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.named import named

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.model import Structure

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file.", show_default=False)]
TextFile = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write it. [standard output]")
]
Accepted = Annotated[bool, typer.Option("--accepted", help="Without what was proposed and not accepted.")]
Questions = Annotated[
    bool, typer.Option("--questions", help="With what to ask of each step: the critical questions of its scheme.")
]
Format = Annotated[
    str | None, typer.Option("--format", metavar="FORMAT", help="text or markdown. [as the file's name ends, or text]")
]

_ENDINGS = {".md": "markdown", ".markdown": "markdown", ".csv": "csv"}


def outline(
    map_file: MapFile,
    output: TextFile = None,
    *,
    output_format: Format = None,
    accepted: Accepted = False,
    questions: Questions = False,
) -> None:
    """Say a map in words, in an order that reads well aloud.

    Each article's main claim, then what it rests on, claim by claim, with the words that each stands on and who says
    them; then common ground, the issues, and the relations between the sides. It says what the picture shows, for
    those who cannot see it, and numbers are the same.
    """
    from argmap.report import OUTLINE_FORMATS
    from argmap.report import outline as outlined

    name = format_name(output_format, output, OUTLINE_FORMATS)
    structure = opened(map_file, output, accepted=accepted)
    deliver(outlined(structure, name, questions=questions), output, structure)


def format_name(name: str | None, output: Path | None, known: Collection[str]) -> str:
    """The form that a person asks for: by its name, by the ending of the file, or plain text.

    Raises:
        typer.BadParameter: there is no such form; names all.
    """
    if name is not None:
        return named(name, known, "format")
    ending = _ENDINGS.get(output.suffix.lower(), "text") if output is not None else "text"
    return ending if ending in known else "text"


def opened(map_file: Path, output: Path | None, *, accepted: bool) -> Structure:
    """The questions about a map, or about what is accepted of it; that it has errors is said on standard error.

    Raises:
        ArgmapError: nothing of it is accepted.
        typer.BadParameter: the output would overwrite the map.
    """
    import sys

    from argmap.errors import ArgmapError, Severity, summary
    from argmap.store import open_debate

    if output is not None and output.exists() and output.samefile(map_file):
        raise typer.BadParameter(f"{str(output)!r} is the map itself; name another file", param_hint="-o")
    debate = open_debate(map_file)
    errors = [problem for problem in debate.problems if problem.severity is Severity.ERROR]
    if errors:
        print(f"{map_file}: {summary(errors)}; see `argmap check {map_file}`", file=sys.stderr)
    whole = debate.structure
    structure = whole.without(whole.proposals()) if accepted else whole
    if whole.claims and not structure.claims:
        raise ArgmapError("nothing to say: no claim is accepted yet; leave out --accepted")
    return structure


def deliver(text: str, output: Path | None, structure: Structure) -> None:
    """Print a report, or write it to a file and say what is in it."""
    from argmap.errors import counted
    from argmap.store import write_atomically

    if output is None or str(output) == "-":
        print(text, end="")
        return
    write_atomically(output, text.encode())
    things = [
        counted(len(structure.claims), "claim"),
        counted(len(structure.relations), "relation"),
        counted(len(structure.issues), "issue"),
    ]
    print(f"{output}: {', '.join(things)}")

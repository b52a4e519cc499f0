"""`argmap outline`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.given import debate_in, look_at_map, tell_of_errors
from argmap.cli.named import named
from argmap.cli.outputs import STANDARD_OUTPUT, by_ending, refuse_articles, refuse_output

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from argmap.model import Structure

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file; - for standard input.", show_default=False)]
TextFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="The file to write: .txt or .md. [standard output]"),
]
Accepted = Annotated[bool, typer.Option("--accepted", help="Without what was proposed and not accepted.")]
Format = Annotated[
    str | None, typer.Option("--format", metavar="FORMAT", help="text or markdown. [as the file's name ends, or text]")
]

ENDINGS = {".txt": "text", ".md": "markdown", ".markdown": "markdown"}
"""What the ending of a report's file asks for."""


def outline(
    map_file: MapFile, output: TextFile = None, *, output_format: Format = None, accepted: Accepted = False
) -> None:
    """Say a map in words, in an order that reads well aloud.

    Each article's main claim, then what it rests on, claim by claim, with the words that each stands on and who says
    them; then common ground, the issues, and the relations between the sides. It says what the picture shows, for
    those who cannot see it, and numbers are the same.
    """
    look_at_map(map_file)
    refuse_output(output, map_file)
    from argmap.report import OUTLINE_FORMATS
    from argmap.report import outline as outlined

    name = format_name(output_format, output, OUTLINE_FORMATS, ENDINGS)
    structure = opened(map_file, output, accepted=accepted)
    deliver(outlined(structure, name), output, structure)


def format_name(name: str | None, output: Path | None, known: Collection[str], endings: Mapping[str, str]) -> str:
    """The form that a person asks for: by its name, by the ending of the file, or plain text.

    Raises:
        typer.BadParameter: there is no such form; names all.
    """
    if name is not None:
        return named(name, known, "format")
    if output is None or output == STANDARD_OUTPUT:
        return "text"
    return by_ending(output, endings, otherwise="--format")


def opened(map_file: Path, output: Path | None, *, accepted: bool) -> Structure:
    """The questions about a map, or about what is accepted of it; that it has errors is said on standard error.

    Raises:
        ArgmapError: nothing of it is accepted.
        typer.BadParameter: the output would overwrite one of its articles.
    """
    from argmap.cli.accepting import accepted_of
    from argmap.errors import ArgmapError

    debate = debate_in(map_file)
    refuse_articles(output, map_file, debate)
    tell_of_errors(debate, map_file)
    whole = debate.structure
    structure = accepted_of(whole) if accepted else whole
    if whole.claims and not structure.claims:
        raise ArgmapError("nothing to say: no claim is accepted yet; leave out --accepted")
    return structure


def deliver(text: str, output: Path | None, structure: Structure) -> None:
    """Print a report, or write it to a file and say what is in it."""
    from argmap.errors import counted
    from argmap.store import write_atomically

    if output is None or output == STANDARD_OUTPUT:
        print(text, end="")
        return
    write_atomically(output, text.encode())
    things = [
        counted(len(structure.claims), "claim"),
        counted(len(structure.relations), "relation"),
        counted(len(structure.issues), "issue"),
    ]
    print(f"{output}: {', '.join(things)}")

"""`argmap draw`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from argmap.diagram import PictureKind

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file.", show_default=False)]
PictureFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="The picture: .svg, .png or .dot; - for standard output."),
]
Kind = Annotated[str | None, typer.Option("--to", metavar="KIND", help="svg, png or dot, whatever the file's name.")]


def draw(map_file: MapFile, output: PictureFile = None, to: Kind = None) -> None:
    """Draw a map as SVG, PNG or DOT.

    The two articles stand face to face, with every claim, and what leads from one side to the other between them.
    """
    from argmap.cli.messages import counted, summary
    from argmap.diagram import draw as draw_picture
    from argmap.errors import Severity
    from argmap.store import open_debate, write_atomically

    kind = _kind(output, to)
    if output is not None and output.exists() and output.samefile(map_file):
        raise typer.BadParameter(f"{str(output)!r} is the map itself; name another file", param_hint="-o")
    debate = open_debate(map_file)
    if any(problem.severity is Severity.ERROR for problem in debate.problems):
        found = summary(p for p in debate.problems if p.severity is Severity.ERROR)
        print(f"{map_file}: {found}; see `argmap check {map_file}`", file=sys.stderr)
    picture = draw_picture(debate.structure, kind)
    if output is None or str(output) == "-":
        sys.stdout.buffer.write(picture)
    else:
        write_atomically(output, picture)
        aside = len(debate.structure.bystanders())
        claims = counted(len(debate.map.claims) - aside, "claim") + (f" ({aside} on no side left out)" if aside else "")
        print(
            f"{output}: {claims}, {counted(len(debate.structure.crossings), 'relation')} from one article to the other"
        )


def _kind(output: Path | None, to: str | None) -> PictureKind:
    from argmap.diagram import PICTURE_KINDS

    if output is None and to is None:
        raise typer.BadParameter("say where the picture goes (-o debate.svg), or --to svg for standard output")
    name = to if to is not None else output.suffix.removeprefix(".").lower() if output is not None else ""
    for kind in PICTURE_KINDS:
        if name == kind:
            return kind
    known = ", ".join(PICTURE_KINDS)
    if to is not None:
        raise typer.BadParameter(f"no picture is made as {to!r}; known: {known}", param_hint="--to")
    raise typer.BadParameter(
        f"{str(output)!r} ends in none of .{known.replace(', ', ', .')}; use --to", param_hint="-o"
    )

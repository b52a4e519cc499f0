"""`argmap view`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file.", show_default=False)]
Ascii = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII signs only.")]


def view(map_file: MapFile, *, ascii_only: Ascii = False) -> None:
    """Explore a map in the terminal, both articles side by side.

    Walk from claim to claim with single keys; ? lists them all. The next time you are back where you were.
    """
    from argmap.cli.exit_codes import ExitCode

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(
            "argmap view: this needs a terminal; for a file or a pipe use `argmap outline` or `argmap draw`",
            file=sys.stderr,
        )
        raise typer.Exit(ExitCode.USAGE)
    from argmap.store import load_settings, open_debate

    settings = load_settings()
    debate = open_debate(map_file)
    from argmap.tui.app import Explorer

    Explorer(map_file, debate, settings, ascii_only=ascii_only).run()

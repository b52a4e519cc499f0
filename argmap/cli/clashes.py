"""`argmap clashes`."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated

import typer

from argmap.cli.outline import Accepted, MapFile, Questions, TextFile, deliver, format_name, opened

_WIDTH = 100
"""Columns of an output that is no terminal."""

Format = Annotated[
    str | None,
    typer.Option("--format", metavar="FORMAT", help="text, markdown or csv. [as the file's name ends, or text]"),
]


def clashes(
    map_file: MapFile,
    output: TextFile = None,
    *,
    output_format: Format = None,
    accepted: Accepted = False,
    questions: Questions = False,
) -> None:
    """Set the two sides beside each other, issue by issue.

    Who says what, who answers what, what both sides grant, what a reply drops, and what nobody answers; the numbers
    are those of the picture.
    """
    from argmap.report import CLASHES_FORMATS
    from argmap.report import clashes as set_out

    name = format_name(output_format, output, CLASHES_FORMATS)
    structure = opened(map_file, output, accepted=accepted)
    to_terminal = output is None and sys.stdout.isatty()
    width = shutil.get_terminal_size((_WIDTH, 0)).columns if to_terminal else _WIDTH
    deliver(set_out(structure, name, width=width, questions=questions), output, structure)

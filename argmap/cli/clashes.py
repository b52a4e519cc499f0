"""`argmap clashes`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.given import look_at_map
from argmap.cli.named import WordsName, speech_named
from argmap.cli.outline import ENDINGS, Accepted, MapFile, Questions, deliver, format_name, opened
from argmap.cli.outputs import STANDARD_OUTPUT, refuse_output

_WIDTH = 100
"""Columns of an output that is no terminal."""

TableFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="The file to write: .txt, .md or .csv. [standard output]"),
]
Format = Annotated[
    str | None,
    typer.Option("--format", metavar="FORMAT", help="text, markdown or csv. [as the file's name ends, or text]"),
]


def clashes(
    map_file: MapFile,
    output: TableFile = None,
    *,
    output_format: Format = None,
    accepted: Accepted = False,
    questions: Questions = False,
    words: WordsName = "plain",
) -> None:
    """Set the two sides beside each other, question by question.

    Who says what, who answers what, what both sides grant, what a reply drops, and what nobody answers; the numbers
    are those of the picture.
    """
    look_at_map(map_file)
    refuse_output(output, map_file)
    from argmap.report import CLASHES_FORMATS
    from argmap.report import clashes as set_out

    name = format_name(output_format, output, CLASHES_FORMATS, ENDINGS | {".csv": "csv"})
    speech = speech_named(words)
    structure = opened(map_file, output, accepted=accepted)
    to_terminal = output in (None, STANDARD_OUTPUT) and sys.stdout.isatty()
    width = shutil.get_terminal_size((_WIDTH, 0)).columns if to_terminal else _WIDTH
    text = set_out(structure, name, width=width, questions=questions, speech=speech)
    is_table = name == "csv" and output is not None and str(output) != "-"
    deliver(f"\ufeff{text}" if is_table else text, output, structure, speech)  # by the mark, spreadsheets know UTF-8

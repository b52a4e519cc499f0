"""`argmap clashes`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.against import Reference, differing
from argmap.cli.judging import Judged, judged_overlay
from argmap.cli.named import WordsName, speech_named
from argmap.cli.outline import Accepted, MapFile, Questions  # noqa: TC001 - they are read as the command is built
from argmap.cli.producing import opened, produce, wanted, whole_of

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
    judgements: Judged = None,
    against: Reference = None,
    words: WordsName = "plain",
) -> None:
    """Set the two sides beside each other, question by question.

    Example: argmap clashes debate.yaml --format markdown

    Who says what, who answers what, what both sides grant, what a reply drops, and what nobody answers; the numbers
    are those of the picture.
    """
    asked = wanted("clashes", map_file, output, output_format)
    debate = opened(asked)
    from argmap.model import everything
    from argmap.workspace.products import Options

    to_terminal = asked.is_shown and sys.stdout.isatty()
    columns = shutil.get_terminal_size((_WIDTH, 0)).columns if to_terminal else _WIDTH
    speech = speech_named(words)
    overlay = judged_overlay(judgements, map_file, debate, speech) | differing(against)(debate)
    options = Options(columns=columns, questions=questions, overlay=overlay, speech=speech)
    produce(asked, debate, [everything(whole_of(debate, accepted=accepted))], options)

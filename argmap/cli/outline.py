"""`argmap outline`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.named import WordsName, speech_named
from argmap.cli.producing import opened, produce, wanted, whole_of

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file; - for standard input.", show_default=False)]
TextFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="The file to write: .txt or .md. [standard output]"),
]
Accepted = Annotated[bool, typer.Option("--accepted", help="Without what was proposed and not accepted.")]
Questions = Annotated[
    bool, typer.Option("--questions", help="With what to ask of each step: the critical questions of its scheme.")
]
Brief = Annotated[
    bool, typer.Option("--brief", help="Without who proposed what and why; the line on top says how much is proposed.")
]
Format = Annotated[
    str | None, typer.Option("--format", metavar="FORMAT", help="text or markdown. [as the file's name ends, or text]")
]


def outline(
    map_file: MapFile,
    output: TextFile = None,
    *,
    output_format: Format = None,
    accepted: Accepted = False,
    questions: Questions = False,
    brief: Brief = False,
    words: WordsName = "plain",
) -> None:
    """Say a map in words, in an order that reads well aloud.

    Each article's main claim, then what it rests on, claim by claim, with the words that each stands on and who says
    them; then common ground, the questions, and the links between the sides. It says what the picture shows, for
    those who cannot see it, and numbers are the same.
    """
    asked = wanted("outline", map_file, output, output_format)
    debate = opened(asked)
    from argmap.model import everything
    from argmap.workspace.products import Options

    options = Options(questions=questions, brief=brief, speech=speech_named(words))
    produce(asked, debate, [everything(whole_of(debate, accepted=accepted))], options)

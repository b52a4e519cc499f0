"""`argmap web`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.named import WordsName, speech_named
from argmap.cli.outline import Accepted, MapFile  # noqa: TC001 - they are read as the command is built
from argmap.cli.producing import opened, produce, wanted, whole_of

PageFile = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="FILE", help="The file to write: .html; - for standard output."),
]


def web(
    map_file: MapFile,
    output: PageFile,
    *,
    accepted: Accepted = False,
    words: WordsName = "plain",
) -> None:
    """Write a debate as one web page, for a class that installs nothing.

    Example: argmap web debate.yaml -o debate.html

    Both articles in full, and between them the questions, the links, and what is said of whatever claim is chosen;
    the picture and the outline too. It opens from a stick, without a network, on a phone; all is in the one file,
    and nothing is fetched.
    """
    asked = wanted("page", map_file, output, None, option="")
    debate = opened(asked)
    from argmap.model import overview
    from argmap.workspace.products import Options

    part = overview(whole_of(debate, accepted=accepted))
    produce(asked, debate, [part], Options(speech=speech_named(words), debate=debate))

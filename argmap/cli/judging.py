"""Readers' judgements for the command line: read, what was found in them said, and put over a map."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Debate, Overlay
    from argmap.phrases import Speech
    from argmap.workspace.judging import Readings

Judged = Annotated[
    list[Path] | None,
    typer.Option(
        "--judgements", metavar="FILE", help="With what a reader makes of it; several, or a folder: what a class does."
    ),
]


def readings_in(files: Sequence[Path], map_file: Path, debate: Debate) -> Readings:
    """The judgements in files; what is wrong with them is said on standard error, and the rest goes on.

    Raises:
        FileError: there are none.
        NothingShownError: none of them has a judgement.
    """
    from argmap.cli.calling import call
    from argmap.cli.messages import rendered_all
    from argmap.cli.texts import lines_of
    from argmap.errors import FileError, NothingShownError
    from argmap.workspace.judging import files_of_judgements, read_readings

    found = files_of_judgements(map_file, files)
    if not found:
        make = call("judge", map_file, "READER")
        raise FileError(f"{map_file}: no file of judgements lies beside it; make one: {make}", map_file)
    read = read_readings(found, debate.structure)
    for line in rendered_all(read.problems, lines_of(read.problems)):
        print(line, file=sys.stderr)
    if not read.readings:
        raise NothingShownError(
            "none of these files has a judgement yet: fill them in, with accept, doubt or reject behind a claim"
        )
    return read


def judged_overlay(files: Sequence[Path] | None, map_file: Path, debate: Debate, speech: Speech) -> Overlay:
    """What is said in files of judgements of single claims and steps; nothing, where no file is named.

    Raises:
        ArgmapError: none of the files has a judgement.
    """
    from argmap.model import NOTHING_SAID

    if not files:
        return NOTHING_SAID
    from argmap.workspace.judging import overlay_of

    return overlay_of(readings_in(files, map_file, debate).readings, debate.structure, speech)

"""What is asked of the speakers of a transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from argmap.cli.named import named

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from argmap.workspace.transcripts import Speakers, SpeakersAs


def asked_of_speakers(files: Sequence[Path], left: Sequence[str], right: Sequence[str], become: str) -> Speakers | None:
    """Who stands where and what speakers become; none where nothing is asked, and the files are articles.

    Raises:
        typer.BadParameter: it cannot be.
    """
    if not (left or right or become):
        return None
    from argmap.workspace.transcripts import SPEAKERS_AS, Speakers

    form: SpeakersAs = named(become, SPEAKERS_AS, "kind of source", "--speakers") if become else "sources"
    if len(files) != 1:
        raise typer.BadParameter("name one transcript", param_hint="LEFT")
    if form == "voices" and (left or right):
        message = "voices of one source stand on no side; name no speakers, or leave out --speakers voices"
        raise typer.BadParameter(message, param_hint="--left-speaker" if left else "--right-speaker")
    if form != "voices" and not (left and right):
        option = "--right-speaker" if left else "--left-speaker"
        raise typer.BadParameter("name a speaker for each side", param_hint=option)
    return Speakers(tuple(left), tuple(right), form)

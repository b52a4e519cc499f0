"""What is asked of the speakers of a transcript, and what a person is told who did not know that it could be."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from argmap.cli.calling import call
from argmap.cli.named import named
from argmap.phrases import PLAIN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from argmap.model import ArgumentMap
    from argmap.workspace.transcripts import Speakers, SpeakersAs


def asked_of_speakers(
    files: Sequence[Path], left: Sequence[str], right: Sequence[str], become: str, leading: Sequence[str] | None
) -> Speakers | None:
    """Who stands where, who leads, and what speakers become; none where nothing is asked, and the files are articles.

    Raises:
        typer.BadParameter: it cannot be.
    """
    if not (left or right or become or leading):
        return None
    from argmap.workspace.transcripts import SPEAKERS_AS, Speakers

    form: SpeakersAs = named(become, SPEAKERS_AS, "kind of source", "--speakers") if become else "sources"
    if not files:
        raise typer.BadParameter("name a transcript", param_hint="LEFT")
    if form == "voices" and len(files) > 1:
        raise typer.BadParameter("voices are those of one source: name one transcript", param_hint="LEFT")
    if form == "voices" and (left or right):
        message = "voices of one source stand on no side; name no speakers, or leave out --speakers voices"
        raise typer.BadParameter(message, param_hint="--left-speaker" if left else "--right-speaker")
    if form != "voices" and not (left and right):
        option = "--right-speaker" if left else "--left-speaker"
        raise typer.BadParameter("name a speaker for each side", param_hint=option)
    return Speakers(tuple(left), tuple(right), form, leading)


def asked_at_terminal(files: Sequence[Path], encoding: str | None, *, asks: bool) -> Speakers | None:
    """Ask where those stand who speak in transcripts; none if these are articles, or are to be read as such."""
    from argmap.workspace.speakers import has_two_sides, options_for, placed_as, speakers_of

    found = speakers_of(files, encoding) if asks else ()
    if not has_two_sides(found):
        return None
    from argmap.cli.asking import ask_speakers
    from argmap.cli.messages import shown

    placed = ask_speakers(found)
    if placed is None:
        return None
    print(shown(f"the same without being asked: {call(*sys.argv[1:], *options_for(placed))}"), file=sys.stderr)
    return placed_as(placed)


def tell_of_speakers(drafted: ArgumentMap, files: Sequence[Path], map_file: Path, *, was_asked: bool) -> None:
    """Say on standard error that what was drafted as articles is what several say, and how to part them."""
    if was_asked or len(drafted.sources) != len(files):
        return
    from argmap.cli.messages import shown
    from argmap.store import read_bytes
    from argmap.workspace.speakers import has_two_sides, options_for, speakers_in

    paths = [map_file.parent / (source.article or "") for source in drafted.sources]
    found = speakers_in([read_bytes(path).decode("utf-8-sig", errors="replace") for path in paths])
    debaters = [one.name for one in found if one.standing in {"left", "right"}]
    if not has_two_sides(found):
        return
    apart = map_file.with_name(f"{map_file.stem}-speakers.yaml")
    parting = call("draft", *files, "-o", apart, *options_for(found))
    where = "it" if len(files) == 1 else "them"
    print(shown(f"{PLAIN.listed(debaters)} speak in {where}; to have a side for each: {parting}"), file=sys.stderr)

"""What is asked of the speakers of a transcript, and what a person is told who did not know that it could be."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import typer

from argmap.cli.calling import call
from argmap.cli.named import named

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from argmap.model import ArgumentMap
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


def tell_of_speakers(drafted: ArgumentMap, files: Sequence[Path], map_file: Path) -> None:
    """Say on standard error that what was drafted as one article is what several say, and how to part them."""
    if len(files) != 1 or len(drafted.sources) != 1:
        return
    from argmap.articles import turns
    from argmap.errors import ArticleError
    from argmap.store import read_bytes

    text = read_bytes(map_file.parent / (drafted.sources[0].article or "")).decode("utf-8-sig", errors="replace")
    try:
        spoken = turns(text)
    except ArticleError:
        return
    said: Counter[str] = Counter()
    for turn in spoken:
        said[turn.speaker] += len(turn.text)
    if 2 * said.total() < len(text):
        return
    from argmap.cli.messages import shown

    (first, _), (second, _), *_ = said.most_common(2)
    apart = map_file.with_name(f"{map_file.stem}-speakers.yaml")
    parting = call("draft", files[0], "-o", apart, "--left-speaker", first, "--right-speaker", second)
    print(shown(f"{first} and {second} speak in it; to have a side for each: {parting}"), file=sys.stderr)

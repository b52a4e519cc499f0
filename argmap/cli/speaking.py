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
    return Speakers(tuple(left), tuple(right), form)


def tell_of_speakers(drafted: ArgumentMap, files: Sequence[Path], map_file: Path) -> None:
    """Say on standard error that what was drafted as articles is what several say, and how to part them."""
    if len(drafted.sources) != len(files) or len(files) > 2:
        return
    from argmap.articles import spoken_in
    from argmap.store import read_bytes

    paths = [map_file.parent / (source.article or "") for source in drafted.sources]
    texts = [read_bytes(path).decode("utf-8-sig", errors="replace") for path in paths]
    parted = spoken_in(texts)
    speeches = Counter(turn.speaker for spoken in parted for turn in spoken.turns)
    if len(texts) > 1 and max(speeches.values(), default=0) < 2:  # two articles with headings such as `Old Roads: why`
        return
    said: list[Counter[str]] = []
    for text, spoken in zip(texts, parted, strict=True):
        said.append(Counter())
        for turn in spoken.turns:
            said[-1][turn.speaker] += len(turn.text)
        if not spoken.turns or 2 * said[-1].total() < len(text):
            return
    most = _who_says_most(said)
    if len(most) < 2:
        return
    from argmap.cli.messages import shown

    first, second = most
    apart = map_file.with_name(f"{map_file.stem}-speakers.yaml")
    parting = call("draft", *files, "-o", apart, "--left-speaker", first, "--right-speaker", second)
    where = "it" if len(files) == 1 else "them"
    print(shown(f"{first} and {second} speak in {where}; to have a side for each: {parting}"), file=sys.stderr)


def _who_says_most(said: Sequence[Counter[str]]) -> list[str]:
    """The two who say most: one in each text, if those are two, else in all of them."""
    leading = list(dict.fromkeys(counts.most_common(1)[0][0] for counts in said))
    return leading if len(leading) == 2 else [name for name, _ in sum(said, Counter[str]()).most_common(2)]

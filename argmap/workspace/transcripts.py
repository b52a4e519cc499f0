"""A debate's transcript drafted into a map: each speaker a source, each speech one, or speakers as voices of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from argmap.articles import Turn, speaker_called, turns
from argmap.draft import Read, Wishes
from argmap.errors import ArticleError
from argmap.model import ArgumentMap, Quote, Side, slug
from argmap.store.together import write_together
from argmap.store.writable import refuse_taken
from argmap.workspace.drafting import (
    Drafted,
    Original,
    drafted_by,
    notices_of,
    refuse_what_is_large,
    written,
)
from argmap.workspace.intake import article_in, described, plan_copy, read_article_file, to_write, unused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from argmap.model import Claim, Relation
    from argmap.workspace.intake import Planned

SpeakersAs = Literal["sources", "speeches", "voices"]
"""What speakers become: a source each, a source for each speech, or voices of one source."""

SPEAKERS_AS: tuple[SpeakersAs, ...] = get_args(SpeakersAs)


class Speakers(NamedTuple):
    """What is asked of a transcript."""

    left: Sequence[str] = ()
    """Who speaks on the left side."""
    right: Sequence[str] = ()
    become: SpeakersAs = "sources"


class _Part(NamedTuple):
    """What becomes a source."""

    name: str
    """Its id."""
    speaker: str
    title: str
    text: str
    side: Side | None
    answers: str
    """The id of the one that it answers; empty where it answers none."""


def write_transcript_draft(  # noqa: PLR0913 - each is its own wish
    file: Path | Original,
    output: Path,
    speakers: Speakers,
    *,
    drafter: str = "rules",
    wishes: Wishes | None = None,
    encoding: str | None = None,
    force: bool = False,
) -> Drafted:
    """Draft a map of a debate's transcript and write it, with what each speaker says in a text beside it.

    Args:
        file: the transcript: captions, or a text with `NAME: WORDS`.
        output: the map's file, which must not be there yet.
        speakers: who stands on which side, and what speakers become.
        drafter: one of `DRAFTERS`.
        wishes: what is asked of the draft.
        encoding: of the transcript; guessed from its bytes if left out.
        force: whether a file over 5 MB is read too.

    Raises:
        FileError: the transcript cannot be read or is too large, or the map is there already.
        ArticleError: nobody is named in it.
        UnknownNameError: nobody in it is called so.
        DraftError: nothing could be drafted.
    """
    refuse_taken(output)
    if isinstance(file, Original):
        name, about = file.name, article_in(file.data, file.name, encoding)
    else:
        if not force:
            refuse_what_is_large(file)
        name, about = file.name, read_article_file(file, encoding=encoding)[1]
    try:
        said = turns(about.text)
    except ArticleError as error:
        raise ArticleError(f"{name}: {error}") from error
    parts = _parts(said, speakers, slug(name.rsplit(".", 1)[0]) or "debate")
    planned: list[Planned] = []
    for part in parts:
        taken = (output, *(one.where for one in planned))
        planned.append(plan_copy(part.name, part.text.encode(), output.parent, encoding="utf-8", taken=taken))
    reads = [_read(part, one, name) for part, one in zip(parts, planned, strict=True)]
    draft = drafted_by(reads, [part.side for part in parts], drafter, wishes or Wishes())
    made = draft.map
    if speakers.become == "voices":
        made = _with_voices(made, parts[0].text, said)
    named = {source.article for source in made.sources}
    planned = [one for one in planned if one.path in named]
    write_together(to_write(planned) | {output: written(made, drafter).encode()})
    told = [f"{name}: {about.notice}"] if about.notice else []
    if before := _before_first(about.text, said):
        told.append(f"{name}: left out before the first speech: “{before}”")
    return Drafted(made, (*told, *notices_of(planned), *draft.notices))


def _before_first(text: str, said: Sequence[Turn]) -> str:
    """The beginning of what stands before the first speech; empty if nothing does."""
    first = re.search(rf"{re.escape(said[0].speaker)}[^\n:]*:", text)
    return " ".join(text[: first.start()].split())[:60] if first else ""


def _parts(said: tuple[Turn, ...], speakers: Speakers, name: str) -> list[_Part]:
    sides: dict[str, Side] = {}
    for side, names in (("left", speakers.left), ("right", speakers.right)):
        for one in names:
            sides[speaker_called(one, said)] = "left" if side == "left" else "right"
    match speakers.become:
        case "voices":
            text = "".join(f"{turn.speaker}:\n\n{turn.text}\n\n" for turn in said)
            return [_Part(name, "", name, text.rstrip() + "\n", None, "")]
        case "speeches":
            return _speeches(said, sides)
        case "sources":
            return _by_speaker(said, sides)


def _speeches(said: Sequence[Turn], sides: dict[str, Side]) -> list[_Part]:
    """A source for each speech; it answers the last one of the other side before it."""
    parts: list[_Part] = []
    for turn in said:
        side = sides.get(turn.speaker)
        number = sum(part.speaker == turn.speaker for part in parts) + 1
        other = [part for part in parts if side and part.side and part.side != side]
        title = f"{turn.speaker}, speech {number}"
        name = unused(f"{_name(turn.speaker)}-{number}", [part.name for part in parts])
        text = f"{turn.text}\n"
        parts.append(_Part(name, turn.speaker, title, text, side, other[-1].name if other else ""))
    return parts


def _by_speaker(said: Sequence[Turn], sides: dict[str, Side]) -> list[_Part]:
    """A source for each speaker, who answers the last one of the other side who spoke before their first speech."""
    parts: dict[str, _Part] = {}
    last: list[_Part] = []
    for turn in said:
        side = sides.get(turn.speaker)
        if turn.speaker not in parts:
            other = [part for part in last if side and part.side and part.side != side]
            name = unused(_name(turn.speaker), [part.name for part in parts.values()])
            text = f"{turn.text}\n"
            answers = other[-1].name if other else ""
            parts[turn.speaker] = _Part(name, turn.speaker, turn.speaker, text, side, answers)
        else:
            part = parts[turn.speaker]
            parts[turn.speaker] = part._replace(text=f"{part.text}\n{turn.text}\n")
        last.append(parts[turn.speaker])
    return list(parts.values())


def _name(speaker: str) -> str:
    return (slug(speaker)[:40].strip("-_")) or "speaker"


def _read(part: _Part, planned: Planned, original: str) -> Read:
    source, article = described(part.name, planned.path, original, planned.about)
    return Read(
        source.changed(id=part.name, title=part.title, author=part.speaker, replies_to=part.answers or None), article
    )


def _with_voices(made: ArgumentMap, text: str, said: Sequence[Turn]) -> ArgumentMap:
    """The map with each quote in the mouth of whoever says it; what the transcript only passes on, it reports."""
    starts: list[tuple[int, str]] = []
    end = 0
    for turn in said:
        end = text.index(f"{turn.speaker}:\n\n{turn.text}", end)
        starts.append((end, turn.speaker))

    def spoken(quote: Quote) -> Quote:
        speaker = next((who for start, who in reversed(starts) if start <= (quote.start or 0)), starts[0][1])
        return quote.changed(
            voice=(speaker, *quote.voice), stance="reports" if quote.stance == "asserts" else quote.stance
        )

    def of(entry: Claim | Relation) -> tuple[Quote, ...]:
        return tuple(map(spoken, entry.quotes))

    return made.changed(
        sources=tuple(source.changed(main=None) for source in made.sources),
        claims=tuple(claim.changed(quotes=of(claim)) for claim in made.claims),
        relations=tuple(relation.changed(quotes=of(relation)) for relation in made.relations),
    )

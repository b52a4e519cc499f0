"""A debate's transcripts drafted into a map: each speaker a source, each speech one, or speakers as voices of one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple, Self, get_args

from argmap.articles import NO_TURNS, leads, speaker_called, spoken_in
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
    refuse_what_is_named_twice,
    written,
)
from argmap.workspace.intake import article_in, described, plan_copy, read_article_file, to_write, unused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from argmap.articles import Decoded, Spoken, Turn
    from argmap.model import Claim, Relation
    from argmap.workspace.intake import Planned

SpeakersAs = Literal["sources", "speeches", "voices"]
"""What speakers become: a source each, a source for each speech, or voices of one source."""

LONGEST_TITLE = 150
"""Characters: what is longer before the first speech is no title."""

_ANOTHER = "if somebody else does, or nobody: --moderator NAME, or --moderator ''"

SPEAKERS_AS: tuple[SpeakersAs, ...] = get_args(SpeakersAs)


class Speakers(NamedTuple):
    """What is asked of a transcript."""

    left: Sequence[str] = ()
    """Who speaks on the left side."""
    right: Sequence[str] = ()
    become: SpeakersAs = "sources"
    leading: Sequence[str] | None = None
    """Who leads the debate and makes no claims; whoever is called by that role, if left out."""


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
    original: str
    """The name of the transcript that it is from; where it is from several, the one that holds most of it."""


class _Transcript(NamedTuple):
    """A file in which people speak."""

    name: str
    about: Decoded
    spoken: Spoken

    def without(self, leading: Sequence[str]) -> Self:
        """What all others say in it."""
        turns = tuple(turn for turn in self.spoken.turns if turn.speaker not in leading)
        return self._replace(spoken=self.spoken._replace(turns=turns))


def write_transcript_draft(  # noqa: PLR0913 - each is its own wish
    files: Sequence[Path | Original],
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
        files: the transcript: captions, or a text with `NAME: WORDS`; or several of one debate, in order.
        output: the map's file, which must not be there yet.
        speakers: who stands on which side, and what speakers become.
        drafter: one of `DRAFTERS`.
        wishes: what is asked of the draft.
        encoding: of the transcripts; guessed from their bytes if left out.
        force: whether a file over 5 MB is read too.

    Raises:
        FileError: a transcript cannot be read, is too large or named twice, or the map is there already.
        ArticleError: nobody is named in one.
        UnknownNameError: nobody in them is called so.
        DraftError: nothing could be drafted.
    """
    refuse_taken(output)
    refuse_what_is_named_twice([file for file in files if not isinstance(file, Original)])
    transcripts = _transcripts([_named_text(file, encoding, force=force) for file in files])
    sides = _sides(transcripts, speakers)
    leading = _leading(transcripts, speakers, sides)
    transcripts = [one.without(leading) for one in transcripts]
    said = _turns(transcripts)
    if not said:
        raise ArticleError(f"nobody speaks but who leads the debate ({', '.join(leading)}); {_ANOTHER}")
    parts = _parts(transcripts, said, sides, speakers.become)
    planned: list[Planned] = []
    for part in parts:
        taken = (output, *(one.where for one in planned))
        planned.append(plan_copy(part.name, part.text.encode(), output.parent, encoding="utf-8", taken=taken))
    reads = [_read(part, one) for part, one in zip(parts, planned, strict=True)]
    draft = drafted_by(reads, [part.side for part in parts], drafter, wishes or Wishes())
    made = draft.map
    if speakers.become == "voices":
        made = _with_voices(made, parts[0].text, said)
    title = next(filter(None, map(_title, transcripts)), "")
    if title:
        made = made.changed(title=title)
    named = {source.article for source in made.sources}
    planned = [one for one in planned if one.path in named]
    write_together(to_write(planned) | {output: written(made, drafter).encode()})
    told = [notice for one in transcripts for notice in _notices(one, title)]
    told += [f"{name} leads the debate, so what {name} says makes no claims; {_ANOTHER}" for name in leading]
    return Drafted(made, (*told, *notices_of(planned), *draft.notices))


def _named_text(file: Path | Original, encoding: str | None, *, force: bool) -> tuple[str, Decoded]:
    if isinstance(file, Original):
        return file.name, article_in(file.data, file.name, encoding)
    if not force:
        refuse_what_is_large(file)
    return file.name, read_article_file(file, encoding=encoding)[1]


def _transcripts(texts: Sequence[tuple[str, Decoded]]) -> list[_Transcript]:
    """The texts, parted by who speaks; in each somebody must, and in all of them two."""
    parted = spoken_in([about.text for _, about in texts])
    several = len({turn.speaker for spoken in parted for turn in spoken.turns}) > 1
    for (name, _), spoken in zip(texts, parted, strict=True):
        if not spoken.turns or not several:
            raise ArticleError(f"{name}: {NO_TURNS}")
    return [_Transcript(name, about, spoken) for (name, about), spoken in zip(texts, parted, strict=True)]


def _title(transcript: _Transcript) -> str:
    """What a debate is called: what its file says, or a line of its own before the first speech; empty if none is."""
    line, _, after = transcript.spoken.before.partition("\n")
    is_title = transcript.about.is_plain and len(line) <= LONGEST_TITLE and not after.partition("\n")[0].strip()
    return transcript.about.title or (line.strip() if is_title else "")


def _notices(transcript: _Transcript, title: str) -> list[str]:
    """What a person should know of how a transcript was read, with the beginning of what was left out."""
    name, before = transcript.name, " ".join(transcript.spoken.before.split())
    told = [f"{name}: {transcript.about.notice}"] if transcript.about.notice else []
    left_out = before.removeprefix(" ".join(title.split())).strip() if _title(transcript) == title else before
    return [*told, f"{name}: left out before the first speech: “{left_out[:60]}”"] if left_out else told


def _sides(transcripts: Sequence[_Transcript], speakers: Speakers) -> dict[str, Side]:
    """On which side those stand who are named for one, by what they are called in the transcripts."""
    said = _turns(transcripts)
    left: dict[str, Side] = {speaker_called(one, said): "left" for one in speakers.left}
    right: dict[str, Side] = {speaker_called(one, said): "right" for one in speakers.right}
    if both := list(left.keys() & right.keys()):
        raise ArticleError(f"{both[0]} is named for both sides; leave out --left-speaker or --right-speaker for it")
    return left | right


def _leading(transcripts: Sequence[_Transcript], speakers: Speakers, sides: Mapping[str, Side]) -> list[str]:
    """Who leads the debate: those that are named, or whoever is called so and stands on no side."""
    said = _turns(transcripts)
    if speakers.leading is not None:
        return list(dict.fromkeys(speaker_called(one, said) for one in speakers.leading if one.strip()))
    return list(dict.fromkeys(turn.speaker for turn in said if leads(turn.speaker) and turn.speaker not in sides))


def _turns(transcripts: Sequence[_Transcript]) -> list[Turn]:
    return [turn for one in transcripts for turn in one.spoken.turns]


def _parts(
    transcripts: Sequence[_Transcript], said: Sequence[Turn], sides: Mapping[str, Side], become: SpeakersAs
) -> list[_Part]:
    match become:
        case "voices":
            original = transcripts[0].name
            name = slug(original.rsplit(".", 1)[0]) or "debate"
            text = "".join(f"{turn.speaker}:\n\n{turn.text}\n\n" for turn in said)
            return [_Part(name, "", name, text.rstrip() + "\n", None, "", original)]
        case "speeches":
            return _speeches(transcripts, sides)
        case "sources":
            return _by_speaker(transcripts, sides)


def _speeches(transcripts: Sequence[_Transcript], sides: Mapping[str, Side]) -> list[_Part]:
    """A source for each speech; it answers the last one of the other side before it."""
    parts: list[_Part] = []
    for original, turn in ((one.name, turn) for one in transcripts for turn in one.spoken.turns):
        side = sides.get(turn.speaker)
        number = sum(part.speaker == turn.speaker for part in parts) + 1
        other = [part for part in parts if side and part.side and part.side != side]
        title = f"{turn.speaker}, speech {number}"
        name = unused(f"{_name(turn.speaker)}-{number}", [part.name for part in parts])
        text = f"{turn.text}\n"
        parts.append(_Part(name, turn.speaker, title, text, side, other[-1].name if other else "", original))
    return parts


def _by_speaker(transcripts: Sequence[_Transcript], sides: Mapping[str, Side]) -> list[_Part]:
    """A source for each speaker, who answers the last one of the other side who spoke before their first speech."""
    parts: dict[str, _Part] = {}
    last: list[_Part] = []
    lengths: dict[str, Counter[str]] = {}
    for original, turn in ((one.name, turn) for one in transcripts for turn in one.spoken.turns):
        side = sides.get(turn.speaker)
        if turn.speaker not in parts:
            other = [part for part in last if side and part.side and part.side != side]
            name = unused(_name(turn.speaker), [part.name for part in parts.values()])
            text = f"{turn.text}\n"
            answers = other[-1].name if other else ""
            parts[turn.speaker] = _Part(name, turn.speaker, turn.speaker, text, side, answers, original)
        else:
            part = parts[turn.speaker]
            parts[turn.speaker] = part._replace(text=f"{part.text}\n{turn.text}\n")
        last.append(parts[turn.speaker])
        lengths.setdefault(turn.speaker, Counter())[original] += len(turn.text)
    return [part._replace(original=lengths[speaker].most_common(1)[0][0]) for speaker, part in parts.items()]


def _name(speaker: str) -> str:
    return (slug(speaker)[:40].strip("-_")) or "speaker"


def _read(part: _Part, planned: Planned) -> Read:
    source, article = described(part.name, planned.path, part.original, planned.about)
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

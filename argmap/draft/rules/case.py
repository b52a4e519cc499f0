"""One article's case: its statements, who says them, what it argues for, and what bears on what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import starmap
from typing import TYPE_CHECKING

from argmap.draft.languages import NO_LANGUAGE, Language, language_of
from argmap.draft.rules.attaching import SILENCE, Attachment, attach
from argmap.draft.rules.folding import ARGUED, SUMMARIES, Statement, Utterance, folded
from argmap.draft.rules.likeness import Index
from argmap.draft.rules.markers import markers_of
from argmap.draft.rules.signs import Attachable
from argmap.draft.rules.thesis import Candidate, Contender, candidate, rank
from argmap.draft.rules.units import Unit, units_of
from argmap.draft.rules.voices import voices_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.draft.drafting import Read
    from argmap.draft.rules.likeness import Likeness
    from argmap.model import ParagraphKind

READ: tuple[ParagraphKind, ...] = (*ARGUED, "headline", "heading", "pull quote", "caption")

KIN = 0.15
"""The least likeness by which two claims of an article are kin."""

MOST_KIN = 3

THESIS = 1.5
"""The least score of a claim that could be the main one instead."""

CONCLUDES, OTHERS = 2.0, 3.0
"""What it is worth for the main claim that a report concludes it, and what it costs that somebody else says it."""

TOLD = 0.2
"""How much of a claim a summary's sentence must hold to speak of it."""

FIRST = 0.8
"""What it is worth for the head of a paragraph to be its first sentence."""


@dataclass(frozen=True)
class Case:
    """What an article argues, before it is a map."""

    read: Read
    language: Language | None
    headlines: tuple[Unit, ...]
    party: str
    statements: tuple[Statement, ...]
    theses: tuple[int, ...]
    """The statements by how likely they are the main claim, the likeliest first."""
    candidates: tuple[Candidate, ...]
    attachments: tuple[Attachment, ...]


def case_of(read: Read, *, price: float = SILENCE) -> Case | None:
    """Read one article; none where it says nothing that could be a claim."""
    wanted = [paragraph.kind in READ and read.source.owns(paragraph) for paragraph in read.article.paragraphs]
    known = language_of(_prose(read, wanted))
    language = known or NO_LANGUAGE
    units = units_of(read.article, language, wanted)
    voices = voices_of(read.article, units, language)
    markers = [markers_of(unit.context, language) for unit in units]
    utterances = list(starmap(Utterance, zip(units, voices.said, markers, strict=True)))
    statements = folded(utterances, language)
    if not statements:
        return None
    headlines = [one for one in utterances if one.unit.kind == "headline"]
    candidates = _candidates(statements, frozenset().union(*(one.markers.terms for one in headlines)), language)
    theses = rank(candidates)
    if "comment" in read.source.part:  # many people, who argue for no one thing
        attachments: tuple[Attachment, ...] = tuple(Attachment(None) for _ in statements)
    else:
        attachments = attach(_attachable(statements, candidates, language, theses[1:2]), theses[0], price=price)
    titles = tuple(one.unit for one in headlines)
    return Case(read, known, titles, voices.party, statements, tuple(theses), candidates, attachments)


def _prose(read: Read, wanted: Sequence[bool]) -> str:
    """The paragraphs that are read."""
    paragraphs = (one for one, is_wanted in zip(read.article.paragraphs, wanted, strict=True) if is_wanted)
    return "\n".join(read.article.text[one.start : one.end] for one in paragraphs)


def _candidates(statements: Sequence[Statement], headline: frozenset[str], language: Language) -> tuple[Candidate, ...]:
    """How likely each statement is the main claim."""
    return tuple(_candidate(statements, i, headline, language) for i in range(len(statements)))


def _candidate(statements: Sequence[Statement], i: int, headline: frozenset[str], language: Language) -> Candidate:
    """Its own signs, and who says it: another's words are seldom the main claim, a report's conclusion often."""
    one = statements[i]
    told = sum(repeat.unit.kind != "body" for repeat in one.repeats)
    found = candidate(Contender(one.markers, _place(one, i), len(statements), headline, len(one.repeats), told))
    if one.said.voice or one.said.stance not in ("asserts", "endorses"):
        return Candidate(found.score - OTHERS, found.because)
    if any(layer.how in language.concluding for unit in one.units for layer in unit.layers):
        return Candidate(found.score + CONCLUDES, (*found.because, "what the report concludes"))
    return found


def _place(one: Statement, i: int) -> int:
    """Where a statement stands in the text; a summary's list of points has no first sentence that tells more."""
    return -1 if one.unit.kind == "key points" else i


def _attachable(
    statements: Sequence[Statement], candidates: Sequence[Candidate], language: Language, runner_up: Sequence[int]
) -> list[Attachable]:
    """The statements as attaching sees them."""
    index = Index([one.markers.terms for one in statements])
    heads = _heads(statements, candidates)
    return [
        Attachable(
            one.markers,
            one.unit.paragraph,
            one.unit.sentence,
            head=heads.get(one.unit.paragraph),
            rejected=one.said.stance == "rejects",
            reported=one.said.stance == "reports" or one.markers.disclaimer != "",
            granted=one.unit.granted,
            is_opponents=_is_opponents(one, language),
            could_be_main=i in runner_up and candidates[i].score > THESIS,
            is_voiced=bool(one.said.voice) and one.said.stance == "endorses",
            is_summary=one.unit.kind in SUMMARIES,
            refers=_referred(statements, i, language),
            spelt=language.spelt(one.unit.text),
            kin=_kin(statements, i, index),
        )
        for i, one in enumerate(statements)
    ]


def _kin(statements: Sequence[Statement], i: int, index: Index) -> Mapping[int, Likeness]:
    """The likest statements, and what a summary says of it."""
    alike = [like for like in index.like(statements[i].markers.terms) if like.other != i]
    alike.sort(key=lambda like: -like.cosine)
    nearest = {like.other: like for like in alike[:MOST_KIN] if like.cosine >= KIN}
    return nearest | {like.other: like for like in alike if _is_told(statements[like.other], like)}


def _is_told(summary: Statement, like: Likeness) -> bool:
    """Whether a summary's sentence speaks of what it is like."""
    return summary.unit.kind in SUMMARIES and like.contained >= TOLD and len(like.shared) > 1


def _is_opponents(one: Statement, language: Language) -> bool:
    if not one.said.voice:  # "as they say": granted
        return False
    return any(language.opponents.pattern(r"({})\b").match(layer.who) for layer in one.unit.layers)


def _heads(statements: Sequence[Statement], candidates: Sequence[Candidate]) -> dict[int, int]:
    """For each paragraph, the statement that it argues for."""
    members: dict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(statements):
        members[one.unit.paragraph].append(i)
    return {
        number: max(inside, key=lambda i: (candidates[i].score + FIRST * (i == inside[0]), -i))
        for number, inside in members.items()
        if len(inside) > 1
    }


REACH = 8
"""Statements: how far back "this alliance" is looked for."""

EARLY = 20
"""Characters: a demonstrative that stands later does not make its clause take up the one before."""


def _referred(statements: Sequence[Statement], i: int, language: Language) -> int | None:
    """The statement whose noun is taken up ("this alliance").

    The nearest in its paragraph, else the one right before, else, where paragraphs are one sentence long, the nearest.
    """
    unit = statements[i].unit
    found = language.demonstratives.pattern(r"(?<![\w-])({})\s+(\w+(?:\s+\w+)?)").search(unit.context)
    if found is None:
        return None
    nouns = frozenset(language.terms(found[2]))
    before = range(i - 1, max(-1, i - 1 - REACH), -1)
    inside = [k for k in before if statements[k].unit.paragraph == unit.paragraph]
    named = [k for k in before if nouns & statements[k].markers.terms]
    near = [k for k in named if k in inside]
    if inside and not near:
        return inside[0] if found.start() < EARLY else None
    return next(iter([*near, *named]), None)

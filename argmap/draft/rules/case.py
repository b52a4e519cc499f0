"""One article's case: its statements, who says them, what it argues for, and what bears on what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.draft.languages import NO_LANGUAGE, Language, language_of
from argmap.draft.rules.attaching import SILENCE, Attachment, attach
from argmap.draft.rules.likeness import Index, weights_of
from argmap.draft.rules.marks import Marks, marks_of
from argmap.draft.rules.signs import Placed
from argmap.draft.rules.thesis import Candidate, rank, thesis_score
from argmap.draft.rules.units import Unit, units_of
from argmap.draft.rules.voices import Said, Voices, voices_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draft.drafting import Read
    from argmap.model import ParagraphKind

ARGUED: tuple[ParagraphKind, ...] = ("body", "standfirst", "key points", "comment")
"""Kinds of paragraph whose sentences are claims; the others only repeat, or name the thesis."""

READ: tuple[ParagraphKind, ...] = (*ARGUED, "headline", "heading", "pull quote", "caption")

SUMMARIES: tuple[ParagraphKind, ...] = ("standfirst", "key points")

FOLDED, FOLDED_IN_BODY = 0.6, 0.8
"""How much of the shorter must be in the longer for the one to repeat the other: outside of the body, and inside."""

FEW, MANY = 3, 7
"""Words of a statement at least where it recommends something, and where no verb in it is known."""

LONGEST = 800
"""Characters; what runs on without a full stop for longer is no statement: a table, a log, a list of names."""

KIN = 0.15
"""The least likeness by which two claims of an article are kin."""

MOST_KIN = 3

THESIS = 1.5
"""The least score of a claim that could be the main one instead."""

TOLD = 0.2
"""How much of a claim a summary's sentence must hold to speak of it."""


@dataclass(frozen=True)
class Statement:
    """What becomes one claim: a unit, and what repeats it."""

    unit: Unit
    said: Said
    marks: Marks
    repeats: tuple[tuple[Unit, Said], ...] = ()
    repeated_terms: tuple[frozenset[str], ...] = ()
    """What each of these is about."""


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
    article = read.article
    wanted = [paragraph.kind in READ and read.source.owns(paragraph) for paragraph in article.paragraphs]
    prose = "\n".join(article.text[p.start : p.end] for p, use in zip(article.paragraphs, wanted, strict=True) if use)
    known = language_of(prose)
    language = known or NO_LANGUAGE
    units = units_of(article, language, wanted)
    voices = voices_of(article, units, language)
    marks = [marks_of(unit.context, language) for unit in units]
    statements = _folded(units, voices, marks, language)
    if not statements:
        return None
    headline = frozenset(
        term for unit, m in zip(units, marks, strict=True) if unit.kind == "headline" for term in m.terms
    )
    candidates = _candidates(statements, headline, language)
    theses = rank(candidates)
    if "comment" in read.source.part:  # many people, who argue for no one thing
        attachments: tuple[Attachment, ...] = tuple(Attachment(None) for _ in statements)
    else:
        attachments = attach(_placed(statements, candidates, language, theses[1:2]), theses[0], price=price)
    headlines = tuple(unit for unit in units if unit.kind == "headline")
    return Case(read, known, headlines, voices.party, statements, tuple(theses), candidates, attachments)


def _folded(units: Sequence[Unit], voices: Voices, marks: Sequence[Marks], language: Language) -> tuple[Statement, ...]:
    """The statements: units that are claims, each with what repeats it."""
    said = voices.said
    own = [i for i, unit in enumerate(units) if unit.kind in ARGUED and _is_claim(unit, marks[i], said[i], language)]
    own.sort(key=lambda i: (units[i].kind in SUMMARIES, i))
    weights = weights_of([one.terms for one in marks])
    index = Index([marks[i].terms for i in own], weights)
    place = {i: k for k, i in enumerate(own)}
    into: dict[int, int] = {}
    for i, unit in enumerate(units):
        needed = FOLDED_IN_BODY if unit.kind in ("body", "comment") else FOLDED
        best = max(
            (
                (like.contained * like.cosine, -like.other)
                for like in index.like(marks[i].terms)
                if own[like.other] != i
                and like.contained >= needed
                and like.cosine >= needed - 0.15
                and len(like.shared) > 1
                and place.get(i, len(own)) > like.other
                and own[like.other] not in into
                and bool(said[i].voice) == bool(said[own[like.other]].voice)
                and _same_figures(marks[i], marks[own[like.other]])
            ),
            default=None,
        )
        if best is not None:
            into[i] = own[-best[1]]
    alone = [i for i in own if i not in into]
    alone += [
        i for i, unit in enumerate(units) if unit.kind == "headline" and i not in into and _is_thesis(marks[i], unit)
    ]
    repeats = defaultdict(list)
    for i, nearest in into.items():
        target = nearest
        while target in into:
            target = into[target]
        repeats[target].append(i)
    return tuple(
        Statement(
            units[i],
            said[i],
            marks[i],
            tuple((units[k], said[k]) for k in repeats[i]),
            tuple(marks[k].terms for k in repeats[i]),
        )
        for i in sorted(alone)
    )


def _same_figures(one: Marks, other: Marks) -> bool:
    """Whether neither gives a figure that the other does not: "six billion" and "nine billion" are two claims."""
    figures = [{term for term in marks.terms if term[0].isdigit()} for marks in (one, other)]
    return figures[0] <= figures[1] or figures[1] <= figures[0]


def _is_claim(unit: Unit, marks: Marks, said: Said, language: Language) -> bool:
    """Whether a unit affirms something that can be denied, and is long enough to be understood."""
    if len(unit.text) > LONGEST or said.stance == "asks" or marks.is_question:
        return False
    if language.signposts.opens(unit.text):
        return False
    words = len(unit.text.split())
    if unit.kind == "key points" and not (language.verbs and words > FEW and language.is_clause(unit.text)):
        return False
    is_statement = language.is_clause(unit.text) or (marks.demand and words >= FEW) or words >= MANY
    return len(marks.terms) > 1 and bool(is_statement)


def _is_thesis(marks: Marks, unit: Unit) -> bool:
    """Whether a headline that the body does not repeat says itself what is argued for."""
    return marks.demand != "" and not marks.is_question and len(unit.text.split()) > 3


def _place(statements: Sequence[Statement], i: int) -> int:
    """Where a statement stands in the text; a summary's list of points has no first sentence that tells more."""
    return -1 if statements[i].unit.kind == "key points" else i


def _candidates(statements: Sequence[Statement], headline: frozenset[str], language: Language) -> tuple[Candidate, ...]:
    found = []
    for i, one in enumerate(statements):
        told = sum(unit.kind != "body" for unit, _ in one.repeats)
        score = thesis_score(
            one.marks,
            place=_place(statements, i),
            places=len(statements),
            headline=headline,
            repeats=len(one.repeats),
            of_summary=told,
        )
        concludes = any(
            layer.how in language.concluding
            for unit in (one.unit, *(u for u, _ in one.repeats))
            for layer in unit.layers
        )
        if one.said.voice or one.said.stance not in ("asserts", "endorses"):
            score = Candidate(score.score - 3, score.because)
        elif concludes:
            score = Candidate(score.score + 2, (*score.because, "what the report concludes"))
        found.append(score)
    return tuple(found)


def _placed(
    statements: Sequence[Statement], candidates: Sequence[Candidate], language: Language, runner_up: Sequence[int]
) -> list[Placed]:
    index = Index([one.marks.terms for one in statements])
    heads = _heads(statements, candidates)
    placed = []
    for i, one in enumerate(statements):
        alike = sorted((like for like in index.like(one.marks.terms) if like.other != i), key=lambda like: -like.cosine)
        kin = {like.other: like for like in alike[:MOST_KIN] if like.cosine >= KIN}
        kin |= {
            like.other: like
            for like in alike
            if statements[like.other].unit.kind in SUMMARIES and like.contained >= TOLD and len(like.shared) > 1
        }
        head = heads.get(one.unit.paragraph)
        placed.append(
            Placed(
                one.marks,
                one.unit.paragraph,
                one.unit.sentence,
                head=head,
                rejected=one.said.stance == "rejects",
                reported=one.said.stance == "reports" or one.marks.disclaimer != "",
                granted=one.unit.granted,
                is_opponents=_is_opponents(one, language),
                could_be_main=i in runner_up and candidates[i].score > THESIS,
                is_voiced=bool(one.said.voice) and one.said.stance == "endorses",
                is_summary=one.unit.kind in SUMMARIES,
                refers=_referred(statements, i, language),
                spelt=language.spelt(one.unit.text),
                kin=kin,
            )
        )
    return placed


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
        number: max(inside, key=lambda i: (candidates[i].score + 0.8 * (i == inside[0]), -i))
        for number, inside in members.items()
        if len(inside) > 1
    }


REACH = 8
"""Statements: how far back "this alliance" is looked for."""


def _referred(statements: Sequence[Statement], i: int, language: Language) -> int | None:
    """The statement whose noun is taken up ("this alliance").

    The nearest in its paragraph, else the one right before, else, where paragraphs are one sentence long, the nearest.
    """
    unit = statements[i].unit
    found = language.demonstratives.pattern(r"(?<![\w-])({})\s+(\w+(?:\s+\w+)?)").search(unit.context)
    if found is None or i == 0:
        return None
    nouns = language.terms(found[2])
    before = range(i - 1, max(-1, i - 1 - REACH), -1)
    inside = [k for k in before if statements[k].unit.paragraph == unit.paragraph]
    named = [k for k in before if any(noun in statements[k].marks.terms for noun in nouns)]
    near = [k for k in named if k in inside]
    if near:
        return near[0]
    if inside:
        return inside[0] if found.start() < EARLY else None
    return named[0] if named else None


EARLY = 20
"""Characters: a demonstrative that stands later does not make its clause take up the one before."""

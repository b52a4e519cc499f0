"""What an article says, each thing once: the utterances that are claims, and what repeats each of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.rules.likeness import Index, weights_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.draft.languages import Language
    from argmap.draft.rules.likeness import Likeness
    from argmap.draft.rules.markers import Markers
    from argmap.draft.rules.units import Unit
    from argmap.draft.rules.voices import Said
    from argmap.model import ParagraphKind

ARGUED: tuple[ParagraphKind, ...] = ("body", "standfirst", "key points", "comment")
"""Kinds of paragraph whose sentences are claims; the others only repeat, or name the thesis."""

SUMMARIES: tuple[ParagraphKind, ...] = ("standfirst", "key points")

FOLDED, FOLDED_IN_BODY = 0.6, 0.8
"""How much of the shorter must be in the longer for the one to repeat the other: outside of the body, and inside."""

LOOSER = 0.15
"""How much less than that both may share of what both say."""

FEW, MANY = 3, 7
"""Words of a statement at least where it recommends something, and where no verb in it is known."""

LONGEST = 800
"""Characters; what runs on without a full stop for longer is no statement: a table, a log, a list of names."""


class Utterance(NamedTuple):
    """A unit, whose words it has, and what they tell."""

    unit: Unit
    said: Said
    markers: Markers


@dataclass(frozen=True)
class Statement:
    """What becomes one claim: an utterance, and what repeats it."""

    unit: Unit
    said: Said
    markers: Markers
    repeats: tuple[Utterance, ...] = ()

    @property
    def units(self) -> tuple[Unit, ...]:
        """All units that say it, its own first."""
        return (self.unit, *(one.unit for one in self.repeats))

    @property
    def terms(self) -> frozenset[str]:
        """What it is about, in all its wordings."""
        return self.markers.terms.union(*(one.markers.terms for one in self.repeats))


def folded(utterances: Sequence[Utterance], language: Language) -> tuple[Statement, ...]:
    """The statements of an article in its order."""
    claims = _claims(utterances, language)
    into = _repetitions(utterances, claims)
    repeats: dict[int, list[Utterance]] = defaultdict(list)
    for i in into:
        repeats[_first_said(i, into)].append(utterances[i])
    return tuple(Statement(*utterances[i], tuple(repeats[i])) for i in sorted(claims) if i not in into)


def _claims(utterances: Sequence[Utterance], language: Language) -> list[int]:
    """The utterances that are claims; a summary's stand behind the body's, which is quoted at its fullest."""
    argued = [i for i, one in enumerate(utterances) if one.unit.kind in ARGUED]
    is_brief = len({utterances[i].unit.paragraph for i in argued}) < 2
    parted = {
        one.unit.sentence
        for before, one in pairwise(utterances)
        if one.unit.sentence == before.unit.sentence and language.concessive.opens(before.unit.context)
    }
    found = [
        i
        for i in argued
        if _is_claim(utterances[i], language, may_be_short=is_brief or utterances[i].unit.sentence in parted)
    ]
    return sorted(found, key=lambda i: (utterances[i].unit.kind in SUMMARIES, i))


def _repetitions(utterances: Sequence[Utterance], claims: Sequence[int]) -> dict[int, int]:
    """For each utterance that says a claim again, the likest claim; a claim repeats only one that stands before it."""
    index = Index([utterances[i].markers.terms for i in claims], weights_of([one.markers.terms for one in utterances]))
    places = {i: place for place, i in enumerate(claims)}
    into: dict[int, int] = {}
    for i, one in enumerate(utterances):
        earlier = places.get(i, len(claims))
        likes = [
            like
            for like in index.like(one.markers.terms)
            if like.other < earlier and _is_repetition(one, utterances[claims[like.other]], like)
        ]
        free = [like for like in likes if claims[like.other] not in into]
        if free:
            into[i] = claims[max(free, key=_nearness).other]
    return into


def _nearness(like: Likeness) -> tuple[float, int]:
    """The greater the likelier one repeats the other; of equals the earlier."""
    return like.contained * like.cosine, -like.other


def _first_said(i: int, into: Mapping[int, int]) -> int:
    """The claim that a repetition comes to, through repetitions of repetitions."""
    while i in into:
        i = into[i]
    return i


def _is_repetition(one: Utterance, other: Utterance, like: Likeness) -> bool:
    """Whether both say the same, both in the author's words or both in another's, with the same figures."""
    needed = FOLDED_IN_BODY if one.unit.kind in ("body", "comment") else FOLDED
    if like.contained < needed or like.cosine < needed - LOOSER or len(like.shared) < 2:
        return False
    return bool(one.said.voice) == bool(other.said.voice) and _same_figures(one.markers, other.markers)


def _same_figures(one: Markers, other: Markers) -> bool:
    """Whether neither gives a figure that the other does not: "six billion" and "nine billion" are two claims."""
    mine, others = _figures(one), _figures(other)
    return mine <= others or others <= mine


def _figures(markers: Markers) -> set[str]:
    return {term for term in markers.terms if term[0].isdigit()}


def _is_claim(one: Utterance, language: Language, *, may_be_short: bool) -> bool:
    """Whether an utterance affirms something that can be denied, and is long enough to be understood.

    A whole clause of few words is one where it may be short, in a brief text or as an answer to an "although", and
    where it judges: "They earn more", "That is a betrayal".
    """
    text, markers = one.unit.text, one.markers
    if len(text) > LONGEST or one.said.stance == "asks" or markers.is_question or language.signposts.opens(text):
        return False
    words, is_clause = len(text.split()), language.is_clause(text)
    if one.unit.kind == "key points" and not (language.verbs and words > FEW and is_clause):
        return False
    is_statement = is_clause or (markers.demand != "" and words >= FEW) or words >= MANY
    is_whole = one.unit.opening is None and is_clause and (may_be_short or markers.judgement != "")
    is_telling = len(markers.terms) > 1 or (len(markers.terms) == 1 and (markers.recommends or is_whole))
    return bool(is_telling and is_statement)

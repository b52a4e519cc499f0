"""A talk on a map: one question after the other, both answers in the articles' words, and what they put to the class.

It asks and judges nothing: no strengths, no notes unless somebody wants them, no counts of who has more. The screen
and the spoken lines are made of the same values.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN, attribution, map_title, parties_or_side, short_words
from argmap.text import Surface, one_line
from argmap.tui.fits.cases import cases_of, ends_of, links_by_question
from argmap.tui.fits.quadrants import quadrants_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.model import Issue, Quote, Relation, RelationKind, Side, Structure

STEPS = 5
"""At each question: itself, the left answer, the right one, how they meet, what is said for and against them."""

_SIDES: tuple[Side, Side] = ("left", "right")


class Named(NamedTuple):
    """A claim in a few words."""

    id: str
    number: str
    label: str
    is_proposed: bool = False


class Answer(NamedTuple):
    """One end of a link, or one answer to a question."""

    claim: Named
    words: str
    """The article's own in quotation marks; the mapper's, where nobody says it."""
    who: str
    """Who says them and whether the author agrees; of the mapper's own, that it is."""
    is_unsaid: bool
    besides: tuple[Named, ...]
    """The further premises of the link, which count only together with it."""
    reasons: tuple[Named, ...]
    """What is said for it; what the mapper supplies is left out."""
    attacks: tuple[Named, ...]
    """What else is said against it, or against a step to it."""
    leads: tuple[Named, ...]
    """What it leads to, up to the main claim."""
    step: tuple[Named, ...] = ()
    """Where the link attacks a step to it: the reasons of that step."""


class Stop(NamedTuple):
    """A question, and how two answers to it meet."""

    question: str
    """Empty, where the link belongs to none."""
    issue: str
    link: str
    """The link's id; empty, where the mapper drew none."""
    number: str
    """Its number."""
    left: Answer | None
    right: Answer | None
    asked: str
    """What is put to the class."""
    kind: RelationKind | None
    goes_right: bool
    """Whether the link starts on the left."""
    note: str
    is_proposed: bool

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Both, or the only one."""
        return tuple(one for one in (self.left, self.right) if one is not None)

    @property
    def about(self) -> str:
        """The id of what one reads where one leaves."""
        return self.link or self.issue or (self.answers[0].claim.id if self.answers else "")


class Talk(NamedTuple):
    """All of it."""

    title: str
    parties: tuple[str, str]
    mains: tuple[tuple[Named, ...], tuple[Named, ...]]
    """What each side finally argues for, in full words."""
    stops: tuple[Stop, ...]
    proposed: int
    """How many entries of the map nobody has accepted."""

    @property
    def last(self) -> int:
        """The last place; the first, 0, is the title."""
        return len(self.stops) * STEPS

    def at(self, place: int) -> tuple[int, int]:
        """The stop and the step of a place behind the title, both from 0."""
        return divmod(place - 1, STEPS)

    def is_asked_again(self, number: int) -> bool:
        """Whether the question of a stop is that of the stop before it, with other answers."""
        return (
            number > 0 and bool(self.stops[number].issue) and self.stops[number].issue == self.stops[number - 1].issue
        )

    def next_stop(self, place: int) -> int:
        """The place where the next question begins; the last place, if there is none."""
        return min((place - 1) // STEPS * STEPS + STEPS + 1, self.last) if place else min(1, self.last)

    def stop_before(self, place: int) -> int:
        """The place where all of the question before has been said; the title, if there is none."""
        return max((place - 1) // STEPS * STEPS, 0)

    def place_of(self, name: str) -> int | None:
        """Where a link, a question or a claim, by its id, is talked about first."""
        for i, stop in enumerate(self.stops):
            if name and name in (stop.link, stop.issue):
                return i * STEPS + 1
        for i, stop in enumerate(self.stops):
            if name in (answer.claim.id for answer in stop.answers):
                return i * STEPS + 1
        return None

    def found(self, typed: str) -> int | None:
        """The place of what somebody calls by its number, or of the question with these words."""
        sought = typed.strip().casefold()
        for i, stop in enumerate(self.stops if sought else ()):
            if sought in (stop.number.casefold(), *(answer.claim.number.casefold() for answer in stop.answers)):
                return i * STEPS + 1
        for i, stop in enumerate(self.stops if len(sought) > 2 else ()):
            if sought in stop.question.casefold():
                return i * STEPS + 1
        return None


def talk_of(structure: Structure) -> Talk:
    """The talk on a map: each question's links, its answers that no link joins, then the links of no question."""
    links = links_by_question(structure)
    stops: list[Stop] = []
    for issue in structure.map.issues:
        stops += [_of_link(structure, link, issue) for link in links.get(issue.id, ())]
        stops += _of_answers(structure, issue, links.get(issue.id, ()))
    stops += [_of_link(structure, link, None) for link in links.get("", ())]
    left, right = (_names(structure, [claim.id for claim in structure.main_claims(side)], full=True) for side in _SIDES)
    parties = parties_or_side("left", structure, PLAIN), parties_or_side("right", structure, PLAIN)
    title = _flat(map_title(structure, PLAIN))
    return Talk(title, parties, (left, right), tuple(stops), len(structure.proposals()))


def _of_link(structure: Structure, link: Relation, issue: Issue | None) -> Stop:
    ends = ends_of(structure, link.id, cases_of(structure))
    one, other = (_answer(structure, name, link) if name else None for name in (ends.one, ends.other))
    return Stop(
        question=_flat(issue.question) if issue is not None else "",
        issue=issue.id if issue is not None else "",
        link=link.id,
        number=structure.number(link.id),
        left=one,
        right=other,
        asked=_asked(structure, link),
        kind=link.kind,
        goes_right=ends.one in link.premises,
        note=_flat(link.note),
        is_proposed=link.is_proposed,
    )


def _of_answers(structure: Structure, issue: Issue, links: Sequence[Relation]) -> Iterator[Stop]:
    """The answers to a question that none of its links has as an end, each beside one of the other side."""
    met = {name for link in links for name in structure.ends(link)}
    cases = cases_of(structure)
    left = [name for name in issue.positions if cases.of(structure, name) is not cases.right]
    right = [name for name in issue.positions if cases.of(structure, name) is cases.right]
    fresh = [[name for name in names if name not in met] for names in (left, right)]
    for pair in zip_longest(*fresh):
        one, other = (name or next(iter(names), None) for name, names in zip(pair, (left, right), strict=True))
        words = PLAIN.words.talk
        yield Stop(
            question=_flat(issue.question),
            issue=issue.id,
            link="",
            number="",
            left=_answer(structure, one, None) if one is not None else None,
            right=_answer(structure, other, None) if other is not None else None,
            asked=words.two_answers if one is not None and other is not None else words.one_answer,
            kind=None,
            goes_right=True,
            note=_flat(issue.note),
            is_proposed=issue.is_proposed,
        )


def _answer(structure: Structure, name: str, link: Relation | None) -> Answer:
    claim = structure.claims[name]
    groups = quadrants_of(structure, name)
    reasons = [one for card in groups.reasons for one in card.claims if not structure.claims[one].is_implicit]
    attacks = [one for card in groups.attacks if link is None or card.relation is not link for one in card.claims]
    besides = [one for one in link.premises if one != name] if link is not None and name in link.premises else []
    if claim.is_implicit:
        words, who = claim.text, PLAIN.words.unsaid_sentence
    else:
        quote = _quote_of(claim.own_quotes)
        words, who = f"“{quote.words}”", attribution(quote, structure, PLAIN)
    return Answer(
        claim=next(iter(_names(structure, [name]))),
        words=_flat(words),
        who=_flat(who),
        is_unsaid=claim.is_implicit,
        besides=_names(structure, besides),
        reasons=_names(structure, reasons),
        attacks=_names(structure, attacks),
        leads=_names(structure, cases_of(structure).of(structure, name).up(name)[1:]),
        step=_names(structure, _reasons_attacked(structure, name, link)),
    )


def _reasons_attacked(structure: Structure, name: str, link: Relation | None) -> tuple[str, ...]:
    """The premises of the step to a claim at which a link is aimed."""
    step = structure.relations.get(link.target) if link is not None and name not in link.premises else None
    return step.premises if step is not None else ()


def _quote_of(quotes: Sequence[Quote]) -> Quote:
    """The source's own plain words, if it has any."""
    return next((quote for quote in quotes if not quote.voice and quote.stance == "asserts"), quotes[0])


def _asked(structure: Structure, link: Relation) -> str:
    words = PLAIN.words.talk
    premises = PLAIN.listed(map(structure.number, link.premises))
    target = structure.number(structure.aim(link).id)
    if link.target in structure.claims:
        asked = words.asked if len(link.premises) == 1 else words.asked_of_several
        return asked[link.kind].format(premises=premises, target=target)
    step = structure.relations[link.target]
    at_step, several = PLAIN.listed(map(structure.number, step.premises)), len(step.premises) > 1
    said = {"support": words.asked_of_step[several], "attack": words.asked_of_step_against[several]}
    return said.get(step.kind, words.asked_of_link).format(premises=premises, step=at_step, target=target)


def _names(structure: Structure, names: Iterable[str], *, full: bool = False) -> tuple[Named, ...]:
    """Claims by number, each once, in a few words or in all of their words."""
    found = (structure.claims[name] for name in dict.fromkeys(names))
    return tuple(
        Named(one.id, structure.number(one.id), _flat(one.text if full else short_words(one, PLAIN)), one.is_proposed)
        for one in found
    )


def _flat(words: str) -> str:
    return one_line(words, Surface.CELLS)

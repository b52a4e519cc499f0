"""A talk as plain sentences for screen readers, one a line: no frames, no signs that would be spelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import PLAIN, capital, counted, draft_line, sentence, short_words
from argmap.tui.fits.cases import across, cases_of
from argmap.tui.fits.talk import talk_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Structure
    from argmap.tui.fits.talk import Answer, Named, Stop, Talk

_MOST = 12
"""Reasons, or attacks, that are named in one line."""

_ON, _BACK = frozenset((" ", "\r", "\n", "j", "\x1b[B")), frozenset(("b", "k", "\x7f", "\b", "\x1b[A"))
_NEXT, _BEFORE = frozenset(("l", "\x1b[C")), frozenset(("h", "\x1b[D"))
_WALKS = frozenset("psx")
"""The keys, as terminals send them."""


def spoken(structure: Structure) -> Iterator[str]:
    """The whole talk, a sentence or two a line."""
    talk = talk_of(structure)
    for place in range(talk.last + 1):
        yield from said_at(talk, place, structure)
    yield PLAIN.words.talk.end


def said_at(talk: Talk, place: int, structure: Structure) -> tuple[str, ...]:
    """What is said at one place of a talk; nothing, where an answer is missing."""
    if not place:
        return tuple(_opening(talk, structure))
    number, step = talk.at(place)
    stop, words = talk.stops[number], PLAIN.words.talk
    match step:
        case 0:
            question = sentence(stop.question or words.where_they_meet)
            told = words.numbered_again if talk.is_asked_again(number) else words.numbered
            return (told.format(number=number + 1, count=len(talk.stops), question=question),)
        case 1 | 2:
            answer = (stop.left, stop.right)[step - 1]
            return (_answer(answer),) if answer is not None else ()
        case 3:
            if not stop.asked:
                return ()
            return (words.link.format(number=_number(stop), asked=stop.asked) if stop.number else stop.asked,)
        case _:
            return tuple(line for answer in stop.answers for line in _around(answer))


def note_of(stop: Stop) -> str:
    """What the mapper notes on a stop."""
    words = PLAIN.words.talk
    return words.note.format(words=sentence(stop.note)) if stop.note else words.no_note


def _opening(talk: Talk, structure: Structure) -> Iterator[str]:
    words, nouns = PLAIN.words.talk, PLAIN.nouns
    yield sentence(talk.title)
    if draft := draft_line(structure, PLAIN):
        yield draft
    yield words.sides.format(left=talk.parties[0], right=talk.parties[1])
    yield words.counts.format(
        claims=counted(len(structure.claims), nouns.claim),
        links=counted(len(structure.crossings), nouns.link),
        questions=counted(len(structure.issues), nouns.question),
    )
    for letter, mains in zip("AB", talk.mains, strict=True):
        for main in mains:
            yield words.argues.format(letter=letter, number=_called(main), text=sentence(main.label))


def _answer(answer: Answer) -> str:
    words = PLAIN.words.talk
    label = "." if _alike(answer.claim.label, answer.words) else f", {sentence(answer.claim.label)}"
    form = words.answer_unsaid if answer.is_unsaid else words.answer
    said = sentence(form.format(label=label, who=capital(answer.who), words=answer.words.replace("[…]", "…")))
    more = [
        words.given_for.format(claims=PLAIN.listed(map(_with_label, answer.step))) if answer.step else "",
        words.only_with.format(numbers=PLAIN.listed(map(_with_label, answer.besides))) if answer.besides else "",
    ]
    return " ".join([f"{_called(answer.claim)}{said}", *(sentence(capital(one)) for one in more if one)])


def _alike(label: str, words: str) -> bool:
    """Whether a label says nothing that is not said right after it."""
    one, other = ("".join(filter(str.isalnum, text)).casefold() for text in (label, words))
    return other.startswith(one)


def _around(answer: Answer) -> Iterator[str]:
    words, number = PLAIN.words.talk, answer.claim.number
    if answer.reasons:
        yield words.for_it.format(number=number, claims=_some(answer.reasons))
    if answer.attacks:
        yield words.against_it.format(number=number, claims=_some(answer.attacks))
    if not (answer.reasons or answer.attacks):
        yield words.nothing_more.format(number=number)
    if answer.leads:
        yield words.leads.format(number=number, claims=words.then.join(map(_with_label, answer.leads)))


def _some(claims: Sequence[Named]) -> str:
    named = [_with_label(one) for one in claims[:_MOST]]
    more = [PLAIN.words.talk.and_more.format(count=len(claims) - _MOST)] if len(claims) > _MOST else []
    return "; ".join([*named, *more])


def _with_label(claim: Named) -> str:
    return f"{claim.number} {claim.label.rstrip('.')}"


def _called(claim: Named) -> str:
    return PLAIN.words.talk.proposed.format(number=claim.number) if claim.is_proposed else claim.number


def _number(stop: Stop) -> str:
    return PLAIN.words.talk.proposed.format(number=stop.number) if stop.is_proposed else stop.number


class Teller:
    """A talk that somebody walks through by keys, a line or a few to each.

    Args:
        structure: the map.
        start: the number or words where it begins; empty for its title.
    """

    def __init__(self, structure: Structure, start: str = "") -> None:
        self.structure, self.talk = structure, talk_of(structure)
        self.place = self.talk.found(start) or 0
        called = {structure.number(claim.id).casefold(): claim.id for claim in structure.in_order()}
        self._claim = called.get(start.casefold(), "")
        self._called = called
        self._reasons: dict[str, int] = {}
        """By a claim, which of its reasons is next."""

    @property
    def is_anywhere(self) -> bool:
        """Whether what it was to begin at was found."""
        return bool(self.place or self._claim)

    def to_the_end(self) -> Iterator[str]:
        """All from where it begins; of a claim that no question is about, where it stands."""
        if self._claim:
            yield self._where(self._claim)
        for place in range(self.place, self.talk.last + 1) if self.place else ():
            yield from said_at(self.talk, place, self.structure)
        yield PLAIN.words.talk.end

    def begin(self) -> tuple[str, ...]:
        """What is said first."""
        return (self._where(self._claim),) if self._claim else self._here()

    def press(self, key: str) -> tuple[str, ...]:
        """What a key says; of one that means nothing, all keys."""
        if key in _WALKS:
            return (self._walk(key),)
        if key == "n":
            number, _ = self.talk.at(self.place)
            return (note_of(self.talk.stops[number]),) if self.place else (PLAIN.words.talk.no_note,)
        if key == "r":
            return self.begin()
        return self._turn(key)

    def _turn(self, key: str) -> tuple[str, ...]:
        words, talk, place = PLAIN.words.talk, self.talk, self.place
        if self._claim and key in _ON:  # back from a walk among claims
            return self._go(place)
        if key in _ON or key in _NEXT:
            on = place + 1 if key in _ON else talk.next_stop(place)
            return self._go(on) if place < talk.last else (words.last,)
        if key in _BACK or key in _BEFORE:
            back = place - 1 if key in _BACK else talk.stop_before(place)
            return self._go(back) if place else (words.first,)
        return (words.spoken_keys,)

    def go_to(self, typed: str) -> tuple[str, ...]:
        """Go to what somebody calls by its number or words."""
        place = self.talk.found(typed)
        if place is not None:
            return self._go(place)
        self._claim = self._called.get(typed.strip().casefold(), "")
        return (self._where(self._claim) if self._claim else f"{PLAIN.words.talk.unknown.format(typed=typed)}.",)

    def _go(self, place: int) -> tuple[str, ...]:
        """Go there; past what nobody answers."""
        step = 1 if place >= self.place else -1
        self.place, self._claim = place, ""
        return self._here() or self._go(min(max(place + step, 0), self.talk.last))

    def _here(self) -> tuple[str, ...]:
        return said_at(self.talk, self.place, self.structure)

    def _walk(self, key: str) -> str:
        """Go from claim to claim, beginning at the answer that was said last."""
        structure, words = self.structure, PLAIN.words.talk
        here = self._claim or self._spoken_of()
        if not here:
            return words.first
        self._claim = here
        if key == "p":
            way = cases_of(structure).of(structure, here).up(here)[1:]
            ends, missing = way[:1], words.nowhere
        elif key == "s":
            reasons = structure.premises_of(here)
            at = self._reasons.get(here, -1) + 1
            self._reasons[here] = at
            ends, missing = (
                tuple(one.id for one in reasons[at % len(reasons) :][:1]) if reasons else (),
                words.no_reason,
            )
        else:
            links = structure.crossings_of(here)
            ends, missing = tuple(across(structure, link, here) for link in links[:1]), words.unmet
        self._claim = next(iter(ends), here)
        return self._where(self._claim) if ends else missing.format(number=structure.number(here))

    def _spoken_of(self) -> str:
        """The answer that was said last."""
        number, step = self.talk.at(self.place) if self.place else (0, 0)
        answers = self.talk.stops[number].answers if self.talk.stops else ()
        return answers[-1 if step == 2 else 0].claim.id if answers else ""

    def _where(self, name: str) -> str:
        """A claim, the way up from it, how many reasons it has, and what meets it."""
        structure, words = self.structure, PLAIN.words.talk
        claim, up = structure.claims[name], cases_of(structure).of(structure, name).up(name)[1:]
        reasons, links = len(structure.supports_of(name)), structure.crossings_of(name)
        number = structure.number(name)
        said = [sentence(f"{number}. {' '.join(claim.text.split())}")]
        if structure.role(name) == "main claim":
            said.append(words.is_main)
        elif up:
            said.append(words.up.format(claims=words.then.join(map(self._short, up))))
        else:
            said.append(words.nowhere.format(number=number))
        said.append(f"{counted(reasons, PLAIN.nouns.reason)}." if reasons else words.no_reason.format(number=number))
        met = [
            words.met.format(number=structure.number(link.id), claim=self._short(across(structure, link, name)))
            for link in links
        ]
        return " ".join([*said, *met])

    def _short(self, name: str) -> str:
        structure = self.structure
        return f"{structure.number(name)} {short_words(structure.claims[name], PLAIN).rstrip('.')}"

"""The words of a talk on a map, on a projector or spoken: it asks, and judges nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import RelationKind


class TalkWords(NamedTuple):
    """What a talk says; what stands in braces is put in.

    {premises}, {target}: numbers of claims at the ends of a link; {step}: the premises of the step that it attacks.
    """

    where_they_meet: str
    """In place of a question, of links that belong to none."""
    two_answers: str
    """Where no link joins two answers to a question."""
    one_answer: str
    """Where only one side answers it."""
    asked: Mapping[RelationKind, str]
    """What a link puts to the class."""
    asked_of_several: Mapping[RelationKind, str]
    """The same, of several premises."""
    asked_of_step: tuple[str, str]
    """What an attack on a reason puts to the class, and of several premises."""
    asked_of_step_against: tuple[str, str]
    """What one on an attack does."""
    asked_of_link: str
    """What one on anything else does."""
    given_for: str
    """Which reasons the step has that a link attacks."""
    only_with: str
    """The further premises of a link."""
    said_for: str
    said_against: str
    nothing_more: str
    """Neither for it nor against it."""
    note: str
    """What the mapper notes on a link."""
    no_note: str
    nothing: str
    """Where there is nothing to talk about, and what to do."""
    # On the screen
    shows: tuple[str, str, str, str, str]
    """What the next step shows, after the question alone, after each answer, and so on to the next question."""
    begins: str
    ends: str
    """What the last step leads to."""
    keys: tuple[tuple[str, str], ...]
    """The other keys and what they do, the most needed first."""
    jump: str
    """Asks where to go."""
    unknown: str
    larger: str
    """How letters are made larger."""
    # Spoken
    sides: str
    counts: str
    argues: str
    numbered: str
    """A question with its place among all."""
    numbered_again: str
    """The question of the place before, once more."""
    again: str
    """Under a question that was the one before, too."""
    answer: str
    """An answer, behind its number: {label}, a comma before it, or a full stop; {who}, {words}."""
    answer_unsaid: str
    proposed: str
    """Behind the number of what nobody has accepted."""
    link: str
    for_it: str
    against_it: str
    leads: str
    then: str
    and_more: str
    end: str
    spoken_keys: str
    first: str
    last: str
    is_main: str
    up: str
    """The way from a claim to its main claim."""
    nowhere: str
    no_reason: str
    unmet: str
    met: str
    """The claim at the other end of a link."""

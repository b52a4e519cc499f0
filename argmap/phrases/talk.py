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


ENGLISH = TalkWords(
    where_they_meet="Where they meet",
    two_answers="Two answers. Can both be true?",
    one_answer="Only one side answers this. What would the other say?",
    asked={
        "support": "If {premises} is so, is {target} easier to hold?",
        "attack": "If {premises} is so, is {target} harder to hold?",
        "contradiction": "Can {premises} and {target} both be true?",
        "rephrase": "Do {premises} and {target} say the same?",
    },
    asked_of_several={
        "support": "If {premises} are so, is {target} easier to hold?",
        "attack": "If {premises} are so, is {target} harder to hold?",
        "contradiction": "Can {premises} and {target} all be true?",
        "rephrase": "Do {premises} and {target} say the same?",
    },
    asked_of_step=(
        "If {premises} holds, does {step} still speak for {target}?",
        "If {premises} holds, do {step} still speak for {target}?",
    ),
    asked_of_step_against=(
        "If {premises} holds, does {step} still speak against {target}?",
        "If {premises} holds, do {step} still speak against {target}?",
    ),
    asked_of_link="If {premises} holds, do {step} and {target} still meet like that?",
    given_for="its reason here: {claims}",
    only_with="only together with {numbers}",
    said_for="said for {number}",
    said_against="said against {number}",
    nothing_more="Nothing more is said for {number} or against it.",
    note="The mapper notes: {words}",
    no_note="The mapper notes nothing on this.",
    nothing="there is nothing to present: no question of this map has an answer, and no link joins its sides. "
    "Open it without --present; ! asks a question that a claim answers, A says what attacks it.",
    shows=(
        "what A says",
        "what B says",
        "how they meet",
        "what is said for and against",
        "the next question",
    ),
    begins="the first question",
    ends="that was the last; esc leaves",
    keys=(
        ("esc", "leave"),
        ("backspace", "back"),
        ("→", "next"),
        ("n", "note"),
        ("/", "go to"),
        ("←", "before"),
    ),
    jump="Go to the link or claim (a number), or to the question with these words",
    unknown="no question, link or answer is called {typed}",
    larger="Make the letters of the terminal larger, with ctrl and +, until the last row can read them.",
    sides="Left, A: {left}. Right, B: {right}.",
    counts="{claims}, {links} between the articles, {questions}.",
    argues="{letter} argues in the end: {number}, {text}",
    numbered="Question {number} of {count}. {question}",
    answer="{label} {who}: {words}",
    answer_unsaid="{label} {who} {words}",
    proposed="{number}, proposed",
    link="Link {number}. {asked}",
    for_it="For {number}: {claims}.",
    against_it="Against {number}: {claims}.",
    leads="{number} leads to {claims}.",
    then=", then ",
    and_more="and {count} more",
    end="End.",
    spoken_keys="Keys: space goes on, b back, right and left to the next and last question, n the note, slash and a "
    "number to go there, r says it again, q ends; p goes to what a claim supports, s to a reason, x across.",
    first="This is the beginning.",
    last="That was the last.",
    is_main="It is the main claim.",
    up="Up: {claims}.",
    nowhere="{number} leads to nothing yet.",
    no_reason="No reason is given for {number}.",
    unmet="Nothing across meets {number}.",
    met="Across: link {number}, {claim}.",
)

"""Exercises: tasks made of a map and its articles, with their right answers; a page and a sheet draw the same ones."""

from __future__ import annotations

from hashlib import sha256
from typing import Annotated, Literal

from pydantic import Field

from argmap.model.noun import Id, Many, Noun, Words
from argmap.model.quote import Span
from argmap.model.source import Side

Level = Literal[1, 2, 3]
"""1: all choices are given. 2: more of them, some of which belong nowhere. 3: in one's own words where that can be."""

LEVELS: tuple[Level, ...] = (1, 2, 3)

GivenRole = Literal["claim", "reason", "conclusion", "words", "other"]
"""What a sentence that is shown does in its task. claim: it is what is asked about. reason, conclusion: of the step
that is asked about. words: an article's own, with what stands around them. other: the other side's."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Given(Noun):
    """A sentence that a task shows."""

    role: GivenRole
    text: Words
    claim: Id | None = None
    """The claim that it is, where it is one."""
    before: str = ""
    """Of an article's words: what stands before them in their sentence, with the space between."""
    after: str = ""
    """And behind them."""


class Choice(Noun):
    """Something that can be chosen."""

    text: Words
    right: bool = False
    hint: str = ""
    """What helps whoever chose it wrongly; of a right one what could be said better, or nothing."""
    claim: Id | None = None
    """The claim or question that it is, where it is one."""


class Blank(Noun):
    """An empty place that choices are put into."""

    name: Id
    """The claim or question that stands there in the map."""
    right: Many[Annotated[int, Field(ge=0)]] = ()
    """The choices that belong there, by their places; more of them than fit where some may be swapped."""
    fits: Annotated[int, Field(ge=1)] = 1
    """How many go in."""


class FrameRow(Noun):
    """A box of the frame of a case, each behind the one that it is a reason for."""

    claim: Id
    above: Annotated[int, Field(ge=0)] | None = None
    """The row of what it is a reason for."""
    step: Id | None = None
    """The relation by which it is one; rows of one step are reasons only together."""
    depth: Annotated[int, Field(ge=0)] = 0
    given: bool = False
    """Whether it is filled in from the start."""


class Task(Noun):
    """One task. Values alone: a page asks it, a sheet prints it, and who marks it needs no more than it."""

    id: Id
    kind: Id
    """Its kind by the name in the table of kinds."""
    side: Side | None = None
    """The side that is asked about; none where it is about both."""
    source: Id | None = None
    """The article that is asked about, where it is one."""
    ask: Words
    """The wording."""
    given: Many[Given] = ()
    """What is shown, in order."""
    choices: Many[Choice] = ()
    also_ask: str = ""
    """A second question on the same, with choices of its own."""
    also: Many[Choice] = ()
    words: Many[Id] = ()
    """Where an answer is marked in the article: the claims whose words there are right."""
    picks: Annotated[int, Field(ge=0)] = 0
    """How many places in an article are to be marked."""
    blanks: Many[Blank] = ()
    frame: Many[FrameRow] = ()
    """Of a case to be built: its boxes, those that are filled in too."""
    open: bool = False
    """Whether the answer is in one's own words, which nobody but a person can judge."""
    model: str = ""
    """What such an answer could say."""
    judged: bool = True
    """Whether there are right answers; else it is for a talk."""
    discuss: bool = False
    """Whether careful readers may differ on it: no answer of those given is wrong."""
    why: str = ""
    """Why the right answer is right, in plain words."""
    relation: Id | None = None
    """The relation that it is about."""
    issue: Id | None = None
    """The question that it is about."""
    claims: Many[Id] = ()
    """The claims that it is about, those first that it asks for."""

    @property
    def right(self) -> tuple[int, ...]:
        """The right choices, by their places."""
        return tuple(i for i, choice in enumerate(self.choices) if choice.right)

    @property
    def also_right(self) -> tuple[int, ...]:
        """The right choices of the second question."""
        return tuple(i for i, choice in enumerate(self.also) if choice.right)


class Term(Noun):
    """A word that a class may not know."""

    word: Words
    means: Words


class Exercise(Noun):
    """Tasks on one map, in the order in which they are to be done."""

    map: str = ""
    """The map's file, relative to this one."""
    level: Level = 1
    seed: int = 1
    note: str = ""
    tasks: Many[Task] = ()
    glossary: Many[Term] = ()
    made: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
    """Checksum of the tasks as a program made them: as long as it fits, nobody has changed any."""

    @property
    def checksum(self) -> str:
        """That of the tasks as they are."""
        return sha256("\n".join(task.model_dump_json() for task in self.tasks).encode()).hexdigest()


class Place(Noun):
    """Where right words stand in an article."""

    source: Id
    claim: Id
    parts: Many[Span]
    """In code points of the article's text."""


def letter(index: int) -> str:
    """What a choice is called on a sheet: a to z, then aa, ab and on."""
    high, low = divmod(index, len(LETTERS))
    return (letter(high - 1) if high else "") + LETTERS[low]

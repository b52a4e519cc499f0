"""What all tasks of a sheet are set with: the debate, how it is said, numbers, and whether it is the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.notes import reason
from argmap.model.exercise import letter
from argmap.typesetting import Block, Columns, Group, Heading, Paragraph, Run, Tick, Words, bold, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.exercise import Material
    from argmap.exercise.codes import SheetItem
    from argmap.model import Side
    from argmap.model.exercise import Choice, Task
    from argmap.phrases.tasks import TaskWords
    from argmap.print.subject import Subject

SMALL, TEXT, NOTE = 9.5, 10, 8.5
"""Points of letters in boxes and lists, of instructions, of reasons in a key."""

WIDTH = 176.0
"""Millimetres between the margins of an upright sheet, which all drawings are made for."""


class Setting(NamedTuple):
    """One sheet."""

    subject: Subject
    material: Material
    numbers: Sequence[SheetItem]
    is_key: bool

    @property
    def words(self) -> TaskWords:
        """How tasks are said."""
        return self.material.words

    @property
    def level(self) -> int:
        """How much is given."""
        return self.material.level

    def number(self, task: Task, blank: int | None = None) -> str:
        """The number of a task or of one of its blanks."""
        return next(i.mark for i in self.numbers if i.task is task and i.blank == blank)

    def number_of_stray(self, claim: str) -> str:
        """The number of a box without a partner."""
        return next(i.mark for i in self.numbers if i.stray == claim)

    def key(self, text: str) -> str:
        """A text that only the key has."""
        return text if self.is_key else ""

    def where(self, claim: str) -> str:
        """In which line of which article a claim stands: A line 12; empty where it stands in none."""
        side = self.material.side(claim)
        sides: tuple[Side, ...] = (side,) if side is not None else ("left", "right")
        for one in sides:
            for place in self.subject.own_places(claim, one)[:1]:
                if place.line is not None:
                    letter_of = self.subject.letter(place.source.side)
                    return self.subject.words.line_of.format(letter=letter_of, number=place.line)
        return ""

    def where_said(self, task: Task) -> str:
        """In which line the words that a task shows stand."""
        places = self.subject.places.get(task.claims[0], ())
        found = (p for p in places if p.source.id == task.source and p.line is not None)
        words = " ".join(task.given[0].text.split())
        same = next((p for p in found if " ".join(p.quote.exact[0].split()) == words), None)
        if same is None:
            return ""
        return self.subject.words.line_of.format(letter=self.subject.letter(same.source.side), number=same.line)

    def lines_of(self, task: Task) -> tuple[str, ...]:
        """The numbers of the lines in which the right words of a task begin."""
        places = [p for name in task.words for p in self.subject.places.get(name, ()) if p.source.id == task.source]
        return tuple(dict.fromkeys(str(p.line) for p in places if p.line is not None))

    def reason(self, *names: str) -> str:
        """Why an answer is right, as a teacher or the map has it."""
        return reason(self.material, *names)


def headed(setting: Setting, kind: str, instruction: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """A group of tasks under its heading, with what a pupil is to do; its first block stays with that."""
    first, *rest = blocks
    head = Heading((Run(setting.words.heads[kind]),), level=1)
    asked = Paragraph(plain_words(" ".join(instruction.split()), TEXT), stays=True)
    return (Group((head, *(() if setting.is_key else (asked,)), first)), *rest)


def reasons(setting: Setting, told: Iterable[str]) -> tuple[Block, ...]:
    """In a key, why the answers of a group are right."""
    lines = [line for line in told if line]
    if not setting.is_key or not lines:
        return ()
    head = Paragraph((bold(setting.words.reasons, NOTE),), stays=True, is_close=True)
    said = [Paragraph(plain_words(line, NOTE), is_close=True, hanging=4) for line in lines]
    if len(said) == 1:
        return (Paragraph((bold(f"{setting.words.reasons} ", NOTE), *said[0].words), is_close=True),)
    half = _half_of(lines)
    return (Group((head, Columns((tuple(said[:half]), tuple(said[half:]))))),)


def _half_of(lines: Sequence[str]) -> int:
    """How many of some lines stand in the first of two columns, so that both are about as long."""
    lengths = [max(1, len(line)) for line in lines]
    return min(range(1, len(lines)), key=lambda at: (max(sum(lengths[:at]), sum(lengths[at:])), -at))


def ticks(setting: Setting, choices: Sequence[Choice], *, is_lettered: bool = True) -> tuple[Block, ...]:
    """Choices below each other, each with a box to tick; in a key, the right ones."""
    return tuple(
        Paragraph(
            (
                Tick(setting.is_key),
                *((bold(f" {letter(i)} ", SMALL),) if is_lettered else ()),
                Run(f" {choice.text}", size=SMALL),
            ),
            is_close=True,
            hanging=8.4 if is_lettered else 5.6,
        )
        for i, choice in enumerate(choices)
        if choice.right or not setting.is_key
    )


def in_a_row(named: Iterable[tuple[str, bool]], *, is_lettered: bool = False) -> Words:
    """Words with boxes to tick in one line, each with whether it is right."""
    row: list[Tick | Run] = []
    for i, (text, is_on) in enumerate(named):
        mark = f"{letter(i)} " if is_lettered else ""
        row += [
            Tick(is_on),
            *([bold(f" {mark}", SMALL)] if mark else []),
            Run(f" {text}".replace(" ", "\u00a0"), size=SMALL),
        ]
        row.append(Run("     ", size=SMALL))
    return tuple(row[:-1])


def step(setting: Setting, task: Task) -> tuple[Block, ...]:
    """A step as it stands: its reasons, and what they are given for."""
    premises = [one.text for one in task.given if one.role == "reason"]
    target = next((one.text for one in task.given if one.role == "conclusion"), "")
    first, *rest = premises
    so = setting.words.so_line.format(conclusion=target)
    return (
        Paragraph(plain_words(first, SMALL), is_close=True),
        *(Paragraph(plain_words(setting.words.and_line.format(reason=one), SMALL), is_close=True) for one in rest),
        *((Paragraph((bold(so, SMALL),), is_close=True),) if target else ()),
    )

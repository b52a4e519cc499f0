"""What all tasks of a sheet are set with: the debate, how it is said, numbers, and whether it is the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.notes import reason
from argmap.model.exercise import letter
from argmap.typesetting import Block, Group, Heading, Paragraph, Run, Tick, Words, bold, plain_words

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
    """A group of tasks under its heading; its first block stays with that."""
    first, *rest = blocks
    head = Heading((Run(setting.words.heads[kind]),), level=1)
    asked = Paragraph(plain_words(" ".join(instruction.split()), TEXT), stays=True)
    return (Group((head, asked, first)), *rest)


def reasons(setting: Setting, told: Iterable[str]) -> tuple[Block, ...]:
    """In a key, why the answers of a group are right."""
    lines = [line for line in told if line]
    if not setting.is_key or not lines:
        return ()
    first, *rest = lines
    head = bold(f"{setting.words.reasons} ", NOTE)
    return (
        Paragraph((head, Run(first, size=NOTE)), is_close=True),
        *(Paragraph(plain_words(line, NOTE), is_close=True, indent=4) for line in rest),
    )


def ticks(setting: Setting, choices: Sequence[Choice], *, is_lettered: bool = True) -> tuple[Block, ...]:
    """Choices below each other, each with a box to tick."""
    return tuple(
        Paragraph(
            (
                Tick(setting.is_key and choice.right),
                *((bold(f" {letter(i)} ", SMALL),) if is_lettered else ()),
                Run(f" {choice.text}", size=SMALL),
            ),
            is_close=True,
            hanging=8.4 if is_lettered else 5.6,
        )
        for i, choice in enumerate(choices)
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

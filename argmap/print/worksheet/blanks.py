"""The picture with blanks: the overview with empty boxes, and the sentences that go into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagram import STYLES, Choices, picture
from argmap.model import overview
from argmap.model.exercise import letter
from argmap.print.worksheet.setting import SMALL, headed, reasons
from argmap.typesetting import Block, Item, Items, Paragraph, Pen, Picture, plain_words

if TYPE_CHECKING:
    from argmap.exercise.sheets import TaskGroup
    from argmap.model.exercise import Task
    from argmap.print.worksheet.setting import Setting

_HIGH = 118.0
"""Millimetres of the picture."""


def blocks(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    """The picture and its list, on a landscape sheet; in the key the boxes are filled and the letters told."""
    (task,) = group.tasks
    words = setting.words
    strays = sum(not choice.right for choice in task.choices)
    asked = words.instructions["picture"][setting.level - 1]
    asked = asked.format(count=len(task.blanks), strays=words.strays[strays] if setting.level == 2 else "")
    empty = () if setting.is_key else tuple(blank.name for blank in task.blanks)
    style = STYLES["print"]._replace(speech=setting.subject.speech)
    svg = picture(overview(setting.material.structure), Choices(style=style, labels="short", empty=empty)).svg
    shown = Picture(svg, words.picture_shown, _HIGH)
    listed = _lines(setting, task) if task.open else _letters(task)
    told = [*_answers(setting, task), words.whys["swap"]] if setting.is_key else []
    return (*headed(setting, "picture", asked, [shown]), listed, *reasons(setting, told))


def _letters(task: Task) -> Items:
    return Items(
        tuple(
            Item(letter(i), (Paragraph(plain_words(choice.text, SMALL), is_close=True),))
            for i, choice in enumerate(task.choices)
        ),
        size=SMALL,
        columns=2,
        mark_width=5,
        space=1.2,
    )


def _lines(setting: Setting, task: Task) -> Items:
    number = setting.material.structure.number
    return Items(
        tuple(Item(number(blank.name), (Paragraph((Pen(written=""),), is_close=True),)) for blank in task.blanks),
        size=SMALL,
        columns=2,
        mark_width=9,
        space=2.5,
    )


def _answers(setting: Setting, task: Task) -> list[str]:
    number, said = setting.material.structure.number, []
    for blank in task.blanks:
        letters = [letter(place) for place in blank.right]
        own = next(i for i, choice in enumerate(task.choices) if choice.claim == blank.name)
        others = [one for one in letters if one != letter(own)]
        swap = f" ({', '.join(others)})" if others else ""
        text = f" {task.choices[own].text}" if task.open else ""
        said.append(
            f"{number(blank.name)}: {letter(own)}{swap}{text}" if not task.open else f"{number(blank.name)}:{text}"
        )
    return said if task.open else ["   ".join(said)]

"""The picture with blanks: the overview with empty boxes, and the sentences that go into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagram import STYLES, Choices, picture
from argmap.exercise.kinds.blanks import pictured
from argmap.model import Excerpt, Structure
from argmap.model.exercise import letter
from argmap.print.worksheet.setting import SMALL, headed, reasons
from argmap.text.points import Face, count_lines
from argmap.typesetting import Block, Item, Items, NewPage, Paragraph, Pen, Picture, plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.diagram import Picture as Drawn
    from argmap.exercise.sheets import TaskGroup
    from argmap.model.exercise import Task
    from argmap.print.worksheet.setting import Setting

_POINTS = 72 / 25.4
_READABLE = 9
"""Points of letters in a picture that a class writes into."""

_AROUND, _SIDES = 66.0, 28.0
"""Millimetres of a landscape page above and below a picture: margins, title, instruction; and beside it."""

_LINE, _BETWEEN, _WRITTEN, _CODES = 4.2, 1.2, 8.0, 7.0
"""Millimetres of a line of the list, between two of its rows, of a line to write on, and of a row of codes."""

_COLUMN = 125 * _POINTS
"""Points of a column of the list."""


def blocks(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    """The picture and its list, on a landscape sheet; in the key the boxes are filled and the letters told."""
    (task,) = group.tasks
    words = setting.words
    strays = sum(not choice.right for choice in task.choices)
    asked = words.instructions["picture"][setting.level - 1]
    asked = asked.format(count=len(task.blanks), strays=words.strays[strays] if setting.level == 2 else "")
    empty = () if setting.is_key else tuple(blank.name for blank in task.blanks)
    style = STYLES["print"]._replace(speech=setting.subject.speech)
    drawn = picture(_alike(pictured(setting.material), empty), Choices(style=style, labels="short", empty=empty))
    room = _room(setting, task)
    beside = _letters_at(drawn, room, setting) >= _READABLE
    shown = Picture(drawn.svg, words.picture_shown, room if beside else _room_alone(setting))
    listed = _lines(setting, task) if task.open else _letters(task)
    told = [*_answers(setting, task), words.whys["swap"]] if setting.is_key else []
    turned = () if beside else (NewPage(),)  # on the other side, where letters below it would be too small to read
    return (*headed(setting, "picture", asked, [shown]), *turned, listed, *reasons(setting, told))


def _room_alone(setting: Setting) -> float:
    """Millimetres that a picture may be high without a list below it."""
    page = setting.subject.page
    return min(page.width, page.height) - _AROUND


def _room(setting: Setting, task: Task) -> float:
    """The same with the list and the row of codes."""
    if task.open:
        return _room_alone(setting) - _WRITTEN * ((len(task.blanks) + 1) // 2)
    high = [count_lines(choice.text, Face(SMALL), _COLUMN) for choice in task.choices]
    rows = sum(_LINE * max(high[i : i + 2]) + _BETWEEN for i in range(0, len(high), 2))
    return _room_alone(setting) - rows - _CODES * (1 + -(-len(task.blanks) // 8))


def _letters_at(drawn: Drawn, room: float, setting: Setting) -> float:
    """The size of a picture's smallest letters, in points, where it is no higher and no wider than its place."""
    page = setting.subject.page
    wide = max(page.width, page.height) - _SIDES
    return drawn.letters * min(room * _POINTS / drawn.height, wide * _POINTS / drawn.width)


def _alike(excerpt: Excerpt, empty: Sequence[str]) -> Excerpt:
    """The same with boxes that are equally high where they are empty: a height would tell what stood there."""
    whole = excerpt.whole
    claims = tuple(
        claim.changed(label="–", quotes=tuple(quote.changed(voice=()) for quote in claim.quotes))
        if claim.id in empty
        else claim
        for claim in whole.map.claims
    )
    names = (*whole.claims, *whole.relations)
    numbers = {name: number for name in names if (number := whole.number(name))}
    bare = Structure(whole.map.with_blocks(claims=claims), numbers=numbers)
    return Excerpt(bare, excerpt.claims, lifts=excerpt.lifts, without=excerpt.left_out, name=excerpt.name)


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

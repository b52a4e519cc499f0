"""The frame of a case as a drawing: each box below what it is a reason for, reasons on one bar only together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model.exercise import letter
from argmap.print.worksheet.setting import SMALL
from argmap.text.points import Face, count_lines
from argmap.typesetting import Drawing, DrawnBox, DrawnLine, Run, Slot, bold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model.exercise import FrameRow, Task
    from argmap.print.worksheet.setting import Setting

WIDE = 100.0
"""Millimetres of the drawing."""

_BESIDE = 66.0
"""Of a line of the list beside it."""

_INDENT, _LINE, _EMPTY, _FREE = 9.0, 4.3, 9.0, 88.0
_POINTS = 72 / 25.4
_TRUNK, _BEFORE = 4.2, 2.0
"""From a box's left edge to its trunk; from a bar to its boxes."""


def frame(setting: Setting, task: Task) -> Drawing:
    """The boxes of a case; those to be filled in are all of one height, since that would tell what belongs there."""
    places = _places(setting, task)
    boxes = tuple(_box(setting, task, i, place) for i, place in enumerate(places))
    bottom = max(y + height for _, y, _, height in places)
    return Drawing(WIDE, bottom + 1, boxes, tuple(_lines(task.frame, places)), setting.words.frame_shown, SMALL)


def empty_field(setting: Setting) -> Drawing:
    """Room to draw a case in."""
    box = DrawnBox(0, 0, WIDE, _FREE, (), is_round=False)
    return Drawing(WIDE, _FREE + 1, (box,), (), setting.words.frame_shown, SMALL)


def height_beside(texts: Sequence[str]) -> float:
    """Millimetres that sentences take in a list beside a frame."""
    return sum(count_lines(text, Face(SMALL), _BESIDE * _POINTS) * _LINE for text in texts)


_Place = tuple[float, float, float, float]
"""Left, top, width and height of a box."""


def _places(setting: Setting, task: Task) -> list[_Place]:
    places: list[_Place] = []
    y = 0.0
    for i, row in enumerate(task.frame):
        x = row.depth * _INDENT
        if i:
            before = task.frame[i - 1]
            y += 4.2 if row.depth > before.depth else 1.2 if row.step == before.step else 2.6
        height = _height(setting, row, WIDE - x, is_main=not i)
        places.append((x, y, WIDE - x, height))
        y += height
    return places


def _height(setting: Setting, row: FrameRow, width: float, *, is_main: bool) -> float:
    if not row.given:
        return _EMPTY
    text = _text(setting, row)
    broken = count_lines(text, Face(SMALL, is_main), (width - 5) * _POINTS)
    return max(_EMPTY, broken * _LINE + 3.2)


def _text(setting: Setting, row: FrameRow) -> str:
    text = setting.material.text(row.claim)
    return f"{text} ({setting.words.not_said})" if setting.material.claims[row.claim].is_implicit else text


def _box(setting: Setting, task: Task, at: int, place: _Place) -> DrawnBox:
    row, (x, y, width, height) = task.frame[at], place
    if row.given:
        text = _text(setting, row)
        words = (bold(text),) if not at else (Run(text),)
        return DrawnBox(x, y, width, height, words, weight="thin" if at else "thick", is_grey=bool(at))
    blank = [one.claim for one in task.frame if not one.given].index(row.claim)
    own = next(i for i, choice in enumerate(task.choices) if choice.claim == row.claim)
    number = () if task.open else (bold(setting.number(task, blank), 9),)
    return DrawnBox(x, y, width, height, number, slot=Slot(setting.key(letter(own)), 7, 6.5))


def _lines(rows: Sequence[FrameRow], places: Sequence[_Place]) -> list[DrawnLine]:
    """By what hangs below it a trunk for each box, with an arrow up; a bar for reasons that count only together."""
    lines: list[DrawnLine] = []
    for above, (x, y, _, height) in enumerate(places):
        steps = list(dict.fromkeys(row.step for row in rows if row.above == above))
        ends = []
        for name in steps:
            members = [i for i, row in enumerate(rows) if row.above == above and row.step == name]
            middles = [places[i][1] + places[i][3] / 2 for i in members]
            left = places[members[0]][0]
            ends.append(middles[0])
            if len(members) == 1:
                lines.append(DrawnLine(((x + _TRUNK, middles[0]), (left, middles[0]))))
                continue
            bar = left - _BEFORE
            lines.append(DrawnLine(((x + _TRUNK, middles[0]), (bar, middles[0])), ends_with="dot"))
            lines.append(DrawnLine(((bar, middles[0]), (bar, middles[-1])), weight="thick"))
            lines += [DrawnLine(((bar, one), (left, one)), weight="thick") for one in middles]
        if ends:
            top = y + height
            lines.append(DrawnLine(((x + _TRUNK, max(ends)), (x + _TRUNK, top)), ends_with="arrow"))
    return lines

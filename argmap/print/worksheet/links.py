"""The two sides as boxes that lines are drawn between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model.exercise import letter
from argmap.print.worksheet.setting import SMALL, WIDTH
from argmap.text.points import Face, count_lines
from argmap.typesetting import Drawing, DrawnBox, DrawnLine, Run, bold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.exercise.sheets import TaskGroup
    from argmap.model.exercise import Task
    from argmap.print.worksheet.setting import Setting

_BOX, _LINE, _GAP, _LEAST = 68.0, 4.1, 3.2, 10.5
_CLOSER = 1.7
_POINTS = 72 / 25.4


def drawing(setting: Setting, group: TaskGroup) -> Drawing:
    """Boxes on both sides, numbers on the left and letters on the right; in a key the lines between them."""
    left = [_text(setting, group, one, "left") for one in group.left]
    right = [_text(setting, group, one, "right") for one in group.right]
    heights = [max(_heights(left) + _heights(right))] * max(len(left), len(right))
    if setting.is_key:  # closer, since nobody draws between them
        heights = [height - _CLOSER for height in heights]
    gap = _GAP - _CLOSER if setting.is_key else _GAP
    tops = [sum(heights[:i]) + gap * i for i in range(len(heights))]
    marks = [
        setting.number_of_stray(one) if isinstance(one, str) else setting.number(group.tasks[one]) for one in group.left
    ]
    boxes = [
        DrawnBox(0, top, _BOX, height, _marked(mark, text))
        for text, mark, top, height in zip(left, marks, tops, heights, strict=False)
    ]
    boxes += [
        DrawnBox(WIDTH - _BOX, top, _BOX, height, _marked(letter(i), text))
        for i, (text, top, height) in enumerate(zip(right, tops, heights, strict=False))
    ]
    lines = _lines(setting, group, tops, heights) if setting.is_key else ()
    bottom = tops[-1] + heights[-1]
    return Drawing(WIDTH, bottom + 1, tuple(boxes), tuple(lines), setting.words.links_shown, SMALL)


def _marked(mark: str, text: str) -> tuple[Run, ...]:
    return (bold(f"{mark}  "), Run(text))


def _heights(texts: Sequence[str]) -> list[float]:
    """All boxes are equally high, or a line would be told from the heights of its ends."""
    return [
        max(_LEAST, count_lines(f"00  {text}", Face(SMALL), (_BOX - 3.4) * _POINTS) * _LINE + 3.2) for text in texts
    ]


def _text(setting: Setting, group: TaskGroup, one: int | str, side: str) -> str:
    if isinstance(one, str):
        return setting.material.text(one)
    task = group.tasks[one]
    mine, other = task.given[0].text, task.given[1].text
    return mine if task.side == side else other


def _lines(setting: Setting, group: TaskGroup, tops: Sequence[float], heights: Sequence[float]) -> list[DrawnLine]:
    def middle(at: int) -> float:
        return tops[at] + heights[at] / 2

    lines = []
    for i, task in enumerate(group.tasks):
        one = (_BOX, middle(group.left.index(i)))
        other = (WIDTH - _BOX, middle(group.right.index(i)))
        points = (one, other) if task.side == "left" else (other, one)
        kind = _kind(setting, task)
        attacks = kind in ("attack", "step")
        end = "bar" if attacks else "" if kind == "contradiction" else "arrow"
        lines.append(DrawnLine(points, is_broken=attacks, ends_with=end))  # type: ignore[arg-type]
    return lines


def _kind(setting: Setting, task: Task) -> str:
    relation = setting.material.structure.relations[task.relation or ""]
    return "step" if relation.target in setting.material.structure.relations else relation.kind


def said(setting: Setting, group: TaskGroup) -> list[str]:
    """In a key, what each line stands for, and why."""
    told = []
    for at in group.left:
        if isinstance(at, str):
            continue
        task = group.tasks[at]
        left, right = setting.number(task), letter(group.right.index(at))
        one, other = (left, right) if task.side == "left" else (right, left)
        does = setting.words.does[_kind(setting, task)].format(one=one, other=other)
        told.append(f"{left}{right}: {does} {setting.reason(task.relation or '')}".strip())
    return told

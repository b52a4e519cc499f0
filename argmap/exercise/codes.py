"""What was written on a sheet as a row of codes that anybody can type: "1c 2a 3together"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.model.exercise import letter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.exercise.sheets import TaskGroup
    from argmap.model.exercise import Level, Task

TOGETHER, EACH = "together", "each"

NO_PARTNER = "none"
"""Of a box that no line leads to."""

AGREES = ("agrees", "admits", "reports", "denies")
"""By place, the answers to whether somebody agrees."""

_CODE = re.compile(r"\b([abcn]?\d+)[.:)=]?\s*([a-z]+(?:[-+/]?[a-z]+)*)", re.IGNORECASE)


class SheetItem(NamedTuple):
    """Something on a sheet with a number of its own."""

    mark: str
    """Its number, from 1 on through all groups of a sheet; of a box in the picture what stands in it, such as A7."""
    kind: str
    task: Task | None
    """None for a box without a partner."""
    right: tuple[str, ...]
    """The codes that are right, each without its number; none where it has no code."""
    blank: int | None = None
    """Which of its task's blanks it is, where it is one."""
    stray: str = ""
    """The claim in a box without a partner."""


def items(groups: Sequence[TaskGroup], level: Level, called: Callable[[str], str] = str) -> tuple[SheetItem, ...]:
    """All that has a number on a sheet, in its order; what is in one's own words, or a line's number, has no code.

    Args:
        groups: the sheet.
        level: how much it gives.
        called: what a claim is called in the picture.
    """
    found: list[SheetItem] = []
    for group in groups:
        if group.kind == "join":
            found += _of_boxes(group, len(found))
            continue
        for task, right, blank in _answers(group, level):
            of_box = group.kind == "picture" and blank is not None
            mark = called(task.blanks[blank or 0].name) if of_box else str(len(found) + 1)
            found.append(SheetItem(mark, group.kind, task, right, blank))
    return tuple(found)


def _of_boxes(group: TaskGroup, before: int) -> Iterator[SheetItem]:
    """The boxes on the left, each with the letter of its partner; one that has none is told by no number less."""
    for i, at in enumerate(group.left, before + 1):
        if isinstance(at, str):
            yield SheetItem(str(i), group.kind, None, (NO_PARTNER,), stray=at)
        else:
            yield SheetItem(str(i), group.kind, group.tasks[at], (letter(group.right.index(at)),))


def _answers(group: TaskGroup, level: Level) -> Iterator[tuple[Task, tuple[str, ...], int | None]]:
    for task in group.tasks:
        if task.open and not task.blanks:
            yield task, (), None
        elif task.blanks and not task.open:
            yield from ((task, _of_blank(task, i), i) for i in range(len(task.blanks)))
        elif task.choices and not task.open:
            yield task, _of_choices(task, level), None
        elif task.words:
            yield task, (), None


def _of_blank(task: Task, at: int) -> tuple[str, ...]:
    """The letters that are right in a blank, its own first; or all that go in together."""
    blank = task.blanks[at]
    letters = [letter(place) for place in blank.right]
    if blank.fits > 1:
        return ("".join(sorted(letters)),)
    own = next(letter(place) for place in blank.right if task.choices[place].claim == blank.name)
    return (own, *(one for one in letters if one != own))


def _of_choices(task: Task, level: Level) -> tuple[str, ...]:
    match task.kind:
        case "together":
            return (TOGETHER if task.right == (1,) else EACH,)
        case "who" if level == 3:  # the name is written
            return tuple(AGREES[j] for j in task.also_right)
        case "who":
            return tuple(f"{letter(i)}-{AGREES[j]}" for i in task.right for j in task.also_right)
        case "test":
            return ("".join(letter(i) for i in task.right),)
        case _:
            return tuple(letter(i) for i in task.right)


def row(found: Sequence[SheetItem]) -> str:
    """The row of codes of a sheet that is all right, as a key has it."""
    return " ".join(f"{item.mark}{item.right[0]}" for item in found if item.right)


class Coded(NamedTuple):
    """A row of codes held against a sheet."""

    right: tuple[SheetItem, ...]
    wrong: tuple[tuple[SheetItem, str], ...]
    """With what was written."""
    unanswered: tuple[SheetItem, ...]
    unknown: tuple[str, ...]
    """What is no code of the sheet."""


def read_row(text: str, found: Sequence[SheetItem]) -> Coded:
    """What a pupil answered, from a row of codes; the later one counts where a number stands twice."""
    found = [item for item in found if item.right]
    by_mark = {item.mark.casefold(): item for item in found}
    said: dict[str, str] = {}
    unknown = []
    for word in _CODE.findall(text):
        mark, answer = word[0].casefold(), word[1].casefold()
        if mark in by_mark:
            said[by_mark[mark].mark] = answer
        else:
            unknown.append("".join(word))
    rest = _CODE.sub(" ", text).replace(",", " ").replace(";", " ").split()
    right = [
        item for item in found if _is_right(item, _plain(said.get(item.mark, ""))) and not _is_double(item, found, said)
    ]
    wrong = [(item, said[item.mark]) for item in found if item.mark in said and item not in right]
    unanswered = [item for item in found if item.mark not in said]
    return Coded(tuple(right), tuple(wrong), tuple(unanswered), (*unknown, *rest))


def _is_double(item: SheetItem, found: Sequence[SheetItem], said: Mapping[str, str]) -> bool:
    """Whether a box has a sentence that stands in one before it: where boxes may be swapped, each has its own."""
    if item.blank is None:
        return False
    before = [one for one in found if one.task is item.task and one.blank is not None and one.blank < item.blank]
    return said.get(item.mark) in {said.get(one.mark) for one in before}


def _plain(answer: str) -> str:
    return re.sub(r"[-+/]", "", answer.casefold())


def _is_right(item: SheetItem, answer: str) -> bool:
    """Letters of several choices may stand in any order; a word may be begun with a few letters."""
    for right in item.right:
        plain = _plain(right)
        if answer == plain or (len(plain) <= 3 and sorted(answer) == sorted(plain)):
            return True
        if right in (TOGETHER, EACH, NO_PARTNER, *AGREES) and answer and plain.startswith(answer):
            return True
        choice, dash, word = right.partition("-")
        if dash and answer.startswith(choice) and len(answer) > len(choice) and word.startswith(answer[len(choice) :]):
            return True
    return False

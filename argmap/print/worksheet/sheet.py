"""The worksheet as two documents: the sheet, on at most two sides, and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import ExtraMissingError
from argmap.exercise import Material
from argmap.exercise.codes import items, row
from argmap.exercise.sheets import ALONE, Groups, groups_of
from argmap.print.sheet import Leaf
from argmap.print.worksheet import blanks
from argmap.print.worksheet.setting import Setting
from argmap.print.worksheet.tasks import blocks
from argmap.typesetting import Block, Columns, Document, Paragraph, Pen, Run, Title, bold, page_count
from argmap.typesetting import Group as Together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.exercise.codes import SheetItem
    from argmap.exercise.sheets import TaskGroup
    from argmap.print.subject import Subject

_CODES = 8
"""Codes beside each other."""

_SIDES = 2
"""A sheet has no more."""


_LISTED = ("who", "unsaid", "test")
"""Kinds of which a sheet may have fewer tasks where there is no room for all."""


def worksheet(subject: Subject) -> tuple[Leaf, ...]:
    """A worksheet and its key.

    Raises:
        TaskError: the map does not hold what a task takes that was asked for, or is too small.
        UnknownNameError: there is no such kind of task.
    """
    material, made = sheet_of(subject)
    said = ", ".join(material.words.heads[group.kind] for group in made.groups)
    told = "; ".join((said, *made.left_out))
    return (
        Leaf(document(subject, material, made.groups, is_key=False), told),
        Leaf(document(subject, material, made.groups, is_key=True), _codes(material, made.groups), "key"),
    )


def sheet_of(subject: Subject) -> tuple[Material, Groups]:
    """The groups of tasks of a worksheet, those for which there is room, with what they are made of.

    Raises:
        TaskError: the map does not hold what a task takes that was asked for, or is too small.
        UnknownNameError: there is no such kind of task.
    """
    wishes = subject.wishes
    material = Material(
        subject.debate, level=wishes.level, seed=wishes.seed, teaching=wishes.teaching, speech=subject.speech
    )
    return material, _fitting(subject, material, groups_of(material, wishes.tasks))


def _fitting(subject: Subject, material: Material, made: Groups) -> Groups:
    """The groups that go on two sides, each where there is room; without a typesetter nobody knows, and all stay."""
    groups, left_out = list(made.groups[:1]), list(made.left_out)
    try:
        for group in made.groups[1:]:
            fewer = (group, *_fewer(group))
            fits = (
                one for one in fewer if page_count(document(subject, material, [*groups, one], is_key=False)) <= _SIDES
            )
            found = next(fits, None)
            if found is not None:
                groups.append(found)
            else:
                left_out.append(material.words.does_not_fit.format(kind=material.words.heads[group.kind]))
    except ExtraMissingError:
        return made
    return Groups(tuple(groups), tuple(left_out))


def _fewer(group: TaskGroup) -> tuple[TaskGroup, ...]:
    """A group with fewer and fewer of its tasks, where each stands for itself; never with one answer throughout."""
    if group.kind not in _LISTED:
        return ()
    shorter = (group.tasks[:count] for count in range(len(group.tasks) - 1, 0, -1))
    return tuple(
        group._replace(tasks=tasks) for tasks in shorter if len(tasks) == 1 or len({task.right for task in tasks}) > 1
    )


def _items(material: Material, groups: Sequence[TaskGroup]) -> tuple[SheetItem, ...]:
    return items(groups, material.level, material.structure.number)


def _codes(material: Material, groups: Sequence[TaskGroup]) -> str:
    return row(_items(material, groups)) or material.words.key


def document(subject: Subject, material: Material, groups: Sequence[TaskGroup], *, is_key: bool) -> Document:
    """A sheet or its key."""
    words = material.words
    setting = Setting(subject, material, _items(material, groups), is_key)
    is_picture = [group.kind for group in groups] == [ALONE]
    code = words.code.format(level=material.level, seed=material.seed)
    level = (
        words.key_line.format(level=material.level, seed=material.seed) if is_key else words.levels[material.level - 1]
    )
    title = Title(
        subject.title,
        f"{level} {_articles(subject, material)}",
        () if is_key else subject.words.fields,
        words.key if is_key else "",
    )
    body: list[Block] = [title, *(_row(setting) if is_key else ())]
    if is_picture:
        body += blanks.blocks(setting, groups[0])
    else:
        for group in groups:
            body += blocks(setting, group)
    body += () if is_key else _row(setting)
    return Document(
        subject.title,
        tuple(body),
        subject.page,
        is_landscape=is_picture,
        foot=subject.title,
        code=code,
        language=subject.speech.language,
    )


def _articles(subject: Subject, material: Material) -> str:
    words = material.words
    lines = []
    for source in material.sources:
        title, letter = source.name, subject.letter(source.side)
        by = words.article_line if source.party != title else words.article_line_bare
        by = words.article_line_for if source.speaks_for and source.author not in ("", source.speaks_for) else by
        lines.append(by.format(letter=letter, title=title, party=source.party, author=source.author))
    return " ".join(lines)


def _row(setting: Setting) -> tuple[Block, ...]:
    """The row of codes, to be filled in, or as it is when all is right."""
    coded = [item for item in setting.numbers if item.right]
    if not coded:
        return ()
    if setting.is_key:
        return (Paragraph((bold(f"{setting.words.codes_right} ", 9), Run(row(setting.numbers), size=9))),)
    known = setting.words.code_forms
    forms = dict.fromkeys(known.get(item.kind, known[""]) for item in sorted(coded, key=lambda one: one.kind in known))
    head = bold(setting.words.codes.format(forms="; ".join(forms)), 9)
    columns: list[list[Block]] = [[] for _ in range(_CODES)]
    for i, item in enumerate(coded):
        columns[i % _CODES].append(Paragraph((bold(f"{item.mark} ", 9), Pen()), is_close=True))
    filled = tuple(tuple(column) for column in columns if column)
    return (Paragraph((head,), stays=True, is_close=True), Together((Columns(filled, gap=3),)))

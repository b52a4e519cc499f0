"""Groups of tasks as blocks of a sheet, or of its key: a function a kind, and one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.codes import AGREES
from argmap.model.exercise import letter
from argmap.print.worksheet import frames, links
from argmap.print.worksheet.setting import NOTE, SMALL, TEXT, WIDTH, headed, in_a_row, reasons, step, ticks
from argmap.typesetting import (
    Block,
    Box,
    Break,
    Columns,
    Item,
    Items,
    Paragraph,
    Pen,
    Run,
    Slot,
    Tick,
    Underline,
    Words,
    WritingLines,
    bold,
    plain_words,
)
from argmap.typesetting import (
    Group as Together,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from argmap.exercise.sheets import TaskGroup
    from argmap.model.exercise import Task
    from argmap.print.worksheet.setting import Setting

_STANCES = ("endorses", "concedes", "reports", "rejects")
_ASKED = 50
"""Letters of a question that leave room for its answers beside it."""


def blocks(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    """A group as it stands on the sheet."""
    return _BLOCKS.get(group.kind, _chosen)(setting, group)


def _instruction(setting: Setting, kind: str, **words: str) -> str:
    return setting.words.instructions[kind][setting.level - 1].format(strays="", **words)


# A case to be built


def _tree(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    (task,) = group.tasks
    strays = sum(not choice.right for choice in task.choices)
    party = setting.subject.party(task.side) if task.side is not None else ""
    asked = setting.words.instructions["tree"][setting.level - 1]
    asked = asked.format(party=party, strays=setting.words.strays[strays])
    listed = Items(
        tuple(
            Item(letter(i), (Paragraph(plain_words(choice.text, SMALL), is_close=True),))
            for i, choice in enumerate(task.choices)
        ),
        size=SMALL,
        mark_width=5,
        space=1.6,
    )
    is_free = task.open and not setting.is_key
    shown = frames.empty_field(setting) if is_free else frames.frame(setting, task)
    told = tuple(Paragraph(plain_words(line, NOTE), is_close=True, hanging=3) for line in _why_tree(setting, task))
    told = told if setting.is_key else ()
    is_short = shown.height < frames.height_beside([choice.text for choice in task.choices])
    columns: tuple[tuple[Block, ...], ...] = ((shown, *told), (listed,)) if is_short else ((shown,), (listed, *told))
    beside = Columns(columns, widths=(frames.WIDE, 0), gap=5)
    return headed(setting, "tree", asked, [beside])


def _why_tree(setting: Setting, task: Task) -> list[str]:
    """Each step by the letters of its boxes, with the reason and where its reasons are said."""
    letters = {choice.claim: letter(i) for i, choice in enumerate(task.choices)}
    numbers = setting.material.structure
    told, alone = [], []
    for name in dict.fromkeys(row.step for row in task.frame if row.step):
        rows = [row for row in task.frame if row.step == name]
        above = task.frame[rows[0].above or 0]
        marks = [letters.get(row.claim) or f"({numbers.number(row.claim)})" for row in rows]
        target = letters.get(above.claim) or f"({numbers.number(above.claim)})"
        if all(row.given for row in rows):
            continue
        places = ", ".join(dict.fromkeys(filter(None, (setting.where(row.claim) for row in rows))))
        shown, where = f"{' + '.join(marks)} → {target}", f" ({places})" if places else ""
        why = setting.reason(name) or (setting.words.whys["joint"] if len(rows) > 1 else "")
        if why:
            told.append(f"{shown}: {why}{where}")
        else:
            alone.append(f"{shown}{where}")
    if alone:
        told.append(setting.words.whys["apart-ones"].format(steps=", ".join(alone)))
    return [*told, *_unused(setting, task), setting.words.whys["swap"]]


def _unused(setting: Setting, task: Task) -> list[str]:
    """Which sentences belong nowhere."""
    unused = [letter(i) for i, choice in enumerate(task.choices) if not choice.right]
    return [setting.words.whys["strays"].format(letters=", ".join(unused))] if unused else []


# One after the other


def _together(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    def one(task: Task) -> tuple[Block, ...]:
        is_joint = task.right == (1,)
        answers = (
            (setting.words.only_together, setting.is_key and is_joint),
            (setting.words.each_by_itself, setting.is_key and not is_joint),
        )
        row = Paragraph(in_a_row(answers), is_close=True)
        if setting.level < 3:
            return (*step(setting, task), row)
        say_why = Paragraph((Run(f"{setting.words.say_why} ", size=SMALL), Pen(written="")))
        return (*step(setting, task), row, *(() if setting.is_key else (say_why,)))

    return _listed(setting, group, one, lambda task: _why_together(setting, task), columns=2)


def _why_together(setting: Setting, task: Task) -> str:
    """What is known of these two; else in few words, since the sentences stand just above."""
    told = setting.reason(task.relation or "")
    if told:
        return told
    whys, kind = setting.words.whys, "joint" if task.right == (1,) else "apart"
    one, other = (given.text for given in task.given if given.role == "reason")
    return whys[f"{kind}-short"] if task.why == whys[f"{kind}-pair"].format(one=one, other=other) else task.why


def _who(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    def one(task: Task) -> tuple[Block, ...]:
        given = task.given[0]
        where = setting.where_said(task).replace(" ", "\N{NO-BREAK SPACE}")
        said = (
            Run(given.before, size=SMALL),
            Run(given.text, is_bold=True, size=SMALL, under=(Underline(),)),
            Run(given.after, size=SMALL),
            Run(f"  ({where})" if where else "", size=9),
        )
        short = [setting.words.agrees_short[stance] for stance in _STANCES]
        if setting.is_key:
            return (Paragraph(said, is_close=True), Paragraph(_who_says_it(setting, task, short), is_close=True))
        names = in_a_row(((c.text, False) for c in task.choices), is_lettered=True)
        if setting.level == 3:
            names = (Run(f"{setting.words.whose} ", size=SMALL), Pen(70))
        agrees = in_a_row((text, False) for text in short)
        asked = Run(f"{task.also_ask}  ", size=SMALL)
        below = (Break(),) if len(task.also_ask) > _ASKED else ()
        return (
            Paragraph(said, is_close=True),
            Paragraph(names, is_close=True),
            Paragraph((asked, *below, *agrees), is_close=True),
        )

    return _listed(setting, group, one, lambda task: task.why)


def _who_says_it(setting: Setting, task: Task, short: Sequence[str]) -> Words:
    """The right name and stance, in one line."""
    right = next(i for i, choice in enumerate(task.choices) if choice.right)
    mark = (bold(f" {letter(right)} ", SMALL),) if setting.level < 3 else ()
    stances = [text for text, choice in zip(short, task.also, strict=True) if choice.right]
    named = Run(f" {task.choices[right].text}     ".replace(" ", "\N{NO-BREAK SPACE}"), size=SMALL)
    return (
        Tick(is_on=True),
        *mark,
        named,
        Run(f"{task.also_ask}  ", size=SMALL),
        *in_a_row((t, True) for t in stances),
    )


def _unsaid(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    def one(task: Task) -> tuple[Block, ...]:
        answer: tuple[Block, ...] = ticks(setting, task.choices)
        if task.open:
            answer = (WritingLines(2, setting.key(task.model)),)
        return (*step(setting, task), *answer)

    columns = 2 if setting.level < 3 else 1
    return _listed(setting, group, one, lambda task: setting.reason(task.relation or "") or task.why, columns=columns)


def _test(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    def one(task: Task) -> tuple[Block, ...]:
        boxed = Box(step(setting, task), ground="white", size=SMALL)
        asked = setting.words.answer_one if setting.level == 2 else setting.words.my_question
        model = f"{setting.words.for_example} {task.model}"
        lines: tuple[Block, ...] = ()
        if setting.level > 1 and (task.open or not setting.is_key):
            lines = (
                Paragraph(plain_words(asked, SMALL), stays=True),
                WritingLines(2, setting.key(model) if task.open else ""),
            )
        return (boxed, *ticks(setting, task.choices), *lines)

    return _listed(setting, group, one, lambda task: task.why)


def _chosen(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    """Kinds that are a sentence and choices, or a sentence to be found."""

    def one(task: Task) -> tuple[Block, ...]:
        article = Paragraph(plain_words(task.ask, SMALL), is_close=True, stays=True)
        given = tuple(Paragraph((bold(given.text, SMALL),), is_close=True) for given in task.given)
        if task.choices:
            return (*((article,) if task.kind == "main" else ()), *given, *ticks(setting, task.choices))
        lines = ", ".join(setting.lines_of(task))
        return (
            article,
            *given,
            Paragraph((Run(f"{setting.words.in_lines} ", size=SMALL), Pen(40, setting.key(lines)))),
        )

    return _listed(setting, group, one, lambda task: task.why, columns=2)


def _listed(
    setting: Setting,
    group: TaskGroup,
    one: Callable[[Task], tuple[Block, ...]],
    why: Callable[[Task], str],
    *,
    columns: int = 1,
) -> tuple[Block, ...]:
    """The tasks of a group behind their numbers, in columns where they are narrow; none is broken over a page."""
    made = [Item(setting.number(task), (*one(task), *reasons(setting, [why(task)]))) for task in group.tasks]
    asked = _instruction(setting, group.kind)
    if columns == 1 or len(made) == 1:
        shown: list[Block] = [Items((item,), size=SMALL, mark_width=7, space=2.4) for item in made]
        return headed(setting, group.kind, asked, shown)
    rows = [made[i : i + 2] for i in range(0, len(made), 2)]
    half = (WIDTH - 6) / 2
    shown = [
        Together(
            (
                Columns(
                    tuple((Items((item,), size=SMALL, mark_width=7, space=1),) for item in row),
                    widths=(half,) * len(row),
                    gap=6,
                ),
            )
        )
        for row in rows
    ]
    return headed(setting, group.kind, asked, shown)


# Both sides


def _joined(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    words = setting.words
    strays = sum(isinstance(one, str) for one in (*group.left, *group.right))
    asked = words.instructions["join"][setting.level - 1].format(strays=words.strays_joined[strays])
    sides = words.left_right.format(left=setting.subject.party("left"), right=setting.subject.party("right"))
    written: list[Block] = []
    if setting.level == 3 and not setting.is_key:
        for at in group.left:
            if isinstance(at, int):
                number = words.line_stands_for.format(number=setting.number(group.tasks[at]))
                written.append(Paragraph((bold(f"{number} ", TEXT), Pen()), is_close=True))
    shown = [links.drawing(setting, group), *written]
    return (
        Together(headed(setting, "join", f"{sides} {asked}", shown)),
        *reasons(setting, links.said(setting, group)),
    )


def _match(setting: Setting, group: TaskGroup) -> tuple[Block, ...]:
    (task,) = group.tasks
    structure, strays = setting.material.structure, sum(not choice.right for choice in task.choices)
    asked = setting.words.instructions["match"][setting.level - 1].format(strays=setting.words.strays[strays])
    questions = []
    for i, blank in enumerate(task.blanks):
        letters = " ".join(letter(place) for place in blank.right)
        question = structure.issues[blank.name].question
        slot = Slot(setting.key(letters), 13, 7)
        asking = Paragraph((slot, Run(f"  {question}", size=SMALL)), hanging=15)
        questions.append(Item(setting.number(task, i), (asking, *reasons(setting, [setting.reason(blank.name)]))))
    listed = [
        Item(letter(i), (Paragraph(plain_words(_with_side(setting, choice.text, choice.claim), SMALL), is_close=True),))
        for i, choice in enumerate(task.choices)
    ]
    shown = Columns(
        (
            (Items(tuple(questions), size=SMALL, mark_width=7, space=2.4),),
            (Items(tuple(listed), size=SMALL, mark_width=5, space=1.4),),
        ),
        widths=(100 if setting.is_key else 74, 0),
        gap=6,
    )
    return (Together(headed(setting, "match", asked, [shown])), *reasons(setting, _unused(setting, task)))


def _with_side(setting: Setting, text: str, claim: str | None) -> str:
    """At the first level, a sentence with whose it is."""
    side = setting.material.side(claim) if claim is not None and setting.level == 1 else None
    return f"{text} ({setting.subject.letter(side)})" if side is not None else text


_BLOCKS: Mapping[str, Callable[[Setting, TaskGroup], tuple[Block, ...]]] = {
    "tree": _tree,
    "together": _together,
    "who": _who,
    "unsaid": _unsaid,
    "test": _test,
    "join": _joined,
    "match": _match,
}
"""By kind, how a group is set; kinds that are a sentence and choices need no line."""

assert len(AGREES) == len(_STANCES)

"""How a class did on its sheets, from the codes that were typed from them: by pupil, and what most had otherwise."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN
from argmap.text import Surface, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.codes import Coded, SheetItem
    from argmap.phrases import Speech

_COMMON = 5


class Answered(NamedTuple):
    """What a pupil typed, held against the sheet."""

    name: str
    sheet: str
    """Which sheet it is, where a class has several."""
    coded: Coded


def codes_text(answered: Sequence[Answered], speech: Speech = PLAIN) -> str:
    """A line or two for each pupil, then what most had otherwise; no grade."""
    words = speech.words.tasks
    lines = []
    for one in answered:
        coded = one.coded
        count = len(coded.right) + len(coded.wrong) + len(coded.unanswered)
        said = [words.coded.format(name=_plain(one.name), right=len(coded.right), all=count)]
        if coded.wrong:
            numbers = [_number(item, answer, speech) for item, answer in coded.wrong]
            said.append(words.coded_look.format(numbers=", ".join(numbers)))
        if coded.unanswered:
            said.append(words.coded_open.format(numbers=", ".join(item.mark for item in coded.unanswered)))
        if coded.unknown:
            said.append(words.coded_unknown.format(words=_plain(", ".join(coded.unknown))))
        lines.append(". ".join([said[0], " ".join(said[1:])]) if said[1:] else said[0])
    common = list(_commonest(answered, speech))
    if common:
        lines += ["", words.coded_class, "", *common]
    return "\n".join(lines) + "\n"


def codes_table(answered: Sequence[Answered], speech: Speech = PLAIN) -> str:
    """A row for each pupil, for a spreadsheet."""
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(speech.words.tasks.coded_columns)
    for one in answered:
        coded = one.coded
        count = len(coded.right) + len(coded.wrong) + len(coded.unanswered)
        wrong = " ".join(f"{item.mark}{answer}" for item, answer in coded.wrong)
        open_ = " ".join(item.mark for item in coded.unanswered)
        rows.writerow([_cell(one.name), len(coded.right), count, wrong, open_, _cell(" ".join(coded.unknown))])
    return table.getvalue()


def _commonest(answered: Sequence[Answered], speech: Speech) -> Iterator[str]:
    words = speech.words.tasks
    wrong: Counter[tuple[str, str]] = Counter()
    items: dict[tuple[str, str], SheetItem] = {}
    of_sheet = Counter(one.sheet for one in answered)
    for one in answered:
        for item, _ in one.coded.wrong:
            wrong[one.sheet, item.mark] += 1
            items[one.sheet, item.mark] = item
    for key, count in wrong.most_common(_COMMON):
        if count > 1:
            item = items[key]
            number = item.mark if len(of_sheet) == 1 else f"{key[0]}: {item.mark}"
            yield words.coded_item.format(
                number=number, kind=words.heads[item.kind], count=count, all=of_sheet[key[0]], right=item.right[0]
            )


def _number(item: SheetItem, answer: str, speech: Speech) -> str:
    words = speech.words.tasks
    return words.coded_number.format(number=item.mark, kind=words.heads[item.kind], answer=_plain(answer))


def _plain(text: str) -> str:
    return one_line(text, Surface.LINE)


def _cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text

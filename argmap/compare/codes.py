"""A class's rows of codes from a worksheet: who answered what, and which answers many got wrong."""

from __future__ import annotations

import csv
import io
from collections import Counter
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN
from argmap.text import Surface, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.exercise.codes import Coded, SheetItem

_WORDS = PLAIN.words.marking
_SHOWN = 3
"""Wrong answers that are named, the commonest first."""


class Answered(NamedTuple):
    """One number of the sheet in a class."""

    item: SheetItem
    right: int
    wrong: tuple[tuple[str, int], ...]
    """What was written instead, and how often, the commonest first."""
    unanswered: int


class SheetOf(NamedTuple):
    """A class's worksheets."""

    title: str
    """What the sheet is on, and which it is."""
    pupils: Mapping[str, Coded]
    answered: tuple[Answered, ...]
    """In the order of the sheet."""

    @property
    def hardest(self) -> tuple[Answered, ...]:
        """The numbers that anybody got wrong, those first that most did."""
        missed = [one for one in self.answered if one.wrong or one.unanswered]
        return tuple(sorted(missed, key=lambda one: one.right))


def sheet_of(title: str, items: Sequence[SheetItem], pupils: Mapping[str, Coded]) -> SheetOf:
    """Put the rows of a class together."""
    answered = []
    for item in (item for item in items if item.right):
        wrong = Counter(said for row in pupils.values() for one, said in row.wrong if one is item)
        right = sum(item in row.right for row in pupils.values())
        most = tuple(sorted(wrong.items(), key=lambda one: (-one[1], one[0])))
        answered.append(Answered(item, right, most, len(pupils) - right - wrong.total()))
    return SheetOf(title, pupils, tuple(answered))


def _right_of(row: Coded) -> str:
    return _WORDS.found_of.format(found=len(row.right), all=len(row.right) + len(row.wrong) + len(row.unanswered))


def _wrong_of(row: Coded) -> str:
    wrong = [f"{item.mark}{said}" for item, said in row.wrong]
    missing = [f"{item.mark}–" for item in row.unanswered]
    return " ".join([*wrong, *missing, *(f"?{word}" for word in row.unknown)]) or "–"


def _told(one: Answered) -> str:
    wrong = ", ".join(f"{said} ({times})" for said, times in one.wrong[:_SHOWN])
    return _WORDS.code_missed.format(right=one.item.right[0], wrong=wrong or "–", empty=one.unanswered)


def _asked(one: Answered) -> str:
    task = one.item.task
    if task is None:  # a box that no line leads to
        return ""
    shown = task.given[0].text if task.given else ""
    return " ".join(f"{task.ask} {shown}".split())


def codes_text(whole: SheetOf, *, markdown: bool = False) -> str:
    """How a class's worksheets went."""
    head = "## " * markdown
    count = len(whole.pupils)
    lines = [f"{head}{_plain(whole.title)}", ""]
    if markdown:
        lines += [f"| {' | '.join(_WORDS.code_columns)} |", "|---|---|---|"]
    for name, row in whole.pupils.items():
        cells = [_plain(name), _right_of(row), _plain(_wrong_of(row))]
        lines.append(f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |" if markdown else _line(cells))
    if whole.hardest:
        lines += ["", f"{head}{_WORDS.codes_hardest}", ""]
    for one in whole.hardest:
        of = _WORDS.found_of.format(found=one.right, all=count)
        lines.append(f"- {one.item.mark} ({_plain(one.item.kind)}): {of}; {_plain(_told(one))}. {_plain(_asked(one))}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return f"{cells[0][:24]:24} {cells[1]:>9}  {cells[2]}"


def codes_table(whole: SheetOf) -> str:
    """A row a pupil, a column a number: empty where it is right, else what was written; `–` for nothing."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    marks = [one.item.mark for one in whole.answered]
    writer.writerow([_WORDS.term_pupil, _WORDS.code_columns[1], *marks])
    for name, row in whole.pupils.items():
        said = {item.mark: words for item, words in row.wrong} | {item.mark: "–" for item in row.unanswered}
        safe = f"'{name}" if name[:1] in "=+-@\t" else name  # a spreadsheet would take it for a formula
        writer.writerow([safe, len(row.right), *(said.get(mark, "") for mark in marks)])
    return out.getvalue()


_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:66rem;padding:0 1rem;color:#111;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .7rem;border-bottom:1px solid #bbb;
vertical-align:top}thead th{border-bottom:2px solid #111}td.n{text-align:right;white-space:nowrap}
h2{margin-top:2rem}
@media print{tr,li{break-inside:avoid}body{margin:0;max-width:none;font-size:11pt}}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161a1d}thead th{border-color:#eee}}
"""


def codes_page(whole: SheetOf) -> str:
    """The same as a page that needs nothing else."""
    rows = "".join(
        f"<tr><th scope=row>{_html(name)}<td class=n>{_html(_right_of(row))}<td>{_html(_wrong_of(row))}"
        for name, row in whole.pupils.items()
    )
    hardest = "".join(
        f"<tr><th scope=row>{_html(one.item.mark)}<td>{_html(one.item.kind)}"
        f"<td class=n>{_html(_WORDS.found_of.format(found=one.right, all=len(whole.pupils)))}"
        f"<td>{_html(_told(one))}<td>{_html(_asked(one))}"
        for one in whole.hardest
    )
    names = "".join(f"<th scope=col>{_html(name)}" for name in _WORDS.code_columns)
    title = _html(whole.title)
    return (
        "<!doctype html>\n<html lang=en><meta charset=utf-8>"
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<meta name=viewport content='width=device-width'><title>{title}</title><style>{_STYLE}</style>"
        f"<h1>{title}</h1><table><thead><tr>{names}</thead><tbody>{rows}</tbody></table>"
        + f"<h2>{_html(_WORDS.codes_hardest)}</h2><table><tbody>{hardest}</tbody></table>" * bool(hardest)
        + "</html>\n"
    )


def _plain(text: str) -> str:
    return one_line(text, Surface.LINE)


def _html(text: str) -> str:
    return escape(one_line(text, Surface.PAGE), quote=True)

"""A term: what the classes of several weeks were marked with, by pupil and kind."""

from __future__ import annotations

import csv
import io
import json
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from argmap.compare.differences import KINDS
from argmap.phrases import PLAIN
from argmap.text import Surface, cut, one_line, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.compare.classes import ClassOf

_WORDS = PLAIN.words.marking
_MOST_KINDS = 8
"""Kinds that have a column on a page and on a screen; a spreadsheet has all."""
_NAME = 22
"""Columns of a screen for a name."""


class Work(NamedTuple):
    """What one pupil's map was marked with."""

    claims: tuple[int, int]
    """How many of the reference's were found, and of how many."""
    kinds: Mapping[str, int]
    """How many differences of each kind."""


class Week(NamedTuple):
    """One class's maps of one pair of articles."""

    title: str
    pupils: Mapping[str, Work]


class Term(NamedTuple):
    """Several weeks, in their order."""

    weeks: tuple[Week, ...]

    @property
    def pupils(self) -> list[str]:
        """All who handed something in, by name."""
        return sorted({name for week in self.weeks for name in week.pupils}, key=str.casefold)

    @property
    def kinds(self) -> list[str]:
        """The kinds that occur, those of which there are most first."""
        works = [work for week in self.weeks for work in week.pupils.values()]
        totals = {str(kind): sum(work.kinds.get(kind, 0) for work in works) for kind in KINDS}
        return sorted((kind for kind, total in totals.items() if total), key=lambda kind: -totals[kind])

    def counts(self, pupil: str, kind: str) -> list[int | None]:
        """How many of a kind a pupil had each week; none where nothing was handed in."""
        works = [week.pupils.get(pupil) for week in self.weeks]
        return [None if work is None else work.kinds.get(kind, 0) for work in works]

    def totals(self, kind: str) -> list[int]:
        """How many of a kind the class had each week."""
        return [sum(work.kinds.get(kind, 0) for work in week.pupils.values()) for week in self.weeks]

    def found(self, pupil: str) -> list[tuple[int, int] | None]:
        """How many claims a pupil found each week."""
        works = [week.pupils.get(pupil) for week in self.weeks]
        return [None if work is None else work.claims for work in works]


def works_of(whole: ClassOf) -> dict[str, dict[str, object]]:
    """What a class's file keeps of each pupil for a term."""
    return {
        name: {
            "claims": list(marked.claims),
            "kinds": {kind: count for kind in KINDS if (count := sum(one.kind == kind for one in marked.differences))},
        }
        for name, marked in whole.pupils.items()
    }


def week_of(text: str) -> Week | None:
    """The week in the text of a class's file; none if it is no such file."""
    try:
        plain = json.loads(text)
        pupils = plain["pupils"]
        works = {
            str(name): Work(
                (int(one["claims"][0]), int(one["claims"][1])),
                {str(kind): int(count) for kind, count in one["kinds"].items() if kind in KINDS},
            )
            for name, one in pupils.items()
        }
        return Week(str(plain["title"]), works)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return None


def _weeks(values: Iterable[object | None]) -> str:
    return " ".join(map(_shown, values))


def _shown(value: object | None) -> str:
    """What stands for a number: a dash where nothing was handed in, a point where there is nothing of a kind."""
    return "–" if value is None else "·" if value == 0 else str(value)


def _of(found: tuple[int, int] | None) -> str | None:
    return None if found is None else f"{found[0]}/{found[1]}"


def term_text(term: Term, *, markdown: bool = False) -> str:
    """A row a pupil: how many claims were found, and how many differences of the commonest kinds, week by week."""
    kinds = term.kinds[:_MOST_KINDS]
    head = [_WORDS.term_pupil, _WORDS.term_found, *(_WORDS.kinds[kind].name for kind in kinds)]
    rows = [
        [pupil, _weeks(map(_of, term.found(pupil))), *(_weeks(term.counts(pupil, kind)) for kind in kinds)]
        for pupil in term.pupils
    ]
    titles = [f"{i}. {one_line(week.title, Surface.LINE)}" for i, week in enumerate(term.weeks, start=1)]
    if markdown:
        table = [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in [head, ["---"] * len(head), *rows]]
        return "\n".join([*titles, "", *table]) + "\n"
    letters = [chr(ord("a") + i) for i in range(len(kinds))]
    legend = [f"{letter}  {_WORDS.kinds[kind].name}" for letter, kind in zip(letters, kinds, strict=True)]
    table = _columns([[head[0], head[1], *letters], *rows])
    return "\n".join([*titles, "", *table, "", *legend]) + "\n"


def _cell(text: str) -> str:
    return one_line(text, Surface.LINE).replace("|", "/")


def _columns(rows: Sequence[Sequence[str]]) -> list[str]:
    cleaned = [[cut(one_line(row[0], Surface.LINE), _NAME), *row[1:]] for row in rows]
    widths = [max(width(row[i]) for row in cleaned) for i in range(len(cleaned[0]))]
    return [
        "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)).rstrip()
        for row in cleaned
    ]


def term_table(term: Term) -> str:
    """A row for each pupil and kind, a column a week: for a spreadsheet, which can turn it as it likes."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    titles = [f"{i}. {week.title}" for i, week in enumerate(term.weeks, start=1)]
    writer.writerow([_WORDS.term_pupil, _WORDS.term_kind, *titles])
    for pupil in term.pupils:
        safe = f"'{pupil}" if pupil[:1] in "=+-@\t" else pupil  # a spreadsheet would take it for a formula
        found = ["" if one is None else one[0] for one in term.found(pupil)]
        writer.writerow([safe, _WORDS.term_found, *found])
        for kind in term.kinds:
            counts = term.counts(pupil, kind)
            if any(counts):
                writer.writerow([safe, _WORDS.kinds[kind].name, *("" if one is None else one for one in counts)])
    return out.getvalue()


_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:88rem;padding:0 1rem;color:#111;background:#fff}
table{border-collapse:collapse;font-size:.9rem}caption{text-align:left;padding-bottom:.6rem;color:#444}
th,td{padding:.2rem .45rem;border-bottom:1px solid #bbb;vertical-align:bottom;text-align:left}
thead th{border-bottom:0;font-weight:600;line-height:1.25;max-width:7.5rem}
.w th,.w td{border-bottom:2px solid #111;padding-top:0;font-size:.75rem;color:#555}
.w span{min-width:1.53em}.w .f span{min-width:3.87em}tfoot th,tfoot td{border-top:2px solid #111;border-bottom:0}
td{white-space:nowrap;font-variant-numeric:tabular-nums}td span{display:inline-block;min-width:1.15em;text-align:right}
td.f span{min-width:2.9em}.z{color:#767676}.m{font-weight:700}
.scroll{overflow-x:auto}tr{break-inside:avoid}
@page{size:landscape;margin:12mm}
@media print{body{margin:0;max-width:none;font-size:10px;padding:0}.scroll{overflow:visible}}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161a1d}
.w th,.w td{border-color:#eee;color:#bbb}tfoot th,tfoot td{border-color:#eee}
caption{color:#bbb}
.z{color:#9a9a9a}}
"""


def term_page(term: Term) -> str:
    """The same as a page that needs nothing else."""
    kinds = term.kinds[:_MOST_KINDS]
    names = [_WORDS.term_pupil, _WORDS.term_found, *(_WORDS.kinds[kind].name for kind in kinds)]
    head = "".join(f"<th scope=col>{_html(name)}" for name in names)
    rows = "".join(
        f"<tr><th scope=row>{_html(pupil)}<td class=f>{_spans(map(_of, term.found(pupil)))}"
        + "".join(f"<td>{_spans(term.counts(pupil, kind))}" for kind in kinds)
        for pupil in term.pupils
    )
    numbers = "".join(f"<span>{i}</span> " for i in range(1, len(term.weeks) + 1))
    weeks = f"<tr class=w><th><td class=f>{numbers}{f'<td>{numbers}' * len(kinds)}"
    totals = f"<tr><th scope=row>{_html(_WORDS.term_all)}<td>" + "".join(
        f"<td>{_spans(term.totals(kind))}" for kind in kinds
    )
    titles = "".join(f"<li>{_html(week.title)}" for week in term.weeks)
    return (
        "<!doctype html>\n<html lang=en><meta charset=utf-8>"
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        "<meta name=viewport content='width=device-width'>"
        f"<title>{_html(_WORDS.term)}</title><style>{_STYLE}</style><h1>{_html(_WORDS.term)}</h1><ol>{titles}</ol>"
        f"<div class=scroll tabindex=0 role=region aria-label='{_html(_WORDS.term)}'><table>"
        f"<caption>{_html(_WORDS.term_how)}</caption><thead><tr>{head}{weeks}</thead><tbody>{rows}</tbody>"
        f"<tfoot>{totals}</tfoot></table></div></html>\n"
    )


def _spans(values: Iterable[object | None]) -> str:
    return " ".join(
        f"<span class={'z' if value in (None, 0) else 'm' if isinstance(value, int) and value > 1 else 'o'}>"
        f"{_html(_shown(value))}</span>"
        for value in values
    )


def _html(text: str) -> str:
    return escape(one_line(text, Surface.PAGE), quote=True)

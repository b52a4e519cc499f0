"""A marked map, and a class, as text, Markdown, a table, a page and data."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from html import escape
from itertools import islice
from typing import TYPE_CHECKING

from argmap.compare.classes import examples
from argmap.compare.exercising import by_kind
from argmap.compare.marking import MOST
from argmap.compare.saying import said
from argmap.compare.terms import works_of
from argmap.phrases import PLAIN, counted, relation_words, short_words
from argmap.text import Surface, one_line, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.compare.classes import ClassOf
    from argmap.compare.exercising import Work
    from argmap.compare.marking import Marked, Score
    from argmap.compare.points import Points
    from argmap.compare.saying import Remark, Written

_WIDTH = 100
_FIRST = 3
"""Right claims that are named."""
_NAMED = 6
"""Pupils that are named beside an example."""
_WORDS = PLAIN.words.marking


def feedback(  # noqa: PLR0913 - each says how it is told
    marked: Marked,
    *,
    answers: bool = False,
    everything: bool = False,
    markdown: bool = False,
    written: Written | None = None,
    work: Work | None = None,
    points: Points | None = None,
) -> str:
    """What is said to whoever made a map: what is right, then a few questions.

    Args:
        marked: the map, marked.
        answers: whether what the reference has stands below each question.
        everything: all differences instead of the few that there is most to learn from.
        markdown: as Markdown instead of plain text.
        written: comments that are said in place of our own.
        work: what an exercise tells besides, if one made the map.
        points: what it has, where a teacher asks for them.
    """
    tasks = [f"- {_WORDS.tasks}: {tasks_told(work)}"] if work is not None and work.tasks else []
    given = [f"- {_WORDS.points}: {points}"] if points is not None else []
    lines = [f"{'## ' * markdown}{_WORDS.has}", "", *_right(marked), *tasks, *given, ""]
    remarks = remarks_on(marked, written=written)
    told = remarks if everything else remarks_on(marked, written=written, first=True)
    if told:
        more = len(remarks) - len(told)
        lines += [f"{'## ' * markdown}{_WORDS.look_again}", ""]
        for i, one in enumerate(told, start=1):
            lines += _question(i, one, answers=answers)
        if more:
            lines += [_WORDS.more.format(count=more), ""]
    elif not marked.differences:
        lines += [_WORDS.nothing_otherwise, ""]
    if marked.readers_differ:
        lines += [_WORDS.readers_differ.format(things=counted(len(marked.readers_differ), _WORDS.thing)), ""]
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def remarks_on(marked: Marked, *, written: Written | None = None, first: bool = False) -> list[Remark]:
    """What is said of a map, in turn, all or the first few; nothing of what a teacher wants nothing said of."""
    remarks = (said(one, marked.sides, written=written) for one in (marked.ready if first else marked.in_turn))
    asked = (one for one in remarks if one.asked)
    return list(islice(asked, MOST)) if first else list(asked)


def _right(marked: Marked) -> Iterator[str]:
    nouns = PLAIN.nouns
    counts = ((marked.mains, _WORDS.main_claim), (marked.claims, nouns.claim), (marked.steps, _WORDS.link_between))
    found = (_WORDS.found_of.format(found=score.found, all=counted(score.of, noun)) for score, noun in counts)
    yield f"- {', '.join(found)}"
    own = marked.sides.mine.structure
    named = [name for name in marked.right if name in own.claims][:_FIRST]
    for name in named:
        words = short_words(own.claims[name], PLAIN).rstrip(".")
        claim = _WORDS.claim.format(number=own.number(name), words=words)
        yield f"- {_WORDS.in_its_place.format(claim=claim)}"


def tasks_told(work: Work) -> str:
    """How many tasks ended how."""
    return _states(Counter(one.state for one in work.tasks))


def _states(counts: Mapping[str, int]) -> str:
    told = (_WORDS.states[state].format(count=counts[state]) for state in _WORDS.states if counts.get(state))
    return ", ".join(told) or _WORDS.nothing


def _of(score: Score) -> str:
    return _WORDS.found_of.format(found=score.found, all=score.of)


def _question(number: int, words: Remark, *, answers: bool) -> list[str]:
    where = f" ({words.where})" if words.where else ""
    text = one_line(f"{number}. {words.heading(answers=answers)}{where}: {words.asked}", Surface.LINE)
    lines = wrapped(text, _WIDTH, hanging=3)
    if answers:
        lines += [f"   {line}" for line in wrapped(one_line(words.answer, Surface.LINE), _WIDTH - 3)]
    return [*lines, ""]


def class_text(whole: ClassOf, *, markdown: bool = False) -> str:
    """How a class did, for the teacher."""
    head = "## " * markdown
    lines = [f"{head}{counted(len(whole.pupils), _WORDS.map)}", ""]
    if markdown:
        lines += ["| pupil | main claims | claims | links | to look at again |", "|---|---|---|---|---|"]
    for name, marked in whole.pupils.items():
        told = "; ".join(filter(None, [_points(whole, name), _commonest(marked)]))
        cells = [_plain(name), _of(marked.mains), _of(marked.claims), _of(marked.steps), told]
        lines.append(f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |" if markdown else _row(cells))
    lines += ["", f"{head}What many have otherwise", ""]
    for kind, count in list(whole.kinds.items())[:8]:
        lines.append(f"- {_WORDS.kinds[kind].name}: {count} of {len(whole.pupils)}")
        for one in (one for one in examples(whole.common, kind) if one.example.asked):
            few = ", ".join(one.pupils[:_NAMED]) + " …" * (len(one.pupils) > _NAMED)
            lines.append(f"    - {_plain(one.example.asked)} ({_plain(few)})")
    if whole.split:
        theirs = next(iter(whole.pupils.values())).sides.theirs.structure
        lines += ["", f"{head}Where the class splits", ""]
        for name in whole.split[:6]:
            lines.append(
                f"- “{_plain(theirs.claims[name].text)}”: found by {len(whole.found[name])} of {len(whole.pupils)}"
            )
    tasks, sayings = by_kind(whole.works), list(_sayings(whole))
    if tasks:
        lines += ["", f"{head}{_WORDS.tasks_of_class}", ""]
        lines += [f"- {_plain(kind)}: {_states(count)}" for kind, count in tasks]
    if sayings:
        lines += ["", f"{head}{_WORDS.what_they_wrote}", ""]
        lines += [
            f"- {_plain(pupil)}{f', {_plain(about)}' * bool(about)}: {_plain(said)}" for pupil, about, said in sayings
        ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _sayings(whole: ClassOf) -> Iterator[tuple[str, str, str]]:
    """Who wrote what, and what about: a claim by its number, a step by what it joins, else as the exercise has it."""
    for pupil, work in whole.works.items():
        structure = whole.pupils[pupil].sides.mine.structure
        for about, words in work.sayings:
            if about in structure.relations:
                yield pupil, relation_words(structure.relations[about], structure, PLAIN), words
            else:
                yield pupil, structure.number(about) if about in structure.claims else about, words


def _points(whole: ClassOf, pupil: str) -> str:
    """A pupil's points; empty where nobody asks for them."""
    return f"{_WORDS.points}: {whole.points[pupil]}" if pupil in whole.points else ""


def _row(cells: Sequence[str]) -> str:
    return f"{cells[0][:24]:24} {cells[1]:>8} {cells[2]:>10} {cells[3]:>10}  {cells[4]}"


def _commonest(marked: Marked) -> str:
    return "; ".join(dict.fromkeys(_WORDS.kinds[one.kind].name for one in marked.told[:2])) or _WORDS.nothing


def class_table(whole: ClassOf) -> str:
    """A row a pupil, with how many differences of each kind: for a spreadsheet, and for a term's table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    states = [words.format(count="").strip() for words in _WORDS.states.values()] if whole.works else []
    kinds = [_WORDS.kinds[kind].name for kind in whole.kinds]
    asked = [_WORDS.points, "of"] if whole.points else []
    writer.writerow(["pupil", "main claims", "of", "claims", "of", "links", "of", *asked, *kinds, *states])
    for name, marked in whole.pupils.items():
        counts = [sum(one.kind == kind for one in marked.differences) for kind in whole.kinds]
        safe = f"'{name}" if name[:1] in "=+-@\t" else name  # a spreadsheet would take it for a formula
        work = whole.works.get(name)
        ended = [work.count(state) if work is not None else "" for state in _WORDS.states] if whole.works else []
        writer.writerow(
            [safe, *marked.mains, *marked.claims, *marked.steps, *whole.points.get(name, ()), *counts, *ended]
        )
    return out.getvalue()


def class_data(whole: ClassOf) -> str:
    """Kinds of difference with their claims, the commonest first, as JSON, which is YAML too."""
    first = next(iter(whole.pupils.values()))
    plain = {
        "title": first.sides.theirs.map.title,
        "class": len(whole.pupils),
        "errors": [
            {"kind": one.kind, "about": list(one.theirs), "pupils": len(one.pupils), "asked": one.example.asked}
            for one in whole.common
        ],
        "tasks": [{"kind": kind, **count} for kind, count in by_kind(whole.works)],
        "pupils": works_of(whole),
    }
    return json.dumps(plain, indent=2, ensure_ascii=False) + "\n"


_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:66rem;padding:0 1rem;color:#111;background:#fff}
h1{line-height:1.2}h1 small{display:block;font-weight:400;font-size:.6em;color:#444}h2{margin-top:2.2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .7rem;border-bottom:1px solid #bbb;
vertical-align:top}thead th{border-bottom:2px solid #111;vertical-align:bottom}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
tbody th{min-width:7rem}
details ol{margin:.4rem 0 .6rem;padding-left:1.4rem}li{margin:.3rem 0}meter{width:6rem}.who{color:#555}
@media print{details,tr,li{break-inside:avoid}summary{list-style:none}h2{break-after:avoid}
body{margin:0;max-width:none;font-size:11pt}}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161a1d}thead th{border-color:#eee}
.who,h1 small{color:#bbb}}
"""


def class_page(whole: ClassOf, *, answers: bool = True, written: Written | None = None) -> str:
    """How a class did, as one page that needs nothing else; comments of a teacher in place of our own."""
    theirs = next(iter(whole.pupils.values())).sides.theirs.structure
    title = theirs.map.title or "A class's maps"
    count = len(whole.pupils)
    rows = "".join(
        f"<tr><th scope=row>{_html(name)}{_points_page(whole, name)}</th>"
        + "".join(f"<td class=n>{score.found} / {score.of}</td>" for score in (one.mains, one.claims, one.steps))
        + f"<td>{_questions(one, answers=answers, written=written)}</td></tr>"
        for name, one in whole.pupils.items()
    )
    kinds = "".join(
        f"<li><b>{_html(_WORDS.kinds[kind].name)}</b>: {n} of {count} <meter min=0 max={count} value={n}></meter><ul>"
        + "".join(
            f"<li>{_html(one.example.asked)} <span class=who>{_html(', '.join(one.pupils))}</span></li>"
            for one in examples(whole.common, kind)
            if one.example.asked
        )
        + "</ul></li>"
        for kind, n in list(whole.kinds.items())[:10]
    )
    numbers = PLAIN.listed(theirs.number(name) for name in whole.found if name in whole.split)
    splits = f"<p>{_html(_WORDS.splits.format(claims=numbers))}</p>" if numbers else ""
    claims = "".join(
        f"<tr><td>{_html(theirs.number(name))}</td><td>{_html(theirs.claims[name].text)}</td>"
        f"<td class=n>{len(who)} of {count} <meter min=0 max={count} value={len(who)}></meter></td></tr>"
        for name, who in whole.found.items()
    )
    return (
        "<!doctype html>\n<html lang=en><meta charset=utf-8>"
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        "<meta name=viewport content='width=device-width'>"
        f"<title>{_html(title)}: how the class did</title><style>{_STYLE}</style>"
        f"<h1>How the class did<small>{_html(title)} ({_html(counted(count, _WORDS.map))})</small></h1>"
        "<h2>Who found what</h2><table><thead><tr><th>Pupil"
        f"<th class=n>Main claims<th class=n>Claims<th class=n>Links<th>To look at again</thead><tbody>{rows}</tbody>"
        "</table>"
        f"<h2>What many have otherwise</h2><ol>{kinds}</ol>"
        f"<h2>How many found each claim</h2>{splits}<table><tbody>{claims}</tbody></table>{_tasks_page(whole)}</html>\n"
    )


def _points_page(whole: ClassOf, pupil: str) -> str:
    told = _points(whole, pupil)
    return f"<br><small>{_html(told)}</small>" if told else ""


def _tasks_page(whole: ClassOf) -> str:
    """How an exercise's tasks went, and what was written, as a part of the page; empty where there was none."""
    tasks = "".join(f"<li><b>{_html(kind)}</b>: {_html(_states(count))}</li>" for kind, count in by_kind(whole.works))
    sayings = "".join(
        f"<tr><th scope=row>{_html(pupil)}<td>{_html(about)}<td>{_html(said)}" for pupil, about, said in _sayings(whole)
    )
    return f"<h2>{_html(_WORDS.tasks_of_class)}</h2><ul>{tasks}</ul>" * bool(
        tasks
    ) + f"<h2>{_html(_WORDS.what_they_wrote)}</h2><table><tbody>{sayings}</tbody></table>" * bool(sayings)


def _questions(marked: Marked, *, answers: bool, written: Written | None) -> str:
    told = remarks_on(marked, written=written, first=True)
    if not told:
        return _WORDS.nothing
    items = "".join(
        f"<li>{_html(one.asked)}{'<br><i>' + _html(one.answer) + '</i>' if answers else ''}</li>" for one in told
    )
    return f"<details><summary>{_html(_commonest(marked))}</summary><ol>{items}</ol></details>"


def _plain(text: str) -> str:
    return one_line(text, Surface.LINE)


def _html(text: str) -> str:
    return escape(one_line(text, Surface.PAGE))

"""How readers judged a map, as a table: for the class, for a page, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from argmap.model.judgements import CLAIM_VERDICTS, STEP_VERDICTS
from argmap.phrases import called, counted, joined, map_title, relation_words, sentence, short_words
from argmap.report.clashes import plain_cell
from argmap.report.judging import counted_verdicts, split, tallied
from argmap.report.markdown import escaped
from argmap.text import Surface, one_line, width, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.model import Relation, Structure
    from argmap.model.judgements import Judgements
    from argmap.phrases import Speech
    from argmap.report.judging import Tally

_WIDTH = 100
"""Columns of plain text."""


class _Counted(NamedTuple):
    """A claim or step with how many judged it how."""

    name: str
    cells: tuple[str, ...]
    said: tuple[str, ...]


class _Table(NamedTuple):
    """Some claims or steps, under a heading."""

    heading: str
    columns: tuple[str, ...]
    """What each count is of; empty where the counts stand in words."""
    rows: tuple[_Counted, ...]
    remark: str = ""


def judgements_table(
    readings: Sequence[Judgements], structure: Structure, format_name: str = "text", *, speech: Speech
) -> str:
    """How a class judged a map, where it splits, and what it says.

    Args:
        readings: what each reader makes of the map, held against it.
        structure: the map.
        format_name: one of `JUDGEMENTS_FORMATS`.
        speech: how it is said.
    """
    return JUDGEMENTS_FORMATS[format_name](readings, structure, speech)


def judgements_counted(readings: Sequence[Judgements], structure: Structure, speech: Speech) -> str:
    """How many readers judged, and how often, as a sentence."""
    total = sum(tally.counts.total() for tally in tallied(readings, structure))
    readers, judgements = counted(len(readings), speech.nouns.reader), counted(total, speech.nouns.judgement)
    return speech.words.how_judged.format(readers=readers, judgements=judgements)


def _tables(readings: Sequence[Judgements], structure: Structure, speech: Speech) -> Iterator[_Table]:
    """Where readers split, then all claims and all steps, then what they say of it all."""
    words, tallies, many = speech.words, tallied(readings, structure), len(readings) > 1
    if many:
        divided = split(tallies)
        rows = tuple(_Counted(_name(one, structure, speech), (counted_verdicts(one, speech),), ()) for one in divided)
        yield _Table(words.where_split, ("",), rows, "" if rows else words.nobody_splits)
    for heading, verdicts, chosen in (
        (words.claims_judged, CLAIM_VERDICTS, [one for one in tallies if not one.of_step]),
        (words.steps_judged, STEP_VERDICTS, [one for one in tallies if one.of_step]),
    ):
        rows = tuple(
            _Counted(
                _name(tally, structure, speech),
                tuple(str(tally.counts[verdict] or "") for verdict in verdicts),
                tuple(_said(tally, speech, many=many)),
            )
            for tally in chosen
        )
        if rows:
            yield _Table(heading, tuple(words.verdicts_counted[verdict] for verdict in verdicts), rows)
    notes = tuple(_Counted(one.reader, (one.note.strip(),), ()) for one in readings if one.note.strip())
    if notes:
        yield _Table(words.notes_of_readers, ("",), notes)


def _name(tally: Tally, structure: Structure, speech: Speech) -> str:
    """What is judged: a claim by its number and few words, a step in numbers."""
    if not tally.of_step:
        return f"{structure.number(tally.id)}. {short_words(structure.claims[tally.id], speech)}"
    relation = structure.relations[tally.id]
    number = structure.number(relation.id)
    return f"{number}. " * bool(number) + _step(relation, structure, speech)


def _step(relation: Relation, structure: Structure, speech: Speech) -> str:
    """A step with few words of what it joins: "A2 (shops lose trade) supports A1 (keep it open)"."""

    def told(name: str) -> str:
        return f"{structure.number(name)} ({short_words(structure.claims[name], speech).rstrip('.')})"

    onto = structure.relations.get(relation.target)
    target = told(relation.target) if onto is None else called(onto, structure, speech)
    attack = structure.attack_kind(relation) if relation.kind == "attack" else None
    return joined(relation.kind, [told(name) for name in relation.premises], target, speech, attack=attack)


def _said(tally: Tally, speech: Speech, *, many: bool) -> Iterator[str]:
    """Readers' reasons with their names, then the questions that are open, most named first."""
    words = speech.words
    for voice in tally.voices:
        if voice.why.strip():
            judged = words.verdicts[voice.judgement] if voice.judgement is not None else ""
            who = ", ".join(filter(None, [voice.reader if many else "", judged]))
            yield sentence(f"{who}: {voice.why.strip()}" if who else voice.why.strip())
    for question, count in tally.open.most_common():
        yield words.left_open_by.format(many=counted(count, speech.nouns.reader), question=question)


def _as_text(readings: Sequence[Judgements], structure: Structure, speech: Speech) -> str:
    lines = [*_wrapped(map_title(structure, speech), 0), *_wrapped(judgements_counted(readings, structure, speech), 0)]
    for table in _tables(readings, structure, speech):
        lines += ["", ""]
        lines += [table.heading] if table.heading else []
        lines += _wrapped(table.remark, 0) if table.remark else []
        lines += _text_rows(table)
    return "\n".join(lines) + "\n"


def _text_rows(table: _Table) -> Iterator[str]:
    widths = [
        max(width(text) for text in (head, *(row.cells[i] for row in table.rows)))
        for i, head in enumerate(table.columns)
    ]
    if any(table.columns):
        yield ""
        yield "  ".join(head.rjust(size) for head, size in zip(table.columns, widths, strict=True))
    yield from [""] if table.rows else []
    for row in table.rows:
        if not any(table.columns):
            yield from _wrapped(f"{row.name}: {row.cells[0]}", 4)
            continue
        cells = "  ".join(cell.rjust(size) for cell, size in zip(row.cells, widths, strict=True))
        indent = width(cells) + 2
        first, *rest = wrapped(one_line(row.name, Surface.LINE), _WIDTH - indent)
        yield f"{cells}  {first}"
        below = [*rest, *(line for said in row.said for line in _wrapped(said, 2, _WIDTH - indent))]
        yield from (" " * indent + line for line in below)


def _wrapped(text: str, hanging: int, columns: int = _WIDTH) -> list[str]:
    return wrapped(one_line(text, Surface.LINE), columns, hanging=hanging)


def _as_markdown(readings: Sequence[Judgements], structure: Structure, speech: Speech) -> str:
    blocks = [f"# {escaped(map_title(structure, speech))}", escaped(judgements_counted(readings, structure, speech))]
    what, said = speech.words.counted_columns
    for table in _tables(readings, structure, speech):
        blocks += [f"## {escaped(table.heading)}"] if table.heading else []
        blocks += [escaped(table.remark)] if table.remark else []
        if table.rows and any(table.columns):
            rows = [(what, *table.columns, said), ("---", *("---:" for _ in table.columns), "---")]
            rows += [
                (escaped(row.name), *row.cells, "<br>".join(escaped(one) for one in row.said)) for row in table.rows
            ]
            blocks.append("\n".join(f"| {' | '.join(row)} |" for row in rows))
        elif table.rows:
            blocks.append("\n".join(f"- {escaped(row.name)}: {escaped(row.cells[0])}" for row in table.rows))
    return "\n\n".join(blocks) + "\n"


_PAGE = """\
<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 1rem/1.4 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border-bottom: 1px solid #999; padding: .3rem .6rem; text-align: left; vertical-align: top; }}
td.n, th.n {{ text-align: right; }}
p {{ margin: .2rem 0; }}
</style>
{body}
</html>
"""


def _as_html(readings: Sequence[Judgements], structure: Structure, speech: Speech) -> str:
    title = _html(map_title(structure, speech))
    what, said = map(_html, speech.words.counted_columns)
    parts = [f"<h1>{title}</h1>", f"<p>{_html(judgements_counted(readings, structure, speech))}</p>"]
    for table in _tables(readings, structure, speech):
        parts += [f"<h2>{_html(table.heading)}</h2>"] if table.heading else []
        parts += [f"<p>{_html(table.remark)}</p>"] if table.remark else []
        if table.rows and any(table.columns):
            heads = "".join(f'<th scope="col" class="n">{_html(one)}</th>' for one in table.columns)
            parts.append(f'<table>\n<tr><th scope="col">{what}</th>{heads}<th scope="col">{said}</th></tr>')
            parts += [_html_row(row) for row in table.rows]
            parts.append("</table>")
        elif table.rows:
            rows = (f"<li>{_html(row.name)}: {_html(row.cells[0])}</li>" for row in table.rows)
            parts += ["<ul>", *rows, "</ul>"]
    return _PAGE.format(language=speech.language, title=title, body="\n".join(parts))


def _html_row(row: _Counted) -> str:
    cells = "".join(f'<td class="n">{_html(cell)}</td>' for cell in row.cells)
    said = "".join(f"<p>{_html(one)}</p>" for one in row.said)
    return f'<tr><th scope="row">{_html(row.name)}</th>{cells}<td>{said}</td></tr>'


def _html(text: str) -> str:
    return escape(one_line(text, Surface.LINE))


def _as_csv(readings: Sequence[Judgements], structure: Structure, speech: Speech) -> str:
    """A row for each judgement of each reader."""
    words, written = speech.words, io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(words.judgement_columns)
    for tally in tallied(readings, structure):
        for voice in tally.voices:
            text = (
                relation_words(structure.relations[tally.id], structure, speech)
                if tally.of_step
                else structure.claims[tally.id].text
            )
            what = words.step_of_table if tally.of_step else words.claim_of_table
            opened = "; ".join(voice.open)
            cells = (voice.reader, structure.number(tally.id), tally.id, what, text)
            writer.writerow(map(plain_cell, (*cells, voice.judgement or "", voice.why, opened)))
    return written.getvalue()


JUDGEMENTS_FORMATS: dict[str, Callable[[Sequence[Judgements], Structure, Speech], str]] = {
    "text": _as_text,
    "markdown": _as_markdown,
    "html": _as_html,
    "csv": _as_csv,
}
"""All forms of the table of judgements, by the names that people can ask for."""

"""The flow sheet: what each side says to each question, what answers what, and empty columns for the class."""

from __future__ import annotations

import csv as tables
import io
from typing import TYPE_CHECKING

from argmap.phrases import capital, counted, draft_line, replies_line, short_words
from argmap.print.flowing import Flow, FlowColumn, FlowRow, Left, Link, Point
from argmap.print.sheet import Content, Leaf
from argmap.typesetting import (
    Bar,
    Block,
    Break,
    Cell,
    Document,
    Group,
    Paragraph,
    Row,
    Run,
    Table,
    Title,
    bold,
    plain_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Claim
    from argmap.print.subject import Subject

_REPLY = 12.5
"""Millimetres that a row is high at the least, so that a reply has room."""

_NO_REPLY = 8
"""The same of a row to which nothing new is replied: what all of a case is for, or what stands above."""

_LEAST, _LEAST_OF_MANY = 30, 23
"""Millimetres of a column that is filled in, at the least; the same where there are many."""

_MANY = 6
"""Columns from which on their heads are smaller."""

_ARROWS = {"right": "{number} →", "left": "← {number}", "both": "{number} ↔"}


def flow(subject: Subject) -> tuple[Leaf, ...]:
    """The flow sheet as a document."""
    sheet = Flow(subject)
    words = subject.words
    below = " ".join(filter(None, [words.flow_below, draft_line(subject.whole, subject.speech)]))
    has_links = not sheet.has_speeches
    heads = [Cell(_head(column, 9.5 if len(sheet.columns) < _MANY else 8.5)) for column in sheet.columns]
    link = Cell((Paragraph((bold(capital(subject.speech.nouns.link[0]), 9.5),), is_close=True),), "center")
    table = Table(
        _widths(sheet),
        Row(tuple(_between(heads, link, here=has_links))),
        tuple(
            Bar(
                (bold(band.question, 10), Run(f"   {band.note}", size=8.5)),
                tuple(_row(sheet, row) for row in band.rows),
            )
            for band in sheet.bands
        ),
        size=9,
    )
    document = Document(
        subject.title,
        (Title(subject.title, below, words.fields), table, Group(tuple(_foot(sheet)))),
        subject.page,
        is_landscape=True,
        foot=f"{subject.title} · {words.flow.lower()}",
        language=subject.speech.language,
    )
    return (Leaf(document, _said(sheet)),)


def _said(sheet: Flow) -> str:
    nouns, rows = sheet.subject.speech.nouns, sum(len(band.rows) for band in sheet.bands)
    questions = counted(sum(1 for band in sheet.bands if band.issue), nouns.question)
    return f"{questions}, {counted(rows, sheet.words.rows)}, {counted(len(sheet.whole.crossings), nouns.link)}"


def _widths(sheet: Flow) -> tuple[float, ...]:
    if not sheet.has_speeches:
        return (78, 22, 78, *(0 for _ in sheet.columns[2:]))
    filled, count = len(sheet.filled), len(sheet.columns)
    least = _LEAST if count <= _MANY else _LEAST_OF_MANY
    width = min(62, max(34, (sheet.subject.page.height - 28 - least * (count - filled)) / filled))
    return tuple(0 if column.is_empty and filled < count else width for column in sheet.columns)


def _head(column: FlowColumn, size: float) -> tuple[Block, ...]:
    below = (Break(), Run(column.below, size=8)) if column.below else ()
    return (Paragraph((bold(column.head, size), *below), is_close=True),)


def _between(cells: list[Cell], link: Cell, *, here: bool) -> Iterator[Cell]:
    """The cells of a row, with that of its link between the two sides."""
    yield cells[0]
    if here:
        yield link
    yield from cells[1:]


def _row(sheet: Flow, row: FlowRow) -> Row:
    cells: list[Cell] = []
    for at, (column, points) in enumerate(zip(sheet.columns, row.cells, strict=True)):
        is_gap = row.gap is not None and row.gap.column == at
        blocks = (
            (Paragraph(plain_words(row.gap.words), size=8.5, is_close=True),)
            if row.gap is not None and is_gap
            else tuple(Paragraph(tuple(_words(sheet, point)), is_close=True) for point in points)
        )
        has_line = column.is_empty or (sheet.has_speeches and bool(cells))
        cells.append(Cell(blocks, "center" if is_gap else "left", has_left_line=has_line))
    link = Cell((Paragraph(tuple(_arrow(sheet, row.link)), is_close=True),) if row.link else (), "center")
    return Row(tuple(_between(cells, link, here=not sheet.has_speeches)), _NO_REPLY if row.is_again else _REPLY)


def _arrow(sheet: Flow, link: Link) -> Iterator[Run | Break]:
    said = _ARROWS[link.direction].format(number=link.number)
    yield Run(said, is_bold=True, size=10, ground="frame" if link.kind == "support" else "black")
    yield Break()
    yield Run(_does(sheet, link), size=8.5)


def _does(sheet: Flow, link: Link) -> str:
    """What stands between the two ends, so that a row is read from left to right."""
    words = sheet.words
    return (words.link_done if link.direction == "left" else words.link_does)[link.kind]


def _words(sheet: Flow, point: Point) -> Iterator[Run | Break]:
    if point.link is not None:
        ground = "frame" if point.link.kind == "support" else "black"
        yield Run(point.link.number, is_bold=True, size=9.5, ground=ground)  # type: ignore[arg-type]
        yield Run(f"  {sheet.words.link_does[point.link.kind]} {point.link.to}", size=8.5)
        yield Break()
    yield bold(point.number)
    yield Run(f" {point.text}")
    if point.who:
        yield Run(f" {point.who}", size=8.5)


def _foot(sheet: Flow) -> Iterator[Paragraph]:
    words = sheet.words
    for left in sheet.left_alone:
        for head, said in _told(sheet, left):
            yield Paragraph((bold(head), Run(f" {said}")), 9, is_close=True)
    replies = replies_line(sheet.whole, sheet.subject.speech)
    signs = words.how_numbered if sheet.has_speeches else words.how_arrows
    how = " ".join(filter(None, [signs, replies or words.how_gaps, words.how_replies]))
    yield Paragraph((bold(words.how_to_use), Run(f" {how}")), 9, is_close=True)


def _told(sheet: Flow, left: Left) -> Iterator[tuple[str, str]]:
    """What the other side drops, and what it does not address, each in a line."""
    words = sheet.words
    if left.dropped:
        yield words.dropped_by.format(party=left.party), _listed(sheet, left.dropped)
    if left.unaddressed:
        yield words.not_addressed_by.format(party=left.party), _listed(sheet, left.unaddressed)


def _listed(sheet: Flow, claims: tuple[Claim, ...]) -> str:
    subject = sheet.subject
    told = "; ".join(f"{subject.number(claim.id)} {short_words(claim, subject.speech).rstrip('.')}" for claim in claims)
    return f"{told}." if told else ""


# Tables


def csv(subject: Subject) -> tuple[Content, ...]:
    """The flow sheet as a table for a spreadsheet, to be filled in and read back."""
    sheet = Flow(subject)
    made = io.StringIO()
    writer = tables.writer(made, lineterminator="\n")
    writer.writerow(csv_head(sheet))
    for band in sheet.bands:
        for row in band.rows:
            cells: list[str] = []
            for column, points in zip(sheet.columns, row.cells, strict=True):
                cells += [""] if column.is_empty else _cells(points)
            link = row.link or next((p.link for points in row.cells for p in points if p.link is not None), None)
            does = row.gap.words if row.gap is not None else ""
            told = [link.number, _does(sheet, link)] if link is not None else ["", does]
            writer.writerow([_harmless(one) for one in (band.issue, band.question, *told, *cells)])
    return (Content(made.getvalue(), _said(sheet)),)


def csv_head(sheet: Flow) -> list[str]:
    """The headings of the table: what `argmap edit MAP flow` reads them by."""
    words = sheet.words
    heads = [words.csv_question_id, words.csv_question, words.csv_link, words.csv_does]
    counts: dict[tuple[str, bool], int] = {}
    for column in sheet.columns:
        letter = sheet.subject.letter(column.side)
        count = counts[letter, column.is_empty] = counts.get((letter, column.is_empty), 0) + 1
        name = letter if count == 1 else f"{letter} {count}"
        if column.is_empty:
            heads.append(words.csv_reply.format(letter=name))
        else:
            heads += [part.format(letter=name) for part in (words.csv_number, words.csv_says, words.csv_who)]
    return heads


def _cells(points: tuple[Point, ...]) -> list[str]:
    """Number, words and who says them; several points in lines."""
    names = [f"step:{point.names[0]}" if point.is_step else point.number for point in points]
    return ["\n".join(names), "\n".join(point.text for point in points), "\n".join(point.who for point in points)]


def _harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def md(subject: Subject) -> tuple[Content, ...]:
    """The flow sheet as a table of Markdown."""
    sheet = Flow(subject)
    has_links = not sheet.has_speeches
    heads = [column.head for column in sheet.columns]
    rows = [f"# {_escaped(subject.title)}", ""]
    for band in sheet.bands:
        rows += [f"## {_escaped(band.question)}", "", *([_escaped(band.note), ""] if band.note else [])]
        rows += [_line(_linked(heads, "", here=has_links)), _line(["---"] * (len(heads) + has_links))]
        for row in band.rows:
            cells = ["<br>".join(_told_in_line(sheet, point) for point in points) for points in row.cells]
            if row.gap is not None:
                cells[row.gap.column] = _escaped(row.gap.words)
            link = (
                " ".join(one.text.strip() for one in _arrow(sheet, row.link) if isinstance(one, Run))
                if row.link
                else ""
            )
            rows.append(_line(_linked(cells, link, here=has_links)))
        rows.append("")
    for left in sheet.left_alone:
        rows += [f"**{_escaped(head)}** {_escaped(said)}  " for head, said in _told(sheet, left)]
    return (Content("\n".join(rows) + "\n", _said(sheet)),)


def _linked(cells: list[str], link: str, *, here: bool) -> list[str]:
    return [cells[0], link, *cells[1:]] if here else cells


def _told_in_line(sheet: Flow, point: Point) -> str:
    runs = [one.text for one in _words(sheet, point) if isinstance(one, Run)]
    return _escaped("".join(runs).strip())


def _escaped(text: str) -> str:
    folded = " ".join(text.split())
    return "".join(f"\\{one}" if one in "\\`*_[]<>|#" else one for one in folded)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"

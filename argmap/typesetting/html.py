"""Documents as one HTML file for a browser's printer: what stands where paper has it, all in the file."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, assert_never

from argmap.typesetting.document import (
    Bar,
    Block,
    Box,
    Break,
    Cell,
    Columns,
    Document,
    Drawing,
    DrawnBox,
    DrawnLine,
    Group,
    Heading,
    Inline,
    Items,
    Line,
    NewPage,
    Numbered,
    Paragraph,
    Passage,
    Pen,
    Picture,
    Row,
    Run,
    Slot,
    Table,
    Tick,
    Title,
    WritingLines,
)
from argmap.typesetting.plain import Turning, cleaned, from_right, primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def html(document: Document) -> str:
    """A document as a page of HTML that prints like the PDF."""
    left, right, top, bottom = document.margins
    width, height = document.page.width, document.page.height
    across, down = (height, width) if document.is_landscape else (width, height)
    sheet = (
        f"@page {{ size: {across:g}mm {down:g}mm; margin: {top - 3:g}mm {right:g}mm {bottom - 4:g}mm {left:g}mm }}\n"
        f"body {{ width: {document.inner[0]:g}mm; font-size: {document.size:g}pt }}\n"
    )
    style = (files("argmap.typesetting") / "document.css").read_text("utf-8")
    foot = " · ".join(filter(None, [document.foot or document.title, document.code]))
    return (
        f'<!DOCTYPE html>\n<html lang="{primary(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(document.title)}</title>\n<style>\n{sheet}{style}</style>\n</head>\n<body>\n<main>\n"
        f"{_blocks(document.blocks)}</main>\n<footer>{_text(foot)}</footer>\n</body>\n</html>\n"
    )


def _text(text: str) -> str:
    return escape(cleaned(text))


def _words(words: Iterable[Inline]) -> str:
    return "".join(_inline(one) for one in words)


def _inline(one: Inline) -> str:
    match one:
        case Run():
            return _run(one)
        case Tick():
            return f'<span class="tick" role="img" aria-label="{"×" if one.is_on else "□"}">{"×" * one.is_on}</span>'
        case Slot():
            size = f"width:{one.width:g}mm;height:{one.height:g}mm;line-height:{one.height:g}mm"
            return f'<span class="slot" style="{size}">{_text(one.letter)}</span>'
        case Pen():
            size = f' style="width:{one.width:g}mm"' if one.width else ""
            return f'<span class="{"pen" if one.width else "pen rest"}"{size}>{_text(one.written)}</span>'
        case Break():
            return "<br>"
        case _:
            assert_never(one)


def _run(run: Run) -> str:
    told = _text(run.text)
    for line in run.under:
        kind = f"under {line.stroke}{'' if line.is_heavy else ' light'}"
        told = f'<span class="{kind}" style="--level:{line.level}">{told}</span>'
    classes = " ".join(filter(None, ["bold" * run.is_bold, "italic" * run.is_italic, run.ground]))
    size = f' style="font-size:{run.size:g}pt"' if run.size else ""
    return (
        f"<span{f' class={chr(34)}{classes}{chr(34)}' if classes else ''}{size}>{told}</span>"
        if (classes or size)
        else told
    )


def _blocks(blocks: Iterable[Block]) -> str:
    return "".join(_block(one) for one in blocks)


def _block(block: Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one a kind
    match block:
        case Title():
            return _title(block)
        case Heading():
            level = block.level + 1
            return f"<h{level}{_turn(block)}>{_words(block.words)}</h{level}>\n"
        case Paragraph():
            return _paragraph(block)
        case Items():
            items = "".join(
                f'<li{_turn(item)}><span class="mark">{_text(item.mark)}</span><div>{_blocks(item.blocks)}</div></li>\n'
                for item in block.items
            )
            look = f"--mark:{block.mark_width:g}mm;--space:{block.space:g}mm;--columns:{block.columns}"
            return f'<ul style="{look}{_size(block.size)}">\n{items}</ul>\n'
        case WritingLines():
            return (
                f'<p class="bold">{_text(block.written)}</p>\n'
                if block.written
                else ('<div class="writing"></div>\n' * block.count)
            )
        case Table():
            return _table(block)
        case Columns():
            columns = "".join(f"<div>{_blocks(column)}</div>\n" for column in block.columns)
            look = f"{_grid(block.widths or (0,) * len(block.columns))};gap:{block.gap:g}mm"
            return f'<div class="columns" style="{look}">\n{columns}</div>\n'
        case Box():
            inside, classes = _blocks(block.blocks), f"box {block.ground} {block.frame}"
            return f'<div class="{classes}" style="{_size(block.size)}">\n{inside}</div>\n'
        case Group():
            return f'<div class="group">\n{_blocks(block.blocks)}</div>\n'
        case Picture():
            return _picture(block)
        case Drawing():
            return _drawing(block)
        case Numbered():
            return _numbered(block)
        case NewPage():
            return '<div class="new-page"></div>\n'
        case _:
            assert_never(block)


def _turn(part: Turning) -> str:
    return ' dir="rtl"' if from_right(part) else ""


def _size(size: float) -> str:
    return f";font-size:{size:g}pt" if size else ""


def _grid(widths: Sequence[float]) -> str:
    return "grid-template-columns:" + " ".join(f"{width:g}mm" if width else "minmax(0,1fr)" for width in widths)


def _picture(block: Picture) -> str:
    """A picture in a file of its own within this one, so that its names and looks meet no others."""
    height = f' style="max-height:{block.height:g}mm"' if block.height else ""
    data = b64encode(block.svg.encode()).decode()
    return f'<figure><img src="data:image/svg+xml;base64,{data}" alt="{_text(block.alt)}"{height}></figure>\n'


def _title(block: Title) -> str:
    fields = "".join(f'<span>{_text(name)}</span><span class="pen rest"></span>' for name in block.fields)
    badge = f'<span class="badge">{_text(block.badge)}</span>' if block.badge else ""
    below = f'<p class="below">{_text(block.below)}</p>\n' if block.below else ""
    line = f'<div class="fields">{fields}</div>\n' if fields and not badge else ""
    return f"<header><h1{_turn(block)}>{_text(block.text)}</h1>{badge}\n{below}{line}</header>\n"


def _paragraph(block: Paragraph) -> str:
    inset = block.indent + block.hanging
    look = f"padding-inline-start:{inset:g}mm;text-indent:{-block.hanging:g}mm{_size(block.size)}"
    classes = " ".join(filter(None, ["stays" * block.stays, "close" * block.is_close]))
    return f'<p class="{classes}" style="{look}"{_turn(block)}>{_words(block.words)}</p>\n'


def _table(table: Table) -> str:
    columns = "".join(f'<col style="width:{width:g}mm">' if width else "<col>" for width in table.widths)
    head = "".join(f'<th scope="col" class="{cell.align}">{_blocks(cell.blocks)}</th>' for cell in table.head.cells)
    bodies = "".join(_bar(bar, len(table.widths)) for bar in table.bars)
    ruled = ' class="ruled"' if table.is_ruled else ""
    return (
        f'<table{ruled} style="font-size:{table.size:g}pt"><colgroup>{columns}</colgroup>\n'
        f"<thead><tr>{head}</tr></thead>\n{bodies}</table>\n"
    )


def _bar(bar: Bar, columns: int) -> str:
    head = (
        f'<tr class="bar"><th scope="rowgroup" colspan="{columns}">{_words(bar.words)}</th></tr>\n' if bar.words else ""
    )
    return f"<tbody>\n{head}{''.join(_row(row) for row in bar.rows)}</tbody>\n"


def _row(row: Row) -> str:
    height = f' style="height:{row.height:g}mm"' if row.height else ""
    return f"<tr{height}>{''.join(_cell(cell) for cell in row.cells)}</tr>\n"


def _cell(cell: Cell) -> str:
    return f'<td class="{cell.align}{" edge" * cell.has_left_line}">{_blocks(cell.blocks)}</td>'


def _numbered(text: Numbered) -> str:
    look = f"--numbers:{text.numbers:g}mm;--text:{text.width + 1:g}mm;--notes:{text.notes:g}mm{_size(text.size)}"
    language = f' lang="{primary(text.language)}"' if primary(text.language) else ""
    return (
        f'<div class="numbered" style="{look}"{language}{_turn(text)}>\n{"".join(map(_passage, text.passages))}</div>\n'
    )


def _passage(passage: Passage) -> str:
    tag = f"h{passage.level + 1}" if passage.level else "p"
    return f'<{tag} class="passage">{"".join(map(_line, passage.lines))}</{tag}>\n'


def _line(line: Line) -> str:
    is_shown = line.number == 1 or not line.number % 5
    number = f'<span class="number" aria-hidden="true">{line.number}</span>' if is_shown else ""
    notes = f'<span class="notes">{_words(line.notes)}</span>' if line.notes else ""
    return f'<span class="line">{number}<span class="text">{_words(line.words)} </span>{notes}</span>'


def _drawing(drawing: Drawing) -> str:
    lines = "".join(map(_drawn_line, drawing.lines))
    boxes = "".join(map(_drawn_box, drawing.boxes))
    size = f"width:{drawing.width:g}mm;height:{drawing.height:g}mm"
    view = f'viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    return (
        f'<div class="drawing" role="group" aria-label="{_text(drawing.alt)}" style="{size}{_size(drawing.size)}">'
        f'<svg {view} style="{size}" aria-hidden="true">{lines}</svg>\n{boxes}</div>\n'
    )


def _drawn_box(box: DrawnBox) -> str:
    place = f"left:{box.x:g}mm;top:{box.y:g}mm;width:{box.width:g}mm;height:{box.height:g}mm"
    classes = " ".join(
        filter(None, [box.weight, "grey" * box.is_grey, "broken" * box.is_broken, "round" * box.is_round])
    )
    slot = _inline(box.slot) if box.slot is not None else ""
    return f'<div class="drawn {classes}" style="{place}">{slot}<span{_turn(box)}>{_words(box.words)}</span></div>\n'


def _drawn_line(line: DrawnLine) -> str:
    points = " ".join(f"{x:g},{y:g}" for x, y in line.points)
    width = 0.78 if line.weight == "thick" else 0.32
    dashes = ' stroke-dasharray="1.1 0.7"' if line.is_broken else ""
    told = f'<polyline points="{points}" fill="none" stroke="#000" stroke-width="{width}"{dashes}/>'
    (x, y), (u, v) = line.points[-1], line.points[-2]
    far = max(((x - u) ** 2 + (y - v) ** 2) ** 0.5, 0.001)
    dx, dy = (x - u) / far, (y - v) / far
    if line.ends_with == "arrow":
        wings = [
            (x, y),
            (x - 2.4 * dx - 1.1 * dy, y - 2.4 * dy + 1.1 * dx),
            (x - 2.4 * dx + 1.1 * dy, y - 2.4 * dy - 1.1 * dx),
        ]
        told += f'<polygon points="{" ".join(f"{a:.2f},{b:.2f}" for a, b in wings)}"/>'
    elif line.ends_with == "bar":
        told += (
            f'<line x1="{x - 1.6 * dy:.2f}" y1="{y + 1.6 * dx:.2f}" x2="{x + 1.6 * dy:.2f}" y2="{y - 1.6 * dx:.2f}" '
            'stroke="#000" stroke-width="0.7"/>'
        )
    dots = [line.points[0]] * (line.starts_with == "dot") + [line.points[-1]] * (line.ends_with == "dot")
    told += "".join(f'<circle cx="{a:g}" cy="{b:g}" r="0.8"/>' for a, b in dots)
    if line.says:
        at = len(line.points) // 2
        (a, b), (c, d) = line.points[at], line.points[at - 1]
        told += (
            f'<text x="{(a + c) / 2:g}" y="{(b + d) / 2 + 1:g}" font-size="2.8" text-anchor="middle" '
            f'stroke="#fff" stroke-width="0.8" paint-order="stroke">{_text(line.says)}</text>'
        )
    return told

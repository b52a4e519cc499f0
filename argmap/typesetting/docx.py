"""Documents for a word processor, to be changed there: the one place that knows python-docx.

Letters are Arial's, which have Arimo's widths and are everywhere. What Word has no way to say becomes a picture with
its words: drawings and pictures are pixels, set by the typesetter.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple, assert_never

import docx as library
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_DIRECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from argmap.errors import ExtraMissingError
from argmap.text import is_right_to_left
from argmap.text.points import Face
from argmap.text.points import width as length
from argmap.typesetting.document import (
    Bar,
    Block,
    Box,
    Break,
    Cell,
    Columns,
    Document,
    Drawing,
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
from argmap.typesetting.pdf import png_of
from argmap.typesetting.plain import cleaned, from_right

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FAMILY = "Arial"
_GREY = "ECECEC"
_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that every part of the file bears, so that equal documents give equal bytes."""

_STROKES = {
    ("full", True): WD_UNDERLINE.THICK,
    ("full", False): WD_UNDERLINE.SINGLE,
    ("broken", True): WD_UNDERLINE.DASH_HEAVY,
    ("broken", False): WD_UNDERLINE.DASH,
    ("dotted", True): WD_UNDERLINE.DOTTED_HEAVY,
    ("dotted", False): WD_UNDERLINE.DOTTED,
}


_EDGE = 1.5
"""Millimetres that a drawing's outermost lines take beside it."""


_SHORTEST_PEN = 6
_POINTS = 72 / 25.4
_SLACK = 0.92
"""Of the height of a picture that fills its page: words take more room in a word processor."""


class WordFile(NamedTuple):
    """A file, and what a person should know of it."""

    data: bytes
    remarks: tuple[str, ...] = ()


def docx(document: Document) -> WordFile:
    """A document as .docx."""
    return _Writer(document).file()


class _Writer:
    """Writes blocks into a place: the document, or a cell of a table in it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.remarks: dict[str, None] = {}
        self.pen = _SHORTEST_PEN
        """Underscores of a line that is as long as its place."""
        self.breaks = False
        """Whether what comes next begins a new page; a break of its own would stand alone on one, after a full page."""
        self.whole: Any = library.Document()
        self._set_up()

    def file(self) -> WordFile:
        self.blocks(self.document.blocks, self.whole, self.document.inner[0])
        made = io.BytesIO()
        self.whole.save(made)
        return WordFile(_undated(made.getvalue()), tuple(self.remarks))

    def _set_up(self) -> None:
        document, section = self.document, self.whole.sections[0]
        width, height = document.page.width, document.page.height
        if document.is_landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            width, height = height, width
        section.page_width, section.page_height = Mm(width), Mm(height)
        left, right, top, bottom = document.margins
        section.left_margin, section.right_margin, section.top_margin = Mm(left), Mm(right), Mm(top)
        section.bottom_margin = Mm(bottom)
        section.footer_distance = Mm(7)
        for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3"):
            style = self.whole.styles[name]
            style.font.name, style.font.color.rgb = _FAMILY, RGBColor(0, 0, 0)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for key in [key for key in fonts.keys() if key.endswith("Theme")]:  # noqa: SIM118 - no mapping
                del fonts.attrib[key]
            for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
                fonts.set(qn(key), _FAMILY)
        for name, size in (("Normal", document.size), ("Title", 15), ("Heading 1", 12.5), ("Heading 2", 11)):
            self.whole.styles[name].font.size = Pt(size)
        normal = self.whole.styles["Normal"].paragraph_format
        normal.space_after, normal.space_before, normal.line_spacing = Pt(4), Pt(0), 1.1
        properties = self.whole.core_properties
        properties.title, properties.author = cleaned(document.title), "argmap"
        properties.language, properties.comments = document.language, ""
        foot = section.footer.paragraphs[0]
        said = " · ".join(filter(None, [document.foot or document.title, document.code]))
        foot.style = self.whole.styles["Normal"]  # that of footers has tabs of its own
        foot.paragraph_format.tab_stops.add_tab_stop(Mm(document.inner[0]), WD_TAB_ALIGNMENT.RIGHT)
        foot.add_run(f"{cleaned(said)}\t").font.size = Pt(8)
        _page_number(foot)

    # Words

    def words(self, words: Iterable[Inline], paragraph: Any, size: float = 0) -> None:
        for one in words:
            self._inline(one, paragraph, size)

    def _inline(self, one: Inline, paragraph: Any, size: float) -> None:
        match one:
            case Run():
                self._run(one, paragraph, size)
            case Tick():
                mark = "☒" if one.is_on else "☐"
                paragraph.add_run(f"{mark}\N{NO-BREAK SPACE}").font.size = Pt(13)
            case Slot():
                slot = paragraph.add_run(f"[ {cleaned(one.letter)} ]" if one.letter else "[    ]")
                slot.bold = True
            case Pen():
                line = "_" * (int(one.width / 2) if one.width else self.pen)
                pen = paragraph.add_run(cleaned(one.written) or line)
                if size:
                    pen.font.size = Pt(size)
            case Break():
                paragraph.add_run().add_break()
            case _:
                assert_never(one)

    def _run(self, one: Run, paragraph: Any, size: float) -> None:
        space = "\N{NO-BREAK SPACE}" if one.ground else ""
        run = paragraph.add_run(f"{space}{cleaned(one.text)}{space}")
        run.bold, run.italic = one.is_bold or None, one.is_italic or None
        if one.size or size:
            run.font.size = Pt(one.size or size)
        if is_right_to_left(one.text):
            _from_right(run, one.size or size or self.document.size)
        if one.under:
            run.underline = _STROKES[one.under[0].stroke, one.under[0].is_heavy]
        if one.ground == "black":
            run.font.color.rgb, run.bold = RGBColor(255, 255, 255), True
            run._r.get_or_add_rPr().append(_shade("000000"))  # noqa: SLF001 - no other way to it
        elif one.ground == "frame":
            border = OxmlElement("w:bdr")
            for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000")):
                border.set(qn(f"w:{key}"), value)
            run._r.get_or_add_rPr().append(border)  # noqa: SLF001

    # Blocks

    def blocks(self, blocks: Iterable[Block], place: Any, width: float, size: float = 0) -> None:
        """Write blocks into a place of this width."""
        for one in blocks:
            self._block(one, place, width, size)

    def _new(self, place: Any, style: str | None = None) -> Any:
        """A new paragraph at a place."""
        paragraph = place.add_paragraph(style=style)
        if self.breaks:
            paragraph.paragraph_format.page_break_before, self.breaks = True, False
        return paragraph

    def _block(self, block: Block, place: Any, width: float, size: float) -> None:  # noqa: C901, PLR0912 - one a kind
        match block:
            case Title():
                self._title(block, place)
            case Heading():
                heading = self._new(place, f"Heading {block.level}")
                self.words(block.words, heading)
                if from_right(block):
                    _turn(heading)
            case Paragraph():
                self._paragraph(block, place, width, size)
            case Items():
                self._items(block, place, width, block.size or size)
            case WritingLines():
                for _ in range(1 if block.written else block.count):
                    line = self._new(place)
                    line.paragraph_format.line_spacing = Mm(8)
                    line.add_run(cleaned(block.written)).bold = True
                    _edge(line, "bottom")
            case Table():
                self._table(block, place, width)
            case Columns():
                widths = _widths(block.widths or (0,) * len(block.columns), width)
                grid = self._grid(place, 1, widths)
                for column, cell, wide in zip(block.columns, grid.rows[0].cells, widths, strict=True):
                    self._into(cell, column, wide - 3, size)
            case Box():
                grid = self._grid(place, 1, [width])
                cell = grid.rows[0].cells[0]
                edges = {"thin": ("top", "left", "bottom", "right"), "": ()}.get(block.frame, (block.frame,))
                _frame(cell, edges, thick=block.frame != "thin")
                if block.ground == "grey":
                    _ground(cell)
                self._into(cell, block.blocks, width - 4, block.size or size)
            case Group():
                self.blocks(block.blocks, place, width, size)
            case Picture() | Drawing():
                self._picture(block, place, width)
            case Numbered():
                self._numbered(block, place)
            case NewPage():
                self.breaks = True
            case _:
                assert_never(block)

    def _title(self, block: Title, place: Any) -> None:
        title = self._new(place, "Title")
        title.paragraph_format.space_after = Pt(2)
        for edge in title.style.element.xpath(".//w:pBdr"):
            edge.getparent().remove(edge)
        self.words((Run(block.text, is_bold=True),), title, 15)
        if from_right(block):
            _turn(title)
        if block.badge:
            self.words((Run("  "), Run(f" {block.badge} ", is_bold=True, size=12, ground="black")), title)
        if block.below:
            place.add_paragraph().add_run(cleaned(block.below)).font.size = Pt(9.5)
        if block.fields and not block.badge:
            line = place.add_paragraph()
            for at, name in enumerate(block.fields):
                line.add_run(f"{'   ' if at else ''}{cleaned(name)} {'_' * (14 if at else 34)}")

    def _paragraph(self, block: Paragraph, place: Any, width: float, size: float) -> None:
        paragraph = self._new(place)
        look = paragraph.paragraph_format
        look.left_indent, look.first_line_indent = Mm(block.indent + block.hanging), Mm(-block.hanging)
        look.keep_with_next = block.stays or None
        if block.is_close:
            look.space_after = Pt(1)
        self.pen = self._pen(block, width, block.size or size or self.document.size)
        self.words(block.words, paragraph, block.size or size)
        if from_right(block):
            _turn(paragraph)

    def _pen(self, block: Paragraph, width: float, size: float) -> int:
        """How many underscores make a line from the end of a paragraph's words to its right edge."""
        runs = [one for one in block.words if isinstance(one, Run)]
        used = sum(length(cleaned(one.text), Face(one.size or size, bold=one.is_bold)) for one in runs)
        room = (width - block.indent - 1) * _POINTS - used
        return max(_SHORTEST_PEN, int(room / length("_", Face(size))) - 1)

    def _items(self, block: Items, place: Any, width: float, size: float) -> None:
        """A table of items without lines, so that marks stand in a row."""
        across = block.columns
        each = width / across
        widths = [block.mark_width, each - block.mark_width] * across
        down = -(-len(block.items) // across)
        grid = self._grid(place, down, widths)
        for at, item in enumerate(block.items):
            row, column = divmod(at, across)
            mark, body = grid.rows[row].cells[2 * column], grid.rows[row].cells[2 * column + 1]
            self._into(mark, (Paragraph((Run(item.mark, is_bold=True),)),), block.mark_width, size)
            self._into(body, item.blocks, each - block.mark_width - 3, size)
            _whole(grid.rows[row])

    def _table(self, table: Table, place: Any, width: float) -> None:
        widths = _widths(table.widths, width)
        rows: list[Row | Bar] = [table.head]
        for bar in table.bars:
            rows += [*([bar] if bar.words else []), *bar.rows]
        grid = self._grid(place, len(rows), widths)
        for row, made in zip(rows, grid.rows, strict=True):
            _whole(made)
            if isinstance(row, Bar):
                cell = made.cells[0].merge(made.cells[-1])
                _ground(cell)
                self._into(cell, (Paragraph(row.words, stays=True),), width, table.size)
                continue
            if row.height:
                made.height = Mm(row.height)
            for cell, place_, wide in zip(row.cells, made.cells, widths, strict=True):
                self._cell(cell, place_, wide, table)
        head = grid.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001
        head.append(OxmlElement("w:tblHeader"))

    def _cell(self, cell: Cell, place: Any, width: float, table: Table) -> None:
        edges = ("top", "left", "bottom", "right") if table.is_ruled else ("bottom",) + ("left",) * cell.has_left_line
        _frame(place, edges)
        self._into(place, cell.blocks, width - 3, table.size)
        if cell.align == "center":
            for paragraph in place.paragraphs:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _grid(self, place: Any, rows: int, widths: Sequence[float]) -> Any:
        """A table without lines."""
        if self.breaks:
            self._new(place).paragraph_format.line_spacing = Pt(4)
        grid = place.add_table(rows, len(widths))
        grid.autofit = False
        grid.table_direction = WD_TABLE_DIRECTION.LTR  # said, as some readers take it from the words of the first cell
        _narrow(grid)
        for row in grid.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)
        for column, width in zip(grid.columns, widths, strict=True):
            column.width = Mm(width)
        if place is self.whole:  # tables that follow one another would become one
            place.add_paragraph().paragraph_format.line_spacing = Pt(4)
        return grid

    def _into(self, cell: Any, blocks: Iterable[Block], width: float, size: float) -> None:
        """Write into a cell, in the place of the empty paragraph that it begins with."""
        first = cell.paragraphs[0]
        self.blocks(blocks, cell, width, size)
        last = cell._tc[-1]  # noqa: SLF001
        if len(cell.paragraphs) > 1 and last is not first._p and last.tag == qn("w:p"):  # noqa: SLF001
            first._p.getparent().remove(first._p)  # noqa: SLF001

    def _picture(self, block: Picture | Drawing, place: Any, width: float) -> None:
        paragraph = self._new(place)
        wide = min(width - 2, block.width) if isinstance(block, Drawing) else width
        try:
            full = block.width + _EDGE if isinstance(block, Drawing) else wide
            pixels = png_of(block, full, self.document)
        except ExtraMissingError:
            self.remarks["pictures are missing, as nothing here draws them"] = None
            paragraph.add_run(cleaned(block.alt)).italic = True
            return
        shown = paragraph.add_run().add_picture(io.BytesIO(pixels), width=Mm(wide))
        most = Mm(block.height * _SLACK) if isinstance(block, Picture) else 0
        if most and shown.height > most:
            shown.width, shown.height = int(shown.width * most / shown.height), most
        about = shown._inline.docPr  # noqa: SLF001
        about.set("descr", cleaned(block.alt))

    def _numbered(self, text: Numbered, place: Any) -> None:
        """A row a paragraph: numbers, lines and notes, each as many lines high."""
        widths = [text.numbers + 2, text.width + 5, text.notes]
        grid, is_turned = self._grid(place, len(text.passages), widths), from_right(text)
        if is_turned:
            grid.table_direction = WD_TABLE_DIRECTION.RTL
        for passage, row in zip(text.passages, grid.rows, strict=True):
            size = text.size + (3 if passage.level == 1 else 0.5 if passage.level else 0)
            numbers, lines, notes = (cell.paragraphs[0] for cell in row.cells)
            numbers.alignment = WD_ALIGN_PARAGRAPH.LEFT if is_turned else WD_ALIGN_PARAGRAPH.RIGHT
            if is_turned:
                _turn(lines)
                notes.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            for paragraph in (numbers, lines, notes):
                paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
                paragraph.paragraph_format.line_spacing = Pt(size * 1.35)
            self._lines(passage, size, (numbers, lines, notes))

    def _lines(self, passage: Passage, size: float, places: tuple[Any, Any, Any]) -> None:
        numbers, lines, notes = places
        for at, line in enumerate(passage.lines):
            if at:
                for paragraph in places:
                    paragraph.add_run().add_break()
            numbers.add_run(_number(line)).font.size = Pt(8)
            words = line.words if not passage.level else tuple(_emboldened(line.words))
            self.words(words, lines, size)
            self.words(line.notes, notes, 9)


def _page_number(paragraph: Any) -> None:
    """A field that shows which page it stands on."""
    run = paragraph.add_run()
    run.font.size = Pt(8)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = text
        run._r.append(part)  # noqa: SLF001 - no other way to it


def _turn(paragraph: Any) -> None:
    """Begin a paragraph at the right."""
    after = (
        "w:adjustRightInd",
        "w:snapToGrid",
        "w:spacing",
        "w:ind",
        "w:contextualSpacing",
        "w:jc",
        "w:rPr",
        "w:sectPr",
    )
    paragraph._p.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *after)  # noqa: SLF001


def _from_right(run: Any, size: float) -> None:
    """Letters that run from right to left, which have a weight and size of their own."""
    run.font.rtl, run.font.cs_bold = True, run.bold
    own = OxmlElement("w:szCs")
    own.set(qn("w:val"), str(round(2 * size)))
    after = ("w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:vertAlign", "w:rtl", "w:cs", "w:lang")
    run._r.get_or_add_rPr().insert_element_before(own, *after)  # noqa: SLF001


def _emboldened(words: Iterable[Inline]) -> Iterable[Inline]:
    for one in words:
        yield Run(one.text, is_bold=True, under=one.under, ground=one.ground) if isinstance(one, Run) else one


def _number(line: Line) -> str:
    return str(line.number) if line.number == 1 or not line.number % 5 else ""


def _widths(widths: Sequence[float], whole: float) -> list[float]:
    """The widths of columns, those without one sharing what is left."""
    shares = sum(1 for width in widths if not width) or 1
    share = max(whole - sum(widths), 10 * shares) / shares
    return [width or share for width in widths]


def _shade(colour: str) -> Any:
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{key}"), value)
    return shade


def _ground(cell: Any) -> None:
    cell._tc.get_or_add_tcPr().append(_shade(_GREY))  # noqa: SLF001


def _border(edge: str, *, thick: bool = False) -> Any:
    border = OxmlElement(f"w:{edge}")
    for key, value in (("val", "single"), ("sz", "12" if thick else "4"), ("space", "0"), ("color", "000000")):
        border.set(qn(f"w:{key}"), value)
    return border


def _frame(cell: Any, edges: Iterable[str], *, thick: bool = False) -> None:
    borders = OxmlElement("w:tcBorders")
    for edge in sorted(edges, key=("top", "left", "bottom", "right").index):
        borders.append(_border(edge, thick=thick))
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001


def _narrow(grid: Any) -> None:
    """Leave a millimetre between the words of a table's cells and their edges, where Word leaves two."""
    margins = OxmlElement("w:tblCellMar")
    for edge, twips in (("top", "28"), ("left", "57"), ("bottom", "0"), ("right", "57")):
        margin = OxmlElement(f"w:{edge}")
        for key, value in (("w", twips), ("type", "dxa")):
            margin.set(qn(f"w:{key}"), value)
        margins.append(margin)
    grid._tbl.tblPr.insert_element_before(margins, "w:tblLook")  # noqa: SLF001 - Word wants its order


def _edge(paragraph: Any, edge: str) -> None:
    borders = OxmlElement("w:pBdr")
    for one in (edge, "between"):  # lines of paragraphs that follow one another would become one
        borders.append(_border(one))
    after = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *after)  # noqa: SLF001


def _whole(row: Any) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001


def _undated(data: bytes) -> bytes:
    """The same file with one day on all its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, _DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return made.getvalue()

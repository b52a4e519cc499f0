"""Documents written as files: every part in every kind, the same bytes each time, and words that are never commands."""

from __future__ import annotations

import io
import re
import sys
import zipfile

import pytest
from pdfminer.high_level import extract_text

from argmap.errors import ExtraMissingError
from argmap.print import DOCUMENTS
from argmap.text.points import has_letter
from argmap.typesetting import (
    LETTER,
    WRITERS,
    Bar,
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
    Item,
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
    Underline,
    WritingLines,
    bold,
    can_make_pdf,
    page_count,
    plain_words,
    written,
)
from argmap.typesetting.docx import docx
from argmap.typesetting.html import html
from argmap.typesetting.pdf import pdf, png_of
from argmap.typesetting.plain import Turning, from_right

NASTY = '#panic("stop") $x$ <script>alert(1)</script> & "q" \\u{202e} *bold* @ref \u202e\u0007 </style>'

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="15">square</text></svg>'


def words(text: str) -> Paragraph:
    return Paragraph(plain_words(text))


def everything(text: str = "words", *, landscape: bool = False) -> Document:
    inline = (bold(text), Run(text, is_italic=True, size=8, ground="black"), Run("f", ground="frame"), Break())
    under = (Underline("full"), Underline("broken", level=1), Underline("dotted", is_heavy=False, level=2))
    row = Row((Cell((words(text),)), Cell((words("→"),), "center"), Cell(has_left_line=True)), 13)
    passage = Passage((Line(1, plain_words(text), (bold("A1"),)), Line(2, (Run(text, under=under),))))
    return Document(
        f"Title {text}",
        (
            Title(f"Title {text}", "below", ("Name", "Class", "Date")),
            Heading(plain_words("Task")),
            Paragraph((*inline, Tick(), Tick(is_on=True), Slot("B"), Slot(), Pen(30), Pen(written="key"), Pen())),
            Items((Item("a", (words(text), WritingLines(2))), Item("b", (WritingLines(written="key"),)))),
            Items((Item("A", (words("one"),)), Item("B", (words("two"),))), columns=2),
            Table((60, 20, 0), row, (Bar(plain_words("Question?"), (row, row)), Bar((), (row,))), is_ruled=True),
            Columns(((Box((words("left"),), frame="top"),), (Box((words("right"),), "grey", "left"),)), (40, 0)),
            Group((Picture(SVG, "a square", 10), words("under it"))),
            Drawing(
                60,
                30,
                (DrawnBox(0, 0, 40, 10, plain_words(text), Slot("C"), "thick", is_grey=True, is_broken=True),),
                (
                    DrawnLine(((5, 25), (5, 10)), starts_with="dot", ends_with="arrow", says="1"),
                    DrawnLine(((50, 5), (40, 5)), is_broken=True, ends_with="bar"),
                ),
                "one box",
            ),
            NewPage(),
            Numbered((Passage((Line(1, plain_words("Head")),), 1), passage), 100, language="en-GB"),
        ),
        is_landscape=landscape,
        code="level 1",
    )


def told(data: bytes, form: str) -> str:
    """All words of a file."""
    if form == "pdf":
        return extract_text(io.BytesIO(data))
    if form == "html":
        return data.decode()
    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()


def test_products_are_written_as_all_kinds_of_documents() -> None:
    assert tuple(WRITERS) == DOCUMENTS


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("landscape", [False, True])
def test_every_part_is_written_the_same_each_time(form: str, *, landscape: bool) -> None:
    document = everything(landscape=landscape)
    made = written(document, form)
    assert made == written(document, form)
    assert made.remarks == ()
    for word in ("Title words", "below", "Question?", "left", "right", "under it", "Head", "key"):
        assert word in told(made.data, form)


@pytest.mark.parametrize("form", WRITERS)
def test_words_are_never_commands(form: str) -> None:
    made = written(everything(NASTY), form)
    text = told(made.data, form)
    assert "#panic" in text
    assert "<script>" not in text or form == "pdf"
    assert "\u202e" not in text
    assert "\x07" not in text


def test_a_pdf_declares_what_it_keeps() -> None:
    made = written(everything(), "pdf").data
    assert b"pdfuaid" in made
    assert b"/Lang" in made or b"/Type/ObjStm" in made


def test_a_page_break_makes_a_page() -> None:
    assert page_count(Document("t", (Title("t"),))) == 1
    assert page_count(Document("t", (Title("t"), NewPage(), words("b"), NewPage(), words("c")))) == 3


def test_paper_is_as_large_as_asked() -> None:
    made = written(Document("t", (Title("t"),), LETTER), "pdf").data
    assert re.search(rb"/MediaBox\s?\[0 0 612 792\]", made)
    assert "size: 215.9mm 279.4mm" in told(written(Document("t", (Title("t"),), LETTER), "html").data, "html")


def test_letters_that_the_family_lacks_are_said() -> None:
    assert not has_letter("\u0e01")
    (remark,) = written(Document("t", (Title("t"), words("ไทย"))), "pdf").remarks
    assert "Thai" in remark


def test_without_the_typesetter_only_a_pdf_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert can_make_pdf()
    monkeypatch.setitem(sys.modules, "typst", None)
    assert not can_make_pdf()
    with pytest.raises(ExtraMissingError, match=r"add it with: .*typst"):
        written(everything(), "pdf")
    assert written(everything(), "html").remarks == ()
    made = written(everything(), "docx")
    assert len(made.remarks) == 1
    assert "a square" in told(made.data, "docx")


@pytest.mark.parametrize("landscape", [False, True])
def test_a_block_alone_is_as_high_as_it_comes(*, landscape: bool) -> None:
    picture = Picture('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"/>', "a strip")
    data = png_of(picture, 100, Document("t", (), is_landscape=landscape))
    across, down = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    assert across / down == pytest.approx(4, rel=0.1)


def test_a_word_processor_finds_properties_in_the_order_that_it_wants() -> None:
    text = told(written(everything(), "docx").data, "docx")
    orders = {
        "tblPr": ["tblStyle", "tblW", "tblLayout", "tblCellMar", "tblLook"],
        "tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "shd"],
        "tcBorders": ["top", "left", "bottom", "right"],
        "pPr": ["pStyle", "keepNext", "pBdr", "spacing", "ind", "jc"],
        "rPr": ["rFonts", "b", "i", "color", "sz", "u", "bdr", "shd"],
    }
    for outer, order in orders.items():
        found = re.findall(rf"<w:{outer}>(.*?)</w:{outer}>", text, re.DOTALL)
        assert found
        for inside in found:
            depth_one = re.sub(r"(<w:(?!/)\w+(?: [^>]*[^/])?>).*?(</w:\w+>)", r"\1", inside, flags=re.DOTALL)
            names = [name for name in re.findall(r"<w:(\w+)", depth_one) if name in order]
            assert names == sorted(names, key=order.index), outer


# From right to left

_ARABIC, _HEBREW = "يجب إغلاق وسط المدينة.", "אסור לסגור את המרכז."


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Paragraph((Run(_ARABIC),)), True),
        (Paragraph((Run("A1 "), Run(_HEBREW), Run(" (line 3)"))), True),
        (Paragraph((Run("A part of the case of "), Run("סגירה"))), False),
        (Heading((Run(_HEBREW),)), True),
        (Title(_ARABIC), True),
        (Item("a", (Paragraph((Run(_ARABIC),)),)), True),
        (Item("a", ()), False),
        (Numbered((Passage((Line(1, (Run("By Salma"),)), Line(2, (Run(_ARABIC),)))),), width=100), True),
        (Paragraph(()), False),
    ],
)
def test_words_begin_at_the_right_where_most_letters_do(part: Turning, *, expected: bool) -> None:
    assert from_right(part) is expected


def test_an_article_from_right_to_left_has_its_numbers_at_the_right() -> None:
    text = Numbered((Passage((Line(1, (Run(_HEBREW),), (Run("A1"),)),)),), width=100, language="he")
    document = Document("Centre", (Title("Centre"), text, Paragraph((Run(_HEBREW),))))
    page = html(document)
    assert '<div class="numbered"' in page
    assert page.count('dir="rtl"') == 2
    xml = zipfile.ZipFile(io.BytesIO(docx(document).data)).read("word/document.xml").decode()
    table = xml[xml.index("<w:tblPr>") : xml.index("</w:tblPr>")]
    assert "<w:bidiVisual/>" in table
    assert xml.count("<w:bidi/>") == 2
    assert "<w:rtl/>" in xml
    assert pdf(document).data.startswith(b"%PDF")

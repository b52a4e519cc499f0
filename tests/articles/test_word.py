"""Word files read as articles."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from argmap.articles import read_in
from argmap.errors import ArticleError
from tests.articles.word_files import W, item, par, run, sub, sup, table, word_file

PAGE = "<w:r><w:lastRenderedPageBreak/></w:r>"


def text_of(*body: str, **more: str) -> str:
    return read_in(word_file(*body, parts=more), "a.docx").text


def test_headings_and_paragraphs_are_lines_apart_and_the_title_is_known() -> None:
    data = word_file(par("Close the ", "centre", style="Titel"), par("By Mara Lindell"), par("It spoils the air."))
    read = read_in(data, "a.docx")
    assert read.text == "Close the centre\n\nBy Mara Lindell\n\nIt spoils the air.\n"
    assert (read.title, read.notice, read.is_plain, read.encoding) == ("Close the centre", "", False, "utf-8")


@pytest.mark.parametrize(
    ("runs", "read"),
    [
        (["10", sup("6"), " cars"], "10⁶ cars"),
        (["in 2010", sup("4"), " they came"], "in 2010 they came"),
        (["12 per cent.", sup("1"), "The rest"], "12 per cent. The rest"),
        (["the town", sup("2"), "wall"], "the town wall"),
        (["5 m", sup("1"), sup("2"), " wide"], "5 m¹² wide"),
        (["H", sub("2"), "O and 10", sub("3")], "H2O and 10₃"),
        (["a ", run("not ", "<w:strike/>"), "good ", run("bad", '<w:rStyle w:val="Gone"/>'), "plan"], "a good plan"),
        (["kept", run(" hidden", "<w:vanish/>"), run(" shown", '<w:vanish w:val="0"/>')], "kept shown"),
        (["one", "<w:r><w:br/></w:r>", "two", "<w:r><w:tab/></w:r>", "three"], "one\ntwo three"),
        (["well", "<w:r><w:noBreakHyphen/></w:r>", "known", "<w:r><w:softHyphen/></w:r>"], "well-known"),
        (["it ", f"<w:ins>{run('is')}</w:ins>", f"<w:del>{run('was')}</w:del>", " so"], "it is so"),
        (["see ", f"<w:hyperlink>{run('here')}</w:hyperlink>", f"<w:moveFrom>{run('x')}</w:moveFrom>"], "see here"),
        (["<w:r><w:instrText>PAGE</w:instrText></w:r>", "ﬁne"], "ﬁne"),
    ],
)
def test_figures_keep_their_value_and_what_is_gone_is_left_out(runs: list[str], read: str) -> None:
    assert text_of(par(*runs)) == f"{read}\n"


def test_lists_and_headings_have_the_numbers_that_word_counts() -> None:
    body = (
        *(par("Aim", style="H1"), par("Means", style="H2"), par("Cost", style="H2"), par("End", style="H1")),
        *(item("first"), item("inside", deep=1), item("again", deep=1), item("second")),
        par("Between."),
        *(item("third"), item("new", number=4), item("next", number=4), item("a point", number=2)),
    )
    assert text_of(*body).replace("\n\n", "\n").splitlines() == [
        *("I Aim", "I.1 Means", "I.2 Cost", "II End"),
        *("1. first", "(a) inside", "(b) again", "2. second", "Between.", "3. third", "7. new", "8. next", "• a point"),
    ]
    assert "1. first\n(a) inside\n(b) again\n2. second\n\nBetween." in text_of(*body)


def test_notes_stand_at_the_end_and_their_marks_are_gone() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = f'<w:footnote w:type="separator" w:id="0">{par("----")}</w:footnote>' + "".join(
        f'<w:footnote w:id="{n}">{par("<w:r><w:footnoteRef/></w:r>", words)}</w:footnote>'
        for n, words in ((1, "Lindell 2010, p. 3."), (2, "A second."))
    )
    body = par("It is so", mark.format(2), ", they say.", mark.format(1))
    assert text_of(body, footnotes=notes) == (
        "It is so, they say.\n\nNotes\n\n[1] A second.\n[2] Lindell 2010, p. 3.\n"
    )


def test_a_table_is_read_row_by_row_and_told_and_a_frame_is_no_table() -> None:
    read = read_in(word_file(par("Cars:"), table(("year", "cars"), ("2010", "1,200"), ("", ""))), "a.docx")
    assert read.text == "Cars:\n\nyear | cars\n2010 | 1,200\n"
    assert read.notice == "1 table is read row by row: look at the figures."
    framed = read_in(word_file(table(("A box of words.",))), "a.docx")
    assert (framed.text, framed.notice) == ("A box of words.\n", "")


def test_a_formula_stands_in_one_line_and_is_told() -> None:
    def part(name: str, inside: str) -> str:
        return f"<m:{name}>{inside}</m:{name}>"

    def letters(words: str) -> str:
        return part("r", part("t", words))

    half = part("f", part("num", letters("a+b")) + part("den", letters("2")))
    square = part("sSup", part("e", letters("x")) + part("sup", letters("2")))
    read = read_in(word_file(par("Then ", part("oMath", half + letters("=") + square), " holds.")), "a.docx")
    assert read.text == "Then (a+b)/2=x^2 holds.\n"
    assert read.notice == "1 formula is written in one line: look at what is raised or divided."


def test_frames_with_text_are_read_once_after_their_paragraph() -> None:
    box = f"<wps:txbx><w:txbxContent>{par('In the box.')}</w:txbxContent></wps:txbx>"
    old = f"<w:pict><v:textbox><w:txbxContent>{par('In the box.')}</w:txbxContent></v:textbox></w:pict>"
    twice = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(par("Before", twice, " and after.")) == "Before and after.\n\nIn the box.\n"


def test_what_is_left_out_is_told() -> None:
    data = word_file(
        par(
            "a ",
            run("b", "<w:strike/>"),
            run("c", "<w:strike/>"),
            "d",
            run("e", "<w:vanish/>"),
            f"<w:ins>{run('f')}</w:ins>",
        ),
        parts={"comments": "<w:comment/><w:comment/>"},
        files={
            "word/header1.xml": f"<w:hdr {W}>{par('The Daily')}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {W}>{par('3')}</w:ftr>",
        },
    )
    assert read_in(data, "a.docx").notice == (
        "Left out: 1 struck passage, 1 hidden passage and 2 comments in the margin. "
        "Its tracked changes were read as accepted. Heads and feet of its pages are left out: “The Daily”."
    )


def test_paragraphs_whose_end_was_deleted_are_one() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    assert text_of(par("One half", properties=gone), par("and the other.")) == "One half and the other.\n"


@pytest.mark.parametrize(("counted", "pages"), [("3", (0, 14, 23)), ("5", ()), ("", ())])
def test_pages_are_known_where_the_file_says_how_many_it_had(counted: str, pages: tuple[int, ...]) -> None:
    app = f'<Properties xmlns="x"><Pages>{counted}</Pages></Properties>'
    body = (par("On the first, ", PAGE, "second."), par(PAGE, "And a third."))
    read = read_in(word_file(*body, files={"docProps/app.xml": app}), "a.docx")
    assert read.text == "On the first, second.\n\nAnd a third.\n"
    assert read.pages == pages
    assert [read.text[start:][:6] for start in read.pages[1:]] == ["second", "And a "][: len(pages)]


def test_what_a_file_records_of_itself_counts_where_its_text_says_so() -> None:
    core = "<c xmlns:dc='d'><dc:title>Template 7</dc:title><dc:creator>Mara Lindell</dc:creator></c>"
    data = word_file(par("Close it"), par("by Mara Lindell"), files={"docProps/core.xml": core})
    assert (read_in(data, "a.docx").title, read_in(data, "a.docx").author) == ("", "Mara Lindell")
    assert read_in(word_file(par("x"), files={"docProps/core.xml": core}), "a.docx").author == ""


def zipped(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, inside in files.items():
            file.writestr(name, inside)
    return packed.getvalue()


GOOD = word_file(par("Words."))
BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {c} '{f'&{b};' * 20}'>" for b, c in zip("abcdefg", "bcdefgh", strict=True)
)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"Just words.", "not a Word file"),
        (GOOD[:300], "damaged"),
        (GOOD[:-40], "damaged"),
        (b"PK\x03\x04" + bytes(500), "damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "save it as .docx"),
        (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "an OpenDocument text"),
        (zipped(mimetype=b"application/epub+zip"), "EPUB"),
        (zipped(**{"xl/workbook.xml": b"<x/>"}), "an Excel file"),
        (zipped(**{"a.txt": b"x"}), "a ZIP file"),
        (zipped(**{"word/document.xml": b"<a><b></a>"}), "damaged"),
        (zipped(**{"word/document.xml": b"<a/>"}), "damaged"),
        (zipped(**{"word/document.xml": bytes(40_000_000)}), "far more than an article"),
        (zipped(**{"word/document.xml": b"<a>" + b"<b/>" * 2_500_000}), "far more than an article"),
        (zipped(**{"word/document.xml": b"<a>" * 100_000}), "damaged"),
        (zipped(**{"word/document.xml": f"{BOMB}]><a>&h;</a>".encode()}), "damaged"),
        (word_file(par("", " ")), "no words"),
    ],
)
def test_what_is_no_readable_word_file_is_told_at_once_with_what_to_do(data: bytes, told: str) -> None:
    started = time.monotonic()
    with pytest.raises(ArticleError, match=told):
        read_in(data, "a.docx")
    assert time.monotonic() - started < 5


def test_nothing_of_other_files_is_read_into_a_text() -> None:
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    inside = f"{outside}<w:document {W}><w:body>{par('a&a;b')}</w:body></w:document>"
    with pytest.raises(ArticleError, match="damaged"):
        read_in(zipped(**{"word/document.xml": inside.encode()}), "a.docx")


@pytest.mark.parametrize("name", ["a.txt", "standard input", "a.html"])
def test_a_word_file_is_one_whatever_its_name(name: str) -> None:
    assert read_in(GOOD, name).text == "Words.\n"

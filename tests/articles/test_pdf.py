"""PDF files read as articles."""

from __future__ import annotations

import time

import pytest

from argmap.articles import read_in
from argmap.errors import ArticleError
from tests.articles.pdf_files import Put, column, locked, pdf_file

LEFT = """
Cars spoil the air of the centre
each day, and those who live near
it cannot open a window in sum-
mer. They have asked for a change.
  The second reason is the noise of
the engines, which does not end at
night and is heard in every hou-
"""
RIGHT = """
se of the quarter. Doctors say so.
  A third is that the streets were
built for people on foot, and well-
known architects have said for a
long time that a street should be
a place to meet."""


COLUMNS = """\
Close the centre

This line goes over both of the columns and stands above them.

Cars spoil the air of the centre each day, and those who live near it cannot open a window in summer. \
They have asked for a change.

The second reason is the noise of the engines, which does not end at night and is heard in every house \
of the quarter. Doctors say so.

A third is that the streets were built for people on foot, and well-known architects have said for a \
long time that a street should be a place to meet.
"""


def read(*pages: list[Put] | bytes) -> str:
    return read_in(pdf_file(*pages), "a.pdf").text


def two_columns() -> list[Put]:
    title = Put(72, 760, "Close the centre", 20)
    full = column("This line goes over both of the columns and stands above them.", 40, 730)
    return [title, *full, *column(LEFT, 40), *column(RIGHT, 215)]


def test_columns_are_read_one_after_the_other_and_hyphens_at_line_ends_are_joined() -> None:
    found = read_in(pdf_file(two_columns()), "a.pdf")
    assert found.title == "Close the centre"
    assert found.text == COLUMNS


def test_words_of_a_page_in_any_order_are_read_as_they_stand() -> None:
    page = two_columns()
    assert read(page[::-1]) == read(page) == read(page[1::2] + page[::2])


def with_head(number: int, *body: Put) -> list[Put]:
    return [Put(60, 780, "The Daily Paper"), *body, Put(195, 20, f"- {number} -")]


def test_running_heads_and_page_numbers_are_left_out_and_told_and_pages_are_known() -> None:
    first = column(
        "The centre should be closed to cars, as their\nnoise is heard by everybody who lives in the sur-", 60
    )
    second = column("roundings of it, at night too.\n\nThe end is here.", 60)
    found = read_in(pdf_file(with_head(7, *first), with_head(8, *second)), "a.pdf")
    assert found.text == (
        "The centre should be closed to cars, as their noise is heard by everybody who lives in the surroundings of it,"
        " at night too.\n\nThe end is here.\n"
    )
    assert found.notice == "Left out at the edges of pages: “The Daily Paper” and page numbers."
    assert [found.text[start:][:9] for start in found.pages] == ["The centr", "roundings"]
    assert not found.is_plain


def test_a_title_is_no_head_though_pages_repeat_it() -> None:
    pages = [
        [Put(60, 770, "Noise", 18), *column("One page says this.", 60)],
        *([Put(60, 770, "Noise", 8), *column(f"Page {word} says that.", 60)] for word in ("two", "three")),
    ]
    assert read(*pages) == "Noise\n\nOne page says this.\n\nPage two says that.\n\nPage three says that.\n"


def test_a_page_without_words_keeps_its_number() -> None:
    found = read_in(pdf_file(column("One."), b"", column("Three.")), "a.pdf")
    assert (found.text, found.pages) == ("One.\n\nThree.\n", (0, 6, 6))


def raised(before: str, words: str, after: str, wide: float) -> list[Put]:
    """Words with others raised among them, where `before` is so many points long."""
    return [
        Put(60, 700, before),
        Put(60 + wide, 704, words, 6),
        Put(60 + wide + 3.5 * len(words), 700, after),
    ]


@pytest.mark.parametrize(
    ("before", "words", "after", "wide", "text"),
    [
        ("it is so.", "12", "They say", 35.6, "it is so. They say"),
        ("in 2010", "4", "they came", 33.4, "in 2010 they came"),
        ("about 10", "6", " cars", 38.4, "about 10⁶ cars"),
        ("25 m", "2", " of room", 22.3, "25 m² of room"),
    ],
)
def test_raised_figures_keep_their_value_and_marks_of_notes_are_gone(
    before: str, words: str, after: str, wide: float, text: str
) -> None:
    assert read([*raised(before, words, after, wide), *column("Below.", 60, 650)]) == f"{text}\n\nBelow.\n"


def test_notes_at_the_foot_of_a_page_do_not_part_a_paragraph() -> None:
    first = column("The centre should be closed to cars, as their\nnoise is heard by everybody who lives in", 60)
    note = [Put(60, 104, "1", 5), Put(63, 100, "Counted in May by the town.", 8)]
    assert read([*first, *note], column("the quarter.", 60)) == (
        "[1] Counted in May by the town.\n\nThe centre should be closed to cars, as their noise is heard by everybody"
        " who lives in the quarter.\n"
    )


def test_lists_and_numbered_items_are_lines_of_their_own() -> None:
    items = "•  the air, which is bad on\n   all days of the week;\n•  the noise."
    page = column(f"What speaks for it:\n{items}\n\n1.  One.\n2.  Two.")
    assert read(page) == (
        "What speaks for it:\n\n• the air, which is bad on all days of the week;\n• the noise.\n1. One.\n2. Two.\n"
    )


def test_a_table_is_read_row_by_row_and_told() -> None:
    rows = (("year", "cars", "buses"), ("2010", "1,200", "30"), ("2011", "1,350", "28"))
    cells = [Put(60 + 60 * k, 600 - 14 * i, cell) for i, row in enumerate(rows) for k, cell in enumerate(row)]
    found = read_in(pdf_file([*column("Counted:", 60), *cells]), "a.pdf")
    assert found.text == "Counted:\n\nyear | cars | buses\n2010 | 1,200 | 30\n2011 | 1,350 | 28\n"
    assert found.notice == "What looks like a table is read row by row (p. 1): look at the figures."


def test_ligatures_are_letters_and_letters_drawn_twice_stand_once() -> None:
    assert read(b"BT /F 10 Tf 60 700 Td (the \x01nal \x02ow) Tj ET") == "the final flow\n"
    twice = [Put(60, 700, "Very bold"), Put(60.3, 700, "Very bold")]
    assert read(twice) == "Very bold\n"


def test_what_may_not_have_survived_is_told_with_its_page() -> None:
    formula = Put(60, 600, "abcdefgh", font="S")
    stamp = Put(20, 300, "Draft of May", turned=True)
    nameless = Put(60, 500, "ab", font="N")
    found = read_in(
        pdf_file(column("Here are some words of a text.", 60), [formula, stamp, *column("Go on.", 60), nameless]),
        "a.pdf",
    )
    for said in ("12 letters", "10 letters"):
        if said in found.notice:
            break
    else:
        pytest.fail(found.notice)
    assert "stand on their side (p. 2)" in found.notice
    assert "Formulas may not have been read right (p. 2)." in found.notice
    assert "\ufffd stands for letters that the file does not name (p. 2)." in found.notice
    assert "Draft" not in found.text


PICTURE = b"q 400 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q"


def test_a_page_that_is_a_picture_is_told() -> None:
    found = read_in(pdf_file(column("Words."), PICTURE), "a.pdf")
    assert found.notice == "Without text, perhaps scanned: p. 2. Have it recognised (OCR) if it matters."


def test_a_file_that_may_not_be_copied_is_read_and_told() -> None:
    found = read_in(locked(column("Words of a file.")), "a.pdf")
    assert found.text == "Words of a file.\n"
    assert "ask before you pass it on" in found.notice


def test_what_a_file_records_of_itself_counts_where_its_text_says_so() -> None:
    page = column("Close it\nby Mara Lindell")
    assert read_in(pdf_file(page, about="/Title (Report 7) /Author (Mara Lindell)"), "a.pdf").author == "Mara Lindell"
    assert read_in(pdf_file(page, about="/Title (Report 7) /Author (admin)"), "a.pdf")[3:5] == ("", "")


GOOD = pdf_file(column("Words of a file."))


def test_a_pdf_is_one_whatever_its_name_and_what_is_cut_off_is_told() -> None:
    assert read_in(GOOD, "standard input").text == "Words of a file.\n"
    cut = read_in(GOOD[: GOOD.index(b"startxref")], "a.pdf")
    assert cut.text == "Words of a file.\n"
    assert cut.notice == "The file ends too early: there may be more in the original."


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b"Only words.", "not a PDF"),
        (b"%PDF-1.4\n", "damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged"),
        (GOOD[:200], "damaged"),
        (locked(column("Words."), by=b"secret"), "locked with a password"),
        (pdf_file(PICTURE, PICTURE), "scan"),
        (pdf_file(b""), "no words"),
        (pdf_file(column("  ")), "no words"),
        (pdf_file([Put(60, 700, "ab" * 40, font="N")]), "drawn but not named"),
        (pdf_file(*[b""] * 301), "over 300 pages"),
        (pdf_file(bytes(60_000_000)), "too long"),
        (pdf_file(b"q Q " * 3_000_000), "too long"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_readable_pdf_is_told_within_seconds_with_what_to_do(data: bytes, told: str) -> None:
    started = time.monotonic()
    with pytest.raises(ArticleError, match=told) as told_of:
        read_in(data, "a.pdf")
    assert time.monotonic() - started < 15
    assert ":" in str(told_of.value), "says what to do"


def test_a_head_that_stands_once_is_one_where_others_stand() -> None:
    heads = (("Town Planning 12", "first"), ("M. Lindell", "then"), ("Town Planning 12", "last"))
    pages = [[Put(60, 780, head), *column(f"This is said {word}.", 60)] for head, word in heads]
    found = read_in(pdf_file(*pages), "a.pdf")
    assert "Lindell" not in found.text
    assert found.notice == "Left out at the edges of pages: “Town Planning 12” and “M. Lindell”."


def test_names_under_a_title_are_lines_and_a_dash_in_a_text_is_no_item() -> None:
    title = [Put(137, 760, "Closing the", 18), Put(157, 740, "centre", 18)]
    names = [Put(154, 715, "Mara Lindell"), Put(154, 703, "Harl College")]
    text = column(
        "It was said that the town would lose all of its trade by it.\n– No, it was not, said the others.", 60, 660
    )
    wide = [Put(60, 620, "This line shows how wide the column is, as it is so.")]
    found = read([*title, *names, *text, *wide])
    assert found.split("\n\n")[:3] == ["Closing the centre", "Mara Lindell", "Harl College"]
    assert "by it. – No, it was not, said" in found

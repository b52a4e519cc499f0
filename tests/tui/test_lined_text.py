"""Text in lines: every code point has its cell, every line fits, and nothing is lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap.tui.lined_text import LinedText, TextBlock, clean
from tests.strategies import nasty_text

WIDTHS = st.integers(1, 40)
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def _set(text: str, *, width: int) -> LinedText:
    return LinedText(text, [TextBlock(0, len(text))], width=width)


def _lines(lined: LinedText) -> list[str]:
    return [lined.shown(row, *lined.span(row)) for row in range(len(lined))]


@given(nasty_text(max_pieces=12), WIDTHS)
def test_every_line_fits(text: str, width: int) -> None:
    lined = _set(text, width=width)
    for line in _lines(lined):
        assert cell_len(line) <= lined.width
        assert not any(unicodedata.category(c) in ("Cc", "Zl", "Zp") or c in BIDI for c in line)


@given(nasty_text(max_pieces=12), WIDTHS)
def test_every_code_point_has_a_cell_and_every_cell_its_code_point(text: str, width: int) -> None:
    lined = _set(text, width=width)
    for offset in range(len(text)):
        cell = lined.cell(offset)
        start, end = lined.span(cell.row)
        back = lined.offset(cell.row, cell.column)
        is_joined = text[max(offset - 1, 0)] == "\u200d"  # it stands in the cell of the sign that it belongs to
        if start <= offset < end and cell_len(lined.shown(cell.row, offset, offset + 1)) and not is_joined:
            assert back == offset
        else:
            assert back is None or back >= offset
    for row in range(len(lined)):
        for column in range(lined.width):
            found = lined.offset(row, column)
            if found is not None:
                assert lined.cell(found).row == row
                assert lined.cell(found).column <= column


@given(nasty_text(max_pieces=12), WIDTHS)
def test_only_white_space_is_left_out_between_lines(text: str, width: int) -> None:
    lined = _set(text, width=width)
    place = 0
    for row in range(len(lined)):
        start, end = lined.span(row)
        assert start >= place
        assert not clean(text[place:start])
        place = end
    assert not clean(text[place:])


@given(st.lists(nasty_text(), max_size=5), WIDTHS)
def test_blocks_stand_apart(texts: list[str], width: int) -> None:
    whole = "|".join(texts)
    blocks, place = [], 0
    for text in texts:
        blocks.append(TextBlock(place, place + len(text)))
        place += len(text) + 1
    lined = LinedText(whole, blocks, width=width)
    rows = [lined.block(row) for row in range(len(lined))]
    assert list(dict.fromkeys(row for row in rows if row is not None)) == list(range(len(texts)))
    assert rows.count(None) == max(len(texts) - 1, 0)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("the centre should be closed", 10, ["the centre", "should be", "closed"]),
        ("a pneumonoultramicroscopic word", 10, ["a", "pneumonoul", "tramicrosc", "opic word"]),
        ("漢字漢字漢字", 5, ["漢字", "漢字", "漢字"]),
        ("漢字。漢", 4, ["漢", "字。", "漢"]),
        ("cafe\u0301 cafe\u0301", 4, ["cafe\u0301", "cafe\u0301"]),
        ("漢字\n　漢 字\nab", 80, ["漢字漢 字 ab"]),
        ("one\ttwo", 8, ["one  two"]),
        ("one\r\ntwo\nthree", 80, ["one two three"]),
        ("\x1b[31mred\x1b[0m", 80, ["\ufffd[31mred\ufffd[0m"]),
        ("\u202edesrever\u202c", 80, ["\ufffddesrever\ufffd"]),
        ("co\u00adop", 80, ["coop"]),
        ("\u0301x", 80, ["\ufffdx"]),
        ("", 80, [""]),
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    assert _lines(_set(text, width=width)) == lines


def test_what_lies_between_blocks_belongs_to_the_line_before() -> None:
    lined = LinedText("one\n\ntwo", [TextBlock(0, 3), TextBlock(5, 8)], width=10)
    assert lined.cell(4) == (0, 3)
    assert lined.cell(5) == (2, 0)
    assert lined.offset(1, 0) is None
    assert lined.offset(2, 2) == 7


def test_blocks_that_are_not_apart_follow_each_other() -> None:
    assert len(LinedText("one\ntwo", [TextBlock(0, 3), TextBlock(4, 7, apart=False)], width=10)) == 2


def test_nothing_to_set() -> None:
    lined = LinedText("", [], width=10)
    assert len(lined) == 0
    assert lined.cell(3) == (0, 0)
    assert lined.offset(0, 0) is None

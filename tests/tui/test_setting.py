"""Text in lines: every code point has its cell, every line fits, and nothing is lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap.tui.setting import Block, Setting, clean
from tests.strategies import nasty_text

WIDTHS = st.integers(1, 40)
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def _set(text: str, *, width: int) -> Setting:
    return Setting(text, [Block(0, len(text))], width=width)


def _lines(setting: Setting) -> list[str]:
    return [setting.shown(row, *setting.span(row)) for row in range(len(setting))]


@given(nasty_text(max_pieces=12), WIDTHS)
def test_every_line_fits(text: str, width: int) -> None:
    setting = _set(text, width=width)
    for line in _lines(setting):
        assert cell_len(line) <= setting.width
        assert not any(unicodedata.category(c) in ("Cc", "Zl", "Zp") or c in BIDI for c in line)


@given(nasty_text(max_pieces=12), WIDTHS)
def test_every_code_point_has_a_cell_and_every_cell_its_code_point(text: str, width: int) -> None:
    setting = _set(text, width=width)
    for offset in range(len(text)):
        cell = setting.cell(offset)
        start, end = setting.span(cell.row)
        back = setting.offset(cell.row, cell.column)
        if start <= offset < end and cell_len(setting.shown(cell.row, offset, offset + 1)):
            assert back == offset
        else:
            assert back is None or back >= offset
    for row in range(len(setting)):
        for column in range(setting.width):
            found = setting.offset(row, column)
            if found is not None:
                assert setting.cell(found).row == row
                assert setting.cell(found).column <= column


@given(nasty_text(max_pieces=12), WIDTHS)
def test_only_white_space_is_left_out_between_lines(text: str, width: int) -> None:
    setting = _set(text, width=width)
    place = 0
    for row in range(len(setting)):
        start, end = setting.span(row)
        assert start >= place
        assert not clean(text[place:start])
        place = end
    assert not clean(text[place:])


@given(st.lists(nasty_text(), max_size=5), WIDTHS)
def test_blocks_stand_apart(texts: list[str], width: int) -> None:
    whole = "|".join(texts)
    blocks, place = [], 0
    for text in texts:
        blocks.append(Block(place, place + len(text)))
        place += len(text) + 1
    setting = Setting(whole, blocks, width=width)
    rows = [setting.block(row) for row in range(len(setting))]
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
    setting = Setting("one\n\ntwo", [Block(0, 3), Block(5, 8)], width=10)
    assert setting.cell(4) == (0, 3)
    assert setting.cell(5) == (2, 0)
    assert setting.offset(1, 0) is None
    assert setting.offset(2, 2) == 7


def test_blocks_that_are_not_apart_follow_each_other() -> None:
    assert len(Setting("one\ntwo", [Block(0, 3), Block(4, 7, apart=False)], width=10)) == 2


def test_nothing_to_set() -> None:
    setting = Setting("", [], width=10)
    assert len(setting) == 0
    assert setting.cell(3) == (0, 0)
    assert setting.offset(0, 0) is None

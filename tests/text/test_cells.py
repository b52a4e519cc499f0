"""Columns of a terminal: counted by signs, cut and wrapped without breaking one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text import Surface, cut, graphemes, one_line, side_by_side, width, wrapped
from tests.strategies import nasty_text

FAMILY = "👨\u200d👩\u200d👧"
HEART = "❤\ufe0f"


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("é", 1), ("e\u0301", 1), ("中文", 4), (FAMILY, 2), (HEART, 2), ("हिन्दी"[:2], 1), ("", 0)],
)
def test_widths_are_those_of_signs(text: str, columns: int) -> None:
    assert width(text) == columns
    assert sum(wide for _, wide in graphemes(text)) == columns


def test_a_cut_text_says_that_it_is() -> None:
    assert cut("shops lose trade", 16) == "shops lose trade"
    assert cut("shops lose trade", 10) == "shops los…"
    assert cut("shops lose trade", 7) == "shops…", "no space before the mark"
    assert cut("中文中文", 4) == "中…"
    assert cut(f"a{FAMILY}b{FAMILY}", 4) == f"a{FAMILY}…"
    assert cut("abc", 3, always=True) == "ab…"
    assert cut("abc", 0) == ""
    assert cut("abcdef", 4, mark="~") == "abc~"


@given(nasty_text() | st.text(), st.integers(0, 30))
def test_no_cut_is_wider_than_asked(text: str, columns: int) -> None:
    line = one_line(text, Surface.CELLS)
    assert width(cut(line, columns)) <= columns
    if width(line) <= columns:
        assert cut(line, columns) in (line, cut(line, columns, always=False))


@given(nasty_text() | st.text(), st.integers(2, 40), st.integers(0, 4))
def test_lines_hold_all_and_are_no_wider(text: str, columns: int, hanging: int) -> None:
    line = one_line(text, Surface.CELLS)
    lines = wrapped(line, columns, hanging=min(hanging, columns - 2))
    assert all(width(one) <= columns for one in lines)
    assert "".join("".join(lines).split()) == "".join(line.split())


def test_lines_end_between_words_and_between_ideographs() -> None:
    assert wrapped("shops would lose trade", 11) == ["shops would", "lose trade"]
    assert wrapped("a shop closes", 6, hanging=2) == ["a shop", "  clos", "  es"]
    assert wrapped("a supercalifragilistic word", 8, breaks=False) == ["a", "supercalifragilistic", "word"]
    assert wrapped("中文字符很长", 5) == ["中文", "字符", "很长"]
    assert wrapped("one two three four five", 9, lines=2) == ["one two", "three fo…"]
    assert wrapped("  ", 9) == []


def test_two_columns_stand_side_by_side() -> None:
    assert list(side_by_side(["中文", "b"], ["right"], 6)) == ["中文     right", "b"]

"""Patterns that are compiled when first used, and the question that most texts need not ask further."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text.late import is_alphabetic, late
from argmap.text.looks import UNSPACED, unwrapped, wrapping


@pytest.mark.parametrize("text", ["", "plain", "“curly” – naïve…", "Свобода", "حرية"])
def test_a_script_with_spaces_needs_no_further_look(text: str) -> None:
    assert is_alphabetic(text)


@pytest.mark.parametrize("text", ["ไทย", "မြန်မာ", "かな", "漢字", "a漢", "\U00020000", "한"])
def test_another_script_does(text: str) -> None:
    assert not is_alphabetic(text)


@given(st.text())
def test_what_is_alphabetic_holds_no_letter_without_spaces(text: str) -> None:
    assert not (is_alphabetic(text) and re.search(f"[{UNSPACED}]", text))


@given(st.text(alphabet="ab 漢字、\r\n"))
def test_a_line_end_is_taken_out_where_wrapping_put_it(text: str) -> None:
    left = list(text)
    for start, end in reversed(list(wrapping(text))):
        del left[start:end]
    assert unwrapped(text) == "".join(left)


def test_a_late_pattern_does_what_the_pattern_does() -> None:
    pattern = late("[ab]+", re.IGNORECASE)
    assert pattern.findall("xABy b") == re.compile("[ab]+", re.IGNORECASE).findall("xABy b")
    assert pattern.sub("-", "xABy") == "x-y"


def test_a_mistake_in_a_late_pattern_is_told_by_its_first_use() -> None:
    pattern = late("(")
    with pytest.raises(re.error):
        pattern.search("")

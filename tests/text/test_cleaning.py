"""One decision for each kind of character on each surface, and none left out."""

from __future__ import annotations

import sys
import unicodedata
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text.cleaning import DECISIONS, Decision, Kind, Surface, harmless, kind_of, one_line
from tests.strategies import nasty_text

HOSTILE = {
    "\x1b[31mred": ("�[31mred",) * 4,
    "bell\x07": ("bell�",) * 4,
    "a\u202eb": ("a�b",) * 4,
    "a\u2066b\u2069": ("a�b�",) * 4,
    "\u061cع": ("ع", "ع", "\u061cع", "\u061cع"),
    "a\u200eb\u200f": ("ab", "ab", "ab", "a\u200eb\u200f"),
    "a\u200db\ufe0f": ("ab", "ab", "ab", "a\u200db\ufe0f"),
    "می\u200cخواهم": ("می\u200cخواهم",) * 4,
    "👨\u200d👩\u200d👧 ❤\ufe0f": ("👨\u200d👩\u200d👧 ❤\ufe0f",) * 4,
    "co\u00adop \u200b\ufeffx": ("coop x", "coop x", "coop x", "co\u00adop \u200b\ufeffx"),
    "half \ud800": ("half �",) * 4,
    "none \ufffe\U0010ffff": ("none ��",) * 4,
    "own \ue000": ("own \ue000", "own �", "own �", "own \ue000"),
    "🇵🇰": ("🇵🇰", "PK", "🇵🇰", "🇵🇰"),
    "two\nlines\r\nand\u2028more\x0b\x85": ("two lines and more",) * 4,
}


@pytest.mark.parametrize(("text", "shown"), HOSTILE.items(), ids=[ascii(text) for text in HOSTILE])
def test_one_decision_a_surface(text: str, shown: tuple[str, ...]) -> None:
    assert tuple(one_line(text, surface) for surface in Surface) == shown


def test_every_kind_is_decided_for_every_surface() -> None:
    assert set(DECISIONS) == set(Kind)
    assert all(set(row) == set(Surface) for row in DECISIONS.values())
    assert all(
        decision is not Decision.SPELL
        for kind, row in DECISIONS.items()
        if kind is not Kind.FLAG
        for decision in row.values()
    )


def test_messages_keep_their_own_layout() -> None:
    assert harmless("  1 | a\tb\n\x1b[0m\r\u2028", Surface.LINE) == "  1 | a\tb\n�[0m��"


@pytest.mark.parametrize("surface", Surface)
@given(nasty_text() | st.text())
def test_nothing_harmful_is_left(surface: Surface, text: str) -> None:
    shown = one_line(text, surface)
    assert shown == one_line(shown, surface), "cleaning twice is cleaning once"
    assert not any(kind_of(letter) in (Kind.BREAK, Kind.CONTROL, Kind.BROKEN, Kind.TURN) for letter in shown)
    shown.encode("utf-8")
    ET.fromstring(f"<t>{shown.replace('&', '&amp;').replace('<', '&lt;')}</t>")


def test_letters_of_every_script_are_simply_shown() -> None:
    wrong = [
        code
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code))[0] in "LMNPSZ" and kind_of(chr(code)) not in (None, Kind.BREAK, Kind.FLAG)
    ]
    assert wrong == []

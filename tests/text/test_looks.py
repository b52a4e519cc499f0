"""Texts as they look: nothing unseen, letters in one form, wrapped lines of Chinese and Japanese put together."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given

from argmap.text.looks import as_it_looks, clusters, sought_in, unwrapped, without_unseen, words_of_line
from tests.articles.samples import NASTY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("forêt", unicodedata.normalize("NFD", "Forêt")),
        ("neighbour", "neigh\u00adbour"),
        ("official", "o\ufb03cial"),
        ("2031", "２０３１"),
        ("道路を閉鎖", "道路を\n閉鎖"),
        ("two lines", "two\r\n  lines"),
        ("سلام", "\ufeb3\ufefc\ufee1"),
    ],
)
def test_what_a_person_takes_for_the_same_is_found_as_the_same(one: str, other: str) -> None:
    assert sought_in(one) == sought_in(other)


@pytest.mark.parametrize(("one", "other"), [("10⁶", "106"), ("1½", "11/2"), ("①", "1"), ("H₂O", "H2O")])
def test_figures_of_another_value_stay_apart(one: str, other: str) -> None:
    assert sought_in(one) != sought_in(other)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("neigh\u00adbour\u200b\u2060\ufeff", "neighbour"),
        ("a\u200db\ufe0f", "ab"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3", "👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3"),
        ("\u200fעברית (a)\u200f", "\u200fעברית (a)\u200f"),
        ("\u200eplain\u200e", "plain"),
    ],
)
def test_what_nobody_sees_is_left_out_unless_it_shapes_what_is_seen(written: str, kept: str) -> None:
    assert without_unseen(written) == kept


def test_lines_of_scripts_without_spaces_are_put_together_and_others_keep_theirs() -> None:
    assert unwrapped("道路を\n  閉鎖。\r\n次") == "道路を閉鎖。次"
    assert unwrapped("a\nb 길\n은 道\nb") == "a\nb 길\n은 道\nb"
    assert words_of_line(" 道路\nを a\n b\u00adc e\u0302tre ") == "道路を a bc être"


@given(NASTY)
def test_every_character_of_a_text_is_in_one_cluster(text: str) -> None:
    found = list(clusters(text))
    assert "".join(text[start:end] for _, start, end in found) == text
    assert "".join(looks for looks, _, _ in found) == as_it_looks(text) or as_it_looks(text) == text

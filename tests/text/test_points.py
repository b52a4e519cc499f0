from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram import run_engine
from argmap.text import Surface, graphemes, one_line
from argmap.text.points import Face, count_lines, lines, room, width

PLAIN, BOLD = Face(11), Face(11, bold=True)


@pytest.mark.parametrize("face", [PLAIN, BOLD])
def test_ascii_is_as_wide_as_the_engine_takes_it_for(face: Face) -> None:
    text = "The quick brown fox (MMMiii) 0123456789!"
    inner = f"<B>{text}</B>" if face.bold else text
    laid_out = json.loads(
        run_engine(f'digraph {{ a [fontname="Arimo" label=<<FONT POINT-SIZE="11">{inner}</FONT>>] }}', "json")
    )
    drawn = [op["width"] for op in laid_out["objects"][0]["_ldraw_"] if op["op"] == "T"]
    assert width(text, face) == pytest.approx(drawn[0], abs=0.1)


@pytest.mark.parametrize(("text", "ems"), [("“", 0.333), ("日本", 2.0), ("e\u0301", 0.556), ("", 0.0), ("—", 1.0)])
def test_other_characters_have_their_own_width(text: str, ems: float) -> None:
    assert width(text, Face(1)) == pytest.approx(ems, abs=0.001)


def test_room_covers_what_the_engine_counts() -> None:
    assert room("“‘’”", PLAIN) > width("“‘’”", PLAIN)
    assert room("plain", PLAIN) == width("plain", PLAIN)


@given(st.text(max_size=120), st.floats(20, 200))
def test_lines_lose_nothing_and_fit(text: str, widest: float) -> None:
    broken = lines(text, PLAIN, widest)
    assert "".join("".join(broken).split()) == "".join(one_line(text, Surface.PICTURE).split())
    for line in broken:
        assert room(line, PLAIN) <= widest + 0.01 or len(graphemes(line)) == 1


def test_lines_are_of_even_length() -> None:
    broken = lines("Pakistan paid a huge human and economic cost for its alliance.", PLAIN, 120)
    widths = [width(line, PLAIN) for line in broken]
    assert len(broken) == 3
    assert max(widths) - min(widths) < 60


def test_east_asian_text_breaks_without_spaces() -> None:
    assert len(lines("日本語の文章はどこでも改行できる", PLAIN, 60)) == 4


def test_a_long_word_is_broken() -> None:
    assert len(lines("x" * 100, PLAIN, 100)) > 4


@given(st.text(max_size=120), st.floats(20, 200), st.floats(0, 60))
def test_lines_are_counted_as_they_are_broken(text: str, widest: float, tail: float) -> None:
    broken = lines(text, PLAIN, widest, tail=tail)
    fits = not tail or room(broken[-1], PLAIN) + tail <= widest
    counted = count_lines(text, PLAIN, widest, tail=tail)
    assert counted == len(broken) + (not fits) if text.isascii() else counted >= len(broken) + (not fits)


def test_slanted_letters_have_their_own_widths() -> None:
    assert width("ж", PLAIN) != width("ж", PLAIN._replace(italic=True))
    assert width("plain", PLAIN) == width("plain", PLAIN._replace(italic=True))

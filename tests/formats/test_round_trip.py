"""What is written reads back as the same map, and is written the same again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.formats import read_map, write_map
from argmap.model import ArgumentMap, Claim, Quote, Source
from tests.strategies import argument_maps, words


@given(argument_maps())
def test_a_written_map_reads_back_as_it_was(argument_map: ArgumentMap) -> None:
    text = write_map(argument_map)
    assert read_map(text) == argument_map
    assert read_map(text.replace("\n", "\r\n")) == argument_map


@given(argument_maps())
def test_writing_is_stable(argument_map: ArgumentMap) -> None:
    text = write_map(argument_map)
    again = read_map(text)
    assert write_map(again) == text
    assert write_map(argument_map, over=text) == text


@given(argument_maps(), argument_maps())
def test_one_map_over_another_reads_back(old: ArgumentMap, new: ArgumentMap) -> None:
    assert read_map(write_map(new, over=write_map(old))) == new


@given(words(max_pieces=12))
def test_any_text_survives_wherever_it_stands(text: str) -> None:
    quotes = (Quote(source="s", exact=(text,), prefix=text, voice=(text, text)), Quote(source="s", exact=(text, text)))
    argument_map = ArgumentMap(
        title=text,
        note=text,
        sources=(Source(id="s", title=text),),
        claims=(Claim(id="c", text=text, quotes=quotes, wording="verbatim"),),
    )
    assert read_map(write_map(argument_map)) == argument_map


@given(st.characters(exclude_categories=["Cs"]))
def test_any_character_survives_alone_and_among_others(character: str) -> None:
    for text in (character, f"a{character}b", f"a {character} b", f"{character}b", f"a{character}"):
        argument_map = ArgumentMap(title=text, sources=(Source(id="s", author=f"x{text}"),))
        assert read_map(write_map(argument_map)) == argument_map


def test_the_first_line_names_the_schema_where_one_is_given() -> None:
    text = write_map(ArgumentMap(title="t"), schema="argmap.schema.json")
    assert text == "# yaml-language-server: $schema=argmap.schema.json\nargmap: 1\ntitle: t\n"

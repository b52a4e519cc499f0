"""Whatever a text holds, it gives a map or one clear error, however long it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import MapFormatError
from argmap.formats import read_map, write_map
from argmap.model import ArgumentMap, Claim
from tests.formats.test_writing_over import MANY, by_hand
from tests.long import share
from tests.strategies import nasty_text

PIECES = st.one_of(
    nasty_text(max_pieces=2),
    st.sampled_from(
        ["\n", "  ", "- ", ": ", "{", "}", "[", "]", ",", "'", '"', "#", "|\n", "? ", "!!", "&a", "*a", "\t"]
    ),
    st.sampled_from(["id: ", "claims:\n", "quotes: ", "exact: ", "by: ", "support: ", "null", "[]", "{}", "1", "no"]),
)


def _read(text: str) -> None:
    said: list[str] = []
    try:
        read_map(text)
    except MapFormatError as error:
        said = [problem.message for problem in error.problems]
    assert not [message for message in said if "this is not YAML:" in message], "libyaml's own words"


@given(st.text())
def test_any_text(text: str) -> None:
    _read(text)
    _read(f"argmap: 1\ntitle: {text}")


@given(st.text(st.characters()))
def test_any_text_with_broken_characters(text: str) -> None:
    _read(text)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A valid file after a few cuts, repetitions and insertions."""
    text = draw(by_hand())[0]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        piece = draw(st.one_of(st.just(text[start:end] * 2), PIECES))
        text = text[:start] + piece + text[end:]
    return text


@given(mutated())
def test_a_valid_file_with_damage(text: str) -> None:
    _read(text)


def _write_over(text: str) -> None:
    try:
        argument_map = read_map(text)
    except MapFormatError:
        return
    new = argument_map.changed(title="new", claims=argument_map.claims[::-1], issues=())
    assert read_map(write_map(new, over=text)) == new


@given(mutated())
def test_what_can_be_read_can_be_written_over(text: str) -> None:
    _write_over(text)


@pytest.mark.long
@settings(max_examples=MANY)
@given(mutated())
def test_many_damaged_files(text: str) -> None:
    _write_over(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("argmap: 1\ntitle: " + "[" * 100_000, "too-deep"),
        ("argmap: 1\ntitle: " + "{a: " * 100_000, "too-deep"),
        ("- " * 100_000, "too-deep"),
        ("a: &a [x]\n" + "b: [" + "*a, " * 40_000 + "]", "alias"),
        ("argmap: 1\nnote: " + "x" * 25_000_000 + "\nnonsense: 1", "unknown-key"),
        ("argmap: 1\n# " + "x" * 25_000_000 + "\ntitle: no\n", "wrong-type"),
        ("argmap: 1\ntitle: '" + "\n" * 2_000_000, "not-yaml"),
        ("\n" * 5_000_000, "not-yaml"),
        ("argmap: 1\ntitle: {" + "text: a " * 1_000_000 + ": #", "not-yaml"),
        ("argmap: 1\ntitle: [\n" + "  text: a \n" * 500_000 + "- #", "not-yaml"),
    ],
    ids=[
        "brackets",
        "braces",
        "dashes",
        "aliases",
        "long text",
        "long comment",
        "open quote",
        "blank lines",
        "keys in a line",
        "keys in lines",
    ],
)
def test_a_huge_file_is_refused_for_its_first_mistake(text: str, name: str) -> None:
    with pytest.raises(MapFormatError) as caught:
        read_map(text)
    assert [problem.check for problem in caught.value.problems] == [name]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: "])
@pytest.mark.parametrize("depth", [40, 1_100, 100_000])
def test_deep_nesting_is_said_in_our_words(opening: str, depth: int) -> None:
    with pytest.raises(MapFormatError) as caught:
        read_map("argmap: 1\ntitle:\n  " + opening * depth)
    (problem,) = caught.value.problems
    assert (problem.check, problem.message) == ("too-deep", "nested deeper than 32 levels")
    assert problem.location is not None
    assert problem.location.line == 3


@pytest.mark.long
def test_a_large_map_is_read_and_changed() -> None:
    count = share(3_000, everything=12_000)
    words = "Shops in the centre would lose customers, and " * 40
    claims = tuple(Claim(id=f"c{i}", text=words, note="a\nb", wording="implicit") for i in range(count))
    text = write_map(ArgumentMap(title="large", claims=claims))
    assert len(text) > 1_700 * count
    argument_map = read_map(text)
    new = argument_map.changed(title="new", claims=argument_map.claims[1:])
    assert read_map(write_map(new, over=text)) == new

"""Every format of the table: what it says of itself, and that a map and its articles come back through it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import FileError, MapFormatError, UnknownNameError
from argmap.formats import FORMATS, Loss, read, write
from argmap.model import ArgumentMap, Source
from tests.strategies import argument_maps, nasty_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import DrawFn

    from argmap.formats.format import Resolve

READ = [name for name, one in FORMATS.items() if one.read is not None]
BOTH_WAYS = [name for name in READ if FORMATS[name].write is not None]
EMPTY = {name: write(ArgumentMap(), {}, format_name=name).text for name in BOTH_WAYS}


def resolving(files: Mapping[str, str]) -> Resolve:
    """What gives the texts of some files, and says of others that they are not there."""

    def resolve(name: str) -> str:
        if name not in files:
            raise FileError(f"{name}: there is no such file", Path(name))
        return files[name]

    return resolve


@st.composite
def debates(draw: DrawFn) -> tuple[ArgumentMap, dict[str, str]]:
    """A map with a text for each file that its sources name."""
    argument_map = draw(argument_maps())
    names = {source.article for source in argument_map.sources if source.article is not None}
    return argument_map, {name: draw(nasty_text()) for name in sorted(names)}


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_says_what_it_is_and_does_something(name: str) -> None:
    one = FORMATS[name]
    assert one.words
    assert one.endings
    assert all(ending == ending.lower() and ending.startswith(".") for ending in one.endings)
    assert one.read is not None or one.write is not None


@pytest.mark.parametrize("name", BOTH_WAYS)
@given(debate=debates())
def test_a_debate_comes_back_through_every_format(name: str, debate: tuple[ArgumentMap, dict[str, str]]) -> None:
    argument_map, articles = debate
    written = write(argument_map, articles, format_name=name)
    found = read(written.text, resolving(articles))
    assert (found.map, found.articles, found.losses) == (argument_map, articles, ())
    assert written.losses == ()
    assert write(found.map, dict(sorted(found.articles.items(), reverse=True)), format_name=name) == written
    assert write(found.map, found.articles, format_name=name, over=written.text).text == written.text


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_a_text_is_known_to_its_own_format_alone(name: str) -> None:
    assert [other for other in READ if FORMATS[other].is_in(EMPTY[name])] == [name]
    assert read(f"\ufeff{EMPTY[name]}", resolving({})).map == ArgumentMap()


@pytest.mark.parametrize("name", READ)
@given(text=nasty_text())
def test_any_text_is_read_or_refused(name: str, text: str) -> None:
    for whole in (text, EMPTY[name].replace("1", text, 1), EMPTY[name] + text):
        try:
            read(whole, resolving({}), format_name=name)
        except MapFormatError as refused:
            assert all(problem.message for problem in refused.problems)  # noqa: PT017


def test_a_text_of_no_format_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(MapFormatError) as refused:
        read("Some article.", resolving({}), path="a.txt")
    (problem,) = refused.value.problems
    assert problem.check == "unknown-format"
    assert all(FORMATS[name].words in problem.remedy for name in READ)


def test_a_name_that_no_format_has_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="did you mean json"):
        write(ArgumentMap(), {}, format_name="jsn")
    with pytest.raises(UnknownNameError, match="known: map, json"):
        read("", resolving({}), format_name="word")


def test_what_cannot_be_brought_along_is_told() -> None:
    argument_map = ArgumentMap(sources=(Source(id="s", article="gone.txt"),))
    written = write(argument_map, {"other.txt": "words"}, format_name="map")
    assert written.losses == (Loss("the text of an article", "other.txt", "no source of the map names it"),)
    found = read(written.text, resolving({}))
    assert [loss.where for loss in found.losses] == ["gone.txt"]
    assert str(found.losses[0]) == "gone.txt: the text of an article: gone.txt: there is no such file"

"""A whole debate as JSON: what is refused, in which line, and with what to do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from argmap.errors import MapFormatError
from argmap.formats import read, write
from argmap.model import ArgumentMap, Claim, Quote, Relation, Source

MAP = ArgumentMap(
    title="Cars",
    sources=(Source(id="s", side="left", article="s.txt", main="air"),),
    claims=(
        Claim(id="air", text="The air is bad.", quotes=(Quote(source="s", exact=("bad air",)),), wording="paraphrase"),
        Claim(id="lungs", text="Lungs suffer.", wording="implicit"),
    ),
    relations=(Relation(id="r1", kind="support", premises=("lungs",), target="air"),),
)
ARTICLES = {"s.txt": "There is bad air.\r\n"}
TEXT = write(MAP, ARTICLES, format_name="json").text


def no_file(name: str) -> str:
    raise AssertionError(name)


def refused(text: str) -> list[tuple[str, int, str, str]]:
    """What is said of a text: the problem's name, its line, the message and what to do."""
    with pytest.raises(MapFormatError) as error:
        read(text, no_file, format_name="json", path="d.json")
    return [
        (one.check, one.location.line if one.location else -1, one.message, one.remedy) for one in error.value.problems
    ]


def line_of(words: str, text: str = TEXT) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_one_file_holds_the_whole_debate_in_the_words_of_the_model() -> None:
    plain = json.loads(TEXT)
    assert list(plain) == ["format", "version", "map", "articles"]
    assert plain["articles"] == ARTICLES
    assert plain["map"]["relations"] == [{"id": "r1", "kind": "support", "premises": ["lungs"], "target": "air"}]


def test_json_of_other_programs_is_read_whatever_its_layout() -> None:
    plain = json.loads(TEXT)
    plain["articles"]["s.txt"] = "There is bad air. 😀\u2028\x7f"
    for text in (json.dumps(plain), json.dumps(plain, indent="\t"), json.dumps(dict(reversed(plain.items())))):
        found = read(text, no_file)
        assert (found.map, found.articles) == (MAP, plain["articles"])


@pytest.mark.parametrize(
    ("old", "new", "name", "message", "remedy"),
    [
        ('"title": "Cars"', '"titel": "Cars"', "unknown-key", "there is no key `titel` here", "Did you mean title?"),
        ('"target": "air"', '"target": "ari"', "unknown-claim-or-relation", "", "Did you mean air?"),
        ('"id": "lungs"', '"id": "r1"', "doubled-id", "", "It stands first in line"),
        ('"id": "lungs"', '"id": "Lungs"', "bad-id", "'Lungs' cannot be an id", "Write lungs."),
        ('"text": "Lungs suffer."', '"text": null', "wrong-type", "no value stands here", "Write a value"),
        ('"text": "Lungs suffer."', '"text": 7', "wrong-type", "JSON reads this as a number", "Put it in quotation"),
        ('"kind": "support"', '"kind": "suport"', "unknown-word", "'suport' is none", "Did you mean support?"),
        ('"version": 1', '"version": 2', "newer-version", "written by a newer argmap", "Update argmap"),
        ('"version": 1', '"version": 0', "unknown-word", "this is none of the words", "Known: 1."),
        ('"s.txt": "There', '"../../s.txt": "There', "meaning", "a path goes up one folder at most", ""),
        ('"side": "left"', '"side": "left", "side": "right"', "doubled-key", "the key `side` stands twice", ""),
        ('"title": "Cars"', '"title": Cars', "not-json", "this is not JSON: expecting value", ""),
    ],
)
def test_what_is_wrong_is_said_with_its_line(old: str, new: str, name: str, message: str, remedy: str) -> None:
    text = TEXT.replace(old, new, 1)
    found = {check: (line, said, to_do) for check, line, said, to_do in refused(text)}
    line, said, to_do = found[name]
    assert line == line_of(new, text) + (7 if name == "doubled-id" else 0), "the second of the two is the wrong one"
    assert said.startswith(message)
    assert to_do.startswith(remedy)


def test_what_the_model_refuses_is_said_of_its_block() -> None:
    text = TEXT.replace('"wording": "implicit"', '"wording": "verbatim"')
    (problem,) = refused(text)
    assert problem[0] == "meaning"
    assert problem[1] == line_of('{\n    "id": "lungs"', text)


def test_what_is_no_number_is_refused() -> None:
    assert refused(TEXT.replace('"version": 1', '"version": NaN')) == [
        ("not-json", 0, "this is not JSON: NaN is no number", "")
    ]


def test_all_mistakes_are_told_in_the_order_of_their_lines() -> None:
    text = (
        TEXT.replace('"title"', '"titel"')
        .replace('"target": "air"', '"target": "ari"')
        .replace('"version": 1', '"version": 0')
    )
    lines = [line for _, line, _, _ in refused(text)]
    assert len(lines) == 3
    assert lines == sorted(lines)


@pytest.mark.parametrize("text", ["", "7", "[]", "null", "[" * 100_000, '{"a":' * 100_000, '"\\ud800"', "1" * 5_000])
def test_what_is_no_debate_is_refused(text: str) -> None:
    assert refused(text)


@pytest.mark.parametrize("part", ["map", "articles"])
@pytest.mark.parametrize("value", [None, 7, [], "words", {"claims": 7}, {"claims": [7]}, {"a": {"b": {}}}])
def test_parts_of_a_wrong_kind_are_refused(part: str, value: Any) -> None:
    assert refused(json.dumps({**json.loads(TEXT), part: value}))

"""A map written over what a person wrote: the new map, all comments, and the untouched blocks byte for byte."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats import read_map, write_map
from argmap.formats.mapfile.form import MAP_FILE
from argmap.formats.yaml import Node, parse
from argmap.model import Source
from tests.formats.rendering import Hand
from tests.long import share
from tests.strategies import argument_maps, changed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap

HANDS = {path.stem: path.read_bytes().decode() for path in sorted((Path(__file__).parent / "hands").glob("*.yaml"))}
"""Map files written by hand; what looks like a comment and is text is marked there with `#!`."""

MANY = share(100, everything=3_000)
"""How many examples the long tests of this room try: a share that takes seconds, unless more is asked for."""

COMMENT = re.compile(r"#(?!!)[^\r\n]*")


EXAMPLES = {
    "a field changes": (
        "argmap: 1\ntitle: 'old' # why\n\nnote: kept\n",
        {"title": "new: one"},
        'argmap: 1\ntitle: "new: one" # why\n\nnote: kept\n',
    ),
    "a field goes, its comment stays": (
        "argmap: 1\n# above\ntitle: old # beside\nnote: kept",
        {"title": ""},
        "argmap: 1\n# above\n# beside\nnote: kept",
    ),
    "a field comes where the form has it": (
        "# top\nargmap: 1\n# above the note\nnote: kept\n",
        {"title": "new"},
        "# top\nargmap: 1\ntitle: new\n# above the note\nnote: kept\n",
    ),
    "a block text becomes a line": (
        "argmap: 1\nnote: | # why\n  one\n  two\n\n# after\ntitle: t\n",
        {"note": "three"},
        "argmap: 1\nnote: three # why\n\n# after\ntitle: t\n",
    ),
    "items move with the comments above them": (
        "argmap: 1\nsources:\n- id: a\n# about b\n- id: b # beside b\n\n# apart\n\n- id: c\n",
        {"sources": [Source(id="b"), Source(id="a"), Source(id="c")]},
        "argmap: 1\nsources:\n# about b\n- id: b # beside b\n- id: a\n\n# apart\n\n- id: c\n",
    ),
    "items come and go in brackets": (
        "argmap: 1\nsources: [{id: a}, # first\n  {id: b, side: left}, # second\n  {id: c}] # all\n",
        {"sources": [Source(id="b", side="right"), Source(id="d"), Source(id="c")]},
        "argmap: 1\nsources: [ # first\n  {id: b, side: right}, {id: d}, # second\n  {id: c}] # all\n",
    ),
    "a text that ends with the file is not made longer": (
        "argmap: 1\nsources:\n- id: a\n  title: | # why\n    last",
        {"sources": [Source(id="a", title="last"), Source(id="b")]},
        "argmap: 1\nsources:\n- id: a\n  title: last # why\n- id: b",
    ),
    "a kept blank line stays with its text": (
        "argmap: 1\nsources:\n- id: a\n  title: |+\n    one\n\n- id: b\n\ntitle: t\n",
        {"sources": [Source(id="a", title="one\n\n")]},
        'argmap: 1\nsources:\n- id: a\n  title: "one\\n\\n"\n\ntitle: t\n',
    ),
    "a comment does not fall into a text": (
        "argmap: 1\nsources:\n- id: a\n  title: |\n    one\n- id: b\n      # deep\ntitle: t\n",
        {"sources": [Source(id="a", title="one\n")]},
        'argmap: 1\nsources:\n- id: a\n  title: "one\\n"\n      # deep\ntitle: t\n',
    ),
}
"""What stands in a file, a change, and what stands there then."""


@pytest.mark.parametrize(("text", "change", "expected"), EXAMPLES.values(), ids=EXAMPLES)
def test_examples(text: str, change: dict[str, Any], expected: str) -> None:
    new = read_map(text).changed(**change)
    assert write_map(new, over=text) == expected
    for end in ("\r\n", "\r"):
        assert write_map(new, over=text.replace("\n", end)) == expected.replace("\n", end)


SPACED = {
    "sources": "argmap: 1\nsources:\n- id: a\n\n- id: b\n- id: c\ntitle: t\n",
    "claims": "argmap: 1\nclaims:\n  - id: a\n    text: A.\n\n  - id: b\n    text: B.\n",
    "relations": (
        "argmap: 1\nclaims: [{id: p, text: P.}, {id: q, text: Q.}]\nrelations:\n"
        "  - id: a\n    support: p\n    by: q\n\n  - id: b\n    attack: p\n    by: q\n"
    ),
    "issues": "argmap: 1\nissues:\n  - id: a\n    question: A?\n\n  - id: b\n    question: B?\n\n\ntitle: t\n",
}
"""Lists whose blocks have a blank line between them."""


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("name", SPACED)
def test_a_new_block_has_a_blank_line_where_blocks_have_them(name: str, place: int, newline: str) -> None:
    text = SPACED[name].replace("\n", newline)
    for spaced, lines in ((text, 2), (text.replace(newline * 2, newline, 1), 1), (_noted(text, newline), 2)):
        old = read_map(spaced)
        blocks = getattr(old, name)
        new = blocks[0].changed(id="new")
        result = write_map(old.changed(**{name: (*blocks[:place], new, *blocks[place:])}), over=spaced)
        own = result.index("- id: new")
        beside = result[:own] if place else result[own:].split("- id: a")[0]
        assert re.search(r"\s*\Z", beside)[0].replace("\r", "").count("\n") == lines  # type: ignore[index]


def _noted(text: str, newline: str) -> str:
    """The text with a comment above its second block."""
    return text.replace(f"{newline}{newline}", f"{newline}{newline}# about b{newline}", 1)


def test_a_byte_order_mark_stays() -> None:
    text = "\ufeffargmap: 1\ntitle: old # why\n"
    assert write_map(read_map(text).changed(title="new"), over=text) == "\ufeffargmap: 1\ntitle: new # why\n"


@st.composite
def by_hand(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A file written by hand, with line ends of any kind and perhaps none at its end; and its comments."""
    text = draw(st.sampled_from(list(HANDS.values())))
    if draw(st.booleans()):
        text = text.rstrip("\n")
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))), COMMENT.findall(text)


@st.composite
def by_chance(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A random map written in random styles, and the comments in it."""
    hand = Hand(Random(draw(st.integers(0, 2**32))))
    text = hand.document(draw(argument_maps(max_claims=6, max_relations=4)))
    return text, [comment for comment in hand.comments if comment in text]


@given(by_chance())
def test_the_random_styles_are_readable(written: tuple[str, list[str]]) -> None:
    assert read_map(written[0]) is not None


@given(st.one_of(by_hand(), by_chance()))
def test_an_unchanged_map_leaves_the_file_as_it_is(written: tuple[str, list[str]]) -> None:
    text, _ = written
    assert write_map(read_map(text), over=text) == text


@given(by_hand(), st.data())
def test_changes_to_what_was_written_by_hand(written: tuple[str, list[str]], data: st.DataObject) -> None:
    _check(*written, data)


@given(by_chance(), st.data())
def test_changes_to_what_was_written_in_random_styles(written: tuple[str, list[str]], data: st.DataObject) -> None:
    _check(*written, data)


@given(st.one_of(by_hand(), by_chance()), argument_maps(max_claims=6))
def test_another_map_over_it_keeps_the_comments(written: tuple[str, list[str]], new: ArgumentMap) -> None:
    text, comments = written
    _compare(text, comments, read_map(text), new)


@pytest.mark.long
@settings(max_examples=MANY)
@given(st.one_of(by_hand(), by_chance()), st.data())
def test_many_changes(written: tuple[str, list[str]], data: st.DataObject) -> None:
    _check(*written, data)


def _check(text: str, comments: list[str], data: st.DataObject) -> None:
    old = read_map(text)
    _compare(text, comments, old, data.draw(changed(old)))


def _compare(text: str, comments: list[str], old: ArgumentMap, new: ArgumentMap) -> None:
    result = write_map(new, over=text)
    assert read_map(result) == new
    for comment in dict.fromkeys(comments):
        assert result.count(comment) >= text.count(comment), comment
    for block in _untouched(text, old, new):
        assert block in result
    assert not re.search(r"(?<!\r)\n" if "\r\n" in text else r"\r", result)
    assert write_map(new, over=result) == result


def _untouched(text: str, old: ArgumentMap, new: ArgumentMap) -> Iterable[str]:
    """The stretches of the text that hold a block which is the same in both maps."""
    root = parse(text, MAP_FILE, path="map")
    for name in ("sources", "claims", "relations", "issues"):
        now = {block.id: block for block in getattr(new, name)}
        for block, node in zip(getattr(old, name), _items(root, name), strict=True):
            if now.get(block.id) == block:
                yield text[node.start : node.end].rstrip()


def _items(root: Node, name: str) -> list[Node]:
    return list(root.value[name].children()) if name in root.value else []

"""What is written means the same to other programs: every text stays a text, whatever version of YAML they keep to."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats import write_map
from argmap.formats.mapfile.conversion import map_block
from argmap.formats.yaml import emitting
from tests.strategies import argument_maps, nasty_text


class NewReader(yaml.SafeLoader):
    """PyYAML with the core schema of YAML 1.2 (chapter 10.3.2) in the place of its own types."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as PyYAML has it


NewReader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:null|Null|NULL|~|)\Z"), None)
NewReader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z"), None)
NewReader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\Z"), None)
NewReader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(
        r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z"
    ),
    None,
)

READERS = [yaml.SafeLoader, NewReader]

TRAPS = (
    *(
        "12:30",
        "1:30:00",
        "190:20:30.15",
        "2025-05-01",
        "2025-5-1",
        "2001-12-14t21:59:43.10-05:00",
        "2001-12-14 21:59:43Z",
    ),
    *("0x1F", "0o17", "017", "0b101", "1_000", "1,000", "1e3", "1E+3", "1.", "1.5", "12e03", "0", "007", "3_", "1:2"),
    *(".5", "+1", "-1", "+.5", ".inf", "-.INF", ".nan", ".NaN", "~", "null", "Null", "NULL", ""),
    *("yes", "Yes", "YES", "no", "No", "on", "On", "off", "OFF", "y", "Y", "n", "N", "true", "TRUE", "False"),
    *("x?", "x?y", "x ?y"),
    *("=", "<<", "- x", "-", "--", "---", "...", "? x", "?", ": x", ":", "x:", "x: y", "x #y", "# x", "a # b", "#x"),
    *(" x", "x ", "\tx", "x\t", "x\n", "\nx", "x\n\ny", "\u00a0x", "x\u2028y", "x\x85y", "\ufeffx", "x\ufeff"),
    *(
        "@a",
        "`a`",
        "%a",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "[a]",
        "{a}",
        "a, b",
        "a]",
        "a}",
        "'a'",
        '"a"',
        "a'b",
        "\\",
        "a\\b",
    ),
)


@pytest.mark.parametrize("text", TRAPS)
def test_traps_are_read_as_texts(text: str) -> None:
    _check(text)


@given(st.one_of(nasty_text(), st.from_regex(r"[-+]?[0-9a-fxo_.:,TtZe +-]{1,12}", fullmatch=True)))
def test_any_text_is_read_as_it_is(text: str) -> None:
    _check(text)


@given(argument_maps())
def test_a_whole_map_is_read_as_it_is(argument_map: Any) -> None:
    for reader in READERS:
        assert yaml.load(write_map(argument_map), Loader=reader) == map_block(argument_map)


def _check(text: str) -> None:
    flat, nested = emitting.scalar(text), emitting.flow([text, {"a": text}])
    for reader in READERS:
        assert yaml.load(f"a: {flat}\nb: {nested}\nc:\n  - {flat}\n", Loader=reader) == {
            "a": text,
            "b": [text, {"a": text}],
            "c": [text],
        }

"""The JSON Schema by which editors complete and check map files says the same as the reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from argmap.formats import map_schema, write_map
from argmap.formats.mapfile.form import MAP_FILE
from argmap.formats.yaml import parse
from tests import examples
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

MAPS = Path(__file__).parents[2] / "maps"
HANDS = Path(__file__).parent / "hands"
BROKEN = Path(__file__).parent / "broken"
SCHEMA = Draft202012Validator(json.loads(map_schema()))


def _is_valid(text: str) -> bool:
    return SCHEMA.is_valid(parse(text, MAP_FILE, path="map").plain())


def test_the_schema_is_a_schema_and_the_one_beside_the_maps() -> None:
    Draft202012Validator.check_schema(SCHEMA.schema)
    assert (MAPS / "argmap.schema.json").read_text() == map_schema(), "run: argmap schema > maps/argmap.schema.json"


@pytest.mark.parametrize("path", sorted([*examples.MAPS, *HANDS.glob("*.yaml")]), ids=lambda path: path.name)
def test_map_files_are_valid(path: Path) -> None:
    assert _is_valid(path.read_text())


@given(argument_maps(max_claims=6))
def test_every_written_map_is_valid(argument_map: ArgumentMap) -> None:
    assert _is_valid(write_map(argument_map))


@pytest.mark.parametrize(
    "name",
    [
        *("misspelt-top", "misspelt-source", "misspelt-claim", "misspelt-quote", "misspelt-relation", "misspelt-issue"),
        *("misspelt-origin", "bare-no", "bare-number", "bad-ids", "relation-kinds", "missing-keys", "empty-by"),
        *("unknown-words", "lists-and-words", "newer-version", "no-version", "list-at-top", "missing-dash", "sure"),
    ],
)
def test_broken_files_are_not(name: str) -> None:
    assert not _is_valid((BROKEN / f"{name}.yaml").read_text())

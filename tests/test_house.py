"""The tables by which the program grows, and the names in it: every entry says what it is, and tests run over it."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

import argmap.edit as edit_room
from argmap.check import CHECKS
from argmap.cli.check import check as check_command
from argmap.edit import EDITS
from argmap.formats import FORMATS
from argmap.report import CLASHES_FORMATS, OUTLINE_FORMATS
from argmap.workspace.products import PRODUCTS
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

SAID: Mapping[str, Mapping[str, str | None]] = {
    "FORMATS": {name: one.words for name, one in FORMATS.items()},
    "PRODUCTS": {name: one.words for name, one in PRODUCTS.items()},
    "CHECKS": {name: one.function.__doc__ for name, one in CHECKS.items()},
    "EDITS": {name: one.__doc__ for name, one in EDITS.items()},
    "OUTLINE_FORMATS": dict.fromkeys(OUTLINE_FORMATS, PRODUCTS["outline"].words),
    "CLASHES_FORMATS": dict.fromkeys(CLASHES_FORMATS, PRODUCTS["clashes"].words),
}
"""By the name of a table, what each of its entries says of itself."""

ROOMS = {
    "FORMATS": "formats",
    "PRODUCTS": "workspace",
    "CHECKS": "check",
    "EDITS": "edit",
    "OUTLINE_FORMATS": "report",
    "CLASHES_FORMATS": "report",
}


@pytest.mark.parametrize(("table", "name"), [(table, name) for table, entries in SAID.items() for name in entries])
def test_every_entry_of_a_table_says_what_it_is(table: str, name: str) -> None:
    said = SAID[table][name]
    assert said, f"say in a docstring, or in its words, what {name!r} of {table} is"
    assert len(said.split()) > 2, f"{said!r} does not say what {name!r} of {table} is; a short sentence does"
    assert re.fullmatch(r"[a-z][a-z-]*", name), f"people type it: only small letters and hyphens, not {name!r}"


@pytest.mark.parametrize("table", SAID)
def test_tests_run_over_every_table(table: str) -> None:
    tests = [path.read_text("utf-8") for path in (ROOT / "tests" / ROOMS[table]).glob("*.py")]
    runs_over = re.compile(rf"\bin {table}\b|, {table}\)|\b{table}\.(items|values)\(\)|\({table}\)")
    assert any(runs_over.search(text) for text in tests), (
        f"a test in tests/{ROOMS[table]} runs over {table}, so that a new entry is tested: parametrize one over it"
    )


def test_the_forms_of_a_report_are_those_of_its_product() -> None:
    assert set(PRODUCTS["outline"].forms) == set(OUTLINE_FORMATS)
    assert set(PRODUCTS["clashes"].forms) == set(CLASHES_FORMATS)


def test_no_name_is_that_of_three_classes() -> None:
    """Of those that other files may name; a document's parts have the names that all documents give them."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "argmap").rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            is_part = path.name == "document.py" and path.parent.name == "typesetting"
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not is_part:
                places[node.name].append(str(path.relative_to(ROOT)))
    doubled = {name: where for name, where in places.items() if len(where) > 2}
    assert doubled == {}, "give one of them a name of its own, or a leading underscore if no other file names it"


def test_a_clash_is_of_the_debate_and_a_conflict_of_two_versions() -> None:
    for room in ("edit", "store"):
        for path in (ROOT / "argmap" / room).rglob("*.py"):
            said = re.search(r"\bclash", path.read_text("utf-8"), re.IGNORECASE)
            assert not said, f"{path.relative_to(ROOT)}: two versions are in conflict; a clash is of the debate"


def test_the_floor_plan_that_people_read_is_the_one_that_is_held() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]
    held = [set(layer.split(" | ")) - {"showing", "adding"} for layer in contract["layers"]]
    architecture = (ROOT / "argmap" / "manual" / "architecture.md").read_text("utf-8")
    for name, page in {"architecture.md": architecture, "README.md": (ROOT / "README.md").read_text("utf-8")}.items():
        shown = re.search(r"^    __main__ →.*\n(?:      .*\n)*", page, re.MULTILINE)
        assert shown is not None, f"{name} has no floor plan, lines that begin with __main__ →"
        floors = " ".join(shown[0].split()).split(" → ")
        drawn = [set(floor.strip("{ }").split(" | ")) for floor in floors]
        assert drawn == held, f"draw the floor plan of {name} as `layers` in pyproject.toml has it"
    rooms = set(re.findall(r"^\| `(\w+)` \|", architecture, re.MULTILINE))
    unlike = sorted((set().union(*held) - {"__main__"}) ^ rooms)
    assert not unlike, f"`layers` in pyproject.toml and the table of rooms in architecture.md differ in {unlike}"


def test_only_the_store_opens_files_by_name() -> None:
    opening = re.compile(r"\.(read_text|read_bytes|write_text|write_bytes)\(|(?<![\w.])(?<!def )open\(")
    found = {
        path.relative_to(ROOT / "argmap").as_posix()
        for path in (ROOT / "argmap").rglob("*.py")
        if opening.search(path.read_text("utf-8")) and path.parent.name != "store"
    }
    allowed = {
        "cli/__init__.py": "what stands in for a closed stream",
        "cli/calling.py": "what the package manager wrote down, which it hands out itself",
        "text/points.py": "the package's own font",
        "typesetting/html.py": "the package's own style sheet",
        "typesetting/pdf.py": "the package's own template",
        "web/files.py": "the package's own scripts and styles",
    }
    assert found - set(allowed) == set(), (
        "let argmap.store open it (read_bytes, write_atomically …), or say here why not"
    )
    assert set(allowed) - found == set(), "it opens no file any more: take it out of `allowed`"


def test_the_help_names_every_check() -> None:
    said = " ".join((check_command.__doc__ or "").replace(",", " ").replace(".", " ").split())
    missing = [name for name in CHECKS if f" {name} " not in said]
    assert not missing, f"name it in the docstring of argmap/cli/check.py, which is its help: {', '.join(missing)}"


def test_every_edit_can_be_had_from_its_room() -> None:
    missing = [kind.__name__ for kind in EDITS.values() if kind.__name__ not in edit_room.__all__]
    assert not missing, f"import it in argmap/edit/__init__.py and name it in __all__: {', '.join(missing)}"

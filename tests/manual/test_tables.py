"""Tables of the manual that repeat the program's: what one has, the other has."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, get_args

from argmap.articles import READERS
from argmap.check import CHECKS
from argmap.cli.exit_codes import ExitCode
from argmap.formats import map_schema
from argmap.model import ParagraphKind
from argmap.phrases import EXPERT, PLAIN, Words
from argmap.phrases.words import PARTS
from argmap.tui.actions import ACTIONS, shown
from tests.documents import MANUAL, as_table, holds_table, table

if TYPE_CHECKING:
    from collections.abc import Iterator


def rows(subject: str, heading: str) -> list[list[str]]:
    return table((MANUAL / f"{subject}.md").read_text("utf-8"), heading)


def test_every_key_with_what_it_does(renews: bool) -> None:  # noqa: FBT001
    def pressed(keys: str, letter: str) -> str:
        return (
            " ".join(f"`{shown(key)}`" for key in keys.split(","))
            if keys
            else f"`enter` `{shown(letter)}`"
            if letter
            else "`:`"
        )

    expected = [[pressed(one.keys, one.letter), one.help, f"`{one.id}`"] for one in ACTIONS]
    holds_table(MANUAL / "keys.md", "The table", as_table(["key", "", "name"], expected), is_renewed=renews)


def test_every_key_of_the_map_file_as_the_schema_says_it(renews: bool) -> None:  # noqa: FBT001
    schema = json.loads(map_schema())
    forms = {"the map": schema} | {
        f"a {name.removesuffix('Form').lower()}": one for name, one in schema["$defs"].items()
    }
    forms = {name.replace("a issue", "an issue").replace("a origin", "an origin"): one for name, one in forms.items()}
    expected = [
        [part if number == 0 else "", f"`{key}`", value["description"]]
        for part, form in forms.items()
        for number, (key, value) in enumerate(form["properties"].items())
    ]
    holds_table(MANUAL / "map-file.md", "Every key", as_table(["of", "key", "what it is"], expected), is_renewed=renews)


def test_every_kind_of_paragraph() -> None:
    assert [kind for kind, _ in rows("articles", "Paragraphs and their kinds")] == list(get_args(ParagraphKind))


def test_every_ending_of_an_article() -> None:
    said = [ending.strip("`") for endings, _ in rows("articles", "Articles") for ending in endings.split()]
    assert sorted(said) == sorted(READERS)


def test_every_check_with_what_it_finds() -> None:
    said = {name.strip("`"): what for name, what, _ in rows("checks", "The checks")}
    assert list(said) == list(CHECKS)
    for name, check in CHECKS.items():
        assert [problem for problem in check.problems.split() if f"`{problem}`" not in said[name]] == []


def test_every_exit_code() -> None:
    assert [int(code) for code, _ in rows("scripts", "From scripts and CI")] == sorted(ExitCode)


def test_the_words_are_those_that_are_used() -> None:
    for plain, expert, _ in rows("words", "Plain and expert"):
        assert any(plain in words for words in said(PLAIN.words)), plain
        assert any(expert in words.casefold() for words in said(EXPERT.words)), expert


def said(table: object) -> Iterator[str]:
    """All words in a table of phrases, however deep they lie."""
    if isinstance(table, str):
        yield table
    elif is_dataclass(table):
        for name in (*(field.name for field in fields(table)), *(PARTS if isinstance(table, Words) else ())):
            yield from said(getattr(table, name))
    elif isinstance(table, dict):
        for one in table.values():
            yield from said(one)
    elif isinstance(table, (tuple, list)):
        for one in table:
            yield from said(one)

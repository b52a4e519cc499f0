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
            else f"`enter`, then `{shown(letter)}`"
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
    said = [kind for kind, _ in rows("articles", "Paragraphs and their kinds")]
    kinds = list(get_args(ParagraphKind))
    assert said == kinds, f"articles.md, the table of kinds: a row for each kind, in this order: {', '.join(kinds)}"


def test_every_ending_of_an_article() -> None:
    said = [ending.strip("`") for endings, _ in rows("articles", "Articles") for ending in endings.split()]
    unlike = ", ".join(sorted(set(said) ^ set(READERS)))
    assert sorted(said) == sorted(READERS), f"the table of files in articles.md and READERS differ: {unlike}"


def test_every_check_with_what_it_finds() -> None:
    said = {name.strip("`"): what for name, what, _ in rows("checks", "The checks")}
    missing, left_over = [name for name in CHECKS if name not in said], [name for name in said if name not in CHECKS]
    assert not missing, f"write a row for it into the table of argmap/manual/checks.md: {', '.join(missing)}"
    assert not left_over, f"argmap/manual/checks.md has a row for what is not in CHECKS: {', '.join(left_over)}"
    assert list(said) == list(CHECKS), f"the rows of argmap/manual/checks.md stand in this order: {', '.join(CHECKS)}"
    for name, check in CHECKS.items():
        unsaid = [problem for problem in check.problems.split() if f"`{problem}`" not in said[name]]
        assert not unsaid, f"name it, in backticks, in the row `{name}` of argmap/manual/checks.md: {', '.join(unsaid)}"


def test_every_exit_code() -> None:
    said = [int(code) for code, _ in rows("scripts", "From scripts and CI")]
    assert said == sorted(ExitCode), "the table of exit codes in argmap/manual/scripts.md has a row for each ExitCode"


def test_the_words_are_those_that_are_used() -> None:
    for plain, expert, _ in rows("words", "Plain and expert"):
        where = "words.md, the table of plain and expert words, has a word that no phrase uses"
        assert any(plain in words for words in said(PLAIN.words)), f"{where}: {plain}"
        assert any(expert in words.casefold() for words in said(EXPERT.words)), f"{where}: {expert}"


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

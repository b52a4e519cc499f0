"""The manual: its commands run and print what is shown, its Python runs, its links lead somewhere."""

from __future__ import annotations

import doctest
import re
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.cli import COMMANDS
from argmap.errors import UnknownNameError
from argmap.formats import read_map
from argmap.manual import SUBJECTS, explaining, page, search, title
from tests.documents import MANUAL, ROOT, blocks, commands, holds_screen, run_commands

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {subject: (MANUAL / f"{subject}.md").read_text("utf-8") for subject in SUBJECTS}


@pytest.mark.skipif(sys.platform == "win32", reason="the manual's commands are for a POSIX shell")
@pytest.mark.parametrize("subject", [subject for subject, text in TEXTS.items() if list(commands(text))])
def test_the_commands_print_what_is_shown(subject: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    for name in ("maps", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    run_commands(MANUAL / f"{subject}.md", tmp_path, is_renewed=request.config.getoption("--update-goldens"))


@pytest.mark.parametrize("subject", [subject for subject, text in TEXTS.items() if blocks("python", text)])
def test_the_python_runs(subject: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    session = "\n".join(blocks("python", TEXTS[subject]))
    test = doctest.DocTestParser().get_doctest(session, {}, subject, subject, 0)
    assert doctest.DocTestRunner().run(test).failed == 0


def test_there_is_a_page_for_every_file_and_a_file_for_every_page() -> None:
    assert {file.stem for file in MANUAL.glob("*.md")} == set(SUBJECTS)


def test_every_page_begins_with_its_title_and_ends_its_examples() -> None:
    for subject, text in TEXTS.items():
        assert re.match(r"# \S.*\n\n\S", text), subject
        assert text.count("\n```") % 2 == 0, subject
        assert text.endswith("\n"), subject


def test_every_command_is_explained_on_a_page() -> None:
    for name in COMMANDS:
        assert f"argmap {name}" in TEXTS[explaining(name)], name
    assert {name for names in SUBJECTS.values() for name in names.split()} <= set(COMMANDS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_link_leads_to_a_page(subject: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)", TEXTS[subject]):
        assert target.startswith("http") or target.removesuffix(".md") in SUBJECTS, target
    assert "](" not in re.sub(r"^```.*?^```$", "", page(subject), flags=re.MULTILINE | re.DOTALL)


def test_the_map_shown_is_taken_from_the_map() -> None:
    shown = blocks("yaml", TEXTS["map-file"])[0]
    town = (ROOT / "maps" / "town-centre.yaml").read_text("utf-8")
    assert [line for line in shown.splitlines() if line not in town.splitlines()] == []
    assert read_map(town).title in shown


def test_the_screen_shown_is_the_programs(request: pytest.FixtureRequest) -> None:
    golden = ROOT / "tests" / "golden" / "tui-read-80x24.txt"
    holds_screen(MANUAL / "viewing.md", golden, is_renewed=request.config.getoption("--update-goldens"))


def test_a_page_names_others_by_the_command_that_shows_them() -> None:
    assert "correcting (`argmap help correcting`)" in page("drafting")


def test_a_page_that_is_not_there_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="did you mean checks"):
        page("cheks")


def test_a_search_finds_sections_in_which_all_words_stand() -> None:
    found = list(search("QUOTE missing"))
    assert ("checks", "The checks") in {(hit.subject, hit.heading) for hit in found}
    assert all("quote" in hit.line.casefold() or "missing" in hit.line.casefold() or not hit.line for hit in found)
    assert not list(search("quote xyzzy"))
    assert not list(search(" "))


def test_a_comment_in_an_example_is_no_heading() -> None:
    assert ".github/workflows/maps.yml" not in {hit.heading for hit in search("maps.yml")}
    assert [hit.heading for hit in search("maps.yml")] == ["Checking"]


def test_every_page_has_a_title() -> None:
    assert len({title(subject) for subject in SUBJECTS}) == len(SUBJECTS)

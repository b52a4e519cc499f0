"""The README: its commands run and print what it shows, its Python runs, its map is a map."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.formats import read_map

if TYPE_CHECKING:
    from collections.abc import Iterator

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


CHAPTERS = {
    chapter.partition("\n")[0]: chapter
    for chapter in re.split(r"^## ", README, flags=re.MULTILINE)[1:]
    if "\n```console\n" in chapter
}
"""What has commands, by its heading; each chapter can be followed by itself."""


def blocks(language: str, text: str = README) -> list[str]:
    """The fenced blocks of one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def commands(chapter: str) -> Iterator[tuple[str, str]]:
    """Each command of a chapter's console blocks with the output that is shown under it."""
    for block in blocks("console", chapter):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


@pytest.fixture
def clone(root: Path, tmp_path: Path) -> Path:
    """What the commands need of the checkout, where they may change it."""
    for name in ("maps", "seeds"):
        shutil.copytree(root / name, tmp_path / name)
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="the README's commands are for a POSIX shell")
@pytest.mark.parametrize("heading", CHAPTERS)
def test_the_commands_print_what_is_shown(clone: Path, heading: str) -> None:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for command, output in commands(CHAPTERS[heading]):
        done = subprocess.run(
            command,
            shell=True,
            cwd=clone,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.stdout == output, command
        assert not done.stderr, command


def test_there_are_commands() -> None:
    assert len([command for chapter in CHAPTERS.values() for command in commands(chapter)]) > 15


def test_the_python_runs(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    session = "\n".join(blocks("python"))
    test = doctest.DocTestParser().get_doctest(session, {}, "README", "README.md", 0)
    assert doctest.DocTestRunner().run(test).failed == 0


def test_the_map_shown_is_taken_from_the_map(root: Path) -> None:
    (shown,) = blocks("yaml")
    town = (root / "maps" / "town-centre.yaml").read_text("utf-8")
    assert [line for line in shown.splitlines() if line not in town.splitlines()] == []
    assert read_map(town).title in shown


def test_every_link_leads_somewhere(root: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (root / target).exists(), target


def test_every_command_is_explained() -> None:
    from argmap.cli import COMMANDS

    assert [name for name in COMMANDS if f"argmap {name}" not in README] == []


def test_every_key_is_in_the_table() -> None:
    from argmap.tui.actions import ACTIONS, shown

    for action in ACTIONS:
        in_menu = f"`enter` `{shown(action.letter)}`" if action.letter else "`:`"
        keys = " ".join(f"`{shown(key)}`" for key in action.keys.split(",")) if action.keys else in_menu
        keys = keys.replace("|", "\\|")
        assert f"| {keys} | {action.help} | `{action.id}` |" in README, action.id


def test_the_screen_shown_is_the_programs(root: Path) -> None:
    (shown,) = blocks("text")
    assert shown == (root / "tests" / "golden" / "tui-read-80x24.txt").read_text("utf-8")

"""The README: its commands run and print what it shows, and all that it points to is there."""

from __future__ import annotations

import re
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.manual import SUBJECTS
from tests.documents import ROOT, commands, holds_screen, run_commands

if TYPE_CHECKING:
    from pathlib import Path

README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="the README's commands are for a POSIX shell")
def test_the_commands_print_what_is_shown(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    for name in ("maps", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    run_commands(ROOT / "README.md", tmp_path, is_renewed=request.config.getoption("--update-goldens"))


def test_there_are_commands() -> None:
    assert len(list(commands(README))) >= 4


def test_it_is_short() -> None:
    assert README.count("\n") <= 160


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_every_page_of_the_manual_is_linked() -> None:
    assert [subject for subject in SUBJECTS if f"(argmap/manual/{subject}.md)" not in README] == []


def test_the_screen_shown_is_the_programs(request: pytest.FixtureRequest) -> None:
    golden = ROOT / "tests" / "golden" / "tui-read-80x24.txt"
    holds_screen(ROOT / "README.md", golden, is_renewed=request.config.getoption("--update-goldens"))

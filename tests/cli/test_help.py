"""`argmap help`: pages on a pipe and at a terminal, and where something stands."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.cli import COMMANDS, main
from argmap.cli.exit_codes import ExitCode
from argmap.manual import SUBJECTS, page

if TYPE_CHECKING:
    from pathlib import Path


def test_a_page_on_a_pipe_is_plain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "words"]) == ExitCode.FINE
    assert capsys.readouterr().out == page("words")


def test_all_pages_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help"]) == ExitCode.FINE
    shown = capsys.readouterr().out
    assert [subject for subject in SUBJECTS if f"\n  {subject} " not in shown] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_leads_to_its_page_and_its_options(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", name]) == ExitCode.FINE
    shown = capsys.readouterr().out
    assert shown.startswith(f"The options of {name}: ")
    assert "\n\n# " in shown


def test_what_is_no_page_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "picturs"]) == ExitCode.USAGE
    assert "did you mean pictures?" in capsys.readouterr().err


def test_a_search_names_page_and_heading(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "--search", "slide", "letters"]) == ExitCode.FINE
    assert "\npictures: For a slide or a sheet: " in "\n" + capsys.readouterr().out


def test_a_search_without_a_hit_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "--search", "xyzzy"]) == ExitCode.FOUND
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("nothing in the manual has all of: xyzzy")


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of our own needs a POSIX system")
def test_at_a_terminal_a_long_page_is_shown_a_screen_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pager = tmp_path / "less"
    pager.write_text(f'#!/bin/sh\ncat > "{tmp_path}/shown"; echo "$LESS" > "{tmp_path}/options"\n', "utf-8")
    pager.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + os.environ["PATH"])
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert main(["help", "checks"]) == ExitCode.FINE
    shown = (tmp_path / "shown").read_text("utf-8")
    assert "The checks" in shown
    assert "| check |" not in shown, "the table is drawn, not written out"
    assert "q leaves" in (tmp_path / "options").read_text("utf-8")


def test_words_to_search_for_need_no_quotation_marks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "--search", "worksheet", "level", "key"]) == 0
    told = capsys.readouterr().out
    assert main(["help", "--search", "worksheet level key"]) == 0
    assert told == capsys.readouterr().out != ""

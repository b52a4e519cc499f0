"""`argmap draft --paste`: replies on standard input or in files, kept, and gone on with."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.workspace import load_map

if TYPE_CHECKING:
    from pathlib import Path

LEFT = "Close it\n\nThe centre should be closed to cars. The air will be cleaner.\n"
RIGHT = "Keep it open\n\nWe must keep the centre open.\n"
LEFT_REPLY = """\
MAIN close
C close | policy | 0.9 | close it | The centre should be closed.
Q asserts | - | The centre should be closed to cars
DONE
"""
RIGHT_REPLY = """\
MAIN open
C open | policy | 0.9 | keep open | The centre should stay open.
Q asserts | - | We must keep the centre open
DONE
"""
BETWEEN_REPLY = "TITLE Close it?\nR x1 | attack | open | close | 0.8 | Both cannot be done.\nDONE\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("argmap.cli.pasting._CLIPBOARDS", ())
    (tmp_path / "left.txt").write_text(LEFT)
    (tmp_path / "right.txt").write_text(RIGHT)


def paste(monkeypatch: pytest.MonkeyPatch, said: str, *more: str) -> int:
    """The exit code of a draft by paste with this on standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    return main(["draft", "left.txt", "right.txt", "-o", "map.yaml", "--paste", *more])


def test_an_interrupted_draft_goes_on_with_kept_and_filed_replies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert paste(monkeypatch, f"{LEFT_REPLY}END\n{RIGHT_REPLY}END\n") == ExitCode.BAD_INPUT
    assert not (tmp_path / "map.yaml").exists()
    told = capsys.readouterr().err
    assert "there is no reply to" in told
    waiting = [
        question
        for question in (tmp_path / "map.yaml.paste").glob("*.question.txt")
        if not question.with_name(question.name.replace("question", "reply")).exists()
    ]
    assert len(waiting) == 1
    waiting[0].with_name(waiting[0].name.replace("question", "reply")).write_text(BETWEEN_REPLY)
    assert paste(monkeypatch, "") == ExitCode.FINE
    made = load_map(tmp_path / "map.yaml")
    assert [relation.kind for relation in made.relations] == ["attack"]
    assert "Question" not in capsys.readouterr().err


def test_what_does_not_go_with_paste_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert paste(monkeypatch, "", "--model", "a:b") == ExitCode.USAGE

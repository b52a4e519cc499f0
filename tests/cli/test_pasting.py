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
    monkeypatch.setattr("argmap.cli.clipboard._WRITERS", ())
    monkeypatch.setattr("argmap.cli.clipboard._READERS", ())
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
        for question in (tmp_path / "map.yaml.answers").glob("*.question.txt")
        if not question.with_name(question.name.replace("question", "reply")).exists()
    ]
    assert len(waiting) == 1
    waiting[0].with_name(waiting[0].name.replace("question", "reply")).write_text(BETWEEN_REPLY)
    assert paste(monkeypatch, "") == ExitCode.FINE
    made = load_map(tmp_path / "map.yaml")
    assert [relation.kind for relation in made.relations] == ["attack"]
    told = capsys.readouterr().err
    assert "Question" not in told
    assert (tmp_path / "map.yaml.answers" / "notices.txt").read_text().strip() in told


def test_what_lies_between_is_asked_again_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    replies = f"{LEFT_REPLY}END\n{RIGHT_REPLY}END\n{BETWEEN_REPLY}END\n"
    assert paste(monkeypatch, replies) == ExitCode.FINE
    text = (tmp_path / "map.yaml").read_text()
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["draft", "map.yaml", "--between", "--paste"]) == ExitCode.BAD_INPUT
    assert (tmp_path / "map.yaml").read_text() == text
    again = "I q | impossible | open + close | 0.9 | Should it be closed?\nDONE\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{again}END\n"))
    capsys.readouterr()
    assert main(["draft", "map.yaml", "--between", "--paste"]) == ExitCode.FINE
    assert capsys.readouterr().err.count("Question") == 1
    made = load_map(tmp_path / "map.yaml")
    assert [issue.question for issue in made.issues] == ["Should it be closed?"]
    assert not made.relations
    assert main(["history", "map.yaml", "--at", "0"]) == ExitCode.FINE
    assert load_map(tmp_path / "map.yaml").relations


@pytest.mark.parametrize(
    "words",
    [
        ["map.yaml", "--between"],
        ["map.yaml", "--between", "--paste", "-o", "x.yaml"],
        ["--between", "--paste"],
        ["m.yaml", "--between", "--paste", "--pairs", "left.txt"],
    ],
)
def test_what_does_not_go_with_between_is_refused(words: list[str]) -> None:
    assert main(["draft", *words]) == ExitCode.USAGE


def test_a_reply_is_taken_from_the_clipboard(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_it = iter(["", "", LEFT_REPLY.strip(), "", RIGHT_REPLY.strip(), "", BETWEEN_REPLY.strip()])
    monkeypatch.setattr("argmap.cli.pasting.pasted", lambda: next(on_it))
    assert paste(monkeypatch, "\n\n\n\n") == ExitCode.FINE
    told = capsys.readouterr().err
    assert "The clipboard has no reply yet" in told
    assert f"Took {len(LEFT_REPLY.strip())} characters from the clipboard" in told


def test_the_question_pasted_back_is_no_reply(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert paste(monkeypatch, "") == ExitCode.BAD_INPUT
    (question,) = (tmp_path / "map.yaml.answers").glob("*.question.txt")
    said = f"{question.read_text()}\n{LEFT_REPLY}END\n"
    assert paste(monkeypatch, said) == ExitCode.BAD_INPUT
    assert "That is the question itself" in capsys.readouterr().err
    (reply,) = (tmp_path / "map.yaml.answers").glob("*.reply.txt")
    assert reply.read_text().startswith("MAIN close")


def test_what_does_not_go_with_paste_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert paste(monkeypatch, "", "--model", "a:b") == ExitCode.USAGE


def test_a_form_needs_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert paste(monkeypatch, "", "--form") == ExitCode.USAGE
    assert "a form needs a terminal" in capsys.readouterr().err


def test_at_a_terminal_the_form_is_named_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Keyboard(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.argv", ["argmap", "draft", "left.txt", "right.txt", "-o", "map.yaml", "--paste"])
    monkeypatch.setattr("sys.stdin", Keyboard(f"{LEFT_REPLY}END\n{RIGHT_REPLY}END\n{BETWEEN_REPLY}END\n"))
    assert main(["draft", "left.txt", "right.txt", "-o", "map.yaml", "--paste"]) == ExitCode.FINE
    told = capsys.readouterr().err
    assert told.count("draft left.txt right.txt -o map.yaml --paste --form") == 1
    assert "Understood: 1 claim, 1 quote." in told

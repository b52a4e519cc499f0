"""`argmap draft --paste`: replies on standard input or in files, kept, and gone on with."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.cli.going_on import go_on_in_form
from argmap.workspace import load_map
from argmap.workspace.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.tui.app import Program
    from argmap.workspace.replies import Asking

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


class Keyboard(io.StringIO):
    """Standard input at a terminal."""

    def isatty(self) -> bool:
        return True


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


def texts(folder: Path) -> list[str]:
    """The questions and replies that are kept."""
    return sorted(file.name for file in (folder / "map.yaml.answers").glob("*-*.txt"))


def test_waiting_for_a_reply_without_a_terminal_is_no_error_and_says_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert paste(monkeypatch, "") == ExitCode.BAD_INPUT
    told = capsys.readouterr().err
    assert "Question 1 of 3: an article to read (left" in told
    for file in ("1-left-question.txt", "1-left-reply.txt"):
        assert f"map.yaml.answers/{file}" in told.replace("\\", "/")
    for words in ("new chat", "code fence", "Give the same command again", "waits for its reply"):
        assert words in told
    for words in ("error", "type END", "Ctrl-C", "paste it here", "delete the folder"):
        assert words not in told


def test_at_a_terminal_it_is_said_where_to_paste_and_how_to_stop(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard(f"{LEFT_REPLY}END\n"))
    assert main(["draft", "left.txt", "right.txt", "-o", "map.yaml", "--paste"]) == ExitCode.BAD_INPUT
    told = capsys.readouterr().err
    assert "Question 2 of 3" in told
    for words in ("type END", "Ctrl-C", "new chat", "code fence"):
        assert words in told


def test_what_could_not_be_read_is_asked_for_in_the_same_chat_and_may_be_left_by_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty = LEFT_REPLY.replace("DONE", "R r1 | frobs | close | close | 0.9 | x\nDONE")
    assert paste(monkeypatch, f"{faulty}END\n") == ExitCode.BAD_INPUT
    told = capsys.readouterr().err
    assert "Understood: 1 claim, 1 quote; 1 entry could not be read, which is asked for again." in told
    assert "Question 2 of 4: what could not be read of that reply" in told
    assert "the same chat" in told
    assert texts(tmp_path)[-1] == "2-left-mending-question.txt"
    (tmp_path / "map.yaml.answers" / "2-left-mending-reply.txt").write_text("END\n")
    assert paste(monkeypatch, "") == ExitCode.BAD_INPUT
    told = capsys.readouterr().err
    assert "2-left-mending-reply.txt: left out" in told
    assert "Question 3 of 4: an article to read (right" in told


def test_a_reply_file_that_holds_the_question_is_no_reply(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    paste(monkeypatch, "")
    question = tmp_path / "map.yaml.answers" / "1-left-question.txt"
    question.with_name("1-left-reply.txt").write_text(question.read_text())
    assert paste(monkeypatch, "") == ExitCode.BAD_INPUT
    assert "holds the question itself" in capsys.readouterr().err


def test_an_article_that_changed_is_asked_about_under_a_number_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paste(monkeypatch, f"{LEFT_REPLY}END\n")
    (tmp_path / "left.txt").write_text(LEFT.replace("cleaner", "clean"))
    assert paste(monkeypatch, "") == ExitCode.BAD_INPUT
    assert texts(tmp_path)[-1] == "3-left-question.txt"
    (tmp_path / "left.txt").write_text(LEFT)
    (tmp_path / "map.yaml.answers" / "order.txt").unlink()
    assert paste(monkeypatch, "") == ExitCode.BAD_INPUT
    assert texts(tmp_path)[-1] == "4-left-question.txt"


def test_a_folder_from_before_there_were_numbers_is_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    paste(monkeypatch, f"{LEFT_REPLY}END\n")
    kept = tmp_path / "map.yaml.answers"
    old = {
        "aaaaaaaaaaaa.question.txt": "Older rules." + (kept / "1-left-question.txt").read_text().partition("2.")[2],
        "aaaaaaaaaaaa.reply.txt": LEFT_REPLY,
        "bbbbbbbbbbbb.question.txt": (kept / "2-right-question.txt").read_text(),
    }
    for file in kept.iterdir():
        file.unlink()
    for name, text in old.items():
        (kept / name).write_text(text)
    capsys.readouterr()
    assert paste(monkeypatch, "") == ExitCode.BAD_INPUT
    assert "Question 2 of 3" in capsys.readouterr().err
    assert (kept / "1-left-reply.txt").read_text() == LEFT_REPLY.strip()
    assert sorted(file.name for file in kept.iterdir()) == [
        "1-left-question.txt",
        "1-left-reply.txt",
        "2-right-question.txt",
        "begun.json",
        "order.txt",
    ]


def test_an_interrupted_draft_goes_on_with_kept_and_filed_replies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert paste(monkeypatch, f"{LEFT_REPLY}END\n{RIGHT_REPLY}END\n") == ExitCode.BAD_INPUT
    assert not (tmp_path / "map.yaml").exists()
    told = capsys.readouterr().err
    assert "waits for its reply" in told
    assert texts(tmp_path) == [
        "1-left-question.txt",
        "1-left-reply.txt",
        "2-right-question.txt",
        "2-right-reply.txt",
        "3-between-question.txt",
    ]
    (tmp_path / "map.yaml.answers" / "3-between-reply.txt").write_text(BETWEEN_REPLY)
    assert paste(monkeypatch, "") == ExitCode.FINE
    made = load_map(tmp_path / "map.yaml")
    assert [relation.kind for relation in made.relations] == ["attack"]
    told = capsys.readouterr().err
    assert "Question" not in told
    assert "3-between-reply.txt: Understood: 1 relation; no entry was rejected.\n" in told
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
    monkeypatch.setattr("sys.stdin", Keyboard("\n\n\n\n"))
    assert main(["draft", "left.txt", "right.txt", "-o", "map.yaml", "--paste"]) == ExitCode.FINE
    told = capsys.readouterr().err
    assert "The clipboard has no reply yet" in told
    assert f"Took {len(LEFT_REPLY.strip())} characters from the clipboard" in told


def test_the_question_pasted_back_is_no_reply(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert paste(monkeypatch, "") == ExitCode.BAD_INPUT
    question = tmp_path / "map.yaml.answers" / "1-left-question.txt"
    said = f"{question.read_text()}\n{LEFT_REPLY}END\n"
    assert paste(monkeypatch, said) == ExitCode.BAD_INPUT
    assert "That is the question itself" in capsys.readouterr().err
    assert question.with_name("1-left-reply.txt").read_text().startswith("MAIN close")


def test_what_does_not_go_with_paste_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert paste(monkeypatch, "", "--model", "a:b") == ExitCode.USAGE


def test_a_form_needs_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert paste(monkeypatch, "", "--form") == ExitCode.USAGE
    assert "a form needs a terminal" in capsys.readouterr().err


def test_at_a_terminal_the_form_is_named_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["argmap", "draft", "left.txt", "right.txt", "-o", "map.yaml", "--paste"])
    monkeypatch.setattr("sys.stdin", Keyboard(f"{LEFT_REPLY}END\n{RIGHT_REPLY}END\n{BETWEEN_REPLY}END\n"))
    assert main(["draft", "left.txt", "right.txt", "-o", "map.yaml", "--paste"]) == ExitCode.FINE
    told = capsys.readouterr().err
    assert told.count("argmap view map.yaml") == 1
    assert told.count("Understood: 1 claim, 1 quote; no entry was rejected.\n") == 2


@pytest.fixture
def form(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replies that a person pastes into the form, one after another; it is left where there are none."""
    replies: list[str] = []

    def filled_in(work: Callable[[Callable[[Asking], tuple[str, bool]]], object], *_: object) -> bool:
        work(lambda _asking: (replies.pop(0), False) if replies else ("", True))
        return False

    monkeypatch.setattr("argmap.tui.replying.ask_in_form", filled_in)
    for name in ("draft.in_form", "view.is_on_terminal"):
        monkeypatch.setattr(f"argmap.cli.{name}", lambda wanted=True: wanted)
    return replies


def test_a_draft_that_waits_goes_on_in_the_form_by_its_maps_name_from_any_folder(
    tmp_path: Path, form: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert paste(monkeypatch, f"{LEFT_REPLY}END\n") == ExitCode.BAD_INPUT
    monkeypatch.chdir(tmp_path.parent)
    the_map = str(tmp_path / "map.yaml")
    assert main(["view", the_map]) == ExitCode.BAD_INPUT
    assert "Question 2 of 3 waits for its reply" in capsys.readouterr().err
    form += [RIGHT_REPLY, BETWEEN_REPLY]
    assert main(["view", the_map]) == ExitCode.FINE
    assert {claim.id for claim in load_map(tmp_path / "map.yaml").claims} == {"close", "open"}
    assert not (tmp_path / "map.yaml.answers" / "begun.json").exists()


def test_what_a_draft_was_begun_with_is_what_it_goes_on_with(
    tmp_path: Path, form: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    (tmp_path / "maps").mkdir()
    (tmp_path / "right.txt").write_bytes(f"{RIGHT}Readers say caf\xe9.\n".encode("latin-1"))
    words = ["--left", "left.txt", "--right", "right.txt", "-o", "maps/map.yaml", "--encoding", "latin-1"]
    assert main(["draft", *words, "--paste"]) == ExitCode.BAD_INPUT
    form += [LEFT_REPLY, RIGHT_REPLY, BETWEEN_REPLY]
    assert main(["view", "maps/map.yaml"]) == ExitCode.FINE
    assert [source.side for source in load_map(tmp_path / "maps" / "map.yaml").sources] == ["left", "right"]
    assert "café" in (tmp_path / "maps" / "right.txt").read_text("utf-8")


def test_who_leads_a_debate_is_known_when_its_draft_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    speech = "Ana: Close the bridge.\n\nBo: Keep it open.\n\nKim: Next, please.\n\n"
    (tmp_path / "debate.txt").write_text(speech * 2)
    words = ["debate.txt", "-o", "map.yaml", "--left-speaker", "Ana", "--right-speaker", "Bo", "--moderator", "Kim"]
    assert main(["draft", *words, "--paste"]) == ExitCode.BAD_INPUT
    asked: list[dict[str, object]] = []
    monkeypatch.setattr("argmap.cli.draft.draft", lambda *_, **given: asked.append(given))
    begun = waiting(tmp_path / "map.yaml")
    assert begun is not None
    go_on_in_form(tmp_path / "map.yaml", begun)
    (given,) = asked
    assert (given["left_speaker"], given["right_speaker"], given["moderator"]) == (["Ana"], ["Bo"], ["Kim"])


@pytest.mark.parametrize("held", ["", "no JSON", '{"articles": 7}', '{"shell": "rm"}'])
def test_a_map_that_nothing_is_known_of_is_not_there(
    tmp_path: Path, form: list[str], held: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "map.yaml.answers"
    folder.mkdir()
    (folder / "begun.json").write_text(held)
    assert main(["view", "map.yaml"]) == ExitCode.BAD_INPUT
    assert "map.yaml" in capsys.readouterr().err


def test_what_lies_between_can_be_replied_from_the_opened_map(
    tmp_path: Path, form: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paste(monkeypatch, f"{LEFT_REPLY}END\n{RIGHT_REPLY}END\n{BETWEEN_REPLY}END\n") == ExitCode.FINE
    opened: list[bool] = []

    def run(program: Program) -> None:
        opened.append(program.waits_for_reply)
        program.replies = program.waits_for_reply and len(opened) > 1
        program.session.close()

    monkeypatch.setattr("argmap.tui.app.Program.run", run)
    assert main(["view", "map.yaml"]) == ExitCode.FINE
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["draft", "map.yaml", "--between", "--paste"]) == ExitCode.BAD_INPUT
    form.append("NONE\nR x2 | attack | close | open | 0.8 | Only one can be done.\nDONE\n")
    assert main(["view", "map.yaml"]) == ExitCode.FINE
    assert opened == [False, True]
    (link,) = load_map(tmp_path / "map.yaml").relations
    assert (link.premises, link.target) == (("close",), "open")

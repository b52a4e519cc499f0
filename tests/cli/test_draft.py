"""`argmap draft`: exit codes, what goes to standard output and what to standard error, Ctrl-C, the bar."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from argmap import open_debate
from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.errors import Severity
from argmap.workspace import pairs
from argmap.workspace.drafting import Counts
from argmap.workspace.pairs import Outcome

LEFT = """Close the centre to cars

By Mara Lindell

The centre of our town should be closed to private cars. Two thousand cars spoil its air every day. Shops would not lose
trade, since people who come on foot buy more than those who come by car.
"""
RIGHT = """Keep the centre open

By Tom Hale

The centre of our town must stay open to private cars. Shops would lose trade if nobody could drive to them. The air has
become cleaner every year, since cars are cleaner now.
"""
NASTY = "a\n\x1b[31m.html"
TABLE = """\
name     claims  relations  questions  across
town         12         11          2       3  drafted
harbour       0          0          0       0  failed: r.txt: two lines
before        4          3          0       0  was there already
1 drafted, 1 there already, 1 failed
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles, and a list with one pair, in the current folder."""
    (tmp_path / "l.txt").write_text(LEFT)
    (tmp_path / "r.txt").write_text(RIGHT)
    (tmp_path / "pairs.csv").write_text("left,right,name\nl.txt,r.txt,town\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def list_pairs(count: int) -> None:
    lines = [f"l.txt,r.txt,town-{n}\n" for n in range(count)]
    Path("pairs.csv").write_text("left,right,name\n" + "".join(lines))


def test_a_draft_is_told_on_standard_output_and_how_it_was_read_on_the_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("r.md").write_text(RIGHT)
    assert main(["draft", "l.txt", "r.md", "-o", "m.yaml"]) == ExitCode.FINE
    out, err = capsys.readouterr()
    first, second = out.splitlines()
    counts = r"\d+ claims, \d+ relations?, \d+ questions?, \d+ across"
    assert re.fullmatch(rf"m\.yaml: {counts}; .*proposed.*checked\.", first)
    assert second == "Go through it: argmap view m.yaml"
    assert "r.md: its text is in r-2.txt" in err.splitlines()
    assert main(["check", "m.yaml"]) == ExitCode.FINE


def test_quiet_says_nothing_on_the_side(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("r.md").write_text(RIGHT)
    assert main(["draft", "l.txt", "r.md", "-o", "m.yaml", "--quiet"]) == ExitCode.FINE
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert not err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["-o", "m.yaml"], "--pairs"),
        (["l.txt", "r.txt"], "--output"),
        (["l.txt", "--pairs", "pairs.csv", "-o", "m"], "not both"),
        (["--pairs", "pairs.csv", "--encoding", "latin-1", "-o", "m"], "--encoding"),
        (["l.txt", "-o", "m.yaml", "--drafter", "rules", "--model", "openai:x"], "--drafter"),
        (["l.txt", "-o", "m.yaml", "--drafter", "rules", "--address", "http://localhost"], "--drafter"),
        (["l.txt", "-o", "m.yaml", "--drafter", "ruls"], "did you mean rules?"),
        (["l.txt", "-o", "m.yaml", "--fast"], "--fast"),
        (["l.txt", "-o", "m.svg"], "ends in none of .yaml, .yml"),
        (["l.txt", "-o", "m"], "ends in none of .yaml, .yml"),
        (["-", "-", "-o", "m.yaml"], "only once"),
    ],
)
def test_wrong_usage(folder: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", *words]) == ExitCode.USAGE
    out, err = capsys.readouterr()
    assert not out
    assert told in err
    assert sorted(path.name for path in folder.iterdir()) == ["l.txt", "pairs.csv", "r.txt"]


@pytest.mark.parametrize(
    "words",
    [
        ["l.txt", "no.txt", "-o", "m.yaml"],
        ["l.txt", "empty.txt", "-o", "m.yaml"],
        ["l.txt", "asks.txt", "-o", "m.yaml"],
        ["l.txt", "l.txt", "-o", "m.yaml"],
        ["l.txt", "r.txt", "-o", "no/m.yaml"],
        ["l" * 300, "r.txt", "-o", "m.yaml"],
        ["l.txt", "r.txt", "-o", "m" * 300 + ".yaml"],
        ["l.txt", "r.txt", "-o", "m" * 237 + ".yaml"],
        ["l.txt", "--encoding", "klingon", "-o", "m.yaml"],
        ["l.txt", "--drafter", "llm", "-o", "m.yaml"],
        ["--pairs", "no.csv", "-o", "m"],
        ["--pairs", "empty.txt", "-o", "m"],
        ["--pairs", "pairs.csv", "-o", "l.txt"],
    ],
)
def test_bad_input(folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty.txt").write_text("")
    Path("asks.txt").write_text("Why? Who says so? When?\n")
    assert main(["draft", *words]) == ExitCode.BAD_INPUT
    out, err = capsys.readouterr()
    assert not out
    assert err.splitlines()[-1].startswith("argmap: error: ")
    assert "standard output" not in err
    assert len(list(folder.iterdir())) == 5


def test_the_table_of_many_pairs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = (
        Outcome("before", Counts(4, 3), was_done=True),
        Outcome("harbour", problem="r.txt: two\nlines"),
        Outcome("town", Counts(12, 11, 2, 3), notices=("l.txt: not UTF-8",)),
    )
    names = [outcome.name for outcome in reversed(ended)]
    monkeypatch.setattr(pairs, "draft_pairs", lambda *_, done, **__: [done(outcome) for outcome in ended])
    Path("pairs.csv").write_text("left,right,name\n" + "".join(f"l.txt,r.txt,{name}\n" for name in names))
    assert main(["draft", "--pairs", "pairs.csv", "-o", "m"]) == ExitCode.BAD_INPUT
    out, err = capsys.readouterr()
    assert out == TABLE
    assert err == "town: l.txt: not UTF-8\n"
    assert main(["draft", "--pairs", "pairs.csv", "-o", "m", "-q"]) == ExitCode.BAD_INPUT
    assert capsys.readouterr() == (TABLE, "")


def test_many_pairs_end_with_0_if_all_are_drafted_and_once_more(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["draft", "--pairs", "pairs.csv", "-o", "m"]
    assert main(words) == ExitCode.FINE
    assert re.search(r"^town +\d+ +\d+ +\d+ +\d+  drafted\n1 drafted, 0", capsys.readouterr().out, re.MULTILINE)
    assert main(words) == ExitCode.FINE
    assert capsys.readouterr().out.endswith("was there already\n0 drafted, 1 there already, 0 failed\n")
    assert main(["check", "m/town.yaml"]) == ExitCode.FINE


@pytest.mark.skipif(os.name == "nt", reason="no name for a file there")
def test_nothing_that_is_named_or_written_moves_the_cursor(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = LEFT.rsplit("\n\n", 1)[1]
    Path(NASTY).write_text(f"<title>\x1b[31m \u202e</title><h1>\x1b]0;x\x07</h1><p>{body}</p>")
    Path("pairs.csv").write_text(f'left,right,name,remark\n"{NASTY}","\x1b[31m.txt",town,{"x" * 3000}\n')
    assert main(["draft", NASTY, "r.txt", "-o", "m\x1b[31m.yaml"]) == ExitCode.FINE
    assert main(["draft", NASTY, "\x1b[2J.txt", "-o", "n.yaml"]) == ExitCode.BAD_INPUT
    assert main(["draft", "--pairs", "pairs.csv", "-o", "m"]) == ExitCode.BAD_INPUT
    out, err = capsys.readouterr()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out + err)
    assert len(out.splitlines()) == 5, "a line for each thing said"


@pytest.mark.parametrize("words", [["l.txt", "-o", "m.yaml"], ["--pairs", "pairs.csv", "-o", "m"]])
def test_without_the_extra_a_language_model_cannot_be_asked(folder: Path, words: list[str]) -> None:
    (folder / "without").mkdir()
    (folder / "without" / "pydantic_ai.py").write_text("raise ModuleNotFoundError(name='pydantic_ai')")
    command = [sys.executable, "-m", "argmap", "draft", *words, "--model", "openai:x"]
    found = os.pathsep.join([str(folder / "without"), *sys.path])
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": found})
    assert done.returncode == ExitCode.TOOL_MISSING, done.stderr
    assert "needs one more package; add it: " in done.stderr
    assert "Traceback" not in done.stderr
    assert not done.stdout
    assert not list(folder.rglob("*.yaml"))


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize("maps", [0, 5])
def test_stopped_from_the_keyboard_it_says_how_to_go_on(folder: Path, maps: int) -> None:
    list_pairs(60)
    command = [sys.executable, "-m", "argmap", "draft", "--pairs", "pairs.csv", "-o", "m"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        deadline = time.monotonic() + 60
        while len(list(folder.glob("m/*.yaml"))) < maps or not Path("m").exists():
            assert time.monotonic() < deadline
            time.sleep(0.002)
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does, to all
        out, err = run.communicate(timeout=60)
    assert run.returncode == ExitCode.INTERRUPTED
    assert "Traceback" not in err
    assert re.search(r"^\d+ of 60 are not done; the same command goes on from here\.$", err, re.MULTILINE)
    written = sorted(Path("m").glob("*.yaml"))
    assert maps <= len(written) < 60
    assert len(re.findall("^town-.* drafted$", out, re.MULTILINE)) in (len(written), len(written) - 1)
    for path in written:
        assert not [one for one in open_debate(path).problems if one.severity is Severity.ERROR]
    assert not list(Path("m").glob(".*"))


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("quiet", [False, True])
def test_a_bar_is_shown_on_a_terminal_alone_and_is_gone_at_the_end(folder: Path, quiet: bool) -> None:  # noqa: FBT001
    import pty

    list_pairs(3)
    command = [sys.executable, "-m", "argmap", "draft", "--pairs", "pairs.csv", "-o", "m", *["-q"][: int(quiet)]]
    terminal, end = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=end, env=environment) as run:
        os.close(end)
        seen = b""
        while True:
            try:
                piece = os.read(terminal, 65536)
            except OSError:  # on Linux, the other end was closed
                break
            if not piece:
                break
            seen += piece
        out, _ = run.communicate(timeout=60)
    os.close(terminal)
    assert run.returncode == ExitCode.FINE
    assert b"\x1b" not in out
    assert out.startswith(b"name ")
    shown = seen.decode()
    assert ("━" in shown) is not quiet
    if quiet:
        assert not shown
    else:
        assert "town-" in shown
        after = shown[shown.rindex("━") :]
        assert after.endswith("\x1b[2K"), "the line is emptied"
        assert "\x1b[?25h" in after, "the cursor is back"
    assert len(list(Path("m").glob("*.yaml"))) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_one_draft_that_is_stopped_leaves_nothing(folder: Path) -> None:
    code = (
        "import os, signal, sys; from argmap.workspace import drafting\n"
        "drafting.DRAFTERS = {'rules': lambda *_: os.kill(os.getpid(), signal.SIGINT)}\n"
        "from argmap.cli import main; sys.exit(main(['draft', 'l.md', 'r.txt', '-o', 'm.yaml']))"
    )
    Path("l.txt").rename("l.md")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == ExitCode.INTERRUPTED
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["l.md", "pairs.csv", "r.txt"]


def sides(map_file: str) -> list[tuple[str, str | None]]:
    return [(source.article or "", source.side) for source in open_debate(map_file).map.sources]


@pytest.mark.parametrize("command", ["draft", "new"])
@pytest.mark.parametrize(
    "words",
    [
        ["--left", "l.txt", "l2.txt", "--right", "r.txt", "r2.txt", "-o", "m.yaml"],
        ["-o", "m.yaml", "--left", "l.txt", "--right", "r.txt", "--right", "r2.txt", "--left", "l2.txt"],
        ["--right=r.txt", "--right", "r2.txt", "--left", "l.txt", "l2.txt", "--output", "m.yaml"],
    ],
)
def test_several_articles_stand_on_a_side(
    folder: Path, command: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("l2.txt").write_text(LEFT.replace("air", "water").replace("Mara Lindell", "Jo Ash"))
    Path("r2.txt").write_text(RIGHT.replace("drive", "ride").replace("Tom Hale", "Ann Lee"))
    assert main([command, *words]) == ExitCode.FINE
    assert sides("m.yaml") == [("l.txt", "left"), ("l2.txt", "left"), ("r.txt", "right"), ("r2.txt", "right")]
    assert "on no side" not in capsys.readouterr().err
    assert main(["check", "m.yaml"]) == ExitCode.FINE


def test_an_issue_is_found_between_all_articles_of_both_sides(folder: Path) -> None:
    Path("x.txt").write_text("Tea\n\nBy Al Poe\n\nTea should be sold in schools, because pupils are thirsty.\n")
    assert main(["draft", "--left", "x.txt", "l.txt", "--right", "r.txt", "-o", "m.yaml"]) == ExitCode.FINE
    structure = open_debate("m.yaml").structure
    positions = {structure.claims[name].quotes[0].source for issue in structure.map.issues for name in issue.positions}
    assert {"l", "r"} <= positions


@pytest.mark.parametrize("command", ["draft", "new"])
def test_articles_after_the_second_are_said_to_stand_on_no_side(
    folder: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("x.txt").write_text(LEFT.replace("air", "water"))
    assert main([command, "l.txt", "r.txt", "x.txt", "-o", "m.yaml"]) == ExitCode.FINE
    assert sides("m.yaml") == [("l.txt", "left"), ("r.txt", "right"), ("x.txt", None)]
    assert "x.txt: stands on no side; to place several: --left A B --right C D" in capsys.readouterr().err.splitlines()
    assert main([command, "x.txt", "--left", "l.txt", "--right", "r.txt", "-o", "n.yaml"]) == ExitCode.FINE
    assert sides("n.yaml") == [("l.txt", "left"), ("r.txt", "right"), ("x.txt", None)]


@pytest.mark.parametrize("words", [["l.txt"], ["--left", "l.txt", "r.txt"], ["--left", "-o", "m.yaml"], []])
def test_an_empty_map_needs_an_article_on_each_side(
    folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *words, "-o", "m.yaml"]) == ExitCode.USAGE
    assert not Path("m.yaml").exists()

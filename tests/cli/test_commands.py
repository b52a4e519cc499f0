from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.cli import COMMANDS, main
from argmap.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def town(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest debate in a folder of its own, which is the current one."""
    for name in ("town-centre.yaml", "close-the-centre.txt", "keep-the-centre-open.txt"):
        shutil.copy(root / "maps" / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    return Path("town-centre.yaml")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == ExitCode.FINE
    assert f"Usage: argmap {name}" in capsys.readouterr().out


def test_no_words_show_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) in (ExitCode.USAGE, ExitCode.FINE)  # versions of the library differ
    out, err = capsys.readouterr()
    assert all(name in out + err for name in COMMANDS)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == ExitCode.FINE
    assert capsys.readouterr().out.startswith("argmap 0.")


@pytest.mark.parametrize(
    "arguments",
    [["dwar"], ["draw"], ["draw", "town-centre.yaml"], ["draw", "town-centre.yaml", "-o", "x.bmp"], ["check"]],
)
def test_wrong_usage_ends_with_2(town: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == ExitCode.USAGE
    out, err = capsys.readouterr()
    assert not out
    assert "Usage" in err


@pytest.mark.parametrize("kind", ["svg", "png", "dot"])
def test_draw_writes_each_kind(town: Path, kind: str) -> None:
    assert main(["draw", str(town), "-o", f"picture.{kind}"]) == ExitCode.FINE
    start = {"svg": b"<?xml", "png": b"\x89PNG", "dot": b"digraph"}[kind]
    assert Path(f"picture.{kind}").read_bytes().startswith(start)


def test_draw_to_standard_output_writes_nothing_else(town: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["draw", str(town), "--to", "dot"]) == ExitCode.FINE
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"digraph")
    assert out.endswith(b"}\n")
    assert not err


def test_draw_never_overwrites_what_it_reads(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = town.read_bytes()
    assert main(["draw", str(town), "-o", str(town), "--to", "svg"]) == ExitCode.USAGE
    assert town.read_bytes() == before
    assert "map itself" in capsys.readouterr().err


def test_draw_says_when_the_map_has_errors_and_draws_all_the_same(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("close-the-centre.txt").unlink()
    assert main(["draw", str(town), "-o", "p.svg"]) == ExitCode.FINE
    assert "1 error" in capsys.readouterr().err
    assert Path("p.svg").exists()


def test_a_map_that_is_not_there(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "town-center.yaml", "-o", "p.svg"]) == ExitCode.BAD_INPUT
    assert capsys.readouterr().err == (
        "argmap: error: town-center.yaml: there is no such file; did you mean town-centre.yaml?\n"
    )
    assert main(["check", "town-center.yaml"]) == ExitCode.FOUND


def test_check_of_a_sound_map(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["check", str(town), "--ignore", "coverage", "--ignore", "unaddressed"]
    assert main(words) == ExitCode.FINE
    assert capsys.readouterr().out == "town-centre.yaml: 12 claims (2 implicit), 12 of 12 quotes found, no problems\n"


def test_check_says_everything_and_where(
    town: Path, golden: Callable[[Path, str | bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    close, keep = Path("close-the-centre.txt"), Path("keep-the-centre-open.txt")
    close.write_text(close.read_text("utf-8").replace("was cleaner within", "was not cleaner within"), "utf-8")
    keep.write_text(keep.read_text("utf-8").replace("keep the centre open", "keep the centre—open"), "utf-8")
    text = (
        town.read_text("utf-8")
        .replace("those who walk buy more", '"the cyclists of Delft [/red] \\e[31m"')
        .replace('[31m" than those who park', '[31m than those who park"')
    )
    town.write_text(text.replace("issues:", "  - {id: r8, support: on-foot, by: [buses]}\nissues:"), "utf-8")
    assert main(["check", str(town)]) == ExitCode.FOUND
    golden(GOLDEN / "check.txt", capsys.readouterr().out)


def test_check_of_a_file_that_is_no_map(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    town.write_text("argmap: 1\nclaims:\n  - {id: x, txt: y}\n")
    assert main(["check", str(town)]) == ExitCode.FOUND
    out = capsys.readouterr().out
    assert "town-centre.yaml:3:13: error: there is no key `txt` here [unknown-key]" in out
    assert "Did you mean text?" in out
    assert main(["draw", str(town), "-o", "p.svg"]) == ExitCode.BAD_INPUT
    assert "unknown-key" in capsys.readouterr().err


def test_fix_writes_places_and_the_map_stays_sound(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = town.read_text("utf-8")
    assert main(["check", "--fix", str(town)]) == ExitCode.FINE
    after = town.read_text("utf-8")
    assert after.count("start:") == 12
    assert after.count("sha256:") == 2
    assert [line for line in before.splitlines() if "#" in line] == [line for line in after.splitlines() if "#" in line]
    close = Path("close-the-centre.txt")
    close.write_text("X" + close.read_text("utf-8"), "utf-8")
    capsys.readouterr()
    assert main(["check", str(town), "--only", "articles", "--only", "quotes"]) == ExitCode.FINE
    out = capsys.readouterr().out
    assert "quotes stand 1 letter later in close-the-centre.txt" in out
    assert len(out.splitlines()) <= 7, "a shift is one finding"
    assert main(["check", "--fix", str(town)]) == ExitCode.FINE
    assert "moved, 1 letter later in close-the-centre.txt" in capsys.readouterr().out
    assert main(["check", str(town), "--only", "articles", "--only", "quotes"]) == ExitCode.FINE
    assert "no problems" in capsys.readouterr().out


def test_fix_of_a_file_that_is_no_map_changes_nothing(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    town.write_text("argmap: 1\ntitel: x\n")
    assert main(["check", "--fix", str(town)]) == ExitCode.FOUND
    assert town.read_text() == "argmap: 1\ntitel: x\n"


def test_new_starts_a_map_that_checks(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["new", "close-the-centre.txt", "keep-the-centre-open.txt", "-o", "mine.yaml"]
    assert main(words) == ExitCode.FINE
    assert main(["check", "mine.yaml"]) == ExitCode.FINE
    assert main(words) == ExitCode.BAD_INPUT
    assert "not overwritten" in capsys.readouterr().err


def test_demo_leaves_a_debate_to_look_at(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "show"]) == ExitCode.FINE
    out = capsys.readouterr().out
    for name in ("debate.svg", "debate.png", "maps/pakistan-us-alliance.yaml"):
        assert (Path("show") / name).is_file()
        assert str(Path("show") / name) in out
    assert main(["check", "show/maps/pakistan-us-alliance.yaml"]) == ExitCode.FINE


@pytest.mark.skipif(sys.platform == "win32", reason="needs sh and head")
def test_a_reader_that_goes_away_is_no_error(town: Path) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    command = f"{sys.executable} -m argmap schema | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout == "{\n"
    assert not done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["schema", "draw town-centre.yaml --to svg", "check town-centre.yaml"])
def test_a_full_disk_behind_the_output_is_said(town: Path, command: str) -> None:
    words = f"{sys.executable} -m argmap {command} > /dev/full"
    done = subprocess.run(["sh", "-c", words], capture_output=True, text=True, check=False)
    assert done.returncode == ExitCode.BAD_INPUT
    assert done.stderr == "argmap: error: standard output could not be written: No space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_stopped_from_the_keyboard(town: Path) -> None:
    code = (
        "import os, signal, argmap.workspace as workspace, sys\n"
        "workspace.open_debate = lambda path, **_: os.kill(os.getpid(), signal.SIGINT)\n"
        "from argmap.cli import main; sys.exit(main(['draw', 'town-centre.yaml', '-o', 'p.svg']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == ExitCode.INTERRUPTED
    assert "Traceback" not in done.stderr
    assert not Path("p.svg").exists()


def test_a_terminal_of_another_encoding_loses_no_message(town: Path) -> None:
    Path("close-the-centre.txt").write_text("Nothing — “of it” — is left.", "utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "check", str(town)], capture_output=True, check=False, env=environment
    )
    assert done.returncode == ExitCode.FOUND
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "latin-1", "utf-16"])
def test_a_file_behind_an_arrow_is_utf_8_whatever_the_systems_letters_are(
    root: Path, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding, newline="\r\n"))
    assert main(["draw", str(root / "maps" / "homework.yaml"), "--to", "svg"]) == ExitCode.FINE
    assert written.getvalue() == (root / "maps" / "homework.svg").read_bytes()


def test_a_script_on_a_pipe_is_read_as_utf_8(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    script = '{"edit": "change-map", "title": "Für und „wider“ → Śródmieście"}\n'.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(script), encoding="cp1252", errors="replace"))
    assert main(["edit", str(town), "script"]) == ExitCode.FINE
    assert "Für und „wider“ → Śródmieście" in town.read_text("utf-8")

"""`argmap articles`: what is printed where, and what becomes of files that are no articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

BODY = "Nobody who lives in the old town was asked whether the cars should go, and nobody will be asked next year."


def written(folder: Path, data: bytes, name: str = "a.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_paragraph_has_its_line_its_kind_and_its_first_words(
    tmp_path: Path, end: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"A title\n\nBy Anna Example\n\n{BODY}\n\n\n\n3 min read\n".replace("\n", end)
    assert main(["articles", written(tmp_path, text.encode())]) == ExitCode.FINE
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "   1  headline    A title",
        "   3  byline      By Anna Example",
        f"   5  body        {BODY[:81].rstrip()}…",
        "   9  furniture   3 min read",
        "4 paragraphs: 1 headline, 1 body, 1 byline, 1 furniture",
    ]
    assert not err


def test_several_articles_each_stand_under_their_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [written(tmp_path, BODY.encode(), name) for name in ("a.txt", "b.txt")]
    assert main(["articles", *files]) == ExitCode.FINE
    lines = capsys.readouterr().out.splitlines()
    assert [lines[0], lines[3], lines[4]] == [f"{files[0]}:", "", f"{files[1]}:"]


def test_control_characters_do_not_reach_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["articles", written(tmp_path, f"\x1b[31m\u202e{BODY}".encode())]) == ExitCode.FINE
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "\ufffd[31m\ufffdNobody" in out


def test_wide_characters_take_two_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["articles", written(tmp_path, ("市" * 200).encode())])
    assert capsys.readouterr().out.splitlines()[0] == f"   1  body        {'市' * 40}…"


def test_another_encoding_is_said_or_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, f"Café: {BODY}".encode("windows-1252"))
    assert main(["articles", file]) == ExitCode.FINE
    out, err = capsys.readouterr()
    assert "Café" in out
    assert err.startswith(f"{file}: not UTF-8")
    assert main(["articles", file, "--encoding", "windows-1252"]) == ExitCode.FINE
    assert not capsys.readouterr().err


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 and more", b"\x00\x01\x02 nothing\x00"])
def test_what_is_no_article_is_refused_by_name(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, data)
    assert main(["articles", file]) == ExitCode.BAD_INPUT
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith(f"argmap: error: {file}: ")


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["articles", str(tmp_path / "none.txt")]) == ExitCode.BAD_INPUT
    assert "there is no such file" in capsys.readouterr().err


def test_no_file_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["articles"]) == ExitCode.USAGE
    assert "Usage" in capsys.readouterr().err

"""The clipboard of Windows, which has letters of its own: what is put there and read there stays as it is."""

from __future__ import annotations

import shutil
import subprocess
from typing import Any

import pytest

from argmap.cli.clipboard import copied, pasted

WORDS = "Für „die“ Straße – 10 ≤ 12"


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], bytes]]:
    """Only the programs of Windows are there; what they are called with."""
    called: list[tuple[list[str], bytes]] = []

    def which(program: str) -> str | None:
        return program if program.endswith(".exe") else None

    def run(command: list[str], **how: Any) -> subprocess.CompletedProcess[bytes]:
        called.append((command, how["input"]))
        return subprocess.CompletedProcess(command, 0, b"\xef\xbb\xbf" + WORDS.encode() + b"\r\n")

    monkeypatch.setattr(shutil, "which", which)
    monkeypatch.setattr(subprocess, "run", run)
    return called


def test_clip_gets_what_it_knows_as_utf_16(windows: list[tuple[list[str], bytes]]) -> None:
    assert copied(WORDS)
    ((command, given),) = windows
    assert command == ["clip.exe"]
    assert given.startswith((b"\xff\xfe", b"\xfe\xff"))
    assert given.decode("utf-16") == WORDS


def test_powershell_is_told_to_answer_in_utf_8(windows: list[tuple[list[str], bytes]]) -> None:
    assert pasted() == WORDS
    ((command, _),) = windows
    assert command[0] == "powershell.exe"
    assert "OutputEncoding" in command[-1]

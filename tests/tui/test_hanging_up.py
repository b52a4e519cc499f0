"""A terminal that goes without a word ends the program, and what was edited is kept."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from threading import Event
from typing import TYPE_CHECKING

import pytest

from argmap.tui.hanging_up import watch_terminal
from argmap.workspace import Session

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 30
"""Seconds that are waited for what takes a fraction of one."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")


def test_a_terminal_that_goes_is_noticed_and_one_that_stays_is_not() -> None:
    master, slave = os.openpty()
    gone = Event()
    watch_terminal(slave, gone.set)
    os.write(master, b"words\n")
    assert not gone.wait(0.2)
    os.close(master)
    assert gone.wait(PATIENCE)
    os.close(slave)


def test_the_program_ends_with_its_terminal_though_no_signal_comes(town: Path) -> None:
    master, slave = os.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "argmap", "view", str(town)],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,  # it is not the terminal's own, so that nobody sends it a signal
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"},
    )
    os.close(slave)
    try:
        _read_until(master, b"All keys")
        os.write(master, b"e more words\r")
        _read_until(master, b"unsaved")
        os.close(master)
        program.wait(PATIENCE)
    finally:
        program.kill()
        program.wait()
    again = Session(town)
    assert again.left_behind()
    again.close()


def _read_until(master: int, words: bytes) -> None:
    """Read what the program draws until it has drawn something."""
    seen, end = b"", time.monotonic() + PATIENCE
    while words not in seen:
        assert time.monotonic() < end, seen[-500:]
        if select.select([master], [], [], 0.1)[0]:
            seen += os.read(master, 65536)

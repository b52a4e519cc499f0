"""A terminal that is gone without a word: where nobody tells the program, it would read nothing for ever."""

from __future__ import annotations

import os
import select
import signal
import sys
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def watch_terminal(descriptor: int, gone: Callable[[], object]) -> None:
    """Wait beside the program for a terminal to go, and do something then; where it cannot be asked, nothing is done.

    Args:
        descriptor: of the terminal.
        gone: called in a thread of its own.
    """
    if sys.platform != "win32":
        Thread(target=_wait, args=(descriptor, gone), name="terminal", daemon=True).start()


def end_as_hung_up() -> None:
    """End as if the terminal had said that it goes: what was edited is in the journal, and offered the next time."""
    if sys.platform != "win32":
        os.kill(os.getpid(), signal.SIGHUP)


def _wait(descriptor: int, gone: Callable[[], object]) -> None:
    waiting = select.poll()
    waiting.register(descriptor, 0)  # of a terminal that goes it is told in any case
    found = waiting.poll()
    if any(event & (select.POLLHUP | select.POLLERR) for _, event in found):
        gone()

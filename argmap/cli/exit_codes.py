"""Exit codes: the contract with scripts, in one place."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command's end means to the script that called it."""

    FINE = 0
    FOUND = 1
    """`check` found an error; a map that does not load is one."""
    USAGE = 2
    """The command line was wrong."""
    BAD_INPUT = 3
    """A file could not be read, understood or written."""
    TOOL_MISSING = 4
    """Another program that is needed is not there."""
    INTERRUPTED = 130
    """Stopped from the keyboard (128 and the number of the signal, as shells count)."""

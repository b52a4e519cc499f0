"""One writer at a time: a file is read, changed and replaced under a lock that all of argmap's processes know."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.errors import FileError
from argmap.store.files import make_folder, reason
from argmap.store.folders import state_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filelock import FileLock

PATIENCE_SECONDS = 30.0
"""How long a process waits for another that has a file."""

_LOCKS: dict[Path, FileLock] = {}
"""The process's locks, one a file: by the same one, who has a file may take it again."""


@contextmanager
def held(file: Path, *, patience_seconds: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Have a file to oneself, among argmap's processes, from reading it to replacing it.

    The lock is the process's: who has it may take it again. Programs that do not know of it are not kept out, so what
    was read is compared once more before it is replaced.

    Args:
        file: the file, whether it is there or not.
        patience_seconds: how long to wait for another process that has it.

    Raises:
        FileError: another process has it for longer, or there is no place for a lock.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - what only reads needs no lock

    where = _lock_file(file)
    lock = _LOCKS.setdefault(where, FileLock(where, thread_local=False))
    try:
        lock.acquire(timeout=patience_seconds)
    except Timeout as error:
        message = f"{file}: another argmap is at work on this file; nothing was changed; try again when it is done"
        raise FileError(message, file) from error
    except OSError as error:
        raise FileError(f"{file}: could not be locked: {reason(error)}; nothing was changed", file) from error
    try:
        yield
    finally:
        lock.release()


def _lock_file(file: Path) -> Path:
    """In the platform's folder; where that cannot be written, in the folder for what is temporary."""
    lock = state_folder(file, "locks").with_suffix(".lock")
    try:
        make_folder(lock.parent)
    except FileError:
        lock = Path(tempfile.gettempdir()) / "argmap-locks" / lock.name
        make_folder(lock.parent)
    return lock

"""Journals: what was done to a map that is open, on disk before anybody sees it, and found again after a crash.

A journal is a file of lines, one record each: a checksum (CRC-32) and JSON. Reading ends at the first line that is not
whole, as a power cut may leave one. A lock beside it lasts as long as its process, so that others see who is at work
and what somebody left behind.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import time
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from filelock import FileLock, Timeout

from argmap.errors import FileError
from argmap.store.files import make_folder, reason, sync_folder
from argmap.store.settings import state_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Record = dict[str, Any]


class Owner(NamedTuple):
    """Somebody who has a map open."""

    process: int
    since: float
    """Seconds since 1970."""


class Journal:
    """The journal of one session.

    Args:
        path: its file, which appears with the first record.
        most: how many of its records count; what is behind them is kept in a copy beside it, and written over.

    Raises:
        FileError: its folder cannot be made, or another process has it.
    """

    def __init__(self, path: Path, *, most: int | None = None) -> None:
        self.path = path
        make_folder(path.parent)
        self._lock = _lock(path.with_suffix(".lock"))
        try:
            self._lock.acquire()
        except (OSError, Timeout) as error:
            raise FileError(f"{path}: another process has this journal: {error}", path) from error
        lines = list(_whole_lines(path.read_bytes())) if path.exists() else []
        if most is not None and len(lines) > most:
            shutil.copyfile(path, path.with_suffix(".kept"))
        self._size = sum(map(len, lines[:most]))
        """Bytes of whole records: what is behind them was never acknowledged."""

    def append(self, record: Record) -> None:
        """Put a record on disk, to last through a power cut.

        Raises:
            FileError: it could not be written; the records before it are whole.
        """
        line = _line(record)
        is_new = not self._size
        try:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                os.ftruncate(handle, self._size)
                os.lseek(handle, self._size, os.SEEK_SET)
                _write(handle, line)
                os.fsync(handle)
            except OSError:
                with contextlib.suppress(OSError):  # a full disk may keep half a line, which reading passes over
                    os.ftruncate(handle, self._size)
                raise
            finally:
                os.close(handle)
        except OSError as error:
            message = f"{self.path}: the journal could not be written: {reason(error)}; nothing was changed"
            raise FileError(message, self.path) from error
        self._size += len(line)
        if is_new:
            sync_folder(self.path.parent)

    def close(self, *, keep: bool) -> None:
        """Let it go: to be found by the next session, or for good."""
        if not keep:
            with contextlib.suppress(OSError):
                self.path.unlink(missing_ok=True)
        self._lock.release()
        if not self.path.exists():
            with contextlib.suppress(OSError):
                self.path.with_suffix(".lock").unlink(missing_ok=True)


def new_journal(map_file: Path) -> Journal:
    """A journal for a session on a map.

    Raises:
        FileError: there can be none: the platform's folder for such things cannot be written.
    """
    return Journal(_folder(map_file) / f"{os.getpid()}-{time.time_ns()}.journal")


def others(map_file: Path, own: Path | None) -> tuple[Owner, ...]:
    """Who else has a map open at this moment, longest first."""
    found = []
    for lock in sorted(_folder(map_file).glob("*.lock")):
        if (own is None or lock != own.with_suffix(".lock")) and _is_held(lock):
            process, _, since = lock.stem.partition("-")
            if process.isdigit() and since.isdigit():
                found.append(Owner(int(process), int(since) / 1e9))
    return tuple(sorted(found, key=lambda owner: owner.since))


def left_behind(map_file: Path) -> tuple[Path, ...]:
    """The journals of sessions on a map that ended without closing them, the latest first."""
    journals = _folder(map_file).glob("*.journal")
    found = [path for path in journals if not _is_held(path.with_suffix(".lock"))]
    return tuple(sorted(found, key=lambda path: path.stat().st_mtime_ns, reverse=True))


def records(path: Path) -> Iterator[Record]:
    """The records of a journal, in order, up to the first that is not whole.

    Raises:
        FileError: it cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError(f"{path}: the journal could not be read: {reason(error)}", path) from error
    for line in _whole_lines(data):
        yield json.loads(line[9:])


def _folder(map_file: Path) -> Path:
    return state_folder(map_file, "journals")


def _lock(file: Path) -> FileLock:
    return FileLock(file, timeout=0, thread_local=False)


def _is_held(lock: Path) -> bool:
    """Whether a process that lives has a lock."""
    if not lock.exists():
        return False
    probe = _lock(lock)
    try:
        probe.acquire()
    except (OSError, Timeout):
        return True
    probe.release()
    return False


def _line(record: Record) -> bytes:
    data = json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode()
    return b"%08x %s\n" % (zlib.crc32(data), data)


def _write(handle: int, data: bytes) -> None:
    while data:
        data = data[os.write(handle, data) :]


def _whole_lines(data: bytes) -> Iterator[bytes]:
    for line in data.splitlines(keepends=True):
        if not line.endswith(b"}\n") or line[:8] != b"%08x" % zlib.crc32(line[9:-1]):
            return
        yield line

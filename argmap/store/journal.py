"""Journals: what was done to a file that is open, on disk before anybody sees it, and found again after a crash.

A journal is a file of lines, one record each: a checksum (CRC-32) and JSON. The last line may be unfinished, as a power
cut leaves it, and was never acknowledged; any other line that is not whole is damage. A lock beside it lasts as long as
its process, so that others see who is at work and what somebody left behind. A journal whose edits are all saved is
kept for `KEPT_DAYS` as the file's past, under a name that ends in the checksum of the file as it was then.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import shutil
import time
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from filelock import FileLock, Timeout

from argmap.errors import FileError
from argmap.store.files import make_folder, reason, sync_folder
from argmap.store.folders import state_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Record = dict[str, Any]

KEPT_DAYS = 30
"""For how long what was done, and what could not be read, is kept."""

MOST_PASTS = 200
"""So many journals of one file are kept as its past, the latest ones."""

_DAY_SECONDS = 24 * 60 * 60

_CHECKSUM = 16
"""Hexadecimal digits of a checksum that stand in a name."""


class Owner(NamedTuple):
    """Somebody who has a file open."""

    process: int
    since: float
    """Seconds since 1970."""


class Journal:
    """The journal of one session.

    Args:
        path: its file, which appears with the first record.

    Raises:
        FileError: its folder cannot be made, or another process has it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        make_folder(path.parent)
        self._lock = _lock(path.with_suffix(".lock"))
        try:
            self._lock.acquire()
        except (OSError, Timeout) as error:
            raise FileError(f"{path}: another process has this journal: {error}", path) from error
        lines = _lines(path.read_bytes()) if path.exists() else []
        self._size = sum(map(len, itertools.takewhile(lambda line: _record_in(line) is not None, lines)))
        """Bytes of the records that are gone on with."""

    def go_on_behind(self, count: int) -> None:
        """Go on behind so many records; what stands behind them is kept in a copy beside it, and written over.

        Raises:
            FileError: the copy could not be made.
        """
        try:
            lines = _lines(self.path.read_bytes())
            if len(lines) > count:
                shutil.copyfile(self.path, self.path.with_suffix(".kept"))
        except OSError as error:
            raise FileError(f"{self.path}: could not be copied: {reason(error)}", self.path) from error
        self._size = sum(map(len, lines[:count]))

    def append(self, *records: Record) -> None:
        """Put records on disk, to last through a power cut.

        Raises:
            FileError: they could not be written; the records before them are whole.
        """
        line = b"".join(map(_line, records))
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

    def close(self, *, keep: bool, saved_as: str = "") -> None:
        """Let it go: to be found by the next session, or for good.

        Args:
            keep: whether it is found by the next session.
            saved_as: where all of it is saved, the checksum of the file; it becomes the file's past.
        """
        with contextlib.suppress(OSError):
            if saved_as and self.path.exists():
                self.path.replace(self.path.with_suffix(f".{saved_as[:_CHECKSUM]}.past"))
            elif not keep:
                self.path.unlink(missing_ok=True)
        self._lock.release()
        if not self.path.exists():
            with contextlib.suppress(OSError):
                self.path.with_suffix(".lock").unlink(missing_ok=True)


def new_journal(file: Path) -> Journal:
    """A journal for a session on a file.

    Raises:
        FileError: there can be none: the platform's folder for such things cannot be written.
    """
    return Journal(_folder(file) / f"{os.getpid()}-{time.time_ns()}.journal")


def others(file: Path, own: Path | None) -> tuple[Owner, ...]:
    """Who else has a file open at this moment, longest first."""
    found = []
    for lock in sorted(_folder(file).glob("*.lock")):
        if (own is None or lock != own.with_suffix(".lock")) and _is_held(lock):
            process, _, since = lock.stem.partition("-")
            if process.isdigit() and since.isdigit():
                found.append(Owner(int(process), int(since) / 1e9))
    return tuple(sorted(found, key=lambda owner: owner.since))


def left_behind(file: Path) -> tuple[Path, ...]:
    """The journals of sessions on a file that ended without closing them, the latest first."""
    journals = _folder(file).glob("*.journal")
    return _latest_first(path for path in journals if not _is_held(path.with_suffix(".lock")))


def _latest_first(paths: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(sorted(paths, key=lambda path: path.stat().st_mtime_ns, reverse=True))


def pasts(file: Path) -> tuple[Path, ...]:
    """The journals of sessions on a file whose edits were all saved, the latest first."""
    return _latest_first(_folder(file).glob("*.past"))


def past_with(file: Path, saved_as: str) -> Path | None:
    """The latest journal that ends with the file as it is; else, as somebody changed it since, the latest of all."""
    found = pasts(file)
    matching = (path for path in found if path.name.endswith(f".{saved_as[:_CHECKSUM]}.past"))
    return next(matching, found[0] if found else None)


def clear_old(file: Path) -> None:
    """Take away what has been kept for long enough, and the locks of processes that died before they did anything."""
    folder = _folder(file)
    with contextlib.suppress(OSError):
        oldest = time.time() - KEPT_DAYS * _DAY_SECONDS
        kept = pasts(file)
        old = (path for path in (*kept, *folder.glob("*.kept")) if path.stat().st_mtime < oldest)
        for path in {*kept[MOST_PASTS:], *old}:
            path.unlink(missing_ok=True)
        for lock in folder.glob("*.lock"):
            if not lock.with_suffix(".journal").exists() and not _is_held(lock):
                lock.unlink(missing_ok=True)


def told(path: Path) -> list[Record | None]:
    """The records of a journal, in order; none in place of one that is damaged.

    Raises:
        FileError: it cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError(f"{path}: the journal could not be read: {reason(error)}", path) from error
    return [_record_in(line) for line in _lines(data)]


def keep_apart(path: Path) -> Path:
    """Put a journal that cannot be read away, where it is not offered any more; gives its new place.

    Raises:
        FileError: it cannot be moved.
    """
    kept = path.with_suffix(".kept")
    try:
        path.replace(kept)
        path.with_suffix(".lock").unlink(missing_ok=True)
    except OSError as error:
        raise FileError(f"{path}: the journal could not be put away: {reason(error)}", path) from error
    return kept


def _folder(file: Path) -> Path:
    return state_folder(file, "journals")


def _lock(lock: Path) -> FileLock:
    return FileLock(lock, timeout=0, thread_local=False)


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


def _lines(data: bytes) -> list[bytes]:
    """The lines of a journal that are finished."""
    return [line + b"\n" for line in data.split(b"\n")[:-1]]


def _record_in(line: bytes) -> Record | None:
    """The record in a finished line; none if it is damaged."""
    if line[:8] != b"%08x" % zlib.crc32(line[9:-1]):
        return None
    try:
        record = json.loads(line[9:])
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None

"""Journals: what was appended comes back, whole lines alone count, and one process at a time has a journal."""

from __future__ import annotations

import errno
import itertools
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import FileError
from argmap.store.journal import Journal, left_behind, new_journal, others, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RECORDS: list[dict[str, Any]] = [
    {"journal": 1, "map": "/a map.yaml", "text": "argmap: 1\r\ntitle: ü \u2028 \x85 😀\n"},
    {"do": {"edit": "change-map", "title": "x\ny"}, "when": 1.5},
    {"at": 0, "when": 2},
]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)

OTHER_PROCESS = (
    "import sys; from pathlib import Path; from argmap.store.journal import new_journal\n"
    "journal = new_journal(Path(sys.argv[1])); journal.append({'at': 1}); print(journal.path, flush=True)\n"
    "sys.stdin.readline()"
)


@pytest.fixture
def map_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a map would lie; journals on it are kept in this test's own folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "map.yaml"


@contextmanager
def opened(path: Path, *, keep: bool = True) -> Iterator[Journal]:
    journal = Journal(path)
    try:
        yield journal
    finally:
        journal.close(keep=keep)


def filled(path: Path) -> bytes:
    """A journal of all records."""
    with opened(path) as journal:
        for record in RECORDS:
            journal.append(record)
    return path.read_bytes()


def records(path: Path) -> list[dict[str, Any]]:
    """The records up to the first that is damaged."""
    return [record for record in itertools.takewhile(lambda one: one is not None, told(path)) if record is not None]


def whole_lines(data: bytes) -> int:
    return data.count(b"\n")


def test_a_journal_appears_with_its_first_record(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "a.journal"
    with opened(path) as journal:
        assert not path.exists()
        journal.append(RECORDS[0])
        assert list(records(path)) == RECORDS[:1]
    assert path.stat().st_mode & 0o077 == 0, "what a person writes is theirs alone"


@settings(max_examples=50)
@given(told=st.lists(st.dictionaries(st.text(), JSON, max_size=4), max_size=5))
def test_records_come_back_as_written(told: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("journals") / "a.journal"
    with opened(path) as journal:
        for number, record in enumerate(told, 1):
            journal.append(record)
            assert list(records(path)) == told[:number]


def test_cut_at_any_byte_the_whole_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    data = filled(path)
    for size in range(len(data) + 1):
        path.write_bytes(data[:size])
        assert list(records(path)) == RECORDS[: whole_lines(data[:size])], size


def test_taken_up_behind_the_last_whole_record(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    data = filled(path)
    for size in range(len(data) + 1):
        path.write_bytes(data[:size])
        with opened(path) as journal:
            journal.append({"new": 1})
            journal.append({"new": 2})
        assert list(records(path)) == [*RECORDS[: whole_lines(data[:size])], {"new": 1}, {"new": 2}], size
        assert whole_lines(path.read_bytes()) == len(list(records(path))), "nothing of the torn end is left"


def test_a_changed_bit_ends_the_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    data = filled(path)
    for i in range(len(data)):
        line = whole_lines(data[:i])
        begins = data.rfind(b"\n", 0, i) + 1
        for bit in range(8):
            changed = bytearray(data)
            changed[i] ^= 1 << bit
            path.write_bytes(changed)
            found = list(records(path))
            if i - begins == 8:  # the gap between checksum and record tells nothing
                assert found in (RECORDS, RECORDS[:line]), (i, bit)
            else:
                assert found == RECORDS[:line], (i, bit)


def test_what_stands_behind_a_broken_record_never_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    filled(path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + b"x" + lines[1][1:] + lines[2])
    with opened(path) as journal:
        journal.append(RECORDS[1])  # as long as the broken one
        assert list(records(path)) == RECORDS[:2]
    assert path.read_bytes() == b"".join(lines[:2])


@pytest.mark.parametrize("rubbish", [b"\0" * 500, b"\n\n\n", b"\xff\xfe\n", b"00000000 \n"])
def test_rubbish_behind_it_is_passed_over_and_written_over(tmp_path: Path, rubbish: bytes) -> None:
    path = tmp_path / "a.journal"
    data = filled(path)
    path.write_bytes(data + rubbish)
    assert list(records(path)) == RECORDS
    with opened(path) as journal:
        journal.append({"new": 1})
    assert list(records(path)) == [*RECORDS, {"new": 1}]


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="could not be read"):
        list(records(tmp_path / "none.journal"))


def test_a_record_is_with_the_disk_before_append_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[tuple[int, int]] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        about = os.fstat(handle)
        synced.append((about.st_ino, about.st_size))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    path = tmp_path / "a.journal"
    with opened(path) as journal:
        journal.append(RECORDS[0])
        about = path.stat()
        assert (about.st_ino, about.st_size) in synced
        assert tmp_path.stat().st_ino in [inode for inode, _ in synced], "the name of a new file lasts as well"
        journal.append(RECORDS[1])
        about = path.stat()
        assert synced[-1] == (about.st_ino, about.st_size)


@pytest.mark.parametrize("can_cut", [True, False])
@pytest.mark.parametrize("already", [0, 1, 2])
def test_a_disk_that_fills_up_loses_nothing_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, already: int, *, can_cut: bool
) -> None:
    path = tmp_path / "a.journal"
    real = os.write
    is_full = False

    def write(handle: int, data: bytes) -> int:
        nonlocal is_full
        if is_full:
            raise OSError(errno.ENOSPC, "No space left on device")
        is_full = True
        return real(handle, data[: len(data) // 2])

    def fail(*_: object) -> None:
        if is_full:
            raise OSError(errno.EIO, "Input/output error")

    with opened(path) as journal:
        for record in RECORDS[:already]:
            journal.append(record)
        before = path.read_bytes() if already else b""
        monkeypatch.setattr(os, "write", write)
        if not can_cut:
            monkeypatch.setattr(os, "ftruncate", fail)
        with pytest.raises(FileError, match=r"No space left on device \(make room.*; nothing was changed"):
            journal.append(RECORDS[already])
        monkeypatch.undo()
        assert list(records(path)) == RECORDS[:already]
        assert (path.read_bytes() == before) is can_cut
        journal.append(RECORDS[2])
    assert list(records(path)) == [*RECORDS[:already], RECORDS[2]]


def test_writes_that_take_a_part_are_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, data[:3]))
    filled(tmp_path / "a.journal")
    monkeypatch.undo()
    assert list(records(tmp_path / "a.journal")) == RECORDS


def test_one_at_a_time_has_a_journal(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    with opened(path) as journal:
        journal.append(RECORDS[0])
        with pytest.raises(FileError, match="another process has this journal"):
            Journal(path)
        journal.append(RECORDS[1])
    with opened(path):
        assert list(records(path)) == RECORDS[:2]


def test_closing_leaves_it_for_the_next_or_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    filled(path)
    assert list(records(path)) == RECORDS
    with opened(path, keep=False):
        pass
    assert list(tmp_path.iterdir()) == []
    with opened(path):
        pass
    assert list(tmp_path.iterdir()) == [], "a journal without a record leaves no lock either"


def test_others_are_those_who_live(map_file: Path) -> None:
    assert others(map_file, None) == ()
    before = time.time()
    mine = new_journal(map_file)
    command = [sys.executable, "-c", OTHER_PROCESS, str(map_file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        path = mine.path.parent / other.stdout.readline().strip()
        (owner,) = others(map_file, mine.path)
        assert owner.process == other.pid
        assert before <= owner.since <= time.time()
        assert [one.process for one in others(map_file, None)] == [os.getpid(), other.pid], "the longest first"
        assert left_behind(map_file) == ()
        with pytest.raises(FileError, match="another process has this journal"):
            Journal(path)
        assert others(map_file.with_name("another.yaml"), None) == ()
        other.kill()
    assert others(map_file, mine.path) == ()
    assert left_behind(map_file) == (path,)
    assert left_behind(map_file.with_name("another.yaml")) == ()
    with opened(path):
        assert list(records(path)) == [{"at": 1}]
        assert left_behind(map_file) == ()
    mine.close(keep=True)


def test_one_map_has_one_folder_however_it_is_named(map_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    map_file.touch()
    link = map_file.with_name("link.yaml")
    link.symlink_to(map_file.name)
    monkeypatch.chdir(map_file.parent)
    journal = new_journal(link)
    try:
        assert len(others(map_file, None)) == len(others(type(map_file)(map_file.name), None)) == 1
    finally:
        journal.close(keep=False)


def test_left_behind_the_latest_first(map_file: Path) -> None:
    paths = []
    for when in (200, 300, 100):
        journal = new_journal(map_file)
        journal.append({"at": when})
        journal.close(keep=True)
        os.utime(journal.path, (when, when))
        paths.append(journal.path)
    first, second, third = paths
    assert left_behind(map_file) == (second, first, third)


def test_no_folder_for_journals(map_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (map_file.parent / "state").write_text("no folder")
    with pytest.raises(FileError, match="could not make this folder"):
        new_journal(map_file)
    assert others(map_file, None) == ()
    assert left_behind(map_file) == ()


def test_a_failed_lock_is_a_file_error(map_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("argmap.store.journal.FileLock.acquire", fail)
    with pytest.raises(FileError, match="Permission denied"):
        new_journal(map_file)

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.errors import FileError
from argmap.store import files as files_module
from argmap.store import read_bytes, write_atomically, write_new


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.txt", b"one")
    write_atomically(tmp_path / "a.txt", b"two")
    assert read_bytes(tmp_path / "a.txt") == b"two"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions")
def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_bytes(b"one")
    real.chmod(0o640)
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_atomically(tmp_path / "link.txt", b"two")
    assert (tmp_path / "link.txt").is_symlink()
    assert real.read_bytes() == b"two"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(FileError, match="No space left on device"):
        write_atomically(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full and prlimit")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    code = (
        "import resource, signal, sys; from pathlib import Path; from argmap.store import write_atomically;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10)); write_atomically(Path(sys.argv[1]), b'n' * 1000)"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
    assert "FileError" in done.stderr
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_killed_in_the_middle_the_file_is_old_or_new(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old" * 100_000)
    code = (
        "import sys; from pathlib import Path; from argmap.store import write_atomically; n = 0\n"
        "print('ready', flush=True)\n"
        "while True: n += 1; write_atomically(Path(sys.argv[1]), b'%03d' % (n % 1000) * 100_000)"
    )
    for _ in range(5):
        with subprocess.Popen([sys.executable, "-c", code, path], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            writer.kill()
        data = path.read_bytes()
        assert data == data[:3] * 100_000


def test_a_read_only_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write what others may not
    with pytest.raises(FileError, match="this file is read-only"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("x")
    (tmp_path / "debates.yml").write_text("x")
    for path, words in [
        (tmp_path / "a.yaml", "there is no such file; in .* there are b.yaml"),
        (tmp_path / "debate.yml", "there is no such file; did you mean .*debates.yml?"),
        (tmp_path / "b.yaml" / "c.yaml", "a part of this path is a file; name another"),
        (tmp_path, "this is a folder"),
        (tmp_path / "no" / "a.txt", "there is no such file"),
    ]:
        with pytest.raises(FileError, match=words) as caught:
            read_bytes(path)
        assert caught.value.path == path


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_devices_and_huge_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "zero").symlink_to("/dev/zero")
    with pytest.raises(FileError, match="no ordinary file"):
        read_bytes(tmp_path / "zero")
    monkeypatch.setattr(files_module, "MAX_BYTES", 3)
    (tmp_path / "big").write_bytes(b"1234")
    with pytest.raises(FileError, match="too large"):
        read_bytes(tmp_path / "big")


def test_a_new_file_overwrites_nothing(tmp_path: Path) -> None:
    write_new(tmp_path / "a", b"1")
    with pytest.raises(FileError, match="not overwritten"):
        write_new(tmp_path / "a", b"2")
    with pytest.raises(FileError, match="no folder"):
        write_new(tmp_path / "none" / "a", b"2")

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.errors import FileError
from argmap.store import refuse_taken, refuse_unwritable, write_atomically
from argmap.store.writable import LONGEST_NAME

if TYPE_CHECKING:
    from pathlib import Path

needs_permissions = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows may write what others may not"
)


needs_long_paths = pytest.mark.skipif(sys.platform == "win32", reason="Windows may not take paths of 260 characters")


@needs_long_paths
@pytest.mark.parametrize("letter", ["m", "ü", "票"])
def test_the_longest_name_can_be_written_and_no_longer_one(tmp_path: Path, letter: str) -> None:
    width = len(letter.encode())
    name = letter * ((LONGEST_NAME - 5) // width) + "m" * ((LONGEST_NAME - 5) % width)
    refuse_taken(tmp_path / f"{name}.yaml")
    write_atomically(tmp_path / f"{name}.yaml", b"one")
    refuse_unwritable(tmp_path / f"{name}.yaml")
    with pytest.raises(FileError, match="too long, 242 bytes"):
        refuse_taken(tmp_path / f"{name}m.yaml")


@needs_long_paths
def test_a_file_is_replaced_under_any_name_that_the_system_takes(tmp_path: Path) -> None:
    path = tmp_path / ("m" * 255)
    path.write_bytes(b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"


def test_what_is_there_is_no_new_file(tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_bytes(b"one")
    refuse_unwritable(tmp_path / "m.yaml")
    with pytest.raises(FileError, match="not overwritten"):
        refuse_taken(tmp_path / "m.yaml")
    (tmp_path / "link.yaml").symlink_to("nowhere")
    with pytest.raises(FileError, match="not overwritten"):
        refuse_taken(tmp_path / "link.yaml")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("no/m.yaml", "there is no folder"),
        ("folder", "this is a folder; name a file in it"),
        (f"{'f' * 300}/m.yaml", "too long|there is no folder"),
    ],
)
def test_what_keeps_a_file_from_being_written(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileError, match=told):
        refuse_unwritable(tmp_path / name)


@needs_permissions
def test_what_may_not_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_bytes(b"one")
    (tmp_path / "m.yaml").chmod(0o444)
    with pytest.raises(FileError, match="this file is read-only"):
        refuse_unwritable(tmp_path / "m.yaml")
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(FileError, match="is read-only"):
            refuse_taken(tmp_path / "n.yaml")
    finally:
        tmp_path.chmod(0o755)

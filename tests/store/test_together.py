from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.errors import FileError
from argmap.store import together, write_new, write_together

if TYPE_CHECKING:
    from pathlib import Path


def everything_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_files_and_their_folders_are_written(tmp_path: Path) -> None:
    contents = {tmp_path / "a" / "b" / "c.txt": b"c", tmp_path / "a" / "d.txt": b"d"}
    write_together(contents)
    write_together(contents)
    assert everything_in(tmp_path) == ["a", "a/b", "a/b/c.txt", "a/d.txt"]


def test_where_another_file_has_one_of_the_names_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text("mine")
    with pytest.raises(FileError, match="not overwritten"):
        write_together({tmp_path / "a" / "c.txt": b"c", tmp_path / "d.txt": b"d"})
    assert everything_in(tmp_path) == ["d.txt"]
    assert (tmp_path / "d.txt").read_text() == "mine"


@pytest.mark.parametrize("fault", [FileError, KeyboardInterrupt])
def test_where_not_all_can_be_written_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException]
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "same.txt").write_bytes(b"s")

    def broken(path: Path, data: bytes) -> None:
        if path.name == "full.txt":
            raise FileError("full", path) if fault is FileError else KeyboardInterrupt
        write_new(path, data)

    monkeypatch.setattr(together, "write_new", broken)
    names = ["a/same.txt", "a/b/c.txt", "e/f/full.txt", "g.txt"]
    with pytest.raises(fault):
        write_together({tmp_path / name: name[-5:-4].encode() if name != "a/same.txt" else b"s" for name in names})
    assert everything_in(tmp_path) == ["a", "a/same.txt"]


def test_what_others_put_into_a_new_folder_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path, data: bytes) -> None:
        (path.parent / "theirs.txt").write_bytes(data)
        raise FileError("full", path)

    monkeypatch.setattr(together, "write_new", broken)
    with pytest.raises(FileError, match="full"):
        write_together({tmp_path / "a" / "c.txt": b"c"})
    assert everything_in(tmp_path) == ["a", "a/theirs.txt"]

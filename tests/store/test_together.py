from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.errors import FileError
from argmap.store import replace_together, together, write_new, write_together

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


def test_files_that_are_there_are_replaced_together(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"old")
    replace_together({one: b"1", other: b"2"})
    assert (one.read_bytes(), other.read_bytes()) == (b"1", b"2")
    assert set(tmp_path.iterdir()) == {one, other}


def test_where_one_of_them_cannot_be_written_none_is_replaced(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"old")
    other.mkdir()
    with pytest.raises(FileError) as raised:
        replace_together({one: b"1", other: b"2"})
    assert raised.value.path == other
    assert one.read_bytes() == b"old"
    assert set(tmp_path.iterdir()) == {one, other}


def test_where_one_is_held_open_those_before_it_are_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows refuses to replace a file that a program shows."""
    one, new, other = tmp_path / "one", tmp_path / "new", tmp_path / "other"
    one.write_bytes(b"old")
    other.write_bytes(b"shown")
    replace = type(tmp_path).replace

    def refusing(self: Path, target: Path) -> Path:
        if target == other:
            raise PermissionError(13, "The process cannot access the file")
        return replace(self, target)

    monkeypatch.setattr(type(tmp_path), "replace", refusing)
    with pytest.raises(FileError):
        replace_together({one: b"1", new: b"2", other: b"3"})
    assert (one.read_bytes(), other.read_bytes()) == (b"old", b"shown")
    assert set(tmp_path.iterdir()) == {one, other}

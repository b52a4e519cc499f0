"""The files of an archive that a platform made: looked through in memory, nothing is unpacked."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from pathlib import Path

LARGEST = 4_000_000
"""Bytes of a file in an archive; a larger one is not read."""
MOST = 2_000
"""Files of an archive that are looked at."""

_PLATFORM = re.compile(r"_(\d+)_assign(?:submission|ment)_.*$")
"""What a learning platform writes behind a pupil's name."""


class Member(NamedTuple):
    """A file of an archive, or why it is not read."""

    inner: PurePosixPath
    """Where it stands in the archive; the archive's own name where it is about all of it."""
    title: str
    """As messages name it."""
    data: bytes | None
    said: str = ""

    @property
    def name(self) -> str:
        """Its last part."""
        return self.inner.name

    def __str__(self) -> str:
        return self.title


def members(path: Path, endings: Collection[str], *, wanted: str) -> Iterator[Member]:
    """The files of an archive, those that were written last at the end.

    Args:
        path: the archive.
        endings: what the files that are read end in.
        wanted: what is said of others: "no map file (.yaml)".
    """
    try:
        with zipfile.ZipFile(path) as archive:
            infos = sorted((one for one in archive.infolist() if not one.is_dir()), key=lambda one: one.date_time)
            for info in infos[:MOST]:
                inner = PurePosixPath(_name_of(info).replace("\\", "/"))
                title = f"{path.name}: {inner}"
                if inner.name.startswith((".", "__")) or "__MACOSX" in inner.parts:
                    continue
                if inner.suffix.lower() not in endings:
                    yield Member(inner, title, None, wanted)
                elif info.file_size > LARGEST:
                    yield Member(inner, title, None, "too large to be one of these")
                else:
                    yield _read(archive, info, inner, title)
            if len(infos) > MOST:
                many = f"holds {len(infos)} files; only the first {MOST} were looked at"
                yield Member(PurePosixPath(path.name), path.name, None, many)
    except _BROKEN as error:
        yield Member(PurePosixPath(path.name), str(path), None, f"this archive cannot be read: {error}")


_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError)
"""What a damaged or locked archive is told by; what it is packed by and nobody here knows is a RuntimeError, too."""


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, inner: PurePosixPath, title: str) -> Member:
    try:
        with archive.open(info) as file:
            return Member(inner, title, file.read(LARGEST + 1))
    except _BROKEN as error:
        return Member(inner, title, None, f"cannot be unpacked: {error}")


def _name_of(info: zipfile.ZipInfo) -> str:
    """A file's name; programs that write it in UTF-8 do not all say so, and then it was read as cp437."""
    if info.flag_bits & _IS_UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


_IS_UTF8 = 0x800


def pupil(inner: PurePosixPath) -> str:
    """Whose a file in an archive is: as a platform says, else as its folder is called, or itself."""
    for part in inner.parts:
        name = _PLATFORM.sub("", part)
        if name != part:
            return name.strip()
    folders = [part for part in inner.parts[:-1] if part not in ("/", "..")]
    return folders[-1] if len(folders) > 1 else inner.stem


def pupils(files: Sequence[PurePosixPath], otherwise: Callable[[PurePosixPath], str] = pupil) -> list[str]:
    """Whose each of several files is, two of one name with the platform's numbers behind it.

    Args:
        files: as they stand in an archive or a folder.
        otherwise: what tells it where no platform does, and not all files of several folders are called the same.
    """
    numbers = [_number_of(file) for file in files]
    loose = [file for file, number in zip(files, numbers, strict=True) if not number]
    has_folders_of_pupils = len({file.stem for file in loose}) == 1 and len({file.parent for file in loose}) > 1
    by_folder = [file.parent.name if has_folders_of_pupils and file.parent.name else otherwise(file) for file in files]
    names = [pupil(file) if number else name for file, number, name in zip(files, numbers, by_folder, strict=True)]
    known: dict[str, set[str]] = {}
    for name, number in zip(names, numbers, strict=True):
        known.setdefault(name, set()).add(number)
    return [
        f"{name} {number}".strip() if len(known[name]) > 1 else name
        for name, number in zip(names, numbers, strict=True)
    ]


def _number_of(inner: PurePosixPath) -> str:
    """A platform's own number of whose a file is; empty where there is none."""
    return next((found[1] for part in inner.parts if (found := _PLATFORM.search(part))), "")

"""The files of an archive that a platform made: looked through in memory, nothing is unpacked."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

LARGEST = 4_000_000
"""Bytes of a file in an archive; a larger one is not read."""
MOST = 2_000
"""Files of an archive that are looked at."""

_PLATFORM = re.compile(r"_\d+_assign(?:submission|ment)_.*$")
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
    """The files of an archive.

    Args:
        path: the archive.
        endings: what the files that are read end in.
        wanted: what is said of others: "no map file (.yaml)".
    """
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [one for one in archive.infolist() if not one.is_dir()]
            for info in infos[:MOST]:
                inner = PurePosixPath(info.filename.replace("\\", "/"))
                title = f"{path.name}: {inner}"
                if inner.name.startswith((".", "__")) or "__MACOSX" in inner.parts:
                    continue
                if inner.suffix.lower() not in endings:
                    yield Member(inner, title, None, wanted)
                elif info.file_size > LARGEST:
                    yield Member(inner, title, None, "too large to be one of these")
                else:
                    with archive.open(info) as file:
                        yield Member(inner, title, file.read(LARGEST + 1))
            if len(infos) > MOST:
                many = f"holds {len(infos)} files; only the first {MOST} were looked at"
                yield Member(PurePosixPath(path.name), path.name, None, many)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError) as error:
        yield Member(PurePosixPath(path.name), str(path), None, f"this archive cannot be read: {error}")


def pupil(inner: PurePosixPath) -> str:
    """Whose a file in an archive is: as a platform says, else as its folder is called, or itself."""
    for part in inner.parts:
        name = _PLATFORM.sub("", part)
        if name != part:
            return name.strip()
    return inner.parts[-2] if len(inner.parts) > 2 else inner.stem

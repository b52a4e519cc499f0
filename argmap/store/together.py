"""Several files that belong together: all are written, or none."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from argmap.errors import FileError
from argmap.store.files import make_folder, read_bytes, write_new

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write new files and the folders that they need; those that are there with the same bytes are left alone.

    Raises:
        FileError: another file has one of the names, or not all could be written; nothing of it is left.
    """
    for path, data in contents.items():
        if os.path.lexists(path) and read_bytes(path) != data:
            message = f"{path}: another file has this name, and is not overwritten; choose another name or folder"
            raise FileError(message, path)
    made: list[Path] = []
    try:
        for path, data in contents.items():
            if os.path.lexists(path):
                continue
            for folder in _missing(path.parent):
                make_folder(folder)
                made.append(folder)
            write_new(path, data)
            made.append(path)
    except BaseException:  # Ctrl-C too
        for path in reversed(made):
            with suppress(OSError):  # a folder that somebody has put something into by now
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def _missing(folder: Path) -> Iterator[Path]:
    """The folders that must be made for it, the outermost first."""
    if not os.path.lexists(folder):
        yield from _missing(folder.parent)
        yield folder

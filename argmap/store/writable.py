"""Whether a file can be written, seen before any work is done for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from argmap.errors import FileError
from argmap.store.files import reason

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_NAME = 241
"""Bytes: most systems take 255, and something may have to stand beside a file for a while under a name like its own."""


def refuse_long_name(path: Path) -> None:
    """Say now that no file or folder can have this name.

    Raises:
        FileError: it is too long.
    """
    length = len(os.fsencode(path.name))
    if length > LONGEST_NAME:
        raise FileError(f"{path}: this name is too long, {length} bytes; choose one of at most {LONGEST_NAME}", path)


def refuse_unwritable(path: Path) -> None:
    """Say now what would keep a file from being written, or from being replaced.

    Raises:
        FileError: its name is too long, there is no folder for it, or one of the two may not be written to.
    """
    refuse_long_name(path)
    try:
        is_there = path.exists()
    except OSError as error:
        raise FileError(f"{path}: could not be written: {reason(error)}", path) from error
    if is_there and path.is_dir():
        raise FileError(f"{path}: this is a folder; name a file in it, such as {path / f'debate{path.suffix}'}", path)
    if is_there and not path.is_file():
        raise FileError(f"{path}: could not be written: this is no ordinary file; choose another name", path)
    if is_there and not os.access(path, os.W_OK):
        raise FileError(f"{path}: could not be written: this file is read-only; choose another name", path)
    if not path.parent.is_dir():
        raise FileError(f"{path}: there is no folder {path.parent} to write into; make it first", path)
    if not os.access(path.parent, os.W_OK):
        raise FileError(
            f"{path}: could not be written: the folder {path.parent} is read-only; name one of your own", path
        )


def refuse_taken(path: Path) -> None:
    """Say now what would keep a new file from being written.

    Raises:
        FileError: something has its name already, or it cannot be written.
    """
    if os.path.lexists(path):
        raise FileError(f"{path}: this file is there already, and is not overwritten; choose another name", path)
    refuse_unwritable(path)

"""A map with its articles in a folder of its own, for one who may do with it what they like."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError
from argmap.workspace import load_map

if TYPE_CHECKING:
    from pathlib import Path


def copied(map_file: Path, folder: Path) -> Path:
    """The copy of a map below a folder, beside those of its articles that are there.

    Raises:
        ArgmapError: it cannot be read.
    """
    place = folder / "debate" / "map"
    copy = place / map_file.name
    names = [map_file.name, *(source.article for source in load_map(map_file).sources if source.article)]
    for name in dict.fromkeys(names):
        there = _below(folder, place / name)
        there.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            shutil.copyfile(map_file.parent / name, there)
    return copy


def _below(folder: Path, path: Path) -> Path:
    """A path without its `..`, as long as it stays below a folder."""
    plain = type(path)(os.path.normpath(path))
    if not plain.is_relative_to(folder):
        raise ArgmapError(f"{path.name}: this article lies too far from its map to be copied; put it beside the map")
    return plain

"""Files to choose from: what lies in a folder, files first."""

from __future__ import annotations

import re
from itertools import chain, count
from typing import TYPE_CHECKING

from argmap.articles import READERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_MAPS = frozenset((".yaml", ".yml"))
_BEGINNING = 4096
"""Bytes of a file that are looked at."""

_MAP_KEY = re.compile(rb"""^[\s{]*["']?argmap["']?\s*:""", re.MULTILINE)


def articles_at(folder: Path) -> list[Path]:
    """The files in a folder that may be articles, by their names' endings, then its folders."""
    return _within(folder, lambda file: file.suffix.lower() in READERS)


def maps_at(folder: Path) -> list[Path]:
    """The files in a folder that are maps, by how they begin, then its folders."""
    return _within(folder, lambda file: file.suffix.lower() in _MAPS and _is_map(file))


def _within(folder: Path, is_wanted: Callable[[Path], bool]) -> list[Path]:
    """What of a folder is wanted; nothing, where it cannot be read."""
    try:
        found = sorted(folder.iterdir(), key=lambda path: path.name.casefold())
        seen = [path for path in found if not path.name.startswith(".")]
        folders = [path for path in seen if path.is_dir()]
        return [*(path for path in seen if path.is_file() and is_wanted(path)), *folders]
    except OSError:
        return []


def _is_map(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return _MAP_KEY.search(opened.read(_BEGINNING)) is not None
    except OSError:
        return False


def unused(folder: Path, stem: str, ending: str) -> Path:
    """A file that is not there yet, counted from 2 where the first name is taken."""
    names = chain([f"{stem}{ending}"], (f"{stem}-{number}{ending}" for number in count(2)))
    return next(path for path in map(folder.joinpath, names) if not path.exists())

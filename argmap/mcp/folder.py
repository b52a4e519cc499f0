"""The folder that an assistant works in: no name leads out of it, neither by dots nor by a link."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import READERS
from argmap.errors import FileError, in_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

MAP_ENDINGS = (".yaml", ".yml")

_MOST_LOOKED_AT = 20_000
"""Files and folders that are looked at before a listing ends."""

_MOST_LISTED = 400


class FolderList(NamedTuple):
    """The files of a folder that have to do with debates."""

    maps: tuple[str, ...]
    articles: tuple[str, ...]
    is_whole: bool
    """Whether these are all."""


class Folder:
    """A folder and what lies below it.

    Args:
        root: the folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = Path(os.path.realpath(root))

    def path(self, name: str) -> Path:
        """The file that a name means, as messages call it; it may be new.

        Raises:
            FileError: it lies elsewhere.
        """
        shown = in_one_line(name)[:200]
        if not name.strip() or "\0" in name or "\n" in name:
            raise FileError(f"{shown!r} is no name of a file", Path(shown))
        if ".." in name.replace("\\", "/").split("/"):
            raise FileError(f"{shown}: name a file below this folder, without `..`", Path(shown))
        path = Path(os.path.normpath(self.root / name))
        self.refuse_outside(path, shown)
        here = Path.cwd()
        return path.relative_to(here) if path != here and path.is_relative_to(here) else path

    def refuse_outside(self, path: Path, shown: str) -> None:
        """See that a file, and whatever links on the way to it lead to, lies below the folder.

        Raises:
            FileError: it does not.
        """
        lies = self.root / path
        if not lies.is_relative_to(self.root) or not Path(os.path.realpath(lies)).is_relative_to(self.root):
            raise FileError(f"{shown}: this lies outside the folder that argmap mcp was started in", path)

    def name_of(self, path: Path) -> str:
        """A file's name, relative to the folder."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)

    def listed(self) -> FolderList:
        """Maps and what may be articles, by name; hidden folders, links and unspeakable names are passed over."""
        maps: list[str] = []
        articles: list[str] = []
        for looked_at, path in enumerate(self._files()):
            if looked_at >= _MOST_LOOKED_AT or len(maps) + len(articles) >= _MOST_LISTED:
                return FolderList(tuple(maps), tuple(articles), is_whole=False)
            ending = path.suffix.lower()
            if not path.name.isprintable():  # it could not be named, or not be sent
                continue
            if ending in MAP_ENDINGS:
                maps.append(self.name_of(path))
            elif ending in READERS:
                articles.append(self.name_of(path))
        return FolderList(tuple(maps), tuple(articles), is_whole=True)

    def _files(self) -> Iterator[Path]:
        for folder, below, names in os.walk(self.root):
            below[:] = sorted(one for one in below if not one.startswith("."))
            yield from (Path(folder, name) for name in sorted(names) if not Path(folder, name).is_symlink())

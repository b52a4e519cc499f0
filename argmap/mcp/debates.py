"""Maps of a folder, opened for an assistant only where their articles lie in that folder too."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.draft import Read
from argmap.errors import ArticleError, UnknownNameError
from argmap.store import look_at
from argmap.workspace import changing, load_map, open_debate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.mcp.folder import Folder
    from argmap.model import Debate
    from argmap.workspace import Session


class Target(NamedTuple):
    """A map that is to be changed."""

    folder: Folder
    map_file: str
    by: str
    """Who proposes what is new in it."""

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session on the map whose edits are in its file at the end, or none of them.

        Raises:
            FileError: the map, or an article of it, lies elsewhere or cannot be read or written.
            MapFormatError: it holds no map.
            EditError: nothing can be edited here.
        """
        with changing(_map_file(self.folder, self.map_file)) as session:
            yield session


def debate_in(folder: Folder, name: str) -> Debate:
    """The debate in a map's file.

    Raises:
        FileError: the map, or an article of it, lies elsewhere or cannot be read.
        MapFormatError: it holds no map.
    """
    return open_debate(_map_file(folder, name))


def read_of(debate: Debate, source: str) -> Read:
    """A source with its article.

    Raises:
        UnknownNameError: there is no such source.
        ArticleError: its article cannot be read.
    """
    found = UnknownNameError.found(source, debate.structure.sources, "source")
    article = debate.articles.get(source)
    if article is None:
        raise ArticleError(f"the article of {source!r} cannot be read: {found.article or 'the map names none'}")
    return Read(found, article)


def _map_file(folder: Folder, name: str) -> Path:
    """A map's file, after a look at where its articles lie."""
    file = folder.path(name)
    look_at(file)
    home = Path(os.path.realpath(file)).parent
    for source in load_map(file).sources:
        if source.article is not None:
            path = Path(os.path.normpath(home / source.article))
            folder.refuse_outside(path, f"{name}: the article {source.article} of {source.id!r}")
    return file

"""A draft by paste that is under way: what it was begun with, so that it goes on from its map's name alone."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from argmap.errors import FileError
from argmap.store import read_bytes


class Begun(BaseModel):
    """What a draft by paste was begun with."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    articles: tuple[str, ...] = ()
    """Relative to the map's folder where they can be, as those of `left` and `right`."""
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    left_speakers: tuple[str, ...] = ()
    right_speakers: tuple[str, ...] = ()
    moderators: tuple[str, ...] | None = None
    """Who leads the debate; whoever is called by that role, if nothing was said of it."""
    speakers: str = ""
    encoding: str | None = None
    comments: bool = False
    force: bool = False
    between: bool = False
    """Whether it asks again, for what lies between the articles of a map that is there."""


def answers_of(map_file: Path) -> Path:
    """The folder of the questions and answers about a map."""
    return map_file.with_name(f"{map_file.name}.answers")


def begun_file(map_file: Path) -> Path:
    """Where it stands with what a draft of a map was begun."""
    return answers_of(map_file) / "begun.json"


def waiting(map_file: Path) -> Begun | None:
    """What the draft of a map that waits for a reply was begun with; none where none waits."""
    try:
        begun = Begun.model_validate_json(read_bytes(begun_file(map_file)))
        return begun if begun.between == map_file.exists() else None
    except (FileError, ValueError, OSError):  # of the current folder, which has no name, too
        return None


def seen_from(map_file: Path, articles: tuple[Path, ...]) -> tuple[str, ...]:
    """The articles' files as `Begun` holds them."""
    return tuple(_seen_from(map_file.parent, article) for article in articles)


def _seen_from(folder: Path, article: Path) -> str:
    try:
        return Path(os.path.relpath(article, folder)).as_posix()
    except ValueError:  # on another drive
        return str(article.absolute())


def found_from(map_file: Path, articles: tuple[str, ...]) -> list[Path]:
    """The articles' files, of what `Begun` holds."""
    return [Path(os.path.normpath(map_file.parent / article)) for article in articles]

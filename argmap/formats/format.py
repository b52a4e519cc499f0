"""What a format is: how it is known, and how a text of it becomes a map and a map a text of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.model import ArgumentMap

    Resolve = Callable[[str], str]
    """Gives the text of a file that a format names by a relative path; raises an `ArgmapError` where there is none."""


class Loss(NamedTuple):
    """Something that has no place in the other form, or could not be brought along."""

    what: str
    where: str
    """An entry's id, a file's name, or a line of the text."""
    why: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}: {self.why}"


class Read(NamedTuple):
    """What a text holds."""

    map: ArgumentMap
    articles: Mapping[str, str]
    """The articles' texts, by the names that the map's sources have for their files."""
    losses: tuple[Loss, ...] = ()


class Written(NamedTuple):
    """A text that holds a map."""

    text: str
    losses: tuple[Loss, ...] = ()


class MapReader(Protocol):
    """Makes a map of a text; raises `MapFormatError` with all that is wrong with it."""

    def __call__(self, text: str, resolve: Resolve, *, path: str) -> Read:
        """What a text without a byte-order mark holds; messages name it by its path."""


class MapWriter(Protocol):
    """Makes a text of a map; equal maps give equal texts."""

    def __call__(self, argument_map: ArgumentMap, articles: Mapping[str, str], *, over: str | None) -> Written:
        """A map with its articles' texts as a text; over an older one, what a person wrote there stays."""


class Format(NamedTuple):
    """A form in which maps are kept or exchanged."""

    words: str
    """What it is, for people."""
    endings: tuple[str, ...]
    """How the names of its files end, in lower case, the usual one first."""
    is_in: Callable[[str], bool]
    """Whether a text says of itself that it is of this format."""
    read: MapReader | None = None
    write: MapWriter | None = None

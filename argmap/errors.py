"""How things go wrong: a `Problem` is a value and work goes on; an `ArgmapError` ends what was asked for.

This module imports nothing else of argmap, so that every room can use it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

K = TypeVar("K", bound=str)
T = TypeVar("T")


class Severity(StrEnum):
    """How much a problem matters, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Place:
    """What a problem is about, in the words of the map: known before any file is.

    Either a claim, relation or issue by its `id`, or a source by its id in `source`; `field` leads further
    down, such as `("quotes", 0, "exact")`. With `span`, the place is in the source's article instead.
    """

    id: str = ""
    field: tuple[str | int, ...] = ()
    source: str = ""
    span: tuple[int, int] | None = None
    """Code points of the source's article, end excluded."""


@dataclass(frozen=True, slots=True)
class Location:
    """A position in a file, as editors count: line and column from 1, in code points; 0 where unknown."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        numbers = [str(n) for n in (self.line, self.column) if n]
        return ":".join([self.path, *numbers])


LINE_END = re.compile(r"\r\n|\r|\n")
"""Where a line ends, everywhere in argmap: as editors count, so neither at U+2028, U+2029 or NEL nor at a form feed."""


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a code point of a text, both from 1."""
    before = text[:offset]
    ends = before.count("\n") + before.count("\r") - before.count("\r\n")
    return ends + 1, offset - max(before.rfind("\n"), before.rfind("\r"))


def line_starts(text: str) -> list[int]:
    """Where each line of a text starts, in code points; for whoever asks for many positions."""
    return [0, *(end.end() for end in LINE_END.finditer(text))]


_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_BREAK = re.compile(rf"[{_BREAKS}]+")


def in_one_line(text: str) -> str:
    """A text as a part of a message, which is one line wherever it is shown: a space for each line end of any kind."""
    first, *rest = _BREAK.split(text.strip(_BREAKS))
    return " ".join([first.rstrip(), *filter(None, map(str.strip, rest))]) if rest else first


@dataclass(frozen=True, slots=True)
class Problem:
    """Something found in a map or its articles, with its place."""

    check: str
    """The name people can ask for or ignore, such as `quote-missing`."""
    severity: Severity
    message: str
    place: Place | None = None
    location: Location | None = None
    """The place in its file, once the file is known."""
    details: tuple[str, ...] = ()
    """Further lines: the difference that was found, the words in question."""
    remedy: str = ""
    """What to do about it, a sentence; empty where the message says it."""

    def at(self, location: Location | None) -> Self:
        """The same problem, its location known."""
        return replace(self, location=location)


class ArgmapError(Exception):
    """This cannot go on. The message tells the person at the keyboard what happened, where, and what to do."""


class FileError(ArgmapError):
    """A file could not be read or written; carries its path."""

    def __init__(self, message: str, path: Path) -> None:
        super().__init__(message)
        self.path = path


class SettingsError(FileError):
    """A person's settings cannot be understood; carries the path of their file."""


def nearest(name: str, known: Iterable[str], *, alike: float = 0.6) -> str:
    """Which of the names there are is likely meant by one that is not among them; empty where none is like it.

    `alike` says how like it a name must be, 1 at most.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is misspelt

    return next(iter(get_close_matches(name, list(known), n=1, cutoff=alike)), "")


def meant(name: str, known: Collection[str]) -> str:
    """How a message about an unknown name ends: which is likely meant, else which are known."""
    near = nearest(name, known)
    return f"did you mean {near}?" if near else f"known: {', '.join(known)}"


class UnknownNameError(ArgmapError):
    """There is no such format, drafter or style; carries the name, and says which is nearest and which are known."""

    def __init__(self, name: str, known: Collection[str], what: str, *, lists: bool = True) -> None:
        near = nearest(name, known)
        likely = f"; did you mean {near}?" if near else ""
        listed = f"{' Known' if near else '; known'}: {', '.join(known)}" if lists else ""
        super().__init__(f"there is no {what} {name!r}{likely}{listed}")
        self.name = name

    @classmethod
    def found(cls, name: str, known: Mapping[K, T], what: str) -> T:
        """What has a name in a table of things of one kind; raises this error where nothing has."""
        for one, value in known.items():
            if one == name:
                return value
        raise cls(name, known, what)


class FormatError(ArgmapError):
    """This text is not what it should be; carries all its problems, each with line and column where there is one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{p.location or 'map'}: {p.message}" for p in self.problems))


class MapFormatError(FormatError):
    """This text is not a map."""


class JudgementsFormatError(FormatError):
    """This text holds no judgements of a map."""


class CommentsFormatError(FormatError):
    """This text holds no comments on the maps of a class."""


class PointsFormatError(FormatError):
    """This text does not say what points are given for."""


class ArticleError(ArgmapError):
    """This is not a readable article."""


class DraftError(ArgmapError):
    """No map could be drafted."""


class UnansweredError(DraftError):
    """A question waits for a person's reply: nothing is lost, and the same command goes on from there."""


class EditError(ArgmapError):
    """This edit would make a map without meaning, or change nothing; the map is as it was."""


class ScopeError(ArgmapError):
    """There is no such part of a map; says what is known."""


class NothingShownError(ArgmapError):
    """Nothing is left to show of what was asked for."""


class TaskError(ArgmapError):
    """A map does not hold what a task takes; says what that is."""


class ExerciseFormatError(FormatError):
    """This text holds no exercise, or nothing about teaching."""


class DiagramError(ArgmapError):
    """The layout engine stopped; carries what it wrote to its standard error."""

    def __init__(self, message: str, *, stderr: str = "") -> None:
        super().__init__(message)
        self.stderr = stderr


class EngineMissingError(DiagramError):
    """The layout engine is not installed."""


class ClusterError(ArgmapError):
    """A cluster of machines cannot be used: its scheduler does not answer, or it has no workers."""


class TypesettingError(ArgmapError):
    """A document for paper could not be set; carries what the typesetter says."""


class ExtraMissingError(ArgmapError):
    """What was asked for needs an optional package that is not installed."""

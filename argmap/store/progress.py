"""How far work on a map has come: what was done, over which text, and what of it the file has; also from a journal."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from argmap.edit import History, edit_of, made
from argmap.errors import EditError, FileError, MapFormatError
from argmap.formats import read_map
from argmap.model import Structure
from argmap.store.journal import Record, records

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.edit import Step
    from argmap.model import ArgumentMap

JOURNAL_VERSION = 1


class Progress:
    """Work on a map from a text on.

    Args:
        text: the text of the map's file.
        path: how messages name the file.

    Raises:
        MapFormatError: the text is no map.
    """

    def __init__(self, text: str, *, path: str = "map") -> None:
        self.origin = text
        """What the map is written over."""
        self.on_disk = checksum(text)
        """Of the text that the file was last known to have."""
        self.saved: ArgumentMap = map_in(text, path=path)
        """The map that the file was last known to hold."""
        self.saved_at = 0
        """After how many steps it was that; -1 where that lies on a way that was given up."""
        self.history = History(self.saved)

    @property
    def unsaved(self) -> int:
        """How many steps lie between the file and the map as it is now; 0 if they are the same."""
        if self.history.map == self.saved:
            return 0
        return max(abs(self.history.at - self.saved_at), 1)

    @property
    def unsaved_labels(self) -> tuple[str, ...]:
        """What was done since the file was last written, in order."""
        labels = [step.label for step in self.history.steps[max(self.saved_at, 0) : self.history.at]]
        return tuple(labels) or (f"go back to the map after {self.history.at} edits",)

    def add(self, step: Step, now: ArgumentMap) -> None:
        """Remember a step and what it made of the map."""
        if self.saved_at > self.history.at:
            self.saved_at = -1
        self.history.add(step, now)

    def wrote(self, sha256: str) -> None:
        """Remember that the file has the map as it is now, as a text with this checksum."""
        self.on_disk = sha256
        self.saved, self.saved_at = self.history.map, self.history.at

    def go_on_over(self, text: str, theirs: ArgumentMap) -> None:
        """Remember that another program wrote the file: the text, and the map that is in it."""
        self.origin, self.on_disk, self.saved = text, checksum(text), theirs
        if self.history.map == theirs:
            self.saved_at = self.history.at


class Past(NamedTuple):
    """What a journal tells."""

    progress: Progress
    followed: int
    """How many of its records could be followed."""
    is_whole: bool
    """Whether these are all; what is behind them may be of another version of the program."""


def past_of(journal: Path, *, path: str) -> Past | None:
    """What a journal tells, as far as it can be followed; none where it has no beginning that is understood.

    Args:
        journal: its file.
        path: how messages name the map's file.
    """
    try:
        told = list(records(journal))
        if not told or told[0].get("journal") != JOURNAL_VERSION:
            return None
        progress = Progress(str(told[0].get("text", "")), path=path)
    except (FileError, MapFormatError):
        return None
    for i, record in enumerate(told[1:], 1):
        try:
            progress = _followed(progress, record)
        except (EditError, MapFormatError, IndexError, TypeError, ValueError, KeyError):
            return Past(progress, i, is_whole=False)
    return Past(progress, len(told), is_whole=True)


def _followed(progress: Progress, record: Record) -> Progress:
    if "do" in record:
        progress.add(*made(edit_of(record["do"]), Structure(progress.history.map)))
    if "at" in record:
        progress.history.go_to(int(record["at"]))
    if "saved" in record:
        progress.wrote(str(record["saved"]))
    if "text" in record:
        text = str(record["text"])
        if not len(progress.history):
            return Progress(text)
        progress.go_on_over(text, map_in(text))
    return progress


def map_in(text: str, *, path: str = "map") -> ArgumentMap:
    """The map in a file's text, with or without a byte-order mark.

    Raises:
        MapFormatError: it holds none.
    """
    return read_map(text.removeprefix("\ufeff"), path=path)


def checksum(text: str) -> str:
    """By which a text is known again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

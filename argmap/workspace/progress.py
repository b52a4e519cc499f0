"""How far work on a map has come: what was done, over which text, and what of it the file has; also from a journal."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from argmap.edit import History, edit_of, made
from argmap.errors import EditError, MapFormatError
from argmap.formats import read_map
from argmap.model import Structure
from argmap.phrases import PLAIN, counted
from argmap.store.journal import Record, told

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
        return tuple(labels) or (f"go back to the map after {counted(self.history.at, PLAIN.nouns.edit)}",)

    def add(self, step: Step, now: ArgumentMap) -> None:
        """Remember a step and what it made of the map."""
        if self.saved_at > self.history.at:
            self.saved_at = -1
        self.history.add(step, now)

    def wrote(self, sha256: str) -> None:
        """Remember that the file has the map as it is now, as a text with this checksum."""
        self.on_disk = sha256
        self.saved, self.saved_at = self.history.map, self.history.at

    def put_before(self, earlier: Progress) -> None:
        """Put the work of an earlier session, which has come to where this one began, in front of it."""
        if earlier.on_disk == checksum(self.origin):  # nobody else wrote the file: what is undone leaves its old bytes
            self.origin = earlier.origin
        self.history.put_before(earlier.history)
        if self.saved_at >= 0:
            self.saved_at += earlier.history.at

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
    unread: int
    """How many of them, from the first that could not be followed on; they may be of another version of the program."""
    after: str = ""
    """The name of the journal whose work it goes on with."""
    has_beginning: bool = True
    """Whether it tells the text that was worked on; else its edits are made on the text of the file as it is."""


def past_of(journal: Path, *, path: str, now: str | None = None) -> Past | None:
    """What a journal tells, as far as it can be followed; none where nothing in it is understood.

    Args:
        journal: its file.
        path: how messages name the map's file.
        now: the text of the map's file, on which a journal whose beginning is damaged is followed.

    Raises:
        FileError: it cannot be read.
    """
    lines = told(journal)
    head = lines[0] if lines else None
    try:
        if head is not None:
            if head.get("journal") != JOURNAL_VERSION:
                return None
            return _past(Progress(str(head.get("text", "")), path=path), lines, str(head.get("after", "")))
        if now is None or not any(lines):
            return None
        return _without_beginning(Progress(now, path=path), lines)
    except MapFormatError:
        return None


def _past(progress: Progress, lines: list[Record | None], after: str) -> Past:
    followed = 1
    for record in lines[1:]:
        further = _followed(progress, record)
        if further is None:
            break
        progress, followed = further, followed + 1
    return Past(progress, followed, len(lines) - followed, after)


def _without_beginning(progress: Progress, lines: list[Record | None]) -> Past:
    """A journal without its first line: the file has what was saved, so what was done since is followed."""
    saves = [i for i, record in enumerate(lines) if record is not None and "saved" in record]
    start = saves[-1] + 1 if saves else 1
    skipped = 0
    for record in lines[1:start]:
        skipped = _position(record, skipped)
    followed = start
    for record in lines[start:]:
        moved = record if record is None or "at" not in record else {**record, "at": int(record["at"]) - skipped}
        further = _followed(progress, moved)
        if further is None:
            break
        progress, followed = further, followed + 1
    return Past(progress, followed, len(lines) - followed, has_beginning=False)


def _position(record: Record | None, at: int) -> int:
    """After how many steps the history stands behind a record."""
    if record is None:
        return at
    return int(record["at"]) if "at" in record else at + ("do" in record)


def _followed(progress: Progress, record: Record | None) -> Progress | None:
    """The progress after one more record; none if it cannot be followed."""
    if record is None:
        return None
    try:
        return _after(progress, record)
    except (EditError, MapFormatError, IndexError, TypeError, ValueError, KeyError):
        return None


def _after(progress: Progress, record: Record) -> Progress:
    if "do" in record:
        step, now = made(edit_of(record["do"]), Structure(progress.history.map))
        progress.add(step._replace(when=float(record.get("when", 0))), now)
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

"""A map that somebody works on: its file, what was done to it, and the journal that nothing is lost from."""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from typing import TYPE_CHECKING, NamedTuple

from argmap.edit import Clash, Edit, History, Step, TakeOver, difference, edit_of, made, merged, written
from argmap.errors import EditError, FileError, MapFormatError
from argmap.formats import read_map, write_map
from argmap.model import Structure
from argmap.store.debates import changed_debate, debate_of, decoded
from argmap.store.files import write_atomically
from argmap.store.journal import Journal, Owner, Record, left_behind, new_journal, others, records

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Literal

    from argmap.model import ArgumentMap, Debate

    Choices = Mapping[tuple[str, str, str], Literal["mine", "theirs"]]

JOURNAL_VERSION = 1


class LeftBehind(NamedTuple):
    """Edits that were not saved when a session ended: a crash, a power cut, or somebody who left them for later."""

    journal: Path
    when: float
    """Of the last of them, in seconds since 1970."""
    labels: tuple[str, ...]
    """What was done since the last save, in order."""


class Outside(NamedTuple):
    """What another program made of the file."""

    clashes: tuple[Clash, ...] = ()
    """What both changed; none: all is taken over."""
    notices: tuple[str, ...] = ()
    """What was kept so that nothing is lost."""


class _Past(NamedTuple):
    """What a journal tells."""

    origin: str
    history: History
    on_disk: str
    """Checksum of the file's text, as the journal last knew it."""
    saved: ArgumentMap
    saved_at: int


class Session:
    """Work on one map.

    The file is read when the session begins, and written by `save` alone: always over the text that it had at the
    beginning, so that what is undone leaves the same bytes, the comments of deleted blocks included.

    Args:
        map_file: the map's file.

    Raises:
        FileError: it cannot be read.
        MapFormatError: it holds no map; carries all mistakes with their lines.
    """

    def __init__(self, map_file: Path) -> None:
        self.file = map_file
        self._start(decoded(map_file))
        self._journal: Journal | None = None
        self._has_begun = False
        self.no_edits = _why_not_written(map_file)
        """Why nothing can be edited; empty where it can."""
        if not self.no_edits:
            try:
                self._journal = new_journal(map_file)
            except FileError as error:
                self.no_edits = f"no journal of your edits can be kept, so none are taken: {error}"

    def _start(self, text: str) -> None:
        argument_map = read_map(text.removeprefix("\ufeff"), path=str(self.file))
        self._origin = self._on_disk = text
        self._saved = argument_map
        self._saved_at = 0
        self.history = History(argument_map)
        self.debate: Debate = debate_of(argument_map, self.file.parent)

    # What is known

    @property
    def unsaved(self) -> int:
        """How many steps lie between the file and the map as it is now; 0 if they are the same."""
        if self.history.map == self._saved:
            return 0
        return max(abs(self.history.at - self._saved_at), 1)

    @property
    def others(self) -> tuple[Owner, ...]:
        """Who else has this map open."""
        return others(self.file, self._journal.path if self._journal is not None else None)

    # Editing

    def do(self, edit: Edit) -> Step:
        """Make an edit; it is in the journal when this returns.

        Raises:
            EditError: it would make a map without meaning, or nothing can be edited here.
            FileError: the journal could not be written; nothing was changed.
        """
        self._refuse_if_closed()
        step, now = made(edit, self.debate.structure)
        self._write({"do": written(edit)})
        self._take(step, now)
        return step

    def undo(self) -> Step | None:
        """Take the last step back, and say which; none if there is none.

        Raises:
            FileError: the journal could not be written; nothing was changed.
        """
        if not self.history.at:
            return None
        step = self.history.steps[self.history.at - 1]
        self.go_to(self.history.at - 1)
        return step

    def redo(self) -> Step | None:
        """Make the step that was undone last again, and say which; none if there is none.

        Raises:
            FileError: the journal could not be written; nothing was changed.
        """
        if self.history.at == len(self.history):
            return None
        self.go_to(self.history.at + 1)
        return self.history.steps[self.history.at - 1]

    def go_to(self, at: int) -> None:
        """Go back or forward to the point after so many steps.

        Raises:
            EditError: nothing can be edited here.
            FileError: the journal could not be written; nothing was changed.
            IndexError: there are not so many steps.
        """
        self._refuse_if_closed()
        before, changes = self.history.map, self.history.changes(at)
        self._write({"at": at})
        now = self.history.go_to(at)
        change = changes[0] if len(changes) == 1 else difference(before, now)
        self.debate = changed_debate(self.debate, now, change, self.file.parent)

    def _take(self, step: Step, now: ArgumentMap) -> None:
        if self._saved_at > self.history.at:  # the saved point lies on a way that is given up
            self._saved_at = -1
        self.history.add(step, now)
        self.debate = changed_debate(self.debate, now, step.change, self.file.parent)

    def _refuse_if_closed(self) -> None:
        if self.no_edits:
            raise EditError(self.no_edits)

    def _write(self, record: Record) -> None:
        assert self._journal is not None
        if not self._has_begun:
            head = {"journal": JOURNAL_VERSION, "map": str(self.file.resolve()), "text": self._origin}
            self._journal.append(head)
            self._has_begun = True
        self._journal.append({**record, "when": round(time.time(), 3)})

    # The file

    def save(self) -> Outside:
        """Write the map to its file, in one step, comments and layout kept.

        What another program made of the file is merged first; where both changed the same, nothing is written and
        what clashes is given, for `settle`.

        Raises:
            FileError: the file could not be written; it is as it was, and the edits are in the journal.
            MapFormatError: another program made something of the file that is no map; it is not overwritten.
        """
        outside = self.look()
        if outside is not None and outside.clashes:
            return outside
        if self.history.map != self._saved or not self.file.exists():
            text = write_map(self.history.map, over=self._origin, path=str(self.file))
            write_atomically(self.file, text.encode())
            self._on_disk = text
            self._saved, self._saved_at = self.history.map, self.history.at
            if self._has_begun:
                with contextlib.suppress(FileError):  # the next session sees that the file has it all
                    self._write({"saved": _checksum(text)})
        return outside or Outside()

    def look(self) -> Outside | None:
        """See whether another program changed the file, and take over what it made of it; none if it did not.

        Raises:
            FileError: it cannot be read.
            MapFormatError: it is no map any more.
        """
        if not self.file.exists():
            return None
        text = decoded(self.file)
        return None if text == self._on_disk else self._meet(text, {})

    def read_articles(self) -> None:
        """Read the articles anew, as they may have changed."""
        self.debate = debate_of(self.history.map, self.file.parent)

    def settle(self, choices: Choices) -> Outside:
        """Take over what another program made of the file, with a person's choice for what both changed.

        Raises:
            FileError: it cannot be read.
            MapFormatError: it is no map any more.
        """
        return self._meet(decoded(self.file), choices)

    def _meet(self, text: str, choices: Choices) -> Outside:
        theirs = read_map(text.removeprefix("\ufeff"), path=str(self.file))
        if not len(self.history):
            self._start(text)
            return Outside()
        result = merged(self._saved, self.history.map, theirs, choices=choices)
        if result.clashes:
            return Outside(result.clashes, result.notices)
        self._adopt(text, theirs, result.map)
        return Outside(notices=result.notices)

    def _adopt(self, text: str, theirs: ArgumentMap, now: ArgumentMap) -> None:
        """Go on over another text of the file."""
        if now == self.history.map:
            self._write({"text": text})
        else:
            edit = TakeOver(map=now)
            step, now = made(edit, self.debate.structure)
            self._write({"do": written(edit), "text": text})
            self._take(step, now)
        self._origin = self._on_disk = text
        self._saved = theirs
        self._saved_at = self.history.at if now == theirs else -1

    # What was left behind

    def left_behind(self) -> tuple[LeftBehind, ...]:
        """Edits that were not saved when other sessions on this map ended, the latest first.

        A journal that holds nothing more than the file has is cleared away.
        """
        found = []
        for path in left_behind(self.file):
            past = _past(path, str(self.file))
            if past is None or past.history.map in (past.saved, self.history.map):
                _clear(path)
                continue
            steps = past.history.steps[: past.history.at]
            labels = [step.label for step in steps[max(past.saved_at, 0) :]] or [f"go back to step {past.history.at}"]
            found.append(LeftBehind(path, path.stat().st_mtime, tuple(labels)))
        return tuple(found)

    def take_up(self, left: LeftBehind, choices: Choices | None = None) -> Outside:
        """Go on where another session ended: its edits, and all that can be undone.

        What was saved to the file since is merged; where both changed the same, nothing is done yet, and what clashes
        is given, for a second call with choices.

        Raises:
            EditError: something was edited already, or nothing can be edited here.
            FileError: the journal cannot be read, or another session has it.
        """
        self._refuse_if_closed()
        if len(self.history):
            raise EditError("unsaved edits of an earlier session can be taken up only before something is edited")
        past = _past(left.journal, str(self.file))
        if past is None:
            raise EditError("nothing could be read in this journal")
        text, theirs = self._on_disk, self._saved
        is_same = _checksum(text) == past.on_disk
        result = merged(past.saved, past.history.map, theirs, choices=choices or {})
        if not is_same and result.clashes:
            return Outside(result.clashes, result.notices)
        journal = Journal(left.journal)
        if self._journal is not None:
            self._journal.close(keep=False)
        self._journal, self._has_begun = journal, True
        before = self.history.map
        self._origin, self.history = past.origin, past.history
        self._saved, self._saved_at = past.saved, past.saved_at
        change = difference(before, past.history.map)
        self.debate = changed_debate(self.debate, past.history.map, change, self.file.parent)
        if is_same:
            return Outside()
        self._adopt(text, theirs, result.map)
        return Outside(notices=result.notices)

    def discard(self, left: LeftBehind) -> None:
        """Give up what was left behind, for good."""
        _clear(left.journal)

    def close(self, *, keep: bool = True) -> None:
        """End the session.

        Args:
            keep: whether edits that are not saved are left for the next one; else they are given up.
        """
        if self._journal is not None:
            self._journal.close(keep=keep and self.unsaved > 0)
            self._journal = None
        self.no_edits = self.no_edits or "this session has ended"


def _past(path: Path, map_file: str) -> _Past | None:
    """What a journal tells, as far as it can be followed; none where it has no beginning."""
    try:
        told = list(records(path))
        origin = str(told[0]["text"])
        history = History(read_map(origin.removeprefix("\ufeff"), path=map_file))
    except (FileError, MapFormatError, IndexError, KeyError):
        return None
    past = _Past(origin, history, _checksum(origin), history.map, 0)
    for record in told[1:]:
        try:
            past = _followed(past, record)
        except (EditError, MapFormatError, IndexError, TypeError, KeyError):
            break
    return past


def _followed(past: _Past, record: Record) -> _Past:
    history = past.history
    if "do" in record:
        step, now = made(edit_of(record["do"]), Structure(history.map))
        if past.saved_at > history.at:
            past = past._replace(saved_at=-1)
        history.add(step, now)
    if "at" in record:
        history.go_to(int(record["at"]))
    if "saved" in record:
        past = past._replace(on_disk=str(record["saved"]), saved=history.map, saved_at=history.at)
    if "text" in record:
        text = str(record["text"])
        theirs = read_map(text.removeprefix("\ufeff"))
        at = history.at if history.map == theirs else -1
        past = past._replace(origin=text, on_disk=_checksum(text), saved=theirs, saved_at=at)
    return past


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _clear(path: Path) -> None:
    with contextlib.suppress(FileError):
        Journal(path).close(keep=False)


def _why_not_written(file: Path) -> str:
    """Why a file cannot be replaced; empty if it can."""
    if not os.access(file, os.W_OK):
        return f"{file} is read-only: it can be read here, not edited; copy it, and open the copy"
    folder = (file.resolve() if file.is_symlink() else file).parent
    if not os.access(folder, os.W_OK):
        return f"the folder of {file} is read-only: the map can be read here, not edited; copy it, and open the copy"
    return ""

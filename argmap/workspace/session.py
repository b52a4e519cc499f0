"""A map that somebody works on: its file, what was done to it, and the journal that nothing is lost from."""

from __future__ import annotations

import contextlib
import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from argmap.edit import AnyEdit, Change, Conflict, History, Retrace, Step, TakeOver, difference, made, merged, written
from argmap.errors import EditError, FileError
from argmap.formats import cut_texts, write_map
from argmap.model import Structure
from argmap.phrases import PLAIN, counted
from argmap.store.files import clear_parts, write_atomically
from argmap.store.journal import (
    Journal,
    Owner,
    Record,
    clear_old,
    keep_apart,
    left_behind,
    new_journal,
    others,
    past_with,
    told,
)
from argmap.store.locking import held
from argmap.workspace.debates import changed_debate, checked, debate_of, decoded, folder_of
from argmap.workspace.numbering import Numbering, bears_on_no_number
from argmap.workspace.progress import JOURNAL_VERSION, Past, Progress, checksum, map_in, past_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import Literal

    from argmap.errors import Problem
    from argmap.model import ArgumentMap, Debate

    Choices = Mapping[tuple[str, str, str], Literal["mine", "theirs"]]


class LeftBehind(NamedTuple):
    """Edits that were not saved when a session ended: a crash, a power cut, or somebody who left them for later."""

    journal: Path
    when: float
    """Of the last of them, in seconds since 1970."""
    labels: tuple[str, ...]
    """What was done since the last save, in order; none, where nothing of it can be read."""
    damage: str = ""
    """What of it cannot be read, and where it is kept; a sentence for a person."""


class Outside(NamedTuple):
    """What another program made of the file."""

    conflicts: tuple[Conflict, ...] = ()
    """What both changed; none: all is taken over."""
    notices: tuple[str, ...] = ()
    """What was kept so that nothing is lost."""


class Session:
    """Work on one map.

    The file is read when the session begins, and written by `save` alone: always over the text that it had at the
    beginning, so that what is undone leaves the same bytes, the comments of deleted blocks included. What earlier
    sessions did and saved comes before what this one does, and can be undone too; it is read when it is asked for.

    Args:
        map_file: the map's file.
        keeps_numbers: whether claims and links keep the numbers that they have at the beginning, as for somebody who
            sees them all the time; else they are counted anew after each edit.
        is_looked_at: whether nothing is to be edited, though it could be.
        tell: told what is being read, in a few words.

    Raises:
        FileError: it cannot be read.
        MapFormatError: it holds no map; carries all mistakes with their lines.
    """

    def __init__(
        self,
        map_file: Path,
        *,
        keeps_numbers: bool = False,
        is_looked_at: bool = False,
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.file = map_file
        self._tell = tell
        self._numbering = Numbering() if keeps_numbers else None
        self._start(decoded(map_file))
        self._journal: Journal | None = None
        self._has_begun = False
        clear_parts(map_file.resolve().parent)
        clear_old(map_file)
        self._owed: list[Record] = []
        """What could not be written into the journal yet."""
        self.is_looked_at = is_looked_at
        """Whether it was opened so that nothing can be edited."""
        self.no_edits = _LOOKED_AT if is_looked_at else _why_not_written(map_file)
        """Why nothing can be edited; empty where it can."""
        if not self.no_edits:
            try:
                self._journal = new_journal(map_file)
            except FileError as error:
                self.no_edits = f"no journal of your edits can be kept, so none are taken: {error}"

    def _start(self, text: str) -> None:
        self._tell("reading the map …")
        self._progress = Progress(text, path=str(self.file))
        self._text = text
        """What this session began with."""
        self._after = past_with(self.file, self._progress.on_disk)
        """The journal of the session before this one."""
        self._unread = self._after
        """The latest journal of an earlier session that has not been read."""
        self._remembered = 0
        """How many steps of earlier sessions stand before those of this one."""
        self._tell("reading the articles, and finding the claims' words in them …")
        self.debate = debate_of(self.history.map, folder_of(self.file))

    # What is known

    @property
    def debate(self) -> Debate:
        """The map as it is now, with its articles."""
        return self._debate

    @debate.setter
    def debate(self, debate: Debate) -> None:
        self._debate = self._numbering.kept(debate) if self._numbering is not None else debate

    @property
    def renumbered(self) -> list[tuple[str, str]]:
        """The numbers that change when the map is opened again, before and after; those of what is new come first."""
        return self._numbering.changes(self.debate) if self._numbering is not None else []

    def count_anew(self) -> None:
        """Count the numbers as they are counted when the map is opened."""
        if self._numbering is not None:
            self._numbering = Numbering()
            self.debate = self._debate.numbered(None)

    @property
    def history(self) -> History:
        """What was done, step by step, and the map as it is now."""
        return self._progress.history

    @property
    def unsaved(self) -> int:
        """How many steps lie between the file and the map as it is now; 0 if they are the same."""
        return self._progress.unsaved

    @property
    def others(self) -> tuple[Owner, ...]:
        """Who else has this map open."""
        return others(self.file, self._journal.path if self._journal is not None else None)

    # Editing

    def do(self, edit: AnyEdit) -> Step:
        """Make an edit; it is in the journal when this returns.

        Raises:
            EditError: it would make a map without meaning, or nothing can be edited here.
            FileError: the journal could not be written; nothing was changed.
        """
        self._refuse_if_closed()
        return self.do_all([edit])[0]

    def do_all(self, edits: Iterable[AnyEdit]) -> list[Step]:
        """Make edits one after the other, all of them or none; they are in the journal when this returns.

        Raises:
            EditError: one would make a map without meaning, or nothing can be edited here; nothing was changed.
            FileError: the journal could not be written; nothing was changed.
        """
        self._refuse_if_closed()
        structure, when = self.debate.structure, _now()
        steps: list[tuple[Step, ArgumentMap]] = []
        for edit in edits:
            step, now = made(edit, structure if not steps else Structure(steps[-1][1]))
            steps.append((step._replace(when=when), now))
        if steps:
            self._write(*({"do": written(step.edit), "when": when} for step, _ in steps))
        for step, now in steps:
            self._take(step, now)
        return [step for step, _ in steps]

    def undo(self) -> Step | None:
        """Take the last step back, if need be one of an earlier session, and say which; none if there is none.

        Raises:
            EditError: nothing can be edited here.
            FileError: the journal could not be written; nothing was changed.
        """
        while not self.no_edits and not self.history.at and self._remember_one():
            pass
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
        if not self._remembered:  # records count the steps of their own journal
            self._write({"at": at})
            now = self.history.go_to(at)
            change = changes[0] if len(changes) == 1 else difference(before, now)
        else:
            now = self.history.at_step(at)
            change = difference(before, now)
            if change != Change():
                self._write({"do": written(Retrace.of(self._way_to(at), change))})
            self.history.go_to(at)
        self.debate = changed_debate(self.debate, now, change, folder_of(self.file))

    def _way_to(self, at: int) -> str:
        """What going back or forward to a point is, for a person."""
        steps, here = self.history.steps, self.history.at
        if at == here - 1:
            return f"undone: {steps[at].label}"
        if at == here + 1:
            return f"again: {steps[here].label}"
        return f"go to the map after {counted(at, PLAIN.nouns.edit)}"

    def take_back(self, number: int) -> Step:
        """Take one step back, counted from 1, and leave those behind it as they are.

        Raises:
            EditError: later steps build on it, or nothing of it is left to take back; says which.
            FileError: the journal could not be written; nothing was changed.
            IndexError: there is no such step.
        """
        self._refuse_if_closed()
        if not 0 < number <= self.history.at:
            raise IndexError(number)
        step = self.history.steps[number - 1]
        with_it, without = self.history.at_step(number), self.history.at_step(number - 1)
        result = merged(with_it, self.history.map, without)
        if result.conflicts or result.notices:
            raise EditError(
                f"later edits build on this one ({step.label}); go back to before it, or take those back first"
            )
        change = difference(self.history.map, result.map)
        if change == Change():
            raise EditError(f"nothing of this edit ({step.label}) is left to take back")
        return self.do(Retrace.of(f"take back: {step.label}", change))

    def remember(self) -> None:
        """Read what earlier sessions did and saved; it comes before the steps of this one."""
        while self._remember_one():
            pass

    def _remember_one(self) -> bool:
        """Read what the session before did; whether there was one."""
        journal, self._unread = self._unread, None
        past = None
        with contextlib.suppress(FileError):
            past = past_of(journal, path=str(self.file)) if journal is not None else None
        if journal is None or past is None:
            return False
        earlier, first = past.progress, self.history.first
        self._unread = journal.with_name(past.after) if past.after else None
        if earlier.history.map != first:
            between: AnyEdit = TakeOver(map=first)
            if past.unread:
                change = difference(earlier.history.map, first)
                between = Retrace.of(counted(past.unread, PLAIN.nouns.edit_unread), change)
            earlier.add(*made(between, Structure(earlier.history.map)))
        self._remembered += earlier.history.at
        self._progress.put_before(earlier)
        return True

    def _take(self, step: Step, now: ArgumentMap) -> None:
        self._progress.add(step, now)
        debate = changed_debate(self.debate, now, step.change, folder_of(self.file))
        if self._numbering is not None and bears_on_no_number(step.change):
            self._debate = self._numbering.again(debate)
        else:
            self.debate = debate

    def _refuse_if_closed(self) -> None:
        if self.no_edits:
            raise EditError(self.no_edits)

    def _write(self, *records: Record) -> None:
        assert self._journal is not None
        if not self._has_begun:
            head = {"journal": JOURNAL_VERSION, "map": str(self.file.resolve()), "text": self._text}
            self._journal.append(head | ({"after": self._after.name} if self._after is not None else {}))
            self._has_begun = True
        while self._owed:
            self._journal.append(self._owed[0])
            del self._owed[0]
        self._journal.append(*({"when": _now(), **record} for record in records))

    # The file

    def save(self) -> Outside:
        """Write the map to its file, in one step, comments and layout kept.

        What another program made of the file is merged first; where both changed the same, nothing is written and
        what is in conflict is given, for `settle`.

        Raises:
            FileError: the file could not be written; it is as it was, and the edits are in the journal.
            MapFormatError: another program made something of the file that is no map; it is not overwritten.
        """
        self._refuse_if_closed()
        with held(self.file):
            outside = self.look()
            if outside is not None and outside.conflicts:
                return outside
            if self.unsaved or not self.file.exists():
                self._replace_file()
        return outside or Outside()

    def _replace_file(self) -> None:
        text = write_map(self.history.map, over=self._progress.origin, path=str(self.file))
        write_atomically(self.file, text.encode())
        sha256 = checksum(text)
        self._progress.wrote(sha256)
        if self._has_begun:
            try:
                self._write({"saved": sha256})
            except FileError:  # the file has it all; the journal says so before its next record
                self._owed.append({"saved": sha256})

    def look(self) -> Outside | None:
        """See whether another program changed the file, and take over what it made of it; none if it did not.

        Raises:
            FileError: it cannot be read.
            MapFormatError: it is no map any more.
        """
        if not self.file.exists():
            return None
        text = decoded(self.file)
        return None if checksum(text) == self._progress.on_disk else self._meet(text, {})

    def problems_of(self, debate: Debate) -> tuple[Problem, ...]:
        """All that is wrong with the debate as it was at some moment, and with the text of its file; takes its time."""
        return (*cut_texts(self._progress.origin, path=str(self.file)), *checked(debate).problems)

    def read_articles(self) -> None:
        """Read the articles anew, as they may have changed."""
        self.debate = debate_of(self.history.map, folder_of(self.file))

    def settle(self, choices: Choices) -> Outside:
        """Take over what another program made of the file, with a person's choice for what both changed.

        Raises:
            FileError: it cannot be read.
            MapFormatError: it is no map any more.
        """
        return self._meet(decoded(self.file), choices)

    def _meet(self, text: str, choices: Choices) -> Outside:
        theirs = map_in(text, path=str(self.file))
        if not len(self.history):
            if self._has_begun:
                self._write({"text": text})
            self._start(text)
            return Outside()
        result = merged(self._progress.saved, self.history.map, theirs, choices=choices)
        if result.conflicts:
            return Outside(result.conflicts, result.notices)
        step, record = _taken_over(self.history.map, result.map, text)
        self._write(record)
        if step is not None:
            self._take(*step)
        self._progress.go_on_over(text, theirs)
        return Outside(notices=result.notices)

    # What was left behind

    def left_behind(self) -> tuple[LeftBehind, ...]:
        """Edits that were not saved when other sessions on this map ended, the latest first.

        A journal that holds nothing more than the file has becomes the map's past. One in which nothing can be read is
        put away, and given once without labels, to be told of.
        """
        found = (self._left_in(path) for path in left_behind(self.file))
        return tuple(left for left in found if left is not None)

    def _left_in(self, path: Path) -> LeftBehind | None:
        when = path.stat().st_mtime
        try:
            past = past_of(path, path=str(self.file), now=self._progress.origin)
            if past is None:
                return self._not_understood(path, when)
        except FileError as error:
            return LeftBehind(path, when, (), str(error))
        has_all = past.progress.history.map in (past.progress.saved, self.history.map)
        if has_all and not past.unread:
            is_saved = past.progress.history.map == past.progress.saved
            _clear(path, saved_as=past.progress.on_disk if is_saved else self._progress.on_disk)
            return None
        return LeftBehind(path, when, past.progress.unsaved_labels, _damage(past, path))

    def _not_understood(self, path: Path, when: float) -> LeftBehind | None:
        """What is to be told of a journal of which nothing is understood; nothing where nothing was acknowledged."""
        lines = told(path)
        if any(lines):  # written by another version of the program, which may still read it
            return None
        if not lines:
            _clear(path)
            return None
        return LeftBehind(path, when, (), f"A journal of your edits is damaged; it is kept as {keep_apart(path)}.")

    def take_up(self, left: LeftBehind, choices: Choices | None = None) -> Outside:
        """Go on where another session ended: its edits, and all that can be undone.

        What was saved to the file since is merged; where both changed the same, nothing is done yet, and what is in
        conflict is given, for a second call with choices.

        Raises:
            EditError: something was edited already, or nothing can be edited here.
            FileError: the journal cannot be read, or another session has it.
        """
        self._refuse_if_closed()
        if len(self.history):
            raise EditError("unsaved edits of an earlier session can be taken up only before something is edited")
        journal = Journal(left.journal)  # nobody else has it from here on
        try:
            outside = self._take_up(journal, choices or {})
        except (FileError, EditError):
            journal.close(keep=True)
            raise
        if self._journal is not journal:
            journal.close(keep=True)
        return outside

    def _take_up(self, journal: Journal, choices: Choices) -> Outside:
        if not journal.path.exists():
            raise EditError("these edits are not there any more: another session took them up, or gave them up")
        past = past_of(journal.path, path=str(self.file), now=self._progress.origin)
        if past is None:
            raise EditError("nothing could be read in this journal")
        if not past.has_beginning:
            return self._make_again(past, journal)
        now, progress = self._progress, past.progress
        result = None
        if progress.on_disk != now.on_disk:
            result = merged(progress.saved, progress.history.map, now.saved, choices=choices)
            if result.conflicts:
                return Outside(result.conflicts, result.notices)
        journal.go_on_behind(past.followed)
        if result is not None:
            step, record = _taken_over(progress.history.map, result.map, now.origin)
            journal.append(record)
            if step is not None:
                progress.add(*step)
            progress.go_on_over(now.origin, now.saved)
        if self._journal is not None:
            self._journal.close(keep=False)
        self._journal, self._has_begun, self._progress = journal, True, progress
        self._after = self._unread = journal.path.with_name(past.after) if past.after else None
        change = difference(now.history.map, self.history.map)
        self.debate = changed_debate(self.debate, self.history.map, change, folder_of(self.file))
        return Outside(notices=result.notices if result is not None else ())

    def _make_again(self, past: Past, journal: Journal) -> Outside:
        """Make the edits of a journal whose beginning is damaged on the map as it is."""
        history = past.progress.history
        self.do_all(step.edit for step in history.steps[: history.at])
        kept = keep_apart(journal.path)
        return Outside(notices=(f"Their journal is damaged; it is kept as {kept}.",))

    def discard(self, left: LeftBehind) -> None:
        """Give up what was left behind, for good."""
        _clear(left.journal)

    def close(self, *, keep: bool = True) -> None:
        """End the session.

        Args:
            keep: whether edits that are not saved are left for the next one; else they are given up.
        """
        if self._journal is not None:
            if not keep and self.unsaved and self._progress.saved_at > 0:  # what was saved before stays the map's past
                with contextlib.suppress(FileError):
                    self.go_to(self._progress.saved_at)
            if self._has_begun and not self.unsaved:
                self._journal.close(keep=True, saved_as=self._progress.on_disk)
            else:
                self._journal.close(keep=keep and self.unsaved > 0)
            self._journal = None
        self.no_edits = self.no_edits or "this session has ended"


@contextmanager
def changing(map_file: Path) -> Iterator[Session]:
    """A session that nobody comes between, and whose edits are in the file at the end; or none of them, if it fails.

    Raises:
        FileError: the file cannot be read or written, or another process has it.
        MapFormatError: it holds no map.
        EditError: nothing can be edited here, or another program changed the same meanwhile.
    """
    with held(map_file):
        session = Session(map_file)
        try:
            yield session
            if len(session.history):
                _save_or_refuse(session)
        except BaseException:
            session.close(keep=False)
            raise
        session.close()


def _save_or_refuse(session: Session) -> None:
    if session.save().conflicts:
        raise EditError(f"{session.file} was changed by another program meanwhile; nothing was changed; try again")


def _now() -> float:
    """In seconds since 1970, as records tell it."""
    return round(time.time(), 3)


def _taken_over(before: ArgumentMap, now: ArgumentMap, text: str) -> tuple[tuple[Step, ArgumentMap] | None, Record]:
    """The step that takes another program's change over, if it changes anything, and the record of it."""
    if now == before:
        return None, {"text": text}
    edit = TakeOver(map=now)
    step, changed = made(edit, Structure(before))
    when = _now()
    return (step._replace(when=when), changed), {"do": written(edit), "text": text, "when": when}


def _clear(path: Path, *, saved_as: str = "") -> None:
    with contextlib.suppress(FileError):
        Journal(path).close(keep=False, saved_as=saved_as)


def _damage(past: Past, path: Path) -> str:
    """What of a journal cannot be read; empty where all of it can."""
    parts = [
        "" if past.has_beginning else "the beginning of the journal is damaged, so they are made on the map as it is",
        f"{counted(past.unread, PLAIN.nouns.record)} behind them cannot be read" if past.unread else "",
    ]
    said = "; ".join(filter(None, parts))
    return f"{said[:1].upper()}{said[1:]}; the whole is kept as {path.with_suffix('.kept')}." if said else ""


_LOOKED_AT = "to look at only: open it without --read-only to edit it, or ask whoever serves it for --edit"
"""Why nothing is edited where nothing was to be."""


def _why_not_written(file: Path) -> str:
    """Why a file cannot be replaced; empty if it can."""
    if not os.access(file, os.W_OK):
        return f"{file} is read-only: it can be read here, not edited; copy it, and open the copy"
    folder = (file.resolve() if file.is_symlink() else file).parent
    if not os.access(folder, os.W_OK):
        return f"the folder of {file} is read-only: the map can be read here, not edited; copy it, and open the copy"
    return ""

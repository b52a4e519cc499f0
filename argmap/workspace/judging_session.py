"""A reader at work on judgements of a map: each is written at once, and can be taken back, even in a later session."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import EditError, FileError, FormatError
from argmap.formats.judgements import read_judgements
from argmap.model.judgements import Judgements
from argmap.store.files import read_bytes, write_atomically
from argmap.store.journal import Journal, Record, clear_old, left_behind, new_journal, past_with, told
from argmap.store.locking import held
from argmap.workspace.judging import Judged, judge, judgement_on, judgements_file, overlay_of, read_reading
from argmap.workspace.progress import checksum

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import Overlay, Structure
    from argmap.model.judgements import ClaimJudgement, StepJudgement
    from argmap.phrases import Speech

NO_FILE = ""
"""The text of a file that is not there: one with judgements is never empty."""


class JudgingStep(NamedTuple):
    """What was judged, and the file's text on both sides of it."""

    label: str
    before: str
    after: str


class Judging:
    """A reader's judgements of a map, in their file beside it, with a journal of their own.

    Args:
        map_file: the map.
        reader: who judges.
    """

    def __init__(self, map_file: Path, reader: str) -> None:
        self.map_file = map_file
        self.reader = " ".join(reader.split())
        self.file = judgements_file(map_file, self.reader)
        self._steps: list[JudgingStep] = []
        self._at = 0
        self._journal: Journal | None = None
        self._taken_up: Path | None = None
        """The journal that was gone on from."""
        with contextlib.suppress(FormatError):  # is told of when it is judged in
            self.reader = self._judgements().reader or self.reader
        self._remember()

    def _remember(self) -> None:
        """Take up what the session before did, if the file is as that one left it."""
        with contextlib.suppress(OSError):
            clear_old(self.file)
        text = self._text()
        past = past_with(self.file, checksum(text))
        for path in (*left_behind(self.file), *([past] if past is not None else [])):
            steps, at = _steps_in(path)
            if steps and (steps[at - 1].after if at else steps[0].before) == text:
                self._steps, self._at = steps, at
                self._taken_up = path
                return

    # What is known

    def on(self, name: str, structure: Structure) -> ClaimJudgement | StepJudgement | None:
        """What the reader makes of a claim or step now; none where it was never judged.

        Raises:
            JudgementsFormatError: the file holds something else.
        """
        return judgement_on(self._judgements(), name, structure)

    def overlay(self, structure: Structure, speech: Speech) -> Overlay:
        """What the reader makes of single claims and steps, for views of the map.

        Raises:
            JudgementsFormatError: the file holds something else.
        """
        judgements = read_reading(self.file, structure)[0] if self._text() else Judgements(reader=self.reader)
        return overlay_of([judgements], structure, speech)

    @property
    def last(self) -> str:
        """What was judged last and can be taken back; empty for nothing."""
        return self._steps[self._at - 1].label if self._at else ""

    # What is done

    def judge(self, judged: Judged, structure: Structure, label: str) -> None:
        """Judge a claim or step; it is in the file when this returns.

        Raises:
            FileError: the file cannot be read or written.
            JudgementsFormatError: it holds something else.
        """
        before = self._text()
        judge(self.file, self.reader, self.map_file, structure, [judged])
        step = JudgingStep(label, before, self._text())
        if step.after != step.before:
            self._steps[self._at :] = [step]
            self._at += 1
            self._note({"label": label, "before": step.before, "after": step.after})

    def undo(self) -> JudgingStep | None:
        """Take the last judgement back, and say which; none if there is none.

        Raises:
            EditError: the file was changed since.
            FileError: it could not be written.
        """
        if not self._at:
            return None
        step = self._steps[self._at - 1]
        self._put(step.after, step.before)
        self._at -= 1
        self._note({"at": self._at})
        return step

    def redo(self) -> JudgingStep | None:
        """Judge again what was taken back last, and say what; none if there is nothing.

        Raises:
            EditError: the file was changed since.
            FileError: it could not be written.
        """
        if self._at == len(self._steps):
            return None
        step = self._steps[self._at]
        self._put(step.before, step.after)
        self._at += 1
        self._note({"at": self._at})
        return step

    def close(self) -> None:
        """End the session; what was done in it can be taken back in the next one."""
        if self._journal is not None:
            self._journal.close(keep=True, saved_as=checksum(self._text()))
            self._journal = None

    def _put(self, was: str, text: str) -> None:
        with held(self.file):
            if self._text() != was:
                raise EditError(f"{self.file} was changed by somebody else since; nothing was taken back")
            if text == NO_FILE:
                self.file.unlink(missing_ok=True)
            else:
                write_atomically(self.file, text.encode())

    def _note(self, record: Record) -> None:
        """Put it into the journal; one that cannot be written costs only what could be taken back later."""
        with contextlib.suppress(FileError):
            if self._journal is None:
                self._journal = new_journal(self.file)
                for step in self._steps[: self._at - 1 if "after" in record else None]:
                    self._journal.append({"label": step.label, "before": step.before, "after": step.after})
            self._journal.append(record)
            if self._taken_up is not None and self._taken_up.suffix == ".journal":  # of a session that broke off
                self._taken_up.unlink(missing_ok=True)
            self._taken_up = None

    def _judgements(self) -> Judgements:
        text = self._text()
        return read_judgements(text, path=str(self.file)) if text else Judgements()

    def _text(self) -> str:
        return read_bytes(self.file).decode("utf-8", "replace") if self.file.exists() else NO_FILE


def _steps_in(path: Path) -> tuple[list[JudgingStep], int]:
    """The steps of a journal, and how many of them count; what is damaged ends them."""
    steps: list[JudgingStep] = []
    at = 0
    with contextlib.suppress(FileError):
        for record in told(path):
            match record:
                case {"label": str(label), "before": str(before), "after": str(after)}:
                    steps[at:] = [JudgingStep(label, before, after)]
                    at += 1
                case {"at": int(number)} if 0 <= number <= len(steps):
                    at = number
                case _:
                    break
    return steps, at

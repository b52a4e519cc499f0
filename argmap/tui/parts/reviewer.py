"""Deciding about what was proposed: question after question, or one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.edit import (
    Accept,
    Edit,
    Reject,
)
from argmap.errors import EditError
from argmap.tui.reviewing import Course, Review

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.model import Claim, Issue, Relation
    from argmap.tui.reviewing import Ended
from argmap.tui.parts.part import Part

if TYPE_CHECKING:
    from argmap.tui.app import Program


class Reviewer(Part):
    """Keeps and drops what was proposed."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.course = Course()
        """How far the review is in this session."""

    def review(self) -> None:
        """Question after question about what is proposed; what was left goes on."""
        if not self.structure.proposals():
            self.program.say("Nothing is proposed any more: all of it has been looked at.")
            return
        self.program.push_screen(
            Review(self.course, lambda: self.scene, self._do_in_review, self.program.keeper.undo), self._end_review
        )

    def _do_in_review(self, edits: Sequence[Edit], label: str) -> bool:
        return self.program.keeper.do(*edits, label=label)

    def _end_review(self, ended: Ended | None) -> None:
        """Do what was wanted outside of the review."""
        if ended is None:
            return
        if ended.name and self.program.is_known(ended.name):
            self.program.select(ended.name)
        if ended.wanted:
            self.program.guarded(self.program.builder.aim if ended.wanted == "aim" else self.program.corrector.change)
        elif ended.is_through:
            self.program.say(f"The review is at its end: {self.course.told(self.structure)}")
        else:
            self.program.say(f"V goes on with the review: {self.course.told(self.structure)}")

    def _proposals(self) -> tuple[str, ...]:
        return tuple(name for name in self.program.builder.subjects() if self._entry(name).is_proposed)

    def _entry(self, name: str) -> Claim | Relation | Issue:
        structure = self.structure
        return structure.claims.get(name) or structure.relations.get(name) or structure.issues[name]

    def _decide(self, edit: Callable[[tuple[str, ...]], Edit]) -> None:
        """Accept or reject."""
        names = self._proposals()
        if not names:
            raise EditError("what is selected is not proposed; V asks about what is")
        self.program.keeper.do(edit(names))

    def accept(self) -> None:
        """Accept."""
        self._decide(lambda names: Accept(ids=names))

    def reject(self) -> None:
        """Reject."""
        self._decide(lambda names: Reject(ids=names))

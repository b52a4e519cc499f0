"""Deciding about what was proposed: question after question, or one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.edit import (
    Accept,
    Edit,
    Reject,
)
from argmap.errors import EditError
from argmap.tui.fits.course import Course
from argmap.tui.reviewing import Review

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from argmap.model import Claim, Issue, Relation
    from argmap.tui.reviewing import Aside, Ended
from argmap.tui.parts.part import Part

if TYPE_CHECKING:
    from argmap.tui.app import Program


class Reviewer(Part):
    """Keeps and drops what was proposed."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.course = Course()
        """How far the review is in this session."""
        self._is_answering = False

    def review(self) -> None:
        """Question after question about what is proposed; what was left goes on."""
        if not self.structure.proposals():
            self.program.say("Nothing is proposed any more: all of it has been looked at.")
            return
        review = Review(self.course, lambda: self.scene, self._do_in_review, self._undo_in_review, self._do_aside)
        self.program.push_screen(review, self._end_review)

    def _do_in_review(self, edits: Sequence[Edit], label: str) -> bool:
        self._is_answering = True
        try:
            return self.program.keeper.do(*edits, label=label)
        finally:
            self._is_answering = False

    def _undo_in_review(self) -> str:
        self._is_answering = True
        try:
            return self.program.keeper.undo()
        finally:
            self._is_answering = False

    def _do_aside(self, wanted: Aside, name: str, said: str) -> None:
        """Ask over the review; what comes of it changes the question that is asked."""
        self.program.select(name)
        builder = self.program.builder
        tasks: Mapping[Aside, Callable[[], object]] = {
            "aim": builder.aim,
            "against": lambda: builder.against(name, said),
            "change": self.program.corrector.change,
            "join": lambda: builder.serves(name, said),
        }
        self.program.make(tasks[wanted])

    def tell_review(self) -> None:
        """The map is another: where something else was done in the middle of a question, it is asked anew."""
        if isinstance(self.program.screen, Review) and not self._is_answering:
            self.program.screen.ask_anew()

    def leave(self) -> None:
        """Leave a review that is open, for what needs the articles."""
        if isinstance(self.program.screen, Review):
            self.program.screen.action_leave()

    def _end_review(self, ended: Ended | None) -> None:
        """Do what was wanted outside of the review."""
        if ended is None:
            return
        if ended.name and self.program.is_known(ended.name):
            self.program.select(ended.name)
        if ended.is_left_to_details:
            self.program.say(f"The main line is through: {self.course.told(self.structure)}")
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

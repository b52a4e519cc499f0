"""Keeping a map: edits are made, undone, checked and saved here; what edits there are is for others to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.edit import Accept, Edit, Reject, Together
from argmap.errors import ArgmapError
from argmap.model import Entry
from argmap.phrases import PLAIN, counted
from argmap.tui.dialogs import Choose
from argmap.tui.lines import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

    from argmap.edit import Step
    from argmap.errors import Problem
from argmap.tui.parts.part import Part

if TYPE_CHECKING:
    from argmap.tui.app import Program


_CHECKS_AFTER = 0.4
"""Seconds without an edit after which the map is checked anew."""


class Keeper(Part):
    """Makes edits and saves them."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._checking: Timer | None = None

    def do(self, *edits: Edit, label: str = "", select: str = "", told: Callable[[], str] | None = None) -> bool:
        """Make edits as one, show what they made of the map, and say what they were, and what they accepted.

        Args:
            edits: in the order in which they are made.
            label: what they are together; the label of the only one, if left out.
            select: what is selected then; what was, if left out.
            told: gives what is said, once they are made, in place of the label.

        Returns:
            Whether they were made; why not is said.
        """
        try:
            step = self.program.session.do(edits[0] if len(edits) == 1 else Together(edits=edits, label=label))
        except ArgmapError as error:
            self.program.tell_error(error)
            return False
        self.program.let_go()
        self.program.change(marked=frozenset())
        self.program.show_debate(select)
        said = told() if told is not None else f"Done: {step.label}"
        besides = "" if all(isinstance(edit, Accept | Reject) for edit in edits) else self._accepted_by(step)
        self.program.say(f"{said}{'' if said.endswith('.') or not besides else '.'} {besides}".strip())
        return True

    def _accepted_by(self, step: Step) -> str:
        """What was proposed and is accepted by an edit that is about something else, in a sentence."""
        structure, found = self.structure, []
        for before, after, _ in step.change.swaps:
            if isinstance(before, Entry) and isinstance(after, Entry) and before.is_proposed and not after.is_proposed:
                found.append(after.id)
        claims = sorted((structure.number(name) for name in found if name in structure.claims), key=_in_order)
        links = [structure.number(name) for name in found if name in structure.relations and structure.number(name)]
        steps = sum(name in structure.relations for name in found) - len(links)
        questions = sum(name in structure.issues for name in found)
        told = [
            *claims,
            *(PLAIN.words.link_numbered.format(number=number) for number in links),
            *([counted(steps, PLAIN.nouns.step)] if steps else []),
            *([counted(questions, PLAIN.nouns.question)] if questions else []),
        ]
        return f"Accepted by that: {PLAIN.listed(told)}." if told else ""

    def check_soon(self) -> None:
        """Check the map anew a little after the last edit."""
        if self._checking is not None:
            self._checking.stop()
        self._checking = self.program.set_timer(_CHECKS_AFTER, self._check)

    def _check(self) -> None:
        debate = self.program.session.debate

        def look() -> None:
            self.program.call_later(self._show_problems, self.program.session.problems_of(debate))

        self.program.run_worker(look, thread=True, exclusive=True, group="checks", exit_on_error=False)

    def _show_problems(self, found: tuple[Problem, ...]) -> None:
        self.program.change(problems=found)
        if self.program.view == "problems":
            self.program.show_scene()

    def undo(self) -> str:
        """Take the last edit back; gives what it was, nothing where none is left."""
        redo = next(one for one in self.program.actions if one.id == "edit.redo")
        back = f". {self.program.helper.key_of(redo) or ':'} does it again."
        step = self.program.session.undo()
        self._tell_of("Undone", step, "Nothing is left to undo.", back)
        return step.label if step is not None else ""

    def redo(self) -> None:
        """Make it again."""
        self._tell_of("Again", self.program.session.redo(), "Nothing is left to redo.")

    def _tell_of(self, what: str, step: Step | None, nothing: str, back: str = "") -> None:
        """Say what was undone or done again, and go to where it was."""
        self.program.let_go()
        if step is None:
            self.program.say(nothing)
            return
        names = [block.id for swap in step.change.swaps for block in swap[:2] if isinstance(block, Entry)]
        has = self.program.session.debate.structure.has
        self.program.show_debate(self.scene.selected if self.scene.selected in names else next(filter(has, names), ""))
        self.program.say(f"{what}: {step.label}{back}")

    def history(self) -> None:
        """All edits, those of earlier sessions included, to go back to any, or to take one back."""
        self.program.guarded(self.program.session.remember)
        history = self.program.session.history
        listed = [("0", "  the map before these edits")]
        for i, step in enumerate(history.steps, 1):
            listed.append((str(i), f"{'  ' if i <= history.at else '  (undone) '}{i}. {plain(step.label)}"))
        listed = [(name, f"> {words[2:]}" if int(name) == history.at else words) for name, words in listed]

        def chosen(at: str | None) -> None:
            if at is None:
                return
            if 0 < int(at) < history.at:
                self._ask_which_way(int(at), plain(history.steps[int(at) - 1].label))
            else:
                self._go_to(int(at))

        self.program.push_screen(Choose("Go back, or forward, to the map after", listed[::-1]), chosen)

    def _ask_which_way(self, number: int, label: str) -> None:
        """Whether to go back to a point, or to take back what was done there and keep what came after it."""
        listed = [("go", "go back to the map after it"), ("take", "take it back, and keep the edits after it")]

        def chosen(way: str | None) -> None:
            if way == "go":
                self._go_to(number)
            elif way == "take":
                self.program.guarded(lambda: self._tell_taken_back(number))

        self.program.push_screen(Choose(f"{number}. {label}", listed), chosen)

    def _go_to(self, at: int) -> None:
        self.program.guarded(lambda: self.program.session.go_to(at))
        self.program.let_go()
        self.program.show_debate()
        self.program.say(f"Now: the map after {at} of {counted(len(self.program.session.history), PLAIN.nouns.edit)}")

    def _tell_taken_back(self, number: int) -> None:
        step = self.program.session.take_back(number)
        self.program.let_go()
        self.program.show_debate()
        self.program.say(f"Done: {step.label}")

    def numbers(self) -> None:
        """Count claims and links by reading order."""
        count = len(self.program.session.renumbered)
        self.program.session.count_anew()
        self.program.show_debate()
        self.program.say(f"Counted anew, in reading order: {count} of the numbers are others now.")

    def save(self) -> None:
        """Write the map."""
        try:
            outside = self.program.session.save()
        except ArgmapError as error:
            self.program.warn(f"Not saved; your edits are kept in the journal. {error}")
            return
        if outside.conflicts:
            self.program.watcher.meet(outside, then=self.save)
            return
        self.program.show_debate()
        count = len(self.program.session.renumbered)
        later = "; opened again, its claims are numbered in reading order" if count else ""
        self.program.say(f"Saved {self.program.map_file}{later}")
        self.program.watcher.tell_notices(outside)


def _in_order(number: str) -> tuple[str, int]:
    """Where a number stands among others: A9 before A10."""
    return number[:1], int(number[1:]) if number[1:].isdecimal() else 0

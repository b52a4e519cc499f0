"""Walking along the argument, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.history import History
from argmap.tui.walking import Way, next_of, ways

if TYPE_CHECKING:
    from collections.abc import Sequence

from argmap.tui.parts.part import Part

if TYPE_CHECKING:
    from argmap.tui.app import Program


class Walker(Part):
    """Goes from claim to claim."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.history = History()

    def _walk(self, way: Way, nothing: str) -> None:
        """One step; again from where it led, to the next one beside it."""
        name = self.scene.selected
        found = ways(self.structure, name, way)
        if found:
            self.program.select(found[0])
            return
        before = self.history.visited[self.history.at - 1] if self.history.at > 0 else ""
        beside = ways(self.structure, before, way) if self.program.is_known(before) else ()
        if name in beside and len(beside) > 1:
            self.history = self.history.moved(-1)
            self.program.select(next_of(beside, name) or name)
            return
        self.program.notify(nothing, timeout=3, markup=False)

    def conclusion(self) -> None:
        """To what it supports."""
        self._walk("conclusion", "It supports nothing further.")

    def premise(self) -> None:
        """To what supports it."""
        self._walk("premise", "Nothing supports it.")

    def attacker(self) -> None:
        """To what attacks it."""
        self._walk("attacker", "Nothing attacks it.")

    def target(self) -> None:
        """To what it attacks."""
        self._walk("target", "It attacks nothing.")

    def counterpart(self) -> None:
        """To the counterpart in the other article."""
        if self.scene.tie is None or self.scene.tie.id == self.scene.selected:
            self.program.notify("Nothing else in the other article answers it.", timeout=3, markup=False)
        else:
            self.program.select(self.scene.tie.id)

    def step(self) -> None:
        """To a step from here."""
        structure, name = self.structure, self.scene.selected
        before = self.history.visited[self.history.at - 1] if self.history.at > 0 else ""
        start = before if name in structure.relations and before in structure.claims else name
        steps = [one.id for one in (*structure.out_of(start), *structure.onto(start))]
        if name in structure.relations and name not in steps:
            steps = [one.id for one in structure.onto(name)]
        if not steps:
            self.program.notify("No step leads from here.", timeout=3, markup=False)
            return
        if name in steps:
            self.history = self.history.moved(-1)
        self.program.select(next_of(steps, name) or steps[0])

    def _cycle(self, names: Sequence[str], step: int, nothing: str) -> None:
        found = next_of(names, self.scene.selected, step=step)
        if found is None:
            self.program.notify(nothing, timeout=3, markup=False)
        else:
            self.program.select(found)

    def next_link(self) -> None:
        """To the next crossing."""
        self._cycle([r.id for r in self.structure.crossings], 1, "No links lead across.")

    def previous_link(self) -> None:
        """To the crossing before."""
        self._cycle([r.id for r in self.structure.crossings], -1, "No links lead across.")

    def next_issue(self) -> None:
        """To the next issue."""
        self._cycle(list(self.structure.issues), 1, "There are no questions.")

    def previous_issue(self) -> None:
        """To the issue before."""
        self._cycle(list(self.structure.issues), -1, "There are no questions.")

    def next_common(self) -> None:
        """To the next claim on common ground."""
        self._cycle([c.id for c in self.structure.common_ground()], 1, "There is no common ground.")

    def next_quote(self) -> None:
        """To the next quote of the claim."""
        self.program.select(self.scene.selected, self.scene.quote + 1, remember=False)

    def previous_quote(self) -> None:
        """To the quote before."""
        self.program.select(self.scene.selected, self.scene.quote - 1, remember=False)

    def back(self) -> None:
        """Back to where one was."""
        self.history = self.history.moved(-1)
        self.program.select(self.history.current, remember=False)

    def forward(self) -> None:
        """Forward again."""
        self.history = self.history.moved(1)
        self.program.select(self.history.current, remember=False)

"""Walking along the argument, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.fits.cases import ways_up
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

    def _walk(self, way: Way, nothing: str, first: str = "") -> None:
        """One step; again from where it led, to the next one beside it.

        Args:
            way: what kind of step.
            nothing: what is said where none leads on.
            first: where it leads, if the selection has such a neighbour; else to the first.
        """
        name = self.scene.selected
        found = ways(self.structure, name, way)
        if found:
            self.program.select(first if first in found else found[0])
            return
        before = self._before
        beside = ways(self.structure, before, way) if self.program.is_known(before) else ()
        if name in beside and len(beside) > 1 and way != "conclusion":  # of several ways up, . shows the next
            self.history = self.history.moved(-1)
            self.program.select(next_of(beside, name) or name)
            return
        self.program.say(
            nothing.format(self.structure.number(name) or "this")
            if name
            else "Select a claim first: click one, or walk to it with the arrows."
        )

    @property
    def _before(self) -> str:
        """What was selected before; empty if nothing was."""
        return self.history.visited[self.history.at - 1] if self.history.at > 0 else ""

    def conclusion(self) -> None:
        """To what it supports, on the way that the path goes."""
        name, structure = self.scene.selected, self.structure
        up = ways_up(structure, name) if name in structure.claims else ()
        way = up[self.scene.way % len(up)] if up else ()
        across = self.scene.tie is not None and self.scene.tie.id != name
        nothing = "p: {} is at the top" + ("; x goes across." if across else ".")
        self._walk("conclusion", nothing, way[1] if len(way) > 1 else "")

    def premise(self) -> None:
        """To what supports it: the way one came, where one came up from there."""
        found = ways(self.structure, self.scene.selected, "premise")
        came = next((one for one in reversed(self.history.visited[: self.history.at]) if one in found), "")
        self._walk("premise", "s: no reason is given for {}; S gives one.", came)

    def attacker(self) -> None:
        """To what attacks it."""
        self._walk("attacker", "Nobody attacks {}; A does.")

    def target(self) -> None:
        """To what it attacks."""
        self._walk("target", "{} attacks nothing.")

    def counterpart(self) -> None:
        """To the counterpart in the other article; back, where one came over a link from there."""
        structure, name = self.structure, self.scene.selected
        links = structure.crossings_of(name) if name in structure.claims else ()
        if self._before in structure.claims and any(self._before in structure.ends(link) for link in links):
            self.program.select(self._before)
            return
        if self.scene.tie is None or self.scene.tie.id == self.scene.selected:
            self.program.say("x: nothing on the other side answers it; p goes up.")
        else:
            self.program.select(self.scene.tie.id)

    def step(self) -> None:
        """To a step from here."""
        structure, name = self.structure, self.scene.selected
        before = self._before
        start = before if name in structure.relations and before in structure.claims else name
        steps = [one.id for one in (*structure.out_of(start), *structure.onto(start))]
        if name in structure.relations and name not in steps:
            steps = [one.id for one in structure.onto(name)]
        if not steps:
            self.program.say("No step leads from here: it is no reason for anything; T says what it supports.")
            return
        if name in steps:
            self.history = self.history.moved(-1)
        self.program.select(next_of(steps, name) or steps[0])

    def _cycle(self, names: Sequence[str], step: int, nothing: str) -> None:
        found = next_of(names, self.scene.selected, step=step)
        if found is None:
            self.program.say(nothing)
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
        """To the next quote of the claim; behind the last, and outside of the articles, to its next way up."""
        name, quote, way = self.scene.selected, self.scene.quote, self.scene.way
        claim = self.structure.claims.get(name)
        if claim is None:
            self.program.say(". shows a claim's next quote, or its next way up.")
            return
        quotes, ups = len(claim.quotes), len(ways_up(self.structure, name))
        if self.program.view == "read" and quote + 1 < quotes:
            self.program.select(name, quote + 1, remember=False, way=way)
        elif ups > 1:
            self.program.select(name, 0 if self.program.view == "read" else quote, remember=False, way=(way + 1) % ups)
        elif quotes > 1:
            self.program.select(name, quote + 1, remember=False)
        else:
            self.program.say(
                ".: it has one quote, and one way up." if quotes else ".: it has no quote, and one way up."
            )

    def previous_quote(self) -> None:
        """To the quote before."""
        self.program.select(self.scene.selected, self.scene.quote - 1, remember=False, way=self.scene.way)

    def back(self) -> None:
        """Back to where one was."""
        self.history = self.history.moved(-1)
        self.program.select(self.history.current, remember=False)

    def forward(self) -> None:
        """Forward again."""
        self.history = self.history.moved(1)
        self.program.select(self.history.current, remember=False)

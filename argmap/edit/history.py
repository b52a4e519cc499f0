"""What was done to a map, step by step: undone, redone, and gone back to at any point."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.edit.change import Change
    from argmap.edit.edit import Step
    from argmap.model import ArgumentMap


class History:
    """The steps from one map to another; undone ones are kept until something else is done.

    Args:
        first: the map before the first step.
    """

    def __init__(self, first: ArgumentMap) -> None:
        self.first = first
        """The map before the first step."""
        self.map = first
        """The map as it is now."""
        self._steps: list[Step] = []
        self._at = 0

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in order, undone ones included."""
        return tuple(self._steps)

    @property
    def at(self) -> int:
        """How many of the steps are done; those behind are undone."""
        return self._at

    def __len__(self) -> int:
        return len(self._steps)

    def add(self, step: Step, now: ArgumentMap) -> None:
        """Remember a step that was made on the map, and what it made of it; what was undone is forgotten."""
        del self._steps[self._at :]
        self._steps.append(step)
        self._at += 1
        self.map = now

    def put_before(self, earlier: History) -> None:
        """Put what was done before the first step in front; what was undone there is forgotten.

        Args:
            earlier: a history that has come to the map that this one began with.
        """
        done = earlier.steps[: earlier.at]
        self.first = earlier.first
        self._steps[:0] = done
        self._at += len(done)

    def changes(self, at: int) -> list[Change]:
        """What leads from here to the point after so many steps, from 0.

        Raises:
            IndexError: there are not so many.
        """
        if not 0 <= at <= len(self._steps):
            raise IndexError(at)
        back = [step.change.backwards for step in reversed(self._steps[at : self._at])]
        return back or [step.change for step in self._steps[self._at : at]]

    def at_step(self, at: int) -> ArgumentMap:
        """The map after so many steps; the history stays where it is.

        Raises:
            IndexError: there are not so many.
        """
        now = self.map
        for change in self.changes(at):
            now = change.applied(now)
        return now

    def go_to(self, at: int) -> ArgumentMap:
        """Go back or forward to the point after so many steps.

        Raises:
            IndexError: there are not so many.
        """
        self.map = self.at_step(at)
        self._at = at
        return self.map

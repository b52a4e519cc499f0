"""What every part of the program is: it knows the program that holds it, and what is shown there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Structure
    from argmap.tui.app import Program
    from argmap.tui.scene import Scene


class Part:
    """Something that the program does.

    Args:
        program: what holds it; its other parts are reached through it.
    """

    def __init__(self, program: Program) -> None:
        self.program = program

    @property
    def scene(self) -> Scene:
        """What is shown; `Program.change` makes it another."""
        return self.program.scene

    @property
    def structure(self) -> Structure:
        """The questions about the map that is shown."""
        return self.program.structure

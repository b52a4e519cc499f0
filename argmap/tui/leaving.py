"""Screens over the program that are left in a way of their own."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

T = TypeVar("T")


class Leavable(ModalScreen[T | None]):
    """A screen that sees to what would be lost before it is left."""

    def action_leave(self) -> None:
        """End without a value."""
        self.dismiss(None)

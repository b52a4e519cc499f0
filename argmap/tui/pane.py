"""What every pane is: it shows a scene, scrolls, and can have the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.scroll_view import ScrollView

if TYPE_CHECKING:
    from argmap.tui.scene import Scene


class Pane(ScrollView, can_focus=True):
    """A part of a view; the style sheet says of all panes how they are framed."""

    def show(self, scene: Scene) -> None:
        """Show a scene."""
        raise NotImplementedError

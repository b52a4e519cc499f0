"""What every pane is: it shows a scene. Those with a head have one look, the class `headed` of the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.scroll_view import ScrollView
from textual.widget import Widget

if TYPE_CHECKING:
    from argmap.tui.scene import Scene


class Pane(Widget):
    """A part of a view, which the program gives every new scene."""

    def show(self, scene: Scene) -> None:
        """Show a scene."""
        raise NotImplementedError


class ScrollPane(ScrollView, Pane, can_focus=True):
    """A pane that scrolls, under a head of its own."""

    def on_mount(self) -> None:
        """It looks as all panes with a head."""
        self.add_class("headed")

"""What bears on the selection, in four quadrants: the Focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.board_pane import BoardPane
from argmap.tui.cells.cards import MORE
from argmap.tui.cells.focus import draw_focus

if TYPE_CHECKING:
    from argmap.tui.cells.board import Board
    from argmap.tui.scene import Scene


class FocusPane(BoardPane):
    """A face-off that never scrolls; cards that do not fit are turned to, page by page."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as all widgets say
        super().__init__(id=id)
        self._page = 0
        self._for = ""

    def draw(self, board: Board, scene: Scene) -> None:
        """What bears on it."""
        if scene.selected != self._for:
            self._for, self._page = scene.selected, 0
        draw_focus(board, self.frame_of(scene), self._page)

    def more(self, step: int) -> bool:
        """The next cards of groups that do not fit, or those before."""
        if not any(name == MORE for name, *_ in self.board.spots()):
            return False
        self._page += step
        self.redraw()
        return True

    def fit(self) -> None:
        """The first cards."""
        self._page = 0
        self.redraw()

    def open(self, name: str) -> None:  # noqa: ARG002 - there is one thing to open
        """The next cards."""
        self.more(1)

"""Both cases as outlines, with the questions between them: the Map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.board_pane import BoardPane
from argmap.tui.cells.outline import draw_outlines
from argmap.tui.fits.fold import Folding
from argmap.tui.folded import shown_of

if TYPE_CHECKING:
    from argmap.tui.cells.board import Board
    from argmap.tui.scene import Scene


class OutlinesPane(BoardPane):
    """Two outlines; what does not fit is folded."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as all widgets say
        super().__init__(id=id)
        self._folding = Folding()

    def draw(self, board: Board, scene: Scene) -> None:
        """Both cases."""
        frame = self.frame_of(scene)
        draw_outlines(board, frame, shown_of(self._folding, frame, board.rows - 1))

    def more(self, step: int) -> bool:
        """Open what hangs from the selection, or fold it."""
        name = self.scene.selected if self.scene is not None else ""
        done = self._folding.open(name) if step > 0 else self._folding.close(name)
        self.redraw()
        return done

    def fit(self) -> None:
        """Fold as it was in the beginning."""
        self._folding.fit()
        self.redraw()

    def open(self, name: str) -> None:
        """Open what hangs from a claim."""
        self._folding.open(name)
        self.redraw()

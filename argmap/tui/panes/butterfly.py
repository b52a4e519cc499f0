"""The whole debate, both cases growing outward from the middle: the Graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.board_pane import BoardPane
from argmap.tui.cells.butterfly import LEVELS, draw_butterfly, layout_of
from argmap.tui.fits.fold import Folding
from argmap.tui.folded import shown_of

if TYPE_CHECKING:
    from argmap.tui.cells.board import Board
    from argmap.tui.cells.butterfly import Level
    from argmap.tui.scene import Scene


class ButterflyPane(BoardPane):
    """Two cases face to face; the first screen holds what fits, one level less all labels, one more the words."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as all widgets say
        super().__init__(id=id)
        self._folding = Folding()
        self.level: Level = "whole"
        """How much is said."""

    def draw(self, board: Board, scene: Scene) -> None:
        """Both cases, and the selection's links."""
        frame = self.frame_of(scene)
        if self.level == "labels":
            frame = frame._replace(first=None)
        most = max(len(frame.cases.left.order), len(frame.cases.right.order))
        room = layout_of(board.columns, board.rows, most, self.level).claims(board.rows)
        if self.level == "labels":
            room = most
        draw_butterfly(board, frame, shown_of(self._folding, frame, room), self.level)

    def more(self, step: int) -> bool:
        """The next level, or the one before."""
        at = LEVELS.index(self.level) + step
        if not 0 <= at < len(LEVELS):
            return False
        self.level = LEVELS[at]
        self.redraw()
        return True

    def fit(self) -> None:
        """The whole debate, as much of it as fits."""
        self.level = "whole"
        self._folding.fit()
        self.redraw()

    def open(self, name: str) -> None:
        """Open what hangs from a claim."""
        self._folding.open(name)
        self.redraw()

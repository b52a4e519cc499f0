"""The tree of one side's case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.rows import Listing, case_rows, case_title
from argmap.tui.rows_pane import RowsPane

if TYPE_CHECKING:
    from argmap.model import Ground
    from argmap.tui.scene import Scene


class CasePane(RowsPane):
    """Main claims and what leads to them, on one side; on no side, all claims of a map without sides."""

    def __init__(self, ground: Ground, *, name: str | None = None, id: str | None = None) -> None:  # noqa: A002
        super().__init__(name=name, id=id)
        self.ground = ground
        """Whose claims are listed."""

    def list_rows(self, scene: Scene, width: int) -> Listing:  # noqa: ARG002 - the same at every width
        """The tree."""
        return case_rows(scene.debate.structure, self.ground, scene.glyphs)

    def title(self, scene: Scene) -> str:
        """Whose case it is."""
        return case_title(scene.debate.structure, self.ground)

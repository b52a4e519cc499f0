"""Where the sides meet: issues, positions, crossings, and what stands outside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.rows import Listing, issue_rows, issues_title
from argmap.tui.rows_pane import RowsPane

if TYPE_CHECKING:
    from argmap.tui.scene import Scene


class IssuesPane(RowsPane):
    """Every issue with what answers it, then crossings, common ground and what nobody answers."""

    def list_rows(self, scene: Scene, width: int) -> Listing:  # noqa: ARG002 - the same at every width
        """The issues."""
        return issue_rows(scene.debate.structure, scene.glyphs)

    def title(self, scene: Scene) -> str:
        """How many there are."""
        return issues_title(scene.debate.structure)

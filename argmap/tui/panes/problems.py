"""What is wrong with the debate, or could be better; each row leads to the claim, relation or issue it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.rows import Listing, problem_rows, problems_title
from argmap.tui.rows_pane import RowsPane
from argmap.tui.scene import Opened

if TYPE_CHECKING:
    from argmap.tui.scene import Scene


class ProblemsPane(RowsPane):
    """The problems that checking found, the worst first."""

    FOLDABLE = False

    def list_rows(self, scene: Scene, width: int) -> Listing:
        """The problems, wrapped."""
        return problem_rows(scene, width)

    def title(self, scene: Scene) -> str:
        """How many there are."""
        return problems_title(scene)

    def is_outdated(self, before: Scene, now: Scene) -> bool:
        """Whether other problems were found."""
        return super().is_outdated(before, now) or before.problems is not now.problems

    def action_choose(self) -> None:
        """Choose what the row is about, and read it."""
        super().action_choose()
        if self.cursor_row is not None and self.cursor_row.id:
            self.post_message(Opened())

    def depends_on_width(self) -> bool:
        """Text is wrapped."""
        return True

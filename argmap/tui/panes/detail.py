"""All about what is selected, in full, with rows that lead on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.rows import Listing, Row, detail_rows, detail_title
from argmap.tui.rows_pane import RowsPane
from argmap.tui.scene import Chosen

if TYPE_CHECKING:
    from argmap.tui.scene import Scene


class DetailPane(RowsPane):
    """The selected claim, relation or issue; enter follows a row to its end, right to the relation itself."""

    FOLLOWS = False
    FOLDABLE = False

    def list_rows(self, scene: Scene, width: int) -> Listing:
        """What there is to say, wrapped."""
        return detail_rows(scene, width)

    def title(self, scene: Scene) -> str:
        """What is selected."""
        return detail_title(scene)

    def is_outdated(self, before: Scene, now: Scene) -> bool:
        """Whether it says other things."""
        return super().is_outdated(before, now) or (before.selected, before.quote, before.tie) != (
            now.selected,
            now.quote,
            now.tie,
        )

    def depends_on_width(self) -> bool:
        """Text is wrapped."""
        return True

    def show(self, scene: Scene) -> None:
        """Show a scene; another entry is read from its start."""
        is_other = self.scene is None or self.scene.selected != scene.selected
        super().show(scene)
        if is_other:
            self.action_start()

    def action_start(self) -> None:
        """Back to the first row, without choosing it."""
        self._cursor = 0
        self._clamp()
        self.scroll_to(y=0, animate=False)

    def is_chosen(self, row: Row) -> bool:  # noqa: ARG002 - the same of every row
        """None: all rows are about what is selected."""
        return False

    def action_in(self) -> None:
        """Choose the relation that the row stands for."""
        row = self.cursor_row
        if row is not None and row.via:
            self.post_message(Chosen(row.via))

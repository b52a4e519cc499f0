"""Brings both quotes of what is selected to the same row of the Read view, and draws the line between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.cells_pane import Channel
from argmap.tui.fits.cases import cases_of, ends_of, head_of
from argmap.tui.panes.article import ArticlePane
from argmap.tui.parts.part import Part
from argmap.tui.views import placed

if TYPE_CHECKING:
    from argmap.tui.app import Program


_ROWS_OF_QUOTE = 4
"""Rows of a quote that are seen at the least where it is brought beside another."""


class Facer(Part):
    """Both articles beside each other."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._faced: tuple[object, ...] = ()
        """For what both articles were brought to the same row last."""

    def face(self) -> None:
        """Bring both quotes of what is selected to the same row, the one in its own article being kept where it is."""
        subject = (self.scene.debate, self.scene.selected, self.scene.quote, self.scene.by, self.program.size)
        if self.program.view != "read" or self.scene.words is not None or subject == self._faced:
            return
        self._faced = subject
        self.program.call_after_refresh(self._align)

    def _align(self) -> None:
        lines = self._lines()
        if all(line is not None for _, line in lines) and not self.program.screen_stack[0].has_class("-single"):
            own = self.structure.ground(head_of(self.structure, self.scene.selected))
            first = lines[1 if own == "right" else 0]
            rows = first[0].size.height
            kept = (first[1] or 0) - first[0].scroll_offset.y
            row = min(kept if 0 <= kept < rows else rows // 3, max(rows - _ROWS_OF_QUOTE, rows // 3))
            row = min(row, *(line for _, line in lines if line is not None))
            for pane, line in lines:
                pane.put(line or 0, row)
        self.draw_channel()

    def _lines(self) -> list[tuple[ArticlePane, int | None]]:
        """Both article panes, and in which of its rows each has its end."""
        structure, scene = self.structure, self.scene
        panes = [
            self.program.query_one("#article-left", ArticlePane),
            self.program.query_one("#article-right", ArticlePane),
        ]
        if not scene.selected or not head_of(structure, scene.selected):
            return [(pane, None) for pane in panes]
        ends = ends_of(structure, scene.selected, cases_of(structure), scene.by)
        names = [ends.one, ends.other or ""]
        if not ends.faces:
            names = [head_of(structure, scene.selected), scene.tie.id if scene.tie is not None else ""]
            if structure.ground(names[0]) == "right":
                names.reverse()
        return [(pane, pane.line_of(name) if name else None) for pane, name in zip(panes, names, strict=True)]

    def draw_channel(self) -> None:
        """Draw the line between both quotes, where they stand in the same row."""
        if not self.program.is_running or self.program.view != "read":
            return
        rows = [
            None if line is None else pane.content_region.y + line - pane.scroll_offset.y
            for pane, line in self._lines()
        ]
        pane = self.program.query_one("#article-left", ArticlePane)
        is_seen = rows[0] is not None and pane.content_region.y <= rows[0] < pane.content_region.bottom
        self.program.query_one(Channel).put(rows[0] if rows[0] == rows[1] and is_seen else None, self.scene)

    def place(self) -> None:
        """Give each article pane the sources of its side in a map that was read anew."""
        left, right = placed(self.scene.debate.map.sources)
        self.program.query_one("#article-left", ArticlePane).sources = left
        self.program.query_one("#article-right", ArticlePane).sources = right

    def turn_to_side(self) -> None:
        """On a screen for one article, show the one of the taken words, of what was found, or of the selection."""
        words, found = self.scene.words, self.program.finder.found_at
        source = words.source if words is not None else found[0] if found is not None else None
        if source is not None:
            self.program.screen_stack[0].set_class(
                source in self.program.query_one("#article-right", ArticlePane).sources, "-right"
            )
            return
        side = self.structure.ground(self.scene.selected) if self.scene.selected in self.structure.claims else ""
        if side in ("left", "right"):
            self.program.screen.set_class(side == "right", "-right")

"""Widgets that show a board of cells: one function draws it, clicks on it choose."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from argmap.text import wrapped
from argmap.tui.cells.board import Board
from argmap.tui.cells.frame import (
    Frame,
    draw_beginning,
    draw_ends,
    draw_link,
    draw_path,
    draw_strip,
    draw_tie,
    frame_rows,
    rows_needed,
    strip_rows,
)
from argmap.tui.cells.outline import OPEN
from argmap.tui.fits.main_line import main_line_of
from argmap.tui.pane import Pane
from argmap.tui.scene import Asked, Chosen, Folded
from argmap.tui.styles import DEFAULTS, ON_LIGHT, palette

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events

    from argmap.tui.scene import Scene


class CellsPane(Pane):
    """Cells that are drawn anew for each scene."""

    def __init__(self, *, name: str | None = None, id: str | None = None) -> None:  # noqa: A002
        super().__init__(name=name, id=id)
        self.scene: Scene | None = None
        """What was shown last."""
        self._board: Board | None = None
        self._styles: Mapping[str, Style] = {}

    def show(self, scene: Scene) -> None:
        """Show a scene."""
        self.scene, self._board = scene, None
        self.refresh()

    def draw(self, board: Board, scene: Scene) -> None:
        """Draw it."""
        raise NotImplementedError

    @property
    def board(self) -> Board:
        """What is on the screen."""
        columns, rows = self.size
        if self._board is None or (self._board.columns, self._board.rows) != (columns, rows):
            self._board = Board(columns, rows)
            if self.scene is not None and columns:
                self.draw(self._board, self.scene)
        return self._board

    def frame_of(self, scene: Scene) -> Frame:
        """What the lines round every view are drawn of."""
        is_plain = scene.glyphs.main.isascii() or bool(os.environ.get("NO_COLOR"))
        return Frame(
            scene.debate.structure,
            scene.selected,
            scene.glyphs,
            plain=is_plain,
            kept=scene.kept,
            ways=scene.ways,
            marked=scene.marked,
            way=scene.way,
            by=scene.by,
            first=None if scene.is_whole else main_line_of(scene.debate.structure),
        )

    def on_mount(self) -> None:
        """Colours follow the theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._forget_colours())

    def _forget_colours(self) -> None:
        self._styles = {}
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        base = self.rich_style
        if not self._styles:
            self._styles = styles_of(self.app.theme_variables, dark=self.app.current_theme.dark)
        segments = [Segment(run.text, base + self._styles[run.role]) for run in self.board.runs(y)]
        return Strip(segments, self.size.width)

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked on."""
        name = self.board.name_at(event.x, event.y)
        if name.startswith(OPEN):
            self.post_message(Folded(name.removeprefix(OPEN)))
        elif name and self.scene is not None and name == self.scene.selected:
            self.post_message(Asked())
        elif name:
            self.post_message(Chosen(name))


def styles_of(variables: Mapping[str, str], *, dark: bool) -> Mapping[str, Style]:
    """The style of each role in a theme."""
    colours, known = palette(variables), DEFAULTS if dark else ON_LIGHT
    tinted = {
        f"{kind}-{side}": Style.parse(variables.get(f"{kind}-{side}") or known[f"{kind}-{side}"])
        for kind in ("strip", "other", "lit")
        for side in ("left", "right")
    }
    return (
        tinted
        | {
            "": Style.null(),
            "bold": Style(bold=True),
            "quiet": colours.faint,
            "left": colours.left,
            "right": colours.right,
            "common": colours.common,
            "none": colours.none,
            "chosen": colours.chosen,
            "tied": colours.other,
            "link": Style(color=colours.tied.color, bold=True),
            "key": Style(bold=True, reverse=True),
            "message": Style(bold=True, reverse=True),
            "ask": Style(color=colours.picked.color, bold=True),
            "trunk": Style(color=variables.get("trunk") or known["trunk"]),
            "strong-left": colours.left + Style(bold=True),
            "strong-right": colours.right + Style(bold=True),
            "strong-common": colours.common + Style(bold=True),
            "strong-none": colours.none + Style(bold=True),
        }
        | {
            f"head-{side}": Style(
                color=variables.get(f"head-{side}-text") or known[f"head-{side}-text"],
                bgcolor=variables.get(f"head-{side}") or known[f"head-{side}"],
                bold=True,
            )
            for side in ("left", "right", "none")
        }
    )


class PathLine(CellsPane):
    """The way from the selection to its main claim, and across."""

    def draw(self, board: Board, scene: Scene) -> None:
        """One row."""
        draw_path(board, 0, self.frame_of(scene))


class Channel(CellsPane):
    """Between both articles: the link of the selection, drawn straight from one quote to the other."""

    row: int | None = None
    """In which row of the screen both quotes stand; none: not in the same, or nothing joins them."""

    def draw(self, board: Board, scene: Scene) -> None:
        """One line, with the link's number, and the cross at the end that is attacked."""
        if self.row is not None:
            draw_link(board, self.row - self.region.y, self.frame_of(scene))

    def show(self, scene: Scene) -> None:
        """Nothing yet: where the line runs is known when both articles have been scrolled."""
        self.scene = scene

    def put(self, row: int | None, scene: Scene) -> None:
        """Draw it in a row of the screen."""
        self.row = row
        super().show(scene)


class FoundationPane(CellsPane):
    """Under every view: the tie with both ends, the ends in full words, the strip of both cases."""

    message = ""
    """What was done last, where it is too long to stand beside the keys: it gets the last rows to itself."""

    @property
    def has_row(self) -> bool:
        """Whether it has a row to give to a message."""
        return self.size.height > 1

    def draw(self, board: Board, scene: Scene) -> None:
        """As many rows of each as there are; for a message the strip, else the ends, give rows, and never the tie."""
        most = min(max(frame_rows(self.app.size.height).strip, 1), board.rows - 1)
        lines = wrapped(self.message, board.columns - 2, lines=most) if self.message and most else []
        rows = board.rows - len(lines)
        self._draw_ground(board, scene, rows)
        for y, line in enumerate(lines, rows):
            board.fill(0, y, board.columns, "message")
            board.put(1, y, line, "message")

    def _draw_ground(self, board: Board, scene: Scene, height: int) -> None:
        """The first rows; long words of an end borrow rows of the strip, all but its last, and have those it leaves."""
        frame, rows = self.frame_of(scene), frame_rows(self.app.size.height)
        has_ends = board.rows - 1 > rows.strip
        if not frame.structure.claims:
            if has_ends:  # else the view above says it
                draw_beginning(board)
            return
        draw_tie(board, 0, frame)
        if not has_ends:
            draw_strip(board, 1, height - 1, frame)
            return
        missing = rows_needed(frame, board.columns) - rows.ends
        strip = rows.strip - max(min(missing, rows.strip - 1), 0)
        strip = min(strip, strip_rows(self.app.size.height, frame.cases))
        strip = max(strip - (board.rows - height), 0)
        draw_ends(board, 1, height - 1 - strip, frame)
        draw_strip(board, height - strip, strip, frame)

"""The screen of a talk, for a projector: one question at a time, space goes on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen

from argmap.phrases import PLAIN
from argmap.tui.cells.talk import Seen, draw_talk
from argmap.tui.cells_pane import CellsPane
from argmap.tui.dialogs import Ask

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from argmap.tui.cells.board import Board
    from argmap.tui.fits.talk import Talk
    from argmap.tui.scene import Scene


class _Slide(CellsPane):
    seen: Seen

    def draw(self, board: Board, scene: Scene) -> None:  # noqa: ARG002 - what is seen says it all
        draw_talk(board, self.seen)

    def on_click(self, event: events.Click) -> None:
        """A click goes on, as space does."""
        event.stop()
        if isinstance(self.screen, Presenting):
            self.screen.action_go(1)


class Presenting(ModalScreen[None]):
    """A talk; where it was left is `place`.

    Args:
        talk: all of it.
        scene: what the program shows, for its signs.
        place: where it begins.
    """

    DEFAULT_CSS = "Presenting { background: $background; } Presenting _Slide { height: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter,pagedown,down,j", "go(1)", show=False),
        Binding("backspace,pageup,up,k", "go(-1)", show=False),
        Binding("right,l", "next", show=False),
        Binding("left,h", "before", show=False),
        Binding("n", "note", show=False),
        Binding("plus,equals_sign", "full", show=False),
        Binding("slash", "jump", show=False),
        Binding("q,escape", "dismiss(None)", show=False),
    ]

    def __init__(self, talk: Talk, scene: Scene, place: int = 0) -> None:
        super().__init__()
        self.talk, self.place = talk, place
        self._scene = scene
        self._has_note = False
        self._is_full = False

    def compose(self) -> ComposeResult:
        """One slide."""
        yield _Slide(id="slide")

    def on_mount(self) -> None:
        """Show the first."""
        self._go_to(self.place)

    def _show(self, said: str = "") -> None:
        slide, glyphs = self.query_one(_Slide), self._scene.glyphs
        plain = glyphs.main.isascii() or bool(os.environ.get("NO_COLOR"))
        slide.seen = Seen(
            self.talk, self.place, glyphs, note=self._has_note, is_full=self._is_full, said=said, plain=plain
        )
        slide.show(self._scene)

    def _go_to(self, place: int) -> None:
        """Show a place; a note is of one question only."""
        if self.place and place and self.talk.at(place)[0] != self.talk.at(self.place)[0]:
            self._has_note = False
        self._is_full = False
        self.place = min(max(place, 0), self.talk.last)
        self._show()

    def action_go(self, steps: int) -> None:
        """On, or back."""
        self._go_to(self.place + steps)

    def action_next(self) -> None:
        """The next question."""
        self._go_to(self.talk.next_stop(self.place))

    def action_before(self) -> None:
        """The question before, all of it."""
        self._go_to(self.talk.stop_before(self.place))

    def action_note(self) -> None:
        """Show what the mapper notes, or hide it."""
        self._has_note = not self._has_note and self.place > 0
        self._show()

    def action_full(self) -> None:
        """Show all that is said for and against both answers, or the answers' words again."""
        self._is_full = not self._is_full
        self._show()

    def action_jump(self) -> None:
        """Ask where to go."""

        def answered(typed: str | None) -> None:
            if typed is None:
                return
            place = self.talk.found(typed)
            if place is None:
                self._show(PLAIN.words.talk.unknown.format(typed=typed))
            else:
                self._go_to(place)

        self.app.push_screen(Ask(PLAIN.words.talk.jump), answered)

    @property
    def about(self) -> str:
        """The id of what is talked about here; empty at the title."""
        return self.talk.stops[self.talk.at(self.place)[0]].about if self.place and self.talk.stops else ""

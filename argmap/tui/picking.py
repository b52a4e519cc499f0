"""Picking a claim in the text: every claim in view bears a letter, and typing it picks the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual import events
    from textual.app import ComposeResult

WORDS = "\0words"
"""What it ends with where words are to be taken instead."""


class Pick(ModalScreen[str | None]):
    """Lies over the articles, which go on showing; ends with a claim's id, `WORDS`, or nothing.

    Args:
        question: what is picked.
        show: shows the letters anew, after scrolling, and gives them by claim.
        scroll: scrolls the article with the keys: by lines, or with True by pages.
        turn: gives the keys to the other article.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel"),
        Binding("down,j", "scroll(3, False)", show=False),
        Binding("up,k", "scroll(-3, False)", show=False),
        Binding("pagedown,space", "scroll(1, True)", show=False),
        Binding("pageup", "scroll(-1, True)", show=False),
        Binding("tab,shift+tab", "turn", show=False, priority=True),
        Binding("w", "words", show=False),
    ]

    DEFAULT_CSS = """
    Pick { background: $background 0%; }
    Pick #question { dock: bottom; height: 1; background: $panel; color: $foreground; }
    """

    def __init__(
        self,
        question: str,
        show: Callable[[], Mapping[str, str]],
        scroll: Callable[[int, bool], None],
        turn: Callable[[], None],
    ) -> None:
        super().__init__()
        self.question = question
        self._show_letters = show
        self._scroll = scroll
        self._turn = turn
        self._letters: Mapping[str, str] = {}
        self._typed = ""

    def compose(self) -> ComposeResult:
        """The question, at the place of the keys."""
        yield Static(id="question")

    def on_mount(self) -> None:
        """Show the letters."""
        self._renew()

    def _renew(self) -> None:
        self._letters = {letters: name for name, letters in self._show_letters().items()}
        self._tell()

    def _tell(self) -> None:
        line = Text(no_wrap=True, overflow="ellipsis")
        line.append(f" {self.question} ", style="bold reverse")
        line.append(f" {self._typed or 'type its letter'}  ↑↓ scroll  tab other side  w words  esc")
        self.query_one("#question", Static).update(line)

    def on_key(self, event: events.Key) -> None:
        """Take a letter."""
        typed = self._typed + (event.character or "").lower()
        if typed in self._letters:
            event.stop()
            self.dismiss(self._letters[typed])
            return
        begun = typed if any(letters.startswith(typed) for letters in self._letters) else ""
        if begun != self._typed:
            self._typed = begun
            self._tell()

    def action_scroll(self, amount: int, pages: bool) -> None:  # noqa: FBT001 - called by a binding
        """Scroll the article with the keys."""
        self._scroll(amount, pages)
        self.call_after_refresh(self._renew)

    def action_turn(self) -> None:
        """To the other article."""
        self._turn()
        self.call_after_refresh(self._renew)

    def action_words(self) -> None:
        """Words are to be taken instead."""
        self.dismiss(WORDS)

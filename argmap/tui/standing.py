"""Who speaks in transcripts and where each stands: shown to be looked over, and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from argmap.phrases import PLAIN, counted
from argmap.text import cut
from argmap.tui.lines import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from argmap.workspace.speakers import Speaker, Standing

AS_ARTICLES: Literal["articles"] = "articles"
"""What the screen ends with where nobody is to be parted."""

_STANDS: Mapping[Standing, str] = {
    "left": "◀ left",
    "right": "right ▶",
    "none": "no side",
    "leads": "leads it",
}
_HINT = "← → side  n none  m leads  enter goes on  a as articles  esc back"
_NAME = 22
"""Columns of a name."""


class WhoStands(ModalScreen["Sequence[Speaker] | Literal['articles'] | None"]):
    """The speakers, one a row; ends with all of them as they stand, with `AS_ARTICLES`, or with nothing.

    Args:
        speakers: who was found, and where each seems to stand.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "place('left')", show=False, priority=True),
        Binding("right", "place('right')", show=False, priority=True),
        Binding("n", "place('none')", show=False),
        Binding("m", "place('leads')", show=False),
        Binding("a", "articles", show=False),
        Binding("escape", "dismiss(None)", show=False),
    ]

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        super().__init__(classes="dialog")
        self.placed = list(speakers)

    def compose(self) -> ComposeResult:
        """The speakers under a heading."""
        with Vertical(id="box"):
            yield Static(Text("A debate, it seems. Who stands where? Who leads it makes no claims."), id="heading")
            yield OptionList(*(Option(self._row(one)) for one in self.placed))
            yield Static(_HINT, id="hint")

    def on_mount(self) -> None:
        """Begin with the first of them."""
        listed = self.query_one(OptionList)
        listed.focus()
        listed.highlighted = 0

    @staticmethod
    def _row(one: Speaker) -> Text:
        said = f"{counted(one.speeches, PLAIN.nouns.speech)}, words: {one.words}"
        words = Text(f"{cut(plain(one.name), _NAME):<{_NAME}}  ", no_wrap=True)
        words.append(f"{_STANDS[one.standing]:<12}", style="bold" if one.standing in {"left", "right"} else "")
        return words.append(said)

    def action_place(self, standing: Standing) -> None:
        """Let the one that is marked stand somewhere else."""
        listed = self.query_one(OptionList)
        index = listed.highlighted
        if index is not None:
            self.placed[index] = self.placed[index]._replace(standing=standing)
            listed.replace_option_prompt_at_index(index, self._row(self.placed[index]))

    def action_articles(self) -> None:
        """Part nothing."""
        self.dismiss(AS_ARTICLES)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on, if there is somebody on each side."""
        event.stop()
        if {"left", "right"} <= {one.standing for one in self.placed}:
            self.dismiss(tuple(self.placed))
        else:
            self.query_one("#hint", Static).update(f"Each side needs somebody.   {_HINT}")

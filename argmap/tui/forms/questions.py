"""The form for a question that both sides answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from rich.text import Text
from textual.widgets import Static

from argmap.model import Together
from argmap.phrases import PLAIN
from argmap.tui.fields import Cycle, Field, Paragraph, Replaced
from argmap.tui.forms.form import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget


class IssueForm(Form):
    """Correct a question, or put a new one.

    The result may have question, together, note.

    Args:
        question: the question; empty for a new one.
        together: whether the positions can all be true together; none where it is not said.
        note: what a reader should know.
        positions: the claims that answer it, each in words.
        ascii_only: whether only ASCII signs are drawn.
    """

    DEFAULT_CSS = "IssueForm #question Paragraph { min-height: 2; }"

    def __init__(
        self,
        question: str = "",
        together: str | None = None,
        note: str = "",
        positions: Sequence[str] = (),
        *,
        ascii_only: bool = False,
    ) -> None:
        self.positions = positions
        choices = [(None, "not said"), *((name, name) for name in get_args(Together))]
        edited: dict[str, Paragraph | Cycle] = {
            "question": Replaced(
                question,
                needed="a question needs words, and both sides to answer it",
                hint="(what do both sides answer differently?)",
            ),
            "together": Cycle(choices, together, ascii_only=ascii_only),
            "note": Paragraph(note, hint="(none: what a reader should know)"),
        }
        super().__init__(PLAIN.words.question if question else "A new question", edited, ascii_only=ascii_only)

    def fields(self) -> Iterator[Widget]:
        """The fields, and the positions under them."""
        for key, widget in self.edited.items():
            yield Field(key.capitalize(), widget, name=key)
        listed = Text("\n").join(map(self.quiet, self.positions)) if self.positions else Text("none yet", style="dim")
        yield Field("Positions", Static(listed, classes="quiet"), name="positions")

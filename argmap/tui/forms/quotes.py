"""The form for a quote, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from textual.containers import VerticalGroup
from textual.widgets import Static

from argmap.model import Stance
from argmap.phrases import PLAIN
from argmap.tui.fields import Cycle, Field, Paragraph, voices
from argmap.tui.forms.form import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from argmap.model import Quote


class QuoteForm(Form):
    """Correct a quote: the exact words, part by part, whose they are and how the source stands to them.

    The result may have exact, voice, stance.

    Args:
        quote: the quote as it is.
        status: what became of it in its article, in words.
        ascii_only: whether only ASCII signs are drawn.
    """

    DEFAULT_CSS = "QuoteForm #parts Paragraph { max-height: 6; }"

    def __init__(self, quote: Quote, status: str, *, ascii_only: bool = False) -> None:
        self.exact = quote.exact
        self.status = status
        self.parts = [*map(self._part, quote.exact), self._part()]
        known: tuple[Stance, ...] = get_args(Stance)
        stances = [(name, PLAIN.words.stances[name].name) for name in known]
        edited: dict[str, Paragraph | Cycle] = {
            "voice": Paragraph(" > ".join(quote.voice), reads=voices, hint="(the source itself; else: outer > inner)"),
            "stance": Cycle(stances, quote.stance, ascii_only=ascii_only),
        }
        super().__init__("Quote: the article's exact words", edited, ascii_only=ascii_only)

    def fields(self) -> Iterator[Widget]:
        """The status, the parts, the other fields."""
        yield Field("Status", Static(self.quiet(self.status), classes="quiet"), name="status")
        fields = [Field("then" if i else "Words", part) for i, part in enumerate(self.parts)]
        yield VerticalGroup(*fields, id="parts")
        yield Field("Said by", self.edited["voice"], name="voice")
        yield Field("Author", self.edited["stance"], name="stance")

    def first(self) -> Widget:
        """The first part."""
        return self.parts[0]

    def changed(self) -> None:
        """Leave room for a further part."""
        super().changed()
        if self.parts[-1].text:
            self.parts.append(self._part())
            self.query_one("#parts").mount(Field("then", self.parts[-1]))

    def made(self) -> dict[str, Any]:
        """What was changed; a part that was emptied is left out."""
        exact = tuple(filter(str.strip, (part.value for part in self.parts)))
        return {**({"exact": exact} if exact != self.exact else {}), **super().made()}

    def wrong(self) -> tuple[Widget, str] | None:
        """Whether no words are left."""
        if any(part.value.strip() for part in self.parts):
            return super().wrong()
        return self.parts[0], "a quote needs the article's words, letter by letter"

    @staticmethod
    def _part(words: str = "") -> Paragraph:
        # Letter by letter: the white space inside stays as the article has it.
        return Paragraph(words, reads=lambda now: now if now == words else now.strip(), hint=_FURTHER)


_FURTHER = "(a further part, after words left out)"

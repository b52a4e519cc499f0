"""Forms for claims: one, one that becomes two, several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from rich.text import Text
from textual.containers import VerticalGroup
from textual.widgets import Static

from argmap.model import ClaimType, Wording
from argmap.phrases import PLAIN, counted
from argmap.tui.fields import Cycle, Field, Page, Paragraph, Replaced, between_commas
from argmap.tui.forms.form import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget

    from argmap.model import Claim

_UNSAID = "as it is"

_TYPES = [(None, "none"), *((name, name) for name in get_args(ClaimType))]


class ClaimForm(Form):
    """Correct a claim beside the words it came from.

    The result may have text, label, wording, type, note, tags. Whoever changes the text of a verbatim claim and
    does not touch the wording makes it a paraphrase; a label that a drafter gave goes with the text it was made of.
    The text is selected at first, so that what is typed takes its place.

    Args:
        claim: the claim as it is.
        quotes_shown: its quotes, each in words.
        number: its short number.
        ascii_only: whether only ASCII signs are drawn.
    """

    DEFAULT_CSS = """
    ClaimForm #text Paragraph { min-height: 3; max-height: 6; }
    ClaimForm #quotes { margin: 0 0 1 0; }
    ClaimForm #quotes Page { max-height: 6; }
    ClaimForm.-low #text Paragraph { max-height: 4; }
    ClaimForm.-low #quotes { margin: 0; }
    ClaimForm.-low #quotes Page { max-height: 3; }
    ClaimForm.-high #text Paragraph { max-height: 10; }
    ClaimForm.-high #quotes Page { max-height: 12; }
    ClaimForm #pair { height: auto; layout: vertical; }
    ClaimForm.-beside #pair { layout: horizontal; }
    ClaimForm.-beside #quotes { layout: vertical; width: 2fr; margin: 0 1 0 0; }
    ClaimForm.-beside #rest { width: 3fr; }
    ClaimForm.-beside #quotes Page { max-height: 9; width: 100%; padding: 0 1 0 2; }
    ClaimForm.-beside.-low #quotes Page { max-height: 8; }
    ClaimForm.-beside.-high #quotes Page { max-height: 24; }
    """

    def __init__(
        self, claim: Claim, quotes_shown: Sequence[str], *, number: str = "", ascii_only: bool = False
    ) -> None:
        self.quotes_shown = quotes_shown
        self.was_verbatim = claim.wording == "verbatim"
        cut = claim.label.rstrip("…").casefold()
        self._has_drafted_label = claim.origin is not None and bool(cut) and cut in claim.text.casefold()
        edited: dict[str, Paragraph | Cycle] = {
            "text": Replaced(claim.text, needed="a claim needs a text: a statement that can be affirmed or denied"),
            "label": Replaced(claim.label, hint="(none: a few words, for boxes and lists)"),
        }
        if claim.quotes:
            wordings = [(name, name) for name in get_args(Wording) if name != "implicit"]
            edited["wording"] = Cycle(wordings, claim.wording, ascii_only=ascii_only)
        edited["type"] = Cycle(_TYPES, claim.type, ascii_only=ascii_only)
        edited["note"] = Paragraph(claim.note, hint="(none: what a reader should know)")
        edited["tags"] = Paragraph(", ".join(claim.tags), reads=between_commas, hint="(none: words between commas)")
        quotes = counted(len(claim.quotes), PLAIN.nouns.quote)
        what = f"claim with {quotes}" if claim.quotes else "claim of the mapper, without a quote"
        super().__init__(f"{number} {what}".strip(), edited, ascii_only=ascii_only)

    def fields(self) -> Iterator[Widget]:
        """The quotes above or to the left of the fields."""
        rest = VerticalGroup(*(Field(key.capitalize(), w, name=key) for key, w in self.edited.items()), id="rest")
        if not self.quotes_shown:
            yield rest
            return
        words = Text("\n").join(self.quiet(words) for words in self.quotes_shown)
        yield VerticalGroup(Field("Article", Page(Static(words)), name="quotes"), rest, id="pair")

    def changed(self) -> None:
        """Say beforehand what becomes of the wording."""
        super().changed()
        wording = self.edited.get("wording")
        if isinstance(wording, Cycle):
            wording.aside = "becomes paraphrase" if self._loosens() else ""
            wording.show()

    def made(self) -> dict[str, Any]:
        """What was changed, and that a changed text is no longer verbatim, nor a drafter's label one of it."""
        made = {**super().made(), **({"wording": "paraphrase"} if self._loosens() else {})}
        goes = "text" in made and self._has_drafted_label and "label" not in made
        return {**made, "label": ""} if goes else made

    def _loosens(self) -> bool:
        wording = self.edited.get("wording")
        touched = isinstance(wording, Cycle) and wording.was_touched
        return self.was_verbatim and self.edited["text"].is_changed and not touched


class SplitForm(Form):
    """Make two claims of one.

    The result has first and second.

    Args:
        heading: what is split.
        halves: what both are likely to say.
        ascii_only: whether only ASCII signs are drawn.
    """

    DEFAULT_CSS = "SplitForm Paragraph { min-height: 2; max-height: 6; }"

    def __init__(self, heading: str, halves: tuple[str, str], *, ascii_only: bool = False) -> None:
        needed = "a claim needs a text: a statement that can be affirmed or denied"
        edited: dict[str, Paragraph | Cycle] = {
            key: Paragraph(half, needed=needed) for key, half in zip(("first", "second"), halves, strict=True)
        }
        super().__init__(heading, edited, ascii_only=ascii_only)

    def fields(self) -> Iterator[Widget]:
        """Both, one under the other."""
        for key, widget in self.edited.items():
            yield Field(key.capitalize(), widget, name=key)

    def result(self) -> dict[str, Any]:
        """What both say, changed or not."""
        return {key: widget.value for key, widget in self.edited.items()}

    def wrong(self) -> tuple[Widget, str] | None:
        """Whether one is empty, or both say the same."""
        first, second = self.edited.values()
        if first.value == second.value:
            return second, "both say the same: leave in each what it alone says"
        return super().wrong()


class ManyForm(Form):
    """Correct several claims at once.

    The result may have type, add_tags, note.

    Args:
        count: how many they are.
        ascii_only: whether only ASCII signs are drawn.
    """

    def __init__(self, count: int, *, ascii_only: bool = False) -> None:
        edited: dict[str, Paragraph | Cycle] = {
            "type": Cycle([(_UNSAID, "leave as it is"), *_TYPES], _UNSAID, ascii_only=ascii_only),
            "add_tags": Paragraph(reads=between_commas, hint="(none: words between commas)"),
            "note": Paragraph(hint="(empty: leave it as it is)"),
        }
        super().__init__(f"{counted(count, PLAIN.nouns.claim)} together", edited, ascii_only=ascii_only)

    def fields(self) -> Iterator[Widget]:
        """The fields."""
        for key, widget in self.edited.items():
            yield Field(key.replace("_", " ").capitalize(), widget, name=key)

"""The form for what a source is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.fields import Cycle, Field, Paragraph
from argmap.tui.forms.form import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget

    from argmap.model import Source

_PARTS: list[tuple[tuple[str, ...], str]] = [((), "all but readers' comments"), (("comment",), "readers' comments")]


class SourceForm(Form):
    """Correct what a source is.

    The result may have title, author, publisher, published, side, speaks_for, part, replies_to, url, language.

    Args:
        source: the source as it is.
        others: the sources that it may answer: id and name.
        ascii_only: whether only ASCII signs are drawn.
    """

    def __init__(self, source: Source, others: Sequence[tuple[str, str]], *, ascii_only: bool = False) -> None:
        sides = [("left", "left (A)"), ("right", "right (B)"), (None, "neither")]
        parts = list(_PARTS)
        if source.part not in [part for part, _ in parts]:
            parts.append((source.part, ", ".join(source.part)))
        answered: list[tuple[str | None, str]] = [(None, "none of them"), *others]
        edited: dict[str, Paragraph | Cycle] = {
            "title": Paragraph(source.title, hint="(none)"),
            "author": Paragraph(source.author, hint="(none: who wrote it)"),
            "side": Cycle(sides, source.side, ascii_only=ascii_only),
            "speaks_for": Paragraph(source.speaks_for, hint="(its author's own case: whose it is, if not)"),
            "published": Paragraph(source.published, hint="(none: the day, as YYYY-MM-DD)"),
            "publisher": Paragraph(source.publisher, hint="(none)"),
            "part": Cycle(parts, source.part, ascii_only=ascii_only),
            "replies_to": Cycle(answered, source.replies_to, ascii_only=ascii_only),
            "url": Paragraph(source.url, hint="(none: its address)"),
            "language": Paragraph(source.language, hint="(none: such as en)"),
        }
        super().__init__(f"The article {source.id}: {source.article or 'no file'}", edited, ascii_only=ascii_only)

    def fields(self) -> Iterator[Widget]:
        """One under the other."""
        names = {"speaks_for": "Party", "published": "Date", "replies_to": "Answers", "url": "Address"}
        for key, widget in self.edited.items():
            yield Field(names.get(key, key.capitalize()), widget, name=key.replace("_", "-"))

"""The form for a relation, with the questions that its scheme puts to the argument."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text
from textual.widgets import Static

from argmap.model import RELATION_KINDS
from argmap.model.schemes import SCHEMES, scheme_named
from argmap.phrases import PLAIN
from argmap.tui.fields import Cycle, Field, Paragraph, SchemeLine, fitting, flat
from argmap.tui.forms.form import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget

    from argmap.model import Relation


class RelationForm(Form):
    """Correct a relation, with the questions that its scheme puts to the argument.

    The result may have kind, scheme, stated_in, note.

    Args:
        relation: the relation as it is.
        sentence: the same in words.
        sources: who may have stated it: id and name.
        ends: the claims that it joins, each in words.
        unsaid: who states it where the map does not say it.
        ascii_only: whether only ASCII signs are drawn.
    """

    DEFAULT_CSS = """
    RelationForm #about { padding: 0 1 0 2; }
    RelationForm #scheme Paragraph { max-height: 1; }
    """

    def __init__(  # noqa: PLR0913 - each is one thing that is shown
        self,
        relation: Relation,
        sentence: str,
        sources: Sequence[tuple[str, str]],
        *,
        ends: Sequence[str] = (),
        unsaid: str = PLAIN.words.mapper,
        ascii_only: bool = False,
    ) -> None:
        self.relation = relation
        self.ends = ends
        kinds = [
            (kind, PLAIN.words.kinds[kind])
            for kind in RELATION_KINDS
            if not relation.is_linked or kind in ("support", "attack")
        ]
        stating: dict[str | None, str] = {None: unsaid, **dict(sources)}
        if relation.stated_in is not None:
            stating.setdefault(relation.stated_in, relation.stated_in)
        self.about = Static(about_scheme(relation.scheme), id="about")
        self.scheme = SchemeLine(relation.scheme, hint="(none: type a word, or press down)")
        edited: dict[str, Paragraph | Cycle] = {
            "kind": Cycle(kinds, relation.kind, ascii_only=ascii_only),
            "stated_in": Cycle(list(stating.items()), relation.stated_in, ascii_only=ascii_only),
            "note": Paragraph(relation.note, hint="(none: what a reader should know)"),
            "scheme": self.scheme,
        }
        super().__init__(sentence, edited, ascii_only=ascii_only)

    def fit(self, lines: int) -> None:
        """Let the fields have so many lines, so that the form does not jump while one walks through the schemes."""
        super().fit(lines)
        self.area.styles.min_height = lines

    def fields(self) -> Iterator[Widget]:
        """The ends, the fields, and last the scheme: what stands under it grows and shrinks."""
        if self.ends:
            yield Static(Text("\n").join(self.quiet(words) for words in self.ends), classes="quiet above")
        for key, widget in self.edited.items():
            yield Field(key.replace("_", " ").capitalize(), widget, name=key)
        yield self.about

    def on_descendant_focus(self) -> None:
        """Bring the questions into view with the scheme."""
        self._bring()

    def changed(self) -> None:
        """Show the scheme that fits."""
        super().changed()
        self.about.update(about_scheme(self.scheme.text))
        self._bring()

    def made(self) -> dict[str, Any]:
        """What was changed, a scheme of the table by its name there."""
        made = super().made()
        if known := scheme_named(made.get("scheme", "")):
            made["scheme"] = known.name
            if known.name == self.relation.scheme:
                del made["scheme"]
        return made

    def _bring(self) -> None:
        if self.focused is self.scheme:
            self.call_after_refresh(self.area.scroll_to_widget, self.scheme, top=True, animate=False)


def about_scheme(words: str) -> Text:
    """The scheme that is meant or fits best, its pattern and its questions; where there is none, all names."""
    name = flat(words)
    text = Text()
    if not name:
        text.append("no scheme; in the table: ", style="italic")
        text.append(", ".join(scheme.name for scheme in SCHEMES))
        return text
    scheme = scheme_named(name)
    if scheme is None:
        text.append("not in the table: kept as written", style="italic")
        near = fitting(name)
        if not near:
            return text
        text.append("; down takes " + ("one of: " if len(near) > 1 else "this one:"), style="italic")
        text.append(", ".join(near) if len(near) > 1 else "")
        text.append("\n")
        scheme = scheme_named(near[0])
        assert scheme is not None, "it comes from the table"
    text.append(scheme.name, style="bold underline")
    text.append(f"\n{scheme.pattern}")
    for question in scheme.questions:
        text.append(f"\n? {question}")
    return text

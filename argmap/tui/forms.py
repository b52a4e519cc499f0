"""Forms: screens in which a person corrects one thing of a map, and which end with what was changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, get_args

from rich.cells import cell_len
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.widgets import Static

from argmap.model import RELATION_KINDS, ClaimType, Stance, Together, Wording
from argmap.model.schemes import SCHEMES, scheme_named
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.widget import Widget

    from argmap.model import Claim, Quote, Relation, Source

from argmap.tui.fields import (
    Cycle,
    Field,
    Fields,
    Page,
    Paragraph,
    SchemeLine,
    between_commas,
    fitting,
    flat,
    shown,
    voices,
)
from argmap.tui.leaving import Leavable

_UNSAID = "as it is"


class Form(Leavable[Mapping[str, Any]]):
    """A screen with fields; it ends with those that were changed, or with nothing where it was left.

    Args:
        heading: what is corrected.
        edited: for each key of the result, what edits it; the first has the keys at first.
        ascii_only: whether only ASCII signs are drawn.
    """

    DEFAULT_CSS = """
    Form { align: center middle; }
    Form #form { width: 98%; max-width: 100; height: auto; background: $surface; border: round $foreground;
        padding: 0 1; }
    Form.-ascii #form { border: ascii $foreground; }
    Form #heading { height: auto; max-height: 2; text-style: bold; }
    Form #last { height: auto; max-height: 2; }
    Form .quiet { padding: 0 1; width: 1fr; }
    Form .above { margin: 0 0 1 0; }
    Form.-low .above { margin: 0; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave"),
        # Before any field gets it, as a text would take it for a line break.
        Binding("enter", "keep", "Keep", priority=True),
        Binding("down", "app.focus_next", "Next", show=False),
        Binding("up", "app.focus_previous", "Previous", show=False),
        Binding("pagedown", "turn(1)", "Down", show=False),
        Binding("pageup", "turn(-1)", "Up", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-above"), (100, "-beside")]  # noqa: RUF012 - Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-usual"), (36, "-high")]  # noqa: RUF012 - as above

    def __init__(self, heading: str, edited: Mapping[str, Paragraph | Cycle], *, ascii_only: bool) -> None:
        super().__init__(classes="dialog -ascii" if ascii_only else "dialog")
        self.heading = heading
        self.edited = edited
        self.ascii_only = ascii_only
        self.area = Fields(id="fields")
        self.last = Static(id="last")
        self.message = ""
        self.said_at: Widget | None = None
        """Where the keys went when the message was said: it stays until they go elsewhere."""

    def compose(self) -> ComposeResult:
        """The heading, the fields, and a line that says which keys there are, or what is wrong."""
        with VerticalGroup(id="form"):
            yield Static(self.quiet(self.heading), id="heading")
            with self.area:
                yield from self.fields()
            yield self.last

    def fields(self) -> Iterator[Widget]:
        """What stands between the heading and the last line."""
        raise NotImplementedError

    def first(self) -> Widget:
        """What has the keys at first."""
        return next(iter(self.edited.values()))

    def quiet(self, words: str) -> Text:
        """Words of the map as they are, never read as markup."""
        return Text(shown(words, ascii_only=self.ascii_only))

    def on_mount(self) -> None:
        """Give the most important field the keys."""
        self.set_focus(self.first())

    def on_resize(self, event: events.Resize) -> None:
        """Leave room for the heading and the last line, however long the fields are."""
        self.fit(max(event.size.height * 9 // 10 - 4, 3))
        self.call_after_refresh(self.tell)

    def fit(self, lines: int) -> None:
        """Let the fields have so many lines at most; the others are scrolled to."""
        self.area.styles.max_height = lines

    # What is said in the last line

    def on_descendant_focus(self) -> None:
        """Say the keys of the field."""
        self.tell()

    def on_text_area_changed(self) -> None:
        """Take back what was said of what stood there before."""
        self.changed()

    def on_cycle_changed(self) -> None:
        """Take back what was said of what stood there before."""
        self.changed()

    def changed(self) -> None:
        """Something was edited."""
        self.message = ""
        self.call_after_refresh(self.tell)

    def say(self, message: str) -> None:
        """Say something in the last line, until something is edited or the keys go elsewhere."""
        self.message, self.said_at = message, self.focused
        self.tell()

    def tell(self) -> None:
        """Show the message, or else the keys that are understood here, as many as fit."""
        if self.message and self.focused is self.said_at:
            self.last.update(Text(f" {self.message} ", style="bold reverse"))
            return
        self.message = ""
        room = self.last.content_size.width
        line = Text(no_wrap=True)
        for key, words in self._keys():
            more = Text.assemble((f" {key} ", "bold reverse"), f"{words} ")
            if cell_len(line.plain) + cell_len(more.plain) <= room + 1:
                line.append(more)
        self.last.update(line)

    def _keys(self) -> Iterator[tuple[str, str]]:
        if isinstance(self.focused, Cycle):
            yield "left/right", "change"
        if isinstance(self.focused, SchemeLine):
            yield "up/down", "schemes"
        if isinstance(self.focused, Page):
            yield "up/down", "scroll"
        yield "enter", "keep"
        yield "esc", "leave"
        if self.area.max_scroll_y > 0:
            yield "pgdn", "more"
        yield "tab", "next"

    # How it ends

    def made(self) -> dict[str, Any]:
        """What was changed, as values of the model."""
        return {key: widget.value for key, widget in self.edited.items() if widget.is_changed}

    def wrong(self) -> tuple[Widget, str] | None:
        """The field that cannot stay as it is, and why."""
        for widget in self.edited.values():
            if isinstance(widget, Paragraph) and widget.needed and not widget.value:
                return widget, widget.needed
        return None

    def action_keep(self) -> None:
        """End with what was changed; where something is wrong, say it and stay."""
        if wrong := self.wrong():
            widget, why = wrong
            self.set_focus(widget)
            self.say(why)
            return
        self.dismiss(self.made())

    def action_leave(self) -> None:
        """End without a change; where something was changed, only when asked twice."""
        if self.made() and self.message != _DROPPING:
            self.say(_DROPPING)
            return
        self.dismiss(None)

    def action_turn(self, step: int) -> None:
        """Scroll the fields by a page."""
        (self.area.scroll_page_down if step > 0 else self.area.scroll_page_up)(animate=False)


_DROPPING = "changed: enter keeps it, esc again drops it"

_TYPES = [(None, "none"), *((name, name) for name in get_args(ClaimType))]


class ClaimForm(Form):
    """Correct a claim beside the words it came from.

    The result may have text, label, wording, type, note, tags. Whoever changes the text of a verbatim claim and
    does not touch the wording makes it a paraphrase.

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
        edited: dict[str, Paragraph | Cycle] = {
            "text": Paragraph(claim.text, needed="a claim needs a text: a statement that can be affirmed or denied"),
            "label": Paragraph(claim.label, hint="(none: a few words, for boxes and lists)"),
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
        """What was changed, and that a changed text is no longer verbatim."""
        return {**super().made(), **({"wording": "paraphrase"} if self._loosens() else {})}

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

    def texts(self) -> dict[str, Any]:
        """What both say, changed or not."""
        return {key: widget.value for key, widget in self.edited.items()}

    def wrong(self) -> tuple[Widget, str] | None:
        """Whether one is empty, or both say the same."""
        first, second = self.edited.values()
        if first.value == second.value:
            return second, "both say the same: leave in each what it alone says"
        return super().wrong()

    def action_keep(self) -> None:
        """End with both."""
        if wrong := self.wrong():
            widget, why = wrong
            self.set_focus(widget)
            self.say(why)
            return
        self.dismiss(self.texts())


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
            "question": Paragraph(
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

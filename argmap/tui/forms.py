"""Forms: screens in which a person corrects one thing of a map, and which end with what was changed."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, get_args

from rich.cells import cell_len
from rich.text import Text
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from argmap.model import RELATION_KINDS, ClaimType, Stance, Together, Wording
from argmap.model.schemes import SCHEMES, scheme_named
from argmap.tui.lines import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.document._document import EditResult
    from textual.document._edit import Edit
    from textual.widget import Widget

    from argmap.model import Claim, Quote, Relation

_UNSAID = "as it is"

_IN_ASCII = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "›": ">", "\ufffd": "?"}
)

_JOINERS = frozenset("\u200c\u200d")
"""Letters that are not printed, but without which some scripts are misspelt."""


def _flat(words: str) -> str:
    return " ".join(words.split())


def editable(words: str) -> str:
    """The same number of letters, none of which breaks the line, moves the cursor or turns the writing."""
    return "".join(letter if letter in _JOINERS else plain(letter) or " " for letter in words)


def restored(original: str, shown: str, now: str) -> str:
    """What was made of the original, if `now` was made of how it is shown: what was not touched stays as it was."""
    if now == shown:
        return original
    most = min(len(shown), len(now))
    start = next((i for i in range(most) if shown[i] != now[i]), most)
    most -= start
    end = next((i for i in range(most) if shown[-1 - i] != now[-1 - i]), most)
    return original[:start] + now[start : len(now) - end] + original[len(original) - end :]


def _between_commas(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_flat, words.split(",")))))


def _voices(words: str) -> tuple[str, ...]:
    return tuple(filter(None, map(_flat, words.split(">"))))


class Paragraph(TextArea):
    """A text in one paragraph, wrapped: it has no line breaks, and grows with what is typed.

    Args:
        original: the text as the map has it.
        reads: makes a value of the model of it.
        needed: why it may not be empty; empty if it may.
        hint: what is meant, shown while it is empty.
        name: of the widget.
    """

    DEFAULT_CSS = """
    Paragraph, Paragraph:focus {
        width: 1fr; height: auto; max-height: 3; padding: 0 1; border: none; background: $panel;
        scrollbar-size-vertical: 1;
    }
    """

    def __init__(
        self,
        original: str = "",
        *,
        reads: Callable[[str], Any] = _flat,
        needed: str = "",
        hint: str = "",
        name: str | None = None,
    ) -> None:
        self.original = original
        self.shown = editable(original)
        self.reads = reads
        self.needed = needed
        super().__init__(self.shown, name=name, compact=True, highlight_cursor_line=False, placeholder=hint)
        self.cursor_blink = False
        self.started = self.cursor_location
        """Where the cursor was put, until somebody moves it."""

    def on_resize(self) -> None:
        """Start at the end, where most is added; if it is not seen with the beginning, at the beginning."""
        if self.text == self.shown and self.cursor_location == self.started:
            fits = self.wrapped_document.height <= self.content_size.height
            self.started = self.document.end if fits else (0, 0)
            self.move_cursor(self.started)

    @property
    def words(self) -> str:
        """The text as it is now, letters that cannot be shown included."""
        return restored(self.original, self.shown, self.text)

    @property
    def value(self) -> Any:
        """The same as a value of the model."""
        return self.reads(self.words)

    @property
    def is_changed(self) -> bool:
        """Whether it means something else than at first."""
        return bool(self.value != self.reads(self.original))

    def edit(self, edit: Edit) -> EditResult:
        """Make every line break that is typed or pasted a space."""
        edit.text = editable(edit.text.replace("\r\n", "\n"))
        return super().edit(edit)

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - as it is inherited
        """Go a line up; from the first, leave the key to the form."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            raise SkipAction
        super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - as it is inherited
        """Go a line down; from the last, leave the key to the form."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            raise SkipAction
        super().action_cursor_down(select)

    def action_cursor_page_up(self) -> None:
        """Leave the key to the form: it turns its pages."""
        raise SkipAction

    def action_cursor_page_down(self) -> None:
        """Leave the key to the form: it turns its pages."""
        raise SkipAction


class SchemeLine(Paragraph):
    """The name of a scheme: what is typed filters the table, and up and down walk through what is left."""

    def __init__(self, original: str, *, hint: str) -> None:
        super().__init__(original, hint=hint)
        self.typed = self.text
        """What was typed, while the line shows a name out of the table."""
        self.walked = self.text

    def on_focus(self) -> None:
        """Let what is typed replace what stands there."""
        self.select_all()

    def choices(self) -> list[str]:
        """What up and down walk through: what was typed, then what fits it."""
        first = "" if scheme_named(self.typed) else self.typed
        return [first, *fitting(self.typed)]

    def on_text_area_changed(self) -> None:
        """Take what was typed as what is sought."""
        if self.text != self.walked:
            self.typed = self.walked = self.text

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - as it is inherited
        """Take the scheme before."""
        self._walk(-1)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - as it is inherited
        """Take the next scheme."""
        self._walk(1)

    def _walk(self, step: int) -> None:
        choices = self.choices()
        scheme = scheme_named(self.text)
        name = scheme.name if scheme else self.text
        place = (choices.index(name) if name in choices else 0) + step
        if not 0 <= place < len(choices):
            raise SkipAction
        self.walked = choices[place]
        self.replace(self.walked, (0, 0), self.document.end)
        self.select_all()


def fitting(typed: str) -> tuple[str, ...]:
    """The names of the schemes that fit what was typed, best first; all, where it is empty or one of them."""
    sought = _flat(typed).casefold()
    if not sought or scheme_named(typed):
        return tuple(scheme.name for scheme in SCHEMES)
    names = [scheme.name for scheme in SCHEMES]
    words = sought.split()
    starting = [name for name in names if name.startswith(sought)]
    begun = [name for name in names if all(any(w.startswith(s) for w in name.split()) for s in words)]
    holding = [name for name in names if len(sought) > 2 and sought in name]
    meaning = [s.name for s in SCHEMES if all(f" {word}" in f" {s.pattern}".casefold() for word in words)]
    found = dict.fromkeys([*starting, *begun, *holding, *(meaning if len(sought) > 3 else ())])
    return tuple(found or difflib.get_close_matches(sought, names))


class Cycle(Static, can_focus=True):
    """One value of a closed set, on a line: left and right change it, a letter jumps to what starts with it.

    Args:
        choices: each a value and what it is called.
        value: the value at first.
        ascii_only: whether only ASCII signs stand around it.
    """

    class Changed(Message):
        """Another value was taken."""

    DEFAULT_CSS = """
    Cycle { width: 1fr; height: auto; padding: 0 1; }
    Cycle:focus { text-style: bold; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "step(1)", "Next", show=False),
        Binding("left", "step(-1)", "Previous", show=False),
    ]

    def __init__(self, choices: Sequence[tuple[Any, str]], value: Any, *, ascii_only: bool = False) -> None:
        super().__init__()
        self.choices = [(choice, _shown(words, ascii_only=ascii_only)) for choice, words in choices]
        self.around = "<>" if ascii_only else "‹›"
        self.first = self.at = [choice for choice, _ in choices].index(value)
        self.was_touched = False
        self.aside = ""
        """What is said after the value."""

    def on_mount(self) -> None:
        """Show the value."""
        self.show()

    def show(self) -> None:
        """Show the value, how many there are, and what is said of it."""
        text = Text(f"{self.around[0]} {self.choices[self.at][1]} {self.around[1]}")
        text.append(f"  {self.at + 1} of {len(self.choices)}", style="dim not bold")
        if self.aside:
            text.append(f"  {self.aside}", style="italic not bold")
        self.update(text)

    @property
    def value(self) -> Any:
        """The value that is taken."""
        return self.choices[self.at][0]

    @property
    def is_changed(self) -> bool:
        """Whether it is another than at first."""
        return self.at != self.first

    def action_step(self, step: int) -> None:
        """Take the next value, or the one before; after the last comes the first."""
        self._take(self.at + step)

    def on_key(self, event: events.Key) -> None:
        """Take the first value that starts with the letter; typed again, the next one."""
        letter = (event.character or "").casefold()
        if not letter.isalnum():
            return
        event.stop()
        starting = [i for i, (_, words) in enumerate(self.choices) if words.casefold().startswith(letter)]
        if starting:
            after = [i for i in starting if i > self.at] if self.at in starting else []
            self._take((after or starting)[0])

    def _take(self, place: int) -> None:
        self.at = place % len(self.choices)
        self.was_touched = True
        self.show()
        self.post_message(self.Changed())


class Page(VerticalScroll):
    """Lines that scroll; it takes the keys only where there is more than is seen."""

    DEFAULT_CSS = "Page { width: 1fr; height: auto; scrollbar-size-vertical: 1; padding: 0 1; }"

    def allow_focus(self) -> bool:
        """Whether there is anything to scroll."""
        return super().allow_focus() and self.max_scroll_y > 0

    def action_scroll_up(self) -> None:
        """Scroll; from the first line, leave the key to the form."""
        if self.scroll_y <= 0:
            raise SkipAction
        self.scroll_up(animate=False)

    def action_scroll_down(self) -> None:
        """Scroll; from the last line, leave the key to the form."""
        if self.scroll_y >= self.max_scroll_y:
            raise SkipAction
        self.scroll_down(animate=False)


class Fields(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The fields of a form: they scroll, but up and down go from one to the next."""

    DEFAULT_CSS = "Fields { height: auto; scrollbar-size-vertical: 1; }"


class Field(HorizontalGroup):
    """What a widget edits, said before it; a mark shows where the keys go."""

    DEFAULT_CSS = "Field > .label { width: 12; padding: 0 1 0 0; }"

    def __init__(self, label: str, edits: Widget, *, name: str | None = None) -> None:
        super().__init__(id=name)
        self.label = Static(Text(f"  {label}"), classes="label")
        self.words = label
        self.edits = edits

    def compose(self) -> ComposeResult:
        """The label, and what it is the label of."""
        yield self.label
        yield self.edits

    def on_descendant_focus(self) -> None:
        """Mark the label."""
        self.label.update(Text.assemble((f"> {self.words}", "bold reverse")))

    def on_descendant_blur(self) -> None:
        """Take the mark away."""
        self.label.update(Text(f"  {self.words}"))


def _shown(words: str, *, ascii_only: bool) -> str:
    """Words of the map on one line, harmless."""
    return plain(words).translate(_IN_ASCII) if ascii_only else plain(words)


class Form(ModalScreen[Mapping[str, Any] | None]):
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
        return Text(_shown(words, ascii_only=self.ascii_only))

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
        """End with what was changed, once the letters typed before have arrived in their field."""
        (self.focused or self).call_later(self._keep)

    def _keep(self) -> None:
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
        edited["tags"] = Paragraph(", ".join(claim.tags), reads=_between_commas, hint="(none: words between commas)")
        many = len(claim.quotes)
        what = f"claim with {many} quote{'s' if many > 1 else ''}" if many else "claim of the mapper, without a quote"
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
        unsaid: str = "the mapper",
        ascii_only: bool = False,
    ) -> None:
        self.relation = relation
        self.ends = ends
        kinds = [(kind, kind) for kind in RELATION_KINDS if not relation.is_linked or kind in ("support", "attack")]
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
    name = _flat(words)
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
    """Correct an issue, or put a new one.

    The result may have question, together, note.

    Args:
        question: the question; empty for a new issue.
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
                needed="an issue needs a question, one that both sides answer",
                hint="(what do both sides answer differently?)",
            ),
            "together": Cycle(choices, together, ascii_only=ascii_only),
            "note": Paragraph(note, hint="(none: what a reader should know)"),
        }
        super().__init__("Issue" if question else "New issue", edited, ascii_only=ascii_only)

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
        stances = [(name, name) for name in get_args(Stance)]
        edited: dict[str, Paragraph | Cycle] = {
            "voice": Paragraph(" > ".join(quote.voice), reads=_voices, hint="(the source itself; else: outer > inner)"),
            "stance": Cycle(stances, quote.stance, ascii_only=ascii_only),
        }
        super().__init__("Quote: the article's exact words", edited, ascii_only=ascii_only)

    def fields(self) -> Iterator[Widget]:
        """The status, the parts, the other fields."""
        yield Field("Status", Static(self.quiet(self.status), classes="quiet"), name="status")
        fields = [Field("then" if i else "Words", part) for i, part in enumerate(self.parts)]
        yield VerticalGroup(*fields, id="parts")
        for key, widget in self.edited.items():
            yield Field(key.capitalize(), widget, name=key)

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
            "add_tags": Paragraph(reads=_between_commas, hint="(none: words between commas)"),
            "note": Paragraph(hint="(empty: leave it as it is)"),
        }
        super().__init__(f"{count} claims together", edited, ascii_only=ascii_only)

    def fields(self) -> Iterator[Widget]:
        """The fields."""
        for key, widget in self.edited.items():
            yield Field(key.replace("_", " ").capitalize(), widget, name=key)

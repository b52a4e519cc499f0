"""Fields of forms: paragraphs to write, closed sets to choose from, and what labels and scrolls them."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalScroll
from textual.message import Message
from textual.widgets import Static, TextArea
from textual.widgets.text_area import Selection

from argmap.model.schemes import SCHEMES, scheme_named
from argmap.tui.lines import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.document._document import EditResult
    from textual.document._edit import Edit
    from textual.widget import Widget


_IN_ASCII = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "›": ">", "\ufffd": "?"}
)

_JOINERS = frozenset("\u200c\u200d")
"""Letters that are not printed, but without which some scripts are misspelt."""


def flat(words: str) -> str:
    """Words on one line, with single spaces."""
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


def between_commas(words: str) -> tuple[str, ...]:
    """What stands between commas, each once: tags."""
    return tuple(dict.fromkeys(filter(None, map(flat, words.split(",")))))


def voices(words: str) -> tuple[str, ...]:
    """What stands between `>`: who says it, outermost first."""
    return tuple(filter(None, map(flat, words.split(">"))))


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
        reads: Callable[[str], Any] = flat,
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
        """Put the cursor where it starts, until somebody moves it."""
        if self.text == self.shown and self.cursor_location == self.started:
            self.start()
            self.started = self.cursor_location

    def start(self) -> None:
        """Start at the end, where most is added; if it is not seen with the beginning, at the beginning."""
        fits = self.wrapped_document.height <= self.content_size.height
        self.move_cursor(self.document.end if fits else (0, 0))

    @property
    def is_all_selected(self) -> bool:
        """Whether the next letter takes the place of all."""
        return bool(self.text) and self.selected_text == self.text

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

    def action_cursor_line_start(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - as it is inherited
        """Go to the beginning: the paragraph is one line, on however many rows it is shown."""
        self.move_cursor((0, 0), select=select)

    def action_cursor_line_end(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - as it is inherited
        """Go to the end."""
        self.move_cursor(self.document.end, select=select)

    def action_delete_to_start_of_line(self) -> None:
        """Take away what is selected, or all before the cursor: it is one line, on however many rows it is shown."""
        start, end = ((0, 0), self.cursor_location) if self.selection.is_empty else self.selection
        self.delete(start, end, maintain_selection_offset=False)

    def action_cursor_page_up(self) -> None:
        """Leave the key to the form: it turns its pages."""
        raise SkipAction

    def action_cursor_page_down(self) -> None:
        """Leave the key to the form: it turns its pages."""
        raise SkipAction


class Replaced(Paragraph):
    """A paragraph whose whole text is selected at first, so that what is typed takes its place."""

    def start(self) -> None:
        """Select all, from the end: the beginning is seen, and is where the cursor goes on."""
        self.selection = Selection(self.document.end, (0, 0))


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
    sought = flat(typed).casefold()
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
        self.choices = [(choice, shown(words, ascii_only=ascii_only)) for choice, words in choices]
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


def shown(words: str, *, ascii_only: bool) -> str:
    """Words of the map on one line, harmless."""
    return plain(words).translate(_IN_ASCII) if ascii_only else plain(words)

"""What all forms are: fields under a heading, and a last line that says the keys, or what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.widgets import Static

from argmap.tui.fields import Cycle, Fields, Page, Paragraph, SchemeLine, shown
from argmap.tui.leaving import Leavable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual import events
    from textual.app import ComposeResult
    from textual.widget import Widget


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

    def on_text_area_selection_changed(self) -> None:
        """Say other keys, once not all of a text is selected any more."""
        self.call_after_refresh(self.tell)

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
        if isinstance(self.focused, Paragraph) and self.focused.is_all_selected:
            yield "type", "new words"
            yield "left/right", "change these"
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

    def result(self) -> dict[str, Any]:
        """What it ends with where it is kept: what was changed."""
        return self.made()

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
        self.dismiss(self.result())

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

"""Dialogs: small screens over the program, each of which ends with a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, TypeVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.fuzzy import Matcher
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from argmap.text.looks import sought_in
from argmap.tui.lines import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Group
    from rich.table import Table
    from textual import events
    from textual.app import ComposeResult

_MOST = 200
"""Choices that are listed; who types more words finds the others."""

_ROWS_ROUND = 6
"""Rows of a list's box besides the list: its edges, the heading, the line, one that is empty, one for what is typed."""

_KEY_COLUMNS = 17
"""Of the keys on the page of all keys."""

_LEAST_ROWS = 8
"""Rows of the smallest box."""

T = TypeVar("T")


class Line(Input):
    """A line to type in; several lines that are pasted become one."""

    def on_paste(self, event: events.Paste) -> None:
        """Join lines with a space, before they are put in."""
        event.text = " ".join(filter(None, map(str.strip, event.text.splitlines())))


class Fitting:
    """Choices, and which of them fit what was typed.

    Args:
        choices: the name and the words of each.
    """

    def __init__(self, choices: Sequence[tuple[str, str]]) -> None:
        self._choices = [(name, words, sought_in(words)) for name, words in choices]

    def to(self, typed: str, *, guesses: bool = True) -> list[tuple[str, str]]:
        """Those that begin with what was typed or hold it; with guesses, where none does, its letters in this order."""
        sought = sought_in(typed)
        if not sought:
            return [(name, words) for name, words, _ in self._choices[:_MOST]]
        starting = [(n, w) for n, w, folded in self._choices if folded.startswith(sought + " ") or folded == sought]
        holding = [(n, w) for n, w, folded in self._choices if sought in folded]
        found = dict.fromkeys([*starting, *holding])
        if not found and guesses:
            matcher = Matcher(typed)
            ranked = sorted(((matcher.match(w), n, w) for n, w, _ in self._choices), key=lambda one: -one[0])
            found = dict.fromkeys((n, w) for score, n, w in ranked if score > 0)
        return list(found)[:_MOST]


class Chooser(ModalScreen[T | None]):
    """A list under a line: what is typed there filters it, up and down mark, enter and a click choose."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel"),
        Binding("down", "mark(1)", show=False),
        Binding("up", "mark(-1)", show=False),
    ]
    PLACEHOLDER: ClassVar[str]
    """What the empty line says."""
    HINT: ClassVar[str] = ""
    """What stands under the list."""
    NOTHING: ClassVar[str] = "Nothing here has “{}”. These are all:"
    """What stands over the list where nothing fits what was typed."""
    WRAPS: ClassVar[bool] = False
    """Whether a choice may take several rows."""

    def __init__(self, heading: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__(classes="dialog wraps" if self.WRAPS else "dialog")
        self.heading = heading
        self.listing = Fitting(choices)

    def options(self, typed: str) -> Iterator[tuple[str, str]]:
        """What is listed when this is typed: the name and the words of each."""
        raise NotImplementedError

    def choose(self, name: str) -> None:
        """End with what was chosen."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The words that are typed, and the list under them."""
        with Vertical(id="box"):
            yield Static(Text(self.heading), id="heading")
            yield Line(placeholder=self.PLACEHOLDER)
            yield OptionList()
            if self.HINT:
                yield Static(self.HINT, id="hint")

    def on_mount(self) -> None:
        """List all at first, in a box that is no higher than they need."""
        self._list("")
        rows = self.query_one(OptionList).option_count + _ROWS_ROUND + bool(self.HINT)
        self.query_one("#box").styles.height = max(rows, _LEAST_ROWS)

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what fits."""
        self._list(event.value)

    def on_input_submitted(self) -> None:
        """Choose what is marked."""
        listed = self.query_one(OptionList)
        if listed.highlighted is not None:
            self.choose(listed.get_option_at_index(listed.highlighted).id or "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose what was clicked."""
        self.choose(event.option.id or "")

    def action_mark(self, step: int) -> None:
        """Mark the next choice, or the one before, while words are typed."""
        listed = self.query_one(OptionList)
        (listed.action_cursor_down if step > 0 else listed.action_cursor_up)()

    def _list(self, typed: str) -> None:
        """List what fits; where nothing does, say so, over all there is, of which nothing is marked then."""
        listed = self.query_one(OptionList)
        listed.clear_options()
        found = list(self.options(typed))
        if not found:
            listed.add_option(Option(Text(self.NOTHING.format(plain(typed)), style="italic"), disabled=True))
        listed.add_options(
            [Option(Text(words, no_wrap=not self.WRAPS), id=name) for name, words in found or self.options("")]
        )
        listed.highlighted = 0 if found else None


class Choose(Chooser[str]):
    """A list to choose from by typing: words or their beginnings first, then letters in this order.

    A few choices without a number of their own get one.
    """

    PLACEHOLDER = "type a number or words; enter chooses, esc ends"

    def __init__(self, heading: str, choices: Sequence[tuple[str, str]]) -> None:
        if len(choices) <= _FEW and not any(_NUMBERED.match(words) for _, words in choices):
            choices = [(name, f"{i}  {words}") for i, (name, words) in enumerate(choices, 1)]
        super().__init__(heading, choices)

    def options(self, typed: str) -> Iterator[tuple[str, str]]:
        """What fits."""
        yield from self.listing.to(typed)

    def choose(self, name: str) -> None:
        """End with the name."""
        self.dismiss(name)


class ChooseInFull(Choose):
    """The same, of sentences that are to be read to their end."""

    WRAPS = True


_FEW = 9
"""Choices that can be told by a digit."""

_NUMBERED = re.compile(r"\S*\d")
"""What begins with a number, be it a claim's."""

_NUMBER = re.compile(r"[ABCN]?\d+", re.IGNORECASE)
"""What nobody writes as a claim: the number of one, be it of one that is not there."""

NEW = "new"
TEXT = "text"
ENTRY = "entry"


class OneOrNew(Chooser[tuple[str, str]]):
    """An entry of a list, or a new one of what was typed.

    Ends with `ENTRY` and a name of the list, or with `NEW` and the words that were typed.
    """

    NEW_ONE: ClassVar[str]
    """What a new one is called, before its words."""

    def options(self, typed: str) -> Iterator[tuple[str, str]]:
        """What fits, and what was typed as one of one's own."""
        for name, words in self.listing.to(typed, guesses=False):
            yield f"{ENTRY} {name}", words
        if typed.strip() and not _NUMBER.fullmatch(typed.strip()):
            yield NEW, f"+ {self.NEW_ONE}: {typed.strip()}"

    def choose(self, name: str) -> None:
        """End with the entry, or with the words."""
        kind, _, entry = name.partition(" ")
        self.dismiss((kind, entry if kind == ENTRY else self.query_one(Input).value.strip()))


class WhichQuestion(OneOrNew):
    """A question that is there, or one that is typed."""

    PLACEHOLDER = "words of a question, or a new question; enter chooses, esc ends"
    NEW_ONE = "ask"


class WhoJudges(OneOrNew):
    """A reader who has judged, or a name that is typed."""

    PLACEHOLDER = "your name, or one of those; enter chooses, esc ends"
    NEW_ONE = "judge as"


class OtherEnd(OneOrNew):
    """The other end of a relation: an entry of a list, a claim in one's own words, or a place in the text.

    Ends as its base says, or with `TEXT`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "text", "In the text", show=False, priority=True)]
    PLACEHOLDER = "a number, words of a claim, or a new claim in your own words"
    HINT = "enter chooses   tab: pick it in the text   esc ends"
    NEW_ONE = "a new claim, your own words"

    def action_text(self) -> None:
        """It is to be picked in the text."""
        self.dismiss((TEXT, ""))


class Ask(ModalScreen[str | None]):
    """A question with a line to answer it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Cancel")]

    def __init__(self, question: str, answer: str = "") -> None:
        super().__init__(classes="dialog")
        self.question = question
        self.answer = answer

    def compose(self) -> ComposeResult:
        """The question over the line."""
        with Vertical(id="box", classes="small"):
            yield Static(Text(self.question), id="heading")
            yield Line(self.answer)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """End with what was typed."""
        self.dismiss(event.value.strip() or None)


class Help(ModalScreen[None]):
    """Keys and what they do, group by group.

    Args:
        groups: of each its heading, and its keys with what they do.
        after: what stands under them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss(None)", "Close"),
    ]

    def __init__(self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], after: str) -> None:
        super().__init__(classes="dialog")
        self.groups = groups
        self.after = after

    def compose(self) -> ComposeResult:
        """The keys by group."""
        with VerticalScroll(id="box", classes="tall"):
            yield Static(self._text())

    def _text(self) -> Group:
        from rich.console import Group  # noqa: PLC0415 - as below
        from rich.table import Table  # noqa: PLC0415 - not at the start, which has no tables

        parts: list[Text | Table] = []
        for heading, keys in self.groups:
            parts.append(Text(f"{heading}" if not parts else f"\n{heading}", style="bold" if keys else ""))
            table = Table.grid(padding=(0, 1, 0, 0), expand=True)
            table.add_column(min_width=_KEY_COLUMNS, no_wrap=True)
            table.add_column(ratio=1)
            for key, words in keys:
                table.add_row(Text(f"  {key}", style="bold"), Text(words))
            parts.append(table)
        return Group(*parts, Text(f"\n{self.after}" if self.after else ""))

"""A form for who pastes questions into an assistant: the question to copy, room for the reply, what was understood."""

from __future__ import annotations

from queue import Empty, Queue
from typing import TYPE_CHECKING, ClassVar

import pyperclip
from rich.text import Text
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Button, Static, TextArea

from argmap.text import cut
from argmap.tui.clipboard import copied
from argmap.tui.lines import plain
from argmap.tui.themes import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

    from argmap.store import Settings
    from argmap.workspace.replies import Asking

    Ask = Callable[[Asking], tuple[str, bool]]

_LOOKS_AFTER = 0.3
"""Seconds after the last change of a reply until it is looked at."""

_WAITS = 0.5
"""Seconds between two looks of the drafting whether the form is still there."""

_LOW, _SHORT = 32, 22
"""Rows of a window below which the question, then the space between, gets fewer of them."""

_FAULTS = 3
"""What could not be read, at most so many lines."""


class Reply(TextArea):
    """Where the reply is pasted; tab leads to the buttons."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+j", "line_break", show=False)]

    def action_line_break(self) -> None:
        """Break the line: so come the line breaks of what is pasted, from terminals that do not mark it as pasted."""
        self.insert("\n")

    def action_paste(self) -> None:
        """Paste what the system has on its clipboard."""
        if isinstance(self.app, ReplyForm):
            self.app.action_paste()


class ReplyForm(Themed):
    """Asks question after question while a draft is made; `opens` says whether the map is to be opened.

    Args:
        work: makes the draft, with what asks a question; gives what a person should know of it, a line each.
        settings: what the person set.
        heading: what is drafted.
    """

    CSS_PATH = "replying.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "copy", show=False),
        Binding("f3", "paste", show=False),
        Binding("f4", "take", show=False),
        Binding("escape", "leave", show=False, priority=True),
    ]

    def __init__(self, work: Callable[[Ask], Sequence[str]], settings: Settings, heading: str) -> None:
        super().__init__()
        self._work = work
        self._heading = heading
        self._replies: Queue[tuple[str, bool]] = Queue()
        self.asking: Asking | None = None
        """What is asked at this moment; none while the draft is made, and at its end."""
        self.opens = False
        self.problem: BaseException | None = None
        """Why there is no draft."""
        self._looking: Timer | None = None
        self._is_leaving = False
        self.wear(settings.theme)

    def compose(self) -> ComposeResult:
        """What to do, the question, the reply, what was understood, the buttons."""
        yield Static(Text(plain(self._heading)), id="title")
        yield Static(id="steps")
        yield Static("The question", classes="label")
        yield TextArea(read_only=True, show_cursor=False, id="question")
        yield Static("The reply", classes="label")
        yield Reply(id="reply")
        yield Static(id="told")
        with Horizontal(id="buttons"):
            yield Button("F2 Copy question", id="copy", classes="asking")
            yield Button("F3 Paste", id="paste", classes="asking")
            yield Button("F4 Next", id="take", classes="asking")
            yield Button("Leave out", id="skip", classes="asking optional")
            yield Button("Open the map", id="open", classes="over")
            yield Button("esc Leave", id="leave")

    def on_mount(self) -> None:
        """Begin to draft."""
        self._tell("The articles are being read …")
        self.run_worker(self._draft, thread=True, exit_on_error=False)

    def on_resize(self) -> None:
        """In a low window the rows go to the reply."""
        self.screen.set_class(self.size.height < _LOW, "-low")
        self.screen.set_class(self.size.height < _SHORT, "-short")

    # Beside the screen

    def _draft(self) -> None:
        try:
            told = self._work(self._ask)
        except BaseException as error:  # noqa: BLE001 - it is raised again where the form was asked for
            self.problem = error
            self.call_from_thread(self.exit)
        else:
            self.call_from_thread(self._end, told)

    def _ask(self, asking: Asking) -> tuple[str, bool]:
        """Ask, and wait for the reply."""
        self.call_from_thread(self._show, asking)
        while True:
            try:
                return self._replies.get(timeout=_WAITS)
            except Empty:
                if not self.is_running:
                    return "", True

    # On the screen

    def _show(self, asking: Asking) -> None:
        self.asking, self._is_leaving = asking, False
        self.screen.set_class(asking.is_optional, "-optional")
        about = f": {plain(asking.about)}" if asking.about else ""
        steps = (
            f"{asking.which}{about}",
            "1  Copy the question (F2), and paste it into your assistant, in the browser.",
            "2  Copy its whole reply, and paste it here (F3, or as you always paste).",
            "3  See what was understood, and go on (F4).",
        )
        text = Text("\n".join(steps))
        text.stylize("bold", 0, len(steps[0]))
        self.query_one("#steps", Static).update(text)
        self.query_one("#question", TextArea).text = asking.question
        reply = self.query_one("#reply", Reply)
        reply.text = ""
        self.set_focus(reply)
        optional = "  It may be left out." if asking.is_optional else ""
        self._tell(f"Nothing is pasted yet.{optional}\n{self._where(asking)}")

    def _where(self, asking: Asking) -> str:
        room = max(self.size.width - 4, 20)
        return cut(plain(f"The question stands in {asking.file} too."), room)

    def _tell(self, words: str) -> None:
        self.query_one("#told", Static).update(Text(words))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Look at the reply a moment after its last change."""
        if event.text_area.id != "reply":
            return
        self._is_leaving = False
        if self._looking is not None:
            self._looking.stop()
        self._looking = self.set_timer(_LOOKS_AFTER, self._look)

    @property
    def pasted(self) -> str:
        """The reply as it stands there."""
        return self.query_one("#reply", Reply).text.strip()

    def _look(self) -> None:
        if self.asking is not None and self.pasted:
            room = max(self.size.width - 4, 20)
            self._tell("\n".join(cut(line, room) for line in understood(self.asking, self.pasted)))

    def action_copy(self) -> None:
        """Copy the question."""
        if self.asking is None:
            return
        if copied(self, self.asking.question).startswith("in the system"):
            told = "The question is on the clipboard."
        else:
            told = "The terminal was asked to copy the question. If pasting brings something else, take the file:"
        self._tell(f"{told}\n{self._where(self.asking)}")

    def action_paste(self) -> None:
        """Take the reply from the system's clipboard."""
        if self.asking is None:
            return
        try:
            words = pyperclip.paste()
        except pyperclip.PyperclipException:
            self._tell("This terminal cannot read the clipboard: paste with ctrl+shift+v, or the right mouse button.")
            return
        if not words.strip():
            self._tell("The clipboard is empty: copy the assistant's reply first.")
        elif self.asking.is_question(words):
            self._tell("On the clipboard is the question itself: copy the assistant's reply first.")
        else:
            self.query_one("#reply", Reply).text = words

    def action_take(self) -> None:
        """Take the reply, and go on."""
        asking = self.asking
        if asking is None:
            return
        if not self.pasted and not asking.reply_file.exists():
            self._tell(f"Paste the reply first{', or leave it out' if asking.is_optional else ''}.")
        elif asking.is_question(self.pasted):
            self._tell("That is the question itself: paste the assistant's reply.")
        else:
            self._give(self.pasted, is_over=False)

    def action_skip(self) -> None:
        """Leave the question out."""
        if self.asking is not None and self.asking.is_optional:
            self._give("", is_over=False)

    def _give(self, reply: str, *, is_over: bool) -> None:
        self.asking = None
        self._tell("Looking at it …")
        self._replies.put((reply, is_over))

    def action_leave(self) -> None:
        """Leave; what is pasted and not taken is told of first. What was taken before is kept."""
        if self.asking is None:
            self.exit()
        elif self.pasted and not self._is_leaving:
            self._is_leaving = True
            self._tell("This reply is not taken yet: F4 takes it, esc again leaves without it.")
        else:
            self._give("", is_over=True)

    def action_open(self) -> None:
        """End, and open the map."""
        self.opens = True
        self.exit()

    async def action_quit(self) -> None:
        """Leave as esc does."""
        self.action_leave()

    def action_help_quit(self) -> None:
        """Say how to leave, where ctrl+c asks for it."""
        self._tell("esc leaves; the same command goes on from here.")

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what stands on the button."""
        await self.run_action(event.button.id or "")

    def _end(self, told: Sequence[str]) -> None:
        """Say what came of it."""
        self.asking = None
        self.screen.add_class("-over")
        self.query_one("#steps", Static).update(Text("The draft is there.", style="bold"))
        self._tell("\n".join(map(plain, told)))
        self.set_focus(self.query_one("#open"))


def understood(asking: Asking, reply: str) -> list[str]:
    """What is told of a reply, a line each: how much was understood, and what will be asked again."""
    if asking.is_question(reply):
        return ["That is the question itself: paste the assistant's reply."]
    reading = asking.reads(reply)
    if not reading.found:
        lines = ["No answer of the form that was asked for is in this. F4 asks the assistant for it again."]
    else:
        lines = [f"Understood: {reading.found}."]
        if reading.is_cut:
            lines.append("It breaks off at the end: F4 goes on with a short text that asks for the rest.")
    if reading.faults:
        count = len(reading.faults)
        lines.append(f"Not understood, and asked for again ({count}):")
        lines += [f"  {plain(fault)}" for fault in reading.faults[:_FAULTS]]
    return lines


def ask_in_form(work: Callable[[Ask], Sequence[str]], settings: Settings, heading: str) -> bool:
    """Draft with the form; gives whether the map is to be opened.

    Raises:
        ArgmapError: why there is no draft; any other error is a fault of ours.
    """
    form = ReplyForm(work, settings, heading)
    form.run()
    if form.problem is not None:
        raise form.problem
    return form.opens

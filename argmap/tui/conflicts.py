"""What another program and a person here both changed, side by side, for the person to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from argmap.model.noun import Noun
from argmap.tui.lines import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from argmap.edit import Conflict

Side = Literal["mine", "theirs"]
Choices = dict[tuple[str, str, str], Side]


class Conflicts(ModalScreen[Choices | None]):
    """One conflict after the other; ends with the side chosen for each, or with nothing where it is put off."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Later"),
        Binding("left,h", "choose('mine')", "Mine"),
        Binding("right,l", "choose('theirs')", "Theirs"),
        Binding("enter,down,j", "go(1)", "Next"),
        Binding("up,k", "go(-1)", "Back"),
    ]

    DEFAULT_CSS = """
    Conflicts #sides { height: 1fr; }
    Conflicts .side { width: 1fr; height: 1fr; border: round $foreground 30%; padding: 0 1; }
    Conflicts .side.-chosen { border: heavy $foreground; }
    Conflicts #told { height: auto; max-height: 4; }
    Conflicts #hint { height: auto; text-style: bold; }
    """

    def __init__(self, conflicts: Sequence[Conflict], called: Callable[[str], str]) -> None:
        super().__init__(classes="dialog")
        self.conflicts = conflicts
        self.called = called
        """What a person calls an entry."""
        self.at = 0
        self.choices: Choices = {conflict.key: "mine" for conflict in conflicts}

    def compose(self) -> ComposeResult:
        """What conflicts over the two sides."""
        with Vertical(id="box"):
            yield Static(id="told", markup=False)
            with Horizontal(id="sides"):
                for side in ("mine", "theirs"):
                    with VerticalScroll(id=side, classes="side", can_focus=False):
                        yield Static(id=f"{side}-words", markup=False)
            yield Static(id="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the first."""
        self._tell()

    def _tell(self) -> None:
        conflict = self.conflicts[self.at]
        what = plain(self.called(conflict.id))
        field = f": its {conflict.field.replace('_', ' ')}" if conflict.field else ""
        told = f"Changed here and in the file, {self.at + 1} of {len(self.conflicts)}\n{what}{field}\nbefore: "
        self.query_one("#told", Static).update(Text(told + _said(conflict.base)))
        for side, value, title in (("mine", conflict.mine, "here"), ("theirs", conflict.theirs, "in the file")):
            chosen = self.choices[conflict.key] == side
            box = self.query_one(f"#{side}", VerticalScroll)
            box.border_title = f"{'> ' if chosen else ''}{title}"
            box.set_class(chosen, "-chosen")
            self.query_one(f"#{side}-words", Static).update(Text(_said(value)))
        ends = "enter: done" if self.at + 1 == len(self.conflicts) else "enter: next"
        self.query_one("#hint", Static).update(f"left, right: choose   {ends}   esc: decide later, nothing is lost")

    def action_choose(self, side: Side) -> None:
        """Take one side's."""
        self.choices[self.conflicts[self.at].key] = side
        self._tell()

    def action_go(self, step: int) -> None:
        """To the next conflict, or the one before; behind the last, all is chosen."""
        if self.at + step >= len(self.conflicts):
            self.dismiss(self.choices)
            return
        self.at = max(self.at + step, 0)
        self._tell()


def _said(value: Any) -> str:
    """A value of the map as a person reads it."""
    if value is None or value in ("", ()):
        return "(nothing)"
    if isinstance(value, Noun):
        stated = {name: one for name, one in value if one not in (None, "", ())}
        return "\n".join(f"{name.replace('_', ' ')}: {_said(one)}" for name, one in stated.items())
    if isinstance(value, tuple):
        return "; ".join(_said(one) for one in value)
    return plain(str(value))

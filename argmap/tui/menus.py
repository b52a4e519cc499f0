"""The menu where one is: what can be done with the selection, with the keys that do it without a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen

from argmap.text import Surface, cut, one_line, width
from argmap.tui.cells_pane import CellsPane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from argmap.tui.cells.board import Board
    from argmap.tui.fits.menu import Item, MenuPart
    from argmap.tui.scene import Scene

WIDEST = 48
"""Columns of a menu where half of the screen is much wider than it needs; else it covers its half."""

_HALF = 62
"""Columns of a half that is covered wholly, so that no ends of words are seen beside the menu."""

Row = tuple["Item", ...] | str
"""One, two or three items beside each other, or the title of a group."""


def rows_of(groups: Sequence[MenuPart], room: int) -> list[Row]:
    """The rows of a menu.

    Where room is short, two items stand beside each other, then titles go, then what can't be done; at the end three.
    """
    rows: list[Row] = [row for group in groups for row in (*([group.title] if group.title else []), *_single(group))]
    if len(rows) <= room:
        return rows
    tight: list[Row] = []
    for group in groups:
        tight += [group.title] if group.title else []
        tight += [group.items[i : i + 2] for i in range(0, len(group.items), 2)] if group.title else _single(group)
    if len(tight) <= room:
        return tight
    bare: list[Row] = [row for row in tight if not isinstance(row, str)]
    if len(bare) <= room:
        return bare
    items = tuple(item for group in groups for item in group.items)
    if -(-len(items) // 2) > room:
        items = tuple(item for item in items if item.can)
    beside = next((many for many in (2, 3) if -(-len(items) // many) <= room), 3)
    return [items[i : i + beside] for i in range(0, len(items), beside)]


def _single(group: MenuPart) -> list[Row]:
    return [(item,) for item in group.items]


class _Items(CellsPane):
    rows: list[Row]
    heading: str
    keys: Mapping[str, str]
    direct: frozenset[str] = frozenset()
    marked: str = ""

    def draw(self, board: Board, scene: Scene) -> None:
        """The heading on top, then row by row; what can't be done is quiet."""
        heading = cut(one_line(self.heading, Surface.CELLS), board.columns - 2)
        board.put(1, 0, heading, "ask")
        hint = "enter, or the key, esc"
        if width(heading) + len(hint) + 3 < board.columns:
            board.put_before(board.columns - 1, 0, hint, "quiet")
        for y, row in enumerate(self.rows, 1):
            if isinstance(row, str):
                board.put(1, y, row, "quiet")
                continue
            column = (board.columns - 2) // len(row)
            for i, item in enumerate(row):
                x = 1 + i * column
                words = item.short if len(row) > 1 and item.short else item.words
                is_marked = item.action == self.marked
                key = self.keys.get(item.action, "")
                text = cut(one_line(words, Surface.CELLS), column - 6)
                if is_marked:
                    sign = ">" if self.frame_of(scene).plain else " "
                    board.put(
                        x, y, f"{sign}{key:<3} {text}".ljust(column - 1)[: column - 1], "chosen", name=item.action
                    )
                else:
                    is_bold = item.can and item.action in self.direct
                    board.put(
                        x + 1, y, f"{key:<3}", "bold" if is_bold else "" if item.can else "quiet", name=item.action
                    )
                    board.put(x + 5, y, text, "" if item.can else "quiet", name=item.action)

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked on."""
        event.stop()
        name = self.board.name_at(event.x, event.y)
        if name and isinstance(self.screen, Menu):
            self.screen.do(name)


class Menu(ModalScreen[str | None]):
    """Ends with the name of the action that was chosen.

    Args:
        heading: what it is about.
        groups: what can be done.
        keys: by an action's name, the key that does it, as it stands on the keyboard.
        direct: the actions whose keys work without the menu too.
        scene: what is shown.
        on_right: whether it stands over the right half.
        room: rows that it may take, the heading included.
        marked: the action that is marked at first; the first that can be done, if left out.
    """

    DEFAULT_CSS = """
    Menu { align: left top; background: $background 0%; }
    Menu.-right { align: right top; }
    Menu _Items { background: $panel; margin-top: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("enter", "choose", show=False),
        Binding("escape", "dismiss(None)", show=False),
    ]

    def __init__(  # noqa: PLR0913 - each is one thing that is shown
        self,
        heading: str,
        groups: Sequence[MenuPart],
        keys: Mapping[str, str],
        scene: Scene,
        *,
        direct: frozenset[str],
        on_right: bool,
        room: int,
        marked: str = "",
    ) -> None:
        super().__init__(classes="-right" if on_right else "")
        self._items = _Items()
        self._items.heading, self._items.keys, self._items.direct = heading, keys, direct
        self._items.rows = rows_of(groups, room - 1)
        self._scene = scene
        self.items: list[Item] = [item for group in groups for item in group.items]
        """All lines, those that can't be done included."""
        self._open = [item.action for item in self.items if item.can]
        self._first = self._open.index(marked) if marked in self._open else 0

    def compose(self) -> ComposeResult:
        """The lines, over one half of what is seen."""
        yield self._items

    def on_mount(self) -> None:
        """Mark a line."""
        columns = self.app.size.width
        is_tight = any(len(row) > 2 for row in self._items.rows if not isinstance(row, str))
        half = columns // 2 + 1
        wide = min(WIDEST + 16, columns * 3 // 4) if is_tight else half if half <= _HALF else WIDEST
        self._items.styles.width = wide if columns >= 60 else columns
        self._items.styles.height = len(self._items.rows) + 1
        self._mark(self._first)

    @property
    def marked(self) -> str:
        """The action that is marked."""
        return self._items.marked

    def _mark(self, index: int) -> None:
        self._items.marked = self._open[index % len(self._open)] if self._open else ""
        self._items.show(self._scene)

    def action_move(self, step: int) -> None:
        """Mark the next line that can be done, or the one before."""
        if self._open:
            self._mark(self._open.index(self._items.marked) + step)

    def action_choose(self) -> None:
        """Do what is marked."""
        self.do(self._items.marked)

    def do(self, action: str) -> None:
        """End with an action; one that can't be done says why by its words."""
        if action in self._open:
            self.dismiss(action)

    def on_click(self) -> None:
        """A click beside the menu closes it."""
        self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        """A key that works without the menu works in it too; so does a letter of the menu beside it."""
        named = {key: item.action for item in self.items for key in self.names.get(item.action, ())}
        action = named.get(event.key)
        if action is not None or event.key in self.beside:
            event.stop()
            event.prevent_default()
        if action is not None:
            self.do(action)
        elif event.key in self.beside:
            self.dismiss(self.beside[event.key])

    names: Mapping[str, list[str]] = {}
    """By an action's name, Textual's names of its keys."""
    beside: Mapping[str, str] = {}
    """By a letter that stands in another menu, what it does there."""

"""Lines of the screen: the title with the views, the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual.widgets import Static

from argmap.text import Surface, cut, one_line
from argmap.tui.actions import in_key_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from argmap.tui.actions import Action


def plain(words: str) -> str:
    """Words on one line, of which each column can be counted."""
    return one_line(words, Surface.CELLS)


class TitleLine(Static):
    """The map's title, what is filtered or not saved, and the views, the one that is seen lit."""

    def tell(
        self, title: str, counts: str, status: str, views: Sequence[tuple[str, bool]], *, proposed: int = 0
    ) -> None:
        """Show these; the views and the status matter most. What is still proposed makes it a draft."""
        columns = max(self.app.size.width, 10)
        names = Text(no_wrap=True)
        for name, is_seen in views:
            names.append(f"[{name}]" if is_seen else f" {name} ", style="bold reverse" if is_seen else "")
        room = columns - cell_len(names.plain)
        if room < _LEAST_TITLE:
            names, room = Text(), columns
        banner = f" DRAFT, {proposed} proposed " if proposed else ""
        status = cut(plain(status), max(min(room * 2 // 3, room - cell_len(banner) - _LEAST_NAME), 0))
        line = Text("", style="bold", no_wrap=True)
        line.append(banner, style="reverse")
        line.append(f" {cut(title, max(room - cell_len(status) - cell_len(banner) - 4, 8))}  ")
        if room - cell_len(line.plain) - cell_len(status) > cell_len(counts) + 3:
            line.append(counts, style="not bold")
        line.append(" " * max(room - cell_len(line.plain) - cell_len(status) - 1, 0))
        line.append(status, style="italic not bold")
        line.truncate(room)
        line.append(" " * (room - cell_len(line.plain)))
        self.update(line + names)


_LEAST_NAME = 13
"""Columns for the beginning of the map's title, whatever else is said."""

_LEAST_TITLE = 24
"""Columns beside the views, below which they are left out."""


class KeyLine(Static):
    """The keys that are needed most, as many as fit; always the one that shows all."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as all widgets say
        super().__init__(id=id)
        self._keys: list[tuple[str, str]] = []

    def tell(self, actions: tuple[Action, ...], *, wanted: Collection[str] = ()) -> None:
        """Show them, first those that are wanted at this moment."""
        self.tell_keys(in_key_line(actions, self.app.size.width - 1, wanted=wanted))

    def tell_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        """Show some keys with what they do; where there is no room, the last but one give way."""
        self._keys = list(keys)
        while _columns(self._keys) > self.app.size.width and len(self._keys) > 1:
            self._keys.pop(-2)
        self.update(_keys_line(self._keys))

    def tell_beside(self, message: str, *, wholly: bool) -> bool:
        """Show a message at the right of the keys, of which the later ones give way to it; gives whether it is there.

        Args:
            message: on one line.
            wholly: whether it has another place, and is better not shown here than cut.
        """
        columns, fewer = self.app.size.width, list(self._keys)
        least = _LEAST_KEYS if wholly else 1
        while _columns(fewer) + cell_len(message) + 2 > columns and len(fewer) > least:
            fewer.pop(-2)
        room = columns - _columns(fewer) - 2
        if wholly and cell_len(message) > room:
            return False
        line, told = _keys_line(fewer), f" {cut(message, room)} "
        line.append(" " * (columns - cell_len(line.plain) - cell_len(told)))
        line.append(told, style="bold reverse")
        self.update(line)
        return True


def _keys_line(keys: Iterable[tuple[str, str]]) -> Text:
    line = Text(no_wrap=True)
    for key, label in keys:
        line.append(f" {key} ", style="bold reverse")
        line.append(f"{label} ")
    return line


_LEAST_KEYS = 4
"""Keys that stay beside a message, the one for all keys among them."""


def _columns(keys: Iterable[tuple[str, str]]) -> int:
    return sum(cell_len(key) + cell_len(label) + 3 for key, label in keys)

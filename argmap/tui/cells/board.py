"""A board of cells: letters, what each means, and what a click on it chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.text import cut, graphemes, width

if TYPE_CHECKING:
    from collections.abc import Iterator

Role = Literal[
    "", "bold", "quiet", "left", "right", "common", "none", "chosen", "tied", "link",
    "strip-left", "strip-right", "other-left", "other-right", "lit-left", "lit-right", "key", "ask",
    "strong-left", "strong-right", "strong-common", "strong-none", "head-left", "head-right", "head-none", "trunk",
    "message",
]  # fmt: skip
"""What cells mean; a style sheet says how that looks."""


class Run(NamedTuple):
    """Cells beside each other that mean the same."""

    text: str
    role: Role


class Area(NamedTuple):
    """A part of a board."""

    x: int
    y: int
    columns: int
    rows: int = 1


class Board:
    """Rows of cells.

    Args:
        columns: of each row.
        rows: how many.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self._letters = [[" "] * columns for _ in range(rows)]
        self._roles: list[list[Role]] = [[""] * columns for _ in range(rows)]
        self._names = [[""] * columns for _ in range(rows)]

    def put(  # noqa: PLR0913 - each is one thing of a text
        self, x: int, y: int, text: str, role: Role = "", *, name: str = "", room: int | None = None
    ) -> int:
        """Write a text, cut to a room; gives the column behind it.

        Args:
            x: the first column.
            y: the row; outside of the board nothing is written.
            text: on one line.
            role: what it means.
            name: the id of what a click on it chooses.
            room: at most so many columns.
        """
        end = self.columns if room is None else min(self.columns, x + room)
        if not 0 <= y < self.rows or x < 0 or x >= end:
            return x
        for letter, wide in graphemes(cut(text, end - x)):
            if not wide or x + wide > end:
                continue
            for i in range(wide):
                self._free(x + i, y)
                self._letters[y][x + i], self._roles[y][x + i] = ("" if i else letter), role
                self._names[y][x + i] = name
            x += wide
        return x

    def put_before(self, x: int, y: int, text: str, role: Role = "", *, name: str = "") -> int:
        """Write a text that ends before a column; gives its own first one."""
        start = max(x - width(text), 0)
        self.put(start, y, text, role, name=name, room=x - start)
        return start

    def fill(  # noqa: PLR0913 - as for a text
        self, x: int, y: int, columns: int, role: Role = "", *, sign: str = " ", name: str = ""
    ) -> None:
        """Fill cells with a sign."""
        if columns > 0:
            self.put(x, y, sign * min(columns, self.columns - x), role, name=name)

    def _free(self, x: int, y: int) -> None:
        """What is written over one half of a wide letter takes the other half too."""
        row = self._letters[y]
        if row[x] == "" and x:
            row[x - 1] = row[x] = " "
        elif x + 1 < self.columns and row[x] != "" and row[x + 1] == "":
            row[x + 1] = " "

    def name_at(self, x: int, y: int) -> str:
        """The id of what a click on a cell chooses; empty for nothing."""
        return self._names[y][x] if 0 <= y < self.rows and 0 <= x < self.columns else ""

    def letter_at(self, x: int, y: int) -> str:
        """What stands in a cell."""
        return self._letters[y][x] if 0 <= y < self.rows and 0 <= x < self.columns else ""

    def spots(self) -> Iterator[tuple[str, int, int, int]]:
        """What can be chosen by a click, row by row: its id, its first column, its row, how many cells."""
        for y, row in enumerate(self._names):
            start = 0
            for x in range(1, self.columns + 1):
                if x == self.columns or row[x] != row[start]:
                    if row[start]:
                        yield row[start], start, y, x - start
                    start = x

    def runs(self, y: int) -> Iterator[Run]:
        """A row, part by part."""
        start = 0
        for x in range(1, self.columns + 1):
            if x == self.columns or self._roles[y][x] != self._roles[y][start]:
                yield Run("".join(self._letters[y][start:x]), self._roles[y][start])
                start = x

    def lines(self) -> list[str]:
        """The rows as text."""
        return ["".join(row).rstrip() for row in self._letters]

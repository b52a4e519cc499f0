"""Two versions of a text that a version control program left side by side, to be merged by a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import LINE_END

if TYPE_CHECKING:
    from collections.abc import Iterator

REMEDY = (
    "Keep the lines that are right; delete the others, and those that begin with <<<<<<<, |||||||, ======= or >>>>>>>."
)

_MARK = re.compile(r"(<{7}|={7}|>{7})(?: |\t|$)")


class Unmerged(NamedTuple):
    """A stretch of lines, from 1, with the marks at both of its ends."""

    first: int
    last: int

    @property
    def message(self) -> str:
        """What is to be said of it."""
        return f"two versions are still to be merged (git conflict, lines {self.first} to {self.last})"


def unmerged(text: str) -> Iterator[Unmerged]:
    """What is unmerged in a text: `<<<<<<<`, `=======` and `>>>>>>>` in this order, each at the start of a line.

    A line of equals signs alone, as it underlines a heading, is none.
    """
    if "<<<<<<<" not in text or ">>>>>>>" not in text:
        return
    first, is_halved = 0, False
    for number, line in enumerate(LINE_END.split(text), start=1):
        mark = _MARK.match(line)
        match mark[1][0] if mark else "":
            case "<":
                first, is_halved = number, False
            case "=":
                is_halved = bool(first)
            case ">" if is_halved:
                yield Unmerged(first, number)
                first, is_halved = 0, False
            case _:
                pass

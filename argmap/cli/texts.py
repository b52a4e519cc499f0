"""The files that messages point into."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.errors import LINE_END, FileError
from argmap.store import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.errors import Problem


def lines_of(problems: Iterable[Problem]) -> dict[str, list[str]]:
    """By path, the lines of each file that a problem has its place in; unreadable ones are left out."""
    lines = {}
    for path in dict.fromkeys(p.location.path for p in problems if p.location is not None):
        try:
            text = read_bytes(Path(path)).decode("utf-8-sig", errors="replace")
        except FileError:
            continue
        lines[path] = LINE_END.split(text)
    return lines

"""Where the pages of a paper begin in its text: marks are put into it while it is made, and taken out at the end."""

from __future__ import annotations

import re
from typing import NamedTuple

PAGE = "\ufdd0"
"""Stands where a page begins; no character of any text."""

_MARKS = re.compile(rf"[ \n]*(?:{PAGE}[ \n]*)+")


class Paged(NamedTuple):
    """A text, and where each page begins in it, in code points."""

    text: str
    pages: tuple[int, ...]


def paged(text: str) -> Paged:
    """Take the marks out of a text; the first page begins with it, and what parted the words around a mark stays."""
    pieces: list[str] = []
    pages = [0]
    length = end = 0
    for marks in _MARKS.finditer(text):
        before = text[end : marks.start()]
        between = marks[0].replace(PAGE, "")
        gap = "" if not (pieces or before) or marks.end() == len(text) else _gap(between)
        pieces += [before, gap]
        length += len(before) + len(gap)
        pages += [length] * marks[0].count(PAGE)
        end = marks.end()
    pieces.append(text[end:])
    return Paged("".join(pieces) if end < len(text) else "".join(pieces).rstrip() + "\n", tuple(pages))


def _gap(between: str) -> str:
    """The white space around a mark, as one."""
    return "\n" * min(2, between.count("\n")) or between[:1]

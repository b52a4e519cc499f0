"""Words of a map inside Markdown (CommonMark and GitHub's tables): they stay words."""

from __future__ import annotations

import re

from argmap.text import Surface, one_line

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
"""As entities, since not every reader of Markdown knows a backslash before these."""

_SPECIAL = re.compile(r"[\\`*_\[\]{}#|~$^]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_AT_START = re.compile(r"^(?:[-+=:]|\d+(?=[.)]))")


def escaped(text: str) -> str:
    """The text in one line, in which nothing is a mark, a tag, a link or a cell's end."""
    safe = _SPECIAL.sub(lambda found: "\\" + found[0], one_line(text, Surface.LINE))
    safe = re.sub(r"[&<>]", lambda found: _ENTITIES[found[0]], safe)
    return _AT_START.sub(lambda found: f"{found[0]}\\" if found[0].isdigit() else "\\" + found[0], safe)


def table(headings: tuple[str, str], rows: list[tuple[str, str]]) -> list[str]:
    """A table of two columns, as lines; its cells are Markdown already."""
    return [f"| {left} | {right} |".replace("|  |", "| |") for left, right in (headings, ("---", "---"), *rows)]

"""What is known of a map before it is read: its title, and whether reading it takes a while."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.store import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

LONG = 400_000
"""Bytes of a map and its articles from which on nobody should wait for them before a dark screen."""

_HEAD = 2_000
"""Letters at the beginning of a map file among which its title is looked for."""

_TITLE = re.compile(r"^title: *(?P<quote>[\"']?)(?P<words>.+?)(?P=quote) *$", re.MULTILINE)
_ARTICLE = re.compile(r"\barticle: *[\"']?([^\s\"',}]+)")


class Beforehand(NamedTuple):
    """What a glance at a map file tells."""

    title: str
    """As it stands there; the file's name, where no line of the first ones is a title."""
    bytes: int
    """How much there is to read, the articles that a line of it names included."""

    @property
    def is_long(self) -> bool:
        """Whether reading it takes a while."""
        return self.bytes >= LONG


def glance_at(map_file: Path) -> Beforehand:
    """What a glance at a map file tells, without understanding it: it may turn out to be no map.

    Raises:
        FileError: it cannot be read.
    """
    data = read_bytes(map_file)
    text = data[:LONG].decode("utf-8", "replace")
    named = {map_file.parent / name for name in _ARTICLE.findall(text)}
    title = _TITLE.search(text[:_HEAD])
    size = len(data) + sum(file.stat().st_size for file in named if file.is_file())
    return Beforehand(title["words"] if title is not None else map_file.name, size)

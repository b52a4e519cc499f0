"""A map that is still being read: what is known of it, and who reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.workspace import Session


class Opening(NamedTuple):
    """What the program begins with where reading the map takes a while."""

    file: Path
    """The map's file."""
    title: str
    """What the screen says until the map is there."""
    read: Callable[[Callable[[str], None]], Session]
    """Reads it, beside the screen, and tells what it is doing in a few words."""

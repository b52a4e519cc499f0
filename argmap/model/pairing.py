"""Two claims that a person may want to look at together. Computed, never stored."""

from __future__ import annotations

from typing import NamedTuple


class Pairing(NamedTuple):
    """Claims of opposite sides that may speak of one thing; whether they do is for a person to say."""

    left: str
    """A claim's id."""
    right: str
    why: str
    """What speaks for it, in words."""

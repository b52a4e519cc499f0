"""Issues: the questions on which both sides take a position."""

from __future__ import annotations

from typing import Literal

from argmap.model.entry import Entry
from argmap.model.noun import Id, Many, Words

Together = Literal["possible", "impossible", "disputed"]
"""Whether the positions on an issue can all be true together."""


class Issue(Entry):
    """A question on which both sides take a position: what debaters call a clash (an issue in IBIS)."""

    question: Words
    positions: Many[Id] = ()
    """The claims that answer it; which side takes them is computed."""
    together: Together | None = None
    """Whether the positions can all be true together."""

"""What is seen first of a long draft: its main line, as in pictures and outlines of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from argmap.model import is_long_draft, main_line
from argmap.tui.fits.cases import cases_of

if TYPE_CHECKING:
    from argmap.model import Structure


@lru_cache(maxsize=2)
def main_line_of(structure: Structure) -> frozenset[str] | None:
    """The claims of a long draft's main line, each with what it hangs from; none: all is worth being seen at once."""
    if not is_long_draft(structure):
        return None
    line = main_line(structure)
    return frozenset(up for case in cases_of(structure) for name in line if name in case.sizes for up in case.up(name))

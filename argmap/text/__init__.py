"""Text as people see it: cleaned, measured, cut and wrapped, for screens, paper, pictures and pages.

The room knows no map and no file. `cleaning` says in one table what becomes of each kind of character on each kind of
surface; `looks` makes alike what looks the same; `small_words` are those that mean little, by language; `cells` counts
a terminal's columns; `points` measures with the family that pictures are set in. A further surface is a member of
`Surface` and a column of the table. What counts columns is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from argmap.text.cleaning import (
    REPLACED,
    Surface,
    harmless,
    is_mostly_right_to_left,
    is_right_to_left,
    one_line,
    shown_as,
)

if TYPE_CHECKING:
    from argmap.text.cells import GAP, cut, graphemes, side_by_side, width, wrapped

__all__ = [
    "GAP",
    "REPLACED",
    "Surface",
    "cut",
    "graphemes",
    "harmless",
    "is_mostly_right_to_left",
    "is_right_to_left",
    "one_line",
    "shown_as",
    "side_by_side",
    "width",
    "wrapped",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module("argmap.text.cells"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)

"""Text as people see it: cleaned, measured, cut and wrapped, for screens, paper, pictures and pages.

The room knows no map and no file. `cleaning` says in one table what becomes of each kind of character on each kind of
surface; `cells` counts a terminal's columns; `points` measures with the family that pictures are set in. A further
surface is a member of `Surface` and a column of the table.
"""

from argmap.text.cells import GAP, cut, graphemes, side_by_side, width, wrapped
from argmap.text.cleaning import REPLACED, Surface, harmless, is_right_to_left, one_line, shown_as

__all__ = [
    "GAP",
    "REPLACED",
    "Surface",
    "cut",
    "graphemes",
    "harmless",
    "is_right_to_left",
    "one_line",
    "shown_as",
    "side_by_side",
    "width",
    "wrapped",
]

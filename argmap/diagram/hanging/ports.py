"""Where links meet boxes: in the order of their rows in the spine, as near as can be to the row's height.

Least squares in order, see `spacing`; so that links that leave one box do not cross before its gutter.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.cuts import EM
from argmap.diagram.hanging.spacing import spread

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.diagram.scene import Rect

_CORNER = 0.55 * EM
"""How far from a corner."""


class Wish(NamedTuple):
    """A link's end at a box, with the height of its row."""

    link: str
    box: str
    row: float


def ports_of(wishes: Sequence[Wish], rects: Mapping[str, Rect], gap: float) -> dict[tuple[str, str], float]:
    """For each link and box, the height at which they meet.

    Args:
        wishes: each end once.
        rects: of the boxes.
        gap: between two links at a box, if it is high enough.
    """
    by_box: dict[str, list[Wish]] = defaultdict(list)
    for wish in wishes:
        by_box[wish.box].append(wish)
    found: dict[tuple[str, str], float] = {}
    for box, ends in by_box.items():
        rect = rects[box]
        inset = min(_CORNER, rect.height / 2)
        low, high = rect.y + inset, rect.bottom - inset
        ends.sort(key=lambda wish: wish.row)
        least = min(gap, (high - low) / (len(ends) - 1)) if len(ends) > 1 else 0.0
        heights = spread([min(max(end.row, low), high) for end in ends], [0.0] * len(ends), least, low, high)
        for end, height in zip(ends, heights, strict=True):
            found[end.link, box] = height
    return found

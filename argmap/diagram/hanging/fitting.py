"""How wide the sides and the spine are, and in how many columns: so that the letters come out largest on a page.

Each part has a shape function, its least height for each width (Stockmeyer 1983, for floor plans); of all combinations
the one is taken whose page, of the wanted proportions, is smallest.
"""

from __future__ import annotations

from heapq import nlargest
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_BROKEN = 0.93
"""What letters are worth, of their size, where four words must be broken."""

_FURTHER = 0.95
"""What letters are worth, of their size, with one more column: links have to find their way through it."""

_LOOKED_AT, _GUESSES = 8, 3
"""Combinations whose heading is set, too; and how often, each time with the height of the best one's heading."""


class Shape(NamedTuple):
    """One way to set a part."""

    width: float
    height: float
    columns: int = 1
    broken: int = 0
    banner: float = 0
    """The height of what is level with the other side's, over the rest."""


NOTHING = (Shape(0.0, 0.0),)
"""The shapes of what is not there."""


class Fit(NamedTuple):
    """A shape for each part."""

    left: Shape
    spine: Shape
    right: Shape

    @property
    def width(self) -> float:
        """Of all, without the gaps between them."""
        return self.left.width + self.spine.width + self.right.width

    @property
    def height(self) -> float:
        """Of the highest."""
        banner = max(self.left.banner, self.right.banner)
        return max(banner + self.left.height, self.spine.height, banner + self.right.height)


def smallest(shapes: Iterable[Shape]) -> list[Shape]:
    """Those shapes that no other beats in width, height and broken words together."""
    found: list[Shape] = []
    for shape in sorted(shapes, key=lambda one: (one.width, one.height, one.broken)):
        high = shape.height + shape.banner
        if all(high < one.height + one.banner or shape.broken < one.broken for one in found):
            found.append(shape)
    return found


def fitted(  # noqa: PLR0913
    left: Sequence[Shape],
    spine: Sequence[Shape],
    right: Sequence[Shape],
    *,
    aspect: float,
    across: float,
    heading: Callable[[Fit], float],
) -> tuple[Fit, float]:
    """The combination whose letters come out largest, and how large a unit does on a page of height 1.

    Args:
        left: the shapes of the left side.
        spine: of the spine.
        right: of the right side.
        aspect: width of the page, of its height.
        across: the width of all gaps and margins.
        heading: the height of what stands over and under it all; asked for the best few only.
    """

    def worth(fit: Fit, more: float) -> float:
        broken = sum(shape.broken for shape in fit)
        further = sum(shape.columns - 1 for shape in fit)
        letters = min(aspect / (fit.width + across), 1 / (fit.height + more))
        worse: float = _BROKEN ** min(broken / 4, 8) * _FURTHER**further
        return letters * worse

    fits = [Fit(*one) for one in product(smallest(left), smallest(spine), smallest(right))]
    known: dict[Fit, float] = {}

    def over(fit: Fit) -> float:
        if fit not in known:
            known[fit] = heading(fit)
        return known[fit]

    chosen = fits[len(fits) // 2]
    for _ in range(_GUESSES):
        guess = over(chosen)
        best = nlargest(_LOOKED_AT, fits, key=lambda fit: worth(fit, guess))
        chosen = max((*best, chosen), key=lambda fit: worth(fit, over(fit)))
    more = over(chosen)
    return chosen, min(aspect / (chosen.width + across), 1 / (chosen.height + more))

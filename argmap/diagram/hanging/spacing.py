"""Positions nearest to where they are wished, in a fixed order and with least distances.

Least squares under these bounds by pool adjacent violators (Ayer and others 1955; Dwyer, Marriott and Stuckey 2006 use
the same for separating nodes).
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def spread(wishes: Sequence[float], sizes: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """The beginning of each of several things on a line.

    Where they have no room between the bounds, they start at the lower one and leave the higher.

    Args:
        wishes: where each would begin.
        sizes: how long each is.
        gap: between the end of one and the beginning of the next, at least.
        low: where the first may begin.
        high: where the last may end.
    """
    if not wishes:
        return []
    offsets = [0.0, *accumulate(size + gap for size in sizes[:-1])]
    pools: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=True):
        mean, count = wish - offset, 1
        while pools and pools[-1][0] > mean:
            other, many = pools.pop()
            mean, count = (mean * count + other * many) / (count + many), count + many
        pools.append((mean, count))
    highest = max(high - offsets[-1] - sizes[-1], low)
    placed = (min(max(mean, low), highest) for mean, count in pools for _ in range(count))
    return [start + offset for start, offset in zip(placed, offsets, strict=True)]

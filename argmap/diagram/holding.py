"""Which nodes of a picture nothing holds on their side, so that an unseen edge must."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Unheld(NamedTuple):
    """Nodes of one side, in their order."""

    ends: list[str]
    """Nothing draws them further inward."""
    circling: list[str]
    """They lead inward only in a circle, which the engine breaks where it likes, or to one."""


def unheld(nodes: Iterable[str], inward: Iterable[tuple[str, str]]) -> Unheld:
    """The nodes that edges alone do not keep on the outer side of an inner one.

    Args:
        nodes: of one side.
        inward: the edges among them, each from the outer node to the inner one.
    """
    order = list(nodes)
    leads = Counter(outer for outer, _ in inward)
    sources: dict[str, list[str]] = defaultdict(list)
    for outer, inner in inward:
        sources[inner].append(outer)
    ends = [name for name in order if not leads[name]]
    reached = set(ends)
    queue = list(ends)
    while queue:
        for outer in sources[queue.pop()]:
            leads[outer] -= 1
            if not leads[outer]:
                reached.add(outer)
                queue.append(outer)
    return Unheld(ends, [name for name in order if name not in reached])

"""Columns of even height: of many premises of one claim, some step back into an emptier column."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STEP = 2
"""Ranks from one column of claims to the next; dots in which premises join stand between."""

FURTHEST = STEP
"""How many ranks a claim may step back."""

MANY = 8
"""Claims in a column from which on some step back."""


def steps_back(edges: Sequence[tuple[str, str, int]], heights: Mapping[str, float]) -> dict[str, int]:
    """How many ranks further out than they need to some nodes of one side stand.

    Only what nothing on its side leads to steps back, and only into columns that are there anyway: from the highest
    column into the lowest one behind it, as long as that makes the highest lower.

    Args:
        edges: the outer node, the inner one, and the fewest ranks between them.
        heights: of the nodes, with the gap under each; in any unit.
    """
    ranks = _ranks(edges)
    inner = {last for _, last, _ in edges}
    ways = Counter(first for first, _, _ in edges)
    columns: dict[int, list[str]] = defaultdict(list)
    filled: dict[int, float] = defaultdict(float)
    counts = Counter(rank for name, rank in ranks.items() if name in heights)
    for name, rank in ranks.items():
        if name in heights:
            filled[rank] += heights[name]
            if name not in inner and ways[name] == 1:
                columns[rank].append(name)
    stepped: dict[str, int] = {}
    while filled:
        highest = max(filled, key=lambda rank: filled[rank])
        behind = [rank for rank in filled if highest < rank <= highest + FURTHEST]
        if not behind or not columns[highest] or counts[highest] <= MANY:
            break
        lowest = min(behind, key=lambda rank: filled[rank])
        name = columns[highest].pop()
        if filled[lowest] + heights[name] >= filled[highest]:
            break
        counts.subtract([highest])
        counts.update([lowest])
        filled[highest] -= heights[name]
        filled[lowest] += heights[name]
        stepped[name] = lowest - ranks[name]
    return stepped


def _ranks(edges: Sequence[tuple[str, str, int]]) -> dict[str, int]:
    """How far out each node stands at least; without those that lead inward only in a circle."""
    outer: dict[str, list[tuple[str, int]]] = defaultdict(list)
    waits: dict[str, int] = {}
    for first, last, length in edges:
        outer[last].append((first, length))
        waits[first] = waits.get(first, 0) + 1
        waits.setdefault(last, 0)
    ranks = {name: 0 for name, count in waits.items() if not count}
    queue = list(ranks)
    while queue:
        name = queue.pop()
        for first, length in outer[name]:
            ranks[first] = max(ranks.get(first, 0), ranks[name] + length)
            waits[first] -= 1
            if not waits[first]:
                queue.append(first)
    return {name: rank for name, rank in ranks.items() if not waits[name]}

"""The best way to give every unit at most one target, without circles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Edge(NamedTuple):
    """A unit that could bear on another."""

    source: int
    target: int
    score: float


class _Arc(NamedTuple):
    """An edge between groups of units, with what it takes to use it here, and the edge that it stands for."""

    source: int
    target: int
    score: float
    edge: int
    """Its index among the edges given; negative: none, the unit says nothing."""


def best_arborescence(size: int, edges: Sequence[Edge], prices: Sequence[float]) -> tuple[int | None, ...]:
    """For each unit the index of the edge by which it bears on another, or none, so that the whole scores highest.

    The maximum spanning arborescence by Chu and Liu (1965) and Edmonds (1967), towards one root that stands for
    saying nothing. Every round contracts all circles at once, so that time grows with the number of edges.

    Args:
        size: how many units there are; they are called 0 to size - 1.
        edges: who could bear on whom.
        prices: for each unit, what saying nothing of it scores; `inf` for one that bears on nothing.
    """
    root = size
    arcs = [_Arc(edge.source, edge.target, edge.score, i) for i, edge in enumerate(edges) if edge.source != edge.target]
    arcs += [_Arc(i, root, prices[i], -1) for i in range(size)]
    return tuple(arc.edge if arc.edge >= 0 else None for arc in _solve(size, root, arcs))


def _solve(size: int, root: int, arcs: list[_Arc]) -> list[_Arc]:
    """One arc out of each of the groups 0 to size - 1; each round's groups stand on the list of rounds."""
    rounds: list[tuple[list[int], list[_Arc], list[_Arc], int]] = []
    while True:
        best = _best(size, arcs)
        group, groups = _circles(size, best)
        if groups == size:
            break
        group_of_root = groups
        contracted = []
        for place, arc in enumerate(arcs):
            source = group[arc.source]
            target = group[arc.target] if arc.target != root else group_of_root
            if source != target:
                contracted.append(_Arc(source, target, arc.score - best[arc.source].score, place))
        rounds.append((group, arcs, best, size))
        size, root, arcs = groups, group_of_root, contracted
    while rounds:
        group, arcs, before, size = rounds.pop()
        chosen = list(before)
        for arc in best:
            inner = arcs[arc.edge]
            chosen[inner.source] = inner
        best = chosen
    return best


def _best(size: int, arcs: Iterable[_Arc]) -> list[_Arc]:
    """The best arc out of each group; the first of equals."""
    best: list[_Arc | None] = [None] * size
    for arc in arcs:
        so_far = best[arc.source]
        if so_far is None or arc.score > so_far.score:
            best[arc.source] = arc
    return [arc for arc in best if arc is not None]


def _circles(size: int, best: list[_Arc]) -> tuple[list[int], int]:
    """A number for each group, the same for all on one circle, and how many there are."""
    found: list[int | None] = [None] * size
    seen = [-1] * size
    count = 0
    for start in range(size):
        path = []
        here = start
        while here < size and seen[here] < 0:
            seen[here] = start
            path.append(here)
            here = best[here].target
        if here < size and seen[here] == start and found[here] is None:
            for member in path[path.index(here) :]:
                found[member] = count
            count += 1
        for member in path:
            if found[member] is None:
                found[member] = count
                count += 1
    return [number if number is not None else 0 for number in found], count

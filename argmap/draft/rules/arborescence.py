"""The best way to give every unit at most one target, without circles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


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
    arcs = [_Arc(edge.source, edge.target, edge.score, i) for i, edge in enumerate(edges) if edge.source != edge.target]
    arcs += [_Arc(i, size, prices[i], -1) for i in range(size)]
    return tuple(arc.edge if arc.edge >= 0 else None for arc in _solve(size, arcs))


class _Round(NamedTuple):
    """One round of contracting: the arcs among its groups, the best out of each, and what became of the groups."""

    size: int
    """How many groups it has; as a target, the root."""
    arcs: list[_Arc]
    best: list[_Arc]
    into: list[int]
    """For each group, its number in the next round."""
    left: int
    """How many groups the next round has."""


def _solve(size: int, arcs: list[_Arc]) -> list[_Arc]:
    """One arc out of each of the groups 0 to size - 1: circles are contracted until none is left, then opened."""
    rounds = [_round(size, arcs)]
    while (last := rounds[-1]).left < last.size:
        rounds.append(_round(last.left, _contracted(last)))
    best = rounds.pop().best
    while rounds:
        best = _opened(rounds.pop(), best)
    return best


def _round(size: int, arcs: list[_Arc]) -> _Round:
    best = _best(size, arcs)
    return _Round(size, arcs, best, *_circles(size, best))


def _contracted(last: _Round) -> list[_Arc]:
    """The arcs between the next round's groups, each with what it costs to take it instead of the best."""
    into = [*last.into, last.left]  # the root is numbered behind the groups, in each round
    return [
        _Arc(into[arc.source], into[arc.target], arc.score - last.best[arc.source].score, place)
        for place, arc in enumerate(last.arcs)
        if into[arc.source] != into[arc.target]
    ]


def _opened(before: _Round, best: Sequence[_Arc]) -> list[_Arc]:
    """The arcs of a round: its best, but where a circle is left by one of the next round's, that one."""
    chosen = list(before.best)
    for arc in best:
        inner = before.arcs[arc.edge]
        chosen[inner.source] = inner
    return chosen


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
    found = [-1] * size
    count = 0
    for path, end in _paths(size, best):
        circle = path[path.index(end) :] if end in path else []
        for member in circle:
            found[member] = count
        count += bool(circle)
        for member in path[: len(path) - len(circle)]:
            found[member] = count
            count += 1
    return found, count


def _paths(size: int, best: Sequence[_Arc]) -> Iterator[tuple[list[int], int]]:
    """Each group once, on the path that leads from the first that is not on an earlier one; and where that ends."""
    seen = [False] * size
    for start in range(size):
        path = []
        here = start
        while here < size and not seen[here]:
            seen[here] = True
            path.append(here)
            here = best[here].target
        yield path, here

"""Which premise comes first: those that lead across in the order of the spine, the others as they are read.

Bottom up, what hangs under a claim is sorted by the mean row of the links that start or end there (the barycentre
heuristic of Sugiyama, Tagawa and Toda 1981); then neighbours change places while that leaves fewer links to cross.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.hanging.trees import is_chip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.diagram.hanging.trees import Forest, Group
    from argmap.model import RelationKind

Cluster = tuple["Group", ...]
"""A step with what is aimed at it: what stays together."""

_PASSES = 6
_MOST_SWAPPED = 250
"""Rows up to which neighbours are swapped: each swap looks at all rows."""

_READING = 0.2
"""What leaving the order of reading costs, where one crossing of two links costs 1."""


class Places(NamedTuple):
    """What the order looks at."""

    links: Mapping[str, Sequence[int]]
    """For a row, the rows of the spine of the links that start or end there."""
    reading: Mapping[str, int]
    """For a claim, its place of reading."""
    kind: Callable[[str], RelationKind]
    """What a relation does."""
    is_aimed_at_step: Callable[[str], bool]
    """Whether a relation is aimed at another one."""


def ordered(forest: Forest, places: Places) -> Forest:
    """The forest with its groups, and the premises in each, in order; supports before what attacks."""
    means = _means(forest, places.links)
    groups = dict(forest.groups)
    for key, found in forest.groups.items():
        for_it = [c for c in _clusters(found, places) if places.kind(c[0].relation) == "support"]
        against = [c for c in _clusters(found, places) if places.kind(c[0].relation) != "support"]
        sorted_clusters = (*_by_row(for_it, means), *_by_row(against, means))
        groups[key] = tuple(group for cluster in sorted_clusters for group in cluster)
    arranged = forest._replace(groups=groups)
    if len(places.reading) <= _MOST_SWAPPED and places.links:
        arranged = _swapped(arranged, places)
    roots = {
        strip: (
            *(key for key in found if key in forest.mains),
            *sorted((key for key in found if key not in forest.mains), key=lambda key: means.get(key, 1e9)),
        )
        for strip, found in forest.roots.items()
    }
    return arranged._replace(roots=roots)


def clusters_of(groups: Sequence[Group], is_aimed_at_step: Callable[[str], bool]) -> list[Cluster]:
    """Groups with what follows them because it is aimed at them."""
    found: list[list[Group]] = []
    for group in groups:
        if found and is_aimed_at_step(group.relation):
            found[-1].append(group)
        else:
            found.append([group])
    return [tuple(cluster) for cluster in found]


def _clusters(groups: Sequence[Group], places: Places) -> list[Cluster]:
    return clusters_of(groups, places.is_aimed_at_step)


def _means(forest: Forest, links: Mapping[str, Sequence[int]]) -> dict[str, float]:
    """For each row under which a link starts or ends, the mean of their rows in the spine."""
    sums: dict[str, tuple[int, int]] = {}
    for roots in forest.roots.values():
        for root in roots:
            for key, _ in reversed(list(forest.walk(root))):
                total, count = sum(links.get(key, ())), len(links.get(key, ()))
                for group in forest.groups.get(key, ()):
                    for row in group.rows:
                        below = sums.get(row, (0, 0))
                        total, count = total + below[0], count + below[1]
                sums[key] = total, count
    return {key: total / count for key, (total, count) in sums.items() if count}


def _by_row(clusters: Sequence[Cluster], means: Mapping[str, float]) -> list[Cluster]:
    """Those that lead across by their mean row; the others keep their place of reading between them."""

    def mean(cluster: Cluster) -> float | None:
        found = [means[row] for group in cluster for row in group.rows if row in means]
        return sum(found) / len(found) if found else None

    leading = sorted((c for c in clusters if mean(c) is not None), key=lambda c: mean(c) or 0.0)
    out = list(leading)
    for i, cluster in enumerate(clusters):
        if mean(cluster) is None:
            out.insert(round(i / max(len(clusters) - 1, 1) * len(out)), cluster)
    return out


def _swapped(forest: Forest, places: Places) -> Forest:
    """Neighbours change places while the links cross less; more departures from reading cost a little."""
    groups = {key: list(found) for key, found in forest.groups.items()}
    arranged = forest._replace(groups=groups)  # type: ignore[arg-type]
    for roots in forest.roots.values():
        best = _cost(arranged, roots, places)
        for _ in range(_PASSES):
            before = best
            for key in [key for root in roots for key, _ in arranged.walk(root) if key in groups]:
                for swap in _swaps(groups, key, places):
                    swap()
                    cost = _cost(arranged, roots, places)
                    if cost < best - 1e-9:
                        best = cost
                    else:
                        swap()
            if best == before:
                break
    return forest._replace(groups={key: tuple(found) for key, found in groups.items()})


def _swaps(groups: dict[str, list[Group]], key: str, places: Places) -> Iterator[Callable[[], None]]:
    """Each gives a function that swaps two neighbours, and swaps them back when it is called again."""
    for i in range(len(_clusters(groups[key], places)) - 1):
        pair = _clusters(groups[key], places)[i : i + 2]
        if len({places.kind(cluster[0].relation) == "support" for cluster in pair}) == 1:

            def swap(at: int = i) -> None:
                found = _clusters(groups[key], places)
                found[at], found[at + 1] = found[at + 1], found[at]
                groups[key][:] = [group for cluster in found for group in cluster]

            yield swap
    for i, group in enumerate(list(groups[key])):
        for j in range(len(group.rows) - 1):

            def turn(at: int = i, row: int = j, name: str = group.relation) -> None:
                found = groups[key][at]
                if found.relation != name:
                    return
                rows = list(found.rows)
                rows[row], rows[row + 1] = rows[row + 1], rows[row]
                groups[key][at] = found._replace(rows=tuple(rows))

            yield turn


def _cost(forest: Forest, roots: Sequence[str], places: Places) -> float:
    """How many pairs of links cross on the way from the rows to the spine, and how often reading is left."""
    rows: list[int] = []
    departures = 0
    for root in roots:
        for key, _ in forest.walk(root):
            rows.extend(sorted(places.links.get(key, ())))
            firsts = [_read(group, places) for group in forest.groups.get(key, ())]
            departures += sum(one > other for one, other in pairwise(firsts))
    inversions = sum(one > other for i, one in enumerate(rows) for other in rows[i + 1 :])
    return inversions + _READING * departures


def _read(group: Group, places: Places) -> int:
    own = [places.reading[row] for row in group.rows if not is_chip(row)]
    return min(own, default=10**6)

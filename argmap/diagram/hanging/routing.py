"""Links as lines of horizontal and vertical pieces that run through the gaps between everything else.

A* over a grid of the lines that a link may run on (Hart, Nilsson and Raphael 1968; as a maze router for circuits: Lee
1961, Rubin 1974), with a price for bends, for crossing another line, and for running on one; then each in turn, the
most costly first, is taken up and laid anew among the others (rip-up and reroute). What has no way is left out.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.cuts import EM

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.diagram.scene import Point, Rect

BEND = 2.2 * EM
CROSS = 3.2 * EM
TOUCH = 30 * EM
"""What meeting another link at a bend costs, of either."""
SHARE = 60 * EM
"""What running on another link costs, for each piece of the grid."""
ALONG = 6 * CROSS
"""What running beside a line within a side costs, for each piece of the grid."""

_CLEAR = 0.12 * EM
"""How far links stay off boxes."""

_BESIDE = 0.3 * EM
"""How far they stay off lines within a side that they do not cross."""

_ROUNDS, _FEW = 4, 30
"""How often links are laid anew, and up to how many of them on a side more than once."""

_HASTE = 1.5
"""How much what is left counts where there are more (weighted A*, Pohl 1970)."""

_PATIENCE = 60_000
"""Places of the grid that are looked at for one link, at the most."""


class End(NamedTuple):
    """Where a link starts or ends: a place on the edge of a box, and which way is out of it (1 right, -1 left)."""

    point: Point
    out: int


class Job(NamedTuple):
    """A link to be laid, or a part of one, from an end to an end."""

    link: str
    """What may run on itself."""
    start: End
    goal: End


class Ground(NamedTuple):
    """What links run on and around."""

    across: Sequence[float]
    """Heights at which they may run across, beside those of their ends."""
    down: Sequence[float]
    """Where they may run up and down."""
    boxes: Sequence[Rect]
    lines: Sequence[tuple[Point, Point]]
    """Of the sides: may be crossed, not run along."""
    numbers: Sequence[Rect] = ()
    """Of the links: may be run through across, as a link's own line does, not up or down."""


def routed(jobs: Sequence[Job], ground: Ground) -> list[list[Point] | None]:
    """The corners of each link from its start to its goal; none for what has no way."""
    if not jobs:
        return []
    grid = _Grid(jobs, ground)
    paths: list[_Found | None] = [None] * len(jobs)
    lengths = {i: _length(job) for i, job in enumerate(jobs)}
    for i in sorted(lengths, key=lambda i: lengths[i]):
        paths[i] = grid.lay(jobs[i])
    for _ in range(_ROUNDS if len(jobs) <= _FEW else 1):
        before = [found.cost if found else 0 for found in paths]
        for i in sorted(lengths, key=lambda i: -before[i]):
            found = paths[i]
            if found is not None:
                grid.take_up(jobs[i].link, found.path)
            paths[i] = grid.lay(jobs[i])
        if before == [found.cost if found else 0 for found in paths]:
            break
    return [grid.corners(job, found.path) if found else None for job, found in zip(jobs, paths, strict=True)]


class _Found(NamedTuple):
    path: list[tuple[int, int]]
    cost: float


def _length(job: Job) -> float:
    (ax, ay), (bx, by) = job.start.point, job.goal.point
    return abs(ax - bx) + abs(ay - by)


def _thinned(values: Iterable[float], least: float) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > least:
            out.append(value)
    return out


class _Grid:
    """The grid with what lies on it. A state is a place with the direction it was reached in: across or down."""

    def __init__(self, jobs: Sequence[Job], ground: Ground) -> None:
        ends = sorted({round(end.point[1], 3) for job in jobs for end in (job.start, job.goal)})
        others = [y for y in ground.across if not _is_near(y, ends, 0.2 * EM)]
        self.ys = _thinned([*ends, *others], 0.0)
        self.xs = _thinned(ground.down, 0.12 * EM)
        self.rows = {y: j for j, y in enumerate(self.ys)}
        self.width, self.height = len(self.xs), len(self.ys)
        self.haste = 1.0 if len(jobs) <= _FEW else _HASTE
        """How much what is left counts: more than it costs finds a way sooner, though not always the cheapest."""
        size = self.width * self.height
        self.closed_across = bytearray(size)
        """Whether the piece from a place to the next one on the right is closed."""
        self.closed_down = bytearray(size)
        self.dear_across = [0.0] * size
        self.dear_down = [0.0] * size
        self.on_across: dict[int, list[str]] = {}
        self.on_down: dict[int, list[str]] = {}
        self.at: dict[int, list[tuple[str, int]]] = {}
        """The links at a place, each with how it passes: 0 across, 1 down, 2 with a bend."""
        for rect in ground.boxes:
            self._close(rect.grown(_CLEAR))
        for rect in ground.numbers:
            self._close_down(rect)
        for line in ground.lines:
            self._keep_off(line)

    def _close(self, rect: Rect) -> None:
        """No link through a box."""
        top, bottom = bisect_right(self.ys, rect.y), bisect_left(self.ys, rect.bottom)
        left, right = bisect_right(self.xs, rect.x), bisect_left(self.xs, rect.right)
        for j in range(top, bottom):
            for i in range(max(left - 1, 0), min(right, self.width - 1)):
                self.closed_across[j * self.width + i] = 1
        self._close_down(rect)

    def _close_down(self, rect: Rect) -> None:
        """No link up or down through a box."""
        top, bottom = bisect_right(self.ys, rect.y), bisect_left(self.ys, rect.bottom)
        for i in range(bisect_right(self.xs, rect.x), bisect_left(self.xs, rect.right)):
            for j in range(max(top - 1, 0), min(bottom, self.height - 1)):
                self.closed_down[j * self.width + i] = 1

    def _keep_off(self, line: tuple[Point, Point]) -> None:
        """A price for crossing a line, none for running along it."""
        (ax, ay), (bx, by) = line
        if abs(ax - bx) < 0.01:
            low, high = sorted((ay, by))
            i = bisect_right(self.xs, ax) - 1
            if 0 <= i < self.width - 1:
                for j in range(bisect_left(self.ys, low - 2), bisect_right(self.ys, high + 2)):
                    self.dear_across[j * self.width + i] += CROSS
            for i in range(bisect_left(self.xs, ax - _BESIDE), bisect_right(self.xs, ax + _BESIDE)):
                for j in range(
                    max(bisect_left(self.ys, low) - 1, 0), min(bisect_right(self.ys, high), self.height - 1)
                ):
                    self.closed_down[j * self.width + i] = 1
        else:
            low, high = sorted((ax, bx))
            j = bisect_right(self.ys, ay) - 1
            if 0 <= j < self.height - 1:
                for i in range(bisect_left(self.xs, low - 2), bisect_right(self.xs, high + 2)):
                    self.dear_down[j * self.width + i] += CROSS
            for j in range(bisect_left(self.ys, ay - _BESIDE), bisect_right(self.ys, ay + _BESIDE)):
                for i in range(max(bisect_left(self.xs, low) - 1, 0), min(bisect_right(self.xs, high), self.width - 1)):
                    self.dear_across[j * self.width + i] += ALONG

    def _place(self, end: End) -> tuple[int, int] | None:
        """The first place of the grid out of a box; none if there is none."""
        j = self.rows[round(end.point[1], 3)]
        if end.out > 0:
            i = bisect_right(self.xs, end.point[0] + _CLEAR)
        else:
            i = bisect_left(self.xs, end.point[0] - _CLEAR) - 1
        return (i, j) if 0 <= i < self.width else None

    def lay(self, job: Job) -> _Found | None:
        """Find the cheapest way of a link, and lay it."""
        start, goal = self._place(job.start), self._place(job.goal)
        found = self._search(start, goal, job.link) if start and goal else None
        if found is not None:
            self._mark(job.link, found.path)
        return found

    def _search(self, start: tuple[int, int], goal: tuple[int, int], link: str) -> _Found | None:
        """A*: both ends are reached across, so what is left costs its length and the bends that it needs."""
        width = self.width
        gx, gy = self.xs[goal[0]], self.ys[goal[1]]
        aside = [abs(x - gx) for x in self.xs]
        up = [abs(y - gy) for y in self.ys]
        first = (start[1] * width + start[0]) * 2
        last = (goal[1] * width + goal[0]) * 2
        costs = {first: 0.0}
        came: dict[int, int] = {}
        heap = [(0.0, 0.0, first)]
        done: set[int] = set()
        while heap and len(done) < _PATIENCE:
            _, _, state = heapq.heappop(heap)  # of equals, what is nearest to the goal
            if state in done:
                continue
            if state == last:
                return _Found(self._way(state, came), costs[state])
            done.add(state)
            place, direction = state >> 1, state & 1
            j, i = divmod(place, width)
            cost = costs[state]
            passing = (self._passing(place, direction != 0, 0, link), self._passing(place, direction != 1, 1, link))
            for after, turn, step in self._steps(place, i, j, link):
                there = after * 2 + turn
                if there in done:
                    continue
                total = cost + step + passing[turn]
                if total < costs.get(there, 1e18) - 1e-9:
                    costs[there] = total
                    came[there] = state
                    row, column = divmod(after, width)
                    bends = BEND if turn else 0.0 if row == goal[1] else 2 * BEND
                    left = aside[column] + up[row] + bends
                    heapq.heappush(heap, (total + self.haste * left, left, there))
        return None

    def _steps(self, place: int, i: int, j: int, link: str) -> list[tuple[int, int, float]]:
        """The places beside one, each with the direction and what the piece to it costs."""
        found = []
        width, xs, ys = self.width, self.xs, self.ys
        if i + 1 < width and not self.closed_across[place]:
            found.append(
                (place + 1, 0, xs[i + 1] - xs[i] + self.dear_across[place] + self._shared(self.on_across, place, link))
            )
        if i and not self.closed_across[place - 1]:
            piece = place - 1
            found.append(
                (piece, 0, xs[i] - xs[i - 1] + self.dear_across[piece] + self._shared(self.on_across, piece, link))
            )
        if j + 1 < self.height and not self.closed_down[place]:
            found.append(
                (place + width, 1, ys[j + 1] - ys[j] + self.dear_down[place] + self._shared(self.on_down, place, link))
            )
        if j and not self.closed_down[place - width]:
            piece = place - width
            found.append(
                (piece, 1, ys[j] - ys[j - 1] + self.dear_down[piece] + self._shared(self.on_down, piece, link))
            )
        return found

    @staticmethod
    def _shared(laid: dict[int, list[str]], piece: int, link: str) -> float:
        others = laid.get(piece)
        return SHARE if others and any(other != link for other in others) else 0.0

    def _passing(self, place: int, bends: bool, direction: int, link: str) -> float:  # noqa: FBT001
        """What going on from a place costs: a bend, and crossing or touching what passes there."""
        cost = BEND if bends else 0.0
        for other, how in self.at.get(place, ()):
            if other != link:
                cost += TOUCH if bends or how == 2 else CROSS if how != direction else 0.0
        return cost

    def _way(self, state: int, came: dict[int, int]) -> list[tuple[int, int]]:
        places = [state >> 1]
        while state in came:
            state = came[state]
            places.append(state >> 1)
        return [(place % self.width, place // self.width) for place in reversed(places)]

    def _mark(self, link: str, path: list[tuple[int, int]]) -> None:
        for laid, piece in self._pieces(path):
            laid.setdefault(piece, []).append(link)
        for place, how in self._passes(path):
            self.at.setdefault(place, []).append((link, how))

    def take_up(self, link: str, path: list[tuple[int, int]]) -> None:
        """Take a link off the grid."""
        for laid, piece in self._pieces(path):
            laid[piece].remove(link)
        for place, how in self._passes(path):
            self.at[place].remove((link, how))

    def _pieces(self, path: list[tuple[int, int]]) -> list[tuple[dict[int, list[str]], int]]:
        return [
            (self.on_across, j * self.width + min(i, a)) if j == b else (self.on_down, min(j, b) * self.width + i)
            for (i, j), (a, b) in pairwise(path)
        ]

    def _passes(self, path: list[tuple[int, int]]) -> list[tuple[int, int]]:
        found = []
        for k, (i, j) in enumerate(path):
            before, after = path[max(k - 1, 0)], path[min(k + 1, len(path) - 1)]
            how = 0 if before[1] == after[1] else 1 if before[0] == after[0] else 2
            found.append((j * self.width + i, how if 0 < k < len(path) - 1 else (0 if how == 0 else 2)))
        return found

    def corners(self, job: Job, path: list[tuple[int, int]]) -> list[Point]:
        """The corners of a link from end to end."""
        points = [job.start.point, *((self.xs[i], self.ys[j]) for i, j in path), job.goal.point]
        found: list[Point] = []
        for point in points:
            if found and abs(found[-1][0] - point[0]) < 0.01 and abs(found[-1][1] - point[1]) < 0.01:
                continue
            if len(found) > 1 and _in_line(found[-2], found[-1], point):
                found[-1] = point
            else:
                found.append(point)
        return found


def _is_near(value: float, values: Sequence[float], least: float) -> bool:
    i = bisect_left(values, value)
    return any(abs(values[k] - value) < least for k in (i - 1, i) if 0 <= k < len(values))


def _in_line(one: Point, two: Point, three: Point) -> bool:
    across = abs(one[1] - two[1]) < 0.01 and abs(two[1] - three[1]) < 0.01
    down = abs(one[0] - two[0]) < 0.01 and abs(two[0] - three[0]) < 0.01
    return across or down

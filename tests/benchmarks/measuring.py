"""Rows of the table, the sizes they are measured at, and a watch that keeps the least of several times."""

from __future__ import annotations

import gc
import math
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

CHECKOUT = Path(__file__).parents[2]


class Sizes(NamedTuple):
    """How much is measured."""

    claims: int
    """Of the map that is loaded and asked."""
    relations: int
    drawn: int
    """Claims of the map that is drawn, and below of the large one."""
    drawn_large: int
    overviewed: int
    """Claims of the map whose overview is drawn."""
    words: int
    """Of the article that quotes are looked for in."""
    quotes: int
    resembled: int
    """Of these, how many the slow baseline looks for; its time is scaled to all of them."""
    repeats: int
    repeats_large: int
    """For what takes seconds."""


FULL = Sizes(
    claims=10_000,
    relations=15_000,
    drawn=100,
    drawn_large=1_000,
    overviewed=3_000,
    words=100_000,
    quotes=1_000,
    resembled=20,
    repeats=9,
    repeats_large=4,
)

QUICK = Sizes(
    claims=100,
    relations=150,
    drawn=10,
    drawn_large=20,
    overviewed=60,
    words=2_000,
    quotes=20,
    resembled=2,
    repeats=1,
    repeats_large=1,
)
"""Shows that everything runs; too small to say anything about speed."""


class Target(NamedTuple):
    """What a row is judged by."""

    limit: float
    of: Literal["ratio", "ours"] = "ratio"
    """The ratio to the baseline, or our own number in the row's unit."""


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    ours: float
    """In seconds, or in the unit given."""
    baseline: float
    name: str
    """What the baseline is."""
    target: Target | None = None
    unit: Literal["s", "MB"] = "s"

    @property
    def ratio(self) -> float:
        """Ours against the baseline; below 1 is better than it."""
        return self.ours / self.baseline if self.baseline else math.inf

    @property
    def verdict(self) -> str:
        """Whether the target is kept; `-` where there is none."""
        if self.target is None:
            return "-"
        measured = self.ratio if self.target.of == "ratio" else self.ours
        return "ok" if measured <= self.target.limit else "MISSED"


@dataclass
class Watch:
    """Keeps the least time of each task.

    Time tasks in turn, round after round, so that what else the machine does hits all of them alike.
    """

    clock: Callable[[], float]
    """`time.process_time`; `time_with_children` or `time.perf_counter` where another process works for us."""
    least: dict[str, float] = field(default_factory=dict)
    """In seconds, by name."""

    def time(self, name: str, task: Callable[[], T]) -> T:
        """Run a task; what it gives is freed after the clock has stopped."""
        gc.collect()
        start = self.clock()
        result = task()
        used = self.clock() - start
        self.least[name] = min(used, self.least.get(name, math.inf))
        return result


def time_with_children() -> float:
    """Processor time of this process and of the ended ones that it started, in seconds."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)

"""Drawing a map as SVG, against the engine's own ranks for the same claims and steps."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from argmap.diagram import picture, run_engine
from argmap.diagram.dot import dot_of
from argmap.diagram.hanging.layout import Plan, Size
from argmap.diagram.styles import SCREEN
from argmap.formats import write
from argmap.model import Structure, everything, overview
from tests.benchmarks.maps import make_map
from tests.benchmarks.measuring import Row, Target, Watch, time_with_children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Excerpt
    from tests.benchmarks.measuring import Sizes

_BASELINE = "the engine's own ranks, same claims"


def drawing(sizes: Sizes) -> Iterator[Row]:
    """A map of a usual size."""
    yield from _drawing(sizes.drawn, sizes.repeats, Target(1))


def drawing_large(sizes: Sizes) -> Iterator[Row]:
    """A map of ten times that size."""
    yield from _drawing(sizes.drawn_large, sizes.repeats_large, None)


def drawing_overview(sizes: Sizes) -> Iterator[Row]:
    """The overview of a map so large that nobody draws it whole: what is shown is chosen, then drawn."""
    argument_map = make_map(sizes.overviewed)
    ranked = plain_dot(argument_map)
    engine, own = Watch(time_with_children), Watch(time.process_time)  # the engine is a process of its own
    for _ in range(sizes.repeats_large):
        engine.time("engine", partial(run_engine, ranked, "svg"))
        own.time("whole", lambda: picture(overview(Structure(argument_map))))
    name = f"overview of {sizes.overviewed} claims, our part"
    yield Row(name, own.least["whole"], engine.least["engine"], f"{_BASELINE}, all of them", Target(2, of="ours"))


def plain_dot(argument_map: ArgumentMap) -> str:
    """The claims and steps of a map as any program would give them to the engine."""
    return write(argument_map, {}, format_name="dot").text


def scene_dot(excerpt: Excerpt) -> str:
    """An excerpt laid out by us, as DOT with all positions."""
    return dot_of(Plan(excerpt, SCREEN, "full", Size()).scene())


def _drawing(claims: int, repeats: int, target: Target | None) -> Iterator[Row]:
    """Processor time, the engine's included: it works in one thread, so that other work on the machine is left out.

    Each round asks a new `Structure`, whose tables are built while drawing and so count as ours. One picture
    before loads the letters' widths.
    """
    drawn = make_map(claims)
    picture(everything(Structure(drawn)))
    ranked = plain_dot(drawn)
    watch = Watch(time_with_children)
    for _ in range(repeats):
        dot = watch.time("DOT", lambda: scene_dot(everything(Structure(drawn))))
        watch.time("engine", partial(run_engine, dot, "svg", is_placed=True))
        watch.time("ranks", partial(run_engine, ranked, "svg"))
        watch.time("whole", partial(picture, everything(Structure(drawn))))
    least = watch.least
    yield Row(f"draw {claims} claims, to DOT", least["DOT"], least["ranks"], _BASELINE)
    yield Row(f"draw {claims} claims, the engine drawing it", least["engine"], least["ranks"], _BASELINE)
    yield Row(f"draw {claims} claims, all", least["whole"], least["ranks"], _BASELINE, target)

"""Drawing a map as SVG, against the layout engine alone on the same DOT."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from argmap.diagram import document, facing_dot, picture, run_engine
from argmap.model import Excerpt, Structure, everything, overview
from argmap.phrases import PLAIN
from tests.benchmarks.maps import make_map
from tests.benchmarks.measuring import Row, Target, Watch, time_with_children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.measuring import Sizes


def drawing(sizes: Sizes) -> Iterator[Row]:
    """A map of a usual size."""
    yield from _drawing(sizes.drawn, sizes.repeats, Target(0.5))


def drawing_large(sizes: Sizes) -> Iterator[Row]:
    """A map of ten times that size."""
    yield from _drawing(sizes.drawn_large, sizes.repeats_large, None)


def drawing_overview(sizes: Sizes) -> Iterator[Row]:
    """The overview of a map so large that nobody draws it whole: what is shown is chosen, then drawn."""
    argument_map = make_map(sizes.overviewed)
    dot = facing_dot(overview(Structure(argument_map)))
    engine, own = Watch(time_with_children), Watch(time.process_time)  # the engine is a process of its own
    for _ in range(sizes.repeats_large):
        engine.time("engine", partial(run_engine, dot, "svg"))
        own.time("whole", lambda: picture(overview(Structure(argument_map))))
    name = f"overview of {sizes.overviewed} claims, our part"
    yield Row(name, own.least["whole"], engine.least["engine"], "the engine, same DOT", Target(1, of="ours"))


def _drawing(claims: int, repeats: int, target: Target | None) -> Iterator[Row]:
    """Processor time, the engine's included: it works in one thread, so that other work on the machine is left out.

    Each round asks a new `Structure`, whose tables are built while drawing and so count as ours. One picture
    before loads the letters' widths.
    """
    drawn = make_map(claims)
    picture(everything(Structure(drawn)))
    watch = Watch(time_with_children)
    for _ in range(repeats):
        structure = everything(Structure(drawn))
        dot = watch.time("DOT", partial(facing_dot, structure))
        svg = watch.time("engine", partial(run_engine, dot, "svg"))
        watch.time("document", partial(_written, svg, structure))
        watch.time("whole", partial(picture, everything(Structure(drawn))))
    least = watch.least
    baseline = "the engine, same DOT"
    yield Row(f"draw {claims} claims, our part", least["DOT"] + least["document"], least["engine"], baseline, target)
    yield Row(f"draw {claims} claims, to DOT", least["DOT"], least["engine"], baseline)
    yield Row(f"draw {claims} claims, SVG to document", least["document"], least["engine"], baseline)
    yield Row(f"draw {claims} claims, all", least["whole"], least["engine"], baseline)


def _written(svg: bytes, excerpt: Excerpt) -> bytes:
    return document(svg, excerpt, PLAIN).encode()

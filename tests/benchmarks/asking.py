"""All questions about a map, against loading it."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from argmap.formats import read_map
from argmap.model import Structure
from tests.benchmarks.loading import big_text
from tests.benchmarks.measuring import Row, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap
    from tests.benchmarks.measuring import Sizes


def asking(sizes: Sizes) -> Iterator[Row]:
    """Processor time for a new `Structure` and every question that goes over the whole map."""
    text = big_text(sizes.claims, sizes.relations)
    watch = Watch(time.process_time)
    for _ in range(sizes.repeats_large):
        loaded = watch.time("loading", partial(read_map, text))
        watch.time("asking", partial(_asked, loaded))
    yield Row(
        f"ask everything, {sizes.claims} claims", watch.least["asking"], watch.least["loading"], "loading that map"
    )


def _asked(argument_map: ArgumentMap) -> tuple[object, ...]:
    structure = Structure(argument_map)
    return (
        structure.crossings,
        [structure.number(claim.id) for claim in argument_map.claims],
        structure.support_circles(),
        structure.unaddressed(),
        [structure.depth(claim.id) for claim in argument_map.claims],
    )

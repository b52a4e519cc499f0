"""Reading a map file, against the fastest safe YAML loader on the same text."""

from __future__ import annotations

import time
from functools import cache, partial
from typing import TYPE_CHECKING

import yaml

from argmap.formats import read_map, write_map
from tests.benchmarks.maps import make_map
from tests.benchmarks.measuring import Row, Target, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.measuring import Sizes


@cache
def big_text(claims: int, relations: int) -> str:
    """The file of the map that is loaded."""
    return write_map(make_map(claims, relations=relations))


def load_plain(text: str) -> object:
    """What any program that reads YAML must do."""
    return yaml.load(text, Loader=yaml.CSafeLoader)


def loading(sizes: Sizes) -> Iterator[Row]:
    """Processor time for one big file."""
    text = big_text(sizes.claims, sizes.relations)
    watch = Watch(time.process_time)
    for _ in range(sizes.repeats_large):
        watch.time("ours", partial(read_map, text))
        watch.time("baseline", partial(load_plain, text))
    yield Row(
        f"load {sizes.claims} claims, {sizes.relations} relations",
        watch.least["ours"],
        watch.least["baseline"],
        "yaml.CSafeLoader, same text",
        Target(1.0),
    )

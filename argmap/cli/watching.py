"""`argmap check --watch`: the same report anew, whenever a map or one of its articles is saved."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

_PAUSE = 0.3
"""Seconds between two looks at the files, which cost next to nothing."""


def again_and_again(map_files: Sequence[Path], report: Callable[[], object]) -> None:
    """Report now, and after each change, until somebody stops it (ctrl+c), which is no failure."""
    try:
        while True:
            files = [file for map_file in map_files for file in _files(map_file)]
            before = _states(files)
            if sys.stdout.isatty():
                print("\033[2J\033[H", end="")
            report()
            sys.stdout.flush()
            print("Waiting for a change; ctrl+c ends it.", file=sys.stderr, flush=True)
            while _states(files) == before:
                time.sleep(_PAUSE)
    except KeyboardInterrupt:
        print(file=sys.stderr)


def _files(map_file: Path) -> Iterator[Path]:
    """What a report on a map depends on, whether it is there or not."""
    from argmap.errors import ArgmapError
    from argmap.workspace import load_map
    from argmap.workspace.exercises import exercise_file, teaching_file

    yield from (map_file, exercise_file(map_file), teaching_file(map_file))
    with suppress(ArgmapError):  # the report says so
        yield from (map_file.parent / one.article for one in load_map(map_file).sources if one.article)


def _states(files: Sequence[Path]) -> list[tuple[int, int]]:
    """When each file was written and how long it is; of one that is not there neither."""
    states = []
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            states.append((0, 0))
        else:
            states.append((stat.st_mtime_ns, stat.st_size))
    return states

"""Starting argmap, against starting Python with the command line's library."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import CHECKOUT, Row, Target, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.measuring import Sizes


def starting(sizes: Sizes) -> Iterator[Row]:
    """Time on the clock of the wall, in new processes; the first round only warms the disk."""
    watch = Watch(time.perf_counter)
    libraries = "import typer, pydantic, yaml, graphviz"
    for _ in range(2 * sizes.repeats + 1):
        watch.time("ours", partial(_python, "-m", "argmap", "--help"))
        watch.time("baseline", partial(_python, "-c", "import typer"))
        watch.time("drawing", partial(_python, "-m", "argmap", "draw", "maps/homework.yaml", "--to", "svg"))
        watch.time("libraries", partial(_python, "-c", libraries))
    yield Row("argmap --help", watch.least["ours"], watch.least["baseline"], 'python -c "import typer"', Target(2.0))
    yield Row(
        "argmap draw maps/homework.yaml",
        watch.least["drawing"],
        watch.least["libraries"],
        f'python -c "{libraries}"',
        Target(4.5),
    )


def _python(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=CHECKOUT, check=True, capture_output=True)

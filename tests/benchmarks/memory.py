"""Peak memory, each thing in a process of its own: `python -m tests.benchmarks.memory TASK FILE` prints it in MB."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import CHECKOUT, Row

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.benchmarks.measuring import Sizes


def memory(sizes: Sizes) -> Iterator[Row]:
    """The interpreter and all imports included, as that is what a person's machine must have."""
    from argmap.formats import write_map
    from argmap.model import Structure, everything
    from tests.benchmarks.drawing import scene_dot
    from tests.benchmarks.loading import big_text
    from tests.benchmarks.maps import make_map

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "measured")
        file.write_text(big_text(sizes.claims, sizes.relations), "utf-8")
        yield Row(
            f"memory: load {sizes.claims} claims",
            _peak_of("load", file),
            _peak_of("load-plain", file),
            "yaml.CSafeLoader, same text",
            unit="MB",
        )
        drawn = make_map(sizes.drawn_large)
        file.write_text(write_map(drawn), "utf-8")
        ours = _peak_of("draw", file)
        file.write_text(scene_dot(everything(Structure(drawn))), "utf-8")
        engine = _peak_of("engine", file)
        yield Row(f"memory: draw {sizes.drawn_large} claims", ours, engine, "the engine's own, same DOT", unit="MB")


def _peak_of(task: str, file: Path) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.memory", task, str(file)]
    return float(subprocess.run(command, cwd=CHECKOUT, check=True, stdout=subprocess.PIPE, text=True).stdout)


def _load(file: Path) -> float:
    from argmap.formats import read_map

    kept = read_map(file.read_text("utf-8"))
    return own_peak() if kept.claims else 0


def _load_plain(file: Path) -> float:
    import yaml

    kept = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return own_peak() if kept else 0


def _draw(file: Path) -> float:
    from argmap.diagram import picture
    from argmap.formats import read_map
    from argmap.model import Structure, everything

    kept = picture(everything(Structure(read_map(file.read_text("utf-8"))))).svg
    return own_peak() if kept else 0


def _engine(file: Path) -> float:
    from argmap.diagram.engine import engine_path

    with file.open("rb") as dot:
        subprocess.run([engine_path(), "-Tsvg"], stdin=dot, capture_output=True, check=True)
    return _in_mb(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


TASKS: dict[str, Callable[[Path], float]] = {
    "load": _load,
    "load-plain": _load_plain,
    "draw": _draw,
    "engine": _engine,
}
"""What can be measured; each imports only what it needs, and keeps its result until it has looked."""


def own_peak() -> float:
    """This process's peak, in MB.

    Linux carries the size of whoever started a process into its `getrusage`, so the kernel's mark for the program
    itself goes first. (See `exec_mmap` in Linux's fs/exec.c.)
    """
    status = Path("/proc/self/status")
    marks = status.read_text("ascii").splitlines() if status.exists() else []
    of_program = next((line for line in marks if line.startswith("VmHWM:")), None)
    if of_program is not None:
        return int(of_program.split()[1]) / 1024
    return _in_mb(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _in_mb(maxrss: int) -> float:
    """Linux counts in KiB, macOS in bytes."""
    return maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    print(TASKS[sys.argv[1]](Path(sys.argv[2])))  # noqa: T201 - the answer to whoever started this

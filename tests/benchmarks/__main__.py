"""Prints the table; a slow machine is no error, so the exit code says only whether everything ran."""

from __future__ import annotations

import argparse
import sys
from itertools import chain
from typing import TYPE_CHECKING

from tests.benchmarks.asking import asking
from tests.benchmarks.drawing import drawing, drawing_large, drawing_overview
from tests.benchmarks.editing import editing
from tests.benchmarks.finding import finding
from tests.benchmarks.growing import growing
from tests.benchmarks.loading import loading
from tests.benchmarks.measuring import FULL, QUICK, Row, Sizes
from tests.benchmarks.memory import memory
from tests.benchmarks.opening import opening
from tests.benchmarks.pages import reading
from tests.benchmarks.starting import starting
from tests.benchmarks.terminal import terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SUBJECTS: dict[str, Callable[[Sizes], Iterable[Row]]] = {
    "load": loading,
    "draw": drawing,
    "draw-large": drawing_large,
    "overview": drawing_overview,
    "help": starting,
    "terminal": terminal,
    "find": finding,
    "read": reading,
    "memory": memory,
    "ask": asking,
    "edit": editing,
    "grow": growing,
    "page": opening,
}
"""All subjects, in the order of the table."""

HEADINGS = ("what", "ours", "baseline", "ratio", "target", "", "the baseline")
_WIDTHS = (48, 8, 8, 7, 6, 6, 0)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what was asked for, and print each row as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=f"one of {', '.join(SUBJECTS)}; left out: all")
    parser.add_argument(
        "--quick", action="store_true", help="small sizes, which show that everything runs and are not judged"
    )
    asked = parser.parse_args(arguments)
    unknown = [name for name in asked.subjects if name not in SUBJECTS]
    if unknown:
        parser.error(f"no subject is called {unknown[0]}; there are {', '.join(SUBJECTS)}")
    sizes = QUICK if asked.quick else FULL
    _print(HEADINGS)
    for row in chain.from_iterable(SUBJECTS[name](sizes) for name in asked.subjects or SUBJECTS):
        _print(_cells(row, verdict="-" if asked.quick else row.verdict))


def _cells(row: Row, *, verdict: str) -> tuple[str, ...]:
    return (
        row.what,
        _measured(row.ours, row.unit),
        _measured(row.baseline, row.unit),
        f"{row.ratio:.3g}",
        _target(row),
        verdict,
        row.name,
    )


def _measured(value: float, unit: str) -> str:
    return f"{value:.1f} MB" if unit == "MB" else f"{value:.3g} s" if value >= 1 else f"{value * 1000:.3g} ms"


def _target(row: Row) -> str:
    if row.target is None:
        return "-"
    return f"<= {row.target.limit:g}" + (f" {row.unit}" if row.target.of == "ours" else "")


def _print(cells: Sequence[str]) -> None:
    line = "  ".join(cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=True))
    sys.stdout.write(line.rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

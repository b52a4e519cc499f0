"""Runs the layout engine: the one place that starts another program."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Literal

from argmap.errors import DiagramError, EngineMissingError

OutputKind = Literal["svg", "png", "json", "dot"]

PACKAGE = "graphviz-pure"
"""The engine's distribution and its program: Graphviz's `dot`, the same bytes on every machine."""


def run_engine(dot: str, kind: OutputKind, *, dots_per_inch: int | None = None) -> bytes:
    """Lay out a DOT text and draw it.

    Args:
        dot: the graph.
        kind: `svg`, `png`, `json` (positions, in points) or `dot` (the same with positions).
        dots_per_inch: for `png`.

    Raises:
        EngineMissingError: the engine is not installed.
        DiagramError: it stopped; carries what it wrote to its standard error.
    """
    scale = [f"-Gdpi={dots_per_inch}"] if dots_per_inch else []
    try:
        done = subprocess.run(
            [engine_path(), f"-T{kind}", *scale], input=dot.encode(), capture_output=True, check=False
        )
    except OSError as error:
        raise EngineMissingError(f"the layout engine could not be started: {error}; {_REMEDY}") from error
    if done.returncode != 0 or not done.stdout:
        stderr = done.stderr.decode(errors="replace")
        last = stderr.strip().splitlines()[-1:] or [f"it ended with code {done.returncode}"]
        raise DiagramError(f"the layout engine stopped: {last[0]}", stderr=stderr)
    return done.stdout


_REMEDY = f"install it again: {Path(sys.executable).name} -m pip install --force-reinstall {PACKAGE}"


@cache
def engine_path() -> str:
    """Where the engine lies in this installation; what PATH says does not matter.

    Raises:
        EngineMissingError: it lies nowhere.
    """
    program = PACKAGE + (".exe" if sys.platform == "win32" else "")
    usual = Path(sysconfig.get_path("scripts")) / program
    if usual.is_file():
        return str(usual)
    try:
        listed = metadata.files(PACKAGE) or []
    except metadata.PackageNotFoundError as error:
        raise EngineMissingError(f"the layout engine {PACKAGE} is not installed; {_REMEDY}") from error
    for file in listed:
        path = Path(str(file.locate()))
        if file.name == program and path.is_file():
            return str(path)
    raise EngineMissingError(f"the layout engine {PACKAGE} is installed without its program; {_REMEDY}")

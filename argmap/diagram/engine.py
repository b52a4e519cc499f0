"""Runs the layout engine, which is a program of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Literal, assert_never

from argmap.adding import adding
from argmap.errors import DiagramError, EngineMissingError

OutputKind = Literal["svg", "json", "dot"]

Engine = Literal["bundled", "dot"]
"""bundled: the one that comes with argmap, the same bytes on every machine. dot: the system's Graphviz."""

ENGINES: tuple[Engine, ...] = ("bundled", "dot")

PACKAGE = "graphviz-pure"
"""The bundled engine's distribution and its program: Graphviz's `dot`. It is made for common systems only."""

SECONDS = "ARGMAP_ENGINE_SECONDS"
"""The environment variable with the seconds that one run of an engine may take."""

_LONGEST = 10_000_000
"""Seconds: four months, which every system can wait."""


def run_engine(dot: str, kind: OutputKind, *, engine: Engine | None = None, is_placed: bool = False) -> bytes:
    """Lay out a DOT text and draw it.

    Args:
        dot: the graph.
        kind: `svg`, `json` (positions, in points) or `dot` (the same with positions).
        engine: which one; if left out, the bundled one, or the system's where none is installed.
        is_placed: whether every node and edge has its place already.

    Raises:
        EngineMissingError: the engine is not installed.
        DiagramError: it stopped, or took too long; carries what it wrote to its standard error.
    """
    program, seconds = engine_path(engine), _seconds_for(dot)
    try:
        done = subprocess.run(
            [program, *(["-Kneato", "-n2"] if is_placed else []), f"-T{kind}"],
            input=dot.encode(),
            capture_output=True,
            check=False,
            timeout=seconds,
        )
    except OSError as error:
        raise EngineMissingError(f"the layout engine could not be started: {error}; {_REMEDY}") from error
    except subprocess.TimeoutExpired as error:
        raise DiagramError(
            f"the layout engine was ended after {seconds:g} seconds: draw less of the map (the overview, a side, "
            f"or what is near a claim), or give it more seconds in the environment variable {SECONDS}",
            stderr=(error.stderr or b"").decode(errors="replace"),
        ) from error
    if done.returncode != 0 or not done.stdout:
        raise _stopped(done.stderr, done.returncode)
    return done.stdout


def _seconds_for(dot: str) -> float:
    """How long a run may take: as a person says, else many times what a usual map of this size takes."""
    said = os.environ.get(SECONDS, "")
    if not said:
        return 120 + 200 * (len(dot) // 1_200_000) ** 2  # 1,000 claims are about so many characters, and took 20
    try:
        seconds = float(said)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= _LONGEST:
        raise DiagramError(f"{SECONDS} must be a number of seconds, not {said!r}")
    return seconds


def _stopped(stderr: bytes, code: int) -> DiagramError:
    words = stderr.decode(errors="replace")
    last = words.strip().splitlines()[-1:] or [f"it ended with code {code}"]
    return DiagramError(f"the layout engine stopped: {last[0]}", stderr=words)


_REMEDY = f"install it again: {adding(PACKAGE, again=True)}"


def engine_path(engine: Engine | None = None) -> str:
    """Where an engine lies; if left out, the bundled one, or the system's where none is installed.

    Raises:
        EngineMissingError: it lies nowhere.
    """
    match engine:
        case "bundled":
            path, remedy = bundled_path(), f"the layout engine {PACKAGE} is not installed; {_REMEDY}"
        case "dot":
            path = shutil.which("dot")
            remedy = "there is no program `dot` on PATH; install Graphviz, or leave out --engine"
        case None:
            path = bundled_path() or shutil.which("dot")
            remedy = (
                f"no layout engine is installed, neither {PACKAGE} nor a program `dot` on PATH; install Graphviz "
                "with your system's package manager, or from graphviz.org"
            )
        case _:
            assert_never(engine)
    if path is None:
        raise EngineMissingError(remedy)
    return path


@cache
def bundled_path() -> str | None:
    """Where the bundled engine lies in this installation, whatever PATH says; none if it is not installed."""
    program = PACKAGE + (".exe" if sys.platform == "win32" else "")
    usual = Path(sysconfig.get_path("scripts")) / program
    if usual.is_file():
        return str(usual)
    try:
        listed = metadata.files(PACKAGE) or []
    except metadata.PackageNotFoundError:
        return None
    paths = [Path(str(file.locate())) for file in listed if file.name == program]
    return next((str(path) for path in paths if path.is_file()), None)

"""Runs the layout engine: the one place that starts another program."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Literal, assert_never

import graphviz

from argmap.errors import DiagramError, EngineMissingError

OutputKind = Literal["svg", "json", "dot"]

Engine = Literal["bundled", "dot"]
"""bundled: the one that comes with argmap, the same bytes on every machine. dot: the system's Graphviz."""

ENGINES: tuple[Engine, ...] = ("bundled", "dot")

PACKAGE = "graphviz-pure"
"""The bundled engine's distribution and its program: Graphviz's `dot`."""


def run_engine(dot: str, kind: OutputKind, *, engine: Engine = "bundled") -> bytes:
    """Lay out a DOT text and draw it.

    Args:
        dot: the graph.
        kind: `svg`, `json` (positions, in points) or `dot` (the same with positions).
        engine: which one.

    Raises:
        EngineMissingError: the engine is not installed.
        DiagramError: it stopped; carries what it wrote to its standard error.
    """
    match engine:
        case "bundled":
            return _run_bundled(dot, kind)
        case "dot":
            return _run_system(dot, kind)
        case _:
            assert_never(engine)


def _run_bundled(dot: str, kind: OutputKind) -> bytes:
    try:
        done = subprocess.run([engine_path(), f"-T{kind}"], input=dot.encode(), capture_output=True, check=False)
    except OSError as error:
        raise EngineMissingError(f"the layout engine could not be started: {error}; {_REMEDY}") from error
    if done.returncode != 0 or not done.stdout:
        raise _stopped(done.stderr, done.returncode)
    return done.stdout


def _run_system(dot: str, kind: OutputKind) -> bytes:
    try:
        return bytes(graphviz.pipe("dot", kind, dot.encode(), quiet=True))
    except graphviz.ExecutableNotFound as error:
        raise EngineMissingError(
            "there is no program `dot` on PATH; install Graphviz, or leave out --engine: argmap brings an engine"
        ) from error
    except subprocess.CalledProcessError as error:
        raise _stopped(error.stderr or b"", error.returncode) from error


def _stopped(stderr: bytes, code: int) -> DiagramError:
    words = stderr.decode(errors="replace")
    last = words.strip().splitlines()[-1:] or [f"it ended with code {code}"]
    return DiagramError(f"the layout engine stopped: {last[0]}", stderr=words)


_REMEDY = f"install it again: {Path(sys.executable).name} -m pip install --force-reinstall {PACKAGE}"


@cache
def engine_path() -> str:
    """Where the bundled engine lies in this installation; what PATH says does not matter.

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

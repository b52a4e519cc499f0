from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.diagram import engine
from argmap.errors import DiagramError, EngineMissingError

if TYPE_CHECKING:
    from pathlib import Path

TANGLED = "digraph { " + " ".join(f"{a} -> {b};" for a in range(60) for b in range(a)) + " }"
"""A graph on which any engine works for more than a moment."""


@pytest.fixture
def not_bundled(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation on a system that the bundled engine is not made for."""
    monkeypatch.setattr(engine, "bundled_path", lambda: None)


@pytest.fixture
def on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A program `dot`, the only one on PATH."""
    bundled = engine.engine_path("bundled")
    name = "dot.exe" if sys.platform == "win32" else "dot"
    monkeypatch.setenv("PATH", str(tmp_path))
    return str(shutil.copy(bundled, tmp_path / name))


def test_what_the_engine_says_comes_with_the_error() -> None:
    with pytest.raises(DiagramError) as caught:
        engine.run_engine("digraph { a -> ", "svg")
    assert "syntax error" in caught.value.stderr


def test_the_engine_is_found_without_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    engine.bundled_path.cache_clear()
    monkeypatch.setenv("PATH", "")
    assert engine.run_engine("digraph { a }", "svg").startswith(b"<?xml")


def test_a_broken_engine_says_how_to_mend_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "bundled_path", lambda: "/nowhere/graphviz")
    with pytest.raises(EngineMissingError, match="pip install"):
        engine.run_engine("digraph { a }", "svg")


def test_where_none_is_bundled_the_systems_is_used(on_path: str, not_bundled: None) -> None:
    assert engine.engine_path().casefold() == on_path.casefold()
    assert engine.run_engine("digraph { a }", "svg").startswith(b"<?xml")
    with pytest.raises(EngineMissingError, match="not installed"):
        engine.engine_path("bundled")


def test_the_bundled_one_comes_first(on_path: str) -> None:
    assert engine.engine_path() == engine.engine_path("bundled") != on_path
    assert engine.engine_path("dot").casefold() == on_path.casefold()


def test_where_there_is_none_it_is_said_how_to_get_one(monkeypatch: pytest.MonkeyPatch, not_bundled: None) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(EngineMissingError, match="install Graphviz"):
        engine.run_engine("digraph { a }", "svg")
    with pytest.raises(EngineMissingError, match="leave out --engine"):
        engine.run_engine("digraph { a }", "svg", engine="dot")


@pytest.mark.parametrize("which", ["bundled", "dot"])
def test_an_engine_that_does_not_end_is_ended(
    which: engine.Engine, on_path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(engine.SECONDS, "0.001")
    with pytest.raises(DiagramError, match=engine.SECONDS):
        engine.run_engine(TANGLED, "svg", engine=which)


@pytest.mark.parametrize("seconds", ["", "60"])
def test_a_usual_graph_has_time_enough(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(engine.SECONDS, seconds)
    assert engine.run_engine("digraph { a }", "svg").startswith(b"<?xml")


@pytest.mark.parametrize("seconds", ["soon", "-1", "0", "nan", "inf", "1e30"])
def test_seconds_are_a_number_above_nought(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(engine.SECONDS, seconds)
    with pytest.raises(DiagramError, match="number of seconds"):
        engine.run_engine("digraph { a }", "svg")

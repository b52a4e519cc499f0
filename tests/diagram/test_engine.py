from __future__ import annotations

import pytest

from argmap.diagram import engine
from argmap.errors import DiagramError, EngineMissingError


def test_what_the_engine_says_comes_with_the_error() -> None:
    with pytest.raises(DiagramError) as caught:
        engine.run_engine("digraph { a -> ", "svg")
    assert "syntax error" in caught.value.stderr


def test_the_engine_is_found_without_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    engine.engine_path.cache_clear()
    monkeypatch.setenv("PATH", "")
    assert engine.run_engine("digraph { a }", "svg").startswith(b"<?xml")


def test_a_missing_engine_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "engine_path", lambda: "/nowhere/graphviz")
    with pytest.raises(EngineMissingError, match="pip install"):
        engine.run_engine("digraph { a }", "svg")

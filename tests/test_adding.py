"""What is said to somebody who needs one more package fits the way in which they have argmap."""

from __future__ import annotations

import sys

import pytest

from argmap import adding as room
from argmap.adding import adding


@pytest.fixture
def has_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "find_spec", lambda _: object())


@pytest.mark.usefixtures("has_pip")
def test_with_pip_it_is_this_python_that_is_added_to() -> None:
    assert adding("typst") == f"{sys.executable} -m pip install typst"
    assert adding("typst", again=True) == f"{sys.executable} -m pip install --force-reinstall typst"
    assert adding("a[b]").endswith(" 'a[b]'")


def test_where_uv_made_it_there_is_no_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "find_spec", lambda _: None)
    assert adding("typst") == f"uv pip install --python {sys.executable} typst"
    assert " --reinstall typst" in adding("typst", again=True)


def test_what_runs_once_is_run_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", "/home/you/.cache/uv/archive-v0/x")
    assert adding("typst") == "put --with typst behind `uvx`"


def test_nothing_is_added_to_a_single_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "with pipx or uv and add typst" in adding("typst")

"""The floor plan, as import-linter and a fresh process see it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def test_rooms_import_only_what_stands_to_their_right(root: Path) -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import argmap", "pydantic typer yaml graphviz argmap.model"),
        (
            "from argmap import ArgumentMap",
            "typer yaml graphviz textual rich rapidfuzz syntok argmap.diagram argmap.cli",
        ),
        ("from argmap import load_map, open_debate", "typer textual rich.console graphviz argmap.cli argmap.diagram"),
        ("import argmap.cli", "pydantic textual rich yaml graphviz mcp argmap.model argmap.mcp"),
        ("import argmap.draft", "pydantic_ai openai trafilatura asyncio textual rich yaml"),
        ("import argmap.store", "pydantic yaml argmap.model argmap.formats argmap.articles filelock"),
        ("import argmap.workspace", "argmap.model argmap.draft argmap.diagram filelock textual rich"),
        ("import argmap.model", "yaml graphviz rapidfuzz syntok typer"),
    ],
)
def test_a_fresh_process_loads_no_more_than_it_needs(code: str, absent: str) -> None:
    report = f"{code}; import sys; print(*(name for name in {absent.split()} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []

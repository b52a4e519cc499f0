"""The page's scripts: each of one concern, typed by its comments, and together one script."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from argmap.phrases import PLAIN
from argmap.web.files import SCRIPTS, script
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ROOT / "argmap" / "web" / "scripts"


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_short_and_says_first_what_it_is_for(name: str) -> None:
    text = (FOLDER / f"{name}.js").read_text("utf-8")
    assert re.match(r"// [A-Z].*[.]\n", text)
    assert len(text.splitlines()) < 250


def test_every_word_that_a_script_says_is_in_the_table() -> None:
    tables = (PLAIN.words.page, PLAIN.words.work, PLAIN.words.exercise)
    own = {field.name for table in tables for field in fields(table)} | {"but_step"}
    assert set(re.findall(r"\bwords\.(?!length\b)(\w+)", script())) <= own


def test_joined_they_are_one_script(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed")
    file = tmp_path / "page.js"
    file.write_text(script(), "utf-8")
    subprocess.run([node, "--check", file], check=True, capture_output=True)


def test_their_types_hold() -> None:
    compiler = shutil.which("tsc")
    if compiler is None:
        pytest.skip("TypeScript is not installed: npm install -g typescript")
    options = ["--allowJs", "--checkJs", "--noEmit", "--strict", "--target", "es2022", "--types", ""]
    files = [f"{name}.js" for name in SCRIPTS]
    done = subprocess.run(
        [compiler, *options, "--lib", "es2023,dom,dom.iterable", *files],
        cwd=FOLDER,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout == ""
    assert done.returncode == 0

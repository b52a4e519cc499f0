"""What a glance at a map file tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.workspace.beforehand import LONG, glance_at

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "line", ["title: Cars: in or out?", "title: 'Cars: in or out?'", 'title: "Cars: in or out?"  ']
)
def test_the_title_is_seen_however_it_is_written(tmp_path: Path, line: str) -> None:
    file = tmp_path / "cars.yaml"
    file.write_text(f"# a note\nargmap: 1\n{line}\nclaims: []\n")
    assert glance_at(file).title == "Cars: in or out?"


def test_without_a_title_it_is_called_as_its_file(tmp_path: Path) -> None:
    file = tmp_path / "cars.yaml"
    file.write_bytes(b"argmap: 1\n\xff\n")
    assert glance_at(file) == ("cars.yaml", 12)


def test_the_articles_count_as_they_are_read_too(tmp_path: Path) -> None:
    (tmp_path / "book.txt").write_text("x" * LONG)
    file = tmp_path / "cars.yaml"
    file.write_text("sources:\n  - {id: l, article: book.txt, side: left}\n  - id: r\n    article: gone.txt\n")
    assert glance_at(file).is_long
    (tmp_path / "book.txt").write_text("x")
    assert not glance_at(file).is_long

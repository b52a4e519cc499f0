from __future__ import annotations

from typing import TYPE_CHECKING

from argmap import open_debate

if TYPE_CHECKING:
    from pathlib import Path


def test_problems_of_a_map_without_sources_have_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("argmap: 1\nclaims:\n  - {id: a, text: A.}\n")
    (problem,) = open_debate(file).problems
    assert problem.check == "unconnected"
    assert problem.location is not None
    assert problem.location.line == 3

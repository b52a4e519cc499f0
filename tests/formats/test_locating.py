from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.errors import Place, Problem, Severity
from argmap.formats import locate
from argmap.model import Span

if TYPE_CHECKING:
    from pathlib import Path


def test_problems_of_a_map_without_sources_have_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("argmap: 1\nclaims:\n  - {id: a, text: A.}\n")
    (problem,) = open_debate(file).problems
    assert problem.check == "unconnected"
    assert problem.location is not None
    assert problem.location.line == 3


TEXT = """\
argmap: 1
sources:
  - id: s
    main: a
claims:
  - id: a
    text: A.
    quotes:
      - {source: s, exact: one}
      - source: s
        exact: two
  - id: b
    text: B.
relations:
  - id: r
    attack: a
    by: [b]
issues:
  - id: i
    question: What?
"""


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("a", ("id",)), "a\n    text: A."),
        (Place("a", ("text",)), "A.\n"),
        (Place("a", ("quotes", 0, "exact")), "one}"),
        (Place("a", ("quotes", 1, "exact")), "two\n"),
        (Place("a", ("label",)), "id: a\n    text"),
        (Place("r", ("target",)), "a\n    by"),
        (Place("r", ("kind",)), "a\n    by"),
        (Place("r", ("premises", 0)), "b]"),
        (Place("r", ("premises", 7)), "[b]"),
        (Place("i", ("positions",)), "id: i\n"),
        (Place(source="s", field=("main",)), "a\nclaims"),
        (Place(source="s", field=("article",)), "id: s\n"),
        (Place("gone", ("id",)), "argmap: 1"),
        (Place(field=("claims",)), "- id: a\n"),
    ],
    ids=str,
)
def test_a_place_in_the_model_is_where_the_file_says_it(place: Place, shown: str) -> None:
    (problem,) = locate(TEXT, [Problem("any", Severity.WARNING, "something", place)], path="map.yaml")
    assert problem.location is not None
    line = TEXT.splitlines(keepends=True)[problem.location.line - 1 :]
    assert "".join(line)[problem.location.column - 1 :].startswith(shown)


def test_a_place_in_an_article_is_none_in_the_map() -> None:
    problem = Problem("any", Severity.WARNING, "something", Place(source="s", span=Span(1, 2)))
    assert locate(TEXT, [problem], path="map.yaml") == (problem,)

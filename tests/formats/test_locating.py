"""The line of a finding is the line that an editor shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.errors import MapFormatError, Place, Problem, Severity
from argmap.formats import locate, read_map, write_map
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


NO_LINE_ENDS = "\x85\u2028\u2029"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("quoted", ['"a{}b"', "'a{}b'", "a{}b", "|-{end}  a{}b"])
@pytest.mark.parametrize("character", NO_LINE_ENDS)
def test_what_ends_no_line_moves_no_finding(tmp_path: Path, character: str, quoted: str, end: str) -> None:
    title = quoted.replace("{}", f"{character} {character}").replace("{end}", end)
    text = end.join([f"argmap: 1 # {character}", f"title: {title}", "claims:", "  - {id: c, text: A., txet: x}", ""])
    with pytest.raises(MapFormatError) as caught:
        read_map(text)
    (problem,) = caught.value.problems
    line = text[: text.index("txet")].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert problem.location is not None
    assert (problem.location.line, problem.location.column) == (line, 23)
    right = text.replace(", txet: x", "")
    argument_map = read_map(right)
    assert argument_map.title == f"a{character} {character}b"
    (tmp_path / "m.yaml").write_bytes(right.encode())
    (found,) = open_debate(tmp_path / "m.yaml").problems
    assert found.location is not None
    assert found.location.line == line
    changed = argument_map.changed(note="new")
    assert read_map(write_map(changed, over=right)) == changed
    assert character in write_map(changed, over=right), "what did not change keeps its bytes"


def test_letters_that_stand_in_for_line_ends_are_none_of_the_texts_own() -> None:
    own = "".join(map(chr, range(0xE000, 0xE010)))
    assert read_map(f"argmap: 1\ntitle: {own}\u2028{own}\x85x\n").title == f"{own}\u2028{own}\x85x"


def test_what_yaml_does_not_allow_has_its_line_and_column() -> None:
    with pytest.raises(MapFormatError) as caught:
        read_map("argmap: 1\r# é\u2028é\r\ntitle: é\x0c\n")
    (problem,) = caught.value.problems
    assert re.search("U\\+000C", problem.message)
    assert (problem.location and (problem.location.line, problem.location.column)) == (3, 9)

"""What is said about files that are no map: `broken/` holds each bad file beside the message it must give."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.cli.messages import rendered_all
from argmap.cli.texts import lines_of
from argmap.errors import MapFormatError
from argmap.formats import read_map
from argmap.workspace import load_map

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent / "broken"
BROKEN = sorted(path.name for path in FOLDER.iterdir() if path.suffix != ".message")
JARGON = ("value error", "valid integer", "list should", "string should", "input should", "not YAML:", "validation")


def _said(name: str) -> str:
    """All that is said about a broken file, as `argmap check` shows it."""
    with pytest.raises(MapFormatError) as caught:
        load_map(name)
    problems = caught.value.problems
    return "\n".join(rendered_all(problems, lines_of(problems))) + "\n"


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_gets_its_message(
    name: str, monkeypatch: pytest.MonkeyPatch, golden: Callable[[Path, str | bytes], None]
) -> None:
    monkeypatch.chdir(FOLDER)
    golden((FOLDER / name).with_suffix(".message"), _said(name))


@pytest.mark.parametrize("name", BROKEN)
def test_messages_are_for_people_and_in_the_order_of_lines(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)
    with pytest.raises(MapFormatError) as caught:
        load_map(name)
    places = [(p.location.line, p.location.column) for p in caught.value.problems if p.location]
    assert len(places) == len(caught.value.problems)
    assert places == sorted(places)
    for problem in caught.value.problems:
        assert problem.message[0] not in "ABCDEFGHIJKLMNOPQRSTUVWXZ", problem.message  # YAML may start one
        assert not any(word in problem.message.lower() for word in JARGON), problem.message


@pytest.mark.parametrize("count", [1, 8, 9])
def test_of_few_known_names_all_are_listed_where_none_is_near(count: int) -> None:
    names = [f"c{i}" for i in range(1, count + 1)]
    claims = "".join(f"- {{id: {name}, text: A.}}\n" for name in names)
    with pytest.raises(MapFormatError) as caught:
        read_map(f"argmap: 1\nclaims:\n{claims}issues: [{{id: i, question: Q?, positions: [unlike]}}]\n")
    assert [problem.remedy for problem in caught.value.problems] == [
        f"Known: {', '.join(names)}." if count <= 8 else ""
    ]

"""What a shell is told to complete, asked as bash asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from tests.documents import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

TOWN = str(ROOT / "maps" / "town-centre.yaml")


@pytest.fixture
def completed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[str], list[str]]:
    """What may stand where a line ends."""

    def ask(line: str) -> list[str]:
        monkeypatch.setenv("_ARGMAP_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
        main([])
        out, err = capsys.readouterr()
        assert not err
        return out.splitlines()

    return ask


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("argmap dr", ["draft", "draw"]),
        (f"argmap draw {TOWN} --focus ", ["A1", "B3", "C2"]),
        (f"argmap draw {TOWN} --focus clo", ["close-it"]),
        (f"argmap draw {TOWN} --only A1,B", ["A1,B1", "A1,B2"]),
        (f"argmap draw {TOWN} --issue ", ["shops"]),
        (f"argmap draw {TOWN} --page a", ["a4", "a3"]),
        (f"argmap outline {TOWN} --words e", ["expert"]),
        (f"argmap check {TOWN} --only quote-m", ["quote-missing", "quote-moved"]),
        (f"argmap edit {TOWN} add-r", ["add-relation"]),
        (f"argmap edit {TOWN} add-relation prem", ["premises="]),
        (f"argmap edit {TOWN} add-relation premises=A1,C", ["premises=A1,C1"]),
        (f"argmap judge {TOWN} Maya A3", ["A3="]),
        (f"argmap judge {TOWN} Maya A3=d", ["A3=doubt"]),
        ("argmap help pic", ["pictures"]),
    ],
)
def test_what_may_stand_there(line: str, some: list[str], completed: Callable[[str], list[str]]) -> None:
    found = completed(line)
    assert [one for one in some if one not in found] == []
    assert [one for one in found if not one.startswith(line.rpartition(" ")[2])] == []


@pytest.mark.parametrize(
    "line", ["argmap draw nosuch.yaml --focus ", f"argmap draw {ROOT} --focus ", "argmap draw --focus "]
)
def test_without_a_map_nothing_is_completed_and_nothing_said(line: str, completed: Callable[[str], list[str]]) -> None:
    assert [one for one in completed(line) if one] == []


def test_what_no_script_makes_is_not_offered(completed: Callable[[str], list[str]]) -> None:
    assert "retrace" not in completed(f"argmap edit {TOWN} ")

"""`argmap history`: lists what was done, restores any point, takes back one edit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.workspace import load_map

MAP = "argmap: 1\ntitle: Cars\nclaims:\n  - {id: a, text: Claim a.}  # one\n"


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    Path("map.yaml").write_text(MAP)
    return Path("map.yaml")


@pytest.fixture
def edited(file: Path) -> Path:
    for title in ("One", "Two", "Three"):
        assert main(["edit", "map.yaml", "change-map", f"title={title}"]) == ExitCode.FINE
    return file


def listed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the list says, times apart."""
    capsys.readouterr()
    assert main(["history", "map.yaml"]) == ExitCode.FINE
    return [re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d|  +", "", line) for line in capsys.readouterr().out.splitlines()]


def test_all_edits_are_listed_and_any_point_restored(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(capsys)[1:] == [f"{n}change the map's title" for n in (1, 2, 3)]
    assert main(["history", "map.yaml", "--at", "2"]) == ExitCode.FINE
    assert capsys.readouterr().out == "map.yaml: the map as it was after 2 edits\n"
    assert load_map(edited).title == "Two"
    assert listed(capsys)[4:] == ["4undone: change the map's title"]
    assert main(["history", "map.yaml", "--at", "0"]) == ExitCode.FINE
    assert edited.read_text() == MAP
    assert main(["history", "map.yaml", "--at", "3"]) == ExitCode.FINE
    assert load_map(edited).title == "Three"


def test_a_map_without_edits_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(capsys) == ["map.yaml: no edits in the last 30 days"]


def test_one_edit_is_taken_back(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["edit", "map.yaml", "add-claim", "text=New.", "id=new"])
    main(["edit", "map.yaml", "change-claim", "id=a", "note=kept"])
    assert main(["history", "map.yaml", "--take-back", "4"]) == ExitCode.FINE
    assert "take back: add the unsaid claim “New.”" in capsys.readouterr().out
    assert [(c.id, c.note) for c in load_map(edited).claims] == [("a", "kept")]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--at", "4"], ExitCode.BAD_INPUT, "there is no edit 4; it has 3 edits"),
        (["--take-back", "9"], ExitCode.BAD_INPUT, "there is no edit 9"),
        (["--take-back", "1"], ExitCode.BAD_INPUT, "later edits build on this one"),
        (["--at", "-1"], ExitCode.USAGE, "--at"),
        (["--at", "1", "--take-back", "1"], ExitCode.USAGE, "name one of"),
    ],
)
def test_what_is_not_there_is_refused(
    words: list[str], code: ExitCode, said: str, edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = edited.read_bytes()
    assert main(["history", "map.yaml", *words]) == code
    assert said in capsys.readouterr().err
    assert edited.read_bytes() == before

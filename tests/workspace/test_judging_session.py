"""A reader's judgements are written at once, and taken back to the byte, also in a later session."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.errors import EditError, FormatError
from argmap.phrases import PLAIN
from argmap.workspace import open_debate
from argmap.workspace.judging import Judged, judgements_file
from argmap.workspace.judging_session import Judging

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import Structure


@pytest.fixture
def map_file(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    shutil.copytree(root / "maps", tmp_path / "maps")
    return tmp_path / "maps" / "homework.yaml"


@pytest.fixture
def structure(map_file: Path) -> Structure:
    return open_debate(map_file).structure


def test_each_judgement_is_in_the_file_and_can_be_taken_back(map_file: Path, structure: Structure) -> None:
    judging = Judging(map_file, " Maya  Lind ")
    judging.judge(Judged("no-difference", "doubt"), structure, "A7: doubted")
    first = judging.file.read_text()
    judging.judge(Judged("no-difference", None, "Only in summer."), structure, "A7: because")
    link = structure.crossings[0].id
    judging.judge(Judged(link, "weak", open=(1,)), structure, "link 1: weak")
    step = judging.on(link, structure)
    assert step is not None
    assert step.judgement == "weak"
    overlay = judging.overlay(structure, PLAIN)
    assert [badge.word for badge in overlay.on("no-difference")] == ["doubted"]
    assert overlay.on("no-difference")[0].reason == "Only in summer."
    for label in ("link 1: weak", "A7: because"):
        taken = judging.undo()
        assert taken is not None
        assert taken.label == label
    assert judging.file.read_text() == first
    again = judging.redo()
    assert again is not None
    assert "Only in summer." in judging.file.read_text()
    judging.undo()
    judging.undo()
    assert not judging.file.exists()
    assert judging.undo() is None
    judging.close()


def test_a_later_session_takes_back_what_an_earlier_one_did(map_file: Path, structure: Structure) -> None:
    first = Judging(map_file, "Maya")
    first.judge(Judged("no-difference", "doubt"), structure, "A7: doubted")
    first.close()
    second = Judging(map_file, "maya")
    assert (second.reader, second.last) == ("Maya", "A7: doubted")
    second.judge(Judged("no-difference", "accept"), structure, "A7: accepted")
    del second  # as if the power had gone: what was judged is in the file, its journal is left behind
    third = Judging(map_file, "Maya")
    assert third.last == "A7: accepted"
    third.undo()
    assert third.last == "A7: doubted"
    third.undo()
    assert not third.file.exists()
    third.close()


def test_what_a_person_wrote_stays_and_is_not_undone_over(map_file: Path, structure: Structure) -> None:
    judging = Judging(map_file, "Maya")
    judging.judge(Judged("no-difference", "doubt"), structure, "A7: doubted")
    judging.file.write_text(judging.file.read_text() + "# mine\n")
    with pytest.raises(EditError, match="changed by somebody else"):
        judging.undo()
    judging.judge(Judged("no-difference", "reject"), structure, "A7: rejected")
    assert judging.file.read_text().endswith("# mine\n")
    judging.close()
    assert Judging(map_file, "Maya").last == "A7: rejected"


def test_another_readers_file_is_another(map_file: Path, structure: Structure) -> None:
    for reader in ("Maya", "Ben"):
        judging = Judging(map_file, reader)
        judging.judge(Judged("no-difference", "doubt"), structure, reader)
        judging.close()
    assert Judging(map_file, "Ben").last == "Ben"


def test_a_file_that_holds_something_else_is_not_written_over(map_file: Path, structure: Structure) -> None:
    file = judgements_file(map_file, "Maya")
    file.write_text("judgements: 1\nclaims: 3\n")
    judging = Judging(map_file, "Maya")
    with pytest.raises(FormatError):
        judging.judge(Judged("no-difference", "doubt"), structure, "A7")
    assert file.read_text() == "judgements: 1\nclaims: 3\n"

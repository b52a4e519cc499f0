"""What earlier sessions did, in the terminal: undone, listed, one taken back; and what of it is damaged."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.edit import ChangeClaim, ChangeMap
from argmap.store.folders import state_folder
from argmap.tui.dialogs import Choose
from argmap.workspace import Session, load_map
from tests.tui.driving import burst, driven, until

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.tui.app import Program


@pytest.fixture
def town(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for name in ("town-centre.yaml", "close-the-centre.txt", "keep-the-centre-open.txt"):
        shutil.copy(root / "maps" / name, tmp_path / name)
    return tmp_path / "town-centre.yaml"


def worked(town: Path) -> None:
    """An earlier session of three edits, all saved."""
    session = Session(town)
    session.do(ChangeMap(title="Earlier"))
    session.do(ChangeClaim(id="trade", note="noted"))
    session.do(ChangeMap(note="the last"))
    session.save()
    session.close()


def listed(app: Program) -> list[str]:
    assert isinstance(app.screen, Choose)
    return [words for _, words in app.screen.options("")]


def test_undo_goes_on_where_the_last_session_ended(town: Path) -> None:
    before = town.read_bytes()
    worked(town)

    async def steps(app: Program, _: Pilot[None]) -> None:
        await app.workers.wait_for_complete()
        await burst(app, "u", "u", "u", "W")
        assert app.session.history.map.title != "Earlier"

    driven(town, steps)
    assert town.read_bytes() == before


def test_one_edit_of_an_earlier_session_is_taken_back(town: Path) -> None:
    worked(town)

    async def steps(app: Program, _: Pilot[None]) -> None:
        await app.workers.wait_for_complete()
        await burst(app, ":", *"History", "enter")
        await until(lambda: isinstance(app.screen, Choose))
        assert any("1. change the map's title" in words for words in listed(app))
        await burst(app, *"title", "enter")
        await until(lambda: isinstance(app.screen, Choose) and any("take it back" in words for words in listed(app)))
        await burst(app, *"take it", "enter")
        await burst(app, "W")

    driven(town, steps)
    now = load_map(town)
    assert now.title != "Earlier"
    assert (now.note, next(c.note for c in now.claims if c.id == "trade")) == ("the last", "noted")


def test_a_journal_in_which_nothing_can_be_read_is_told_and_kept(town: Path) -> None:
    folder = state_folder(town, "journals")
    folder.mkdir(parents=True)
    (folder / "1-1.journal").write_bytes(b"damaged\nall of it\n")

    async def steps(app: Program, _: Pilot[None]) -> None:
        await until(lambda: any("damaged" in one for one in app.warnings))
        assert not isinstance(app.screen, Choose)

    driven(town, steps)
    assert [path.name for path in folder.glob("*.kept")] == ["1-1.kept"]


def test_what_of_a_journal_can_be_read_is_offered_with_what_can_not(town: Path) -> None:
    session = Session(town)
    session.do(ChangeMap(title="Kept"))
    session.do(ChangeMap(title="Lost"))
    session._journal._lock.release()  # type: ignore[union-attr]  # noqa: SLF001 - as a crash does
    (journal,) = state_folder(town, "journals").glob("*.journal")
    lines = journal.read_bytes().split(b"\n")
    journal.write_bytes(b"\n".join([*lines[:2], b"x" + lines[2][1:], b""]))

    async def steps(app: Program, _: Pilot[None]) -> None:
        await until(lambda: isinstance(app.screen, Choose))
        assert any("1 record behind them cannot be read" in words for words in listed(app))
        await burst(app, "enter")
        await until(lambda: app.session.history.map.title == "Kept")

    driven(town, steps)


def test_what_a_comment_sign_cuts_off_is_a_problem_in_the_terminal_too(town: Path) -> None:
    town.write_text(town.read_text("utf-8").replace("title: Should", "title: Route #5 or should", 1))
    assert any(problem.check == "text-cut" for problem in Session(town).problems_of(Session(town).debate))

"""A map that is only looked at: nothing is offered that changes it, and who tries is told what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.store import Settings
from argmap.tui.actions import EDITING
from argmap.tui.app import Program
from argmap.tui.menus import Menu
from argmap.workspace import Session
from tests.tui.driving import driven

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def test_nothing_is_offered_that_edits_and_keys_for_it_say_why(town: Path) -> None:
    before = town.read_bytes()

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.pause(0.1)
        assert "read-only" in app.status()
        assert {action.group for action in app.offered}.isdisjoint(EDITING)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, Menu)
        ids = [item.action for item in app.screen.items]
        assert any("walk." in one for one in ids)
        assert not any(one.startswith(group) for one in ids for group in EDITING)
        await pilot.press("escape")
        for key in ("d", "W", "B", "exclamation_mark"):
            await pilot.press(key)
            await pilot.pause()
            assert "without --read-only" in "".join(app.warnings), key
            await pilot.press("1")
        assert app.session.unsaved == 0

    driven(town, steps, looks=True)
    assert town.read_bytes() == before


def test_a_session_to_look_keeps_no_journal(town: Path) -> None:
    session = Session(town, is_looked_at=True)
    assert Program(session, Settings(town.parent / "config.toml")).offered
    session.close()
    assert not list((town.parents[1] / "state").rglob("*.journal"))

"""Every view of the table: its key shows it, its panes show the scene, and the pane that it names gets the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from argmap.tui.actions import ACTIONS
from argmap.tui.pane import Pane
from argmap.tui.views import VIEWS
from argmap.workspace.products import PRODUCTS
from tests.tui.driving import driven, rest, until

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.tui.app import Program

KEYS = {action.id: action.keys.split(",")[0] for action in ACTIONS}


@pytest.mark.parametrize("name", VIEWS)
def test_its_key_shows_a_view(town: Path, name: str) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("close-it")
        await pilot.press(KEYS[f"view.{name}"])
        await rest(app)
        assert app.view == name
        assert app.focused is app.query_one(f"#{VIEWS[name].first}")
        within = app.query_one(f"#{name}").query("*")
        assert app.focused in [one for one in within if isinstance(one, Pane) and one.region.area and one.can_focus]

    driven(town, steps, (120, 40))


def test_of_two_panes_the_one_of_the_selection_gets_the_keys(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("keep-open")
        for name in ("read",):
            await pilot.press(KEYS[f"view.{name}"])
            await rest(app)
            assert app.focused is app.query_one(f"#{VIEWS[name].first.replace('left', 'right')}")

    driven(town, steps, (120, 40))


@pytest.mark.parametrize("form", PRODUCTS["picture"].forms)
def test_a_picture_is_saved_in_every_form_that_pictures_have(town: Path, form: str) -> None:
    file = town.parent / f"saved.{form}"

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        for name in (f"saved.{form}", "saved.gif", f"saved.{form}"):
            await pilot.press("enter", "o")
            await rest(app)
            app.screen.query_one(Input).value = str(town.parent / name)
            await pilot.press("enter")
            await rest(app)
            await until(file.exists)

    driven(town, steps, (120, 40))
    assert file.read_bytes()
    assert not (town.parent / "saved.gif").exists()

"""The menu where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.edit import ChangeClaim
from argmap.tui.actions import ACTIONS
from argmap.tui.cells_pane import CellsPane
from argmap.tui.dialogs import Choose
from argmap.tui.fits.menu import menu_of, menu_of_article
from argmap.tui.menus import Menu, rows_of
from argmap.workspace import open_debate
from tests.examples import MAPS
from tests.tui.driving import driven

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.model import Structure
    from argmap.tui.app import Program

KNOWN = {action.id for action in ACTIONS}


@pytest.fixture(scope="module", params=MAPS, ids=lambda file: file.stem)
def structure(request: pytest.FixtureRequest) -> Structure:
    return open_debate(request.param).structure


def test_each_line_does_something_that_is_known_once(structure: Structure) -> None:
    for name in (*structure.claims, *structure.relations, *structure.issues, ""):
        heading, groups = menu_of(structure, name)
        actions = [item.action for group in groups for item in group.items]
        assert heading
        assert set(actions) <= KNOWN
        assert len(actions) == len(set(actions))


def test_each_line_has_a_key_and_no_letter_stands_in_no_menu(structure: Structure) -> None:
    by_name = {action.id: action for action in ACTIONS}
    seen = {item.action for group in menu_of_article("it", waits_for_reply=True)[1] for item in group.items}
    for name in (*structure.claims, *structure.relations, *structure.issues, ""):
        _, groups = menu_of(structure, name)
        seen |= {item.action for group in groups for item in group.items}
    assert [name for name in seen if not (by_name[name].keys or by_name[name].letter)] == []


@pytest.mark.parametrize("room", [12, 13, 17, 40])
def test_every_line_is_shown_whatever_room_there_is_but_what_cannot_be_done(structure: Structure, room: int) -> None:
    for name in (*structure.claims, *structure.relations, *structure.issues, ""):
        _, groups = menu_of(structure, name)
        rows = rows_of(groups, room)
        assert len(rows) <= room
        shown = [item for row in rows if not isinstance(row, str) for item in row]
        items = [item for group in groups for item in group.items]
        assert shown in (items, [item for item in items if item.can])
        assert shown == items or len(items) > 2 * room
        if room > 13:
            assert all(isinstance(row, str) or len(row) < 3 for row in rows)


def test_what_cannot_be_done_says_why_and_is_not_done(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        main = app.structure.main_claims("left")[0].id
        app.select(main)
        await pilot.press("enter")
        menu = app.screen
        assert isinstance(menu, Menu)
        up = next(item for item in menu.items if item.action == "walk.conclusion")
        assert not up.can
        assert up.words == "up: it supports nothing"
        await pilot.press("p")
        assert app.screen is menu
        await pilot.press("escape")
        assert app.scene.selected == main

    driven(town, steps)


def test_a_key_or_enter_does_what_stands_there(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        main = app.structure.main_claims("left")[0].id
        app.select(main)
        await pilot.press("enter", "s")
        assert app.scene.selected in {claim.id for claim in app.structure.premises_of(main)}
        assert not isinstance(app.screen, Menu)
        await pilot.press("enter", "enter")
        assert app.scene.selected == main
        before = len(app.structure.claims)
        await pilot.press("enter", "d")
        assert len(app.structure.claims) == before - 1

    driven(town, steps)


@pytest.mark.parametrize("view", "1234")
def test_it_opens_in_every_view_over_the_other_half_and_leaves_both_ends(town: Path, view: str) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        for side in ("left", "right"):
            app.select(app.structure.main_claims(side)[0].id)
            await pilot.press(view, "enter")
            assert isinstance(app.screen, Menu)
            region = app.screen.query_one("_Items").region
            assert (region.x > 0) == (side == "left")
            assert region.bottom <= app.query_one("#foundation").region.y
            await pilot.press("escape")

    driven(town, steps)


def test_a_right_click_chooses_and_opens_it(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.click("#path", offset=(2, 0), button=3)
        await pilot.pause()
        assert isinstance(app.screen, Menu)

    driven(town, steps)


def test_a_letter_of_a_menu_opens_it_there_but_where_it_means_something(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("fair")
        await pilot.press("r")
        assert isinstance(app.screen, Menu)
        assert app.screen.marked == "edit.aim"
        await pilot.press("escape", "g", "k", "2", "l", "j", "h", "k")
        assert not isinstance(app.screen, Menu)

    driven(town, steps)


def test_each_line_has_short_words_for_two_beside_each_other(structure: Structure) -> None:
    for name in (*structure.claims, *structure.relations):
        parts = (*menu_of(structure, name)[1], *menu_of_article("it", waits_for_reply=True)[1])
        said = [item.short or item.words for part in parts if part.title for item in part.items]
        assert [words for words in said if len(words) > ROOM_BESIDE] == []


ROOM_BESIDE = 13
"""Columns of a line's words where two stand beside each other, at 80 columns."""


def test_a_letter_of_the_menu_beside_it_does_what_it_does_there(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        assert not app.screen.has_class("-details")
        await pilot.press("enter", "v")
        assert not isinstance(app.screen, Menu)
        assert app.screen.has_class("-details")
        await pilot.press("enter", "g", "M")
        assert isinstance(app.screen, Choose)

    driven(town, steps)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30)], ids=str)
def test_its_heading_is_cut_and_no_word_of_it_is_at_the_edge(town: Path, size: tuple[int, int]) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.keeper.do(ChangeClaim(id=app.scene.selected, label="a label that is " + "very " * 20 + "long"))
        await pilot.press("enter")
        board = app.screen.query_one(CellsPane).board
        assert board.lines()[0].rstrip().endswith("…")

    driven(town, steps, size)

"""A long draft is read by its main line first: the Map and the Graph show no more of it until somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap import load_map
from argmap.model import main_line
from argmap.tui.fits.main_line import main_line_of
from argmap.workspace import Session
from tests.tui.driving import driven

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.tui.app import Program


def seen(app: Program) -> set[str]:
    """The claims that the view shows, and the words of its heads behind them."""
    board = app.query_one(f"#{'outlines' if app.view == 'map' else 'butterfly'}").board  # type: ignore[attr-defined]
    return {name for name, *_ in board.spots() if name in app.structure.claims}


def head(app: Program) -> str:
    """The head of the left case."""
    board = app.query_one("#outlines").board  # type: ignore[attr-defined]
    return "".join(run.text for run in board.runs(0))


def test_the_main_line_of_a_draft_is_shown_with_what_it_hangs_from(seeds_draft: Path) -> None:
    structure = Session(seeds_draft).debate.structure
    first = main_line_of(structure)
    assert first is not None
    assert set(main_line(structure)) <= first
    assert len(first) < len(structure.claims) / 2


@pytest.mark.parametrize("view", ["2", "4"])
def test_map_and_graph_show_it_and_0_shows_more(seeds_draft: Path, view: str) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        first = main_line_of(app.structure) or frozenset()
        await pilot.press(view)
        assert seen(app) == first
        assert f"main line, {len(first)} of {len(app.structure.claims)} claims; 0 shows more" in app.said
        await pilot.press("0")
        assert seen(app) > first
        assert "0 shows the main line again" in app.said
        await pilot.press("0")
        assert seen(app) == first

    driven(seeds_draft, steps, (120, 60))


def test_what_is_selected_outside_of_it_is_seen_too_and_it_says_how_much_there_is(seeds_draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        first = main_line_of(app.structure) or frozenset()
        await pilot.press("2")
        assert "main line, 12 of " in head(app)
        other = next(one.id for one in app.structure.map.claims if one.id not in first)
        app.select(other)
        await pilot.pause()
        assert other in seen(app)
        assert first <= seen(app)

    driven(seeds_draft, steps, (120, 60))


def test_a_map_that_people_made_is_shown_as_far_as_it_fits(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        assert main_line_of(app.structure) is None
        await pilot.press("2", "0")
        assert not app.said
        assert seen(app) == {claim.id for claim in load_map(town).claims}

    driven(town, steps, (120, 60))

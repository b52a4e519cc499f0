"""Where it is said what was done: beside the keys, else in a row of its own, and never over anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.errors import FileError
from argmap.tui.cells.frame import BEGINNING
from tests.tui.driving import driven, write

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from argmap.tui.app import Program

SHORT = "Deleted A4; A5 is selected."
LONG = "V goes on with the review: 80 kept, 31 dropped, 11 left. W saves."


def screen_of(app: Program) -> list[str]:
    """What is seen, line by line."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no public way
    return ["".join(segment.text for segment in strip) for strip in strips]


def lines_with(
    town: Path, message: str, size: tuple[int, int], view: str, *, details: bool = False
) -> tuple[list[str], list[str]]:
    """The lines of the screen before a message and with it."""
    found: list[list[str]] = []

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press(view)
        if details:
            app.viewer.below()
        for said in ("", message):
            app.say(said)
            await pilot.pause(0.1)
            found.append(screen_of(app))

    driven(town, steps, size)
    before, after = found
    return before, after


@pytest.mark.parametrize(
    ("message", "size"), [(SHORT, (80, 24)), (LONG, (120, 40)), (LONG, (120, 18)), (SHORT, (120, 12))], ids=str
)
@pytest.mark.parametrize("view", ["1", "3"])
def test_beside_the_keys_it_covers_nothing(town: Path, message: str, size: tuple[int, int], view: str) -> None:
    before, after = lines_with(town, message, size, view)
    assert after[:-1] == before[:-1]
    assert after[-1].rstrip().endswith(message)
    assert after[-1].startswith(" 1-5 Views  enter Menu  p Up ")
    assert " ? All keys " in after[-1]


@pytest.mark.parametrize(
    ("view", "height", "ends"), [("1", 18, 3), ("1", 24, 6), ("1", 30, 7), ("3", 24, 2), ("3", 40, 2)]
)
def test_a_long_one_gets_a_row_and_neither_keys_nor_tie_give_way(town: Path, view: str, height: int, ends: int) -> None:
    before, after = lines_with(town, LONG, (80, height), view)
    assert after[-1] == before[-1]
    assert after[-2].strip() == LONG
    tie = height - 2 - ends
    assert after[: tie + 1] == before[: tie + 1]
    assert "A1" in before[tie]


@pytest.mark.parametrize(("view", "height", "details"), [("3", 18, False), ("1", 24, True)])
def test_where_only_the_tie_stands_below_all_but_one_key_give_way(
    town: Path, view: str, height: int, *, details: bool
) -> None:
    before, after = lines_with(town, LONG, (80, height), view, details=details)
    assert after[:-1] == before[:-1]
    assert after[-1].startswith(" ? All keys ")
    assert after[-1].rstrip().endswith(LONG)


@pytest.mark.parametrize("view", ["3", "4"])
def test_how_a_map_begins_is_said_once_where_the_view_says_it(map_file: Path, view: str) -> None:
    before, _ = lines_with(map_file, SHORT, (80, 24), view)
    assert sum(BEGINNING[0] in line for line in before) == 1


ERROR = FileError(
    "/home/somebody/a/long/way/to/the/map/town-centre.yaml: this cannot be written, as the disk is full; "
    "make room on it, then save again with W: nothing that you did is lost meanwhile",
    Path("x"),
)


@pytest.mark.parametrize(("view", "height", "ends"), [("1", 24, 6), ("1", 40, 10), ("3", 24, 3), ("4", 40, 3)])
def test_what_goes_wrong_covers_neither_the_body_nor_keys_nor_the_tie(
    town: Path, view: str, height: int, ends: int
) -> None:
    found: list[list[str]] = []

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press(view)
        for error in (None, ERROR):
            if error is not None:
                app.tell_error(error)
            await pilot.pause(0.1)
            found.append(screen_of(app))

    driven(town, steps, (80, height))
    before, after = found
    tie = height - 2 - ends
    assert after[: tie + 1] == before[: tie + 1]
    assert after[-1] == before[-1]
    assert "! /home/somebody" in "".join(after)


def test_what_goes_wrong_stays_beside_what_was_done_until_a_key(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.warn("the disk is full")
        app.say("Done: it.")
        await pilot.pause(0.1)
        assert "! the disk is full  Done: it." in screen_of(app)[-1]
        await pilot.press("c")
        assert "full" not in "".join(screen_of(app))
        await pilot.press(":")
        await write(pilot, "said in this session")
        assert {"! the disk is full", "Done: it."} <= set(app.messages)
        assert "the disk is full" in "".join(screen_of(app))

    driven(town, steps, (120, 40))


def test_a_map_that_cannot_be_written_says_so_where_all_is_said(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.pause(0.1)
        assert "read here, not edited" in "".join(screen_of(app)[-4:])

    driven(town, steps, before=lambda app: setattr(app.session, "no_edits", "it can be read here, not edited"))


def test_what_an_edit_accepts_besides_is_said(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        structure = app.structure
        step = next(r for r in structure.map.relations if r.kind == "support" and len(r.premises) == 1)
        (premise,) = step.premises
        other = next(c for c in structure.in_order() if c.id not in (premise, step.target) and c.is_proposed)
        app.select(premise)
        await pilot.press("A")
        await write(pilot, f"{structure.number(other.id)} ")
        told = sorted((structure.number(premise), structure.number(other.id)), key=lambda one: (one[0], int(one[1:])))
        assert app.said.endswith(f"Accepted by that: {told[0]} and {told[1]}.")
        await pilot.press("u")
        assert app.said.startswith("Undone: ")
        assert app.said.endswith("U does it again.")
        app.select(step.id)
        app.builder.aim()
        await pilot.pause()
        await write(pilot, f"{structure.number(other.id)} ")
        assert "now supports" in app.said
        assert "Accepted by that: " in app.said
        assert "1 step" in app.said

    driven(draft, steps, size=(120, 30))


def test_whoever_keeps_the_words_of_a_proposal_accepts_it_and_is_told(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        name = app.scene.selected
        number = app.structure.number(name)
        assert app.structure.claims[name].is_proposed
        await pilot.press("e", "enter")
        assert not app.structure.claims[name].is_proposed
        assert app.said == f"Accepted {number}, as you keep its words. u takes it back."
        await pilot.press("e", "enter")
        assert app.said == "Nothing was changed."
        await pilot.press("u")
        assert app.structure.claims[name].is_proposed
        await pilot.press("enter", "K")
        assert not app.structure.claims[name].is_proposed
        assert app.said.startswith("Done: accept ")

    driven(draft, steps, size=(120, 30))

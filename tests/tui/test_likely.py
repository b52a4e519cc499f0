"""Where a claim is asked for, those that are likely to be meant come first, and it is said where none fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, OptionList

from argmap.model import Structure
from argmap.tui.dialogs import Choose, OtherEnd
from argmap.tui.fields import Paragraph
from argmap.tui.fits.likely import likely_first
from argmap.tui.making import Verb, likely_ends
from tests.examples import claim, quote, relation, two_sided
from tests.tui.driving import driven

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.model import Ground
    from argmap.tui.app import Program


def debate() -> Structure:
    claims = [
        claim("far", quote("l", 10)),
        claim("near", quote("l", 50)),
        claim("here", quote("l", 60)),
        claim("reason", quote("l", 70)),
        claim("o", quote("r", 10)),
        claim("like", quote("r", 20)).changed(text="Here everything else depends on buses."),
    ]
    claims[2] = claims[2].changed(text="Buses are what everything depends on.")
    steps = [relation("s1", "support", "reason", "here"), relation("s2", "support", "here", "near")]
    links = [relation("x1", "attack", "o", "near")]
    return Structure(two_sided(claims, [*steps, *links]))


@pytest.mark.parametrize(
    ("verb", "first"),
    [
        ("premise", ("far", "a")),
        ("conclusion", ("a", "far")),
        ("attacker", ("like",)),
        ("target", ("like",)),
        ("contradiction", ("like",)),
        ("rephrase", ("like",)),
    ],
)
def test_the_likeliest_ends_come_first(verb: Verb, first: tuple[str, ...]) -> None:
    structure = debate()
    found = [name for name in likely_ends(structure, verb, "here") if name != "here"]
    assert tuple(found[: len(first)]) == first
    assert sorted(found) == sorted(set(structure.claims) - {"here"})


def test_what_is_joined_already_comes_last_on_its_side() -> None:
    structure = debate()
    found = [name for name in likely_ends(structure, "premise", "here") if structure.ground(name) == "left"]
    assert set(found[-2:]) == {"near", "reason"}


def test_a_step_is_aimed_near_its_target_and_a_link_on_the_side_of_its_own() -> None:
    structure = debate()
    assert likely_ends(structure, "aim", "s1", step="s1")[0] == "a", "the main claim comes first"
    assert likely_ends(structure, "aim", "s1", step="s1")[1] == "reason", "nearest is what it leads from"
    across = likely_ends(structure, "aim", "x1", step="x1")
    assert structure.ground(across[0]) == structure.ground(across[1]) == "left"


def test_what_attacks_a_step_shares_words_with_either_end() -> None:
    assert likely_ends(debate(), "attacker", "s2")[0] == "like"


def test_those_of_the_same_words_come_before_those_nearby() -> None:
    structure = debate()
    assert likely_first(structure, ("here",), sides=(), is_alike=True)[:2] == ("here", "like")
    left: tuple[Ground, ...] = ("left",)
    assert likely_first(structure, ("here",), sides=left)[:2] == ("here", "near")


def told(app: Program) -> list[str]:
    """What the list of a dialog says."""
    listed = app.screen.query_one(OptionList)
    return [str(listed.get_option_at_index(i).prompt) for i in range(listed.option_count)]


def test_where_nothing_fits_it_is_said_and_what_was_typed_stays(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("T", *"A3")
        assert isinstance(app.screen, Choose)
        assert told(app)[0] == "Nothing here has “A3”. These are all:"
        assert len(told(app)) > 2
        await pilot.press("enter")
        assert isinstance(app.screen, Choose), "nothing is marked, so nothing is chosen"
        await pilot.press("down", "enter")
        assert isinstance(app.screen, OtherEnd)
        await pilot.press(*"A999")
        assert "A999" in told(app)[0]
        await pilot.press("backspace", "backspace", "backspace")
        assert "A999" not in told(app)[0]

    driven(town, steps)


def test_attacks_are_looked_for_across_and_reasons_nearby(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        own = app.structure.ground(app.scene.selected)
        assert own == "left"
        await pilot.press("A")
        assert told(app)[0].startswith("B")
        await pilot.press("escape", "S")
        assert told(app)[0].startswith("A")

    driven(town, steps)


def test_ctrl_u_clears_to_the_beginning_in_every_line_as_in_shells(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("A", *"some words", "ctrl+u")
        assert app.screen.query_one(Input).value == ""
        await pilot.press("escape", "slash", *"air", "ctrl+u")
        assert app.query_one("#search", Input).value == ""
        await pilot.press("escape", "e", "ctrl+u")
        text = app.screen.query(Paragraph).first()
        assert text.text == ""

    driven(town, steps)

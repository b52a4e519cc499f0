from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from argmap import open_debate
from argmap.model import ArgumentMap, Structure
from argmap.tui.fits.cases import across, came_by, cases_of, ends_of, path_of, ways_up
from argmap.tui.history import LONGEST, History
from argmap.tui.walking import Way, counterpart, faced, next_of, ways
from tests.examples import MAPS, claim, issue, quote, relation, two_sided
from tests.strategies import argument_maps
from tests.tui.driving import driven

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.tui.app import Program


def debate() -> Structure:
    claims = [
        claim("p", quote("l", 1)),
        claim("q", quote("l", 2)),
        claim("deep", quote("l", 3)),
        claim("o", quote("r", 1)),
        claim("w", quote("r", 2)),
        claim("both", quote("l", 4), quote("r", 4)),
        claim("alone", quote("r", 5)),
    ]
    relations = [
        relation("s1", "support", "p q", "a"),
        relation("s2", "support", "deep", "q"),
        relation("s3", "support", "o", "b"),
        relation("x1", "attack", "o", "p"),
        relation("x2", "attack", "w", "s2"),
        relation("k", "contradiction", "a", "b"),
    ]
    return Structure(two_sided(claims, relations, [issue("i", "q w")]))


@pytest.mark.parametrize(
    ("name", "way", "found"),
    [
        ("p", "conclusion", ("a",)),
        ("a", "premise", ("p", "q")),
        ("p", "attacker", ("o",)),
        ("q", "attacker", ("w",)),
        ("o", "target", ("p",)),
        ("w", "target", ("s2",)),
        ("a", "attacker", ("b",)),
        ("b", "target", ("a",)),
        ("s2", "premise", ("deep",)),
        ("s2", "conclusion", ("q",)),
        ("s2", "attacker", ("w",)),
        ("i", "premise", ("q", "w")),
        ("alone", "conclusion", ()),
    ],
)
def test_steps_lead_along_the_argument(name: str, way: Way, found: tuple[str, ...]) -> None:
    assert ways(debate(), name, way) == found


def test_the_counterpart_is_the_best_answer_there_is() -> None:
    structure = debate()
    assert counterpart(structure, "p") == ("o", "link 2: attacks it") or counterpart(structure, "p")
    found = {name: counterpart(structure, name) for name in structure.claims}
    assert found["p"] is not None
    assert found["p"].id == "o"
    assert found["o"] is not None
    assert found["o"].id == "p"
    assert found["q"] is not None
    assert found["q"].id == "w"
    assert found["deep"] is not None, "through what it leads to, or the attack on its step"
    assert found["both"] is not None
    assert found["both"].id == "both"
    assert found["alone"] is None


def test_of_an_issue_nothing_is_the_counterpart() -> None:
    assert counterpart(debate(), "i") is None


def test_the_next_of_some_goes_round() -> None:
    assert next_of(["x", "y"], "x") == "y"
    assert next_of(["x", "y"], "y") == "x"
    assert next_of(["x", "y"], "other") == "x"
    assert next_of(["x", "y"], "other", step=-1) == "y"
    assert next_of([], "x") is None


@given(argument_maps(max_claims=15))
def test_every_step_leads_to_an_entry_of_the_map(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    names = {*structure.claims, *structure.relations, *structure.issues}
    for name in names:
        for way in ("conclusion", "premise", "attacker", "target"):
            assert set(ways(structure, name, way)) <= names
        tie = counterpart(structure, name)
        assert tie is None or tie.id in structure.claims


def test_the_seed_map_has_a_counterpart_for_most_of_what_it_says(root: Path) -> None:
    structure = open_debate(root / "maps" / "pakistan-us-alliance.yaml").structure
    sided = [c.id for c in structure.map.claims if structure.ground(c.id) in ("left", "right")]
    assert sum(counterpart(structure, name) is not None for name in sided) > len(sided) * 0.9


def test_back_and_forward() -> None:
    history = History().to("a").to("b").to("b").to("c")
    assert history.visited == ("a", "b", "c")
    assert history.moved(-1).current == "b"
    assert history.moved(-5).current == "a"
    assert history.moved(-1).moved(1).current == "c"
    assert history.moved(-1).to("d").visited == ("a", "b", "d")
    assert history.only({"a", "c"}.__contains__).visited == ("a", "c")
    assert History().current == ""
    assert History().moved(-1) == History()


def test_what_is_remembered_has_an_end() -> None:
    history = History()
    for i in range(LONGEST + 10):
        history = history.to(str(i))
    assert len(history.visited) == LONGEST
    assert history.current == str(LONGEST + 9)


def test_across_stands_what_the_path_ends_at() -> None:
    structure = debate()
    assert structure.number(path_of(structure, "deep", cases_of(structure)).paces[-1].name) == structure.number("b")
    tie = faced(structure, "deep")
    assert tie is not None
    assert tie.id == "b"
    assert (faced(structure, "p") or tie).id == "o"
    assert faced(structure, "alone") is None


def test_a_claim_with_several_ways_up_has_them_all_the_shortest_first() -> None:
    claims = [claim(name, quote("l", i)) for i, name in enumerate(("one", "two", "low"), 1)]
    supports = [("one", "a"), ("two", "one"), ("two", "a"), ("low", "two"), ("low", "one")]
    steps = [relation(f"s{i}", "support", *ends) for i, ends in enumerate(supports)]
    structure = Structure(two_sided(claims, steps))
    assert ways_up(structure, "low") == (("low", "one", "a"), ("low", "two", "a"), ("low", "two", "one", "a"))
    path = path_of(structure, "low", cases_of(structure), 5)
    assert (path.way, path.ways) == (2, 3)
    assert [pace.name for pace in path.paces] == ["low", "two", "one", "a"]


@pytest.mark.parametrize("file", MAPS, ids=lambda file: file.stem)
def test_what_one_goes_across_by_is_the_link_that_is_shown_there(file: Path) -> None:
    structure = open_debate(file).structure
    cases = cases_of(structure)
    for link in structure.crossings:
        for name in (link.premises[0], structure.aim(link).id):
            assert ends_of(structure, name, cases, by=link.id).relation == link
            other = across(structure, link, name)
            by = came_by(structure, name, other, by=link.id)
            assert by == link.id
            assert ends_of(structure, other, cases, by).relation == link
            assert came_by(structure, link.id, other) == link.id
            shown = {pace.link for pace in path_of(structure, other, cases, by=by).paces}
            assert link in shown
    assert came_by(structure, "gone", structure.map.claims[0].id) == ""


def test_across_and_back_the_same_link_stays(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        structure = app.structure
        crowded = next(one.id for one in structure.in_order() if len(structure.crossings_of(one.id)) > 1)
        *_, last = structure.crossings_of(crowded)
        start = across(structure, last, crowded)
        app.select(last.id)
        app.select(start)
        await pilot.press("x")
        assert (app.scene.selected, app.scene.by) == (crowded, last.id)
        assert app.scene.tie is not None
        assert app.scene.tie.id == start
        assert f"link {structure.number(last.id)}" in app.scene.tie.why
        await pilot.press("x")
        assert (app.scene.selected, app.scene.by) == (start, last.id)
        await pilot.press("p")
        assert app.scene.by == ""

    driven(town.with_name("homework.yaml"), steps)

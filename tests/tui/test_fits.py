"""What fits: the folding rule of Map and Graph, and the four groups of a claim; known to no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import open_debate
from argmap.model import Structure
from argmap.tui.fits.cases import cases_of
from argmap.tui.fits.fold import Folding, branches, fitting, ranks_of
from argmap.tui.fits.quadrants import page_of, quadrants_of, shares
from tests.conftest import ROOT
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


@pytest.fixture(scope="module")
def seed() -> Structure:
    return open_debate(ROOT / "maps" / "pakistan-us-alliance.yaml").structure


@settings(max_examples=40)
@given(argument_maps(max_claims=12), st.integers(1, 10))
def test_what_fits_is_never_more_than_the_rows_and_hangs_together(argument_map: ArgumentMap, rows: int) -> None:
    structure = Structure(argument_map)
    for side, case in (("left", cases_of(structure).left), ("right", cases_of(structure).right)):
        ranks = ranks_of(structure, "left" if side == "left" else "right")
        shown = fitting(case, ranks, rows)
        assert len(shown) <= rows
        assert all(case.parents.get(name, name) in shown for name in shown)
        listed, left_out = branches(case, shown)
        assert {branch.name for branch in listed} == shown
        assert len(listed) + left_out + sum(branch.hidden for branch in listed) == len(case.order)


def test_the_main_claim_and_what_leads_straight_to_it_come_first(seed: Structure) -> None:
    case = cases_of(seed).left
    shown = fitting(case, ranks_of(seed, "left"), 9)
    assert case.mains[0] in shown
    assert {case.depths[name] for name in shown} == {0, 1}


def test_nothing_moves_while_the_selection_is_shown(seed: Structure) -> None:
    folding, case = Folding(), cases_of(seed).left
    first = dict(folding.shown(seed, 20, (case.mains[0],)))
    for name in first["left"]:
        assert folding.shown(seed, 20, (name,)) == first


def test_a_selection_that_is_folded_opens_its_way_at_the_cost_of_others(seed: Structure) -> None:
    folding, case = Folding(), cases_of(seed).left
    before = dict(folding.shown(seed, 20, (case.mains[0],)))
    for name in case.order:
        shown = folding.shown(seed, 20, (name,))["left"]
        assert set(case.up(name)) <= shown
        assert len(shown) <= 20
    folding.fit()
    assert folding.shown(seed, 20, (case.mains[0],)) == before


def test_what_is_opened_by_hand_stays_and_folds_again(seed: Structure) -> None:
    folding, case = Folding(), cases_of(seed).left
    shown = folding.shown(seed, 20, (case.mains[0],))["left"]
    folded = [one for one in case.order if one in shown and set(case.children.get(one, ())) - shown]
    name = folded[-1]
    assert folding.open(name)
    opened = folding.shown(seed, 20, (name,))["left"]
    assert set(case.children[name]) <= opened
    assert len(opened) <= 20
    assert folding.close(name)
    assert not set(case.children[name]) & folding.shown(seed, 20, (name,))["left"]


def test_only_what_a_filter_keeps_is_shown(seed: Structure) -> None:
    case = cases_of(seed).left
    only = frozenset(case.up(case.order[-1]))
    assert Folding().shown(seed, 20, (), only=only)["left"] == only


def test_all_that_bears_on_a_claim_is_in_one_of_its_groups(seed: Structure) -> None:
    for name in seed.claims:
        four = quadrants_of(seed, name)
        relations = {card.relation.id for cards in four for card in cards}
        steps = [step.id for step in seed.onto(name)]
        undercuts = {one.id for step in steps for one in seed.onto(step)}
        assert relations == {one.id for one in seed.out_of(name)} | set(steps) | undercuts


@given(st.integers(2, 60), st.integers(1, 30), st.integers(1, 30), st.integers(0, 30), st.integers(0, 30))
def test_both_halves_get_what_they_need_at_the_least_while_there_is_room(
    rows: int, upper: int, lower: int, more_above: int, more_below: int
) -> None:
    share = shares(rows, (upper, lower), (upper + more_above, lower + more_below))
    assert 1 <= share < rows or upper + more_above + lower + more_below <= rows
    if upper + lower <= rows:
        assert share >= upper
        assert rows - share >= lower


@given(st.lists(st.integers(1, 9), min_size=1, max_size=20), st.integers(1, 12))
def test_every_card_is_on_one_of_the_pages(heights: list[int], rows: int) -> None:
    _, _, pages = page_of(heights, rows, 0)
    seen = [i for page in range(pages) for i in range(*page_of(heights, rows, page)[:2])]
    assert seen == list(range(len(heights)))

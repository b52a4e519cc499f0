"""How good drafts are, at least: what the benchmark prints, held so that no change makes it worse unseen."""

from __future__ import annotations

import os
from functools import cache, partial
from typing import TYPE_CHECKING

import pytest

from argmap.draft.rules import draft_by_rules, tree_of
from tests.benchmarks.drafting import assistants, cdcp, microtexts, own_maps

if TYPE_CHECKING:
    from tests.benchmarks.drafting.own_maps import Scores

MAPS = ("homework", "nuclear-costs", "pakistan-us-alliance", "town-centre")

without_corpora = pytest.mark.skipif(
    not os.environ.get("ARGMAP_CORPORA"), reason="ARGMAP_CORPORA does not name the folder with the corpora"
)


@cache
def scores() -> dict[str, Scores]:
    return own_maps.measure(draft_by_rules)


def share(of: str, figure: str) -> float:
    found = scores()[of][figure]
    return found.right / found.all if found.all else 1.0


@pytest.mark.parametrize("of", MAPS)
@pytest.mark.parametrize(
    ("figure", "least"),
    [
        ("quotes that are exact slices", 1.0),
        ("main claim is among those asked", 1.0),
        ("claims attached", 0.5),
        ("attached strictly right", 0.45),
        ("polarity right, of these", 0.75),  # "Children need practice, as they say, but …" is granted in form
        ("stance and voice", 0.8),
        ("issues right", 0.5),
        ("crossings right", 0.5),
        ("common ground right", 0.5),
    ],
)
def test_a_draft_of_our_own_articles(of: str, figure: str, least: float) -> None:
    assert share(of, figure) >= least


def test_half_of_what_is_attached_in_all_of_them_is_strictly_right() -> None:
    found = own_maps.added(list(scores().values()))["attached strictly right"]
    assert found.right >= 37
    assert 2 * found.right >= found.all


@pytest.mark.parametrize("of", MAPS)
def test_no_furniture_becomes_a_claim(of: str) -> None:
    assert scores()[of]["claims from furniture (0 wanted)"].right == 0


@without_corpora
def test_microtexts() -> None:
    levels = microtexts.measure(partial(tree_of, price=float("-inf")))
    assert levels.cc >= 0.89
    assert levels.ro >= 0.62
    assert levels.fu >= 0.76
    assert levels.at >= 0.72


@without_corpora
def test_links_of_comments_are_better_than_supporting_the_one_before() -> None:
    ours = cdcp.measure(lambda units: cdcp.links_of(tree_of(units)))
    assert ours.f1 > 0.22


@cache
def replied() -> dict[str, Scores]:
    return assistants.measure()


@pytest.mark.parametrize("way", assistants.WAYS)
@pytest.mark.parametrize(
    ("figure", "least"),
    [
        ("quotes that are exact slices", 1.0),
        ("hand-made claims met", 1.0),
        ("main claim is the first", 1.0),
        ("claims attached", 1.0),
        ("attached strictly right", 0.7),
        ("stance and voice", 0.8),
        ("  of the map's, met", 0.8),
        ("common ground right", 1.0),
    ],
)
def test_what_an_assistant_replied_is_still_understood(way: str, figure: str, least: float) -> None:
    found = replied()[way][figure]
    assert found.right / found.all >= least


@pytest.mark.parametrize("way", assistants.WAYS)
def test_good_replies_are_asked_nothing_further(way: str) -> None:
    assert replied()[way]["further questions asked"].right == 0
    assert replied()[way]["characters asked"].right <= 3 * 16_000

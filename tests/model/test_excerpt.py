from __future__ import annotations

import pytest
from hypothesis import given

from argmap.model import ArgumentMap, Excerpt, Structure, around, branches, of_side, overview
from argmap.model.excerpt import FEW, MOST_CROSSINGS, MOST_ISSUES
from tests.examples import claim, issue, quote, relation, two_sided
from tests.strategies import argument_maps


def debate(extra: int = 0) -> Structure:
    """Two cases of two levels, and a crossing between their leaves; large enough for an overview to fold it."""
    claims = [claim(name, quote("l", i)) for i, name in enumerate(["s", "t", "leaf", "deep", "partner", "idle"])]
    claims += [claim(name, quote("r", i)) for i, name in enumerate(["u", "v", "far", "further", "answer"])]
    claims += [claim(f"more-{i}", quote("l", 20 + i)) for i in range(4 + extra)]
    relations = [
        relation("r1", "support", "s", "a"),
        relation("r2", "support", "t partner", "a"),
        relation("r3", "support", "leaf", "s"),
        relation("r4", "support", "deep", "leaf"),
        relation("r5", "support", "u", "b"),
        relation("r6", "support", "v", "b"),
        relation("r7", "support", "far", "u"),
        relation("r8", "support", "further", "far"),
        relation("x1", "attack", "deep", "far"),
        relation("x2", "attack", "answer", "r4"),
        *(relation(f"m{i}", "support", f"more-{i}", "leaf") for i in range(4 + extra)),
    ]
    return Structure(two_sided(claims, relations, [issue("q", "deep far")]))


def test_an_overview_has_main_claims_sub_conclusions_and_issues() -> None:
    structure = debate()
    shown = overview(structure)
    assert set(shown.claims) == {"a", "b", "s", "t", "partner", "u", "v", "answer"}
    assert [i.id for i in shown.map.issues] == ["q"]


def test_folded_claims_are_counted_where_they_lead() -> None:
    shown = overview(debate())
    assert shown.folded == {"s": 6, "u": 2}
    assert [c.id for c in shown.outside] == ["idle"]


def test_crossings_come_out_at_the_nearest_claim_that_is_shown() -> None:
    shown = overview(debate())
    assert (shown.relations["x1"].premises, shown.relations["x1"].target) == (("s",), "u")
    assert shown.is_lifted(shown.relations["x1"])
    assert shown.relations["x2"].target == "s", "an undercut of a step that is not shown"
    assert shown.whole.relations["x1"].premises == ("deep",)


def test_numbers_roles_and_sides_stay_those_of_the_whole() -> None:
    structure = debate()
    shown = overview(structure)
    for name in shown.claims:
        assert shown.number(name) == structure.number(name)
        assert shown.role(name) == structure.role(name)
        assert shown.ground(name) == structure.ground(name)
    assert [shown.number(r.id) for r in shown.crossings] == ["1", "2"]


def test_a_small_map_is_its_own_overview() -> None:
    structure = Structure(two_sided([claim("p", quote("l"))], [relation("r", "support", "p", "a")]))
    assert overview(structure).map == structure.map


def test_too_many_issues_and_crossings_are_counted() -> None:
    claims = [claim(f"l{i}", quote("l", i)) for i in range(20)] + [claim(f"r{i}", quote("r", i)) for i in range(20)]
    supports = [
        relation(f"s{side}{i}", "support", f"{side}{i}", "a" if side == "l" else "b")
        for side in "lr"
        for i in range(20)
    ]
    crossings = [relation(f"x{i}", "attack", f"l{i}", "r0") for i in range(20)]
    issues = [issue(f"q{i}", f"l{i} r{i}") for i in range(20)]
    shown = overview(Structure(two_sided(claims, [*supports, *crossings], issues)))
    assert len(shown.map.issues) == MOST_ISSUES
    assert len(shown.crossings) <= MOST_CROSSINGS * (MOST_ISSUES + 1)
    assert len(shown.left_out) == (20 - MOST_ISSUES) + (20 - len(shown.crossings))


@pytest.mark.parametrize("positions", ["r0", ""], ids=["on an issue", "apart from all"])
@pytest.mark.parametrize("count", [5, 6, 7, 10])
def test_of_each_issue_the_first_six_crossings_are_shown(positions: str, count: int) -> None:
    claims = [claim(f"{side}{i}", quote(side, i)) for side in "lr" for i in range(11)]
    supports = [relation(f"s-{c.id}", "support", c.id, "a" if c.id[0] == "l" else "b") for c in claims]
    crossings = [relation(f"x{i}", "attack", f"l{i}", "r0") for i in range(count)]
    other = [relation(f"y{i}", "attack", f"r{i + 1}", "l10") for i in range(6)]
    structure = Structure(
        two_sided(claims, [*supports, *crossings, *other], [issue("p", "l10"), issue("q", positions)])
    )
    shown = overview(structure)
    names = [r.id for r in structure.crossings if r.id[0] == "x"]
    assert [r.id for r in shown.crossings if r.id[0] == "x"] == names[:6]
    assert sorted(shown.left_out) == names[6:]
    assert len([r for r in shown.crossings if r.id[0] == "y"]) == 6


def test_the_issues_that_most_is_said_on_are_shown_and_of_others_nothing() -> None:
    claims = [claim(f"{side}{i}", quote(side, i)) for side in "lr" for i in range(20)]
    asked = [issue(f"q{i}", f"l{i} r{i}") for i in range(MOST_ISSUES)]
    crossings = [
        relation("x1", "attack", "l19", "b"),
        relation("x2", "attack", "l19", "r19"),
        relation("x3", "attack", "l18", "r18"),
    ]
    issues = [issue("bare", ""), *asked, issue("much", "l19"), issue("little", "r18")]
    shown = overview(Structure(two_sided(claims, crossings, issues)))
    assert [i.id for i in shown.map.issues] == [*(i.id for i in asked[:-1]), "much"]
    assert {r.id for r in shown.crossings} == {"x1", "x2"}
    assert set(shown.left_out) == {"bare", asked[-1].id, "little", "x3"}


def test_around_a_claim_stands_what_can_be_reached() -> None:
    structure = debate()
    assert set(around(structure, "leaf").claims) == {"leaf", "s", "deep", "answer", *(f"more-{i}" for i in range(4))}
    assert "a" in around(structure, "leaf", hops=2).claims
    assert "far" in around(structure, "deep").claims


@pytest.mark.parametrize(("more", "is_whole"), [(FEW - 4, True), (FEW - 3, False)])
def test_up_to_so_many_claims_and_issues_an_overview_shows_all(more: int, *, is_whole: bool) -> None:
    claims = [claim("s", quote("l")), *(claim(f"c{i}", quote("l", i)) for i in range(more))]
    supports = [relation("r", "support", "s", "a"), *(relation(f"r{i}", "support", f"c{i}", "s") for i in range(more))]
    structure = Structure(two_sided(claims, supports, [issue("q", "a b")]))
    assert (len(overview(structure).claims) == len(structure.claims)) is is_whole


def test_a_claim_is_folded_into_what_it_is_a_reason_for_before_what_it_speaks_against() -> None:
    claims = [claim(name, quote("l")) for name in ("kept", "idle", "folded")]
    drawn = [relation("r1", "attack", "folded kept", "a"), relation("r2", "support", "folded", "a")]
    structure = Structure(two_sided(claims, drawn))
    assert Excerpt(structure, {"a", "kept"}).folded == {"a": 1}


def test_around_a_claim_stands_only_what_may_be_shown() -> None:
    structure = debate()
    some = {"leaf", "s", "a"}
    assert set(around(structure, "leaf", hops=2, among=some).claims) == some
    assert set(around(structure, "leaf", hops=2, among={"leaf", "a"}).claims) == {"leaf"}


def test_a_side_has_its_own_claims_and_those_of_both() -> None:
    assert set(of_side(debate(), "right")) == {"b", "u", "v", "far", "further", "answer"}


def test_branches_show_what_the_overview_leaves_out() -> None:
    structure = debate(extra=20)
    shown = set(overview(structure).claims).union(*(page.claims for page in branches(structure)))
    assert shown == set(structure.claims)


@given(argument_maps(max_claims=30))
def test_overview_and_pages_show_every_claim_and_count_every_other_once(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    shown = overview(structure)
    assert len(shown.claims) + sum(shown.folded.values()) + len(shown.outside) == len(structure.claims)
    pages = list(branches(structure))
    assert set(shown.claims).union(*(page.claims for page in pages)) == set(structure.claims)
    for part in (shown, *pages):
        assert all(r.id in structure.relations for r in part.map.relations)
        assert [c.id for c in part.in_order()] == [c.id for c in structure.in_order() if c.id in part.claims]


@given(argument_maps(max_claims=20))
def test_an_excerpt_of_everything_is_the_map(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    assert Excerpt(structure, structure.claims).map.relations == argument_map.relations
    assert not Excerpt(structure, structure.claims).folded


@given(argument_maps(max_claims=20))
def test_without_proposals_numbers_stay(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    accepted = structure.without(structure.proposals())
    assert not accepted.proposals()
    assert all(accepted.number(name) == structure.number(name) for name in accepted.claims)

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from argmap.model import ArgumentMap, End, Excerpt, Structure, around, branches, everything, of_side, overview
from argmap.model.excerpt import MOST_CROSSINGS
from argmap.model.parts import FEW, MOST_BOXES, MOST_ISSUES, on_issue
from tests.examples import claim, issue, quote, relation, two_sided
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


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


CHIEF = {"a", "b", "s", "t", "partner", "u", "v", "answer"}


def lifted(structure: Structure) -> Excerpt:
    """The main claims and what leads straight to them."""
    return Excerpt(structure, CHIEF, lifts=True)


def test_an_overview_has_main_claims_sub_conclusions_what_links_join_and_issues() -> None:
    structure = debate()
    shown = overview(structure)
    assert set(shown.claims) == CHIEF | {"deep", "leaf", "far"}
    assert list(shown.issues) == ["q"]


def test_an_overview_unfolds_the_poorer_side_up_to_so_many_boxes() -> None:
    claims = [claim(f"{side}{i}", quote(side, i)) for side in "lr" for i in range(40)]
    supports = [relation(f"s{i}", "support", f"l{i}", "a") for i in range(14)]
    supports += [relation(f"s{i}", "support", f"l{i}", f"l{i - 14}") for i in range(14, 40)]
    supports += [relation("t0", "support", "r0", "b")]
    supports += [relation(f"t{i}", "support", f"r{i}", "r0") for i in range(1, 40)]
    crossings = [relation(f"x{i}", "attack", f"l{i}", f"r{i}") for i in range(1, 12)]
    structure = Structure(two_sided(claims, [*supports, *crossings], [issue("q", "a b")]))
    shown = overview(structure)
    sides = Counter(structure.ground(name) for name in shown.claims)
    assert len(shown.claims) == MOST_BOXES
    assert sides["right"] == MOST_BOXES - 15, "all that there is room for, at its own box"
    assert {end.at for shown in shown.crossings for end in (*shown.premises, shown.target)} >= {
        f"r{i}" for i in range(1, 7)
    }


def test_folded_claims_are_counted_where_they_lead() -> None:
    shown = lifted(debate())
    assert shown.folded == {"s": 6, "u": 2}
    assert [c.id for c in shown.outside] == ["idle"]


def test_crossings_come_out_at_the_nearest_claim_that_is_shown() -> None:
    shown = lifted(debate())
    assert (shown.relations["x1"].premises, shown.relations["x1"].target) == (
        (End("s", ("deep",)),),
        End("u", ("far",)),
    )
    assert shown.relations["x1"].is_lifted
    assert shown.relations["x2"].target == End("s", ("r4",)), "an undercut of a step that is not shown"
    assert shown.relations["x1"].relation.premises == ("deep",)


def test_numbers_roles_and_sides_stay_those_of_the_whole() -> None:
    structure = debate()
    shown = overview(structure)
    assert shown.whole is structure
    assert [shown.whole.number(r.id) for r in shown.crossings] == ["1", "2"]


def test_a_small_map_is_its_own_overview() -> None:
    structure = Structure(two_sided([claim("p", quote("l"))], [relation("r", "support", "p", "a")]))
    shown = overview(structure)
    assert set(shown.claims) == set(structure.claims)
    assert [r.relation for r in shown.relations.values()] == list(structure.map.relations)
    assert not any(r.is_lifted or r.missing for r in shown.relations.values())


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
    assert len(shown.issues) == MOST_ISSUES
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
    assert list(shown.issues) == [*(i.id for i in asked[:-1]), "much"]
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
        assert all(r.relation is structure.relations[name] for name, r in part.relations.items())
        assert list(part.claims) == [c.id for c in structure.in_order() if c.id in part.claims]


@given(argument_maps(max_claims=20))
def test_an_excerpt_of_everything_is_the_map(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    assert [r.relation for r in everything(structure).relations.values()] == list(argument_map.relations)
    assert not Excerpt(structure, structure.claims).folded


@given(argument_maps(max_claims=20))
def test_without_proposals_numbers_stay(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    accepted = structure.without(structure.proposals())
    assert not accepted.proposals()
    assert all(accepted.number(name) == structure.number(name) for name in accepted.claims)


# What an overview says is so


GROUNDS = ("left", "right", "none", "common")


def leads(structure: Structure, name: str, place: str) -> Iterator[str]:
    """What a claim bears on in the case of one side, by the plain definition: through one relation, or an undercut."""
    for drawn in structure.out_of(name):
        chain = [drawn]
        while chain[-1].target in structure.relations:
            chain.append(structure.relations[chain[-1].target])
        grounds = {structure.ground(name), structure.ground(chain[-1].target)}
        if grounds <= {place, "common", "none"} and not any(map(structure.is_crossing, chain)):
            yield chain[-1].target


def nearest(structure: Structure, name: str, place: str, shown: Collection[str]) -> set[str]:
    """The shown claims that one leads to through the fewest relations in the case of one side."""
    seen, fringe = {name}, {name}
    while fringe:
        fringe = {onto for one in fringe for onto in leads(structure, one, place)} - seen
        if fringe & set(shown):
            return fringe & set(shown)
        seen |= fringe
    return set()


@settings(max_examples=200)
@given(argument_maps(max_claims=30))
def test_a_count_is_of_what_really_leads_there_and_is_not_shown(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    shown = overview(structure)
    counted: Counter[str] = Counter()
    for name in structure.claims:
        if name in shown.claims:
            continue
        holder = shown.holder(name)
        places = [place for place in GROUNDS if nearest(structure, name, place, shown.claims)]
        if holder is None:
            assert not places, f"{name} leads somewhere"
        else:
            assert any(holder in nearest(structure, name, place, shown.claims) for place in places), name
            counted[holder] += 1
    assert counted == shown.folded


@settings(max_examples=200)
@given(argument_maps(max_claims=30))
def test_a_crossing_ends_where_it_is_aimed_or_at_what_that_leads_to(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    shown = overview(structure)
    for crossing in shown.crossings:
        own = crossing.relation
        assert tuple(sorted(n for end in crossing.premises for n in end.own)) == tuple(
            sorted(set(own.premises) - set(crossing.missing))
        )
        assert crossing.target.own == (own.target,)
        for end in (*crossing.premises, crossing.target):
            assert end.at in shown.claims or end.at in shown.relations
            for name in end.own:
                if name in shown.claims or name in shown.relations:
                    assert end.at == name, "what is shown is what it ends on"
                else:
                    claim_at = name if name in structure.claims else structure.aim(own).id
                    stands_for = {end.at} if claim_at == end.at else nearest_anywhere(structure, claim_at, shown.claims)
                    assert end.at in stands_for


def nearest_anywhere(structure: Structure, name: str, shown: Collection[str]) -> set[str]:
    return {one for place in GROUNDS for one in nearest(structure, name, place, shown)}


@settings(max_examples=200)
@given(argument_maps(max_claims=30))
def test_a_reason_that_counts_only_with_others_is_known_to(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    shown = overview(structure)
    for drawn in shown.within:
        hidden = [name for name in drawn.relation.premises if name not in shown.claims]
        assert list(drawn.missing) == hidden, "whoever shows the step can name what it lacks"
        assert drawn.is_joined is (len(drawn.relation.premises) > 1)


def test_what_hangs_on_a_hidden_unsaid_premise_is_not_counted_at_its_partner() -> None:
    claims = [claim("s", quote("l", 0)), claim("unsaid"), *(claim(f"c{i}", quote("l", i + 1)) for i in range(20))]
    relations = [
        relation("r", "support", "s unsaid", "a"),
        relation("one", "support", "c0", "s"),
        *(relation(f"m{i}", "support", f"c{i}", "unsaid") for i in range(1, 20)),
    ]
    shown = overview(Structure(two_sided(claims, relations)))
    assert shown.folded == {"s": 1, "unsaid": 19}
    assert not shown.relations["r"].missing


# A part of a map is not a map


def test_an_excerpt_answers_no_question_about_the_map() -> None:
    """Whoever wants to know something of the map asks the whole, and gets the same answer for every part."""
    structure = debate()
    questions = {name for name in (*vars(Structure), *vars(structure)) if not name.startswith("_")}
    own = {name for name in (*vars(Excerpt), *vars(overview(structure))) if not name.startswith("_")}
    shared = {"crossings", "claims", "relations", "issues", "issue_of"}
    assert own & questions == shared, "what is shown of them"
    assert not issubclass(Excerpt, Structure)
    parts = [overview(structure), around(structure, "leaf"), everything(structure), *branches(structure)]
    assert all(part.whole is structure for part in parts)
    for part in parts:
        assert {r.id for r in part.crossings} <= {r.id for r in structure.crossings}
        for crossing in part.crossings:
            assert part.issue_of(crossing) in (structure.issue_of(crossing.relation), None)


def test_a_part_shows_whole_blocks_of_the_map() -> None:
    structure = debate()
    for part in (overview(structure), around(structure, "leaf"), *branches(structure)):
        assert all(part.claims[name] is structure.claims[name] for name in part.claims)
        assert all(part.issues[name] is structure.issues[name] for name in part.issues)


# One question


def test_a_question_has_its_answers_the_way_up_and_one_step_down() -> None:
    structure = debate()
    shown = on_issue(structure, "q")
    more = {f"more-{i}" for i in range(4)}
    assert set(shown.claims) == {"deep", "far", "answer", "leaf", "s", "a", "u", "b", "further", *more}
    assert list(shown.issues) == ["q"]
    assert {r.id for r in shown.crossings} == {"x1", "x2"}
    assert shown.name == structure.issues["q"].question

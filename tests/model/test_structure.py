from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Relation, RelationKind, Source, Structure
from tests.examples import LEFT, NEITHER, RIGHT, claim, issue, quote, relation, two_sided


def names(things: tuple[Claim, ...] | tuple[Relation, ...]) -> list[str]:
    return [thing.id for thing in things]


def test_edges() -> None:
    s = Structure(
        two_sided(
            [claim("p", quote("l")), claim("q"), claim("o", quote("l"))],
            [
                relation("r1", "support", "p q", "a"),
                relation("r2", "support", "o", "a"),
                relation("r3", "attack", "b", "a"),
                relation("r4", "contradiction", "a", "b"),
                relation("r5", "attack", "b", "r1"),
            ],
        )
    )
    assert names(s.premises_of("a")) == ["p", "q", "o"]
    assert names(s.supports_of("a")) == ["r1", "r2"]
    assert s.is_convergent("a")
    assert s.relations["r1"].is_linked
    assert names(s.attackers_of("a")) == ["r3", "r4"]
    assert names(s.attackers_of("b")) == ["r4"]
    assert names(s.attackers_of("r1")) == ["r5"]
    assert names(s.out_of("b")) == ["r3", "r5"]
    assert names(s.onto("b")) == ["r4"]


def test_kinds_of_attack_depend_on_what_is_attacked() -> None:
    s = Structure(
        two_sided(
            [claim("p", quote("l"))],
            [
                relation("r1", "support", "p", "a"),
                relation("x1", "attack", "b", "a"),
                relation("x2", "attack", "b", "p"),
                relation("x3", "attack", "b", "r1"),
            ],
        )
    )
    assert [s.attack_kind(s.relations[x]) for x in ("x1", "x2", "x3")] == ["rebut", "undermine", "undercut"]


@pytest.mark.parametrize(
    ("quotes", "ground"),
    [
        ([quote("l")], "left"),
        ([quote("l", stance="reports")], "left"),
        ([quote("l"), quote("r")], "common"),
        ([quote("l"), quote("r", stance="concedes")], "common"),
        ([quote("l"), quote("r", stance="endorses", voice="somebody")], "common"),
        ([quote("l"), quote("r", stance="rejects")], "left"),
        ([quote("l"), quote("r", stance="reports")], "left"),
        ([quote("l", stance="asks"), quote("r", stance="asserts")], "right"),
        ([quote("l", stance="reports"), quote("r", stance="reports")], "none"),
        ([quote("n")], "none"),
        ([quote("n"), quote("r")], "right"),
    ],
)
def test_a_claim_stands_where_it_is_taken_over(quotes: list[object], ground: str) -> None:
    s = Structure(two_sided([claim("x", *quotes)]))  # type: ignore[arg-type]
    assert s.ground("x") == ground


def test_an_implicit_claim_stands_with_its_partners_else_with_what_it_serves() -> None:
    s = Structure(
        two_sided(
            [claim("p", quote("r")), *(claim(f"i{n}") for n in range(1, 7)), claim("given", source="l")],
            [
                relation("r1", "support", "i1 p", "b"),
                relation("r2", "support", "i2", "a"),
                relation("r3", "support", "i3", "i2"),
                relation("r4", "support", "p", "i4"),
                relation("r5", "attack", "i5", "a"),
                relation("r6", "attack", "i6", "a", stated_in="r"),
            ],
        )
    )
    grounds = {n: s.ground(n) for n in ("i1", "i2", "i3", "i4", "i5", "i6", "given")}
    assert grounds == {
        "i1": "right", "i2": "left", "i3": "left", "i4": "right",
        "i5": "none",  # an attack does not say whose it is
        "i6": "right", "given": "left",
    }  # fmt: skip


def test_a_relation_stands_with_its_premises_and_common_ground_with_who_states_it() -> None:
    both = claim("c", quote("l"), quote("r"))
    s = Structure(
        two_sided(
            [both],
            [
                relation("r1", "support", "c", "a"),
                relation("r2", "support", "c", "b"),
                relation("r3", "support", "c", "a", stated_in="r"),
                relation("r4", "attack", "a", "b"),
                relation("r5", "attack", "b", "c"),
            ],
        )
    )
    assert [s.ground(f"r{i}") for i in range(1, 6)] == ["left", "right", "right", "left", "right"]
    assert [s.is_crossing(s.relations[f"r{i}"]) for i in range(1, 6)] == [False, False, True, True, False]
    assert names(s.common_ground()) == ["c"]
    assert s.is_used_oppositely("c")


def test_roles() -> None:
    s = Structure(
        two_sided(
            [
                claim("sub", quote("l")),
                claim("i"),
                claim("mid", quote("l")),
                claim("leaf", quote("l")),
                claim("off", quote("l")),
            ],
            [
                relation("r1", "support", "sub i", "a"),
                relation("r2", "support", "mid", "sub"),
                relation("r3", "support", "leaf", "mid"),
            ],
        )
    )
    roles = {n: s.role(n) for n in s.claims}
    assert roles == {
        "a": "main claim", "b": "main claim", "sub": "sub-conclusion", "i": "premise",
        "mid": "conclusion", "leaf": "premise", "off": "unattached",
    }  # fmt: skip
    assert names(s.sub_conclusions("left")) == ["sub"]
    assert [s.depth(n) for n in ("a", "sub", "i", "mid", "leaf", "off")] == [0, 1, 1, 2, 3, None]
    assert names(s.rests_on("a")) == ["sub", "i", "mid", "leaf"]
    assert names(s.serves("leaf")) == ["mid", "sub", "a"]
    assert s.is_connected("leaf")
    assert not s.is_connected("off")


def test_support_circles_are_found_and_nothing_else() -> None:
    s = Structure(
        two_sided(
            [claim(n, quote("l")) for n in "cdefg"],
            [
                relation("r1", "support", "c", "d"),
                relation("r2", "support", "d", "c"),
                relation("r3", "support", "d", "e"),
                relation("r4", "support", "f", "c"),
                relation("r5", "support", "g", "a"),
            ],
        )
    )
    assert [names(circle) for circle in s.support_circles()] == [["c", "d"]]
    assert [c.id for c in s.rests_on("c")] == ["d", "f", "c"]


def test_crossings_are_numbered_by_issue_then_by_reading() -> None:
    left = [claim(f"l{i}", quote("l", i)) for i in (3, 1, 2)]
    s = Structure(
        two_sided(
            left,
            [
                relation("late", "attack", "l3", "b"),
                relation("early", "attack", "l1", "b"),
                relation("first", "attack", "b", "l2"),
                relation("undercut", "attack", "b", "early"),
            ],
            [issue("q", "l2"), issue("other", "l3")],
        )
    )
    assert names(s.crossings) == ["first", "late", "early", "undercut"]
    assert s.issue_of(s.relations["first"]) == s.issues["q"]
    assert [s.number(n) for n in ("first", "late", "early", "undercut")] == ["1", "2", "3", "4"]
    assert s.number("q") == ""


def test_numbers_follow_the_reading_and_implicit_claims_their_partners() -> None:
    s = Structure(
        two_sided(
            [
                claim("i"),
                claim("late", quote("l", 90)),
                claim("early", quote("l", 5), quote("l", 200)),
                claim("c", quote("l", 1), quote("r", 1)),
                claim("n", quote("n")),
                claim("alone", source="l"),
            ],
            [relation("r1", "support", "late i early", "a")],
        )
    )
    assert {n: s.number(n) for n in s.claims} == {
        "early": "A1", "i": "A2", "late": "A3", "a": "A4", "alone": "A5", "b": "B1", "c": "C1", "n": "N1",
    }  # fmt: skip
    assert names(tuple(s.in_order())) == ["early", "i", "late", "a", "alone", "b", "c", "n"]


def test_found_places_count_before_recorded_ones() -> None:
    m = two_sided([claim("p", quote("l", 1)), claim("q", quote("l", 2))])
    assert Structure(m).number("p") == "A1"
    found = {"p": 50, "q": 40}
    assert Structure(m, start=lambda claim, _: found.get(claim.id)).number("p") == "A2"


def test_unaddressed_claims() -> None:
    s = Structure(
        two_sided(
            [claim(n, quote("l")) for n in ("met", "asked", "shunned")] + [claim("both", quote("l"), quote("r"))],
            [
                *(relation(f"r-{n}", "support", n, "a") for n in ("met", "asked", "shunned", "both")),
                relation("x", "attack", "b", "met"),
            ],
            [issue("q", "asked")],
        )
    )
    assert names(s.unaddressed("left")) == ["a", "shunned"]
    assert names(s.unaddressed()) == ["a", "shunned"]  # b attacks, so it is touched


def test_who_attacks_a_step_addresses_what_it_leads_from_and_to() -> None:
    steps = [
        relation("r1", "support", "p", "a"),
        relation("r2", "support", "q", "a"),
        relation("x", "attack", "b", "r1"),
    ]
    s = Structure(two_sided([claim("p", quote("l")), claim("q", quote("l", 20))], steps))
    assert names(s.unaddressed()) == ["q"]


def test_who_set_out_to_reply_to_a_claim() -> None:
    again = Source(id="l2", side="left", replies_to="r")
    aside = Source(id="n", replies_to="l")
    same_side = Source(id="l3", side="left", replies_to="l")
    sources = [LEFT, RIGHT.changed(replies_to="l"), again, aside, same_side]
    both = claim("both", quote("l2"), quote("r", stance="concedes"))
    s = Structure(two_sided([both, claim("denied", quote("l", stance="rejects"))], sources=sources))
    replies = {name: [one.id for one in s.replying_to(name)] for name in s.claims}
    assert replies == {"a": ["r"], "b": ["l2"], "both": ["l2"], "denied": []}


def test_two_sources_may_share_a_side_and_a_main_claim() -> None:
    second = Source(id="l2", side="left", main="a")
    s = Structure(two_sided(sources=[LEFT, RIGHT, NEITHER, second]))
    assert names(s.main_claims("left")) == ["a"]
    assert names(s.main_claims()) == ["a", "b"]


def test_who_asserts_a_claim() -> None:
    s = Structure(two_sided([claim("x", quote("r"), quote("l", stance="rejects"), quote("n", stance="concedes"))]))
    assert [source.id for source in s.asserted_by("x")] == ["r", "n"]


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=25))
def test_circles_and_depths_hold_on_any_support_graph(edges: list[tuple[int, int]]) -> None:
    supports = [
        relation(f"r{i}", "support", f"c{premise}", f"c{target}")
        for i, (premise, target) in enumerate(edges)
        if premise != target
    ]
    argument_map = ArgumentMap(
        sources=(Source(id="l", side="left", main="c0"),),
        claims=tuple(claim(f"c{i}") for i in range(8)),
        relations=tuple(supports),
    )
    s = Structure(argument_map)
    in_circle = {c.id for circle in s.support_circles() for c in circle}
    assert in_circle == {c.id for c in argument_map.claims if c in s.rests_on(c.id)}
    for c in argument_map.claims:
        depth = s.depth(c.id)
        assert (depth is not None) == (c.id == "c0" or s.claims["c0"] in s.serves(c.id))
    assert len({s.number(c.id) for c in argument_map.claims}) == 8


def test_bystanders_are_what_only_sources_on_no_side_say() -> None:
    s = Structure(
        two_sided(
            [claim("reader", quote("n")), claim("shared", quote("n"), quote("l")), claim("unsaid")],
            [
                relation("r1", "support", "reader", "a"),
                relation("r2", "attack", "b", "r1"),
                relation("r3", "attack", "b", "a"),
            ],
            [issue("q", "reader a")],
        )
    )
    assert names(s.bystanders()) == ["reader"]
    fewer = s.without(s.bystanders())
    assert list(fewer.claims) == ["a", "b", "shared", "unsaid"]
    assert list(fewer.relations) == ["r3"], "what bears on a relation that goes, goes too"
    assert fewer.issues["q"].positions == ("a",)
    assert fewer.number("a") == s.number("a")
    assert Structure(ArgumentMap(sources=(NEITHER,), claims=(claim("x", quote("n")),))).bystanders() == ()


@pytest.mark.parametrize(
    ("kind", "ground"), [("support", "left"), ("rephrase", "left"), ("contradiction", "none"), ("attack", "none")]
)
def test_what_a_claim_without_quotes_says_again_or_serves_gives_its_side(kind: RelationKind, ground: str) -> None:
    s = Structure(two_sided([claim("i"), claim("j")], [relation("r1", kind, "i", "a"), relation("r2", kind, "j", "i")]))
    assert [s.ground(name) for name in ("i", "j", "r1")] == [ground] * 3


@pytest.mark.parametrize(
    ("positions", "target", "owner"),
    [
        ("p | t", "t", "two"),
        ("p q | t", "t", "one"),
        ("p t | q t", "t", "one"),
        ("p | q", "t", "one"),
        ("p | p q t", "t", "two"),
        ("a | b", "t", None),
        ("p p | t", "t", "two"),
        ("p | t", "step", "one"),
        ("p | t o", "step", "two"),
        ("p q | t o", "step", "one"),
    ],
)
def test_a_crossing_belongs_where_most_of_its_ends_are_positions(
    positions: str, target: str, owner: str | None
) -> None:
    """A tie is its target's; then the first issue of the map has it."""
    one, two = positions.split(" | ")
    s = Structure(
        two_sided(
            [claim("p", quote("l")), claim("q", quote("l")), claim("t", quote("r")), claim("o", quote("r"))],
            [relation("step", "support", "o", "t"), relation("x", "attack", "p q", target)],
            [issue("one", one), issue("two", two)],
        )
    )
    (crossing,) = s.crossings
    found = s.issue_of(crossing)
    assert (found.id if found is not None else None) == owner


def test_a_claim_named_twice_is_one_position() -> None:
    s = Structure(two_sided(issues=[issue("q", "a a")]))
    assert [i.id for i in s.issues_of("a")] == ["q"]


@pytest.mark.parametrize(
    ("served", "is_opposite"),
    [("", False), ("a", False), ("b", False), ("a b", True), ("c2", False), ("a c2", False), ("l1 r1", True)],
)
def test_common_ground_is_used_oppositely_where_it_serves_both_cases(served: str, *, is_opposite: bool) -> None:
    claims = [
        claim("c", quote("l"), quote("r", stance="concedes")),
        claim("c2", quote("l"), quote("r")),
        claim("l1", quote("l")),
        claim("r1", quote("r")),
    ]
    steps = [relation(f"s{i}", "support", "c", name) for i, name in enumerate(served.split())]
    s = Structure(two_sided(claims, [*steps, relation("x", "attack", "c", "b")]))
    assert s.is_used_oppositely("c") is is_opposite
    assert not s.is_used_oppositely("l1")


def test_what_stands_on_a_side_is_not_used_oppositely_though_it_serves_both() -> None:
    s = Structure(
        two_sided(
            [claim("p", quote("l"))],
            [relation("r1", "support", "p", "a"), relation("r2", "support", "p", "b", stated_in="r")],
        )
    )
    assert not s.is_used_oppositely("p")


def test_only_what_supports_a_main_claim_is_a_sub_conclusion() -> None:
    s = Structure(
        two_sided(
            [claim(n, quote("l")) for n in ("but", "again", "reason")],
            [
                relation("r1", "attack", "but", "a"),
                relation("r2", "rephrase", "again", "a"),
                relation("r3", "support", "reason", "again"),
            ],
        )
    )
    assert [s.role(n) for n in ("but", "again", "reason")] == ["premise", "conclusion", "premise"]
    assert s.sub_conclusions() == ()


def test_a_crossing_stands_at_its_premises_and_at_what_it_bears_on_in_the_end() -> None:
    s = Structure(
        two_sided(
            [claim("p", quote("l"))],
            [
                relation("step", "support", "p", "a"),
                relation("x1", "attack", "b", "step"),
                relation("x2", "attack", "p", "b"),
            ],
        )
    )
    found = {n: [s.number(r.id) for r in s.crossings_of(n)] for n in ("a", "b", "p")}
    assert [s.number("x1"), s.number("x2")] == ["1", "2"]
    assert found == {"a": ["1"], "b": ["1", "2"], "p": ["2"]}
    assert s.crossings_of("nothing") == ()


def test_a_claim_is_read_where_its_source_takes_it_over() -> None:
    late = claim("late", quote("l", 5, stance="reports"), quote("l", 50))
    only = claim("only", quote("l", 30, stance="rejects"))
    s = Structure(two_sided([late, claim("early", quote("l", 20)), only]))
    assert [s.number(n) for n in ("early", "only", "late", "a")] == ["A1", "A2", "A3", "A4"]

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.edit.merging import Conflict, Merged, merged
from argmap.model import ArgumentMap, Origin, Source
from tests.examples import LEFT, NEITHER, claim, issue, quote, relation, two_sided
from tests.strategies import argument_maps, changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn

    from argmap.edit.merging import Choice
    from argmap.model import Claim, Relation

Q1, Q2, Q3, Q4 = (quote("l", at) for at in (10, 20, 30, 40))


def blocks(of: ArgumentMap) -> dict[str, Any]:
    return {block.id: block for block in (*of.claims, *of.relations, *of.issues)}


def names(items: Sequence[Any]) -> str:
    return " ".join(item.id for item in items)


def of_claims(base: Claim | None, mine: Claim | None, theirs: Claim | None, **more: Any) -> Merged:
    """Maps merged that differ in one claim; `None` where it is not there."""
    return merged(*(two_sided([one] if one else []) for one in (base, mine, theirs)), **more)


def of_relations(base: Relation, mine: Relation, theirs: Relation, **more: Any) -> Merged:
    """Maps merged that differ in one relation; there are claims c and d and a relation s for it to use."""
    others = [claim("c"), claim("d")], relation("s", "support", "c", "d")
    return merged(*(two_sided(others[0], [others[1], one]) for one in (base, mine, theirs)), **more)


def of_issues(base: str, mine: str, theirs: str) -> Merged:
    """Maps merged that differ in the positions of one issue."""
    claims = [claim(name) for name in "cdef"]
    return merged(*(two_sided(claims, issues=[issue("i", one)]) for one in (base, mine, theirs)))


def settled(result: Merged) -> tuple[ArgumentMap, tuple[str, ...]]:
    """The map and the notices of what was merged without a conflict."""
    assert result.conflicts == ()
    return result.map, result.notices


# Field by field


def test_each_side_changes_a_field_of_its_own() -> None:
    base = claim("c", label="old", note="old")
    result = of_claims(base, base.changed(label="mine"), base.changed(note="theirs"))
    assert settled(result) == (two_sided([claim("c", label="mine", note="theirs")]), ())


def test_each_side_changes_a_block_of_its_own() -> None:
    base = two_sided([claim("c")])
    mine = base.changed(title="T", sources=[LEFT.changed(author="Ann"), *base.sources[1:]])
    theirs = two_sided([claim("c", note="n")], issues=[issue("i", "a b")]).changed(note="N")
    expected = theirs.changed(title="T", sources=mine.sources)
    assert settled(merged(base, mine, theirs)) == (expected, ())


def test_both_sides_change_a_field_alike() -> None:
    base = claim("c", label="old")
    result = of_claims(base, base.changed(label="new", note="n"), base.changed(label="new"))
    assert settled(result) == (two_sided([claim("c", label="new", note="n")]), ())


def test_both_sides_change_a_field_differently() -> None:
    base = claim("c", label="old")
    mine, theirs = base.changed(label="mine"), base.changed(label="theirs", note="theirs")
    result = of_claims(base, mine, theirs)
    assert result.conflicts == (Conflict("claim", "c", "label", "old", "mine", "theirs"),)
    assert result.conflicts[0].key == ("claim", "c", "label")
    assert blocks(result.map)["c"] == claim("c", label="mine", note="theirs")


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_a_choice_settles_a_conflict(side: Choice) -> None:
    base = claim("c", label="old")
    choices: dict[tuple[str, str, str], Choice] = {("claim", "c", "label"): side}
    result = of_claims(base, base.changed(label="mine"), base.changed(label="theirs"), choices=choices)
    assert settled(result) == (two_sided([claim("c", label=side)]), ())


def test_fields_of_the_map_and_of_a_source_with_a_claims_id_conflict_by_keys_of_their_own() -> None:
    base = ArgumentMap(title="old", sources=(Source(id="x"),), claims=(claim("x"),))
    mine = ArgumentMap(title="mine", sources=(Source(id="x", title="mine"),), claims=(claim("x", note="mine"),))
    theirs = ArgumentMap(title="theirs", sources=(Source(id="x", title="theirs"),), claims=(claim("x", note="theirs"),))
    result = merged(base, mine, theirs)
    assert [conflict.key for conflict in result.conflicts] == [
        ("map", "", "title"),
        ("source", "x", "title"),
        ("claim", "x", "note"),
    ]
    assert result.map == mine
    some = merged(base, mine, theirs, choices={("source", "x", "title"): "theirs"})
    assert some.map == mine.changed(sources=theirs.sources)
    assert [conflict.key for conflict in some.conflicts] == [("map", "", "title"), ("claim", "x", "note")]


def test_who_accepted_what_is_one_field() -> None:
    base = claim("c", origin=Origin(by="rules", standing="proposed"))
    mine, theirs = base.changed(origin=Origin(by="rules")), base.changed(origin=None)
    (conflict,) = of_claims(base, mine, theirs).conflicts
    assert (conflict.field, conflict.base, conflict.mine, conflict.theirs) == ("origin", base.origin, mine.origin, None)


# Quotes, tags, positions


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        pytest.param([Q1], [Q1, Q2], [Q1, Q3], [Q1, Q2, Q3], id="both add"),
        pytest.param([Q1], [Q2, Q1], [Q3, Q1, Q4], [Q2, Q1, Q3, Q4], id="both add anywhere"),
        pytest.param([Q1], [Q1, Q2], [Q1, Q3, Q2], [Q1, Q2, Q3], id="both add the same"),
        pytest.param([Q1, Q2], [Q1, Q2, Q3], [Q2], [Q2, Q3], id="mine adds, theirs takes out"),
        pytest.param([Q1, Q2], [Q1], [Q1, Q3, Q2], [Q1, Q3], id="mine takes out, theirs adds"),
        pytest.param([Q1, Q2], [Q1, Q2, Q3], [Q2, Q4], [Q2, Q3, Q4], id="mine adds, theirs replaces"),
        pytest.param([Q1, Q1], [Q1], [Q1, Q1, Q2], [Q1, Q2], id="one of two equal ones is taken out"),
        pytest.param([], [Q1], [Q1, Q1, Q2], [Q1, Q1, Q2], id="equal ones are counted"),
        pytest.param([], [Q1], [Q2], [Q1, Q2], id="both give the first"),
    ],
)
def test_both_sides_add_quotes(base: list[Any], mine: list[Any], theirs: list[Any], expected: list[Any]) -> None:
    result = of_claims(claim("c", *base), claim("c", *mine), claim("c", *theirs))
    assert settled(result) == (two_sided([claim("c", *expected)]), ())


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        pytest.param([Q1], [Q2], [Q3], id="both replace"),
        pytest.param([Q1, Q2], [Q1], [Q2], id="both take out"),
        pytest.param([Q1, Q2], [Q2, Q1], [Q1, Q2, Q3], id="one moves"),
        pytest.param([Q1], [], [Q2], id="one takes out what the other replaces"),
    ],
)
def test_other_changes_to_quotes_on_both_sides_conflict(base: list[Any], mine: list[Any], theirs: list[Any]) -> None:
    result = of_claims(claim("c", *base), claim("c", *mine), claim("c", *theirs))
    assert result.conflicts == (Conflict("claim", "c", "quotes", tuple(base), tuple(mine), tuple(theirs)),)
    assert result.map == two_sided([claim("c", *mine)])
    assert settled(
        of_claims(
            claim("c", *base), claim("c", *mine), claim("c", *theirs), choices={("claim", "c", "quotes"): "theirs"}
        )
    ) == (two_sided([claim("c", *theirs)]), ())


def test_both_sides_add_tags() -> None:
    base = claim("c", tags=["x"])
    result = of_claims(base, base.changed(tags=["x", "m"]), base.changed(tags=["t", "x"]))
    assert settled(result)[0].claims[-1].tags == ("x", "m", "t")


def test_both_sides_add_positions() -> None:
    assert settled(of_issues("a b", "a b c", "a d b"))[0].issues == (issue("i", "a b c d"),)
    assert settled(of_issues("a b", "c b", "a b d"))[0].issues == (issue("i", "c b d"),)
    (conflict,) = of_issues("a b", "a c", "a d").conflicts
    assert conflict.field == "positions"


def test_premises_are_one_field() -> None:
    base = relation("r", "support", "a", "b")
    result = of_relations(base, base.changed(premises=["a", "c"]), base.changed(premises=["a", "d"]))
    assert result.conflicts == (Conflict("relation", "r", "premises", ("a",), ("a", "c"), ("a", "d")),)
    assert result.map.relations[-1] == base.changed(premises=["a", "c"])


# What belongs together


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        pytest.param(relation("r", "support", "c", "b"), relation("r", "support", "a", "c"), id="target is a premise"),
        pytest.param(
            relation("r", "contradiction", "a", "b"), relation("r", "support", "a c", "b"), id="kind takes one premise"
        ),
        pytest.param(
            relation("r", "rephrase", "a", "b"), relation("r", "support", "a", "s"), id="kind takes no relation"
        ),
        pytest.param(
            relation("r", "support", "c", "d"), relation("r", "support", "d", "b"), id="only if theirs were chosen"
        ),
    ],
)
def test_a_relation_that_would_be_illegal_conflicts_as_a_whole(mine: Relation, theirs: Relation) -> None:
    base = relation("r", "support", "a", "b")
    result = of_relations(base, mine, theirs)
    assert result.conflicts == (Conflict("relation", "r", "", base, mine, theirs),)
    assert result.map.relations[-1] == mine
    other, _ = settled(of_relations(base, mine, theirs, choices={("relation", "r", ""): "theirs"}))
    assert other.relations[-1] == theirs


def test_a_relation_that_stays_legal_is_merged_by_fields() -> None:
    base = relation("r", "support", "a", "b")
    result = of_relations(base, base.changed(kind="attack", note="n"), base.changed(premises=["c"], target="d"))
    assert settled(result)[0].relations[-1] == relation("r", "attack", "c", "d", note="n")


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        pytest.param(claim("c"), claim("c", source="l"), claim("c", Q1), claim("c", Q1), id="quotes say the source"),
        pytest.param(
            claim("c", Q1), claim("c"), claim("c", Q1, wording="verbatim"), claim("c"), id="no quotes, no wording"
        ),
        pytest.param(
            claim("c", Q1, Q2),
            claim("c"),
            claim("c", Q1, Q2, wording="verbatim", note="n"),
            claim("c", note="n"),
            id="implicit on one side, worded on the other",
        ),
        pytest.param(
            claim("c", Q1), claim("c", source="l"), claim("c", Q1, label="t"), claim("c", source="l", label="t")
        ),
    ],
)
def test_a_claims_wording_and_source_go_with_its_quotes(
    base: Claim, mine: Claim, theirs: Claim, expected: Claim
) -> None:
    for one, other in ((mine, theirs), (theirs, mine)):
        assert settled(of_claims(base, one, other)) == (two_sided([expected]), ())


def test_wording_goes_with_the_quotes_that_are_chosen() -> None:
    versions = claim("c", Q1), claim("c"), claim("c", Q2, wording="verbatim")
    result = of_claims(*versions)
    assert [conflict.field for conflict in result.conflicts] == ["quotes"]
    assert result.map == two_sided([claim("c")])
    chosen = of_claims(*versions, choices={("claim", "c", "quotes"): "theirs"})
    assert settled(chosen)[0] == two_sided([versions[2]])


def test_two_wordings_of_a_quoted_claim_conflict() -> None:
    versions = (claim("c", Q1, wording=wording) for wording in ("paraphrase", "verbatim", "interpretation"))
    (conflict,) = of_claims(*versions).conflicts
    assert conflict == Conflict("claim", "c", "wording", "paraphrase", "verbatim", "interpretation")


# Deleted and added


def test_what_one_side_deleted_and_the_other_left_alone_is_deleted() -> None:
    base = claim("c")
    assert settled(of_claims(base, None, base)) == (two_sided(), ())
    assert settled(of_claims(base, base, None)) == (two_sided(), ())
    assert settled(of_claims(base, None, None)) == (two_sided(), ())


def test_what_one_side_deleted_and_the_other_changed_conflicts() -> None:
    base, changed_one = claim("c"), claim("c", note="n")
    key = "claim", "c", ""
    result = of_claims(base, None, changed_one)
    assert result == Merged(two_sided(), (Conflict("claim", "c", "", base, None, changed_one),), ())
    result = of_claims(base, changed_one, None)
    assert result == Merged(two_sided([changed_one]), (Conflict("claim", "c", "", base, changed_one, None),), ())
    assert settled(of_claims(base, None, changed_one, choices={key: "theirs"}))[0] == two_sided([changed_one])
    assert settled(of_claims(base, changed_one, None, choices={key: "theirs"}))[0] == two_sided()
    assert settled(of_claims(base, None, changed_one, choices={key: "mine"}))[0] == two_sided()


def test_what_both_added_alike_is_there_once() -> None:
    assert settled(of_claims(None, claim("c", Q1), claim("c", Q1))) == (two_sided([claim("c", Q1)]), ())


def test_what_both_added_differently_is_kept_twice_and_references_follow() -> None:
    base = two_sided()
    mine = two_sided(
        [claim("c", label="Mine")],
        [relation("r", "support", "c", "a"), relation("s", "attack", "b", "r")],
        [issue("i", "a c")],
        [LEFT.changed(main="c"), *base.sources[1:]],
    )
    theirs = two_sided([claim("c", label="Theirs"), claim("d")], [relation("r", "attack", "d", "a")])
    found, notices = settled(merged(base, mine, theirs))
    assert [(one.id, one.label) for one in found.claims[2:]] == [("c-2", "Mine"), ("c", "Theirs"), ("d", "")]
    assert found.relations == (
        relation("r-2", "support", "c-2", "a"),
        relation("s", "attack", "b", "r-2"),
        relation("r", "attack", "d", "a"),
    )
    assert found.issues == (issue("i", "a c-2"),)
    assert found.sources[0].main == "c-2"
    assert [notice.partition("; ")[2] for notice in notices] == [
        "yours, the claim “Mine”, is now “c-2”.",
        "yours, the relation from the claim “Mine” to the claim “Claim a.”, is now “r-2”.",
    ]


def test_what_refers_to_something_renamed_is_no_longer_the_same() -> None:
    both = [relation("r", "support", "c", "a")]
    mine, theirs = two_sided([claim("c", label="Mine")], both), two_sided([claim("c", label="Theirs")], both)
    found, notices = settled(merged(two_sided(), mine, theirs))
    assert found.relations == (relation("r-2", "support", "c-2", "a"), *both)
    assert len(notices) == 2


def test_a_source_that_both_added_differently_takes_its_quotes_along() -> None:
    def added(name: str) -> ArgumentMap:
        sources = [NEITHER, Source(id="s", title=name), Source(id=f"{name}-t", replies_to="s")]
        claims = [claim("a"), claim(f"{name}-c", quote("s")), claim(f"{name}-d", source="s")]
        joins = relation(f"{name}-r", "support", f"{name}-c", "a", stated_in="s", quotes=[quote("s")])
        return ArgumentMap(sources=tuple(sources), claims=tuple(claims), relations=(joins,))

    base = ArgumentMap(sources=(NEITHER,), claims=(claim("a"),))
    found, notices = settled(merged(base, added("mine"), added("theirs")))
    assert [(one.id, one.title, one.replies_to) for one in found.sources[1:]] == [
        ("s-2", "mine", None),
        ("mine-t", "", "s-2"),
        ("s", "theirs", None),
        ("theirs-t", "", "s"),
    ]
    assert found.claims[1:3] == (claim("mine-c", quote("s-2")), claim("mine-d", source="s-2"))
    assert found.relations[0].stated_in == found.relations[0].quotes[0].source == "s-2"
    assert found.claims[3:] == added("theirs").claims[1:]
    assert notices == ("You and the file each added something as “s”; yours, the source “mine”, is now “s-2”.",)


def test_new_ids_are_used_nowhere_and_not_too_long() -> None:
    long = "c" * 80
    base = two_sided([claim("c-2")])
    mine = two_sided([claim("c-2"), claim("c", label="Mine"), claim(long, label="Mine")])
    theirs = two_sided([claim("c", label="Theirs"), claim(long, label="Theirs"), claim("c-3")])
    found, _ = settled(merged(base, mine, theirs))
    assert {one.id for one in found.claims if one.label == "Mine"} == {"c-4", "c" * 78 + "-2"}


def test_a_claim_and_an_issue_added_under_one_id() -> None:
    mine, theirs = two_sided([claim("x")]), two_sided(issues=[issue("x", "a b")])
    found, notices = settled(merged(two_sided(), mine, theirs))
    assert found == theirs.changed(claims=(*theirs.claims, claim("x").changed(id="x-2")))
    assert notices == ("You and the file each added something as “x”; yours, the claim “Claim x.”, is now “x-2”.",)


# What is needed stays


def test_a_claim_deleted_on_one_side_and_used_anew_on_the_other_stays() -> None:
    base = two_sided([claim("c"), claim("d")])
    without = two_sided([claim("d")])
    uses = [
        two_sided([claim("c"), claim("d")], [relation("r", "support", "c", "a")]),
        two_sided([claim("c"), claim("d")], [relation("r", "support", "a", "c")]),
        two_sided([claim("c"), claim("d")], issues=[issue("i", "a c")]),
        two_sided([claim("c"), claim("d")], sources=[LEFT.changed(main="c"), *base.sources[1:]]),
    ]
    for use in uses:
        assert merged(base, without, use) == Merged(
            use, (), ("You deleted the claim “Claim c.”, but what is new in the file needs it, so it stays.",)
        )
        assert merged(base, use, without) == Merged(
            use, (), ("The file no longer has the claim “Claim c.”, but your changes need it, so it stays.",)
        )


def test_what_stays_keeps_what_it_needs() -> None:
    claims = [claim("c", quote("n")), claim("d")]
    base = two_sided(claims, [relation("r", "support", "c d", "a")])
    mine = two_sided(sources=base.sources[:2])
    theirs = two_sided(claims, [*base.relations, relation("u", "attack", "b", "r")])
    found, notices = settled(merged(base, mine, theirs))
    assert found == theirs
    assert notices[0].startswith(
        "You deleted the relation from the claim “Claim c.” and the claim “Claim d.” to the claim “Claim a.”, but"
    )
    assert [notice.split(",")[0] for notice in notices[1:]] == [
        "You deleted the claim “Claim c.”",
        "You deleted the claim “Claim d.”",
        "You deleted the source “Neither”",
    ]


def test_a_relation_on_a_relation_and_an_issue_are_named() -> None:
    base = two_sided(relations=[relation("r", "support", "a", "b"), relation("s", "attack", "b", "r")])
    mine = two_sided(relations=base.relations[:1])
    theirs = base.changed(relations=[*base.relations, relation("t", "attack", "a", "s")])
    _, (notice,) = settled(merged(base, mine, theirs))
    assert notice.startswith("You deleted the relation from the claim “Claim b.” to another relation, but")
    mine, theirs = two_sided(issues=[issue("i", "a")]), two_sided(issues=[issue("i", "b")])
    _, (notice,) = settled(merged(two_sided(), mine, theirs))
    assert "yours, the question “What of i?”, is now “i-2”" in notice


def test_a_deletion_that_cannot_be_is_no_conflict() -> None:
    base = two_sided([claim("c")])
    theirs = two_sided([claim("c", note="n")], [relation("r", "support", "c", "a")])
    assert merged(base, two_sided(), theirs).map == theirs
    assert merged(base, two_sided(), theirs).conflicts == ()
    assert merged(base, two_sided(), theirs, choices={("claim", "c", ""): "mine"}).map == theirs


# The last resort


def test_a_circle_of_targets_made_by_merging_leaves_mine_and_one_conflict() -> None:
    r, s = relation("r", "support", "a", "b"), relation("s", "support", "b", "a")
    base = two_sided(relations=[r, s])
    mine = two_sided([claim("c")], [r.changed(target="s"), s])
    theirs = two_sided([claim("d")], [r, s.changed(target="r")])
    result = merged(base, mine, theirs)
    assert result == Merged(mine, (Conflict("map", "", "", base, mine, theirs),), ())
    for side, expected in (("mine", mine), ("theirs", theirs)):
        choices: Any = {("map", "", ""): side}
        assert merged(base, mine, theirs, choices=choices) == Merged(expected, (), ())


def test_conflicts_that_could_not_all_be_settled_to_theirs_are_one_from_the_start() -> None:
    r, s = relation("r", "support", "a", "b"), relation("s", "support", "b", "a")
    base = two_sided([claim("c")], [r, s])
    mine = base.changed(relations=[r.changed(target="c"), s.changed(target="r")])
    theirs = base.changed(relations=[r.changed(target="s"), s])
    assert merged(base, mine, theirs) == Merged(mine, (Conflict("map", "", "", base, mine, theirs),), ())


def test_an_id_that_would_have_two_owners_leaves_mine_and_one_conflict() -> None:
    base = two_sided([claim("c")])
    mine = two_sided(issues=[issue("c", "a b")])
    theirs = two_sided([claim("c")], [relation("r", "support", "c", "a")])
    (conflict,) = merged(base, mine, theirs).conflicts
    assert conflict.key == ("map", "", "")


# Order


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("c d e", "c m d e", "c d t e", "c m d t e"),
        ("c d e", "c d e m n", "c d e t", "c d e m n t"),
        ("c d e", "m c d e", "e d c", "m e d c"),
        ("c d e", "c d e", "e d c", "e d c"),
        ("c d e", "e m d c", "c t d e", "e m d c t"),
        ("c d e", "d c e m", "e d c", "e m d c"),
        ("c d e", "c m e", "d e", "m e"),
        ("", "m", "t", "m t"),
    ],
)
def test_order(base: str, mine: str, theirs: str, expected: str) -> None:
    maps = (ArgumentMap(issues=tuple(issue(name, "") for name in one.split())) for one in (base, mine, theirs))
    assert names(settled(merged(*maps))[0].issues) == expected


# For all maps


Maps = tuple[ArgumentMap, ArgumentMap, ArgumentMap]


@st.composite
def threes(draw: DrawFn) -> Maps:
    """A base, and two sides that changed it or have nothing to do with it."""
    base = draw(small_maps())
    sides = [draw(changed(base, max_changes=8) if draw(st.integers(0, 5)) else small_maps()) for _ in range(2)]
    return base, sides[0], sides[1]


def small_maps() -> st.SearchStrategy[ArgumentMap]:
    return argument_maps(max_claims=4, max_sources=2, max_relations=3, max_issues=1)


slow = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@slow
@given(threes())
def test_any_three_maps_make_a_legal_one_and_always_the_same(
    maps: Maps,
) -> None:
    result = merged(*maps)
    assert result.map.changed() == result.map
    assert result == merged(*maps)


@slow
@given(st.data())
def test_who_alone_changed_the_map_has_it_as_it_is(data: st.DataObject) -> None:
    base = data.draw(small_maps())
    one = data.draw(st.one_of(changed(base, max_changes=6), small_maps()))
    for sides in ((one, base), (base, one), (one, one)):
        assert merged(base, *sides) == Merged(one, (), ())


@slow
@given(threes())
def test_what_both_sides_left_alone_is_not_lost(maps: Maps) -> None:
    base, mine, theirs = map(parts, maps)
    result = merged(*maps)
    whole = [conflict.key for conflict in result.conflicts] == [("map", "", "")]
    found = parts(result.map)
    for key, block in base.items():
        if block == mine.get(key) == theirs.get(key):
            assert found[key] == block
    for key, block in theirs.items():
        if key not in base and not whole:
            assert found[key] == block
    for key in mine.keys() - base.keys() - found.keys():
        assert any(f"as “{key[1]}”" in notice for notice in result.notices)


def parts(of: ArgumentMap) -> dict[tuple[str, str], Any]:
    lists = (of.sources, of.claims, of.relations, of.issues)
    return {(type(block).__name__, block.id): block for blocks in lists for block in blocks}


@slow
@given(threes())
def test_all_conflicts_settled_one_way_leave_none(maps: Maps) -> None:
    result = merged(*maps)
    assert merged(*maps, choices={conflict.key: "theirs" for conflict in result.conflicts}).conflicts == ()
    mine = merged(*maps, choices={conflict.key: "mine" for conflict in result.conflicts})
    assert mine == result._replace(conflicts=())


@slow
@given(threes(), st.data())
def test_all_conflicts_settled_anyhow_leave_at_most_the_last_resort(maps: Maps, data: st.DataObject) -> None:
    choices: dict[tuple[str, str, str], Choice] = {
        conflict.key: data.draw(st.sampled_from(["mine", "theirs"])) for conflict in merged(*maps).conflicts
    }
    assert [conflict.key for conflict in merged(*maps, choices=choices).conflicts] in ([], [("map", "", "")])

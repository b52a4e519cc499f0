"""What each edit does, what it is called, and what it refuses."""

from __future__ import annotations

import pytest

from argmap.edit import (
    Accept,
    AddClaim,
    AddIssue,
    AddPosition,
    AddQuote,
    AddRelation,
    AddSource,
    ChangeClaim,
    ChangeMap,
    ChangeQuote,
    ChangeRelation,
    ChangeSource,
    DeleteClaim,
    DeleteIssue,
    DeleteRelation,
    Edit,
    LinkPremise,
    LinkRelations,
    MergeClaims,
    MoveQuote,
    OrderIssues,
    Reject,
    RemovePosition,
    RemoveQuote,
    RemoveSource,
    RetargetRelation,
    ReverseRelation,
    SetMain,
    SplitClaim,
    Together,
    Undercut,
    UnlinkPremise,
    made,
)
from argmap.errors import EditError
from argmap.model import ArgumentMap, Origin, Quote, RelationKind, Source, Structure
from tests.examples import claim, issue, quote, relation, two_sided

PROPOSED = Origin(by="rules", sure=0.4, standing="proposed")


@pytest.fixture
def town() -> ArgumentMap:
    """`a` rests on `c` and `d` together and on `e` alone; `b` attacks the first step, `f` attacks `b`'s attack."""
    return two_sided(
        claims=[
            claim("c", quote("l", 10)),
            claim("d", label="unsaid"),
            claim("e", quote("l", 30), quote("l", 60, stance="concedes", voice=("a baker",))),
            claim("f", quote("l", 80)),
        ],
        relations=[
            relation("r1", "support", "c d", "a"),
            relation("r2", "support", "e", "a"),
            relation("r3", "attack", "b", "r1"),
            relation("r4", "attack", "f", "r3"),
        ],
        issues=[issue("i1", "e b")],
    )


def after(edit: Edit, whole: ArgumentMap) -> tuple[str, Structure]:
    """What an edit was called, and the map it made."""
    step, now = made(edit, Structure(whole))
    assert step.change.backwards.applied(now) == whole
    return step.label, Structure(now)


def refused(edit: Edit, whole: ArgumentMap) -> str:
    """Why an edit was not made."""
    with pytest.raises(EditError) as caught:
        made(edit, Structure(whole))
    return str(caught.value)


def test_a_claim_gets_an_id_of_its_words_and_a_second_one_digits(town: ArgumentMap) -> None:
    label, now = after(AddClaim(text="Not all shops lose."), town)
    assert label == "add the unsaid claim “Not all shops lose.”"
    assert now.claims["not-all-shops-lose"].is_implicit
    _, again = after(AddClaim(text="Not all shops lose!", quotes=(quote("l", 5),)), now.map)
    assert again.map.claims[-1].id.startswith("not-all-shops-lose-")
    assert again.map.claims[-1].wording == "paraphrase"


def test_a_claim_can_stand_behind_another_in_the_file(town: ArgumentMap) -> None:
    _, now = after(AddClaim(text="New.", after="a"), town)
    assert [c.id for c in now.map.claims][:3] == ["a", "new", "b"]


def test_an_id_that_is_taken_is_refused(town: ArgumentMap) -> None:
    assert refused(AddClaim(text="New.", id="r1"), town) == "the id 'r1' is taken: the support r1 has it"
    assert "a source" not in refused(AddClaim(text="New.", quotes=(quote("gone"),)), town)


def test_words_that_are_left_out_stay_and_an_empty_field_is_emptied(town: ArgumentMap) -> None:
    label, now = after(ChangeClaim(id="d", text="Other.", tags=("x",)), town)
    assert label == "change the text and tags of “unsaid”"
    assert (now.claims["d"].label, now.claims["d"].tags) == ("unsaid", ("x",))
    _, empty = after(ChangeClaim(id="d", label=""), now.map)
    assert empty.claims["d"].label == ""
    assert refused(ChangeClaim(id="d", label="unsaid"), town) == "this changes nothing"
    assert "implicit" in refused(ChangeClaim(id="d", wording="verbatim"), town)


def test_deleting_a_claim_takes_its_relations_with_it_and_says_so(town: ArgumentMap) -> None:
    label, now = after(DeleteClaim(id="c"), town)
    assert label.startswith(
        "delete “Claim c.”, with 3 relations (“Claim c.” and “unsaid”, only together, support “Claim a.”"
    )
    assert set(now.relations) == {"r2"}
    label, now = after(DeleteClaim(id="b"), town)
    assert "with 2 relations, from 1 question, the main claim of its source" in label
    assert now.sources["r"].main is None
    assert now.issues["i1"].positions == ("e",)
    assert refused(DeleteClaim(id="cc"), town) == "no claim has the id 'cc'; did you mean 'c'?"
    assert refused(DeleteClaim(id="r1"), town) == "'r1' is a relation; a claim is needed here"


def test_splitting_gives_the_second_claim_reasons_of_its_own(town: ArgumentMap) -> None:
    _, now = after(SplitClaim(id="e", first="One half.", second="The other half.", quotes=(1,)), town)
    first, second = now.claims["e"], now.claims["the-other-half"]
    assert (first.text, [q.start for q in first.quotes], [q.start for q in second.quotes]) == ("One half.", [30], [60])
    assert [r.target for r in now.out_of(second.id)] == ["a"]
    assert now.issues["i1"].positions == ("e", "b")
    _, now = after(SplitClaim(id="e", second="The other half.", shared=(0,)), town)
    assert [len(now.claims[name].quotes) for name in ("e", "the-other-half")] == [2, 1]
    assert "so none has the number 7" in refused(SplitClaim(id="e", second="x", quotes=(7,)), town)


def test_merging_moves_quotes_relations_positions_and_mains_and_drops_what_would_meet_itself(town: ArgumentMap) -> None:
    label, now = after(MergeClaims(into="c", others=("e",)), town)
    assert label == "merge “Claim e.” into “Claim c.”"
    assert len(now.claims["c"].quotes) == 3
    assert now.issues["i1"].positions == ("c", "b")
    assert now.relations["r2"].premises == ("c",)
    label, now = after(MergeClaims(into="e", others=("a",)), town)
    assert "2 relations" not in label
    assert "1 relation between them went" in label
    assert now.sources["l"].main == "e"
    assert now.relations["r1"].target == "e"
    assert "r2" not in now.relations
    assert "into itself" in refused(MergeClaims(into="c", others=("c",)), town)


def test_relations_are_made_once_and_never_in_a_circle(town: ArgumentMap) -> None:
    label, now = after(AddRelation(kind="attack", premises=("b", "f"), target="c"), town)
    assert label == "“Claim b.” and “Claim f.”, only together, attack “Claim c.”"
    assert now.relations["b-and-f-against-c"].is_linked
    assert refused(AddRelation(kind="support", premises=("e",), target="a"), town) == (
        "it is there already: “Claim e.” supports “Claim a.” (r2)"
    )
    assert "no premise for or against itself" in refused(AddRelation(kind="support", premises=("a",), target="a"), town)
    assert "in a circle" in refused(RetargetRelation(id="r3", target="r4"), town)
    assert "only support and attack are aimed at a relation" in refused(ChangeRelation(id="r3", kind="rephrase"), town)
    assert "can have positions" in refused(AddRelation(kind="support", premises=("a",), target="i1"), town)


def test_an_undercut_is_aimed_at_the_step(town: ArgumentMap) -> None:
    label, now = after(Undercut(id="r2", premises=("b",), note="why"), town)
    assert label == "“Claim b.” attacks the step to “Claim a.”"
    assert (now.relations["b-against-r2"].target, now.relations["b-against-r2"].note) == ("r2", "why")


def test_kind_direction_and_target_change(town: ArgumentMap) -> None:
    label, now = after(ChangeRelation(id="r2", kind="attack", scheme="sign"), town)
    assert label == "make attack of: “Claim e.” supports “Claim a.”"
    assert now.relations["r2"].scheme == "sign"
    _, now = after(ReverseRelation(id="r2"), town)
    assert (now.relations["r2"].premises, now.relations["r2"].target) == (("a",), "e")
    assert "each a reason by itself" in refused(ReverseRelation(id="r1"), town)
    assert "only claims are premises" in refused(ReverseRelation(id="r3"), town)
    label, now = after(RetargetRelation(id="r2", target="c"), town)
    assert label == "retarget: now “Claim e.” supports “Claim c.”"


def test_premises_are_linked_and_unlinked(town: ArgumentMap) -> None:
    label, now = after(LinkPremise(id="r1", premise="e"), town)
    assert label == "join: “Claim c.”, “unsaid” and “Claim e.”, only together, support “Claim a.”"
    assert "r2" not in now.relations
    label, now = after(UnlinkPremise(id="r1", premise="d"), town)
    assert (now.relations["r1"].premises, now.relations["d-for-a"].premises) == (("c",), ("d",))
    assert now.relations["r3"].target == "r1"
    _, linked = after(LinkRelations(id="r1", others=("d-for-a",)), now.map)
    assert linked.relations["r1"].premises == ("c", "d")
    assert "not joined with others" in refused(UnlinkPremise(id="r2", premise="e"), town)
    assert "of one kind onto one target" in refused(LinkRelations(id="r1", others=("r3",)), town)


def test_what_was_aimed_at_a_linked_relation_is_aimed_at_the_whole(town: ArgumentMap) -> None:
    _, now = after(Undercut(id="r2", premises=("b",)), town)
    _, linked = after(LinkRelations(id="r1", others=("r2",)), now.map)
    assert linked.relations["b-against-r2"].target == "r1"


def test_deleting_a_relation_takes_what_is_aimed_at_it(town: ArgumentMap) -> None:
    label, now = after(DeleteRelation(id="r1"), town)
    assert label.endswith("with 2 relations aimed at it")
    assert (set(now.relations), len(now.claims)) == ({"r2"}, 6)


def test_issues_and_positions(town: ArgumentMap) -> None:
    label, now = after(AddIssue(question="What of it?", positions=("c", "b", "c")), town)
    assert label == "ask “What of it?”"
    assert now.issues["what-of-it"].positions == ("c", "b")
    _, now = after(AddPosition(id="i1", claims=("f", "e")), now.map)
    assert now.issues["i1"].positions == ("e", "b", "f")
    _, now = after(RemovePosition(id="i1", claims=("b",)), now.map)
    assert now.issues["i1"].positions == ("e", "f")
    assert "is no position" in refused(RemovePosition(id="i1", claims=("a",)), town)


def test_issues_are_asked_in_an_order_and_those_not_named_follow(town: ArgumentMap) -> None:
    asked = town.changed(issues=tuple(issue(name, "e b") for name in ("i1", "i2", "i3", "i4")))
    label, now = after(OrderIssues(ids=("i3", "i2")), asked)
    assert label == "ask first “What of i3?”, then “What of i2?”"
    assert list(now.issues) == ["i3", "i2", "i1", "i4"]
    assert now.map.issues[0].positions == ("e", "b")
    assert refused(OrderIssues(ids=("i1",)), asked) == "this changes nothing"
    assert "no issue has the id 'i9'" in refused(OrderIssues(ids=("i9",)), asked)


def test_an_order_of_issues_goes_together_with_other_edits(town: ArgumentMap) -> None:
    asked = town.changed(issues=(issue("i1", "e b"), issue("i2", "e b")))
    edits = (OrderIssues(ids=("i2",)), AddIssue(question="New?", id="new"), OrderIssues(ids=("new",)))
    label, now = after(Together(edits=edits), asked)
    assert list(now.issues) == ["new", "i2", "i1"]
    assert label.startswith("3 edits: ask first “What of i2?”; ")
    _, now = after(Together(edits=(OrderIssues(ids=("i2",)), RemovePosition(id="i1", claims=("e",)))), asked)
    assert [(name, one.positions) for name, one in now.issues.items()] == [("i2", ("e", "b")), ("i1", ("b",))]
    _, now = after(Together(edits=(OrderIssues(ids=("i2",)), DeleteIssue(id="i1"))), asked)
    assert list(now.issues) == ["i2"]


def test_quotes_come_change_move_and_go_and_the_wording_follows(town: ArgumentMap) -> None:
    _, now = after(AddQuote(id="d", quote=quote("l", 5)), town)
    assert now.claims["d"].wording == "paraphrase"
    _, now = after(RemoveQuote(id="d"), now.map)
    assert now.claims["d"].wording == "implicit"
    label, now = after(MoveQuote(id="e", index=1, to="c"), town)
    assert label == "move the quote “some words” to “Claim c.”"
    assert now.claims["c"].quotes[1].voice == ("a baker",)
    _, now = after(ChangeQuote(id="e", index=0, stance="reports", voice=("a",)), town)
    assert now.claims["e"].quotes[0].start == 30
    _, now = after(ChangeQuote(id="e", index=0, exact=("one", "two")), town)
    assert (now.claims["e"].quotes[0].start, now.claims["e"].quotes[0].words) == (None, "one […] two")
    assert "no source has the id" in refused(AddQuote(id="d", quote=quote("x")), town)
    label, now = after(RemoveQuote(id="c"), town)
    assert label.endswith("which is unsaid now")


def test_main_claim_and_title(town: ArgumentMap) -> None:
    label, now = after(SetMain(source="l", claim="e"), town)
    assert label == "“Claim e.” is the main claim of Left"
    assert now.sources["l"].main == "e"
    label, now = after(SetMain(source="l"), now.map)
    assert label == "Left has no main claim"
    assert after(ChangeMap(title="T", note="N"), town)[1].map.note == "N"


def test_what_a_source_is_changes_and_a_new_one_comes_last(town: ArgumentMap) -> None:
    label, now = after(ChangeSource(id="l", author="Ann", side="right", part=("comment",)), town)
    changed = now.sources["l"]
    assert (changed.author, changed.side, changed.part) == ("Ann", "right", ("comment",))
    assert "author" in label
    moved = after(ChangeSource(id="l", article="elsewhere.txt"), town)[1].sources["l"]
    assert (moved.article, moved.sha256) == ("elsewhere.txt", "")
    added = after(AddSource(source=Source(id="third", title="Third")), town)[1]
    assert added.map.sources[-1].id == "third"
    for edit in (
        RemoveSource(id="x"),
        AddSource(source=Source(id="l")),
        ChangeSource(id="x", title="T"),
        ChangeSource(id="l", replies_to="x"),
    ):
        with pytest.raises(EditError):
            after(edit, town)


def test_an_article_taken_out_takes_what_only_it_says(town: ArgumentMap) -> None:
    kept = Quote(source="r", exact=("said here too",))
    both = town.claims[0].changed(quotes=(*town.claims[0].quotes, kept))
    answering = town.changed(
        claims=(both, *town.claims[1:]),
        sources=(town.sources[0], town.sources[1].changed(replies_to=town.sources[0].id)),
    )
    first, other = (source.id for source in answering.sources)
    label, now = after(RemoveSource(id=first), answering)
    assert "take out the article" in label
    assert [source.id for source in now.map.sources] == [other]
    assert now.map.sources[0].replies_to is None
    assert [c.quotes for c in now.map.claims if c.id == both.id] == [(kept,)]
    quotes = [*(q for c in now.map.claims for q in c.quotes), *(q for r in now.map.relations for q in r.quotes)]
    left = {quote.source for quote in quotes}
    assert left <= {other}
    alone = [c.id for c in answering.claims if c.quotes and {q.source for q in c.quotes} == {first}]
    assert alone
    assert not set(alone) & set(now.claims)


def test_accepting_takes_along_what_is_needed_and_rejecting_what_has_no_meaning_without(town: ArgumentMap) -> None:
    claims = tuple(c.changed(origin=PROPOSED) if c.id in "ce" else c for c in town.claims)
    relations = tuple(r.changed(origin=PROPOSED) if r.id in ("r1", "r4") else r for r in town.relations)
    drafted = town.changed(claims=claims, relations=relations)
    label, now = after(Accept(ids=("r1",)), drafted)
    assert label.endswith("with 1 claim or step that it needs")
    assert {one.id for one in now.proposals()} == {"e", "r4"}
    label, now = after(Reject(ids=("c",)), drafted)
    assert "with 3 relations" in label
    assert "r4" not in now.relations
    assert "a person stands to it" in refused(Reject(ids=("a",)), drafted)
    assert refused(Accept(ids=("a",)), drafted) == "this changes nothing"


@pytest.fixture
def drafted(town: ArgumentMap) -> ArgumentMap:
    """The same, all of it proposed."""
    return town.changed(
        claims=tuple(one.changed(origin=PROPOSED) for one in town.claims),
        relations=tuple(one.changed(origin=PROPOSED) for one in town.relations),
        issues=tuple(one.changed(origin=PROPOSED) for one in town.issues),
    )


@pytest.mark.parametrize(
    ("edit", "accepted"),
    [
        (AddRelation(kind="attack", premises=("f",), target="e", id="new"), "e f new"),
        (AddRelation(kind="attack", premises=("f",), target="r2", id="new"), "a e f new r2"),
        (Undercut(id="r2", premises=("b",), new="new"), "a b e new r2"),
        (AddRelation(kind="attack", premises=("f",), target="e", id="new", origin=PROPOSED), ""),
        (AddIssue(question="Q?", positions=("a", "b"), id="new"), "a b new"),
        (AddIssue(question="Q?", positions=("a", "b"), id="new", origin=PROPOSED), ""),
        (AddPosition(id="i1", claims=("f",)), "b e f i1"),
        (RemovePosition(id="i1", claims=("b",)), ""),
        (SetMain(source="l", claim="e"), "e"),
        (SetMain(source="l"), ""),
        (ChangeClaim(id="c", note="N"), "c"),
        (ChangeRelation(id="r2", note="N"), "a e r2"),
        (RetargetRelation(id="r2", target="b"), "b e r2"),
        (ReverseRelation(id="r2"), "a e r2"),
        (LinkPremise(id="r2", premise="d"), "a d e r2"),
        (LinkRelations(id="r1", others=("r2",)), "a c d e r1"),
        (UnlinkPremise(id="r1", premise="c", new="new"), "a c d new r1"),
        (MergeClaims(into="e", others=("d",)), "e"),
        (SplitClaim(id="e", second="Two.", new="new"), "e new"),
        (AddQuote(id="d", quote=quote("l", 90)), "d"),
        (ChangeQuote(id="e", index=1, stance="rejects"), "e"),
        (MoveQuote(id="e", index=1, to="c"), "c"),
        (RemoveQuote(id="e", index=1), ""),
        (DeleteRelation(id="r4"), ""),
    ],
    ids=lambda one: one.NAME if isinstance(one, Edit) else one.replace(" ", "-"),
)
def test_what_a_person_uses_or_corrects_is_accepted_and_nothing_else(
    drafted: ArgumentMap, edit: Edit, accepted: str
) -> None:
    _, now = after(edit, drafted)
    whole = now.map
    entries = (*whole.claims, *whole.relations, *whole.issues)
    assert " ".join(sorted(one.id for one in entries if not one.is_proposed)) == accepted


@pytest.mark.parametrize("edit", [RetargetRelation(id="r2", target="b"), ReverseRelation(id="r2")])
def test_a_step_that_a_person_aims_elsewhere_is_theirs_and_keeps_no_drafters_reason(
    drafted: ArgumentMap, edit: Edit
) -> None:
    assert after(edit, drafted)[1].relations["r2"].origin is None


def test_a_step_is_not_aimed_where_it_is_aimed_already(drafted: ArgumentMap) -> None:
    assert "it is so already" in refused(RetargetRelation(id="r2", target="a"), drafted)


def test_several_edits_are_one_step_and_fail_as_one(town: ArgumentMap) -> None:
    add = AddClaim(text="New.", id="new")
    join = AddRelation(kind="support", premises=("new",), target="a")
    label, now = after(Together(edits=(add, join)), town)
    assert label == "2 edits: add the unsaid claim “New.”; “New.” supports “Claim a.”"
    assert [p.id for p in now.premises_of("a")][-1] == "new"
    wrong = AddRelation(kind="support", premises=("gone",), target="a")
    assert "no claim has the id 'gone'" in refused(Together(edits=(add, wrong)), town)
    label, now = after(Together(edits=(DeleteClaim(id="c"), AddClaim(text="Again.", id="c"))), town)
    assert (now.claims["c"].text, set(now.relations)) == ("Again.", {"r2"})


def test_the_place_of_what_was_deleted_is_found_again(town: ArgumentMap) -> None:
    step, now = made(Together(edits=(DeleteClaim(id="a"), DeleteClaim(id="e"))), Structure(town))
    assert [c.id for c in now.claims] == ["b", "c", "d", "f"]
    back = step.change.backwards.applied(now)
    assert [c.id for c in back.claims] == ["a", "b", "c", "d", "e", "f"]
    assert [r.id for r in back.relations] == ["r1", "r2", "r3", "r4"]


def test_a_quote_keeps_its_place_while_its_words_are_the_same(town: ArgumentMap) -> None:
    placed = town.claims[2].quotes[0].changed(prefix="before ", suffix=" after")
    whole = town.changed(claims=tuple(c.changed(quotes=(placed,)) if c.id == "c" else c for c in town.claims))
    _, now = after(ChangeQuote(id="c", exact=("some words",), stance="concedes"), whole)
    assert now.claims["c"].quotes == (placed.changed(stance="concedes"),)
    _, now = after(ChangeQuote(id="c", exact=("other words",)), whole)
    assert now.claims["c"].quotes == (quote("l").changed(exact=("other words",), start=None, end=None),)
    _, now = after(ChangeQuote(id="c", exact=("other words",), start=3, end=14), whole)
    assert (now.claims["c"].quotes[0].span, now.claims["c"].quotes[0].prefix) == ((3, 14), "before ")


def test_a_quote_comes_where_it_is_put(town: ArgumentMap) -> None:
    for index, starts in ((0, [5, 30, 60]), (1, [30, 5, 60]), (2, [30, 60, 5]), (None, [30, 60, 5])):
        _, now = after(AddQuote(id="e", quote=quote("l", 5), index=index), town)
        assert [q.start for q in now.claims["e"].quotes] == starts


def test_what_is_noted_of_merged_claims_is_kept_once(town: ArgumentMap) -> None:
    noted = {"c": ("one", ("x",)), "e": ("two", ("y", "x")), "f": ("one", ())}
    claims = tuple(
        one.changed(note=noted[one.id][0], tags=noted[one.id][1]) if one.id in noted else one for one in town.claims
    )
    _, now = after(MergeClaims(into="c", others=("e", "f")), town.changed(claims=claims))
    assert (now.claims["c"].note, now.claims["c"].tags) == ("one\ntwo", ("x", "y"))


def test_what_was_aimed_at_a_reason_of_its_own_is_aimed_at_the_link(town: ArgumentMap) -> None:
    _, now = after(Undercut(id="r2", premises=("b",)), town)
    _, linked = after(LinkPremise(id="r1", premise="e"), now.map)
    assert "r2" not in linked.relations
    assert linked.relations["b-against-r2"].target == "r1"


@pytest.mark.parametrize(("letters", "shown"), [(39, 39), (40, 40), (41, 40), (60, 40)])
def test_long_words_are_cut_in_labels(letters: int, shown: int, town: ArgumentMap) -> None:
    label, _ = after(AddClaim(text="x" * letters), town)
    words = label.partition("“")[2].rstrip("”")
    assert len(words) == shown
    assert words.endswith("…") is (letters > shown)


def test_an_id_of_many_words_ends_with_a_whole_one(town: ArgumentMap) -> None:
    _, now = after(AddClaim(text="The shops in the old town lose customersoon and trade"), town)
    assert "the-shops-in-the-old-town-lose" in now.claims
    _, now = after(AddClaim(text="x" * 60), town)
    assert "x" * 40 in now.claims


def test_what_is_asked_to_be_accepted_is_not_told_as_needed(town: ArgumentMap) -> None:
    drafted = town.changed(
        claims=tuple(c.changed(origin=PROPOSED) if c.id in "cd" else c for c in town.claims),
        relations=tuple(r.changed(origin=PROPOSED) if r.id == "r1" else r for r in town.relations),
    )
    assert after(Accept(ids=("r1", "c", "d")), drafted)[0] == "accept 3 proposals"
    assert after(Accept(ids=("r1", "c")), drafted)[0] == "accept 2 proposals, with 1 claim or step that it needs"


def test_words_that_drew_a_link_stay_with_it(town: ArgumentMap) -> None:
    drawn = town.relations[0].changed(note="both", quotes=(quote("l", 70),), stated_in="l", scheme="sign")
    whole = town.changed(relations=(drawn, *town.relations[1:]))
    _, now = after(UnlinkPremise(id="r1", premise="d"), whole)
    assert now.relations["r1"] == drawn.changed(premises=("c",))
    assert now.relations["d-for-a"] == drawn.changed(id="d-for-a", premises=("d",), note="", quotes=())


@pytest.mark.parametrize(("kind", "target"), [("attack", "a"), ("support", "c"), ("support", "r2")])
def test_only_relations_of_one_kind_onto_one_target_are_linked(kind: RelationKind, target: str) -> None:
    claims = [claim(name, quote("l")) for name in ("c", "d", "e")]
    drawn = [relation("r1", "support", "d", "a"), relation("r2", "support", "c", "a")]
    whole = two_sided(claims, [*drawn, relation("r3", kind, "e", target)])
    assert "of one kind onto one target" in refused(LinkRelations(id="r1", others=("r3",)), whole)
    _, now = after(LinkRelations(id="r1", others=("r2",)), whole)
    assert now.relations["r1"].premises == ("d", "c")


@pytest.mark.parametrize(("target", "stated_in"), [("c", "l"), ("b", None)])
def test_a_step_aimed_at_the_other_article_is_not_said_to_stand_in_its_own(target: str, stated_in: str | None) -> None:
    claims = [claim("p", quote("l", 30)), claim("c", quote("l", 50))]
    whole = two_sided(claims, [relation("s", "support", "p", "a").changed(stated_in="l")])
    assert after(RetargetRelation(id="s", target=target), whole)[1].relations["s"].stated_in == stated_in


def test_a_part_that_says_less_than_the_whole_keeps_neither_its_few_words_nor_their_being_the_authors() -> None:
    whole = two_sided([claim("p", quote("l", 30), label="cheap and quick", wording="verbatim")])
    now = after(SplitClaim(id="p", first="It is cheap.", second="It is quick.", shared=(0,)), whole)[1].claims["p"]
    assert (now.label, now.wording) == ("", "paraphrase")

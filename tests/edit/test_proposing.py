"""Edits that only propose: an assistant's, of which a person decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.edit import (
    Accept,
    AddClaim,
    AddPosition,
    AddRelation,
    ChangeClaim,
    ChangeMap,
    DeleteClaim,
    OrderIssues,
    Propose,
    ReverseRelation,
    SetMain,
    Together,
    edit_of,
    made,
    written,
)
from argmap.errors import EditError
from argmap.model import ArgumentMap, Claim, Issue, Origin, Relation, Structure
from tests.edit.editing import edits
from tests.examples import claim, issue, quote, relation, two_sided
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from argmap.edit import Edit

RULES = Origin(by="rules", sure=0.4, why="so it says", standing="proposed")


@pytest.fixture
def half() -> ArgumentMap:
    """`a`, `b`, `c` and `r1` are a person's; `p` and `q`, and what leads from them, are proposed."""
    return two_sided(
        claims=[claim("c", quote("l", 10)), claim("p", quote("l", 30), origin=RULES), claim("q", origin=RULES)],
        relations=[
            relation("r1", "support", "c", "a"),
            relation("r2", "support", "p", "a", origin=RULES),
            relation("r3", "attack", "q", "p", origin=RULES),
        ],
        issues=[issue("i", "a b"), issue("j", "p b").changed(origin=RULES)],
    )


def proposes(argument_map: ArgumentMap, *asked: Edit) -> ArgumentMap:
    """The map after an assistant's edits, made as a journal holds them."""
    edit = Propose(by="assistant", edits=asked)
    assert edit_of(written(edit)) == edit
    return made(edit, Structure(argument_map))[1]


def entries(argument_map: ArgumentMap) -> dict[str, Claim | Relation | Issue]:
    every: tuple[Claim | Relation | Issue, ...] = (*argument_map.claims, *argument_map.relations, *argument_map.issues)
    return {one.id: one for one in every}


def test_what_is_new_is_proposed_whatever_it_says(half: ArgumentMap) -> None:
    me = Origin(by="a person", sure=0.9, why="because", standing="accepted")
    now = proposes(
        half,
        AddClaim(text="New.", id="n", origin=me),
        AddRelation(kind="support", premises=("n", "p"), target="c", id="r9"),
    )
    found = entries(now)
    assert found["n"].origin == Origin(by="assistant", sure=0.9, why="because", standing="proposed")
    assert found["r9"].origin == Origin(by="assistant", standing="proposed")
    assert found["p"].is_proposed, "what is used is not accepted by that"
    assert [one for one in half.claims if not one.is_proposed] == [one for one in now.claims if not one.is_proposed]


def test_what_is_corrected_stays_proposed(half: ArgumentMap) -> None:
    now = entries(proposes(half, ChangeClaim(id="p", text="Better."), ReverseRelation(id="r3")))
    assert now["p"].origin == Origin(by="assistant", sure=0.4, why="so it says", standing="proposed")
    assert now["r3"].origin == Origin(by="assistant", standing="proposed")


def test_what_is_a_persons_stays_as_it_is(half: ArgumentMap) -> None:
    for edit in (ChangeClaim(id="c", text="x"), DeleteClaim(id="c"), ReverseRelation(id="r1")):
        with pytest.raises(EditError, match="is a person's, who made or accepted it"):
            proposes(half, AddClaim(text="New."), edit)
    with pytest.raises(EditError, match="main claim of l by a person's word"):
        proposes(half, SetMain(source="l", claim="p"))
    with pytest.raises(EditError, match="title and note are a person's"):
        proposes(half.changed(title="Mine"), ChangeMap(title="Yours"))


def test_what_nobody_accepted_can_be_changed_and_go(half: ArgumentMap) -> None:
    now = proposes(half.changed(title=""), DeleteClaim(id="q"), ChangeMap(title="A title"), OrderIssues(ids=("j",)))
    assert "q" not in entries(now)
    assert "r3" not in entries(now)
    assert now.title == "A title"
    assert [one.id for one in now.issues] == ["j", "i"]
    assert now.issues[1] == half.issues[0]


def test_a_label_tells_the_first_of_many(half: ArgumentMap) -> None:
    edits = tuple(AddClaim(text=f"Claim {number}.") for number in range(5))
    few, many = (made(Propose(by="me", edits=edits[:count]), Structure(half))[0].label for count in (2, 5))
    assert few == "me proposes: add the unsaid claim “Claim 0.”; add the unsaid claim “Claim 1.”"
    assert many.startswith("me proposes 5 edits: add the unsaid claim “Claim 0.”; ")
    assert "Claim 3" not in many


def test_accepting_is_a_persons(half: ArgumentMap) -> None:
    for edit in (Accept(ids=("p",)), Together(edits=(AddClaim(text="New."), Together(edits=(Accept(ids=("p",)),))))):
        with pytest.raises(EditError, match="accepting is a person's"):
            proposes(half, edit)


def test_a_question_of_a_persons_takes_answers_that_are_proposed(half: ArgumentMap) -> None:
    now = proposes(half, AddClaim(text="New.", id="n"), AddPosition(id="i", claims=("n",)))
    assert now.issues[0].positions == (*half.issues[0].positions, "n")
    assert not now.issues[0].is_proposed
    assert Structure(now).without(Structure(now).proposals()).map.issues[0] == half.issues[0]
    with pytest.raises(EditError, match="is a person's"):
        proposes(half, AddPosition(id="i", claims=("c",)))


@given(st.data(), argument_maps(max_claims=6, max_relations=8))
def test_no_edit_accepts_or_touches_what_is_accepted(data: st.DataObject, argument_map: ArgumentMap) -> None:
    asked = tuple(data.draw(edits(argument_map)) for _ in range(data.draw(st.integers(1, 3))))
    try:
        now = made(Propose(by="assistant", edits=asked), Structure(argument_map))[1]
    except EditError:
        return
    before, after = entries(argument_map), entries(now)
    accepted = Structure(now).without(Structure(now).proposals())
    for name, entry in before.items():
        if not entry.is_proposed:
            assert after[name] == entry or accepted.issues[name] == Structure(argument_map).without(
                Structure(argument_map).proposals()
            ).issues.get(name)
    for name, entry in after.items():
        if before.get(name) != entry and not (isinstance(entry, Issue) and not entry.is_proposed):
            assert entry.origin is not None
            assert (entry.origin.by, entry.origin.standing) == ("assistant", "proposed")


def test_a_relation_that_is_there_and_only_proposed_is_accepted_by_being_drawn() -> None:
    claims = [claim("p", quote("l", 30), origin=RULES), claim("q", origin=RULES)]
    draft = two_sided(claims=claims, relations=[relation("r", "support", "p", "q", origin=RULES)])
    drawn = AddRelation(kind="support", premises=("p",), target="q")
    now = made(drawn, Structure(draft))[1]
    assert [(one.id, one.is_proposed) for one in now.relations] == [("r", False)]
    for edit, before in (
        (drawn, now),
        (AddRelation(kind="support", premises=("p",), target="q", note="mine"), draft),
        (Propose(edits=(drawn,), by="assistant"), draft),
    ):
        with pytest.raises(EditError, match="there already"):
            made(edit, Structure(before))

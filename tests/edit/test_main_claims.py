"""A drafter's guess at a main claim is put right: what hung on it hangs on the right one."""

from __future__ import annotations

from argmap.edit import ChangeClaim, SetMain, made
from argmap.model import ArgumentMap, Claim, Issue, Origin, Quote, Relation, Source, Structure

PROPOSED = Origin(by="rules", sure=0.5, why="stated in the text", standing="proposed")


def claim(name: str) -> Claim:
    return Claim(
        id=name,
        text=f"{name} is so.",
        wording="paraphrase",
        quotes=(Quote(source="l", exact=(name,)),),
        origin=PROPOSED,
    )


def relation(name: str, premise: str, target: str, kind: str = "support") -> Relation:
    return Relation.model_validate(
        {"id": name, "kind": kind, "premises": (premise,), "target": target, "stated_in": "l", "origin": PROPOSED}
    )


DRAFT = ArgumentMap(
    sources=(Source(id="l", side="left", main="guess"),),
    claims=tuple(map(claim, ("guess", "right", "reason", "head", "fact"))),
    relations=(
        relation("r1", "reason", "guess"),
        relation("r2", "right", "head"),
        relation("r3", "head", "guess"),
        relation("r4", "fact", "guess", "attack"),
    ),
    issues=(Issue(id="i1", question="What of it?", positions=("guess", "fact"), origin=PROPOSED),),
)


def after(draft: ArgumentMap) -> Structure:
    step, now = made(SetMain(source="l", claim="right"), Structure(draft))
    assert step.change.backwards.applied(now) == draft
    return Structure(now)


def test_what_hung_on_the_guess_hangs_on_the_main_claim() -> None:
    now = after(DRAFT)
    assert now.map.sources[0].main == "right"
    assert not now.claims["right"].is_proposed
    assert {(r.kind, r.premises, r.target) for r in now.map.relations} == {
        ("support", ("reason",), "right"),
        ("support", ("head",), "right"),
        ("attack", ("fact",), "right"),
        ("support", ("guess",), "right"),
    }
    assert now.map.issues[0].positions == ("right", "fact")
    assert not now.support_circles()


def test_what_a_person_stands_to_stays_where_it_is() -> None:
    kept = DRAFT.relations[0].changed(origin=None)
    draft = DRAFT.changed(relations=(kept, *DRAFT.relations[1:]))
    now = after(draft)
    assert now.relations["r1"].target == "guess"


def test_a_question_that_names_the_guess_names_the_main_claim() -> None:
    asked = Issue(id="i1", question="Which is right: “Guess is so” or “no”?", positions=("guess",), origin=PROPOSED)
    assert after(DRAFT.changed(issues=(asked,))).map.issues[0].question == "Which is right: “right is so” or “no”?"
    kept = after(DRAFT).map.issues[0]
    assert kept.question == "What of it?"


def test_a_question_that_names_a_claim_follows_its_words_as_long_as_it_is_only_proposed() -> None:
    asked = Issue(id="i1", question="Is it so: “Guess is so”?", positions=("guess",), origin=PROPOSED)
    new_words = ChangeClaim(id="guess", text=r"It is \1 so.")
    draft = Structure(DRAFT.changed(issues=(asked,)))
    assert made(new_words, draft)[1].issues[0].question == r"Is it so: “It is \1 so”?"
    by_person = Structure(DRAFT.changed(issues=(asked.changed(origin=None),)))
    assert made(new_words, by_person)[1].issues[0].question == asked.question

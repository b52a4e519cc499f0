"""Judgements against the map as it is now: found by id, number, words or joints; nothing is lost in silence."""

from __future__ import annotations

import pytest

from argmap.check.judgements import held_against
from argmap.model import Structure
from argmap.model.calling import claim_called, judged_text, steps_called
from argmap.model.judgements import ClaimJudgement, Judgements, StepJudgement
from argmap.workspace import load_map
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def structure() -> Structure:
    return Structure(load_map(ROOT / "maps" / "town-centre.yaml"))


def claim(name: str, **fields: str) -> Judgements:
    return Judgements(claims=(ClaimJudgement(id=name, judgement="doubt", **fields),))


def step(name: str, *, text: str = "", opened: tuple[int | str, ...] = ()) -> Judgements:
    return Judgements(steps=(StepJudgement(id=name, judgement="weak", text=text, open=opened),))


@pytest.mark.parametrize(
    ("word", "meant"),
    [("trade", "trade"), ("C2", "trade"), (" c2 ", "trade"), ("r2", None), ("A99", None), ("", None)],
)
def test_claims_are_called(structure: Structure, word: str, meant: str | None) -> None:
    number = structure.number("trade")
    assert number.startswith(("B", "C"))
    assert claim_called(word.replace("C2", number).replace("c2", number.lower()), structure) == meant


def test_steps_are_called_by_id_number_and_what_they_join(structure: Structure) -> None:
    assert steps_called("r2", structure) == ("r2",)
    for crossing in structure.crossings:
        assert steps_called(structure.number(crossing.id), structure) == (crossing.id,)
    for relation in structure.map.relations:
        target = structure.number(relation.target) or relation.target
        premises = "+".join(structure.number(name) for name in relation.premises)
        assert steps_called(f"{premises}:{target}", structure) == (relation.id,)
        assert steps_called(f"{premises} -> {target}", structure) == (relation.id,)
    assert steps_called("trade:keep-open", structure) == ("r2",)
    assert set(steps_called("bad-air:keep-open", structure)) == {"r3"}
    assert steps_called("trade:close-it", structure) == ()
    assert steps_called("nothing:keep-open", structure) == ()


def test_what_is_known_is_taken_under_its_id_and_what_is_not_judged_is_left_out(structure: Structure) -> None:
    both = claim(structure.number("fair")).changed(
        steps=(*step("fair:cleaner-air", opened=(1, "Really?")).steps, StepJudgement(id="r1"))
    )
    held = held_against(both, structure)
    assert [one.id for one in held.judgements.claims] == ["fair"]
    (found,) = held.judgements.steps
    assert found.id == "r6"
    assert found.open == ("Did it happen as told?", "Really?")
    assert held.problems == ()


def problems(judgements: Judgements, structure: Structure) -> list[tuple[str, str]]:
    return [(one.check, one.remedy) for one in held_against(judgements, structure).problems]


def test_what_the_map_does_not_have_is_left_aside_and_said(structure: Structure) -> None:
    assert problems(claim("tread"), structure) == [("judged-unknown", "Did you mean trade?")]
    assert held_against(claim("tread"), structure).judgements.claims == ()
    assert [name for name, _ in problems(step("trade"), structure)] == ["judged-unknown"]
    assert [name for name, _ in problems(step("r6", opened=(9,)), structure)] == ["no-such-question"]
    assert [name for name, _ in problems(step("r1", opened=(1,)), structure)] == ["no-such-question"]


def test_nothing_is_said_of_what_is_not_judged(structure: Structure) -> None:
    blank = Judgements(claims=(ClaimJudgement(id="gone", text="x"), ClaimJudgement(id="trade", text="x")))
    assert held_against(blank, structure) == (Judgements(), ())


def test_what_has_changed_since_still_counts_and_is_said(structure: Structure) -> None:
    changed = claim("trade", text="All customers would stay away.")
    held = held_against(changed, structure)
    assert [one.id for one in held.judgements.claims] == ["trade"]
    (problem,) = held.problems
    assert problem.check == "judged-changed"
    assert problem.place is not None
    assert problem.place.field == ("claims", 0, "text")
    assert problem.details == ("then: All customers would stay away.", f"now:  {structure.claims['trade'].text}")
    assert held_against(claim("trade", text=judged_text("trade", structure)), structure).problems == ()
    assert held_against(step("r1", text=judged_text("r1", structure)), structure).problems == ()
    assert [name for name, _ in problems(step("r1", text="fair (support) close-it"), structure)] == ["judged-changed"]


def test_what_has_another_id_now_is_found_by_its_words(structure: Structure) -> None:
    text = judged_text("trade", structure)
    for old in ("customers", "fair"):
        held = held_against(claim(old, text=text), structure)
        assert [one.id for one in held.judgements.claims] == ["trade"]
        assert [one.check for one in held.problems] == ["judged-renamed"]


def test_of_two_judgements_the_last_counts(structure: Structure) -> None:
    twice = Judgements(
        claims=(ClaimJudgement(id="trade", judgement="doubt"), ClaimJudgement(id="trade", judgement="accept"))
    )
    held = held_against(twice, structure)
    assert [one.judgement for one in held.judgements.claims] == ["accept"]
    assert [one.check for one in held.problems] == ["judged-twice"]

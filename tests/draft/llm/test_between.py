"""What lies between the articles: merges, questions in parts, and a map that is asked about again."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from argmap.draft import Wishes
from argmap.draft.llm import compare_by_llm, draft_by_llm
from argmap.draft.llm.pasting import LONGEST_QUESTION
from argmap.errors import DraftError
from argmap.model import ArgumentMap, Claim, Issue, Origin, Quote, Relation, Source, Structure

from .samples import BETWEEN_FORM, LEFT_FORM, RIGHT_FORM, both
from .test_pasting import Person

if TYPE_CHECKING:
    from argmap.draft import Draft


def drafted(between: dict[str, Any]) -> Draft:
    """A draft of the two articles, with this between them."""
    return draft_by_llm(both(), Wishes(paste=Person(*map(json.dumps, (LEFT_FORM, RIGHT_FORM, between)))))


def changed(**fields: Any) -> dict[str, Any]:
    """The good answer with other fields."""
    return copy.deepcopy(BETWEEN_FORM) | fields


def compared(argument_map: ArgumentMap, *replies: str) -> tuple[Draft, Person]:
    """A map asked about again, and who was asked."""
    person = Person(*replies)
    return compare_by_llm(argument_map, Wishes(paste=person)), person


def accepted(argument_map: ArgumentMap) -> ArgumentMap:
    """The map as a person stands to all of it."""
    return argument_map.changed(
        claims=tuple(one.changed(origin=None) for one in argument_map.claims),
        relations=tuple(one.changed(origin=None) for one in argument_map.relations),
        issues=tuple(one.changed(origin=None) for one in argument_map.issues),
    )


def test_a_merged_claim_has_words_for_both_and_says_how_sure() -> None:
    same = [{"claims": ["engines", "fumes"], "text": "Engines make 90 % of fumes.", "sure": 0.6, "why": "Both."}]
    made, _ = drafted(changed(same=same))
    (shared,) = Structure(made).common_ground()
    assert (shared.text, shared.wording) == ("Engines make 90 % of fumes.", "paraphrase")
    assert shared.origin is not None
    assert (shared.origin.sure, shared.origin.why) == (0.6, "Both.")


def test_a_merged_claim_leaves_its_steps_to_the_article_that_draws_them() -> None:
    before = {relation.id: relation for relation in drafted(changed(same=[])).map.relations}
    made, _ = drafted(BETWEEN_FORM)
    structure = Structure(made)
    (shared,) = structure.common_ground()
    steps = [relation for relation in made.relations if shared.id in relation.premises]
    assert [(step.id, before[step.id].stated_in, step.stated_in) for step in steps] == [("r2", None, "close")]
    assert [relation.stated_in for relation in made.relations if relation not in steps] == [
        relation.stated_in for name, relation in before.items() if name != "r2"
    ]


def test_what_one_side_only_denies_is_no_answer_of_its() -> None:
    answers = [LEFT_FORM, copy.deepcopy(RIGHT_FORM), BETWEEN_FORM]
    (trade,) = [one for one in answers[1]["claims"] if one["id"] == "trade"]
    for quote in trade["quotes"]:
        quote["stance"] = "rejects"
    made, notices = draft_by_llm(both(), Wishes(paste=Person(*map(json.dumps, answers))))
    assert not made.issues
    assert any("one side only denies an answer" in notice for notice in notices)


def test_where_the_articles_share_no_question_nothing_crosses_and_it_is_said() -> None:
    made, notices = drafted(changed(none="One is on air, one on trade.", issues=[], same=[]))
    assert not made.issues
    assert not Structure(made).crossings
    assert "The articles share no question: One is on air, one on trade." in notices


def test_what_crosses_without_a_reason_stays_out() -> None:
    relations = [BETWEEN_FORM["relations"][0] | {"why": " "}, BETWEEN_FORM["relations"][1]]
    made, notices = drafted(changed(relations=relations))
    assert [r.premises for r in Structure(made).crossings] == [("moves",)]
    assert any("no reason is given" in notice for notice in notices)


def test_asking_again_replaces_proposals_between_and_nothing_else() -> None:
    before, _ = drafted(BETWEEN_FORM)
    crossing = "R x | support | on-foot | trade | 0.6 | They say it.\nDONE"
    draft, person = compared(before, crossing)
    after, now = Structure(draft.map), Structure(before)
    assert [(r.kind, r.premises, r.target) for r in after.crossings] == [("support", ("on-foot",), "trade")]
    assert not draft.map.issues
    assert draft.map.claims == before.claims
    inside = [r for r in before.relations if not now.is_crossing(r)]
    assert [r for r in draft.map.relations if not after.is_crossing(r)] == inside
    assert draft.map.title == before.title
    assert len(person.asked) == 1
    assert "What happens to the shops?" not in person.asked[0]


def test_what_a_person_accepted_between_stays_and_is_not_asked_for() -> None:
    before = accepted(drafted(BETWEEN_FORM).map)
    again = "I what-of-trade | possible | trade + on-foot + close-it | 0.5 | Other words?\nDONE"
    draft, person = compared(before, again)
    assert draft.map == before
    assert "What happens to the shops?" in person.asked[0]


def test_accepted_claims_are_not_made_one_but_said_to_say_the_same() -> None:
    before = accepted(drafted(changed(same=[])).map)
    draft, _ = compared(before, "S engines + fumes | 0.9 | One text. | Both.\nDONE")
    assert draft.map.claims == before.claims
    (drawn,) = [r for r in draft.map.relations if r not in before.relations]
    assert (drawn.kind, {*drawn.premises, drawn.target}) == ("rephrase", {"engines", "fumes"})
    assert drawn.is_proposed


def test_a_proposal_that_something_accepted_bears_on_stays() -> None:
    before, _ = drafted(BETWEEN_FORM)
    crossing = Structure(before).crossings[0]
    undercut = Relation(id="mine", kind="attack", premises=("cleaner-air",), target=crossing.id)
    draft, _ = compared(before.changed(relations=(*before.relations, undercut)), "DONE\nTITLE Again?")
    assert {crossing.id, "mine"} <= {r.id for r in draft.map.relations}


def big(size: int) -> ArgumentMap:
    """A map with many claims on both sides."""
    origin = Origin(by="rules", standing="proposed")
    sources = tuple(
        Source(id=side, side=side, title=side, article=f"{side}.txt", main=f"{side}-0") for side in ("left", "right")
    )
    claims = tuple(
        Claim(
            id=f"{side}-{i}",
            text=f"The {side} side says, with a good many words about it, that number {i} is so. " * 2,
            quotes=(Quote(source=side, exact=("words",)),),
            wording="paraphrase",
            origin=origin,
        )
        for side in ("left", "right")
        for i in range(size)
    )
    relations = tuple(
        Relation(id=f"r-{side}-{i}", kind="support", premises=(f"{side}-{i}",), target=f"{side}-{i // 3}")
        for side in ("left", "right")
        for i in range(1, size)
    )
    return ArgumentMap(title="Big", sources=sources, claims=claims, relations=relations)


@pytest.mark.parametrize("size", [20, 60, 200])
def test_a_long_question_between_is_asked_in_parts_that_can_be_pasted(size: int) -> None:
    whole = big(size)
    first = "I q | possible | left-0 + right-0 | 0.9 | Which side is right?\nDONE"
    more = "I q | possible | left-1 | 0.9 | Which side is right?\nDONE"
    draft, person = compared(whole, first, *[more] * 60)
    assert max(map(len, person.asked)) <= LONGEST_QUESTION
    assert (len(person.asked) > 1) == (size > 20)
    for claim in whole.claims:
        assert any(f"\n{claim.id} (" in question for question in person.asked)
    assert all("left-0 (" in question and "right-0 (" in question for question in person.asked)
    assert all("Which side is right?" in question for question in person.asked[1:])
    expected = ("left-0", "right-0", "left-1") if size > 20 else ("left-0", "right-0")
    assert [issue.positions for issue in draft.map.issues] == [expected]
    assert any("parts" in notice for notice in draft.notices) == (size > 20)


@pytest.mark.parametrize(("size", "length", "quoted"), [(20, 10, 40), (20, 120, 14), (24, 180, 0)])
def test_as_many_words_are_given_as_there_is_room_for(size: int, length: int, quoted: int) -> None:
    whole = big(size)
    words = ("x" * length,)
    changed_claims = tuple(one.changed(quotes=(one.quotes[0].changed(exact=words),)) for one in whole.claims)
    _, person = compared(whole.changed(claims=changed_claims), "DONE")
    (asked,) = person.asked
    assert len(asked) <= LONGEST_QUESTION
    assert asked.count("its words: ") == quoted
    assert "left-0 (chief; " in asked
    assert f"left-{size - 1} (asserts)" in asked


def test_labels_where_ids_belong_are_looked_up() -> None:
    left = copy.deepcopy(LEFT_FORM)
    left["claims"][5]["label"] = "Walkers buy more"
    relations = [BETWEEN_FORM["relations"][0] | {"target": "Walkers buy more"}]
    person = Person(*map(json.dumps, (left, RIGHT_FORM, changed(relations=relations))))
    made = draft_by_llm(both(), Wishes(paste=person)).map
    assert [(r.premises, r.target) for r in Structure(made).crossings] == [(("trade",), "on-foot")]


def test_another_question_under_a_name_that_is_taken_is_a_question_of_its_own() -> None:
    whole = big(3)
    mine = Issue(id="q1", question="Which side is right?", positions=("left-0", "right-0"))
    draft, _ = compared(whole.changed(issues=(mine,)), "I q1 | possible | left-1 + right-1 | 0.9 | Is it so?\nDONE")
    assert [issue.question for issue in draft.map.issues] == ["Which side is right?", "Is it so?"]


def test_nothing_more_is_an_answer() -> None:
    draft, person = compared(big(3), "DONE")
    assert len(person.asked) == 1
    assert "No question was found that both sides answer." in draft.notices


def test_a_map_without_two_sides_is_not_compared() -> None:
    one = big(3)
    with pytest.raises(DraftError, match="nothing to compare"):
        compared(one.changed(sources=tuple(s.changed(side=None) for s in one.sources)), "DONE")


def test_an_issue_of_a_person_gets_no_positions_from_a_drafter() -> None:
    whole = big(3)
    mine = Issue(id="q", question="Which side is right?", positions=("left-0", "right-0"))
    draft, _ = compared(whole.changed(issues=(mine,)), "I q | possible | left-1 | 0.9 | Which side is right?\nDONE")
    assert draft.map.issues == (mine,)

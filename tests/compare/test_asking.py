"""How a difference is asked, so that a true answer is among those that are offered, and leads to the fault."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.compare import mark, said
from argmap.compare.matching import matched
from argmap.compare.quoting import beside, sentences_of, text_of
from argmap.phrases.english_comments import COMMENTS
from tests.compare.planting import Planted, with_errors

if TYPE_CHECKING:
    from argmap.compare import Kind, Marked
    from argmap.compare.places import PlacedQuote
    from argmap.model import Debate

MAPS = Path(__file__).parents[2] / "maps"
_SAID = [one for words in COMMENTS.values() for one in (words.asked, *words.cases.values())]


def _marked(name: str, *edits: dict[str, object]) -> Marked:
    reference = open_debate(MAPS / f"{name}.yaml")
    student = with_errors(reference, Planted("", edits, frozenset()))
    assert student is not None
    return mark(student, [reference])


def _asked(marked: Marked, kind: Kind) -> str:
    return next(said(one, marked.sides).asked for one in marked.differences if one.kind == kind)


def _ids(name: str) -> dict[str, str]:
    """Claims by their numbers."""
    whole = open_debate(MAPS / f"{name}.yaml").structure
    return {whole.number(claim): claim for claim in whole.claims}


def _unnamed(name: str) -> list[dict[str, object]]:
    return [{"edit": "change-claim", "id": claim, "label": ""} for claim in _ids(name).values()]


@pytest.mark.parametrize(
    ("offered", "needed"),
    [
        (r"easier to accept, harder", r"neither\?|none of these\?"),
        (r"is that argument then stronger|make that argument", r"or neither\?"),
        (r"what then becomes easier or harder|becomes harder to accept first", r"n(either|one|othing)\b"),
        (r"as a reason for \{aim\}, grant", r"both, or neither\?"),
        (r"in reply to the other", r"if either"),
        (r"\{wrong\}", r"could \{aim\} still be \{right\}"),
    ],
)
def test_whoever_may_choose_may_choose_neither(offered: str, needed: str) -> None:
    chosen = [one for one in _SAID if re.search(offered, one)]
    assert chosen
    assert [one for one in chosen if not re.search(needed, one)] == []


def test_a_reason_for_what_it_speaks_against_is_asked_for_what_it_does() -> None:
    """There are no words to look for that would show it: it pulls the other way."""
    number, whole = _ids("homework"), open_debate(MAPS / "homework.yaml").structure
    step = next(r for r in whole.map.relations if r.premises == (number["A7"],) and r.target == number["A1"])
    marked = _marked("homework", {"edit": "link-premise", "id": step.id, "premise": number["B1"]})
    asked = _asked(marked, "premise-added")
    assert asked.endswith("Suppose B1 is right: is A1 then easier to accept, harder, or neither?")


def test_answers_of_one_side_do_not_speak_against_each_other() -> None:
    """Both may answer a question whose answers cannot all be true: those of the other side are what is meant."""
    whole = open_debate(MAPS / "homework.yaml").structure
    main = _ids("homework")["A1"]
    alone = next(r for r in whole.supports_of(main) if not r.is_linked)
    linked = next(r for r in whole.supports_of(main) if r.is_linked)
    marked = _marked("homework", {"edit": "link-relations", "id": linked.id, "others": [alone.id]})
    assert "Leave A3 out: " in _asked(marked, "together-for-each")


def test_what_rests_on_a_wrong_quotation_waits() -> None:
    whole = open_debate(MAPS / "homework.yaml").structure
    step = next(r for r in whole.map.relations if len(r.premises) == 1 and len(whole.claims[r.premises[0]].quotes) == 1)
    marked = _marked(
        "homework",
        {"edit": "change-relation", "id": step.id, "kind": "attack" if step.kind == "support" else "support"},
        {"edit": "change-quote", "id": step.premises[0], "index": 0, "exact": ["as every expert agrees today"]},
    )
    quote, line = marked.in_turn
    assert (quote.kind, line.mine) == ("nothing-says-this", (step.id,))
    assert marked.told == (quote,)


def test_what_rests_on_a_claim_that_is_held_by_another_waits() -> None:
    """A line is missing for the part that the map has only under another name: the comment could not name it."""
    whole = open_debate(MAPS / "homework.yaml").structure
    number = _ids("homework")
    line = next(r for r in whole.map.relations if r.premises == (number["A7"],) and whole.number(r.target) == "B3")
    marked = _marked(
        "homework",
        {"edit": "delete-relation", "id": line.id},
        {"edit": "merge-claims", "into": number["A8"], "others": [number["A7"]]},
    )
    kinds = [one.kind for one in marked.differences]
    assert "merged" in kinds
    assert "link-missed" in kinds
    assert "link-missed" not in [one.kind for one in marked.told]


def test_what_is_wrong_about_a_line_from_a_part_waits_until_the_parts_are_seen() -> None:
    """The line is drawn for what the map has under another name, so that its number would mean the wrong claim."""
    number, whole = _ids("nuclear-costs"), open_debate(MAPS / "nuclear-costs.yaml").structure
    step = next(r for r in whole.map.relations if r.is_linked and number["B5"] in r.premises)
    marked = _marked(
        "nuclear-costs",
        {"edit": "merge-claims", "into": number["B4"], "others": [number["B5"]]},
        {"edit": "unlink-premise", "id": step.id, "premise": number["C1"]},
    )
    assert [one.kind for one in marked.in_turn] == ["merged", "premise-missed"]
    assert [one.kind for one in marked.told] == ["merged"]


def test_a_claim_that_says_one_thing_and_quotes_another_is_what_it_says() -> None:
    whole = open_debate(MAPS / "homework.yaml").structure
    number = _ids("homework")
    other = whole.claims[number["A8"]].quotes[0].words
    marked = _marked(
        "homework",
        {"edit": "change-quote", "id": number["A7"], "index": 0, "exact": [other], "voice": [], "stance": "asserts"},
        {"edit": "delete-claim", "id": number["A8"]},
    )
    assert marked.sides.claims[number["A7"]] == number["A7"]
    assert _asked(marked, "words-elsewhere").startswith("For A7 “Below the age of eleven, homework made no ")


def test_of_a_claim_that_is_missing_the_whole_sentence_is_quoted_and_what_the_map_has_of_it() -> None:
    whole = open_debate(MAPS / "pakistan-us-alliance.yaml").structure
    lost = next(c.id for c in whole.map.claims if c.quotes and c.quotes[0].words.startswith("China shares military"))
    asked = _asked(_marked("pakistan-us-alliance", {"edit": "delete-claim", "id": lost}), "claim-missed")
    assert (
        "“Unlike the United States, China shares military technology with Pakistan”. From there your map has A" in asked
    )
    assert asked.endswith("as a claim of its own, only inside another, or not yet?")


def test_all_claims_of_a_missed_reason_are_listed() -> None:
    """What goes without saying is one of them, if the map has it."""
    whole = open_debate(MAPS / "nuclear-costs.yaml").structure
    step = next(r for r in whole.map.relations if "B7" in map(whole.number, r.premises))
    assert any(not whole.claims[name].quotes for name in step.premises)
    asked = _asked(_marked("nuclear-costs", {"edit": "delete-relation", "id": step.id}), "reason-missed")
    assert all(f" “{whole.claims[name].label}”" in asked for name in (*step.premises, step.target))
    assert ", with no line between them. " in asked


def test_a_line_that_there_is_already_is_told_beside_the_one_that_is_missed() -> None:
    whole = open_debate(MAPS / "homework.yaml").structure
    number = _ids("homework")
    line = next(r for r in whole.map.relations if r.premises == (number["A7"],) and whole.number(r.target) == "B3")
    marked = _marked(
        "homework",
        {"edit": "delete-relation", "id": line.id},
        {"edit": "add-relation", "premises": [number["B3"]], "target": number["A7"], "kind": "support"},
    )
    assert "Between them you have drawn: B3 supports A7. " in _asked(marked, "link-missed")


def test_where_to_look_for_a_further_answer_is_named() -> None:
    whole = open_debate(MAPS / "pakistan-us-alliance.yaml").structure
    issue = next(one for one in whole.map.issues if len(one.positions) > 1)
    lost = issue.positions[0]
    marked = _marked("pakistan-us-alliance", {"edit": "remove-position", "id": issue.id, "claims": [lost]})
    asked = _asked(marked, "position-missed")
    named = asked.split("Read each of ")[1]
    assert f"{marked.sides.mine.structure.number(lost)} “" in named
    assert named.count("“") == 3
    assert named.endswith(" as a reply to your question: which of them, if any, answers it, too?")


def test_an_attack_on_a_step_is_asked_with_the_claim_still_right() -> None:
    """One thing only, and with the sentence before, from which what is quoted follows."""
    whole, number = open_debate(MAPS / "homework.yaml").structure, _ids("homework")
    attack = next(r for r in whole.map.relations if r.premises == (number["B9"],) and whole.aim(r).id == number["A1"])
    moved: dict[str, object] = {"edit": "retarget-relation", "id": attack.id, "target": number["A1"]}
    asked = _asked(_marked("homework", moved), "claim-for-step")
    assert "“I cannot deny that homework favours children who have help at home. The library in my school " in asked
    assert "Suppose what B9 asks is done. Is A1 then wrong, or could A1 still be right and only some way of " in asked


def test_a_claim_and_its_first_quotation_are_not_printed_one_after_the_other() -> None:
    """The quotations stand in two articles, so that each is named with its own."""
    number = _ids("later-bell")
    marked = _marked(
        "later-bell",
        *_unnamed("later-bell"),
        {"edit": "merge-claims", "into": number["B13"], "others": [number["B1"]]},
    )
    asked = _asked(marked, "merged")
    assert asked.count("Brackwater's schools should go on beginning at eight") == 1


def test_what_is_only_a_number_is_found_by_it_in_the_article() -> None:
    """Nobody has given the claim a name, and its words would stand there twice."""
    whole, number = open_debate(MAPS / "homework.yaml").structure, _ids("homework")
    line = next(r for r in whole.supports_of(number["A1"]) if r.premises == (number["A7"],))
    turned: dict[str, object] = {"edit": "change-relation", "id": line.id, "kind": "attack"}
    asked = _asked(_marked("homework", *_unnamed("homework"), turned), "attack-for-support")
    assert asked.startswith("You have A7 against A1 “Primary schools should stop setting homework”. In ")
    assert "we read: “below the age of eleven, homework made no difference to test results” (your A7). " in asked


def test_words_from_the_midst_of_a_sentence_begin_behind_what_joins_them_on() -> None:
    number = _ids("pakistan-us-alliance")
    line: dict[str, object] = {"edit": "add-relation", "premises": [number["A31"]], "target": number["B5"]}
    asked = _asked(_marked("pakistan-us-alliance", line | {"kind": "attack"}), "link-added")
    assert "we read: “its unwavering support to the Israeli government" in asked


def test_a_step_of_one_article_is_not_shown_in_what_the_other_grants() -> None:
    number, whole = _ids("town-centre"), open_debate(MAPS / "town-centre.yaml").structure
    step = next(r for r in whole.map.relations if {number["C2"], number["B3"]} == {*r.premises})
    apart: dict[str, object] = {"edit": "unlink-premise", "id": step.id, "premise": number["C2"]}
    asked = _asked(_marked("town-centre", apart), "each-for-together")
    assert "In “Keep it open” we read: " in asked
    assert "“Close the centre”" not in asked


def test_words_with_both_countries_are_quoted_with_what_these_are() -> None:
    whole = open_debate(MAPS / "pakistan-us-alliance.yaml").structure
    line = next(
        r
        for r in whole.map.relations
        if [*map(whole.number, r.premises)] == ["A34"] and whole.number(r.target) == "A25"
    )
    asked = _asked(_marked("pakistan-us-alliance", {"edit": "delete-relation", "id": line.id}), "reason-missed")
    assert "Russia and China. Both countries are playing" in asked


def test_what_many_claims_show_together_is_asked_with_some_of_them() -> None:
    whole = open_debate(MAPS / "pakistan-us-alliance.yaml").structure
    unsaid = next(
        c.id for c in whole.map.claims if not c.quotes and c.text.startswith("Pakistan's ties with the Eastern")
    )
    asked = _asked(_marked("pakistan-us-alliance", {"edit": "delete-claim", "id": unsaid}), "unsaid-missed")
    assert asked.startswith("Your map has, among others, A4 “power shifts East”, A33 “")
    assert asked.endswith("that would lead to A23, though no article says it?")


def test_claims_that_are_one_are_set_side_by_side_each_with_its_sentence() -> None:
    """Asked for what one says that the other does not, whoever has both finds something, and keeps both."""
    whole, number = open_debate(MAPS / "homework.yaml").structure, _ids("homework")
    assert len(whole.claims[number["A9"]].quotes) > 1
    split: dict[str, object] = {
        "edit": "split-claim",
        "id": number["A9"],
        "second": "It steals evenings.",
        "quotes": [1],
    }
    asked = _asked(_marked("homework", split), "split")
    assert "“Homework takes an hour out of the little time she has for play and for her family” (your A9)" in asked
    assert "runs the slogan on the reformers' leaflet” (your B" in asked
    assert asked.endswith("What does each passage say, and of what? Would one claim do for both?")


def test_an_attack_on_a_claim_is_asked_without_the_step() -> None:
    whole, number = open_debate(MAPS / "nuclear-costs.yaml").structure, _ids("nuclear-costs")
    attack = next(r for r in whole.map.relations if r.premises == (number["A10"],))
    step = next(r for r in whole.supports_of(attack.target))
    moved: dict[str, object] = {"edit": "retarget-relation", "id": attack.id, "target": step.id}
    asked = _asked(_marked("nuclear-costs", moved), "step-for-claim")
    start, end = (whole.number(name) for name in (step.premises[0], step.target))
    assert asked.endswith(f"Suppose nobody had argued from {start} at all: would A10 still speak against {end}?")


def test_of_two_premises_one_inside_the_other_the_smaller_is_taken_alone() -> None:
    """Who says that children need to practise with help has said that they need to practise."""
    number, whole = _ids("homework"), open_debate(MAPS / "homework.yaml").structure
    step = next(r for r in whole.map.relations if r.is_linked and {number["A2"], number["C1"]} == {*r.premises})
    asked = _asked(
        _marked("homework", {"edit": "unlink-premise", "id": step.id, "premise": number["C1"]}), "each-for-together"
    )
    assert "Take C1 alone: does A3 follow from it, or what does A2 add that is needed?" in asked


def test_premises_are_quoted_where_they_stand_together() -> None:
    """Not where one of them is repeated in a list of reasons, which speaks for the map as it is."""
    bell, number = open_debate(MAPS / "later-bell.yaml").structure, _ids("later-bell")
    step = next(
        r for r in bell.map.relations if {number["B6"], number["B7"]} == {*r.premises} and bell.number(r.target) == "C4"
    )
    asked = _asked(
        _marked("later-bell", {"edit": "unlink-premise", "id": step.id, "premise": number["B6"]}), "each-for-together"
    )
    assert (
        "For learning, I had thought. But marks at Harbour School did not change in either direction. A school" in asked
    )


def test_a_step_is_spelt_out_where_something_bears_on_it() -> None:
    whole = open_debate(MAPS / "town-centre.yaml").structure
    attack = next(r for r in whole.map.relations if r.kind == "attack" and r.target in whole.relations)
    asked = _asked(_marked("town-centre", {"edit": "delete-relation", "id": attack.id}), "link-missed")
    step = whole.relations[attack.target]
    said = [whole.claims[name].text.rstrip(".") for name in (*step.premises, step.target)]
    assert all(asked.count(one) == 1 for one in said)
    assert f"”, therefore “{said[-1]}”. Suppose " in asked


def test_all_answers_of_a_question_are_named() -> None:
    whole, number = open_debate(MAPS / "homework.yaml").structure, _ids("homework")
    issue = next(one for one in whole.map.issues if len(one.positions) == 3 and number["A3"] in one.positions)
    asked = _asked(_marked("homework", {"edit": "delete-issue", "id": issue.id}), "question-missed")
    assert all(f"{whole.number(name)} “" in asked for name in issue.positions)
    assert "narrower than that of the articles, which each of these answers in its own way?" in asked


def test_a_reason_that_no_article_says_is_tried_both_ways_with_a_sentence() -> None:
    whole = open_debate(MAPS / "pakistan-us-alliance.yaml").structure
    step = next(
        r
        for r in whole.map.relations
        if r.kind == "support"
        and not any(whole.claims[n].quotes for n in r.premises)
        and len(r.premises) == 1
        and whole.claims[r.target].quotes
    )
    asked = _asked(_marked("pakistan-us-alliance", {"edit": "delete-relation", "id": step.id}), "reason-missed")
    assert "we read: “" in asked
    assert asked.endswith("Which way round, or do they stand side by side?")


def test_of_a_missing_claim_the_plainest_words_are_quoted() -> None:
    whole, number = open_debate(MAPS / "homework.yaml").structure, _ids("homework")
    asked = _asked(_marked("homework", {"edit": "delete-claim", "id": number["C2"]}), "claim-missed")
    assert whole.claims[number["C2"]].text.startswith("Homework favours")
    assert "we read: “I cannot deny that homework favours children who have help at home" in asked


def test_what_no_words_settle_is_told_last_and_not_at_all_behind_three_others() -> None:
    whole, number = open_debate(MAPS / "homework.yaml").structure, _ids("homework")
    merged: dict[str, object] = {"edit": "merge-claims", "into": number["A8"], "others": [number["A7"]]}
    asserted = [c for c in whole.map.claims if c.quotes and c.quotes[0].stance == "asserts" and c.id not in {*merged}]
    others = [one.id for one in asserted if one.id not in (number["A7"], number["A8"])]
    wrong: list[dict[str, object]] = [
        {"edit": "change-quote", "id": name, "index": 0, "stance": "rejects"} for name in others[:3]
    ]
    assert [one.kind for one in _marked("homework", merged, *wrong[:2]).told][-1] == "merged"
    assert "merged" not in [one.kind for one in _marked("homework", merged, *wrong).told]


@pytest.mark.parametrize(
    ("question", "ending"),
    [
        ("What would help tired pupils?", "says that something would help tired pupils, and which says something"),
        ("What would the pupils gain?", "answers it, and which answers another question? Which question?"),
        ("What should become of the bell?", "answers it, and which answers another question? Which question?"),
        ("What leaves pupils without sleep?", "answers it, and which answers another question? Which question?"),
        ("What should follow?", "answers it, and which answers another question? Which question?"),
        ("What is more sleep good for?", "answers it, and which answers another question? Which question?"),
    ],
)
def test_answers_are_read_as_replies_in_the_words_of_the_question(question: str, ending: str) -> None:
    whole, number = open_debate(MAPS / "later-bell.yaml").structure, _ids("later-bell")
    issue = next(one for one in whole.map.issues if one.question == "What leaves pupils without sleep?")
    edits: list[dict[str, object]] = [{"edit": "add-position", "id": issue.id, "claims": [number["A2"]]}]
    if question != issue.question:
        edits.append({"edit": "change-issue", "id": issue.id, "question": question})
    marked = _marked("later-bell", *edits)
    asked = _asked(marked, "position-added")
    assert f"Read each of them as a reply to your question: which of them {ending}" in asked


def test_who_quotes_a_question_may_have_it_asked() -> None:
    number = _ids("homework")
    changed: dict[str, object] = {"edit": "change-quote", "id": number["A10"], "index": 0, "stance": "reports"}
    asked = _asked(_marked("homework", changed), "other-stance")
    assert "you quote “Is that hour ours to take?”. " in asked
    assert asked.endswith("does Mara Lindell say so, ask it and leave it open or only pass it on?")


def _quote(debate: Debate, words: str) -> PlacedQuote:
    placed = (one for quotes in matched(debate, debate).their_quotes.values() for one in quotes)
    return next(one for one in placed if one.quote.words.startswith(words))


def test_words_that_point_back_are_quoted_with_what_they_point_to() -> None:
    nuclear = open_debate(MAPS / "nuclear-costs.yaml")
    plans = _quote(nuclear, "Its builders drew")
    span = beside(plans, None, nuclear.articles, pointing=("its",), pronouns=(), linking=())
    assert span is not None
    assert text_of(span, nuclear.articles).startswith("But Tarn Bay was the first plant of its kind. Its builders drew")
    assert beside(plans, None, nuclear.articles, pointing=("they",), pronouns=(), linking=()) is None


def test_a_sentence_that_goes_on_with_so_is_quoted_with_the_one_before() -> None:
    nuclear = open_debate(MAPS / "nuclear-costs.yaml")
    first = _quote(nuclear, "Tarn Bay was the first plant")
    assert beside(first, None, nuclear.articles, pointing=(), pronouns=(), linking=("so",)) is None
    span = beside(first, None, nuclear.articles, pointing=(), pronouns=(), linking=("its builders",))
    assert span is not None
    assert "Its builders drew" in text_of(span, nuclear.articles)


def test_a_few_words_are_known_by_their_whole_sentence() -> None:
    pakistan = open_debate(MAPS / "pakistan-us-alliance.yaml")
    span = sentences_of(_quote(pakistan, "China shares military"), pakistan.articles)
    assert span is not None
    assert text_of(span, pakistan.articles).startswith("Unlike the United States, China shares")


def test_a_pronoun_that_cannot_be_quoted_with_what_it_means_is_left_out() -> None:
    """The sentence before is another's, in marks: “It did not guess: the sister plant …” begins behind the colon."""
    nuclear = open_debate(MAPS / "nuclear-costs.yaml")
    plant = _quote(nuclear, "the sister plant at Tarn Bay")
    whole = sentences_of(plant, nuclear.articles)
    assert whole is not None
    assert text_of(whole, nuclear.articles).startswith("It did not guess: ")
    span = beside(plant, whole, nuclear.articles, pointing=(), pronouns=("it",), linking=())
    assert span is not None
    assert text_of(span, nuclear.articles).startswith("the sister plant at Tarn Bay cost nine billion crowns")


def test_a_demand_is_supposed_to_be_met_and_what_an_article_argues_for_to_be_right() -> None:
    number, whole = _ids("homework"), open_debate(MAPS / "homework.yaml").structure

    def against(premise: str, target: str) -> str:
        line: dict[str, object] = {
            "edit": "add-relation",
            "premises": [number[premise]],
            "target": number[target],
            "kind": "attack",
        }
        return _asked(_marked("homework", line), "link-added")

    assert whole.claims[number["B9"]].type == "policy"
    assert "Suppose what B9 asks is done: " in against("B9", "A7")
    assert "Suppose B1 is right: " in against("B1", "A7")
    assert "Suppose B10 is true: " in against("B10", "A7")
    assert "Suppose Mara Lindell is right in A3: " in against("A3", "B10")


def test_of_a_sentence_with_two_claims_only_the_one_that_is_meant_is_quoted() -> None:
    """What comes behind it is nearly what the pupil's line leads to."""
    number, whole = _ids("homework"), open_debate(MAPS / "homework.yaml").structure
    step = next(r for r in whole.map.relations if r.premises == (number["B11"],))
    asked = _asked(
        _marked("homework", {"edit": "retarget-relation", "id": step.id, "target": number["B1"]}), "past-sub-conclusion"
    )
    assert "we read: “What practice does I have seen with my own three”. " in asked
    assert "what does Jonas Weir want to show with these words: is it B1, another claim of your map, or " in asked


def test_what_is_missing_is_quoted_without_another_claim_of_its_sentence() -> None:
    asked = _asked(_marked("homework", {"edit": "delete-claim", "id": _ids("homework")["B11"]}), "claim-missed")
    assert "we read: “What practice does I have seen with my own three”. " in asked


def test_a_question_that_points_back_is_quoted_with_what_it_points_to() -> None:
    asked = _asked(_marked("homework", {"edit": "delete-claim", "id": _ids("homework")["A10"]}), "claim-missed")
    assert "play and for her family. Is that hour ours to take?” " in asked


def test_a_report_of_what_somebody_said_is_looked_at_exactly() -> None:
    number = _ids("later-bell")
    changed: dict[str, object] = {"edit": "change-quote", "id": number["B12"], "index": 0, "stance": "reports"}
    asked = _asked(_marked("later-bell", changed), "other-stance")
    assert "Look at B12 exactly: does it say that something is so, or that somebody said so? " in asked


def test_a_claim_that_is_quoted_from_the_other_article_is_looked_for_there() -> None:
    number = _ids("homework")
    whole = open_debate(MAPS / "homework.yaml").map
    source = next(one.id for one in whole.sources if one.main == number["A1"])
    asked = _asked(
        _marked("homework", {"edit": "set-main", "source": source, "claim": number["B1"]}), "thesis-reversed"
    )
    assert asked.endswith("And in which article do the words that you quote for B1 stand?")


def test_the_other_way_round_of_what_no_article_says_is_found_by_what_can_be_seen() -> None:
    number, whole = _ids("town-centre"), open_debate(MAPS / "town-centre.yaml").structure
    step = next(r for r in whole.map.relations if r.premises == (number["A2"],))
    turned: list[dict[str, object]] = [
        {"edit": "delete-relation", "id": step.id},
        {"edit": "add-relation", "premises": [step.target], "target": number["A2"], "kind": "support"},
    ]
    asked = _asked(_marked("town-centre", *turned), "turned-round")
    assert asked.endswith("is the starting point (seen, counted or granted), and which is concluded from it?")

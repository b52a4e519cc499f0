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


def _line_across() -> str:
    """A line between the articles on homework: from A7 to B3."""
    whole = open_debate(MAPS / "homework.yaml").structure
    ends = _ids("homework")
    return next(r.id for r in whole.map.relations if r.premises == (ends["A7"],) and r.target == ends["B3"])


def _unnamed(name: str) -> list[dict[str, object]]:
    return [{"edit": "change-claim", "id": claim, "label": ""} for claim in _ids(name).values()]


@pytest.mark.parametrize(
    ("offered", "needed"),
    [
        (r"easier to accept, harder", r"neither\?|none of these\?"),
        (r"stronger, weaker", r"or neither\?"),
        (r"does that (bear|count)|what does that bear|what becomes harder", r"n(either|one|othing)\b"),
        (r"does that show that", r"or neither\?"),
        (r"as a reason for \{aim\}, grant", r"both, or neither\?"),
        (r"therefore \{numbers\}”", r"if either"),
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
    assert asked.endswith("Suppose that B1 is true: is A1 then easier to accept, harder, or neither?")


def test_answers_of_one_side_do_not_speak_against_each_other() -> None:
    """Both may answer a question whose answers cannot all be true: those of the other side are what is meant."""
    whole = open_debate(MAPS / "homework.yaml").structure
    main = _ids("homework")["A1"]
    alone = next(r for r in whole.supports_of(main) if not r.is_linked)
    linked = next(r for r in whole.supports_of(main) if r.is_linked)
    marked = _marked("homework", {"edit": "link-relations", "id": linked.id, "others": [alone.id]})
    assert "were false" in _asked(marked, "together-for-each")


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
    number = _ids("homework")
    marked = _marked(
        "homework",
        {"edit": "delete-relation", "id": _line_across()},
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
    assert _asked(marked, "words-elsewhere").startswith("For A7 “no better results” you quote only “a child who is")


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
    number = _ids("homework")
    marked = _marked(
        "homework",
        {"edit": "delete-relation", "id": _line_across()},
        {"edit": "add-relation", "premises": [number["B3"]], "target": number["A7"], "kind": "support"},
    )
    assert "Between them you have drawn: B3 supports A7. " in _asked(marked, "link-missed")


def test_where_to_look_for_a_further_answer_is_named() -> None:
    whole = open_debate(MAPS / "pakistan-us-alliance.yaml").structure
    issue = next(one for one in whole.map.issues if len(one.positions) > 1)
    lost = issue.positions[0]
    marked = _marked("pakistan-us-alliance", {"edit": "remove-position", "id": issue.id, "claims": [lost]})
    asked = _asked(marked, "position-missed")
    named = asked.split("Look at ")[1]
    assert f"{marked.sides.mine.structure.number(lost)} “" in named
    assert named.count("“") == 3
    assert named.endswith("does any of these answer this question, too?")


def test_many_reasons_are_gone_through_and_few_are_named() -> None:
    whole = open_debate(MAPS / "homework.yaml").structure
    attack = next(r for r in whole.map.relations if whole.aim(r).id == _ids("homework")["A1"] and r.kind == "attack")
    moved: dict[str, object] = {"edit": "retarget-relation", "id": attack.id, "target": _ids("homework")["A1"]}
    asked = _asked(_marked("homework", moved), "claim-for-step")
    assert "Go through your reasons for A1 one by one. " in asked
    assert "and these reasons are true, too: does that speak against A1 itself, " in asked
    assert asked.endswith("only against concluding A1 from one of them, or against neither?")


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

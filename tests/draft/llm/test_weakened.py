"""Answers that are weaker than a good one: what they get wrong never stands in the map as if it were right."""

from __future__ import annotations

import json

import pytest

from argmap.draft import Draft, Wishes
from argmap.draft.llm import draft_by_llm
from argmap.draft.llm.example import EXAMPLE_LINES, EXAMPLE_TEXT, example_in_json
from argmap.draft.llm.form import ArticleAnswer
from argmap.draft.llm.instructions import READING
from argmap.draft.llm.replies import understood
from argmap.model import Structure

from .samples import is_sound, read
from .test_pasting import Person

TEXT = """\
Close the road

The road should be closed. Trams do not carry fewer than 300 people an hour.

The road should be closed. The mayor has said that western countries closed such roads long ago.
"""

GOOD = """\
FOR -
MAIN close
C close | chief | policy | 0.9 | close it | The road should be closed.
Q 2 | asserts | - | The road should be closed
Q 4 | asserts | - | The road should be closed
C trams | chief | fact | 0.9 | trams carry many | Trams carry 300 people an hour.
Q 3 | asserts | - | Trams do not carry fewer than 300 people an hour
C west | detail | testimony | 0.8 | others did | Western countries closed such roads.
Q 5 | endorses | the mayor | western countries closed such roads long ago
R r1 | support | trams | close | 0.8 | Trams do the work.
R r2 | support | west | close | 0.7 | Others did it.
DONE
"""


def drafted(*replies: str) -> tuple[Draft, Person]:
    """A draft of the one article, and who was asked."""
    person = Person(*replies)
    return draft_by_llm([read("road", "left", TEXT)], Wishes(paste=person)), person


def quoted(draft: Draft) -> dict[str, list[str]]:
    """The words that each claim quotes."""
    return {claim.id: [quote.exact[0] for quote in claim.quotes] for claim in draft.map.claims}


def test_the_good_answer_is_taken_whole() -> None:
    draft, person = drafted(GOOD)
    assert is_sound(draft.map, (read("road", "left", TEXT),))
    assert len(person.asked) == 1
    assert [len(words) for words in quoted(draft).values()] == [2, 1, 1]
    assert len(draft.map.relations) == 2


@pytest.mark.parametrize("numbers", [("2", "4"), ("4", "2"), ("-", "-"), ("2", "2"), ("99", "0")])
def test_the_second_copy_of_a_repeated_sentence_takes_the_second_place(numbers: tuple[str, str]) -> None:
    first, second = numbers
    said = GOOD.replace("Q 2 |", "Q first |").replace("Q 4 |", f"Q {second} |").replace("first", first)
    draft, _ = drafted(said)
    starts = sorted(quote.start or 0 for quote in draft.map.claims[0].quotes)
    places = [TEXT.index("The road"), TEXT.rindex("The road")]
    assert starts == (places[:1] if first == second == "2" else places)


def test_a_repetition_that_is_quoted_once_takes_the_sentence_that_is_named() -> None:
    draft, _ = drafted(GOOD.replace("Q 2 | asserts | - | The road should be closed\n", ""))
    (quote,) = draft.map.claims[0].quotes
    assert quote.start == TEXT.rindex("The road")
    assert not any("several places" in notice for notice in draft.notices)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("fewer than 300 people", "fewer than 3000 people"),
        ("Trams do not carry", "Trams do carry"),
        ("Trams do not carry fewer than 300 people an hour", "Trams are the future of every town that wants one"),
        ("western countries closed such roads long ago", "nuclear weapons closed such roads long ago"),
        ("western countries closed", "eastern countries closed"),
    ],
)
def test_words_that_say_something_else_are_asked_for_again_and_then_left_out(right: str, wrong: str) -> None:
    draft, person = drafted(GOOD.replace(right, wrong), "K 1 | -\nDONE")
    assert wrong in person.asked[1]
    assert wrong not in str(draft.map)
    assert len(draft.map.claims) == 2
    assert any("went with it" in notice for notice in draft.notices)
    mended, _ = drafted(GOOD.replace(right, wrong), f"K 1 | {right}\nDONE")
    assert len(mended.map.claims) == 3


def test_a_wrong_id_costs_what_it_names_alone() -> None:
    draft, _ = drafted(GOOD.replace("support | trams", "support | trains"), "(left out)")
    assert len(draft.map.claims) == 3
    assert [relation.premises for relation in draft.map.relations] == [("west",)]
    assert any("there is no claim 'trains'" in notice for notice in draft.notices)


@pytest.mark.parametrize("end", range(40, len(GOOD) - 20, 45))
def test_a_reply_cut_off_anywhere_goes_on_with_the_next(end: int) -> None:
    last = GOOD[:end].rpartition("\n")[0]
    draft, person = drafted(GOOD[:end], GOOD[len(last) :])
    assert "breaks off" in person.asked[1] or "has not the form" in person.asked[1]
    assert is_sound(draft.map, (read("road", "left", TEXT),))
    assert sum(map(len, quoted(draft).values())) >= 3


@pytest.mark.parametrize("end", range(40, len(GOOD) - 20, 45))
@pytest.mark.parametrize("before", ["", "Of course, here is the rest:\n", "```\n"])
def test_a_reply_may_go_on_in_the_middle_of_a_line_or_with_the_next(end: int, before: str) -> None:
    good, _ = drafted(GOOD)
    draft, _ = drafted(GOOD[:end], f"{before}{GOOD[end:]}")
    quoted_whole = quoted(good)
    for name, words in quoted(draft).items():
        assert set(words) <= set(quoted_whole[name])
    if not before.startswith("Of"):
        assert quoted(draft) == quoted_whole
        assert len(draft.map.relations) == 2
    skipped, _ = drafted(GOOD[:end], GOOD[end:].partition("\n")[2] or "DONE")
    for name, words in quoted(skipped).items():
        assert all(any(whole.startswith(one) for whole in quoted_whole[name]) for one in words)


def test_prose_bold_letters_and_old_columns_are_read() -> None:
    said = GOOD.replace("C close | chief |", "**C** close |").replace("Q 3 | asserts", "Q asserts")
    said = f"Of course! Here is the map:\n\n```text\n{said}```\n\nLet me know if C is fine."
    draft, person = drafted(said)
    assert len(person.asked) == 1
    assert [len(words) for words in quoted(draft).values()] == [2, 1, 1]


def test_lines_run_together_by_a_page_are_read() -> None:
    lines = GOOD.splitlines()
    draft, person = drafted("\n".join([*lines[:2], " ".join(lines[2:])]))
    assert len(person.asked) == 1
    assert draft.map == drafted(GOOD)[0].map


def test_details_that_join_nothing_are_left_out_and_a_lost_claims_relations_are_told_with_it() -> None:
    draft, _ = drafted(GOOD.replace("R r2 | support | west | close | 0.7 | Others did it.\n", ""))
    assert "west" not in quoted(draft)
    (told,) = [notice for notice in draft.notices if notice.startswith("Details that join nothing were left out: 1 (")]
    assert told.count("'") == 2


def test_loose_claims_are_asked_about_once_more_and_may_be_left() -> None:
    loose = "".join(
        f"C c{i} | chief | fact | 0.9 | l{i} | Text {i}.\nQ 3 | asserts | - | {words}\n"
        for i, words in enumerate(("300 people an hour", "fewer than 300", "Trams"))
    )
    said = GOOD.replace("DONE", f"{loose}DONE")
    draft, person = drafted(said, "R n1 | support | l0 | trams | 0.5 | It says so.\nDONE")
    assert "without a relation" in person.asked[1]
    assert len(draft.map.relations) == 3
    assert draft.map.relations[-1].premises == ("l0",)
    left, _ = drafted(said, "(left out)")
    assert len(left.map.relations) == 2


def test_unusual_words_for_a_kind_are_understood() -> None:
    said = GOOD.replace("| fact |", "| Prediction |").replace("support", "Support").replace("0.9", "90%")
    draft, person = drafted(said.replace("chief", "Chief"))
    assert len(person.asked) == 1
    assert [claim.type for claim in draft.map.claims] == ["policy", "fact", "testimony"]


def test_the_example_keeps_its_own_rules() -> None:
    found = understood([EXAMPLE_LINES], ArticleAnswer)
    assert not found.faults
    assert not found.is_cut
    lines = dict(line.strip("⟦").split("⟧ ") for line in EXAMPLE_TEXT.splitlines())
    for claim in found.form.claims:
        for quote in claim.quotes:
            assert quote.exact[0] in lines[str(quote.sentence)]
    assert ArticleAnswer.model_validate_json(example_in_json().rpartition("\n")[2]) == found.form
    person = Person(EXAMPLE_LINES)
    text = "\n\n".join((lines["1"], " ".join(list(lines.values())[1:])))
    made, _ = draft_by_llm([read("library", "left", text)], Wishes(paste=person))
    structure = Structure(made)
    assert {structure.attack_kind(r) for r in made.relations if r.kind == "attack"} >= {"undercut"}
    assert any(len(relation.premises) == 2 for relation in made.relations)
    assert {quote.stance for claim in made.claims for quote in claim.quotes} >= {"concedes", "rejects", "endorses"}


def test_instructions_are_short_enough_and_number_the_sentences() -> None:
    person = Person(GOOD)
    draft_by_llm([read("road", "left", TEXT)], Wishes(paste=person))
    instructions, _, article = person.asked[0].rpartition("⟦text⟧")
    assert len(instructions) <= 5_000
    assert instructions.startswith(READING)
    assert "⟦4⟧ The road should be closed.\n" in article
    assert "numbers skip" in instructions
    assert '"the teachers I work with"' in instructions


def test_author_and_title_come_from_the_text_where_it_has_them() -> None:
    one = read("road", "left", TEXT.replace("The mayor", "Ann Lee writes for us. The mayor"))
    untitled = one._replace(source=one.source.changed(title="road", author=""))
    said = GOOD.replace("MAIN", "TITLE Close the road\nBY Ann Lee\nMAIN")
    made = draft_by_llm([untitled], Wishes(paste=Person(said))).map
    assert (made.sources[0].title, made.sources[0].author) == ("Close the road", "Ann Lee")
    invented = draft_by_llm([untitled], Wishes(paste=Person(said.replace("Ann Lee", "Bo Ek")))).map
    assert invented.sources[0].author == ""
    empty = said.replace("TITLE Close the road", "TITLE -").replace("BY Ann Lee", "BY None")
    unsaid = untitled._replace(article=read("road", "left", f"{TEXT}\nNone came.").article)
    made = draft_by_llm([unsaid], Wishes(paste=Person(empty))).map
    assert (made.sources[0].title, made.sources[0].author) == ("road", "")


def test_a_json_answer_without_any_new_field_is_taken() -> None:
    form = {"claims": [{"id": "a", "label": "a", "text": "A.", "quotes": [{"exact": "Trams"}], "sure": 1}]}
    draft, _ = drafted(json.dumps(form), "DONE")
    assert quoted(draft) == {"a": ["Trams"]}

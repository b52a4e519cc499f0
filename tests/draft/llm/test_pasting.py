"""Drafting by paste: replies of any shape are read as far as they go, and questions stay short."""

from __future__ import annotations

import copy
import json

import pytest

from argmap.draft.drafting import About, Wishes
from argmap.draft.llm import draft_by_llm
from argmap.draft.llm.form import ArticleAnswer, BetweenAnswer
from argmap.draft.llm.pasting import LONGEST_QUESTION
from argmap.draft.llm.replies import understood
from argmap.errors import DraftError, UnansweredError

from .samples import BETWEEN_FORM, LEFT_FORM, RIGHT_FORM, both, is_sound, read

LINES = """\
FOR -
MAIN close-it
C close-it | policy | 90 | close it | The centre should be closed.
Q asserts | - | The centre should be closed to private cars
C suffer | fact | 0.8 | shops | Shops | and cafes would suffer.
Q reports | some > others | shops would suffer
C clean | - | 0.5 | clean air | A city ought to give clean air.
R r1 | attack | clean + close-it | suffer | 0.7 | Because.
DONE
"""


class Person:
    """Gives replies in order, and keeps what was asked."""

    def __init__(self, *replies: str) -> None:
        self.replies = list(replies)
        self.asked: list[str] = []
        self.told: list[About] = []
        self.forgotten: list[str] = []

    def put(self, question: str, about: About, *, is_optional: bool = False) -> str:  # noqa: ARG002
        """The next reply."""
        self.asked.append(question)
        self.told.append(about)
        if not self.replies:
            raise UnansweredError("no reply yet")
        return self.replies.pop(0)

    def forget(self, question: str) -> None:
        """Note it."""
        self.forgotten.append(question)


def test_lines_are_read_with_prose_and_a_fence_around() -> None:
    found = understood([f"Sure, here it is:\n```\n{LINES}```\nShall I go on?"], ArticleAnswer)
    assert (found.faults, found.is_cut) == ((), False)
    close, suffer, clean = found.form.claims
    assert (close.sure, close.type, found.form.main, found.form.speaks_for) == (0.9, "policy", "close-it", "")
    assert (suffer.text, suffer.quotes[0].voice) == ("Shops | and cafes would suffer.", ["some", "others"])
    assert (clean.wording, clean.type) == ("implicit", None)
    assert found.form.relations[0].premises == ["clean", "close-it"]


def test_json_is_read_with_prose_and_a_fence_around_and_more_keys() -> None:
    form = LEFT_FORM | {"remark": "mine"}
    found = understood([f"Here:\n```json\n{json.dumps(form)}\n```\nDone {{so}}."], ArticleAnswer)
    assert found.form == ArticleAnswer.model_validate(LEFT_FORM)
    assert (found.faults, found.is_cut) == ((), False)


@pytest.mark.parametrize("share", range(5, 95, 6))
def test_json_that_is_cut_off_keeps_its_whole_entries(share: int) -> None:
    whole = json.dumps(LEFT_FORM)
    found = understood([whole[: len(whole) * share // 100]], ArticleAnswer)
    claims = ArticleAnswer.model_validate(LEFT_FORM).claims
    assert found.form.claims == claims[: len(found.form.claims)]
    assert found.is_cut
    if share > 50:
        assert len(found.form.claims) >= 2


def test_lines_that_are_cut_off_go_on_with_the_next_reply() -> None:
    cut = LINES.index("shops would") + 8
    first = understood([LINES[:cut]], ArticleAnswer)
    assert first.is_cut
    assert first.form.claims[1].quotes == []
    rest = LINES[LINES.index("Q reports") :]
    whole = understood([LINES[:cut], rest], ArticleAnswer)
    assert whole.form == understood([LINES], ArticleAnswer).form
    assert not whole.is_cut


def test_a_faulty_entry_costs_no_other_and_is_told() -> None:
    bad = LINES.replace("asserts", "shouts").replace("attack", "hits")
    found = understood([bad], ArticleAnswer)
    assert [claim.id for claim in found.form.claims] == ["close-it", "suffer", "clean"]
    assert not found.form.relations
    assert ["close-it" in found.faults[0], "r1" in found.faults[1]] == [True, True]


@pytest.mark.parametrize("reply", ["", "I cannot do that.", "{", '{"claims": 7}', "[" * 5000, '{"a":' * 5000])
def test_what_is_no_answer_is_none(reply: str) -> None:
    assert understood([reply], ArticleAnswer).is_empty
    assert understood([reply], BetweenAnswer).is_empty


def test_two_articles_become_one_map_by_paste() -> None:
    person = Person(*(json.dumps(form) for form in (LEFT_FORM, RIGHT_FORM, BETWEEN_FORM)))
    made = draft_by_llm(both(), Wishes(paste=person)).map
    assert is_sound(made, both())
    assert len(person.asked) == 3
    assert made.issues
    assert {relation.kind for relation in made.relations} == {"support", "attack"}


def test_each_question_says_what_it_is_about_and_how_many_are_left() -> None:
    faulty = copy.deepcopy(LEFT_FORM)
    faulty["relations"][0]["kind"] = "frobs"
    person = Person(*(json.dumps(form) for form in (faulty, LEFT_FORM, RIGHT_FORM, BETWEEN_FORM)))
    draft_by_llm(both(), Wishes(paste=person))
    left, mending, right, between = person.told
    assert [one.left for one in person.told] == [2, 2, 1, 0]
    assert [one.stays for one in person.told] == [False, True, False, False]
    names = [read.source.id for read in both()]
    assert [one.name for one in person.told] == [names[0], f"{names[0]}-mending", names[1], "between"]
    assert names[0] in left.words
    assert names[1] in right.words
    assert (mending.words, between.words) == (
        "what could not be read of that reply",
        "what lies between the articles",
    )


def test_the_question_between_speaks_of_nothing_that_its_lines_have_no_room_for() -> None:
    left = copy.deepcopy(LEFT_FORM)
    left["claims"][-1]["weight"] = "detail"
    person = Person(*(json.dumps(form) for form in (left, RIGHT_FORM, BETWEEN_FORM)))
    draft_by_llm(both(), Wishes(paste=person))
    asked = person.asked[-1]
    assert "stated_in" not in asked
    assert "`none`" not in asked
    assert "NONE why" in asked
    for form in (left, RIGHT_FORM):
        for claim in form["claims"]:
            (line,) = [line for line in asked.splitlines() if line.startswith(f"{claim['id']} (")]
            assert line.startswith(f"{claim['id']} (chief; ") == (claim.get("weight") != "detail")
            assert all(f"(its words: {quote['exact'][0]}" in line for quote in claim["quotes"][:1])


def test_the_answers_are_not_said_to_be_pasted_by_anybody() -> None:
    person = Person(*(json.dumps(form) for form in (LEFT_FORM, RIGHT_FORM, BETWEEN_FORM)))
    *_, last = draft_by_llm(both(), Wishes(paste=person)).notices
    assert "pasted by a person" not in last
    assert "argmap sent nothing" in last


def test_what_is_wrong_comes_back_as_a_short_text() -> None:
    person = Person(LINES.replace("hits", "attack").replace("asserts", "shouts"), LINES)
    with pytest.raises(UnansweredError):
        draft_by_llm(both(), Wishes(paste=person))
    assert "close-it" in person.asked[1]
    assert len(person.asked[1]) < 2_000


def test_a_reply_of_no_use_is_not_kept() -> None:
    person = Person("I cannot.", "No.")
    with pytest.raises(DraftError, match="no answer of the form"):
        draft_by_llm(both(), Wishes(paste=person))
    assert set(person.forgotten) == set(person.asked)


def test_no_question_is_too_long_to_be_pasted() -> None:
    text = "A headline\n\n" + "\n\n".join(f"Sentence {i} says that it is number {i}. " * 20 for i in range(40))
    person = Person(*["FOR -\nDONE"] * 20)
    with pytest.raises(DraftError):
        draft_by_llm([read("long", "left", text)], Wishes(paste=person))
    assert len(person.asked) > 3
    assert max(map(len, person.asked)) <= LONGEST_QUESTION


def test_many_short_lines_are_not_too_long_to_be_pasted() -> None:
    text = "A headline\n\n" + "\n\n".join(f"Line {i}. No. Yes. So." for i in range(600))
    person = Person(*["FOR -\nDONE"] * 40)
    with pytest.raises(DraftError, match="stands in the articles"):
        draft_by_llm([read("long", "left", text)], Wishes(paste=person))
    assert max(map(len, person.asked)) <= LONGEST_QUESTION


def test_a_label_where_an_id_belongs_is_looked_up() -> None:
    left = LEFT_FORM | {
        "main": "Shop talk",
        "claims": [LEFT_FORM["claims"][0] | {"label": "Shop talk"}, *LEFT_FORM["claims"][1:]],
    }
    person = Person(*(json.dumps(form) for form in (left, RIGHT_FORM, BETWEEN_FORM)))
    made = draft_by_llm(both(), Wishes(paste=person)).map
    assert made.sources[0].main == "close-it"


def test_an_unknown_key_is_passed_over_and_what_decides_voices_is_asked_first() -> None:
    assert ArticleAnswer.model_validate(LEFT_FORM | {"remark": "mine"}) == ArticleAnswer.model_validate(LEFT_FORM)
    assert list(ArticleAnswer.model_json_schema()["properties"])[:2] == ["speaks_for", "main"]

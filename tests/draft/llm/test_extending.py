"""A map that is there, extended by an answer: nothing of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from argmap.draft import Read
from argmap.draft.llm.extending import read_answer, with_between, with_reading
from argmap.draft.llm.form import ArticleAnswer, BetweenAnswer
from argmap.model import Claim
from argmap.workspace import open_debate
from tests.conftest import ROOT
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Debate


@pytest.fixture
def town() -> Debate:
    return open_debate(ROOT / "maps" / "town-centre.yaml")


def reading(**claim: object) -> ArticleAnswer:
    fields = {"id": "new", "label": "new", "text": "It is new.", "wording": "paraphrase", "sure": 0.9} | claim
    return ArticleAnswer.model_validate({"claims": [fields]})


def read_of(town: Debate, source: str) -> Read:
    return Read(town.structure.sources[source], town.articles[source])


@given(argument_maps(max_claims=8, max_relations=8))
def test_an_empty_answer_changes_nothing(argument_map: ArgumentMap) -> None:
    now = with_between(argument_map, BetweenAnswer(), by="me")
    assert now.map.changed(title=argument_map.title) == argument_map
    assert not argument_map.title or now.map.title == argument_map.title


def test_a_reading_is_added_and_all_else_stays(town: Debate) -> None:
    lone = Claim(id="lone", text="Joins nothing.", wording="implicit")
    before = town.map.changed(claims=(*town.map.claims, lone), title="")
    found = read_answer(read_of(town, "close"), reading(quotes=[{"exact": "It has thought  enough"}]))
    assert found.unplaced == ()
    now = with_reading(before, found, by="me")
    assert now.map.claims[:-1] == before.claims
    assert now.map.claims[-1].quotes[0].words == "It has thought enough"
    assert (now.map.relations, now.map.issues, now.map.note) == (before.relations, before.issues, before.note)
    assert now.map.sources == before.sources


def test_ids_that_are_taken_are_not_given_again(town: Debate) -> None:
    found = read_answer(read_of(town, "close"), reading(id="trade", quotes=[{"exact": "It has thought enough"}]))
    now = with_reading(town.map, found, by="me")
    assert now.map.claims[-1].id == "trade-2"
    assert "Claims that are called otherwise in the map: trade is trade-2." in now.notices


def test_what_stands_nowhere_is_said_with_what_is_near(town: Debate) -> None:
    asked = [
        {"exact": ["the council promises to think of it"]},
        {"exact": ["loses a third of its custom"]},
        {"exact": ["zebras yawn at noon"]},
        {"exact": ["  "]},
    ]
    found = read_answer(read_of(town, "open"), reading(quotes=asked))
    whys = [one.why for one in found.unplaced]
    assert [one.number for one in found.unplaced] == [1, 2, 3, 4]
    assert "loses a quarter of its custom" in whys[1]
    assert whys[2:] == ["nothing like it stands there", "it has no words"]


def test_a_question_is_not_asked_twice(town: Debate) -> None:
    asked = town.map.issues[0].question
    issue = {"id": "again", "question": asked, "positions": ["close-it", "keep-open"], "sure": 1}
    form = BetweenAnswer.model_validate({"issues": [issue, issue | {"question": "Another?"}]})
    now = with_between(town.map, form, by="me")
    assert [one.question for one in now.map.issues[len(town.map.issues) :]] == ["Another?"]

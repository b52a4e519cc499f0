"""Files of judgements: what stands in them is read, kept byte by byte, and every mistake is named where it stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from argmap.errors import JudgementsFormatError
from argmap.formats.judgements import is_judgements, judgements_schema, read_judgements, write_judgements
from argmap.model.judgements import CLAIM_VERDICTS, STEP_VERDICTS, ClaimJudgement, Judgements, StepJudgement
from tests.conftest import ROOT
from tests.strategies import nasty_text, words

BY_HAND = """\
# mine
judgements: 1
reader: Maya   # of 10b
claims:
  - {id: trade, judgement: doubt, why: "One baker, one bridge."}
  - id: fair
    judgement:      # think again
    why:
steps:
  - id: A2:A4
    judgement: does not follow
    open: 2
"""

claims = st.builds(
    ClaimJudgement, id=words(), text=nasty_text(), why=nasty_text(), judgement=st.sampled_from([None, *CLAIM_VERDICTS])
)
questions = st.lists(st.integers(1, 9) | words(), max_size=3)
steps = st.builds(
    StepJudgement,
    id=words(),
    text=nasty_text(),
    why=nasty_text(),
    judgement=st.sampled_from([None, *STEP_VERDICTS]),
    open=questions,
)
judgements = st.builds(
    Judgements,
    reader=nasty_text(),
    map=nasty_text(),
    note=nasty_text(),
    claims=st.lists(claims, max_size=3, unique_by=lambda one: one.id),
    steps=st.lists(steps, max_size=3, unique_by=lambda one: one.id),
)


def test_a_file_by_hand_is_read() -> None:
    read = read_judgements(BY_HAND)
    assert read.reader == "Maya"
    assert [(one.id, one.judgement, one.why) for one in read.claims] == [
        ("trade", "doubt", "One baker, one bridge."),
        ("fair", None, ""),
    ]
    assert [(one.judgement, one.open) for one in read.steps] == [("does not follow", (2,))]
    assert is_judgements(BY_HAND)
    assert not is_judgements("argmap: 1\n")


@settings(max_examples=40)
@given(judgements)
def test_what_is_written_is_read_back(one: Judgements) -> None:
    text = write_judgements(one)
    assert read_judgements(text) == one
    assert write_judgements(one, over=text) == text


@settings(max_examples=40)
@given(judgements, judgements)
def test_anything_can_be_written_over_anything(before: Judgements, after: Judgements) -> None:
    assert read_judgements(write_judgements(after, over=write_judgements(before))) == after


def test_of_two_judgements_of_one_claim_none_is_changed() -> None:
    text = "judgements: 1\nclaims:\n  - {id: a, judgement: doubt}\n  - {id: a, judgement: accept}\n"
    read = read_judgements(text)
    with pytest.raises(JudgementsFormatError) as caught:
        write_judgements(read.changed(reader="Maya"), over=text)
    assert [one.location.line for one in caught.value.problems if one.location] == [4]


def test_what_is_not_judged_anew_keeps_its_bytes() -> None:
    read = read_judgements(BY_HAND)
    fair = read.claims[1].changed(judgement="accept", why="Measured.")
    changed = read.changed(claims=(read.claims[0], fair))
    expected = BY_HAND.replace("judgement:      # think", "judgement: accept      # think").replace(
        "    why:\n", "    why: Measured.\n"
    )
    assert write_judgements(changed, over=BY_HAND).split() == expected.split()
    assert read_judgements(write_judgements(changed, over=BY_HAND)) == changed
    windows = BY_HAND.replace("\n", "\r\n")
    assert write_judgements(read, over=windows) == windows


@pytest.mark.parametrize(
    ("text", "place", "name", "said"),
    [
        ("judgements: 1\nclaims:\n  - {id: a, judgement: doubted}\n", (3, 24), "unknown-word", "doubt"),
        ("judgements: 1\nsteps:\n  - {id: a, judgement: accept}\n", (3, 24), "unknown-word", "sufficient"),
        ("judgements: 1\nclaims:\n  - {judgement: doubt}\n", (3, 5), "missing-key", "the judgement of a claim"),
        ("judgements: 1\nclaim: []\n", (2, 1), "unknown-key", "claims"),
        ("judgements: 1\nclaims:\n  - id: a\n    why: #5 is wrong\n", (4, 9), "text-cut", "#"),
        ("judgements: 1\nreader: 10\n", (2, 9), "wrong-type", "quotation marks"),
        ("judgements: 1\nsteps: [{id: a, open: 0}]\n", (2, 23), "wrong-type", "at least 1"),
        ("judgements: 2\n", (1, 13), "newer-version", "newer"),
        ("argmap: 1\n", (1, 1), "not-judgements", "this is a map"),
        ("Dear teacher\n", (1, 1), "not-judgements", "judgements: 1"),
        ("claims: [\n", (2, 1), "not-yaml", ""),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, place: tuple[int, int], name: str, said: str) -> None:
    with pytest.raises(JudgementsFormatError) as caught:
        read_judgements(text, path="maya.yaml")
    (problem,) = caught.value.problems
    assert problem.location is not None
    assert (problem.location.line, problem.location.column) == place
    assert problem.check == name
    assert said in problem.message + problem.remedy


def test_all_mistakes_are_named_at_once() -> None:
    text = "judgements: 1\nreadr: x\nclaims:\n  - {id: a, judgement: maybe}\n  - {id: b, why: [1]}\n"
    with pytest.raises(JudgementsFormatError) as caught:
        read_judgements(text)
    assert [one.location.line for one in caught.value.problems if one.location] == [2, 4, 5]


def test_the_schema_says_the_same() -> None:
    schema = Draft202012Validator(json.loads(judgements_schema()))
    Draft202012Validator.check_schema(schema.schema)
    assert (ROOT / "maps" / "judgements.schema.json").read_text("utf-8") == judgements_schema()
    assert schema.is_valid({"judgements": 1, "claims": [{"id": "a", "judgement": "doubt"}, {"id": "b", "why": None}]})
    assert not schema.is_valid({"judgements": 1, "claims": [{"id": "a", "judgement": "doubted"}]})
    assert not schema.is_valid({"reader": "Maya"})

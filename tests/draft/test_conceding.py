"""What is granted, and what answers it: the shapes that hold, and those that do not."""

from __future__ import annotations

import pytest

from argmap.draft import Wishes
from argmap.draft.rules import draft_by_rules
from tests.draft.articles import read

ARTICLE = """The lessons will not help

Marks in our schools have been low for years, and many pupils stay away. The town wants to buy them lessons in summer.

{}

The plan is dear, and the town has other schools that wait for a roof or a teacher. They were promised both.
"""


def relations(passage: str) -> list[tuple[str, str, str]]:
    """Kind, premise and target of each relation that starts in a passage, in words; of a step, its premise's."""
    made = draft_by_rules([read(ARTICLE.format(passage))], Wishes()).map
    text = {claim.id: claim.text for claim in made.claims}
    text |= {relation.id: f"step: {text[relation.premises[0]]}" for relation in made.relations}
    return [(one.kind, text[p], text[one.target]) for one in made.relations for p in one.premises]


@pytest.mark.parametrize(
    ("passage", "granted", "answer"),
    [
        (
            "While the plan will open the school to more pupils, it is far from clear that they will benefit.",
            "The plan will open the school to more pupils.",
            "It is far from clear that they will benefit.",
        ),
        (
            "Of course the plan is meant well. But no teacher was asked about it.",
            "The plan is meant well.",
            "No teacher was asked about it.",
        ),
        (
            "The plan is meant well, I do not doubt it. But no teacher was asked about it.",
            "The plan is meant well, I do not doubt it.",
            "No teacher was asked about it.",
        ),
        (
            "Critics say that lessons cost nothing. But the town pays for every one of them.",
            "Lessons cost nothing.",
            "The town pays for every one of them.",
        ),
        (
            "I like a lesson as much as the next man. But the school has no rooms for them.",
            "I like a lesson as much as the next man.",
            "The school has no rooms for them.",
        ),
        (
            "The plan gives every pupil a teacher, but the school has no rooms for them.",
            "The plan gives every pupil a teacher.",
            "The school has no rooms for them.",
        ),
        (
            "The objection most often heard is that lessons cost nothing. But the town pays for every one of them.",
            "Lessons cost nothing.",
            "The town pays for every one of them.",
        ),
        (
            "There is also the grant, which the plan would lose. Well, the mayor can ask for another grant.",
            "There is also the grant, which the plan would lose.",
            "Well, the mayor can ask for another grant.",
        ),
        (
            (
                "Not everything in the plan is bad. Its rooms are warm. The lessons are short. The meals are paid for. "
                "But the school has no teachers for it."
            ),
            "Not everything in the plan is bad.",
            "The school has no teachers for it.",
        ),
    ],
)
def test_what_is_granted_attacks_and_its_answer_leads_on_and_answers(passage: str, granted: str, answer: str) -> None:
    found = relations(passage)
    assert ("attack", granted, "The lessons will not help.") in found
    assert ("attack", answer, f"step: {granted}") in found
    assert ("support", answer, "The lessons will not help.") in found
    assert not [one for one in found if one[0] == "support" and one[1] == granted]


@pytest.mark.parametrize(
    "passage",
    [
        "The plan is dear. The school, however, is small and has few rooms.",
        "The plan not only costs much, but the school has no rooms for it.",
        "While the pupils marched to the town hall, the mayor stayed away from it.",
    ],
)
def test_other_shapes_are_no_concessions(passage: str) -> None:
    assert not [one for one in relations(passage) if one[0] == "attack"]


@pytest.mark.parametrize(
    "passage",
    [
        "The school is open all day, although the plan has cost the town a lot of money. Every child can come.",
        "It may seem that the plan opens the school to many. The rooms of the school are dark.",
        "The plan opens the school to many pupils, I admit, and every child can come. The rooms are dark.",
        "Some say the plan opens the school to many pupils. The rooms of the school are dark.",
        "The plan to open the school to many is well meant. The rooms of the school are dark.",
        "Others ask what the plan does for pupils who stay away. The rooms of the school are dark.",
        "It is easy to see why the plan pleases many pupils. The rooms of the school are dark.",
        "The worry one hears most is that the plan takes a year. The rooms of the school are dark.",
        "People say plans of this kind open the school to many. The rooms of the school are dark.",
    ],
)
def test_what_is_granted_without_an_answer_is_no_reason(passage: str) -> None:
    claims = [one for one in relations(passage) if "plan" in one[1] and "dear" not in one[1]]
    assert not [one for one in claims if one[0] == "support" and "wants" not in one[1]]


def test_the_truth_is_told_behind_a_sentence_that_only_announces_it() -> None:
    found = relations("It might be taken as a present for the pupils. The truth is simpler. The mayor wants votes.")
    assert ("attack", "It might be taken as a present for the pupils.", "The lessons will not help.") in found
    assert ("support", "The mayor wants votes.", "The lessons will not help.") in found

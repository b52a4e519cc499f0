"""Sentences that were cut, voiced or explained wrongly, as they should be read: a speaker, words, and a reason."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from argmap.draft import Wishes
from argmap.draft.rules import draft_by_rules
from tests.draft.articles import read

ARTICLE = """The new harbour will not help

{} The old quay is long enough for every boat that we have, and nobody in the town has asked for more.

The money is needed for the school, whose roof lets in the rain on every second day of the winter.

The council should mend the quay instead. It would cost a tenth, and the work could begin in spring.
"""


class Reading(NamedTuple):
    """How one sentence was read."""

    texts: list[str]
    voices: list[tuple[str, ...]]
    because: str


def reading(sentence: str) -> Reading:
    made = draft_by_rules([read(ARTICLE.format(sentence))], Wishes()).map
    rest = {claim.text for claim in draft_by_rules([read(ARTICLE.format(""))], Wishes()).map.claims}
    new = [claim for claim in made.claims if claim.text not in rest]
    names = {claim.id for claim in new}
    because = [one.origin.why for one in made.relations if names & {*one.premises} and one.origin]
    return Reading([one.text for one in new], [one.quotes[0].voice for one in new], "; ".join(because))


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan, announced Friday, to widen the quay will be called bold.",
        "In the talks the captain spoke of paying the crew in fish, rope, and barrels, at a time when money was short.",
        "Flush with new money, the town might, for instance, be tempted to copy its rivals.",
        "The delay which, as the pilot has been warned, may sink boats is one more sign of this.",
    ],
)
def test_a_sentence_stays_one_claim_that_nobody_else_says(sentence: str) -> None:
    assert reading(sentence)[:2] == ([sentence], [()])


@pytest.mark.parametrize(
    ("sentence", "text", "voice"),
    [
        (
            "As the harbour master noted in his speech, the boats are smaller than before.",
            "The boats are smaller than before.",
            "the harbour master",
        ),
        ("While Ann Doe repeatedly says that the quay is too short.", "The quay is too short.", "Ann Doe"),
    ],
)
def test_a_frame_names_who_speaks(sentence: str, text: str, voice: str) -> None:
    assert reading(sentence)[:2] == ([text], [(voice,)])


def test_a_quotation_goes_on_with_the_speaker_of_the_sentence_before() -> None:
    found = reading('The pilot says that the water was too shallow. "It does not carry the boats of today."')
    assert found.voices == [("The pilot",), ("The pilot",)]


@pytest.mark.parametrize(
    ("sentence", "false"),
    [
        ("Many families of modest means live from the boats.", "means"),
        ("There are two ways to remove the causes of the shallows.", "causes"),
        ("The boats already cost the town too much.", "too"),
        ("For better or worse, most families live from the boats.", "For"),
    ],
)
def test_no_reason_is_given_that_a_student_can_see_to_be_false(sentence: str, false: str) -> None:
    assert f"'{false}'" not in reading(sentence).because


FURNITURE = (
    "[Editor's note: The author advised the ministry on this effort.]",
    "The author is the host of a weekly program on boats. He also appears regularly on the radio.",
    "Click here for more on the author.",
)


@pytest.mark.parametrize("paragraph", FURNITURE)
def test_what_the_site_adds_is_no_claim(paragraph: str) -> None:
    without = draft_by_rules([read(ARTICLE.format(""))], Wishes()).map
    made = draft_by_rules([read(f"{ARTICLE.format('')}\n{paragraph}\n")], Wishes()).map
    assert {claim.text for claim in made.claims} == {claim.text for claim in without.claims}

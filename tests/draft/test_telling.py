"""What is told or announced is no claim; what is announced as granted is granted; the conclusion can be chosen."""

from __future__ import annotations

import pytest

from argmap.draft.languages import LANGUAGES
from argmap.draft.rules.case import Case, case_of
from argmap.draft.rules.wholeness import is_whole
from tests.draft.articles import read

ENGLISH, FRENCH = LANGUAGES

PADDING = """
The market brings the town more visitors than the castle does. It pays for the lamps in winter.

Shops that stay open on market days sell twice as much. Farmers from the valley depend on it.

The council should keep the market in the old square. Nothing else would bring the visitors back.
"""
"""What an article on a market goes on with, under a headline that names its topic."""


def case(text: str) -> Case:
    found = case_of(read(f"Markets and squares\n\n{text.strip()}\n{PADDING}"))
    assert found is not None
    return found


def said(text: str) -> dict[str, str]:
    """Each statement with its stance."""
    return {one.unit.text: one.said.stance for one in case(text).statements}


SCENES = (
    (
        "Last week I went to the market with my aunt. She wanted to sit down. The man at the stall looked at her. "
        "We had lost an hour, and I was not at my best."
    ),
    "It was raining when I got off the train. A guard looked at me. I asked him about the market, and he laughed.",
)


@pytest.mark.parametrize("scene", SCENES)
def test_the_scene_that_an_article_opens_with_is_no_reason(scene: str) -> None:
    assert said(scene) == said("")


@pytest.mark.parametrize("told", ["She laughed for some time.", "He then charged me £4.10 for a flapjack."])
def test_what_somebody_did_is_no_reason_anywhere(told: str) -> None:
    text = f"Stalls are cheap to rent here.\n\nMost towns of this size have lost theirs. {told}"
    assert told.rstrip(".") not in said(text)
    assert "Most towns of this size have lost theirs" in said(text)


def test_what_was_told_and_judged_is_a_reason() -> None:
    text = "Last spring the council closed the market for a month, and every shop in the square lost money."
    assert any("every shop in the square lost money" in words for words in said(text))
    assert "It was a mistake to move it to the car park" in said("It was a mistake to move it to the car park.")


@pytest.mark.parametrize(
    "announced",
    [
        "There is something else.",
        "I put this to Ann Doe, who runs the stalls.",
        "Those who want the square for cars always bring up other towns.",
        "Here is the problem.",
        "Ann Doe, a baker of thirty years, put it more shortly.",
    ],
)
def test_what_only_announces_is_no_claim(announced: str) -> None:
    text = f"Stalls are cheap to rent here.\n\n{announced} Rents in the square have doubled within ten years."
    assert [one for one in said(text) if one not in said("")] == [
        "Stalls are cheap to rent here",
        "Rents in the square have doubled within ten years",
    ]


@pytest.mark.parametrize(
    "raised",
    [
        "Which brings me to the objection I take most seriously, that stalls are in the way of the buses.",
        "Then there is the argument that stalls are in the way of the buses.",
        "I can hear the reply that stalls are in the way of the buses.",
    ],
)
def test_a_reply_that_is_raised_is_another_s_and_has_its_answer(raised: str) -> None:
    found = case(f"Stalls are cheap to rent here.\n\n{raised} But cars could go round by the mill in two minutes.")
    numbers = {one.unit.text: i for i, one in enumerate(found.statements)}
    stalls, cars = (
        numbers["stalls are in the way of the buses"],
        numbers["cars could go round by the mill in two minutes"],
    )
    assert found.statements[stalls].said.stance == "reports"
    assert (found.attachments[stalls].kind, found.attachments[stalls].target) == ("attack", found.main)
    assert cars in {i for i, one in enumerate(found.attachments) if stalls in one.answers or one.target == stalls}


def test_an_ellipsis_stands_only_with_the_sentence_before_it() -> None:
    text = "Stalls are cheap to rent here.\n\nI can hear the reply that roads are free. They aren't, as anyone can see."
    found = said(text)
    assert "roads are free" in found
    assert not any(words.startswith("They aren't") for words in found)


GRANTED = (
    (("Let me grant at once what can be granted. Stalls are a nuisance to drivers. Some stalls are dirty. "
     "But drivers are few here."), ["Stalls are a nuisance to drivers", "Some stalls are dirty"]),
    ("And yes, the lorries of the farmers would come as well.", ["the lorries of the farmers would come as well"]),
    ("Yes, some drivers will lose their places.", ["some drivers will lose their places"]),
    ("To be fair, the stalls are not clean.", ["the stalls are not clean"]),
    ("I grant that the stalls are not clean.", ["the stalls are not clean"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "granted"), GRANTED)
def test_what_is_announced_as_granted_is_conceded_and_supports_nothing(text: str, granted: list[str]) -> None:
    found = case(f"Stalls are cheap to rent here.\n\n{text}")
    conceded = [i for i, one in enumerate(found.statements) if one.said.stance == "concedes"]
    assert [found.statements[i].unit.text for i in conceded] == granted
    assert not any(found.attachments[i].target is not None and found.attachments[i].kind == "support" for i in conceded)


def test_a_yes_that_answers_a_question_of_the_author_s_own_is_no_concession() -> None:
    text = "Stalls are cheap to rent here. Should they stay?\n\nYes, the stalls of the farmers must stay."
    assert said(text)["the stalls of the farmers must stay"] == "asserts"


def test_who_was_just_introduced_is_she() -> None:
    text = (
        "Stalls are cheap to rent here.\n\nI asked Ann Doe, who runs the stalls, what had changed. "
        "“The rents have doubled within ten years,” she said."
    )
    voices = {one.unit.text: one.said.voice for one in case(text).statements}
    assert voices["The rents have doubled within ten years"] == ("Ann Doe",)


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Where soldiers burned a palace and carried off what was in it", False),
        ("Of that cake slice whenever a director explains about it", False),
        ("In case they think", False),
        ("Rents should, and at once", False),
        ("If rents fall, the farmers will come back", True),
        ("In winter the market pays for the lamps", True),
        ("The council should keep the market", True),
    ],
)
def test_a_whole_main_clause(words: str, whole: bool) -> None:  # noqa: FBT001
    assert is_whole(words, ENGLISH) is whole


def test_the_closing_conclusion_is_among_those_that_are_offered() -> None:
    text = """The bus that never comes

I have waited for it as others have. The council says that money is short, and it may be right about that.

The last tram was sold in spring. Its rails are still there, and the town pays for their upkeep every year.

Many towns have trams. Some of them are full, and most of them are clean and quick on every day of the week.

So let us have the cheap pass and the bus lanes at last. I'd pay for my ticket gladly then.
"""
    found = case_of(read(text))
    assert found is not None
    offered = [found.statements[i].unit.text for i in found.choice.offered]
    assert "let us have the cheap pass and the bus lanes at last" in offered


FRENCH_TEXT = """Les marchés et les places

La semaine dernière, j'étais au marché avec ma tante. Elle avait voulu s'asseoir. Un homme était assis près de nous.

Concédons-le d'emblée. Les étals sont une gêne pour les voitures. Mais les voitures sont rares ici.

Et puis il y a autre chose. Les loyers de la place ont doublé en dix ans, et les paysans de la vallée en dépendent.

J'entends déjà l'objection que les étals bloquent la route. Mais les voitures peuvent passer par le moulin.

Le conseil doit garder le marché sur la vieille place. Rien d'autre ne ferait revenir les visiteurs en hiver.
"""


def test_the_same_in_french() -> None:
    found = case_of(read(FRENCH_TEXT))
    assert found is not None
    stances = {one.unit.text: one.said.stance for one in found.statements}
    assert found.language is FRENCH
    assert not any("tante" in words or "s'asseoir" in words or "autre chose" in words for words in stances)
    assert stances["Les étals sont une gêne pour les voitures"] == "concedes"
    assert stances["les étals bloquent la route"] == "reports"


def test_what_goes_on_with_something_granted_to_be_done_is_granted() -> None:
    found = said(
        "Let me say, before I am told, that some things ought to go. The old pump should, and soon; no child's hand "
        "belongs under its wheel. What I object to is the haste of the council."
    )
    assert found["no child's hand belongs under its wheel"] == "concedes"
    assert found["What I object to is the haste of the council"] == "asserts"


def test_a_letter_that_was_read_is_no_reason() -> None:
    found = said("I read your report on the market with some bitterness. Mr Odd's letter deserves an answer.")
    assert not [words for words in found if "report" in words or "letter" in words]

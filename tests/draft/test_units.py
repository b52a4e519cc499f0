from __future__ import annotations

import pytest

from argmap.draft.languages.english import ENGLISH
from argmap.draft.rules.units import Unit, units_of
from tests.draft.articles import read


def units(text: str) -> list[Unit]:
    article = read(f"{text}\n").article
    return list(units_of(article, ENGLISH, [True] * len(article.paragraphs)))


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The bridge is old, but it can be repaired.", ["The bridge is old", "it can be repaired"]),
        ("Although fares fell, the trains are empty.", ["fares fell", "the trains are empty"]),
        ("We need the line because the road is full.", ["We need the line", "the road is full"]),
        ("The plan failed; the money is gone.", ["The plan failed", "the money is gone"]),
        (
            "While reforms could make Greece, Italy and other countries rich, few will come.",
            ["reforms could make Greece, Italy and other countries rich", "few will come"],
        ),
        ("Therefore the council should act.", ["the council should act"]),
        ("It is loud, and for seventy years we have let it be.", ["It is loud", "for seventy years we have let it be"]),
        ("The town must change, as the mayor is late.", ["The town must change", "the mayor is late"]),
    ],
)  # fmt: skip
def test_clauses_are_cut_and_their_markers_taken_off(sentence: str, clauses: list[str]) -> None:
    assert [unit.text for unit in units(sentence)] == clauses


@pytest.mark.parametrize(
    "sentence",
    [
        "If the plan fails, costs will rise, and jobs will go.",
        "Once the road is closed, trade suffers, and shops will close.",
        "Otherwise the country would suffer, and prices would rise.",
        "Nor does the traffic vanish.",
        "Unless it is proven, nobody should pay for it.",
        "We left not because it was late, but because it was dull.",
        "Even if many think so, this is wrong.",
        "As of today the plan is dead.",
        "For years the town has waited.",
        "So many people were hurt that day.",
        "When engineers checked it again, they found no fault whatsoever.",
        "Those who leave because they are tired look like those who leave because they are bored.",
        "It will not, because it knows that it would lose.",
        "Since the trial began in September, the school has counted fewer quarrels.",
        "There are two ways of curing it: the one, by its causes; the other, by its effects.",
        "The paper printed what many already knew: that the agency was buying weapons.",
        '"We had no money, so we gave time," were her very words.',
        "“The bell is loud, but it is ours,” goes the old song.",
        "There is a boy asleep on the pier, and a pilot reading aloud in the voice people use on gulls.",
        "Nobody should hang those numbers in the hall, but neither do they tell of a flood.",
        "Since 2133 the turbines have been turning.",
    ],
)
def test_nothing_is_cut_off_that_would_change_the_meaning(sentence: str) -> None:
    assert [unit.text for unit in units(sentence)] == [sentence.rstrip(".")]


def test_a_quotation_of_several_sentences_has_one_speaker() -> None:
    text = "“The bridge is old. It was built in 1950. Nobody has checked it,” the report said. The council disagrees."
    found = units(text)
    assert [unit.text for unit in found] == [
        "The bridge is old",
        "It was built in 1950",
        "Nobody has checked it",
        "The council disagrees",
    ]

    assert [[layer.who for layer in unit.layers] for unit in found] == [["the report"]] * 3 + [[]]


def test_units_are_slices_of_the_article() -> None:
    text = "“The bridge,” the report said, “is old.” But it stands: nobody, as one baker told us, has ever fallen off."
    article = read(f"A headline\n\n{text}\n").article
    for unit in units_of(article, ENGLISH, [True] * len(article.paragraphs)):
        assert " ".join(" ".join(article.text[a:b].split()) for a, b in unit.parts) == unit.text


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Even if he is flattering the plan, it is an odd bridge that nobody can cross.", "it is an odd bridge"),
        ("Mine is that every town needs a bridge.", "every town needs a bridge"),
        ("What matters is that every town has a bridge.", "every town has a bridge"),
    ],
)
def test_what_leads_to_a_claim_and_says_nothing_itself_is_left_out(sentence: str, said: str) -> None:
    assert units(sentence)[0].text.startswith(said)


@pytest.mark.parametrize(
    "sentence",
    [
        "Even if the mayor is wrong, the bridge is an old one.",
        "I think of that bridge whenever the mayor speaks of rivers.",
        "What the clerk finds in the books is plain: acquired, given, sold in the year of the flood.",
        "Where the river burst its banks, and nobody was warned, I would not ask for the money.",
    ],
)
def test_what_belongs_together_stays_together(sentence: str) -> None:
    assert [unit.text for unit in units(sentence)] == [sentence.rstrip(".")]

"""Labels say a claim alone where its words allow it, and never turn it round."""

from __future__ import annotations

import pytest

from argmap.draft.languages.english import ENGLISH
from argmap.draft.rules.labels import LONGEST_LABEL, label_of

LABELS = {
    "The mill has played a large part in the growth of the valley since the war.": "the mill has played a large part",
    "Although the river is low in summer, the mill needs the old weir.": "the mill needs the old weir",
    "Put the market on the northern meadow, where nobody lives and the ground is dry.": (
        "put the market on the northern meadow"
    ),
    "There can be little doubt that the old mill, which was sold twice, is the oldest in the valley.": (
        "the old mill is the oldest in the valley"
    ),
    "In some towns of the north the millers pay a levy, on the fair ground that it is they who use the weir.": (
        "in some towns of the north the millers pay a levy"
    ),
    "It is a strange mill that employs so many people to keep the water out.": (
        "it is a strange mill that employs so many people to keep the water out"
    ),
    "I'm not against a fair in the town, which is good for bakers.": "I'm not against a fair in the town",
    "In Harl, where the bridge was closed for a year, the number of shops fell by half.": (
        "the number of shops fell by half"
    ),
}


@pytest.mark.parametrize("text", LABELS)
def test_a_label_stands_alone(text: str) -> None:
    assert label_of(text, ENGLISH).lower() == LABELS[text].lower()


@pytest.mark.parametrize(
    "text",
    [
        "The valley is known for the wine that its monks sold to the whole of the north.",
        "The new owners have slowly replaced the horses with engines that nobody can repair.",
        "Schools should write their rules in the open with their pupils instead of alone.",
    ],
)
def test_a_label_that_lacks_what_the_verb_needs_says_that_it_goes_on(text: str) -> None:
    label = label_of(text, ENGLISH)
    assert label.endswith("…")
    assert len(label) <= LONGEST_LABEL + 1


def test_what_should_be_done_is_kept_behind_a_gap() -> None:
    text = "The owners of the many small houses along the old river road should pay for the wall."
    label = label_of(text, ENGLISH)
    assert " … should pay" in label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "The mayor's plan, announced Friday, to make buses free for all pupils, will be called bold by the press.",
            "the mayor's plan will be called bold",
        ),
        ("The general promised to send tents, blankets, and doctors to the villages.", None),
        (
            "Legislation could address the many other factors that allowed the office to hide its reports.",
            "Legislation could address the many other factors",
        ),
        (
            "The mill played it safe for years and stopped thinking about what could be made of the old river bed.",
            "the mill played it safe for years",
        ),
        (
            "Any such development in the whole of the northern province will increase armed clashes at the border.",
            "any such development … will increase armed clashes at the border",
        ),
        ("The BBC, Channel Four and most of the newspapers will not print any of the drawings at all.", None),
    ],
)
def test_a_label_ends_where_a_clause_does(text: str, label: str | None) -> None:
    found = label_of(text, ENGLISH)
    if label is None:  # no list is cut to a part of it
        assert not found.endswith("blankets")
        assert not found.startswith("Channel")
    else:
        assert found == label


def test_a_condition_is_no_label_without_what_hangs_on_it() -> None:
    for text in (
        "Should the roof of the market hall fall in, nobody will notice it until the spring.",
        "If the river rises by a metre, four of the villages below the dam would be flooded.",
    ):
        label = label_of(text, ENGLISH)
        assert label.endswith("…") or "nobody" in label or "villages" in label

"""What a statement needs from the one before it, in English and in French."""

from __future__ import annotations

import pytest

from argmap.draft.languages import LANGUAGES, NO_LANGUAGE
from argmap.draft.rules.leaning import WHOLLY, leaning

ENGLISH, FRENCH = LANGUAGES


@pytest.mark.parametrize(
    "text",
    [
        "They also pay for the lamps",
        "It looks like a small thing until one pays for it",
        "That would bring the ferries back",
        "Ours are older",
        "Nor do the ferries wait",
        "If that is the reason, the harbour can be dredged",
        "What she would like is a bench at the pier",
        "Nobody will mend it in winter",
        "We have agreed to call it one",
        "Every harbour in the north should do the same",
        "By the mayor's own count it covers most of the pier",
        "The teacher wrote it in the log",
        "The children liked it",
        "It takes longer than a swim",
        "Are the worst in the country",
        "Some of them have keys",
        "Rents there are low",
        "Nobody would fill a hall for it",
        "It took them two winters to mend the pier",
        "Others pay in coins that no clerk counts",
    ],
)
def test_what_says_nothing_without_the_sentence_before_it_leans(text: str) -> None:
    assert leaning(text, ENGLISH) == WHOLLY


@pytest.mark.parametrize(
    "text",
    [
        "Ferries are cheaper than bridges",
        "Others in the north have mended their piers",
        "It is time to mend the pier",
        "It is a strange harbour that turns ships away",
        "It takes years to train a pilot",
        "It does not matter who owns the boat",
        "If you judge sailors by what they do, it does not matter where they sleep",
        "The harbour has had a crane since 1931, and its keeper oils it",
        "A child who sits down with her nets learns to mend them",
        "Those who row buy more than those who steer",
        "When a town lives on its ferry, an empty boat costs it money",
    ],
)
def test_what_names_what_it_speaks_of_does_not(text: str) -> None:
    assert leaning(text, ENGLISH) == 0


def test_what_is_pointed_to_leans_less_and_not_at_all_where_the_article_is_about_it() -> None:
    text = "This ferry must be mended"
    assert 0 < leaning(text, ENGLISH) < WHOLLY
    assert leaning(text, ENGLISH, frozenset(ENGLISH.terms("the ferry"))) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Ils paient aussi les lampes",
        "C'est une bonne chose",
        "Cela coûterait trop cher",
        "Ce serait une erreur",
        "C'est une question de vie",
        "D'autres paient d'une manière qu'aucun registre ne note",
    ],
)
def test_french_pronouns_lean(text: str) -> None:
    assert leaning(text, FRENCH) == WHOLLY


@pytest.mark.parametrize(
    "text", ["Il faut draguer le port", "Les parents aident leurs enfants quand ils le peuvent", "Le port a vieilli"]
)
def test_french_that_names_what_it_speaks_of_does_not(text: str) -> None:
    assert leaning(text, FRENCH) == 0


def test_without_a_table_nothing_is_known_to_lean() -> None:
    assert leaning("They also pay for the lamps", NO_LANGUAGE) == 0

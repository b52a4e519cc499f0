"""Which sentence heads its paragraph: one that says something on the article's question by itself."""

from __future__ import annotations

import pytest

from argmap.draft.languages import LANGUAGES
from argmap.draft.rules.case import case_of
from argmap.draft.rules.heads import heads_of
from argmap.draft.rules.wholeness import is_whole
from tests.draft.articles import read

ENGLISH, FRENCH = LANGUAGES

TEXT = """Save the ferry

{}

The ferry brings the post and the doctor. Without the ferry the island has no school, and the school has no teacher.

The town should keep the ferry. No bridge would carry the post of the island for so little money in winter.
"""


def head_of_first(paragraph: str) -> str:
    found = case_of(read(TEXT.format(paragraph)))
    assert found is not None
    heads = heads_of(found.statements, found.main, {}, ENGLISH)
    first = min(one.unit.paragraph for one in found.statements if one.unit.kind == "body")
    return found.statements[heads[first]].unit.text


REASON = "The ferry costs the town less than its lamps do"


@pytest.mark.parametrize(
    "first",
    [
        "On the quay, outside the inn, there is a bicycle that somebody painted white",
        "What the leaflets never show is who is standing at the wheel in winter",
        "I should like the members to spend one hour on the pier in a gale",
        "Others pay in coins that no clerk ever counts",
    ],
)
def test_what_only_leads_on_or_leans_heads_no_paragraph(first: str) -> None:
    assert head_of_first(f"{first}. {REASON}.") == REASON


def test_the_first_sentence_that_speaks_of_the_subject_does() -> None:
    assert head_of_first(f"{REASON}. The clerk has counted it twice.") == REASON


@pytest.mark.parametrize(
    "text",
    [
        "a teacher reading aloud in the voice people use on gulls",
        "another boy sitting by the door we painted",
        "Retired pilots, cooks, a boy who has been sent away and who grows leeks",
    ],
)
def test_a_noun_with_what_it_is_doing_is_no_whole_clause(text: str) -> None:
    assert not is_whole(text, ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "a boy sleeping on the pier is cold",
        "A new building costs the town its park",
        "Pilots, cooks, a boy who was sent away and who grows leeks are welcome here",
    ],
)
def test_it_is_one_where_a_verb_follows(text: str) -> None:
    assert is_whole(text, ENGLISH)


def test_a_french_noun_with_what_it_is_doing_is_no_whole_clause() -> None:
    assert not is_whole("une maîtresse lisant à voix haute dans la salle", FRENCH)
    assert is_whole("une maison restant vide coûte cher", FRENCH)


def test_somebody_of_the_authors_own_in_the_first_paragraph_is_no_reason() -> None:
    found = case_of(read(TEXT.format("My niece sleeps on my sofa. She is a nurse, and the night is short.")))
    assert found is not None
    niece = next(i for i, one in enumerate(found.statements) if one.unit.text.startswith("My niece"))
    assert found.attachments[niece].target is None

"""Which claims of two articles a person might compare: a few, and nothing is joined by it."""

from __future__ import annotations

from argmap.draft import Wishes, compare_these
from argmap.draft.rules import draft_by_rules
from argmap.model import Structure
from tests.draft.articles import read

LEFT = """The ferry must stay

Dear neighbours, thank you very much for coming here tonight. The ferry must stay in service.

The ferry carried eighty thousand passengers last summer. In storms the old lighthouse shows it the way home.

The shops in the harbour live on its passengers. Nobody counts the gulls.
"""

RIGHT = """The ferry has had its day

Dear neighbours, thank you very much for coming here tonight. The ferry has had its day.

Of eighty thousand passengers in summer, most were counted twice. The lighthouse has been dark in storms since May.

The school needs the money more than the ferry does. A bridge costs less.
"""


def drafted(left: str, right: str) -> Structure:
    return Structure(draft_by_rules([read(left), read(right, "right", "right")], Wishes()).map)


def test_a_few_are_found_with_a_reason() -> None:
    structure = drafted(LEFT, RIGHT)
    found = compare_these(structure)
    words = [(structure.claims[one.left].text, structure.claims[one.right].text) for one in found]
    assert 0 < len(found) <= 5
    assert any("lighthouse" in left and "lighthouse" in right for left, right in words)
    assert any("eighty thousand" in left and "eighty thousand" in right for left, right in words)
    assert all(one.why.startswith("both speak of: ") for one in found)


def test_a_greeting_is_nothing_to_compare_and_no_common_ground() -> None:
    structure = drafted(LEFT, RIGHT)
    assert not [one for one in structure.common_ground() if "neighbours" in one.text]
    assert not [one for one in compare_these(structure) if "neighbours" in structure.claims[one.left].text]


def test_what_is_joined_already_is_left_out() -> None:
    structure = drafted(LEFT, RIGHT)
    joined = [set(issue.positions) for issue in structure.map.issues]
    assert joined
    assert not [one for one in compare_these(structure) if {one.left, one.right} in joined]


def test_articles_in_two_languages_give_nothing() -> None:
    french = """Le bac doit rester

Le bac doit rester en service pour les habitants de la ville et pour les élèves de la vallée qui en ont besoin.

Le bac a transporté les voyageurs de la ville pendant trente ans, et les marchands du port vivent de ses voyageurs.
"""
    assert compare_these(drafted(LEFT, french)) == ()


def test_what_was_tried_in_two_places_is_compared() -> None:
    tram = """Free the trams

Trams should cost nothing in our town. The money for them can come from the shops that live on their passengers.

The port of Dunmouth dropped its fares in 2018 for all residents. Journeys there have doubled on weekends.

Machines and inspectors eat a tenth of what they collect. Nobody would miss the quarrels at the door.
"""
    bus = """Keep the fares

Fares should stay, and a pass for the poor should come. What a tram needs is another tram behind it.

The town of Talborg went free for its residents in 2013. Ridership rose by a hundredth, and more people drove.

Full trams carry nobody more when they are cheap. The company listens to those who pay it.
"""
    structure = drafted(tram, bus)
    found = compare_these(structure)
    one = next(one for one in found if "Dunmouth" in structure.claims[one.left].text)
    assert "Talborg" in structure.claims[one.right].text
    assert "each tells what was tried somewhere" in one.why


def question_between(left: str, right: str) -> str:
    return next(issue.question for issue in drafted(left, right).map.issues)


def test_the_question_names_what_both_articles_speak_of_most_rather_than_a_word_that_two_unsure_claims_share() -> None:
    left = """What the bell took from us

The ferries sail at nine. In June the ferries were late on ten days, and the harbour counted each of them.

Other harbours have fast ferries. The ferries of Orn are never late, as their clerks write with some pride.

Any council that buys a clock should ask for two. The ferries would keep to the hour, and so would the school.
"""
    right = """The morning we waited

The ferries are old. My son takes them to school, and in the winter of the flood the ferries did not sail.

New ferries cost the town a park. Nobody who waits on the pier for the ferries asks for a park to sit in.

A council that cannot count should sell its clock. The old ferries have served the islands well enough.
"""
    assert question_between(left, right) == "What should be done about the ferries?"


def test_a_word_that_does_not_stand_without_its_article_is_asked_about_with_it() -> None:
    left = "The council should sell its ferry\n\n" + LEFT.partition("\n\n")[2]
    right = "Any council should keep a ferry\n\n" + RIGHT.partition("\n\n")[2]
    assert "the ferry" in question_between(left, right)


def test_the_question_between_two_main_claims_is_put_in_their_words() -> None:
    left = LEFT.replace("The ferry must stay", "The ferry is a blessing")
    structure = drafted(left, RIGHT)
    question = next(issue.question for issue in structure.map.issues)
    assert question == "Which is right: “the ferry is a blessing” or “the ferry has had its day”?"

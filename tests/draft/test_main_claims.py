"""Which claim a draft takes for the main one, and which it asks about."""

from __future__ import annotations

import pytest

from argmap.draft.rules.case import Case, case_of
from tests.draft.articles import read


def case(text: str) -> Case:
    found = case_of(read(text))
    assert found is not None
    return found


def main_of(text: str) -> str:
    found = case(text)
    return found.statements[found.main].unit.text


TEXTS = {
    "The council has betrayed its drivers": """The council has betrayed its drivers

The council leaked the report and put its drivers in danger. Should things go wrong, the town will blame \
the clerk. The \
drivers deserve better.
""",
    "Closing the stage is censorship": """Closing the stage is censorship

I dislike every kind of ban. It is odd that the closure should come just weeks after the fire. Nobody \
asked the audience.
""",
    "The pact is a fantasy": """The pact is a fantasy

When the minister told students in autumn that the neighbours were to blame for the dam, \
few papers reported it. The dam \
was paid for by our own banks.
""",
    "The old harbour should stay open to ferries": """Keep it open

The shops of the town live on visitors who come over the water, and they do not come by car any more these days.

The old harbour should stay open to ferries. It costs the town nothing, and the boats are full on every day in summer.

Many visitors say that they come for the crossing, and nobody who was asked came for the bridge.
""",
    "I firmly believe that the town should buy the ferry": """Ferries and the town

Many towns have ferries, and some have a bridge as well. Opinions on them differ in our town, as they do elsewhere.

The ferry brings visitors in summer, and in winter it is the only way to the doctor on the other side.

In conclusion, I firmly believe that the town should buy the ferry. It would pay within ten years.
""",
}


@pytest.mark.parametrize("main", TEXTS)
def test_the_main_claim(main: str) -> None:
    assert main_of(TEXTS[main]) == main


def test_a_headline_that_asks_leaves_the_choice_to_the_text_which_is_unsure() -> None:
    found = case("""Should the ferry be sold?

The ferry was bought in 1950 by the mayor of that time. It has sailed ever since, and the whole town has sailed on it.

It carries the post in winter, and visitors love it in summer. There is no bridge for forty miles.

The town must therefore keep its ferry. No bridge that anybody could pay for would ever replace it.
""")
    assert found.statements[found.main].unit.text == "The town must therefore keep its ferry"
    assert found.choice.is_unsure
    assert len(found.choice.offered) == 3


@pytest.mark.parametrize(
    ("headline", "main"),
    [
        ("Watch the birdie of the day", "The council should pay for two more ferryboats"),
        ("Let the boats of the harbour sail", "Let the boats of the harbour sail"),
    ],
)
def test_an_imperative_of_things_that_the_text_never_names_is_no_main_claim(headline: str, main: str) -> None:
    text = """The ferry brings visitors in summer, and in winter it is the only way to the doctor on the other side.

The council should pay for two more ferryboats. They would be full within a week, and the doctor would come twice.
"""
    assert main_of(f"{headline}\n\n{text}") == main


def test_what_says_the_headline_again_becomes_a_quote_of_it() -> None:
    found = case("""The ferry must stay

The ferry must stay. It brings the post to the island in winter, when there is no other way across for weeks.

The doctor comes with it every second day. She has no car, and there is no bridge for forty miles.
""")
    assert len(found.statements[found.main].units) == 2
    assert sum("must stay" in one.unit.text for one in found.statements) == 1


def test_a_headline_too_short_to_be_understood_leaves_it_to_what_is_recommended_in_words_that_stand_alone() -> None:
    found = case("""Let them sleep

The pupils of our town sit in the first lesson with their eyes shut, and nobody who has seen it blames them for it.

We should not teach them in their sleep, and schools should begin at nine. The clock of the body runs late at that age.

The buses can be paid for, and the parents were asked twice. Nobody has counted the cost of tired eyes.
""")
    assert [found.statements[i].unit.text for i in found.choice.offered[:2]] == [
        "schools should begin at nine",
        "Let them sleep",
    ]


BODIES = {
    "The town's clinic should open on Sundays": """The clinic and its week

The town's clinic should open on Sundays. It is shut for two days of every seven, and pain does not keep the week.

Last winter I waited there with my son for half a day. The corridor smelt of paint, and a radio played somewhere.

A nurse brought us tea in paper cups. My son counted the tiles of the floor twice and slept on my coat until noon.
""",
    "a library without silence is only a warm room": """Of quiet and noise

The library has let in a café, a playgroup and a choir in the last two years, and it has never been so full.

I went there on Tuesday with a book of poems and left after nine minutes with a headache.

I say that a library without silence is only a warm room. My neighbour, a singer, thinks it's a fair point.
""",
}


@pytest.mark.parametrize("main", BODIES)
def test_the_main_claim_that_no_headline_states(main: str) -> None:
    assert main_of(BODIES[main]) == main


@pytest.mark.parametrize(
    "sentence",
    [
        "I wrote of fourteen riders who were hurt on the bridge road in one winter.",
        "I told the clerk about the drain behind the school at the time.",
        "I think it's a fair one, whatever the riders of the town may say.",
    ],
)
def test_what_an_author_told_somebody_or_thinks_of_it_is_no_main_claim(sentence: str) -> None:
    text = f"""The bridge road

The council should mend the bridge road. It has holes that a wheel can stand in, and the lamps are out half the year.

The budget has room for it, as the treasurer said in May. Other roads were mended twice in the same years.

{sentence} Riders pay the same taxes as drivers do.
"""
    assert main_of(text) == "The council should mend the bridge road"


def test_words_that_an_author_wrote_are_not_cut_off_from_the_verb() -> None:
    text = "I wrote of fourteen riders who were hurt on the road. The council should mend the road before winter comes."
    assert "I wrote of fourteen riders who were hurt on the road" in [one.unit.text for one in case(text).statements]


def test_under_a_headline_what_is_demanded_in_words_that_stand_alone_is_offered() -> None:
    found = case(
        "The cheapest bridge Harl could build\n\n"
        "The council will meet before the summer. The council should pass the plan, which five engineers drew.\n\n"
        "The bridge in Orn is a good guide. Its boats rise with the river.\n\n"
        "Harl has waited for a cheap bridge since the war. The ferries are full on every day of the week.\n\n"
        "I believe that nobody in Harl has a better plan. The truth is that Harl has waited for it far too long."
    )
    offered = [found.statements[i].unit.text for i in found.choice.offered]
    assert offered[0] == "The cheapest bridge Harl could build"
    assert any(words.startswith("The council should pass the plan") for words in offered)


def test_of_two_demands_the_one_that_says_of_itself_what_it_speaks_of_is_likelier() -> None:
    found = case("""The ferry has sailed for ten years, and the clerk has counted its guests in each of them with care.

The clerk has a list of sums. Nobody should hang those numbers in the hall. They are neither good nor bad.

Other harbours look on with care. Any harbour should paint its boats before they sail. It keeps off the worms.

The ferry still sails every day, and the clerk still counts.
""")
    likeliest = [found.statements[i].unit.text for i in found.choice.likeliest]
    demands = [words for words in likeliest if " should " in words]
    assert demands == [
        "Any harbour should paint its boats before they sail",
        "Nobody should hang those numbers in the hall",
    ]


def test_a_story_of_somebody_at_both_ends_is_no_rival_of_the_main_claim() -> None:
    found = case("""The ferry and its bell

My brother-in-law is a pilot, and a careful man. He has steered the ferry past the rocks of the bay for years.

The ferry has no bell. Other boats have run into it in fog, as the harbour office has counted in its books.

The harbour office buys paint. A bell would cost the town less than the paint of one summer does.

My brother-in-law has bought a careful gadget that beeps. A pilot hears it as far as the rocks of the bay.
""")
    offered = [found.statements[i].unit.text for i in found.choice.offered]
    assert not any(words.startswith("My brother-in-law") for words in offered)


def test_so_it_is_in_french() -> None:
    found = case("""Souriez, vous êtes filmés

Mon beau-frère est pêcheur, et un homme prudent. Il a reçu quatre lettres en une seule semaine.

Le péage coûte six euros par voiture. Les habitants de la rive n'ont pas d'autre route en hiver.

La région devrait acheter un second bac. Il partirait toutes les vingt minutes pour deux millions.

Mon beau-frère a vendu son camion de pêcheur. Il regarde le fleuve.
""")
    assert found.statements[found.main].unit.text == "La région devrait acheter un second bac"
    assert found.choice.is_unsure

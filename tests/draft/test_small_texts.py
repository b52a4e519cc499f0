"""Small articles in which a draft once went wrong, by kind: what follows a word decides what the word does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.draft import Wishes
from argmap.draft.rules import draft_by_rules
from tests.draft.articles import read

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def draft(text: str) -> ArgumentMap:
    return draft_by_rules([read(text)], Wishes()).map


def texts(made: ArgumentMap) -> list[str]:
    return [claim.text for claim in made.claims]


def reasons(made: ArgumentMap) -> str:
    return " | ".join(one.origin.why for one in made.relations if one.origin)


def joined(made: ArgumentMap) -> list[tuple[str, str, str]]:
    """Kind, premise and target of each relation, in words; of a step, its premise's."""
    text = {claim.id: claim.text for claim in made.claims}
    text |= {relation.id: f"step: {text[relation.premises[0]]}" for relation in made.relations}
    return [(one.kind, text[p], text[one.target]) for one in made.relations for p in one.premises]


def voices(made: ArgumentMap) -> dict[str, tuple[tuple[str, ...], str]]:
    return {claim.text: (claim.quotes[0].voice, claim.quotes[0].stance) for claim in made.claims}


@pytest.mark.parametrize(
    ("sentence", "false"),
    [
        ("As storms grow stronger, the boats are lost at sea.", "'As'"),
        ("As expected, the traffic moved to the villages.", "'As'"),
        ("As things are, nobody insures the old pier.", "'As'"),
        ("As part of the plan, a bridge was built in the north.", "'As'"),
        ("As an engineer, she has seen such bills before.", "'As'"),
        ("For decades the law has forbidden boats on the lake.", "'For'"),
        ("For good or ill, people fish at night.", "'For'"),
        ("So fast are some of the boats that the wardens miss them.", "'So'"),
        ("A man of some means bought the old pier.", "'means'"),
        ("Too few boats are built here.", "'Too'"),
        ("The boats give the village what its people need.", "'need'"),
        ("Take the nets away and the birds come back.", "'Take'"),
    ],
)
def test_a_word_that_only_looks_like_a_marker_is_no_reason(sentence: str, false: str) -> None:
    made = draft(f"The harbour needs a wall\n\nThe boats are old. {sentence} The harbour needs a wall.")
    assert sentence in texts(made)
    assert false not in reasons(made)


def test_as_such_concludes() -> None:
    made = draft(
        "The scheme will raise fees\n\nMore than half of the pupils never finish the course. "
        "As such, new pupils will have to pay more. The scheme will raise fees."
    )
    assert (
        "support",
        "More than half of the pupils never finish the course.",
        "New pupils will have to pay more.",
    ) in joined(made)
    assert "'As such'" in reasons(made)


def test_as_with_what_is_so_gives_a_reason() -> None:
    made = draft("The harbour needs a wall\n\nThe fleet is small. As the pier is rotten, no boat can land there.")
    assert "'As'" in reasons(made)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill gives work to carpenters, drivers, and cooks, and to the young who would otherwise leave.",
        "The council promised to send tents and doctors, while the town was still burning.",
        "The trade has weakened the coin of the town, and caused its rents to rise.",
        "No bid was made, as far as the office knows.",
        "The town lets families choose, as the schools in Orm have done for years.",
    ],
)
def test_a_sentence_is_not_cut_where_no_claim_of_its_own_follows(sentence: str) -> None:
    assert sentence in texts(draft(f"Our town needs the mill\n\n{sentence} Our town needs the mill."))


@pytest.mark.parametrize(
    ("sentence", "text", "voice"),
    [
        ("Officials said Thursday that forty boats came.", "Forty boats came.", "Officials"),
        ("The minister told the press on Wednesday that the pier is rotten.", "The pier is rotten.", "The minister"),
        ("As one pilot put it in a letter, the tide comes too late.", "The tide comes too late.", "one pilot"),
        ('As the clerk, Ann Doe, told a friend in May: "The bill is too high."', "The bill is too high.", "the clerk"),
        (
            "The clinic admitted what nurses had said for months: that since spring patients had been moved at night.",
            "Since spring patients had been moved at night.",
            "The clinic",
        ),
        ("The report points out, though, that the boats are safe.", "The boats are safe.", "The report"),
        (
            "The best advice in government said the pier is rotten.",
            "The pier is rotten.",
            "The best advice in government",
        ),
    ],
)
def test_who_speaks_is_named_whatever_stands_beside_the_verb(sentence: str, text: str, voice: str) -> None:
    found = voices(draft(f"The harbour needs a wall\n\nThe boats are old. {sentence} The harbour needs a wall."))
    assert found[text][0] == (voice,)


def test_they_is_not_the_person_who_spoke_before() -> None:
    found = voices(
        draft("Close the pier\n\nThe mayor said the pier is rotten. They claimed that the boats are safe. Close it.")
    )
    assert found["The boats are safe."][0] != ("The mayor",)


def test_she_is_a_person_who_was_named_and_no_parents() -> None:
    found = voices(
        draft(
            "Close the pier\n\nDr Ines Okoro says that, according to parents, the pier is rotten. "
            "She says that the boats are safe. The teachers I work with say that the water is cold. Close it."
        )
    )
    assert found["The boats are safe."][0] == ("Ines Okoro",)
    assert found["The water is cold."][0] == ("The teachers I work with",)


def test_a_counted_reason_is_told_without_its_number() -> None:
    made = draft(
        "Close the pier\n\nThe second reason is that the pier is rotten. The first is that it works. Close it."
    )
    assert {"The pier is rotten.", "The first is that it works."} <= {*texts(made)}


def test_that_before_a_noun_opens_nothing_said() -> None:
    made = draft("Close the pier\n\nThe mayor is late. She wrote that column about the pier, blaming the boats.")
    assert all(not voice for voice, _ in voices(made).values())


def test_an_author_is_no_voice_in_their_own_article() -> None:
    article = read("Homework teaches nothing\n\nChildren do better without it, argues Lena Marsh. Schools are tired.")
    signed = article._replace(source=article.source.changed(author="Lena Marsh"))
    (made,) = (draft_by_rules([signed], Wishes()).map,)
    assert voices(made)["Children do better without it."] == ((), "asserts")


@pytest.mark.parametrize(
    ("passage", "stance"),
    [
        ("The drones are said to be loud. I went to the field to hear one.", "reports"),
        ("The first reason is that the drones are safe. That is nothing of the kind.", "rejects"),
    ],
)
def test_what_is_passed_on_or_denied_supports_nothing(passage: str, stance: str) -> None:
    made = draft(
        f"Let no drone fly\n\n{passage} Drones cost more than vans do.\n\nThe council should refuse the drones."
    )
    text = next(text for text, (_, found) in voices(made).items() if found == stance)
    assert ("support", text) not in [one[:2] for one in joined(made)]


def test_all_rival_readings_are_answered_by_the_truth() -> None:
    made = draft(
        "The strike was a success for the drivers\n\n"
        "It may look like a defeat. Some might call it bad luck. In reality, the drivers won what they asked for."
    )
    answers = {target for kind, premise, target in joined(made) if kind == "attack" and "won" in premise}
    assert answers == {"step: It may look like a defeat.", "step: Some might call it bad luck."}


def test_what_goes_on_with_something_granted_heads_no_paragraph() -> None:
    made = draft(
        "Let the drones fly\n\nThe pharmacy of the village is cut off by snow for forty days of every year.\n\n"
        "Nobody claims that drones will save the village. Young people leave the valley for the towns. "
        "But a village that is cut off cannot send away a neighbour who offers to come.\n\n"
        "The council should let the drones fly for two years, with a right to end it."
    )
    premises = [premise for kind, premise, _ in joined(made) if kind == "support"]
    assert not [one for one in premises if one.startswith(("Nobody claims", "Young people"))]


def test_a_but_that_adds_a_demand_grants_nothing() -> None:
    made = draft(
        "Mend the law\n\nYes, we should mend the law. But we should also mend the courts that apply it.\n\nJudges wait."
    )
    assert all(stance != "concedes" for _, stance in voices(made).values())


def test_facts_before_a_however_lead_to_what_it_turns_to() -> None:
    made = draft(
        "Why the merger hurts the villages\n\n"
        "The villages have always had their own clinics. The clinics are small. The nurses know every patient. "
        "Everybody trusts the clinics. However, the merger threatens this trust and will close two of the clinics.\n\n"
        "The nearest hospital is an hour away."
    )
    turn = next(text for text in texts(made) if "threatens" in text)
    led = [premise for kind, premise, target in joined(made) if kind == "support" and target == turn]
    assert len(led) >= 3
    assert ("support", turn, texts(made)[0]) in joined(made)


@pytest.mark.parametrize(
    ("headline", "main"),
    [
        ("The clinic hid the truth", "The clinic hid the truth."),
        ("The paper stayed silent", "The paper stayed silent."),
        ("Sugar tax would cure little, institute finds", "Sugar tax would cure little."),
        ("Op-Ed | Zoos should be closed", "Zoos should be closed."),
    ],
)
def test_a_headline_states_without_what_stands_around_it(headline: str, main: str) -> None:
    made = draft(
        f"{headline}\n\nNobody was told for months. A letter came in May.\n\nIt was too late by then for most."
    )
    assert next(claim.text for claim in made.claims if claim.id == made.sources[0].main) == main


def test_a_main_claim_is_told_in_words_that_name_its_subject() -> None:
    made = draft(
        "Uniforms give every child the same morning\n\nBefore there were uniforms, each morning was a contest.\n\n"
        "The council should refuse the petition. It should keep the uniforms and give every child the first set."
    )
    assert made.claims[0].text == "Uniforms give every child the same morning."


@pytest.mark.parametrize(
    "line",
    [
        "This column does not necessarily reflect what the board thinks.",
        "Jana Holt is a transport economist at the University of Lund.",
        "The writer teaches biology in Graz and keeps bees.",
        "You can reach her at mia@paper.example.",
        "To comment, write to letters@example.org.",
    ],
)
def test_what_stands_under_an_article_is_no_claim(line: str) -> None:
    made = draft(f"Trains beat planes\n\nTrains stop in the centre. They are quiet.\n\nPlanes burn oil.\n\n{line}")
    assert line not in texts(made)


@pytest.mark.parametrize(
    "signpost",
    [
        "The conclusion of the report is clear.",
        "I understand the worry.",
        "There is also the matter of cameras.",
    ],
)
def test_a_signpost_is_no_claim(signpost: str) -> None:
    made = draft(f"Trains beat planes\n\nTrains stop in the centre. {signpost} They are quiet.\n\nPlanes burn oil.")
    assert signpost not in texts(made)

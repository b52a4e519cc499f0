from __future__ import annotations

import pytest

from argmap.draft.languages.english import ENGLISH
from argmap.draft.languages.french import FRENCH
from argmap.draft.rules.framing import unframe


@pytest.mark.parametrize(
    ("sentence", "said", "who"),
    [
        ("The report stressed that prices will rise.", ["prices will rise"], ["The report"]),
        ("It added that the plan had failed.", ["the plan had failed"], ["It"]),
        ("According to a study of the Reed Institute, fares fell.", ["fares fell"], ["a study of the Reed Institute"]),
        ("Fares fell by half, according to the mayor.", ["Fares fell by half"], ["the mayor"]),
        ("The bridge is unsafe, a report highlighted on Thursday.", ["The bridge is unsafe"], ["a report"]),
        ('"The bridge is unsafe," it noted.', ["The bridge is unsafe"], ["it"]),
        ('"We lost everything," writes Mona Reed in her diary.', ["We lost everything"], ["Mona Reed"]),
        ("The visit, the report said, was a success.", ["The visit", "was a success"], ["the report"]),
        ("Even Ann Doe, a retired judge, famously stated, “Law is slow.”", ["Law is slow"], ["Even Ann Doe"]),
        ("In her study, Ann Doe quotes a nurse: “We are too few.”", ["We are too few"], ["Ann Doe", "a nurse"]),
        ("The Courier reports that, according to Dr Doe, parents say their children sleep badly.",
         ["their children sleep badly"], ["The Courier", "Dr Doe", "parents"]),
        ("A Reed Institute report argues the trade has fallen.", ["the trade has fallen"], ["A Reed Institute report"]),
        ('"We had no money, so we gave time," is how our head, Ann Doe, put it to me.',
         ["We had no money, so we gave time"], ["our head"]),
        ("“The bell must go,” was what the mayor said on Monday.", ["The bell must go"], ["the mayor"]),
        ("What she found is that nobody had counted.", ["nobody had counted"], ["she"]),
    ],
)  # fmt: skip
def test_frames_are_taken_off(sentence: str, said: list[str], who: list[str]) -> None:
    framed = unframe(sentence, ENGLISH)
    assert [sentence[start:end] for start, end in framed.parts] == said
    assert [layer.who for layer in framed.layers] == who


@pytest.mark.parametrize(
    ("sentence", "said", "who"),
    [
        ("« Nous sommes trop peu », voilà comment le maire l'a résumé.", "Nous sommes trop peu", "le maire"),
        ("« La cloche sonne tôt », c'est ce que le directeur a répondu.", "La cloche sonne tôt", "le directeur"),
    ],
)
def test_french_frames_behind_a_quotation_are_taken_off(sentence: str, said: str, who: str) -> None:
    framed = unframe(sentence, FRENCH)
    assert [sentence[start:end] for start, end in framed.parts] == [said]
    assert [layer.who for layer in framed.layers] == [who]


def test_a_quotation_that_no_frame_is_known_behind_keeps_its_marks() -> None:
    sentence = '"We are too few," were her very words.'
    framed = unframe(sentence, ENGLISH)
    assert [sentence[start:end] for start, end in framed.parts] == [sentence.rstrip(".")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody claims that the bridge is safe.",
        "No one says that taxes are popular.",
        "The report denies that prices rose.",
        "I do not think that the plan works.",
        "It does not follow that homework must go.",
        "The state must find a way to report its costs.",
        "Pakistan announced a new policy on trade.",
        "Islamabad’s offer of a port has created unrest.",
    ],
)
def test_what_is_denied_or_no_frame_stays_whole(sentence: str) -> None:
    framed = unframe(sentence, ENGLISH)
    assert [sentence[start:end] for start, end in framed.parts] == [sentence.rstrip(".")]
    assert not framed.layers


def test_a_thing_that_shows_something_is_no_speaker() -> None:
    framed = unframe("Recent events suggest that the plan is back.", ENGLISH)
    assert not framed.layers
    assert framed.parts == ((27, 43),)


@pytest.mark.parametrize("lead", ["I cannot deny that", "We admit that", "It is true that", "Granted,"])
def test_what_the_author_grants(lead: str) -> None:
    framed = unframe(f"{lead} the air is bad.", ENGLISH)
    assert framed.granted
    assert not framed.layers


def test_what_follows_a_frame_in_the_same_sentence_is_the_authors() -> None:
    sentence = "Children need practice, as they never tire of saying, but they need help even more."
    framed = unframe(sentence, ENGLISH)
    assert [sentence[a:b] for a, b in framed.parts] == ["Children need practice"]
    assert framed.rest is not None
    assert sentence[slice(*framed.rest)] == "but they need help even more"

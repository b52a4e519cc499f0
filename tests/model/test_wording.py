"""What nouns are called in words and short numbers."""

from __future__ import annotations

import pytest

from argmap.model import Source, Structure, byline, relation_sentence, voice_line
from argmap.model.wording import ends_in_numbers
from tests.examples import claim, quote, relation, two_sided

SAID = {
    "alone": ("A1 supports A4", ("A1", "A4")),
    "linked": ("A1, A2 and A3 together support A4", ("A1+A2+A3", "A4")),
    "rebuttal": ("5: B1 attacks A4 (rebut)", ("B1", "A4")),
    "undermining": ("3: B1 attacks A1 (undermine)", ("B1", "A1")),
    "undercut": ("2: B1 attacks the step from A1 to A4 (undercut)", ("B1", "→A4")),
    "answer": ("1: A1 and A2 together attack relation 5 (undercut)", ("A1+A2", "5")),
    "inner": ("A3 attacks the relation from A2 to a step to A4 (undercut)", ("A3", "→A4")),
    "step": ("A2 supports the step from A1 to A4", ("A2", "→A4")),
    "both": ("4: A4 and B1 contradict each other", ("A4", "B1")),
    "again": ("A2 says A3 in other words", ("A2", "A3")),
}
"""Relations of each kind, as a sentence and as the numbers of their ends; a crossing has a number of its own."""


@pytest.fixture
def structure() -> Structure:
    """`p`, `q` and `o` are A1 to A3, `a` is A4, `b` is B1."""
    return Structure(
        two_sided(
            [claim("p", quote("l", 1)), claim("q", quote("l", 2)), claim("o", quote("l", 3))],
            [
                relation("alone", "support", "p", "a"),
                relation("linked", "support", "p q o", "a"),
                relation("rebuttal", "attack", "b", "a"),
                relation("undermining", "attack", "b", "p"),
                relation("undercut", "attack", "b", "alone"),
                relation("answer", "attack", "p q", "rebuttal"),
                relation("inner", "attack", "o", "step"),
                relation("step", "support", "q", "alone"),
                relation("both", "contradiction", "a", "b"),
                relation("again", "rephrase", "q", "o"),
            ],
        )
    )


@pytest.mark.parametrize(("name", "said"), SAID.items())
def test_relations_are_said_in_numbers(structure: Structure, name: str, said: tuple[str, tuple[str, str]]) -> None:
    words, ends = said
    assert relation_sentence(structure.relations[name], structure) == words
    assert ends_in_numbers(structure.relations[name], structure) == ends


def test_a_byline_says_what_is_known() -> None:
    assert byline(Source(id="s")) == ""
    assert byline(Source(id="s", author="Mara", publisher="The Courier", published="2024")) == "Mara, The Courier, 2024"
    assert byline(Source(id="s", author="Mara", speaks_for="the Chamber")) == "Mara; speaks for the Chamber"
    assert byline(Source(id="s", speaks_for="the Chamber")) == "speaks for the Chamber"


def test_whose_words_a_claim_is_and_how_they_are_taken_stands_beside_it_unless_they_are_its_sources_own() -> None:
    own, told = quote("l"), quote("l", voice=("a paper", "a baker"))
    assert voice_line(()) == voice_line((own,)) == voice_line((told, own)) == ""
    assert voice_line((told,)) == "a paper › a baker"
    assert voice_line((quote("l", stance="asks"), told)) == "asks"
    assert voice_line((quote("l", voice="a baker", stance="asks"),)) == "a baker, asked"

"""Relations of every kind, as a sentence and in short numbers, in each register."""

from __future__ import annotations

from typing import get_args

import pytest

from argmap.model import RELATION_KINDS, AttackKind, Structure
from argmap.phrases import EXPERT, PLAIN, drawn_by, ends_in_numbers, joined, kind_of, relation_sentence, relation_words
from tests.examples import claim, quote, relation, two_sided

SAID = {
    "alone": ("A1 supports A4", "A1 supports A4", ("A1", "A4")),
    "linked": ("A1, A2 and A3, only together, support A4", "A1, A2 and A3 together support A4", ("A1+A2+A3", "A4")),
    "rebuttal": ("5: B1 attacks A4", "5: B1 attacks A4 (rebut)", ("B1", "A4")),
    "undermining": ("3: B1 attacks A1", "3: B1 attacks A1 (undermine)", ("B1", "A1")),
    "undercut": (
        "2: B1 attacks the step from A1 to A4",
        "2: B1 attacks the step from A1 to A4 (undercut)",
        ("B1", "→A4"),
    ),
    "answer": (
        "1: A1 and A2, only together, attack link 5",
        "1: A1 and A2 together attack crossing 5 (undercut)",
        ("A1+A2", "5"),
    ),
    "inner": (
        "A3 attacks the step from A2 to a step to A4",
        "A3 attacks the relation from A2 to a step to A4 (undercut)",
        ("A3", "→A4"),
    ),
    "step": ("A2 supports the step from A1 to A4", "A2 supports the step from A1 to A4", ("A2", "→A4")),
    "both": ("4: A4 and B1 contradict each other", "4: A4 and B1 contradict each other", ("A4", "B1")),
    "again": ("A2 says the same as A3", "A2 rephrases A3", ("A2", "A3")),
}
"""Plain, for experts, and as the numbers of their ends; a crossing has a number of its own."""


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
def test_relations_are_said_in_numbers(structure: Structure, name: str, said: tuple[str, str, tuple[str, str]]) -> None:
    plain, expert, ends = said
    drawn = structure.relations[name]
    assert relation_sentence(drawn, structure, PLAIN) == plain
    assert relation_sentence(drawn, structure, EXPERT) == expert
    assert relation_words(drawn, structure, PLAIN) == plain.split(": ")[-1]
    assert ends_in_numbers(drawn, structure) == ends


def test_every_kind_has_a_sentence_and_a_noun_of_its_own() -> None:
    for speech in (PLAIN, EXPERT):
        for premises in (["A1"], ["A1", "A2"]):
            said = {joined(kind, premises, "B1", speech) for kind in RELATION_KINDS}
            assert len(said) == len(RELATION_KINDS)
            assert all(words.index("A1") < words.index("B1") for words in said)
        for table in (speech.words.kinds, speech.words.verbs, speech.words.verbs_between, speech.words.marks):
            assert tuple(table) == RELATION_KINDS
            assert len(set(table.values())) == len(RELATION_KINDS)
        for attacks in (speech.words.attacks, speech.words.attack_together, speech.words.attack_kinds):
            assert tuple(attacks) == get_args(AttackKind)
    assert len(set(EXPERT.words.attack_kinds.values())) == len(get_args(AttackKind))


def test_a_relation_is_named_by_what_it_does(structure: Structure) -> None:
    named = {name: kind_of(one, structure, PLAIN) for name, one in structure.relations.items()}
    assert (named["rebuttal"], named["undercut"], named["again"]) == ("attack", "attack on a step", "restatement")
    assert kind_of(structure.relations["undercut"], structure, EXPERT) == "attack (undercut)"


def test_who_draws_a_relation_is_said_where_it_does_not_go_without_saying(structure: Structure) -> None:
    within, across = structure.relations["alone"], structure.relations["both"]
    assert drawn_by(within, structure, PLAIN) == ""
    assert drawn_by(across, structure, PLAIN) == "Drawn by the mapper"
    assert drawn_by(across.changed(stated_in="l"), structure, PLAIN) == "Drawn by Left"

"""Two rules of thumb for a step's words: what comes from nowhere, what leads nowhere; told softly and seldom."""

from __future__ import annotations

import pytest

from argmap.check.word_rules import MOST, loose_words
from argmap.errors import Severity
from argmap.model import ArgumentMap, Claim, Debate, Relation, Source
from argmap.model.entry import Origin
from argmap.workspace import open_debate
from tests.examples import MAPS

PROPOSED = Origin(by="rules", standing="proposed")


def found(conclusion: str, *premises: str, language: str = "en", origin: Origin | None = None) -> list[tuple[str, str]]:
    claims = [
        Claim(id="a", text=conclusion, wording="implicit"),
        *(Claim(id=f"p{i}", text=text, wording="implicit") for i, text in enumerate(premises)),
    ]
    step = Relation(id="r", kind="support", premises=tuple(c.id for c in claims[1:]), target="a", origin=origin)
    return problems(ArgumentMap(sources=(Source(id="s", language=language),), claims=tuple(claims), relations=(step,)))


def problems(argument_map: ArgumentMap) -> list[tuple[str, str]]:
    all_found = list(loose_words(Debate(argument_map, {}, {})))
    assert {one.severity for one in all_found} <= {Severity.INFORMATION}
    return [(one.check, one.message) for one in all_found]


def test_words_that_hold_hands_are_not_named_whatever_their_endings() -> None:
    assert found("Socrates dies.", "Socrates is human.", "Humans die.") == []
    assert found("L'école fermera.", "Les écoles vides fermeront.", "L'école est vide.", language="fr") == []


def test_a_word_from_nowhere_and_one_that_leads_nowhere_are_named() -> None:
    rabbit = found("Socrates is mortal.", "Socrates is human.", "Humans die.")
    assert [name for name, _ in rabbit] == ["rabbit-rule", "holding-hands"]
    assert "“mortal”" in rabbit[0][1]
    assert "“die”" in rabbit[1][1]


@pytest.mark.parametrize(
    "told",
    [
        found("Socrates is mortal.", "Socrates is human."),
        found("Socrates is mortal.", "Socrates is human.", "Humans die.", language=""),
        found("Socrates is mortal.", "Socrates is human.", "Humans die.", language="zz"),
        found("Socrates is mortal.", "Socrates is human.", "Humans die.", origin=PROPOSED),
        found("Close every shop tomorrow morning.", "Cats sleep.", "Dogs bark."),
    ],
    ids=["one premise", "no language", "unknown language", "proposed", "other words throughout"],
)
def test_where_the_rules_say_nothing(told: list[tuple[str, str]]) -> None:
    assert told == []


def test_there_are_never_more_than_ten_and_the_least_loose_come_first() -> None:
    claims, steps = [], []
    for i in range(12):
        extra = " and quick" if i % 2 else ""
        claims += [
            Claim(id=f"a{i}", text=f"Thing{i} is red{extra}.", wording="implicit"),
            Claim(id=f"b{i}", text=f"Thing{i} grows.", wording="implicit"),
            Claim(id=f"c{i}", text=f"What grows is thing{i}.", wording="implicit"),
        ]
        steps.append(Relation(id=f"r{i}", kind="support", premises=(f"b{i}", f"c{i}"), target=f"a{i}"))
    told = problems(
        ArgumentMap(sources=(Source(id="s", language="en-GB"),), claims=tuple(claims), relations=tuple(steps))
    )
    assert len(told) == MOST
    assert ["quick" in message for _, message in told] == [False] * 6 + [True] * 4


def test_no_packaged_map_has_more_than_ten() -> None:
    for path in MAPS:
        assert len(list(loose_words(open_debate(path)))) <= MOST

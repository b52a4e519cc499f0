"""Counts with their nouns, lists, sentences; what is proposed, and how sure of it somebody is."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from argmap.errors import Problem, Severity
from argmap.model import Origin, Structure
from argmap.phrases import (
    EXPERT,
    PLAIN,
    REGISTERS,
    Speech,
    Words,
    counted,
    draft_line,
    map_title,
    numbered,
    opposite_use,
    proposal,
    sentence,
    summary,
    surely,
    together,
)
from argmap.phrases.words import PARTS
from tests.examples import claim, issue, quote, relation, two_sided

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("register", REGISTERS)
def test_every_count_agrees_with_its_noun(register: str) -> None:
    for noun in Speech(register).nouns:  # type: ignore[arg-type]
        assert noun.one != noun.many
        assert [counted(count, noun) for count in (0, 1, 2)] == [f"0 {noun.many}", f"1 {noun.one}", f"2 {noun.many}"]


def test_links_are_named_by_their_numbers() -> None:
    assert numbered(PLAIN.nouns.link, ["4"], PLAIN) == "link 4"
    assert numbered(EXPERT.nouns.link, ["4", "5", "6"], EXPERT) == "crossings 4, 5 and 6"


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_several_in_a_row(words: list[str], said: str) -> None:
    assert PLAIN.listed(words) == said


@pytest.mark.parametrize("words", ["", "He said “no.”", "Why?", "Stop!", "And so on …", "It ends.", "“Why?”", "“No!”"])
def test_a_sentence_that_has_an_end_gets_no_other(words: str) -> None:
    assert sentence(words) == sentence(f"{words} ") == words


@pytest.mark.parametrize("words", ["It ends", "“so”", "shops, trade", "(in brackets)"])
def test_a_sentence_without_an_end_gets_one(words: str) -> None:
    assert sentence(words) == f"{words}."


SURE = {1.0: "very", 0.9: "very", 0.8: "fairly", 0.7: "fairly", 0.64: "not very", 0.5: "not very"}


@pytest.mark.parametrize(("share", "how"), SURE.items())
def test_how_sure_somebody_is_is_plainly_no_number(share: float, how: str) -> None:
    assert surely("rules", share, PLAIN) == f"rules ({how} sure)"
    assert surely("rules", share, EXPERT) == f"rules ({round(share * 100)}% sure)"


def test_who_is_not_sure_guesses_and_what_is_not_known_is_not_said() -> None:
    assert [surely("rules", share, PLAIN) for share in (0.3, 0.1, 0.0)] == [
        "rules (unsure)",
        "rules (guessing)",
        "rules (guessing)",
    ]
    assert surely("rules", None, PLAIN) == surely("rules", None, EXPERT) == "rules"


def test_what_is_proposed_says_who_proposed_it_and_why() -> None:
    origin = Origin(by="rules", sure=0.8, why="it says so", standing="proposed")
    told = "Proposed by rules (fairly sure), not yet accepted. Reason: it says so."
    assert proposal(claim("c", quote("l"), origin=origin), PLAIN) == told
    assert proposal(claim("c", quote("l")), PLAIN) == ""
    one = Structure(two_sided([claim("c", quote("l"), origin=origin)]))
    two = Structure(two_sided([claim(name, quote("l"), origin=origin) for name in "cd"]))
    assert draft_line(Structure(two_sided()), PLAIN) == ""
    assert draft_line(one, PLAIN) == "DRAFT: 1 part of this map is proposed and not yet accepted."
    assert draft_line(two, PLAIN) == "DRAFT: 2 parts of this map are proposed and not yet accepted."


def test_questions_and_common_ground() -> None:
    asked = issue("i", "a b")
    assert together(asked, PLAIN) == ""
    for value, said in PLAIN.words.together.items():
        assert together(asked.changed(together=value), PLAIN) == said
    drawn = [relation("r1", "support", "c", "a"), relation("r2", "support", "c", "b")]
    structure = Structure(two_sided([claim("c", quote("l"), quote("r"))], drawn))
    assert opposite_use(structure.claims["c"], structure, PLAIN) == "used oppositely, each side builds on it"
    assert opposite_use(structure.claims["a"], structure, PLAIN) == ""
    assert map_title(structure, PLAIN) == "Argument map"


def test_problems_are_counted_by_how_much_they_matter() -> None:
    found = [Problem("x", severity, "") for severity in (Severity.WARNING, Severity.ERROR, Severity.WARNING)]
    assert summary(found, EXPERT) == "1 error, 2 warnings"
    assert summary([Problem("x", Severity.INFORMATION, "")], EXPERT) == "1 note"
    assert summary([], EXPERT) == "no problems"


def test_experts_are_told_in_other_words_only_where_the_words_differ() -> None:
    differing = [one.name for one in fields(Words) if getattr(PLAIN.words, one.name) != getattr(EXPERT.words, one.name)]
    assert 20 < len(differing) < len(fields(Words)) / 2


def test_no_number_stands_beside_a_noun_that_is_written_elsewhere(root: Path) -> None:
    """Only `counted` puts a number before a noun, so that none is ever "1 links"."""
    nouns = {noun.many for speech in (PLAIN, EXPERT) for noun in speech.nouns}
    beside = re.compile(rf"(?<!\0 and )\0 (?:more )?({'|'.join(sorted(nouns))})\b")
    wrong = []
    for path in sorted((root / "argmap").rglob("*.py")):
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(string, ast.JoinedStr):
                said = "".join(str(v.value) if isinstance(v, ast.Constant) else "\0" for v in string.values)
                wrong += [f"{path.name}:{string.lineno}: {found[1]}" for found in beside.finditer(said)]
    assert not wrong


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("speech", [PLAIN, EXPERT])
def test_the_words_of_a_product_are_there_when_asked_for(speech: Speech, part: str) -> None:
    assert type(getattr(speech.words, part)).__name__.endswith("Words")

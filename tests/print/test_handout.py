"""Handouts: a page a question, every answer and link on it, and nothing said that a class has no word for."""

from __future__ import annotations

import re
from functools import cache

import pytest

from argmap.phrases import PLAIN
from argmap.print import PRODUCTS, Wishes
from argmap.print.handout import handout
from argmap.print.subject import Subject
from argmap.typesetting import Document, NewPage, Picture, page_count
from argmap.workspace import open_debate
from argmap.workspace.exercises import lesson_on
from tests.conftest import ROOT

MAPS = ("homework", "later-bell", "pakistan-us-alliance", "town-centre")


@cache
def made(name: str, paper: str = "a4") -> tuple[Subject, Document]:
    debate = open_debate(ROOT / "maps" / f"{name}.yaml")
    subject = Subject(debate, debate.structure, Wishes(paper), PLAIN)
    (leaf,) = handout(subject)
    return subject, leaf.document


def pages(document: Document) -> list[str]:
    """The words of each page, as they are written down."""
    found: list[list[object]] = [[]]
    for block in document.blocks:
        if isinstance(block, NewPage):
            found.append([])
        elif not isinstance(block, Picture):
            found[-1].append(block)
    return [
        " ".join(re.findall(r"text=['\"](.*?)['\"], is_bold|mark='(.*?)'", str(page), re.DOTALL).__str__().split())
        for page in found
    ]


@pytest.mark.parametrize("name", MAPS)
def test_a_question_takes_a_page(name: str) -> None:
    subject, document = made(name)
    assert page_count(document) == 1 + len(subject.whole.map.issues) <= 9


def test_it_fits_on_american_paper() -> None:
    subject, document = made("homework", "letter")
    assert page_count(document) == 1 + len(subject.whole.map.issues)


@pytest.mark.parametrize("name", MAPS)
def test_every_answer_and_every_link_of_a_question_stands_on_its_page(name: str) -> None:
    subject, document = made(name)
    whole = subject.whole
    _, *questions = pages(document)
    for issue, page in zip(whole.map.issues, questions, strict=True):
        for position in issue.positions:
            if whole.ground(position) != "none":
                assert f"'{whole.number(position)}'" in page
        for link in whole.crossings:
            if whole.issue_of(link) == issue:
                assert f"'{whole.number(link.id)}'" in page


@pytest.mark.parametrize("name", MAPS)
def test_it_speaks_in_words_that_a_class_knows(name: str) -> None:
    _, document = made(name)
    told = " ".join(pages(document)).lower()
    assert not re.search(r"\b(undercut|stance|crossing|kappa|linked|implicit)\b", told)


def test_a_map_without_questions_has_its_overview() -> None:
    debate = open_debate(ROOT / "maps" / "town-centre.yaml")
    bare = debate.structure.without(debate.map.issues)
    (leaf,) = PRODUCTS["handout"].make(Subject(debate, bare, Wishes(), PLAIN))
    assert page_count(leaf.document) == 1


@pytest.mark.parametrize("name", MAPS)
def test_words_that_a_teacher_adds_stay_on_the_first_page(name: str) -> None:
    debate = open_debate(ROOT / "maps" / f"{name}.yaml")
    teaching = lesson_on(ROOT / "maps" / f"{name}.yaml").teaching
    (leaf,) = handout(Subject(debate, debate.structure, Wishes("a4", teaching=teaching), PLAIN))
    assert page_count(leaf.document) == 1 + len(debate.structure.map.issues)

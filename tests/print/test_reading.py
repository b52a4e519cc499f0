"""Reading copies: which words are marked, and what stands in the margin."""

from __future__ import annotations

import io

import pytest
from pdfminer.high_level import extract_text

from argmap.model import Debate
from argmap.phrases import PLAIN
from argmap.print import PRODUCTS, Wishes
from argmap.print.subject import Subject
from argmap.typesetting import Columns, Document, Line, Numbered, Run, Title, page_count, written
from argmap.workspace import open_debate
from tests.conftest import ROOT


def subject(name: str, *, marked: bool = False) -> Subject:
    debate = open_debate(ROOT / "maps" / f"{name}.yaml")
    return Subject(debate, debate.structure, Wishes(is_marked=marked), PLAIN)


def document(name: str, *, marked: bool = False) -> Document:
    (leaf,) = PRODUCTS["reading"].make(subject(name, marked=marked))
    return leaf.document


def texts(of: Document) -> list[Numbered]:
    inside = [block for one in of.blocks if isinstance(one, Columns) for column in one.columns for block in column]
    return [block for block in (*of.blocks, *inside) if isinstance(block, Numbered)]


def lines(of: Document) -> list[Line]:
    return [line for text in texts(of) for passage in text.passages for line in passage.lines]


def said(line: Line) -> tuple[str, str]:
    return "".join(one.text for one in line.words if isinstance(one, Run)), "".join(
        one.text for one in line.notes if isinstance(one, Run)
    )


def test_a_plain_copy_marks_nothing_and_has_a_place_for_a_name() -> None:
    plain = document("homework")
    assert not any(line.notes for line in lines(plain))
    assert not any(one.under for line in lines(plain) for one in line.words if isinstance(one, Run))
    assert isinstance(plain.blocks[0], Title)
    assert plain.blocks[0].fields == ("Name", "Class", "Date")


def test_the_lines_are_the_same_on_both_copies() -> None:
    plain, marked = lines(document("later-bell")), lines(document("later-bell", marked=True))
    assert [(one.number, said(one)[0]) for one in plain] == [(one.number, said(one)[0]) for one in marked]


def test_every_quote_is_underlined_and_its_claim_stands_beside_its_first_line() -> None:
    one = subject("homework", marked=True)
    marked = document("homework", marked=True)
    for text, source in zip(texts(marked), one.lining.sources, strict=True):
        by_number = {line.number: line for passage in text.passages for line in passage.lines}
        for claim, places in one.places.items():
            for place in places:
                if place.source.id == source.id and place.line is not None:
                    assert one.number(claim) in said(by_number[place.line])[1]
                    assert any(run.under for run in by_number[place.line].words if isinstance(run, Run))


@pytest.mark.parametrize(("name", "pages"), [("homework", 1), ("town-centre", 1), ("pakistan-us-alliance", 4)])
def test_copies_take_few_pages(name: str, pages: int) -> None:
    assert page_count(document(name)) == page_count(document(name, marked=True)) == pages


@pytest.mark.parametrize("name", ["homework", "later-bell", "pakistan-us-alliance"])
def test_no_line_is_broken_by_the_typesetter(name: str) -> None:
    copy = document(name)
    shown = extract_text(io.BytesIO(written(copy, "pdf").data))
    rows = "\n".join(" ".join(row.split()) for row in shown.splitlines())
    assert [said(line)[0] for line in lines(copy) if " ".join(said(line)[0].split()) not in rows] == []


def test_a_debate_without_articles_says_what_is_missing() -> None:
    debate = open_debate(ROOT / "maps" / "homework.yaml")
    bare = Debate(debate.map)
    (leaf,) = PRODUCTS["reading"].make(Subject(bare, bare.structure, Wishes(), PLAIN))
    assert "could not be read" in leaf.said


def test_where_a_page_of_the_original_begins_stands_in_the_margin() -> None:
    debate = open_debate(ROOT / "maps" / "homework.yaml")
    first, *others = debate.map.sources
    text = debate.articles[first.id].text
    at = text.index("Homes are not alike")
    paged = Debate(debate.map.changed(sources=(first.changed(pages=(0, at)), *others)), debate.articles, debate.found)
    (leaf,) = PRODUCTS["reading"].make(Subject(paged, paged.structure, Wishes(), PLAIN))
    notes = [(said(line)[0].split()[0], said(line)[1]) for line in lines(leaf.document) if line.notes]
    assert notes == [("Let", "p. 1"), ("Homes", "p. 2")]

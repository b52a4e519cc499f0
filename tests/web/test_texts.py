"""Articles stand on the page letter by letter, and every part of every quote is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Debate, Origin, Quote, Relation, Span, overview
from argmap.phrases import PLAIN
from argmap.web.subject import Subject
from argmap.web.texts import article_text
from argmap.workspace import open_debate
from argmap.workspace.debates import debate_with
from tests.conftest import ROOT
from tests.examples import MAPS
from tests.strategies import nasty_text
from tests.web.reading import Paragraphs, debate_on

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

LETTERS = "a\r\nb 😀👩\u200d👩\u200d👧 e\u0301 ﬁ <b>&amp; \u202edesrever\u202c \u2028x\u2029 ' \" ]]> {{js}} $& z"
"""What browsers, parsers and programs change where nobody takes care."""


@st.composite
def debates(draw: DrawFn) -> Debate:
    """Two nasty articles with quotes of one part or several anywhere in them, that overlap as they like."""
    texts = [
        "\n\n".join(draw(st.lists(st.one_of(nasty_text(), st.just(LETTERS)), min_size=1, max_size=4))).replace("\0", "")
        for _ in "lr"
    ]
    texts = [text.encode(errors="ignore").decode().lstrip("\ufeff") + "\n\nWords." for text in texts]
    spans = []
    for source, text in zip("lr", texts, strict=True):
        for _ in range(draw(st.integers(0, 6))):
            cuts = draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4, unique=True))
            ordered = sorted(cuts)[: len(cuts) // 2 * 2]
            parts = [Span(a, b) for a, b in zip(ordered[::2], ordered[1::2], strict=True)]
            if all(text[part.start : part.end].strip() for part in parts):
                spans.append((source, parts))
    return debate_on(texts[0], texts[1], spans)


def look(debate: Debate) -> None:
    """See that each article stands as it is in its file, and that its quotes are marked."""
    subject = Subject(debate, overview(debate.structure), PLAIN)
    for at, column in enumerate(subject.columns):
        assert column.article is not None
        html = article_text(subject, at)
        assert "\r" not in html, "a parser would change it"
        found = Paragraphs(html).found
        text = column.article.text
        assert {p.start: text[p.start : p.end] for p in column.article.paragraphs} == {
            start: words for start, (words, _) in found.items()
        }
        claims = {start + i: named for start, (_, names) in found.items() for i, named in enumerate(names)}
        for claim, places in subject.places.items():
            for place in places:
                assert place is not None
                if place.column == at:
                    within = {i for part in place.parts for i in range(*part)} & claims.keys()
                    assert {i for i, named in claims.items() if subject.number(claim) in named} >= within


@settings(max_examples=60)
@given(debates())
def test_every_paragraph_is_its_files_slice_letter_by_letter(debate: Debate) -> None:
    look(debate)


@pytest.mark.parametrize("name", [path.stem for path in MAPS])
def test_the_articles_of_the_maps_here_too(name: str) -> None:
    look(open_debate(ROOT / "maps" / f"{name}.yaml"))


def test_a_stretch_names_the_shortest_quotes_claim_first() -> None:
    debate = debate_on("One two three four.", "Right.", [("l", [Span(0, 13)]), ("l", [Span(4, 7)])])
    subject = Subject(debate, overview(debate.structure), PLAIN)
    html = article_text(subject, 0)
    assert [a["data-q"] for _, a in Paragraphs(html).all if "data-q" in a] == ["A1", "A2 A1", "A1"]


def test_a_number_stands_where_a_part_begins_and_says_that_a_quote_goes_on() -> None:
    debate = debate_on("One two three four.", "Right.", [("l", [Span(0, 3), Span(8, 13)])])
    html = article_text(Subject(debate, overview(debate.structure), PLAIN), 0)
    assert '>A1</a><span class="q l asserts chief" data-q="A1">One</span> two ' in html
    assert 'aria-label="claim A1 goes on">…A1</a><span' in html


def test_words_that_draw_a_relation_are_framed_whatever_else_they_carry() -> None:
    plain = debate_on("One because two three.", "Right.", [("l", [Span(0, 15)]), ("l", [Span(16, 21)])])
    said = Quote(source="l", exact=("because two",), start=4, end=15)
    step = Relation(id="r", kind="support", premises=("c1",), target="c0", quotes=(said,))
    debate = debate_with(plain.map.changed(relations=(step,)), plain.articles)
    html = article_text(Subject(debate, overview(debate.structure), PLAIN), 0)
    assert '<span class="joint">because two</span></span> <a' in html
    look(debate)


def test_an_article_that_was_not_read_is_said_to_be_missing() -> None:
    debate = debate_on("Left.", "Right.", [("l", [Span(0, 4)])])
    without = Debate(debate.map, {"r": debate.articles["r"]}, {})
    subject = Subject(without, overview(without.structure), PLAIN)
    assert PLAIN.words.page.no_article in article_text(subject, 0)


def test_a_proposed_claims_number_has_a_question_mark() -> None:
    debate = debate_on("One two.", "Right.", [("l", [Span(0, 3)])])
    (claim,) = debate.map.claims
    drafted = debate.map.changed(claims=(claim.changed(origin=Origin(by="rules", standing="proposed")),))
    told = Debate(drafted, debate.articles, debate.found)
    assert ">A1?</a>" in article_text(Subject(told, overview(told.structure), PLAIN), 0)

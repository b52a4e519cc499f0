"""Sentences: where they end, and that nothing of the text is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given

from argmap.articles import sentences
from tests.articles.samples import NASTY, PROSE, article, seed_article

if TYPE_CHECKING:
    from argmap.model.source import Article


def texts(a: Article) -> list[list[str]]:
    return [[a.text[start:end] for start, end in paragraph] for paragraph in sentences(a)]


def test_sentences_end_where_a_reader_sees_it() -> None:
    found = texts(article("Dr. Smith said no. She didn't like it!\r\n\r\n  “Is it so?” he asked.  "))
    assert found == [["Dr. Smith said no.", "She didn't like it!"], ["“Is it so?” he asked."]]


def test_the_seeds_are_cut_into_sentences_of_their_paragraphs() -> None:
    a = seed_article(0)
    found = texts(a)
    assert len(found) == len(a.paragraphs)
    assert "Pakistan lost 80 thousand lives due to this alliance." in [one for many in found for one in many]


@pytest.mark.parametrize(
    "sentences_marked",
    [
        ["It rose by 14² per cent.³", "The mayor saw it.⁴", "So it is."],
        ["The mayor saw it.[3]", "So it is."],
        ["The mayor saw everything.3", "So it is."],
        ["He called it “a shame”.¹²", "So it is."],
        ["So has it been since 1998.³", "The mayor saw it.*", "So it is."],
        ["So has it been since 1998.", "The mayor saw it."],
        ["It stands on p.7 The mayor saw it, and it cost 3.5 Million at the end of 1998.12 The rest was paid."],
    ],
)
def test_the_mark_of_a_footnote_ends_its_sentence_and_a_figure_does_not(sentences_marked: list[str]) -> None:
    text = " ".join(sentences_marked)
    (found,) = sentences(article(text))
    assert [text[one.start : one.end] for one in found] == sentences_marked


def check(a: Article) -> None:
    found = sentences(a)
    assert len(found) == len(a.paragraphs)
    for paragraph, spans in zip(a.paragraphs, found, strict=True):
        last = paragraph.start
        for start, end in spans:
            assert last <= start < end <= paragraph.end
            assert not a.text[last:start].strip()
            assert a.text[start:end] == a.text[start:end].strip()
            last = end
        assert last == paragraph.end


@given(NASTY)
def test_no_visible_character_of_any_text_is_left_out(text: str) -> None:
    assume(text.strip())
    check(article(text))


@given(PROSE)
def test_no_visible_character_of_prose_is_left_out(text: str) -> None:
    check(article(text))

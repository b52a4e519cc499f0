"""Articles in lines: all words, in order, no line too long, and the same numbers whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.articles.lining import NARROW, WIDE, Lining, face_of
from argmap.model import ArgumentMap, Article, Debate, Paragraph, Source
from argmap.text.points import width
from argmap.workspace import open_debate
from tests.conftest import ROOT

if TYPE_CHECKING:
    from argmap.model import ParagraphKind, Side


def debate(*texts: str, kind: ParagraphKind = "body", sides: tuple[Side | None, ...] = ("left", "right")) -> Debate:
    names = [f"s{at}" for at in range(len(texts))]
    sources = tuple(Source(id=name, side=side) for name, side in zip(names, sides, strict=True))
    articles = {
        name: Article(path=name, text=text, sha256="0" * 64, paragraphs=(Paragraph(0, len(text), kind),))
        for name, text in zip(names, texts, strict=True)
    }
    return Debate(ArgumentMap(sources=sources), articles)


@pytest.mark.parametrize("name", ["homework", "later-bell", "pakistan-us-alliance", "town-centre"])
def test_no_line_of_a_debate_is_too_long_and_no_word_is_lost(name: str) -> None:
    opened = open_debate(ROOT / "maps" / f"{name}.yaml")
    lining = Lining(opened)
    for source, passages in lining.passages.items():
        text = opened.articles[source].text
        for passage in passages:
            face = face_of(passage.kind, lining.measure)
            for line in passage.lines:
                assert width(" ".join(text[line.start : line.end].split()), face) <= lining.measure.millimetres * 2.8347
                assert lining.line(source, line.start) == lining.line(source, line.end - 1) == line.number
        shown = " ".join(text[line.start : line.end] for passage in passages for line in passage.lines)
        kept = [one for one in lining.debate.articles[source].paragraphs if one.kind not in ("furniture", "comment")]
        if lining.debate.structure.sources[source].part == ():
            assert shown.split() == [word for one in kept for word in text[one.start : one.end].split()]


@given(st.text(alphabet="ab \n語 W\u0301", min_size=1, max_size=400))
def test_lines_hold_all_signs_in_order(text: str) -> None:
    lining = Lining(debate(text, text))
    lines = [line for passage in lining.passages["s0"] for line in passage.lines]
    assert "".join(text[line.start : line.end] for line in lines).split() or not text.split()
    assert "".join("".join(text[line.start : line.end].split()) for line in lines) == "".join(text.split())
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_short_articles_stand_beside_each_other() -> None:
    assert Lining(debate("word " * 420, "word")).measure == NARROW
    assert Lining(debate("word " * 421, "word")).measure == WIDE
    assert Lining(debate("word", "word", "word", sides=("left", "right", "left"))).measure == WIDE


def test_lines_are_counted_through_the_articles_of_a_side() -> None:
    lining = Lining(debate("one", "two", "three", sides=("left", "right", "left")))
    assert [source.id for source in lining.sources] == ["s0", "s2", "s1"]
    assert [lining.line(name, 0) for name in ("s0", "s2", "s1")] == [1, 2, 1]


def test_what_the_site_adds_has_no_line() -> None:
    lining = Lining(debate("one", "two", kind="furniture"))
    assert lining.sources == ()
    assert lining.line("s0", 0) is None

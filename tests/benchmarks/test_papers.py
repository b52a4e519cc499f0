"""No word of a paper is lost, doubled or joined unless that is told; how it is counted."""

from __future__ import annotations

import shutil

import pytest

from argmap.articles import read_in
from tests.benchmarks.papers import Kept, Paper, kept, papers, shown_by_poppler


def test_words_that_were_parted_at_a_line_end_are_no_loss_and_others_are_counted() -> None:
    shown = "It was in sum-\nmer that the cars came, the red\nones."
    assert kept(shown, "It was in summer that the cars came, the red ones.") == Kept(12, 11, 0, (), (), ())
    assert kept(shown, "It was in summer that the carscame came, the red.", "ones") == Kept(
        12, 10, 1, ("cars",), (), ()
    )
    assert kept(shown, "It was in summer that thatthe cars, the red red ones.").doubled == ("red",)
    assert kept("one two three", "onetwo three").joined == ("onetwo",)


@pytest.mark.parametrize("paper", tuple(papers()), ids=lambda paper: paper.name)
def test_no_word_of_a_paper_is_lost_doubled_or_joined(paper: Paper) -> None:
    if not paper.shown and shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    read = read_in(paper.data, paper.name)
    found = kept(paper.shown or shown_by_poppler(paper.data), read.text, paper.told)
    assert (found.lost, found.doubled, found.joined) == ((), (), ())

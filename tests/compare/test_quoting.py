"""How an article's words are quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.articles.plain import read_article
from argmap.compare.matching import matched
from argmap.compare.places import Stretch
from argmap.compare.quoting import (
    in_marks,
    is_heading,
    is_repeat,
    sentences_of,
    shortened,
    span_of,
    text_of,
    without_repeats,
)
from tests.compare.test_marking import HOMEWORK

if TYPE_CHECKING:
    from argmap.compare.places import PlacedQuote
    from argmap.model import Debate

_LONG = (
    "The council, which met on Tuesday in the old town hall, heard eleven speakers from both banks of the river; "
    "nobody spoke for the ferry, though its owner had come; in the end, after four hours, it put off the vote, "
    "and the bridge will cost 9.5 million crowns"
)


def test_a_sentence_is_quoted_whole() -> None:
    thirty = " ".join(f"word{i}" for i in range(30))
    assert shortened(thirty + ".") == thirty


def test_of_too_many_words_the_middle_goes_between_clauses() -> None:
    short = shortened(_LONG)
    assert len(short.split()) < len(_LONG.split())
    assert short.endswith("and the bridge will cost 9.5 million crowns")
    before, after = short.split(" […] ")
    assert _LONG.startswith(before)
    assert _LONG.endswith(after)
    assert _LONG[len(before)] in ",;"


@pytest.mark.parametrize("words", ["Nobody in Great Blue Harbour " * 9 + "came", "x " * 99])
def test_what_has_no_clauses_is_not_cut(words: str) -> None:
    assert shortened(words) == " ".join(words.split())


def test_marks_inside_are_single_ones() -> None:
    assert shortened('He said: "It rains." And "it" did') == "He said: ‘It rains.’ And ‘it’ did"


def test_no_full_stop_is_left_before_the_last_mark() -> None:
    assert in_marks("He said: “It rains.”") == "He said: ‘It rains’"


def test_a_quotation_that_closes_behind_a_sentence_is_closed() -> None:
    debate = open_debate(HOMEWORK.with_name("pakistan-us-alliance.yaml"))
    placed = [one for quotes in matched(debate, debate).their_quotes.values() for one in quotes]
    fatal = next(one for one in placed if "America’s friend is fatal" in one.quote.words)
    whole = sentences_of(fatal, debate.articles)
    assert whole is not None
    assert text_of(whole, debate.articles).endswith("to be America’s friend is fatal.”")


def test_a_mark_that_closes_nothing_is_left_out() -> None:
    article = read_article("He said: “It rains. It has rained for days.” Then he left.".encode(), "a.txt")
    start = article.text.index("It has")
    inside = Stretch("a", start, article.text.index(" Then"))
    assert text_of(inside, {"a": article}) == "It has rained for days."


def test_no_words_are_quoted_twice() -> None:
    assert without_repeats(["a cat sat", "A cat", "a dog", "a dog"]) == ["a cat sat", "a dog"]


def _shown(placed: PlacedQuote, debate: Debate) -> str:
    span = span_of(placed, debate.articles)
    return text_of(span, debate.articles) if span is not None else placed.quote.words


def test_a_few_words_are_quoted_with_their_sentence() -> None:
    debate = open_debate(HOMEWORK)
    placed = [one for quotes in matched(debate, debate).their_quotes.values() for one in quotes]
    few = next(one for one in placed if one.quote.words.startswith("it bears fruit"))
    assert _shown(few, debate).startswith("And it bears fruit")
    many = next(one for one in placed if one.quote.words.startswith("Homework takes an hour"))
    assert _shown(many, debate) == many.quote.words


def test_a_quote_that_breaks_off_is_shown_with_the_result_it_leads_to() -> None:
    debate = open_debate(HOMEWORK.with_name("nuclear-costs.yaml"))
    placed = [one for quotes in matched(debate, debate).their_quotes.values() for one in quotes]
    loan = next(one for one in placed if one.quote.words.startswith("It must borrow to build"))
    assert _shown(loan, debate).endswith("over the life of the plant, come to 400 million crowns a year.")


def test_words_are_a_repeat_if_a_few_differ() -> None:
    assert is_repeat("The cat sat on the mat.", "the old cat sat on a mat")
    assert not is_repeat("The cat sat on the mat.", "Dogs bark at the moon all night")


def test_a_title_is_a_heading_and_a_sentence_is_none() -> None:
    debate = open_debate(HOMEWORK)
    placed = {one.quote.words: one for quotes in matched(debate, debate).their_quotes.values() for one in quotes}
    assert is_heading(placed["Let school end at the school gate"], debate.articles)
    assert not is_heading(placed["Primary schools should stop setting homework"], debate.articles)


def test_the_point_of_a_list_is_no_part_of_its_words() -> None:
    assert in_marks("• Shared economic interests.") == "Shared economic interests"
    assert in_marks("- 5 degrees") == "- 5 degrees"


def test_single_marks_inside_are_typographic_and_apostrophes_stay() -> None:
    assert in_marks("trade 'stands at 2.8 billion'") == "trade ‘stands at 2.8 billion’"
    assert in_marks("Orrey's 'old' plan and the pupils' work") == "Orrey's ‘old’ plan and the pupils' work"

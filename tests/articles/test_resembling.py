"""Words that only resemble a quote: where they are, what is shown of them, what alarms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.articles import find_quotes, sentences
from tests.articles.samples import article, place, quote, seed_article

if TYPE_CHECKING:
    from argmap.model.quote import FoundQuote, Quote

TEXT = (
    "It was said before.\n\nMoreover, Pakistan lost 80 thousand lives in the war, and the losses were not small. "
    "Nobody doubts it.\n\nThe old town will lose its trade if the centre is closed, said a shopkeeper."
)


def find(one: Quote, text: str = TEXT) -> FoundQuote:
    return find_quotes(article(text), [one])[0]


def test_a_changed_number_is_shown_at_its_place_and_alarms() -> None:
    found = find(quote("Pakistan lost 90 thousand lives in the war"))
    assert found.status == "near"
    assert found.span == place(TEXT, "Pakistan lost 80 thousand lives in the war")
    assert found.shown == "Pakistan lost [-90-]{+80+} thousand lives in the war"
    assert found.alarms == ("number changed: 90 → 80",)
    assert found.parts == ()


@pytest.mark.parametrize(
    ("words", "alarm"),
    [
        ("the losses were small", "'not' is in the article but not in the quote"),
        ("the losses were not at all small", ""),
        ("Everybody doubts it", "'nobody' is in the article but not in the quote"),
        ("The old town will not lose its trade", "'not' is in the quote but not in the article"),
        ("The old town won’t lose its trade", "'won't' is in the quote but not in the article"),
        ("The old town won't lose its trade", "'won't' is in the quote but not in the article"),
        ("lost eighty thousand lives in the war", "number changed: eighty → 80"),
        ("lost 80 million lives in the war", "number changed: million → thousand"),
        ("lost 80 thousand lives in the second war", "number left out: second"),
        ("lost thousand lives in the war", "number added: 80"),
        (
            "The old town will lose its trade if the centre is disclosed",
            "'disclosed' in the quote is 'closed' in the article",
        ),
    ],
)
def test_what_turns_a_statement_alarms(words: str, alarm: str) -> None:
    found = find(quote(words))
    assert found.status == "near"
    assert found.alarms == ((alarm,) if alarm else ())


def test_the_same_negation_in_another_form_does_not_alarm() -> None:
    found = find(quote("they do not want it at all"), "So they don’t want it at all.")
    assert (found.status, found.alarms) == ("near", ())
    assert found.shown == "they [-do not-]{+don’t+} want it at all"


def test_a_not_that_went_elsewhere_alarms() -> None:
    found = find(quote("He did not say that it is true"), "He did say that it is not true.")
    assert found.alarms == (
        "'not' is in the quote but not in the article",
        "'not' is in the article but not in the quote",
    )


def test_changed_words_at_both_ends_are_part_of_what_is_shown() -> None:
    found = find(quote("An old town will lose its business"))
    assert found.shown == "[-An-]{+The+} old town will lose its [-business-]{+trade+}"


def test_long_unchanged_runs_are_shortened() -> None:
    words = "The old town will lose its commerce if the centre is closed, said one shopkeeper"
    assert find(quote(words)).shown == (
        "… will lose its [-commerce-]{+trade+} if the centre is closed, said [-one-]{+a+} shopkeeper"
    ).replace("… will", "… town will")


def test_a_difference_of_white_space_between_words_alone_is_visible() -> None:
    found = find(quote("the US -Pakistan relationship of old"), "Here the US-Pakistan relationship of old ended.")
    assert found.status == "near"
    assert found.shown == "the US[- --]{+-+}Pakistan relationship of old"


def test_only_other_letters_still_resemble() -> None:
    found = find(quote("recognised Israel"), "They recognized Israel then.")
    assert found.status == "near"


def test_words_about_something_else_are_missing() -> None:
    assert find(quote("Trains are cheaper than planes in most countries")).status == "missing"
    assert find(quote("Qwertz")).status == "missing"


def test_sentences_of_one_seed_resemble_the_other_only_where_both_say_nearly_the_same() -> None:
    one, other = seed_article(0), seed_article(1)
    cut = [one.text[s:e] for spans in sentences(one) for s, e in spans if e - s > 30]
    found = find_quotes(other, [quote(words) for words in cut])
    assert [f.status for f in found].count("missing") == len(cut) - 1
    near = next(f for f in found if f.status == "near")
    assert near.shown.endswith("[-the-]{+China's+} Belt and Road Initiative …")


def test_of_equal_windows_the_one_at_the_recorded_place_is_shown() -> None:
    text = "The bus is very late.\n" * 5
    third = text.index("The", 50)
    found = find(quote("The bus is so late", at=(third, third + 18)), text)
    assert found.span is not None
    assert found.span.start == third


def test_parts_are_compared_each_with_a_gap_shown() -> None:
    found = find(quote("Pakistan lost 90 thousand lives", "the losses were small"))
    assert found.status == "near"
    assert found.span == place(TEXT, "Pakistan lost 80 thousand lives in the war, and the losses were not small")
    assert found.shown == "Pakistan lost [-90-]{+80+} thousand lives […] the losses were {+not+} small"
    assert found.alarms == ("number changed: 90 → 80", "'not' is in the article but not in the quote")


def test_a_part_that_is_nowhere_is_shown_as_only_quoted() -> None:
    found = find(quote("Pakistan lost 80 thousand lives in the war, and the losses were not small", "not ever"))
    assert found.status == "near"
    assert found.shown.endswith(" […] [-not ever-]")
    assert found.alarms == ("'not' is in the quote but not in the article",)


def test_scripts_without_spaces_are_compared_by_character() -> None:
    found = find(quote("中心部は車を締め出すべき"), "市は言う。中心部は車を締め出さないべきだ。")
    assert found.status == "near"

"""Quotes whose words only look like an article's: normalised, by the name of what differs, at the right place."""

from __future__ import annotations

import unicodedata

import pytest

from argmap.articles import find_quotes, places_of, read_article
from argmap.model import Quote
from argmap.phrases import PLAIN, quote_status

CASES = [
    (unicodedata.normalize("NFD", "La forêt brûlée"), "forêt brûlée", "letter composition"),
    ("The neigh\u00adbour\u00adhood sleeps", "neighbourhood sleeps", "invisible characters"),
    ("The o\ufb03cial tra\ufb03c", "official traffic", "letter forms"),
    ("In ２０３１ it ends", "2031", "letter forms"),
    ("The \u200eleft\u200b bank", "left bank", "invisible characters"),
    ("ﾄﾗﾑはｶﾞｽより良い", "ガス", "letter forms"),
]


@pytest.mark.parametrize(("text", "quoted", "name"), CASES)
def test_what_looks_the_same_is_normalised_and_named(text: str, quoted: str, name: str) -> None:
    article = read_article(f"{text}.\n".encode(), "a.txt")
    (found,) = find_quotes(article, [Quote(source="a", exact=(quoted,))])
    assert found.status == "normalised"
    assert found.differences == (name,)
    assert found.span is not None
    standing = article.text[found.span.start : found.span.end]
    plain = unicodedata.normalize("NFKC", standing).replace("\u00ad", "").replace("\u200b", "").replace("\u200e", "")
    assert plain == unicodedata.normalize("NFC", quoted)


@pytest.mark.parametrize(("text", "quoted"), [("some 10⁶ rides", "106 rides"), ("it took 1½ hours", "11/2 hours")])
def test_a_figure_of_another_value_is_never_normalised(text: str, quoted: str) -> None:
    article = read_article(f"In all {text} it was.\n".encode(), "a.txt")
    (found,) = find_quotes(article, [Quote(source="a", exact=(quoted,))])
    assert found.status in ("near", "missing")


WRAPPED = "私たちは旧市街の道路を来年の春までにすべての自動車に対して閉鎖すべきだと\n考えている。空気が悪い。"


def test_invisible_characters_are_named_by_their_code() -> None:
    article = read_article("The neigh\u00adbour\u00adhood\u200b sleeps.\n".encode(), "a.txt")
    (found,) = find_quotes(article, [Quote(source="a", exact=("The neighbourhood sleeps",))])
    assert found.invisible == ("U+00AD", "U+200B")
    assert quote_status(found, PLAIN) == "found but for invisible characters (U+00AD, U+200B)"


def test_lines_of_japanese_that_were_wrapped_are_one_quote() -> None:
    article = read_article(WRAPPED.encode(), "a.txt")
    (found,) = find_quotes(article, [Quote(source="a", exact=("閉鎖すべきだと考えている",))])
    assert found.differences == ("white space",)


@pytest.mark.parametrize(
    ("text", "quoted", "alarms"),
    [
        (
            "The road was shut in ２０３１ for all cars and lorries",
            "The road was shut in 2031 for all vans and lorries",
            (),
        ),
        (
            "Some 10⁶ cars pass the old town every year",
            "Some 106 cars pass the old town each year",
            ("number changed: 106 → 10⁶",),
        ),
    ],
)
def test_a_number_has_changed_only_where_it_looks_otherwise(text: str, quoted: str, alarms: tuple[str, ...]) -> None:
    article = read_article(f"{text}.\n".encode(), "a.txt")
    (found,) = find_quotes(article, [Quote(source="a", exact=(quoted,))])
    assert found.status == "near"
    assert found.alarms == alarms


def test_words_are_sought_however_they_are_written() -> None:
    line = "旧市街の道路を来年までにすべての車に対して閉鎖すべき"
    text = f"The neigh\u00adbourhood’s {unicodedata.normalize('NFD', 'Élan')}\u00a0is  gone.\n"
    wrapped = "\n".join([line] * 4)
    for words, standing, whole in (
        ("neighbourhood's élan", "neigh\u00adbourhood’s E\u0301lan", text),
        ("IS gone", "is  gone", text),
        ("来年までに", "来年までに", wrapped),
        ("べき旧市", "べき\n旧市", wrapped),
    ):
        article = read_article(whole.encode(), "a.txt")
        paragraph, place = places_of(article, words)[0]
        assert article.text[place.start : place.end] == standing
        assert paragraph.start <= place.start < place.end <= paragraph.end
        assert places_of(article, " ") == []


def test_a_quote_of_nothing_that_can_be_seen_is_missing() -> None:
    article = read_article("\u00ad0 roads.\n".encode(), "a.txt")
    (found,) = find_quotes(article, [Quote(source="a", exact=("\u200b",))])
    assert found.status == "missing"

"""Finding quotes again: exact, normalised, moved, ambiguous; what may never pass for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.articles import common_shift, find_quotes, finding
from argmap.articles.occurrences import Chain, chains
from argmap.model.quote import FoundQuote, Quote, Span
from argmap.model.source import Article
from tests.articles.samples import NASTY, PROSE, article, place, quote, seed_article

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT = "Cars go. The bus is late. Trams go fast.\n\nThe bus is late again, they say, and trams go slow."
FIRST, SECOND = Span(9, 24), Span(42, 57)


def find(text: str, one: Quote) -> FoundQuote:
    return find_quotes(article(text), [one])[0]


def test_words_at_their_recorded_place_are_exact_however_often_they_stand() -> None:
    for at in (FIRST, SECOND):
        found = find(TEXT, quote("The bus is late", at=at))
        assert (found.status, found.span, found.parts) == ("exact", at, (at,))


def test_without_a_place_words_that_stand_once_are_exact() -> None:
    found = find(TEXT, quote("they say"))
    assert (found.status, found.span) == ("exact", place(TEXT, "they say"))


def test_the_same_words_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_for: list[str] = []

    def counted(text: str, parts: Sequence[str]) -> list[Chain]:
        looked_for.extend(parts)
        return chains(text, parts)

    monkeypatch.setattr(finding, "chains", counted)
    asked = [quote("The bus is late"), quote("they say"), *[quote("The bus is late")] * 50, quote("Trams", at=SECOND)]
    found = find_quotes(article(TEXT), asked)
    assert looked_for == ["The bus is late", "they say", "Trams"]
    assert [one.status for one in found] == ["ambiguous", "exact", *["ambiguous"] * 50, "moved"]


def test_words_that_stand_twice_are_ambiguous_with_their_places() -> None:
    found = find(TEXT, quote("The bus is late"))
    assert (found.status, found.span, found.places) == ("ambiguous", None, (FIRST, SECOND))


@pytest.mark.parametrize(
    ("prefix", "suffix", "at"),
    [("Cars go. ", "", FIRST), ("", " again", SECOND), ("go.", ".  Trams", FIRST), ("fast.\n\n", " again,", SECOND)],
)
def test_prefix_and_suffix_tell_equal_passages_apart(prefix: str, suffix: str, at: Span) -> None:
    assert find(TEXT, quote("The bus is late", prefix=prefix, suffix=suffix)).span == at


def test_a_context_that_fits_only_in_part_decides_nothing() -> None:
    found = find(TEXT, quote("The bus is late", prefix="Cars go. ", suffix=" again"))
    assert found.status == "ambiguous"


def test_a_context_that_stands_only_elsewhere_moves_the_quote_from_its_place() -> None:
    found = find(TEXT, quote("The bus is late", at=FIRST, suffix=" again"))
    assert (found.status, found.span) == ("moved", SECOND)


def test_a_context_that_stands_nowhere_leaves_the_quote_at_its_place() -> None:
    assert find(TEXT, quote("The bus is late", at=FIRST, suffix=" tomorrow")).status == "exact"


def test_words_that_stand_elsewhere_once_are_moved() -> None:
    found = find(TEXT, quote("they say", at=(0, 8)))
    assert (found.status, found.span) == ("moved", place(TEXT, "they say"))


def test_a_place_behind_the_end_of_the_article_is_no_place() -> None:
    assert find(TEXT, quote("they say", at=(10_000, 10_008))).status == "moved"
    assert find(TEXT, quote("The bus is late", at=(10_000, 10_015))).status == "ambiguous"


def test_of_several_places_the_one_that_moved_with_the_other_quotes_is_it() -> None:
    words = ["Cars go", "Trams go fast", "they say", "trams go slow"]
    quotes = [quote(one, at=place(TEXT, one)) for one in words] + [quote("The bus is late", at=SECOND)]
    found = find_quotes(article("New. " + TEXT), quotes)
    assert [one.status for one in found] == ["moved"] * 5
    assert found[-1].span == Span(SECOND.start + 5, SECOND.end + 5)
    shift = common_shift(quotes, found)
    assert shift is not None
    assert (shift.amount, shift.shared, shift.moved) == (5, 5, 5)


def test_two_quotes_that_moved_alike_are_no_common_shift() -> None:
    quotes = [quote(one, at=place(TEXT, one)) for one in ("Cars go", "they say")]
    quotes.append(quote("The bus is late", at=SECOND))
    found = find_quotes(article("New. " + TEXT), quotes)
    assert common_shift(quotes, found) is None
    assert found[-1].status == "ambiguous"


def test_quotes_that_moved_by_different_amounts_share_no_shift() -> None:
    words = ["Cars go", "Trams go fast", "they say", "trams go slow"]
    quotes = [quote(one, at=(1000 * i, 1000 * i + 5)) for i, one in enumerate(words, 1)]
    assert common_shift(quotes, find_quotes(article(TEXT), quotes)) is None


def test_a_place_inside_a_longer_word_stands_back() -> None:
    text = "Finally an ally came."
    found = find(text, quote("ally"))
    assert (found.status, found.span) == ("exact", Span(11, 15))
    assert find(text, quote("ally", at=(1, 5))).span == Span(11, 15)
    assert find(text, quote("all")).status == "ambiguous"


@pytest.mark.parametrize(
    ("words", "text", "differ"),
    [
        ("the bus is late", "So the bus\r\n  is late.", ("white space",)),
        ("the bus is late", "So the\u00a0bus is late.", ("white space",)),
        ('it\'s "late"', "So it’s “late”.", ("quotation marks",)),
        ("it is 'late'", "So it is «late».", ("quotation marks",)),
        ("east-west - so", "So east‑west – so.", ("dashes",)),
        ("it's - late", "So it’s —\nlate.", ("white space", "quotation marks", "dashes")),
        ("the bus is late\n", "So the bus is late.", ("white space",)),
    ],
)
def test_white_space_quotation_marks_and_dashes_are_overlooked_and_named(
    words: str, text: str, differ: tuple[str, ...]
) -> None:
    found = find(text, quote(words))
    assert (found.status, found.differences) == ("normalised", differ)
    assert found.span is not None
    assert text[found.span.start : found.span.end] == text[3:-1]
    assert find(text, quote(words, at=found.span)).status == "normalised"
    moved = find(text, quote(words, at=(100, 110)))
    assert (moved.status, moved.differences, moved.span) == ("moved", differ, found.span)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("the Bus", "So the bus is late."),
        ("re-sign", "They resign."),
        ("not able", "They are notable."),
        ("co\u00adop", "A co-op."),
        ("the bus, is", "So the bus is late."),
    ],
)
def test_nothing_else_is_overlooked(words: str, text: str) -> None:
    assert find(text, quote(words)).status in ("near", "missing")


@pytest.mark.parametrize("number", ["180", "800", "80,000", "1.80", "80.5", "1,080"])
def test_a_number_is_never_cut_out_of_another_one(number: str) -> None:
    text = f"They lost {number} lives."
    start = text.index("80")
    assert find(text, quote("80 lives")).status in ("near", "missing")
    assert find(text, quote("lost 80")).status in ("near", "missing")
    assert find(text, quote("80", at=(start, start + 2))).status in ("near", "missing")
    assert "[-v2-]{+v2.5+}" in find("It is version v2.5 now.", quote("It is version v2")).shown
    assert find("They lost 80, or 80.", quote("lost 80")).status == "exact"


def test_parts_stand_in_order_with_words_left_out() -> None:
    found = find(TEXT, quote("The bus", "again", "slow"))
    assert found.status == "exact"
    assert [TEXT[start:end] for start, end in found.parts] == ["The bus", "again", "slow"]
    assert found.span == Span(SECOND.start, place(TEXT, "slow").end)
    assert found.parts[0].start == SECOND.start
    assert find(TEXT, quote("slow", "again")).status in ("near", "missing")


def test_parts_inside_one_paragraph_go_before_parts_across_two() -> None:
    text = "The bus is late. It is.\n\nSo they say. The bus came, they say."
    found = find(text, quote("bus", "they say"))
    assert found.span == Span(text.rindex("bus"), text.rindex("they say") + 8)
    assert find(text, quote("It is", "So they")).status == "exact"


def test_parts_at_a_recorded_place_are_exact_even_if_a_tighter_chain_is_elsewhere() -> None:
    text = "The bus, the tram, the bus and the car. The bus car."
    at = Span(4, text.index("car") + 3)
    found = find(text, quote("bus", "car", at=at))
    assert (found.status, found.span) == ("exact", at)
    assert find(text, quote("bus", "car")).status == "ambiguous"


def test_parts_are_normalised_too() -> None:
    text = "It’s the  bus, so to say, that is “late” again."
    found = find(text, quote("It's the bus", 'that is "late"'))
    assert (found.status, found.differences) == ("normalised", ("white space", "quotation marks"))
    assert [text[start:end] for start, end in found.parts] == ["It’s the  bus", "that is “late”"]


@given(PROSE, st.data())
def test_quotes_cut_from_an_article_at_words_are_found_there_again(text: str, data: st.DataObject) -> None:
    words = [m.span() for m in re.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    at = Span(words[first][0], words[last][1])
    cut = text[at.start : at.end]
    found = find(text, quote(cut, at=at))
    assert (found.status, found.span) == ("exact", at)
    anywhere = find(text, quote(cut))
    assert anywhere.status in ("exact", "ambiguous")
    assert at in (anywhere.span, *anywhere.places)


@given(NASTY, st.data())
def test_nasty_words_cut_from_an_article_are_exact_at_their_place_unless_a_number_is_cut(
    text: str, data: st.DataObject
) -> None:
    assume(text.strip())
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip() and not text.startswith("\ufeff"))
    found = find(text, quote(text[start:end], at=(start, end)))
    cut = any(re.search(r"\d[.,]?\d", text[max(0, i - 2) : i + 2]) for i in (start, end))
    assert found.status == "exact" or cut


@given(st.integers(0, 1), st.data())
def test_letters_put_before_an_article_move_its_quotes(index: int, data: st.DataObject) -> None:
    a = seed_article(index)
    words = [m.span() for m in re.finditer(r"\S+", a.text)]
    firsts = data.draw(st.lists(st.integers(0, len(words) - 13), min_size=1, max_size=5))
    spans = [Span(words[i][0], words[i + 12][1]) for i in firsts]
    quotes = [quote(a.text[s.start : s.end], at=s) for s in spans]
    assume(all(a.text.count(q.exact[0]) == 1 for q in quotes))
    added = data.draw(st.text("xyz", min_size=1, max_size=5)) + " "
    found = find_quotes(article(added + a.text), quotes)
    assert [f.status for f in found] == ["moved"] * len(quotes)
    assert [f.span for f in found] == [Span(s.start + len(added), s.end + len(added)) for s in spans]


def changed_digit(text: str, at: int) -> str:
    return text[:at] + str((int(text[at]) + 1) % 10) + text[at + 1 :]


SENTENCES = st.lists(
    st.sampled_from(
        ["cars", "do not", "are not", "lost", "80", "1,947", "2.8%", "lives", "“fatal”", "US-led", "trade"]
    ),
    min_size=3,
    max_size=12,
)


@given(SENTENCES, SENTENCES, st.data())
def test_a_changed_digit_or_a_lost_not_is_never_exact_or_normalised(
    one: list[str], two: list[str], data: st.DataObject
) -> None:
    parts = [" ".join(["Begin", *one, "over"]), " ".join(["Then", *two, "out"])]
    text = f"Before that. {parts[0]} and so on. {parts[1]} at last."
    spots = [m.start() for m in re.finditer(r"\d|not ", text)]
    assume(spots)
    at = data.draw(st.sampled_from(spots))
    changed = changed_digit(text, at) if text[at].isdigit() else text[:at] + text[at + 4 :]
    if data.draw(st.booleans(), "other white space and marks"):
        changed = changed.replace(" ", "\n").replace("-", "–").replace("“", '"')
    span = Span(text.index("Begin"), text.index("out") + 3)
    found = find(changed, quote(*parts, at=data.draw(st.sampled_from([span, None]))))
    assert found.status in ("near", "missing")
    if found.status == "near":
        assert any("number" in alarm or "'not'" in alarm for alarm in found.alarms)
    touched = parts[0] if at < text.index("Then") else parts[1]
    assert find(changed, quote(touched)).status in ("near", "missing")


QUOTES = st.builds(
    lambda parts, at, prefix, suffix: quote(*parts, at=at, prefix=prefix, suffix=suffix),
    st.lists(st.one_of(NASTY, PROSE).filter(lambda text: bool(text.strip())), min_size=1, max_size=3),
    st.one_of(st.none(), st.tuples(st.integers(0, 250), st.integers(1, 50)).map(lambda p: (p[0], p[0] + p[1]))),
    st.one_of(st.just(""), NASTY),
    st.one_of(st.just(""), NASTY),
)


@given(st.one_of(NASTY, PROSE), st.lists(QUOTES, max_size=4), st.data())
def test_no_legal_quote_and_article_raise_and_every_place_is_inside(
    text: str, quotes: list[Quote], data: st.DataObject
) -> None:
    if text.strip():
        start = data.draw(st.integers(0, len(text) - 1))
        cut = text[start : start + data.draw(st.integers(1, 30))]
        quotes += [quote(cut[::-1], cut)] if cut.strip() else []
    a = Article(path="a.txt", text=text, sha256="", paragraphs=article(text).paragraphs if text.strip() else ())
    for one, found in zip(quotes, find_quotes(a, quotes), strict=True):
        spans = (found.span,) if found.span else ()
        assert all(0 <= start < end <= len(text) for start, end in (*spans, *found.parts, *found.places))
        if found.is_found:
            assert len(found.parts) == len(one.exact)
            assert found.span == (found.parts[0].start, found.parts[-1].end)
        if found.status == "near":
            assert "[-" in found.shown or "{+" in found.shown
            assert "\n" not in found.shown

"""Articles and their paragraphs."""

from __future__ import annotations

import hashlib
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.articles import paragraphs, read_article
from argmap.errors import ArticleError
from tests.articles.samples import NASTY, SEEDS, seed_article

PROSE = (
    "The council has said again that the centre of the city should be closed to private cars by the end of "
    "next year, and it has said again that it does not know what this would cost the shops in the old town. "
    "Nobody who lives there was asked. Those who walk there every day have their own opinion of the matter."
)

WRAPPED = textwrap.fill(PROSE, 68) + "\n\n" + textwrap.fill(PROSE[::-1].replace(".", ""), 68) + "\n"

POEM = """\
The road goes up, the road goes down
Past every window of the town,
And no one asks it where it goes
While all the shutters in it close;
The cars that sleep beside the wall
Remember nothing of it all
And wait for morning and the keys
Under the patient linden trees
"""

HEADLINES = """\
More on this topic
Council issues final warning to drivers: a prelude to a wider ban
The mayor has been very clear, but is the city listening?
A tactical truce in the rivalry of bus and tram
Is the old town getting ready for the summer — and if so, why now?
Destined for harmony?
"""

EMAIL = f"""\
From: Anna Example
To: The council
Subject: closing the centre

{textwrap.fill(PROSE, 70)}

> Those who walk buy more than those who drive, and they come back more
> often, as the shopkeepers of the neighbouring town have found out in
> the two years since it was closed to cars.

Yours,
Anna
https://example.org/a/very/long/address/that/nobody/would/ever/type/by/hand/because/it/is/too/long/for/that
"""


def words_of(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize("index", [0, 1])
def test_in_the_seeds_each_line_is_a_paragraph(index: int) -> None:
    text = SEEDS[index].read_text(encoding="utf-8")
    assert words_of(text) == [line.strip() for line in text.splitlines() if line.strip()]


def test_names_of_commenters_and_headlines_in_the_seeds_stand_alone() -> None:
    assert "Destined for Harmony?" in words_of(seed_article(0).text)
    assert {"P", "Priya S", "• Shared China economic interests"} <= set(words_of(seed_article(1).text))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_in_a_hard_wrapped_text_paragraphs_go_to_the_blank_line(end: str) -> None:
    found = words_of(WRAPPED.replace("\n", end))
    assert [" ".join(one.split()) for one in found] == [" ".join(one.split()) for one in WRAPPED.split("\n\n")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("text", [POEM, HEADLINES, "apple\nfig\nplum\npear\n", "Title\nBy Anna\nOne.\n"])
def test_in_poems_and_lists_each_line_is_a_paragraph(text: str, end: str) -> None:
    assert words_of(text.replace("\n", end)) == text.splitlines()


def test_one_sentence_a_line_is_not_hard_wrapped() -> None:
    text = "\n".join(f"The claim with the number {i} is put on a line of its own." for i in range(10))
    assert len(paragraphs(text)) == 10


def test_a_long_line_shows_that_lines_are_not_wrapped() -> None:
    assert len(paragraphs(WRAPPED + "\n" + PROSE)) > 5


def test_a_wrapped_email_is_read_by_blank_lines_whatever_its_address_line() -> None:
    found = words_of(EMAIL)
    assert [one.split()[0] for one in found] == ["From:", "The", ">", "Yours,"]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_a_seed_that_was_wrapped_has_its_long_paragraphs_again(width: int) -> None:
    text = seed_article(0).text
    long = [" ".join(one.split()) for one in text.splitlines() if len(one) > 200]
    wrapped = "\n\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.splitlines())
    assert set(long) <= {" ".join(one.split()) for one in words_of(wrapped)}
    assert len(words_of(wrapped)) == len(words_of(text))


@given(st.one_of(NASTY, st.lists(NASTY, max_size=6).map("\n".join), st.just(WRAPPED)))
def test_every_visible_character_is_in_exactly_one_paragraph(text: str) -> None:
    spans = paragraphs(text)
    covered = [i for start, end in spans for i in range(start, end)]
    assert covered == sorted(set(covered))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)
    for start, end in spans:
        assert text[start:end] == text[start:end].strip() != ""


def test_an_article_keeps_its_text_and_the_checksum_of_its_bytes() -> None:
    data = b"\xef\xbb\xbf  One.\r\n\r\nTwo.\r\n"
    article = read_article(data, "maps/a.txt")
    assert article.text == "  One.\r\n\r\nTwo.\r\n"
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert [article.text[p.start : p.end] for p in article.paragraphs] == ["One.", "Two."]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_an_article_in_another_encoding_is_refused_with_path_and_line(end: bytes) -> None:
    with pytest.raises(ArticleError, match=r"maps/a\.txt:3.*UTF-8"):
        read_article(b"one" + end + b"two" + end + b"caf\xe9", "maps/a.txt")


def test_an_article_without_words_is_refused() -> None:
    with pytest.raises(ArticleError, match=r"maps/a\.txt"):
        read_article(b"\n \n", "maps/a.txt")


def test_separators_of_unicode_end_lines_and_paragraphs() -> None:
    text = "Close it\u2028\u2028The centre should be closed.\u2029Now it must."
    article = read_article(text.encode(), "a.txt")
    assert [text[one.start : one.end] for one in article.paragraphs] == [
        "Close it",
        "The centre should be closed.",
        "Now it must.",
    ]


def test_japanese_that_was_wrapped_by_hand_is_one_paragraph() -> None:
    lines = "\n".join(["旧市街の道路を来年までにすべての車に対して閉鎖すべき"] * 5)
    assert len(paragraphs(f"題名\n\n{lines}。\n\n{lines}。\n")) == 3

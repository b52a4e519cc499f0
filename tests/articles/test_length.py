"""What is too long for an article says so at once, and what a long one means for a draft is told."""

from __future__ import annotations

import pytest

from argmap.articles import read_in
from argmap.errors import ArticleError

PROSE = (
    "The valley has waited for its tram since the railway was closed, and everybody in it knows the cost of that.\n\n"
)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_long_article_says_what_that_means_and_what_to_do(name: str) -> None:
    start = "<html><body>" if name == "a.html" else ""
    long = start + "".join(f"<p>{n} {PROSE}</p>" if start else f"{n} {PROSE}" for n in range(100))
    notice = read_in(long.encode(), name).notice
    assert "2,200 words: a draft has some 90 claims" in notice
    assert "copy the part that argues into a file of its own" in notice
    assert not read_in(long[: len(long) // 2].encode(), name).notice


def test_characters_of_chinese_are_counted_as_half_a_word() -> None:
    assert "2,250 words" in read_in(("山谷需要电车。" * 750).encode(), "a.txt").notice


def test_a_log_is_no_article() -> None:
    log = "".join(f"2031-05-01 12:00:{n % 60} INFO request {n} took {n % 300} ms\n" for n in range(12_000))
    with pytest.raises(ArticleError, match="words, too many for an article: copy the part that argues"):
        read_in(log.encode(), "a.log")


P = "<p>The centre should be closed to cars, as its air is bad and its streets are full of them all day long.</p>"
HUGE = {
    "markup": "<div class='a b'><i><b></b></i><a href=x></a></div>" * 8_000 + P,
    "line breaks with words": "word<br>" * 31_000 + P,
    "characters": "<p>" + "word " * 1_800_000 + "</p>" + P,
}


@pytest.mark.parametrize("kind", HUGE)
def test_a_page_that_is_too_large_ends_with_a_message(kind: str) -> None:
    with pytest.raises(ArticleError, match=r"too large for an article \([\d,]+ characters, [\d,]+ elements\): copy"):
        read_in(f"<html><body>{HUGE[kind]}</body></html>".encode(), "a.html")


LARGE = {
    "attributes": f"<p {' '.join(f'data-a{n}=1' for n in range(200_000))} title='a > b'>{P[3:]}" + P,
    "line breaks": f"{P[:-4]}{'<br>' * 200_000}{P[3:]}",
    "a script": f"<script>{'var a = 1;' * 200_000}</script>{P}{P}",
    "a script without an end": f"{P}{P}<script>{'var a = 1;' * 200_000}",
    "what is hidden": "<span hidden>x</span><div class=related>y</div>" * 2_000 + P,
}


@pytest.mark.parametrize("kind", LARGE)
def test_a_page_with_much_that_is_no_word_is_read(kind: str) -> None:
    text = read_in(f"<html><body><h1>Cars</h1>{LARGE[kind]}</body></html>".encode(), "a.html").text
    assert "The centre should be closed to cars" in text
    assert "var a" not in text
    assert "data-a" not in text

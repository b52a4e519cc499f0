"""What a page says of itself: its headline and not the site's name, all of its authors, its numbers of lists."""

from __future__ import annotations

import json

import pytest

from argmap.articles import Decoded, read_article, read_in, stated

ONE = "The valley has waited for its tram since the railway was closed, and everybody in it knows the cost of that."
TWO = "A tram would carry in one hour what the road carries in a whole morning, and without any noise at all."
THREE = "So the valley should have its tram, and sooner rather than later, as its own council said last year."
PROSE = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"


def read(head: str, body: str) -> Decoded:
    return read_in(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "a.html")


def data(**entry: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **entry})}</script>'


HEADLINES = {
    "the site's name last": ("<title>A tram for us - Valley Herald</title>", f"<h1>A tram for us</h1>{PROSE}"),
    "the site's name first": ("<title>Valley Herald | A tram for us</title>", f"<h1>A tram for us</h1>{PROSE}"),
    "first, and no other word of it": (
        "<title>Valley Herald | A tram for us</title><meta property='og:site_name' content='Valley Herald'>",
        PROSE,
    ),
    "nothing but the site's name": (
        "<title>The Valley Herald</title>",
        f"<header><h1>The Valley Herald</h1></header><main><h2>A tram for us</h2>{PROSE}</main>",
    ),
    "the site's name as a picture's link": (
        "<title>Valley</title>",
        f"<div><h1 class=site-title><a href=/>Valley</a></h1></div><article><h2>A tram for us</h2>{PROSE}</article>",
    ),
    "a title that is the site's, and its own headline": (
        "<title>Valley Herald</title><meta property='og:site_name' content='Valley Herald'>",
        f"<article><h1>A tram for us</h1>{PROSE}</article>",
    ),
    "the site's name first, and nothing else tells it": ("<title>The Valley Herald: A tram for us</title>", PROSE),
    "the site's name as a heading of the page": (
        "<title>Valley Herald</title>",
        f"<h1 class=logo><a href=https://x.org/>Valley Herald</a></h1><div><h2>A tram for us</h2>{PROSE}</div>",
    ),
    "its own headline over sections": (
        "<title>A tram for us</title>",
        f"<header><h1>A tram for us</h1></header><main><h2>Why</h2><p>{ONE}</p><h2>How</h2><p>{TWO}</p></main>",
    ),
}


@pytest.mark.parametrize("kind", HEADLINES)
def test_the_headline_is_the_article_s_and_stands_first(kind: str) -> None:
    decoded = read(*HEADLINES[kind])
    assert decoded.title == "A tram for us"
    assert decoded.text.startswith("A tram for us\n\n")
    assert "Herald" not in decoded.text


AUTHORS = {
    "a byline": ("", "<p class=byline>By <a rel=author href=/a>Ann Ames</a> and Ben Boyd</p>"),
    "the page's data": (data(author=[{"@type": "Person", "name": "Ann Ames"}, {"name": "Ben Boyd"}]), ""),
    "data that refers": (
        data(**{"@graph": [{"@type": "Article", "author": [{"@id": "#a"}, {"@id": "#b"}]},
                           {"@type": "Person", "@id": "#a", "name": "Ann Ames"},
                           {"@type": "Person", "@id": "#b", "name": "Ben Boyd"}]}),
        "",
    ),
    "two words of the page": ("<meta name=author content='Ann Ames'><meta name=author content='Ben Boyd'>", ""),
    "one word, and a byline": ("<meta name=author content='Ann Ames'>", "<p>By Ann Ames, Ben Boyd, 2 May 2031</p>"),
    "data of one, and a byline": (data(author="Ann Ames"), "<div class=author-line>Ann Ames &amp; Ben Boyd</div>"),
    "an office beside a name": ("", "<p class=byline>By Ann Ames and Ben Boyd, Political Editor</p>"),
}  # fmt: skip


@pytest.mark.parametrize("kind", AUTHORS)
def test_all_authors_are_told(kind: str) -> None:
    head, line = AUTHORS[kind]
    decoded = read(f"<title>A tram for us</title>{head}", f"<article><h1>A tram for us</h1>{line}{PROSE}</article>")
    assert decoded.author == "Ann Ames, Ben Boyd"
    assert ONE in decoded.text
    assert ("Ben Boyd" in decoded.text) is bool(line)


@pytest.mark.parametrize(
    "written", ["{broken", "[[[[", json.dumps({"@type": "Article", "author": [None, 3, {"name": 1}]})]
)
def test_data_that_names_nobody_harms_nothing(written: str) -> None:
    head = f'<title>A tram for us</title><script type="application/ld+json">{written}</script>'
    assert read(head, f"<h1>A tram for us</h1>{PROSE}").author == ""


def test_a_text_s_byline_names_all_its_authors() -> None:
    article = read_article(f"A tram for us\n\nBy Ann Ames and Ben B., 2 May 2031\n\n{ONE}\n".encode(), "a.txt")
    assert stated(article) == ("A tram for us", "Ann Ames, Ben B.", "2 May 2031")


LISTS = {
    "<ol><li>who pays<li>who rides</ol>": "1. who pays\n2. who rides",
    "<ol start=4><li><p>who pays</p><li>who rides</ol>": "4. who pays\n5. who rides",
    "<ol type=a><li>who pays<li value=5>who rides</ol>": "a. who pays\ne. who rides",
    "<ol type=I reversed><li>who pays<li>who rides</ol>": "II. who pays\nI. who rides",
    "<ul><li>who pays<li>who rides</ul>": "• who pays\n• who rides",
    "<ol><li>who pays<ul><li>and why</ul><li>who rides</ol>": "1. who pays\n• and why\n2. who rides",
    "<ol start=none><li><b>who</b> pays<li>who rides</ol>": "1. who pays\n2. who rides",
}


@pytest.mark.parametrize("written", LISTS)
@pytest.mark.parametrize("around", ["<article>{}</article>", "{}"])
def test_lists_keep_their_numbers(written: str, around: str) -> None:
    body = f"<h1>Trams</h1><p>{ONE}</p><p>{TWO} It asks:</p>{written}<p>{THREE}</p><p>{ONE[4:]}</p><p>{TWO[2:]}</p>"
    text = read("<title>Trams</title>", around.format(body)).text
    assert f"It asks:\n\n{LISTS[written]}\n\nSo the valley" in text

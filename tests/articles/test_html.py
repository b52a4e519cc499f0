"""Web pages as people save them: the article and nothing else, what the page says about it, and hostile pages."""

from __future__ import annotations

import codecs
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.articles import Decoded, decode, read_in
from argmap.errors import ArticleError

SAVED = """<!DOCTYPE html>
<!-- saved from url=(0049)https://example.org/opinion/close?from=front-page -->
<html lang="en-GB"><head><meta charset="utf-8"><title>Close the centre to cars | The Daily Example</title>
<meta property="og:title" content="Close the centre to cars | The Daily Example">
<meta property="og:site_name" content="The Daily Example"><meta name="author" content="Mara Lindell">
<meta name="description" content="A town owes its people clean air.">
<meta property="article:published_time" content="2024-03-05T08:00:00Z">
<link rel="canonical" href="https://example.org/opinion/close">
<script>var secret = "tracking";</script><style>p {color: red}</style></head>
<body><header><a href="/">The Daily Example</a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><header><h1>Close the centre to cars</h1><p class="dek">A town owes its people clean air.</p></header>
<div class="share"><button>Share</button> <a href="#">Facebook</a> <a href="#">Twitter</a></div>
<p>The air in the centre is <em>bad</em>, and everybody knows why: since <time datetime="2024-02">last March</time>
there are more cars than people in it, as all who live here can see &amp; hear.</p>
<h2>What others did</h2>
<p>Other towns have closed their <a href="/x">centres</a>, and <q>nobody wants the cars back</q>, as one mayor put it.
<p>Three things followed, and they followed much sooner than anybody who was against it had said:</p>
<ul><li>The air was cleaner.</li><li>Shops <b>gained</b> customers.</li><li><p>Children played.</p></li></ul>
<blockquote><p>We would never go back to what it was before they closed it.</p></blockquote>
<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2020</td><td>4,000</td></tr></table>
<p>So the centre should be closed to private cars, and the sooner the better for all who live in it.</p>
</article><aside><h3>Related</h3><ul><li><a href="/1">Keep it open, say the shops</a></li></ul></aside>
<section id="comments" class="comments"><h3>2 comments</h3>
<div class="comment"><p>What nonsense this is; I have said so for years, and I say so again.</p></div></section></main>
<footer><p>© 2024 The Daily Example. All rights reserved.</p></footer></body></html>"""

READ = """Close the centre to cars

A town owes its people clean air.

The air in the centre is bad, and everybody knows why: since last March there are more cars than people in it, as all \
who live here can see & hear.

What others did

Other towns have closed their centres, and “nobody wants the cars back”, as one mayor put it.

Three things followed, and they followed much sooner than anybody who was against it had said:

• The air was cleaner.
• Shops gained customers.
• Children played.

We would never go back to what it was before they closed it.

Year | Cars
2020 | 4,000

So the centre should be closed to private cars, and the sooner the better for all who live in it.
"""

PROSE = "The centre of the town should be closed to private cars, as its air is bad and its streets are full. "
OTHER = "Shops in the centre would lose their customers, say those who are against it, and they should know. "


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>Cars</title>{head}</head><body>{body}</body></html>".encode()


def text_of(body: str, head: str = "") -> str:
    return read_in(page(body, head), "page.html").text


def test_a_saved_page_is_its_article() -> None:
    assert read_in(SAVED.encode(), "Close.HTML").text == READ


def test_what_a_page_says_about_itself_is_kept() -> None:
    assert read_in(SAVED.encode(), "close.htm")._replace(text="") == Decoded(
        text="",
        encoding="utf-8",
        title="Close the centre to cars",
        author="Mara Lindell",
        published="2024-03-05",
        publisher="The Daily Example",
        url="https://example.org/opinion/close",
        language="en-GB",
        is_plain=False,
    )


def test_the_address_is_the_canonical_one_or_what_the_page_or_the_browser_named() -> None:
    link, saved = '<link rel="canonical" href="https://example.org/opinion/close">', "saved from url=(0049)"
    without = SAVED.replace(link, "")
    assert read_in(without.encode(), "a.html").url == "https://example.org/opinion/close?from=front-page"
    named = without.replace("<title>", '<meta property="og:url" content="https://example.org/og"><title>')
    assert read_in(named.encode(), "a.html").url == "https://example.org/og"
    assert read_in(without.replace(saved, "").encode(), "a.html").url == ""
    assert read_in(SAVED.replace("https://example.org/opinion/close", "/close").encode(), "a.html").url == ""


def test_a_page_read_twice_reads_the_same() -> None:
    for data in (SAVED.encode(), page(f"<p>{PROSE}</p>" * 6), page(f"<p>{PROSE}</p>")):
        assert len({read_in(data, "a.html") for _ in range(5)}) == 1


@pytest.mark.parametrize(
    "start", ["<!doctype html>", "\n <HTML lang=en>", '<?xml version="1.0"?>\n<html>', "<!-- x --><html>"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_begins_like_a_page_is_one_whatever_its_name(start: str, encoding: str) -> None:
    data = f"{start}<p>{PROSE}</p>".encode(encoding)
    for name in ("article.txt", "article.md", "article"):
        read = read_in(data, name)
        assert (read.text, read.is_plain) == (f"{PROSE.strip()}\n", False)
    assert read_in(b"No <html> here, only words.", "article.txt") == decode(b"No <html> here, only words.")


WORDS = f"Élan, “fatal” – für alle. {PROSE}"


@pytest.mark.parametrize(
    ("declared", "encoding", "name"),
    [
        ("", "utf-8", "utf-8"),
        ("", "windows-1252", "windows-1252"),
        ("utf-8", "windows-1252", "windows-1252"),
        ("windows-1252", "windows-1252", "cp1252"),
        ("ISO-8859-1", "windows-1252", "cp1252"),
        ("no-such-thing", "utf-8", "utf-8"),
        ("unicode_escape", "utf-8", "utf-8"),
        ("utf-16", "utf-8", "utf-8"),
        ("utf-8", "utf-16", "utf-16-le"),
        ("utf-8", "utf-16-be", "utf-16-be"),
        ("windows-1252", "utf-8-sig", "utf-8"),
    ],
)
def test_a_page_is_read_as_browsers_read_it(declared: str, encoding: str, name: str) -> None:
    source = f'<html><head><meta charset="{declared}"></head><body><p>{WORDS}</p></body></html>'
    data = source.encode(encoding)
    read = read_in(data, "a.html")
    assert (read.text, read.encoding) == (f"{WORDS.strip()}\n", name)


def test_an_encoding_that_is_given_is_obeyed_before_what_a_page_declares() -> None:
    source = f'<html><head><meta charset="utf-8"></head><body><p>Приказ. {PROSE}</p></body></html>'.encode("koi8-r")
    assert read_in(source, "a.html", encoding="koi8-r").text.startswith("Приказ.")
    with pytest.raises(ArticleError, match="utf-8"):
        read_in(source, "a.html", encoding="utf-8")


def test_a_few_broken_bytes_do_not_spoil_a_page() -> None:
    read = read_in(page(f"<p>{WORDS}</p>").replace(b"Cars", b"Cars \x00\xff"), "a.html")
    assert "“fatal”" in read.text
    assert "stands 1 time " in read.notice


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no words"),
        (b"<html></html>", "empty"),
        (b"<html><frameset cols='20%,80%'><frame src=a.html><frame src=b.html></frameset></html>", "frame around"),
        (page("<p> </p>"), "empty"),
        (
            page("<ul>" + "<li><a href='/x'>Section of the site</a></li>" * 20 + "</ul><p>All rights reserved.</p>"),
            "links",
        ),
        (
            page("<div>" + "<a href='/x'>What happened last week in the town, read it here</a> " * 20 + "</div>"),
            "links",
        ),
        (page("<div id=root></div><script>render()</script><noscript>Please enable it now.</noscript>"), "scripts"),
        (
            page(f"<div>Please enable JavaScript to read this page. {'And so on. ' * 9}</div><script>x()</script>"),
            "scripts",
        ),
        (bytes(range(256)) * 20, "not text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "MHTML"),
    ],
)
def test_a_page_without_an_article_is_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(ArticleError, match=said):
        read_in(data, "page.html")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<h1>Head</h1><p>{PROSE}<p>{OTHER}<p>{PROSE}More.", ["Head", PROSE, OTHER, f"{PROSE}More."]),
        (f"<div class=x><div>{PROSE * 2}</div><div>{OTHER * 2}</div></div>", ["Cars", PROSE * 2, OTHER * 2]),
        (f"<div>{PROSE}<br><br>{OTHER}<br/>\n<br/>{PROSE}More.</div>", ["Cars", PROSE, OTHER, f"{PROSE}More."]),
        (f"<h1>H<i>ea</i>d</h1>\r\n<p>One\r\ntwo. {PROSE}</p>\r\n<p>{OTHER * 2}</p>",
         ["Head", f"One two. {PROSE}", OTHER * 2]),
        (f"<p>{PROSE}</p><p>Set <code>cars\n = 0</code> now. {OTHER}</p>",
         ["Cars", PROSE, f"Set cars = 0 now. {OTHER}"]),
        ("<p>Cars should go.</p><p>They smell.</p>", ["Cars", "Cars should go.", "They smell."]),
        (f"<p>Re&shy;gie&#173;rung&#8203; it&#146;s&nbsp;A<b>B</b>C&#1; {PROSE}</p>",
         ["Cars", f"Regierung it’s ABC {PROSE}"]),
        (f"<table><tr><td><table><tr><td><p>{PROSE}</p><p>{OTHER}</p></table></table>", ["Cars", PROSE, OTHER]),
        (f"<article><p>{PROSE}</p><pre><code>if x:\n\treturn\n</code></pre><p>{OTHER * 2}</p></article>",
         ["Cars", PROSE, "if x:\n    return", OTHER * 2]),
    ],
)  # fmt: skip
def test_pages_of_all_kinds_fall_into_paragraphs(body: str, expected: list[str]) -> None:
    assert text_of(body) == "\n\n".join(part.strip() for part in expected) + "\n"


def test_of_two_articles_one_at_least_is_read() -> None:
    text = text_of(f"<article><h1>One</h1><p>{PROSE * 2}</p></article><article><h1>Two</h1><p>{OTHER}</p></article>")
    assert PROSE.strip() in text


def test_a_title_with_markup_in_it_is_words() -> None:
    head = "<script>alert(1)</script>"
    data = (
        f"<html><head><title>Cars {head} &lt;script&gt;alert(2)&lt;/script&gt; go</title></head><p>{PROSE}</p></html>"
    )
    read = read_in(data.encode(), "a.html")
    assert read.title == "Cars go"
    assert read.text == f"Cars go\n\n{PROSE.strip()}\n"


@pytest.mark.parametrize(
    ("shown", "title", "headline"),
    [
        ("Close the centre to cars", "Close the centre to cars - Example", "Close the centre to cars"),
        ("Close our centre to all cars", "Close our centre to all cars now", "Close our centre to all cars"),
        ("Example", "Close the centre to cars | Example", "Close the centre to cars"),
    ],
)
def test_the_headline_is_the_one_that_the_page_shows(shown: str, title: str, headline: str) -> None:
    head = f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="Example">'
    read = read_in(
        page(f"<div class=top><h1>{shown}</h1></div><article><p>{PROSE * 3}</p><p>{OTHER}</p></article>", head),
        "a.html",
    )
    assert read.title == headline
    assert read.text.startswith(f"{headline}\n\n{PROSE}")


def test_a_site_s_name_is_no_headline() -> None:
    top = "<title>Close it - Example</title><h1>Example</h1>"
    source = f"<html>{top}<main><h2>Close it</h2><p>{PROSE * 4}</p></main></html>"
    read = read_in(source.encode(), "a.html")
    assert (read.title, read.text) == ("Close it", f"Close it\n\n{(PROSE * 4).strip()}\n")


def test_right_to_left_text_stays_as_it_is() -> None:
    words = "هذا نص طويل عن السيارات في وسط المدينة ولماذا يجب منعها. " * 5
    read = read_in(
        f"<html lang=ar dir=rtl><body><h1>عنوان</h1><p>{words}\u202bنص\u202c</p></body></html>".encode(), "a.html"
    )
    assert read.text == f"عنوان\n\n{words}\u202bنص\u202c\n"
    assert read.language == "ar"


def test_an_article_that_only_the_page_s_data_has_is_read() -> None:
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{PROSE * 3}"}}</script>'
    assert PROSE.strip() in text_of(f"<div id=root></div>{data}")


def test_nobody_is_told_what_the_libraries_think(capfd: pytest.CaptureFixture[str]) -> None:
    for body in (f"<p>{PROSE}</p>", "", "<p>x</p>", '<script type="application/ld+json">{"a": </script><p>x</p>'):
        with suppress(ArticleError):
            text_of(body, '<link rel="canonical" href="http://[::"><meta property="og:url" content="http://[">')
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{'<p>' + PROSE * 3 + '</p>'}</article>" * 3000,
        "<div>" * 30_000 + PROSE,
        "<b>" * 30_000 + PROSE,
        "<table><tr><td>" * 2000 + PROSE,
        "<table><tr><td colspan=99999 rowspan=99999>x</td></tr></table>" * 100 + PROSE,
        "<" * 100_000 + PROSE,
        "<!--" * 30_000 + PROSE,
        "<p><q>" * 3000 + PROSE,
        f"<img src='data:image/png;base64,{'A' * 20_000_000}'><p>{PROSE}</p>",
        "&#xD800;&#xFFFE;&#99999999;&#0;" * 100 + PROSE,
    ],
    ids=["long", "deep", "bold", "tables", "spans", "less-than", "remarks", "quotes", "picture", "references"],
)
def test_huge_and_hostile_pages_are_read_or_refused(body: str) -> None:
    with suppress(ArticleError):
        must_be_plain(read_in(page(body), "a.html").text)


def test_a_page_that_is_too_large_is_refused() -> None:
    with pytest.raises(ArticleError, match="too large"):
        text_of("word " * 4_000_000)


def must_be_plain(text: str) -> None:
    assert text.strip()
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not [letter for letter in text if unicodedata.category(letter) in ("Cc", "Cs") and letter != "\n"]
    assert text.encode()


_PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<article>",
            "</article>",
            "<h1>",
            "<h2>",
            "<ul><li>",
            "</ul>",
            "<br>",
            "<q>",
        ),
        *(
            "<table><tr><td>",
            "</table>",
            "<pre>",
            "<code>",
            "<blockquote>",
            "<script>",
            "</script>",
            "<a href=x>",
            "</a>",
        ),
        *("<!--", "-->", "<time>", "<title>", "<meta charset=utf-16>", "<html lang='\x01'>", "<body>", "<td>", "<svg>"),
        *("&amp;", "&#1;", "&#xD800;", "&lt;b&gt;", "\x00", "\x0b", "\x85", "\u202e", "\ufffe", "\r\n", "<", ">", '"'),
        *(
            "<link rel=canonical href='http://['>",
            "<meta name=date content='99999-99-99'>",
            PROSE,
            OTHER,
            "word",
            "漢字。",
        ),
        *("<meta property=og:site_name content='a.b'>", "<meta name=author content='<b>A B</b>'>", "<dl><dt>", "<dd>"),
        '<script type="application/ld+json">{"@type":"Article","author":[1,null],"headline":7}</script>',
    ]
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=150)
@given(st.lists(_PIECES, max_size=25), st.sampled_from([None, "utf-16", "latin-1"]))
def test_any_soup_of_tags_is_read_or_refused(pieces: list[str], encoding: str | None) -> None:
    data = "".join(pieces).encode("utf-8", "replace")
    with suppress(ArticleError):
        read = read_in(data, "a.html", encoding=encoding)
        must_be_plain(read.text)
        assert read == read_in(data, "a.html", encoding=encoding)
        for words in (read.title, read.author, read.published, read.publisher, read.url, read.language):
            assert words == " ".join(words.split())


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=300), st.sampled_from([b"", b"<html>", codecs.BOM_UTF16_LE, b"<p>words</p>"]))
def test_any_bytes_called_a_page_are_read_or_refused(data: bytes, start: bytes) -> None:
    with suppress(ArticleError):
        must_be_plain(read_in(start + data, "a.html").text)

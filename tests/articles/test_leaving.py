"""What a page shows is in its text, in the page's order, or a notice counts it; and no two words join."""

from __future__ import annotations

import pytest

from argmap.articles import read_in

ONE = "The valley has waited for its tram since the railway was closed, and everybody in it knows the cost."
TWO = "A tram would carry in one hour what the road carries in a whole morning, and without any noise at all."
THREE = "So the valley should have its tram, and sooner rather than later, as its own council said last year."


def read(body: str) -> tuple[str, str]:
    page = f"<html><head><title>Trams</title></head><body>{body}</body></html>"
    decoded = read_in(page.encode(), "a.html")
    return decoded.text, decoded.notice


def test_lists_of_a_bare_page_stay() -> None:
    text, notice = read(f"<h1>Trams</h1><p>{ONE}<p>It asks:<ul><li>who pays,<li>who rides.</ul><p>{TWO}<p>{THREE}")
    assert "• who pays,\n• who rides." in text
    assert not notice


def test_what_stands_in_several_articles_is_read_in_order() -> None:
    long = "".join(f"<p>{n}. {TWO}</p>" for n in range(6))
    text, notice = read(f"<article><h1>Trams</h1><p>{ONE}</p></article><article>{long}</article>")
    assert text.index(ONE) < text.index("0. A tram")
    assert not notice


def test_entries_of_a_live_page_keep_their_times_and_headings() -> None:
    entry = "<article><header><time>{0}.15</time><h2>Heading {0}</h2></header><p>{0}: {1}</p></article>"
    text, _ = read("<main><h1>Trams: live</h1>" + "".join(entry.format(n, TWO) for n in (1, 2, 3)) + "</main>")
    places = [text.index(f"{n}.15") for n in (1, 2, 3)] + [text.index(f"Heading {n}") for n in (2, 3)]
    assert sorted(places[:3]) == places[:3]


LOST = "Readers of this page also keep a garden at the end of the valley, and they grow things in it that last."
ALSO = "In the garden of the valley stands a shed, in which the tools of three villages are kept under one key."


@pytest.mark.parametrize("name", ["related", "share", "newsletter signup", "ad-slot", "social-share"])
def test_what_is_left_out_is_counted_and_shown(name: str) -> None:
    for boxes, are in ((f"<p>{LOST}</p>", "1 paragraph"), (f"<p>{LOST}</p><p>{ALSO}</p>", "2 paragraphs")):
        region = f"<div class='{name}'>{boxes}<p>Short words.</p></div>"
        text, notice = read(f"<article><h1>Trams</h1><p>{ONE}</p><p>{TWO}</p>{region}<p>{THREE}</p></article>")
        assert "garden" not in text
        assert "shed" not in text
        assert notice == (
            f"{are} of the page left out, beginning “Readers of this page also keep a garden at the end of the …”:"
            " if needed, copy the page's text into a .txt file."
        )


@pytest.mark.parametrize("name", ["no-sidebar", "has-footer", "content-with-comments", "menu-less"])
def test_a_class_that_only_sounds_like_navigation_hides_nothing(name: str) -> None:
    text, notice = read(
        f"<article><h1>Trams</h1><p>{ONE}</p><p>{TWO}</p><div class='{name}'><p>{LOST}</p></div></article>"
    )
    assert LOST in text
    assert not notice


@pytest.mark.parametrize(
    "region",
    [
        "<nav><p>{}</p></nav>",
        "<footer><p>{}</p></footer>",
        "<aside><p>{}</p></aside>",
        "<div role=navigation>{}</div>",
        "<div class=site-footer><p>{}</p></div>",
        "<div id=comment-list><p>{}</p></div>",
        "<div class=sidebar><p>{}</p></div>",
        "<div class=related><p><a href=x>{}</a></p></div>",
    ],
)
def test_what_is_navigation_by_its_name_is_left_out_without_a_word(region: str) -> None:
    text, notice = read(f"<article><h1>Trams</h1><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></article>{region.format(LOST)}")
    assert LOST not in text
    assert not notice


def test_navigation_and_comments_are_left_out_without_a_word() -> None:
    own = "<div class='comments'><p>What nonsense this is; I have said so for years, and say so again.</p></div>"
    text, notice = read(f"<article><h1>Trams</h1><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></article>{own}")
    assert "nonsense" not in text + notice


def test_words_at_the_borders_of_elements_stay_apart() -> None:
    text, _ = read(
        f"<article><h1>Trams</h1><p>{ONE}</p><div>Loose words<div>of an inner block</div>and after it</div>"
        f"<my-text>{TWO}</my-text><my-text>{THREE}</my-text></article>"
    )
    assert "Loose words\n\nof an inner block\n\nand after it" in text
    assert f"{TWO}\n\n{THREE}" in text


def test_a_remark_declares_nothing_and_utf8_is_read_as_such() -> None:
    body = f"<article><h1>Été</h1><p>L’été est à la porte. {ONE}</p><p>{TWO}</p></article>"
    for declared, is_told in (("<!-- <meta charset='iso-8859-2'> -->", False), ("<meta charset='iso-8859-1'>", True)):
        decoded = read_in(f"<html><head>{declared}</head><body>{body}</body></html>".encode(), "a.html")
        assert "L’été est à la porte" in decoded.text
        assert ("declared as cp1252" in decoded.notice) is is_told


def test_a_late_declaration_is_found() -> None:
    head = f"<html><head><!--x--><script>{'x = 1;' * 2000}</script><meta charset='iso-8859-2'></head>"
    page = f"{head}<body><article><p>Zażółć gęślą. {ONE}</p><p>{TWO}</p></article></body></html>"
    assert "Zażółć gęślą" in read_in(page.encode("iso-8859-2"), "a.html").text


def test_a_page_that_contradicts_itself_says_as_what_it_was_read() -> None:
    head = "<html><head><meta charset='utf-8'><meta charset='windows-1251'><title>Т</title></head>"
    page = f"{head}<body><article><p>Долина ждёт трамвая. {ONE}</p><p>{TWO}</p></article></body></html>"
    decoded = read_in(page.encode("windows-1251"), "a.html")
    assert "Долина ждёт трамвая" in decoded.text
    assert "it names utf-8 and windows-1251; read as cp1251" in decoded.notice
    assert not read_in(page.encode("utf-8"), "a.html").notice

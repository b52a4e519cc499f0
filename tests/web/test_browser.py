"""The page in a browser: what a reader does, on a desk, on a phone, on paper, without scripts and without a network."""

from __future__ import annotations

import re
from contextlib import contextmanager
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

import pytest

from argmap.diagram import picture
from argmap.model import ArgumentMap, Debate, Origin, Relation, Span, main_line, scope_of
from argmap.web import web_page
from argmap.workspace import open_debate
from tests.conftest import ROOT
from tests.long import share
from tests.web.reading import debate_on, page_of
from tests.web.test_page import hostile
from tests.web.test_texts import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


@contextmanager
def opened(browser: Browser, file: Path, address: str = "", **context: Any) -> Iterator[Page]:
    """A page that is open; in the end, nothing was wrong in its script and nothing was fetched."""
    wrong: list[str] = []
    one = browser.new_context(**{"viewport": DESK, "reduced_motion": "reduce", **context})
    one.set_default_timeout(10_000)
    page = one.new_page()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.on("request", lambda request: None if request.url.startswith("file:") else wrong.append(request.url))
    page.goto(f"{file.as_uri()}{address}")
    yield page
    assert wrong == []
    one.close()


def lit(page: Page, how: str) -> set[str]:
    """The claims whose words are lit so."""
    found = page.eval_on_selector_all(f"a.nr.{how}", "all => all.map(one => one.dataset.n)")
    return set(found)


def test_a_page_whose_script_fails_reads_as_it_does_without_scripts(
    chromium: Browser, town_page: Path, tmp_path: Path
) -> None:
    for broken in ("nothing.at.all;", "let it be ;;; ("):  # one that fails, and one that a browser cannot read
        page_text = town_page.read_text("utf-8").replace(
            '"use strict";\n(() => {', f'"use strict";\n(() => {{ {broken}'
        )
        page_text = re.sub(r"<meta http-equiv.*?>", "", page_text, count=1)
        context = chromium.new_context(viewport=DESK)
        page = context.new_page()
        page.goto(written(tmp_path, page_text).as_uri())
        assert page.is_visible("#picture")
        assert page.is_visible("#outline")
        context.close()


def test_in_a_very_long_article_far_words_come_into_view(chromium: Browser, tmp_path: Path) -> None:
    said = [f"Sentence {i} is one of many that say something, and it is not short.\n\n" for i in range(400)]
    ends = [0, *accumulate(map(len, said))]
    debate = debate_on("".join(said), "No.", [("l", [Span(a, b - 2)]) for a, b in pairwise(ends)])
    for motion in ("reduce", "no-preference"):
        with opened(chromium, written(tmp_path, page_of(debate)), reduced_motion=motion) as page:
            assert page.locator(".body.long").count() == 1
            for number in ("A390", "A3", "A200"):
                page.evaluate("name => argmap.show(name)", number)
                page.wait_for_timeout(200)
                top = page.evaluate("document.querySelector('.q.lit').getBoundingClientRect().top")
                assert 0 < top < DESK["height"], number


def long_draft() -> Debate:
    """A case of a main claim with nine reasons, each with five of its own; nobody accepted any of it."""
    said = [f"Sentence {i} says something of its own.\n\n" for i in range(55)]
    ends = [0, *accumulate(map(len, said))]
    made = debate_on("".join(said), "No.", [("l", [Span(a, b - 2)]) for a, b in pairwise(ends)])
    by = Origin(by="rules", sure=0.5, standing="proposed")
    claims = tuple(claim.changed(origin=by) for claim in made.map.claims)
    above = {i: 0 if i < 10 else 1 + (i - 10) // 5 for i in range(1, 55)}
    steps = tuple(
        Relation(id=f"r{i}", kind="support", premises=(f"c{i}",), target=f"c{to}", origin=by) for i, to in above.items()
    )
    sources = (made.map.sources[0].changed(main="c0"), made.map.sources[1])
    return Debate(made.map.changed(claims=claims, relations=steps, sources=sources), made.articles, made.found)


def test_of_a_long_draft_the_main_line_is_marked_and_told_first_and_the_rest_is_counted(
    chromium: Browser, tmp_path: Path
) -> None:
    debate = long_draft()
    line = main_line(debate.structure)
    part = scope_of("main").excerpt(debate.structure)
    html = web_page(debate, part, picture(part).svg)
    with opened(chromium, written(tmp_path, html)) as page:
        assert f"its main line, {len(line)} of 55 claims" in page.inner_text(".draft")
        assert page.locator("#left a.nr >> visible=true").count() == len(line)
        page.click("nav >> text=Outline")
        rows = page.locator("#outline li[id] >> visible=true")
        assert rows.count() == len(line)
        page.click(f"text=Show the other {55 - len(line)} claims")
        assert rows.count() == 55
        page.reload()
        assert rows.count() == len(line)
        left_out = next(claim for claim in debate.structure.claims if claim not in line)
        page.evaluate("name => argmap.show(`outline/${name}`)", debate.structure.number(left_out))
        assert rows.count() == 55, "what is chosen is shown"
    with opened(chromium, written(tmp_path, html), java_script_enabled=False) as page:
        assert page.locator("#outline li[id] >> visible=true").count() == 55


def test_a_long_title_leaves_the_views_their_names_in_a_line(
    chromium: Browser, town_page: Path, tmp_path: Path
) -> None:
    long = "Replaying old mistakes: why nobody can afford another one / A report that says otherwise " * 3
    title = "Should the town centre be closed to private cars?"
    file = written(tmp_path, town_page.read_text("utf-8").replace(f">{title}</h1>", f">{long}</h1>"))
    for viewport in (DESK, PHONE, {"width": 320, "height": 640}):
        with opened(chromium, file, viewport=viewport) as page:
            boxes = page.locator("header nav a").all()
            assert all((one.bounding_box() or {"height": 99})["height"] < 45 for one in boxes)
            assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_choosing_words_lights_them_and_what_they_are_for_and_the_other_side(
    chromium: Browser, town_page: Path
) -> None:
    with opened(chromium, town_page) as page:
        page.click("#right .q >> text=customers stayed away in their hundreds")
        number = page.evaluate("location.hash.slice(1)")
        card = page.inner_text("#card")
        assert "When the bridge was closed for repairs" in card
        assert "said by a baker; Chamber of Commerce agrees" in card
        assert lit(page, "lit") == {number}
        assert page.is_visible("#card .path .box >> text=The town centre should stay open to cars.")
        assert page.inner_text("#live").startswith(number)


def test_a_link_says_what_it_does_and_whose_drawing_it_is_and_its_line_is_drawn(
    chromium: Browser, town_page: Path
) -> None:
    with opened(chromium, town_page, "#L1") as page:
        page.wait_for_selector("#ties path")
        said = page.inner_text("#card")
        assert "attacks" in said
        assert "Neither article says this" in said
        assert lit(page, "lit")
        assert lit(page, "far")


def test_back_and_forward_go_through_what_was_chosen_and_views_keep_it(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page) as page:
        page.click("#left a.nr.chief")
        first = page.evaluate("location.hash")
        page.click("#card .box")
        second = page.evaluate("location.hash")
        assert first != second
        page.go_back()
        assert page.inner_text("#card .badge") == first[1:]
        page.go_forward()
        assert page.inner_text("#card .badge") == second[1:]
        page.click("text=Picture")
        assert page.evaluate("location.hash") == f"#picture/{second[1:]}"
        assert page.inner_text("#card .badge") == second[1:]
        page.click("#card .plain")
        assert page.is_hidden("#card")


def test_every_part_of_the_picture_answers_and_a_folded_claim_lights_what_holds_it(
    chromium: Browser, town_page: Path
) -> None:
    with opened(chromium, town_page, "#picture") as page:
        for part in page.query_selector_all("#picture [data-go]"):
            part.dispatch_event("click")
            goes = part.get_attribute("data-go") or ""
            assert page.evaluate("location.hash") in (f"#picture/{goes}", f"#{goes}")
            assert goes[0] == "Q" or page.is_visible("#card")
        for number in page.evaluate("Object.keys(JSON.parse(document.getElementById('data').textContent).claims)"):
            page.evaluate(f"argmap.show('picture/{number}')")
            assert page.query_selector("#picture .lit"), number


def test_words_under_several_claims_give_one_after_the_other(chromium: Browser, tmp_path: Path) -> None:
    debate = debate_on("One two three four.", "Right words.", [("l", [Span(0, 13)]), ("l", [Span(4, 7)])])
    file = written(tmp_path, page_of(debate))
    with opened(chromium, file) as page:
        for expected in ("A2", "A1", "A2"):
            page.click('#left .q[data-q="A2 A1"]')
            assert page.evaluate("location.hash") == f"#{expected}"


def written(folder: Path, html: str) -> Path:
    file = folder / "page.html"
    file.write_bytes(html.encode())
    return file


def test_letter_by_letter_in_a_browser_and_offsets_to_places_and_back(chromium: Browser, tmp_path: Path) -> None:
    left = f"{LETTERS}\r\n\r\n{LETTERS} end"
    spans = [("l", [Span(3, 9), Span(12, 30)]), ("l", [Span(5, 40)]), ("l", [Span(60, len(left) - 2)])]
    file = written(tmp_path, page_of(debate_on(left, "Right.", spans)))
    with opened(chromium, file) as page:
        told = page.evaluate(
            """() => [...document.querySelectorAll('#left [data-s]')].map(paragraph => {
                const copy = paragraph.cloneNode(true);
                for (const number of copy.querySelectorAll('a.nr')) number.remove();
                return [Number(paragraph.dataset.s), copy.textContent];
            })"""
        )
        assert told
        for start, text in told:
            assert text == left[start : start + len(text)]
        assert "".join("".join(text for _, text in told).split()) == "".join(left.split())
        wrong = page.evaluate(
            """told => told.flatMap(([start, text]) => [...text].map((_, at) => start + at)).filter(offset => {
                const place = argmap.placeAt(0, offset);
                return !place || argmap.offsetOf(place.node, place.at) !== offset;
            })""",
            told,
        )
        assert wrong == []


def test_hostile_maps_run_and_fetch_nothing(chromium: Browser, tmp_path: Path) -> None:
    with opened(chromium, written(tmp_path, page_of(hostile()))) as page:
        for address in ("A2", "L1", "Q1", "picture/A2", "outline/A2"):
            page.evaluate(f"argmap.show('{address}')")
        page.fill("#find", "alert")
        page.wait_for_selector("#hits .box")
        assert page.query_selector_all("img, iframe, body script[src]") == []
        assert "</script>" in page.inner_text("#hits .box")


def test_an_address_that_names_nothing_shows_the_articles(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page, "#A999") as page:
        assert page.is_hidden("#card")
        for address in ("<script>", "picture/L99", "__proto__", "Q0", "L", "%", "constructor", "a/b/c", ""):
            page.evaluate("to => argmap.show(to)", address)
            assert page.is_hidden("#card")


def test_search_finds_claims_and_places_and_goes_there(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page) as page:
        page.keyboard.press("/")
        page.keyboard.type("customers")
        page.wait_for_selector("#hits .hit")
        assert re.match(r"\d+ claims?, \d+ places? in the articles", page.inner_text("#hits h2"))
        assert page.is_hidden("#questions")
        page.click("#hits .hit >> nth=-1")
        page.keyboard.press("/")
        page.keyboard.press("Escape")
        assert page.is_visible("#questions")


def test_keys_go_from_claim_to_claim_and_can_be_switched_off(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page) as page:
        page.keyboard.press("j")
        assert page.evaluate("location.hash") == "#A1"
        page.keyboard.press("d")
        assert page.evaluate("location.hash") != "#A1"
        page.keyboard.press("u")
        assert page.evaluate("location.hash") == "#A1"
        page.keyboard.press("Escape")
        assert page.is_hidden("#card")
        page.click("#more")
        page.uncheck("#keys")
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        assert page.is_hidden("#card")


def test_the_numbers_of_an_article_are_one_stop_and_arrows_go_on(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page) as page:
        for article in page.query_selector_all(".art"):
            assert len(article.query_selector_all('a.nr[tabindex="0"]')) == 1
        page.focus('#left a.nr[tabindex="0"]')
        before = page.evaluate("document.activeElement.dataset.n")
        page.keyboard.press("ArrowRight")
        after = page.evaluate("document.activeElement.dataset.n")
        assert before != after
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == f"#{after}"


def test_what_a_reader_sets_is_kept_and_used(chromium: Browser, tmp_path: Path) -> None:
    file = written(tmp_path, page_of(open_debate(ROOT / "maps" / "homework.yaml")))
    with opened(chromium, file) as page:
        shown = "[...document.querySelectorAll('a.nr')].filter(one => one.offsetParent).length"
        some = page.evaluate(shown)
        page.click("#more")
        page.check("input[name=marks][value=all]")
        assert page.evaluate(shown) == page.evaluate("document.querySelectorAll('a.nr').length") > some
        page.check("input[name=marks][value=none]")
        assert page.evaluate(shown) == 0
        page.check("input[name=colours][value=dark]")
        page.reload()
        assert page.evaluate(shown) == 0
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 23, 26)"


def test_on_a_phone_one_article_and_a_sheet_that_leaves_the_words_in_view(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page, viewport=PHONE) as page:
        assert page.is_visible("#left")
        assert page.is_hidden("#right")
        page.click(".tabs [data-side=right]")
        assert page.is_hidden("#left")
        page.click("#right .q.chief >> nth=-1")
        sheet, words = (
            page.locator("#between").bounding_box(),
            page.locator(".q.lit >> visible=true").first.bounding_box(),
        )
        assert sheet is not None
        assert words is not None
        assert words["y"] + words["height"] <= sheet["y"]
        assert page.evaluate("document.body.dataset.sheet") == "half"
        page.click("#card .plain")
        assert page.evaluate("document.body.dataset.sheet") == "low"


@pytest.mark.parametrize("width", [320, 390, 800, 1024, 1920])
def test_nothing_scrolls_sideways(chromium: Browser, town_page: Path, width: int) -> None:
    with opened(chromium, town_page, viewport={"width": width, "height": 700}) as page:
        for address in ("read", "A1", "L1", "Q1", "picture", "picture/A1", "outline", "outline/A1"):
            page.evaluate(f"argmap.show('{address}')")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_without_scripts_everything_is_there_and_every_claim_is_marked(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page, java_script_enabled=False) as page:
        for part in ("#left", "#right", "#questions", "#picture", "#outline"):
            assert page.locator(part).is_visible(), part
        assert page.locator(".js >> visible=true").count() == 0
        numbers = page.locator("a.nr")
        assert all(numbers.nth(i).is_visible() for i in range(numbers.count()))


def test_it_prints_with_the_picture_on_a_page_of_its_own(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page, "#A1") as page:
        pdf = page.pdf(prefer_css_page_size=True, format="A4")
        sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
        assert [float(width) > float(height) for width, height in sizes].count(True) == 1, "one page lies across"
        page.emulate_media(media="print")
        assert page.is_visible("#left")
        assert page.is_visible("#right")
        assert page.is_visible("#outline")
        assert page.is_hidden("#card")


def test_in_a_frame_that_keeps_nothing_it_works_all_the_same(
    chromium: Browser, town_page: Path, tmp_path: Path
) -> None:
    (tmp_path / "town.html").write_bytes(town_page.read_bytes())
    outer = written(
        tmp_path,
        '<!doctype html><title>x</title><iframe sandbox="allow-scripts" src="town.html" width=1200 height=700>',
    )
    one = chromium.new_context()
    page = one.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(outer.as_uri())
    frame = page.frames[1]
    frame.click("#left a.nr.chief")
    frame.wait_for_selector("#card .badge")
    frame.click("#more")
    frame.check("input[name=colours][value=dark]")
    assert errors == []
    one.close()


def test_a_map_without_articles_and_one_without_anything_open_too(chromium: Browser, tmp_path: Path) -> None:
    debate = open_debate(ROOT / "maps" / "town-centre.yaml")
    file = written(tmp_path, page_of(Debate(debate.map)))
    with opened(chromium, file, "#A1") as page:
        assert "were not found in the article" in page.inner_text("#card")
    with opened(chromium, written(tmp_path, page_of(Debate(ArgumentMap()))), "#A1") as page:
        for key in ("j", "k", "u", "d", "o"):
            page.keyboard.press(key)
        assert page.is_hidden("#card")
        assert page.inner_text("#work h2") == "Build your own map"


def test_a_map_of_a_thousand_claims_opens_at_once_and_answers_at_once(chromium: Browser, tmp_path: Path) -> None:
    count = share(300, everything=1000)
    sentences = [f"Sentence number {i} says that thing {i % 37} is so, as was said before.\n\n" for i in range(count)]
    ends = [0, *accumulate(map(len, sentences))]
    spans = [("l", [Span(start, end - 2)]) for start, end in pairwise(ends)]
    plain = debate_on("".join(sentences), "Right.", spans)
    steps = tuple(
        Relation(id=f"r{i}", kind="support", premises=(f"c{i}",), target=f"c{(i - 1) // 4}") for i in range(1, count)
    )
    sources = (plain.map.sources[0].changed(main="c0"), plain.map.sources[1])
    file = written(
        tmp_path, page_of(Debate(plain.map.changed(relations=steps, sources=sources), plain.articles, plain.found))
    )
    with opened(chromium, file) as page:
        ready = page.evaluate("performance.getEntriesByType('navigation')[0].domComplete")
        answered = page.evaluate(
            "(() => { const t = performance.now(); argmap.show('A99'); return performance.now() - t; })()"
        )
        assert "thing" in page.inner_text("#card")
    assert ready < 4000, "a second on a machine that does nothing else"
    assert answered < 500

"""Building a map of one's own on the page, and handing it in: what comes out is a map that everything else opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.articles import read_article
from argmap.formats import read_map
from argmap.model import Debate, Span
from argmap.workspace import open_debate
from argmap.workspace.debates import debate_with
from tests.conftest import ROOT
from tests.web.reading import debate_on, page_of
from tests.web.test_browser import PHONE, opened, written
from tests.web.test_page import hostile
from tests.web.test_texts import LETTERS

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

NAME = 'Zoë "Z" <i>O\'Neil</i>: #1'
WHY = 'Because it "leans": see # 2025.\nSecond line \u2028 \\n {x} &amp;'


def mark(page: Page, side: str, words: str) -> None:
    """Mark the sentence with these words."""
    page.click(f"#{side} .s >> text={words}")


def make(page: Page, side: str, words: str, text: str) -> None:
    """Make a claim of the sentence with these words, and say it so."""
    mark(page, side, words)
    page.click("#make")
    page.fill(".editor textarea >> nth=0", text)


def join(page: Page, claim: str, how: str, target: str, *, why: str = "", together: str = "") -> None:
    """Join a claim of one's own to another or to a step."""
    page.click(f"[data-own={claim}] >> nth=0")
    page.select_option(".join select >> nth=0", how)
    options = page.locator(".join select >> nth=1").locator("option").all_inner_texts()
    page.select_option(".join select >> nth=1", index=[one.startswith(target) for one in options].index(True))
    if together:
        page.click(".join summary")
        page.check(f".join label:has-text('{together}') input")
    page.fill(".join textarea", why)
    assert page.inner_text(".chosen-text").startswith(target), "what is cut in the list stands in full below it"
    page.click(".join .button.first")


def handed_in(page: Page, name: str = NAME) -> str:
    """The text of the file that is handed in under a name, as the browser saves it."""
    page.click("#work button:text-is('Hand in')")
    page.fill("#pupil", name)
    with page.expect_download() as saving:
        page.click("text=Save the file")
    text = saving.value.path().read_text("utf-8")
    assert page.text_content(".file") == text
    return text


def debate_in(text: str, page_debate: Debate) -> Debate:
    """What is handed in, with the articles of the page."""
    return debate_with(read_map(text, path="handed-in.yaml"), page_debate.articles)


def test_a_map_is_built_kept_undone_and_handed_in(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page, "#build") as page:
        assert page.is_hidden("#questions")
        assert page.locator("a.nr >> visible=true").count() == 0
        mark(page, "left", "the centre should be closed")
        for _ in range(4):
            page.click("[aria-label='Begin one word later']")
        page.click("#make")
        page.fill(".editor textarea >> nth=0", "The centre should be closed.")
        page.check(".editor .switch input >> nth=0")
        make(page, "left", "cleaner within a week", "It makes the air cleaner.")
        make(page, "left", "What would go", "It ends the circling.")
        make(page, "right", "It will choke the ring road", "The traffic moves to the ring road.")
        join(page, "A2", "support", "A1", why=WHY, together="A3")
        join(page, "B1", "step", "A2 + A3, so A1")
        page.reload()
        assert page.locator("#work [data-own]").count() >= 4, "the browser kept it"
        page.click("[data-own=A3] >> nth=0")
        page.click("text=Delete A3")
        assert page.locator("[data-own=A3]").count() == 0
        page.click("#undo")
        assert page.locator("[data-own=A3]").count() >= 1
        page.click("#redo")
        page.click("#undo")
        text = handed_in(page)
    town = open_debate(ROOT / "maps" / "town-centre.yaml")
    debate = debate_in(text, town)
    assert {status.status for *_, status in debate.quotes() if status} == {"exact"}
    made = debate.map
    assert [claim.text for claim in made.claims][:1] == ["The centre should be closed."]
    assert made.claims[0].quotes[0].exact == ("the centre should be closed to private cars.",)
    assert {claim.origin.by for claim in made.claims if claim.origin} == {NAME}
    support, attack = made.relations
    assert (len(support.premises), support.target, attack.target) == (2, made.claims[0].id, support.id)
    assert support.origin is not None
    assert support.origin.why == WHY
    assert made.sources[0].main == made.claims[0].id
    assert [one.sha256 for one in made.sources] == [town.articles[one.id].sha256 for one in made.sources]


def test_it_is_built_by_keyboard_alone(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page, "#build") as page:
        assert page.locator("#left .s[tabindex='0']").count() == 1
        page.focus("#left .s[tabindex='0']")
        for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "End", "Home", "ArrowDown", "Enter"):
            page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == "make"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
        page.keyboard.press("ControlOrMeta+A")
        page.keyboard.type("The air is bad, j, k and /.")
        page.keyboard.press("Tab")
        text = handed_in(page, "")
        assert "Every winter the air" in text
        assert "The air is bad, j, k and /." in text
        assert 'by: "A pupil"' in text


def test_selected_words_are_taken_letter_by_letter(chromium: Browser, tmp_path: Path) -> None:
    left = f"{LETTERS}\r\n\r\nSome more. {LETTERS} end"
    page_debate = debate_on(left, "Right.", [("l", [Span(3, 9)])])
    with opened(chromium, written(tmp_path, page_of(page_debate)), "#build") as page:
        page.evaluate("getSelection().selectAllChildren(document.querySelector('#left .body'))")
        page.wait_for_selector("#make")
        page.click("#make")
        text = handed_in(page)
    (made,) = debate_in(text, page_debate).map.claims
    (quote,) = made.quotes
    assert (quote.start, quote.end) == (0, len(left))
    assert {one.status for *_, one in debate_in(text, page_debate).quotes() if one} == {"exact"}


def test_what_goes_without_saying_has_no_words(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page, "#build") as page:
        page.click("text=Add what goes without saying")
        page.fill("#work details textarea >> visible=true", "A town ought to have clean air.")
        page.click("text=Add this claim")
        made = read_map(handed_in(page), path="x").claims[0]
    assert made.is_implicit
    assert made.source == "close"


def test_on_a_phone_marked_words_lift_the_sheet(chromium: Browser, town_page: Path) -> None:
    with opened(chromium, town_page, "#build", viewport=PHONE, has_touch=True) as page:
        page.tap("#left .s >> text=cleaner within a week")
        assert page.evaluate("document.body.dataset.sheet") == "half"
        assert page.is_visible("#make")
        page.click(".tabs [data-side=right]")
        page.tap("#right .s >> nth=0")
        assert page.inner_text(".picked").startswith("“")


def test_where_nothing_is_kept_it_is_said_and_the_text_can_be_copied(
    chromium: Browser, town_page: Path, tmp_path: Path
) -> None:
    (tmp_path / "town.html").write_bytes(town_page.read_bytes())
    frame = '<iframe sandbox="allow-scripts" src="town.html#build" width=1200 height=700>'
    outer = written(tmp_path, f"<!doctype html><title>x</title>{frame}")
    one = chromium.new_context()
    page = one.new_page()
    page.goto(outer.as_uri())
    inner = page.frames[1]
    inner.click("#work button:text-is('Hand in')")
    assert "keeps nothing" in inner.inner_text("#work")
    inner.click("text=Copy as text")
    inner.wait_for_selector("text=The text is selected below")
    assert inner.evaluate("String(getSelection())").startswith("argmap: 1")
    one.close()


def test_articles_without_a_map_are_there_to_build_on(chromium: Browser, tmp_path: Path) -> None:
    town = open_debate(ROOT / "maps" / "town-centre.yaml")
    bare = Debate(
        town.map.changed(
            claims=(), relations=(), issues=(), sources=tuple(one.changed(main=None) for one in town.map.sources)
        ),
        town.articles,
    )
    html = page_of(bare)
    assert "<svg" not in html.replace('<svg id="ties"', "")
    with opened(chromium, written(tmp_path, html)) as page:
        make(page, "right", "It will choke", "It moves.")
        assert debate_in(handed_in(page), town).map.claims[0].quotes[0].source == "open"
    with opened(chromium, written(tmp_path, html), java_script_enabled=False) as page:
        assert "needs a browser that runs its script" in page.inner_text("#questions")


def test_a_hostile_map_is_handed_in_as_what_it_says(chromium: Browser, tmp_path: Path) -> None:
    debate = hostile()
    texts = {name: read_article(f"Words of {name}. </script><b>More & more.".encode(), f"{name}.txt") for name in "lr"}
    with opened(chromium, written(tmp_path, page_of(Debate(debate.map, texts))), "#build") as page:
        make(page, "left", "</script>", "</textarea><img src=x onerror=alert(1)>{why}")
        assert page.query_selector_all("img") == []
        made = read_map(handed_in(page), path="x")
    assert [source.title for source in made.sources] == [source.title for source in debate.map.sources]
    assert made.claims[0].text == "</textarea><img src=x onerror=alert(1)>{why}"
    assert made.claims[0].quotes[0].exact == ("Words of l. </script><b>More & more.",)


@pytest.mark.parametrize("kept", ["{", "[]", "7", '{"built": 3}'])
def test_what_a_browser_kept_wrongly_is_not_taken(chromium: Browser, town_page: Path, kept: str) -> None:
    with opened(chromium, town_page, "#build") as page:
        page.evaluate(
            "kept => localStorage.setItem(Object.keys(localStorage).find(one => one.startsWith('argmap ')), kept)", kept
        )
        page.reload()
        assert page.inner_text("#work h2") == "Build your own map"

"""What a screen reader is told, state by state, as a person has read it: the tree of the page in a browser."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.workspace import open_debate
from tests.conftest import ROOT
from tests.web.reading import page_of
from tests.web.test_browser import DESK, PHONE, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

STATES = {
    "read": ("read", "body"),
    "a claim": ("A3", "#card"),
    "a link": ("L1", "#card"),
    "a claim of both sides": ("C1", "#card"),
    "a question": ("Q2", "#live"),
    "the picture": ("picture", "#picture"),
    "a claim in the picture": ("picture/C2", "#card"),
    "the outline": ("outline", "#outline"),
}
"""Each state's address, and the part of the page that tells it."""


def test_the_tree_of_each_state(
    chromium: Browser, town_page: Path, root: Path, golden: Callable[[Path, str | bytes], None]
) -> None:
    told = []
    with opened(chromium, town_page) as page:
        for name, (address, part) in STATES.items():
            page.evaluate(f"argmap.show('{address}')")
            told.append(f"# {name}\n{page.locator(part).aria_snapshot()}\n")
        page.evaluate("argmap.show('read')")
        page.fill("#find", "shop")
        page.wait_for_selector("#hits .hit")
        told.append(f"# a search\n{page.locator('#hits').aria_snapshot()}\n")
        page.evaluate("argmap.show('build')")
        told.append(f"# building, nothing yet\n{page.locator('main').aria_snapshot()}\n")
        build(page)
        told.append(f"# building\n{page.locator('#work').aria_snapshot()}\n")
        page.click("#work button:text-is('Hand in')")
        told.append(f"# handing in\n{page.locator('#work').aria_snapshot()}\n")
        page.evaluate("argmap.show('read')")
        page.click("#more")
        told.append(f"# settings\n{page.locator('header.top').aria_snapshot()}\n")
    with opened(chromium, town_page, "#B3", viewport=PHONE) as page:
        told.append(f"# a claim on a phone\n{page.locator('main').aria_snapshot()}\n")
    golden(root / "tests" / "golden" / "web-tree.txt", "\n".join(told))


def build(page: Page) -> None:
    """Two claims that are joined, and words that are marked."""
    for sentence in ("#left .s >> nth=1", "#left .s >> nth=2"):
        page.click(sentence)
        page.click("#make")
    page.fill(".join textarea", "One sentence.")
    page.click(".join .button.first")
    page.click("#left .s >> nth=1")


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_is_found_wrong_in_any_state(
    chromium: Browser, tmp_path: Path, look: str, viewport: dict[str, int]
) -> None:
    axe = os.environ.get("ARGMAP_AXE")
    if axe is None:
        pytest.skip("ARGMAP_AXE names no axe.min.js (of the npm package axe-core)")
    file = tmp_path / "page.html"
    file.write_bytes(page_of(open_debate(ROOT / "maps" / "later-bell.yaml")).encode())
    with opened(chromium, file, viewport=viewport, color_scheme=look, bypass_csp=True) as page:
        page.evaluate(Path(axe).read_text("utf-8"))
        for address in ("read", "A3", "N1", "L1", "Q1", "picture", "picture/C1", "outline", "outline/N1"):
            page.evaluate("to => argmap.show(to)", address)
            look_for_faults(page, address)
        page.evaluate("argmap.show('build')")
        look_for_faults(page, "building, nothing yet")
        build(page)
        page.evaluate("document.body.dataset.sheet = 'up'")
        for summary in page.locator("#work summary").all():
            summary.click()
        page.evaluate("document.getElementById('between').scrollTop = 0")
        look_for_faults(page, "building")
        page.click("#work button:text-is('Hand in')")
        page.click("text=Look at the file")
        look_for_faults(page, "handing in")


def look_for_faults(page: Page, state: str) -> None:
    """See that axe-core finds nothing wrong with what is shown."""
    found = page.evaluate("rules => axe.run(document, { runOnly: rules })", RULES)
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == [], state

"""What a screen reader is told, state by state, as a person has read it: the tree of the page in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.web.test_browser import PHONE, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

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
        page.click("#more")
        told.append(f"# settings\n{page.locator('header.top').aria_snapshot()}\n")
    with opened(chromium, town_page, "#B3", viewport=PHONE) as page:
        told.append(f"# a claim on a phone\n{page.locator('main').aria_snapshot()}\n")
    golden(root / "tests" / "golden" / "web-tree.txt", "\n".join(told))

"""What a screen reader is told, state by state, as a person has read it: the tree of the page in a browser."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.exercise import Material, exercise_of
from argmap.web import Offer
from argmap.workspace import open_debate
from tests.conftest import ROOT
from tests.long import share
from tests.web.reading import page_of
from tests.web.solving import begin, data_of
from tests.web.test_browser import DESK, PHONE, opened, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    chromium: Browser, town_page: Path, exercise_page: Path, root: Path, golden: Callable[[Path, str | bytes], None]
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
    with opened(chromium, exercise_page, viewport=DESK) as page:
        told.append(f"# an exercise begins\n{page.locator('#work').aria_snapshot()}\n")
        told += [f"# {name}\n{page.locator('#work').aria_snapshot()}\n" for name in walk(page)]
    with opened(chromium, town_page, "#B3", viewport=PHONE) as page:
        told.append(f"# a claim on a phone\n{page.locator('main').aria_snapshot()}\n")
    golden(root / "tests" / "golden" / "web-tree.txt", "\n".join(told))


def build(page: Page) -> None:
    """Two claims that are joined, and words that are marked."""
    for sentence in ("#left .s[role] >> nth=1", "#left .s[role] >> nth=2"):
        page.click(sentence)
        page.click("#make")
    page.fill(".join textarea", "One sentence.")
    page.click(".join .button.first")
    page.click("#left .s[role] >> nth=1")


def walk(page: Page) -> Iterator[str]:
    """Through an exercise, from state to state."""
    begin(page)
    yield "a task with choices"
    told = data_of(page)
    task = told["exercise"]["tasks"][0]
    right = [choice["right"] for choice in task["choices"]].index(True)
    page.check(f"input[name={task['id']}] >> nth={(right + 1) % 2}")
    page.click("#check")
    yield "after a wrong answer"
    page.check(f"input[name={task['id']}] >> nth={right}")
    page.click("#check")
    yield "after the right answer"
    page.click("#next")
    yield "a task on exact words"
    page.click("#left .s >> nth=0")
    page.click("#check")
    page.click("#show")
    yield "words that were shown"
    kinds = [task["kind"] for task in told["exercise"]["tasks"]]
    page.select_option(".progress select", str(kinds.index("who")))
    yield "a task with two questions"
    page.select_option(".progress select", str(page.locator(".progress option").count() - 1))
    page.click("text=How it went, task by task")
    yield "the end"


@pytest.fixture(scope="module")
def exercise_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest debate with tasks."""
    debate = open_debate(ROOT / "maps" / "town-centre.yaml")
    tasks = exercise_of(Material(debate))
    return written(tmp_path_factory.mktemp("exercise"), page_of(debate, Offer("town-centre", exercise=tasks)))


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize(
    ("viewport", "look"),
    share(
        [(DESK, "light"), (PHONE, "dark")],
        everything=[(size, look) for size in (DESK, PHONE) for look in ("light", "dark")],
    ),
)
def test_nothing_is_found_wrong_in_any_state(
    chromium: Browser, exercise_page: Path, tmp_path: Path, look: str, viewport: dict[str, int]
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
            look_for_faults(page, address, "html" if address in ("read", "picture", "outline") else "#between")
        page.evaluate("argmap.show('build')")
        look_for_faults(page, "building, nothing yet")
        build(page)
        page.evaluate("document.body.dataset.sheet = 'up'")
        for summary in page.locator("#work summary").all():
            summary.click()
        page.evaluate("document.getElementById('between').scrollTop = 0")
        look_for_faults(page, "building", "#between")
        page.click("#work button:text-is('Hand in')")
        page.click("text=Look at the file")
        look_for_faults(page, "handing in", "#between")
    with opened(chromium, exercise_page, viewport=viewport, color_scheme=look, bypass_csp=True) as page:
        page.evaluate(Path(axe).read_text("utf-8"))
        look_for_faults(page, "an exercise begins")
        for name in walk(page):
            page.evaluate("document.getElementById('between').scrollTop = 0")
            look_for_faults(page, name, ".columns" if "words" in name else "#between")


def look_for_faults(page: Page, state: str, part: str = "html") -> None:
    """See that axe-core finds nothing wrong with what is shown, or with the part of it that is new."""
    found = page.evaluate("([part, rules]) => axe.run(part, { runOnly: rules })", [part, RULES])
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == [], state

"""A headless Chromium for the tests that need one; where there is none, they say so and are left out."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")

QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
"""So that it asks nothing of a network, and starts as root too."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: pip install '.[web-tests]'"
    )
    program = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if program is None:
        pytest.skip(f"there is no browser: none of {', '.join(CHROMIUMS)} is on the path")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def town_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the smallest debate."""
    from argmap.workspace import open_debate
    from tests.conftest import ROOT
    from tests.web.reading import page_of

    file = tmp_path_factory.mktemp("web") / "town.html"
    file.write_text(page_of(open_debate(ROOT / "maps" / "town-centre.yaml")), "utf-8", newline="")
    return file

"""The web page of a large map in a headless Chromium, opened and a claim chosen, against it without scripts.

Where there is no browser, nothing is measured.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from functools import partial
from importlib.util import find_spec
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.model import Debate, Relation, Span
from tests.benchmarks.measuring import Row, Target, Watch
from tests.web.conftest import CHROMIUMS, QUIET
from tests.web.reading import debate_on, page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from tests.benchmarks.measuring import Sizes

_BRANCHES = 4
_CHOOSING = 0.2
"""Seconds in which a claim of the large map is to be chosen."""


def program() -> str | None:
    """The browser that there is, and something to drive it with."""
    return next(filter(None, map(shutil.which, CHROMIUMS)), None) if find_spec("playwright") else None


def opening(sizes: Sizes) -> Iterator[Row]:
    """Time on the clock until all of a page is there, and until what was chosen is laid out."""
    browser = program()
    if browser is None:
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        file = Path(folder) / "page.html"
        file.write_text(page_of(_debate(sizes.claims)), "utf-8", newline="")
        chromium = driver.chromium.launch(executable_path=browser, args=list(QUIET))
        watch = Watch(time.perf_counter)
        for _ in range(sizes.repeats_large):
            watch.time("opened", partial(_open, chromium, file))
            watch.time("bare", partial(_open, chromium, file, scripts=False))
        chosen = _choose(chromium, file, f"B{sizes.claims // 3}")
        chromium.close()
    opened, bare = watch.least["opened"], watch.least["bare"]
    yield Row(f"open a page of {sizes.claims} claims", opened, bare, "it without scripts", Target(1.5))
    yield Row("choose a claim on it", chosen, opened, "opening it", Target(_CHOOSING, of="ours"))


def _debate(claims: int) -> Debate:
    """Two long articles, each sentence a claim, each claim a reason for one before it."""
    half = claims // 2
    texts, spans = [], []
    for source in ("l", "r"):
        ends = [" " if i % 5 else "\n\n" for i in range(half)]
        said = [f"Sentence {i} says that thing {i % 37} is so, as was said.{end}" for i, end in enumerate(ends)]
        texts.append("".join(said))
        spans += [(source, [Span(start, end - 2)]) for start, end in pairwise([0, *accumulate(map(len, said))])]
    plain = debate_on(texts[0], texts[1], spans)
    steps = tuple(
        Relation(
            id=f"r{first + i}", kind="support", premises=(f"c{first + i}",), target=f"c{first + (i - 1) // _BRANCHES}"
        )
        for first in (0, half)
        for i in range(1, half)
    )
    mains = zip(plain.map.sources, ("c0", f"c{half}"), strict=True)
    sources = tuple(source.changed(main=main) for source, main in mains)
    return Debate(plain.map.changed(relations=steps, sources=sources), plain.articles, plain.found)


def _open(browser: Browser, file: Path, *, scripts: bool = True) -> None:
    page = browser.new_page(java_script_enabled=scripts, viewport={"width": 1280, "height": 800})
    page.goto(file.as_uri())
    page.close()


def _choose(browser: Browser, file: Path, number: str) -> float:
    """Seconds until a claim that was never seen is lit and all is laid out anew."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(file.as_uri())
    took = page.evaluate(
        "name => { const t = performance.now(); argmap.show(name); document.body.offsetHeight;"
        " return performance.now() - t; }",
        number,
    )
    page.close()
    return float(took) / 1000

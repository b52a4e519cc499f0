"""Web pages: `python -m tests.benchmarks.pages` prints what is read of many kinds of site, word by word.

As a subject of the other benchmarks it says how long a page of a thousand words takes.
"""

from __future__ import annotations

import copy
import logging
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from argmap.articles import read_in
from tests.articles.sites import SITES, P, counted
from tests.benchmarks.measuring import CHECKOUT, Row, Target, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.measuring import Sizes

WORDS = 1_000

_FURTHER = 0.3
"""Seconds that a page of a thousand words may take beyond the start of what reads it."""

HEADINGS = ("kind of site", "shown", "read", "lost", "told", "doubled", "joined")


def reading(sizes: Sizes) -> Iterator[Row]:
    """Processor time to read a page, against its extraction alone, and time on the clock in a new process."""
    import trafilatura
    from lxml.html import document_fromstring

    page = _page()
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    tree = document_fromstring(page)
    watch = Watch(time.process_time)
    for _ in range(sizes.repeats):
        watch.time("ours", partial(read_in, page, "page.html"))
        watch.time("baseline", lambda: trafilatura.bare_extraction(copy.deepcopy(tree), with_metadata=True))
    yield Row(
        f"read a page of {WORDS:,} words",
        watch.least["ours"],
        watch.least["baseline"],
        "trafilatura alone",
        Target(_FURTHER, of="ours"),
    )
    fresh = Watch(time.perf_counter)
    script = "import sys, trafilatura, argmap.articles as a"
    for _ in range(2 * sizes.repeats + 1):
        fresh.time("ours", partial(_python, f"{script}; a.read_in(sys.stdin.buffer.read(), 'page.html')", page))
        fresh.time("baseline", partial(_python, f"{script}; sys.stdin.buffer.read()", page))
    yield Row(
        "the same in a new process",
        fresh.least["ours"],
        fresh.least["baseline"],
        "starting what reads it",
        Target(1 + _FURTHER / max(fresh.least["baseline"], 1e-9)),
    )


def _page() -> bytes:
    """An article of a thousand words in a page with a menu, figures and a footer; no paragraph twice."""
    blocks: list[str] = []
    number = 0
    while len(" ".join(blocks).split()) < WORDS:
        words = P[number % len(P)].split()
        blocks.append(" ".join([*words[number:], *words[:number], f"({number})."]))
        number += 1
    body = "".join(f"<p>{block}</p><figure><img src=x></figure>" for block in blocks)
    links = "<nav>" + "".join(f"<a href=/{n}>Part {n}</a>" for n in range(60)) + "</nav>"
    article = f"<article><h1>Trams</h1>{body}</article>"
    return f"<html><head><title>Trams</title></head><body>{links}{article}</body></html>".encode()


def _python(code: str, page: bytes) -> None:
    subprocess.run([sys.executable, "-c", code], input=page, cwd=CHECKOUT, check=True, capture_output=True)


def main() -> None:
    """Print a line for each kind of site."""
    for first, *others in (HEADINGS, *((kind, *counted(site)) for kind, site in SITES.items())):
        sys.stdout.write(f"{first:<28}{''.join(f'{other:>8}' for other in others)}\n")


if __name__ == "__main__":
    main()

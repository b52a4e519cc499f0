"""The terminal program: its first screen against an empty program's, a key in a large map against a small one."""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.edit import ChangeClaim
from argmap.model import ArgumentMap, Debate
from argmap.store import Settings
from argmap.tui.app import Program
from argmap.workspace import Session, save_map
from tests.benchmarks.articles import make_article
from tests.benchmarks.maps import make_map
from tests.benchmarks.measuring import CHECKOUT, Row, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.benchmarks.measuring import Sizes

_SMALL = 50
"""Claims of the small map."""

_EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("here")
    def on_ready(self):
        self.exit()
Empty().run()
"""

_OURS = """
from pathlib import Path
from argmap.store import load_settings
from argmap.workspace import Session
from argmap.tui.app import Program
class Once(Program):
    def on_ready(self):
        self.exit()
file = Path("maps/pakistan-us-alliance.yaml")
Once(Session(file), load_settings()).run()
"""

_IN_A_TERMINAL = """
import os, pty, sys
sys.exit(pty.spawn([sys.executable, "-c", sys.argv[1]], lambda file: os.read(file, 65536)))
"""


def terminal(sizes: Sizes) -> Iterator[Row]:
    """First screens by wall time in processes of their own; keys by processor time."""
    empty = _least_time(_EMPTY, sizes.repeats_large)
    ours = _least_time(_OURS, sizes.repeats_large)
    yield Row("view: first screen of the seed map, to its end", ours, empty, "an empty Textual program", Target(2.5))
    few = min(_SMALL, sizes.claims)
    for view in ("read", "map", "focus", "graph"):
        small, large = (asyncio.run(_per_key(make_map(claims), view=view)) for claims in (few, sizes.claims))
        said = f"the same at {few} claims"
        yield Row(f"view: a key at {sizes.claims} claims, {view}", large, small, said, Target(1.5))
    small, large = (asyncio.run(_per_edit(make_map(claims))) for claims in (few, sizes.claims))
    yield Row(f"view: an edit at {sizes.claims} claims", large, small, f"the same at {few} claims", None)
    short, long = (asyncio.run(_per_key(make_map(few), words)) for words in (1_000, sizes.words))
    yield Row(f"view: a key beside {sizes.words} words", long, short, "the same beside 1,000 words", Target(1.5))


def _least_time(code: str, repeats: int) -> float:
    """Seconds from start to end of a process in a terminal of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder, "TERM": "xterm-256color"}
        least = []
        for _ in range(max(repeats, 2)):
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-c", _IN_A_TERMINAL, code],
                cwd=CHECKOUT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                check=False,
                timeout=60,
            )
            least.append(time.perf_counter() - start)
        return min(least)


async def _per_edit(argument_map: ArgumentMap) -> float:
    """Processor time of an edit until it is on the screen, in seconds: the middle one of some."""
    names = [claim.id for claim in argument_map.claims[10:20]]
    return await _timed(argument_map, 1_000, "read", [_changing(name) for name in names])


def _changing(name: str) -> Callable[[Program], object]:
    return lambda app: app.keeper.do(ChangeClaim(id=name, text="Another text."))


async def _per_key(argument_map: ArgumentMap, words: int = 1_000, *, view: str = "read") -> float:
    """Processor time of a key that goes to the next link, in seconds: the middle one of many."""
    return await _timed(argument_map, words, view, [lambda app: app.walker.next_link()] * 25)


async def _timed(
    argument_map: ArgumentMap, words: int, view: str, tasks: Sequence[Callable[[Program], object]]
) -> float:
    article = make_article(words, seed=1)
    articles = {source.id: article for source in argument_map.sources}
    debate = Debate(argument_map, articles, {})
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "map.yaml"
        save_map(argument_map, file)
        session = Session(file, keeps_numbers=True)
        session.debate = debate
        app = Program(session, Settings(Path(folder) / "config.toml"))
        used = []
        async with app.run_test(size=(120, 40)) as pilot:
            app.show_view(view)
            await pilot.pause()
            for task in tasks:
                start = time.process_time()
                task(app)
                await pilot.pause()
                used.append(time.process_time() - start)
        session.close(keep=False)
        return statistics.median(used[len(used) // 5 :])

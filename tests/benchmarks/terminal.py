"""The terminal program: its first screen against an empty program's, a key in a large map against a small one."""

from __future__ import annotations

import asyncio
import gc
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.edit import ChangeClaim
from argmap.store import Settings
from argmap.tui.app import Program
from argmap.workspace import Session, save_map
from tests.benchmarks.articles import make_article
from tests.benchmarks.maps import article_of, make_map
from tests.benchmarks.measuring import CHECKOUT, Row, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from textual.pilot import Pilot

    from tests.benchmarks.measuring import Sizes

_SMALL = 50
"""Claims of the small map."""

_EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("here it is")
Empty().run()
"""

_FRAME = b"[Read]"
"""What stands on the screen before the map is read."""

_VIEWS = ("read", "map", "focus", "graph")

_KEYS, _EDITS = 25, 5
"""How many keys and edits are timed in each view; the first fifth warms up."""


def terminal(sizes: Sizes) -> Iterator[Row]:
    """First screens by wall time, in a terminal of their own; keys and edits by processor time of the program's thread.

    The whole program is measured, on articles in which the quotes are found.
    """
    few = min(_SMALL, sizes.claims)
    with tempfile.TemporaryDirectory() as folder:
        small, large = (_written(Path(folder) / str(claims), claims) for claims in (few, sizes.claims))
        argmap = [sys.executable, "-m", "argmap", "view", str(small)]
        repeats = max(sizes.repeats_large, 2)
        empty = min(_first_screen([sys.executable, "-c", _EMPTY], b"here it is", folder) for _ in range(repeats))
        ours = min(_first_screen(argmap, b"All keys", folder) for _ in range(repeats))
        yield Row(f"view: first screen at {few} claims", ours, empty, "an empty Textual program", Target(2.5))
        frame = min(_first_screen([*argmap[:-1], str(large)], _FRAME, folder) for _ in range(repeats))
        said = "an empty Textual program"
        yield Row(f"view: the frame at {sizes.claims} claims", frame, empty, said, Target(2.5))
        before, now = (asyncio.run(_timed(file, _VIEWS)) for file in (small, large))
        for view in _VIEWS:
            said = f"the same at {few} claims"
            yield Row(f"view: a key at {sizes.claims} claims, {view}", now.keys[view], before.keys[view], said, _KEY)
        for view in _VIEWS:
            said = f"the same at {few} claims"
            yield Row(
                f"view: an edit at {sizes.claims} claims, {view}", now.edits[view], before.edits[view], said, _EDIT
            )
        words = (_written(Path(folder) / f"{count} words", few, words=count) for count in (1_000, sizes.words))
        short, long = (asyncio.run(_timed(file, ("read",))).keys["read"] for file in words)
        yield Row(f"view: a key beside {sizes.words} words", long, short, "the same beside 1,000 words", _KEY)


_KEY, _EDIT = Target(1.5), Target(0.25, of="ours")


class _Used(NamedTuple):
    """Seconds, by the view that was seen: the middle one of some."""

    keys: Mapping[str, float]
    edits: Mapping[str, float]


def _written(folder: Path, claims: int, *, words: int = 0) -> Path:
    """A map of so many claims beside the articles that its quotes were cut from, with more words where asked for."""
    folder.mkdir()
    argument_map = make_map(claims)
    for source in argument_map.sources:
        text = article_of(source.side or "left", claims).text
        more = make_article(words, seed=7).text if words else ""
        (folder / (source.article or "")).write_text(f"{text}\n{more}" if more else text, "utf-8")
    unread = tuple(source.changed(sha256="") for source in argument_map.sources)
    file = folder / "map.yaml"
    save_map(argument_map.changed(sources=unread), file)
    return file


def _first_screen(command: Sequence[str], words: bytes, folder: str) -> float:
    """Seconds until a program in a terminal of its own has written some words; it is ended then."""
    import fcntl
    import pty
    import termios

    environment = {**os.environ, "XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder, "TERM": "xterm-256color"}
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=CHECKOUT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as process:
        os.close(theirs)
        seen = b""
        try:
            while words not in seen and time.perf_counter() - start < _PATIENCE:
                seen += os.read(ours, 65536)
        except OSError as error:  # it ended before
            raise RuntimeError(seen.decode(errors="replace")) from error
        finally:
            used = time.perf_counter() - start
            process.kill()
            os.close(ours)
    return used


_PATIENCE = 60


async def _timed(file: Path, views: Sequence[str]) -> _Used:
    """How long keys that go from link to link take, and edits, until they are on the screen."""
    session = Session(file, keeps_numbers=True)
    gc.collect()
    gc.freeze()  # as the command does
    app = Program(session, Settings(file.with_name("config.toml")))
    names = [claim.id for claim in session.debate.map.claims[10 : 10 + _EDITS]]
    keys, edits = {}, {}
    async with app.run_test(size=(120, 40)) as pilot:
        for view in views:
            app.show_view(view)
            await pilot.pause()
            keys[view] = await _middle(pilot, [app.walker.next_link] * _KEYS)
            edits[view] = await _middle(pilot, [partial(_change, app, name, view) for name in names])
    session.close(keep=False)
    gc.unfreeze()
    return _Used(keys, edits)


def _change(app: Program, name: str, words: str) -> None:
    app.keeper.do(ChangeClaim(id=name, text=f"Another text, seen in {words}."))


async def _middle(pilot: Pilot[None], tasks: Sequence[Callable[[], object]]) -> float:
    used = []
    for task in tasks:
        start = time.thread_time()
        task()
        await pilot.pause()
        used.append(time.thread_time() - start)
    return statistics.median(used[len(used) // 5 :])

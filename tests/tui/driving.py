"""The program driven by tests: keys at the pace of a person, of a slow line, or all at once."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from textual.events import Key, Paste

from argmap.store import Settings
from argmap.tui.app import Program
from argmap.workspace import Session

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

PATIENCE = 30
"""Seconds that are waited for something to come true; it takes a fraction of one."""

LEFT = """The centre should be closed to cars. The air would be cleaner. People would walk more, and buy more.

Shops fear for their trade. They are wrong about that.
"""
RIGHT = """Keep the centre open. Customers come by car. The air is bad in winter, we grant that.
"""
"""Two short articles."""


def driven(
    map_file: Path,
    steps: Callable[[Program, Pilot[None]], Awaitable[None]],
    size: tuple[int, int] = (80, 24),
    *,
    before: Callable[[Program], None] = lambda _: None,
    looks: bool = False,
) -> Program:
    """Run the program on a map and take some steps in it.

    Args:
        map_file: the map.
        steps: what is done in it.
        size: of the terminal, in columns and lines.
        before: what is done before it runs.
        looks: whether the map is only looked at.
    """
    app = Program(Session(map_file, is_looked_at=looks), Settings(map_file.parent / "config.toml"))
    before(app)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(app, pilot)
        app.session.close()

    asyncio.run(run())
    return app


async def write(pilot: Pilot[None], words: str) -> None:
    """Type words and end with enter."""
    await pilot.press(*("space" if letter == " " else letter for letter in words), "enter")
    await pilot.pause()


async def until(holds: Callable[[], bool]) -> None:
    """Wait for something to come true."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


async def rest(app: Program) -> None:
    """Wait until all that was typed has been worked on."""
    await until(lambda: app.is_at_rest and not app.message_queue_size)


async def burst(app: Program, *keys: str, gap: float = 0) -> None:
    """Type keys without looking at the screen, and wait until all have been worked on.

    Args:
        app: the program.
        keys: each a name of a key, or one letter.
        gap: seconds between them.
    """
    for key in keys:
        app.post_message(typed(key))
        await asyncio.sleep(gap)
    await rest(app)


def typed(key: str) -> Key:
    """What the terminal makes of a key: a name of one, or one letter."""
    return Key(_NAMES.get(key, key), key if len(key) == 1 else _CHARACTERS.get(key))


async def paste(app: Program, words: str) -> None:
    """Paste words, as the terminal does."""
    app.post_message(Paste(words))
    await rest(app)


_NAMES = {
    " ": "space",
    "!": "exclamation_mark",
    "?": "question_mark",
    "/": "slash",
    ".": "full_stop",
    "@": "at",
    "|": "vertical_line",
    ";": "semicolon",
    ":": "colon",
}
_CHARACTERS = {"enter": "\r", "escape": "\x1b", "tab": "\t"}

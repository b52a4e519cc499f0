"""A map that takes a while: its frame stands at once, keys typed meanwhile are worked on when it is there."""

from __future__ import annotations

import asyncio
from threading import Event
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from argmap.errors import FileError
from argmap.store import Settings
from argmap.tui.app import Program
from argmap.tui.lines import KeyLine, TitleLine
from argmap.tui.opening import Opening
from argmap.tui.parts.opener import READING
from argmap.workspace import Session
from tests.tui.driving import PATIENCE, burst, rest, typed, until

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path


class Slow:
    """A map that is read when it is told to."""

    def __init__(self, file: Path, failure: Exception | None = None) -> None:
        self.file, self.failure = file, failure
        self.begun, self.go_on = Event(), Event()

    def read(self, tell: Callable[[str], None]) -> Session:
        """Wait, and read."""
        tell("reading something …")
        self.begun.set()
        assert self.go_on.wait(PATIENCE)
        if self.failure is not None:
            raise self.failure
        return Session(self.file, tell=tell)

    def opened(self, steps: Callable[[Program], Awaitable[None]], size: tuple[int, int] = (80, 24)) -> Program:
        """Run the program on it and take some steps once its frame stands and the map is being read."""
        app = Program(Opening(self.file, "The town", self.read), Settings(self.file.parent / "config.toml"))

        async def run() -> None:
            async with app.run_test(size=size):
                await until(lambda: self.begun.is_set() and not app.message_queue_size)
                await steps(app)
                self.go_on.set()
            if app.opener is None:
                app.session.close()

        asyncio.run(run())
        return app


def said(app: Program) -> list[str]:
    """The frame, line by line."""
    lines: list[Static] = [app.query_one(TitleLine), app.query_one(f"#{READING}", Static), app.query_one(KeyLine)]
    return [str(line.content) for line in lines]


def test_the_frame_stands_while_the_map_is_read(town: Path) -> None:
    slow = Slow(town)

    async def steps(app: Program) -> None:
        title, body, keys = said(app)
        assert "The town" in title
        assert "[Read]" in title
        assert body.strip() == "reading something …"
        assert "q Leave" in keys.replace("  ", " ")
        slow.go_on.set()
        await until(lambda: app.opener is None)
        await rest(app)
        assert app.scene.selected
        assert not app.query(f"#{READING}")
        assert app.focused is not None

    slow.opened(steps)


def test_what_is_typed_while_the_map_is_read_is_not_lost(town: Path) -> None:
    slow = Slow(town)

    async def steps(app: Program) -> None:
        for key in ("3", "c", "c"):
            await asyncio.sleep(0)
            app.post_message(typed(key))
        await until(lambda: app.is_waiting)
        slow.go_on.set()
        await until(lambda: app.opener is None)
        await rest(app)
        assert app.view == "focus"
        assert app.structure.number(app.scene.selected) == "2"
        await burst(app, "2")
        assert app.view == "map"

    slow.opened(steps)


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
def test_somebody_who_does_not_want_to_wait_leaves(town: Path, key: str) -> None:
    slow = Slow(town)

    async def steps(app: Program) -> None:
        app.post_message(typed(key))
        await until(lambda: not app.is_running)

    app = slow.opened(steps)
    assert app.opener is not None
    assert app.opener.failure is None


def test_a_letter_that_belongs_to_what_was_typed_before_does_not_leave(town: Path) -> None:
    slow = Slow(town)

    async def steps(app: Program) -> None:
        for key in ("/", "q"):
            app.post_message(typed(key))
        await until(lambda: app.is_waiting)
        slow.go_on.set()
        await until(lambda: app.opener is None)
        await rest(app)
        assert app.scene.sought == "q"

    slow.opened(steps)


def test_a_map_that_cannot_be_read_ends_the_program_and_is_told(town: Path) -> None:
    slow = Slow(town, FileError("it is gone", town))

    async def steps(app: Program) -> None:
        slow.go_on.set()
        await until(lambda: not app.is_running)

    app = slow.opened(steps)
    assert app.opener is not None
    assert app.opener.failure is slow.failure


def test_the_window_may_change_while_the_map_is_read(town: Path) -> None:
    slow = Slow(town)

    async def steps(app: Program) -> None:
        slow.go_on.set()
        await until(lambda: app.opener is None)
        await rest(app)
        assert app.screen.has_class("-single")
        assert app.query_one("#article-left").display

    slow.opened(steps, size=(58, 20))

"""Keys take turns: each waits until all that the one before it set off is done, and a dialog it opened is ready."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import sys
from collections import deque
from itertools import count
from typing import TYPE_CHECKING, Any

from textual import events

from argmap.tui.hanging_up import end_as_hung_up, watch_terminal
from argmap.tui.themes import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.message_pump import Callback, MessagePump
    from textual.screen import Screen
    from textual.timer import Timer
    from textual.widget import Widget

_PATIENCE = 5.0
"""Seconds after which a key waits no longer, whatever the one before it still does: no key is ever lost for good."""

_ROUNDS = 2
"""Rounds that a key needs at least: it is understood in the first, what is said of it is heard in the second."""

Place = tuple[tuple["Screen[object]", "Widget | None"], ...]
"""Where keys go: all screens, the lowest first, with what has the keys on each."""


class Turns(Themed):
    """A program in which no key overtakes another: what is typed ahead goes where it would have gone slowly typed."""

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[events.Key | events.Paste] = deque()
        self._is_taken = True
        """Whether a key is being worked on, or the program is not ready for the first."""
        self._turn: asyncio.Task[None] | None = None
        self.is_typed_ahead = False
        """Whether the key that is worked on was typed before anybody could see what the one before it did."""
        self._free = asyncio.Event()
        self._free.set()

    async def on_event(self, event: events.Event) -> None:
        """Let keys wait for their turn; enter that is typed before the terminal is ours comes as a line break.

        What a thread or a part still asks for while the program closes is let go: the screen it needs may be half gone.
        """
        if isinstance(event, events.Callback) and not self.is_running:
            return
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        is_early_enter = isinstance(event, events.Key) and event.key == "ctrl+j"
        self._typed.append(events.Key("enter", "\r") if is_early_enter else event)
        if not self._is_taken:
            self.is_typed_ahead = False
            await self._take_turn()

    def on_ready(self) -> None:
        """Begin with what was typed so far; end where the terminal goes and nobody says so."""
        if not self.is_headless and not self.is_web and sys.__stdin__ is not None:
            watch_terminal(sys.__stdin__.fileno(), end_as_hung_up)
        self._turn = asyncio.create_task(self._end_turn(()))

    def call_after_refresh(self, callback: Callback, *args: Any, **kwargs: Any) -> bool:
        """Do something when what is shown is on the screen; not while the program closes, as there is none then."""
        return super().call_after_refresh(self._unless_closing(callback), *args, **kwargs)

    def set_timer(self, delay: float, callback: Callback | None = None, **options: Any) -> Timer:
        """Do something later; not while the program closes."""
        return super().set_timer(delay, callback and self._unless_closing(callback), **options)

    def set_interval(self, interval: float, callback: Callback | None = None, **options: Any) -> Timer:
        """Do something again and again; not while the program closes."""
        return super().set_interval(interval, callback and self._unless_closing(callback), **options)

    def _unless_closing(self, callback: Callback) -> Callback:
        @functools.wraps(callback)
        def called(*args: Any, **kwargs: Any) -> Any:
            return callback(*args, **kwargs) if self.is_running else None

        return called

    @property
    def is_at_rest(self) -> bool:
        """Whether all that was typed has been worked on."""
        return not (self._is_taken or self._typed)

    @property
    def is_waiting(self) -> bool:
        """Whether something was typed that nobody has worked on yet."""
        return bool(self._typed)

    @property
    def is_held(self) -> bool:
        """Whether keys wait for something that takes its time."""
        return not self._free.is_set()

    def hold_keys(self) -> None:
        """Let keys wait for something that takes its time, until `release_keys`."""
        self._free.clear()

    def release_keys(self) -> None:
        """What keys waited for is done."""
        self._free.set()

    async def _take_turn(self) -> None:
        self._is_taken = True
        before = self._place
        await super().on_event(self._typed.popleft())
        self._turn = asyncio.create_task(self._end_turn(before))

    async def _end_turn(self, before: Place) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_PATIENCE):
                    await self._settle(before)
            if not self.is_held:
                break
            await self._free.wait()
        self._is_taken = self.is_typed_ahead = bool(self._typed)
        if self._typed:
            self.call_later(self._take_turn)

    async def _settle(self, before: Place) -> None:
        """Wait until nothing more comes of a key that was given to what stood there before."""
        pumps = dict.fromkeys(_pumps(before))
        for rounds in count(1):
            here = self._place
            if here != before:
                await _called(self.call_after_refresh)
            pumps |= dict.fromkeys(_pumps(here))
            for pump in (*pumps, self):
                await _called(pump.call_later)
            is_quiet = not any(pump.message_queue_size for pump in (*pumps, self) if pump.is_running)
            if rounds >= _ROUNDS and is_quiet and here == self._place:
                return
            before = here

    @property
    def _place(self) -> Place:
        return tuple((screen, screen.focused) for screen in self.screen_stack)


def _pumps(place: Place) -> Iterator[MessagePump]:
    """What a key's messages pass through on their way to the program."""
    for screen, focused in reversed(place):
        if focused is not None:
            yield from (node for node in focused.ancestors_with_self if node is not screen.parent)
        yield screen


async def _called(later: Callable[[Callable[[], None]], bool]) -> None:
    """Wait until something does what it was asked to do later; not for what has ended."""
    done = asyncio.Event()
    if later(done.set):
        await done.wait()

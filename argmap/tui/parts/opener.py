"""Opening a large map: the screen stands at once and says what is read, keys that are typed meanwhile wait."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from textual.widgets import Static

from argmap.tui.actions import shown
from argmap.tui.lines import KeyLine, TitleLine, plain

if TYPE_CHECKING:
    from textual.events import Key

    from argmap.tui.app import Program
    from argmap.tui.opening import Opening

READING = "reading"
"""The id of what says what is read."""

_AT_ONCE = ("ctrl+c", "ctrl+q")
"""Keys that leave, whatever else was typed."""


class Opener:
    """Reads a map beside the screen; no part, as those know what is shown.

    Args:
        program: what shows it then.
        opening: what is read.
    """

    def __init__(self, program: Program, opening: Opening) -> None:
        self._program, self._opening = program, opening
        self.failure: Exception | None = None
        """Why it could not be read."""
        self._words = "reading the map …"

    def body(self) -> Static:
        """What stands where the views will."""
        return Static(f" {self._words}", id=READING, markup=False)

    def refresh_lines(self) -> None:
        """The title as far as it is known, the views, and how to leave."""
        program = self._program
        seen = program.state.view or "read"
        views = [(action.label, action.id == f"view.{seen}") for action in program.actions if action.is_view]
        program.query_one(TitleLine).tell(plain(self._opening.title), "", "", views)
        line = program.query_one(KeyLine)
        line.tell_keys([(shown(self._quits[0], ascii_only=program.ascii_only), "Leave")])
        line.tell_beside("keys typed now are worked on as soon as the map is here", wholly=False)

    def begin(self) -> None:
        """Begin to read, now that the screen stands."""
        Thread(target=self._read, daemon=True).start()  # nobody who leaves waits for it

    def _read(self) -> None:
        tell = self._program.call_later
        try:
            session = self._opening.read(self._tell)
        except Exception as error:  # noqa: BLE001 - the command raises it, when the screen is gone
            tell(self._fail, error)
            return
        if not tell(self._program.open_with, session):
            session.close()

    def _tell(self, words: str) -> None:
        self._program.call_later(self._say, words)

    def _say(self, words: str) -> None:
        if self._program.opener is None:  # an article is read anew, long after
            return
        self._words = words
        self._program.query_one(f"#{READING}", Static).update(f" {words}")

    def _fail(self, error: Exception) -> None:
        self.failure = error
        self._program.exit()

    def leaves(self, key: Key, *, is_first: bool) -> bool:
        """Whether a key ends the program while nothing is there yet; a plain one only if nothing is typed before it."""
        return key.key in _AT_ONCE or (is_first and key.key in self._quits)

    @property
    def _quits(self) -> list[str]:
        return next(action.keys for action in self._program.actions if action.id == "help.quit").split(",")

"""Living with the file: what others change in it, who else has it open, what earlier sessions left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.errors import ArgmapError, FileError, MapFormatError
from argmap.phrases import PLAIN, counted
from argmap.tui.conflicts import Conflicts
from argmap.tui.dialogs import Choose
from argmap.tui.lines import plain
from argmap.tui.words import entry_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.workspace import LeftBehind, Outside
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.store import stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.workspace import Outside
from argmap.tui.parts.part import Part

if TYPE_CHECKING:
    from argmap.tui.app import Program


_OFFERS_AFTER = 0.2
"""Seconds until it is looked again whether what was left behind can be offered."""


class Watcher(Part):
    """Watches the map's file."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.trouble = ""
        """Why the file on disk is not what is shown; empty if it is."""
        self.company = ""
        """Who else has the map open, in words."""
        self._stamped = stamp(self._files())

    def _files(self) -> tuple[Path, ...]:
        articles = self.program.session.debate.articles.values()
        return (self.program.map_file, *(Path(article.path) for article in articles))

    def note_files(self) -> None:
        """What is in the files now is known."""
        self._stamped = stamp(self._files())

    def look(self) -> None:
        """See what changed outside, and who is here."""
        if isinstance(self.program.screen, Conflicts) or self.program.is_held:
            return
        self._look_at_files()
        self.look_for_company()

    def _look_at_files(self) -> None:
        """See whether the map's file, or an article's, has changed; what cannot be read leaves all as it was."""
        program, file = self.program, self.program.map_file
        now = stamp(self._files())
        if now == self._stamped:
            return
        self._stamped = now
        if not file.exists():
            self._tell_trouble(f"{file} is not there any more; this is the last good map", loud=True)
            return
        try:
            outside = program.session.look()
        except MapFormatError as error:
            first = error.problems[0]
            self._tell_trouble(f"{first.location or file}: {first.message}; this is the last good map", loud=True)
            return
        except ArgmapError as error:
            self._tell_trouble(f"{error}; this is the last good map", loud=False)
            return
        self.trouble = ""
        if outside is None:
            program.session.read_articles()
        elif outside.conflicts:
            self.meet(outside)
            return
        program.change(sought="")
        program.finder.forget()
        program.show_debate()
        program.say("The map was read anew.")
        if outside is not None:
            self.tell_notices(outside)

    def _tell_trouble(self, trouble: str, *, loud: bool) -> None:
        self.trouble = trouble
        if loud:
            self.program.warn(trouble)
        self.program.refresh_lines()

    def look_for_company(self) -> None:
        """See who else has the map open."""
        others = self.program.session.others
        company = f"also open in process {others[0].process}" if others else ""
        if company != self.company:
            self.company = company
            self.program.refresh_lines()
            if company:
                told = "It is seen here when it is saved there, and merged with what you have not saved."
                self.program.warn(f"This map is {company}. {told}")

    def meet(self, outside: Outside, then: Callable[[], None] | None = None) -> None:
        """Ask about what both changed."""

        def chosen(choices: Any) -> None:
            if choices is None:
                self.trouble = "the file was changed elsewhere too; W asks again"
                self.program.refresh_lines()
                return
            self.trouble = ""
            try:
                again = self.program.session.settle(choices)
            except (FileError, MapFormatError) as error:
                self.program.tell_error(error)
                return
            if again.conflicts:
                self.meet(again, then)
                return
            self.program.show_debate()
            self.program.say("Merged.")
            self.tell_notices(again)
            if then is not None:
                self.program.guarded(then)

        self.program.push_screen(Conflicts(outside.conflicts, self._called), chosen)

    def _called(self, name: str) -> str:
        """An entry as a person knows it."""
        words = dict(entry_words(self.structure)).get(name, name)
        return words if name else "the map"

    def tell_notices(self, outside: Outside) -> None:
        """Say what was kept so that nothing is lost."""
        for notice in outside.notices:
            self.program.warn(notice)

    def look_for_left(self) -> None:
        """Replay what was left behind, beside the first screen; then offer it."""

        def look() -> None:
            try:
                self.program.call_later(self._offer_soon, self.program.session.left_behind())
            except ArgmapError as error:
                self.program.call_later(self.program.tell_error, error)

        self.program.run_worker(look, thread=True, group="left behind")

    def _offer_soon(self, left: Sequence[LeftBehind]) -> None:
        """Offer it as soon as nobody types or has a dialog open: no key is meant for a question that was not there."""
        if not left:
            return
        is_typing = (
            len(self.program.screen_stack) > 1
            or not self.program.is_at_rest
            or self.program.query_one("#search").display
        )
        if is_typing or self.scene.words is not None:
            self.program.set_timer(_OFFERS_AFTER, lambda: self._offer_soon(left))
        elif len(self.program.session.history):
            kept = counted(sum(len(one.labels) for one in left), PLAIN.nouns.edit_kept)
            self.program.warn(f"{kept}, and offered the next time, before anything is edited.")
        else:
            self._offer(left)

    def _offer(self, left: Sequence[LeftBehind]) -> None:
        """Offer what was not saved when earlier sessions ended."""
        if not left:
            return
        first, *later = left
        if not first.labels:
            self.program.warn(first.damage)
            self._offer(later)
            return
        count = counted(len(first.labels), PLAIN.nouns.edit)
        listed = [
            ("take", f"take them up: {count}, all of which can be undone"),
            ("later", "leave them for later"),
            ("drop", "give them up for good"),
            *((f"told {i}", f"    {plain(label)}") for i, label in enumerate((*first.labels, first.damage)) if label),
        ]

        def chosen(answer: str | None) -> None:
            if answer == "take":
                self._take_up(first)
            elif answer == "drop":
                self.program.session.discard(first)
                self.program.say(f"{count} given up.")
                self._offer(later)
            elif answer is not None and answer.startswith("told"):
                self._offer(left)
            else:
                self._offer(later)

        self.program.push_screen(Choose(counted(len(first.labels), PLAIN.nouns.edit_of_before), listed), chosen)

    def _take_up(self, left: LeftBehind, choices: Any = None) -> None:
        """Replay it beside the screen; keys wait, as nothing may be edited meanwhile."""

        def take() -> None:
            try:
                self.program.call_later(self._taken_up, left, self.program.session.take_up(left, choices))
            except ArgmapError as error:
                self.program.call_later(self.program.say, "")
                self.program.call_later(self.program.tell_error, error)
            finally:
                self.program.call_later(self.program.release_keys)

        self.program.hold_keys()
        self.program.say("Taking them up …")
        self.program.run_worker(take, thread=True, group="left behind")

    def _taken_up(self, left: LeftBehind, outside: Outside) -> None:
        if outside.conflicts:
            self.program.push_screen(
                Conflicts(outside.conflicts, self._called), lambda made: self._take_up(left, made) if made else None
            )
            return
        self.program.show_debate()
        self.program.say("They are here again; W saves them.")
        self.tell_notices(outside)

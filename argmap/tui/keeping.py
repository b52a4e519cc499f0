"""The program that keeps a map: makes edits on it, undoes them, saves it, and lives with others who change its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.edit import Edit, Together
from argmap.errors import ArgmapError, FileError, MapFormatError
from argmap.model import Entry
from argmap.phrases import PLAIN, counted
from argmap.tui.app import Explorer
from argmap.tui.conflicts import Conflicts
from argmap.tui.dialogs import Ask, Choose
from argmap.tui.lines import KeyLine, plain
from argmap.tui.words import entry_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.timer import Timer

    from argmap.edit import Step
    from argmap.errors import Problem
    from argmap.store import Settings
    from argmap.workspace import LeftBehind, Outside, Session

_OFFERS_AFTER = 0.2
"""Seconds until it is looked again whether what was left behind can be offered."""

_CHECKS_AFTER = 0.4
"""Seconds without an edit after which the map is checked anew."""


class Keeper(Explorer):
    """A debate in the terminal that can be edited; what edits there are is for others to say.

    Args:
        session: the map that was opened.
        settings: what the person set.
        ascii_only: whether only ASCII signs are drawn.
    """

    def __init__(self, session: Session, settings: Settings, *, ascii_only: bool = False) -> None:
        super().__init__(session, settings, ascii_only=ascii_only)
        self.company = ""
        """Who else has the map open, in words."""
        self.said = ""
        """What was done last, until something else is."""
        self._checking: Timer | None = None

    def on_ready(self) -> None:
        """Say what a person should know at the beginning, and offer what was left behind."""
        self._check_soon()
        self._look_for_company()
        if self.session.no_edits:
            self.notify(plain(self.session.no_edits), severity="warning", timeout=10, markup=False)
        self._look_for_left()

    # Doing

    def do(self, *edits: Edit, label: str = "", select: str = "") -> bool:
        """Make edits as one, show what they made of the map, and say what they were.

        Args:
            edits: in the order in which they are made.
            label: what they are together; the label of the only one, if left out.
            select: what is selected then; what was, if left out.

        Returns:
            Whether they were made; why not is said.
        """
        try:
            step = self.session.do(edits[0] if len(edits) == 1 else Together(edits=edits, label=label))
        except ArgmapError as error:
            self.tell_error(error)
            return False
        self.let_go()
        self.scene = self.scene._replace(marked=frozenset())
        self.show_debate(select)
        self.say(f"Done: {step.label}")
        return True

    def say(self, words: str) -> None:
        """Say what was done, at the place of the keys, until the next key."""
        self.said = plain(words)
        self.refresh_lines()

    def action_do(self, name: str) -> None:
        """Do what stands in the table of actions under this name; where nothing can be edited, say so first.

        What was said before goes, but not by a key that was typed before it could be read.
        """
        if not self.is_typed_ahead:
            self.said = ""
            self.clear_notifications()
        if name.startswith("edit.") and self.session.no_edits:
            self.notify(plain(self.session.no_edits), severity="warning", timeout=8, markup=False)
        else:
            super().action_do(name)
        self.refresh_lines()

    def show_debate(self, selected: str = "") -> None:
        """Show the debate as it is now, and check it soon."""
        kept = frozenset(filter(self.session.debate.structure.has, self.scene.marked))
        self.scene = self.scene._replace(marked=kept)
        super().show_debate(selected)
        self._check_soon()

    def _check_soon(self) -> None:
        if self._checking is not None:
            self._checking.stop()
        self._checking = self.set_timer(_CHECKS_AFTER, self._check)

    def _check(self) -> None:
        debate = self.session.debate

        def look() -> None:
            self.call_later(self._show_problems, self.session.problems_of(debate))

        self.run_worker(look, thread=True, exclusive=True, group="checks", exit_on_error=False)

    def _show_problems(self, found: tuple[Problem, ...]) -> None:
        self.scene = self.scene._replace(problems=found)
        if self.view == "problems":
            self.show_scene()

    def let_go(self) -> None:
        """Give up what was begun and not ended."""

    def status(self) -> str:
        """What a person should know all the time: what is not saved, who else is here."""
        unsaved = self.session.unsaved
        told = [
            f"{len(self.scene.marked)} marked" if self.scene.marked else "",
            f"{unsaved} unsaved" if unsaved else "",
            "read-only" if self.session.no_edits else "",
            self.company,
            super().status(),
        ]
        return " · ".join(filter(None, told))

    def refresh_lines(self) -> None:
        """Write the lines anew; what was done last stands in the place of the keys."""
        super().refresh_lines()
        if not self.is_running:
            return
        if self.said:
            self.query_one(KeyLine).tell_message(self.said)
            return
        wanted = [
            *(("edit.review",) if self.scene.debate.proposed else ()),
            *(("edit.save",) if self.session.unsaved else ()),
        ]
        self.query_one(KeyLine).tell(self.actions, wanted=wanted)

    # Back and forth

    def edit_undo(self) -> None:
        """Take the last edit back."""
        self._tell_of("Undone", self.session.undo(), "Nothing is left to undo.")

    def edit_redo(self) -> None:
        """Make it again."""
        self._tell_of("Again", self.session.redo(), "Nothing is left to redo.")

    def _tell_of(self, what: str, step: Step | None, nothing: str) -> None:
        """Say what was undone or done again, and go to where it was."""
        self.let_go()
        if step is None:
            self.say(nothing)
            return
        names = [block.id for swap in step.change.swaps for block in swap[:2] if isinstance(block, Entry)]
        has = self.session.debate.structure.has
        self.show_debate(self.scene.selected if self.scene.selected in names else next(filter(has, names), ""))
        self.say(f"{what}: {step.label}")

    def edit_history(self) -> None:
        """All edits, those of earlier sessions included, to go back to any, or to take one back."""
        self.guarded(self.session.remember)
        history = self.session.history
        listed = [("0", "  the map before these edits")]
        for i, step in enumerate(history.steps, 1):
            listed.append((str(i), f"{'  ' if i <= history.at else '  (undone) '}{i}. {plain(step.label)}"))
        listed = [(name, f"> {words[2:]}" if int(name) == history.at else words) for name, words in listed]

        def chosen(at: str | None) -> None:
            if at is None:
                return
            if 0 < int(at) < history.at:
                self._ask_which_way(int(at), plain(history.steps[int(at) - 1].label))
            else:
                self._go_to(int(at))

        self.push_screen(Choose("Go back, or forward, to the map after", listed[::-1]), chosen)

    def _ask_which_way(self, number: int, label: str) -> None:
        """Whether to go back to a point, or to take back what was done there and keep what came after it."""
        listed = [("go", "go back to the map after it"), ("take", "take it back, and keep the edits after it")]

        def chosen(way: str | None) -> None:
            if way == "go":
                self._go_to(number)
            elif way == "take":
                self.guarded(lambda: self._tell_taken_back(number))

        self.push_screen(Choose(f"{number}. {label}", listed), chosen)

    def _go_to(self, at: int) -> None:
        self.guarded(lambda: self.session.go_to(at))
        self.let_go()
        self.show_debate()
        self.say(f"Now: the map after {at} of {counted(len(self.session.history), PLAIN.nouns.edit)}")

    def _tell_taken_back(self, number: int) -> None:
        step = self.session.take_back(number)
        self.let_go()
        self.show_debate()
        self.say(f"Done: {step.label}")

    def edit_numbers(self) -> None:
        """Count claims and links by reading order."""
        count = len(self.session.renumbered)
        self.session.count_anew()
        self.show_debate()
        self.say(f"Counted anew, in reading order: {count} of the numbers are others now.")

    def edit_save(self) -> None:
        """Write the map."""
        try:
            outside = self.session.save()
        except ArgmapError as error:
            told = f"Not saved; your edits are kept in the journal. {error}"
            self.notify(plain(told), severity="error", timeout=10, markup=False)
            return
        if outside.conflicts:
            self.meet(outside, then=self.edit_save)
            return
        self.show_debate()
        self.say(f"Saved {self.map_file}")
        self._tell_notices(outside)

    # Others

    def look_at_file(self) -> None:
        """See what changed outside, and who is here."""
        if isinstance(self.screen, Conflicts) or self.is_held:
            return
        super().look_at_file()
        self._look_for_company()

    def _look_for_company(self) -> None:
        others = self.session.others
        company = f"also open in process {others[0].process}" if others else ""
        if company != self.company:
            self.company = company
            self.refresh_lines()
            if company:
                told = "It is seen here when it is saved there, and merged with what you have not saved."
                self.notify(f"This map is {company}. {told}", severity="warning", timeout=8, markup=False)

    def meet(self, outside: Outside, then: Callable[[], None] | None = None) -> None:
        """Ask about what both changed."""

        def chosen(choices: Any) -> None:
            if choices is None:
                self.trouble = "the file was changed elsewhere too; W asks again"
                self.refresh_lines()
                return
            self.trouble = ""
            try:
                again = self.session.settle(choices)
            except (FileError, MapFormatError) as error:
                self.tell_error(error)
                return
            if again.conflicts:
                self.meet(again, then)
                return
            self.show_debate()
            self.notify(plain(" ".join(("Merged.", *again.notices))), timeout=6, markup=False)
            if then is not None:
                self.guarded(then)

        self.push_screen(Conflicts(outside.conflicts, self._called), chosen)

    def _called(self, name: str) -> str:
        """An entry as a person knows it."""
        words = dict(entry_words(self.structure)).get(name, name)
        return words if name else "the map"

    def _tell_notices(self, outside: Outside) -> None:
        """Say what was kept so that nothing is lost: too long for a line."""
        if outside.notices:
            self.notify(plain(" ".join(outside.notices)), timeout=8, markup=False)

    def _look_for_left(self) -> None:
        """Replay what was left behind, beside the first screen; then offer it."""

        def look() -> None:
            try:
                self.call_later(self._offer_soon, self.session.left_behind())
            except ArgmapError as error:
                self.call_later(self.tell_error, error)

        self.run_worker(look, thread=True, group="left behind")

    def _offer_soon(self, left: Sequence[LeftBehind]) -> None:
        """Offer it as soon as nobody types or has a dialog open: no key is meant for a question that was not there."""
        if not left:
            return
        is_typing = len(self.screen_stack) > 1 or not self.is_at_rest or self.query_one("#search").display
        if is_typing or self.scene.words is not None:
            self.set_timer(_OFFERS_AFTER, lambda: self._offer_soon(left))
        elif len(self.session.history):
            kept = counted(sum(len(one.labels) for one in left), PLAIN.nouns.edit_kept)
            told = f"{kept}, and offered the next time, before anything is edited."
            self.notify(told, severity="warning", timeout=10, markup=False)
        else:
            self._offer(left)

    def _offer(self, left: Sequence[LeftBehind]) -> None:
        """Offer what was not saved when earlier sessions ended."""
        if not left:
            return
        first, *later = left
        if not first.labels:
            self.notify(plain(first.damage), severity="error", timeout=15, markup=False)
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
                self.session.discard(first)
                self.say(f"{count} given up.")
                self._offer(later)
            elif answer is not None and answer.startswith("told"):
                self._offer(left)
            else:
                self._offer(later)

        self.push_screen(Choose(counted(len(first.labels), PLAIN.nouns.edit_of_before), listed), chosen)

    def _take_up(self, left: LeftBehind, choices: Any = None) -> None:
        """Replay it beside the screen; keys wait, as nothing may be edited meanwhile."""

        def take() -> None:
            try:
                self.call_later(self._taken_up, left, self.session.take_up(left, choices))
            except ArgmapError as error:
                self.call_later(self.say, "")
                self.call_later(self.tell_error, error)
            finally:
                self.call_later(self.release_keys)

        self.hold_keys()
        self.say("Taking them up …")
        self.run_worker(take, thread=True, group="left behind")

    def _taken_up(self, left: LeftBehind, outside: Outside) -> None:
        if outside.conflicts:
            self.push_screen(
                Conflicts(outside.conflicts, self._called), lambda made: self._take_up(left, made) if made else None
            )
            return
        self.show_debate()
        self.say("They are here again; W saves them.")
        self._tell_notices(outside)

    def help_quit(self) -> None:
        """Leave; what is not saved is asked about."""
        unsaved = self.session.unsaved
        if not unsaved or isinstance(self.screen, Choose):
            super().help_quit()
            return

        def chosen(answer: str | None) -> None:
            if answer == "save":
                self.guarded(self.edit_save)
                if not self.session.unsaved:
                    super(Keeper, self).help_quit()
            elif answer == "leave":
                super(Keeper, self).help_quit()
            elif answer == "drop":
                self.session.close(keep=False)
                super(Keeper, self).help_quit()

        edits = counted(unsaved, PLAIN.nouns.edit_unsaved)
        listed = [
            ("save", "save and leave"),
            ("leave", "leave; they are offered the next time"),
            ("drop", "leave without them"),
        ]
        self.push_screen(Choose(edits, listed), chosen)

    # Asking

    def _ask(self, question: str, answer: str, then: Callable[[str], object]) -> None:
        def answered(words: str | None) -> None:
            if words:
                then(words)

        self.push_screen(Ask(question, answer), answered)

    def guarded(self, task: Callable[[], object]) -> None:
        """Do something that a dialog ended with; what goes wrong is said."""
        try:
            task()
        except ArgmapError as error:
            self.tell_error(error)

"""The program: keeps what is selected and gives every pane what it shows; its parts do what the keys ask for."""

from __future__ import annotations

import sys
from collections import deque
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key, MouseDown
from textual.widgets import ContentSwitcher, Input, Static

from argmap.errors import ArgmapError
from argmap.phrases import PLAIN, counted
from argmap.tui.actions import EDITING, REACHING, Action, shown, with_keys
from argmap.tui.board_pane import BoardPane
from argmap.tui.cells_pane import FoundationPane, PathLine
from argmap.tui.dialogs import Ask, Line
from argmap.tui.fits.cases import came_by
from argmap.tui.glyphs import ASCII, UNICODE
from argmap.tui.leaving import Leavable
from argmap.tui.lines import KeyLine, TitleLine, plain
from argmap.tui.opening import Opening
from argmap.tui.pane import Pane
from argmap.tui.parts.builder import Builder
from argmap.tui.parts.facer import Facer
from argmap.tui.parts.finder import Finder
from argmap.tui.parts.helper import Helper
from argmap.tui.parts.judger import Judger
from argmap.tui.parts.keeper import Keeper
from argmap.tui.parts.opener import READING, Opener
from argmap.tui.parts.reviewer import Reviewer
from argmap.tui.parts.viewer import Viewer
from argmap.tui.parts.walker import Walker
from argmap.tui.parts.watcher import Watcher
from argmap.tui.reviewing import Review
from argmap.tui.scene import Chosen, Folded, Scene
from argmap.tui.turns import Turns
from argmap.tui.views import VIEWS
from argmap.tui.walking import faced, neighbours
from argmap.workspace import load_view_state

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from textual.app import ComposeResult
    from textual.events import Click, Event, Resize, TextSelected
    from textual.screen import Screen
    from textual.widget import Widget

    from argmap.model import Debate, Overlay, Structure
    from argmap.store import Settings
    from argmap.tui.parts.corrector import Corrector
    from argmap.tui.parts.exporter import Exporter
    from argmap.tui.parts.librarian import Librarian
    from argmap.tui.parts.presenter import Presenter
    from argmap.workspace import Session

_RIGHT = 3
"""The button of the mouse that asks what can be done."""

_WARNS = "!"
"""Stands before what goes wrong, as colours may be missing."""

_REMEMBERED = 50
"""Messages that can be read again."""

_TO_READ = 4.0
"""Seconds for which a message is still seen where the next key had been typed before anybody could read it."""

_LOOKS = 1.0
"""Seconds from one look at the map's file to the next."""


class Program(Turns):
    """A debate in the terminal, to be read, walked through, corrected and built.

    Args:
        opened: the map that was opened, or how to open one that takes a while: then the frame stands meanwhile.
        settings: what the person set.
        ascii_only: whether only ASCII signs are drawn.
        presents: whether it begins with the talk for a projector.
        says: what is said of single entries of the map as it stands, after each edit anew.
    """

    CSS_PATH = "app.tcss"
    TITLE = "argmap"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "suspend_process", "Put aside", show=False)]

    def __init__(
        self,
        opened: Session | Opening,
        settings: Settings,
        *,
        ascii_only: bool = False,
        presents: bool = False,
        says: Callable[[Debate], Overlay] | None = None,
    ) -> None:
        self.actions: tuple[Action, ...] = with_keys(settings.keys, settings.path)
        super().__init__()
        self.map_file = opened.file
        self.settings = settings
        self.state = load_view_state(self.map_file)
        self.wear(self.state.theme, settings.theme)
        self.ascii_only = ascii_only or settings.ascii
        self.glyphs = ASCII if self.ascii_only else UNICODE
        self.says = says
        self._presents = presents
        self.waits_for_reply = False
        """Whether a question to an assistant, about this map, waits for its reply."""
        self.replies = False
        """Whether it ended for the reply that is waited for to be given."""
        self.said = ""
        """What was done last, until something else is."""
        self.warnings: list[str] = []
        """What else a person should know, until a key is pressed: what goes wrong does not wait for its turn."""
        self.messages: deque[str] = deque(maxlen=_REMEMBERED)
        """All that was said, the latest last."""
        self._had_keys: Widget | None = None
        """What had the keys before the window grew too small for it."""
        self.opener: Opener | None = None
        """What reads the map; none as soon as it is read."""
        if isinstance(opened, Opening):
            self.opener = Opener(self, opened)
            self.hold_keys()
        else:
            self._hold(opened)

    def _hold(self, session: Session) -> None:
        """Hold a map, the parts that do something with it, and their keys."""
        self.session = session
        self.scene = Scene(session.debate, "", glyphs=self.glyphs)
        self.judger: Judger = Judger(self)
        self.change(debate=session.debate)
        self.viewer: Viewer = Viewer(self)
        self.facer: Facer = Facer(self)
        self.walker: Walker = Walker(self)
        self.finder: Finder = Finder(self)
        self.keeper: Keeper = Keeper(self)
        self.watcher: Watcher = Watcher(self)
        self.builder: Builder = Builder(self)
        self.reviewer: Reviewer = Reviewer(self)
        self.helper: Helper = Helper(self)
        for action in self.actions:
            for key in filter(None, action.keys.split(",")):
                self._bindings.bind(key, f"do('{action.id}')", action.label, show=False, priority=key == "escape")
        self.builder.bind_keys(self._bindings)

    # Parts that the first screen needs nothing of: each is there when it is first asked for

    @cached_property
    def corrector(self) -> Corrector:
        """Corrects what is selected, in forms."""
        from argmap.tui.parts.corrector import Corrector  # noqa: PLC0415

        return Corrector(self)

    @cached_property
    def exporter(self) -> Exporter:
        """Takes something out; it brings the drawing of pictures."""
        from argmap.tui.parts.exporter import Exporter  # noqa: PLC0415

        return Exporter(self)

    @cached_property
    def librarian(self) -> Librarian:
        """Sees to the articles; it brings the readers of their formats."""
        from argmap.tui.parts.librarian import Librarian  # noqa: PLC0415

        return Librarian(self)

    @cached_property
    def presenter(self) -> Presenter:
        """Presents the debate question by question."""
        from argmap.tui.parts.presenter import Presenter  # noqa: PLC0415

        return Presenter(self)

    # What is on the screen

    def compose(self) -> ComposeResult:
        """The views, one of them seen, between the title and the keys."""
        yield TitleLine(id="title")
        yield PathLine(id="path")
        yield from self._body() if self.opener is None else (self.opener.body(),)
        yield KeyLine(id="keys")

    def _body(self) -> Iterable[Widget]:
        sources = self.scene.debate.map.sources
        views = [Vertical(*view.widgets(sources), id=name, classes="view") for name, view in VIEWS.items()]
        yield ContentSwitcher(*views, initial=next(iter(VIEWS)), id="views")
        yield FoundationPane(id="foundation")
        yield Static("argmap needs 40 columns and 10 lines; q leaves", id="tiny", markup=False)
        search = Line(placeholder="search in claims and articles; enter ends typing, esc ends the search", id="search")
        search.display = False
        yield search

    def on_mount(self) -> None:
        """Begin with the map, or with reading it."""
        self.screen.set_class(self.ascii_only, "-ascii")
        if self.opener is None:
            self._begin()

    def on_ready(self) -> None:
        """Say what a person should know at the beginning; or read the map, now that its frame is seen."""
        if self.opener is None:
            self._greet()
        else:
            self.opener.refresh_lines()
            self.call_after_refresh(self.opener.begin)

    async def open_with(self, session: Session) -> None:
        """Show a map that was read while its frame stood."""
        self.opener = None
        self._hold(session)
        with self.batch_update():
            await self.query_one(f"#{READING}").remove()
            await self.mount_all(self._body(), before="#keys")
            self._begin()
            self._fit(self.size.width, self.size.height)
        self._greet()
        self.call_after_refresh(self.release_keys)

    def _begin(self) -> None:
        """Start where somebody was, or at the first main claim."""
        start = self.state.selected if self.is_known(self.state.selected) else self.beginning()
        self.set_interval(_LOOKS, self.watcher.look)
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        if self.state.split == "swapped":
            self.viewer.swap()
        self.show_view(self.state.view if self.state.view in VIEWS else "read")
        self.select(start, self.state.quote)

    def _greet(self) -> None:
        """Say what a person should know at the beginning, and offer what was left behind."""
        self.judger.go_on(self.state.reader)
        self.keeper.check_soon()
        self.watcher.look_for_company()
        if self.session.no_edits:
            self.warn(self.session.no_edits)
        if self.waits_for_reply:
            self.warn(self.helper.waiting)
        if self._presents:
            self.presenter.present(from_start=True)
        if not self.session.is_looked_at:
            self.watcher.look_for_left()

    def on_resize(self, event: Resize) -> None:
        """Say in classes how much room there is, for the style sheet; what that hides gets the keys back later."""
        self._fit(*event.size)

    def _fit(self, wide: int, high: int) -> None:
        self._had_keys = self._had_keys or self.focused
        for name, holds in {
            "-tiny": wide < 40 or high < 10,
            "-single": wide < 60 or high < 16,
            "-narrow": wide < 100,
            "-medium": wide < 120,
            "-short": high < 32,
        }.items():
            self.screen.set_class(holds, name)
        self.call_after_refresh(self.refresh_lines)
        if self.opener is None:
            self.viewer.fit_foundation(high)
            self.call_after_refresh(self.facer.face)
            self.call_after_refresh(self._give_keys_back)

    def _give_keys_back(self) -> None:
        """Give the keys to what had them before, as soon as it is seen again, or to the view that is seen by now."""
        if self._had_keys in self.screen.focus_chain:
            self.screen.set_focus(self._had_keys)
        elif self.focused is None and self.screen is self.screen_stack[0]:
            self.screen.set_focus(self.query_one(f"#{VIEWS[self.view].first}"))

    async def on_event(self, event: Event) -> None:
        """Whoever gives the keys to something else, in a small window, wants them there."""
        if isinstance(event, Key | MouseDown) and self.focused is not None:
            self._had_keys = None
        if (
            self.opener is not None
            and isinstance(event, Key)
            and self.opener.leaves(event, is_first=not self.is_waiting)
        ):
            self.exit()
            return
        await super().on_event(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys for taken words mean something only while there are some."""
        if action == "words" and self.opener is None:
            return self.scene.words is not None and self.screen is self.screen_stack[0]
        return super().check_action(action, parameters)

    # What is shown

    @property
    def structure(self) -> Structure:
        """The questions about the map that is shown."""
        return self.scene.debate.structure

    def change(self, **parts: Any) -> None:
        """Make the scene another; `show_scene` shows it."""
        if self.says is not None and "debate" in parts:
            parts["glyphs"] = self.glyphs._replace(overlay=self.says(parts["debate"]) | self.judger.overlay)
        self.scene = self.scene._replace(**parts)

    def is_known(self, name: str) -> bool:
        """Whether the map that is shown has an entry of this id."""
        return self.structure.has(name)

    def beginning(self) -> str:
        """Where one starts: the first main claim, else the first of all entries."""
        structure = self.structure
        first = [
            claim.id for claim in (*structure.main_claims("left"), *structure.main_claims(), *structure.in_order())
        ]
        return (first or list(structure.issues) or [""])[0]

    def select(self, name: str, quote: int = 0, *, remember: bool = True, way: int = 0) -> None:
        """Make an entry what every view shows; nothing happens for one that the map has not.

        Args:
            name: its id.
            quote: which of its quotes is looked at.
            remember: whether one can come back to what was selected before.
            way: which of the ways from it to a main claim is followed.
        """
        if name and not self.is_known(name):
            return
        if remember and name:
            self.walker.history = self.walker.history.to(name)
        before = self.scene
        stays = name == before.selected
        by = before.by if stays else came_by(self.structure, before.selected, name, before.way, before.by)
        quotes = len(self.structure.claims[name].quotes) if name in self.structure.claims else 0
        tie = faced(self.structure, name, way, by) if name else None
        self.finder.found_at = None
        self.change(selected=name, quote=quote % quotes if quotes else 0, way=way, by=by, tie=tie)
        self.show_scene()

    def show_scene(self) -> None:
        """Give the panes that are seen what they show."""
        for pane in self.query_one(f"#{self.view}").query("*"):
            if isinstance(pane, Pane):
                pane.show(self.scene)
        self.facer.turn_to_side()
        self.facer.face()
        self.refresh_lines()

    def show_debate(self, selected: str = "") -> None:
        """Show the debate as the session has it now; where what was selected is gone, its neighbour is.

        Args:
            selected: what is to be selected; what was, if left out.
        """
        before = self.scene
        near = neighbours(self.structure, before.selected)
        debate = self.session.debate
        self.change(debate=debate, marked=frozenset(filter(debate.structure.has, before.marked)))
        self.facer.place()
        self.walker.history = self.walker.history.only(self.is_known)
        self.finder.filter_anew()
        wanted = (selected, before.selected, *near, self.walker.history.current)
        name = next(filter(self.is_known, wanted), "") or self.beginning()
        self.watcher.note_files()
        self.viewer.fit_foundation(self.size.height)
        self.select(name, before.quote if name == before.selected else 0)
        self.reviewer.tell_review()
        self.keeper.check_soon()

    def let_go(self) -> None:
        """No words are taken and no relation waits for its end any more."""
        self.builder.pending = None
        if self.scene.words is not None or self.scene.labels:
            self.change(words=None, labels={})

    # Views

    @property
    def view(self) -> str:
        """Which of the views is seen."""
        return self.query_one(ContentSwitcher).current or "read"

    def show_view(self, view: str) -> None:
        """Switch to a view; what is selected stays."""
        self.query_one(ContentSwitcher).current = view
        self.viewer.fit_foundation(self.size.height)
        self.show_scene()
        first = f"#{VIEWS[view].first}"
        selected = self.scene.selected
        if selected in self.structure.claims and self.structure.ground(selected) == "right":
            first = first.replace("left", "right")
        self.screen.set_focus(self.query_one(first))  # at once, so that no later key goes elsewhere

    # Lines

    def refresh_lines(self) -> None:
        """Write the lines anew: title, path, what stands under the views with what was done last, keys."""
        if not self.is_running:
            return
        if self.opener is not None:
            self.opener.refresh_lines()
            return
        structure, nouns = self.structure, PLAIN.nouns
        counts = f"{counted(len(structure.claims), nouns.claim)}, {counted(len(structure.crossings), nouns.link)}"
        seen = f"view.{self.view}"
        views = [(one.label, one.id == seen) for one in self.actions if one.is_view or one.id == seen]
        title = plain(structure.map.title)
        self.query_one(TitleLine).tell(title, counts, self.status(), views, proposed=self.scene.debate.proposed)
        self.query_one(PathLine).show(self.scene)
        line, foundation = self.query_one(KeyLine), self.query_one(FoundationPane)
        if self.scene.words is not None:
            line.tell_keys(self.builder.words_keys())
        else:
            review = ("edit.review",) if self.scene.debate.proposed else ()
            line.tell(self.offered, wanted=[*review, *(("edit.save",) if self.session.unsaved else ())])
        message = "  ".join((*self.warnings, *([self.said] if self.said else ())))
        is_beside = bool(message) and line.tell_beside(message, wholly=foundation.has_row)
        foundation.message = "" if is_beside else message
        foundation.show(self.scene)

    def status(self) -> str:
        """What a person should know all the time: what is not saved, who else is here."""
        unsaved = self.session.unsaved
        told = [
            f"{len(self.scene.marked)} marked" if self.scene.marked else "",
            f"{unsaved} unsaved" if unsaved else "",
            "read-only" if self.session.no_edits else "",
            self.judger.told,
            self.watcher.company,
            self.watcher.trouble or " · ".join(filter(None, [self.finder.said_of_filter(), self.finder.said()])),
        ]
        return " · ".join(filter(None, told))

    def say(self, words: str) -> None:
        """Say what was done, beside the keys, until the next key."""
        self.said = plain(words)
        if self.said:
            self.messages.append(self.said)
        if isinstance(self.screen, Review):
            self.screen.tell(self.said)
        self.refresh_lines()

    def warn(self, words: str) -> None:
        """Say what goes wrong, or may, where all is said; on a screen that covers that, in its own line."""
        warning = f"{_WARNS} {plain(words)}"
        self.messages.append(warning)
        if isinstance(self.screen, Review):
            self.screen.tell(warning)
            return
        self.warnings = [*(one for one in self.warnings if one != warning), warning]
        self.refresh_lines()

    def notify(self, message: str, *, severity: str = "information", **_: Any) -> None:
        """Say what Textual itself has to say in the same place as all else."""
        (self.say if severity == "information" else self.warn)(message)

    def _let_go_of(self, shown: Collection[str]) -> None:
        """Say no longer what was said when a key was pressed; what came since stays."""
        self.said = "" if self.said in shown else self.said
        self.warnings = [one for one in self.warnings if one not in shown]
        self.refresh_lines()

    def tell_error(self, error: Exception) -> None:
        """Say what went wrong."""
        self.warn(str(error))

    def guarded(self, task: Callable[[], object]) -> None:
        """Do something that a dialog ended with; what goes wrong is said."""
        try:
            task()
        except ArgmapError as error:
            self.tell_error(error)

    def ask(self, question: str, answer: str, then: Callable[[str], object]) -> None:
        """Ask for words, and do something with them."""

        def answered(words: str | None) -> None:
            if words:
                then(words)

        self.push_screen(Ask(question, answer), answered)

    def claim_or_say(self) -> str | None:
        """The selected claim; where none is, say so."""
        name = self.scene.selected
        if name in self.structure.claims:
            return name
        self.say("Select a claim first: click one, or walk to it with the arrows.")
        return None

    # What comes from panes, keys and the mouse

    def action_do(self, name: str) -> None:
        """Do what stands in the table of actions under this name; where nothing can be edited, say so first.

        What was said before goes; by a key that was typed before it could be read, a little later.
        """
        shown = (self.said, *self.warnings)
        if self.is_typed_ahead:
            self.set_timer(_TO_READ, lambda: self._let_go_of(shown))
        else:
            self._let_go_of(shown)
        action = next(one for one in self.actions if one.id == name)
        if why := self._not_offered(action):
            self.warn(why)
            return
        if action.group == "edit":
            self.make(lambda: action.do(self))
        else:
            self.guarded(lambda: action.do(self))
        self.refresh_lines()

    @property
    def offered(self) -> tuple[Action, ...]:
        """What can be done here: keys, menus and lists show nothing else."""
        return tuple(action for action in self.actions if not self._not_offered(action))

    def _not_offered(self, action: Action) -> str:
        """Why something is nothing to be done here; empty where it is."""
        if self.is_web and action.id in REACHING:
            return "In a browser, nothing but the map is reached: no file, no other program."
        is_editing = action.group in EDITING or action.id == "help.reply"
        return self.session.no_edits if is_editing and self.session.is_looked_at else ""

    def make(self, edit: Callable[[], object]) -> None:
        """Do something that edits; where nothing can be edited, say so."""
        if self.session.no_edits:
            self.warn(self.session.no_edits)
        else:
            self.guarded(edit)

    def action_words(self, way: str) -> None:
        """Take other words than those that are taken, or make something of them."""
        self.builder.change_words(way)

    def clear(self) -> None:
        """Let go of one thing after the other; a form asks first where something was typed into it."""
        if isinstance(self.screen, Leavable):
            self.screen.action_leave()
        elif self.screen is not self.screen_stack[0]:
            self.screen.dismiss(None)
        elif self.scene.words is not None or self.builder.pending is not None:
            self.let_go()
            self.show_scene()
        elif self.scene.marked:
            self.change(marked=frozenset())
            self.show_scene()
        else:
            self.finder.clear()

    def on_chosen(self, event: Chosen) -> None:
        """Somebody chose an entry in a pane."""
        self.select(event.name, event.quote or 0)

    def on_folded(self, event: Folded) -> None:
        """Somebody wants to see what is folded."""
        self.query_one(f"#{VIEWS[self.view].first}", BoardPane).open(event.name)

    def on_opened(self) -> None:
        """Somebody wants to read what is selected."""
        self.show_view("read")

    def on_asked(self) -> None:
        """Somebody asks what can be done with what is selected."""
        self.helper.menu()

    def on_key(self, event: Key) -> None:
        """Of a letter that means something in a menu only, open that menu at it, or say where it does something."""
        action = next((one for one in self.actions if one.letter and one.letter == event.key), None)
        is_typing = len(self.screen_stack) > 1 or self.focused is self.query_one("#search")
        if action is None or is_typing or event.key in self.screen.active_bindings:  # what has the keys does something
            return
        if why := self._not_offered(action):
            self.warn(why)
        elif not self.helper.menu_at(action.id):
            self.say(f"{shown(action.letter)}, {action.label.lower()}: not here; enter shows what can be done.")

    def on_click(self, event: Click) -> None:
        """A right click chooses, and asks what can be done."""
        if event.button == _RIGHT and self.opener is None and self.screen is self.screen_stack[0]:
            self.call_after_refresh(self.helper.menu)

    def on_scrolled(self) -> None:
        """The line between both quotes is drawn where they stand in the same row, and only there."""
        self.facer.draw_channel()

    def on_text_selected(self, event: TextSelected) -> None:
        """Words that were drawn over with the mouse are taken."""
        event.stop()
        self.builder.take_drawn_over()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search while words are typed."""
        if event.input.id == "search":
            self.finder.look_for(event.value.strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """End typing and go to the first place."""
        if event.input.id == "search":
            event.input.display = False
            self.show_view(self.view)
            if not self.finder.go_to_number(event.value.strip()):
                self.finder.next()

    # What Textual asks for

    def action_help_quit(self) -> None:
        """Say how to leave, where ctrl+c asks for it."""
        self.say("q leaves; what is not saved is asked about.")

    def action_suspend_process(self) -> None:
        """Put the program aside, for the shell's `fg` to bring it back; where that is not possible, say so."""
        if sys.platform == "win32" or self.is_web or self.is_headless:
            self.warn("This terminal cannot put a program aside; q leaves.")
        else:
            super().action_suspend_process()

    async def action_quit(self) -> None:
        """Leave as the key does, whatever asks for it."""
        if self.opener is None:
            self.helper.quit()
        else:
            self.exit()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """All actions in the palette, then Textual's own."""
        for action in self.offered:
            yield SystemCommand(action.label, action.help, lambda name=action.id: self.action_do(name))
        yield from (one for one in super().get_system_commands(screen) if one.title != "Quit")

    def action_command_palette(self) -> None:
        """All that can be done."""
        self.helper.palette()

    def search_themes(self) -> None:
        """All themes."""
        self.helper.themes()

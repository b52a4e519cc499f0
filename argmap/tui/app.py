"""The program: keeps what is selected, gives every pane what it shows, and does what the keys ask for."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import SuspendNotSupported, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key, MouseDown
from textual.widgets import ContentSwitcher, Input, Static

from argmap.errors import ArgmapError, FileError, MapFormatError
from argmap.model import Scope
from argmap.phrases import PLAIN, counted
from argmap.report import bearing_markdown, claim_text, quote_text
from argmap.store import stamp, write_atomically
from argmap.text.looks import sought_in
from argmap.tui.actions import Action, shown, with_keys
from argmap.tui.cells.frame import frame_rows
from argmap.tui.cells_pane import Channel, FoundationPane, PathLine
from argmap.tui.clipboard import copied
from argmap.tui.dialogs import Ask, Choose, Help, Line
from argmap.tui.filters import choices, dimmed
from argmap.tui.fits.cases import cases_of, ends_of, head_of
from argmap.tui.fits.menu import menu_of
from argmap.tui.glyphs import ASCII, UNICODE
from argmap.tui.history import History
from argmap.tui.lines import KeyLine, TitleLine, plain
from argmap.tui.menus import Menu
from argmap.tui.pane import Pane
from argmap.tui.panes.article import ArticlePane
from argmap.tui.panes.case import CasePane
from argmap.tui.panes.drawing import DrawingPane
from argmap.tui.scene import Chosen, Scene
from argmap.tui.searching import Hit, hits
from argmap.tui.styles import DEFAULTS, ON_LIGHT
from argmap.tui.themes import THEMES
from argmap.tui.turns import Turns
from argmap.tui.views import VIEWS, placed
from argmap.tui.walking import Way, counterpart, neighbours, next_of, ways
from argmap.tui.words import entry_words, signs
from argmap.workspace import ViewState, line_of, load_view_state, save_view_state
from argmap.workspace.products import PRODUCTS, Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.events import Click, Event, Resize
    from textual.screen import Screen
    from textual.widget import Widget

    from argmap.model import Excerpt, Structure
    from argmap.store import Settings
    from argmap.workspace import Outside, Session

_RIGHT = 3
"""The button of the mouse that asks what can be done."""

_ROWS_OF_QUOTE = 4
"""Rows of a quote that are seen at the least where it is brought beside another."""

_LOOKS = 1.0
"""Seconds from one look at the map's file to the next."""


class Explorer(Turns):
    """A debate in the terminal, to be read and walked through.

    Args:
        session: the map that was opened.
        settings: what the person set.
        ascii_only: whether only ASCII signs are drawn.
    """

    CSS_PATH = "app.tcss"
    TITLE = "argmap"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "suspend_process", "Put aside", show=False)]

    def __init__(self, session: Session, settings: Settings, *, ascii_only: bool = False) -> None:
        self.actions: tuple[Action, ...] = with_keys(settings.keys, settings.path)
        super().__init__()
        self.session = session
        self.map_file = session.file
        self.settings = settings
        self.state = load_view_state(self.map_file)
        self.history = History()
        self.way: list[str] = []
        self.hits: list[Hit] = []
        self.hit = -1
        self.found_at: tuple[str, int] | None = None
        """A source and a code point: where the search led, until something else is selected."""
        self.filtered = ""
        self.trouble = ""
        """Why the file on disk is not what is shown; empty if it is."""
        self.glyphs = ASCII if ascii_only or settings.ascii else UNICODE
        self.ascii_only = ascii_only or settings.ascii
        self.scene = Scene(session.debate, "", glyphs=self.glyphs)
        self.stamped = stamp(self._files())
        self.swapped = False
        self._had_keys: Widget | None = None
        """What had the keys before the window grew too small for it."""
        self._faced: tuple[object, ...] = ()
        """For what both articles were brought to the same row last."""
        for theme in THEMES:
            self.register_theme(theme)
        for action in self.actions:
            for key in filter(None, action.keys.split(",")):
                self._bindings.bind(key, f"do('{action.id}')", action.label, show=False, priority=key == "escape")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colours, for themes that do not say them."""
        return DEFAULTS if self.current_theme.dark else ON_LIGHT

    # What is on the screen

    def compose(self) -> ComposeResult:
        """The views, one of them seen, between the title and the keys."""
        yield TitleLine(id="title")
        yield PathLine(id="path")
        with ContentSwitcher(initial=next(iter(VIEWS)), id="views"):
            for name, view in VIEWS.items():
                yield Vertical(*view.widgets(self.scene.debate.map.sources), id=name, classes="view")
        yield FoundationPane(id="foundation")
        yield Static("argmap needs 40 columns and 10 lines; q leaves", id="tiny", markup=False)
        search = Line(placeholder="search in claims and articles; enter ends typing, esc ends the search", id="search")
        search.display = False
        yield search
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Start where somebody was, or at the first main claim."""
        known = [theme for theme in (self.state.theme, self.settings.theme) if theme in self.available_themes]
        self.theme = known[0] if known else THEMES[0].name
        for pane in self.query(CasePane):
            pane.folds = frozenset(self.state.folds)
        structure = self.structure
        start = self.state.selected if self._is_known(self.state.selected) else self._beginning(structure)
        self.screen.set_class(self.ascii_only, "-ascii")
        self.set_interval(_LOOKS, self.look_at_file)
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        if self.state.split == "swapped":
            self.view_swap()
        self.show_view(self.state.view if self.state.view in VIEWS else "read")
        self.select(start, self.state.quote)

    def on_resize(self, event: Resize) -> None:
        """Say in classes how much room there is, for the style sheet; what that hides gets the keys back later."""
        wide, high = event.size
        self._had_keys = self._had_keys or self.focused
        for name, holds in {
            "-tiny": wide < 40 or high < 10,
            "-single": wide < 60 or high < 16,
            "-narrow": wide < 100,
            "-short": high < 32,
        }.items():
            self.screen.set_class(holds, name)
        self._fit_foundation(high)
        self.call_after_refresh(self.refresh_lines)
        self.call_after_refresh(self._face_articles)
        self.call_after_refresh(self._give_keys_back)

    def _fit_foundation(self, height: int) -> None:
        """Give what stands under the views its rows; where details are shown, only the tie is left of it."""
        rows = frame_rows(height)
        more = 0 if self.screen_stack[0].has_class("-details") else rows.ends + rows.strip
        self.query_one(FoundationPane).styles.height = 1 + more

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
        await super().on_event(event)

    @property
    def structure(self) -> Structure:
        """The questions about the map that is shown."""
        return self.scene.debate.structure

    def _is_known(self, name: str) -> bool:
        return self.structure.has(name)

    def _beginning(self, structure: Structure) -> str:
        first = [
            claim.id for claim in (*structure.main_claims("left"), *structure.main_claims(), *structure.in_order())
        ]
        return (first or list(structure.issues) or [""])[0]

    def _files(self) -> tuple[Path, ...]:
        return (self.map_file, *(Path(article.path) for article in self.scene.debate.articles.values()))

    # Selecting

    def on_chosen(self, event: Chosen) -> None:
        """Somebody chose an entry in a pane."""
        self.select(event.name, event.quote or 0)

    def on_opened(self) -> None:
        """Somebody wants to read what is selected."""
        self.show_view("read")

    def on_asked(self) -> None:
        """Somebody asks what can be done with what is selected."""
        self.help_menu()

    def on_click(self, event: Click) -> None:
        """A right click chooses, and asks what can be done."""
        if event.button == _RIGHT and self.screen is self.screen_stack[0]:
            self.call_after_refresh(self.help_menu)

    def help_menu(self) -> None:
        """What can be done with the selection, over the half of the body where it does not stand."""
        if self.screen is not self.screen_stack[0]:
            return
        structure, name = self.structure, self.scene.selected
        heading, groups = menu_of(
            structure, name, quote=self.scene.quote, across=self.scene.tie.id if self.scene.tie is not None else ""
        )
        names = {action.id: [key for key in action.keys.split(",") if key] for action in self.actions}
        keys = {one: shown(found[0], ascii_only=self.ascii_only) for one, found in names.items() if found}
        on_right = structure.ground(head_of(structure, name)) != "right" if name else True
        room = self.query_one(ContentSwitcher).size.height
        menu = Menu(heading, groups, keys, self.scene, on_right=on_right, room=room)
        menu.names = names

        def chosen(action: str | None) -> None:
            if action is not None:
                self.action_do(action)

        self.push_screen(menu, chosen)

    def select(self, name: str, quote: int = 0, *, remember: bool = True) -> None:
        """Make an entry what every view shows; nothing happens for one that the map has not."""
        if name and not self._is_known(name):
            return
        if remember and name:
            self.history = self.history.to(name)
        quotes = len(self.structure.claims[name].quotes) if name in self.structure.claims else 0
        tie = counterpart(self.structure, name) if name else None
        self.found_at = None
        self.scene = self.scene._replace(selected=name, quote=quote % quotes if quotes else 0, tie=tie)
        self.show_scene()

    def show_scene(self) -> None:
        """Give the panes that are seen what they show."""
        for pane in self.query_one(f"#{self.view}").query("*"):
            if isinstance(pane, Pane):
                pane.show(self.scene)
        self._turn_to_side()
        self._face_articles()
        self.refresh_lines()

    def _face_articles(self) -> None:
        """Bring both quotes of what is selected to the same row, the one in its own article being kept where it is."""
        subject = (self.scene.debate, self.scene.selected, self.scene.quote, self.size)
        if self.view != "read" or self.scene.words is not None or subject == self._faced:
            return
        self._faced = subject
        self.call_after_refresh(self._align_articles)

    def _align_articles(self) -> None:
        lines = self._facing_lines()
        if all(line is not None for _, line in lines) and not self.screen_stack[0].has_class("-single"):
            own = self.structure.ground(head_of(self.structure, self.scene.selected))
            first = lines[1 if own == "right" else 0]
            rows = first[0].size.height
            kept = (first[1] or 0) - first[0].scroll_offset.y
            row = min(kept if 0 <= kept < rows else rows // 3, max(rows - _ROWS_OF_QUOTE, rows // 3))
            row = min(row, *(line for _, line in lines if line is not None))
            for pane, line in lines:
                pane.put(line or 0, row)
        self._draw_channel()

    def _facing_lines(self) -> list[tuple[ArticlePane, int | None]]:
        """Both article panes, and in which of its rows each has its end."""
        structure, scene = self.structure, self.scene
        panes = [self.query_one("#article-left", ArticlePane), self.query_one("#article-right", ArticlePane)]
        if not scene.selected or not head_of(structure, scene.selected):
            return [(pane, None) for pane in panes]
        ends = ends_of(structure, scene.selected, cases_of(structure))
        names = [ends.one, ends.other or ""]
        if not ends.faces:
            names = [head_of(structure, scene.selected), scene.tie.id if scene.tie is not None else ""]
            if structure.ground(names[0]) == "right":
                names.reverse()
        return [(pane, pane.line_of(name) if name else None) for pane, name in zip(panes, names, strict=True)]

    def on_scrolled(self) -> None:
        """The line between both quotes is drawn where they stand in the same row, and only there."""
        self._draw_channel()

    def _draw_channel(self) -> None:
        if not self.is_running or self.view != "read":
            return
        rows = [
            None if line is None else pane.content_region.y + line - pane.scroll_offset.y
            for pane, line in self._facing_lines()
        ]
        pane = self.query_one("#article-left", ArticlePane)
        is_seen = rows[0] is not None and pane.content_region.y <= rows[0] < pane.content_region.bottom
        self.query_one(Channel).put(rows[0] if rows[0] == rows[1] and is_seen else None, self.scene)

    def _place_articles(self) -> None:
        """Give each article pane the sources of its side in a map that was read anew."""
        left, right = placed(self.scene.debate.map.sources)
        self.query_one("#article-left", ArticlePane).sources = left
        self.query_one("#article-right", ArticlePane).sources = right

    def _turn_to_side(self) -> None:
        """On a screen for one article, show the one of the taken words, of what was found, or of the selection."""
        words, found = self.scene.words, self.found_at
        source = words.source if words is not None else found[0] if found is not None else None
        if source is not None:
            self.screen_stack[0].set_class(source in self.query_one("#article-right", ArticlePane).sources, "-right")
            return
        side = self.structure.ground(self.scene.selected) if self.scene.selected in self.structure.claims else ""
        if side in ("left", "right"):
            self.screen.set_class(side == "right", "-right")

    def refresh_lines(self) -> None:
        """Write the lines anew: title, path, what stands under the views, keys."""
        if not self.is_running:
            return
        structure, nouns = self.structure, PLAIN.nouns
        counts = f"{counted(len(structure.claims), nouns.claim)}, {counted(len(structure.crossings), nouns.link)}"
        views = [(action.label, action.id == f"view.{self.view}") for action in self.actions if action.is_view]
        title = plain(structure.map.title)
        self.query_one(TitleLine).tell(title, counts, self.status(), views, proposed=self.scene.debate.proposed)
        self.query_one(PathLine).show(self.scene)
        self.query_one(FoundationPane).show(self.scene)
        self.query_one(KeyLine).tell(self.actions)

    def status(self) -> str:
        """What a person should know all the time."""
        return self.trouble or " · ".join(filter(None, [self.filtered, self._said_of_search()]))

    # Views

    @property
    def view(self) -> str:
        """Which of the views is seen."""
        return self.query_one(ContentSwitcher).current or "read"

    def show_view(self, view: str) -> None:
        """Switch to a view; what is selected stays."""
        self.query_one(ContentSwitcher).current = view
        self.show_scene()
        first = f"#{VIEWS[view].first}"
        selected = self.scene.selected
        if selected in self.structure.claims and self.structure.ground(selected) == "right":
            first = first.replace("left", "right")
        self.screen.set_focus(self.query_one(first))  # at once, so that no later key goes elsewhere

    def action_do(self, name: str) -> None:
        """Do what stands in the table of actions under this name: show a view, or what a method does."""
        view = name.removeprefix("view.")
        try:
            if view in VIEWS:
                self.show_view(view)
            else:
                getattr(self, name.replace(".", "_").replace("-", "_"))()
        except ArgmapError as error:
            self.tell_error(error)

    def tell_error(self, error: Exception) -> None:
        """Say what went wrong."""
        self.notify(plain(str(error)), severity="error", timeout=8, markup=False)

    def view_zoom(self) -> None:
        """The pane with the keys alone, or all."""
        if self.screen.maximized is not None:
            self.screen.minimize()
        elif self.focused is not None:
            self.screen.maximize(self.focused, container=False)

    def view_more(self) -> None:
        """More words in the drawing."""
        self.query_one("#drawing-graph", DrawingPane).zoom(1)

    def view_less(self) -> None:
        """Fewer words."""
        self.query_one("#drawing-graph", DrawingPane).zoom(-1)

    def view_swap(self) -> None:
        """The other article first, or, where there is room for one, the other one."""
        if self.screen.has_class("-single"):
            self.screen.toggle_class("-right")
            return
        self.swapped = not self.swapped
        self.screen.set_class(self.swapped, "-swapped")
        articles = self.query_one("#articles")
        right, left = self.query_one("#article-right"), self.query_one("#article-left")
        articles.move_child(right if self.swapped else left, before=left if self.swapped else right)

    def view_below(self) -> None:
        """Details and questions in place of both ends and the strip; one after the other where there is no room."""
        screen = self.screen
        if not screen.has_class("-details"):
            screen.add_class("-details")
        elif screen.has_class("-narrow") and not screen.has_class("-issues"):
            screen.add_class("-issues")
        else:
            screen.remove_class("-details", "-issues")
        self._fit_foundation(self.size.height)
        self.show_scene()

    # Walking

    def _walk(self, way: Way, nothing: str) -> None:
        """One step; again from where it led, to the next one beside it."""
        name = self.scene.selected
        found = ways(self.structure, name, way)
        if found:
            self.select(found[0])
            return
        before = self.history.visited[self.history.at - 1] if self.history.at > 0 else ""
        beside = ways(self.structure, before, way) if self._is_known(before) else ()
        if name in beside and len(beside) > 1:
            self.history = self.history.moved(-1)
            self.select(next_of(beside, name) or name)
            return
        self.notify(nothing, timeout=3, markup=False)

    def walk_conclusion(self) -> None:
        """To what it supports."""
        self._walk("conclusion", "It supports nothing further.")

    def walk_premise(self) -> None:
        """To what supports it."""
        self._walk("premise", "Nothing supports it.")

    def walk_attacker(self) -> None:
        """To what attacks it."""
        self._walk("attacker", "Nothing attacks it.")

    def walk_target(self) -> None:
        """To what it attacks."""
        self._walk("target", "It attacks nothing.")

    def walk_counterpart(self) -> None:
        """To the counterpart in the other article."""
        if self.scene.tie is None or self.scene.tie.id == self.scene.selected:
            self.notify("Nothing else in the other article answers it.", timeout=3, markup=False)
        else:
            self.select(self.scene.tie.id)

    def walk_step(self) -> None:
        """To a step from here."""
        structure, name = self.structure, self.scene.selected
        before = self.history.visited[self.history.at - 1] if self.history.at > 0 else ""
        start = before if name in structure.relations and before in structure.claims else name
        steps = [one.id for one in (*structure.out_of(start), *structure.onto(start))]
        if name in structure.relations and name not in steps:
            steps = [one.id for one in structure.onto(name)]
        if not steps:
            self.notify("No step leads from here.", timeout=3, markup=False)
            return
        if name in steps:
            self.history = self.history.moved(-1)
        self.select(next_of(steps, name) or steps[0])

    def _cycle(self, names: Sequence[str], step: int, nothing: str) -> None:
        found = next_of(names, self.scene.selected, step=step)
        if found is None:
            self.notify(nothing, timeout=3, markup=False)
        else:
            self.select(found)

    def walk_next_link(self) -> None:
        """To the next crossing."""
        self._cycle([r.id for r in self.structure.crossings], 1, "No links lead across.")

    def walk_previous_link(self) -> None:
        """To the crossing before."""
        self._cycle([r.id for r in self.structure.crossings], -1, "No links lead across.")

    def walk_next_issue(self) -> None:
        """To the next issue."""
        self._cycle(list(self.structure.issues), 1, "There are no questions.")

    def walk_previous_issue(self) -> None:
        """To the issue before."""
        self._cycle(list(self.structure.issues), -1, "There are no questions.")

    def walk_next_common(self) -> None:
        """To the next claim on common ground."""
        self._cycle([c.id for c in self.structure.common_ground()], 1, "There is no common ground.")

    def walk_next_quote(self) -> None:
        """To the next quote of the claim."""
        self.select(self.scene.selected, self.scene.quote + 1, remember=False)

    def walk_previous_quote(self) -> None:
        """To the quote before."""
        self.select(self.scene.selected, self.scene.quote - 1, remember=False)

    def walk_back(self) -> None:
        """Back to where one was."""
        self.history = self.history.moved(-1)
        self.select(self.history.current, remember=False)

    def walk_forward(self) -> None:
        """Forward again."""
        self.history = self.history.moved(1)
        self.select(self.history.current, remember=False)

    # Finding

    def find_jump(self) -> None:
        """Choose an entry by its number or words."""

        def chosen(name: str | None) -> None:
            if name is not None:
                self.select(name)

        self.push_screen(Choose("Jump to", list(entry_words(self.structure))), chosen)

    def find_search(self) -> None:
        """Open the line for words that are searched for."""
        line = self.query_one("#search", Line)
        line.display = True
        line.value = self.scene.sought
        self.screen.set_focus(line)  # at once: what is typed right after the key belongs to it

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search while words are typed."""
        if event.input.id == "search":
            self._search(event.value.strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """End typing and go to the first place."""
        if event.input.id == "search":
            event.input.display = False
            self.show_view(self.view)
            self.find_next()

    def _search(self, words: str) -> None:
        articles = list(self.query(ArticlePane))
        places = [(hit[0], hit[1]) for pane in articles for hit in (pane.search_hits(words) if words else ())]
        self.hits = hits(self.structure, words, places) if words else []
        self.hit = -1
        self.scene = self.scene._replace(sought=words)
        self.show_scene()

    def _said_of_search(self) -> str:
        if not self.scene.sought:
            return ""
        claims = sum(hit.claim is not None for hit in self.hits)
        at = f"{self.hit + 1} of " if self.hit >= 0 else ""
        places = counted(len(self.hits) - claims, PLAIN.nouns.place)
        found = f"{at}{len(self.hits)}: {counted(claims, PLAIN.nouns.claim)}, {places}"
        return f"“{plain(self.scene.sought)}” {found if self.hits else 'is nowhere'}"

    def _go_to_hit(self, step: int) -> None:
        if not self.hits:
            self.notify("Nothing is found; / searches.", timeout=3, markup=False)
            return
        self.hit = (self.hit + step) % len(self.hits) if self.hit >= 0 or step > 0 else len(self.hits) - 1
        hit = self.hits[self.hit]
        if hit.claim is not None:
            quote, place = self._quoted_where_found(hit.claim)
            self.select(hit.claim, quote)
            self.found_at = place
        elif hit.place is not None:
            self.found_at = hit.place
            self._turn_to_side()
            for pane in self.query(ArticlePane):
                pane.show_hit(*hit.place)
            self.refresh_lines()

    def _quoted_where_found(self, name: str) -> tuple[int, tuple[str, int] | None]:
        """Which of a claim's quotes holds what is sought, else the first, and where it stands, if it does anywhere."""
        quotes = self.structure.claims[name].quotes
        sought = sought_in(self.scene.sought)
        holding = (i for i, quote in enumerate(quotes) if sought in sought_in(quote.words))
        index = next(holding, 0)
        found = self.scene.debate.found.get(name, ())
        span = found[index].span if found else None
        return index, (quotes[index].source, span.start) if span is not None else None

    def find_next(self) -> None:
        """To the next place that was found."""
        self._go_to_hit(1)

    def find_previous(self) -> None:
        """To the place before."""
        self._go_to_hit(-1)

    def find_filter(self) -> None:
        """Choose what is shown."""
        known = dict(choices(self.structure))

        def chosen(name: str | None) -> None:
            if name is not None:
                self._filter(name)

        listed = [("", "everything"), *((name, name) for name in known)]
        self.push_screen(Choose("Show only", listed), chosen)

    def _filter(self, name: str) -> None:
        known = dict(choices(self.structure))
        gone = dimmed(self.structure, known[name]) if name in known else frozenset[str]()
        kept = len(self.structure.claims) - sum(claim in gone for claim in self.structure.claims)
        self.filtered = f"{name}: {counted(kept, PLAIN.nouns.claim)}" if name in known else ""
        self.scene = self.scene._replace(dimmed=gone)
        self.show_scene()

    def find_clear(self) -> None:
        """End search and filter; on a page over the program, close it."""
        if self.screen is not self.screen_stack[0]:
            self.screen.dismiss(None)
            return
        line = self.query_one("#search", Line)
        if line.display:
            line.display = False
            self.show_view(self.view)
        self.hits, self.hit, self.found_at = [], -1, None
        self.scene = self.scene._replace(sought="")
        self._filter("")

    # Taking out

    def _claim(self) -> str | None:
        name = self.scene.selected
        if name in self.structure.claims:
            return name
        self.notify("Select a claim first.", timeout=3, markup=False)
        return None

    def _copy(self, words: str, what: str) -> None:
        self.notify(f"{what}: {copied(self, words)}", timeout=5, markup=False)

    def out_copy(self) -> None:
        """Copy the claim, or what a link or issue says."""
        name = self.scene.selected
        if name in self.structure.claims:
            self._copy(claim_text(self.structure, name), f"{self.structure.number(name)} copied")
        elif name:
            self._copy(dict(entry_words(self.structure)).get(name, name), "Copied")

    def out_copy_quote(self) -> None:
        """Copy the quote that is looked at, with its source."""
        name = self._claim()
        if name is None:
            return
        quotes = self.structure.claims[name].quotes
        if not quotes:
            self.notify(f"It has no quote: it is {PLAIN.words.unsaid_by_mapper}.", timeout=3, markup=False)
        else:
            self._copy(quote_text(self.structure, quotes[self.scene.quote]), "Quote copied")

    def out_copy_markdown(self) -> None:
        """Copy the claim with all that bears on it."""
        name = self._claim()
        if name is not None:
            self._copy(
                bearing_markdown(self.structure, name), f"{self.structure.number(name)} with all that bears on it"
            )

    def out_picture(self) -> None:
        """Save a picture of the selection's neighbourhood, or in Map and Graph of the overview."""
        is_near = self.view in ("read", "focus") and self.scene.selected in self.structure.claims
        number = self.structure.number(self.scene.selected).lower()
        name = f"{self.map_file.stem}-{number}.svg" if is_near else f"{self.map_file.stem}.svg"
        what = f"{number.upper()} and what is near it" if is_near else "the overview"
        kinds = ", ".join(PRODUCTS["picture"].forms)

        def asked(answer: str | None) -> None:
            if answer is not None:
                self._save_picture(Path(os.path.expanduser(answer)), near=is_near)  # noqa: PTH111 - it never raises

        self.push_screen(Ask(f"Save a picture of {what} as ({kinds})", name), asked)

    def _part(self, *, near: bool) -> Excerpt:
        """What is near the selection, or an overview that has it."""
        selected = self.scene.selected
        if near:
            return Scope(focus=selected).excerpt(self.structure)
        return Scope(also=selected if selected in self.structure.claims else "").excerpt(self.structure)

    def _save_picture(self, file: Path, *, near: bool) -> None:
        try:
            if file.exists():
                raise FileError(f"{file} is there already, and is not overwritten; choose another name", file)
            form = PRODUCTS["picture"].endings.get(file.suffix.lower())
            if form is None:
                ending = file.suffix or "a file without an ending"
                raise FileError(f"{file}: no picture is made as {ending}", file)
            self._write_picture(file, form, near=near)
            self.notify(f"Saved {file}", timeout=5, markup=False)
        except (ArgmapError, OSError) as error:
            self.tell_error(error)

    def _write_picture(self, file: Path, form: str, *, near: bool) -> None:
        (made,) = PRODUCTS["picture"].make([self._part(near=near)], Options(form))
        write_atomically(file, made.data)

    def out_browser(self) -> None:
        """Open the map's picture in the browser."""
        file = Path(tempfile.mkdtemp(prefix="argmap-")) / f"{self.map_file.stem}.svg"
        self._write_picture(file, "svg", near=False)
        self.open_url(file.as_uri())
        self.notify(f"Opened {file}", timeout=5, markup=False)

    def out_edit(self) -> None:
        """Open the map in the editor at the selection."""
        self._edit(self.map_file, line_of(self.map_file, self.scene.selected))

    def out_edit_article(self) -> None:
        """Open the article in the editor at the quote that is looked at."""
        name = self._claim()
        found = self.scene.debate.found.get(name, ()) if name is not None else ()
        if name is None or not found or found[self.scene.quote].span is None:
            self.notify("It has no quote that is found in an article.", timeout=3, markup=False)
            return
        article = self.scene.debate.articles[self.structure.claims[name].quotes[self.scene.quote].source]
        span = found[self.scene.quote].span
        self._edit(Path(article.path), article.position(span.start)[0] if span is not None else 1)

    def _edit(self, file: Path, line: int) -> None:
        words = editor(os.environ)
        if not file.is_file():
            raise FileError(f"{file} is not there any more; it was moved or deleted", file)
        at = [f"+{line}"] if Path(words[0]).name in _WITH_LINES else []
        told = ""
        try:
            with self.suspend():
                told = _run([*words, *at, str(file)])
        except SuspendNotSupported:
            told = f"{words[0]}: this terminal cannot be given to another program"
        if told:
            self.notify(plain(told), severity="error", timeout=8, markup=False)
        self.look_at_file()

    # Living with the file

    def look_at_file(self) -> None:
        """See whether the map's file, or an article's, has changed; what cannot be read leaves all as it was."""
        now = stamp(self._files())
        if now == self.stamped:
            return
        self.stamped = now
        if not self.map_file.exists():
            self.trouble = f"{self.map_file} is not there any more; this is the last good map"
            self.notify(plain(self.trouble), severity="error", timeout=8, markup=False)
            self.refresh_lines()
            return
        try:
            outside = self.session.look()
        except MapFormatError as error:
            first = error.problems[0]
            self.trouble = f"{first.location or self.map_file}: {first.message}; this is the last good map"
            self.notify(plain(self.trouble), severity="error", timeout=8, markup=False)
            self.refresh_lines()
            return
        except ArgmapError as error:
            self.trouble = f"{error}; this is the last good map"
            self.refresh_lines()
            return
        self.trouble = ""
        if outside is None:
            self.session.read_articles()
        elif outside.conflicts:
            self.meet(outside)
            return
        self.scene = self.scene._replace(dimmed=frozenset(), sought="")
        self.filtered = ""
        self.hits, self.hit = [], -1
        self.show_debate()
        told = plain(" ".join(outside.notices)) if outside is not None else ""
        self.notify(told or "The map was read anew.", timeout=8 if told else 3, markup=False)

    def meet(self, outside: Outside) -> None:
        """Do what is to be done where another program changed the same as somebody here."""
        raise NotImplementedError

    def show_debate(self, selected: str = "") -> None:
        """Show the debate as the session has it now; where what was selected is gone, its neighbour is.

        Args:
            selected: what is to be selected; what was, if left out.
        """
        before = self.scene
        near = neighbours(self.structure, before.selected)
        self.scene = before._replace(debate=self.session.debate)
        self._place_articles()
        self.history = self.history.only(self._is_known)
        wanted = (selected, before.selected, *near, self.history.current)
        name = next(filter(self._is_known, wanted), "") or self._beginning(self.structure)
        self.stamped = stamp(self._files())
        self.select(name, before.quote if name == before.selected else 0)

    def help_keys(self) -> None:
        """All keys."""
        pane = self.focused
        keys = [
            (_on_keyboard(binding.key), binding.description)
            for _, binding in (pane._bindings if pane is not None else ())  # noqa: SLF001 - there is no public way
        ]
        name = str(pane.border_title or pane.__class__.__name__) if pane is not None else "nothing"
        self.push_screen(Help(self.actions, plain(name), keys, signs(self.glyphs)))

    def help_quit(self) -> None:
        """Leave, and remember where one was."""
        folds = sorted({name for pane in self.query(CasePane) for name in pane.folds})
        split = "swapped" if self.swapped else ""
        state = ViewState(self.view, self.scene.selected, self.scene.quote, tuple(folds), split, self.theme)
        try:
            save_view_state(self.map_file, state)
        except FileError as error:
            self.log(str(error))
        self.session.close()
        self.exit()

    def action_help_quit(self) -> None:
        """Say how to leave, where ctrl+c asks for it."""
        self.notify("q leaves; what is not saved is asked about.", timeout=4, markup=False)

    def action_suspend_process(self) -> None:
        """Put the program aside, for the shell's `fg` to bring it back; where that is not possible, say so."""
        if sys.platform == "win32" or self.is_web or self.is_headless:
            self.notify("This terminal cannot put a program aside; q leaves.", severity="warning", markup=False)
        else:
            super().action_suspend_process()

    async def action_quit(self) -> None:
        """Leave as the key does, whatever asks for it."""
        self.help_quit()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """All actions in the palette, then Textual's own."""
        for action in self.actions:
            yield SystemCommand(action.label, action.help, lambda name=action.id: self.action_do(name))
        yield from (one for one in super().get_system_commands(screen) if one.title != "Quit")

    def action_command_palette(self) -> None:
        """All that can be done, in a list like every other; Textual's own has keys that get lost or end the program."""
        if self.screen is not self.screen_stack[0]:
            return
        commands = list(self.get_system_commands(self.screen))

        def chosen(index: str | None) -> None:
            if index is not None:
                self.call_later(commands[int(index)].callback)

        listed = [(str(i), f"{one.title}: {one.help}") for i, one in enumerate(commands)]
        self.push_screen(Choose("All actions", listed), chosen)

    def search_themes(self) -> None:
        """All themes, in such a list."""

        def chosen(name: str | None) -> None:
            if name is not None:
                self.theme = name

        self.push_screen(Choose("Themes", [(name, name) for name in self.available_themes]), chosen)


_WITH_LINES = frozenset({"vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "joe", "kak", "mg", "pico"})
"""Editors that take +LINE before a file."""


def editor(environment: Mapping[str, str]) -> list[str]:
    """The editor that a person named, as the words of a command.

    Raises:
        ArgmapError: none is named, or the words cannot be understood.
    """
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environment.get(name, ""))
        except ValueError as error:
            told = f"{name} is {environment[name]!r}, which is no command: {str(error).lower()}"
            raise ArgmapError(told) from error
        if words and words[0]:
            return words
    raise ArgmapError("no editor is named: set EDITOR, such as: export EDITOR=nano")


def _run(command: Sequence[str]) -> str:
    """Run a program in the terminal; gives what went wrong, in words."""
    try:
        done = subprocess.run(command, check=False)
    except (OSError, ValueError) as error:
        return f"{command[0]}: {getattr(error, 'strerror', None) or error}; EDITOR and VISUAL name the editor"
    return f"{command[0]} ended with {done.returncode}" if done.returncode else ""


def _on_keyboard(keys: str) -> str:
    """The keys of a binding as they stand on the keyboard."""
    return " ".join(shown(key) for key in keys.split(","))

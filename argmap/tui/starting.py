"""The start screen: what `argmap` alone offers; everything in it says the command that does the same."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static, TextArea
from textual.widgets.option_list import Option

from argmap.errors import ArgmapError
from argmap.model import slug
from argmap.store import write_atomically
from argmap.tui.dialogs import Ask, Choose, Chooser, Line
from argmap.tui.fits.files import articles_at, maps_at, unused
from argmap.tui.lines import plain
from argmap.tui.standing import WhoStands
from argmap.tui.turns import Turns
from argmap.workspace.speakers import has_two_sides, options_for, speakers_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from argmap.store import Settings
    from argmap.workspace.speakers import Speaker

Words = tuple[str, ...]
"""The words of a command, behind `argmap`."""

WHOLE = "the whole debate"
"""The choice of who has one transcript of both sides."""

PASTE = "paste the article's text …"
"""The choice of who has no file."""


class Entry(NamedTuple):
    """Something to start with."""

    name: str
    label: str
    about: str
    command: str
    """What does the same, with capitals for what is asked."""


class Given(NamedTuple):
    """What the screen knows of the program around it."""

    folder: Path
    """Where the person is."""
    recent: Sequence[Path]
    """Maps that were looked at before, the last one first."""
    pages: Sequence[tuple[str, str]]
    """Pages of the manual: name and title."""
    demo: Path
    """Where the demo's map will lie."""
    commands: Sequence[str]
    """All commands there are."""


ENTRIES = (
    Entry("draft", "Two articles", "draft a map of them", "argmap draft LEFT RIGHT -o MAP"),
    Entry("view", "A map you have", "read it, correct it, build on it", "argmap view MAP"),
    Entry("demo", "The demo", "a finished debate, to try everything on", "argmap demo"),
    Entry("lesson", "A lesson", "all that a class needs of a map", "argmap lesson MAP -o FOLDER"),
    Entry("present", "Present a map", "for a projector, one question at a time", "argmap view MAP --present"),
    Entry("help", "The manual", "one page a subject", "argmap help SUBJECT"),
)
"""All entries; each needs the command that it is called after, or `view`."""


class PickFile(Chooser[Path]):
    """A file, by its name or its path; a folder opens.

    Args:
        heading: what it is for.
        folder: where to look first.
        listed: what there is in a folder: folders and files of the kind that is wanted.
        first: choices before the files, with what they are called.
    """

    PLACEHOLDER = "type a name, or a path; enter chooses, esc goes back"

    def __init__(
        self,
        heading: str,
        folder: Path,
        listed: Callable[[Path], Sequence[Path]],
        first: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(heading, ())
        self.folder = folder
        self._listed, self._first = listed, tuple(first)

    def options(self, typed: str) -> Iterator[tuple[str, str]]:
        """The choices before the files; folders and files whose name has what was typed; a path as it is typed."""
        folder, name = _parted(typed, self.folder)
        sought = name.casefold()
        if not typed:
            yield from self._first
        else:
            yield from ((one, words) for one, words in self._first if sought and sought in words.casefold())
        first = {one for one, _ in self._first}
        for path in self._listed(folder):
            if sought in path.name.casefold() and str(path) not in first:
                yield str(path), f"{plain(path.name)}{'/' if path.is_dir() else ''}"
        if not name and folder.parent != folder:
            yield str(folder.parent), "../"

    def choose(self, name: str) -> None:
        """Open a folder, or end with a file or another choice."""
        path = Path(name)
        if name in (one for one, _ in self._first) or path.is_file():
            self.dismiss(path)
        elif path.is_dir():
            self.folder = path
            self.query_one(Line).value = ""
            self.query_one("#heading", Static).update(Text(f"{self.heading}   {plain(str(path))}"))
            self._list("")


def _parted(typed: str, folder: Path) -> tuple[Path, str]:
    """The folder that is meant by what is typed, and the beginning of a name."""
    head, slash, name = typed.replace("\\", os.sep).replace("/", os.sep).rpartition(os.sep)
    where = Path(os.path.expanduser(head + slash)) if slash else folder  # noqa: PTH111 - it never raises
    return (where if where.is_absolute() else folder / where), name


class PasteText(ModalScreen[str | None]):
    """Room for the text of an article; ends with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "take", show=False, priority=True),
        Binding("escape", "dismiss(None)", show=False),
    ]

    def __init__(self, heading: str) -> None:
        super().__init__(classes="dialog")
        self.heading = heading

    def compose(self) -> ComposeResult:
        """The heading over the text."""
        with Vertical(id="box", classes="tall"):
            yield Static(Text(self.heading), id="heading")
            yield TextArea(id="text")
            yield Static("Title first, then author and text.   F4 takes it   esc goes back", id="hint")

    def action_take(self) -> None:
        """End with the text, if there is any."""
        text = self.query_one(TextArea).text.strip()
        if text:
            self.dismiss(text)
        else:
            self.query_one("#hint", Static).update("Paste the article's text first.   esc goes back")


class StartScreen(Turns):
    """Offers what one begins with; `chosen` are the commands that do it, one after the other.

    Args:
        given: what is known of the program around it.
        settings: what the person set.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "starting.tcss"]
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(i), f"pick({i})", show=False) for i in range(1, len(ENTRIES) + 1)),
        Binding("q,escape", "leave", show=False),
    ]

    def __init__(self, given: Given, settings: Settings) -> None:
        super().__init__()
        self.given = given
        self.chosen: tuple[Words, ...] = ()
        self.entries = [one for one in ENTRIES if one.name in given.commands or one.name == "present"]
        self.wear(settings.theme)

    def compose(self) -> ComposeResult:
        """What it is, what there is to begin with, and the command that does the same."""
        with Vertical(id="start"):
            yield Static("argmap", id="name")
            yield Static("Two opposing articles, one argument map: every claim tied to its exact words.", id="what")
            yield OptionList(*map(self._option, range(len(self.entries))), id="entries")
            yield Static(id="command")
            yield Static(id="told")
        yield Static(self._keys(), id="keys")

    def _option(self, index: int) -> Option:
        entry = self.entries[index]
        words = Text(f" {index + 1}  ")
        words.append(f"{entry.label:<16}", style="bold")
        words.append(f"{entry.about}")
        return Option(words, id=entry.name)

    def _keys(self) -> Text:
        keys = Text()
        for key, label in ((f"1-{len(self.entries)}", "or arrows and enter"), ("esc", "back"), ("q", "leave")):
            keys.append(f" {key} ", style="bold reverse")
            keys.append(f" {label}  ")
        return keys

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say the command that does the same."""
        if event.option_list.id == "entries" and event.option.id:
            entry = next(one for one in self.entries if one.name == event.option.id)
            self.query_one("#command", Static).update(Text.assemble("the same:  ", (entry.command, "bold")))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Begin with what was chosen."""
        if event.option_list.id == "entries":
            self._begin(event.option.id or "")

    def action_pick(self, number: int) -> None:
        """Begin with an entry by its number."""
        if self.screen is self.screen_stack[0] and number <= len(self.entries):
            self.query_one("#entries", OptionList).highlighted = number - 1
            self._begin(self.entries[number - 1].name)

    def action_leave(self) -> None:
        """Leave."""
        if self.screen is self.screen_stack[0]:
            self.exit()

    async def action_quit(self) -> None:
        """Leave."""
        self.exit()

    def action_help_quit(self) -> None:
        """Say how to leave, where ctrl+c asks for it."""
        self._tell("q leaves.")

    def _tell(self, words: str) -> None:
        self.query_one("#told", Static).update(Text(plain(words)))

    def _run(self, *commands: Words) -> None:
        self.chosen = commands
        self.exit()

    # What one begins with

    def _begin(self, name: str) -> None:
        self._tell("")
        match name:
            case "draft":
                self._ask_article("The article on the left", self._ask_right)
            case "view":
                self._ask_map(lambda file: self._run(("view", file)))
            case "present":
                self._ask_map(lambda file: self._run(("view", file, "--present")))
            case "lesson":
                self._ask_map(self._ask_folder)
            case "demo":
                demo: Words = ("demo",)
                view: Words = ("view", str(self.given.demo))
                self._run(*((view,) if self.given.demo.exists() else (demo, view)))
            case _:
                pages = [(page, f"{page:<14}{title}") for page, title in self.given.pages]
                self.push_screen(Choose("The manual", pages), lambda page: self._run(("help", page)) if page else None)

    def _ask_article(self, heading: str, then: Callable[[str], object], first: Sequence[tuple[str, str]] = ()) -> None:
        folder = self.given.folder

        def chosen(file: Path | None) -> None:
            if file is None:
                return
            if str(file) == PASTE:
                self.push_screen(PasteText(heading), pasted)
            elif str(file) in (one for one, _ in first):
                then(str(file))
            else:
                then(self._named(file))

        def pasted(text: str | None) -> None:
            if text is None:
                self._ask_article(heading, then, first)
                return
            file = unused(folder, slug(text.splitlines()[0])[:40].strip("-") or "article", ".txt")
            try:
                write_atomically(file, f"{text}\n".encode())
            except ArgmapError as error:
                self._tell(str(error))
            else:
                self._tell(f"Kept as {file.name}")
                then(self._named(file))

        self.push_screen(PickFile(heading, folder, articles_at, [(PASTE, PASTE), *first]), chosen)

    def _ask_right(self, left: str) -> None:
        is_whole = has_two_sides(speakers_of([self.given.folder / left]))
        whole = [(WHOLE, f"no other: {left} holds the whole debate")] if is_whole else []

        def chosen(right: str) -> None:
            if left == right:
                self._tell(f"{left} was chosen twice: name each article once.")
            else:
                self._ask_speakers((left,) if right == WHOLE else (left, right))

        self._ask_article(f"The article on the right, against {left}", chosen, whole)

    def _ask_speakers(self, articles: Words) -> None:
        """Where these are transcripts, ask who stands where."""
        found = speakers_of([self.given.folder / one for one in articles])
        if not has_two_sides(found):
            self._ask_how(articles)
            return

        def placed(speakers: Sequence[Speaker] | str | None) -> None:
            if isinstance(speakers, str):
                self._ask_how(articles, ("--no-ask",))
            elif speakers is not None:
                self._ask_how(articles, tuple(options_for(speakers)))

        self.push_screen(WhoStands(found), placed)

    def _ask_how(self, articles: Words, options: Words = ()) -> None:
        ways = [
            ("rules", "by rules: at once, offline; a start, to be corrected"),
            ("paste", "with any assistant, by copy and paste: better, some minutes, no key"),
        ]
        if not options:
            ways.append(("empty", "an empty map: you take the claims out of the articles yourself"))

        def chosen(way: str | None) -> None:
            if way is not None:
                self._ask_output(articles, options, way)

        self.push_screen(Choose("How is the map to be made?", ways), chosen)

    def _ask_output(self, articles: Words, options: Words, way: str) -> None:
        stem = "-".join(Path(one).stem for one in articles)[:60]
        suggested = unused(self.given.folder, stem, ".yaml")

        def named(answer: str | None) -> None:
            if answer is None:
                return
            output = answer if answer.endswith((".yaml", ".yml")) else f"{answer}.yaml"
            view: Words = ("view", output)
            if (self.given.folder / output).exists():
                self._tell(f"{output} is there already, and is not overwritten: choose another name.")
                self._ask_output(articles, options, way)
            elif way == "paste":
                self._run(("draft", *articles, "-o", output, *options, "--form"))
            else:
                self._run(("new" if way == "empty" else "draft", *articles, "-o", output, *options), view)

        self.push_screen(Ask("The map's file", self._named(suggested)), named)

    def _ask_map(self, then: Callable[[str], object]) -> None:
        recent = [(str(file), f"{plain(file.name)}   {plain(str(file.parent))}") for file in self.given.recent]

        def chosen(file: Path | None) -> None:
            if file is not None:
                then(self._named(file))

        self.push_screen(PickFile("Which map?", self.given.folder, maps_at, recent), chosen)

    def _ask_folder(self, file: str) -> None:
        def named(folder: str | None) -> None:
            if folder is not None:
                self._run(("lesson", file, "-o", folder))

        self.push_screen(Ask("The folder for all of the lesson", f"{Path(file).stem}-lesson"), named)

    def _named(self, file: Path) -> str:
        """A file as one would type it from where one is."""
        return str(file.relative_to(self.given.folder) if file.is_relative_to(self.given.folder) else file)


def start_with(given: Given, settings: Settings) -> tuple[Words, ...]:
    """Show the screen; gives the commands that were chosen, in order; none where the person left."""
    screen = StartScreen(given, settings)
    screen.run()
    return screen.chosen

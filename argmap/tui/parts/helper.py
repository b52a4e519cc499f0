"""Help and the way out: the menu where one is, all keys, the palette, themes, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import ContentSwitcher

from argmap.errors import FileError
from argmap.phrases import PLAIN, counted
from argmap.tui.actions import GROUPS, WORDS_KEYS, shown
from argmap.tui.dialogs import Choose, ChooseInFull, Help
from argmap.tui.fits.cases import head_of
from argmap.tui.fits.menu import menu_of, menu_of_article
from argmap.tui.lines import plain
from argmap.tui.menus import Menu
from argmap.tui.parts.part import Part
from argmap.tui.words import signs
from argmap.workspace import ViewState, save_view_state

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Source
    from argmap.tui.actions import Action
    from argmap.tui.fits.menu import MenuPart


_HOW = (
    "A key acts at once. “enter, then M”: press enter, which opens the menu, then M. “:” finds what can be done "
    "by a word, “/” a claim or a place in the text. "
    "ctrl+z puts the program aside until fg. Up, down and page keys scroll this page; esc closes it."
)
"""How the page of all keys is read."""


class Helper(Part):
    """Says what can be done, and ends the program."""

    def menu(self) -> None:
        """What can be done with the selection, over the half of the body where it does not stand."""
        self._offer(*self._menu())

    def _menu(self) -> tuple[str, tuple[MenuPart, ...]]:
        tie = self.scene.tie
        across = tie.id if tie is not None else ""
        return menu_of(self.structure, self.scene.selected, quote=self.scene.quote, across=across)

    def menu_at(self, action: str) -> bool:
        """Open the menu that holds an action, and mark it there; gives whether there is one."""
        for heading, groups in (self._menu(), self._article_menu()):
            if any(item.action == action and item.can for group in groups for item in group.items):
                self._offer(heading, groups, marked=action)
                return True
        return False

    def article_menu(self) -> None:
        """What can be done with the article of the selection's side."""
        self._offer(*self._article_menu())

    def _article_menu(self) -> tuple[str, tuple[MenuPart, ...]]:
        source = self.source_here()
        title = source.name if source is not None else "no article"
        return menu_of_article(title, waits_for_reply=self.program.waits_for_reply)

    def source_here(self) -> Source | None:
        """The source that is meant where one is: of the taken words, the quote that is looked at, or the pane."""
        sources, scene = self.structure.sources, self.scene
        if scene.words is not None:
            return sources[scene.words.source]
        claim = self.structure.claims.get(head_of(self.structure, scene.selected))
        if claim is not None and claim.quotes:
            return sources[claim.quotes[min(scene.quote, len(claim.quotes) - 1)].source]
        shown = [name for pane in self.program.builder.articles() for name in pane.sources]
        return sources[shown[0]] if shown else None

    def _offer(self, heading: str, groups: Sequence[MenuPart], *, marked: str = "") -> None:
        program = self.program
        if program.screen is not program.screen_stack[0]:
            return
        structure, name = self.structure, self.scene.selected
        names = {
            action.id: [key for key in (*action.keys.split(","), action.letter) if key] for action in program.actions
        }
        direct = frozenset(action.id for action in program.actions if action.keys)
        keys = {one: shown(found[0], ascii_only=program.ascii_only) for one, found in names.items() if found}
        on_right = structure.ground(head_of(structure, name)) != "right" if name else True
        room = program.query_one(ContentSwitcher).size.height
        can = {action.id for action in program.offered}
        groups = [one._replace(items=tuple(item for item in one.items if item.action in can)) for one in groups]
        groups = [one for one in groups if one.items]
        menu = Menu(heading, groups, keys, self.scene, direct=direct, on_right=on_right, room=room, marked=marked)
        menu.names = names
        both = [item for one in (self._menu()[1], self._article_menu()[1]) for part in one for item in part.items]
        known = [item.action for item in both if item.can and item.action in can]
        menu.beside = {key: action for action in known for key in names.get(action, ())}

        def chosen(action: str | None) -> None:
            if action is not None:
                program.action_do(action)

        program.push_screen(menu, chosen)

    def keys(self) -> None:
        """All keys."""
        pane = self.program.focused
        same: dict[str, list[str]] = {}
        for _, binding in pane._bindings if pane is not None else ():  # noqa: SLF001 - there is no public way
            same.setdefault(binding.description, []).append(_on_keyboard(binding.key))
        keys = [(" ".join(keys), words) for words, keys in same.items()]
        name = str(pane.border_title or pane.__class__.__name__) if pane is not None else "nothing"
        here = [(f"In this pane: {plain(name)}", keys)] if keys else []
        offered = {one.group for one in self.program.offered}
        groups = [(title, list(self._keys_of(group))) for group, title in GROUPS.items() if group in offered]
        taking = [(_on_keyboard(one.keys), one.help) for one in WORDS_KEYS]
        at = list(GROUPS).index("edit") + 1
        if self.scene.words is not None:
            here, at = [], 0
        if "edit" in offered:
            groups.insert(at, ("While words are taken (w)", taking))
        self.program.push_screen(Help([(_HOW, ()), *here, *groups, ("Signs", list(signs(self.program.glyphs)))], ""))

    def _keys_of(self, group: str) -> Iterator[tuple[str, str]]:
        """The keys of a group, those that act at once first."""
        actions = [action for action in self.program.offered if action.group == group]
        for action in sorted(actions, key=lambda one: (not one.keys, not one.letter)):
            yield self.key_of(action, every=True) or ":", f"{action.label.rstrip(' …')}: {action.help}"

    def key_of(self, action: Action, *, every: bool = False) -> str:
        """The key of an action, as it stands on the keyboard; of one in menus, the key of the menu, then its letter.

        Args:
            action: what it does.
            every: whether all of its keys are wanted, not only the first.
        """
        if action.keys:
            keys = action.keys.split(",")
            return " ".join(shown(key, ascii_only=self.program.ascii_only) for key in (keys if every else keys[:1]))
        menu = next((one.keys for one in self.program.actions if one.id == "help.menu"), "")
        return f"{shown(menu.split(',')[0])}, then {shown(action.letter)}" if action.letter and menu else ""

    def palette(self) -> None:
        """All that can be done, in a list like every other; Textual's own has keys that get lost or end the program."""
        program = self.program
        if program.screen is not program.screen_stack[0]:
            return
        commands = list(program.get_system_commands(program.screen))
        keys = {action.help: self.key_of(action) for action in program.offered}

        def chosen(index: str | None) -> None:
            if index is not None:
                program.call_later(commands[int(index)].callback)

        listed = [(str(i), f"{keys.get(one.help, ''):<15}{one.title}: {one.help}") for i, one in enumerate(commands)]
        program.push_screen(Choose("All actions", listed), chosen)

    def messages(self) -> None:
        """What was said, the latest first: a line may have been too short for it, or a key too quick."""
        listed = [(str(i), words) for i, words in enumerate(reversed(self.program.messages))]
        if listed:
            self.program.push_screen(ChooseInFull("What was said", listed))
        else:
            self.program.say("Nothing was said so far.")

    def themes(self) -> None:
        """All themes, in such a list."""

        def chosen(name: str | None) -> None:
            if name is not None:
                self.program.theme = name

        self.program.push_screen(Choose("Themes", [(name, name) for name in self.program.available_themes]), chosen)

    @property
    def waiting(self) -> str:
        """What is told where a question to an assistant waits for its reply."""
        keys = [self.key_of(one) for one in self.program.actions if one.id in ("help.article", "help.reply")]
        letter = keys[-1].rpartition(" ")[2]
        return f"What was asked about the articles of this map waits for its reply: {keys[0]}, then {letter}."

    def reply(self) -> None:
        """Leave for the form that takes an assistant's reply; what is not saved is asked about before."""
        program = self.program
        if not program.waits_for_reply:
            program.say("No question to an assistant waits; argmap draft MAP --between --paste asks one.")
        elif program.session.unsaved:
            program.say("The reply goes into the map's file: save first, with W.")
        else:
            program.replies = True
            self._leave()

    def quit(self) -> None:
        """Leave; what is not saved is asked about."""
        program = self.program
        unsaved = program.session.unsaved
        if not unsaved or isinstance(program.screen, Choose):
            self._leave()
            return

        def chosen(answer: str | None) -> None:
            if answer == "save":
                program.guarded(program.keeper.save)
                if not program.session.unsaved:
                    self._leave()
            elif answer == "leave":
                self._leave()
            elif answer == "drop":
                program.session.close(keep=False)
                self._leave()

        listed = [
            ("save", "save and leave"),
            ("leave", "leave; they are offered the next time"),
            ("drop", "leave without them"),
        ]
        program.push_screen(Choose(counted(unsaved, PLAIN.nouns.edit_unsaved), listed), chosen)

    def _leave(self) -> None:
        """Leave, and remember where one was."""
        program, scene = self.program, self.scene
        split = "swapped" if program.viewer.swapped else ""
        state = ViewState(program.view, scene.selected, scene.quote, (), split, program.theme, program.judger.reader)
        try:
            save_view_state(program.map_file, state)
        except FileError as error:
            program.log(str(error))
        program.judger.close()
        program.session.close()
        program.exit()


def _on_keyboard(keys: str) -> str:
    """The keys of a binding as they stand on the keyboard."""
    return " ".join(shown(key) for key in keys.split(","))

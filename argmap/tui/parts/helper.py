"""Help and the way out: the menu where one is, all keys, the palette, themes, leaving."""

from __future__ import annotations

from textual.widgets import ContentSwitcher

from argmap.errors import FileError
from argmap.phrases import PLAIN, counted
from argmap.tui.actions import shown
from argmap.tui.dialogs import Choose, Help
from argmap.tui.fits.cases import head_of
from argmap.tui.fits.menu import menu_of
from argmap.tui.lines import plain
from argmap.tui.menus import Menu
from argmap.tui.panes.case import CasePane
from argmap.tui.parts.part import Part
from argmap.tui.words import signs
from argmap.workspace import ViewState, save_view_state


class Helper(Part):
    """Says what can be done, and ends the program."""

    def menu(self) -> None:
        """What can be done with the selection, over the half of the body where it does not stand."""
        program = self.program
        if program.screen is not program.screen_stack[0]:
            return
        structure, name, tie = self.structure, self.scene.selected, self.scene.tie
        heading, groups = menu_of(structure, name, quote=self.scene.quote, across=tie.id if tie is not None else "")
        names = {action.id: [key for key in action.keys.split(",") if key] for action in program.actions}
        keys = {one: shown(found[0], ascii_only=program.ascii_only) for one, found in names.items() if found}
        on_right = structure.ground(head_of(structure, name)) != "right" if name else True
        room = program.query_one(ContentSwitcher).size.height
        menu = Menu(heading, groups, keys, self.scene, on_right=on_right, room=room)
        menu.names = names

        def chosen(action: str | None) -> None:
            if action is not None:
                program.action_do(action)

        program.push_screen(menu, chosen)

    def keys(self) -> None:
        """All keys."""
        pane = self.program.focused
        keys = [
            (_on_keyboard(binding.key), binding.description)
            for _, binding in (pane._bindings if pane is not None else ())  # noqa: SLF001 - there is no public way
        ]
        name = str(pane.border_title or pane.__class__.__name__) if pane is not None else "nothing"
        self.program.push_screen(Help(self.program.actions, plain(name), keys, signs(self.program.glyphs)))

    def palette(self) -> None:
        """All that can be done, in a list like every other; Textual's own has keys that get lost or end the program."""
        program = self.program
        if program.screen is not program.screen_stack[0]:
            return
        commands = list(program.get_system_commands(program.screen))

        def chosen(index: str | None) -> None:
            if index is not None:
                program.call_later(commands[int(index)].callback)

        listed = [(str(i), f"{one.title}: {one.help}") for i, one in enumerate(commands)]
        program.push_screen(Choose("All actions", listed), chosen)

    def themes(self) -> None:
        """All themes, in such a list."""

        def chosen(name: str | None) -> None:
            if name is not None:
                self.program.theme = name

        self.program.push_screen(Choose("Themes", [(name, name) for name in self.program.available_themes]), chosen)

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
        folds = sorted({name for pane in program.query(CasePane) for name in pane.folds})
        split = "swapped" if program.viewer.swapped else ""
        state = ViewState(program.view, scene.selected, scene.quote, tuple(folds), split, program.theme)
        try:
            save_view_state(program.map_file, state)
        except FileError as error:
            program.log(str(error))
        program.session.close()
        program.exit()


def _on_keyboard(keys: str) -> str:
    """The keys of a binding as they stand on the keyboard."""
    return " ".join(shown(key) for key in keys.split(","))

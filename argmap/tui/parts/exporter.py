"""Taking out: copies, pictures, the editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from argmap.errors import ArgmapError, FileError
from argmap.model import Scope
from argmap.phrases import PLAIN
from argmap.report import bearing_markdown, claim_text, quote_text
from argmap.store import write_atomically
from argmap.tui.clipboard import copied
from argmap.tui.dialogs import Ask
from argmap.tui.words import entry_words
from argmap.workspace import line_of
from argmap.workspace.products import PRODUCTS, Options

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import Excerpt
from argmap.tui.parts.part import Part


class Exporter(Part):
    """Takes something out of the program."""

    def _copy(self, words: str, what: str) -> None:
        self.program.say(f"{what}: {copied(self.program, words)}{self._with_which_numbers()}")

    def copy(self) -> None:
        """Copy the claim, or what a link or issue says."""
        name = self.scene.selected
        if name in self.structure.claims:
            self._copy(claim_text(self.structure, name), f"{self.structure.number(name)} copied")
        elif name:
            self._copy(dict(entry_words(self.structure)).get(name, name), "Copied")

    def copy_quote(self) -> None:
        """Copy the quote that is looked at, with its source."""
        name = self.program.claim_or_say()
        if name is None:
            return
        quotes = self.structure.claims[name].quotes
        if not quotes:
            self.program.say(f"It has no quote: it is {PLAIN.words.unsaid_by_mapper}.")
        else:
            self._copy(quote_text(self.structure, quotes[self.scene.quote]), "Quote copied")

    def copy_markdown(self) -> None:
        """Copy the claim with all that bears on it."""
        name = self.program.claim_or_say()
        if name is not None:
            self._copy(
                bearing_markdown(self.structure, name), f"{self.structure.number(name)} with all that bears on it"
            )

    def picture(self) -> None:
        """Save a picture of the selection's neighbourhood, or in Map and Graph of the overview."""
        is_near = self.program.view in ("read", "focus") and self.scene.selected in self.structure.claims
        number = self.structure.number(self.scene.selected).lower()
        name = f"{self.program.map_file.stem}-{number}.svg" if is_near else f"{self.program.map_file.stem}.svg"
        what = f"{number.upper()} and what is near it" if is_near else "the overview"
        kinds = ", ".join(PRODUCTS["picture"].forms)

        def asked(answer: str | None) -> None:
            if answer is not None:
                self._save_picture(Path(os.path.expanduser(answer)), near=is_near)  # noqa: PTH111 - it never raises

        self.program.push_screen(Ask(f"Save a picture of {what} as ({kinds})", name), asked)

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
            self.program.say(f"Saved {file}{self._with_which_numbers()}")
        except (ArgmapError, OSError) as error:
            self.program.tell_error(error)

    def _with_which_numbers(self) -> str:
        """A word on the numbers, where they are not those with which the map will be opened again."""
        return "; its numbers are those of this session" if self.program.session.renumbered else ""

    def _write_picture(self, file: Path, form: str, *, near: bool) -> None:
        (made,) = PRODUCTS["picture"].make([self._part(near=near)], Options(form))
        write_atomically(file, made.data)

    def browser(self) -> None:
        """Open the map's picture in the browser."""
        file = Path(tempfile.mkdtemp(prefix="argmap-")) / f"{self.program.map_file.stem}.svg"
        self._write_picture(file, "svg", near=False)
        self.program.open_url(file.as_uri())
        self.program.say(f"Opened {file}{self._with_which_numbers()}")

    def edit(self) -> None:
        """Open the map in the editor at the selection."""
        self._edit(self.program.map_file, line_of(self.program.map_file, self.scene.selected))

    def edit_article(self) -> None:
        """Open the article in the editor at the quote that is looked at."""
        name = self.program.claim_or_say()
        found = self.scene.debate.found.get(name, ()) if name is not None else ()
        if name is None or not found or found[self.scene.quote].span is None:
            self.program.say("It has no quote that is found in an article; 5 says what is wrong with it.")
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
            with self.program.suspend():
                told = _run([*words, *at, str(file)])
        except SuspendNotSupported:
            told = f"{words[0]}: this terminal cannot be given to another program"
        if told:
            self.program.warn(told)
        self.program.watcher.look()


_WITH_LINES = frozenset({"vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "joe", "kak", "mg", "pico"})
"""Editors that take +LINE before a file."""


def editor(environment: Mapping[str, str]) -> list[str]:
    """The editor that a person named, as the words of a command.

    Raises:
        ArgmapError: none is named, or the words cannot be understood.
    """
    for name in ("VISUAL", "EDITOR"):
        try:
            words = _words(environment.get(name, ""))
        except ValueError as error:
            told = f"{name} is {environment[name]!r}, which is no command: {str(error).lower()}"
            raise ArgmapError(told) from error
        if words and words[0]:
            return words
    such = "set EDITOR=notepad" if sys.platform == "win32" else "export EDITOR=nano"
    raise ArgmapError(f"no editor is named: set EDITOR, such as: {such}")


def _words(command: str) -> list[str]:
    """A command's words; on Windows a backslash stands in paths, and is no escape."""
    if sys.platform == "win32":
        return [word.strip('"') for word in shlex.split(command, posix=False)]
    return shlex.split(command)


def _run(command: Sequence[str]) -> str:
    """Run a program in the terminal; gives what went wrong, in words."""
    try:
        done = subprocess.run(command, check=False)
    except (OSError, ValueError) as error:
        return f"{command[0]}: {getattr(error, 'strerror', None) or error}; EDITOR and VISUAL name the editor"
    return f"{command[0]} ended with {done.returncode}" if done.returncode else ""

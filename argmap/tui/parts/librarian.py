"""The articles of a map: what each is, whose case it makes, its file; an article added; the map saved elsewhere."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.edit import AddSource, ChangeSource, RemoveSource
from argmap.errors import EditError
from argmap.phrases import PLAIN, counted
from argmap.tui.dialogs import Choose
from argmap.tui.forms.sources import SourceForm
from argmap.tui.lines import plain
from argmap.tui.parts.part import Part
from argmap.workspace import save_copy, source_from, take_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.model import Source


class Librarian(Part):
    """Looks after the articles."""

    def _with_source(self, question: str, then: Callable[[Source], object]) -> None:
        """Do something with an article: the one where one is, of several on its side the one that is chosen."""
        here = self.program.helper.source_here()
        if here is None:
            raise EditError("the map has no article yet; one can be added (in the article's menu, or with :)")
        sources = [one for one in self.structure.map.sources if one.side == here.side]
        if len(sources) < 2:
            then(here)
            return

        def chosen(name: str | None) -> None:
            if name is not None:
                self.program.guarded(lambda: then(self.structure.sources[name]))

        ranked = sorted(sources, key=lambda one: one.id != here.id)
        self.program.push_screen(Choose(question, [(one.id, one.name) for one in ranked]), chosen)

    def change(self) -> None:
        """A form for what the article is."""
        self._with_source("Which article?", self._change)

    def _change(self, source: Source) -> None:
        def changed(fields: Mapping[str, Any] | None) -> None:
            if fields:
                self.program.keeper.do(ChangeSource(id=source.id, **fields))

        others = [(one.id, one.name) for one in self.structure.map.sources if one.id != source.id]
        self.program.push_screen(SourceForm(source, others, ascii_only=self.program.ascii_only), changed)

    def add(self) -> None:
        """An article from a file, on a side that is asked for."""
        self.program.ask("Add the article in the file", "", self._add)

    def _add(self, words: str) -> None:
        def placed(side: str | None) -> None:
            if side is not None:
                self.program.guarded(lambda: self._add_on(words, side))

        sides = [("left", "on the left (A)"), ("right", "on the right (B)"), ("none", "on neither side")]
        self.program.push_screen(Choose("Where does it stand?", sides), placed)

    def _add_on(self, words: str, side: str) -> None:
        file = _path(words)
        taken = take_in(file, self.program.map_file.parent)
        source = source_from(taken, file.stem, known=frozenset(self.structure.sources))
        placed = source.changed(side=None if side == "none" else side)
        if self.program.keeper.do(AddSource(source=placed)) and taken.notice:
            self.program.warn(taken.notice)

    def replace(self) -> None:
        """Another file for an article."""
        self._with_source("Which article?", self._replace)

    def _replace(self, source: Source) -> None:
        def answered(words: str) -> None:
            self.program.guarded(lambda: self._read_from(source, _path(words)))

        before = str(self.program.map_file.parent / source.article) if source.article is not None else ""
        self.program.ask(f"{source.name} is read from the file", before, answered)

    def _read_from(self, source: Source, file: Path) -> None:
        taken = take_in(file, self.program.map_file.parent)
        self.program.keeper.do(ChangeSource(id=source.id, article=taken.path, original=taken.original))
        found = self.scene.debate.found
        lost = sum(not one.is_found for quotes in found.values() for one in quotes)
        if lost:
            quotes_lost = counted(lost, PLAIN.nouns.quote)
            self.program.say(f"Read from {taken.path}. Not found as they stand: {quotes_lost}; 5 lists them.")

    def remove(self) -> None:
        """Take an article out, with the claims that only it says."""
        self._with_source("Which article?", self._ask_to_remove)

    def _ask_to_remove(self, source: Source) -> None:
        only = [c for c in self.structure.map.claims if c.quotes and {q.source for q in c.quotes} == {source.id}]
        title = plain(source.name)
        said = f"; with it {counted(len(only), PLAIN.nouns.claim)} that only it says" if only else ""

        def chosen(answer: str | None) -> None:
            if answer == "out":
                self.program.keeper.do(RemoveSource(id=source.id))

        listed = [("stay", "leave it"), ("out", f"take it out of the map{said}; its file stays")]
        self.program.push_screen(Choose(f"Take out “{title}”?", listed), chosen)

    def save_as(self) -> None:
        """The map in another file, its articles with it where they cannot be reached from there."""

        def answered(words: str) -> None:
            self.program.guarded(lambda: self._save_as(_path(words)))

        file = self.program.map_file
        self.program.ask("Save the map as", str(file.with_name(f"{file.stem}-2{file.suffix}")), answered)

    def _save_as(self, file: Path) -> None:
        save_copy(self.program.session.debate, file)
        self.program.say(f"Saved {file}; what is done here goes on to be {self.program.map_file}.")


def _path(words: str) -> Path:
    return Path(os.path.expanduser(words.strip()))  # noqa: PTH111 - it never raises

"""Finding: jumping by number or words, searching, showing only some claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import PLAIN, counted
from argmap.text.looks import sought_in
from argmap.tui.dialogs import Choose, Line
from argmap.tui.filters import choices, has_word, kept_and_ways
from argmap.tui.lines import plain
from argmap.tui.panes.article import ArticlePane
from argmap.tui.parts.part import Part
from argmap.tui.searching import Hit, hits
from argmap.tui.walking import next_of
from argmap.tui.words import entry_words

if TYPE_CHECKING:
    from argmap.tui.app import Program


WORD = "\0word"
"""The choice of a word to be typed."""


class Finder(Part):
    """What is searched for, and what is shown only."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.hits: list[Hit] = []
        self.hit = -1
        self.found_at: tuple[str, int] | None = None
        """A source and a code point: where the search led, until something else is selected."""
        self.filtered = ""

    def jump(self) -> None:
        """Choose an entry by its number or words."""

        def chosen(name: str | None) -> None:
            if name is not None:
                self.program.select(name)

        self.program.push_screen(Choose("Jump to", list(entry_words(self.structure))), chosen)

    def search(self) -> None:
        """Open the line for words that are searched for."""
        line = self.program.query_one("#search", Line)
        line.display = True
        line.value = self.scene.sought
        self.program.screen.set_focus(line)  # at once: what is typed right after the key belongs to it

    def go_to_number(self, number: str) -> bool:
        """Go to the claim or link of a number, and end the search; gives whether there is one."""
        structure = self.structure
        for name in (*structure.claims, *structure.relations):
            if number and structure.number(name).casefold() == number.casefold():
                self.clear()
                self.program.select(name)
                return True
        return False

    def look_for(self, words: str) -> None:
        """Search for words; none end the search."""
        articles = list(self.program.query(ArticlePane))
        places = [(hit[0], hit[1]) for pane in articles for hit in (pane.search_hits(words) if words else ())]
        self.hits = hits(self.structure, words, places) if words else []
        self.hit = -1
        self.program.change(sought=words)
        self.program.show_scene()

    def said(self) -> str:
        """What was found, in words."""
        if not self.scene.sought:
            return ""
        claims = sum(hit.claim is not None for hit in self.hits)
        at = f"{self.hit + 1} of " if self.hit >= 0 else ""
        places = counted(len(self.hits) - claims, PLAIN.nouns.place)
        found = f"{at}{len(self.hits)}: {counted(claims, PLAIN.nouns.claim)}, {places}"
        return f"“{plain(self.scene.sought)}” {found if self.hits else 'is nowhere'}"

    def _go_to_hit(self, step: int) -> None:
        if not self.hits and self.scene.kept is not None:
            self._go_to_kept(step)
            return
        if not self.hits:
            self.program.say("Nothing is found; / searches.")
            return
        self.hit = (self.hit + step) % len(self.hits) if self.hit >= 0 or step > 0 else len(self.hits) - 1
        hit = self.hits[self.hit]
        if hit.claim is not None:
            quote, place = self._quoted_where_found(hit.claim)
            self.program.select(hit.claim, quote)
            self.found_at = place
        elif hit.place is not None:
            self.found_at = hit.place
            self.program.facer.turn_to_side()
            for pane in self.program.query(ArticlePane):
                pane.show_hit(*hit.place)
            self.program.refresh_lines()

    def _go_to_kept(self, step: int) -> None:
        """To the next claim that the filter keeps."""
        kept = self.scene.kept or frozenset()
        found = next_of([one.id for one in self.structure.in_order() if one.id in kept], self.scene.selected, step=step)
        if found is not None:
            self.program.select(found)

    def _quoted_where_found(self, name: str) -> tuple[int, tuple[str, int] | None]:
        """Which of a claim's quotes holds what is sought, else the first, and where it stands, if it does anywhere."""
        quotes = self.structure.claims[name].quotes
        sought = sought_in(self.scene.sought)
        holding = (i for i, quote in enumerate(quotes) if sought in sought_in(quote.words))
        index = next(holding, 0)
        found = self.scene.debate.found.get(name, ())
        span = found[index].span if found else None
        return index, (quotes[index].source, span.start) if span is not None else None

    def next(self) -> None:
        """To the next place that was found."""
        self._go_to_hit(1)

    def previous(self) -> None:
        """To the place before."""
        self._go_to_hit(-1)

    def filter(self) -> None:
        """Choose what is shown."""
        structure = self.structure

        def chosen(name: str | None) -> None:
            if name == WORD:
                self.program.ask("Show only what has the word", "", self.filter_by)
            elif name is not None:
                self.filter_by(name)

        counted_by = [(name, f"{name}: {sum(map(keeps, structure.map.claims))}") for name, keeps in choices(structure)]
        self.program.push_screen(Choose("Show only", [("", "everything"), *counted_by, (WORD, "a word …")]), chosen)

    def filter_by(self, name: str) -> None:
        """Show only what a filter keeps; empty for everything."""
        known = dict(choices(self.structure))
        keeps = known.get(name) or (has_word(name) if name else None)
        if keeps is None:
            self.filtered = ""
            self.program.change(kept=None, ways=frozenset())
        else:
            kept, ways = kept_and_ways(self.structure, keeps)
            claims = [one for one in kept if one in self.structure.claims]
            if not claims:
                self.filtered = ""
                self.program.change(kept=None, ways=frozenset())
                self.program.say(f"Nothing is left: no claim is kept by “{name}”. Everything is shown.")
            else:
                self.filtered = name
                self.program.change(kept=kept, ways=ways)
        self.program.show_scene()

    def filter_anew(self) -> None:
        """Keep what the filter keeps of a map that has changed."""
        if self.filtered:
            self.filter_by(self.filtered)

    def said_of_filter(self) -> str:
        """How much is shown, in words."""
        if not self.filtered or self.scene.kept is None:
            return ""
        count = sum(name in self.structure.claims for name in self.scene.kept)
        return f"{count} of {len(self.structure.claims)}: {self.filtered}"

    def clear(self) -> None:
        """End search and filter."""
        line = self.program.query_one("#search", Line)
        if line.display:
            line.display = False
            self.program.show_view(self.program.view)
        self.forget()
        self.program.change(sought="")
        self.filter_by("")

    def forget(self) -> None:
        """Nothing has been found any more."""
        self.hits, self.hit, self.found_at = [], -1, None

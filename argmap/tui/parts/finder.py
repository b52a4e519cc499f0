"""Finding: jumping by number or words, searching, showing only some claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import PLAIN, counted
from argmap.tui.dialogs import Choose, Line
from argmap.tui.filters import choices, dimmed
from argmap.tui.lines import plain
from argmap.tui.panes.article import ArticlePane
from argmap.tui.parts.part import Part
from argmap.tui.searching import Hit, hits
from argmap.tui.words import entry_words

if TYPE_CHECKING:
    from argmap.tui.app import Program


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
        if not self.hits:
            self.program.notify("Nothing is found; / searches.", timeout=3, markup=False)
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

    def _quoted_where_found(self, name: str) -> tuple[int, tuple[str, int] | None]:
        """Which of a claim's quotes holds what is sought, else the first, and where it stands, if it does anywhere."""
        quotes = self.structure.claims[name].quotes
        holding = (i for i, quote in enumerate(quotes) if self.scene.sought.casefold() in quote.words.casefold())
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
        known = dict(choices(self.structure))

        def chosen(name: str | None) -> None:
            if name is not None:
                self.filter_by(name)

        listed = [("", "everything"), *((name, name) for name in known)]
        self.program.push_screen(Choose("Show only", listed), chosen)

    def filter_by(self, name: str) -> None:
        """Show only what a filter keeps; empty for everything."""
        known = dict(choices(self.structure))
        gone = dimmed(self.structure, known[name]) if name in known else frozenset[str]()
        kept = len(self.structure.claims) - sum(claim in gone for claim in self.structure.claims)
        self.filtered = f"{name}: {counted(kept, PLAIN.nouns.claim)}" if name in known else ""
        self.program.change(dimmed=gone)
        self.program.show_scene()

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

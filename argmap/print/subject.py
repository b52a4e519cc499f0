"""What all products on paper are made of: a debate, what is wanted of it, and where everything stands in it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.lining import Lining
from argmap.model import COMMITTED, Scope
from argmap.phrases import map_title, parties_or_side
from argmap.typesetting import PAPERS

if TYPE_CHECKING:
    from argmap.model import Debate, Ground, Quote, Side, Source, Span, Structure
    from argmap.phrases import Speech
    from argmap.phrases.papers import PaperWords
    from argmap.print.wishes import Wishes
    from argmap.typesetting import Page


class Passage(NamedTuple):
    """Where a quote of a claim stands."""

    source: Source
    quote: Quote
    parts: tuple[Span, ...]
    line: int | None
    """Of the reading copy; none where it has no such line."""


class Subject:
    """A debate as paper shows it.

    Args:
        debate: gives the articles and where quotes stand in them.
        whole: the map, or what is accepted of it.
        wishes: what is wanted.
        speech: how it is said.
    """

    def __init__(self, debate: Debate, whole: Structure, wishes: Wishes, speech: Speech) -> None:
        self.debate, self.whole, self.wishes, self.speech = debate, whole, wishes, speech

    @property
    def words(self) -> PaperWords:
        """Those of paper."""
        return self.speech.words.paper

    @property
    def title(self) -> str:
        """What the debate is on."""
        return map_title(self.whole, self.speech)

    @property
    def page(self) -> Page:
        """The paper."""
        return PAPERS[self.wishes.paper]

    @cached_property
    def lining(self) -> Lining:
        """The articles in numbered lines."""
        return Lining(self.debate)

    @cached_property
    def chief(self) -> frozenset[str]:
        """The claims of the overview, the ends of links, and answers to questions; all of a small map."""
        if len(self.whole.claims) <= _FEW:
            return frozenset(self.whole.claims)
        ends = {name for crossing in self.whole.crossings for name in self.whole.ends(crossing)}
        answers = {name for issue in self.whole.map.issues for name in issue.positions}
        return frozenset(Scope().excerpt(self.whole).claims) | ends | answers

    @cached_property
    def folded(self) -> frozenset[str]:
        """The claims that a teacher wants on no sheet."""
        return frozenset(self.wishes.teaching.fold if self.wishes.teaching is not None else ())

    def number(self, name: str) -> str:
        """The short number of a claim or link, with a mark if it is only proposed."""
        entry = self.whole.claims.get(name) or self.whole.relations.get(name)
        return self.whole.number(name) + "?" * (entry is not None and entry.is_proposed)

    def letter(self, ground: Ground | None) -> str:
        """What a side's articles are called."""
        page = self.speech.words.page
        return page.letter[ground] if ground in ("left", "right") else page.no_side_letter

    def party(self, side: Side) -> str:
        """Whose case stands on a side."""
        return parties_or_side(side, self.whole, self.speech)

    @cached_property
    def places(self) -> dict[str, tuple[Passage, ...]]:
        """By claim, where its quotes stand that were found, in their order."""
        found: dict[str, list[Passage]] = {}
        for entry, _, quote, status in self.debate.quotes():
            if entry.id not in self.whole.claims or status is None or not status.is_found or status.span is None:
                continue
            parts = status.parts or (status.span,)
            line = self.lining.line(quote.source, parts[0].start)
            found.setdefault(entry.id, []).append(Passage(self.whole.sources[quote.source], quote, parts, line))
        return {name: tuple(places) for name, places in found.items()}

    def own_places(self, claim: str, side: Side) -> tuple[Passage, ...]:
        """Where a side says a claim as its own; where it never does, all of its quotes."""
        here = [place for place in self.places.get(claim, ()) if place.source.side == side]
        return tuple([place for place in here if place.quote.stance in COMMITTED] or here)

    def voice(self, claim: str, side: Side) -> str:
        """Who is quoted for a claim by a side, the one who spoke first; empty where the side speaks itself."""
        quotes = [quote for quote in self.whole.claims[claim].own_quotes if self._side(quote) == side]
        if not quotes or any(not quote.voice for quote in quotes):
            return ""
        return self.speech.words.according.join(reversed(quotes[0].voice))

    def lines(self, claim: str, side: Side, *, most: int = 2) -> str:
        """In which lines of a side's articles a claim stands; of the other side's, with their letter; else empty."""
        own = dict.fromkeys(place.line for place in self.own_places(claim, side) if place.line is not None)
        if own:
            shown = [str(line) for line in own][:most]
            return (
                self.words.line.format(number=shown[0])
                if len(shown) == 1
                else self.words.lines.format(numbers=",\N{NO-BREAK SPACE}".join(shown))
            )
        other = [place for place in self.places.get(claim, ()) if place.line is not None]
        named = (self.words.line_of.format(letter=self.letter(one.source.side), number=one.line) for one in other)
        return ", ".join(list(dict.fromkeys(named))[:most])

    def _side(self, quote: Quote) -> Side | None:
        return self.whole.sources[quote.source].side


_FEW = 30
"""Claims of a map all of which are chief ones."""

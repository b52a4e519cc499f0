"""What a page is made of: a debate, what is shown of its map, its articles in columns, all numbers, an offer."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.model import is_long_draft, main_line
from argmap.phrases import attribution, badge_lines, proposal
from argmap.web.markup import line

if TYPE_CHECKING:
    from argmap.model import (
        Article,
        Claim,
        Debate,
        Excerpt,
        Ground,
        Issue,
        Quote,
        Relation,
        Side,
        Source,
        Span,
        Structure,
    )
    from argmap.model.exercise import Exercise
    from argmap.phrases import Speech, Words
    from argmap.phrases.pages import PageWords

View = Literal["read", "picture", "outline", "exercise", "build"]
"""A way of looking at the page, which is an address too."""

GROUNDS: dict[Ground, str] = {"left": "l", "right": "r", "common": "c", "none": "n"}
"""The class of what stands there."""


class Offer(NamedTuple):
    """What a page gives a pupil to do."""

    name: str = ""
    """What files that are handed in begin with: the map's own file name, where it has one."""
    pupil: str = ""
    """Whose page it is; empty for everybody's."""
    exercise: Exercise | None = None
    """Tasks to do, if any."""
    shows_answers: bool = True
    """Whether the right answers are in the page, so that it can check and help; else nothing of the map is in it."""


NO_OFFER = Offer()
"""To read, and to build freely, for everybody."""


class Column(NamedTuple):
    """An article on the page; several sources may share its file."""

    side: Side
    """Where it is shown."""
    sources: tuple[Source, ...]
    """Those on its own side first."""
    article: Article | None


class Spot(NamedTuple):
    """Where a claim's words stand."""

    column: int
    """The number of the article on the page."""
    parts: tuple[Span, ...]
    who: str
    """Who says it, and how the source stands to it."""
    stance: str


class Subject:
    """A debate as a page shows it.

    Args:
        debate: gives the articles and where quotes stand in them.
        excerpt: the part of the map that the picture shows; all of its whole is on the page.
        speech: how it is said.
        offer: what a pupil is given to do.
    """

    def __init__(self, debate: Debate, excerpt: Excerpt, speech: Speech, offer: Offer = NO_OFFER) -> None:
        self.debate, self.excerpt, self.speech, self.offer = debate, excerpt, speech, offer

    @property
    def is_bare(self) -> bool:
        """Whether nothing of a map is on the page: there is none yet, or it would tell the answers."""
        return not self.whole.map.claims or not self.offer.shows_answers

    @property
    def views(self) -> tuple[View, ...]:
        """What can be looked at."""
        of_map: tuple[View, ...] = () if self.is_bare else ("read", "picture", "outline")
        tasks: tuple[View, ...] = ("exercise",) if self.offer.exercise is not None else ()
        return (*of_map, *tasks, "build")

    @property
    def first_view(self) -> View:
        """What is looked at first."""
        return "exercise" if self.offer.exercise is not None else self.views[0]

    @property
    def whole(self) -> Structure:
        """The map."""
        return self.excerpt.whole

    @cached_property
    def left_out(self) -> int:
        """How many claims are left out of what is marked and drawn first: those of a long draft off its main line."""
        is_first = is_long_draft(self.whole) and set(self.excerpt.claims) == set(main_line(self.whole))
        return len(self.whole.claims) - len(self.excerpt.claims) if is_first else 0

    @property
    def words(self) -> Words:
        """All words of its speech."""
        return self.speech.words

    @property
    def page(self) -> PageWords:
        """Those of the page alone."""
        return self.speech.words.page

    def number(self, name: str) -> str:
        """The short number of a claim or link."""
        return self.whole.number(name)

    def ground(self, claim: str) -> str:
        """The class of the place where a claim stands."""
        return GROUNDS[self.whole.ground(claim)]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The articles, left ones first; one on no side stands below those of the left.

        Where no source has a side, the first stands on the left and all others on the right.
        """
        files: dict[str, list[Source]] = {}
        for source in self.whole.map.sources:
            files.setdefault(source.article or f"\0{source.id}", []).append(source)
        is_sided = any(source.side for source in self.whole.map.sources)
        found = []
        for at, sources in enumerate(files.values()):
            sides = [source.side for source in sources if source.side]
            side: Side = sides[0] if sides else "left" if is_sided or not at else "right"
            ordered = sorted(sources, key=lambda source: source.side is None)
            article = next((self.debate.articles[s.id] for s in sources if s.id in self.debate.articles), None)
            found.append((not sides and is_sided, Column(side, tuple(ordered), article)))
        return tuple(column for _, column in sorted(found, key=lambda one: (one[1].side, one[0])))

    @cached_property
    def _column_of(self) -> dict[str, int]:
        return {source.id: at for at, column in enumerate(self.columns) for source in column.sources}

    def column_of(self, source: str) -> int | None:
        """The number of a source's article on the page."""
        return self._column_of.get(source)

    @cached_property
    def places(self) -> dict[str, tuple[Spot | None, ...]]:
        """By claim, where its quotes stand, in their order; none of one that was not found."""
        found: dict[str, list[Spot | None]] = {}
        if self.is_bare:
            return {}
        for entry, _, quote, status in self.debate.quotes():
            if entry.id not in self.whole.claims:
                continue
            place = None
            if status is not None and status.is_found and status.span is not None:
                parts = status.parts or (status.span,)
                place = Spot(self._column_of[quote.source], parts, self.who(quote), quote.stance)
            found.setdefault(entry.id, []).append(place)
        return {name: tuple(places) for name, places in found.items()}

    @cached_property
    def joints(self) -> dict[int, tuple[Span, ...]]:
        """By article, the words in it that draw a relation: "because", "however"."""
        found: dict[int, list[Span]] = {}
        for entry, _, quote, status in () if self.is_bare else self.debate.quotes():
            if entry.id in self.whole.relations and status is not None and status.is_found:
                found.setdefault(self._column_of[quote.source], []).extend(status.parts)
        return {column: tuple(sorted(spans)) for column, spans in found.items()}

    @cached_property
    def links_on(self) -> dict[str, list[Relation]]:
        """The links between the sides by the question that they belong to; of none, under an empty name."""
        found: dict[str, list[Relation]] = {}
        for crossing in self.whole.crossings:
            issue = self.whole.issue_of(crossing)
            found.setdefault(issue.id if issue is not None else "", []).append(crossing)
        return found

    def said_of(self, entry: Claim | Relation | Issue) -> list[str]:
        """Who proposed an entry, and what is said of it by who looked at the map, each a sentence."""
        told = [proposal(entry, self.speech), *badge_lines(self.excerpt.overlay.on(entry.id))]
        return [line(words) for words in told if words.strip()]

    def who(self, quote: Quote) -> str:
        """Who says quoted words, and how the source stands to them."""
        return attribution(quote, self.whole, self.speech)

    def letter(self, column: int) -> str:
        """What an article is called."""
        first = self.columns[column].sources[0]
        return self.page.letter[first.side] if first.side else self.page.no_side_letter

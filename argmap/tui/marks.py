"""Where an article is quoted: stretches of its text with the quotes that cover them, found by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from argmap.model import Debate, FoundQuote, Quote
    from argmap.model.quote import Span


class Mark(NamedTuple):
    """A quote in its article, from its first word to its last."""

    start: int
    end: int
    name: str
    """The id of the claim or relation that it belongs to."""
    quote: int
    """Which of its quotes."""
    is_claim: bool = True


class Stretch(NamedTuple):
    """A part of an article that the same quotes cover from end to end."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    """Claims before relations, the shorter before the longer."""


class Marks:
    """The quotes of one article.

    Args:
        pieces: each quote with the parts of the text that it covers.
    """

    def __init__(self, pieces: Iterable[tuple[Mark, tuple[Span, ...]]] = ()) -> None:
        listed = list(pieces)
        self.claims: tuple[Mark, ...] = tuple(sorted(mark for mark, _ in listed if mark.is_claim))
        """The quotes of claims, in the order of the text."""
        self._by_key = {(mark.name, mark.quote): mark for mark, _ in listed}
        self._claim_starts = [mark.start for mark in self.claims]
        self._stretches = tuple(_stretches(listed))
        self._starts = [stretch.start for stretch in self._stretches]

    def get(self, name: str, quote: int) -> Mark | None:
        """One quote of an entry, if it is in this article."""
        return self._by_key.get((name, quote))

    def first(self, name: str, quotes: int) -> Mark | None:
        """The first in this article of an entry's quotes, of which it has so many."""
        return next((self._by_key[name, i] for i in range(quotes) if (name, i) in self._by_key), None)

    def between(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The stretches that reach into a part of the text, in order."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        found = self._stretches[first : bisect_left(self._starts, end)]
        return found[1:] if found and found[0].end <= start else found

    def at(self, offset: int) -> tuple[Mark, ...]:
        """The quotes that cover a code point."""
        return next((stretch.marks for stretch in self.between(offset, offset + 1)), ())

    def starting(self, start: int, end: int) -> tuple[Mark, ...]:
        """The claims' quotes that start in a part of the text."""
        return self.claims[bisect_left(self._claim_starts, start) : bisect_left(self._claim_starts, end)]


def marks_of(debate: Debate, sources: Collection[str] | None = None) -> Mapping[str, Marks]:
    """For each source that is quoted, where; quotes without a place are left out.

    Args:
        debate: the map with its articles.
        sources: the ids of those that are asked for; all, if left out.
    """
    pieces: dict[str, list[tuple[Mark, tuple[Span, ...]]]] = defaultdict(list)
    for entry, i, quote, found in debate.quotes():
        parts = _parts(found) if sources is None or quote.source in sources else ()
        if parts:
            is_claim = entry.id in debate.structure.claims
            mark = Mark(parts[0].start, parts[-1].end, entry.id, i, is_claim)
            pieces[quote.source].append((mark, parts))
    return {source: Marks(listed) for source, listed in pieces.items()}


def sources_changed(before: Debate, now: Debate) -> frozenset[str]:
    """The ids of the sources in which a quote came, went or stands elsewhere after an edit."""
    changed: set[str] = set()
    for name in {**before.found, **now.found}:
        one, other = before.found.get(name), now.found.get(name)
        quotes = _quotes(before, name), _quotes(now, name)
        if (one is not other and one != other) or (quotes[0] is not quotes[1] and quotes[0] != quotes[1]):
            changed.update(quote.source for listed in quotes for quote in listed)
    return frozenset(changed)


def _quotes(debate: Debate, name: str) -> tuple[Quote, ...]:
    structure = debate.structure
    entry = structure.claims.get(name) or structure.relations.get(name)
    return entry.quotes if entry is not None else ()


def _parts(found: FoundQuote | None) -> tuple[Span, ...]:
    if found is None or found.span is None:
        return ()
    return found.parts or (found.span,)


def _stretches(pieces: list[tuple[Mark, tuple[Span, ...]]]) -> Iterator[Stretch]:
    opening: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for mark, parts in pieces:
        for start, end in parts:
            opening[start].append(mark)
            closing[end].append(mark)
    covering: dict[Mark, None] = {}
    before = 0
    for place in sorted(opening.keys() | closing.keys()):
        if covering and before < place:
            yield Stretch(before, place, tuple(sorted(covering, key=_shorter_first)))
        for mark in closing[place]:
            covering.pop(mark, None)
        covering.update(dict.fromkeys(opening[place]))
        before = place


def _shorter_first(mark: Mark) -> tuple[bool, int, Mark]:
    return not mark.is_claim, mark.end - mark.start, mark

"""Edits of quotes: add, change, move, remove; of claims, and of the words that draw a relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from argmap.edit.claims import quote_at, with_quotes
from argmap.edit.edit import Edit
from argmap.edit.wording import called, shortened
from argmap.errors import EditError
from argmap.model import Claim, Quote, Stance
from argmap.model.noun import Id, OneOrMany, Words
from argmap.phrases import PLAIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.edit.desk import Desk
    from argmap.model import Relation

Index = Annotated[int, Field(ge=0)]
"""Which of the quotes, from 0."""


class AddQuote(Edit):
    """A further quote of a claim or relation; an implicit claim is implicit no longer."""

    NAME: ClassVar = "add-quote"

    id: Id
    """The claim or relation."""
    quote: Quote
    index: Index | None = None
    """Where among the quotes; behind them, if left out."""

    def make(self, desk: Desk) -> str:
        """Add it."""
        entry = desk.quoting(self.id)
        desk.source(self.quote.source)
        place = len(entry.quotes) if self.index is None else self.index
        _put(desk, entry, (*entry.quotes[:place], self.quote, *entry.quotes[place:]))
        desk.accept(entry.id)
        return f"quote {shortened(self.quote.words)} for {called(entry)}"


_TOLD = {"voice": "speaker", "stance": "author's view"}
"""What a label says of the fields that tell whose words a quote is."""


class ChangeQuote(Edit):
    """A quote's words, parts, place, voice or stance; what is left out stays.

    Other words have another place: start, end, prefix and suffix go where only `exact` is given.
    """

    NAME: ClassVar = "change-quote"

    id: Id
    index: Index = 0
    source: Id | None = None
    exact: OneOrMany[Words] = ()
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    voice: OneOrMany[Words] = ()
    stance: Stance = "asserts"

    def make(self, desk: Desk) -> str:
        """Change it."""
        entry = desk.quoting(self.id)
        quote = quote_at(entry, self.index)
        fields = self.stated(apart=("id", "index"))
        if "exact" in fields and fields["exact"] != quote.exact and "start" not in fields:
            fields |= {"start": None, "end": None, "prefix": "", "suffix": ""}
        changed = quote.changed(**fields)
        _put(desk, entry, _without(entry, self.index, changed))
        desk.accept(entry.id)
        if changed.exact != quote.exact:
            return f"quote {shortened(changed.words)} instead of {shortened(quote.words)}"
        told = [said for name, said in _TOLD.items() if name in fields]
        return f"change the {' and '.join(told) or 'place'} of the quote {shortened(quote.words)}"


class MoveQuote(Edit):
    """A quote goes to another claim or relation."""

    NAME: ClassVar = "move-quote"

    id: Id
    to: Id
    index: Index = 0

    def make(self, desk: Desk) -> str:
        """Move it."""
        entry, other = desk.quoting(self.id), desk.quoting(self.to)
        if entry.id == other.id:
            raise EditError(f"{called(entry)} has this quote already")
        quote = quote_at(entry, self.index)
        _put(desk, entry, _without(entry, self.index))
        _put(desk, other, (*other.quotes, quote))
        desk.accept(other.id)
        return f"move the quote {shortened(quote.words)} to {called(other)}"


class RemoveQuote(Edit):
    """A quote goes; a claim without any is implicit."""

    NAME: ClassVar = "remove-quote"

    id: Id
    index: Index = 0

    def make(self, desk: Desk) -> str:
        """Remove it."""
        entry = desk.quoting(self.id)
        quote = quote_at(entry, self.index)
        _put(desk, entry, _without(entry, self.index))
        implicit = f", which is {PLAIN.words.unsaid} now" if isinstance(entry, Claim) and len(entry.quotes) == 1 else ""
        return f"remove the quote {shortened(quote.words)} from {called(entry)}{implicit}"


def _without(entry: Claim | Relation, index: int, *instead: Quote) -> tuple[Quote, ...]:
    """The quotes without one of them, or with another in its place."""
    return (*entry.quotes[:index], *instead, *entry.quotes[index + 1 :])


def _put(desk: Desk, entry: Claim | Relation, quotes: Sequence[Quote]) -> None:
    desk.put(with_quotes(entry, quotes) if isinstance(entry, Claim) else entry.changed(quotes=tuple(quotes)))

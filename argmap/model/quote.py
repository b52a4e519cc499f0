"""Quotes: the exact words of an article, and what became of them there."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from argmap.model.noun import Id, Noun, OneOrMany, Words

Stance = Literal["asserts", "endorses", "concedes", "reports", "rejects", "asks"]
"""How the author, or the party a source speaks for, stands to the quoted words."""

COMMITTED: tuple[Stance, ...] = ("asserts", "endorses", "concedes")
"""The stances by which a source takes a claim over as its own."""

Status = Literal["exact", "normalised", "moved", "ambiguous", "near", "missing"]
"""What became of a quote in its article.

exact: the words stand where the map says, or, where it says no place, once. normalised: so too but for white
space, quotation marks, dashes, or what looks the same. moved: the words stand elsewhere, once. ambiguous: they
stand in several places and nothing decides. near: only similar words stand there. missing: not even these.
"""

Difference = Literal[
    "white space", "quotation marks", "dashes", "invisible characters", "letter composition", "letter forms"
]
"""What normalising may overlook, and nothing else."""


class Span(NamedTuple):
    """A stretch of an article's text in code points, its end excluded."""

    start: int
    end: int


class Quote(Noun):
    """Exact words of an article, who says them and how the source stands to them.

    After the TextQuoteSelector and TextPositionSelector of the W3C Web Annotation Data Model.
    """

    source: Id
    """The source whose article is quoted."""
    exact: Annotated[OneOrMany[Words], Field(min_length=1)]
    """The words, letter by letter; several parts where words between them are left out."""
    prefix: str = ""
    """Words right before, to tell equal passages apart."""
    suffix: str = ""
    """Words right after."""
    start: Annotated[int, Field(ge=0)] | None = None
    """Where the whole quote starts, in code points of the article's text."""
    end: Annotated[int, Field(ge=1)] | None = None
    """Where it ends, excluded."""
    voice: OneOrMany[Words] = ()
    """Who says it, outermost first; empty: the author, or the party the source speaks for."""
    stance: Stance = "asserts"
    """How the author, or that party, stands to the words."""

    @model_validator(mode="after")
    def _whole_span(self) -> Self:
        if (self.start is None) != (self.end is None):
            message = "start and end go together; leave both out and `argmap check --fix` writes them"
            raise ValueError(message)
        if self.start is not None and self.end is not None and self.start >= self.end:
            message = "a quote ends after it starts"
            raise ValueError(message)
        return self

    @property
    def span(self) -> Span | None:
        """The recorded place, if there is one."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)

    @property
    def words(self) -> str:
        """All parts in one line, with `[…]` where words are left out."""
        return " […] ".join(self.exact)


class FoundQuote(Noun):
    """What became of a quote in its article: computed when a debate is opened, never stored in the map."""

    status: Status
    span: Span | None = None
    """The place of the whole quote, or of the nearest words; none if missing or ambiguous."""
    parts: tuple[Span, ...] = ()
    """The place of each part, in order; none where the whole has no place, or the words only resemble it."""
    differences: tuple[Difference, ...] = ()
    """What was overlooked, if normalised or if moved to words that differ so."""
    invisible: tuple[str, ...] = ()
    """Which characters that cannot be seen are among the differences, such as `U+00AD`."""
    places: tuple[Span, ...] = ()
    """Where the words stand, if ambiguous."""
    shown: str = ""
    """If near: the article's words beside the quote's, `[-only in the quote-]{+only in the article+}`."""
    alarms: tuple[str, ...] = ()
    """If near: changed numbers and lost or added negations, each a phrase."""

    @property
    def is_found(self) -> bool:
        """Whether the article has the quoted words at one known place."""
        return self.status in ("exact", "normalised", "moved")

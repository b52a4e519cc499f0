"""Claims: statements that can be affirmed or denied."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import model_validator

from argmap.model.entry import Entry
from argmap.model.noun import Id, Many, Words
from argmap.model.quote import COMMITTED, Quote

Wording = Literal["verbatim", "paraphrase", "interpretation", "implicit"]
"""How the claim's text stands to its quotes; implicit: it has none, it is the mapper's own."""

ClaimType = Literal["fact", "value", "policy", "definition", "testimony"]


class Claim(Entry):
    """A statement that can be affirmed or denied on its own, tied to the words it came from."""

    label: str = ""
    """A few words, for boxes and lists."""
    text: Words
    """The full statement."""
    quotes: Many[Quote] = ()
    """Where it stands in the articles; several quotes repeat it."""
    wording: Wording
    """If left out: implicit without quotes, else paraphrase."""
    type: ClaimType | None = None
    source: Id | None = None
    """Only on a claim without quotes: gives its side."""
    tags: Many[Words] = ()

    @model_validator(mode="before")
    @classmethod
    def _usual_wording(cls, value: Any) -> Any:
        if isinstance(value, dict) and value.get("wording") is None:
            return {**value, "wording": "paraphrase" if value.get("quotes") else "implicit"}
        return value

    @model_validator(mode="after")
    def _wording_fits(self) -> Self:
        if self.quotes and self.wording == "implicit":
            message = "an implicit claim has no quotes: take them out, or leave out `wording`"
            raise ValueError(message)
        if not self.quotes and self.wording != "implicit":
            message = (
                f"a claim without quotes is implicit, not {self.wording}: quote the article, or leave out `wording`"
            )
            raise ValueError(message)
        if self.quotes and self.source is not None:
            message = "`source` is for claims without quotes; here the quotes say it"
            raise ValueError(message)
        return self

    @property
    def short(self) -> str:
        """The label, or the text where there is none."""
        return self.label or self.text

    @property
    def is_implicit(self) -> bool:
        """Whether it is the mapper's own, without a quote."""
        return not self.quotes

    @property
    def own_quotes(self) -> tuple[Quote, ...]:
        """The quotes by which sources take it over as their own; where none does, all."""
        return tuple(quote for quote in self.quotes if quote.stance in COMMITTED) or self.quotes

    @property
    def is_only_denied(self) -> bool:
        """Whether it is quoted to be denied alone: nobody's answer to anything."""
        return bool(self.quotes) and all(quote.stance == "rejects" for quote in self.quotes)

"""Relations: premises taken together, and what they bear on."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from argmap.model.entry import Entry
from argmap.model.noun import Id, Many
from argmap.model.quote import Quote

RelationKind = Literal["support", "attack", "contradiction", "rephrase"]
"""support: accepting the premises makes the target more acceptable. attack: less acceptable.
contradiction: the two can't both be true; it has no direction. rephrase: the same in other words."""

RELATION_KINDS: tuple[RelationKind, ...] = ("support", "attack", "contradiction", "rephrase")

AttackKind = Literal["rebut", "undermine", "undercut"]
"""An attack on a claim that has support in the map, on one that has none, on a relation (after ASPIC+,
Modgil and Prakken 2014). Computed, never stored."""


class Relation(Entry):
    """Premises taken together (linked, if several) that bear on one target: a claim or any other relation."""

    kind: RelationKind
    premises: Annotated[Many[Id], Field(min_length=1)]
    target: Id
    """A claim, or a relation (an attack on it is an undercut)."""
    scheme: str = ""
    """The pattern of the inference by Walton's name for it, such as "expert opinion"."""
    quotes: Many[Quote] = ()
    """The words that draw it: "because", "however"."""
    stated_in: Id | None = None
    """The source that draws it. If left out: the premises' source inside one article, the mapper across."""

    @model_validator(mode="after")
    def _premises_fit(self) -> Self:
        if len(self.premises) > 1 and len(set(self.premises)) < len(self.premises):
            message = "a premise stands twice in one relation"
            raise ValueError(message)
        if self.target in self.premises:
            message = "a claim is no premise for or against itself"
            raise ValueError(message)
        if len(self.premises) > 1 and self.kind in ("contradiction", "rephrase"):
            message = f"a {self.kind} joins two claims: one premise and one target"
            raise ValueError(message)
        return self

    @property
    def is_linked(self) -> bool:
        """Whether several premises work only together."""
        return len(self.premises) > 1

    @property
    def is_symmetric(self) -> bool:
        """Whether it has no direction."""
        return self.kind == "contradiction"

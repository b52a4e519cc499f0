"""Entries: what claims, relations and issues share, and who put them into the map."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from argmap.model.noun import Id, Noun, Words

Standing = Literal["proposed", "accepted"]


class Origin(Noun):
    """Where a claim, relation or issue comes from; without one, a person put it there and stands to it."""

    by: Words
    """A person, or the name of a drafter."""
    sure: Annotated[float, Field(ge=0, le=1)] | None = None
    """How sure they were, from 0 to 1."""
    why: str = ""
    """Their reason, in words a student understands."""
    standing: Standing = "accepted"
    """What a drafter made is proposed until a person accepts it."""


class Entry(Noun):
    """A claim, relation or issue: what has an id in the map's one namespace, and an origin."""

    id: Id
    note: str = ""
    """What a reader of the map should know about it."""
    origin: Origin | None = None

    @property
    def is_proposed(self) -> bool:
        """Whether a drafter made it and nobody has accepted it yet."""
        return self.origin is not None and self.origin.standing == "proposed"

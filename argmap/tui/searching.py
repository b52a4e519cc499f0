"""Searching: the claims that hold some words, then the places in the articles; known to no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.text.looks import sought_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Structure


class Hit(NamedTuple):
    """One thing that was found."""

    claim: str | None = None
    """A claim's id."""
    place: tuple[str, int] | None = None
    """A source's id and a code point in its article."""


def hits(structure: Structure, words: str, places: Sequence[tuple[str, int]]) -> list[Hit]:
    """The claims whose number, label, text or quotes hold some words, in order; then places in the articles."""
    sought = sought_in(words)
    found = []
    for claim in structure.in_order():
        said = (structure.number(claim.id), claim.label, claim.text, *(quote.words for quote in claim.quotes))
        if any(sought in sought_in(part) for part in said[1:]) or sought == said[0].casefold():
            found.append(Hit(claim=claim.id))
    return [*found, *(Hit(place=place) for place in places)]

"""Short numbers: what pictures, outlines and screens call a claim, the same everywhere."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from argmap.model.quote import COMMITTED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.model.claim import Claim
    from argmap.model.structure import Ground, Structure

LETTERS: dict[Ground, str] = {"left": "A", "right": "B", "common": "C", "none": "N"}
"""The letter for each place a claim may stand, in the order in which claims are listed."""

NOWHERE = (1, 0, 0)


def number_claims(names: list[str], grounds: Mapping[str, Ground]) -> dict[str, str]:
    """Numbers by id, in the order of the letters, from the claims' ids in order of reading."""
    numbers: dict[str, str] = {}
    for ground, letter in LETTERS.items():
        here = [name for name in names if grounds[name] == ground]
        numbers |= {name: f"{letter}{i}" for i, name in enumerate(here, 1)}
    return numbers


def in_reading_order(structure: Structure, start: Callable[[Claim, int], int | None]) -> list[str]:
    """The ids of all claims by where they first stand in their sources, implicit ones after those they go with.

    Args:
        structure: the map and its edges.
        start: where a claim's quote with this index starts in its article, in code points; `None` if unknown.
    """
    order = {source.id: i for i, source in enumerate(structure.map.sources)}

    def first_place(claim: Claim) -> tuple[int, int, int]:
        """Own assertions first: a claim that its source reports early and asserts late is read where it is asserted."""
        places = [
            (quote.stance not in COMMITTED, (0, order[quote.source], at))
            for i, quote in enumerate(claim.quotes)
            if (at := start(claim, i)) is not None
        ]
        return min(places)[1] if places else NOWHERE

    quoted = [c for c in structure.map.claims if c.quotes]
    rank = {c.id: i for i, c in enumerate(sorted(quoted, key=first_place))}
    followers: dict[str, list[str]] = defaultdict(list)
    alone: list[str] = []
    for claim in structure.map.claims:
        if not claim.quotes:
            anchor = _anchor(structure, claim, rank)
            (alone if anchor is None else followers[anchor]).append(claim.id)
    return _with_followers([*rank, *alone], followers, [c.id for c in structure.map.claims])


def _anchor(structure: Structure, claim: Claim, rank: Mapping[str, int]) -> str | None:
    """What an implicit claim is listed after: the first claim it is premise with, else what it bears on or rests on."""
    relations = structure.out_of(claim.id)
    partners = [p for r in relations for p in r.premises if p != claim.id]
    targets = [r.target for r in relations if r.target in structure.claims]
    premises = [p.id for p in structure.premises_of(claim.id)]
    for names in (partners, targets, premises):
        here = [n for n in names if structure.ground(n) == structure.ground(claim.id)]
        if here:
            return min(here, key=lambda name: rank.get(name, len(rank)))
    return None


def _with_followers(first: list[str], followers: Mapping[str, list[str]], everything: list[str]) -> list[str]:
    order: dict[str, None] = {}
    # Implicit claims that only follow one another in a circle are reached from no first one: they come last.
    for name in [*first, *everything]:
        stack = [name]
        while stack:
            here = stack.pop()
            if here not in order:
                order[here] = None
                stack.extend(reversed(followers.get(here, [])))
    return list(order)

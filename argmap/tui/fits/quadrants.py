"""What bears on a claim, in four groups: what it supports, what it attacks, its reasons, the attacks on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Relation, Structure


class Card(NamedTuple):
    """One relation of a claim, with the claims at its other end."""

    relation: Relation
    claims: tuple[str, ...]
    """At the other end, in order; the premises, where the relation comes in."""
    besides: tuple[str, ...] = ()
    """Of a relation that goes out: the premises that the claim counts together with."""
    against: tuple[str, ...] = ()
    """Where a step to the claim is attacked: the premises of that step."""

    @property
    def is_linked(self) -> bool:
        """Whether several premises count only together."""
        return len(self.claims) > 1


class Quadrants(NamedTuple):
    """All that bears on a claim."""

    supported: tuple[Card, ...]
    """What it supports, or says again."""
    attacked: tuple[Card, ...]
    """What it attacks or contradicts."""
    reasons: tuple[Card, ...]
    attacks: tuple[Card, ...]
    """Attacks on it, and on the steps to it."""


def quadrants_of(structure: Structure, name: str) -> Quadrants:
    """The four groups of a claim."""
    supported: list[Card] = []
    attacked: list[Card] = []
    reasons: list[Card] = []
    attacks: list[Card] = []
    for relation in structure.out_of(name):
        besides = tuple(premise for premise in relation.premises if premise != name)
        card = Card(relation, (structure.aim(relation).id,), besides)
        (supported if relation.kind in ("support", "rephrase") else attacked).append(card)
    for relation in structure.onto(name):
        card = Card(relation, relation.premises)
        (reasons if relation.kind in ("support", "rephrase") else attacks).append(card)
    for step in structure.onto(name):
        attacks += [Card(one, one.premises, against=step.premises) for one in structure.onto(step.id)]
    return Quadrants(tuple(supported), tuple(attacked), tuple(reasons), tuple(attacks))


def shares(rows: int, least: tuple[int, int], rich: tuple[int, int]) -> int:
    """How many of some rows the upper groups get: both as rich as can be, neither less than its least while it lasts.

    Args:
        rows: for both.
        least: rows that the upper and the lower groups need at the least.
        rich: rows with which they are full.
    """
    if sum(rich) <= rows:
        return rich[0]
    upper = max(1, min(rich[0], round(rows * rich[0] / max(1, sum(rich)))))
    upper = max(upper, min(least[0], rows - least[1]))
    return max(1, min(upper, max(1, rows - least[1]), rows - 1))


def behind(structure: Structure, name: str) -> tuple[int, int]:
    """What lies one step further: how many reasons a claim has, and how many attacks."""
    return len(structure.supports_of(name)), len(structure.attackers_of(name))


def page_of(heights: Iterable[int], rows: int, page: int) -> tuple[int, int, int]:
    """The first and the last but one of some cards on a page of so many rows, and how many pages there are."""
    pages: list[tuple[int, int]] = []
    start = used = at = 0
    for height in heights:
        if at > start and used + height > rows:
            pages.append((start, at))
            start, used = at, 0
        used += height
        at += 1
    pages.append((start, at))
    first, last = pages[page % len(pages)]
    return first, last, len(pages)

"""Numbers that stay while somebody works: what has one keeps it, what is new gets the next free one of its letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Claim, Issue, Relation
from argmap.model.numbering import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.edit import Change
    from argmap.edit.change import Block
    from argmap.model import Debate, Structure

_LINK = ""
"""The letter of links, which are only counted."""


class Numbering:
    """The numbers that were given in a session; what is deleted keeps its own too, for when that is undone."""

    def __init__(self) -> None:
        self._given: dict[str, tuple[str, int]] = {}
        """By the id of a claim or link, its letter and count."""
        self._last: dict[str, int] = {}
        """By letter, the highest count that was ever given."""
        self._numbers: dict[str, str] = {}
        """By the id of what a map had at last, its number, in the order of numbers."""
        self._first: frozenset[str] = frozenset()
        """The ids that had a number at the beginning."""

    def kept(self, debate: Debate) -> Debate:
        """The debate with the numbers of before, and new ones for what is new."""
        natural = debate.structure
        is_first = not self._given
        listed = dict(_lettered(natural))
        for name, letter in listed.items():
            if name not in self._given or self._given[name][0] != letter:
                count = self._last.get(letter, 0) + 1
                self._given[name], self._last[letter] = (letter, count), count
        order = [*LETTERS.values(), _LINK]
        ranked = sorted(listed, key=lambda name: (order.index(listed[name]), self._given[name][1]))
        self._numbers = {name: "{}{}".format(*self._given[name]) for name in ranked}
        if is_first:
            self._first = frozenset(self._given)
            return debate
        return debate.numbered(self._numbers)

    def again(self, debate: Debate) -> Debate:
        """The debate with the numbers of before, where nothing changed that bears on them: quick on a large map."""
        return debate.numbered(self._numbers)

    def changes(self, debate: Debate) -> list[tuple[str, str]]:
        """The numbers that change when the map is opened again, before and after; those of what is new come first."""
        kept, natural = debate.structure, debate.numbered(None).structure
        names = [name for name, _ in _lettered(natural) if kept.number(name) != natural.number(name)]
        names.sort(key=lambda name: name in self._first)
        return [(kept.number(name), natural.number(name)) for name in names]


def bears_on_no_number(change: Change) -> bool:
    """Whether a change leaves every claim and link where it stands, so that it has the number of before."""
    return all(_stays(swap.before, swap.after) for swap in change.swaps)


def _stays(before: Block | None, after: Block | None) -> bool:
    match before, after:
        case Claim(), Claim():
            return (before.quotes, before.source, before.wording) == (after.quotes, after.source, after.wording)
        case Relation(), Relation():
            joins = (before.kind, before.premises, before.target, before.stated_in, before.quotes)
            return joins == (after.kind, after.premises, after.target, after.stated_in, after.quotes)
        case Issue(), Issue():
            return before.positions == after.positions
        case _:
            return False


def _lettered(structure: Structure) -> Iterator[tuple[str, str]]:
    """All that has a number, in its order, with the letter that it starts with."""
    yield from ((claim.id, LETTERS[structure.ground(claim.id)]) for claim in structure.in_order())
    yield from ((link.id, _LINK) for link in structure.crossings)

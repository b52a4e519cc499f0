"""What an edit does to a map: blocks that come, go, or are replaced; small, and the same backwards as forwards."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from argmap.model import ArgumentMap, Claim, Issue, Relation, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import Structure

Block: TypeAlias = Source | Claim | Relation | Issue
"""A part of the map with an id: what stands in one of its collections."""

COLLECTIONS: dict[type, str] = {Source: "sources", Claim: "claims", Relation: "relations", Issue: "issues"}
"""The fields of a map that hold blocks."""


class Swap(NamedTuple):
    """One block before and after; none where it is not there."""

    before: Block | None
    after: Block | None
    place: int | None = None
    """The index in its collection at which it stood, if it goes, or is to stand, if it comes; none: at the end."""

    @property
    def collection(self) -> str:
        """The map's field that holds it."""
        return COLLECTIONS[type(self.before or self.after)]


@dataclass(frozen=True, slots=True)
class Change:
    """What leads from one map to another, and back: its size is that of what changed, not that of the map."""

    swaps: tuple[Swap, ...] = ()
    """At most one for each block, or two where it changes its place; every place is known."""
    words: tuple[tuple[str, str, str], ...] = ()
    """The map's own fields that changed: name, before, after."""

    @property
    def backwards(self) -> Change:
        """What leads back."""
        swaps = tuple(Swap(after, before, place) for before, after, place in self.swaps)
        return Change(swaps, tuple((name, after, before) for name, before, after in self.words))

    def applied(self, whole: ArgumentMap, *, is_sound: bool = False) -> ArgumentMap:
        """The changed map, its references checked anew.

        Args:
            whole: the map.
            is_sound: whether the references of what changes have been looked at already.

        Raises:
            pydantic.ValidationError: it would have no meaning.
        """
        fields: dict[str, Any] = {name: after for name, _, after in self.words}
        for name in dict.fromkeys(swap.collection for swap in self.swaps):
            here = [swap for swap in self.swaps if swap.collection == name]
            fields[name] = tuple(_swapped(getattr(whole, name), here))
        return whole.with_blocks(is_sound=is_sound, **fields)

    def is_sound(self, structure: Structure) -> bool:
        """Whether it only adds and replaces blocks whose references all mean claims and sources: quick to see.

        Where this says no, the changed map may still be sound.
        """
        claims = {block.id for block in self.added if isinstance(block, Claim)}

        def known(names: Iterable[str]) -> bool:
            return all(name in structure.claims or name in claims for name in names)

        def refers_well(block: Block) -> bool:
            match block:
                case Claim():
                    return sources_named(block) <= {None, *structure.sources}
                case Relation():
                    sources = sources_named(block)
                    return sources <= {None, *structure.sources} and known((*block.premises, block.target))
                case Issue():
                    return known(block.positions)
                case _:
                    return False

        stays = all(s.after is not None and (s.before is None or type(s.before) is type(s.after)) for s in self.swaps)
        return stays and all(map(refers_well, self.touched))

    @property
    def added(self) -> tuple[Block, ...]:
        """What came."""
        return tuple(swap.after for swap in self.swaps if swap.before is None and swap.after is not None)

    @property
    def touched(self) -> tuple[Block, ...]:
        """What came or is another now."""
        return tuple(swap.after for swap in self.swaps if swap.after is not None)


def change_of(whole: ArgumentMap, swaps: Iterable[Swap], words: dict[str, str]) -> Change:
    """A change to a map with all its places found."""
    listed = [swap for swap in swaps if swap.before is not swap.after and swap.before != swap.after]
    placed: list[Swap] = []
    for name in dict.fromkeys(swap.collection for swap in listed):
        placed += _placed(getattr(whole, name), [swap for swap in listed if swap.collection == name])
    told = ((name, str(getattr(whole, name)), after) for name, after in words.items())
    return Change(tuple(placed), tuple(one for one in told if one[1] != one[2]))


def difference(before: ArgumentMap, after: ArgumentMap) -> Change:
    """What leads from one map to another, of which nothing else is known.

    Blocks that stand in another order are taken out and put in again.
    """
    swaps: list[Swap] = []
    for name in COLLECTIONS.values():
        swaps += _differences(getattr(before, name), getattr(after, name))
    words = ((name, getattr(before, name), getattr(after, name)) for name in ("title", "note"))
    return Change(tuple(swaps), tuple(one for one in words if one[1] != one[2]))


def in_order(whole: ArgumentMap, change: Change, issues: Sequence[str]) -> Change:
    """A change after which issues stand in an order: those that are named, then the others as they stood."""
    places = {name: place for place, name in enumerate(issues)}
    asked = _swapped(whole.issues, [swap for swap in change.swaps if swap.collection == COLLECTIONS[Issue]])
    ordered = sorted(asked, key=lambda issue: places.get(issue.id, len(places)))
    others = [swap for swap in change.swaps if swap.collection != COLLECTIONS[Issue]]
    return Change((*others, *_differences(whole.issues, ordered)), change.words)


def _differences(old: Sequence[Block], new: Sequence[Block]) -> list[Swap]:
    befores, afters = {one.id: one for one in old}, {one.id: one for one in new}
    staying = [one.id for one in old if one.id in afters]
    if staying != [one.id for one in new if one.id in befores]:
        staying = []
    stays = set(staying)
    pairs = [(befores[name], afters[name]) for name in staying]
    swaps = [Swap(one, other) for one, other in pairs if one is not other and one != other]
    swaps += [Swap(one, None, i) for i, one in enumerate(old) if one.id not in stays]
    return [*swaps, *(Swap(None, one, i) for i, one in enumerate(new) if one.id not in stays)]


def _swapped(blocks: Sequence[Block], swaps: Sequence[Swap]) -> list[Block]:
    """A collection after some swaps: what goes is taken out first, then what comes is put in, in order of places."""
    changed: list[Block | None] = list(blocks)
    places = _places(blocks)
    for swap in swaps:
        if swap.before is not None:
            changed[places[swap.before.id]] = swap.after
    kept = [one for one in changed if one is not None]
    coming = ((swap.place, swap.after) for swap in swaps if swap.before is None and swap.after is not None)
    for place, block in sorted(coming, key=lambda one: one[0] if one[0] is not None else len(blocks)):
        kept.insert(len(kept) if place is None else place, block)
    return kept


def _places(blocks: Sequence[Block]) -> dict[str, int]:
    """Where each block stands, by its id."""
    return dict(zip(map(attrgetter("id"), blocks), count()))


def _placed(blocks: Sequence[Block], swaps: Sequence[Swap]) -> list[Swap]:
    """The swaps of one collection, those that go with the place they have, those that come with one they will have."""
    going = {swap.before.id for swap in swaps if swap.before is not None and swap.after is None}
    places = _places(blocks) if going else {}
    end = len(blocks) - len(going)
    placed = []
    for before, after, place in swaps:
        if before is None:
            placed.append(Swap(None, after, end if place is None else place))
            end += 1
        else:
            placed.append(Swap(before, after, places[before.id] if after is None else None))
    return placed


def sources_named(entry: Claim | Relation) -> set[str | None]:
    """The sources that an entry names: those that it quotes, and the one that it says it is of."""
    own = entry.source if isinstance(entry, Claim) else entry.stated_in
    return {own, *(quote.source for quote in entry.quotes)}

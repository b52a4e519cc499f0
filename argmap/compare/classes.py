"""How a class did: what each found, which differences many have, and where the class splits."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from argmap.compare.saying import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.compare.differences import Difference, Kind
    from argmap.compare.exercising import Work
    from argmap.compare.marking import Marked
    from argmap.compare.points import Points
    from argmap.compare.saying import Remark, Written

EXAMPLES = 3


class Common(NamedTuple):
    """A difference that pupils have, and who has it."""

    kind: Kind
    theirs: tuple[str, ...]
    """What it is about in the reference; empty where it is about nothing that is there."""
    pupils: tuple[str, ...]
    example: Remark
    """As it is said to the first of them."""


class ClassOf(NamedTuple):
    """The maps of a class, marked."""

    pupils: Mapping[str, Marked]
    common: tuple[Common, ...]
    """What more pupils have first; of what as many have, what there is more to learn from."""
    kinds: Mapping[Kind, int]
    """How many pupils have a difference of a kind, the commonest first."""
    found: Mapping[str, tuple[str, ...]]
    """By claim of the reference with quotes, who found it, in the reference's order."""
    works: Mapping[str, Work] = MappingProxyType({})
    """What an exercise tells of each, where there was one."""
    points: Mapping[str, Points] = MappingProxyType({})
    """Of each, where a teacher asks for them."""

    @property
    def split(self) -> tuple[str, ...]:
        """The claims that about half of the class found, those nearest to half first."""
        half = len(self.pupils) / 2
        near = [(abs(len(who) - half), name) for name, who in self.found.items()]
        return tuple(
            name for off, name in sorted(near) if off <= max(len(self.pupils) / 6, 0.5) and len(self.pupils) > 2
        )


def class_of(
    pupils: Mapping[str, Marked], *, written: Written | None = None, works: Mapping[str, Work] | None = None
) -> ClassOf:
    """Put the marked maps of a class together.

    Args:
        pupils: at least one, all marked against the same first reference.
        written: comments that are said in place of our own.
        works: what an exercise tells of each, where there was one.
    """
    groups: dict[tuple[Kind, tuple[str, ...]], dict[str, Difference]] = defaultdict(dict)
    kinds: dict[Kind, set[str]] = defaultdict(set)
    for name, marked in pupils.items():
        for one in marked.differences:
            groups[one.kind, one.theirs].setdefault(name, one)
            kinds[one.kind].add(name)
    ranks = {(one.kind, one.theirs): one.rank for marked in pupils.values() for one in marked.differences}

    def example(who: Mapping[str, Difference]) -> Remark:
        first, one = next(iter(who.items()))
        return said(one, pupils[first].sides, written=written)

    common = [
        Common(kind, theirs, tuple(who), example(who))
        for (kind, theirs), who in sorted(groups.items(), key=lambda item: (-len(item[1]), ranks[item[0]], item[0]))
    ]
    first = next(iter(pupils.values()))
    quoted = [claim.id for claim in first.sides.theirs.map.claims if claim.quotes]
    return ClassOf(
        pupils,
        tuple(common),
        {kind: len(who) for kind, who in sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0]))},
        {claim: tuple(name for name, one in pupils.items() if one.sides.mine_of(claim)) for claim in quoted},
        works or {},
    )


def examples(of: Sequence[Common], kind: Kind) -> tuple[Common, ...]:
    """The commonest differences of a kind, three at the most."""
    return tuple(one for one in of if one.kind == kind)[:EXAMPLES]

"""Comments that are written once for all who made the same error: what a teacher is given to edit, and takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.compare.differences import KINDS
from argmap.compare.saying import PERSONAL, SHARED, said, template_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.compare.differences import Kind
    from argmap.compare.marking import Marked
    from argmap.compare.saying import Written

FIELDS = (*PERSONAL, *SHARED)
"""What may stand in braces."""


class Drafted(NamedTuple):
    """A comment on one error, and how many made it."""

    kind: Kind
    about: tuple[str, ...]
    case: str
    pupils: int
    say: str
    example: str
    """As it is said to the first of them."""


def drafted(pupils: Mapping[str, Marked], *, everything: bool = False) -> tuple[Drafted, ...]:
    """The comments that a class would be told, each error once, what most made first.

    Args:
        pupils: the marked maps.
        everything: all differences instead of the few that each is told.
    """
    found: dict[tuple[Kind, tuple[str, ...], str], tuple[str, str]] = {}
    made: dict[tuple[Kind, tuple[str, ...], str], int] = {}
    for marked in pupils.values():
        keys = set()
        for one in marked.in_turn if everything else marked.told:
            case, say = template_of(one, marked.sides)
            key = (one.kind, one.theirs, case)
            if key not in found:
                found[key] = say, said(one, marked.sides).asked
            keys.add(key)
        for key in keys:
            made[key] = made.get(key, 0) + 1
    order = sorted(found, key=lambda key: (-made[key], KINDS.index(key[0]), key[1], key[2]))
    return tuple(Drafted(*key, made[key], *found[key]) for key in order)


def written(comments: Iterable[tuple[str, tuple[str, ...], str, str]]) -> Written:
    """What is said of each error, from kinds, what they are about, cases and words."""
    by_name: dict[str, Kind] = {kind: kind for kind in KINDS}
    return {(by_name[kind], about, case): say for kind, about, case, say in comments if kind in by_name}

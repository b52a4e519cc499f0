"""How checks name claims and lists of things in their messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import in_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import Side, Structure

OTHER_SIDE: dict[Side, Side] = {"left": "right", "right": "left"}

FEW = 3
"""So many of many proposals are named."""


def named(structure: Structure, claim: str) -> str:
    """A claim by its number and its few words: A2 'shops lose trade'."""
    return f"{structure.number(claim)} '{in_one_line(structure.claims[claim].short)}'"


def listed(names: Sequence[str], *, most: int = 12) -> str:
    """Names as a phrase: a, b and c; what is over the most is counted."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""


def parties(structure: Structure, side: Side) -> str:
    """Whose case a side is, as a phrase; empty where no source stands on it."""
    return listed(unique(in_one_line(s.party) for s in structure.map.sources if s.side == side))


def unique(names: Iterable[str]) -> list[str]:
    """Names in their order, each once."""
    return list(dict.fromkeys(names))

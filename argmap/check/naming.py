"""How checks name claims and lists of things in their messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import in_one_line
from argmap.phrases import EXPERT, called

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import Side, Structure

OTHER_SIDE: dict[Side, Side] = {"left": "right", "right": "left"}

FEW = 3
"""So many of many proposals are named."""


def named(structure: Structure, claim: str) -> str:
    """A claim by its number and its few words: A2 'shops lose trade'."""
    return f"{structure.number(claim)} '{in_one_line(structure.claims[claim].short)}'"


def few(structure: Structure, names: Sequence[str]) -> str:
    """The first few of many entries by their numbers and words, the rest counted: A2 'shops lose trade' and 3 more."""
    told = [_entry(structure, name) for name in names[:FEW]]
    return listed([*told, *names[FEW:]], most=FEW)


def _entry(structure: Structure, name: str) -> str:
    if name in structure.claims:
        return named(structure, name)
    if name in structure.relations:
        return called(structure.relations[name], structure, EXPERT)
    return f"the {EXPERT.nouns.question.one} '{in_one_line(structure.issues[name].question)}'"


def listed(names: Sequence[str], *, most: int = 12) -> str:
    """Names as a phrase: a, b and c; what is over the most is counted."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return EXPERT.listed(names)


def unique(names: Iterable[str]) -> list[str]:
    """Names in their order, each once."""
    return list(dict.fromkeys(names))

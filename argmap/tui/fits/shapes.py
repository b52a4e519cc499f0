"""What is worked out once for a map and stays right while only its words are edited."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import Structure

P = ParamSpec("P")
T = TypeVar("T")

_KEPT = 4
"""Answers that are kept of each question: those of two maps, for both sides."""


def once_for_a_shape(
    ask: Callable[Concatenate[Structure, P], T],
) -> Callable[Concatenate[Structure, P], T]:
    """Answer a question about a map once, however often its words are edited then."""
    known: dict[tuple[object, ...], T] = {}

    @wraps(ask)
    def answered(structure: Structure, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (structure.shape, *args, *kwargs.items())
        if key not in known:
            known[key] = ask(structure, *args, **kwargs)
            for old in list(known)[:-_KEPT]:
                del known[old]
        return known[key]

    return answered

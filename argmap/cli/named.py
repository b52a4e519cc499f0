"""Names that a person gives: the one that is known, or what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import typer

if TYPE_CHECKING:
    from collections.abc import Collection

Name = TypeVar("Name", bound=str)


def named(name: str, known: Collection[Name], what: str, option: str = "", *, lists: bool = True) -> Name:
    """The known name that was given.

    Args:
        name: as the person wrote it.
        known: all there are.
        what: what they are names of.
        option: where it was given; `--` and what they are names of, if left out.
        lists: whether a message lists all that are known.

    Raises:
        typer.BadParameter: there is no such name; says which is nearest.
    """
    from argmap.errors import UnknownNameError

    for one in known:
        if name == one:
            return one
    raise typer.BadParameter(str(UnknownNameError(name, known, what, lists=lists)), param_hint=option or f"--{what}")

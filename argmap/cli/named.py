"""Names that a person gives: the one that is known, or what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from argmap.cli.completing import of

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.phrases import Speech

Name = TypeVar("Name", bound=str)

WordsName = Annotated[
    str,
    typer.Option(
        "--words",
        metavar="WHOSE",
        autocompletion=of("argmap.phrases", "REGISTERS"),
        help="plain, or expert: undercut, issue, stance …",
    ),
]


def named(name: str, known: Collection[Name], what: str, option: str = "", *, lists: bool = True) -> Name:
    """The known name that was given, in small letters or capitals.

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
        if name.casefold() == one.casefold():
            return one
    raise typer.BadParameter(str(UnknownNameError(name, known, what, lists=lists)), param_hint=option or f"--{what}")


def speech_named(words: str) -> Speech:
    """How something is said, in the words that a person asks for.

    Raises:
        typer.BadParameter: there are no such words.
    """
    from argmap.phrases import REGISTERS, Speech

    return Speech(named(words, REGISTERS, "kind of words", "--words"))

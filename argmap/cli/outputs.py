"""The files that a person wants written: what their endings ask for, and what is never overwritten."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from argmap.cli.given import holds_map

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Debate

Kind = TypeVar("Kind", bound=str)

STANDARD_OUTPUT = Path("-")
"""What a person names instead of a file to have it on standard output."""

MAP_ENDINGS = {".yaml": "map", ".yml": "map"}
"""What a map's file may end in."""


def names_folder(output: Path) -> bool:
    """Whether what is asked for goes into a folder: one that is there, or a name without an ending."""
    return output != STANDARD_OUTPUT and (output.is_dir() or not output.suffix)


def by_ending(output: Path, endings: Mapping[str, Kind], *, otherwise: str = "") -> Kind:
    """What the ending of a file's name asks for.

    Args:
        output: the file.
        endings: what each asks for.
        otherwise: the option by which it can be asked for, whatever the name.

    Raises:
        typer.BadParameter: it is none of them; names all.
    """
    asked = endings.get(output.suffix.lower())
    if asked is None:
        first = next(iter(endings))
        use = f", or say what it is with {otherwise}" if otherwise else ""
        named = output.with_name(output.stem + first)
        raise typer.BadParameter(
            f"{str(output)!r} ends in none of {', '.join(endings)}; name it {named}{use}",
            param_hint="-o",
        )
    return asked


def refuse_output(output: Path | None, map_file: Path) -> None:
    """Say now what would keep a file from being written; a map never makes way for a picture or a report of it.

    Raises:
        typer.BadParameter: it is the map that is read, or another one.
        FileError: it cannot be written.
    """
    from argmap.store import refuse_unwritable

    if output is None or output == STANDARD_OUTPUT:
        return
    refuse_unwritable(output)
    if _are_the_same(output, map_file):
        raise typer.BadParameter(f"{str(output)!r} is the map itself; name another file", param_hint="-o")
    if output.exists() and holds_map(output):
        raise typer.BadParameter(f"{str(output)!r} is a map; name another file", param_hint="-o")


def refuse_articles(output: Path | None, map_file: Path, debate: Debate) -> None:
    """Keep a map's articles from being overwritten.

    Raises:
        typer.BadParameter: the output is one of them, or what one was made from.
    """
    if output is None or output == STANDARD_OUTPUT:
        return
    for source in debate.map.sources:
        for name in filter(None, (source.article, source.original)):
            if _are_the_same(output, map_file.parent / name):
                raise typer.BadParameter(
                    f"{str(output)!r} is an article of the map; name another file", param_hint="-o"
                )


def _are_the_same(one: Path, other: Path) -> bool:
    with suppress(OSError, ValueError):  # one of them is not there
        return one.samefile(other)
    return False

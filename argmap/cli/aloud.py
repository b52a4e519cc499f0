"""`argmap view --aloud`: a talk on a map as plain lines, all of them on a pipe, key by key at a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from argmap.cli.messages import shown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LEAVE = frozenset(("q", "\x1b", "\x04", "\x03"))
"""q, escape, ctrl-d, ctrl-c."""


def say_aloud(map_file: Path, start: str) -> None:
    """Say it on standard output.

    Args:
        map_file: the map; - for standard input.
        start: the number of a claim, link or question where it begins; empty for the beginning.

    Raises:
        typer.BadParameter: nothing has this number.
    """
    from argmap.cli.given import debate_in
    from argmap.phrases import PLAIN
    from argmap.tui.fits.aloud import Teller, spoken

    structure = debate_in(map_file).structure
    teller, words = Teller(structure, start), PLAIN.words.talk
    if start and not teller.is_anywhere:
        raise typer.BadParameter(words.unknown.format(typed=start), param_hint="--from")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        _say(spoken(structure) if not start else teller.to_the_end())
        return
    _say([words.spoken_keys, *teller.begin()])
    while (key := _key()) not in _LEAVE:
        _say(teller.go_to(_line(words.jump)) if key == "/" else teller.press(key))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(shown(line), flush=True)


def _key() -> str:
    """The next key, as the terminal sends it."""
    try:
        return typer.getchar()
    except (EOFError, KeyboardInterrupt):
        return "q"


def _line(question: str) -> str:
    try:
        return input(f"{question}: ")
    except (EOFError, KeyboardInterrupt):
        return ""

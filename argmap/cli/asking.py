"""Questions that a person answers at the terminal while a draft is made; answers come on standard input."""

from __future__ import annotations

import sys
from textwrap import wrap
from typing import TYPE_CHECKING

from argmap.cli.messages import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.workspace.speakers import Speaker, Standing

STANDS: Mapping[Standing, str] = {"left": "left", "right": "right", "none": "no side", "leads": "leads"}
"""Where somebody stands, as a person is told."""

_WIDTH = 88
"""Columns of a claim in a list."""


def is_terminal() -> bool:
    """Whether somebody can be asked: the question stands on standard error, the answer comes on standard input."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask_main(article: str, likely: Sequence[str], others: Sequence[str]) -> int | None:
    """Ask which claim an article argues for; none where nobody says."""
    _say(f"Which of these does “{article}” argue for?")
    _list(likely, first=1)
    another = f", {len(likely) + 1} for another claim" if others else ""
    number = _number(f"A number{another}, or Enter to decide later: ", len(likely) + bool(others))
    if number is None or number < len(likely):
        return number
    _list(others, first=1)
    chosen = _number("A number, or Enter to decide later: ", len(others))
    return None if chosen is None else len(likely) + chosen


def ask_speakers(found: Sequence[Speaker]) -> tuple[Speaker, ...] | None:
    """Ask where those stand who speak in transcripts; none where these are to be read as articles."""
    from argmap.phrases import PLAIN, counted
    from argmap.workspace.speakers import has_two_sides

    placed = list(found)
    width = max(len(one.name) for one in found)
    while True:
        _say("A debate, it seems. Where does each of them stand?")
        for number, one in enumerate(placed, 1):
            speeches = counted(one.speeches, PLAIN.nouns.speech)
            _say(f"{number:>4}  {one.name:<{width}}  {STANDS[one.standing]:<7}  {speeches}, words: {one.words}")
        print(
            "Enter to go on, “3 right” to move one, “articles” to part nothing: ", end="", file=sys.stderr, flush=True
        )
        line = sys.stdin.readline()
        if not line:
            print(file=sys.stderr)
            return tuple(placed) if has_two_sides(placed) else None
        which, _, where = line.strip().lower().partition(" ")
        if which == "articles":
            return None
        if which:
            _move(placed, which, where.strip())
        elif has_two_sides(placed):
            return tuple(placed)
        else:
            _say("Each side needs somebody: move one to the left and one to the right.")


def _move(placed: list[Speaker], number: str, where: str) -> None:
    from argmap.workspace.speakers import STANDINGS

    standing = next((one for one in STANDINGS if where and one.startswith(where)), None)
    if standing is None or not (number.isascii() and number.isdigit() and 1 <= int(number[:9]) <= len(placed)):
        _say(f"Type a number up to {len(placed)} and left, right, none or leads, such as “1 right”.")
        return
    placed[int(number) - 1] = placed[int(number) - 1]._replace(standing=standing)


def _say(line: str) -> None:
    print(shown(line), file=sys.stderr)


def _list(claims: Sequence[str], *, first: int) -> None:
    for number, claim in enumerate(claims, first):
        lines = wrap(shown(claim), _WIDTH) or [""]
        for i, line in enumerate(lines):
            print(f"{number:>4}  {line}" if i == 0 else f"      {line}", file=sys.stderr)


def _number(prompt: str, count: int) -> int | None:
    """A number from 1 to `count`, less one; none for an empty line or the end of the input."""
    while True:
        print(prompt, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        answer = line.strip()
        if not line:
            print(file=sys.stderr)
        if not answer:
            return None
        if answer.isascii() and answer.isdigit() and 1 <= int(answer[:9]) <= count:
            return int(answer) - 1
        _say(f"“{answer[:20]}” is none of 1 to {count}.")

"""Questions that a person answers at the terminal while a draft is made; answers come on standard input."""

from __future__ import annotations

import re
import sys
from textwrap import wrap
from typing import TYPE_CHECKING

from argmap.cli.messages import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.draft import MainAnswer
    from argmap.workspace.speakers import Speaker, Standing

STANDS: Mapping[Standing, str] = {"left": "left", "right": "right", "none": "no side", "leads": "leads"}
"""Where somebody stands, as a person is told."""

_WIDTH = 88
"""Columns of a claim in a list."""

LISTED = 12
"""Further claims in a list, so that it stays on a screen."""

LATER = ("", "later", "skip", "none", "no", "q", "quit")
"""What somebody types who leaves a question: nothing, or a word."""


def is_terminal() -> bool:
    """Whether somebody can be asked: the question stands on standard error, the answer comes on standard input."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask_main(article: str, likely: Sequence[str], others: Sequence[str]) -> MainAnswer | None:
    """Ask which claim an article argues for, by its number or words, or in one's own; none where nobody says."""
    from argmap.draft import MainAnswer

    _say(f"Which of these does “{article}” argue for?")
    _list(likely, first=1)
    claims = [*likely, *others]
    shown = len(likely)
    prompt = "A number{more}, words of another sentence, your own words, or Enter to decide later: "
    own = ""
    while True:
        has_more = shown == len(likely) and bool(others)
        if own:
            _say(f"“{own[:60]}”: these are your own words.")
            ask = f"Which of 1 to {shown} comes nearest, so that its quote stays? A number, Enter for 1, or type anew: "
        else:
            ask = prompt.format(more=f", {shown + 1} for more claims" if has_more else "")
        answer = _answer(ask)
        if own and not answer:
            return MainAnswer(0, own)
        if own and answer.isascii() and answer.isdigit() and 1 <= int(answer[:9]) <= shown:
            return MainAnswer(int(answer) - 1, own)
        own = ""
        if answer.casefold() in LATER:
            return None
        if has_more and answer == str(shown + 1):
            shown = min(len(claims), shown + LISTED)
            _list(claims[len(likely) : shown], first=len(likely) + 1)
            continue
        found = _meant(answer, claims, shown + has_more)
        if isinstance(found, int):
            return MainAnswer(found, _own(answer, claims[found]))
        if found:
            _say(found)
        else:
            own = answer


def _meant(answer: str, claims: Sequence[str], shown: int) -> int | str:
    """Which of the claims somebody means by a number or by words, or what to say; nothing where they are their own."""
    if answer.isascii() and answer.isdigit():
        is_shown = 1 <= int(answer[:9]) <= shown
        return int(answer) - 1 if is_shown else f"“{answer[:20]}” is none of 1 to {shown}."
    typed = _words(answer)
    holding = [i for i, claim in enumerate(claims) if typed and _holds(claim, typed)]
    if len(holding) > 1:
        return f"“{answer[:40]}” stands in {len(holding)} of its claims: type more of the words."
    if holding:
        return holding[0]
    shares = [_share(_words(claim), typed) for claim in claims]
    best = max(range(len(claims)), key=lambda i: (shares[i], -i))
    if shares[best] >= ALIKE and len(typed.split()) >= FEWEST:
        return best
    return "" if len(typed.split()) >= FEWEST else f"“{answer[:40]}” stands in none of its claims: type more words."


def _own(answer: str, claim: str) -> str:
    """What somebody typed who chose a claim, where that is not a number and not in the claim: words of their own."""
    return "" if answer.isdigit() or _holds(claim, _words(answer)) else answer


def _holds(claim: str, typed: str) -> bool:
    """Whether words that follow each other stand so in a claim."""
    return f" {typed} " in f" {_words(claim)} "


ALIKE, FEWEST = 0.6, 4
"""The share of a claim's words that somebody types at least who means it, and how many words."""


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _share(claim: str, typed: str) -> float:
    words = claim.split()
    return sum(word in typed.split() for word in words) / max(1, len(words))


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


def _answer(prompt: str) -> str:
    """What somebody types; empty at the end of the input too."""
    print(prompt, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        print(file=sys.stderr)
    return line.strip()

"""Who says what in the text of a debate: `Name: words`, up to the next name."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import ArticleError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_WORDS = 5
"""Words of the longest name."""

_TURN = re.compile(
    r"[ \t]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]+)?"
    r"(?P<name>[^\W\d_](?:[\w.'’-]|[ \t](?=[\w(]))*)(?:[ \t]*\([^()\n]{1,60}\))?[ \t]*:[ \t]+(?=\S)"
)
_NO_TURNS = "nobody is named in this text: give it as NAME: WORDS, each speech on a line of its own"


class Turn(NamedTuple):
    """A speech."""

    speaker: str
    text: str
    """Its paragraphs, parted by blank lines."""


def turns(text: str) -> tuple[Turn, ...]:
    """The speeches of a text in order; what stands before the first is left out.

    A name counts if it begins two speeches, if there are only two names, or if all its words, of two or more, look
    like a name's.

    Raises:
        ArticleError: there are none.
    """
    lines = [(line, _TURN.match(line)) for line in text.splitlines()]
    named = [_name(found) for _, found in lines if found and _is_name(found["name"])]
    times = Counter(name.casefold() for name in named)
    as_written: dict[str, str] = {}
    for name in named:
        as_written.setdefault(name.casefold(), name)
    known = {name for name, count in times.items() if count > 1 or len(times) == 2 or _is_full(as_written[name])}
    done = tuple(_speeches(lines, known, as_written))
    if len({turn.speaker for turn in done}) < 2:
        raise ArticleError(_NO_TURNS)
    return done


def _speeches(
    lines: list[tuple[str, re.Match[str] | None]], known: set[str], as_written: Mapping[str, str]
) -> Iterator[Turn]:
    speaker, words = "", list[str]()
    for line, found in lines:
        name = _name(found).casefold() if found else ""
        if found and name in known:
            if speaker and as_written[name] != speaker:
                yield Turn(speaker, _text(words))
                words = []
            speaker = as_written[name]
            words += ["", line[found.end() :]]
        elif speaker:
            words.append(line)
    if speaker:
        yield Turn(speaker, _text(words))


def _name(found: re.Match[str]) -> str:
    return " ".join(found["name"].split())


def _is_full(name: str) -> bool:
    parts = name.split()
    return len(parts) > 1 and all(part[0].isupper() for part in parts)


def _is_name(words: str) -> bool:
    parts = words.split()
    return len(parts) <= MOST_WORDS and parts[0][0].isupper()


def _text(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")


def speaker_called(name: str, said: tuple[Turn, ...]) -> str:
    """The speaker that a person means: by the whole name, or by a word of it that only one has.

    Raises:
        UnknownNameError: nobody is called so, or several are; lists all.
    """
    names = list(dict.fromkeys(turn.speaker for turn in said))
    wanted = " ".join(name.split()).casefold()
    whole = [one for one in names if one.casefold() == wanted]
    partly = [one for one in names if wanted in one.casefold().split()]
    if whole or len(partly) == 1:
        return (whole or partly)[0]
    return UnknownNameError.found(name, {one: one for one in names}, "speaker")

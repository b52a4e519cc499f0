"""Who speaks in what may be the transcripts of a debate, and where each of them seems to stand."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from argmap.articles import leads, read_in, spoken_in
from argmap.errors import ArticleError, FileError
from argmap.store import read_bytes
from argmap.workspace.transcripts import Speakers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from argmap.articles import Spoken

Standing = Literal["left", "right", "none", "leads"]
"""Where somebody stands in a debate; who leads it makes no claims."""

STANDINGS: tuple[Standing, ...] = get_args(Standing)

_SIDES: tuple[Standing, Standing] = ("left", "right")

MOST_BYTES = 5_000_000
"""A larger file is no transcript."""

_LEFT = re.compile(r"\b(?:proposition|proposing|pro|affirmative|aff|government|for)\b", re.IGNORECASE)
_RIGHT = re.compile(r"\b(?:opposition|opposing|con|contra|negative|neg|against)\b", re.IGNORECASE)
_CROWD = re.compile(r"(?:the )?(?:floor|audience|public|all|several|unidentified.*|voice.*)|.*\?", re.IGNORECASE)


class Speaker(NamedTuple):
    """Somebody who speaks."""

    name: str
    speeches: int
    words: int
    standing: Standing


def speakers_of(files: Sequence[Path], encoding: str | None = None) -> tuple[Speaker, ...]:
    """Who speaks in some files; nobody where one cannot be read, which whoever drafts it says."""
    with suppress(ArticleError, FileError, OSError):
        if all(file.stat().st_size <= MOST_BYTES for file in files):
            return speakers_in([read_in(read_bytes(file), file.name, encoding=encoding).text for file in files])
    return ()


def speakers_in(texts: Sequence[str]) -> tuple[Speaker, ...]:
    """Who speaks in the transcripts of one debate, one or two texts, in order; nobody where they are none.

    They are none if less than half of one is speeches; two of them neither if nobody speaks twice: headings such as
    `Old Roads: why` stand in articles.
    """
    if not 0 < len(texts) <= 2:
        return ()
    parted = spoken_in(texts)
    speeches = Counter(turn.speaker for spoken in parted for turn in spoken.turns)
    if len(speeches) < 2 or (len(texts) > 1 and max(speeches.values()) < 2):
        return ()
    if any(2 * sum(len(turn.text) for turn in one.turns) < len(text) for one, text in zip(parted, texts, strict=True)):
        return ()
    words = [_words(spoken) for spoken in parted]
    standing = _standing(words, list(speeches))
    return tuple(
        Speaker(name, count, sum(one[name] for one in words), standing[name]) for name, count in speeches.items()
    )


def _words(spoken: Spoken) -> Counter[str]:
    words: Counter[str] = Counter()
    for turn in spoken.turns:
        words[turn.speaker] += len(turn.text.split())
    return words


def _standing(words: Sequence[Counter[str]], names: Sequence[str]) -> dict[str, Standing]:
    """Where each seems to stand: as they are called, by the transcript they speak most in, or the two who say most."""
    standing: dict[str, Standing] = {name: "leads" if leads(name) else "none" for name in names}
    debaters = [name for name in names if standing[name] == "none" and not _CROWD.fullmatch(name)]
    called = {name: _called(name) for name in debaters}
    if {"left", "right"} <= set(called.values()):
        return standing | called
    first = [max(debaters, key=one.__getitem__, default="") for one in words]
    if len(set(first)) == 2:
        return standing | {name: "left" if words[0][name] >= words[1][name] else "right" for name in debaters}
    total = sum(words, Counter[str]())
    two = sorted(sorted(debaters, key=lambda name: -total[name])[:2], key=names.index)
    return standing | dict(zip(two, _SIDES, strict=False))


def _called(name: str) -> Standing:
    left, right = _LEFT.search(name), _RIGHT.search(name)
    return "none" if bool(left) == bool(right) else "left" if left else "right"


def has_two_sides(speakers: Sequence[Speaker]) -> bool:
    """Whether somebody stands on either side."""
    return {"left", "right"} <= {one.standing for one in speakers}


def placed_as(placed: Sequence[Speaker]) -> Speakers:
    """What is asked of a transcript whose speakers stand so."""
    leading = [one.name for one in placed if one.standing == "leads"]
    asked = leading if leading != [one.name for one in placed if leads(one.name)] else None
    return Speakers(tuple(_at(placed, "left")), tuple(_at(placed, "right")), leading=asked)


def options_for(placed: Sequence[Speaker]) -> list[str]:
    """The options of `argmap draft` that say so."""
    asked = placed_as(placed)
    options = [("--left-speaker", one) for one in asked.left] + [("--right-speaker", one) for one in asked.right]
    options += [("--moderator", one) for one in (asked.leading or [""])] if asked.leading is not None else []
    return [word for option in options for word in option]


def _at(placed: Sequence[Speaker], standing: Standing) -> list[str]:
    return [one.name for one in placed if one.standing == standing]

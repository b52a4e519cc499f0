"""Texts made comparable: white space, quotation marks and dashes made alike, and nothing else."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model.quote import Difference

QUOTATION_MARKS = "\"'«»‘’‚‛“”„‟′″‴‵‶‷‹›"
DASHES = "-‐‑‒–—―−"

_RUNS: dict[Difference, re.Pattern[str]] = {
    "white space": re.compile(r"\s+"),
    "quotation marks": re.compile(f"[{QUOTATION_MARKS}]"),
    "dashes": re.compile(f"[{re.escape(DASHES)}]"),
}
_SPACE = _RUNS["white space"]
_LONG_SPACE = re.compile(r"\s{2,}")


def with_plain_marks(text: str) -> str:
    """The text with one quotation mark and one dash for all of them: each character keeps its place.

    Single and double marks are made the same one: a quotation inside a quotation changes them.
    """
    return _RUNS["dashes"].sub("-", _RUNS["quotation marks"].sub("'", text))


def normalised(text: str) -> str:
    """The text with plain marks and one space for each run of white space, never none."""
    return _SPACE.sub(" ", with_plain_marks(text))


def differences(quoted: Iterable[str], standing: Iterable[str]) -> tuple[Difference, ...]:
    """What really differs between words that are the same once normalised.

    White space around a quote's part counts as a difference, although it is not looked for.
    """
    pairs = list(zip(quoted, standing, strict=True))
    return tuple(
        name for name, run in _RUNS.items() if any(run.findall(one) != run.findall(other) for one, other in pairs)
    )


class NormalisedText:
    """A text in its normalised form, which knows where each of its characters stood."""

    def __init__(self, text: str) -> None:
        self.text = normalised(text)
        self._from: list[int] = [0]
        self._left_out: list[int] = [0]
        for run in _LONG_SPACE.finditer(text):
            self._from.append(run.start() - self._left_out[-1] + 1)
            self._left_out.append(self._left_out[-1] + run.end() - run.start() - 1)

    def original(self, index: int) -> int:
        """The place, in the text as it was, of a character of the normalised one."""
        return index + self._left_out[bisect_right(self._from, index) - 1]

"""Texts made comparable: what looks the same is made alike, and nothing else.

White space, quotation marks and dashes; invisible characters, letters composed in one way or another, and ligatures
and full-width forms. Superscripts and fractions stay: ten to the sixth is not 106.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from argmap.text.looks import FORMS, INVISIBLE, MARKS, as_it_looks, clusters, has_lookalikes, unwrapped, wrapping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model.quote import Difference

QUOTATION_MARKS = "\"'«»‘’‚‛“”„‟′″‴‵‶‷‹›"
DASHES = "-‐‑‒–—―−"

_RUNS: dict[Difference, re.Pattern[str]] = {
    "white space": re.compile(r"\s+"),
    "quotation marks": re.compile(f"[{QUOTATION_MARKS}]"),
    "dashes": re.compile(f"[{re.escape(DASHES)}]"),
    "invisible characters": re.compile(f"[{INVISIBLE}]"),
    "letter composition": re.compile(f"[{MARKS}]"),
    "letter forms": re.compile(f"[{FORMS}]+"),
}
_SPACE = _RUNS["white space"]
_LONG_SPACE = re.compile(r"\s{2,}")


def with_plain_marks(text: str) -> str:
    """The text with one quotation mark and one dash for all of them: each character keeps its place.

    Single and double marks are made the same one: a quotation inside a quotation changes them.
    """
    return _RUNS["dashes"].sub("-", _RUNS["quotation marks"].sub("'", text))


def normalised(text: str) -> str:
    """The text as it looks, with plain marks and one space for each run of white space, never none.

    Only between letters of scripts without spaces does a line's end become nothing.
    """
    return _SPACE.sub(" ", with_plain_marks(unwrapped(as_it_looks(text))))


def differences(quoted: Iterable[str], standing: Iterable[str]) -> tuple[Difference, ...]:
    """What really differs between words that are the same once normalised.

    White space around a quote's part counts as a difference, although it is not looked for.
    """
    pairs = list(zip(quoted, standing, strict=True))
    return tuple(
        name for name, run in _RUNS.items() if any(run.findall(one) != run.findall(other) for one, other in pairs)
    )


def code_points(quoted: Iterable[str], standing: Iterable[str]) -> tuple[str, ...]:
    """The invisible characters that stand in one of two texts and not as often in the other, as `U+00AD`, each once."""
    run = _RUNS["invisible characters"]
    pairs = (
        (Counter(run.findall(one)), Counter(run.findall(other))) for one, other in zip(quoted, standing, strict=True)
    )
    found = [letter for one, other in pairs for letter in ((one - other) + (other - one))]
    return tuple(dict.fromkeys(f"U+{ord(letter):04X}" for letter in found))


class SeenText:
    """A text as it looks, which knows where each of its characters stood."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: list[tuple[int, int]] = []
        """Where each character stood, if the text looks other than it is written."""
        if has_lookalikes(text):
            seen = []
            for looks, start, end in clusters(text):
                seen.append(looks)
                self._places += [(start, end)] * len(looks)
            self.text = "".join(seen)
        wraps = list(wrapping(self.text))
        if wraps:
            places = self._places or [(index, index + 1) for index in range(len(text))]
            ends = [0, *(end for _, end in wraps)]
            starts = [*(start for start, _ in wraps), len(self.text)]
            kept = list(zip(ends, starts, strict=True))
            self._places = [place for start, end in kept for place in places[start:end]]
            self.text = "".join(self.text[start:end] for start, end in kept)

    def start(self, index: int) -> int:
        """The place, in the text as it was written, of a character."""
        return self._places[index][0] if self._places else index

    def end(self, index: int) -> int:
        """Where a character ends in the text as it was written, with the marks on it."""
        return self._places[index][1] if self._places else index + 1


class NormalisedText:
    """A text in its normalised form, which knows where each of its characters stood."""

    def __init__(self, text: str) -> None:
        self._seen = SeenText(text)
        self.text = _SPACE.sub(" ", with_plain_marks(self._seen.text))
        self._from: list[int] = [0]
        self._left_out: list[int] = [0]
        for run in _LONG_SPACE.finditer(self._seen.text):
            self._from.append(run.start() - self._left_out[-1] + 1)
            self._left_out.append(self._left_out[-1] + run.end() - run.start() - 1)

    def original(self, index: int) -> int:
        """The place, in the text as it was, of a character of the normalised one."""
        return self._seen.start(self._unfolded(index))

    def original_end(self, index: int) -> int:
        """Where a character of the normalised text ends in the text as it was, with the marks on it."""
        return self._seen.end(self._unfolded(index))

    def _unfolded(self, index: int) -> int:
        return index + self._left_out[bisect_right(self._from, index) - 1]

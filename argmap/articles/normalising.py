"""Texts made comparable: what looks the same is made alike, and nothing else.

White space, quotation marks and dashes; invisible characters, letters composed in one way or another, and ligatures
and full-width forms. Superscripts and fractions stay: ten to the sixth is not 106.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model.quote import Difference

QUOTATION_MARKS = "\"'«»‘’‚‛“”„‟′″‴‵‶‷‹›"
DASHES = "-‐‑‒–—―−"

_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
"""Soft hyphens, signs without width, direction marks, variation selectors."""

_MARKS = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f"
    "\u1160-\u11ff\u1ab0-\u1aff\u1dc0-\u1dff\u3099\u309a"
)
"""Signs that are put onto the letter before them, and the later letters of a Korean syllable."""

_FORMS = "\ufb00-\ufb06\uff01-\uffee"
"""Ligatures, and full-width and half-width forms."""

_RUNS: dict[Difference, re.Pattern[str]] = {
    "white space": re.compile(r"\s+"),
    "quotation marks": re.compile(f"[{QUOTATION_MARKS}]"),
    "dashes": re.compile(f"[{re.escape(DASHES)}]"),
    "invisible characters": re.compile(f"[{_INVISIBLE}]"),
    "letter composition": re.compile(f"[{_MARKS}]"),
    "letter forms": re.compile(f"[{_FORMS}]+"),
}
_UNLIKE = re.compile(f"[{_INVISIBLE}{_MARKS}{_FORMS}]")
_CLUSTER = re.compile(f"(?s:.)[{_MARKS}{_INVISIBLE}\uff9e\uff9f]*")
_SPACE = _RUNS["white space"]
_LONG_SPACE = re.compile(r"\s{2,}")


def with_plain_marks(text: str) -> str:
    """The text with one quotation mark and one dash for all of them: each character keeps its place.

    Single and double marks are made the same one: a quotation inside a quotation changes them.
    """
    return _RUNS["dashes"].sub("-", _RUNS["quotation marks"].sub("'", text))


def normalised(text: str) -> str:
    """The text as it looks, with plain marks and one space for each run of white space, never none."""
    seen = "".join(looks for looks, _, _ in _clusters(text)) if _UNLIKE.search(text) else text
    return _SPACE.sub(" ", with_plain_marks(seen))


def _clusters(text: str) -> Iterator[tuple[str, int, int]]:
    """How each character with its marks looks, and where it starts and ends; invisible ones look like nothing."""
    for found in _CLUSTER.finditer(text):
        seen = _RUNS["invisible characters"].sub("", found[0])
        wide = _RUNS["letter forms"].sub(lambda form: unicodedata.normalize("NFKC", form[0]), seen)
        yield unicodedata.normalize("NFC", wide), found.start(), found.end()


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
        self._places: list[tuple[int, int]] = []
        """Where each character of the text as it looks stood, if it looks other than it is written."""
        if _UNLIKE.search(text):
            seen = []
            for looks, start, end in _clusters(text):
                seen.append(looks)
                self._places += [(start, end)] * len(looks)
            text = "".join(seen)
        self.text = _SPACE.sub(" ", with_plain_marks(text))
        self._from: list[int] = [0]
        self._left_out: list[int] = [0]
        for run in _LONG_SPACE.finditer(text):
            self._from.append(run.start() - self._left_out[-1] + 1)
            self._left_out.append(self._left_out[-1] + run.end() - run.start() - 1)

    def original(self, index: int) -> int:
        """The place, in the text as it was, of a character of the normalised one."""
        place = index + self._left_out[bisect_right(self._from, index) - 1]
        return self._places[place][0] if self._places else place

    def original_end(self, index: int) -> int:
        """Where a character of the normalised text ends in the text as it was, with the marks on it."""
        place = index + self._left_out[bisect_right(self._from, index) - 1]
        return self._places[place][1] if self._places else place + 1

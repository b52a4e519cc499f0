"""Names and words out of a stranger's mouth: made harmless, short and unique before they enter a map."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from argmap.errors import nearest
from argmap.model import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST_NAME = 48
"""Letters of an id, which leave room for a number behind it."""

LONGEST_LABEL = 80
LONGEST_TEXT = 1_000
LONGEST_REASON = 500

_ALIKE = 0.7
"""How like a claim's name must be to one that a model gave, 1 at most, so that it is likely meant."""

_HIDDEN = frozenset("\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
"""Characters that show nothing and turn or split what stands beside them."""

_ONLY_COUNTED = re.compile(r"[a-z]{0,6}[-_]?\d+")
"""A name that says nothing but which one it is: c12, claim-3."""


def plain(text: str, longest: int = LONGEST_TEXT) -> str:
    """A text in one line, without control characters, cut where it is too long."""
    visible = "".join(_shown(character) for character in text[: 10 * longest])
    line = " ".join(visible.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def named(text: str) -> str:
    """A text between quotation marks, short enough for a notice."""
    return f"'{plain(text, 60)}'"


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if character in _HIDDEN or category in ("Cs", "Cn") else character


class Names:
    """Hands out the ids of a map, each once.

    Args:
        taken: those that the map has already.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def claim(self, wished: str, label: str) -> str:
        """The id nearest to what is wished for; after the label where the wish only counts."""
        wish = slug(wished)
        if not wish or _ONLY_COUNTED.fullmatch(wish):
            wish = slug(label) or wish
        return self._free(_shortened(wish)) if wish else self.counted("c")

    def issue(self, wished: str) -> str:
        """The id nearest to what is wished for."""
        wish = _shortened(slug(wished))
        return self._free(wish) if wish else self.counted("q")

    def counted(self, letter: str) -> str:
        """The next free one of r1, r2, r3 and so on, with this letter."""
        number = 1
        while f"{letter}{number}" in self._taken:
            number += 1
        return self._free(f"{letter}{number}")

    def _free(self, name: str) -> str:
        free, number = name, 1
        while free in self._taken:
            number += 1
            free = f"{name}-{number}"
        self._taken.add(free)
        return free


def _shortened(name: str) -> str:
    """A name cut between its words, if it can be."""
    if len(name) <= LONGEST_NAME:
        return name
    cut = name[:LONGEST_NAME]
    return (cut.rpartition("-")[0] or cut).strip("-_")


def looked_up(name: str, known: Mapping[str, str]) -> str | None:
    """What a name that a model gave stands for: as it is written, or as the id nearest to it."""
    return known.get(name) or known.get(slug(name)) if name.strip() else None


def missing(name: str, claims: Iterable[str]) -> str:
    """That no claim has a name, and which one has a name like it."""
    near = likeliest(name, claims)
    return f"there is no claim {named(name)}{f'; the nearest is {near}' if near else ''}"


def likeliest(name: str, claims: Iterable[str]) -> str:
    """The claim whose name is like one that is given; empty where none is."""
    return nearest(slug(name), claims, alike=_ALIKE)

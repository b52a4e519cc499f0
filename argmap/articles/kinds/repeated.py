"""Paragraphs whose words stand once more inside another one."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_REPEATED = 8
"""Words of a pull quote: shorter runs of words are repeated by chance."""

LONGEST_REPEATED = 80
"""Words of a pull quote: what is longer and repeated is an edition of the text, not a quote."""


class Repeated:
    """Where runs of words stand that paragraphs begin with: one pass over all words, few places kept of each."""

    PLACES = 4

    def __init__(self, paragraphs: Sequence[list[str]]) -> None:
        self._all = [word for words in paragraphs for word in words]
        self._ends = list(accumulate(len(words) for words in paragraphs))
        self._lengths = [len(words) for words in paragraphs]
        self._places: dict[tuple[str, ...], list[int]] = {
            tuple(words[:FEWEST_REPEATED]): []
            for words in paragraphs
            if FEWEST_REPEATED <= len(words) <= LONGEST_REPEATED
        }
        for at in range(len(self._all) - FEWEST_REPEATED + 1 if self._places else 0):
            places = self._places.get(tuple(self._all[at : at + FEWEST_REPEATED]))
            if places is not None and (not places or self._paragraph(places[-1]) != self._paragraph(at)):
                places.append(at)

    def _paragraph(self, at: int) -> int:
        return bisect_right(self._ends, at)

    def is_inside(self, words: list[str], number: int) -> bool:
        """Whether a paragraph's words stand in another that is longer.

        Args:
            words: of the paragraph, or of the part of it that may be repeated.
            number: which paragraph it is.
        """
        if not FEWEST_REPEATED <= len(words) <= LONGEST_REPEATED:
            return False
        for at in self._places.get(tuple(words[:FEWEST_REPEATED]), [])[: self.PLACES]:
            other = self._paragraph(at)
            is_longer = other != number and self._lengths[other] > self._lengths[number]
            if is_longer and at + len(words) <= self._ends[other] and self._all[at : at + len(words)] == words:
                return True
        return False

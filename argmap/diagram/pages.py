"""Pages that a picture is made for: their size, and the smallest letters that can be read on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Page(NamedTuple):
    """A page in points, landscape."""

    width: float
    height: float
    smallest: int
    """The least size of letters that is readable on it."""
    margin: float
    words: str
    """What messages call it."""

    @property
    def inner(self) -> tuple[float, float]:
        """Width and height between the margins."""
        return self.width - 2 * self.margin, self.height - 2 * self.margin


PAGES: Mapping[str, Page] = {
    "slide": Page(960, 540, 16, 10, "a slide"),
    "a4": Page(842, 595, 9, 18, "A4"),
    "letter": Page(792, 612, 9, 18, "Letter"),
    "a3": Page(1191, 842, 9, 18, "A3"),
}
"""All pages, by the names that people ask for: a slide is 13.33 by 7.5 inches, paper as in ISO 216 and ANSI Y14.1."""

LARGEST = 1.6
"""How much larger than they need be letters come out at the most."""

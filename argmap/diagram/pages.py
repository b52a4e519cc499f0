"""Pages that a picture is made for: their size, and the smallest letters that can be read on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.text.points import Face

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagram.styles import Labels, Style


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
    "slide": Page(960, 540, 16, 12, "a slide"),
    "a4": Page(842, 595, 9, 18, "A4"),
    "a3": Page(1191, 842, 9, 18, "A3"),
}
"""All pages, by the names that people ask for: a slide is 13.33 by 7.5 inches, paper as in ISO 216."""


CLAIM_ROOMS = (4.5, 5.0, 5.5, 6.0, 6.5, 7.5, 8.5, 9.5, 10.5, 11.5, 12.5, 14.0, 16.0, 18.0, 21.0)
QUESTION_ROOMS = (6.0, 7.0, 8.5, 10.0, 12.0, 14.0, 17.0, 20.0)
"""How wide boxes are tried to fill a page well, in sizes of their letters."""


MAIN_ROOM = 6.0
"""The same of a main claim with its label alone: it stands in a column of its own, which has the height."""

NARROW_ROOM = 6.5
"""The same of the claims on a side that has few of them."""


FINE = 2
"""How much larger pictures are laid out than they come out: the engine leaves eight points between columns at least."""


def for_page(  # noqa: PLR0913 - the rooms belong together
    style: Style, page: Page, labels: Labels, *, claim: float, question: float, heading: float = 1
) -> Style:
    """A style for a page, `FINE` times as large as it: its letters then have the least size that is readable there.

    Args:
        style: the colours.
        page: the page.
        labels: what stands in the boxes.
        claim: how wide the lines of a claim may be, in sizes of its letters.
        question: the same of a question.
        heading: how much of the page's width what stands over the picture may take.
    """
    size = page.smallest * FINE
    usual, strong = Face(size), Face(size, bold=True)
    return style._replace(
        labels=labels,
        main=strong,
        conclusion=strong if labels == "full" else usual,
        claim=usual,
        small=usual,
        question=strong if labels == "full" else usual,
        heading=strong,
        title=Face(round(size * 1.15), bold=True),
        box_width=claim * size,
        main_width=MAIN_ROOM * size if labels == "short" else claim * size,
        narrow_width=min(0.75 * claim, NARROW_ROOM) * size,
        question_width=question * size,
        heading_width=heading * FINE * (page.inner[0] - 20),
        padding=(0.4 * size, 0.2 * size) if labels == "short" else (0.6 * size, 0.4 * size),
        margin=1,
        rank_gap=0.9 * size,
        node_gap=0.2 * size,
        stroke=0.8 * size / style.claim.size,
    )

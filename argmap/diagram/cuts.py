"""How a picture is cut: its letters and distances, all in units of which its claims' letters have `EM`.

A picture is laid out in these units and comes out as large as its page has room for, or in its usual size.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from argmap.text.points import Face

Labels = Literal["short", "full"]
"""How much of a claim stands in its box: its label, or its text."""

EM = 20
"""The size of a claim's letters in units; large, as the engine knows whole sizes only."""

USUAL_EM = 11.0
"""The same in points, where no page says how large a picture comes out."""

DENSE = 40
"""From so many claims on, distances are smaller."""


class Cut(NamedTuple):
    """Letters and distances of a picture, in units."""

    labels: Labels
    main: Face
    conclusion: Face
    claim: Face
    small: Face
    question: Face
    heading: Face
    title: Face
    margin: float
    pad: tuple[float, float]
    """Between a claim and the border of its box: at its sides, and above and below."""
    indent: float
    """How far a premise stands in from its conclusion at the outer edge, where the trunk runs."""
    inner_indent: float
    """The same at the inner edge of the right side, so that its text steps in as the left side's does."""
    first: float
    """Between a conclusion and its first premise, for an arrow's head and a word."""
    between: float
    """Between rows."""
    apart: float
    """Between blocks of rows."""
    most: float
    """How much a gap grows at the most where there is height to spare."""
    column_gap: float
    port_gap: float
    """Between two links that end on one box."""
    track: float
    """Between two links that run beside one another."""
    band_gap: float
    """Between the bands of the spine."""

    @property
    def is_compact(self) -> bool:
        """Whether each question stands beside its links, and not over them."""
        return self.labels == "short"

    @property
    def smallest(self) -> float:
        """The size of the smallest letters."""
        return min(face.size for face in (self.small, self.claim, self.question, self.heading))

    def gutter(self, links: int) -> float:
        """The room between the spine and a side, for so many links."""
        if self.is_compact:
            return EM * (2.1 + 0.15 * links)
        return EM * max(4.2, 3.2 + 0.36 * links)


def cut_for(labels: Labels, *, claims: int, on_page: bool) -> Cut:
    """The cut of a picture.

    Args:
        labels: what stands in the boxes.
        claims: how many there are.
        on_page: whether the smallest letters count: then all have one size.
    """
    short, dense = labels == "short", claims > DENSE
    small = EM if short or on_page else round(0.85 * EM)
    return Cut(
        labels=labels,
        main=Face(round((1.1 if short else 1.25) * EM), bold=True),
        conclusion=Face(EM, bold=not short),
        claim=Face(EM),
        small=Face(small),
        question=Face(EM, bold=not short),
        heading=Face(round((1.0 if short else 1.2) * EM), bold=True),
        title=Face(round((1.2 if short else 1.5) * EM), bold=True),
        margin=EM * (0.7 if short else 1.2),
        pad=(0.5 * EM, EM * (0.1 if short else 0.18 if dense else 0.3)),
        indent=EM * (1.25 if short else 1.5 if dense else 1.7),
        inner_indent=EM * (0.6 if short else 0.9 if dense else 1.1),
        first=EM * (0.75 if short else 0.85 if dense else 0.95),
        between=EM * (0.26 if short else 0.4 if dense else 0.5),
        apart=EM * (0.32 if short else 0.8 if dense else 0.75),
        most=EM * (0.5 if dense else 1.6),
        column_gap=2.2 * EM,
        port_gap=EM * (0.88 if short else 1.25 if on_page else 1.1),
        track=EM * (0.42 if short else 0.55),
        band_gap=EM * (0.15 if short else 0.5),
    )

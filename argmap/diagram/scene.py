"""A picture as plain values: boxes with words, and lines, each part of a claim, a question or a relation.

Lengths are units of the picture's own, x to the right and y downwards. What draws a scene is elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from argmap.diagram.boxes import Box
    from argmap.model import RelationKind

Point = tuple[float, float]


class Rect(NamedTuple):
    """A rectangle by its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.height / 2

    def grown(self, by: float) -> Rect:
        """The rectangle with so much more on every side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def overlaps(self, other: Rect) -> bool:
        """Whether the two share more than their edges."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


Shape = Literal["square", "round", "disk", "none"]
"""Of a panel: with corners, with rounded ones, a circle, or words alone."""


class Panel(NamedTuple):
    """A box with words, or words alone."""

    part: str
    """The id of what it is part of: `claim-a`, `issue-b`, `relation-c`; empty for what belongs to the whole picture."""
    name: str
    """Its own id, unique in the picture."""
    rect: Rect
    label: Box | None = None
    shape: Shape = "none"
    border: str = ""
    """The colour of its line; without one it has none."""
    ground: str = ""
    """The colour of its ground; without one it has none."""
    pen: float = 1
    classes: str = ""
    is_struck: bool = False
    """Whether its corners are struck through."""
    link: str = ""
    """Where it leads: an address, or `#` and a part's id."""
    inset: float = 0
    """How far from its right edge words end that run from right to left."""


class Stroke(NamedTuple):
    """A line of straight pieces, its corners rounded where it is drawn."""

    part: str
    name: str
    points: tuple[Point, ...]
    kind: RelationKind
    colour: str
    pen: float
    radius: float
    """Of its corners, at the most."""
    classes: str = ""
    has_head: bool = False
    """Whether it ends with the kind's head."""
    has_tail: bool = False
    """Whether it begins with the kind's tail."""
    is_plain: bool = False
    """Whether it is drawn without the kind's dashes: a bar that joins premises."""
    joins: tuple[str, str] = ("", "")
    """The ids of the panels at its ends."""
    radii: tuple[float, ...] | None = None
    """Of each corner, where they differ."""


@dataclass
class Scene:
    """All that is drawn, from the ground upwards within panels and strokes."""

    width: float
    height: float
    paper: str
    panels: list[Panel] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    classes: dict[str, str] = field(default_factory=dict)
    """Of each part that is more than one box."""

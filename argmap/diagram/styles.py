"""How pictures look: colours, sizes and strokes as values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.phrases import PLAIN, Speech
from argmap.text.points import Face

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Ground, RelationKind

Labels = Literal["short", "full"]
"""How much of a claim stands in its box: its label, or its text."""


class Tint(NamedTuple):
    """The colours of one place that a claim may stand in."""

    strong: str
    """Borders, numbers, and the ground of main claims."""
    soft: str
    """The ground of sub-conclusions."""


class Stroke(NamedTuple):
    """How one kind of relation is drawn; kinds differ without any colour."""

    line: str
    """Graphviz's line style."""
    head: str
    """Graphviz's arrow head at the target."""
    tail: str
    """The same at the premise."""


class Style(NamedTuple):
    """A look; lengths are points."""

    paper: str
    ink: str
    faint: str
    """Secondary text."""
    on_strong: str
    """Text on a tint's strong colour."""
    on_ink: str
    """Text on the ink's colour."""
    tints: Mapping[Ground, Tint]
    labels: Labels = "full"
    speech: Speech = PLAIN
    """How its words are said."""
    # Sizes are whole points, as Graphviz takes no others inside a label.
    main: Face = Face(13, bold=True)
    conclusion: Face = Face(11, bold=True)
    claim: Face = Face(11)
    small: Face = Face(9)
    question: Face = Face(10, bold=True)
    heading: Face = Face(13, bold=True)
    title: Face = Face(17, bold=True)
    box_width: float = 150
    """The room for a line of a claim."""
    main_width: float = 140
    narrow_width: float = 150
    """The same on a side that has much fewer claims than the other."""
    question_width: float = 190
    heading_width: float = 860
    """The room for all that stands over the picture."""
    padding: tuple[float, float] = (7, 4)
    """Between a claim and the border of its box: at its sides, and above and below."""
    margin: float = 14
    """Around the picture."""
    rank_gap: float = 23
    """Between columns."""
    node_gap: float = 10
    """Between what stands in a column."""

    stroke: float = 1
    """How much thicker than usual lines are, and larger their heads."""

    @property
    def smallest(self) -> float:
        """The size of the smallest letters."""
        return min(face.size for face in (self.small, self.claim, self.question, self.heading))


STROKES: Mapping[RelationKind, Stroke] = {
    "support": Stroke("solid", "normal", "none"),
    "attack": Stroke("dashed", "tee", "none"),
    "contradiction": Stroke("dashed", "tee", "tee"),
    "rephrase": Stroke("dotted", "none", "none"),
}

SHAPES: Mapping[Ground, str] = {"left": "rounded", "right": "", "common": "rounded", "none": ""}
"""Corners differ too, so that the sides stay apart on a photocopy: Graphviz's word for it."""

SCREEN = Style(
    paper="#ffffff",
    ink="#1a1a1a",
    faint="#555555",
    on_strong="#ffffff",
    on_ink="#ffffff",
    tints={
        "left": Tint("#0f4c8a", "#dfebf7"),
        "right": Tint("#ad5000", "#fdeedd"),
        "common": Tint("#4d4d4d", "#ececec"),
        "none": Tint("#6b6b6b", "#f7f7f7"),
    },
)
"""Blue and orange, of different darkness: told apart by colour-blind readers and on a grey copy."""

PRINT = Style(
    paper="#ffffff",
    ink="#000000",
    faint="#404040",
    on_strong="#ffffff",
    on_ink="#ffffff",
    tints={
        "left": Tint("#1f1f1f", "#dcdcdc"),
        "right": Tint("#6e6e6e", "#f4f4f4"),
        "common": Tint("#404040", "#ffffff"),
        "none": Tint("#575757", "#ffffff"),
    },
)
"""Greys, for a printer without colour: the left side darker than the right."""

DARK = Style(
    paper="#14181d",
    ink="#e6e6e6",
    faint="#b4bac2",
    on_strong="#0b0e12",
    on_ink="#0b0e12",
    tints={
        "left": Tint("#5ea9ee", "#1b3450"),
        "right": Tint("#f5bc7d", "#4a3115"),
        "common": Tint("#c4c4c4", "#33383f"),
        "none": Tint("#a3a9b1", "#20252b"),
    },
)
"""For a dark room or a dark screen."""

STYLES: Mapping[str, Style] = {"screen": SCREEN, "print": PRINT, "dark": DARK}
"""All styles, by the names that people ask for."""

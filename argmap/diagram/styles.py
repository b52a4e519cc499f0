"""How pictures look: colours, sizes and strokes as values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.metrics import Face

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Ground, RelationKind


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

    name: str
    paper: str
    ink: str
    faint: str
    """Secondary text."""
    on_strong: str
    """Text on a tint's strong colour."""
    tints: Mapping[Ground, Tint]
    # Sizes are whole points, as Graphviz takes no others inside a label.
    main: Face = Face(13, bold=True)
    conclusion: Face = Face(11, bold=True)
    claim: Face = Face(11)
    small: Face = Face(9)
    question: Face = Face(10, bold=True)
    heading: Face = Face(14, bold=True)
    title: Face = Face(18, bold=True)
    box_width: float = 112
    """The room for a line of a claim."""
    main_width: float = 120
    heading_width: float = 420


STROKES: Mapping[RelationKind, Stroke] = {
    "support": Stroke("solid", "normal", "none"),
    "attack": Stroke("dashed", "tee", "none"),
    "contradiction": Stroke("dashed", "tee", "tee"),
    "rephrase": Stroke("dotted", "none", "none"),
}

SCREEN = Style(
    name="screen",
    paper="#ffffff",
    ink="#1a1a1a",
    faint="#555555",
    on_strong="#ffffff",
    tints={
        "left": Tint("#1b5e9e", "#e3eef8"),
        "right": Tint("#a84f00", "#fceedd"),
        "common": Tint("#555555", "#f0f0f0"),
        "none": Tint("#777777", "#ffffff"),
    },
)
"""Blue and orange, told apart by colour-blind readers and, by their darkness, next to white."""

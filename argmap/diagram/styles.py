"""How pictures look: colours, sizes and strokes as values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN, Speech

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagram.scene import Shape
    from argmap.model import Ground, RelationKind


class Tint(NamedTuple):
    """The colours of one place that a claim may stand in."""

    strong: str
    """Borders, numbers, and the ground of main claims."""
    soft: str
    """The ground of conclusions."""
    main: str = ""
    """The ground of main claims, where it is another."""

    @property
    def of_main(self) -> str:
        """The ground of main claims."""
        return self.main or self.strong


class Style(NamedTuple):
    """The colours of a picture, and how its words are said."""

    paper: str
    ink: str
    faint: str
    """Secondary text."""
    on_strong: str
    """Text on a tint's strong colour."""
    on_ink: str
    """Text on the ink's colour."""
    tints: Mapping[Ground, Tint]
    band: str
    """The ground of a question."""
    speech: Speech = PLAIN
    """How its words are said."""


PENS: Mapping[RelationKind, float] = {"support": 1.05, "attack": 1.5, "contradiction": 1.5, "rephrase": 1.3}
"""How thick each is, of a hair line."""

SHAPES: Mapping[Ground, Shape] = {"left": "round", "right": "square", "common": "round", "none": "square"}
"""Corners differ too, so that the sides stay apart on a photocopy."""

SCREEN = Style(
    paper="#ffffff",
    ink="#1a1a1a",
    faint="#555555",
    on_strong="#ffffff",
    on_ink="#ffffff",
    band="#f1f1ef",
    tints={
        "left": Tint("#0f4c8a", "#dfebf7"),
        "right": Tint("#ad5000", "#fdeedd"),
        "common": Tint("#4d4d4d", "#ececec"),
        "none": Tint("#5f5f5f", "#f7f7f7"),
    },
)
"""Blue and orange, of different darkness: told apart by colour-blind readers and on a grey copy."""

PRINT = Style(
    paper="#ffffff",
    ink="#000000",
    faint="#000000",
    on_strong="#000000",
    on_ink="#ffffff",
    band="#efefef",
    tints={
        "left": Tint("#000000", "#e2e2e2", "#bdbdbd"),
        "right": Tint("#000000", "#f3f3f3", "#d9d9d9"),
        "common": Tint("#000000", "#ffffff", "#e6e6e6"),
        "none": Tint("#000000", "#ffffff", "#e6e6e6"),
    },
)
"""For a printer without colour, and a bad copier after it: letters and lines black, grounds grey."""

DARK = Style(
    paper="#14181d",
    ink="#e6e6e6",
    faint="#b4bac2",
    on_strong="#0b0e12",
    on_ink="#0b0e12",
    band="#20262d",
    tints={
        "left": Tint("#5ea9ee", "#1b3450"),
        "right": Tint("#f5bc7d", "#4a3115"),
        "common": Tint("#c4c4c4", "#33383f"),
        "none": Tint("#a3a9b1", "#20252b"),
    },
)
"""For a dark room or a dark screen."""

CONTRAST = Style(
    paper="#000000",
    ink="#ffffff",
    faint="#ffffff",
    on_strong="#000000",
    on_ink="#000000",
    band="#1c1c1c",
    tints={
        "left": Tint("#7cc4ff", "#00264d"),
        "right": Tint("#ffd27f", "#402600"),
        "common": Tint("#ffffff", "#262626"),
        "none": Tint("#ffffff", "#000000"),
    },
)
"""White on black, for weak eyes and weak projectors: all words at least 7 to 1."""

STYLES: Mapping[str, Style] = {"screen": SCREEN, "print": PRINT, "dark": DARK, "contrast": CONTRAST}
"""All styles, by the names that people ask for."""

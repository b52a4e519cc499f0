"""Colours of the terminal program by meaning; each theme says them, and other themes get them by default."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from rich.style import Style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Ground

DEFAULTS = {
    "side-left": "#5ea9ee",
    "side-right": "#f5a65b",
    "side-common": "#b8b8b8",
    "side-none": "#9c9c9c",
    "soft-left": "#a9bfd4",
    "soft-right": "#d6c0a6",
    "chosen": "#f2e85c",
    "over-chosen": "#14181d on #f2e85c",
    "tied": "#d6a8ff",
    "over-tied": "#14181d on #d6a8ff",
    "head-left": "#1d3d5e",
    "head-left-text": "#cfe6ff",
    "head-right": "#5b3a14",
    "head-right-text": "#ffe0bd",
    "head-none": "#3a434d",
    "head-none-text": "#e8eaed",
    "strip-left": "#a9d3fa on #1a3550",
    "other-left": "#a9d3fa on #234a70",
    "strip-right": "#f8cf9f on #46290c",
    "other-right": "#f8cf9f on #613c15",
    "lit-left": "bold #0d1d2c on #5ea9ee",
    "lit-right": "bold #2b1802 on #f5a65b",
    "quiet": "#9aa5b1",
    "trunk": "#6f7b87",
}
"""Blue and orange for the sides, yellow for what is selected, violet for its counterpart: on a dark ground."""

ON_LIGHT = {
    "side-left": "#0f4c8a",
    "side-right": "#9a4700",
    "side-common": "#4d4d4d",
    "side-none": "#5c5c5c",
    "soft-left": "#3d5a78",
    "soft-right": "#7a5a3c",
    "chosen": "#7a5c00",
    "over-chosen": "#1a1a1a on #ffe24a",
    "tied": "#6a1fb0",
    "over-tied": "#ffffff on #6a1fb0",
    "head-left": "#0f4c8a",
    "head-left-text": "#ffffff",
    "head-right": "#a34a00",
    "head-right-text": "#ffffff",
    "head-none": "#5c5c5c",
    "head-none-text": "#ffffff",
    "strip-left": "#0b4a8b on #dceafa",
    "other-left": "#0b4a8b on #c3dbf3",
    "strip-right": "#7d3600 on #fdebd9",
    "other-right": "#7d3600 on #f8d6b5",
    "lit-left": "bold #ffffff on #2a6cb0",
    "lit-right": "bold #ffffff on #a84f00",
    "quiet": "#565b61",
    "trunk": "#72777d",
}
"""The same on a light ground."""


IN_CONTRAST = {
    "side-left": "#8fd0ff",
    "side-right": "#ffc98a",
    "side-common": "#ffffff",
    "side-none": "#e0e0e0",
    "soft-left": "#d3ecff",
    "soft-right": "#ffe4bd",
    "chosen": "#ffff00",
    "over-chosen": "#000000 on #ffff00",
    "tied": "#f0b8ff",
    "over-tied": "#000000 on #f0b8ff",
    "head-left": "#003a75",
    "head-left-text": "#ffffff",
    "head-right": "#6b3300",
    "head-right-text": "#ffffff",
    "head-none": "#333333",
    "head-none-text": "#ffffff",
    "strip-left": "#ffffff on #000000",
    "other-left": "#ffffff on #2b2b2b",
    "strip-right": "#ffffff on #000000",
    "other-right": "#ffffff on #2b2b2b",
    "lit-left": "bold #000000 on #8fd0ff",
    "lit-right": "bold #000000 on #ffc98a",
    "quiet": "#d0d0d0",
    "trunk": "#a8a8a8",
}
"""The same in full contrast, on black: no tints but for heads."""


class Palette(NamedTuple):
    """The styles that panes paint with, made of a theme's variables."""

    left: Style
    right: Style
    common: Style
    none: Style
    soft_left: Style
    """What is not on the way of what is selected: a claim, but not one that is followed now."""
    soft_right: Style
    chosen: Style
    """What is selected: bold on a bright ground, reversed without colour."""
    picked: Style
    """What belongs to the selection, in the letters of its colour: underlined too."""
    other: Style
    """The other end of what is selected: on a ground of its own; without colour underlined."""
    tied: Style
    """The counterpart: underlined too."""
    faint: Style
    """What a filter leaves out, and secondary text."""
    found: Style
    """Words that were searched for: reversed too."""
    taken: Style
    """Words that are taken to be made something of: reversed and underlined."""
    label: Style
    """Letters that lead to a claim."""

    def of_ground(self, ground: Ground) -> Style:
        """The style of where a claim stands."""
        return {"left": self.left, "right": self.right, "common": self.common, "none": self.none}[ground]

    def softly(self, ground: Ground) -> Style:
        """The same where it is not followed now."""
        return {"left": self.soft_left, "right": self.soft_right}.get(ground, self.of_ground(ground))


def palette(variables: Mapping[str, str]) -> Palette:
    """The styles of a theme.

    Args:
        variables: the theme's own, such as an app's `theme_variables`; what is missing is taken from `DEFAULTS`.
    """

    def colour(name: str) -> str:
        return variables.get(name) or DEFAULTS[name]

    is_colourless = bool(os.environ.get("NO_COLOR"))

    def of_side(name: str, *, italic: bool = False) -> Style:
        """Without colours, as greys, a claim would be dimmer than the words around it: so it is bold."""
        return Style(bold=True, italic=italic) if is_colourless else Style(color=colour(name), italic=italic)

    bright, violet = Style(bold=True, reverse=True), Style(bold=True, underline=True)
    if not is_colourless:
        bright = Style.parse(f"bold {colour('over-chosen')}")
        violet = Style.parse(f"bold {colour('over-tied')}")
    return Palette(
        left=of_side("side-left"),
        right=of_side("side-right"),
        common=of_side("side-common", italic=True),
        none=of_side("side-none"),
        soft_left=of_side("soft-left"),
        soft_right=of_side("soft-right"),
        chosen=bright,
        picked=Style(color=colour("chosen"), bold=True, underline=True),
        other=violet,
        tied=Style(color=colour("tied"), bold=True, underline=True),
        faint=Style(color=colour("quiet")),
        found=Style(bold=True, reverse=True),
        taken=Style(bold=True, reverse=True, underline=True),
        label=Style(bold=True, reverse=True, color=colour("tied")),
    )

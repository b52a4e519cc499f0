"""Colours of the terminal program by meaning; each theme says them, and other themes get them by default."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.style import Style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Ground

DEFAULTS = {
    "side-left": "#5ea9ee",
    "side-right": "#f5a65b",
    "side-common": "#b8b8b8",
    "side-none": "#8f8f8f",
    "chosen": "#f2e85c",
    "tied": "#d6a8ff",
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
}
"""Blue and orange for the sides, yellow for what is selected, violet for its counterpart: on a dark ground."""

ON_LIGHT = {
    "side-left": "#0f4c8a",
    "side-right": "#ad5000",
    "side-common": "#4d4d4d",
    "side-none": "#6b6b6b",
    "chosen": "#7a5c00",
    "tied": "#6a1fb0",
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
    "lit-right": "bold #ffffff on #b35500",
}
"""The same on a light ground."""


class Palette(NamedTuple):
    """The styles that panes paint with, made of a theme's variables."""

    left: Style
    right: Style
    common: Style
    none: Style
    chosen: Style
    """What is selected: bold and reversed, so that it stands out without colour."""
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


def palette(variables: Mapping[str, str]) -> Palette:
    """The styles of a theme.

    Args:
        variables: the theme's own, such as an app's `theme_variables`; what is missing is taken from `DEFAULTS`.
    """

    def colour(name: str) -> str:
        return variables.get(name) or DEFAULTS[name]

    return Palette(
        left=Style(color=colour("side-left")),
        right=Style(color=colour("side-right")),
        common=Style(color=colour("side-common"), italic=True),
        none=Style(color=colour("side-none")),
        chosen=Style(color=colour("chosen"), bold=True, reverse=True),
        tied=Style(color=colour("tied"), bold=True, underline=True),
        faint=Style(dim=True),
        found=Style(bold=True, reverse=True),
        taken=Style(bold=True, reverse=True, underline=True),
        label=Style(bold=True, reverse=True, color=colour("tied")),
    )

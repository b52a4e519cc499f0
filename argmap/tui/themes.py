"""Three themes of our own; all of Textual's work too, with the colours of `styles`."""

from __future__ import annotations

from textual.app import App
from textual.theme import Theme

from argmap.tui.styles import DEFAULTS, IN_CONTRAST, ON_LIGHT

NIGHT = Theme(
    name="argmap-night",
    primary="#5ea9ee",
    secondary="#f5a65b",
    accent="#f2e85c",
    foreground="#e6e6e6",
    background="#14181d",
    surface="#191e24",
    panel="#232a32",
    success="#8fd694",
    warning="#f2c85c",
    error="#ff8a80",
    dark=True,
    variables=DEFAULTS,
)

PAPER = Theme(
    name="argmap-paper",
    primary="#0f4c8a",
    secondary="#ad5000",
    accent="#7a5c00",
    foreground="#1a1a1a",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e7e4dc",
    success="#1e6b2d",
    warning="#7a5c00",
    error="#a4161a",
    dark=False,
    variables=ON_LIGHT,
)

CONTRAST = Theme(
    name="argmap-contrast",
    primary="#8fd0ff",
    secondary="#ffc98a",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1f1f1f",
    success="#a0ffa0",
    warning="#ffff00",
    error="#ffa0a0",
    dark=True,
    variables=IN_CONTRAST,
)

THEMES = (NIGHT, PAPER, CONTRAST)
"""Our own themes; the first is the usual one."""


class Themed(App[None]):
    """A program that has our themes beside Textual's."""

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)

    def wear(self, *names: str) -> None:
        """Take the first of these themes that there is, else the usual one; if before the start, all is styled once."""
        theme = next((name for name in names if name in self.available_themes), THEMES[0].name)
        if self.is_running:
            self.theme = theme
        else:
            self.set_reactive(App.theme, theme)
            dark = self.current_theme.dark
            self.set_class(dark, "-dark-mode", update=False)
            self.set_class(not dark, "-light-mode", update=False)
            self.stylesheet.set_variables(self.get_css_variables())  # made for Textual's own theme before

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colours, for themes that do not say them."""
        return DEFAULTS if self.current_theme.dark else ON_LIGHT

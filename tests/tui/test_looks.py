"""Looks: every word can be read on its ground, in each of our themes; ASCII where a terminal lacks the signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.color import Color

from argmap.tui.cells_pane import styles_of
from argmap.tui.glyphs import lacks_signs
from argmap.tui.styles import palette
from argmap.tui.themes import THEMES

if TYPE_CHECKING:
    from rich.style import Style
    from textual.theme import Theme

LEAST = 4.5
"""Of what is brighter to what is darker: what small letters need."""

LINES = {"trunk"}
"""What is no word."""


def luminance(colour: Color) -> float:
    """How bright a colour looks, from 0 to 1."""
    parts = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(style: Style, theme: Theme, ground: str) -> float:
    """Of a style's words to their ground."""
    words = style.color or Color.parse(theme.foreground or "")
    behind = style.bgcolor or Color.parse(ground)
    bright, dark = sorted((luminance(words), luminance(behind)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_word_can_be_read(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    styles = dict(styles_of(theme.variables, dark=theme.dark))
    styles |= {f"palette {name}": style for name, style in palette(theme.variables)._asdict().items()}
    poor = {}
    for ground in (theme.background, theme.surface, theme.panel):
        for name, style in styles.items():
            found = contrast(style, theme, ground or "")
            if found < (3 if name in LINES else LEAST) or style.dim:
                poor[name, ground] = round(found, 2)
    assert poor == {}


def test_without_colour_no_claim_is_dimmer_than_the_words_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    found = palette(THEMES[0].variables)
    for style in (found.left, found.right, found.common, found.none):
        assert style.color is None
        assert style.bold
        assert not style.dim


@pytest.mark.parametrize(
    ("encoding", "terminal", "lacks"),
    [
        ("utf-8", "xterm-256color", False),
        ("ascii", "xterm", True),
        ("iso-8859-1", "xterm", True),
        ("cp437", "xterm", True),
        ("utf-8", "linux", True),
        ("utf-8", "dumb", True),
        (None, "xterm", True),
        ("no-such-encoding", "xterm", True),
    ],
)
def test_ascii_is_chosen_where_signs_are_lacking(encoding: str | None, terminal: str, *, lacks: bool) -> None:
    assert lacks_signs(encoding, terminal) is lacks

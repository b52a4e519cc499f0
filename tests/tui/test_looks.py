"""Looks: every word can be read on its ground, in each of our themes; ASCII where a terminal lacks the signs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from rich.color import Color
from textual.color import Color as Ground

from argmap.store import Settings
from argmap.tui.app import Program
from argmap.tui.cells_pane import styles_of
from argmap.tui.glyphs import lacks_signs
from argmap.tui.styles import palette
from argmap.tui.themes import THEMES
from argmap.workspace import Session
from tests.long import share
from tests.tui.driving import driven

if TYPE_CHECKING:
    from pathlib import Path

    from rich.style import Style
    from textual.pilot import Pilot
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


DIALOGS = [("enter",), ("e",), ("enter", "g", "t"), ("colon",), ("question_mark",), ("S",), ("f",), ("slash", "a")]
"""What opens menus, forms, lists and pages over what is seen."""


@pytest.mark.parametrize("theme", share(THEMES[:1], everything=THEMES), ids=lambda theme: theme.name)
def test_every_word_of_dialogs_and_messages_can_be_read(
    theme: Theme, town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    poor: dict[str, float] = {}

    def look(app: Program) -> None:
        for strip in app.screen._compositor.render_strips():  # noqa: SLF001 - there is no public way
            for part in strip:
                if (
                    part.style is not None
                    and part.style.color
                    and part.style.bgcolor
                    and any(map(str.isalnum, part.text))
                ):
                    found = contrast(part.style, theme, theme.background or "")
                    if found < LEAST or part.style.dim:
                        poor[part.text] = round(found, 2)

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.theme = theme.name
        for keys in DIALOGS:
            await pilot.press(*keys)
            look(app)
            await pilot.press("escape", "escape")
        for say in (app.say, app.warn):
            say("Something")
            await pilot.pause(0.1)
            look(app)

    driven(town, steps, (100, 30))
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


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_set_is_worn_from_the_first_screen_on(theme: Theme, town: Path) -> None:
    app = Program(Session(town), Settings(town.parent / "config.toml", theme=theme.name))

    async def run() -> None:
        async with app.run_test():
            assert app.theme_variables["background"].casefold() == (theme.background or "").casefold()
            assert app.screen.styles.background == Ground.parse(theme.background or "")
            assert app.screen.query_one("#path").styles.background == Ground.parse(theme.surface or "")
            assert app.has_class("-dark-mode") == theme.dark
            assert app.has_class("-light-mode") != theme.dark

    asyncio.run(run())
    app.session.close()

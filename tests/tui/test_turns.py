"""Keys that are typed ahead go where they would have gone slowly typed: to dialogs to come, to screens behind them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.events import Callback, Key
from textual.widgets import ContentSwitcher

from argmap.tui.actions import ACTIONS
from argmap.tui.dialogs import Line
from argmap.tui.fields import Paragraph
from argmap.tui.forms.claims import ClaimForm
from tests.tui.driving import burst, driven, paste, rest, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.tui.app import Program

at_any_pace = pytest.mark.parametrize("gap", [0, 0.03, 0.06, 0.15], ids=lambda gap: f"{gap * 1000:.0f} ms")


@at_any_pace
def test_what_is_typed_ahead_of_a_picker_is_what_it_chooses(town: Path, gap: float) -> None:
    async def steps(app: Program, _: Pilot[None]) -> None:
        for _time in range(3):
            app.select("on-foot")
            await burst(app, "T", "down", "enter", *"B4", "enter", gap=gap)
            (made,) = [one for one in app.structure.out_of("on-foot") if one.target == "moves-elsewhere"]
            assert made.kind == "attack"
            await burst(app, "d", "u", "u", gap=gap)
            assert not [one for one in app.structure.out_of("on-foot") if one.target == "moves-elsewhere"]

    driven(town, steps)


@at_any_pace
def test_what_follows_enter_goes_to_the_next_dialog_and_then_to_the_screen(town: Path, gap: float) -> None:
    async def steps(app: Program, _: Pilot[None]) -> None:
        first = app.structure.claims["trade"].text
        await burst(
            app,
            *"/B4",
            "enter",
            *"/C2",
            "enter",
            "enter",
            "|",
            "enter",
            "end",
            *"! And so on",
            "enter",
            *"/A1",
            "enter",
            gap=gap,
        )
        assert app.structure.claims["trade"].text == first
        assert f"{first}! And so on" in [claim.text for claim in app.structure.map.claims]
        assert app.scene.selected == "close-it"
        await burst(
            app,
            *"e",
            "end",
            *" Now",
            "enter",
            *"/C2",
            "enter",
            "enter",
            "!",
            *"Is trade all",
            "enter",
            *"/A1",
            "enter",
            gap=gap,
        )
        assert app.structure.claims["close-it"].text.endswith(" Now")
        assert [issue.positions for issue in app.structure.map.issues if issue.question == "Is trade all"] == [
            ("trade",)
        ]
        assert app.scene.selected == "close-it"
        assert len(app.screen_stack) == 1

    driven(town, steps)


@at_any_pace
def test_the_search_line_gets_all_that_is_typed_from_the_first_paint_on(town: Path, gap: float) -> None:
    async def steps(app: Program, _: Pilot[None]) -> None:
        await burst(app, *"/customers", "enter", gap=gap)
        assert app.scene.sought == "customers"
        assert app.finder.hit == 0
        await burst(app, "escape", *"/clean air", "enter", "escape", *"/winter", gap=gap)
        assert app.query_one("#search", Line).value == "winter"
        await burst(app, "enter", "2", gap=gap)
        assert app.view == "map"

    driven(town, steps)


def test_keys_that_come_before_the_program_is_ready_wait_for_it(town: Path) -> None:
    async def steps(app: Program, _: Pilot[None]) -> None:
        await rest(app)
        assert app.scene.selected == "moves-elsewhere"

    def early(app: Program) -> None:
        for key in ("slash", *"B4", "enter"):
            character = {"slash": "/", "enter": "\r"}.get(key, key)
            app._typed.append(Key(key, character))  # noqa: SLF001 - what came while it started

    driven(town, steps, before=early)


def test_enter_that_was_typed_before_the_terminal_was_ours_is_enter(town: Path) -> None:
    async def steps(app: Program, _: Pilot[None]) -> None:
        await burst(app, *"/B4", "ctrl+j")
        assert app.scene.selected == "moves-elsewhere"

    driven(town, steps)


def test_all_actions_are_in_a_list_that_loses_no_key(town: Path) -> None:
    async def steps(app: Program, _: Pilot[None]) -> None:
        await burst(app, "ctrl+p", "pageup", "pagedown", *"Map:", "enter")
        assert app.view == "map"
        await burst(app, "ctrl+p", *"Theme", "enter", *"argmap-paper", "enter")
        assert app.theme == "argmap-paper"
        await burst(app, "ctrl+p", "ctrl+p", "escape")
        assert len(app.screen_stack) == 1
        await burst(app, "ctrl+p", *"Edit:", "enter", "ctrl+p")
        assert isinstance(app.screen, ClaimForm)

    driven(town, steps)


def test_several_lines_that_are_pasted_into_a_line_are_joined(town: Path) -> None:
    pasted = "where  it\r\n began\n\nonce more\r"

    async def steps(app: Program, _: Pilot[None]) -> None:
        for keys in (("/",), ("enter", "g", "J"), ("enter", "g", "B")):
            await burst(app, *keys)
            await paste(app, pasted)
            assert app.screen.query_one(Line).value == "where  it began once more"
            await burst(app, "escape")
        app.select("trade")
        for field in ("text", "label", "note", "tags"):
            await burst(app, "e")
            assert isinstance(app.screen, ClaimForm)
            paragraph = app.screen.edited[field]
            assert isinstance(paragraph, Paragraph)
            app.screen.set_focus(paragraph)
            await paste(app, pasted)
            assert "\n" not in paragraph.text
            assert str(app.screen.made()[field]).count("where it began once more") == 1
            await burst(app, "escape", "escape")

    driven(town, steps)


def test_what_was_said_is_not_taken_away_by_keys_that_were_typed_before_it(town: Path) -> None:
    async def steps(app: Program, _: Pilot[None]) -> None:
        app.select("bridge")
        await burst(app, "T", "enter", *"C2", "enter", *"2x")
        assert "it is there already" in " ".join(app.warnings)
        await burst(app, "x")
        assert "it is there already" not in " ".join(app.warnings)

    driven(town, steps)


def test_keys_wait_for_what_holds_them(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.hold_keys()
        await pilot.press("2", "3")
        assert not app.is_at_rest
        assert app.view == "map"
        app.release_keys()
        await rest(app)
        assert app.view == "focus"

    driven(town, steps)


def test_every_key_does_something_or_says_why_not(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "true")
    kept = {"help.quit", "out.browser", "edit.save"}
    keys = [action.keys.partition(",")[0] for action in ACTIONS if action.id not in kept and action.keys]

    async def steps(app: Program, _: Pilot[None]) -> None:
        app.select("trade")
        for key in keys:
            await burst(app, "2", key, "escape", "escape")
        assert app.is_running
        assert len(app.screen_stack) == 1

    driven(town, steps)


def test_what_is_asked_for_while_the_program_closes_is_let_go(town: Path) -> None:
    asked = []

    async def ask_when_half_gone(app: Program) -> None:
        while app.screen_stack:
            if app.query(ContentSwitcher):
                await asyncio.sleep(0)
                continue
            asked.append(app.is_running)
            await app.on_event(Callback(app.show_scene))
            return

    async def steps(app: Program, _: Pilot[None]) -> None:
        waits.append(asyncio.create_task(ask_when_half_gone(app)))

    waits: list[asyncio.Task[None]] = []
    driven(town, steps)
    assert asked == [False]
    assert waits[0].exception() is None


def test_what_waits_for_a_moment_or_for_the_screen_is_let_go_too(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, called = [], []
    later = App[None].call_after_refresh

    def call_after_refresh(app: App[None], callback: Callable[[], object]) -> bool:
        kept.append(callback)
        return later(app, callback)

    async def steps(app: Program, _: Pilot[None]) -> None:
        monkeypatch.setattr(App, "call_after_refresh", call_after_refresh)
        app.set_timer(0.001, lambda: called.append("a moment"))
        app.call_after_refresh(lambda: called.append("the screen"))
        await until(lambda: len(called) == 2)

    driven(town, steps)
    for callback in kept:
        callback()
    assert sorted(called) == ["a moment", "the screen"]

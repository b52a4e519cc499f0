"""The pane of drawings, driven by keys and clicks at several sizes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from argmap import open_debate
from argmap.model import Debate
from argmap.tui.panes.drawing import DrawingPane
from argmap.tui.scene import Chosen, Scene

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.pilot import Pilot

    from argmap.tui.panes.drawing import Kind

SIZES = [(20, 5), (60, 16), (80, 24), (120, 40), (200, 60)]


class Stage(App[None]):
    """A pane alone, which shows what is chosen in it."""

    def __init__(self, kind: Kind, scene: Scene) -> None:
        super().__init__()
        self.pane = DrawingPane(kind)
        self.scene = scene
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.show(self.scene)
        self.pane.focus()

    def on_chosen(self, message: Chosen) -> None:
        self.chosen.append(message.name)
        self.scene = self.scene._replace(selected=message.name)
        self.pane.show(self.scene)


@pytest.fixture(scope="module")
def alliance() -> Debate:
    from tests.conftest import ROOT

    return open_debate(ROOT / "maps" / "pakistan-us-alliance.yaml")


async def settle(pilot: Pilot[None], stage: Stage) -> None:
    await pilot.pause()
    await stage.workers.wait_for_complete()
    await pilot.pause()


def screen(stage: Stage) -> list[str]:
    return [stage.pane.render_line(y).text for y in range(stage.pane.size.height)]


def is_in_sight(stage: Stage) -> bool:
    place = stage.pane.canvas.box_of(stage.scene.selected)
    assert place is not None
    left, top = stage.pane.scroll_offset
    window = stage.pane.scrollable_content_region.size
    return place.x < left + window.width and left < place.right and top <= place.y < top + window.height


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ["focus", "graph"])
def test_what_is_selected_stays_in_sight_at_every_size(alliance: Debate, kind: Kind, size: tuple[int, int]) -> None:
    async def play() -> None:
        stage = Stage(kind, Scene(alliance, alliance.map.claims[0].id))
        async with stage.run_test(size=size) as pilot:
            await settle(pilot, stage)
            assert is_in_sight(stage)
            for key in ("h", "j", "right", "G", "g"):
                await pilot.press(key)
                await settle(pilot, stage)
                assert is_in_sight(stage), key
                rows = screen(stage)
                assert all(len(row) <= size[0] for row in rows)
                assert any(row.strip() for row in rows)
            await pilot.press("pagedown", "pageup")

    asyncio.run(play())


def test_arrows_choose_the_box_that_lies_there(alliance: Debate) -> None:
    async def play() -> None:
        main = alliance.structure.main_claims("left")[0].id
        stage = Stage("graph", Scene(alliance, main))
        async with stage.run_test(size=(120, 40)) as pilot:
            await settle(pilot, stage)
            await pilot.press("l")
            await settle(pilot, stage)
            assert stage.chosen == [alliance.structure.main_claims("right")[0].id]
            await pilot.press("h")
            await settle(pilot, stage)
            assert stage.chosen[-1] == main

    asyncio.run(play())


def test_a_click_chooses_what_stands_there(alliance: Debate) -> None:
    async def play() -> None:
        stage = Stage("graph", Scene(alliance, alliance.structure.main_claims("left")[0].id))
        other = alliance.structure.main_claims("right")[0].id
        async with stage.run_test(size=(120, 40)) as pilot:
            await settle(pilot, stage)
            place = stage.pane.canvas.box_of(other)
            assert place is not None
            left, top = stage.pane.scroll_offset
            await pilot.click(DrawingPane, offset=(int(place.x - left + 3), int(place.y - top + 1)))
            await settle(pilot, stage)
            assert stage.chosen == [other]

    asyncio.run(play())


def test_zooming_says_less_and_more(alliance: Debate) -> None:
    async def play() -> None:
        stage = Stage("graph", Scene(alliance, alliance.map.claims[0].id))
        async with stage.run_test(size=(120, 40)) as pilot:
            await settle(pilot, stage)
            heights: list[int] = []
            for step in (-9, 1, 1, 9):
                stage.pane.zoom(step)
                assert stage.pane.is_drawing
                await settle(pilot, stage)
                assert not stage.pane.is_drawing
                heights.append(stage.pane.canvas.height)
                assert is_in_sight(stage)
            assert heights == sorted(heights)
            assert stage.pane.level == 3

    asyncio.run(play())


def test_a_map_without_entries_is_an_empty_pane() -> None:
    from argmap.model import ArgumentMap

    async def play(kind: Kind) -> None:
        stage = Stage(kind, Scene(Debate(ArgumentMap()), ""))
        async with stage.run_test(size=(80, 24)) as pilot:
            await settle(pilot, stage)
            await pilot.press("h", "G", "g", "pagedown", "j")
            assert stage.chosen == []

    asyncio.run(play("focus"))
    asyncio.run(play("graph"))


def test_drawings_are_painted_in_the_colours_of_the_sides(alliance: Debate, root: Path) -> None:
    async def play() -> None:
        stage = Stage("graph", Scene(alliance, alliance.structure.main_claims("left")[0].id))
        async with stage.run_test(size=(120, 40)) as pilot:
            await settle(pilot, stage)
            styles = {str(part.style.color) for y in range(40) for part in stage.pane.render_line(y) if part.style}
            assert len(styles) > 2

    asyncio.run(play())

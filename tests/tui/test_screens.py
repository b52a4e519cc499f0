"""Whole screens as text: what a person sees, in every view, at two sizes."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from argmap.store import Settings
from argmap.tui.app import Program
from argmap.workspace import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

VIEWS = {"read": "1", "map": "2", "focus": "3", "graph": "4"}


@pytest.fixture
def homework(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    shutil.copytree(root / "maps", tmp_path / "maps")
    return tmp_path / "maps" / "homework.yaml"


def screen_of(map_file: Path, view: str, size: tuple[int, int], *, ascii_only: bool = False) -> list[str]:
    """The lines of the screen with the second link selected."""
    app = Program(Session(map_file), Settings(map_file.parent / "config.toml"), ascii_only=ascii_only)

    async def run() -> list[str]:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            app.select("too-little" if "too-little" in app.structure.claims else app.scene.selected)
            await pilot.press(VIEWS[view])
            await app.workers.wait_for_complete()
            return await settled(app, pilot)

    return asyncio.run(run())


async def settled(app: Program, pilot: Pilot[None]) -> list[str]:
    """The lines of the screen once they have stayed the same for a while: scroll bars follow a moment later."""
    seen: list[str] = []
    same = 0
    while same < STILL:
        await pilot.pause(0.02)
        strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no public way
        lines = ["".join(segment.text for segment in strip).rstrip() for strip in strips]
        same = same + 1 if lines == seen else 0
        seen = lines
    return seen


STILL = 10
"""Looks at the screen, a fiftieth of a second apart, that must be alike."""


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("view", VIEWS)
def test_screens(homework: Path, view: str, size: tuple[int, int], golden: Callable[[Path, str | bytes], None]) -> None:
    lines = screen_of(homework, view, size)
    assert len(lines) == size[1]
    assert max(map(cell_len, lines)) <= size[0]
    name = f"tui-{view}-{size[0]}x{size[1]}.txt"
    golden(Path(__file__).parents[1] / "golden" / name, "\n".join(lines) + "\n")


@pytest.mark.parametrize("theme", ["argmap-night", "argmap-paper"])
def test_colours(homework: Path, theme: str, golden: Callable[[Path, str | bytes], None]) -> None:
    app = Program(Session(homework), Settings(homework.parent / "config.toml", theme=theme))

    async def run() -> str:
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(app, pilot)
            return app.export_screenshot()

    golden(Path(__file__).parents[1] / "golden" / f"tui-{theme}.svg", asyncio.run(run()))


@pytest.mark.parametrize("view", VIEWS)
def test_with_ascii_signs_only_quotation_marks_and_scroll_bars_are_not_ascii(homework: Path, view: str) -> None:
    lines = screen_of(homework, view, (100, 32), ascii_only=True)
    strange = {letter for line in lines for letter in line if not letter.isascii()}
    frames = set("▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▐▔…“”’‘—·")
    assert strange <= frames, strange - frames


@pytest.mark.parametrize("size", [(39, 24), (80, 9)], ids=str)
def test_where_there_is_no_room_one_line_says_so(homework: Path, size: tuple[int, int]) -> None:
    lines = [line for line in screen_of(homework, "read", size) if line.strip()]
    assert lines == ["argmap needs 40 columns and 10 lines; q "[: size[0]].rstrip()] or lines[0].startswith(
        "argmap needs"
    )
    assert len(lines) <= 2


def test_on_a_narrow_screen_one_article_stands_alone(homework: Path) -> None:
    lines = screen_of(homework, "read", (50, 20))
    assert "Let school end" in "\n".join(lines)
    assert "A little homework" not in "\n".join(lines)

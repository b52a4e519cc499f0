"""No screen is wider than its window: wide letters, emoji, writing from right to left, no claims, one source, three."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from argmap.tui.views import VIEWS
from tests.long import share
from tests.tui.driving import driven

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.tui.app import Program

SIZES = ((80, 24), (100, 30), (120, 40), (200, 50))

MOST = share(3, everything=60)
"""Entries of a map that are looked at in every view."""

WIDE = """
argmap: 1
title: 市中心应该禁止汽车通行吗 🚗🚫 هل يجب
sources:
  - {id: l, side: left, title: 关闭市中心, article: l.txt, main: a}
  - {id: r, side: right, title: أبقوا المركز مفتوحا, article: r.txt, main: b}
claims:
  - id: a
    label: 关闭市中心对大家都有好处
    text: 市中心应该对私家车关闭。
    quotes: [{source: l, exact: 市中心应该对私家车关闭}]
  - id: b
    label: 👍🏽 مفتوح
    text: يجب أن يبقى المركز مفتوحا للسيارات
    quotes: [{source: r, exact: يبقى المركز مفتوحا}]
  - {id: c, text: 空气会更清洁，孩子们可以在街上玩耍。}
  - {id: d, label: 👨‍👩‍👧‍👦 families, text: Families 👨‍👩‍👧‍👦 need cars 🚗.}
relations:
  - {id: s, support: a, by: [c]}
  - {id: t, support: b, by: [d]}
  - {id: x, attack: a, by: [d]}
  - {id: y, attack: s, by: [b]}
issues:
  - {id: q, question: 孩子们怎么办 ماذا عن الأطفال?, positions: [c, d]}
"""

EMPTY = "argmap: 1\ntitle: Nothing yet\n"

ONE = """
argmap: 1
title: One side only
sources: [{id: l, title: Alone, article: l.txt, main: a}]
claims:
  - {id: a, text: A claim that stands alone.}
  - {id: b, text: A reason for it that is so long that it has to be cut somewhere on every screen there is.}
relations: [{id: s, support: a, by: [b]}]
"""


@pytest.fixture(params=["wide", "empty", "one source", "three sources"])
def odd(request: pytest.FixtureRequest, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map that is not as most are."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    if request.param == "three sources":
        shutil.copytree(root / "maps", tmp_path / "maps")
        return tmp_path / "maps" / "later-bell.yaml"
    (tmp_path / "l.txt").write_text("市中心应该对私家车关闭。🚗 空气会更清洁。", "utf-8")
    (tmp_path / "r.txt").write_text("يجب أن يبقى المركز مفتوحا للسيارات.", "utf-8")
    file = tmp_path / "map.yaml"
    file.write_text({"wide": WIDE, "empty": EMPTY, "one source": ONE}[request.param], "utf-8")
    return file


def look(app: Program, where: tuple[object, ...]) -> None:
    """See that what is seen is as wide as the window, line by line."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no public way
    assert len(strips) == app.size.height, where
    for strip in strips:
        assert sum(cell_len(part.text) for part in strip) <= app.size.width, where


def test_no_screen_is_wider_than_its_window(odd: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        names = [*app.structure.claims, *app.structure.relations, *app.structure.issues]
        for size in SIZES:
            await pilot.resize_terminal(*size)
            for view in VIEWS:
                app.show_view(view)
                await pilot.pause()
                for name in names[:MOST] or [""]:
                    app.select(name)
                    look(app, (size, view, name))
            app.warn("市中心应该禁止汽车通行吗 " * 20)
            look(app, (size, "warned"))
            await pilot.press("enter")
            look(app, (size, "menu"))
            await pilot.press("escape")

    driven(odd, steps, SIZES[0])

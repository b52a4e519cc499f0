"""Panes within the program: what is chosen in one of them is chosen in all."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from argmap.model import ArgumentMap, Badge, Debate, Overlay
from argmap.store import Settings
from argmap.tui.app import Program
from argmap.tui.cells.board import Board
from argmap.tui.cells.frame import Frame
from argmap.tui.cells.outline import draw_outlines
from argmap.tui.fits.cases import cases_of
from argmap.tui.fits.fold import Folding
from argmap.tui.glyphs import UNICODE
from argmap.tui.panes.article import ArticlePane
from argmap.tui.panes.detail import DetailPane
from argmap.tui.panes.issues import IssuesPane
from argmap.tui.panes.outlines import OutlinesPane
from argmap.tui.rows import detail_rows
from argmap.tui.scene import Scene
from argmap.workspace import Session, open_debate
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot


@pytest.fixture
def app(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    file = root / "maps" / "pakistan-us-alliance.yaml"
    return Program(Session(file), Settings(tmp_path / "config.toml"))


def driven(app: Program, steps: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int] = (120, 40)) -> None:
    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(pilot)

    asyncio.run(run())


def text_of(app: Program) -> list[str]:
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no public way
    return ["".join(segment.text for segment in strip) for strip in strips]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=str)
def test_the_words_of_every_claim_come_into_view_with_those_of_its_counterpart(
    app: Program, size: tuple[int, int]
) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        left, right = app.query(ArticlePane)
        for claim in list(app.structure.in_order())[::7]:
            app.select(claim.id)
            await pilot.pause()
            ground = app.structure.ground(claim.id)
            if claim.quotes and ground in ("left", "right"):
                own, other = (left, right) if ground == "left" else (right, left)
                assert own.mark_row(claim.id) is not None, claim.id
                tie = app.scene.tie
                if tie is not None and app.structure.claims[tie.id].quotes:
                    assert other.mark_row(tie.id) is not None, (claim.id, tie)

    driven(app, steps, size)


def test_up_and_down_walk_through_the_text_claim_by_claim(app: Program) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        pane = app.query_one("#article-left", ArticlePane)
        pane.focus()
        await pilot.pause()
        seen = []
        for _ in range(6):
            await pilot.press("down")
            await pilot.pause()
            seen.append((app.scene.selected, app.scene.quote))
        assert len(set(seen)) == 6
        await pilot.press("up")
        await pilot.pause()
        assert (app.scene.selected, app.scene.quote) == seen[-2]

    driven(app, steps)


def test_clicking_words_chooses_the_claim_they_belong_to(app: Program) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        lines = text_of(app)
        y = next(i for i, line in enumerate(lines) if "Historically, Pakistan and" in line)
        x = lines[y].index("Pakistan and")
        await pilot.click(offset=(x, y))
        await pilot.pause()
        assert "bitter" in app.structure.claims[app.scene.selected].text

    driven(app, steps)


def test_several_quotes_of_a_claim_are_shown_one_after_the_other(app: Program) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        claim = next(c for c in app.structure.map.claims if len(c.quotes) > 2)
        app.select(claim.id)
        seen = [app.scene.quote]
        for _ in claim.quotes:
            await pilot.press("full_stop")
            seen.append(app.scene.quote)
        assert seen == [*range(len(claim.quotes)), 0]

    driven(app, steps)


def test_what_is_chosen_elsewhere_is_opened_and_what_is_seen_does_not_move(app: Program) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("2")
        await pilot.pause()
        pane = app.query_one("#outlines", OutlinesPane)

        def seen() -> list[str]:
            return [name for name, *_ in pane.board.spots() if name in app.structure.claims]

        before = seen()
        folded = next(one.id for one in app.structure.in_order() if one.id not in before)
        await pilot.press("down")
        await pilot.pause()
        assert seen() == before, "it does not move"
        app.select(folded)
        await pilot.pause()
        assert folded in seen()

    driven(app, steps)


def test_rows_under_the_articles_can_be_followed(app: Program) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        before = app.scene.selected
        await pilot.press("enter", "g", "v")
        await pilot.pause()
        pane = app.query_one("#detail-read", DetailPane)
        pane.focus()
        for _ in range(4):
            await pilot.press("down")
        await pilot.press("enter")
        await pilot.pause()
        assert app.scene.selected != before
        issues = app.query_one("#issues-read", IssuesPane)
        issues.focus()
        await pilot.press("g", "enter")
        await pilot.pause()
        assert app.scene.selected in app.structure.issues

    driven(app, steps)


@settings(max_examples=30)
@given(argument_maps(max_claims=12))
def test_every_claim_hangs_in_a_case_and_every_issue_and_link_has_a_row(argument_map: ArgumentMap) -> None:
    debate = Debate(argument_map)
    structure = debate.structure
    names: set[str] = set()
    scene = Scene(debate, next(iter(structure.claims), ""))
    names |= {row.id for row in IssuesPane().list_rows(scene, 60).rows}
    cases = cases_of(structure)
    assert {*cases.left.order, *cases.right.order} == set(structure.claims)
    assert names >= set(structure.issues)
    assert names >= {crossing.id for crossing in structure.crossings}


def test_what_somebody_says_of_single_claims_stands_before_their_labels(root: Path) -> None:
    debate = open_debate(root / "maps" / "town-centre.yaml")
    said = Overlay.of([("close-it", Badge("good", "stands")), ("r5", Badge("bad", "answered", reason="By B4."))])
    glyphs = UNICODE._replace(overlay=said)
    board = Board(100, 30)
    draw_outlines(board, Frame(debate.structure, "close-it", glyphs), Folding().shown(debate.structure, 29, ()))
    assert any("[stands] close the centre" in line for line in board.lines())
    detail = detail_rows(Scene(debate, "r5", glyphs=glyphs), 80)
    assert any("Answered: By B4." in "".join(part.text for part in row.parts) for row in detail.rows)


def test_words_from_a_paper_are_cited_with_their_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("On the first page.\n\nOn the second page.\n")
    (tmp_path / "m.yaml").write_text(
        "argmap: 1\nsources: [{id: a, title: Paper, side: left, article: a.txt, pages: [0, 20]}]\n"
        "claims: [{id: c, text: It is so., quotes: [{source: a, exact: the second page}]}]\n"
    )
    detail = detail_rows(Scene(open_debate(tmp_path / "m.yaml"), "c"), 80)
    lines = ["".join(part.text for part in row.parts).strip() for row in detail.rows]
    assert "Paper, p. 2, line 3 · found" in lines

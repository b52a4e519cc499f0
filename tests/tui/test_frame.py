"""What stands round every view, as text: the path, the tie, both ends, the strip."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from argmap.model import ArgumentMap, Structure
from argmap.store import Settings
from argmap.tui.app import Program
from argmap.tui.cells.board import Board
from argmap.tui.cells.frame import Frame, draw_ends, draw_path, draw_strip, draw_tie, facts_of, frame_rows, strip_rows
from argmap.tui.cells_pane import Channel
from argmap.tui.fits.cases import cases_of, ends_of, icicle, path_of
from argmap.tui.glyphs import ASCII, UNICODE
from argmap.tui.panes.article import ArticlePane
from argmap.workspace import Session, open_debate
from tests.examples import MAPS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module", params=MAPS, ids=lambda file: file.stem)
def structure(request: pytest.FixtureRequest) -> Structure:
    return open_debate(request.param).structure


@pytest.fixture(scope="module")
def homework() -> Structure:
    return open_debate(MAPS[0].with_name("homework.yaml")).structure


def named(structure: Structure, number: str) -> str:
    return next(name for name in (*structure.claims, *structure.relations) if structure.number(name) == number)


def path_text(structure: Structure, number: str, columns: int = 80) -> str:
    board = Board(columns, 1)
    draw_path(board, 0, Frame(structure, named(structure, number), UNICODE))
    return board.lines()[0].strip()


def test_a_path_leads_from_what_meets_a_claim_to_its_main_claim(homework: Structure) -> None:
    assert path_text(homework, "B9") == "◆A1 stop homework ✗3 B9 open libraries  leads to no main claim yet"
    assert path_text(homework, "A5", 200).startswith("A5 ")
    assert "→ ◆A1 stop homework" in path_text(homework, "A5", 200)


def test_in_the_path_of_a_link_the_cross_stands_at_the_end_that_is_attacked(homework: Structure) -> None:
    assert path_text(homework, "1", 200).startswith("A7 no better results 1✗ B3")


def test_the_tie_names_both_ends_of_every_link_and_the_cross_stands_at_its_target(structure: Structure) -> None:
    for link in structure.crossings:
        board = Board(80, 1)
        draw_tie(board, 0, Frame(structure, link.id, UNICODE))
        line = board.lines()[0]
        ends = [structure.number(link.premises[0]), structure.number(structure.aim(link).id)]
        assert all(end in line for end in ends), line
        assert f"link {structure.number(link.id)}" in line
        if link.kind == "attack":
            is_left = cases_of(structure).of(structure, link.premises[0]) is cases_of(structure).left
            assert ("╍✗" in line) == is_left, line


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_nothing_is_wider_than_its_screen(structure: Structure, columns: int) -> None:
    for name in (*structure.claims, *structure.relations, *structure.issues, ""):
        board = Board(columns, 12)
        frame = Frame(structure, name, UNICODE)
        draw_path(board, 0, frame)
        draw_tie(board, 1, frame)
        draw_ends(board, 2, 6, frame)
        draw_strip(board, 8, 4, frame)
        assert max(map(cell_len, board.lines())) <= columns
        if name:
            assert all(board.lines()[:2])


def test_ends_of_a_link_are_said_in_full_where_there_is_room(structure: Structure) -> None:
    for link in structure.crossings:
        board = Board(200, 12)
        draw_ends(board, 0, 12, Frame(structure, link.id, UNICODE))
        said = " ".join(" ".join(board.lines()).split())
        assert structure.claims[link.premises[0]].text.split()[0] in said
        if link.target in structure.relations:
            assert "the step from" in said


def test_what_is_thin_is_said_of_a_claim(homework: Structure) -> None:
    assert facts_of(homework, named(homework, "A1")) == "A1: 4 reasons, nobody attacks it, 2 quotes"


def test_a_case_hangs_each_claim_once_and_ends_at_the_top(structure: Structure) -> None:
    for case in cases_of(structure):
        hanging = [child for children in case.children.values() for child in children]
        assert len(hanging) == len(set(hanging))
        assert not set(hanging) & set(case.roots)
        for name in hanging:
            assert case.up(name)[-1] in case.roots


@pytest.mark.parametrize("columns", [3, 10, 38, 98])
def test_blocks_of_an_icicle_stand_beside_each_other_and_under_what_they_support(
    structure: Structure, columns: int
) -> None:
    for case in cases_of(structure):
        taken: dict[tuple[int, int], str] = {}
        for block in icicle(case, columns, 4):
            for x in range(block.column, block.column + block.width):
                assert (block.row, x) not in taken
                assert 0 <= x < columns
                taken[block.row, x] = block.name
        for (row, x), name in taken.items():
            if row:
                assert taken[row - 1, x] == case.parents[name]


def test_without_colours_the_way_is_shown_by_signs(homework: Structure) -> None:
    board = Board(80, 3)
    draw_strip(board, 0, 3, Frame(homework, named(homework, "A5"), ASCII, plain=True))
    text = "\n".join(board.lines())
    assert text.replace("…", "").isascii()
    assert "|#A1" in text
    assert "==" in text
    assert "*" in text


def test_a_click_on_a_claim_in_the_path_chooses_it(homework: Structure) -> None:
    board = Board(80, 1)
    draw_path(board, 0, Frame(homework, named(homework, "B9"), UNICODE))
    at = board.lines()[0].index("A1")
    assert board.name_at(at, 0) == named(homework, "A1")
    assert board.name_at(79, 0) == ""


def test_wide_letters_are_never_halved() -> None:
    board = Board(6, 1)
    board.put(0, 0, "一二三")
    board.put(1, 0, "x")
    assert board.lines() == [" x二三"]
    assert cell_len(board.lines()[0]) == 6


def test_the_strip_goes_before_the_ends_on_low_screens() -> None:
    assert [tuple(frame_rows(height)) for height in (12, 18, 24, 40, 60)] == [(2, 0), (3, 0), (3, 3), (5, 5), (6, 6)]


def test_the_strip_takes_no_more_rows_than_the_deeper_case_has_steps(structure: Structure) -> None:
    cases = cases_of(structure)
    for case in cases:
        assert case.levels == len({block.row for block in icicle(case, 10**6, 100)})
    deeper = max(case.levels for case in cases)
    assert [strip_rows(height, cases) for height in (18, 24, 60)] == [0, min(3, deeper), min(6, deeper)]


def test_in_a_map_without_claims_the_rows_of_the_strip_are_for_how_to_begin() -> None:
    assert strip_rows(24, cases_of(Structure(ArgumentMap(title="", sources=())))) == 3


def test_a_path_of_a_relation_begins_with_its_premise(homework: Structure) -> None:
    for relation in homework.relations.values():
        path = path_of(homework, relation.id, cases_of(homework))
        assert path.paces[0].name == relation.premises[0]
        assert path.paces[1].name == homework.aim(relation).id


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("map_file", MAPS, ids=lambda file: file.stem)
def test_both_quotes_of_every_link_stand_in_one_row_joined_by_a_straight_line(
    map_file: Path, columns: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    app = Program(Session(map_file), Settings(tmp_path / "config.toml"))

    async def run() -> None:
        async with app.run_test(size=(columns, 24)) as pilot:
            await pilot.press("1")
            for link in app.structure.crossings:
                app.select(link.id)
                await pilot.pause()
                await pilot.pause()
                rows = [pane.mark_row(end) for pane, end in zip(panes(app), ends_of_link(app, link.id), strict=True)]
                lines = [pane.line_of(end) for pane, end in zip(panes(app), ends_of_link(app, link.id), strict=True)]
                if None in lines:  # the mapper's own, which no article says
                    assert app.query_one(Channel).row is None
                    continue
                assert rows[0] is not None
                assert rows[0] == rows[1], app.structure.number(link.id)
                assert app.query_one(Channel).row == rows[0]
                drawn = app.query_one(Channel).board.lines()[rows[0] - app.query_one(Channel).region.y]
                assert app.structure.number(link.id) in drawn
                assert " " not in drawn

    asyncio.run(run())


def panes(app: Program) -> list[ArticlePane]:
    return [app.query_one("#article-left", ArticlePane), app.query_one("#article-right", ArticlePane)]


def ends_of_link(app: Program, link: str) -> tuple[str, str]:
    ends = ends_of(app.structure, link, cases_of(app.structure))
    assert ends.other is not None
    return ends.one, ends.other


def test_what_is_met_by_the_link_of_the_path_alone_bears_no_further_cross(homework: Structure) -> None:
    assert path_text(homework, "1", 200).startswith("A7 no better results 1✗ B3 helps to learn → ◆B1")
    assert "B3✗" in path_text(homework, "B5", 200)


@pytest.mark.parametrize("columns", [60, 80, 100])
def test_without_colours_the_path_has_room_for_its_brackets(structure: Structure, columns: int) -> None:
    for claim in structure.map.claims:
        board = Board(columns, 1)
        draw_path(board, 0, Frame(structure, claim.id, UNICODE, plain=True))
        line = board.lines()[0]
        if "leads to no" in line:
            assert line.rstrip().endswith("leads to no main claim yet")

"""Map, Focus and Graph as text: nothing is wider than its board, ends are seen, lines are those of the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import open_debate
from argmap.model import Structure
from argmap.text import width
from argmap.tui.cells.board import Board
from argmap.tui.cells.butterfly import LEVELS, draw_butterfly
from argmap.tui.cells.cards import MORE
from argmap.tui.cells.focus import draw_focus
from argmap.tui.cells.frame import Frame
from argmap.tui.cells.outline import draw_outlines
from argmap.tui.fits.cases import cases_of
from argmap.tui.fits.fold import Folding
from argmap.tui.fits.quadrants import quadrants_of
from argmap.tui.folded import shown_of
from argmap.tui.glyphs import ASCII, UNICODE
from tests.conftest import ROOT
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.tui.glyphs import Glyphs

SIZES = ((80, 18), (100, 24), (120, 34), (200, 44))


@pytest.fixture(scope="module")
def seed() -> Structure:
    return open_debate(ROOT / "maps" / "pakistan-us-alliance.yaml").structure


def drawn(view: str, structure: Structure, name: str, size: tuple[int, int], glyphs: Glyphs = UNICODE) -> Board:
    """A board of a view."""
    board = Board(*size)
    frame = Frame(structure, name, glyphs, plain=glyphs is ASCII)
    if view == "map":
        draw_outlines(board, frame, shown_of(Folding(), frame, size[1] - 1))
    elif view == "focus":
        draw_focus(board, frame)
    else:
        draw_butterfly(board, frame, shown_of(Folding(), frame, size[1] - 1), LEVELS[1])
    return board


@pytest.mark.parametrize("view", ["map", "focus", "graph"])
@settings(max_examples=40)
@given(argument_maps(max_claims=10), st.sampled_from(SIZES), st.sampled_from([UNICODE, ASCII]), st.data())
def test_no_line_is_wider_than_its_board(
    view: str, argument_map: ArgumentMap, size: tuple[int, int], glyphs: Glyphs, data: st.DataObject
) -> None:
    structure = Structure(argument_map)
    names = [*structure.claims, *structure.relations, *structure.issues, ""]
    board = drawn(view, structure, data.draw(st.sampled_from(names)), size, glyphs)
    assert all(width(line) <= size[0] for line in board.lines())


@pytest.mark.parametrize("view", ["map", "graph"])
@pytest.mark.parametrize("size", SIZES)
def test_both_ends_of_every_link_are_seen_and_the_link_is_drawn(
    view: str, size: tuple[int, int], seed: Structure
) -> None:
    for link in seed.crossings:
        board = drawn(view, seed, link.id, size)
        names = {name for name, *_ in board.spots()}
        assert {link.premises[0], seed.aim(link).id} <= names
        drawn_lines = [one for one in names if one in seed.relations]
        assert link.id in drawn_lines


@pytest.mark.parametrize("size", SIZES)
def test_focus_shows_every_claim_that_bears_on_it_or_says_how_many_more(size: tuple[int, int], seed: Structure) -> None:
    for name in seed.claims:
        board = drawn("focus", seed, name, size)
        names = {one for one, *_ in board.spots()}
        cards = [card for group in quadrants_of(seed, name) for card in group]
        if MORE not in names:
            assert {card.claims[0] for card in cards} <= names, name


def test_every_claim_of_focus_stands_on_its_own_side(seed: Structure) -> None:
    board = drawn("focus", seed, seed.crossings[0].id, (100, 24))
    places: dict[str, int] = {}
    for name, x, _, _ in board.spots():
        places.setdefault(name, x)
    ends = seed.crossings[0].premises[0], seed.aim(seed.crossings[0]).id
    for end in ends:
        assert (places[end] >= 50) is (seed.ground(end) == "right")


def test_what_stands_behind_an_end_is_counted_in_full_at_every_width(seed: Structure) -> None:
    second = next(link for link in seed.crossings if seed.number(link.id) == "2")
    assert " behind B5: 7 reasons, 4 attacks besides" in "\n".join(drawn("focus", seed, second.id, (100, 24)).lines())
    assert " B5: 7 reasons, 4 attacks besides" in "\n".join(drawn("focus", seed, second.id, (80, 18)).lines())


def test_the_note_of_a_link_begins_below_the_way_up(seed: Structure) -> None:
    second = next(link for link in seed.crossings if seed.number(link.id) == "2")
    lines = drawn("focus", seed, second.id, (100, 24)).lines()
    note = next(i for i, line in enumerate(lines) if line.strip().startswith("Note:"))
    assert lines[note].startswith(" Note:")
    assert lines[note - 1].startswith(" A1 ")


def test_a_bracket_holds_what_counts_only_together(seed: Structure) -> None:
    name = next(r.target for r in seed.relations.values() if r.is_linked and r.target in seed.claims)
    text = "\n".join(drawn("focus", seed, name, (120, 34)).lines())
    assert "╭" in text
    assert "╰" in text


def test_without_unicode_only_ascii_is_drawn(seed: Structure) -> None:
    for view in ("map", "focus", "graph"):
        board = drawn(view, seed, seed.crossings[0].id, (120, 34), ASCII)
        signs = {letter for line in board.lines() for letter in line if not letter.isascii()}
        words = {letter for claim in seed.claims.values() for letter in claim.text + claim.label}
        said = {letter for issue in seed.issues.values() for letter in issue.question}
        quoted = {letter for claim in seed.claims.values() for quote in claim.quotes for letter in quote.words}
        assert signs <= words | said | quoted | {"…"}


@pytest.mark.parametrize("view", ["map", "graph"])
@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_an_attacked_step_bears_a_cross_where_it_is_drawn(view: str, glyphs: Glyphs, seed: Structure) -> None:
    attacked = {r.target for r in seed.relations.values() if r.target in seed.relations and r.kind == "attack"}
    cases = cases_of(seed)
    drawn_on = 0
    for case in (cases.left, cases.right):
        for name in case.order:
            if name not in case.steps:
                continue
            board = drawn(view, seed, name, (200, 150), glyphs)
            rows = [y for y in range(1, board.rows) if any(board.name_at(x, y) == name for x in range(board.columns))]
            crossed = [
                y
                for y in rows
                for x in range(board.columns)
                if board.letter_at(x, y) == glyphs.attacks
                and seed.relations.get(board.name_at(x, y)) in seed.attackers_of(case.steps[name].id)
            ]
            assert bool(crossed) == (case.steps[name].id in attacked), seed.number(name)
            drawn_on += bool(crossed)
    assert drawn_on >= len(attacked)


def test_no_line_of_a_link_runs_over_the_numbers_of_another(seed: Structure) -> None:
    for claim in seed.in_order():
        if seed.crossings_of(claim.id):
            for level in LEVELS:
                board, frame = Board(80, 18), Frame(seed, claim.id, UNICODE)
                draw_butterfly(board, frame, shown_of(Folding(), frame, 6), level)
                assert all(line.count("(") == line.count(")") for line in board.lines())
                assert not any("++" in line for line in board.lines())

"""Drawings made of characters: what stands in them, and that no text breaks a column."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap import load_map
from argmap.model import ArgumentMap, Issue, Relation, Structure
from argmap.tui.drawings.canvas import Canvas, cells_of, cut, width_of, wrap
from argmap.tui.drawings.focus import draw_focus
from argmap.tui.drawings.graph import LEVELS, draw_graph, trace_crossings
from argmap.tui.glyphs import ASCII, UNICODE
from tests.conftest import ROOT
from tests.examples import claim, quote, relation, two_sided
from tests.strategies import argument_maps, nasty_text

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDEN = Path(__file__).parents[1] / "golden"
HOSTILE = (
    "[/red] [bold]x",
    "\x1b[31mred\x1b[0m",
    "漢字かな交じり文はとても長いので折り返す",
    "e\u0301a\u0300\u0300\u0300 o",
    "אבג דהו",
    "\u202edesrever\u202c",
    "👩\u200d👩\u200d👧 ☎\ufe0f 👍\U0001f3fb 🇩🇪",
    "tab\there\nline\r\nbreak\u2028x",
    "x" * 300,
    "\u0300",
)


def structure_of(name: str) -> Structure:
    return Structure(load_map(ROOT / "maps" / f"{name}.yaml"))


def rows_of(canvas: Canvas) -> list[str]:
    return ["".join(part.text for part in canvas.row(y)) for y in range(canvas.height)]


def assert_is_straight(canvas: Canvas) -> None:
    assert {cell_len(row) for row in rows_of(canvas)} <= {canvas.width}


def everything(structure: Structure) -> str:
    """The whole debate at all levels, and every entry."""
    names = (*structure.claims, *structure.relations, *structure.issues)
    parts = [draw_graph(structure, level=level, glyphs=UNICODE).text() for level in range(len(LEVELS))]
    parts += [draw_focus(structure, name, width=100, glyphs=UNICODE).text() for name in names]
    return "\n".join(parts)


# As a person has looked at it


def test_focus_is_as_before(golden: Callable[[Path, str | bytes], None]) -> None:
    parts = []
    for name, width in (("town-centre", 100), ("town-centre", 50), ("homework", 100)):
        structure = structure_of(name)
        for selected in (*structure.claims, *structure.relations, *structure.issues):
            parts.append(f"--- {name}, {selected}, {width} columns\n")
            parts.append(draw_focus(structure, selected, width=width, glyphs=UNICODE).text())
    golden(GOLDEN / "tui-focus.txt", "".join(parts))


def test_graph_is_as_before(golden: Callable[[Path, str | bytes], None]) -> None:
    parts = []
    for name in ("town-centre", "homework"):
        structure = structure_of(name)
        for level in range(len(LEVELS)):
            parts.append(f"--- {name}, level {level}\n")
            parts.append(draw_graph(structure, level=level, glyphs=UNICODE).text())
        crossing = structure.crossings[0]
        parts.append(f"--- {name}, crossings of {crossing.premises[0]}, in ASCII\n")
        canvas = draw_graph(structure, glyphs=ASCII)
        parts.append(trace_crossings(canvas, structure, crossing.premises[0], glyphs=ASCII).text())
    golden(GOLDEN / "tui-graph.txt", "".join(parts))


# Whatever the map


@given(argument_maps(), st.integers(36, 130), st.sampled_from([UNICODE, ASCII]), st.data())
@settings(max_examples=60)
def test_any_neighbourhood_fits_its_width(found: ArgumentMap, width: int, glyphs: object, data: st.DataObject) -> None:
    structure = Structure(found)
    signs = ASCII if glyphs is ASCII else UNICODE
    for name in (*structure.claims, *structure.relations, *structure.issues):
        canvas = draw_focus(structure, name, width=width, glyphs=signs)
        assert canvas.width <= width
        assert canvas.box_of(name) is not None
        assert_is_straight(canvas)


@given(argument_maps(), st.sampled_from(range(len(LEVELS))), st.sampled_from([UNICODE, ASCII]))
@settings(max_examples=60)
def test_any_map_stands_on_its_graph_whole(found: ArgumentMap, level: int, glyphs: object) -> None:
    structure = Structure(found)
    signs = ASCII if glyphs is ASCII else UNICODE
    canvas = draw_graph(structure, level=level, glyphs=signs)
    assert_is_straight(canvas)
    for name in (*structure.claims, *structure.issues):
        place = canvas.box_of(name)
        assert place is not None
        parts = [part for y in range(place.y, place.bottom) for part in canvas.row(y, place.x, place.right)]
        if name in structure.claims:
            assert {part.id for part in parts} == {name}
            assert structure.number(name) in "".join(part.text for part in parts)
        traced = trace_crossings(canvas, structure, name, glyphs=signs)
        assert_is_straight(traced)
        assert (traced.width, traced.height) == (canvas.width, canvas.height)
    for crossing in structure.crossings:
        assert canvas.box_of(crossing.id) is not None


def test_boxes_do_not_overlap() -> None:
    structure = structure_of("pakistan-us-alliance")
    for level in range(len(LEVELS)):
        canvas = draw_graph(structure, level=level, glyphs=UNICODE)
        cells: dict[tuple[int, int], str] = {}
        for name in (*structure.claims, *structure.issues):
            place = canvas.box_of(name)
            assert place is not None
            for y in range(place.y, place.bottom):
                for x in range(place.x, place.right):
                    assert cells.setdefault((x, y), name) == name


def test_the_main_claims_face_each_other() -> None:
    structure = structure_of("pakistan-us-alliance")
    canvas = draw_graph(structure, glyphs=UNICODE)
    left, right = (canvas.box_of(structure.main_claims(side)[0].id) for side in ("left", "right"))
    assert left is not None
    assert right is not None
    assert (left.y, left.right < right.x) == (right.y, True)
    premises = structure.premises_of(structure.main_claims("right")[0].id)
    assert all(place.x > right.right for p in premises if (place := canvas.box_of(p.id)))


def test_what_serves_twice_is_marked_again() -> None:
    found = two_sided(
        [claim("c", quote("l")), claim("d", quote("l", 50))],
        [
            relation("r1", "support", "c", "a"),
            relation("r2", "support", "c d", "a"),
            relation("r3", "support", "a", "d"),
        ],
    )
    text = draw_graph(Structure(found), glyphs=UNICODE).text()
    assert "↗ A1" in text
    assert text.count("Claim c.") == 1


def test_a_lonely_claim_says_so() -> None:
    assert "nothing bears on it" in draw_focus(Structure(two_sided()), "a", width=60, glyphs=UNICODE).text()


def test_ascii_draws_with_ascii_alone() -> None:
    found = two_sided(
        [claim("c", quote("l")), claim("d", quote("r"))],
        [
            relation("r1", "support", "c", "a"),
            relation("r2", "attack", "d", "r1"),
            relation("r3", "rephrase", "d", "b"),
        ],
    )
    structure = Structure(found)
    for name in (*structure.claims, *structure.relations):
        assert draw_focus(structure, name, width=90, glyphs=ASCII).text().isascii()
        canvas = draw_graph(structure, glyphs=ASCII)
        assert trace_crossings(canvas, structure, name, glyphs=ASCII).text().isascii()


def test_drawings_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "from tests.tui.test_drawings import *; import hashlib;"
        "print(hashlib.sha256(everything(structure_of('pakistan-us-alliance')).encode()).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1


def wide_map(count: int) -> ArgumentMap:
    """Each claim serves the one with a third of its index; the first two are main claims."""
    sides = ("l", "r")
    more = [claim(f"c{i}", quote(sides[i % 2], i)) for i in range(2, count)]
    names = ["a", "b", *(c.id for c in more)]
    served = [((i // 6) * 2 + i % 2) for i in range(count)]
    links = [
        Relation(id=f"r{i}", kind="support", premises=(names[i],), target=names[served[i]])
        for i in range(2, count)
        if served[i] != i
    ]
    return two_sided(more, links, [Issue(id="i", question="?", positions=("a", "b"))])


def test_ten_thousand_claims_take_seconds() -> None:
    structure = Structure(wide_map(10_000))
    structure.number("a")
    start = time.process_time()
    canvas = draw_graph(structure, glyphs=UNICODE)
    assert time.process_time() - start < 10
    assert len(canvas.row(canvas.height // 2, 0, 120)) > 0


def test_a_chain_of_thousands_does_not_recurse() -> None:
    names = ["a", *(f"c{i}" for i in range(3000))]
    found = two_sided(
        [claim(name, quote("l", i)) for i, name in enumerate(names[1:])],
        [relation(f"r{i}", "support", names[i + 1], names[i]) for i in range(3000)],
    )
    assert draw_graph(Structure(found), glyphs=UNICODE).width > 3000 * 26


# Words


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_a_column(text: str) -> None:
    found = two_sided(
        [claim("c", quote("l", voice=(text,)), label=text).changed(text=text)],
        [relation("r1", "support", "c", "a")],
        [Issue(id="i", question=text, positions=("a", "c"))],
    )
    structure = Structure(found)
    for name in ("a", "c", "r1", "i"):
        assert_is_straight(draw_focus(structure, name, width=50, glyphs=UNICODE))
    for level in range(len(LEVELS)):
        assert_is_straight(draw_graph(structure, level=level, glyphs=UNICODE))


@given(nasty_text(), st.integers(4, 40))
def test_columns_are_counted_as_they_are_shown(text: str, width: int) -> None:
    assert cell_len("".join(cells_of(text))) == width_of(text) == len(cells_of(text))
    assert width_of(cut(text, width)) <= width
    assert all(width_of(line) <= width for line in wrap(text, width))
    assert len(wrap(text, width, lines=2)) <= 2


def test_half_of_a_wide_character_is_blank() -> None:
    canvas = Canvas()
    canvas.write((0, 0), "漢字")
    assert [part.text for part in canvas.row(0, 1, 3)] == ["  "]
    canvas.mark((1, 0), "x")
    assert canvas.text() == " x字\n"


def test_lines_of_other_nets_pass_beneath() -> None:
    canvas = Canvas()
    ink = canvas.row(0, 0, 1)[0].ink
    canvas.line([(2, 0), (2, 2)], kind="support", ink=ink, name="r1")
    canvas.line([(0, 1), (4, 1)], kind="support", ink=ink, name="r2")
    assert canvas.text().splitlines() == ["  │", "──│──", "  │"]
    canvas.line([(2, 1), (4, 1)], kind="support", ink=ink, name="r1")
    assert canvas.text().splitlines()[1] == "──├──"
    assert canvas.id_at(0, 1) == "r2"


def test_arrows_find_the_nearest_box() -> None:
    structure = structure_of("town-centre")
    canvas = draw_graph(structure, glyphs=UNICODE)
    assert canvas.nearest("close-it", "right") == "keep-open"
    assert canvas.nearest("keep-open", "left") == "close-it"
    assert canvas.nearest("cleaner-air", "down") == "breathable"
    assert canvas.nearest("trade", "down") is None

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pydot
import pytest
from hypothesis import Phase, example, given, settings

from argmap import open_debate
from argmap.diagram import facing_dot, pdf_of, picture, png_of
from argmap.diagram.styles import SCREEN
from argmap.model import ArgumentMap, Claim, Excerpt, Structure, everything, overview
from tests.diagram.pictures import laid_out
from tests.examples import claim, issue, quote, relation, two_sided
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.diagram.styles import Labels

ENGINE_RUNS = settings(max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate))
"""Each example runs the engine, so a failing one is shown as it was found, not made smaller for minutes."""

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.yaml"))


def whole(structure: Structure) -> Excerpt:
    """The whole map, without what only sources on no side say."""
    aside = {claim.id for claim in structure.bystanders()}
    return Excerpt(structure, [name for name in structure.claims if name not in aside])


def check_positions(excerpt: Excerpt) -> None:
    """What every facing picture keeps: sides apart, the spine in order, no box upon another, words in their boxes."""
    layout = laid_out(excerpt)
    placed = layout.nodes
    points = [layout.points[f"relation-{r.id}"] for r in excerpt.crossings]
    spine = [*points, *(placed[f"issue-{name}"] for name in excerpt.issues)]
    for name in excerpt.claims:
        x = placed[f"claim-{name}"].x
        if excerpt.whole.ground(name) == "left":
            assert all(x < part.x for part in spine)
        elif excerpt.whole.ground(name) == "right":
            assert all(part.x < x for part in spine)
    heights = [point.y for point in points]
    assert heights == sorted(heights, reverse=True), "points run from top to bottom"
    boxes = list(placed.items())
    for i, (name, box) in enumerate(boxes):
        for other, other_box in boxes[i + 1 :]:
            assert not box.overlaps(other_box), f"{name} overlaps {other}"
    for words in layout.words:
        box = placed[words.node]
        ends = (words.x, words.x + words.width)
        assert all(abs(x - box.x) <= box.width / 2 + 0.5 for x in ends), f"{words.text!r} leaves {words.node}"
        assert abs(words.y - box.y) <= box.height / 2, f"{words.text!r} leaves {words.node}"


@pytest.mark.parametrize("shown", [whole, overview], ids=["whole", "overview"])
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_positions_of_our_own_maps(path: Path, shown: Callable[[Structure], Excerpt]) -> None:
    structure = open_debate(path).structure
    check_positions(shown(structure))
    placed = laid_out(shown(structure)).nodes
    left, right = (placed[f"claim-{structure.main_claims(side)[0].id}"] for side in ("left", "right"))
    assert left.x < right.x
    assert left.y == pytest.approx(right.y, abs=0.5), "the main claims stand at one height"


CROSSED = {
    "homework": (0, 0),
    "later-bell": (0, 0),
    "nuclear-costs": (0, 0),
    "pakistan-us-alliance": (0, 0),
    "town-centre": (0, 0),
}
"""How many edges run through boxes that are not their own, in the overview and in the whole picture."""


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_edges_run_around_boxes(path: Path) -> None:
    structure = open_debate(path).structure
    parts = (overview(structure), whole(structure))
    assert tuple(len(laid_out(part).crossed_boxes()) for part in parts) == CROSSED[path.stem]


@settings(ENGINE_RUNS, max_examples=100)
@given(argument_maps(max_claims=12))
@example(ArgumentMap(claims=(Claim(id="c", text="\x95;G\x02¼% \\n\x08Kë\x94W", wording="implicit"),)))
def test_positions_of_random_maps(argument_map: ArgumentMap) -> None:
    check_positions(everything(Structure(argument_map)))


@ENGINE_RUNS
@given(argument_maps(max_claims=20))
def test_positions_of_random_overviews(argument_map: ArgumentMap) -> None:
    check_positions(overview(Structure(argument_map)))


SCRIPTS = [
    "plain Latin words that fill a few lines of a box",
    "“curly” ‘quotes’ – and “more” ‘of’ “them” – “as” ‘usual’ “here”",
    "Η πόλη οφείλει στους πολίτες της καθαρό αέρα και ησυχία",
    "تدين المدينة لمواطنيها بالهواء النظيف والهدوء في الليل",
    "城市应当给市民清洁的空气和安静的夜晚，这是它的责任",
    "Город обязан дать людям чистый воздух и тишину ночью",
]


@pytest.mark.parametrize("words", SCRIPTS)
@pytest.mark.parametrize("labels", ["short", "full"])
def test_words_of_any_script_stay_in_their_boxes(words: str, labels: Labels) -> None:
    claims = [
        claim("p", quote("l", voice=words)).changed(text=words, label=words),
        claim("q", quote("r", 1), label=words).changed(text=words),
    ]
    argument_map = two_sided(claims, [relation("x", "attack", "p", "q")], [issue("i", "p q").changed(question=words)])
    structure = everything(Structure(argument_map))
    layout = laid_out(structure, facing_dot(structure, SCREEN._replace(labels=labels)))
    for line in layout.words:
        box = layout.nodes[line.node]
        assert abs(line.x + line.width / 2 - box.x) + line.width / 2 <= box.width / 2 + 0.5, line


@ENGINE_RUNS
@given(argument_maps(max_claims=8))
def test_every_claim_is_drawn_once_and_every_relation_at_all(argument_map: ArgumentMap) -> None:
    graph = read_back(facing_dot(everything(Structure(argument_map))))
    drawn = [str(node.get_name()).strip('"') for node in graph.get_nodes()]
    assert sorted(name for name in drawn if name.startswith("claim-")) == sorted(
        f"claim-{c.id}" for c in argument_map.claims
    )
    edges = {str(edge.get("id")).strip('"') for edge in graph.get_edges()}
    assert edges >= {f"relation-{r.id}" for r in argument_map.relations}


def read_back(dot: str) -> pydot.Dot:
    """Our DOT as another program reads it."""
    graphs = pydot.graph_from_dot_data(dot)
    assert graphs is not None
    assert len(graphs) == 1
    return graphs[0]


HOSTILE = [
    "<script>alert(1)</script>",
    "]]>",
    '"]; node [',
    "\\N \\G \\l \\",
    "-->",
    "&amp;",
    "</TABLE>>",
    "}",
    '\\"',
    "[/red]",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    argument_map = two_sided(
        [claim("p", quote("l", voice=words), label=words, note=words)],
        [relation("r", "attack", "p", "b", note=words)],
        [issue("i", "p b").changed(question=words)],
    )
    sources = [source.changed(title=words, author=words) for source in argument_map.sources]
    structure = everything(Structure(argument_map.changed(title=words, note=words, sources=tuple(sources))))
    names = {str(node.get_name()).strip('"') for node in read_back(facing_dot(structure)).get_nodes()}
    assert names <= {"claim-a", "claim-b", "claim-p", "issue-i", "node", "edge", "graph"}
    drawn = picture(structure)
    assert "<script" not in drawn.svg
    assert png_of(drawn).startswith(b"\x89PNG")
    assert pdf_of([drawn], structure).startswith(b"%PDF")


def test_the_same_map_gives_the_same_bytes_in_every_process() -> None:
    code = (
        "import sys; from argmap import open_debate; from argmap.diagram import PAGES, Choices, picture;"
        "from argmap.model import everything, overview; whole = open_debate(sys.argv[1]).structure;"
        "sys.stdout.buffer.write(picture(everything(whole)).svg.encode());"
        "sys.stdout.buffer.write(picture(overview(whole), Choices(page=PAGES['a3'])).svg.encode())"
    )
    pictures = {
        subprocess.run(
            [sys.executable, "-c", code, MAPS[0]],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pictures) == 1


def test_the_look_of_every_kind(golden: Callable[[Path, str | bytes], None]) -> None:
    structure = Structure(
        two_sided(
            [
                claim("p", quote("l", 1), label="linked"),
                claim("q", label="implicit"),
                claim("v", quote("l", 2, stance="endorses", voice="a minister")),
                claim("o", quote("r", 1)),
                claim("c", quote("l", 3), quote("r", 3)),
                claim("alone", quote("r", 4)),
            ],
            [
                relation("s1", "support", "p q", "a"),
                relation("s2", "support", "v", "p"),
                relation("s3", "support", "o", "b"),
                relation("s4", "support", "c", "b"),
                relation("u", "attack", "v", "s3"),
                relation("k", "contradiction", "v", "o"),
                relation("e", "rephrase", "p", "o"),
                relation("uu", "attack", "o", "u"),
            ],
            [issue("q1", "p o"), issue("q2", "a b")],
        )
    )
    shown = everything(structure)
    check_positions(shown)
    golden(Path(__file__).parents[1] / "golden" / "facing.dot", facing_dot(shown))
    golden(Path(__file__).parents[1] / "golden" / "facing.svg", picture(shown).svg)


def test_an_empty_map_has_a_picture() -> None:
    assert "<svg" in picture(everything(Structure(ArgumentMap()))).svg


def test_a_main_claim_that_leads_on_keeps_what_it_leads_to_on_its_side() -> None:
    claims = [claim("beyond", quote("l", 2)), claim("across", quote("r", 1)), claim("far", quote("l", 0))]
    relations = [
        relation("on", "support", "a", "beyond"),
        relation("further", "support", "beyond", "far"),
        relation("x", "attack", "across", "a"),
    ]
    check_positions(everything(Structure(two_sided(claims, relations))))

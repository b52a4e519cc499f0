"""The facing picture as a whole: nothing upon another, lines around everything, and safe whatever the map says."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pydot
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings

from argmap import open_debate
from argmap.diagram import Choices, as_dot, pdf_of, picture, png_of, run_engine, scripts_without_font
from argmap.diagram.cuts import EM
from argmap.diagram.dot import dot_of
from argmap.diagram.hanging.layout import Size
from argmap.diagram.rendering import for_paper
from argmap.model import ArgumentMap, Claim, Excerpt, Structure, everything, overview
from tests.benchmarks.maps import make_map
from tests.diagram.pictures import faults, runs_along, runs_through, scene_of
from tests.examples import LEFT, MAPS, RIGHT, claim, issue, quote, relation, two_sided
from tests.long import share
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.diagram.cuts import Labels


SLIDE = Size(16 / 9, on_page=True)


def whole(structure: Structure) -> Excerpt:
    """The whole map, without what only sources on no side say."""
    aside = {claim.id for claim in structure.bystanders()}
    return Excerpt(structure, [name for name in structure.claims if name not in aside])


@pytest.mark.parametrize("size", [Size(), SLIDE], ids=["free", "slide"])
@pytest.mark.parametrize("labels", ["full", "short"])
@pytest.mark.parametrize("shown", [whole, overview], ids=["whole", "overview"])
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_our_own_maps_have_no_faults(
    path: Path, shown: Callable[[Structure], Excerpt], labels: Labels, size: Size
) -> None:
    excerpt = shown(open_debate(path).structure)
    scene = scene_of(excerpt, labels, size)
    assert list(faults(scene)) == []
    lines = {stroke.part for stroke in scene.strokes if "link" in stroke.classes}
    assert lines == {f"relation-{crossing.id}" for crossing in excerpt.crossings}, "every link has a way"
    boxes = {panel.name: panel.rect for panel in scene.panels}
    left, right = (boxes[f"claim-{excerpt.whole.main_claims(side)[0].id}"] for side in ("left", "right"))
    assert left.right < right.x
    assert left.y == right.y, "the main claims face each other"


@pytest.mark.long
@settings(
    max_examples=share(100, everything=2_500),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(argument_maps(max_claims=14, max_relations=14))
@example(ArgumentMap(claims=(Claim(id="c", text="\x95;G\x02¼% \\n\x08Kë\x94W", wording="implicit"),)))
@example(ArgumentMap())
def test_random_maps_have_no_faults(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    assert list(faults(scene_of(everything(structure)))) == []
    assert list(faults(scene_of(overview(structure), "short", SLIDE))) == []


@pytest.mark.parametrize("claims", [40, 90])
def test_crowded_maps_have_no_faults(claims: int) -> None:
    assert list(faults(scene_of(everything(Structure(make_map(claims)))))) == []


def test_what_is_counted_as_a_fault_is_one() -> None:
    scene = scene_of(everything(Structure(make_map(12))))
    (link, *_) = (stroke for stroke in scene.strokes if "link" in stroke.classes)
    box = next(panel for panel in scene.panels if panel.classes.startswith("claim"))
    trunk = next(stroke for stroke in scene.strokes if stroke.classes == "line")
    across = link._replace(points=((box.rect.x - EM, box.rect.middle), (box.rect.right + EM, box.rect.middle)))
    assert runs_through(across, box.rect)
    assert runs_along(trunk._replace(classes="link"), trunk) > EM
    moved = replace(scene, panels=[*scene.panels, box._replace(name="twin")], strokes=[across, *scene.strokes])
    assert {fault.what for fault in faults(moved)} >= {"boxes overlap", "through a box"}


def test_beyond_sixty_links_numbers_stand_without_lines() -> None:
    claims = [claim(f"{side}{i}", quote(side, i)) for side in "lr" for i in range(31)]
    crossings = [relation(f"x{i}", "attack", f"l{i % 31}", f"r{(i * 7) % 31}") for i in range(61)]
    scene = scene_of(everything(Structure(two_sided(claims, crossings))))
    assert not any("link" in stroke.classes for stroke in scene.strokes)
    assert sum(panel.classes == "number" for panel in scene.panels) > 60


SCRIPTS = [
    "plain Latin words that fill a few lines of a box",
    "“curly” ‘quotes’ – and “more” ‘of’ “them” – “as” ‘usual’ “here”",
    "Η πόλη οφείλει στους πολίτες της καθαρό αέρα και ησυχία",
    "تدين المدينة لمواطنيها بالهواء النظيف والهدوء في الليل",
    "城市应当给市民清洁的空气和安静的夜晚，这是它的责任",
    "Город обязан дать людям чистый воздух и тишину ночью",
]


def of_words(words: str) -> Excerpt:
    claims = [
        claim("p", quote("l", voice=(words,))).changed(text=words, label=words),
        claim("q", quote("r", 1), label=words).changed(text=words),
    ]
    argument_map = two_sided(claims, [relation("x", "attack", "p", "q")], [issue("i", "p q").changed(question=words)])
    return everything(Structure(argument_map))


@pytest.mark.parametrize("words", SCRIPTS)
@pytest.mark.parametrize("labels", ["short", "full"])
def test_words_of_any_script_stay_in_their_boxes(words: str, labels: Labels) -> None:
    scene = scene_of(of_words(words), labels)
    for panel in scene.panels:
        if panel.label is not None and panel.classes not in ("number", "point"):
            assert panel.label.width <= panel.rect.width + 2, panel.name
            assert panel.label.height <= panel.rect.height + 4, panel.name


def test_words_from_right_to_left_end_at_the_right_edge() -> None:
    scene = scene_of(of_words(SCRIPTS[3]))
    root = ET.fromstring(picture(of_words(SCRIPTS[3])).svg)
    box = next(panel for panel in scene.panels if panel.name == "claim-p").rect
    lines = [t for t in root.iter("{http://www.w3.org/2000/svg}text") if t.get("direction") == "rtl"]
    assert lines
    group = next(g for g in root.iter("{http://www.w3.org/2000/svg}g") if g.get("id") == "claim-p")
    ends = {float(t.get("x", "0")) for t in group.iter("{http://www.w3.org/2000/svg}text") if t.get("direction")}
    assert ends == {round(box.right - 0.5 * EM, 2)}


def test_a_sentence_from_right_to_left_may_begin_with_a_foreign_name() -> None:
    words = "NATO תדון בשאלה הזאת שוב ושוב עד סוף השנה הבאה ואף אחרי כן."
    root = ET.fromstring(picture(of_words(words)).svg)
    group = next(g for g in root.iter("{http://www.w3.org/2000/svg}g") if g.get("id") == "claim-p")
    lines = {t.text or "": t.get("direction") for t in group.iter("{http://www.w3.org/2000/svg}text")}
    assert {direction for text, direction in lines.items() if text in words} == {"rtl"}
    assert lines["A1"] is None


def test_where_no_direction_is_known_the_words_are_isolated() -> None:
    """Else the full stop of a line would stand at its right end."""
    svg = for_paper(picture(of_words("העיר חייבת לתושביה אוויר נקי.")).svg, 100, 100)
    assert "direction" not in svg
    assert "\N{RIGHT-TO-LEFT ISOLATE}" in svg
    assert svg.count("\N{RIGHT-TO-LEFT ISOLATE}") == svg.count("\N{POP DIRECTIONAL ISOLATE}<")
    ET.fromstring(svg)


def test_scripts_that_no_font_has_are_named() -> None:
    assert scripts_without_font("<text>plain Ελληνικά</text>") == ()
    assert scripts_without_font("<text>\U00010400</text>") in ((), ("Deseret",))
    assert scripts_without_font("<text>\U0001e900</text>") in ((), ("Adlam",))


@settings(max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(argument_maps(max_claims=8))
def test_every_claim_is_drawn_once_and_every_relation_at_all(argument_map: ArgumentMap) -> None:
    graph = read_back(as_dot(everything(Structure(argument_map))))
    drawn = [str(node.get("id")).strip('"') for node in graph.get_nodes() if node.get("id")]
    assert len(drawn) == len(set(drawn)), "ids are unique"
    assert sorted(name for name in drawn if name.startswith("claim-")) == sorted(
        f"claim-{c.id}" for c in argument_map.claims
    )
    parts = {stroke.part for stroke in scene_of(everything(Structure(argument_map))).strokes}
    points = {name.removesuffix(".point") for name in drawn if name.endswith(".point")}
    assert parts | points >= {f"relation-{r.id}" for r in argument_map.relations}


def read_back(dot: str) -> pydot.Dot:
    """Our DOT as another program reads it."""
    graphs = pydot.graph_from_dot_data(dot)
    assert graphs is not None
    assert len(graphs) == 1
    return graphs[0]


def test_edges_join_the_claims_and_steps_they_mean() -> None:
    claims = [claim("p", quote("l", 1)), claim("q", quote("l", 2)), claim("o", quote("r", 1))]
    relations = [
        relation("one", "support", "p", "a"),
        relation("both", "support", "p q", "a"),
        relation("across", "attack", "o", "both"),
    ]
    graph = read_back(as_dot(everything(Structure(two_sided(claims, relations)))))
    ends = {(str(e.get_source()).strip('"'), str(e.get_destination()).strip('"')) for e in graph.get_edges()}
    assert ends >= {
        ("claim-p", "claim-a"),
        ("claim-p", "relation-both.point"),
        ("claim-q", "relation-both.point"),
        ("relation-both.point", "claim-a"),
        ("claim-o", "relation-across.point"),
        ("relation-across.point", "relation-both.point"),
    }


def test_the_systems_graphviz_draws_the_same_paths(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    dot = dot_of(scene_of(everything(Structure(make_map(8)))))
    svg = run_engine(dot, "svg", is_placed=True)
    again = run_engine(run_engine(dot, "dot", is_placed=True).decode(), "svg", is_placed=True)

    def paths(drawn: bytes) -> list[str]:
        return [path.get("d", "") for path in ET.fromstring(drawn).iter("{http://www.w3.org/2000/svg}path")]

    assert paths(svg)
    assert len(paths(svg)) == len(paths(again))


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
        [claim("p", quote("l", voice=(words,)), label=words, note=words)],
        [relation("r", "attack", "p", "b", note=words)],
        [issue("i", "p b").changed(question=words)],
    )
    sources = [source.changed(title=words, author=words) for source in argument_map.sources]
    structure = everything(Structure(argument_map.changed(title=words, note=words, sources=tuple(sources))))
    names = {str(node.get_name()).strip('"') for node in read_back(as_dot(structure)).get_nodes()}
    parts = ("claim-", "issue-", "relation-", "heading-", "legend-", "caption-")
    assert all(name.startswith(parts) or name in ("node", "edge", "graph", "page") for name in names)
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
    shown = everything(
        Structure(
            two_sided(
                [
                    claim("p", quote("l", 1), label="linked"),
                    claim("q", label="implicit"),
                    claim("v", quote("l", 2, stance="endorses", voice=("a minister",))),
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
    )
    assert list(faults(scene_of(shown))) == []
    golden(Path(__file__).parents[1] / "golden" / "facing.svg", picture(shown).svg)


def test_depth_is_as_plain_on_the_right_as_on_the_left() -> None:
    claims = [claim(f"{side}{i}", quote(side, i)) for side in "lr" for i in range(3)]
    relations = [
        relation(f"{side}s{i}", "support", f"{side}{i}", f"{side}{i - 1}" if i else main)
        for side, main in (("l", "a"), ("r", "b"))
        for i in range(3)
    ]
    boxes = {p.name: p.rect for p in scene_of(everything(Structure(two_sided(claims, relations)))).panels}
    for side, main in (("l", "a"), ("r", "b")):
        starts = [boxes[f"claim-{name}"].x for name in (main, *(f"{side}{i}" for i in range(3)))]
        steps = [after - before for before, after in pairwise(starts)]
        assert all(step > 0.5 * EM for step in steps), "each premise's text begins further in than its conclusion's"


def test_several_articles_of_a_side_have_banners_of_their_own() -> None:
    second = LEFT.changed(id="l2", title="Also left", author="Somebody", main="m")
    first = LEFT.changed(author="Another")
    claims = [claim("m", quote("l2", 50)), claim("p", quote("l2", 1))]
    structure = Structure(two_sided(claims, [relation("s", "support", "p", "m")], sources=[first, second, RIGHT]))
    boxes = {p.name: p.rect for p in scene_of(everything(structure)).panels}
    assert boxes["claim-m"].x == boxes["claim-a"].x
    assert boxes["claim-m"].width == boxes["claim-a"].width, "one below the other, not one under the other"
    words = [
        panel.label.table for panel in scene_of(everything(structure)).panels if panel.name == "claim-p" and panel.label
    ]
    assert "Somebody" in words[0], "whose it is, where that is not plain"


def test_a_side_alone_takes_no_room_for_the_other() -> None:
    claims = [claim(f"p{i}", quote("l", i)) for i in range(8)]
    structure = Structure(two_sided(claims, [relation(f"s{i}", "support", f"p{i}", "a") for i in range(8)]))
    scene = scene_of(Excerpt(structure, [name for name in structure.claims if name != "b"]))
    right = max(panel.rect.right for panel in scene.panels if panel.classes.startswith("claim"))
    assert scene.width - right < 2 * EM


def test_the_title_of_a_draft_is_not_both_articles_titles_again() -> None:
    base = two_sided()
    titled = base.changed(title="Left / Right")
    names = [p.name for p in scene_of(everything(Structure(titled))).panels if p.classes == "heading"]
    assert len(names) == 2


def test_empty_boxes_keep_their_numbers_and_lose_their_words() -> None:
    excerpt = of_words("words to be found")
    drawn = picture(excerpt, Choices(empty=("p",)))
    group = next(g for g in ET.fromstring(drawn.svg).iter("{http://www.w3.org/2000/svg}g") if g.get("id") == "claim-p")
    words = [t.text for t in group.iter("{http://www.w3.org/2000/svg}text") if (t.text or "").strip()]
    assert words == [excerpt.whole.number("p")]
    assert "empty" in group.get("class", "")


def test_a_transparent_picture_has_no_ground() -> None:
    rects = [
        list(
            ET.fromstring(picture(of_words("x"), Choices(is_transparent=clear)).svg).iter(
                "{http://www.w3.org/2000/svg}rect"
            )
        )
        for clear in (False, True)
    ]
    assert [len(found) for found in rects] == [1, 0]

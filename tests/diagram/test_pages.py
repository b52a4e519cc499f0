"""Pictures fitted to pages: as large as the page, in its middle, with letters that can be read there or said not to."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.diagram import PAGES, STYLES, Choices, Picture, pdf_of, picture, png_of, readable_labels
from argmap.model import Excerpt, Scope, Structure, branches, everything, overview
from argmap.workspace.products import PRODUCTS, Options
from tests.benchmarks.maps import make_map
from tests.examples import MAPS, claim, quote, relation, two_sided
from tests.long import share

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"


def letters_in(drawn: Picture) -> float:
    """The smallest letters on the page in points, read from the picture itself."""
    root = ET.fromstring(drawn.svg)
    scale = drawn.width / float(root.get("viewBox", "").split()[2])
    sizes = [float(text.get("font-size", "0")) for text in root.iter(f"{SVG}text")]
    return min(sizes) * scale


def test_the_seed_map_can_be_read_on_a_slide(root: Path) -> None:
    structure = open_debate(root / "maps" / "pakistan-us-alliance.yaml").structure
    (made,) = PRODUCTS["picture"].make([Scope().excerpt(structure)], Options("svg", Choices(page=PAGES["slide"])))
    said = float(re.findall(r"([\d.]+) points", made.said)[0])
    drawn = Picture(made.data.decode(), 960, 540, said, "short")
    assert letters_in(drawn) >= 16
    assert drawn.letters == pytest.approx(letters_in(drawn), abs=0.06)
    assert re.search(r"14 of 21 claims.* short labels.*the other 7 from page 2 on with --split", made.said)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_page_that_is_asked_for_is_always_given(path: Path, page: str) -> None:
    structure = open_debate(path).structure
    for part in (Scope().excerpt(structure), Scope("all").excerpt(structure)):
        for made in PRODUCTS["picture"].make([part], Options("svg", Choices(page=PAGES[page]))):
            assert float(re.findall(r"([\d.]+) points", made.said)[0]) >= PAGES[page].smallest, made.said


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_several_slides_leave_nothing_out(path: Path) -> None:
    structure = open_debate(path).structure
    pages = list(Scope("split").excerpts(structure))
    made = PRODUCTS["picture"].make(pages, Options("svg", Choices(page=PAGES["slide"])))
    drawn = {name for one in made for name in re.findall(r'id="claim-([\w-]+)"', one.data.decode())}
    assert drawn >= set().union(*(page.claims for page in pages))
    for number, one in enumerate(made, 1):
        elsewhere = [int(page) for page in re.findall(r"\d+", one.said.partition("; the other ")[2])[1:]]
        assert set(elsewhere) <= set(range(1, len(made) + 1)) - {number}, one.said
        assert "--split" not in one.said


def test_a_link_from_a_claim_that_leads_to_nothing_is_the_last_to_go() -> None:
    loose = claim("loose", quote("r", 1))
    unsaid = [claim(f"unsaid-{i}", wording="implicit") for i in range(3)]
    supports = [relation(f"s{i}", "support", one.id, "a") for i, one in enumerate(unsaid)]
    structure = Structure(two_sided([loose, *unsaid], [relation("x", "attack", "loose", "a"), *supports]))
    assert [set(one.claims) for one in Excerpt(structure, structure.claims, lifts=True).spared()] == [
        {"a", "b", "loose"}
    ]


def test_what_can_be_read_nowhere_is_given_and_said() -> None:
    title = " ".join(["A very long title that fills a slide"] * 30)
    structure = Structure(make_map(30).changed(title=title))
    (made,) = PRODUCTS["picture"].make([everything(structure)], Options("svg", Choices(page=PAGES["slide"])))
    assert "small for a slide, where 16 can just be read" in made.said


def test_the_same_boxes_never_get_larger_letters_on_a_smaller_page() -> None:
    for path in MAPS:
        structure = open_debate(path).structure
        for labels in ("full", "short"):
            sizes = [
                picture(overview(structure), Choices(page=PAGES[page], labels=labels)).letters for page in ("a3", "a4")
            ]
            assert sizes == sorted(sizes, reverse=True), path.stem


EVERY = share(3, everything=1)
"""One of so many branches is drawn on its page."""


@pytest.mark.long
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_page_of_our_maps_can_be_read_on_a4(path: Path) -> None:
    structure = open_debate(path).structure
    choices = Choices(page=PAGES["a4"])
    pages = list(Scope("split").excerpts(structure))
    assert set(shown(structure)) <= set().union(*(page.claims for page in pages))
    for page in islice(pages, 0, None, EVERY):
        assert any(readable_labels(one, choices) for one in (page, *page.spared())), page.name


def shown(structure: Structure) -> list[str]:
    """All claims but those of sources on no side."""
    aside = {claim.id for claim in structure.bystanders()}
    return [name for name in structure.claims if name not in aside]


def test_all_of_the_picture_stands_on_the_page() -> None:
    structure = everything(Structure(make_map(16)))
    root = ET.fromstring(picture(structure, Choices(page=PAGES["a4"], labels="short")).svg)
    x, y, width, height = map(float, root.get("viewBox", "").split())
    left, top = shift(root)
    for text in root.iter(f"{SVG}text"):
        assert x < float(text.get("x", "0")) + left < x + width
        assert y < float(text.get("y", "0")) + top < y + height


def shift(root: ET.Element) -> tuple[float, float]:
    graph = root.find(f"{SVG}g")
    assert graph is not None
    found = re.search(r"translate\(([-\d.]+)[ ,]([-\d.]+)\)", graph.get("transform", ""))
    assert found is not None
    return float(found[1]), float(found[2])


@pytest.mark.parametrize("style", STYLES)
def test_the_page_has_the_colour_of_its_style(style: str) -> None:
    root = ET.fromstring(
        picture(everything(Structure(make_map(6))), Choices(style=STYLES[style], page=PAGES["slide"])).svg
    )
    ground = root.find(f"{SVG}rect")
    assert ground is not None
    assert ground.get("fill") == STYLES[style].paper


def test_in_print_every_letter_and_line_is_black() -> None:
    svg = picture(overview(Structure(make_map(40))), Choices(style=STYLES["print"])).svg
    root = ET.fromstring(svg)
    letters = {text.get("fill") for text in root.iter(f"{SVG}text")}
    lines = {element.get("stroke") for element in root.iter() if element.get("stroke")}
    assert letters <= {"#000000", "black", "#ffffff", "white"}
    grounds = {
        element.get("fill") for element in root.iter() if element.get("stroke") not in (None, "black", "#000000")
    }
    assert lines - {"black", "#000000", "none"} <= grounds | {"#ffffff", "white"}, "other lines are edges of grounds"


def test_pdf_and_png_are_made_of_the_same_picture(root: Path) -> None:
    structure = everything(open_debate(root / "maps" / "town-centre.yaml").structure)
    drawn = picture(structure, Choices(page=PAGES["slide"]))
    data = png_of(drawn)
    assert data.startswith(b"\x89PNG")
    assert tuple(int.from_bytes(data[i : i + 4]) for i in (16, 20)) == (1920, 1080)
    document = pdf_of([drawn, drawn], structure)
    assert document.startswith(b"%PDF")
    assert document == pdf_of([drawn, drawn], structure), "the same bytes twice"
    assert sizes_of_pages(document) == [(960, 540), (960, 540)]
    assert b"Arimo" in document


def test_a_script_whose_signs_change_places_goes_into_a_pdf_as_an_image() -> None:
    plain = everything(Structure(make_map(4)))
    hindi = everything(Structure(make_map(4).changed(title="भारत और किताबें")))
    assert b"Arimo" in pdf_of([picture(plain)], plain)
    assert b"Arimo" not in pdf_of([picture(hindi)], hindi)


def sizes_of_pages(document: bytes) -> list[tuple[float, float]]:
    def found() -> Iterator[tuple[float, float]]:
        for box in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", document):
            yield float(box[0]), float(box[1])

    return list(found())


def test_branches_fill_their_pages() -> None:
    structure = Structure(make_map(120))
    pages = list(branches(structure))
    assert all(isinstance(page, Excerpt) for page in pages)
    few = [page for page in pages if len(page.claims) < 6]
    assert len(few) <= len(pages) / 2

"""Pictures fitted to pages: as large as the page, in its middle, with letters that can be read there or said not to."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.diagram import PAGES, STYLES, Choices, Picture, pdf_of, picture, png_of
from argmap.errors import UnreadableError
from argmap.model import Excerpt, Scope, Structure, branches, everything, overview
from argmap.workspace.products import PRODUCTS, Options
from tests.benchmarks.maps import make_map
from tests.long import share

if TYPE_CHECKING:
    from collections.abc import Iterator

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.yaml"))
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
    drawn = Picture(made.data.decode(), 960, 540, float(re.findall(r"letters ([\d.]+)", made.said)[0]), "short")
    assert "premises of these steps, for room" in made.said
    assert letters_in(drawn) >= 16
    assert drawn.letters == pytest.approx(letters_in(drawn), abs=0.06)


def test_the_whole_seed_map_can_be_read_on_a3(root: Path) -> None:
    structure = open_debate(root / "maps" / "pakistan-us-alliance.yaml").structure
    drawn = picture(Excerpt(structure, shown(structure)), Choices(page=PAGES["a3"]))
    assert letters_in(drawn) >= 9


EVERY = share(3, everything=1)
"""One of so many branches is drawn on its page."""


@pytest.mark.long
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_page_of_our_maps_can_be_read_on_a4(path: Path) -> None:
    structure = open_debate(path).structure
    for page in (
        overview(structure, among=shown(structure)),
        *islice(branches(structure, among=shown(structure)), 0, None, EVERY),
    ):
        assert letters_in(picture(page, Choices(page=PAGES["a4"]))) >= 9, page.name


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


@pytest.mark.parametrize("claims", [120, 3_000])
def test_what_cannot_be_read_is_refused(claims: int) -> None:
    with pytest.raises(UnreadableError) as caught:
        picture(everything(Structure(make_map(claims))), Choices(page=PAGES["slide"]))
    assert caught.value.letters < 16


@pytest.mark.parametrize("style", STYLES)
def test_the_page_has_the_colour_of_its_style(style: str) -> None:
    root = ET.fromstring(
        picture(everything(Structure(make_map(6))), Choices(style=STYLES[style], page=PAGES["slide"])).svg
    )
    ground = root.find(f"{SVG}rect")
    assert ground is not None
    assert ground.get("fill") == STYLES[style].paper


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


def sizes_of_pages(document: bytes) -> list[tuple[float, float]]:
    def found() -> Iterator[tuple[float, float]]:
        for box in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", document):
            yield float(box[0]), float(box[1])

    return list(found())

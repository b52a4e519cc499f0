"""What somebody says of single claims is seen in every product: by line and word in pictures, by words in reports."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from argmap.diagram import as_dot, picture
from argmap.model import TONES, Badge, Overlay, Structure, everything
from argmap.report import clashes, outline
from argmap.workspace.printing import PRINTED
from argmap.workspace.products import PRODUCTS, Options
from tests.examples import claim, quote, relation, two_sided

if TYPE_CHECKING:
    from argmap.model import Tone

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def structure() -> Structure:
    relations = [relation("r", "support", "p", "a"), relation("x", "attack", "p", "b")]
    return Structure(two_sided([claim("p", quote("l", 1))], relations))


@pytest.mark.parametrize("tone", [tone for tone in TONES if tone != "proposed"])
def test_a_badge_is_seen_in_every_product(structure: Structure, tone: Tone) -> None:
    """Paper alone, which is for a class, has nothing of what somebody says of single claims."""
    said = Overlay.of((name, Badge(tone, "so it is said", 0.9, "For a reason.")) for name in ("p", "x"))
    shown = everything(structure).marked(said)
    root = ET.fromstring(picture(shown).svg)
    groups = {group.get("id"): group for group in root.iter(f"{SVG}g") if group.get("role") == "graphics-object"}
    for name in ("claim-p", "relation-x"):
        assert tone in str(groups[name].get("class")).split()
    assert any("so it is said" in str(text.text) for text in groups["claim-p"].iter(f"{SVG}text"))
    assert "So it is said: For a reason." in str(groups["claim-p"].findtext(f"{SVG}desc"))
    for name, product in PRODUCTS.items():
        if name != "picture" and name not in PRINTED:
            (made,) = product.make([everything(structure)], Options(form="markdown", overlay=said))
            assert str(made.content).count("So it is said: For a reason.") >= (2 if name == "outline" else 1)


def test_tones_differ_without_colour(structure: Structure) -> None:
    looks = set()
    for tone in TONES:
        shown = everything(structure).marked(Overlay.of([("p", Badge(tone, "?"))]))
        (line,) = [line for line in as_dot(shown).splitlines() if "claim-p" in line and "label" in line]
        looks.add(line.replace(f" {tone}", ""))
    assert len(looks) >= 4, "pale and proposed may look alike, but for the word"


def test_without_an_overlay_only_what_is_proposed_is_marked(structure: Structure) -> None:
    assert picture(everything(structure)).svg == picture(everything(structure).marked(Overlay())).svg
    assert outline(structure) == outline(structure, overlay=Overlay())
    assert clashes(structure) == clashes(structure, overlay=Overlay())

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from argmap import open_debate
from argmap.diagram import draw
from argmap.diagram.wording import voice_line
from tests.examples import quote

if TYPE_CHECKING:
    from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"


def picture(root: Path, name: str) -> ET.Element:
    return ET.fromstring(draw(open_debate(root / "maps" / f"{name}.yaml").structure, "svg"))


def test_every_claim_and_relation_has_a_title_in_the_order_of_reading(root: Path) -> None:
    debate = open_debate(root / "maps" / "town-centre.yaml")
    structure = debate.structure
    groups = [
        g for g in picture(root, "town-centre").iter(f"{SVG}g") if g.get("id", "") != "argument-map" and g.get("id")
    ]
    titles = {g.get("id"): g.findtext(f"{SVG}title") for g in groups}
    expected = [f"claim-{c.id}" for c in structure.in_order()] + [f"issue-{i.id}" for i in debate.map.issues]
    expected += [f"relation-{r.id}" for r in structure.crossings]
    expected += [f"relation-{r.id}" for r in debate.map.relations if r not in structure.crossings]
    assert list(titles) == expected
    assert titles["claim-trade"] == "B2: Shops in the centre would lose customers."
    assert titles["relation-r1"] == "A2, A3 and C1 together support A1".replace("A2, A3 and C1", "C1, A2 and A3")
    assert titles["relation-r4"] == "1: A4 attacks the step from B2 to B1 (undercut)"


def test_descriptions_say_whose_words_they_are(root: Path) -> None:
    groups = {g.get("id"): g.findtext(f"{SVG}desc") for g in picture(root, "town-centre").iter(f"{SVG}g")}
    assert groups["claim-trade"] == (
        "Sub-conclusion. “customers stayed away in their hundreds” — Chamber of Commerce › a baker (endorses)."
    )
    assert "Common ground, used oppositely." in str(groups["claim-bad-air"])
    assert "Implicit" in str(groups["claim-breathable"])
    assert str(groups["relation-r5"]).startswith("Drawn by the mapper.")
    assert "Left: Close the centre argues" in str(groups["argument-map"])


def test_text_is_text_in_a_family_with_fallbacks(root: Path) -> None:
    whole = picture(root, "town-centre")
    texts = list(whole.iter(f"{SVG}text"))
    assert whole.get("font-family") == "Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif"
    assert {t.get("font-family") for t in texts} == {None}
    words = " ".join(t.text or "" for t in texts)
    for part in ("Close the centre", "a baker", "What would happen", "implicit"):
        assert part in words


def test_no_scripts_no_links_no_outside(root: Path) -> None:
    tags = {element.tag.removeprefix(SVG) for element in picture(root, "pakistan-us-alliance").iter()}
    assert tags <= {"svg", "g", "title", "desc", "path", "polygon", "polyline", "ellipse", "text"}


def test_voices_are_shown_only_where_the_source_does_not_speak_itself() -> None:
    assert voice_line((quote("l"),)) == ""
    assert (
        voice_line((quote("l", voice=["the minister", "a paper"], stance="reports"),))
        == "the minister › a paper, reported"
    )
    assert voice_line((quote("l", stance="concedes"),)) == "concedes"
    assert voice_line((quote("l", stance="asks"), quote("l"))) == ""

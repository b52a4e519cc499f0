from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.diagram import picture as drawn
from argmap.model import Structure, everything, overview
from argmap.model.excerpt import MOST_CROSSINGS
from argmap.text.points import Face, width
from tests.examples import LEFT, RIGHT, claim, issue, quote, relation, two_sided

if TYPE_CHECKING:
    from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"


def picture(root: Path, name: str) -> ET.Element:
    return ET.fromstring(drawn(everything(open_debate(root / "maps" / f"{name}.yaml").structure)).svg)


def test_every_claim_and_relation_has_a_title_in_the_order_of_reading(root: Path) -> None:
    debate = open_debate(root / "maps" / "town-centre.yaml")
    structure = debate.structure
    groups = [g for g in picture(root, "town-centre").iter(f"{SVG}g") if g.get("role") == "graphics-object"]
    titles = {g.get("id"): g.findtext(f"{SVG}title") for g in groups}
    expected = [f"claim-{c.id}" for c in structure.in_order()] + [f"issue-{i.id}" for i in debate.map.issues]
    expected += [f"relation-{r.id}" for r in structure.crossings]
    expected += [f"relation-{r.id}" for r in debate.map.relations if r not in structure.crossings]
    assert list(titles) == expected
    assert titles["claim-bridge"] == "B2: When the bridge was closed for repairs, customers stayed away."
    assert titles["relation-r1"] == "C1, A4 and A5, only together, support A1"
    assert titles["relation-r4"] == "1: A3 attacks the step from C2 and B3 to B1"


def test_descriptions_say_whose_words_they_are(root: Path) -> None:
    groups = {g.get("id"): g.findtext(f"{SVG}desc") for g in picture(root, "town-centre").iter(f"{SVG}g")}
    assert groups["claim-bridge"] == (
        "Premise. “customers stayed away in their hundreds” — said by a baker; Chamber of Commerce agrees."
    )
    assert "Common ground, used oppositely." in str(groups["claim-bad-air"])
    assert "Unsaid" in str(groups["claim-breathable"])
    assert str(groups["relation-r5"]).startswith("Drawn by the mapper.")
    assert "Left: Close the centre argues" in str(groups["argument-map"])


def test_text_is_text_in_a_family_with_fallbacks(root: Path) -> None:
    whole = picture(root, "town-centre")
    texts = list(whole.iter(f"{SVG}text"))
    assert whole.get("font-family") == "Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif"
    assert {t.get("font-family") for t in texts} == {None}
    words = " ".join(t.text or "" for t in texts)
    for part in ("Close the centre", "a baker", "What would happen", "unsaid"):
        assert part in words


def test_a_line_is_as_long_as_it_was_measured_in_any_family(root: Path) -> None:
    lines = [text for text in picture(root, "town-centre").iter(f"{SVG}text") if (text.text or "").strip()]
    held = {text.text: float(text.get("textLength", "0")) for text in lines}
    assert held["Close the centre"] == pytest.approx(width("Close the centre", Face(24, bold=True)), 0.01)
    assert min(held.values()) > 0


def test_letters_that_were_not_measured_are_not_squeezed() -> None:
    hindi = claim("hindi", quote("l", 10)).model_copy(update={"text": "\u0938\u0921\u0915 road"})
    mapped = two_sided([hindi], [relation("r1", "support", "hindi", "a")])
    texts = [t for t in ET.fromstring(drawn(everything(Structure(mapped))).svg).iter(f"{SVG}text") if t.text]
    assert {t.get("textLength") is None for t in texts if "\u0938" in str(t.text)} == {True}


def test_no_scripts_no_links_no_outside(root: Path) -> None:
    tags = {element.tag.removeprefix(SVG) for element in picture(root, "pakistan-us-alliance").iter()}
    assert tags <= {"svg", "g", "a", "rect", "title", "desc", "path", "polygon", "polyline", "ellipse", "text"}
    links = {
        a.get("{http://www.w3.org/1999/xlink}href", "") for a in picture(root, "pakistan-us-alliance").iter(f"{SVG}a")
    }
    assert all(link.startswith(("#claim-", "https://")) for link in links)


@pytest.mark.parametrize("name", ["pakistan-us-alliance", "homework"])
def test_ids_are_unique_and_nothing_has_a_style_of_its_own(root: Path, name: str) -> None:
    elements = list(picture(root, name).iter())
    ids = [element.get("id") for element in elements if element.get("id")]
    assert len(ids) == len(set(ids))
    assert not [element for element in elements if element.get("style")]
    targets = {a.get("{http://www.w3.org/1999/xlink}href", "") for a in picture(root, name).iter(f"{SVG}a")}
    assert {target[1:] for target in targets if target.startswith("#")} <= set(ids)


def test_links_and_steps_carry_what_they_are(root: Path) -> None:
    groups = {g.get("id"): g.get("class", "") for g in picture(root, "town-centre").iter(f"{SVG}g")}
    assert groups["relation-r4"] == "relation crossing attack"
    assert groups["relation-r1"] == "relation support"
    assert groups["relation-r1.line-0"] == "edge bar"


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c&d=e#f", "http://example.org", "articles/one.html", "../one.html", "#top"],
)
def test_titles_lead_to_the_articles(address: str) -> None:
    links = list(linked_to(address).iter(f"{SVG}a"))
    assert {link.get("{http://www.w3.org/1999/xlink}href") for link in links} == {address}


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//elsewhere.example/x",
        "\\\\elsewhere\\x",
        'https://example.org/"onclick="x',
        "https://example.org/<script>",
        "mailto:someone@example.org",
        "",
        "   ",
    ],
)
def test_links_to_anything_else_are_refused(address: str) -> None:
    root = linked_to(address)
    assert list(root.iter(f"{SVG}a")) == []
    assert "A title" in {text.text for text in root.iter(f"{SVG}text")}, "the title stays"


def linked_to(address: str) -> ET.Element:
    argument_map = two_sided(sources=[LEFT.changed(title="A title", url=address), RIGHT])
    return ET.fromstring(drawn(everything(Structure(argument_map))).svg)


def test_what_stands_at_other_claims_says_what_it_really_joins(root: Path) -> None:
    structure = open_debate(root / "maps" / "pakistan-us-alliance.yaml").structure
    shown = overview(structure)
    groups = {g.get("id"): g for g in ET.fromstring(drawn(shown).svg).iter(f"{SVG}g")}
    assert groups["relation-x1"].findtext(f"{SVG}title") == "1: A14 attacks B1"
    assert "Shown at the claims that these lead to." in str(groups["relation-x1"].findtext(f"{SVG}desc"))
    assert "8 more claims lead to it." in str(groups["claim-old-mistakes"].findtext(f"{SVG}desc"))
    words = [text.text for text in groups["relation-x1"].iter(f"{SVG}text")]
    assert words[:4] == ["1", "attacks →", "A14, within A12", "B1"]


def test_the_picture_of_everything_has_a_group_for_every_entry(root: Path) -> None:
    structure = open_debate(root / "maps" / "pakistan-us-alliance.yaml").structure
    entries = (*structure.map.claims, *structure.map.relations, *structure.map.issues)
    svg = drawn(everything(structure)).svg
    kinds = {"Claim": "claim", "Relation": "relation", "Issue": "issue"}
    expected = {f"{kinds[type(entry).__name__]}-{entry.id}" for entry in entries}
    found = {g.get("id") for g in ET.fromstring(svg).iter(f"{SVG}g") if g.get("role") == "graphics-object"}
    assert found - {"no-issue"} == expected


@pytest.mark.parametrize("count", [MOST_CROSSINGS, MOST_CROSSINGS + 2])
def test_what_is_too_much_for_an_overview_is_counted_in_it(count: int) -> None:
    claims = [claim(f"{side}{i}", quote(side, i)) for side in "lr" for i in range(10)]
    supports = [relation(f"s-{c.id}", "support", c.id, "a" if c.id[0] == "l" else "b") for c in claims]
    crossings = [relation(f"x{i}", "attack", f"l{i}", "r0") for i in range(count)]
    svg = drawn(overview(Structure(two_sided(claims, [*supports, *crossings], [issue("q", "r0")])))).svg
    assert ("2 more questions and links across, not shown" in svg) is (count > MOST_CROSSINGS)
    assert ("not shown" in svg) is (count > MOST_CROSSINGS)

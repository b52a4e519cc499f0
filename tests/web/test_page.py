"""The page as a file: nothing runs or is fetched that is not its own, and what a map says stays text."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from hashlib import sha256

import pytest

from argmap.model import Claim, Debate, Issue, Quote, Relation, Source, Structure, overview
from argmap.phrases import EXPERT, PLAIN
from argmap.web.data import page_data
from argmap.web.files import SCRIPTS, STYLES, script, style
from argmap.web.outlining import outline_page
from argmap.web.spine import spine
from argmap.web.subject import Subject
from argmap.workspace import open_debate
from tests.conftest import ROOT
from tests.examples import claim, issue, quote, relation, two_sided
from tests.web.reading import Paragraphs, page_of

HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>]]>--><!-- javascript:alert(3) {{js}} $& \u2028\"'"
)
"""What runs where somebody takes text for markup."""


def hostile() -> Debate:
    """A map each of whose texts is hostile; its ids cannot be."""
    sources = (
        Source(
            id="l", side="left", title=HOSTILE, author=HOSTILE, main="a", url="javascript:alert(4)", language='en" x'
        ),
        Source(id="r", side="right", title=HOSTILE, main="b", speaks_for=HOSTILE, url='https://example.org/"><script>'),
    )
    said = Quote(source="l", exact=(HOSTILE,), voice=(HOSTILE,), stance="endorses")
    claims = (Claim(id="x", text=HOSTILE, label=HOSTILE, note=HOSTILE, quotes=(said,), wording="paraphrase"),)
    relations = (
        Relation(id="x1", kind="attack", premises=("x",), target="b", note=HOSTILE, scheme=HOSTILE, quotes=(said,)),
        Relation(id="x2", kind="support", premises=("x",), target="a", note=HOSTILE),
    )
    issues = (Issue(id="q", question=HOSTILE, positions=("x", "b"), note=HOSTILE, together="disputed"),)
    made = two_sided(claims, relations, issues, sources)
    return Debate(made.changed(title=HOSTILE, note=HOSTILE))


def town() -> Debate:
    return open_debate(ROOT / "maps" / "town-centre.yaml")


@pytest.mark.parametrize("debate", [town(), hostile()], ids=["town", "hostile"])
def test_only_its_own_script_and_style_may_run(debate: Debate) -> None:
    page = page_of(debate)
    read = Paragraphs(page)
    scripts = [attributes for tag, attributes in read.all if tag == "script"]
    assert scripts == [{}, {"type": "application/json", "id": "data"}, {}]
    (policy,) = [a["content"] or "" for t, a in read.all if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    hashes = [b64decode(found) for found in re.findall(r"'sha256-([^']+)'", policy)]
    first, own = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    (looks,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert hashes == [sha256(text.encode()).digest() for text in (first, own, looks)]
    assert "trusted-types 'none'" in policy


@pytest.mark.parametrize("debate", [town(), hostile()], ids=["town", "hostile"])
def test_no_element_runs_or_fetches_anything(debate: Debate) -> None:
    for tag, attributes in Paragraphs(page_of(debate)).all:
        assert tag not in ("img", "iframe", "object", "embed", "base", "form", "link", "use", "image")
        assert not any(name.startswith("on") or name in ("src", "style", "srcdoc") for name in attributes)
        address = attributes.get("href") or "#"
        assert address.startswith(("#", "https://example.org/"))


def test_what_a_map_says_stays_text_in_the_data_too() -> None:
    debate = hostile()
    data = page_data(Subject(debate, overview(debate.structure), PLAIN))
    assert not re.search("[<>&\u2028]", data)
    assert json.loads(data)["claims"]["A2"]["text"].startswith("</script><script>alert(1)")


def test_the_script_has_no_way_from_a_string_to_markup_or_code() -> None:
    for way in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "Function(",
        "fetch(",
        "http:",
    ):
        assert way not in script().replace("http://www.w3.org/2000/svg", ""), way
    assert "url(" not in style()
    assert "@import" not in style()


def test_scripts_and_styles_are_small_and_all_of_them_are_joined() -> None:
    assert len(script().encode()) + len(style().encode()) < 150_000
    for folder, names in (("scripts", SCRIPTS), ("styles", STYLES)):
        there = {path.stem for path in (ROOT / "argmap" / "web" / folder).iterdir()}
        assert there - {"lesson", "listing", "first"} == set(names), (
            "but for the first, and those of pages of their own"
        )


def test_equal_debates_give_equal_bytes() -> None:
    assert page_of(town()) == page_of(town())


def test_every_address_on_the_page_leads_somewhere() -> None:
    read = Paragraphs(page_of(town()))
    ids = [attributes["id"] for _, attributes in read.all if "id" in attributes]
    assert len(ids) == len(set(ids))
    named = {(a.get("href") or "#read")[1:] for _, a in read.all if (a.get("href") or "#").startswith("#")}
    assert named - {"build"} <= set(ids), "building needs the script, and is its own"
    structure = town().structure
    assert {structure.number(name) for name in structure.claims} <= set(ids)
    assert {f"L{structure.number(crossing.id)}" for crossing in structure.crossings} <= set(ids)


def test_every_part_of_the_picture_leads_to_what_it_shows() -> None:
    debate = town()
    page = page_of(debate)
    goes = set(re.findall(r'data-go="([^"]+)"', page))
    shown = overview(debate.structure)
    assert {debate.structure.number(name) for name in shown.claims} <= goes
    assert {f"L{debate.structure.number(crossing.id)}" for crossing in shown.crossings} <= goes
    assert {f"Q{at}" for at, _ in enumerate(shown.issues, 1)} <= goes
    assert not re.search(r"#[0-9a-f]{6}", page[page.index("<svg ") : page.index("</svg>")]), "colours are the page's"


def told(structure: Structure) -> str:
    return outline_page(Subject(Debate(structure.map), overview(structure), PLAIN))


def test_the_outline_tells_each_claim_once_and_refers_to_it_where_it_is_used_again() -> None:
    made = two_sided(
        [claim("c", quote("l", 5)), claim("d", quote("l", 9))],
        [
            relation("r1", "support", "c d", "a"),
            relation("r2", "support", "c", "d"),
            relation("r3", "attack", "d", "r1"),
        ],
    )
    html = told(Structure(made))
    read = Paragraphs(html)
    assert sorted(a["id"] or "" for _, a in read.all if "id" in a) == ["A1", "A2", "A3", "B1"]
    assert html.count("again") == 2
    assert "because, only together" in html
    assert PLAIN.words.because_step in html


def test_circles_and_very_deep_maps_are_told_too() -> None:
    names = [f"c{i}" for i in range(3000)]
    chain = [
        relation(f"r{i}", "support", one, to) for i, (one, to) in enumerate(zip(names, ["a", *names], strict=False))
    ]
    deep = two_sided([claim(name, quote("l", 5)) for name in names], chain)
    assert told(Structure(deep)).count("<li id=") == 3002
    circle = [relation("r1", "support", "c", "d"), relation("r2", "support", "d", "c")]
    round_ = two_sided([claim("c", quote("l", 5)), claim("d", quote("l", 9))], circle)
    assert told(Structure(round_)).count("<li id=") == 4


def test_the_spine_has_each_question_with_its_answers_and_links_then_those_of_none() -> None:
    made = two_sided(
        [claim("c", quote("l", 5)), claim("d", quote("r", 5))],
        [relation("r1", "attack", "c", "d"), relation("r2", "attack", "b", "a")],
        [issue("trade", "c d")],
    )
    html = spine(Subject(Debate(made), overview(Structure(made)), PLAIN))
    first, _, rest = html.partition("</ol>")
    assert "What of trade?" in first
    assert [a["id"] for t, a in Paragraphs(first + "</ol>").all if t == "li" and "id" in a] == ["Q1", "L1"]
    assert 'id="L2"' in rest
    assert '<a href="#A1">A1</a> attacks <a href="#B1">B1</a>' in first


def test_a_draft_says_that_it_is_one_and_experts_get_their_words() -> None:
    made = two_sided([claim("c", quote("l", 5), origin={"by": "rules", "standing": "proposed"})])
    assert "DRAFT: 1 part of this map is proposed" in page_of(Debate(made))
    crossing = two_sided([claim("c", quote("l", 5))], [relation("r1", "attack", "c", "b")])
    assert "(undermine)" in spine(Subject(Debate(crossing), overview(Structure(crossing)), EXPERT))
    assert "undermine" not in spine(Subject(Debate(crossing), overview(Structure(crossing)), PLAIN))


def test_articles_on_no_side_stand_below_those_of_the_left_and_none_is_left_out() -> None:
    debate = open_debate(ROOT / "maps" / "later-bell.yaml")
    subject = Subject(debate, overview(debate.structure), PLAIN)
    assert [(column.side, subject.letter(i)) for i, column in enumerate(subject.columns)] == [
        ("left", "A"),
        ("left", "A"),
        ("left", "N"),
        ("right", "B"),
    ]

"""`argmap outline`: all of a map is said, once, in an order that can be read aloud, and stays what it is."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from argmap import open_debate
from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.diagram import picture
from argmap.model import ArgumentMap, Claim, Excerpt, Issue, Origin, Quote, Relation, Source, Structure
from argmap.phrases import PLAIN, sentence
from argmap.report import OUTLINE_FORMATS, outline
from argmap.report.markdown import escaped
from argmap.report.outline import Item, sections
from argmap.text import Surface, one_line, width
from tests.conftest import ROOT
from tests.examples import MAPS, claim, issue, quote, relation, two_sided
from tests.strategies import argument_maps, nasty_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GOLDEN = ROOT / "tests" / "golden"
TOWN = ROOT / "maps" / "town-centre.yaml"


def items(structure: Structure) -> list[Item]:
    return [item for section in sections(structure, PLAIN) for item in section.items]


def said(structure: Structure) -> Counter[str]:
    """How often each claim, relation and issue is said in full."""
    return Counter(i.entry.id for i in items(structure) if isinstance(i.entry, (Claim, Relation, Issue)))


def entries(argument_map: ArgumentMap) -> list[str]:
    return [e.id for e in (*argument_map.claims, *argument_map.relations, *argument_map.issues)]


@given(argument_maps())
def test_every_claim_relation_issue_and_source_is_said_once(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    assert said(structure) == Counter(entries(argument_map))
    sources = [item.entry.id for item in items(structure) if isinstance(item.entry, Source)]
    assert sources == [source.id for source in argument_map.sources]


@given(argument_maps())
def test_each_says_its_number_its_words_and_its_quotes(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    for item in items(structure):
        match item.entry:
            case Claim() as one:
                assert item.lead == f"{structure.number(one.id)}."
                assert item.words == sentence(one.text)
            case Relation() as one:
                number = structure.number(one.id)
                assert item.lead == (f"Link {number}." if number else "")
            case Issue() as one:
                assert item.words == sentence(one.question)
            case _:
                continue
        if not isinstance(item.entry, Issue):
            quoted = [f"“{quote.words}” —" in detail for quote in item.entry.quotes for detail in item.details]
            assert sum(quoted) >= len(item.entry.quotes)
            for voice in (voice for quote in item.entry.quotes for voice in quote.voice):
                assert any(voice in detail for detail in item.details)


@given(argument_maps())
def test_each_full_entry_stands_in_the_text(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    lines = outline(structure).split("\n")
    for name, number in ((c.id, structure.number(c.id)) for c in argument_map.claims):
        first = one_line(structure.claims[name].text, Surface.LINE).split(" ")[0]
        begun = f"{number}. {first}"
        assert any(line.strip().startswith(begun) or line.strip() == f"{number}." for line in lines)


@given(argument_maps(max_claims=6, max_relations=8))
@settings(max_examples=25)
def test_what_is_accepted_is_said_without_what_is_not(argument_map: ArgumentMap) -> None:
    whole = Structure(argument_map)
    accepted = whole.without(whole.proposals())
    assert said(accepted) == Counter(entries(accepted.map))
    for name in OUTLINE_FORMATS:
        assert "DRAFT:" not in outline(accepted, name)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_picture_and_outline_say_the_same_set(path: Path) -> None:
    structure = open_debate(path).structure
    root = ET.fromstring(picture(Excerpt(structure, structure.claims)).svg)
    parts = [element.get("id", "") for element in root.iter() if element.get("role") == "graphics-object"]
    drawn = [part.split("-", 1)[1] for part in parts if part.startswith(("claim-", "relation-", "issue-"))]
    assert Counter(drawn) == said(structure)


@given(argument_maps(max_claims=5, max_relations=5))
@settings(max_examples=50)
def test_markdown_of_hostile_words_has_no_marks_of_theirs(argument_map: ArgumentMap) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(outline(Structure(argument_map), "markdown"))
    inline = {child.type for token in tokens for child in token.children or ()}
    assert inline <= {"text", "text_special", "strong_open", "strong_close", "hardbreak", "softbreak"}
    assert {token.type for token in tokens} <= {
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"),
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    }


@given(nasty_text(max_pieces=8))
def test_escaped_words_read_as_themselves(text: str) -> None:
    words = one_line(
        f"{text} <script>alert(1)</script> [x](javascript:y) *a* `b` &amp; # | https://x.y www.x.y {text}", Surface.LINE
    )
    (shown,) = [token for token in MarkdownIt("commonmark").parse(escaped(words)) if token.type == "inline"]
    assert "".join(child.content for child in shown.children or ()) == words
    assert {child.type for child in shown.children or ()} <= {"text", "text_special"}


@pytest.mark.parametrize("start", ["# a", "- a", "+ a", "1. a", "12) a", "> a", "=== ", "---", "* * *", "~~~", "    a"])
def test_the_start_of_a_line_is_no_mark(start: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"before\n\n{escaped(start)}")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"] * 2


@given(argument_maps(max_claims=5, max_relations=5))
@settings(max_examples=50)
def test_nothing_said_moves_a_cursor_or_turns_the_writing(argument_map: ArgumentMap) -> None:
    for name in OUTLINE_FORMATS:
        text = outline(Structure(argument_map), name)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", text)


def test_main_claims_come_first_then_what_they_rest_on_and_a_claim_met_again_is_only_named() -> None:
    structure = open_debate(TOWN).structure
    told = [(item.lead or item.words, item.depth) for section in sections(structure, PLAIN) for item in section.items]
    start = told.index(("B1.", 0))
    assert told[start : start + 6] == [
        ("B1.", 0),
        ("C2 and B3, only together, support B1.", 1),
        ("C2.", 1),
        ("B2 supports C2.", 2),
        ("B2.", 2),
        ("B3.", 1),
    ]


def test_a_claim_that_is_named_twice_is_one_position() -> None:
    lines = outline(Structure(two_sided(issues=[issue("i", "a b a")]))).split("\n")
    assert sum("Position: A1" in line for line in lines) == 1


def test_where_a_claim_meets_the_other_side_stands_in_the_order_of_numbers() -> None:
    against = [relation(f"x{i}", "attack", f"c{i}", "b") for i in range(11)]
    structure = Structure(two_sided([claim(f"c{i}", quote("l", i)) for i in range(11)], against))
    text = " ".join(outline(structure).split())
    assert "It meets the other side in links 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 11." in text
    assert text.count("It meets the other side in link 10.") == 1


def test_reasons_for_a_claim_are_said_before_what_speaks_against_it() -> None:
    drawn = [relation("r1", "attack", "c", "a"), relation("r2", "support", "d", "a")]
    structure = Structure(two_sided([claim("c", quote("l", 1)), claim("d", quote("l", 2))], drawn))
    leads = [item.lead for item in items(structure) if isinstance(item.entry, Claim)]
    assert leads == ["A3.", "A2.", "A1.", "B1."]


def test_circles_and_relations_onto_relations_end() -> None:
    argument_map = two_sided(
        claims=[claim(name, quote("l", i)) for i, name in enumerate("cdef")],
        relations=[
            relation("r1", "support", "c", "a"),
            relation("r2", "support", "d", "c"),
            relation("r3", "support", "c", "d"),
            relation("r4", "attack", "e", "r2"),
            relation("r5", "attack", "f", "r4"),
            relation("x1", "attack", "b", "r5"),
        ],
    )
    assert said(Structure(argument_map)) == Counter(entries(argument_map))
    assert "said above" in outline(Structure(argument_map))


def test_a_map_deeper_than_the_calls_of_python() -> None:
    names = [f"c{i}" for i in range(3000)]
    argument_map = ArgumentMap(
        claims=tuple(claim(name) for name in names),
        relations=tuple(relation(f"r{i}", "support", names[i + 1], names[i]) for i in range(2999)),
    )
    assert len(outline(Structure(argument_map)).splitlines()) > 6000
    assert len(outline(Structure(argument_map), "markdown").splitlines()) > 6000


def test_an_empty_map_still_has_a_title() -> None:
    assert outline(Structure(ArgumentMap())) == "Argument map\n"
    assert outline(Structure(ArgumentMap()), "markdown") == "# Argument map\n"


def test_lines_are_at_most_a_hundred_columns_and_words_stay_whole() -> None:
    text = outline(open_debate(ROOT / "maps" / "pakistan-us-alliance.yaml").structure)
    assert max(map(width, text.split("\n"))) <= 100
    long = "x" * 300
    wide = Claim(id="a", text=f"{'word ' * 30}{long}", wording="implicit")
    assert long in outline(Structure(ArgumentMap(claims=(wide,))))


def test_voices_are_named_from_the_one_who_spoke() -> None:
    source = Source(id="l", title="Left", author="Mara", side="left")
    one = Quote(source="l", exact=("it rains",), voice=("the Courier", "a farmer"), stance="reports")
    rain = Claim(id="a", text="It rains.", wording="paraphrase", quotes=(one,))
    text = outline(Structure(ArgumentMap(sources=(source,), claims=(rain,))))
    assert "“it rains” — said by a farmer, according to the Courier; Mara passes it on." in text


def test_proposals_are_marked_and_can_be_left_out() -> None:
    origin = Origin(by="rules", why="it says so", standing="proposed")
    structure = Structure(two_sided(claims=[claim("p", quote("l"), origin=origin)], issues=[issue("i", "a b")]))
    assert "DRAFT: 1 part of this map is proposed" in outline(structure)
    assert "Proposed by rules, not yet accepted. Reason: it says so." in outline(structure)
    assert "roposed" not in outline(structure.without(structure.proposals()))


@pytest.mark.parametrize("name", OUTLINE_FORMATS)
def test_brief_says_once_what_is_proposed(name: str) -> None:
    origin = Origin(by="rules", why="it says so", standing="proposed")
    claims = [claim("p", quote("l"), origin=origin, note="A note.")]
    sources = tuple(source.changed(main=None) for source in two_sided().sources)
    draft = ArgumentMap(sources=sources, claims=tuple(claims))
    text = outline(Structure(draft), name, brief=True)
    assert text.count("roposed") == text.count("DRAFT: 1 part of this map is proposed") == 1
    assert "it says so" not in text
    assert "A note" in text
    mixed = outline(Structure(two_sided(claims=claims, issues=[issue("i", "a b")])), name, brief=True)
    assert mixed.count("Proposed.") == 1, "what is proposed can be told from what is accepted"
    assert "not yet accepted" not in mixed.split("DRAFT", 1)[1].split(".", 1)[1]


@pytest.mark.parametrize(("name", "ending"), [("text", "txt"), ("markdown", "md")])
def test_the_town_in_words(name: str, ending: str, golden: Callable[[Path, str | bytes], None]) -> None:
    golden(GOLDEN / f"outline.{ending}", outline(open_debate(TOWN).structure, name))


def test_the_command_prints_or_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", str(TOWN)]) == ExitCode.FINE
    out, err = capsys.readouterr()
    assert out == (GOLDEN / "outline.txt").read_text(encoding="utf-8")
    assert not err
    file = tmp_path / "town.md"
    assert main(["outline", str(TOWN), "-o", str(file)]) == ExitCode.FINE
    assert capsys.readouterr().out == f"{file}: 12 claims, 7 relations, 3 questions\n"
    assert file.read_bytes() == (GOLDEN / "outline.md").read_bytes()


def test_an_unknown_format_names_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", str(TOWN), "--format", "markdwon"]) == ExitCode.USAGE
    out, err = capsys.readouterr()
    assert not out
    assert "did you mean markdown" in " ".join(err.split())


def test_the_map_itself_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("argmap: 1\ntitle: Nothing yet\n", encoding="utf-8")
    for command in ("outline", "clashes"):
        assert main([command, str(file), "-o", str(file)]) == ExitCode.USAGE
    assert file.read_text(encoding="utf-8") == "argmap: 1\ntitle: Nothing yet\n"


def test_a_map_of_proposals_alone_has_nothing_accepted_to_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "map.yaml"
    sources = "sources: [{id: s, title: Somewhere}]\n"
    claims = "claims: [{id: a, text: A., origin: {by: rules, standing: proposed}}]\n"
    file.write_text(f"argmap: 1\n{sources}{claims}", encoding="utf-8")
    for command in ("outline", "clashes"):
        assert main([command, str(file)]) == ExitCode.FINE
        assert "DRAFT" in capsys.readouterr().out
        assert main([command, str(file), "--accepted"]) == ExitCode.BAD_INPUT
        assert "leave out --accepted" in capsys.readouterr().err


def test_what_a_reply_drops_is_told_apart_from_what_is_not_addressed() -> None:
    right = Source(id="r", side="right", title="Right", main="b", replies_to="l")
    left = Source(id="l", side="left", title="Left", main="a")
    claims = [claim("p", quote("l", 10)), claim("q", quote("r", 10))]
    steps = [relation("r1", "support", "p", "a"), relation("r2", "support", "q", "b")]
    text = outline(Structure(two_sided(claims, steps, [issue("i", "a b")], sources=(left, right))))
    assert "What a reply drops\n\nA1, on the left: Claim p. — dropped by Right.\n" in text
    assert "What the other side does not address\n\nB1, on the right: Claim q.\n" in text


def test_a_step_of_a_known_scheme_is_asked_about_where_that_is_wanted() -> None:
    steps = [
        relation("r1", "support", "p", "a", scheme="Analogy"),
        relation("r2", "support", "q", "a", scheme="mine"),
    ]
    structure = Structure(two_sided([claim("p", quote("l")), claim("q", quote("l", 20))], steps))
    for name in OUTLINE_FORMATS:
        assert "To ask" not in outline(structure, name)
        assert outline(structure, name, questions=True).count("To ask: ") == 4
    assert "Scheme: Analogy.\n      To ask: Is what is said about the first case true?" in outline(
        structure, questions=True
    )


def test_the_command_asks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", str(TOWN), "--questions"]) == ExitCode.FINE
    assert "To ask: Did it happen as told?" in capsys.readouterr().out

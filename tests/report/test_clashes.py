"""`argmap clashes`: the two sides beside each other, under the numbers of the picture, in every form."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from argmap import open_debate
from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.model import ArgumentMap, Claim, Issue, Origin, Quote, Source, Structure
from argmap.phrases import PLAIN
from argmap.report import CLASHES_FORMATS, clashes
from argmap.report.clashes import Point, found_clashes
from argmap.text import Surface, one_line
from argmap.text import width as columns
from tests.conftest import ROOT
from tests.examples import LEFT, RIGHT, claim, issue, quote, relation, two_sided
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GOLDEN = ROOT / "tests" / "golden"
TOWN = ROOT / "maps" / "town-centre.yaml"


def points(structure: Structure) -> list[Point]:
    return [point for clash in found_clashes(structure, PLAIN) for point in clash.points]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@given(argument_maps())
def test_every_issue_crossing_common_claim_and_unaddressed_claim_is_there_once(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    found = points(structure)
    headings = [clash.heading for clash in found_clashes(structure, PLAIN) if clash.is_issue]
    assert headings == [issue.question for issue in argument_map.issues]
    crossings = Counter(p.number for p in found if p.kind == "crossing")
    assert crossings == Counter(structure.number(r.id) for r in structure.crossings)
    assert {p.claim for p in found if p.kind == "common ground"} == {c.id for c in structure.common_ground()}
    dropped = {c.id for c in structure.unaddressed() if structure.replying_to(c.id)}
    for kind, is_dropped in (("unaddressed", False), ("dropped", True)):
        wanted = [c.id for side in ("left", "right") for c in structure.unaddressed(side)]
        assert [p.claim for p in found if p.kind == kind] == [n for n in wanted if (n in dropped) == is_dropped]
    positions = [p.claim for p in found if p.kind == "position"]
    assert positions == [name for issue in argument_map.issues for name in dict.fromkeys(issue.positions)]


@given(argument_maps(), st.integers(1, 200))
@settings(max_examples=50)
def test_text_keeps_to_its_width(argument_map: ArgumentMap, width: int) -> None:
    for line in clashes(Structure(argument_map), width=width).split("\n"):
        assert columns(line) <= max(width, 6)


@given(argument_maps(max_claims=5, max_relations=5))
@settings(max_examples=50)
def test_markdown_has_tables_of_two_columns_and_no_marks_of_the_words(argument_map: ArgumentMap) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(clashes(Structure(argument_map), "markdown"))
    inline = {child.type for token in tokens for child in token.children or ()}
    assert inline <= {"text", "text_special", "strong_open", "strong_close"}
    cells = Counter(token.type for token in tokens if token.type in ("tr_open", "th_open", "td_open"))
    assert cells["th_open"] + cells["td_open"] == 2 * cells["tr_open"]
    assert "html_block" not in {token.type for token in tokens}
    sides = [p for p in points(Structure(argument_map)) if p.side in ("left", "right")]
    shown = sum(bool(t.content) for t, before in zip(tokens[1:], tokens, strict=False) if before.type == "td_open")
    assert shown == len(sides)


@given(argument_maps())
def test_csv_has_a_row_for_each_point_and_no_formulas(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    found = rows(clashes(structure, "csv"))
    assert [(row["kind"], row["number"]) for row in found] == [
        (PLAIN.words.points[p.kind], p.number) for p in points(structure)
    ]
    for row, point in zip(found, points(structure), strict=True):
        assert row["text"].removeprefix("'") == one_line(point.text, Surface.LINE).removeprefix("'")
        assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in row.values())


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1"])
def test_a_cell_is_never_a_formula(start: str) -> None:
    one = ArgumentMap(
        sources=(Source(id="l", side="left", main="a"),),
        claims=(Claim(id="a", text=f"{start}x", source="l", wording="implicit"),),
    )
    (row,) = rows(clashes(Structure(one), "csv"))
    assert row["text"] == f"'{start.strip()}x"


def test_columns_align_where_the_right_is_longer_and_letters_are_wide() -> None:
    structure = Structure(
        two_sided(
            claims=[
                Claim(id="c", text="市" * 40 + " e\u0301" * 3, wording="paraphrase", quotes=(quote("l"),)),
                Claim(id="d", text="A long claim. " * 20, wording="paraphrase", quotes=(quote("r"),)),
            ],
            relations=[relation("x1", "attack", "d", "c")],
            issues=[issue("i", "c d")],
        )
    )
    lines = clashes(structure, width=80).split("\n")
    start = next(i for i, line in enumerate(lines) if line.startswith("A1."))
    for line in lines[start : start + 7]:
        column, at = 0, 0
        while column < 41 and at < len(line):
            column += columns(line[at])
            at += 1
        assert line[at:].startswith(("B1.", "    ")) or not line[at:]
        assert columns(line) <= 80


def test_a_narrow_screen_has_one_side_below_the_other() -> None:
    text = clashes(open_debate(TOWN).structure, width=50)
    assert text.index("A3. walkers") < text.index("Chamber of Commerce, “Keep it open”:\n\nB3. lost shops")
    assert "   B3." not in text


def test_who_answers_what_stands_on_the_side_that_it_comes_from() -> None:
    found = {p.number: p for p in points(open_debate(TOWN).structure) if p.kind == "crossing"}
    assert (found["1"].side, found["1"].relation_kind, found["1"].target) == ("left", "attack on a step", "r2")
    assert (found["2"].side, found["2"].claim) == ("right", "moves-elsewhere")
    assert found["2"].remark.startswith("B4 attacks A4. B4: The traffic, with the bad air, would only move")
    assert found["2"].remark.endswith("road. Drawn by the mapper.")


@pytest.mark.parametrize("title", ["Keep it open", "Keep  it\nopen", "Keep \u202eit open"])
def test_a_party_that_is_only_known_by_its_title_is_named_once(title: str) -> None:
    structure = Structure(two_sided(sources=[LEFT.changed(title=title), RIGHT]))
    said = one_line(title, Surface.LINE)
    for name in ("text", "markdown"):
        assert clashes(structure, name).count(said) == 1
    assert f"Mara, “{said}”" in clashes(Structure(two_sided(sources=[LEFT.changed(title=title, author="Mara"), RIGHT])))


def test_what_the_mapper_added_is_never_given_to_an_article() -> None:
    implicit = two_sided(
        claims=[Claim(id="c", text="Added.", source="l", wording="implicit")], issues=[issue("i", "c b")]
    )
    (row, *_) = rows(clashes(Structure(implicit), "csv"))
    assert (row["party"], row["side"], row["author"]) == ("the mapper", "left", "")
    assert "Added. (unsaid, added by the mapper)" in clashes(Structure(implicit))


def test_voice_and_stance_are_those_of_the_quote_that_takes_it_over() -> None:
    quotes = (
        Quote(source="l", exact=("x",), voice=("a paper",), stance="reports"),
        Quote(source="r", exact=("x",), voice=("a baker",), stance="endorses"),
    )
    structure = Structure(two_sided(claims=[claim("c", *quotes)], issues=[issue("i", "c")]))
    (row, *_) = rows(clashes(structure, "csv"))
    assert (row["side"], row["party"], row["said by"], row["author"]) == ("right", "Right", "a baker", "agrees")
    assert "(a baker, author agrees)" in clashes(structure)


def test_what_a_party_says_itself_stands_for_what_it_lets_others_say() -> None:
    quotes = (quote("l", voice="a baker"), quote("l", 20, "concedes"), quote("l", 40))
    structure = Structure(two_sided(claims=[claim("c", *quotes)], issues=[issue("i", "c")]))
    (row, *_) = rows(clashes(structure, "csv"))
    assert (row["party"], row["said by"], row["author"]) == ("Left", "", "says")


def test_positions_on_neither_side_stand_across() -> None:
    both = claim("c", quote("l"), quote("r", stance="concedes"))
    structure = Structure(two_sided(claims=[both, claim("n", quote("n"))], issues=[issue("i", "a b c n")]))
    lines = clashes(structure).split("\n")
    assert "N1. Claim n." in lines
    assert any(line.startswith("C1. Claim c.") for line in lines)


def test_proposals_are_marked() -> None:
    origin = Origin(by="rules", standing="proposed")
    structure = Structure(
        two_sided(
            relations=[relation("x", "attack", "a", "b", origin=origin)],
            issues=[Issue(id="i", question="What?", positions=("a", "b"), origin=origin)],
        )
    )
    for name in ("text", "markdown"):
        assert clashes(structure, name, width=200).count("roposed, not yet accepted.") == 2
    assert "roposed" not in clashes(structure.without(structure.proposals()))


@pytest.mark.parametrize("name", CLASHES_FORMATS)
def test_maps_with_nothing_in_them(name: str) -> None:
    for nothing in (ArgumentMap(), ArgumentMap(sources=(LEFT.changed(main=None), RIGHT.changed(main=None)))):
        assert clashes(Structure(nothing), name).endswith("\n")


@pytest.mark.parametrize(("name", "ending"), [("text", "txt"), ("markdown", "md"), ("csv", "csv")])
def test_the_clashes_of_the_town(name: str, ending: str, golden: Callable[[Path, str | bytes], None]) -> None:
    golden(GOLDEN / f"clashes.{ending}", clashes(open_debate(TOWN).structure, name))


def test_the_command_prints_or_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clashes", str(TOWN)]) == ExitCode.FINE
    out, err = capsys.readouterr()
    assert out == (GOLDEN / "clashes.txt").read_text(encoding="utf-8")
    assert not err
    file = tmp_path / "town.csv"
    assert main(["clashes", str(TOWN), "-o", str(file)]) == ExitCode.FINE
    table = (GOLDEN / "clashes.csv").read_bytes()
    assert file.read_bytes() == b"\xef\xbb\xbf" + table, "the mark by which spreadsheets know UTF-8"
    assert main(["clashes", str(TOWN), "--format", "csv", "-o", "-"]) == ExitCode.FINE
    assert capsys.readouterr().out.endswith(table.decode())
    assert main(["clashes", str(TOWN), "--format", "xlsx"]) == ExitCode.USAGE
    assert "known: text, markdown, csv" in " ".join(capsys.readouterr().err.split())


def exchange() -> Structure:
    """Left is answered by Right, which Left too answers; each leaves something lying."""
    sources = (LEFT, RIGHT.changed(replies_to="l"), Source(id="l2", side="left", title="Again", replies_to="r"))
    claims = [claim("p", quote("l", 10)), claim("q", quote("r", 10)), claim("s", quote("l2", 10))]
    steps = [relation(f"r{name}", "support", name, main) for name, main in (("p", "a"), ("q", "b"), ("s", "a"))]
    return Structure(two_sided(claims, steps, [issue("i", "a b")], sources=sources))


def test_what_a_reply_leaves_unaddressed_it_drops_and_what_nobody_answered_is_none_of_that() -> None:
    found = {p.claim: (p.kind, p.remark) for p in points(exchange()) if p.kind in ("dropped", "unaddressed")}
    assert found == {
        "p": ("dropped", "dropped by Right"),
        "q": ("dropped", "dropped by Again"),
        "s": ("unaddressed", ""),
    }
    text = clashes(exchange())
    assert "“Right” answers “Left”. “Again” answers “Right”." in text
    assert text.index("What a reply drops") < text.index("What the other side does not address")
    assert "“Again” answers “Right”." in clashes(exchange(), "markdown")
    assert "answers" not in clashes(Structure(two_sided()))


SCHEMED = two_sided(
    claims=[claim("p", quote("l")), claim("q", quote("r")), claim("s", quote("l", 20)), claim("t", quote("l", 30))],
    relations=[
        relation("r1", "support", "p", "a", scheme="analogy"),
        relation("r2", "support", "s", "p", scheme="Argument from sign"),
        relation("r3", "support", "t", "a", scheme="a scheme of my own"),
        relation("x", "attack", "q", "r1", scheme="bias"),
    ],
    issues=[issue("i", "a b"), issue("j", "p q")],
)


def test_the_steps_that_meet_on_an_issue_are_asked_about_once_where_that_is_wanted() -> None:
    structure = Structure(SCHEMED)
    asked = [
        (clash.heading, p.label, p.side, p.claim, p.target)
        for clash in found_clashes(structure, PLAIN, questions=True)
        for p in clash.points
        if p.kind == "question"
    ]
    assert asked == [
        ("What of i?", "analogy", "left", "p", "a"),
        ("What of j?", "Argument from sign", "left", "s", "p"),
        ("What of j?", "bias", "right", "q", "r1"),
    ]
    text = " ".join(clashes(structure, width=60, questions=True).split())
    assert "To ask of link 1 (bias):" in " ".join(clashes(structure, width=59, questions=True).split())
    assert "(analogy):" in text
    for name in CLASHES_FORMATS:
        assert "analogy" not in clashes(structure, name)
        assert "Are the two cases alike" in " ".join(clashes(structure, name, width=59, questions=True).split())


def test_the_command_asks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clashes", str(TOWN), "--questions", "--format", "csv"]) == ExitCode.FINE
    asked = [row for row in rows(capsys.readouterr().out) if row["kind"] == "to ask"]
    assert [(row["label"], row["target"]) for row in asked] == [("analogy", "trade"), ("example", "cleaner-air")]
    assert asked[0]["text"].startswith("Is what is said about the first case true? Are the two cases alike")

"""`argmap draw`: what is drawn, what is refused, and what is said of it."""

from __future__ import annotations

import re
import shutil
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from argmap import load_map, open_debate, save_map
from argmap.adding import adding
from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.model import ArgumentMap, Origin
from tests.benchmarks.maps import make_map


@pytest.fixture
def seed(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("maps", "seeds"):
        shutil.copytree(root / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return Path("maps/pakistan-us-alliance.yaml")


def claims_in(file: str) -> set[str]:
    return set(re.findall(r'<g id="claim-([\w-]+)"', Path(file).read_text("utf-8")))


def test_the_overview_is_the_default_and_says_so(seed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", str(seed), "-o", "p.svg"]) == ExitCode.FINE
    assert len(claims_in("p.svg")) == 21
    said = capsys.readouterr().out
    assert said == ("p.svg: 21 of 110 claims, 12 links from one article to the other, 77 behind these\n")


def test_all_leaves_out_readers_on_no_side_unless_asked(seed: Path) -> None:
    main(["draw", str(seed), "--all", "-o", "all.svg"])
    main(["draw", str(seed), "--all", "--side", "none", "-o", "none.svg"])
    assert (len(claims_in("all.svg")), len(claims_in("none.svg"))) == (98, 110)


def test_one_question(seed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (asked,) = [issue.id for issue in open_debate(seed).map.issues if "should follow" in issue.question]
    assert main(["draw", str(seed), "--issue", asked, "-o", "one.svg"]) == ExitCode.FINE
    assert {"cannot-afford", "reconsider-status"} <= claims_in("one.svg")
    assert main(["draw", str(seed), "--issue", "nothing", "-o", "two.svg"]) == ExitCode.USAGE
    assert "there is no issue 'nothing'" in capsys.readouterr().err
    assert main(["draw", str(seed), "--issue", asked, "--all", "-o", "two.svg"]) == ExitCode.USAGE


def test_one_side(seed: Path) -> None:
    main(["draw", str(seed), "--all", "--side", "right", "-o", "right.svg"])
    assert len(claims_in("right.svg")) == 27
    assert "Replaying Old Mistakes" not in Path("right.svg").read_text("utf-8")


def test_a_claim_and_what_is_near_it_by_number_or_id(seed: Path) -> None:
    main(["draw", str(seed), "--focus", "b12", "-o", "number.svg"])
    main(["draw", str(seed), "--focus", "reconsider-status", "-o", "id.svg"])
    assert Path("number.svg").read_bytes() == Path("id.svg").read_bytes()
    assert {"reconsider-status", "problematic-partner"} <= claims_in("id.svg")
    main(["draw", str(seed), "--focus", "B12", "--hops", "2", "-o", "far.svg"])
    assert claims_in("id.svg") < claims_in("far.svg")


def test_an_unknown_claim_is_refused_with_the_nearest(seed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", str(seed), "--focus", "reconsider-statis", "-o", "p.svg"]) == ExitCode.USAGE
    assert "did you mean reconsider-status?" in capsys.readouterr().err


def test_all_of_a_map_is_split_into_numbered_files_or_one_pdf(seed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "maps/homework.yaml", "--split", "-o", "p.svg"]) == ExitCode.FINE
    files = sorted(Path().glob("p-*.svg"))
    assert len(files) > 5
    assert set().union(*(claims_in(str(file)) for file in files)) == {
        claim.id for claim in load_map("maps/homework.yaml").claims
    }
    capsys.readouterr()
    assert main(["draw", "maps/homework.yaml", "--split", "--page", "a4", "-o", "p.pdf"]) == ExitCode.FINE
    assert re.fullmatch(rf"p\.pdf: {len(files)} pages, [\d.]+ points on A4.*\n", capsys.readouterr().out)


def test_a_page_for_each_question(seed: Path) -> None:
    assert main(["draw", "maps/homework.yaml", "--issues", "-o", "q.svg"]) == ExitCode.FINE
    files = sorted(Path().glob("q-*.svg"))
    issues = load_map("maps/homework.yaml").issues
    assert len(files) == len(issues)
    for file, issue in zip(files, issues, strict=True):
        assert set(issue.positions) <= claims_in(str(file))


def test_some_claims_alone_and_empty_boxes(seed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "maps/homework.yaml", "--only", "A1,a3,B1", "--empty", "A3", "-o", "p.svg"]) == ExitCode.FINE
    assert len(claims_in("p.svg")) == 3
    assert "The classroom is the place for practice." not in text_in("p.svg")
    assert main(["draw", "maps/homework.yaml", "--empty", "Z9", "-o", "p.svg"]) == ExitCode.USAGE
    assert "there is no claim 'Z9'" in capsys.readouterr().err


def text_in(file: str) -> str:
    return " ".join(t.text or "" for t in ET.parse(file).getroot().iter("{http://www.w3.org/2000/svg}text"))


@pytest.mark.parametrize("page", ["slide", "a4", "letter", "a3"])
def test_a_page_that_is_asked_for_is_given_and_what_was_done_is_said(
    seed: Path, page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draw", str(seed), "--page", page, "-o", "p.svg"]) == ExitCode.FINE
    said = capsys.readouterr().out
    least = 16 if page == "slide" else 9
    assert float(re.findall(r"([\d.]+) points on", said)[0]) >= least
    assert Path("p.svg").exists()


def test_what_has_no_room_in_full_is_said_to_be_small(seed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", str(seed), "--all", "--labels", "full", "--page", "slide", "-o", "p.svg"]) == ExitCode.FINE
    assert "--split" in capsys.readouterr().out


def test_seven_hundred_claims_are_drawn_in_seconds(seed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_map(make_map(700), "large.yaml")
    assert main(["draw", "large.yaml", "--all", "--page", "a3", "-o", "p.svg"]) == ExitCode.FINE
    assert "of 700 claims" in capsys.readouterr().out


def proposed(argument_map: ArgumentMap) -> ArgumentMap:
    """The same with one claim, one relation and one issue only proposed."""
    origin = Origin(by="rules", sure=0.5, standing="proposed")
    claims = tuple(c.changed(origin=origin) if c.id == "breathable" else c for c in argument_map.claims)
    relations = tuple(r.changed(origin=origin) if r.id == "r5" else r for r in argument_map.relations)
    issues = tuple(i.changed(origin=origin) if i.id == "shops" else i for i in argument_map.issues)
    return argument_map.changed(claims=claims, relations=relations, issues=issues)


def test_proposals_are_marked_or_left_out(seed: Path) -> None:
    save_map(proposed(load_map("maps/town-centre.yaml")), "maps/town-centre.yaml")
    main(["draw", "maps/town-centre.yaml", "-o", "draft.svg"])
    main(["draw", "maps/town-centre.yaml", "--accepted", "-o", "accepted.svg"])
    draft, accepted = (Path(name).read_text("utf-8") for name in ("draft.svg", "accepted.svg"))
    assert "DRAFT" in draft
    assert "DRAFT" not in accepted
    assert ">A5?<" in draft
    assert 'id="relation-r5"' in draft
    assert claims_in("draft.svg") - claims_in("accepted.svg") == {"breathable"}
    assert 'id="relation-r5"' not in accepted
    assert 'id="issue-shops"' not in accepted


@pytest.mark.parametrize("command", [["draw", "-o", "a.svg"], ["outline"], ["clashes"]], ids=lambda one: one[0])
def test_what_accepted_leaves_out_is_counted_in_a_line(
    seed: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    town = "maps/town-centre.yaml"
    assert main([*command, town, "--accepted"]) == ExitCode.FINE
    assert "left out" not in capsys.readouterr().err
    save_map(proposed(load_map(town)), town)
    assert main([*command, town]) == ExitCode.FINE
    assert "left out" not in capsys.readouterr().err
    assert main([*command, town, "--accepted"]) == ExitCode.FINE
    (line,) = capsys.readouterr().err.splitlines()
    assert line == (
        "left out, as it is not accepted: 1 claim, 2 relations, 1 question; "
        "1 relation of these a person made, on something that is proposed"
    )


def test_where_nothing_is_accepted_there_is_nothing_to_draw(seed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    town = load_map("maps/town-centre.yaml")
    origin = Origin(by="rules", standing="proposed")
    nothing = town.changed(claims=tuple(c.changed(origin=origin) for c in town.claims))
    save_map(nothing, "maps/town-centre.yaml")
    assert main(["draw", "maps/town-centre.yaml", "--accepted", "-o", "p.svg"]) == ExitCode.BAD_INPUT
    assert "nothing to show: no claim is accepted yet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--style", "drak"], "there is no style 'drak'; did you mean dark?"),
        (["--page", "a5"], "there is no page 'a5'; known: slide, a4, letter, a3"),
        (["--side", "top"], "known: left, right, none"),
        (["--labels", "none"], "known: full, short"),
        (["--engine", "neato"], "known: bundled, dot"),
        (["--all", "--split"], "give one of --all"),
        (["--hops", "0"], "--hops"),
        (["--split", "--to", "svg", "-o", "-"], "several pages do not go to standard output"),
    ],
)
def test_wrong_options_are_said_plainly(
    seed: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draw", str(seed), "-o", "p.svg", *options]) == ExitCode.USAGE
    assert said in " ".join(capsys.readouterr().err.split())


def test_the_systems_engine(seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    if shutil.which("dot") is None:
        pytest.skip("Graphviz is not installed on this machine")
    assert main(["draw", "maps/town-centre.yaml", "--engine", "dot", "-o", "p.svg"]) == ExitCode.FINE
    assert len(claims_in("p.svg")) == 9


def test_without_the_systems_engine_it_is_said(
    seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert main(["draw", "maps/town-centre.yaml", "--engine", "dot", "-o", "p.svg"]) == ExitCode.TOOL_MISSING
    assert "leave out --engine" in capsys.readouterr().err


def test_without_the_extra_for_pdf_it_is_said(
    seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert main(["draw", "maps/town-centre.yaml", "-o", "p.pdf"]) == ExitCode.TOOL_MISSING
    assert f"add it with: {adding('typst')}" in capsys.readouterr().err
    assert not Path("p.pdf").exists()

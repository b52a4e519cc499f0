"""Every map that comes with argmap."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from argmap import open_debate
from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.diagram import PAGES, Choices, picture
from argmap.errors import Severity
from argmap.model import Scope, overview
from argmap.workspace.products import PRODUCTS, Options
from tests.examples import MAPS

TEACHING = sorted((Path(__file__).parents[1] / "maps").glob("*.teaching.yaml"))
SEEDS = {
    "000_cbd93a8e687a55ce.txt": "b3d90509b0afc600f088485651fed838a2051150ce21e25d741f9ae7fabefe15",
    "004_5f14ed3ac32c2046.txt": "f66e5a1e3f08e78fcc4856ce91972af1082def4558eb9d50327445dc54e3fea6",
}


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_is_sound_and_its_quotes_stand_in_its_articles(path: Path) -> None:
    debate = open_debate(path)
    assert [p for p in debate.problems if p.severity is not Severity.INFORMATION] == []
    assert {found.status for _, _, _, found in debate.quotes() if found is not None} == {"exact"}


@pytest.mark.parametrize("path", TEACHING, ids=lambda path: path.stem)
def test_what_is_decided_for_the_sheets_of_a_map_fits_it(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(path)]) == ExitCode.FINE
    out, err = capsys.readouterr()
    assert "no problems" in out + err


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_has_the_picture_that_is_committed_beside_it(path: Path) -> None:
    committed = path.with_suffix(".svg").read_text("utf-8")
    structure = open_debate(path).structure
    aside = {claim.id for claim in structure.bystanders()}
    drawn = picture(overview(structure, among=[name for name in structure.claims if name not in aside]))
    assert committed == drawn.svg, f"argmap draw {path} -o {path.with_suffix('.svg')}"


def test_the_slide_is_the_one_that_is_committed(root: Path) -> None:
    structure = open_debate(root / "maps" / "pakistan-us-alliance.yaml").structure
    (made,) = PRODUCTS["picture"].make([Scope().excerpt(structure)], Options("svg", Choices(page=PAGES["slide"])))
    assert (root / "maps" / "pakistan-us-alliance-slide.svg").read_bytes() == made.data


@pytest.mark.parametrize("name", SEEDS)
def test_the_seeds_are_byte_for_byte_what_they_were(name: str, root: Path) -> None:
    assert hashlib.sha256((root / "seeds" / name).read_bytes()).hexdigest() == SEEDS[name]


def test_the_seed_map_has_what_its_readers_look_for(root: Path) -> None:
    structure = open_debate(root / "maps" / "pakistan-us-alliance.yaml").structure
    relations = structure.map.relations
    assert [c.id for c in structure.main_claims()] == ["cannot-afford", "reconsider-status"]
    assert len(structure.map.claims) >= 90
    assert any(r.is_linked for r in relations)
    assert any(c.is_implicit for c in structure.map.claims)
    assert {structure.attack_kind(r) for r in relations if r.kind == "attack"} == {"rebut", "undermine", "undercut"}
    assert len(structure.map.issues) >= 2
    assert {structure.ground(r.id) for r in structure.crossings} == {"left", "right"}
    assert structure.is_used_oppositely("cpec-flagship")
    labels = {c.label for c in structure.map.claims}
    assert {"unreliable ally", "repeating old mistakes"} <= labels
    assert structure.sources["gatestone"].published == "2026-01-08"


def test_the_named_claims_of_the_seeds_face_each_other_and_their_sides_help_each_other(root: Path) -> None:
    structure = open_debate(root / "maps" / "pakistan-us-alliance.yaml").structure
    assert {"old-mistakes", "unreliable-ally"} <= set(structure.map.issues[0].positions)
    assert {structure.depth("old-mistakes"), structure.depth("unreliable-ally")} == {1}
    helping = [structure.ground(r.id) for r in structure.crossings if r.kind == "support"]
    assert sorted(set(helping)) == ["left", "right"]
    assert len(helping) >= 2
    undercuts = [structure.ground(r.id) for r in structure.crossings if structure.attack_kind(r) == "undercut"]
    assert sorted(set(undercuts)) == ["left", "right"]
    assert all(r.note for r in structure.map.relations if r.is_linked or structure.is_crossing(r))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_teaches_no_bad_habit(path: Path) -> None:
    habits = {"stands-alone", "one-way", "concession-as-support", "unbalanced"}
    assert [problem for problem in open_debate(path).problems if problem.check in habits] == []


def test_the_exchange_has_what_an_exchange_can_have(root: Path) -> None:
    structure = open_debate(root / "maps" / "later-bell.yaml").structure
    dropped = {claim.id: [s.id for s in structure.replying_to(claim.id)] for claim in structure.unaddressed()}
    assert dropped["safer-road"] == ["tolland"]
    assert dropped["harder-mornings"] == ["calder-again"]
    assert structure.relations["x3"].target in structure.relations["x1"].premises
    reasons = {structure.ground(r.id) for r in structure.onto("no-extension")}
    assert (structure.ground("no-extension"), reasons) == ("common", {"left", "right"})
    assert structure.sources["post"].side is None
    used = {source.id for source in structure.asserted_by("longer-sleep")}
    assert used == {"calder", "tolland"}
    assert "post" in {quote.source for quote in structure.claims["longer-sleep"].quotes}

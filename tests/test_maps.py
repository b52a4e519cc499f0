"""Every map that comes with argmap."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from argmap import open_debate
from argmap.diagram import picture
from argmap.errors import Severity
from argmap.model import overview

MAPS = sorted((Path(__file__).parents[1] / "maps").glob("*.yaml"))
SEEDS = {
    "000_cbd93a8e687a55ce.txt": "b3d90509b0afc600f088485651fed838a2051150ce21e25d741f9ae7fabefe15",
    "004_5f14ed3ac32c2046.txt": "f66e5a1e3f08e78fcc4856ce91972af1082def4558eb9d50327445dc54e3fea6",
}


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_is_sound_and_its_quotes_stand_in_its_articles(path: Path) -> None:
    debate = open_debate(path)
    assert [p for p in debate.problems if p.severity is not Severity.INFORMATION] == []
    assert {found.status for _, _, _, found in debate.quotes() if found is not None} == {"exact"}


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_has_the_picture_that_is_committed_beside_it(path: Path) -> None:
    committed = path.with_suffix(".svg").read_text("utf-8")
    structure = open_debate(path).structure
    aside = {claim.id for claim in structure.bystanders()}
    drawn = picture(overview(structure, among=[name for name in structure.claims if name not in aside]))
    assert committed == drawn.svg, f"argmap draw {path} -o {path.with_suffix('.svg')}"


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

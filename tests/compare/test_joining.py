"""Two readers' maps as one, and how far they agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap import open_debate, save_map
from argmap.cli import main
from argmap.compare import matched
from argmap.compare.agreement import agreement, cass_of, kappa_of, macro_f1_of, segmentation_of
from argmap.compare.joining import joined
from tests import examples
from tests.compare.planting import in_other_words, planted, with_errors

MAPS = Path(__file__).parents[2] / "maps"


@pytest.mark.parametrize("path", examples.MAPS, ids=lambda path: path.stem)
def test_a_map_with_itself_in_other_words_is_that_map(path: Path) -> None:
    debate = open_debate(path)
    made = joined(debate, in_other_words(debate), ("one", "two"))
    assert made.map == debate.map
    assert (made.only_first, made.only_second) == ((), ())
    full = agreement(made.sides)
    assert full.claims_f1 == 1
    assert full.kappa == pytest.approx(1)
    assert full.macro_f1 == 1
    assert full.segmentation == 1
    assert full.cass_kappa == pytest.approx(1)
    assert full.cass_f1 == pytest.approx(1)


@pytest.mark.parametrize("name", ["deleted", "unjoined", "joined elsewhere", "as attack", "question lost", "invented"])
def test_what_one_reader_alone_has_is_proposed_as_theirs(name: str) -> None:
    debate = open_debate(MAPS / "homework.yaml")
    error = next(one for one in planted(debate) if one.name == name)
    other = with_errors(debate, error)
    assert other is not None
    made = joined(debate, other, ("ann", "bob"))
    proposed = {
        one.id: one.origin for one in (*made.map.claims, *made.map.relations, *made.map.issues) if one.is_proposed
    }
    assert set(proposed) == {*made.only_first, *made.only_second} != set()
    assert {origin.by for origin in proposed.values() if origin is not None} <= {"ann", "bob"}
    back = joined(other, debate, ("bob", "ann"))
    assert len(back.only_first) == len(made.only_second)
    assert len(back.only_second) == len(made.only_first)
    assert agreement(matched(other, debate)).claims_f1 == agreement(matched(debate, other)).claims_f1


def test_kappa_is_that_of_an_example_by_hand() -> None:
    """Of 50 proposals, two readers accept 20, reject 15, and differ on 5 and 10: .70 against .50 by chance."""
    counts = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}
    assert kappa_of(counts) == pytest.approx(0.4)
    assert kappa_of({("yes", "yes"): 3}) is None
    assert kappa_of({}) is None


def test_macro_f1_is_the_mean_over_the_kinds_that_occur() -> None:
    counts = {
        ("support", "support"): 3,
        ("support", "nothing"): 1,
        ("attack", "support"): 1,
        ("nothing", "nothing"): 90,
    }
    assert macro_f1_of(counts) == pytest.approx((2 * 3 / 8 + 0) / 2)
    assert macro_f1_of({("nothing", "nothing"): 4}) is None


def test_segmentation_counts_places_that_one_has_alone_and_two_beside_each_other_once() -> None:
    """Ten words have nine places for a cut: 3 is shared, 6 and 7 lie beside each other, 9 stands alone."""
    assert segmentation_of([3, 6], [3, 7], 10) == pytest.approx(1 - 1 / 9)
    assert segmentation_of([3, 6, 9], [3, 7], 10) == pytest.approx(1 - 2 / 9)
    assert segmentation_of([3, 4], [], 10) == pytest.approx(1 - 2 / 9), "of one reader they are two"
    assert segmentation_of([], [], 10) == 1
    assert segmentation_of([], [], 1) is None


def test_segmentation_is_that_of_the_examples_of_its_authors() -> None:
    """Eleven units cut before the third and the sixth, against a lost cut and against four; in segeval's own tests."""
    assert segmentation_of([2, 5], [5], 11) == pytest.approx(0.9)
    assert segmentation_of([2, 5], [2, 5, 8], 11) == pytest.approx(0.9)
    assert segmentation_of([2, 5], [1, 2, 5, 6], 11) == pytest.approx(0.8)
    assert segmentation_of([2, 5], [2, 4], 11) == pytest.approx(0.9), "one edit in the paper, half of one in segeval 2"


def test_cass_is_that_of_the_figures_that_its_authors_centre_shows() -> None:
    """Arg-tech/amf-evaluation-metrics shows kappa, text similarity and CASS of one pair of analyses."""
    assert cass_of(0.8627450980392157, 0.05453840852022301) == pytest.approx(0.10259149819921817)


def test_cass_is_the_harmonic_mean_of_how_alike_texts_are_cut_and_what_is_made_of_them() -> None:
    """Links .6 and stances .8 are .7 together; with segmentation .9 that is 2 * .63 / 1.6."""
    assert cass_of(0.9, 0.6, 0.8) == pytest.approx(0.7875)
    assert cass_of(0.9, 0.6, None) == pytest.approx(2 * 0.54 / 1.5)
    assert cass_of(0.9, -0.2, None) == 0
    assert cass_of(None, 0.6) is None
    assert cass_of(0.9, None) is None


def test_a_stance_that_differs_lowers_stances_alone_and_a_quote_elsewhere_the_segmentation() -> None:
    debate = open_debate(MAPS / "homework.yaml")
    errors = list(planted(debate))
    other = with_errors(debate, next(one for one in errors if one.name == "stance"))
    assert other is not None
    found = agreement(matched(other, debate))
    assert found.kappa == pytest.approx(1)
    assert found.segmentation == 1
    assert found.stance_kappa is not None
    assert found.stance_kappa < 1
    assert found.cass_kappa is not None
    assert 0.9 < found.cass_kappa < 1
    fewer = with_errors(debate, next(one for one in errors if one.name == "deleted"))
    assert fewer is not None
    cut = agreement(matched(fewer, debate)).segmentation
    assert cut is not None
    assert 0.9 < cut < 1


def test_the_command_writes_a_map_beside_the_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in MAPS.glob("*homework*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    first, second = tmp_path / "homework.yaml", tmp_path / "bob.yaml"
    debate = open_debate(first)
    other = with_errors(debate, next(one for one in planted(debate) if one.name == "joined elsewhere"))
    assert other is not None
    save_map(other.map, second)
    out = tmp_path / "both.yaml"
    assert main(["merge", str(first), str(second), "-o", str(out), "--words", "expert"]) == 0
    said = capsys.readouterr().out
    assert "only in bob: 1\n" in said
    assert "links, Cohen's kappa: 0.9" in said
    assert "CASS (kappa): 0.9" in said
    assert open_debate(out).proposed == 2
    assert main(["merge", str(first), str(second), "-o", str(out)]) != 0
    assert "both.yaml" in capsys.readouterr().err
    assert main(["merge", str(first), str(second), "-o", str(tmp_path.parent / "far.yaml")]) != 0


def test_maps_of_other_articles_are_not_put_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "both.yaml"
    assert main(["merge", str(MAPS / "homework.yaml"), str(MAPS / "town-centre.yaml"), "-o", str(out)]) != 0
    assert "the same ones" in capsys.readouterr().err
    assert not out.exists()

"""Points, where a teacher asks for them; and maps made from another state of an article."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.cli import main
from argmap.compare import KINDS, mark
from argmap.compare.points import Points, Worth, points_of
from argmap.errors import PointsFormatError
from argmap.formats.points import read_points
from tests.compare.test_comments import _class, _save
from tests.compare.test_marking import HOMEWORK, MAPS

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_found_counts_and_errors_take_away() -> None:
    """Ann has 2 of 2 main claims, 21 of 21 claims, 17 of 18 links, and one error."""
    ann = _class()["Ann"]
    assert points_of(ann, Worth(2, 1, 1, {})) == (42, 43)
    assert points_of(ann, Worth(2, 1, 1, {"each-for-together": 2})) == (40, 43)
    assert points_of(ann, Worth(0, 0, 1, {}, 9)) == (8.5, 9)
    assert points_of(ann, Worth(0, 0, 1, {"each-for-together": 99})) == (0, 18)
    assert points_of(ann, Worth(0, 0, 0, {})) == (0, 0)
    assert str(Points(8.5, 9.0)) == "8.5 / 9"


def test_all_mistakes_in_a_file_are_said() -> None:
    text = "points: 1\nclaims: 1\nlink: -2\nless: {turned: 1}\n"
    with pytest.raises(PointsFormatError) as raised:
        read_points(text, kinds=KINDS)
    assert [one.location.line for one in raised.value.problems if one.location is not None] == [2, 3, 4]
    for other in ("argmap: 1\n", "points: 2\n", "points: one\n", "", "points: 1\nless: [turned-round]\n"):
        with pytest.raises(PointsFormatError):
            read_points(other, kinds=KINDS)
    assert read_points("points: 1\n", kinds=KINDS).less == {}


@pytest.mark.parametrize("ending", ["txt", "md", "csv", "html"])
def test_points_stand_in_every_form_and_nowhere_unasked(ending: str, tmp_path: Path) -> None:
    _save(tmp_path / "class")
    points, out = tmp_path / "points.yaml", tmp_path / f"class.{ending}"
    points.write_text("points: 1\nlink: 1\n", encoding="utf-8")
    command = ["mark", str(tmp_path / "class"), "--against", str(HOMEWORK), "-o", str(out)]
    assert main(command) == 0
    assert "points" not in out.read_text(encoding="utf-8")
    assert main([*command, "--points", str(points)]) == 0
    text = out.read_text(encoding="utf-8")
    assert "points" in text
    if ending == "csv":
        rows = list(csv.reader(text.splitlines()))
        assert {len(row) for row in rows} == {len(rows[0])}
    else:
        assert "17 / 18" in text


def test_that_an_article_was_another_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    for file in MAPS.glob("*homework*"):
        (folder / file.name).write_bytes(file.read_bytes())
    article = folder / "keep-homework.txt"
    article.write_text("Printed later.\n\n" + article.read_text(encoding="utf-8"), encoding="utf-8")
    old = "a" * 64
    text = HOMEWORK.read_text(encoding="utf-8")
    kim = tmp_path / "kim.yaml"
    kim.write_text(
        text.replace("article: keep-homework.txt", f"article: keep-homework.txt\n    sha256: {old}"), "utf-8"
    )
    assert main(["mark", str(kim), "--against", str(folder / "homework.yaml")]) == 0
    told = capsys.readouterr()
    assert "another text of 'keep'" in told.err
    assert "'abolish'" not in told.err
    assert "Nothing is otherwise" in told.out
    assert mark(open_debate(HOMEWORK), [open_debate(HOMEWORK)]).sides.other_texts == ()


def test_a_map_of_other_articles_is_left_out_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _save(tmp_path / "class")
    (tmp_path / "class" / "Fay.yaml").write_bytes((MAPS / "town-centre.yaml").read_bytes())
    assert main(["mark", str(tmp_path / "class"), "--against", str(HOMEWORK)]) == 0
    told = capsys.readouterr()
    assert "Fay.yaml: left out" in told.err
    assert "Fay" not in told.out
    assert main(["mark", str(MAPS / "town-centre.yaml"), "--against", str(HOMEWORK)]) != 0

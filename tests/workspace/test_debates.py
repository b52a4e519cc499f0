from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from argmap import load_map, open_debate, save_map
from argmap.errors import ArticleError, FileError, MapFormatError, Severity
from argmap.model import ArgumentMap
from argmap.store import write_together
from argmap.workspace import DEMO_MAP, demo_files, demo_map, line_of, read_debate, start_map

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.errors import Problem
    from argmap.model import Debate


@pytest.fixture
def town(root: Path, tmp_path: Path) -> Path:
    """A copy of the smallest debate."""
    for path in (root / "maps").glob("*"):
        if path.suffix in (".yaml", ".txt") and "pakistan" not in path.name:
            shutil.copy(path, tmp_path)
    return tmp_path / "town-centre.yaml"


def poor(debate: Debate) -> list[Problem]:
    """What is worse than information."""
    return [problem for problem in debate.problems if problem.severity is not Severity.INFORMATION]


def test_a_debate_has_its_articles_and_its_quotes(town: Path) -> None:
    debate = open_debate(town)
    assert set(debate.articles) == {"close", "open"}
    assert {found.status for _, _, _, found in debate.quotes() if found} == {"exact"}
    assert poor(debate) == []


def test_loading_and_saving_changes_no_byte(town: Path) -> None:
    before = town.read_bytes()
    save_map(load_map(town), town)
    assert town.read_bytes() == before


def test_a_save_keeps_comments_and_untouched_blocks(town: Path) -> None:
    before = town.read_text("utf-8")
    argument_map = load_map(town)
    claims = tuple(c.changed(label="another label") if c.id == "on-foot" else c for c in argument_map.claims)
    save_map(argument_map.changed(claims=claims), town)
    assert town.read_text("utf-8") == before.replace("walkers buy more", "another label")


def test_a_byte_order_mark_and_windows_line_ends_survive(town: Path) -> None:
    data = b"\xef\xbb\xbf" + town.read_bytes().replace(b"\n", b"\r\n")
    town.write_bytes(data)
    argument_map = load_map(town)
    save_map(argument_map, town)
    assert town.read_bytes() == data
    save_map(argument_map.changed(title="Other"), town)
    changed = town.read_bytes()
    assert changed.startswith(b"\xef\xbb\xbf#")
    assert changed.count(b"\n") == changed.count(b"\r\n") == data.count(b"\r\n")


def test_a_missing_article_is_a_problem_and_not_the_end(town: Path) -> None:
    (town.parent / "close-the-centre.txt").unlink()
    debate = open_debate(town)
    (problem,) = poor(debate)
    assert problem.check == "article-unreadable"
    assert str(problem.location) == f"{town}:6:63"
    assert debate.structure.number("close-it") == "A1", "without the article, the order of the file counts"


def test_an_article_that_is_not_utf_8_is_a_problem(town: Path) -> None:
    (town.parent / "close-the-centre.txt").write_bytes("Schließt die Straße\n".encode("latin-1"))
    assert "article-unreadable" in [p.check for p in open_debate(town).problems]


def test_numbers_stay_when_a_quote_is_lost(town: Path) -> None:
    article = town.parent / "close-the-centre.txt"
    before = open_debate(town).structure.number("cleaner-air")
    article.write_text(article.read_text("utf-8").replace("cleaner within", "cleaner after"), "utf-8")
    debate = open_debate(town)
    assert [p.check for p in poor(debate)] == ["quote-near"]
    assert debate.structure.number("cleaner-air") == before


def test_what_is_no_map_is_not_overwritten(town: Path) -> None:
    argument_map = load_map(town)
    for content in (b"Dear diary", b"\xff\xfe\x00", b"argmap: 1\nclaims: 3\n"):
        town.write_bytes(content)
        with pytest.raises(MapFormatError):
            save_map(argument_map, town)
        assert town.read_bytes() == content


def test_a_new_map_says_where_its_schema_lies(town: Path) -> None:
    path = town.parent / "new.yaml"
    save_map(load_map(town), path, schema="argmap.schema.json")
    assert path.read_text("utf-8").startswith("# yaml-language-server: $schema=argmap.schema.json\nargmap: 1\n")
    assert load_map(path) == load_map(town)


def test_the_demo_has_all_that_its_map_needs(tmp_path: Path) -> None:
    write_together({tmp_path / name: data for name, data in demo_files().items()})
    debate = open_debate(tmp_path / DEMO_MAP)
    assert poor(debate) == []
    assert debate.map == open_debate(demo_map()).map


def test_a_debate_is_read_from_bytes_as_from_its_file(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(town.parent)
    assert read_debate(town.read_bytes(), town.name).map == open_debate(town).map
    with pytest.raises(MapFormatError, match="standard input:1"):
        read_debate(b"\xff\xfe", "standard input")


def test_a_map_is_started_on_two_articles(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "left.txt").write_text("One says so.")
    (tmp_path / "Rechts außen.txt").write_bytes("Größer".encode("cp1252"))
    started = start_map(tmp_path / "left.txt", tmp_path / "Rechts außen.txt", tmp_path / "maps" / "new.yaml")
    left, right = load_map(tmp_path / "maps" / "new.yaml").sources
    assert (left.article, left.original) == ("../left.txt", "")
    assert (right.article, right.original) == ("Rechts außen.txt", "Rechts außen.txt")
    assert (tmp_path / "maps" / "Rechts außen.txt").read_text("utf-8") == "Größer"
    assert "indows-1252" in "".join(started.notices)
    assert open_debate(tmp_path / "maps" / "new.yaml").problems == ()


def test_a_started_map_takes_the_encoding_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Приказ".encode("koi8-r"))
    (tmp_path / "b.txt").write_bytes("Ответ".encode("koi8-r"))
    start_map(tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "m.yaml", encoding="koi8-r")
    assert (tmp_path / "a-2.txt").read_text("utf-8") == "Приказ"
    assert [s.article for s in load_map(tmp_path / "m.yaml").sources] == ["a-2.txt", "b-2.txt"]


def test_a_started_map_overwrites_nothing_and_refuses_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(ArticleError, match=r"b\.png"):
        start_map(tmp_path / "a.txt", tmp_path / "b.png", tmp_path / "m.yaml")
    assert not (tmp_path / "m.yaml").exists()
    with pytest.raises(FileError, match="name two articles"):
        start_map(tmp_path / "a.txt", tmp_path / "a.txt", tmp_path / "m.yaml")
    (tmp_path / "m.yaml").write_text("mine")
    (tmp_path / "b.txt").write_text("other words")
    with pytest.raises(FileError, match="not overwritten"):
        start_map(tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "m.yaml")


def test_the_example_in_a_started_map_is_a_map_once_uncommented(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("its words in the article, letter by letter")
    start_map(tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "m.yaml", with_example=True)
    lines = (tmp_path / "m.yaml").read_text("utf-8").splitlines(keepends=True)
    instruction = next(i for i, line in enumerate(lines) if line.startswith("# What they claim"))
    wanted = [line.replace("# ", "", 1) for line in lines[:instruction] + lines[instruction + 1 :]]
    (tmp_path / "m.yaml").write_text("".join(wanted), "utf-8")
    debate = open_debate(tmp_path / "m.yaml")
    assert poor(debate) == []
    assert len(debate.structure.crossings) == 1


def test_articles_far_away_are_copied_beside_the_map(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "x" / "y").mkdir(parents=True)
    (tmp_path / "far" / "a.txt").write_text("far away")
    (tmp_path / "x" / "y" / "a.txt").write_text("another")
    start_map(tmp_path / "far" / "a.txt", tmp_path / "x" / "y" / "a.txt", tmp_path / "x" / "y" / "m.yaml")
    assert [s.article for s in load_map(tmp_path / "x" / "y" / "m.yaml").sources] == ["a-2.txt", "a.txt"]


MAP = "argmap: 1\nsources: [{id: a, side: left, article: ARTICLE}]\nclaims: []\n"


def unreadable(file: Path) -> str:
    """What is said of the article that cannot be read; empty if it can."""
    return next((p.message for p in open_debate(file).problems if p.check == "article-unreadable"), "")


def test_a_link_out_of_the_maps_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "course" / "maps"
    folder.mkdir(parents=True)
    for place in (tmp_path / "secret.txt", folder.parent / "beside.txt", folder / "here.txt"):
        place.write_text("These are some words.\n", "utf-8")
    file = folder / "m.yaml"
    file.write_text(MAP.replace("ARTICLE", "link.txt"), "utf-8")
    link = folder / "link.txt"
    for target, is_fine in (
        (folder / "here.txt", True),
        (folder.parent / "beside.txt", True),
        (tmp_path / "secret.txt", False),
        (tmp_path / "nothing-there.txt", False),
        (link, None),
    ):
        link.symlink_to(target)
        said = unreadable(file)
        assert ("link out of the map's folder" in said) == (is_fine is False), said
        assert bool(said) == (is_fine is not True)
        link.unlink()


def test_a_folder_that_links_out_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("These are some words.\n", "utf-8")
    (folder / "texts").symlink_to(tmp_path)
    (folder / "m.yaml").write_text(MAP.replace("ARTICLE", "texts/secret.txt"), "utf-8")
    assert str(tmp_path / "secret.txt") in unreadable(folder / "m.yaml")


def test_a_map_reached_by_a_link_has_the_articles_beside_itself(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "a" / "maps", tmp_path / "b" / "c"
    folder.mkdir(parents=True)
    elsewhere.mkdir(parents=True)
    (folder / "l.txt").write_text("These are some words.\n", "utf-8")
    (folder / "m.yaml").write_text(MAP.replace("ARTICLE", "l.txt"), "utf-8")
    (elsewhere / "m.yaml").symlink_to(folder / "m.yaml")
    (elsewhere / "maps").symlink_to(folder)
    for file in (folder / "m.yaml", elsewhere / "m.yaml", elsewhere / "maps" / "m.yaml"):
        assert not unreadable(file)


@pytest.mark.parametrize(
    "text", ["argmap: 2\ntitle: x\n", "argmap: 3\nall: &a [x]\nmore: *a\n", "argmap: 1.5\n", "{argmap: 2, x: [}"]
)
def test_a_map_of_a_newer_argmap_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "m.yaml"
    file.write_text(text, "utf-8")
    for attempt in (lambda: load_map(file), lambda: open_debate(file), lambda: save_map(ArgumentMap(title="y"), file)):
        with pytest.raises(MapFormatError) as caught:
            attempt()
        assert [p.check for p in caught.value.problems] == ["newer-version"]
    assert file.read_text("utf-8") == text


def test_windows_names_that_lost_their_backslashes_are_explained(tmp_path: Path) -> None:
    file = tmp_path / "m.yaml"
    file.write_text(MAP.replace("ARTICLE", '"texts\\new\\town.txt"'), "utf-8")
    (problem,) = [p for p in open_debate(file).problems if p.check == "article-unreadable"]
    assert "backslash" in problem.remedy


def test_an_entry_is_found_in_the_lines_of_its_file(tmp_path: Path) -> None:
    file = tmp_path / "m.yaml"
    file.write_text("argmap: 1\nclaims:\n  - {id: a, text: A.}\n  - {id: b, text: B.}\n", "utf-8")
    assert [line_of(file, name) for name in ("a", "b", "none")] == [3, 4, 1]
    file.write_text("argmap: 1\nclaims: [", "utf-8")
    assert line_of(file, "b") == 1
    assert line_of(tmp_path / "gone.yaml", "b") == 1


def test_the_demo_has_every_map_that_comes_along_with_its_articles(root: Path) -> None:
    kept = {f"maps/{file.name}" for file in (root / "maps").iterdir() if file.suffix in (".yaml", ".txt", ".json")}
    assert {name for name in demo_files() if name.startswith("maps/")} == kept

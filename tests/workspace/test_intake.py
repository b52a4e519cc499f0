"""Articles as people have them, taken in beside a map: read first, written after, overwriting nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.errors import ArticleError, FileError
from argmap.store import write_together
from argmap.store.writable import LONGEST_NAME
from argmap.workspace import load_map, open_debate, start_map, take_in
from argmap.workspace.intake import plan, plan_copy, read_article_file, to_write

if TYPE_CHECKING:
    from pathlib import Path

PROSE = "The centre of the town should be closed to private cars, as its air is bad and its streets are full."
PAGE = f"""<html lang="en"><head><title>Close it - Example</title><meta name="author" content="Mara Lindell">
<meta property="og:site_name" content="Example"><link rel="canonical" href="https://example.org/close">
<meta property="article:published_time" content="2024-03-05"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Close it</h1><p>{PROSE}</p></article></body></html>"""
TEXT = f"Close it\n\n{PROSE}\n"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_plain_text_is_quoted_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "maps").mkdir()
    taken = take_in(tmp_path / "a.txt", tmp_path / "maps")
    assert (taken.path, taken.original, taken.notice, taken.about.text) == ("../a.txt", "", "", "Words.")
    assert names(tmp_path / "maps") == []


@pytest.mark.parametrize(("name", "written", "text"), [("a.html", PAGE, TEXT), ("a.md", f"# Close it\n{PROSE}", TEXT)])
def test_what_is_not_plain_text_is_written_beside_the_map(tmp_path: Path, name: str, written: str, text: str) -> None:
    (tmp_path / name).write_text(written)
    taken = take_in(tmp_path / name, tmp_path)
    assert (taken.path, taken.original, taken.about.title) == ("a.txt", name, "Close it")
    assert (tmp_path / "a.txt").read_bytes() == text.encode()
    assert "its text is in" in taken.notice
    assert take_in(tmp_path / name, tmp_path) == taken
    assert names(tmp_path) == sorted((name, "a.txt"))


def test_an_article_that_is_still_to_be_merged_is_told(tmp_path: Path) -> None:
    conflict = f"<<<<<<< HEAD\n{PROSE}\n=======\n{PROSE[:-1]}!\n>>>>>>> anna\n"
    (tmp_path / "a.txt").write_text(f"Close it\n=======\n\n{conflict}")
    assert "git conflict, lines 4 to 8" in take_in(tmp_path / "a.txt", tmp_path).notice
    (tmp_path / "b.txt").write_text(f"Close it\n=======\n\n{PROSE}\n")
    assert take_in(tmp_path / "b.txt", tmp_path).notice == ""


def test_a_plan_writes_nothing_until_it_is_carried_out(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    planned = plan(tmp_path / "a.html", tmp_path)
    assert (planned.path, planned.original, planned.text) == ("a.txt", "a.html", TEXT.encode())
    assert planned.where == tmp_path / "a.txt"
    assert names(tmp_path) == ["a.html"]
    write_together(to_write([planned]))
    write_together(to_write([planned]))
    assert names(tmp_path) == ["a.html", "a.txt"]
    assert plan(tmp_path / "a.html", tmp_path).text is None


def test_a_plan_overwrites_nothing_that_came_in_between(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    planned = plan(tmp_path / "a.html", tmp_path)
    (tmp_path / "a.txt").write_text("mine")
    with pytest.raises(FileError, match="not overwritten"):
        write_together(to_write([planned]))
    assert plan(tmp_path / "a.html", tmp_path).path == "a-2.txt"


def test_an_article_that_is_in_no_file_is_kept_beside_the_map(tmp_path: Path) -> None:
    planned = plan_copy("standard input", PAGE.encode(), tmp_path, encoding=None, taken=())
    assert (planned.path, planned.original, planned.text) == ("standard-input.txt", "", TEXT.encode())
    with pytest.raises(ArticleError, match="standard input: "):
        plan_copy("standard input", b"", tmp_path, encoding=None, taken=())


def test_the_copy_of_an_article_with_a_long_name_has_a_shorter_one(tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    article = tmp_path / f"{'ü' * 125}.html"
    article.write_text(PAGE, "utf-8")
    (folder / f"{'ü' * 125}.txt").write_text("mine")
    for name in ("first", "second"):
        taken = take_in(article, folder)
        assert set(taken.path.removesuffix(".txt")) == {"ü"}, name
        assert len(taken.path.encode()) <= LONGEST_NAME


@pytest.mark.parametrize("name", ["a.md", "A.md"])
def test_two_plans_never_take_one_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / name).write_text("Other words.")
    first = plan(tmp_path / "a.html", tmp_path)
    second = plan(tmp_path / name, tmp_path, taken=(first.where,))
    assert (first.path, second.path) == ("a.txt", f"{name[0]}-2.txt")
    elsewhere = plan(tmp_path / name, tmp_path, taken=(tmp_path / "maps" / "a.txt",))
    assert elsewhere.path == f"{name[0]}.txt"


def test_a_map_is_started_on_pages_with_what_they_say_of_themselves(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "x" / "a.md").write_text("---\nlang: de\n---\nAndere Worte.")
    started = start_map(tmp_path / "a.html", tmp_path / "x" / "a.md", tmp_path / "m.yaml")
    left, right = load_map(tmp_path / "m.yaml").sources
    assert (left.title, left.author, left.publisher) == ("Close it", "Mara Lindell", "Example")
    assert (left.url, left.published, left.language) == ("https://example.org/close", "2024-03-05", "en")
    assert (left.article, left.original) == ("a.txt", "a.html")
    assert (right.title, right.language, right.article, right.original) == ("a", "de", "a-2.txt", "a.md")
    assert started.map.title == "Close it / a"
    assert len(started.notices) == 2
    assert open_debate(tmp_path / "m.yaml").problems == ()


def test_nothing_is_written_where_the_second_article_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.html").write_text("<html></html>")
    with pytest.raises(ArticleError, match=r"b\.html.*empty"):
        start_map(tmp_path / "a.html", tmp_path / "b.html", tmp_path / "m.yaml")
    assert names(tmp_path) == ["a.html", "b.html"]


def test_the_map_s_own_name_is_not_taken_by_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.txt").write_text("Words.")
    start_map(tmp_path / "a.html", tmp_path / "b.txt", tmp_path / "a.txt")
    assert load_map(tmp_path / "a.txt").sources[0].article == "a-2.txt"


def test_reading_gives_the_bytes_and_the_article_and_names_the_file_where_it_fails(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    data, about = read_article_file(tmp_path / "a.html")
    assert (data, about.text) == (PAGE.encode(), TEXT)
    (tmp_path / "b.md").write_text("***")
    with pytest.raises(ArticleError, match=r"b\.md: there are no words"):
        read_article_file(tmp_path / "b.md")
    with pytest.raises(FileError, match="no such file"):
        read_article_file(tmp_path / "c.md")


def test_two_files_with_one_text_are_said_to_be_that(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Close it\n\n{PROSE}\n")
    (tmp_path / "b.html").write_text(PAGE)
    told = start_map(tmp_path / "a.txt", tmp_path / "b.html", tmp_path / "m.yaml").notices
    assert told[-1] == "b.html: this is the same text as a.txt; give two articles, if that was not meant"
    (tmp_path / "c.txt").write_text(f"Keep it\n\n{PROSE}\n")
    assert not any(
        "same text" in one for one in start_map(tmp_path / "a.txt", tmp_path / "c.txt", tmp_path / "n.yaml")[1]
    )

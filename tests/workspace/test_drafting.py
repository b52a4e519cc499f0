"""Articles from files to a map beside them: all of it or nothing, and plain values in and out for one pair of many."""

from __future__ import annotations

import os
import pickle
from typing import TYPE_CHECKING, cast

import pytest

from argmap import load_map, open_debate
from argmap.errors import ArgmapError, ArticleError, DraftError, FileError, Severity
from argmap.workspace import drafting
from argmap.workspace.drafting import Original, Pair, counts_of, draft_pair, write_draft

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from argmap.model import ArgumentMap

BODY = (
    "The centre of our town should be closed to private cars. Two thousand cars spoil its air every day. "
    "Shops would not lose trade, since people who come on foot buy more than those who come by car."
)
LEFT = f"Close the centre to cars\n\nBy Mara Lindell\n\n5 March 2024\n\n{BODY}\n"
RIGHT = """Keep the centre open

By Tom Hale

The centre of our town must stay open to private cars. Shops would lose trade if nobody could drive to them. The air
has become cleaner every year, since cars are cleaner now.
"""
PAGE = f"""<html lang="en"><head><title>Close it - The Example</title><meta name="author" content="Mara Lindell">
<meta property="article:published_time" content="2024-03-05"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Close it</h1><p>{BODY}</p></article></body></html>"""
MARKDOWN = f"---\nauthor: Tom Hale\n---\n# Keep it open\n\n{RIGHT.rsplit(chr(10) * 2, 1)[1]}"
QUESTIONS = "Why? Who says so? When?\n"
LINKS = "<html><body><ul>" + "".join(f'<li><a href="/{n}">News {n}</a></li>' for n in range(30)) + "</ul></body></html>"


def laid(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """The files, written below the folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in files]


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def assert_sound(path: Path) -> ArgumentMap:
    """The map of a file, after a look whether it is what a draft must be."""
    debate = open_debate(path)
    assert [problem for problem in debate.problems if problem.severity is Severity.ERROR] == []
    assert {found.status for _, _, _, found in debate.quotes() if found} == {"exact"}
    made = debate.map
    for entry in (*made.claims, *made.relations, *made.issues):
        assert entry.origin is not None, entry.id
        assert entry.origin.standing == "proposed", entry.id
    return made


def test_plain_articles_are_used_where_they_are(tmp_path: Path) -> None:
    files = laid(tmp_path, {"a.txt": LEFT, "maps/b.txt": RIGHT})
    drafted = write_draft(files, tmp_path / "maps" / "m.yaml")
    assert names(tmp_path) == ["a.txt", "maps", "maps/b.txt", "maps/m.yaml"]
    made = assert_sound(tmp_path / "maps" / "m.yaml")
    assert made == drafted.map
    assert drafted.notices == ()
    assert [(source.article, source.original, source.side) for source in made.sources] == [
        ("../a.txt", "", "left"),
        ("b.txt", "", "right"),
    ]
    counts = counts_of(made)
    assert (counts.claims, counts.relations) == (len(made.claims), len(made.relations))
    assert counts.claims > 3
    header = (tmp_path / "maps" / "m.yaml").read_text("utf-8").splitlines()
    assert header[0].startswith("# A draft by `rules`")


def test_what_lies_elsewhere_or_is_not_plain_is_written_beside_the_map(tmp_path: Path) -> None:
    files = laid(tmp_path, {"far/a.txt": LEFT, "maps/x/b.html": PAGE, "maps/x/c.md": MARKDOWN})
    drafted = write_draft(files, tmp_path / "maps" / "x" / "m.yaml")
    assert {"a.txt", "b.txt", "c.txt", "m.yaml"} <= set(names(tmp_path / "maps" / "x"))
    made = assert_sound(tmp_path / "maps" / "x" / "m.yaml")
    assert [(source.article, source.original) for source in made.sources] == [
        ("a.txt", "a.txt"),
        ("b.txt", "b.html"),
        ("c.txt", "c.md"),
    ]
    assert [source.side for source in made.sources] == ["left", "right", None]
    assert len([notice for notice in drafted.notices if "text" in notice]) == 3


def test_one_article_will_do(tmp_path: Path) -> None:
    write_draft(laid(tmp_path, {"a.txt": LEFT}), tmp_path / "m.yaml")
    (source,) = assert_sound(tmp_path / "m.yaml").sources
    assert source.side == "left"


def test_what_articles_say_of_themselves_is_recorded(tmp_path: Path) -> None:
    files = laid(tmp_path, {"a.html": PAGE, "b.txt": LEFT})
    write_draft(files, tmp_path / "m.yaml")
    page, text = load_map(tmp_path / "m.yaml").sources
    assert (page.title, page.author, page.published, page.language) == ("Close it", "Mara Lindell", "2024-03-05", "en")
    assert (text.title, text.author, text.published) == ("Close the centre to cars", "Mara Lindell", "5 March 2024")
    assert (page.id, text.id) == ("lindell", "lindell-2")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("town-centre.txt", BODY, "town-centre"),
        ("x7_3f9a0b.html", f"<html><body><h1>Close it now, please</h1><p>{BODY}</p></body></html>", "close-it-now"),
        ("город.txt", BODY, "article"),
        ("a" * 80 + ".txt", BODY, "a" * 40),
    ],
)
def test_sources_have_readable_ids(tmp_path: Path, name: str, text: str, expected: str) -> None:
    write_draft(laid(tmp_path, {name: text}), tmp_path / "m.yaml")
    assert [source.id for source in load_map(tmp_path / "m.yaml").sources] == [expected]


def test_files_of_one_name_get_texts_and_ids_of_their_own(tmp_path: Path) -> None:
    right = PAGE.replace("should be closed", "should never be closed").replace("Mara Lindell", "")
    files = laid(tmp_path, {"a/x.html": PAGE.replace("Mara Lindell", ""), "b/x.html": right, "x.txt": "Mine."})
    write_draft(files[:2], tmp_path / "m.yaml")
    made = assert_sound(tmp_path / "m.yaml")
    assert [source.article for source in made.sources] == ["x-2.txt", "x-3.txt"]
    assert len({source.id for source in made.sources}) == 2
    assert (tmp_path / "x.txt").read_text() == "Mine."


@pytest.mark.parametrize(
    ("second", "error"),
    [("", ArticleError), ("\x00\x01\x02", ArticleError), (QUESTIONS, DraftError), (None, FileError)],
    ids=["empty", "no text", "no claim", "not there"],
)
def test_nothing_is_written_where_nothing_can_be_drafted(
    tmp_path: Path, second: str | None, error: type[ArgmapError]
) -> None:
    files = laid(tmp_path, {"a.html": PAGE, "b.txt": second or ""})
    if second is None:
        files[1].unlink()
    before = names(tmp_path)
    with pytest.raises(error, match=r"b\.txt"):
        write_draft(files, tmp_path / "m.yaml")
    assert names(tmp_path) == before


def test_a_message_names_the_file_that_the_person_has(tmp_path: Path) -> None:
    (path,) = laid(tmp_path, {"b.md": QUESTIONS})
    with pytest.raises(DraftError, match=r"b\.md"):
        write_draft([path], tmp_path / "m.yaml")


@pytest.mark.parametrize("output", ["there.yaml", "dangling.yaml", "folder", "no/m.yaml", "a.html/m.yaml", "m" * 300])
def test_where_no_map_can_be_written_nothing_is(tmp_path: Path, output: str) -> None:
    files = laid(tmp_path, {"a.html": PAGE, "there.yaml": "mine"})
    (tmp_path / "folder").mkdir()
    (tmp_path / "dangling.yaml").symlink_to("nowhere")
    with pytest.raises(FileError) as caught:
        write_draft(files[:1], tmp_path / output)
    assert caught.value.path == tmp_path / output
    assert (tmp_path / "there.yaml").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()
    assert (tmp_path / "dangling.yaml").is_symlink()


def test_a_read_only_folder_is_told_before_anything_is_drafted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = laid(tmp_path, {"a.html": PAGE})
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write what others may not
    monkeypatch.setattr(drafting, "DRAFTERS", {})
    with pytest.raises(FileError, match="read-only"):
        write_draft(files, tmp_path / "m.yaml")
    assert names(tmp_path) == ["a.html"]


def test_an_article_is_named_once(tmp_path: Path) -> None:
    (path,) = laid(tmp_path, {"a.txt": LEFT})
    (tmp_path / "link.txt").symlink_to("a.txt")
    for other in (path, tmp_path / "x" / ".." / "a.txt", tmp_path / "link.txt"):
        (tmp_path / "x").mkdir(exist_ok=True)
        with pytest.raises(FileError, match="twice"):
            write_draft([path, other], tmp_path / "m.yaml")


def test_a_large_file_is_read_only_where_a_person_insists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "LARGEST", len(LEFT) - 1)
    files = laid(tmp_path, {"a.txt": LEFT})
    with pytest.raises(FileError, match="--force"):
        write_draft(files, tmp_path / "m.yaml")
    assert names(tmp_path) == ["a.txt"]
    write_draft(files, tmp_path / "m.yaml", force=True)
    assert_sound(tmp_path / "m.yaml")


@pytest.mark.parametrize(
    "stem",
    ["two words", 'it\'s "quoted"', "Straße – 街", "- dash: {x}", "# hash", "%41", "[red]", "a\nb", "..", "x" * 200],
)
@pytest.mark.parametrize(("ending", "text"), [("txt", LEFT), ("html", PAGE)])
def test_any_name_of_a_file_will_do(tmp_path: Path, stem: str, ending: str, text: str) -> None:
    if os.name == "nt" and not stem.isalpha():
        pytest.skip("no name for a file there")
    (path,) = laid(tmp_path, {f"{stem}.{ending}": text})
    drafted = write_draft([path], tmp_path / "m.yaml")
    assert assert_sound(tmp_path / "m.yaml") == drafted.map


@pytest.mark.skipif(os.name == "nt", reason="no names for a file there")
@pytest.mark.parametrize("stem", ["~home", "c:drive", "..\\..\\up", "\udcff"])
@pytest.mark.parametrize(("ending", "text"), [("txt", LEFT), ("html", PAGE)])
def test_a_name_that_a_map_cannot_hold_is_refused(tmp_path: Path, stem: str, ending: str, text: str) -> None:
    try:
        (path,) = laid(tmp_path, {f"{stem}.{ending}": text})
    except OSError:
        pytest.skip("this file system has only names in UTF-8")
    before = names(tmp_path)
    with pytest.raises(ArticleError, match="rename"):
        write_draft([path], tmp_path / "m.yaml")
    assert names(tmp_path) == before


@pytest.mark.parametrize("title", ["<script>alert(1)</script>", "[/red] [bold]", '"]; node', "a: b # c", "\u202eeltit"])
def test_any_title_will_do(tmp_path: Path, title: str) -> None:
    escaped = title.replace("&", "&amp;").replace("<", "&lt;")
    files = laid(tmp_path, {"a.html": PAGE.replace("Close it", escaped), "b.txt": f"{title}\n\nBy Tom Hale\n\n{BODY}"})
    drafted = write_draft(files, tmp_path / "m.yaml")
    assert assert_sound(tmp_path / "m.yaml") == drafted.map


def pair(left: bytes, right: bytes = RIGHT.encode(), name: str = "a.html") -> Pair:
    return Pair("town", Original(name, left), Original("b.txt", right))


def test_a_pair_is_plain_values_and_touches_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    given = cast("Pair", pickle.loads(pickle.dumps(pair(PAGE.encode()))))
    drafted = draft_pair(given)
    assert pickle.loads(pickle.dumps(drafted)) == drafted == draft_pair(given)
    assert names(tmp_path) == []
    assert drafted.problem == ""
    assert [name for name, _ in drafted.files] == ["town-left.txt", "town-right.txt", "town.yaml"]
    for name, data in drafted.files:
        (tmp_path / name).write_bytes(data)
    made = assert_sound(tmp_path / "town.yaml")
    assert counts_of(made) == drafted.counts
    assert [(source.side, source.original) for source in made.sources] == [("left", "a.html"), ("right", "b.txt")]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b""),
        ("a.html", b""),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(200)),
        ("a.txt", bytes(range(256)) * 20),
        ("a.html", LINKS.encode()),
        ("a.md", QUESTIONS.encode()),
        ("\udcff.html", PAGE.encode()),
    ],
    ids=["empty", "empty page", "JPEG", "garbage", "links", "no claim", "name"],
)
def test_what_is_wrong_with_a_pair_is_told(name: str, data: bytes) -> None:
    for one in (pair(data, name=name), Pair("town", Original("b.txt", RIGHT.encode()), Original(name, data))):
        drafted = draft_pair(one)
        assert name in drafted.problem
        assert drafted.files == ()
        assert pickle.loads(pickle.dumps(drafted)) == drafted


def test_how_a_pair_was_read_is_told() -> None:
    drafted = draft_pair(pair(LEFT.replace("Mara", "Måra").encode("cp1252"), name="a.txt"))
    assert drafted.problem == ""
    assert [notice for notice in drafted.notices if notice.startswith("a.txt: ") and "1252" in notice]

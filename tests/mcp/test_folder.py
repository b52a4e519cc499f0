"""The folder that an assistant sees, and nothing beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.errors import ArgmapError, FileError, UnknownNameError
from argmap.mcp.debates import Target, debate_in, read_of
from argmap.mcp.folder import Folder

ARTICLE = "The bridge should be built. It is needed.\n"
MAP = "argmap: 1\nsources:\n  - {{id: one, side: left, article: {article}}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """`inside`, with a map and its article, beside a file that is nobody's business."""
    inside = tmp_path / "inside"
    (inside / "maps").mkdir(parents=True)
    (inside / "one.txt").write_text(ARTICLE)
    (inside / "maps" / "good.yaml").write_text(MAP.format(article="../one.txt"))
    (inside / "bad.yaml").write_text(MAP.format(article="../secret.txt"))
    (tmp_path / "secret.txt").write_text("Nobody should read this.\n")
    monkeypatch.chdir(inside)
    return Folder(inside)


def test_names_below_it_are_taken(folder: Folder) -> None:
    assert str(folder.path("one.txt")) == "one.txt"
    assert str(folder.path("maps/new.yaml")) == str(Path("maps") / "new.yaml")
    assert str(folder.path(f"{folder.root}/one.txt")) == "one.txt"


@pytest.mark.parametrize(
    "name",
    ["../secret.txt", "maps/../../secret.txt", "/etc/hostname", "maps/..", "..\\secret.txt", "", " ", "a\0b", "a\nb"],
)
def test_names_elsewhere_are_refused(folder: Folder, name: str) -> None:
    with pytest.raises(FileError):
        folder.path(name)


def test_a_link_leads_nowhere_else(folder: Folder) -> None:
    (folder.root / "link.txt").symlink_to(folder.root.parent / "secret.txt")
    (folder.root / "up").symlink_to(folder.root.parent, target_is_directory=True)
    (folder.root / "near.txt").symlink_to(folder.root / "one.txt")
    for name in ("link.txt", "up/secret.txt", "up/new.yaml"):
        with pytest.raises(FileError, match="outside the folder"):
            folder.path(name)
    assert str(folder.path("near.txt")) == "near.txt"


def test_a_map_whose_article_lies_elsewhere_is_not_opened(folder: Folder) -> None:
    assert debate_in(folder, "maps/good.yaml").articles["one"].text == ARTICLE
    with pytest.raises(FileError, match=r"bad\.yaml: the article \.\./secret\.txt of 'one': this lies outside"):
        debate_in(folder, "bad.yaml")
    with pytest.raises(FileError, match="outside"), Target(folder, "bad.yaml", "me").session():
        pass
    (folder.root / "linked.yaml").write_text(MAP.format(article="link.txt"))
    (folder.root / "link.txt").symlink_to(folder.root.parent / "secret.txt")
    with pytest.raises(FileError, match="outside"):
        debate_in(folder, "linked.yaml")


def test_a_map_that_is_a_link_is_read_where_it_lies(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "far.yaml").write_text(MAP.format(article="secret.txt"))
    (folder.root / "far.yaml").symlink_to(tmp_path / "far.yaml")
    with pytest.raises(FileError, match="outside"):
        debate_in(folder, "far.yaml")


def test_a_source_is_named_and_its_article_there(folder: Folder) -> None:
    debate = debate_in(folder, "maps/good.yaml")
    assert read_of(debate, "one").article.text == ARTICLE
    with pytest.raises(UnknownNameError, match="there is no source 'two'; known: one"):
        read_of(debate, "two")
    (folder.root / "one.txt").unlink()
    with pytest.raises(ArgmapError, match="the article of 'one' cannot be read"):
        read_of(debate_in(folder, "maps/good.yaml"), "one")


def test_what_is_listed(folder: Folder) -> None:
    (folder.root / ".hidden").mkdir()
    (folder.root / ".hidden" / "x.txt").write_text("x")
    (folder.root / "up").symlink_to(folder.root.parent, target_is_directory=True)
    (folder.root / "picture.png").write_bytes(b"")
    for name in (b"half\xff.txt", b"two\nlines.txt"):
        Path(os.fsdecode(os.fsencode(folder.root) + b"/" + name)).write_bytes(b"x")
    assert folder.listed() == (("bad.yaml", "maps/good.yaml"), ("one.txt",), True)
    for number in range(450):
        (folder.root / f"{number}.txt").write_text("x")
    assert not folder.listed().is_whole

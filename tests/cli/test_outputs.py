"""What is written, and over what: the ending decides, and no map and no article makes way for a picture of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode

REPORTS = [["draw", "--to", "svg"], ["outline", "--format", "text"], ["clashes", "--format", "text"]]


@pytest.fixture
def town(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest debate in a folder of its own, which is the current one, and a map beside it."""
    for name in ("town-centre.yaml", "close-the-centre.txt", "keep-the-centre-open.txt", "homework.yaml"):
        shutil.copy(root / "maps" / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    return Path("town-centre.yaml")


@pytest.mark.parametrize(
    "words",
    [
        ["draw", "MAP", "-o", "x.bmp"],
        ["draw", "MAP", "-o", "x"],
        ["outline", "MAP", "-o", "x.docx"],
        ["outline", "MAP", "-o", "x.csv"],
        ["outline", "MAP", "-o", "x"],
        ["clashes", "MAP", "-o", "x.html"],
        ["draft", "close-the-centre.txt", "-o", "x.svg"],
        ["new", "close-the-centre.txt", "keep-the-centre-open.txt", "-o", "x.txt"],
    ],
)
def test_an_ending_that_nothing_is_written_for_is_refused(
    town: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(town) if word == "MAP" else word for word in words]) == ExitCode.USAGE
    assert f"'{words[-1]}' ends in none of ." in capsys.readouterr().err
    assert not Path(words[-1]).exists()


@pytest.mark.parametrize(
    ("command", "name", "begins"),
    [
        ("outline", "x.TXT", "Should"),
        ("outline", "x.md", "# "),
        ("clashes", "x.markdown", "# "),
        ("clashes", "x.csv", "question,"),
        ("draw", "x.SVG", "<?xml"),
    ],
)
def test_the_ending_decides(town: Path, command: str, name: str, begins: str) -> None:
    assert main([command, str(town), "-o", name]) == ExitCode.FINE
    assert Path(name).read_text("utf-8").lstrip("\ufeff").startswith(begins)


@pytest.mark.parametrize("words", REPORTS)
@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("town-centre.yaml", "is the map itself"),
        ("link.txt", "is the map itself"),
        ("close-the-centre.txt", "is an article of the map"),
        ("page.html", "is an article of the map"),
        ("homework.yaml", "is a map"),
        ("map.txt", "is a map"),
    ],
)
def test_no_map_and_no_article_is_overwritten(
    town: Path, words: list[str], output: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = town.read_text("utf-8")
    town.write_text(text.replace("article: close-the-centre.txt", "article: close-the-centre.txt, original: page.html"))
    Path("page.html").write_text("<p>The page that the article was made from.</p>")
    Path("link.txt").symlink_to(town)
    shutil.copy("homework.yaml", "map.txt")
    before = Path(output).read_bytes()
    command, *options = words
    assert main([command, str(town), *options, "-o", output]) == ExitCode.USAGE
    assert f"{told}; name another file" in capsys.readouterr().err
    assert Path(output).read_bytes() == before


def test_nor_by_one_of_many_pages(town: Path) -> None:
    Path("p-1.txt").write_bytes(town.read_bytes())
    assert main(["draw", "homework.yaml", "--split", "--to", "svg", "-o", "p.txt"]) == ExitCode.USAGE
    assert Path("p-1.txt").read_bytes() == town.read_bytes()
    assert not Path("p-2.txt").exists()


def test_a_report_replaces_an_older_one(town: Path) -> None:
    for words in (["outline", "-o", "x.md"], ["clashes", "-o", "x.md"], ["draw", "-o", "x.svg"]):
        for _ in range(2):
            assert main([words[0], str(town), *words[1:]]) == ExitCode.FINE


@pytest.mark.parametrize(
    "words",
    [
        ["draw", "town-centre.yaml", "-o", "NAME.svg"],
        ["outline", "town-centre.yaml", "-o", "NAME.txt"],
        ["clashes", "town-centre.yaml", "-o", "NAME.txt"],
        ["draft", "close-the-centre.txt", "-o", "NAME.yaml"],
        ["new", "close-the-centre.txt", "keep-the-centre-open.txt", "-o", "NAME.yaml"],
        ["draw", "town-centre.yaml", "-o", "no/p.svg"],
        ["demo", "NAMEeeee"],
        ["draft", "--pairs", "pairs.csv", "-o", "NAMEeeee"],
    ],
)
def test_what_cannot_be_written_is_said(town: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    Path("pairs.csv").write_text("left,right,name\nclose-the-centre.txt,keep-the-centre-open.txt,one\n")
    before = sorted(Path().iterdir())
    assert main([word.replace("NAME", "票" * 80 + "e") for word in words]) == ExitCode.BAD_INPUT
    out, err = capsys.readouterr()
    assert not out
    assert "too long" in err or "there is no folder no " in err
    assert sorted(Path().iterdir()) == before

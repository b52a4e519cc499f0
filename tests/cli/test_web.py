"""`argmap web`: a page, a folder of pages with a list of them, a page a pupil, and a page of two articles alone."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode


@pytest.fixture
def folder(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two debates in a folder of their own, which is the current one."""
    names = ("town-centre.yaml", "close-the-centre.txt", "keep-the-centre-open.txt", "homework.yaml")
    for name in (*names, "abolish-homework.txt", "keep-homework.txt"):
        shutil.copy(root / "maps" / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What is said of a command that writes nothing."""
    before = {path for path in Path().rglob("*") if path.is_file()}
    assert main(["web", *words]) in (ExitCode.USAGE, ExitCode.BAD_INPUT)
    assert {path for path in Path().rglob("*") if path.is_file()} == before
    return capsys.readouterr().err


def test_several_maps_go_into_a_folder_with_a_list_of_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["web", "town-centre.yaml", "homework.yaml", "-o", "pages"]) == ExitCode.FINE
    assert capsys.readouterr().out == f"{Path('pages/index.html')}: a list of 2 pages\n"
    listed = (folder / "pages" / "index.html").read_text("utf-8")
    links = re.findall(r'href="([^"]+)"', listed)
    assert links == ["town-centre.html", "homework.html"]
    assert all((folder / "pages" / link).exists() for link in links)
    assert "12 claims" in listed
    assert main(["web", "town-centre.yaml", "-o", "pages"]) == ExitCode.FINE, "what is there is made anew"


def test_a_class_gets_a_page_each_with_names_as_they_are(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("class.csv").write_bytes("no;Name;e-mail\r\n1;Zoë <b>;x\r\n2;Zoe B;y\r\n3;\r\n".encode("cp1252"))
    assert main(["web", "town-centre.yaml", "--class", "class.csv", "-o", "pages"]) == ExitCode.FINE
    listed = Path("pages/index.html").read_text("utf-8")
    assert "Zoë &lt;b&gt;" in listed
    one, other = (Path("pages") / link for link in re.findall(r'href="([^"]+)"', listed))
    assert '"pupil":"Zoë \\u003cb\\u003e"' in one.read_text("utf-8")
    key = r'"key":"(\w+)"'
    assert re.findall(key, one.read_text("utf-8")) != re.findall(key, other.read_text("utf-8"))
    Path("names.txt").write_text("Meier, Anna\n\nBo\n", "utf-8")
    assert main(["web", "town-centre.yaml", "--class", "names.txt", "-o", "more"]) == ExitCode.FINE
    assert {path.name for path in Path("more").iterdir()} == {
        "index.html",
        "town-centre.meier-anna.html",
        "town-centre.bo.html",
    }


def test_of_two_articles_a_page_to_build_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("web").mkdir()
    Path("page.html").write_text(
        "<html><body><article><p>Cars are bad for a town. They are loud.</p></article>", "utf-8"
    )
    assert main(["web", "close-the-centre.txt", "page.html", "-o", "web/build.html"]) == ExitCode.FINE
    told = capsys.readouterr()
    assert "all that it takes to build a map" in told.out
    assert "page.html: its text is in" in told.err
    page = Path("web/build.html").read_text("utf-8")
    assert '"views":["build"]' in page
    assert "article: ../close-the-centre.txt" in page.replace('\\"', "")
    assert Path("web/page.txt").read_text("utf-8").startswith("Cars are bad")


def test_what_cannot_be_made_is_refused_before_anything_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("empty.csv").write_text("\n", "utf-8")
    assert "several pages go into a folder" in refused(capsys, "town-centre.yaml", "homework.yaml", "-o", "x.html")
    assert "several pages go into a folder" in refused(capsys, "town-centre.yaml", "--class", "empty.csv", "-o", "-")
    assert "names nobody" in refused(capsys, "town-centre.yaml", "--class", "empty.csv", "-o", "x")
    assert "this is an article, not a map" in refused(capsys, "close-the-centre.txt", "-o", "x.html")
    assert "this is an article, not a map" in refused(capsys, "town-centre.yaml", "close-the-centre.txt", "-o", "x")
    assert "ends in none of" in refused(capsys, "town-centre.yaml", "-o", "x.pdf")
    assert "no such file" in refused(capsys, "nothing.yaml", "-o", "x.html")
    shutil.copy("close-the-centre.txt", "close.html")
    assert "is one of the articles" in refused(capsys, "close.html", "keep-the-centre-open.txt", "-o", "close.html")


def test_what_lies_beside_a_map_is_no_map_of_its_own(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "maps", tmp_path / "maps")
    beside = [tmp_path / "maps" / f"homework{ending}.yaml" for ending in ("", ".teaching")]
    town = tmp_path / "maps" / "town-centre.yaml"
    assert main(["web", *map(str, (*beside, town)), "-o", str(tmp_path / "pages")]) == ExitCode.FINE
    assert {file.stem for file in (tmp_path / "pages").glob("*.html")} == {"index", "homework", "town-centre"}


def test_the_tasks_of_a_level_are_kept_beside_the_map_and_used_as_a_teacher_changed_them(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tasks = Path("town-centre.exercise.yaml")
    page = ("web", "town-centre.yaml", "-o", "x.html", "--exercise")
    assert main([*page, "1"]) == ExitCode.FINE
    told = capsys.readouterr()
    assert "3 questions, 14 tasks\n" in told.out
    assert f"\n{tasks}: the tasks and their answers" in told.out
    first = tasks.read_text("utf-8")
    tasks.write_text(first + "glossary:\n  - {word: ring road, means: A road around a town.}\n", "utf-8")
    assert main([*page, "2", "--seed", "4"]) == ExitCode.FINE, "what nobody changed is made anew"
    assert tasks.read_text("utf-8") != first
    assert "A road around a town." in tasks.read_text("utf-8")
    changed = first.replace("What does article A want", "What, please, does article A want")
    tasks.write_text(changed, "utf-8")
    capsys.readouterr()
    assert main([*page, "1"]) == ExitCode.FINE
    assert "used as it was changed by hand" in capsys.readouterr().out
    assert "What, please," in Path("x.html").read_text("utf-8")
    assert main([*page, str(tasks)]) == ExitCode.FINE
    assert "are not overwritten" in refused(capsys, *page[1:], "2")
    assert tasks.read_text("utf-8") == changed
    tasks.write_text(changed.replace("claims: [closed]", "claims: [nothing]").replace("words: [", "words: [nothing, "))
    assert "see all that is wrong" in refused(capsys, *page[1:], str(tasks))


def test_an_exercise_that_cannot_be_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = ("town-centre.yaml", "-o", "x.html")
    assert "there is no level 4" in refused(capsys, *page, "--exercise", "4")
    assert "no such file" in refused(capsys, *page, "--exercise", "tasks.yaml")
    assert "without --exercise" in refused(capsys, *page, "--answers", "hidden")
    assert "shown" in refused(capsys, *page, "--exercise", "1", "--answers", "half")
    articles = ("close-the-centre.txt", "keep-the-centre-open.txt")
    assert "tasks are made of a map" in refused(capsys, *articles, "-o", "x.html", "--exercise", "1")
    Path("small.yaml").write_text("argmap: 1\nclaims: [{id: a, text: One.}]\n", "utf-8")
    assert "too small for an exercise of this level" in refused(capsys, "small.yaml", "-o", "x.html", "--exercise", "1")


def test_hidden_answers_are_in_no_page_of_a_class(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("names.txt").write_text("Ann\n", "utf-8")
    words = ["web", "town-centre.yaml", "--exercise", "1", "--answers", "hidden", "--class", "names.txt", "-o", "pages"]
    assert main(words) == ExitCode.FINE
    assert not re.search(
        r'"(right|hint|why|model)":', Path("pages/town-centre.ann.html").read_text("utf-8").partition('"views":[')[2]
    )

"""What `import argmap` gives."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import argmap

if TYPE_CHECKING:
    from pathlib import Path


def test_every_public_name_is_there_and_documented() -> None:
    assert argmap.__all__ == sorted(argmap.__all__)
    for name in argmap.__all__:
        assert getattr(argmap, name).__doc__, name
    assert set(argmap.__all__) <= set(dir(argmap))


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Clam'"):
        argmap.Clam  # noqa: B018


MAP = "maps/town-centre.yaml"


@pytest.mark.parametrize(
    "code",
    [
        f"import argmap; m = argmap.load_map('{MAP}')",
        f"from argmap import open_debate; m = open_debate('{MAP}').map",
        "from argmap.model import ArgumentMap, Claim; m = ArgumentMap(claims=[Claim(id='c', text='Cars stay.')])",
        "from argmap.model.argument_map import ArgumentMap; m = ArgumentMap(title='Cars')",
        f"from argmap.formats import read_map; m = read_map(open('{MAP}', encoding='utf-8').read())",
    ],
)
def test_a_map_shows_itself_in_a_notebook_whatever_was_imported_first(root: Path, code: str) -> None:
    command = [sys.executable, "-c", f"{code}; print(m._repr_svg_()[:200])"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root)
    assert "<svg" in done.stdout


def test_importing_the_package_loads_nothing_that_draws(root: Path) -> None:
    code = "from argmap.model import ArgumentMap; import sys; print('graphviz' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout == "False\n"


# In one call


@pytest.fixture
def articles(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, Path]:
    """Two articles in the current folder, one as a name and one as a path."""
    for name in ("close-the-centre.txt", "keep-the-centre-open.txt"):
        shutil.copy(root / "maps" / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    return "close-the-centre.txt", tmp_path / "keep-the-centre-open.txt"


def test_a_debate_is_drafted_and_nothing_is_written(articles: tuple[str, Path], tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    debate = argmap.draft_debate(*articles)
    assert sorted(tmp_path.iterdir()) == before
    assert [source.side for source in debate.map.sources] == ["left", "right"]
    assert set(debate.articles) == {source.id for source in debate.map.sources}
    assert all(found.is_found for of_entry in debate.found.values() for found in of_entry)
    assert "proposed" in {problem.check for problem in debate.problems}
    argmap.save_map(debate.map, "debate.yaml")
    again = argmap.open_debate("debate.yaml")
    assert (again.map, {name: one.text for name, one in again.articles.items()}) == (
        debate.map,
        {name: one.text for name, one in debate.articles.items()},
    )


def test_one_article_is_drafted_too_and_one_of_another_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = "<html><body><article><h1>Cars</h1><p>The centre should be closed to cars, because they foul its air.</p>"
    (tmp_path / "a.html").write_text(page, "utf-8")
    debate = argmap.draft_debate("a.html")
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]
    (source,) = debate.map.sources
    assert (source.article, source.original) == ("a.txt", "a.html")
    assert "closed to cars" in debate.articles[source.id].text
    assert [problem.message for problem in debate.problems if problem.check == "drafted"]


def test_what_cannot_be_drafted_is_said(articles: tuple[str, Path]) -> None:
    with pytest.raises(argmap.UnknownNameError, match="did you mean rules"):
        argmap.draft_debate(*articles, drafter="rule")
    with pytest.raises(argmap.FileError, match="named twice"):
        argmap.draft_debate(articles[0], articles[0])


def test_a_map_and_a_debate_are_drawn_and_told_alike(root: Path) -> None:
    debate = argmap.open_debate(root / MAP)
    assert argmap.draw_map(debate) == argmap.draw_map(debate, "overview") != argmap.draw_map(debate, "focus:trade")
    assert argmap.draw_map(debate.map, style="dark") != argmap.draw_map(debate.map)
    assert argmap.draw_map(debate, page="a4", labels="short").startswith("<?xml")
    assert argmap.draw_map(debate, argmap.Scope(focus="trade")) == argmap.draw_map(debate, "focus:trade")
    assert argmap.outline_map(debate).startswith(debate.map.title)
    assert argmap.outline_map(debate.map, form="markdown").startswith("# ")
    assert "undercut" in argmap.outline_map(debate, words="expert")
    assert "undercut" not in argmap.outline_map(debate)


def test_a_debate_is_checked(root: Path) -> None:
    debate = argmap.open_debate(root / MAP)
    alone = argmap.ArgumentMap(claims=(argmap.Claim(id="c", text="Cars stay.", wording="implicit"),))
    assert "unconnected" in {problem.check for problem in argmap.check_debate(argmap.Debate(alone))}
    assert {problem.check for problem in argmap.check_debate(debate)} <= {problem.check for problem in debate.problems}


def test_names_that_there_are_not_are_said_with_the_nearest(root: Path) -> None:
    argument_map = argmap.load_map(root / MAP)
    for wrong in ({"style": "drak"}, {"page": "a5"}, {"labels": "shrt"}, {"words": "exprt"}):
        with pytest.raises(argmap.UnknownNameError, match=r"did you mean|known"):
            argmap.draw_map(argument_map, **wrong)
    with pytest.raises(argmap.UnknownNameError, match="did you mean text"):
        argmap.outline_map(argument_map, form="txt")
    with pytest.raises(argmap.ScopeError):
        argmap.draw_map(argument_map, "focus:nobody")


def test_what_is_proposed_can_be_left_out_of_an_outline(articles: tuple[str, Path]) -> None:
    debate = argmap.draft_debate(*articles)
    assert len(argmap.outline_map(debate, accepted=True)) < len(argmap.outline_map(debate))

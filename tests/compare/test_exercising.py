"""What an exercise's page hands in: a map of what was given and what was chosen, with the tries in comments."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.cli import main
from argmap.compare import class_of, mark
from argmap.compare.exercising import by_kind
from argmap.compare.forms import class_data, class_page, class_table, class_text
from argmap.formats.tasklog import read_tasklog
from argmap.workspace.handing_in import handed_in
from tests.compare.test_marking import HOMEWORK

if TYPE_CHECKING:
    from pathlib import Path

HANDED = r"""argmap: 1
title: "Should primary schools set homework?: Zoë #1"
note: "What could both say? A little practice, in class."
sources:
  - {id: abolish, side: left, title: Let school end at the school gate, article: abolish-homework.txt, main: practice}
  - {id: keep, side: right, title: "A little homework, every day", article: keep-homework.txt, main: keep-homework}
claims:
  - id: stop-homework
    text: "Primary schools should stop setting homework."
    quotes:
      - {source: abolish, exact: "Primary schools should stop setting homework"}
    origin: {by: exercise}
  - id: practice
    text: "Children need practice."
    quotes:
      - {source: abolish, exact: "Children need practice", stance: concedes}
    origin: {by: exercise}
  - id: in-class
    text: "The classroom is the place for practice."
    quotes:
      - {source: abolish, exact: "The classroom is the place for practice"}
    origin: {by: exercise}
  - id: keep-homework
    text: "Primary schools should keep homework, short and daily."
    quotes:
      - {source: keep, exact: "primary schools should keep homework, short and daily"}
    origin: {by: exercise}
  - id: gap
    text: "Homework widens the gap between rich and poor homes."
    quotes:
      - {source: abolish, exact: "Homework widens the gap between rich and poor homes"}
    origin: {by: "Zoë #1", why: "She writes it."}
  - id: my-answer
    wording: implicit
    text: "It is only ten minutes."
    source: keep
    origin: {by: "Zoë #1"}
relations:
  - {id: t1, support: in-class, by: [stop-homework], origin: {by: "Zoë #1", why: "Because: \"so\" # it is"}}
  - {id: t2, attack: stop-homework, by: [my-answer], origin: {by: "Zoë #1"}}
# t1 way: helped, tries 3, answers ["back","ok"]
# t2 reply: done, tries 1, answers ["It is only ten minutes."]
# t3 join: right, tries 1, answers [4]
# t3 why: "No \"link\", I think."
# t4 find: given, tries 2, answers [[445,508]]
# the map was looked at 2 times before the end
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hand").mkdir()
    (tmp_path / "hand" / "homework.pupil.yaml").write_text(HANDED, encoding="utf-8")
    return tmp_path / "hand"


def test_only_what_the_pupil_chose_is_marked_and_nothing_that_was_not_asked_is_missing(folder: Path) -> None:
    (one,) = handed_in([folder])
    assert one.debate is not None
    marked = mark(one.debate, [open_debate(HOMEWORK)])
    assert {diff.kind for diff in marked.differences} == {
        "reason-for-conclusion",  # the main claim is always chosen
        "reporter-for-author",
        "turned-round",
    }
    assert marked.mains == (1, 2)
    assert marked.claims == (0, 1)
    assert marked.steps == (0, 2)


def test_the_tries_and_the_sentences_are_read(folder: Path) -> None:
    (one,) = handed_in([folder])
    assert one.name == "Zoë #1"
    assert one.work is not None
    assert [(task.kind, task.state, task.tries) for task in one.work.tasks] == [
        ("way", "helped", 3),
        ("reply", "done", 1),
        ("join", "right", 1),
        ("find", "given", 2),
    ]
    assert one.work.looked == 2
    assert [saying.words for saying in one.work.sayings] == [
        "She writes it.",
        'Because: "so" # it is',
        "It is only ten minutes.",
        "What could both say? A little practice, in class.",
        'No "link", I think.',
    ]


def test_a_class_is_told_how_tasks_went_and_what_was_written(folder: Path) -> None:
    other = HANDED.replace("Zoë #1", "<b>Yan").replace("helped, tries 3", "right, tries 1")
    (folder / "yan.yaml").write_text(other, encoding="utf-8")
    reference = open_debate(HOMEWORK)
    found = [one for one in handed_in([folder]) if one.debate is not None and one.work is not None]
    pupils = {one.name: mark(one.debate, [reference]) for one in found if one.debate is not None}
    whole = class_of(pupils, works={one.name: one.work for one in found if one.work is not None})
    assert [kind for kind, _ in by_kind(whole.works)] == ["find", "way", "join"], "the hardest first, the judged alone"
    text = class_text(whole)
    assert "- way: 1 right at once, 1 after a hint\n" in text
    assert "- Zoë #1, A1 supports A3: Because" in text
    page = class_page(whole)
    assert "&lt;b&gt;Yan" in page
    assert "<b>Yan" not in page
    rows = list(csv.reader(io.StringIO(class_table(whole))))
    assert rows[0][-5:] == ["right at once", "after a hint", "shown", "that nobody judges", "left open"]
    assert {len(row) for row in rows} == {len(rows[0])}
    assert json.loads(class_data(whole))["tasks"][0] == {"kind": "find", "given": 2}


def test_a_pupil_is_told_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mark", str(folder / "homework.pupil.yaml"), "--against", str(HOMEWORK)]) == 0
    said = capsys.readouterr().out
    assert "- the exercise: 1 right at once, 1 after a hint, 1 shown, 1 that nobody judges\n" in said


def test_whose_it_is_says_the_platform_first(tmp_path: Path) -> None:
    archive = tmp_path / "essays.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("Ada Moss_1234_assignsubmission_file_/map.yaml", HANDED)
    (one,) = handed_in([archive])
    assert one.name == "Ada Moss"


@pytest.mark.parametrize(
    "text", ["", "# t1 way: won, tries 3", "# t1 way: right, tries many", "x # t1 way: right", "# t1 why: ", "# " * 999]
)
def test_other_comments_are_no_tries(text: str) -> None:
    log = read_tasklog(text)
    assert log.tasks == ()
    assert log.looked == 0

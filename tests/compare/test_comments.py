"""Comments that a teacher edits, and what is handed out with them; a term of several classes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate, save_map
from argmap.cli import main
from argmap.compare import KINDS, class_of, mark
from argmap.compare.comments import FIELDS, drafted
from argmap.compare.forms import class_data
from argmap.compare.terms import Term, term_page, term_table, term_text, week_of
from argmap.errors import CommentsFormatError
from argmap.formats.comments import Comment, read_comments, write_comments
from argmap.phrases import PLAIN
from tests.compare.planting import planted, with_errors
from tests.compare.test_marking import HOMEWORK

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.compare import Marked


def _class() -> dict[str, Marked]:
    """Two who took the same reasons apart, one who turned something round, and one without a fault."""
    reference = open_debate(HOMEWORK)
    errors = list(planted(reference))
    apart = next(one for one in errors if one.name == "unlinked")
    turned = next(one for one in errors if one.name == "turned round")
    students = {"Ann": (apart,), "Bob": (apart,), "=Cy": (turned,), "Dee": ()}
    marked = {}
    for name, wrong in students.items():
        student = with_errors(reference, *wrong)
        assert student is not None
        marked[name] = mark(student, [reference])
    return marked


def _save(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name, marked in _class().items():
        save_map(marked.sides.mine.map, folder / f"{name}.yaml")


def test_each_error_is_commented_once_and_what_most_made_comes_first() -> None:
    first, second = drafted(_class())
    assert (first.kind, first.pupils) == ("each-for-together", 2)
    assert "{apart}" in first.say
    assert "“Let school end at the school gate”" in first.say
    assert "{" not in first.example
    assert second.kind == "turned-round"


def test_what_is_written_is_read_again() -> None:
    comments = [Comment(*one) for one in drafted(_class())]
    comments.append(Comment("nothing-says-this", (), "quoted", 1, ""))
    text = write_comments(comments, meanings=PLAIN.words.marking.meanings)
    read = read_comments(text, kinds=KINDS, fields=FIELDS)
    assert read == tuple(one._replace(example="") for one in comments)
    assert set(PLAIN.words.marking.meanings) == set(FIELDS)


def test_all_that_is_wrong_in_a_file_of_comments_is_said_with_its_lines() -> None:
    text = "marking: 1\ncomments:\n  - kind: turned-around\n    say: Look at {premise}.\n"
    with pytest.raises(CommentsFormatError) as raised:
        read_comments(text, path="c.yaml", kinds=KINDS, fields=FIELDS)
    found = [(one.check, one.location.line) for one in raised.value.problems if one.location is not None]
    assert found == [("unknown-kind", 3), ("unknown-word", 4)]
    for other in ("argmap: 1\n", "marking: 2\n", "marking: 1\ncomments:\n  - say: 3\n", "[", ""):
        with pytest.raises(CommentsFormatError):
            read_comments(other, kinds=KINDS, fields=FIELDS)


def test_a_class_is_told_what_its_teacher_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _save(tmp_path / "class")
    comments, back = tmp_path / "comments.yaml", tmp_path / "back"
    command = ["mark", str(tmp_path / "class"), "--against", str(HOMEWORK), "--comments", str(comments)]
    assert main(command) == 0
    assert "2 comments to edit" in capsys.readouterr().err
    text = comments.read_text(encoding="utf-8")
    ours = next(line for line in text.splitlines() if line.startswith("      You have {apart}"))
    comments.write_text(text.replace(ours, "      Look, {apart} :-} again."), encoding="utf-8")
    assert main([*command, "-o", str(back)]) == 0
    assert {file.name for file in back.iterdir()} == {"Ann.txt", "Bob.txt", "Cy.txt", "Dee.txt"}
    said = " ".join((back / "Ann.txt").read_text(encoding="utf-8").split())
    assert "Look, A2 “practice needs help” and C1 “children need practice” each as a reason of its own" in said
    page = tmp_path / "class.html"
    assert main([*command, "-o", str(page)]) == 0
    assert "Look, A2" in page.read_text(encoding="utf-8")


def test_nothing_is_said_of_what_a_teacher_leaves_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _save(tmp_path / "class")
    comments = tmp_path / "comments.yaml"
    one = next(one for one in drafted(_class()) if one.kind == "turned-round")
    silent = Comment(one.kind, one.about, one.case, 1, "")
    comments.write_text(write_comments([silent], meanings={}), encoding="utf-8")
    student = str(tmp_path / "class" / "=Cy.yaml")
    assert main(["mark", student, "--against", str(HOMEWORK), "--comments", str(comments)]) == 0
    said = capsys.readouterr().out
    assert "turned round" not in said
    assert "Nothing is otherwise" not in said


def test_a_term_is_told_by_pupil_and_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = _class()
    second = dict.fromkeys(("Ann", "Dee"), whole["Dee"])
    weeks = [week_of(class_data(class_of(pupils))) for pupils in (whole, second)]
    term = Term(tuple(week for week in weeks if week is not None))
    assert term.counts("Ann", "each-for-together") == [1, 0]
    assert term.counts("Bob", "each-for-together") == [1, None]
    assert term.kinds == ["each-for-together", "turned-round"]
    assert term.totals("each-for-together") == [
        sum(filter(None, column))
        for column in zip(*(term.counts(pupil, "each-for-together") for pupil in term.pupils), strict=True)
    ]
    assert "<tfoot><tr><th scope=row>class<" in term_page(term)
    rows = list(csv.reader(io.StringIO(term_table(term))))
    assert ["'=Cy", "turned round", "1", ""] in rows
    assert {len(row) for row in rows} == {4}
    assert "1 ·" in term_text(term)
    assert "| Bob | 21/21 – | 1 – |" in term_text(term, markdown=True)
    assert "<script" not in term_page(Term((weeks[0]._replace(title="<script>"),) if weeks[0] else ()))

    files = [tmp_path / "1.yaml", tmp_path / "2.yaml"]
    for file, pupils in zip(files, (whole, second), strict=True):
        file.write_text(class_data(class_of(pupils)), encoding="utf-8")
    assert main(["mark", *map(str, files)]) == 0
    assert "1 –" in capsys.readouterr().out
    assert main(["mark", str(files[0]), str(HOMEWORK)]) == 2
    assert "no class's file" in capsys.readouterr().err
    assert main(["mark", *map(str, files), "-o", str(files[0])]) == 2


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"pupils": 3}', '{"pupils": {"a": {"claims": [1]}}, "title": ""}', "[" * 9]
)
def test_other_files_are_no_weeks(text: str) -> None:
    assert week_of(text) is None

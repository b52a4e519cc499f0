"""Messages: one line for what was found, whatever it quotes, and many of a kind are counted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.cli.messages import SHOWN, rendered
from argmap.errors import Location, Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

MANY = 120


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\x1e", "\n\n"])
def test_a_finding_stays_on_its_line(end: str) -> None:
    problem = Problem(
        "name", Severity.ERROR, f"A1 'two{end}lines{end}'{end}", details=(f"a{end}::error::b",), remedy=f"c{end}d"
    )
    assert rendered(problem, {}).split("\n") == [
        "error: A1 'two lines ' [name]",
        "  a ::error::b",
        "  c d",
    ]


def test_a_long_text_takes_no_time() -> None:
    spaces = " " * 1_000_000
    assert rendered(Problem("name", Severity.ERROR, f"a{spaces}b\nc"), {}) == f"error: a{spaces}b c [name]"


def test_the_line_shown_is_the_editors() -> None:
    lines = ["a\u2028b", "c\x85d", "e"]
    problem = Problem("name", Severity.ERROR, "x", location=Location("m.yaml", 3, 1))
    assert rendered(problem, {"m.yaml": lines}).split("\n")[1] == "    3 | e"
    for line in (0, 4):
        nowhere = problem.at(Location("m.yaml", line))
        assert len(rendered(nowhere, {"m.yaml": lines}).split("\n")) == 1


@pytest.mark.parametrize("output", ["text", "json", "github", "sarif"])
def test_texts_that_end_in_line_breaks_give_one_finding_on_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], output: str
) -> None:
    file = tmp_path / "m.yaml"
    claims = '  - id: c\n    label: "l\\n2\\n"\n    text: |\n      Two lines\n      ::error::here\n'
    sources = 'sources: [{id: s, side: left, author: "A\\nB"}, {id: t, side: right, author: "C\\nD"}]\n'
    file.write_text(f"argmap: 1\n{sources}claims:\n{claims}", "utf-8")
    main(["check", str(file), "--format", output])
    out = capsys.readouterr().out
    if output == "json":
        assert not [one for one in json.loads(out)["findings"] if "\n" in one["message"]]
    else:
        assert "N1 'l 2' stands in no relation" in out
    assert not [line for line in out.split("\n") if line.startswith(("::error::", "2", "B"))]


def test_many_of_a_kind_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "m.yaml"
    claims = "".join(f"  - {{id: c{i}, text: t{i}}}\n" for i in range(MANY))
    file.write_text(f"argmap: 1\nclaims:\n{claims}", "utf-8")
    main(["check", str(file)])
    out = capsys.readouterr().out
    assert out.count(" [unconnected]\n") == SHOWN
    assert f"… and {MANY - SHOWN} more like this [unconnected]; `argmap check --format json` names all\n" in out
    assert out.endswith(f"{MANY} notes\n"), "all are counted"
    main(["check", str(file), "--format", "json"])
    assert len(json.loads(capsys.readouterr().out)["findings"]) == MANY


def test_many_mistakes_are_counted_by_every_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "m.yaml"
    claims = "".join(f"  - {{id: c{i}, txet: t{i}}}\n" for i in range(MANY))
    file.write_text(f"argmap: 1\nclaims:\n{claims}", "utf-8")
    main(["outline", str(file)])
    err = capsys.readouterr().err
    assert err.count(" [unknown-key]\n") == SHOWN
    assert f"… and {MANY - SHOWN} more like this [unknown-key]" in err

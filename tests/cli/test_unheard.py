"""Everything that a person gives a command counts for something, or is refused with what to do."""

from __future__ import annotations

import hashlib
import shutil
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
import typer

from argmap.cli import COMMANDS, main
from argmap.cli.exit_codes import ExitCode
from argmap.cli.helping import Command
from argmap.cli.unheard import UNHEARD
from tests.conftest import ROOT
from tests.long import share

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOME, LEE = "maps/homework.yaml", "maps/lee.yaml"

REFUSED = (
    ("draw town.yaml -o p.svg --hops 2", "--hops", "--focus CLAIM"),
    ("draw town.yaml -o p.dot --transparent", "--transparent", ".svg"),
    ("draw town.yaml -o p --to dot --engine bundled", "--engine", ".svg"),
    ("clashes town.yaml -o c.csv --against town.yaml", "--against", ".md"),
    ("web town.yaml -o p.html --seed 2", "--seed", "--exercise 1"),
    ("web town.yaml -o p.html --exercise mine.yaml --seed 2", "--seed", "--exercise 1"),
    ("web town.yaml -o p.html --answers hidden", "--answers", "--exercise 1"),
    ("view town.yaml --from A3", "--from", "--aloud"),
    ("view town.yaml --aloud --against town.yaml", "--against", "argmap outline"),
    ("view town.yaml --aloud --ascii", "--ascii", "leave it out"),
    ("print town.yaml reading --seed 2", "--seed", "worksheet"),
    ("print town.yaml flow --task who", "--task", "worksheet"),
    ("print town.yaml worksheet --marked", "--marked", "reading"),
    ("print town.yaml worksheet --event wsdc", "--event", "flow"),
    ("print town.yaml flow --event wsdc --columns 3", "--columns", "one of the two"),
    ("print town.yaml handout --order r1", "--order", "steps"),
    ("print town.yaml flow -o f.csv --paper letter", "--paper", "leave it out"),
    ("mark kim.yaml --against town.yaml --seed 3", "--seed", "rows of codes"),
    ("mark codes.csv --against town.yaml --all", "--all", "leave it out"),
    ("mark class.yaml --points p.yaml", "--points", "--against MAP"),
    ("mark kim.yaml --against town.yaml -o k.svg --comments c.yaml", "--comments", "leave it out"),
    ("mark kim.yaml lee.yaml --against town.yaml --all", "--all", "-o FOLDER"),
    ("mark kim.yaml lee.yaml --against town.yaml --answers shown", "--answers", ".html"),
    ("mark kim.yaml --against town.yaml -o k.csv --answers shown", "--answers", ".html"),
    ("mark kim.yaml --against town.yaml -o k.yaml --points p.yaml", "--points", "leave it out"),
    ("mark kim.yaml --against town.yaml -o folder --format html", "--format", "FILE"),
    ("edit town.yaml list text=x", "NAME=VALUE", "leave out"),
    ("draft a.txt b.txt -o m.yaml --scheduler tcp://a:1", "--scheduler", "--pairs"),
    ("draft m.yaml --between --paste --force", "--force", "leave it out"),
    ("draft m.yaml --between --paste --drafter rules", "--drafter", "leave it out"),
)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("line", "option", "remedy"), REFUSED)
def test_what_would_not_be_heard_is_refused_with_what_to_do(
    line: str, option: str, remedy: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(line.split()) == ExitCode.USAGE
    out, err = capsys.readouterr()
    said = err.splitlines()[-1]
    assert (out, option in said, remedy in said) == ("", True, True), err
    assert list(tmp_path.iterdir()) == []


def test_every_case_is_provoked() -> None:
    provoked = {(line.split()[0], option) for line, option, _ in REFUSED}
    for command, cases in UNHEARD.items():
        for case in cases:
            assert any((command, option) in provoked for option in case.options.split()), (command, case.options)


@pytest.mark.parametrize("name", UNHEARD)
def test_there_are_such_options(name: str) -> None:
    known = {option for parameter in _parameters(name) for option in (*parameter.opts, parameter.metavar)}
    assert {option for case in UNHEARD[name] for option in case.options.split()} <= known


EXAMPLES = {
    "--against": LEE,
    "--answers": "hidden",
    "mark --answers": "shown",
    "--columns": "1",
    "--comments": "comments.yaml",
    "--detail": "main",
    "--empty": "A1",
    "--engine": "dot",
    "--event": "wsdc",
    "--exercise": "1",
    "--focus": "A3",
    "--from": "class.yaml",
    "--hops": "2",
    "--issue": "help",
    "--judgements": "maps/homework.maya.judgements.yaml",
    "--labels": "short",
    "--level": "2",
    "--only": "A1,B1",
    "--order": "r4",
    "--page": "slide",
    "--paper": "letter",
    "--points": "points.yaml",
    "--seed": "2",
    "--side": "left",
    "--style": "print",
    "--task": "who",
}
"""A value for each option that takes one."""

PROMISES = frozenset(("--accepted", "--aside", "--brief", "--words", "--help"))
"""What holds though nothing changes by it: something is not there, or is said in the words of experts."""

LEFT_OUT = frozenset(
    ("--output", "--format", "--to", "--class", "--engine", "--from", "--comments", "--points", "--watch")
)
"""What says where or as what a thing is written, and what takes files that are tested elsewhere."""

BASES = tuple(
    f"{command} -o {file}"
    for command, files in {
        f"draw {HOME}": ("p.svg", "p.dot"),
        f"outline {HOME}": ("o.txt",),
        f"clashes {HOME}": ("c.md", "c.csv"),
        f"web {HOME}": ("w.html",),
        f"web {HOME} --exercise 1": ("w.html",),
        f"print {HOME} reading": ("r.html",),
        f"print {HOME} worksheet": ("w.html", "w.yaml"),
        f"print {HOME} flow": ("f.html", "f.csv"),
        f"print {HOME} handout": ("h.html",),
        f"print {HOME} steps": ("s.html",),
        f"mark {LEE} --against {HOME}": ("k.txt", "k.svg", "k.csv", "k.html"),
    }.items()
    for file in files
)


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("given")
    shutil.copytree(ROOT / "maps", folder / "maps")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        main(["judge", HOME, "Maya", "A1=doubt"])
        shutil.copy(HOME, LEE)
        main(["edit", LEE, "unlink-premise", "id=r1", "premise=practice"])
        for relation in ("r2", "r3", "r4", "r5", "r6", "r7", "r8"):
            main(["edit", LEE, "delete-relation", f"id={relation}"])
    return folder


@pytest.mark.parametrize("base", share(BASES[::6], everything=BASES))
def test_every_option_counts_or_is_refused(
    base: str, given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = base.split()
    before = _done(words, given, tmp_path / "base", monkeypatch)
    assert before[0] == ExitCode.FINE
    for option, value in _options(words):
        after = _done([*words, option, *value], given, tmp_path / option, monkeypatch)
        assert after != before, f"{base} does not hear {option} {value}"
        assert after[0] in (ExitCode.FINE, ExitCode.USAGE), f"{base} {option} {value}"


def _options(words: list[str]) -> Iterator[tuple[str, list[str]]]:
    for parameter in _parameters(words[0]):
        option = parameter.opts[0]
        if parameter.param_type_name == "option" and option not in PROMISES | LEFT_OUT | set(words):
            yield option, [] if parameter.is_flag else [EXAMPLES.get(f"{words[0]} {option}") or EXAMPLES[option]]


def _parameters(name: str) -> list[Any]:
    application = typer.Typer(rich_markup_mode=None)
    written = {"print": "print_", "help": "help_"}.get(name, name)
    application.command(name, cls=Command)(getattr(import_module(f"argmap.cli.{written}"), written))
    assert name in COMMANDS
    return list(typer.main.get_command(application).params)


def _done(words: list[str], given: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, dict[str, str]]:
    """What a command ends with, and what it leaves behind."""
    shutil.copytree(given, folder)
    monkeypatch.chdir(folder)
    code = main(words)
    files = [path for path in folder.rglob("*") if path.is_file()]
    return code, {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("words", [["draw", HOME, "-o", "p.svg"], ["outline", HOME], ["clashes", HOME]])
def test_a_careful_map_of_other_articles_is_refused(
    words: list[str], given: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(given)
    assert main([*words, "--against", "maps/town-centre.yaml"]) == ExitCode.BAD_INPUT
    out, err = capsys.readouterr()
    assert (out, "--against names another" in err) == ("", True)

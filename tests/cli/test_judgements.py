"""`argmap judge` and `argmap judgements`, and `--judgements` of what shows a map."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from tests.conftest import ROOT

MAYA = Path("town-centre.maya.judgements.yaml")


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The smallest debate in a folder of its own, which is the current one."""
    for name in ("town-centre.yaml", "close-the-centre.txt", "keep-the-centre-open.txt"):
        shutil.copy(ROOT / "maps" / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    return "town-centre.yaml"


def test_a_file_to_be_filled_in_has_all_and_is_filled_in(town: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["judge", town, "Maya"]) == ExitCode.FINE
    empty = MAYA.read_text("utf-8")
    assert empty.count("judgement:\n") == 12 + 7
    assert main(["judgements", town]) == ExitCode.BAD_INPUT
    assert "Maya has judged nothing yet" in capsys.readouterr().err
    assert main(["judge", town, "Maya", "A3=doubt", "--why", "Only in summer."]) == ExitCode.FINE
    assert main(["judge", town, "maya", "A2:A4=does-not-follow", "--open", "1"]) == ExitCode.FINE
    filled = MAYA.read_text("utf-8")
    added = [line.strip() for line in filled.splitlines() if line not in empty.splitlines()]
    assert added == ["judgement: doubt", "why: Only in summer.", "judgement: does not follow", "open: 1"]
    capsys.readouterr()
    assert main(["judgements", town]) == ExitCode.FINE
    told = capsys.readouterr().out
    assert "doubted: Only in summer." in told
    assert "Open for 1 reader: Did it happen as told?" in told


def test_a_judgement_is_taken_back_and_the_rest_stays(town: str) -> None:
    MAYA.write_bytes(b"judgements: 1 # mine\r\nclaims:\r\n  - {id: A3, judgement: doubt, why: so}   # hm\r\n")
    assert main(["judge", town, "Maya", "on-foot="]) == ExitCode.FINE
    now = MAYA.read_bytes()
    assert now.startswith(b"judgements: 1 # mine\r\nclaims:\r\n  - {id: A3, ")
    assert b"# hm\r\n" in now
    assert b"why: so" in now
    assert b"doubt" not in now


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["A33=doubt"], "no claim or step 'A33'"),
        (["trad=doubt"], "did you mean trade?"),
        (["A3=weak"], "known: accept, doubt, reject"),
        (["A2:A4=accept"], "sufficient"),
        (["A3=dout"], "did you mean doubt?"),
        (["A3"], "not of the form"),
        (["A3=doubt", "--open", "1"], "questions are open at a step"),
        (["--why", "So."], "say of which claim or step"),
    ],
)
def test_what_cannot_be_judged_so_is_refused(
    town: str, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["judge", town, "Maya", *words]) == ExitCode.USAGE
    assert said in " ".join(capsys.readouterr().err.split())
    assert not MAYA.exists()


def test_what_holds_something_else_is_not_overwritten(town: str, capsys: pytest.CaptureFixture[str]) -> None:
    MAYA.write_text("Dear diary\n")
    assert main(["judge", town, "Maya", "A3=doubt"]) == ExitCode.BAD_INPUT
    assert f"{MAYA}:1:1: error: no judgements stand here" in capsys.readouterr().err
    assert MAYA.read_text() == "Dear diary\n"
    for other in (town, "close-the-centre.txt"):
        assert main(["judge", town, "Maya", "A3=doubt", "-o", other]) == ExitCode.USAGE


@pytest.fixture
def class_of_three(town: str) -> str:
    """Ann and Ben, who judge, and what else lies in a folder."""
    Path("in").mkdir()
    shutil.copy(town, "in")
    for reader, judgement in (("Ann", "accept"), ("Ben", "reject")):
        words = [f"A3={judgement}", "B1=accept", "1=sufficient", "--why", f"{reader}'s reason"]
        assert main(["judge", town, reader, *words, "-o", f"in/{reader}.judgements.yaml"]) == ExitCode.FINE
    Path("in/essay.yaml").write_text("I think that cars\n")
    Path("in/latin.yaml").write_bytes(b"judgements: 1\nreader: Zo\xeb\n")
    return town


def test_a_class_is_counted_and_what_is_no_judgement_is_named(
    class_of_three: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["judgements", class_of_three, "in", "none.yaml"]) == ExitCode.FINE
    out, err = capsys.readouterr()
    assert "Judged by 2 readers: 6 judgements." in out
    assert "A3. walkers buy more: 1 accept, 1 reject" in out
    assert "Ann, accepted: Ann's reason." in out
    for named in ("in/essay.yaml", "in/latin.yaml:2: error", "none.yaml: error"):
        assert named.replace("/", str(Path("/"))) in err
    assert "in/town-centre".replace("/", str(Path("/"))) not in err
    assert main(["judgements", class_of_three, "in", "--anonymous", "--format", "csv"]) == ExitCode.FINE
    told = capsys.readouterr().out
    assert "Reader 1,A3" in told
    assert "Ann," not in told


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".csv", ".svg", ".png"])
def test_it_is_written_in_each_form(class_of_three: str, ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["judgements", class_of_three, "in", "-o", f"class{ending}"]) == ExitCode.FINE
    assert f"class{ending}: " in capsys.readouterr().out
    assert Path(f"class{ending}").stat().st_size > 500
    assert (
        main(["judgements", class_of_three, "in/Ann.judgements.yaml", "-o", "in/Ann.judgements.yaml"]) == ExitCode.USAGE
    )
    assert main(["judgements", class_of_three, "in", "-o", class_of_three]) == ExitCode.USAGE


def test_a_file_of_judgements_is_no_map(class_of_three: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "in/Ann.judgements.yaml"]) == ExitCode.FOUND
    assert "these are a reader's judgements" in capsys.readouterr().out


def test_two_files_of_one_reader_are_said(class_of_three: str, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy("in/Ann.judgements.yaml", "in/again.judgements.yaml")
    assert main(["judgements", class_of_three, "in"]) == ExitCode.FINE
    out, err = capsys.readouterr()
    assert "Judged by 2 readers" in out
    assert "Ann has judged in" in err


def test_without_files_beside_the_map_one_learns_how_to_make_one(town: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["judgements", town]) == ExitCode.BAD_INPUT
    assert f"judge {town} READER" in capsys.readouterr().err


def test_judgements_lie_over_picture_outline_and_clashes(
    class_of_three: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ann = ["--judgements", "in/Ann.judgements.yaml"]
    both = [*ann, "--judgements", "in/Ben.judgements.yaml"]
    capsys.readouterr()
    for command in ("outline", "clashes"):
        form = ["--format", "markdown"]
        assert main([command, class_of_three, *form, *ann]) == ExitCode.FINE
        told = " ".join(capsys.readouterr().out.split())
        assert "ccepted: Ann's reason" in told
        assert "nough: Ann's reason" in told
        assert main([command, class_of_three, *form, *both]) == ExitCode.FINE
        assert "1 accept, 1 reject" in " ".join(capsys.readouterr().out.split())
    assert main(["draw", class_of_three, "--to", "svg", *both]) == ExitCode.FINE
    picture = capsys.readouterr().out
    assert "1 accept, 1 reject" in picture
    assert "2 enough" in picture
    assert main(["draw", class_of_three, "--to", "svg", "--judgements", "in/essay.yaml"]) == ExitCode.BAD_INPUT


def test_what_the_map_changed_since_is_said(town: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["judge", town, "Maya", "A3=doubt"]) == ExitCode.FINE
    changed = Path(town).read_text("utf-8").replace("People on foot spend more", "People on foot spend less")
    Path(town).write_text(changed, "utf-8")
    assert main(["judgements", town]) == ExitCode.FINE
    out, err = capsys.readouterr()
    assert "walkers buy more" in out
    assert "has changed since it was judged [judged-changed]" in err
    assert "spend less" in err


def test_the_schema_of_judgements(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--judgements"]) == ExitCode.FINE
    assert capsys.readouterr().out == (ROOT / "maps" / "judgements.schema.json").read_text("utf-8")


def test_the_archive_of_a_platform_is_a_class(town: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = tmp_path / "all.zip"
    judged = "judgements: 1\nclaims:\n  - {id: A3, judgement: doubt, why: Only in summer.}\n"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("Ada Moss_12_assignsubmission_file_/town.judgements.yaml", judged)
        file.writestr("Ben Low_13_assignsubmission_file_/town.judgements.yaml", judged.replace("doubt", "accept"))
        file.writestr("Cy Dun_14_assignsubmission_file_/broken.yaml", judged.replace("doubt", "dout"))
        file.writestr("Dee_15_assignsubmission_file_/essay.docx", b"PK")
        file.writestr("town-centre.yaml", Path(town).read_text(encoding="utf-8"))
    assert main(["judgements", town, str(archive)]) == ExitCode.FINE
    told = capsys.readouterr()
    assert "Ada Moss" in told.out
    assert "2 readers" in told.out
    assert "broken.yaml" in told.err
    assert "no file of judgements" in told.err
    archive.write_bytes(archive.read_bytes()[:60])
    assert main(["judgements", town, str(archive)]) == ExitCode.BAD_INPUT
    assert "cannot be read" in capsys.readouterr().err

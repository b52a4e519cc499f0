"""`argmap check` for scripts: what is shown, in which form, and how it ends."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from argmap.check import CHECKS
from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.cli.findings import FORMATS

PROVOKING = Path(__file__).parents[1] / "check" / "provoking"
NOT_A_MAP = 'argmap: 1\ntitel: "x"\nclaims: 3\n'

POSITIVE = {"type": "integer", "minimum": 1}
SARIF = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "run": {
            "type": "object",
            "required": ["tool", "results"],
            "properties": {
                "tool": {
                    "required": ["driver"],
                    "properties": {
                        "driver": {
                            "required": ["name", "rules"],
                            "properties": {"rules": {"type": "array", "items": {"required": ["id"]}}},
                        }
                    },
                },
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
        },
        "result": {
            "type": "object",
            "required": ["ruleId", "level", "message", "locations"],
            "properties": {
                "level": {"enum": ["none", "note", "warning", "error"]},
                "message": {"required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
                "locations": {
                    "type": "array",
                    "items": {
                        "required": ["physicalLocation"],
                        "properties": {
                            "physicalLocation": {
                                "required": ["artifactLocation"],
                                "properties": {
                                    "artifactLocation": {
                                        "required": ["uri"],
                                        "properties": {"uri": {"pattern": r"^(?!/|\w+:)[!-~]+$"}},
                                    },
                                    "region": {
                                        "required": ["startLine"],
                                        "properties": {"startLine": POSITIVE, "startColumn": POSITIVE},
                                    },
                                },
                            }
                        },
                    },
                },
            },
        },
    },
}
"""What SARIF 2.1.0 requires of the parts that we write."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Maps of many kinds in the current folder, one that is none, and one whose name needs escapes."""
    for path in PROVOKING.iterdir():
        shutil.copy(path, tmp_path)
    (tmp_path / "broken.yaml").write_text(NOT_A_MAP, "utf-8")
    shutil.copy(PROVOKING / "quote-near.yaml", tmp_path / "a b,50%:ö.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The exit code and standard output of `argmap check`, which says nothing else."""
    code = main(["check", *words])
    out, err = capsys.readouterr()
    assert not err
    return code, out


def names_in(text: str) -> set[str]:
    """The names of the problems in a text for a person."""
    return set(re.findall(r"\[([a-z-]+)\]$", text, flags=re.MULTILINE))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["--only", "quotes"], {"quote-near"}),
        (["--only", "quote-near"], {"quote-near"}),
        (["--only", "quote-moved"], set()),
        (["--only", "coverage", "--only", "quotes"], {"quote-near", "uncovered"}),
        (["--only", "coverage", "--only", "quotes", "--ignore", "uncovered"], {"quote-near"}),
        (["--ignore", "quotes", "--ignore", "coverage", "--ignore", "unaddressed"], {"mixed-scripts"}),
    ],
)
def test_only_and_ignore(folder: Path, words: list[str], names: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out = checked(capsys, "quote-near.yaml", *words)
    assert names_in(out) == names
    assert code == (ExitCode.FOUND if "quote-near" in names else ExitCode.FINE)
    assert out.splitlines()[-1].startswith("quote-near.yaml: 3 claims, 2 of 3 quotes found, ")


@pytest.mark.parametrize("output_format", FORMATS)
def test_what_cannot_be_read_is_always_shown(
    folder: Path, output_format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("left.txt").unlink()
    files = ["broken.yaml", "gone.yaml", "proposed.yaml"]
    code, out = checked(capsys, *files, "--only", "balance", "--format", output_format)
    assert code == ExitCode.FOUND
    for name in ("unknown-key", "wrong-type", "map-unreadable", "article-unreadable"):
        assert name in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--only", "quote-nera"], ["did you mean quote-near?", "circles", "main-on-other-side"]),
        (["--ignore", "zzzz"], ["no check 'zzzz'.", "proposals"]),
        (["--format", "xml"], ["text, json, sarif, github"]),
    ],
)
def test_unknown_names_are_wrong_usage(
    folder: Path, words: list[str], said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "quote-near.yaml", *words]) == ExitCode.USAGE
    out, err = capsys.readouterr()
    assert not out
    assert all(one in " ".join(err.split()) for one in said)


def test_the_help_names_all_checks_and_formats(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--help"])
    words = re.findall(r"[a-z]+", capsys.readouterr().out)
    assert set(words) >= {*CHECKS, *FORMATS}


@pytest.mark.parametrize("output_format", FORMATS)
def test_the_exit_code_is_that_of_the_errors(
    folder: Path, output_format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, code in (("few-positions", ExitCode.FINE), ("quote-near", ExitCode.FOUND), ("broken", ExitCode.FOUND)):
        assert checked(capsys, f"{name}.yaml", "--format", output_format)[0] == code


def all_maps() -> list[str]:
    return sorted(path.name for path in Path().glob("*.yaml"))


def test_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out = checked(capsys, *all_maps(), "--format", "json")
    log: dict[str, Any] = json.loads(out)
    keys = [
        "check",
        "severity",
        "message",
        "details",
        "remedy",
        "map",
        "file",
        "line",
        "column",
        "id",
        "source",
        "field",
        "span",
    ]
    assert all(list(finding) == keys for finding in log["findings"])
    summary = log["summary"]
    for severity in ("error", "warning", "information"):
        assert summary[severity] == sum(finding["severity"] == severity for finding in log["findings"]) > 0
    assert [one["map"] for one in summary["maps"]] == all_maps()
    (near,) = (f for f in log["findings"] if (f["map"], f["check"]) == ("quote-near.yaml", "quote-near"))
    assert (near["file"], near["line"], near["id"], near["field"]) == (
        "quote-near.yaml",
        10,
        "claim",
        ["quotes", 0, "exact"],
    )
    bare = {(f["file"], f["line"]) for f in log["findings"] if f["check"] == "uncovered"}
    assert bare >= {("left.txt", 3), ("right.txt", 3)}


def test_json_without_findings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out = checked(capsys, "quote-near.yaml", "--only", "circles", "--format", "json")
    assert json.loads(out)["findings"] == []


@pytest.mark.parametrize("absolute", [False, True])
def test_sarif(folder: Path, capsys: pytest.CaptureFixture[str], *, absolute: bool) -> None:
    files = [str(Path(name).resolve()) if absolute else name for name in all_maps()]
    _, out = checked(capsys, *files, "--format", "sarif")
    log: dict[str, Any] = json.loads(out)
    jsonschema.validate(log, SARIF)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert "a%20b%2C50%25%3A%C3%B6.yaml" in {place["artifactLocation"]["uri"] for place in places}
    levels = {result["ruleId"]: result["level"] for result in run["results"]}
    assert (levels["quote-near"], levels["same-words"], levels["uncovered"]) == ("error", "warning", "note")


def test_github(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out = checked(capsys, *all_maps(), "--format", "github")
    assert all(re.match(r"::(error|warning|notice) [^:]*title=[a-z-]+::.", line) for line in out.splitlines())
    assert "::error file=a b%2C50%25%3Aö.yaml,line=10,col=37,title=quote-near::the quote of A2" in out
    assert "nearest words differ%0Aleft.txt:3: the air was [-not-] cleaner within a week%0A" in out
    assert "::notice file=left.txt,line=3,col=1,title=uncovered::" in out


@pytest.mark.parametrize("output_format", ["json", "sarif", "github"])
def test_repairs_are_told_beside_the_data(folder: Path, output_format: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fix", "quote-moved.yaml", "--format", output_format]) == ExitCode.FINE
    out, err = capsys.readouterr()
    assert "the places of 3 quotes written" in err
    assert "quote-moved" not in json.dumps(re.findall(r"title=([a-z-]+)", out))
    assert "written" not in out


def test_the_hook_for_pre_commit_runs_check_on_maps(root: Path) -> None:
    hook = (root / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert "- id: argmap-check\n" in hook
    assert "\n  entry: argmap check\n" in hook
    (pattern,) = re.findall(r"^  files: (.*)$", hook, flags=re.MULTILINE)
    assert re.search(pattern, "maps/town-centre.yaml")
    assert not re.search(pattern, ".github/workflows/ci.yaml")


def test_what_is_found_in_the_file_itself_can_be_ignored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "m.yaml"
    file.write_text("argmap: 1\nclaims:\n  - id: a\n    text: Close route #5 now\n")
    main(["check", str(file)])
    assert "[text-cut]" in capsys.readouterr().out
    main(["check", str(file), "--ignore", "text-cut"])
    assert "[text-cut]" not in capsys.readouterr().out
    main(["check", str(file), "--only", "file"])
    assert capsys.readouterr().out.count("[") == 1

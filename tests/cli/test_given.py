"""What a person names on the command line: files that are not there, articles for maps, addresses, standard input."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode

PAGE = b"<!doctype html><html><body><p>Cars are loud, and the town should close its centre.</p></body></html>"


@pytest.fixture
def town(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest debate in a folder of its own, which is the current one."""
    for name in ("town-centre.yaml", "close-the-centre.txt", "keep-the-centre-open.txt"):
        shutil.copy(root / "maps" / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    return Path("town-centre.yaml")


class Input(io.TextIOWrapper):
    """Standard input with these bytes in it."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="such a name is only one that is not there")
@pytest.mark.parametrize(
    "words",
    [
        ["check", "x" * 300],
        ["mark", "x" * 300, "--against", "town-centre.yaml"],
        ["judgements", "town-centre.yaml", "x" * 300],
        ["mark", "town-centre.yaml", "--against", "town-centre.yaml", "--comments", "x" * 300 + ".yaml"],
    ],
)
def test_a_name_that_no_file_can_have_is_named(
    town: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == ExitCode.BAD_INPUT
    assert "xxx: File name too long; name another file" in capsys.readouterr().err.replace(".yaml:", ":")


@pytest.mark.parametrize(
    "words", [["view", "."], ["view", ".", "--aloud"], ["web", ".", "-o", "p.html"], ["lesson", ".", "-o", "l"]]
)
def test_the_current_folder_is_no_map(town: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == ExitCode.BAD_INPUT
    assert "this is a folder; name a file in it" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_that_leads_round_in_a_circle_is_not_written_through(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("p.svg").symlink_to("p.svg")
    assert main(["draw", str(town), "-o", "p.svg"]) == ExitCode.BAD_INPUT
    assert "lead round in a circle" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["edit", "town-centre.yaml", "flow", "empty.csv"], "empty.csv: there are no words"),
        (
            ["print", "town-centre.yaml", "worksheet", "-o", "w.html", "--from", "empty.csv"],
            "empty.csv: this is no class",
        ),
        (["web", "town-centre.yaml", "-o", "pages", "--class", "wide.csv"], "wide.csv: this is no list of names"),
    ],
)
def test_a_file_that_is_not_what_it_should_be_is_named(
    town: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("empty.csv").touch()
    Path("wide.csv").write_text("name\n" + "x" * 200_000, "utf-8")
    assert main(words) == ExitCode.BAD_INPUT
    assert told in capsys.readouterr().err


WITH_A_MAP = {
    "view": ["view", "MAP"],
    "draw": ["draw", "MAP", "-o", "p.svg"],
    "outline": ["outline", "MAP"],
    "clashes": ["clashes", "MAP"],
    "check": ["check", "MAP"],
}
WITH_ARTICLES = {
    "draft": ["draft", "MAP", "-o", "m.yaml"],
    "pairs": ["draft", "--pairs", "MAP", "-o", "m"],
    "new": ["new", "MAP", "close-the-centre.txt", "-o", "m.yaml"],
    "articles": ["articles", "MAP"],
}
EVERY = [*WITH_A_MAP.values(), *WITH_ARTICLES.values()]


def with_file(words: list[str], file: str) -> list[str]:
    return [file if word == "MAP" else word for word in words]


@pytest.mark.parametrize("words", EVERY)
def test_a_file_that_is_not_there_is_said_before_anything_is_loaded(town: Path, words: list[str]) -> None:
    heavy = (
        "argmap.model argmap.formats argmap.diagram argmap.check argmap.articles argmap.draft argmap.workspace.session"
    )
    code = (
        "import sys; from argmap.cli import main; code = main(sys.argv[1:]);"
        f"print(*(name for name in {heavy.split()} if name in sys.modules), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *with_file(words, "nosuch.yaml")], capture_output=True, text=True, check=False
    )
    assert "nosuch.yaml: " in done.stdout + done.stderr
    assert "there is no such file; in . there are town-centre.yaml" in done.stdout + done.stderr
    assert done.stderr.splitlines()[-1] == ""
    assert done.returncode == (ExitCode.FOUND if words[0] == "check" else ExitCode.BAD_INPUT)


@pytest.mark.parametrize("words", WITH_A_MAP.values(), ids=WITH_A_MAP)
@pytest.mark.parametrize(
    ("name", "data"),
    [("a b.txt", b"Cars are loud."), ("page", PAGE), ("a.html", PAGE), ("a.md", b"# Cars"), ("a.pdf", b"%PDF-1.7\n")],
)
def test_an_article_for_a_map_is_to_be_drafted(
    town: Path, words: list[str], name: str, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_bytes(data)
    code = main(with_file(words, name))
    assert code == (ExitCode.FOUND if words[0] == "check" else ExitCode.BAD_INPUT)
    quoted = "'a b.txt' -o 'a b.yaml'" if " " in name else f"{name} -o {Path(name).stem}.yaml"
    told = "".join(capsys.readouterr())
    if sys.platform == "win32":
        told = told.replace('"', "'")
    assert f"{name}: " in told
    assert f"this is an article, not a map; draft a map of it: argmap draft {quoted}" in told
    assert not Path("p.svg").exists()


def test_a_map_is_one_whatever_its_file_is_called(town: Path) -> None:
    shutil.copy(town, "map.txt")
    assert main(["draw", "map.txt", "-o", "p.svg"]) == ExitCode.FINE


@pytest.mark.parametrize("words", EVERY)
@pytest.mark.parametrize("address", ["https://example.org/a?b=c", "HTTP://example.org", "www.example.org/a.html"])
def test_of_an_address_the_page_is_to_be_saved(
    town: Path, words: list[str], address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(with_file(words, address))
    assert code == (ExitCode.FOUND if words[0] == "check" else ExitCode.BAD_INPUT)
    assert f"{address} is an address, and argmap reads files: save the page first" in "".join(capsys.readouterr())


def test_of_an_address_in_a_list_of_pairs_too(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("lists").mkdir()
    Path("lists/p.csv").write_text(f"left,right,name\nhttps://example.org/a,{town.resolve()},one\n")
    assert main(["draft", "--pairs", "lists/p.csv", "-o", "drafts"]) == ExitCode.BAD_INPUT
    assert "https://example.org/a is an address" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [["check", "MAP"], ["outline", "MAP"], ["clashes", "MAP"], ["draw", "MAP", "--to", "dot"]]
)
def test_a_map_comes_in_on_standard_input(
    town: Path, words: list[str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(with_file(words, str(town))) == ExitCode.FINE
    from_file = capfd.readouterr().out
    monkeypatch.setattr(sys, "stdin", Input(town.read_bytes()))
    assert main(with_file(words, "-")) == ExitCode.FINE
    assert capfd.readouterr().out == from_file.replace(f"{town}: ", "standard input: ")


@pytest.mark.parametrize("words", [["check", "-"], ["outline", "-"]])
def test_what_is_wrong_with_standard_input_is_said(
    town: Path, words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Input(b"argmap: 1\ntitel: x\n"))
    assert main(words) == (ExitCode.FOUND if words[0] == "check" else ExitCode.BAD_INPUT)
    assert "standard input:2:1: error: there is no key `titel` here [unknown-key]" in "".join(capsys.readouterr())


def test_an_article_comes_in_on_standard_input(
    town: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Input(Path("close-the-centre.txt").read_bytes()))
    assert main(["draft", "-", "keep-the-centre-open.txt", "-o", "m.yaml"]) == ExitCode.FINE
    assert "standard input: kept in standard-input.txt" in capsys.readouterr().err
    assert Path("standard-input.txt").read_bytes() == Path("close-the-centre.txt").read_bytes()
    assert main(["check", "m.yaml", "--only", "quotes"]) == ExitCode.FINE
    monkeypatch.setattr(sys, "stdin", Input(PAGE))
    assert main(["articles", "-"]) == ExitCode.FINE
    assert "Cars are loud" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["view", "-"], ExitCode.USAGE),
        (["check", "--fix", "-"], ExitCode.USAGE),
        (["check", "-", "-"], ExitCode.USAGE),
        (["articles", "-", "-"], ExitCode.USAGE),
        (["edit", "-", "delete-claim", "id=a"], ExitCode.USAGE),
        (["history", "-"], ExitCode.USAGE),
        (["new", "-", "close-the-centre.txt", "-o", "m.yaml"], ExitCode.BAD_INPUT),
        (["draft", "--pairs", "-", "-o", "m"], ExitCode.BAD_INPUT),
    ],
)
def test_where_standard_input_will_not_do_it_is_said(
    town: Path, words: list[str], code: ExitCode, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == code
    assert "standard input" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["draft", "MAP", "-o", "m.yaml"], ["articles", "MAP"], ["new", "MAP", "MAP", "-o", "m.yaml"]]
)
def test_a_map_is_no_article(town: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(with_file(words, str(town))) == ExitCode.BAD_INPUT
    assert "town-centre.yaml: this is a map, not an article; to look at it: " in capsys.readouterr().err
    assert not Path("m.yaml").exists()

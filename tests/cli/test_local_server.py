"""`argmap draft --drafter llm` with a server on this machine: streamed, kept, gone on with, compared anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.workspace import load_map
from tests.draft.llm.samples import LEFT_TEXT, RIGHT_TEXT, but, good
from tests.draft.llm.serving import Asked, Said, serving

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "close.txt").write_text(LEFT_TEXT)
    (tmp_path / "open.txt").write_text(RIGHT_TEXT)


def draft(address: str, *words: str) -> int:
    """The exit code of a draft by the server."""
    words = words or ("close.txt", "open.txt", "-o", "map.yaml", "--drafter", "llm")
    return main(["draft", *words, "--model", "tiny:1b", "--address", address])


def test_a_failure_on_the_second_article_throws_nothing_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    is_broken = True

    def answers(asked: Asked) -> Said:
        return Said(400, {"message": "no more"}) if is_broken and "Keep the centre" in asked.question else good(asked)

    with serving(answers) as server:
        assert draft(server.address) == ExitCode.BAD_INPUT
        assert "Answers and notices are kept in map.yaml.answers" in capsys.readouterr().err
        assert len(list((tmp_path / "map.yaml.answers").glob("*.answer.json"))) == 1
        is_broken = False
        server.asked.clear()
        assert draft(server.address) == ExitCode.FINE
        assert [asked.form for asked in server.asked] == ["article", "between"]
        assert all(asked.body["stream"] for asked in server.asked)
    told = capsys.readouterr().err
    assert "1 answer kept from before; 2,000 tokens in, 400 out." in told
    assert "delete the folder" in told
    notices = (tmp_path / "map.yaml.answers" / "notices.txt").read_text()
    assert all(notice in told for notice in notices.splitlines())
    assert len(load_map(tmp_path / "map.yaml").issues) == 1


def test_many_pairs_keep_their_answers_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pairs.csv").write_text("left,right,name\nclose.txt,open.txt,centre\n")
    words = ("--pairs", "pairs.csv", "-o", "maps", "--drafter", "llm")
    is_broken = True

    def answers(asked: Asked) -> Said:
        return Said(400, {"message": "no more"}) if is_broken and "Keep the centre" in asked.question else good(asked)

    with serving(answers) as server:
        assert draft(server.address, *words) == ExitCode.BAD_INPUT
        assert "are kept in maps/pairs.answers" in capsys.readouterr().err
        is_broken = False
        server.asked.clear()
        assert draft(server.address, *words) == ExitCode.FINE
        assert [asked.form for asked in server.asked] == ["article", "between"]


def test_a_damaged_answer_is_asked_for_again(tmp_path: Path) -> None:
    with serving(good) as server:
        assert draft(server.address) == ExitCode.FINE
        (tmp_path / "map.yaml").unlink()
        for kept in (tmp_path / "map.yaml.answers").glob("*.answer.json"):
            kept.write_text(kept.read_text()[:40])
        assert draft(server.address) == ExitCode.FINE
        assert len(server.asked) == 6


def test_what_lies_between_is_asked_of_the_server_again(tmp_path: Path) -> None:
    with serving(good) as server:
        assert draft(server.address) == ExitCode.FINE
    before = load_map(tmp_path / "map.yaml")
    with serving(but(between={"title": "T?", "issues": [], "relations": []})) as server:
        assert draft(server.address, "map.yaml", "--between") == ExitCode.FINE
        assert [asked.form for asked in server.asked] == ["between"]
    after = load_map(tmp_path / "map.yaml")
    assert not after.issues
    assert after.claims == before.claims
    assert len(after.relations) == len(before.relations) - 2


def test_a_short_context_makes_short_pieces_and_none_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(good, takes=5_000) as server:
        assert draft(server.address) == ExitCode.FINE
    assert "The server takes 5,000 tokens at once" in capsys.readouterr().err
    with serving(good, takes=0) as server:
        assert draft(server.address, "close.txt", "-o", "other.yaml", "--drafter", "llm") == ExitCode.FINE
    assert "does not say how many tokens it takes" in capsys.readouterr().err

"""Asked at a terminal what an article argues for: what is shown, what may be answered, when nobody is asked."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest

from argmap import open_debate
from argmap.cli import asking, main
from argmap.cli.exit_codes import ExitCode

ARTICLE = """Ferries and the town

Many towns have ferries, and some have a bridge as well. Opinions on them differ in our town, as they do elsewhere.

The ferry brings visitors in summer. In winter it is the only way to the doctor on the other side.

The town should buy the ferry. No bridge that anybody could pay for would ever replace it.
"""


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(asking, "is_terminal", lambda: True)
    file = Path("ferry.txt")
    file.write_text(ARTICLE)
    return file


def drafted(article: Path, typed: str, monkeypatch: pytest.MonkeyPatch, *options: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    assert main(["draft", str(article), "-o", "map.yaml", *options]) == ExitCode.FINE


@pytest.mark.parametrize("typed", ["2\n", "9\nx\n2\n"])
def test_what_is_chosen_is_the_main_claim_and_accepted(
    article: Path, typed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drafted(article, typed, monkeypatch)
    shown = capsys.readouterr().err
    second = next(line[4:].strip() for line in shown.splitlines() if line.startswith("   2  "))
    structure = open_debate("map.yaml").structure
    claim = structure.claims[structure.map.sources[0].main or ""]
    assert (claim.text, claim.is_proposed) == (second, False)
    assert any(relation.target == claim.id for relation in structure.map.relations)


def test_another_claim_can_be_chosen(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafted(article, "4\n1\n", monkeypatch)
    structure = open_debate("map.yaml").structure
    claim = structure.claims[structure.map.sources[0].main or ""]
    assert claim.origin is not None
    assert claim.origin.why.endswith("a person chose it")


def test_further_claims_are_numbered_on_and_the_first_ones_stay_open(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drafted(article, "4\n4\n", monkeypatch)
    shown = re.findall(r"(?:^|: )   (\d+)  (\S.*)$", capsys.readouterr().err, re.MULTILINE)
    assert [int(number) for number, _ in shown] == list(range(1, len(shown) + 1))
    structure = open_debate("map.yaml").structure
    assert shown[3][1] == structure.claims[structure.map.sources[0].main or ""].text


@pytest.mark.parametrize(
    "typed",
    [
        "the only way to the doctor\n",
        "of nothing that is in it\nIn winter it is the only way to the doctor on the other side.\n",
        "the\n4\nonly way\n",
    ],
)
def test_a_claim_is_chosen_by_its_words(article: Path, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drafted(article, typed, monkeypatch)
    structure = open_debate("map.yaml").structure
    assert "only way to the doctor" in structure.claims[structure.map.sources[0].main or ""].text


def test_words_that_are_almost_a_claims_take_its_place(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafted(article, "so in winter it is the only way to any doctor on the other side\n", monkeypatch)
    structure = open_debate("map.yaml").structure
    claim = structure.claims[structure.map.sources[0].main or ""]
    assert claim.text.startswith("So in winter it is the only way to any doctor")
    assert "only way to the doctor" in claim.quotes[0].words


def test_own_words_stand_for_the_claim_that_comes_nearest(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drafted(article, "Everybody would gain by a public ferry\n2\n", monkeypatch)
    shown = capsys.readouterr().err
    assert "your own words" in shown
    second = next(line[4:].strip() for line in shown.splitlines() if line.startswith("   2  "))
    structure = open_debate("map.yaml").structure
    claim = structure.claims[structure.map.sources[0].main or ""]
    assert (claim.text, claim.wording, claim.is_proposed) == (
        "Everybody would gain by a public ferry.",
        "interpretation",
        False,
    )
    assert claim.quotes[0].words in second
    assert main(["check", "map.yaml"]) == ExitCode.FINE


@pytest.mark.parametrize("nearest", ["", "1"])
def test_own_words_stay_where_nothing_is_said_to_come_near(
    nearest: str, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafted(article, f"my very own words\n{nearest}\n", monkeypatch)
    structure = open_debate("map.yaml").structure
    main = structure.claims[structure.map.sources[0].main or ""]
    assert main.text == "My very own words."
    assert main.quotes[0].exact == ("No bridge that anybody could pay for would ever replace it",)


@pytest.mark.parametrize("typed", ["\n", "", "later\n", "4\nSkip\n"])
def test_a_choice_can_be_left_for_later(article: Path, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drafted(article, typed, monkeypatch)
    structure = open_debate("map.yaml").structure
    assert structure.claims[structure.map.sources[0].main or ""].is_proposed


@pytest.mark.parametrize("is_terminal", [True, False])
def test_nobody_is_asked_who_does_not_want_it_or_where_there_is_no_terminal(
    article: Path,
    is_terminal: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(asking, "is_terminal", lambda: is_terminal)
    drafted(article, "2\n", monkeypatch, *(["--no-ask"] if is_terminal else []))
    assert "Which of these" not in capsys.readouterr().err

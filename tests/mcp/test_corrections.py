"""What is wrong with what an assistant proposes comes back to it, and what it gives then is put in."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from argmap.workspace import load_map
from tests.draft.llm.samples import BETWEEN_FORM, LEFT_FORM, LEFT_TEXT, RIGHT_TEXT
from tests.draft.llm.weakening import MISQUOTED, STRONG, Weakened, misnamed, misquoted
from tests.mcp.test_server import call, refused, tool

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import ArgumentMap
    from tests.mcp.test_server import Said

MAP, LEFT, RIGHT = "town.yaml", "lind", "open"
"""The map, and the ids of its sources, after which their files are called."""
START = tool("start_map", map_file=MAP, left=f"{LEFT}.txt", right=f"{RIGHT}.txt")


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two articles in a folder of their own, which is the current one."""
    (tmp_path / f"{LEFT}.txt").write_text(LEFT_TEXT, "utf-8")
    (tmp_path / f"{RIGHT}.txt").write_text(RIGHT_TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)


def proposed(*readings: object, further: tuple[str, dict[str, Any]] | None = None) -> list[Said]:
    """What is answered to readings of the second article, and to one call more."""
    more = [further] if further is not None else []
    read = [tool("propose_reading", map_file=MAP, source=RIGHT, reading=one) for one in readings]
    return call(START, *read, *more)[1:]


def correcting(exact: str) -> tuple[str, dict[str, Any]]:
    """The call that gives other words for the one quote that was not found."""
    number = 1 + [quote["exact"] for one in STRONG["claims"] for quote in one["quotes"]].index([exact])
    corrections = [{"number": number, "exact": [exact]}]
    return tool("correct_quotes", map_file=MAP, source=RIGHT, corrections=corrections)


def names(made: ArgumentMap) -> tuple[set[str], set[tuple[tuple[str, ...], str]]]:
    """Claims and relations."""
    return {one.id for one in made.claims}, {(one.premises, one.target) for one in made.relations}


CLAIMS = {one["id"] for one in STRONG["claims"]}
RELATIONS = {(tuple(one["premises"]), one["target"]) for one in STRONG["relations"]}


@pytest.mark.parametrize("weak", MISQUOTED, ids=[one.what for one in MISQUOTED])
def test_a_misquotation_is_refused_until_its_words_are_given(weak: Weakened) -> None:
    wrong, right = proposed(misquoted(weak), further=correcting(weak.right))
    refused(wrong, "Nothing was put in yet", weak.wrong, "correct_quotes")
    assert not right.is_error, right.text
    assert names(load_map(MAP)) == (CLAIMS, RELATIONS)


def test_a_wrong_id_is_named_with_the_nearest_and_only_what_names_it_is_missing() -> None:
    mended = {"claims": [], "relations": [STRONG["relations"][2]]}
    wrong, right = proposed(misnamed(), mended)
    assert "there is no claim 'sumer'; the nearest is summer" in wrong.text
    assert not right.is_error, right.text
    assert names(load_map(MAP)) == (CLAIMS, RELATIONS)


def test_an_answer_that_is_given_as_a_text_is_read_with_what_stands_around_it() -> None:
    (said,) = proposed(f"Here it is:\n```json\n{json.dumps(STRONG)}\n```\nShall I go on?")
    assert not said.is_error, said.text
    assert names(load_map(MAP)) == (CLAIMS, RELATIONS)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_an_answer_that_breaks_off_is_refused_and_taken_whole_after_that(share: float) -> None:
    whole = json.dumps(STRONG)
    broken, said = proposed(whole[: int(len(whole) * share)], STRONG)
    refused(broken, "this breaks off, and nothing was put in")
    assert "proposed, for a person to accept: 5 claims" in said.text
    assert names(load_map(MAP)) == (CLAIMS, RELATIONS)


def test_the_step_of_a_claim_that_both_make_stays_its_articles() -> None:
    between = deepcopy(BETWEEN_FORM)
    said = call(
        START,
        tool("propose_reading", map_file=MAP, source=LEFT, reading=LEFT_FORM),
        tool("propose_reading", map_file=MAP, source=RIGHT, reading=STRONG),
        tool("propose_between", map_file=MAP, between=between),
    )
    assert not any(one.is_error for one in said), [one.text for one in said]
    steps = [one for one in load_map(MAP).relations if one.premises == ("engines",)]
    sources = sorted(one.stated_in or "" for one in steps)
    assert sources == [LEFT, RIGHT]

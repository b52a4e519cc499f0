"""What is wrong with an answer goes back to who gave it, by paste and to a server, and what comes then is taken."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from argmap.draft import Wishes
from argmap.draft.llm import draft_by_llm

from .samples import BETWEEN_FORM, LEFT_FORM, both, but, good, is_sound, wishes
from .serving import Asked, Said, serving
from .test_pasting import Person
from .weakening import MISQUOTED, STRONG, Weakened, misnamed, misquoted

if TYPE_CHECKING:
    from argmap.draft import Draft
    from argmap.model import ArgumentMap

LEFT, BETWEEN = json.dumps(LEFT_FORM), json.dumps(BETWEEN_FORM)
SHORT = 2_000
"""Characters of what comes back."""


def pasted(*replies: str) -> tuple[Draft, Person]:
    """A draft by paste, with these replies about the second article, and who was asked."""
    person = Person(LEFT, *replies, BETWEEN)
    return draft_by_llm(both(), Wishes(paste=person)), person


def served(**answers: Any) -> tuple[Draft, list[Asked]]:
    """A draft by a server, and what it was asked."""
    with serving(but(**answers)) as server:
        return draft_by_llm(both(), wishes(server.address)), server.asked


def held(made: ArgumentMap) -> tuple[set[str], set[tuple[str, tuple[str, ...], str]]]:
    """Claims and relations."""
    return {one.id for one in made.claims}, {(one.kind, one.premises, one.target) for one in made.relations}


STRONG_MAP = held(pasted(json.dumps(STRONG))[0].map)


@pytest.mark.parametrize("weak", MISQUOTED, ids=[one.what for one in MISQUOTED])
def test_by_paste_a_misquotation_is_asked_for_once_more(weak: Weakened) -> None:
    reply = json.dumps(misquoted(weak))
    draft, person = pasted(reply, f"K 1 | {weak.right}\nDONE")
    assert weak.wrong in person.asked[2]
    assert held(draft.map) == STRONG_MAP
    assert is_sound(draft.map, both())
    left, _ = pasted(reply, "K 1 | -\nDONE")
    assert STRONG_MAP[0] - held(left.map)[0] <= {weak.claim, "engines"}
    assert weak.wrong not in str(left.map)
    still, _ = pasted(reply, f"K 1 | {weak.wrong}\nDONE")
    assert held(still.map) == held(left.map)


@pytest.mark.parametrize("weak", MISQUOTED, ids=[one.what for one in MISQUOTED])
def test_by_a_server_a_misquotation_is_asked_for_once_more(weak: Weakened) -> None:
    mended = {"corrections": [{"number": 1, "exact": [weak.right]}]}
    draft, asked = served(right=misquoted(weak), corrections=mended)
    assert [one.form for one in asked] == ["article", "article", "corrections", "between"]
    assert weak.wrong in asked[2].question
    assert held(draft.map) == STRONG_MAP
    left, asked = served(right=misquoted(weak))
    assert STRONG_MAP[0] - held(left.map)[0] <= {weak.claim, "engines"}
    assert weak.wrong not in str(left.map)


def test_by_paste_a_wrong_id_is_asked_for_once_more_and_costs_no_other_entry() -> None:
    reply = json.dumps(misnamed())
    draft, person = pasted(reply, "R r3 | support | summer | trade | 0.9 | Tried.\nDONE")
    assert "- relations r3: there is no claim 'sumer'; the nearest is summer" in person.asked[2]
    assert len(person.asked[2]) < SHORT
    assert person.told[2].stays
    assert held(draft.map) == STRONG_MAP
    left, _ = pasted(reply, "(left out)")
    assert held(left.map)[0] == STRONG_MAP[0]
    assert STRONG_MAP[1] - held(left.map)[1] == {("support", ("summer",), "trade")}


def test_by_a_server_a_wrong_id_is_told_and_not_paid_for_again() -> None:
    draft, asked = served(right=misnamed())
    assert [one.form for one in asked] == ["article", "article", "between"]
    assert any("there is no claim 'sumer'; the nearest is summer" in notice for notice in draft.notices)
    assert STRONG_MAP[1] - held(draft.map)[1] == {("support", ("summer",), "trade")}


def test_a_wrong_main_claim_is_asked_for_once_more() -> None:
    reply = json.dumps(STRONG | {"main": "kept-open"})
    draft, person = pasted(reply, "MAIN keep-open\nDONE")
    assert "MAIN: there is no claim 'kept-open'; the nearest is keep-open" in person.asked[2]
    assert [source.main for source in draft.map.sources] == ["close-it", "keep-open"]


def test_by_paste_a_wrong_id_between_the_articles_is_asked_for_once_more() -> None:
    wrong = BETWEEN_FORM | {"relations": [BETWEEN_FORM["relations"][0] | {"target": "close-them"}]}
    right = "R x1 | attack | trade | close-it | 0.9 | One stands against the other.\nDONE"
    person = Person(LEFT, json.dumps(STRONG), json.dumps(wrong), right)
    made, _ = draft_by_llm(both(), Wishes(paste=person))
    assert "- relations x1: there is no claim 'close-them'; the nearest is close-it" in person.asked[3]
    assert len(person.asked[3]) < SHORT
    assert ("attack", ("trade",), "close-it") in held(made)[1]


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_by_paste_an_answer_that_is_cut_off_is_gone_on_with(share: float) -> None:
    whole = json.dumps(STRONG)
    draft, person = pasted(whole[: int(len(whole) * share)], whole)
    assert "breaks off" in person.asked[2]
    assert len(person.asked[2]) < SHORT
    assert held(draft.map) == STRONG_MAP


@pytest.mark.parametrize("before", ["Of course! Here it is:\n\n", "```json\n", "**Answer** {as asked}:\n```\n"])
def test_by_paste_prose_around_an_answer_costs_no_question(before: str) -> None:
    draft, person = pasted(f"{before}{json.dumps(STRONG, indent=1)}\n```\nShall I go on with C?")
    assert len(person.asked) == 3
    assert held(draft.map) == STRONG_MAP


def _weak_at_first(first: Said) -> tuple[Draft, list[Asked]]:
    """A draft by a server that answers so when it is asked about the second article for the first time."""
    waiting = [first]

    def answers(asked: Asked) -> Said:
        is_second = asked.form == "article" and "Close the centre" not in asked.question
        if is_second and waiting:
            return waiting.pop()
        return Said(answer=STRONG) if is_second else good(asked)

    with serving(answers) as server:
        return draft_by_llm(both(), wishes(server.address)), server.asked


@pytest.mark.parametrize(
    ("first", "asked_about"),
    [
        (Said(text="I would rather talk."), 2),
        (Said(text=f"Here it is: {json.dumps(STRONG)[:400]}"), 2),
        (Said(text=f"Of course!\n```json\n{json.dumps(STRONG)}\n```\nShall I go on?"), 1),
        (Said(answer={"claims": "none"}), 2),
    ],
    ids=["prose", "cut off", "prose around", "no list"],
)
def test_by_a_server_what_is_no_answer_is_asked_for_once_more(first: Said, asked_about: int) -> None:
    draft, asked = _weak_at_first(first)
    assert sum(one.form == "article" and "Close the centre" not in one.question for one in asked) == asked_about
    assert held(draft.map) == STRONG_MAP

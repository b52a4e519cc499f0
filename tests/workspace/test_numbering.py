"""Numbers stay while a session lasts."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.edit import AddClaim, AddRelation, ChangeClaim, DeleteClaim
from argmap.workspace import Session

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def homework(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    shutil.copytree(root / "maps", tmp_path / "maps")
    return tmp_path / "maps" / "homework.yaml"


def numbers(session: Session) -> dict[str, str]:
    structure = session.debate.structure
    return {name: structure.number(name) for name in (*structure.claims, *structure.relations)}


def test_a_new_claim_gets_the_next_number_and_all_others_keep_theirs(homework: Path) -> None:
    session = Session(homework, keeps_numbers=True)
    before = numbers(session)
    assert session.renumbered == []
    highest = max(int(number[1:]) for number in before.values() if number.startswith("A"))
    first = next(name for name, number in before.items() if number == "A2")
    session.do(AddClaim(id="new-one", text="Practice at school is better."))
    session.do(AddRelation(id="new-step", kind="support", premises=("new-one",), target=first))
    after = numbers(session)
    assert {name: after[name] for name in before} == before
    assert after["new-one"] == f"A{highest + 1}"
    assert [claim.id for claim in session.debate.structure.in_order()].count("new-one") == 1
    anew = Session(homework, keeps_numbers=True).debate.structure
    assert anew.number(first) == "A2"
    assert session.renumbered[0][0] == f"A{highest + 1}"
    session.close(keep=False)


def test_the_number_of_what_is_deleted_is_not_given_again_and_comes_back_with_it(homework: Path) -> None:
    session = Session(homework, keeps_numbers=True)
    before = numbers(session)
    last = max((n for n in before.values() if n.startswith("B")), key=lambda n: int(n[1:]))
    name = next(one for one, number in before.items() if number == last)
    session.do(DeleteClaim(id=name))
    assert all(number == before[one] for one, number in numbers(session).items())
    source = next(source.id for source in session.debate.map.sources if source.side == "right")
    session.do(AddClaim(id="another", text="Something else.", source=source))
    assert session.debate.structure.number("another") == f"B{int(last[1:]) + 1}"
    session.undo()
    session.undo()
    assert numbers(session) == before
    session.close(keep=False)


def test_links_keep_their_numbers_too(homework: Path) -> None:
    session = Session(homework, keeps_numbers=True)
    structure = session.debate.structure
    links = {link.id: structure.number(link.id) for link in structure.crossings}
    left, right = (structure.main_claims(side)[0].id for side in ("left", "right"))
    session.do(AddRelation(id="across", kind="attack", premises=(left,), target=right))
    now = session.debate.structure
    assert {name: now.number(name) for name in links} == links
    assert now.number("across") == str(len(links) + 1)
    assert [link.id for link in now.crossings][-1] == "across"
    session.close(keep=False)


def test_numbers_are_counted_anew_when_that_is_asked_for_and_where_nobody_looks(homework: Path) -> None:
    session = Session(homework, keeps_numbers=True)
    name = session.debate.structure.main_claims("left")[0].id
    session.do(AddClaim(id="aa", text="A reason."))
    session.do(AddRelation(kind="support", premises=("aa",), target=name))
    plain = Session(homework)
    plain.do(AddClaim(id="aa", text="A reason."))
    plain.do(AddRelation(kind="support", premises=("aa",), target=name))
    assert numbers(session) != numbers(plain)
    session.count_anew()
    assert numbers(session) == numbers(plain)
    assert session.renumbered == []
    session.close(keep=False)
    plain.close(keep=False)


def test_an_edit_of_words_changes_no_number_and_counts_nothing_anew(homework: Path) -> None:
    session = Session(homework, keeps_numbers=True)
    before = numbers(session)
    name = next(iter(before))
    session.do(ChangeClaim(id=name, text="Other words."))
    assert numbers(session) == before
    session.do(AddClaim(id="new-one", text="A new one."))
    given = numbers(session)["new-one"]
    session.do(ChangeClaim(id=name, label="again"))
    assert numbers(session)["new-one"] == given
    assert numbers(session).items() >= before.items()
    session.close(keep=False)

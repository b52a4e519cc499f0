"""The build-up: each part comes once, none moves, and the order can be given."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from argmap.errors import UnknownNameError
from argmap.model import ArgumentMap, Claim, Debate, Source
from argmap.phrases import PLAIN
from argmap.print import PRODUCTS, Wishes
from argmap.print.subject import Subject
from argmap.typesetting import Picture, page_count
from argmap.workspace import open_debate
from tests.conftest import ROOT

if TYPE_CHECKING:
    from argmap.model import Structure


@cache
def drawn(name: str, order: tuple[str, ...] = ()) -> tuple[Structure, tuple[tuple[str, str], ...]]:
    """The map, and the picture of each step with what is said of it."""
    debate = open_debate(ROOT / "maps" / f"{name}.yaml")
    subject = Subject(debate, debate.structure, Wishes(order=order), PLAIN)
    return debate.structure, tuple((str(one.data), one.said) for one in PRODUCTS["steps"].others["svg"](subject))


def parts(svg: str) -> set[str]:
    return set(re.findall(r'id="((?:claim|relation|issue)-[a-z0-9-]+)"', svg))


def places(svg: str) -> dict[str, str]:
    return {
        name: re.sub(r' stroke-width="[^"]*"', "", body)
        for name, body in re.findall(r'<g id="(claim-[a-z0-9-]+)"(.*?)</g>', svg, re.DOTALL)
    }


@pytest.mark.parametrize("name", ["homework", "later-bell"])
def test_parts_come_and_stay_where_they_are(name: str) -> None:
    whole, steps = drawn(name)
    for (before, _), (after, _) in pairwise(steps):
        assert parts(before) <= parts(after)
        there = places(after)
        assert all(there[part] == body for part, body in places(before).items())
    if name == "homework":  # the other has no room on paper, but for its overview
        every = {f"claim-{one}" for one in whole.claims} | {f"relation-{one}" for one in whole.relations}
        assert every | {f"issue-{one}" for one in whole.issues} <= parts(steps[-1][0])


def test_it_begins_with_the_main_claims_and_nothing_else() -> None:
    whole, steps = drawn("homework")
    assert parts(steps[0][0]) == {f"claim-{claim.id}" for claim in whole.main_claims()}
    assert "Common ground" not in re.sub(r"<(title|desc)>.*?</\1>", "", steps[0][0], flags=re.DOTALL)


def test_a_step_is_shown_with_all_that_it_leads_from_and_to() -> None:
    whole, steps = drawn("homework")
    for svg, _ in steps:
        for part in parts(svg):
            if part.startswith("relation-"):
                relation = whole.relations[part.removeprefix("relation-")]
                ends = {*relation.premises, relation.target} & whole.claims.keys()
                assert {f"claim-{name}" for name in ends} <= parts(svg)


def test_the_order_can_be_given() -> None:
    _, steps = drawn("homework", ("r10", "x3"))
    new = [parts(after) - parts(before) for (before, _), (after, _) in pairwise(steps)]
    assert "relation-r10" in new[0]
    assert "relation-x3" in new[1]
    with pytest.raises(UnknownNameError):
        drawn("homework", ("nix",))


def test_the_document_has_a_page_a_step_and_one_before() -> None:
    debate = open_debate(ROOT / "maps" / "town-centre.yaml")
    for paper in ("a4", "slide"):
        subject = Subject(debate, debate.structure, Wishes(paper), PLAIN)
        (leaf,) = PRODUCTS["steps"].make(subject)
        steps = PRODUCTS["steps"].others["svg"](subject)
        assert page_count(leaf.document) == len(steps) + 1
        assert len(PRODUCTS["steps"].others["png"](subject)) == len(steps) + 1


def test_a_script_that_the_typesetter_sets_wrong_is_built_up_too() -> None:
    claims = tuple(
        Claim(id=name, text="दुकानदारों को ग्राहक चाहिए।", source=source, wording="implicit")
        for name, source in (("a", "l"), ("b", "r"))
    )
    sources = (Source(id="l", side="left", main="a"), Source(id="r", side="right", main="b"))
    debate = Debate(ArgumentMap(sources=sources, claims=claims))
    subject = Subject(debate, debate.structure, Wishes(), PLAIN)
    (leaf,) = PRODUCTS["steps"].make(subject)
    pictures = [block for block in leaf.document.blocks if isinstance(block, Picture)]
    assert pictures
    assert all("data:image/png" in picture.svg for picture in pictures)
    assert all("data:image/png" not in str(one.data) for one in PRODUCTS["steps"].others["svg"](subject))

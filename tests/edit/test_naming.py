"""Ids of what is new: readable, free, and not given twice by two branches that each add something."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.edit import AddRelation, made
from argmap.edit.naming import LONGEST_OF_RELATION, id_of_relation, id_of_words
from argmap.formats import read_map, write_map
from argmap.model import RELATION_KINDS, Structure
from argmap.model.noun import SLUG
from tests.strategies import slugs

if TYPE_CHECKING:
    from pathlib import Path


def all_free(name: str) -> bool:
    return bool(name)


@pytest.mark.parametrize(
    ("kind", "premises", "name"),
    [
        ("support", ("fair",), "fair-for-close-it"),
        ("attack", ("fair", "air"), "fair-and-air-against-close-it"),
        ("contradiction", ("fair",), "fair-or-close-it"),
        ("rephrase", ("fair",), "fair-is-close-it"),
    ],
)
def test_a_relation_is_called_by_what_it_joins(kind: str, premises: tuple[str, ...], name: str) -> None:
    assert id_of_relation(kind, premises, "close-it", is_free=all_free) == name  # type: ignore[arg-type]


@given(
    premises=st.lists(slugs(), min_size=1, max_size=6, unique=True),
    target=slugs(),
    kind=st.sampled_from(RELATION_KINDS),
    is_taken=st.booleans(),
)
def test_an_id_of_a_relation_is_legal_free_and_its_own(
    premises: list[str], target: str, kind: str, *, is_taken: bool
) -> None:
    taken = {id_of_relation(kind, premises, target, is_free=all_free)} if is_taken else set()  # type: ignore[arg-type]
    name = id_of_relation(kind, premises, target, is_free=lambda one: one not in taken)  # type: ignore[arg-type]
    assert re.match(SLUG, name)
    assert name not in taken
    assert len(name) <= LONGEST_OF_RELATION + 17
    other = id_of_relation(kind, [*premises, "one-more"], target, is_free=all_free)  # type: ignore[arg-type]
    assert other != name


def test_long_ids_that_begin_alike_stay_apart() -> None:
    start = "every-winter-the-council-promises-to-think"
    names = [id_of_relation("support", (f"{start}-{end}",), start, is_free=all_free) for end in ("twice", "once")]
    assert names[0] != names[1]
    assert names[0].startswith("every-winter-the-for-every-winter-the-")


@pytest.mark.parametrize(("words", "start"), [("Shops!", "shops-"), ("سوق", "claim-"), ("市場", "claim-")])
def test_what_is_called_the_same_is_told_apart_by_what_it_says(words: str, start: str) -> None:
    def free(name: str) -> bool:
        return name != "shops"

    one, other = (id_of_words(words, meaning=text, otherwise="claim", is_free=free) for text in ("One.", "Other."))
    assert one != other
    assert re.fullmatch(start + r"[0-9a-f]{4}", one)


MAP = """\
argmap: 1
claims:
  - {id: a, text: Claim a.}
  - {id: b, text: Claim b.}
  - {id: c, text: Claim c.}
relations:
  - id: r1
    support: a
    by: [b]
"""


def test_two_branches_that_each_add_a_relation_keep_both_whole(tmp_path: Path) -> None:
    for name, premise in (("mine", "b"), ("theirs", "c")):
        edit = AddRelation(kind="attack", premises=(premise,), target="r1")
        _, now = made(edit, Structure(read_map(MAP)))
        (tmp_path / name).write_text(write_map(now, over=MAP), encoding="utf-8")
    (tmp_path / "base").write_text(MAP, encoding="utf-8")
    command = ["git", "merge-file", "-p", "--union", "mine", "base", "theirs"]
    both = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout.decode()
    relations = read_map(both).relations
    assert {(r.id, r.premises) for r in relations[1:]} == {("b-against-r1", ("b",)), ("c-against-r1", ("c",))}

"""What differs between two maps is called what it is: errors planted into our own maps, one and several at a time."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.compare import differences
from argmap.workspace.debates import debate_with
from tests.benchmarks.maps import make_map
from tests.compare.planting import Planted, in_other_words, planted, with_errors
from tests.examples import MAPS
from tests.long import share

if TYPE_CHECKING:
    from pathlib import Path

SMALL = [path for path in MAPS if path.stem != "pakistan-us-alliance"]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_does_not_differ_from_itself(path: Path) -> None:
    debate = open_debate(path)
    assert differences(debate, debate) == ()


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_other_ids_and_other_words_are_no_difference(path: Path) -> None:
    debate = open_debate(path)
    assert differences(in_other_words(debate), debate) == ()


def test_a_large_map_without_its_articles_does_not_differ_from_itself() -> None:
    debate = debate_with(make_map(1000), {})
    assert differences(debate, debate) == ()


@pytest.mark.long
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_an_error_alone_is_called_what_it_is(path: Path) -> None:
    debate = open_debate(path)
    errors = list(planted(debate))
    random.Random(1).shuffle(errors)
    right: Counter[bool] = Counter()
    wrong = []
    for error in errors[: share(150, everything=len(errors))]:
        marked = with_errors(debate, error)
        if marked is None:
            continue
        kinds = {one.kind for one in differences(marked, debate)}
        is_right = bool(kinds) and kinds <= error.kinds
        right[is_right] += 1
        if not is_right:
            wrong.append((error, kinds))
    assert right[True] >= 0.99 * right.total(), wrong[:5]


def test_of_three_errors_at_a_time_nearly_all_are_named_and_few_invented() -> None:
    named = planted_in_all = invented = 0
    chance = random.Random(2)
    for path in SMALL:
        debate = open_debate(path)
        errors = list(planted(debate))
        for _ in range(25):
            three = chance.sample(errors, 3)
            marked = with_errors(debate, *three)
            if marked is None:
                continue
            kinds = Counter(one.kind for one in differences(marked, debate))
            planted_in_all += 3
            named += sum(any(kinds[kind] for kind in error.kinds) for error in three)
            invented += sum(n for kind, n in kinds.items() if not any(kind in error.kinds for error in three))
    assert named >= 0.95 * planted_in_all
    assert invented <= 0.05 * planted_in_all


@pytest.mark.parametrize(
    ("into", "other"),
    [("sanctions", "favoured-rivals"), ("china-shares", "us-withholds"), ("prefers-iran", "iran-over-israel")],
)
def test_two_claims_that_stand_in_the_same_words_are_merged_where_both_are_quoted(into: str, other: str) -> None:
    """One quotes more of a sentence than the other: who quotes both has both, in one claim."""
    reference = open_debate(next(path for path in MAPS if path.stem == "pakistan-us-alliance"))
    merged = with_errors(
        reference, Planted("", ({"edit": "merge-claims", "into": into, "others": [other]},), frozenset())
    )
    assert merged is not None
    assert [one.kind for one in differences(merged, reference)] == ["merged"]


def test_of_two_steps_that_merging_made_one_it_is_not_asked_which_was_attacked() -> None:
    reference = open_debate(next(path for path in MAPS if path.stem == "later-bell"))
    merging: dict[str, object] = {"edit": "merge-claims", "into": "not-the-bell", "others": ["drawer"]}
    merged = with_errors(reference, Planted("", (merging,), frozenset()))
    assert merged is not None
    assert [one.kind for one in differences(merged, reference)] == ["merged"]


def test_a_step_that_splitting_doubled_is_told_once() -> None:
    """Both halves of a claim are premises of what was put together; the second is no reason that nobody gives."""
    reference = open_debate(next(path for path in MAPS if path.stem == "later-bell"))
    whole = reference.structure
    steps = [one for one in whole.map.relations if one.target == "begin-at-nine" and one.kind == "support"]
    linked = next(one for one in steps if "longer-sleep" in one.premises)
    alone = next(one for one in steps if "fewer-late" in one.premises)
    edits: tuple[dict[str, object], ...] = (
        {"edit": "link-relations", "id": linked.id, "others": [alone.id]},
        {"edit": "split-claim", "id": "longer-sleep", "second": "They slept longer.", "quotes": [1]},
    )
    student = with_errors(reference, Planted("", edits, frozenset()))
    assert student is not None
    assert {one.kind for one in differences(student, reference)} == {"together-for-each", "split"}

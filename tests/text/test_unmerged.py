from __future__ import annotations

import pytest

from argmap.text.unmerged import unmerged

OURS, BASE, BETWEEN, THEIRS = "<<<<<<< HEAD", "||||||| base", "=======", ">>>>>>> anna"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([OURS, "a", BETWEEN, "b", THEIRS], [(1, 5)]),
        (["x", OURS, "a", BASE, "c", BETWEEN, THEIRS, "y\u2028", OURS, BETWEEN, THEIRS], [(2, 7), (9, 11)]),
        (["<<<<<<<", BETWEEN, ">>>>>>>"], [(1, 3)]),
        ([OURS, OURS, BETWEEN, THEIRS, THEIRS], [(2, 4)]),
        (["Heading", BETWEEN, "text"], []),
        ([OURS, "a", THEIRS], []),
        ([OURS, BETWEEN], []),
        ([BETWEEN, THEIRS, OURS], []),
        ([f" {OURS}", BETWEEN, THEIRS], []),
        (["<<<<<<<<", BETWEEN, THEIRS], []),
        ([OURS, "========", THEIRS], []),
        ([OURS, "=======x", THEIRS], []),
        ([], []),
    ],
)
def test_a_conflict_has_all_its_marks_in_order(lines: list[str], found: list[tuple[int, int]], end: str) -> None:
    assert list(unmerged(end.join(lines))) == found

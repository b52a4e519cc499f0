"""Sheets that are made of what a class did otherwise."""

from __future__ import annotations

import json

import pytest

from argmap.compare.differences import KINDS as DIFFERENCES
from argmap.errors import TaskError
from argmap.exercise import KINDS, Material
from argmap.exercise.class_errors import TASKS_FOR, class_errors, taught_by
from argmap.exercise.sheets import groups_of
from argmap.model.teaching import Teaching
from tests.exercise.test_tasks import debate

CLASS = json.dumps(
    {
        "title": "x",
        "class": 20,
        "errors": [
            {"kind": "each-for-together", "about": ["r10"], "pupils": 3, "asked": "?"},
            {"kind": "author-for-reporter", "about": ["forget"], "pupils": 12, "asked": "?"},
            {"kind": "claim-added", "about": [], "pupils": 15, "asked": ""},
        ],
    }
)


def test_the_commonest_errors_are_asked_first_and_about_the_same_claims() -> None:
    material = Material(debate("homework"))
    teaching = taught_by(class_errors(CLASS), Teaching(), material)
    assert teaching.tasks[:2] == ("who", "together")
    for seed in range(1, 4):
        made = groups_of(Material(debate("homework"), seed=seed, teaching=teaching)).groups
        assert [group.kind for group in made][:2] == ["who", "together"]
        assert "forget" in {claim for task in made[0].tasks for claim in task.claims[:1]}
        assert "r10" in {task.relation for task in made[1].tasks}


def test_every_difference_that_is_practised_is_one_and_so_is_its_task() -> None:
    assert set(TASKS_FOR) <= set(DIFFERENCES)
    assert {kind for kind in TASKS_FOR.values() if not KINDS[kind].per_sheet} == set()


@pytest.mark.parametrize("text", ["", "[]", '{"errors": [1]}', "argmap: 1"])
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(TaskError, match="no class's file"):
        class_errors(text)

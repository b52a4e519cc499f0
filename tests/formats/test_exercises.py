"""Exercises and teaching files: what stands in them is read, kept byte by byte, and every mistake has its line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from argmap.errors import ExerciseFormatError
from argmap.exercise import Material, exercise_of
from argmap.formats.exercises import (
    exercise_schema,
    is_exercise,
    is_teaching,
    read_exercise,
    read_teaching,
    teaching_schema,
    write_exercise,
    write_teaching,
)
from argmap.model.teaching import WrongAnswer
from argmap.workspace import open_debate
from tests.conftest import ROOT

if TYPE_CHECKING:
    from argmap.model.exercise import Exercise, Level

BY_HAND = """\
# mine
teaching: 1
level: 2
tasks: [tree, together]   # the others later
avoid: {together: [r5]}
wrong:
  r3: [Every child should have a desk., {text: A desk is cheap., hint: Is it about desks?}]
why:
  r10: Practice alone could be done in class.
words: [{word: pact, means: an alliance}]
"""


def made(seed: int, level: Level = 1) -> Exercise:
    debate = open_debate(ROOT / "maps" / "homework.yaml", all_checks=False)
    return exercise_of(Material(debate, level=level, seed=seed), map_file="homework.yaml")


@pytest.mark.parametrize("level", [1, 2, 3])
def test_what_is_written_is_read_back(level: Level) -> None:
    exercise = made(1, level)
    text = write_exercise(exercise)
    assert is_exercise(text)
    assert not is_teaching(text)
    assert read_exercise(text) == exercise
    assert write_exercise(exercise, over=text) == text
    assert read_exercise(write_exercise(made(2, level), over=text)) == made(2, level)


def test_a_teachers_words_stay_where_they_are() -> None:
    exercise = made(1)
    first, *others = exercise.tasks
    mine = write_exercise(exercise).replace("tasks:", "tasks: # mine", 1)
    changed = exercise.changed(tasks=(first.changed(ask="What is it all for?"), *others))
    assert write_exercise(changed, over=mine) == mine.replace(first.ask, "What is it all for?", 1)


def test_a_teaching_file_by_hand_is_read() -> None:
    teaching = read_teaching(BY_HAND)
    assert teaching.level == 2
    assert teaching.avoid == {"together": ("r5",)}
    assert teaching.wrong["r3"][0] == WrongAnswer(text="Every child should have a desk.")
    assert is_teaching(BY_HAND)
    assert read_teaching(write_teaching(teaching)) == teaching
    changed = write_teaching(teaching.changed(level=3), over=BY_HAND)
    assert changed == BY_HAND.replace("level: 2", "level: 3")


def test_every_mistake_has_its_line() -> None:
    text = "teaching: 1\nlevle: 2\nseed: x\navoid: {together: r8}\nwrong: {r1: [3]}\n"
    with pytest.raises(ExerciseFormatError) as wrong:
        read_teaching(text, path="t")
    lines = [problem.location.line for problem in wrong.value.problems if problem.location]
    assert lines == [2, 3, 4, 5]
    with pytest.raises(ExerciseFormatError, match="`ask`"):
        read_exercise("exercise: 1\ntasks:\n - {id: t1, kind: main}\n")


@pytest.mark.parametrize("text", ["argmap: 1\n", "judgements: 1\n", "", "exercise: 9\n", "- 1\n"])
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(ExerciseFormatError):
        read_exercise(text)


def test_the_schemas_know_the_files() -> None:
    import yaml

    for schema, text in ((exercise_schema(), write_exercise(made(1))), (teaching_schema(), BY_HAND)):
        known = json.loads(schema)
        Draft202012Validator.check_schema(known)
        if text is not BY_HAND:  # there, words may stand for a wrong answer
            Draft202012Validator(known).validate(yaml.safe_load(text))

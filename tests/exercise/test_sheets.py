"""Sheets of tasks: what goes on one, and what is typed from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.errors import TaskError, UnknownNameError
from argmap.exercise import Material
from argmap.exercise.codes import items, read_row, row
from argmap.exercise.sheets import USUAL, TaskGroup, groups_of
from argmap.model.exercise import LEVELS, Level
from argmap.model.teaching import Teaching
from tests.exercise.test_tasks import NAMES, SEEDS, debate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Structure


def groups(name: str, level: Level, seed: int, *kinds: str) -> tuple[TaskGroup, ...]:
    return groups_of(Material(debate(name), level=level, seed=seed), kinds).groups


@pytest.mark.parametrize("name", NAMES)
def test_the_row_of_a_key_is_all_right_and_any_other_letter_is_wrong(name: str) -> None:
    for level in LEVELS:
        for seed in SEEDS:
            found = items(groups(name, level, seed), level)
            assert [item.mark for item in found] == [str(i) for i in range(1, len(found) + 1)]
            held = read_row(row(found), found)
            found = tuple(item for item in found if item.right)
            assert (held.right, held.wrong, held.unanswered, held.unknown) == (found, (), (), ())
            other = " ".join(f"{item.mark}z" for item in found)
            assert len(read_row(other, found).wrong) == len(found)


def test_a_row_may_be_typed_as_people_type() -> None:
    found = items(groups("homework", 1, 1), 1)
    typed = {item.mark: item.right[0] for item in found}
    together = next(item for item in found if item.right == ("together",))
    test = next(item for item in found if item.kind == "test")
    who = next(item for item in found if item.kind == "who")
    letter, _, word = who.right[0].partition("-")
    text = f"{together.mark}: TOGETHER, {test.mark}.{typed[test.mark][::-1]}; {who.mark}{letter} {word} 99a ?"
    text = text.replace(f"{letter} {word}", f"{letter}+{word}")
    held = read_row(text, found)
    assert set(held.right) == {together, test, who}
    assert held.unknown == ("99a", "?")
    assert len(held.unanswered) == len(found) - 3


@pytest.mark.parametrize("name", NAMES)
def test_no_group_has_one_answer_throughout(name: str) -> None:
    for level in LEVELS:
        for seed in SEEDS:
            for group in groups(name, level, seed):
                codes = [item.right[0] for item in items([group], level) if item.right]
                many = len(codes) > 1 and group.kind not in ("who", "tree")
                assert not many or len(set(codes)) > 1, (group.kind, codes)


@pytest.mark.parametrize("name", NAMES)
def test_no_reason_stands_in_two_tasks_of_only_together_or_each_by_itself(name: str) -> None:
    for level in LEVELS:
        for seed in range(1, 7):
            for group in groups(name, level, seed):
                if group.kind == "together":
                    reasons = [one.claim for task in group.tasks for one in task.given if one.role == "reason"]
                    assert len(reasons) == len(set(reasons))


@pytest.mark.parametrize("name", NAMES)
def test_at_the_first_level_the_sentence_tells_who_speaks(name: str) -> None:
    for seed in range(1, 7):
        for group in groups(name, 1, seed):
            for task in group.tasks if group.kind == "who" else ():
                (given,) = task.given
                (speaker,) = (choice.text for choice in task.choices if choice.right)
                around = f"{given.before} {given.after}".casefold()
                assert any(word in around for word in speaker.casefold().split() if len(word) > 3), task


@pytest.mark.parametrize("name", NAMES)
def test_the_lines_of_links_never_lie_level_and_lead_to_one_box_each(name: str) -> None:
    orders = set()
    for level in LEVELS:
        for seed in range(1, 7):
            for group in groups(name, level, seed):
                if group.kind != "join":
                    continue
                assert not any(a == b for a, b in zip(group.left, group.right, strict=False))
                assert not list(_confused(group, debate(name).structure))
                orders.add((len(group.tasks), group.left, group.right))
    assert name == "town-centre" or len(orders) > 3


def _confused(group: TaskGroup, structure: Structure) -> Iterator[str]:
    """Links that join a box of one task with one of another."""
    shown = [frozenset(task.claims) for task in group.tasks]
    for link in structure.crossings:
        ends = frozenset(structure.ends(link))
        touched = [one for one in shown if one & ends]
        if len(touched) > 1 and any(ends <= touched[0] | touched[1] and one & ends for one in touched):
            yield link.id


def test_strays_come_with_the_second_level() -> None:
    for level in LEVELS:
        (group,) = groups("pakistan-us-alliance", level, 1, "join")
        strays = [one for one in (*group.left, *group.right) if isinstance(one, str)]
        assert bool(strays) == (level > 1)
        found = items([group], level)
        assert len(found) == len(group.left)  # one without a partner has a number like all others
        assert [item.right for item in found if item.task is None] == [("none",)] * sum(s in group.left for s in strays)


@pytest.mark.parametrize("name", NAMES)
def test_who_finds_the_answers_of_a_question_has_found_no_link(name: str) -> None:
    structure = debate(name).structure
    for level in LEVELS:
        for seed in range(1, 5):
            by_kind = {group.kind: group for group in groups(name, level, seed)}
            if not {"join", "match"} <= by_kind.keys():
                continue
            links = {task.relation for task in by_kind["join"].tasks}
            (match,) = by_kind["match"].tasks
            for blank in match.blanks:
                pair = {match.choices[place].claim for place in blank.right}
                assert not any(r.id in links and pair <= set(structure.ends(r)) for r in structure.crossings)


def test_what_a_map_does_not_hold_is_said_and_what_is_asked_for_is_refused() -> None:
    small = Material(debate("town-centre"))
    made = groups_of(small)
    assert len(made.groups) + len(made.left_out) == len(USUAL[1])
    with pytest.raises(TaskError, match="only together"):
        groups_of(small, ["together"])
    with pytest.raises(TaskError, match="sheet of its own"):
        groups_of(small, ["picture", "tree"])
    with pytest.raises(TaskError, match="for pages alone"):
        groups_of(small, ["stand"])
    with pytest.raises(UnknownNameError):
        groups_of(small, ["trees"])


def test_a_teacher_says_which_tasks() -> None:
    teaching = Teaching(tasks=("match", "who"))
    made = groups_of(Material(debate("homework"), teaching=teaching))
    assert [group.kind for group in made.groups] == ["match", "who"]


def test_boxes_that_may_be_swapped_have_a_sentence_each() -> None:
    found = items(groups("homework", 1, 1), 1)
    swapped = next(item for item in found if item.blank is not None and len(item.right) > 1)
    (other, *_) = [
        i for i in found if i.task is swapped.task and i is not swapped and set(i.right) == set(swapped.right)
    ]
    own, alternative = swapped.right[:2]
    both_ways = read_row(f"{swapped.mark}{alternative} {other.mark}{own}", found)
    assert {swapped, other} <= set(both_ways.right)
    twice = read_row(f"{swapped.mark}{own} {other.mark}{own}", found)
    assert len({swapped, other} & set(twice.right)) == 1

"""Tasks of every kind, over the maps that are kept here, at every level and with several seeds."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.errors import TaskError, UnknownNameError
from argmap.exercise import KINDS, Material, Sheet, exercise_of, marking, right_places, tasks_of_kind
from argmap.exercise.chance import Chance
from argmap.exercise.making import candidates_of
from argmap.model import ArgumentMap, Debate, Span
from argmap.model.exercise import LEVELS, Level, Task
from argmap.model.teaching import Teaching, WrongAnswer
from argmap.phrases import PLAIN
from argmap.workspace import open_debate
from tests.exercise.verifying import flaws
from tests.long import share

if TYPE_CHECKING:
    from argmap.exercise.material import Candidate

MAPS = Path(__file__).parents[2] / "maps"
NAMES = ("homework", "town-centre", "nuclear-costs", "later-bell", "pakistan-us-alliance")
SEEDS = range(1, share(2, everything=12) + 1)


@cache
def debate(name: str) -> Debate:
    return open_debate(MAPS / f"{name}.yaml", all_checks=False)


def tasks(name: str, kind: str, level: Level, seed: int) -> list[Task]:
    material = Material(debate(name), level=level, seed=seed)
    try:
        return tasks_of_kind(material, kind, KINDS[kind].per_sheet or 2)
    except TaskError:
        return []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_every_answer_is_what_the_map_says(name: str, kind: str) -> None:
    for level in LEVELS:
        for seed in SEEDS:
            for task in tasks(name, kind, level, seed):
                assert list(flaws(task, debate(name))) == [], task


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("stand", "switch", "reply", "agree")])
def test_what_is_wrong_would_be_found(kind: str) -> None:
    (first, *_) = tasks("homework", kind, 1, 1)
    if first.choices:
        turned = tuple(o.changed(right=not o.right, hint="" if not o.right else "no") for o in first.choices)
        spoilt = first.changed(choices=turned)
    else:
        spoilt = first.changed(
            words=("not-ours", "twenty-minutes"), claims=("not-ours", "stop-homework"), source="keep"
        )
    if first.blanks:
        other = (first.blanks[-1].right, *(blank.right for blank in first.blanks[:-1]))
        spoilt = first.changed(blanks=tuple(b.changed(right=r) for b, r in zip(first.blanks, other, strict=True)))
    assert list(flaws(spoilt, debate("homework"))) != []


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_gives_the_same_tasks_and_another_one_others(name: str) -> None:
    def made(seed: int) -> object:
        return exercise_of(Material(debate(name), level=2, seed=seed))

    assert made(1) == made(1)
    assert len({str(made(seed)) for seed in range(1, 5)}) == 4


def test_chance_falls_the_same_everywhere() -> None:
    chance = Chance("a map", "who", 1, 7)
    assert chance.shuffled("abcdef") == list("edfcab")
    assert [chance.below(10) for _ in range(5)] == [5, 9, 0, 2, 9]


@pytest.mark.parametrize("name", NAMES)
def test_no_task_of_a_sheet_asks_what_another_one_asks_or_tells(name: str) -> None:
    for level in LEVELS:
        for seed in SEEDS:
            material = Material(debate(name), level=level, seed=seed)
            asked: set[str] = set()
            told: set[str] = set()
            sheet = Sheet()
            for kind in KINDS:
                if kind == "picture":
                    continue
                try:
                    made = tasks_of_kind(material, kind, KINDS[kind].per_sheet or 1, sheet)
                except TaskError:
                    continue
                candidates = {c.task: c for c in _all_candidates(material, kind)}
                for task in made:
                    asks, tells = candidates[task].asks, candidates[task].tells
                    assert not asks & (asked | told)
                    assert not tells & asked
                    asked |= asks
                    told |= tells


def _all_candidates(material: Material, kind: str) -> list[Candidate]:
    from argmap.exercise.making import candidates_of

    return list(candidates_of(material, kind))


def test_an_exercise_has_both_articles_then_both_at_once_then_the_switch() -> None:
    made = exercise_of(Material(debate("homework"), level=2))
    kinds = [task.kind for task in made.tasks]
    numbers = [f"t{i}" for i in range(1, kinds.index("switch") + 1)]
    at = len(numbers) + 1
    assert [task.id for task in made.tasks] == [
        *numbers,
        *(f"t{at}a", f"t{at}b", f"t{at + 1}a", f"t{at + 1}b", f"t{at + 2}"),
    ]
    assert kinds[0] == "main"
    assert kinds.index("question") > max(i for i, task in enumerate(made.tasks) if task.kind == "main")
    assert kinds[-1] == "agree"
    assert not any(task.judged for task in made.tasks[kinds.index("stand") :])


def test_a_map_too_small_is_refused_in_a_line() -> None:
    small = Debate(ArgumentMap())
    with pytest.raises(TaskError, match="too small") as refused:
        exercise_of(Material(small))
    assert "\n" not in str(refused.value)
    for kind in KINDS:
        with pytest.raises(TaskError) as refused:
            tasks_of_kind(Material(small), kind, 1)
        assert "it takes" in str(refused.value)
    with pytest.raises(UnknownNameError, match="did you mean together"):
        tasks_of_kind(Material(debate("homework")), "togeter", 1)


def test_a_teacher_decides_what_is_asked_and_what_tempts() -> None:
    own = WrongAnswer(text="Every child should have a desk.", hint="Is that said of schools?")
    teaching = Teaching(
        avoid={"together": ("r5", "r1")},
        use={"together": ("r10",)},
        wrong={"r3": (own,)},
        why={"r10": "Practice alone could be done in class."},
        fold=("no-difference",),
    )
    for seed in SEEDS:
        material = Material(debate("homework"), level=2, seed=seed, teaching=teaching)
        together = tasks_of_kind(material, "together", 4)
        assert "r5" not in {task.relation for task in together}
        (asked,) = [task for task in together if task.relation == "r10"]
        assert asked.why == "Practice alone could be done in class."
        unsaid = [task for task in tasks_of_kind(material, "unsaid", 2) if task.relation == "r3"]
        assert all(own.text in {choice.text for choice in task.choices} for task in unsaid)
        whole = str(exercise_of(material))
        assert "no-difference" not in whole


def test_a_teachers_list_for_sheets_leaves_a_page_as_it_is() -> None:
    usual = exercise_of(Material(debate("homework")))
    of_sheets = exercise_of(Material(debate("homework"), teaching=Teaching(tasks=("tree", "together"))))
    of_pages = exercise_of(Material(debate("homework"), teaching=Teaching(tasks=("together", "for"))))
    assert of_sheets == usual
    assert {task.kind for task in of_pages.tasks} == {"together", "for"}
    assert not {
        task.kind for level in LEVELS for task in exercise_of(Material(debate("homework"), level=level)).tasks
    } & {
        "tree",
        "match",
        "picture",
    }


def test_what_nobody_has_accepted_is_not_asked() -> None:
    from argmap.model import Origin

    whole = debate("homework")
    drafted = Origin(by="rules", standing="proposed")
    proposed = whole.map.changed(claims=tuple(c.changed(origin=drafted) for c in whole.map.claims))
    with pytest.raises(TaskError, match="nothing in this map is accepted"):
        exercise_of(Material(Debate(proposed, whole.articles, whole.found)))
    few = whole.map.changed(
        claims=tuple(c.changed(origin=drafted) if c.id not in ("stop-homework", "gap") else c for c in whole.map.claims)
    )
    with pytest.raises(TaskError, match="too little of this map is accepted"):
        exercise_of(Material(Debate(few, whole.articles, whole.found)))
    assert exercise_of(Material(Debate(proposed, whole.articles, whole.found), proposed=True)).tasks


def test_words_are_right_where_most_of_them_are_marked_and_hardly_more() -> None:
    whole = debate("homework")
    (task,) = [t for t in exercise_of(Material(whole, level=1)).tasks if t.kind == "find" and t.side == "left"]
    (place, *_) = right_places(task, whole)
    start, end = place.parts[0].start, place.parts[-1].end
    middle = (start + end) // 2
    assert marking(Span(start, end), task, whole).verdict == "right"
    assert marking(Span(start, middle - 2), task, whole).verdict == "part"
    assert marking(Span(0, len(whole.articles["abolish"].text)), task, whole).verdict == "wide"
    main = whole.found["stop-homework"][0].span
    assert main is not None
    assert marking(main, task, whole) == ("elsewhere", "stop-homework")


def test_words_are_right_by_those_in_which_the_claim_is_made() -> None:
    whole = debate("homework")
    text = whole.articles["keep"].text
    task = Task(id="t1", kind="find", ask="Where?", source="keep", words=("self-reliance",), picks=1)
    for words, verdict in (
        ("learns to work by herself", "right"),
        ("without being told learns to work by herself", "right"),
        ("A child who sits down every afternoon without being told", "part"),  # most of it, but not what is said
        ("A child who sits down every afternoon without being told learns to work by herself", "right"),
        ("by herself", "elsewhere"),
    ):
        start = text.index(words)
        assert marking(Span(start, start + len(words)), task, whole).verdict == verdict, words


def test_no_reason_that_is_said_within_the_other_is_asked_about_with_it() -> None:
    named = {"practice", "help-at-hand"}
    for teaching, is_asked in ((Teaching(), False), (Teaching(use={"together": ("r1",)}), True)):
        material = Material(debate("homework"), teaching=teaching)
        asked = [candidate.task for candidate in candidates_of(material, "together")]
        assert asked
        assert any(named < set(task.claims) for task in asked) == is_asked


def test_a_link_that_readers_differ_on_has_several_right_answers() -> None:
    joins = tasks("pakistan-us-alliance", "join", 2, 1)
    assert all(len(task.right) > 1 for task in joins if task.discuss)
    links = debate("pakistan-us-alliance").structure.relations
    drawn = [task for task in joins if task.relation and links[task.relation].stated_in is None]
    assert any(3 in task.right for task in drawn), "that a link of the mapper's is none can be defended"
    assert any(task.right == (0,) for task in drawn), "but not where both ends cannot well be held together"
    stated = [
        task
        for name in ("homework", "later-bell")
        for task in tasks(name, "join", 2, 1)
        if task.relation and debate(name).structure.relations[task.relation].stated_in
    ]
    assert stated
    assert not any(3 in task.right for task in stated), "what an article says is a link"


def test_each_kind_has_all_of_its_words() -> None:
    words = PLAIN.words.tasks
    for kind in KINDS:
        assert {kind} <= words.asks.keys() & words.heads.keys() & words.needs.keys() & words.instructions.keys()


@pytest.mark.parametrize("name", ["homework", "later-bell", "pakistan-us-alliance"])
def test_wrong_questions_on_a_step_tempt_beyond_the_first_level(name: str) -> None:
    def hints(level: Level) -> set[str]:
        made = [task for seed in (1, 2, 3) for task in tasks(name, "test", level, seed)]
        return {choice.hint for task in made for choice in task.choices if not choice.right}

    plain, beside = (PLAIN.words.tasks.hints[key].partition("{text}")[2] for key in ("test", "test-beside"))
    assert hints(1)
    assert all(hint.endswith(plain) for hint in hints(1))
    assert hints(2)
    assert all(hint.endswith(beside) for hint in hints(2))

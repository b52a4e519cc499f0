"""The exercise in a browser: all tasks wrongly, then rightly; kept, checked on exact words, handed in as a map."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from argmap.exercise import KINDS, Material, exercise_of
from argmap.formats import read_map
from argmap.model.exercise import Choice, Exercise, Given, Task, Term
from argmap.web import Offer
from argmap.workspace import open_debate
from argmap.workspace.debates import debate_with
from tests.conftest import ROOT
from tests.long import share
from tests.web.reading import page_of
from tests.web.solving import begin, data_of, solve, task_at
from tests.web.test_browser import PHONE, opened, written
from tests.web.test_building import NAME, make

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from argmap.model import Debate
    from argmap.model.exercise import Level


def town() -> Debate:
    return open_debate(ROOT / "maps" / "town-centre.yaml")


def exercise(debate: Debate, level: Level = 1) -> Exercise:
    return exercise_of(Material(debate, level=level))


def page_with(debate: Debate, tasks: Exercise, *, shows: bool = True) -> str:
    return page_of(debate, Offer("the-map", "", tasks, shows_answers=shows))


def handed_in(page: Page) -> str:
    page.fill("#pupil", NAME)
    with page.expect_download() as saving:
        page.click("text=Save the file")
    assert saving.value.suggested_filename == "the-map.zoe-z-i-o-neil-i-1.yaml"
    return saving.value.path().read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "level"),
    share(
        [("town-centre", 1), ("homework", 3)],
        everything=[
            (n, i)
            for n in ("town-centre", "homework", "later-bell", "nuclear-costs", "pakistan-us-alliance")
            for i in (1, 2, 3)
        ],
    ),
)
def test_all_tasks_wrongly_then_rightly_and_what_is_handed_in_is_a_map(
    chromium: Browser, tmp_path: Path, name: str, level: Level
) -> None:
    debate = open_debate(ROOT / "maps" / f"{name}.yaml")
    file = written(tmp_path, page_with(debate, exercise(debate, level)))
    with opened(chromium, file) as page:
        told = data_of(page)
        begin(page)
        while not page.locator("#pupil").count():
            task = task_at(page, told)
            said = solve(page, told)
            assert not task["judged"] or task["open"] or task["discuss"] or len(said) > 10, (
                "each wrong answer has a hint"
            )
        page.reload()
        assert page.locator("#pupil").count() == 1, "it is kept"
        assert page.locator(".q.shown").count() > 4, "what is solved is marked"
        text = handed_in(page)
    made = debate_with(read_map(text, path="in.yaml"), debate.articles)
    assert {status.status for *_, status in made.quotes() if status} <= {"exact"}
    quoted = {claim.id for claim in debate.map.claims if claim.quotes}
    assert all(claim.quotes for claim in made.map.claims if claim.id in quoted), "given claims have their words"
    by = {entry.origin.by for entry in (*made.map.claims, *made.map.relations) if entry.origin}
    assert by == {"exercise", NAME}
    mine, theirs = made.structure, debate.structure
    mains = {source.id: source.main for source in made.map.sources if source.main}
    asked = {task["source"] for task in told["exercise"]["tasks"] if task["kind"] == "main"}
    assert mains == {source.id: source.main for source in debate.map.sources if source.id in asked}
    drawn = [(r.kind, set(r.premises), r.target) for r in theirs.map.relations]
    for relation in mine.map.relations:
        if re.fullmatch(r"t\d+(-\d+)?", relation.id) and set(relation.premises) <= set(theirs.claims):
            known = any(relation.target == target and set(relation.premises) <= ends for _, ends, target in drawn)
            assert known or relation.target in mine.relations or relation.kind == "attack", relation
    tries = [line for line in text.splitlines() if line.startswith("# t")]
    assert sum("helped, tries 2" in line for line in tries) >= 6
    for line in tries:
        json.loads(line.partition("answers ")[2] or "[]")


def test_marked_words_are_judged_as_the_room_of_tasks_judges_them(chromium: Browser, tmp_path: Path) -> None:
    from argmap.exercise import marking
    from argmap.model import Span

    debate = open_debate(ROOT / "maps" / "homework.yaml")
    tasks = [task for task in exercise(debate, 2).tasks if task.kind in ("find", "answer")]
    length = 40
    with opened(chromium, written(tmp_path, page_with(debate, exercise(debate, 2)))) as page:
        told = {task["id"]: task for task in data_of(page)["exercise"]["tasks"]}
        for task in tasks:
            assert task.source is not None
            text = debate.articles[task.source].text
            spans = [
                Span(start, min(start + size, len(text)))
                for size in (15, length, 160, 500)
                for start in range(0, len(text) - 15, 61)
            ]
            got = page.evaluate(
                """([task, all]) => all.map(
                    ([start, end]) => argmap.checkWords(task, {article: task.article, start, end}))""",
                [told[task.id], spans],
            )
            assert got == [marking(span, task, debate).verdict for span in spans]


def test_nothing_tells_the_answers_where_they_are_hidden(chromium: Browser, tmp_path: Path) -> None:
    debate = town()
    html = page_with(debate, exercise(debate), shows=False)
    data = re.findall(r'id="data">(.*?)</script>', html, re.DOTALL)[0]
    told = json.loads(data)
    assert told["views"] == ["exercise", "build"]
    assert (told["claims"], told["relations"], told["issues"]) == ({}, {}, [])
    assert [choice["text"] for t in told["exercise"]["tasks"] if t["kind"] == "stand" for choice in t["choices"]] == [
        "Article A",
        "Article B",
    ]
    page_itself = html.partition("<body")[2].partition("<script")[0]
    for sign in ("data-q", 'class="nr', "main-claim", "viewBox", "data-go"):
        assert sign not in page_itself, sign
    for task, told_task in zip(exercise(debate).tasks, told["exercise"]["tasks"], strict=True):
        assert not {"why", "model", "discuss", "right", "claims"} & set(told_task)
        assert all(set(choice) == {"text", "says"} for choice in told_task["choices"])
        assert all(set(choice) == {"text", "stance"} for choice in told_task["also"])
        for name in task.words:
            assert not told["exercise"]["given"].get(name, {}).get("quotes")
    voiced = {name for task in exercise(debate).tasks if task.kind == "who" for name in task.claims}
    assert voiced
    assert not any("voice" in told["exercise"]["given"][name] for name in voiced)
    with opened(chromium, written(tmp_path, html)) as page:
        begin(page)
        assert page.locator("#check").count() == 0
        page.check(".choice input >> nth=0")
        page.click("#next")
        page.click("#left .s >> nth=3")
        page.click("#next")
        page.select_option(".progress select", str(page.locator(".progress option").count() - 1))
        made = debate_with(read_map(handed_in(page), path="in.yaml"), debate.articles)
    assert {status.status for *_, status in made.quotes() if status} == {"exact"}
    assert made.map.sources[0].main in debate.structure.claims


def test_the_answer_is_shown_after_a_try_and_others_can_be_skipped(chromium: Browser, tmp_path: Path) -> None:
    debate = town()
    with opened(chromium, written(tmp_path, page_with(debate, exercise(debate)))) as page:
        begin(page)
        assert page.locator("#show").count() == 0
        page.click("#work button:text-is('Skip')")
        page.click("#left .s >> nth=0")
        page.click("#check")
        assert "say something else" in page.inner_text(".feedback") or "not there" in page.inner_text(".feedback")
        page.click("#left .s >> nth=1")
        page.click("#check")
        if page.locator("#show").count():
            assert "Look in the paragraph that begins" in page.inner_text(".feedback")
            page.click("#show")
        assert page.locator(".feedback q").count() >= 1
        page.click("nav >> text=Picture")
        assert page.is_visible("#picture")
        page.click("nav >> text=Exercise")
        assert page.locator(".progress option:checked").inner_text().startswith(("✓ 2", "– 2"))
        page.select_option(".progress select", str(page.locator(".progress option").count() - 1))
        assert "the map was looked at 1 times" in (page.text_content(".file") or "")


def test_what_is_built_beside_the_tasks_is_a_file_of_its_own(chromium: Browser, tmp_path: Path) -> None:
    debate = town()
    with opened(chromium, written(tmp_path, page_with(debate, exercise(debate)))) as page:
        told = data_of(page)
        begin(page)
        for _ in range(5):
            solve(page, told, wrongly_first=False)
        page.click("nav >> text=Build")
        make(page, "right", "It will choke", "Shops do not come back.")
        page.check(".editor .switch input >> nth=0")
        page.click("nav >> text=Exercise")
        page.select_option(".progress select", str(page.locator(".progress option").count() - 1))
        assert "a file of its own" in page.inner_text("#work")
        answers = read_map(handed_in(page), path="x")
        page.click("nav >> text=Build")
        page.click("#work button:text-is('Hand in')")
        with page.expect_download() as saving:
            page.click("text=Save the file")
        assert saving.value.suggested_filename == "the-map.zoe-z-i-o-neil-i-1.map.yaml"
        built = read_map(saving.value.path().read_text("utf-8"), path="x")
        for _ in range(2):
            page.click("#work .acts .plain")
        page.click("nav >> text=Exercise")
        assert page.locator("#pupil").input_value() == NAME, "who builds anew keeps the answers"
    assert [source.main for source in answers.sources] == ["close-it", "keep-open"], "what was answered stands"
    assert [relation.id for relation in answers.relations] == ["t5"]
    assert [claim.text for claim in built.claims] == ["Shops do not come back."]
    assert [source.main for source in built.sources] == [None, built.claims[0].id]


def test_it_is_done_by_keyboard_alone(chromium: Browser, tmp_path: Path) -> None:
    debate = town()
    with opened(chromium, written(tmp_path, page_with(debate, exercise(debate)))) as page:
        page.focus("#work .button")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.className") == "ask"
        right = [choice["right"] for choice in data_of(page)["exercise"]["tasks"][0]["choices"]].index(True)
        for key in ("Tab", "Space", *["ArrowDown"] * right, "Tab", "Enter"):
            page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == "next"
        page.keyboard.press("Enter")
        page.focus("#left .s[tabindex='0']")
        for key in ("ArrowDown", "ArrowDown", "ArrowDown", "Enter"):
            page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == "check"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id || document.activeElement.className") in ("next", "feedback")


def test_on_a_phone_a_task_on_words_leaves_the_article_in_view(chromium: Browser, tmp_path: Path) -> None:
    debate = town()
    with opened(
        chromium, written(tmp_path, page_with(debate, exercise(debate))), viewport=PHONE, has_touch=True
    ) as page:
        begin(page)
        assert page.evaluate("document.body.dataset.sheet") == "up"
        page.click("#work button:text-is('Skip')")
        assert page.evaluate("document.body.dataset.sheet") == "half"
        page.tap("#left .s >> nth=1")
        assert page.is_enabled("#check")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_it_prints_and_reads_without_scripts_as_the_map_does(chromium: Browser, tmp_path: Path) -> None:
    debate = town()
    file = written(tmp_path, page_with(debate, exercise(debate)))
    with opened(chromium, file, java_script_enabled=False) as page:
        assert page.is_visible("#picture")
        assert page.is_visible("#questions")
        assert page.locator("nav a >> visible=true").count() == 3
    with opened(chromium, file) as page:
        page.emulate_media(media="print")
        assert page.is_hidden("#work")
        assert page.is_visible("#outline")


def test_a_hostile_exercise_runs_nothing_and_a_teachers_own_tasks_are_asked(chromium: Browser, tmp_path: Path) -> None:
    debate = town()
    evil = "</script><img src=x onerror=alert(1)>\u2028{count}"
    task = Task(
        id="t1",
        kind="main",
        side="left",
        source="close",
        ask=evil,
        given=(Given(role="words", text=evil, before=evil, after=evil),),
        choices=(Choice(text=evil, right=True), Choice(text=evil + "2", hint=evil)),
        also_ask=evil,
        also=(Choice(text=evil, right=True),),
        why=evil,
    )
    several = Task(
        id="t2", kind="test", ask="Two?", choices=tuple(Choice(text=str(i), right=i < 2, hint=evil) for i in range(4))
    )
    tasks = exercise(debate).changed(tasks=(task, several), glossary=(Term(word="img", means=evil),), note=evil)
    with opened(chromium, written(tmp_path, page_with(debate, tasks))) as page:
        assert "onerror" in page.inner_text(".note")
        begin(page)
        for index in (1, 0):
            page.check(f"input[name=t1] >> nth={index}")
            page.check("input[name=t1-also]")
            page.click("#check")
        page.click("#next")
        page.check("input[name=t2] >> nth=0")
        page.click("#check")
        assert "one more" in page.inner_text(".feedback")
        page.check("input[name=t2] >> nth=1")
        page.click("#check")
        assert page.locator(".feedback.good").count() == 1
        page.click("#next")
        assert page.query_selector_all("img") == []
        read_map(page.text_content(".file") or "", path="x")


@pytest.mark.parametrize("name", ["", "later-bell"])
def test_tasks_of_a_teachers_own_may_leave_out_what_they_are_about(name: str) -> None:
    debate = open_debate(ROOT / "maps" / f"{name}.yaml") if name else town()
    choices = (Choice(text="One.", right=True), Choice(text="Two."))
    given = (Given(role="claim", text="Three."), Given(role="other", text="Four."))
    for shown in ((), given):
        tasks = tuple(
            Task(id=f"t{i}", kind=kind, ask="So?", choices=choices, given=shown, also_ask="And?", also=choices)
            for i, kind in enumerate((*KINDS, "unknown"))
        )
        for shows in (True, False):
            page = page_with(debate, Exercise(tasks=tasks), shows=shows)
            assert page.count('"ask":"So?"') == len(tasks)

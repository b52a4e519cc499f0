"""A pupil who does an exercise in a browser: each task wrongly first, then rightly."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

Told = dict[str, Any]


def data_of(page: Page) -> Told:
    """What the page's script knows."""
    told: Told = json.loads(page.text_content("#data") or "")
    return told


def begin(page: Page) -> None:
    """Leave the first screen."""
    page.click("#work button:text-is('Begin')")


def task_at(page: Page, told: Told) -> Told:
    """The task that is asked."""
    number = page.locator(".progress select").evaluate("select => select.selectedOptions[0].textContent")
    asked = page.inner_text(".ask")
    head = number.split(" · ")[1]
    shown = [one.strip() for one in page.locator(".choice span").all_inner_texts()]
    fit = [
        task
        for task in told["exercise"]["tasks"]
        if task["head"] == head
        and task["ask"] == asked
        and [c["text"] for c in [*task["choices"], *task["also"]]] == shown
    ]
    given = page.locator(".given").all_inner_texts()
    return next(
        task for task in fit if all(one["text"] in text for one, text in zip(task["given"], given, strict=True))
    )


def solve(page: Page, told: Told, *, wrongly_first: bool = True) -> str:
    """Do the task that is asked and go on; gives what was said of a wrong answer."""
    task = task_at(page, told)
    said = ""
    if not task["judged"] or task["open"]:
        _own(page, task)
    elif task["picks"]:
        if wrongly_first:
            _mark_elsewhere(page, task)
            said = _refused(page)
        _mark_rightly(page, task, told)
    else:
        wrong = [i for i, choice in enumerate(task["choices"]) if not choice["right"]]
        if wrongly_first and wrong and not task["discuss"]:
            _choose(page, task, wrong[: task["choose"]], 0)
            said = _refused(page)
        right = [i for i, choice in enumerate(task["choices"]) if choice["right"] and not choice["hint"]]
        also = next((i for i, choice in enumerate(task["also"]) if choice["right"]), -1)
        _choose(page, task, right[: task["choose"]], also)
    if page.locator("#check").count():
        page.click("#check")
    if task["judged"] and not task["open"]:
        assert page.locator(".feedback.good").count() == 1, task
        assert not said or said.removeprefix("Not yet. ") not in page.inner_text(".feedback"), (
            "no hint after what is right"
        )
    if task["reason"]:
        page.fill("#work textarea", 'Because "it" is: so #1\nand more')
    page.click("#next")
    return said


def _refused(page: Page) -> str:
    page.click("#check")
    assert page.locator("#show").count() == 1, "the answer can be shown after the first try"
    assert page.evaluate("document.activeElement.className") == "feedback"
    said = page.inner_text(".feedback")
    assert said.startswith("Not yet. ")
    return said


def _choose(page: Page, task: Told, choices: list[int], also: int) -> None:
    for box in page.locator(f"input[type=checkbox][name={task['id']}]").all():
        box.set_checked(False)
    for choice in choices:
        page.check(f"input[name={task['id']}] >> nth={choice}")
    if task["also"]:
        page.check(f"input[name={task['id']}-also] >> nth={also}")


def _own(page: Page, task: Told) -> None:
    if task["choices"]:
        page.check("#work .choice input >> nth=0")
    for at in range(task["picks"]):
        page.locator(f".art[data-article='{task['article']}'] .s[role] >> visible=true").nth(at + 1).click()
        assert page.locator("#pickbox .picked:not(.none)").count() == at + 1, "each click marks one more"
    if task["open"]:
        page.fill("#work textarea", f"My own words for {task['id']}: <b>'so'</b> # \u2028 it is.")


def _mark_elsewhere(page: Page, task: Told) -> None:
    """The shortest sentence is hardly what is asked for."""
    page.evaluate(
        """article => {
            const all = [...document.querySelectorAll(`.art[data-article='${article}'] .s[role]`)];
            all.sort((a, b) => a.textContent.length - b.textContent.length)[0].click();
        }""",
        task["article"],
    )


def _mark_rightly(page: Page, task: Told, told: Told) -> None:
    quotes = [
        q for number in task["right"] for q in told["claims"][number]["quotes"] if q.get("article") == task["article"]
    ]
    parts = quotes[0]["parts"]
    page.evaluate(
        """([article, start, end]) => {
            const from = argmap.placeAt(article, start), to = argmap.placeAt(article, end, true);
            getSelection().setBaseAndExtent(from.node, from.at, to.node, to.at);
            document.dispatchEvent(new PointerEvent('pointerup'));
        }""",
        [task["article"], parts[0][0], parts[-1][1]],
    )
    page.wait_for_function("document.querySelector('.picked:not(.none)')")
    page.wait_for_timeout(30)

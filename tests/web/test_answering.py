"""How single tasks are answered in a browser: what is marked, what is said of it, and what of it is handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise import Material, exercise_of
from argmap.exercise.making import candidates_of
from argmap.formats import read_map
from argmap.model import Debate, Span
from argmap.model.exercise import Choice, Exercise, Given, Task
from argmap.workspace import open_debate
from tests.conftest import ROOT
from tests.web.reading import debate_on
from tests.web.solving import begin, data_of
from tests.web.test_browser import PHONE, opened, written
from tests.web.test_building import NAME
from tests.web.test_exercise import exercise, handed_in, page_with, town

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from argmap.model import ArgumentMap, ParagraphKind
    from argmap.model.exercise import Exercise as Tasks

SWITCH = Task(id="t1", kind="switch", side="right", source="open", ask="Which two?", picks=2, judged=False)
FIRST = Task(id="t1", kind="way", ask="Which?", choices=(Choice(text="This.", right=True), Choice(text="That.")))


def tasks(*made: Task) -> Exercise:
    return Exercise(tasks=tuple(task.changed(id=f"t{at}") for at, task in enumerate(made, 1)))


def kinds(*names: str) -> Tasks:
    return tasks(*(task for name in names for task in exercise(town()).tasks if task.kind == name))


def to_the_end(page: Page) -> None:
    page.select_option(".progress select", str(page.locator(".progress option").count() - 1))


def marked(page: Page) -> list[str]:
    return [text.strip("“”") for text in page.locator(".picked:not(.none) span").all_inner_texts()]


def handed(page: Page) -> ArgumentMap:
    to_the_end(page)
    return read_map(handed_in(page), path="in.yaml")


def test_two_sentences_are_marked_by_two_clicks_and_both_are_handed_in(chromium: Browser, tmp_path: Path) -> None:
    with opened(chromium, written(tmp_path, page_with(town(), tasks(SWITCH, FIRST)))) as page:
        begin(page)
        for at in (1, 2):
            page.click(f"#right .s >> nth={at}")
        first, second = marked(page)
        assert first != second
        assert page.locator("#right .s[aria-pressed=true]").count() == 2
        page.click("#right .s >> nth=4")
        assert marked(page) == [first, second], "a third one takes the place of none"
        assert "Take one away first" in page.inner_text("#pickbox")
        page.click("#pickbox button:text-is('Take away') >> nth=0")
        page.click("#right .s >> nth=4")
        assert marked(page)[0] == second
        third = marked(page)[1]
        page.click("[aria-label='End one word earlier']")
        assert third.startswith(marked(page)[1]), "the ends of what was marked last can be moved"
        page.click("#next")
        assert page.evaluate("CSS.highlights.has('pick')") is False, "what was marked is lit in its own task alone"
        own = [claim for claim in handed(page).claims if claim.origin is not None and claim.origin.by == NAME]
        assert own[0].quotes[0].words == second
        assert len(own) == 2


def test_the_text_says_when_whys_are_missing_and_where(chromium: Browser, tmp_path: Path) -> None:
    with opened(chromium, written(tmp_path, page_with(town(), kinds("way", "together")))) as page:
        begin(page)
        to_the_end(page)
        assert "0 of" in page.inner_text("#work")
        total = page.locator(".progress option").count() - 1
        for at in range(total):
            page.select_option(".progress select", str(at))
            page.check(".choice input >> nth=0")
            page.click("#check")
            if page.locator("#show").count():
                page.click("#show")
        to_the_end(page)
        assert "All is done" not in page.inner_text("#work")
        assert "1 task still waits for your “why”" in page.inner_text("#work")
        page.click("text=Go to the first")
        page.fill("#work textarea", "As I say.")
        to_the_end(page)
        assert "All is done" in page.inner_text("#work")


def test_only_an_answer_that_denies_attacks(chromium: Browser, tmp_path: Path) -> None:
    for choice, kinds_drawn in ((0, ["attack"]), (1, []), (None, [])):
        with opened(chromium, written(tmp_path, page_with(town(), kinds("reply")))) as page:
            begin(page)
            assert "Article A says" in page.inner_text("#work")
            page.fill("#work textarea", "That may be so.")
            if choice is not None:
                page.check(f".choice input >> nth={choice}")
            page.click("#next")
            made = handed(page)
            assert [relation.kind for relation in made.relations] == kinds_drawn
            assert ("That may be so." in made.note) == (not kinds_drawn)


def test_words_that_are_picked_are_said_by_whoever_says_them_in_that_article(chromium: Browser, tmp_path: Path) -> None:
    find = Task(
        id="t1",
        kind="find",
        side="left",
        source="close",
        ask="Where?",
        given=(Given(role="claim", text="Some customers would stay away.", claim="trade"),),
        words=("trade",),
        picks=1,
    )
    voiced = find.changed(
        side="right", source="open", words=("bridge",), given=(Given(role="claim", text="x", claim="bridge"),)
    )
    with opened(chromium, written(tmp_path, page_with(town(), tasks(find, voiced)))) as page:
        begin(page)
        for side, words in (("left", "some customers will stay away"), ("right", "customers stayed away in their")):
            page.click(f"#{side} .s:has-text('{words}')")
            page.click("#check")
            assert page.locator(".feedback.good").count() == 1
            page.click("#next")
        claims = {claim.id: claim for claim in handed(page).claims}
    assert [(q.source, q.stance, q.voice) for q in claims["trade"].quotes] == [("close", "concedes", ())]
    assert [(q.source, q.stance, q.voice) for q in claims["bridge"].quotes] == [("open", "endorses", ("a baker",))]


def test_who_says_it_is_told_of_the_words_that_were_asked_about_alone(chromium: Browser, tmp_path: Path) -> None:
    debate = open_debate(ROOT / "maps" / "homework.yaml")
    asked = next(
        candidate.task for candidate in candidates_of(Material(debate), "who") if candidate.task.claims == ("day-full",)
    )
    right = [asked.right[0], asked.also_right[0]]
    for shows in (True, False):
        with opened(chromium, written(tmp_path, page_with(debate, tasks(asked), shows=shows))) as page:
            begin(page)
            page.check(f"input[name=t1] >> nth={right[0]}")
            page.check(f"input[name=t1-also] >> nth={right[1]}")
            page.click("#check, #next")
            (claim,) = [one for one in handed(page).claims if one.id == "day-full"]
        said = {quote.words: (quote.voice, quote.stance) for quote in claim.quotes}
        assert said == {
            "the school day is full": ((), "asserts"),
            "We would have to drop music or sport to make room for more practice": (
                ("the teachers I work with",),
                "endorses",
            ),
        }


def test_what_is_shown_keeps_its_place_in_the_bar(chromium: Browser, tmp_path: Path) -> None:
    with opened(chromium, written(tmp_path, page_with(town(), tasks(FIRST, FIRST, FIRST)))) as page:
        begin(page)
        boxes = "all => all.map(one => { const r = one.getBoundingClientRect(); return [r.left, r.top, r.height]; })"
        before = page.eval_on_selector_all(".bar span", boxes)
        page.check(".choice input >> nth=1")
        page.click("#check")
        page.click("#show")
        assert page.get_attribute(".bar span >> nth=0", "class") == "given now"
        assert page.eval_on_selector_all(".bar span", boxes) == before


def test_on_a_phone_a_hint_comes_to_rest_above_the_buttons(chromium: Browser, tmp_path: Path) -> None:
    hint = "Read both once more, and ask of each whether it could be there without the other. " * 4
    long = FIRST.changed(choices=(FIRST.choices[0], *(Choice(text=f"{hint} {at}", hint=hint) for at in range(3))))
    with opened(chromium, written(tmp_path, page_with(town(), tasks(long))), viewport=PHONE, has_touch=True) as page:
        begin(page)
        page.check(".choice input >> nth=1")
        page.tap("#check")
        page.wait_for_timeout(60)
        hint_box, buttons = page.locator(".feedback").bounding_box(), page.locator(".foot").bounding_box()
        assert hint_box is not None
        assert buttons is not None
        assert hint_box["y"] + min(hint_box["height"], 80) <= buttons["y"]
        assert hint_box["y"] >= 0


def test_on_a_phone_what_is_right_is_told_above_the_buttons_too(chromium: Browser, tmp_path: Path) -> None:
    debate = town()
    find = next(task for task in exercise(debate).tasks if task.kind == "find")
    with opened(chromium, written(tmp_path, page_with(debate, tasks(find))), viewport=PHONE, has_touch=True) as page:
        begin(page)
        page.tap("#left .s:has-text('Every winter the air')")
        page.tap("#check")
        page.wait_for_timeout(60)
        said, buttons = page.locator(".feedback.good").bounding_box(), page.locator(".foot").bounding_box()
        assert said is not None
        assert buttons is not None
        assert said["y"] + min(said["height"], 60) <= buttons["y"]


def test_marks_of_quotation_are_not_doubled(chromium: Browser, tmp_path: Path) -> None:
    said = Given(role="words", text="so it is", before="They say, “", after="”.")
    asked = Task(id="t1", kind="who", ask="Whose?", given=(said,), choices=FIRST.choices)
    debate = debate_on("“So it is,” they say.", "No.", [("l", [Span(0, 10)])])
    find = Task(id="t1", kind="find", side="left", source="l", ask="Where?", words=("c0",), picks=1)
    with opened(chromium, written(tmp_path, page_with(debate, tasks(asked, find)))) as page:
        begin(page)
        assert page.inner_text(".given").replace("\n", "") == "They say, “so it is”."
        assert page.locator(".given q").count() == 0
        page.click("#work button:text-is('Skip')")
        page.click("#left .s >> nth=0")
        assert page.inner_text(".picked") == "“So it is,” they say."


def test_what_is_passed_is_shown_as_open_by_the_number_that_its_file_has(chromium: Browser, tmp_path: Path) -> None:
    named = [f"t{at}" for at in (1, 2, 5)]
    made = [FIRST, SWITCH.changed(side="left", source="close"), SWITCH]
    asked = Exercise(tasks=tuple(task.changed(id=name) for task, name in zip(made, named, strict=True)))
    with opened(chromium, written(tmp_path, page_with(town(), asked))) as page:
        begin(page)
        page.click("#work button:text-is('Skip')")
        assert page.locator(".progress option").all_inner_texts()[0].startswith("○ 1 of 5")
        assert page.locator(".progress option:checked").inner_text().startswith("5 of 5"), "no other side's task"
        assert page.get_attribute(".bar span >> nth=0", "class") == "open"
        assert "Still open: 1." in page.inner_text(".progress")
        assert page.inner_text("#next") == "Leave it open"
        for at in (1, 2):
            page.click(f"#right .s[role] >> nth={at}")
        assert page.inner_text("#next") == "To the end"
        page.click("#next")
        assert "# t5 switch" in (page.text_content(".file") or "")
        assert "5 Switch sides" in (page.text_content("#work") or "")
        page.select_option(".progress select", "0")
        page.check(".choice input >> nth=0")
        page.click("#check")
        assert "Still open" not in page.inner_text("#work")


def test_tasks_of_one_side_have_letters_where_a_pupil_does_several_of_a_number(
    chromium: Browser, tmp_path: Path
) -> None:
    debate = open_debate(ROOT / "maps" / "later-bell.yaml")
    talk = [
        FIRST,
        *(task for task in exercise_of(Material(debate)).tasks if task.kind in ("switch", "reply", "agree")),
    ]
    twice = [talk[0], talk[1].changed(id="t2a"), talk[1].changed(id="t2b", side="right"), talk[-1].changed(id="t3")]
    for tasks_made, numbers in (
        (twice, ["1", "2", "3"]),
        ([twice[0], *(task.changed(side="right") for task in twice[1:3]), twice[-1]], ["1", "2a", "2b", "3"]),
        ([twice[0].changed(id="first"), *twice[1:]], ["1", "2", "3"]),
    ):
        with opened(chromium, written(tmp_path, page_with(debate, Exercise(tasks=tuple(tasks_made))))) as page:
            begin(page)
            shown = page.locator(".progress option").all_inner_texts()
        assert [text.split(" ")[0] for text in shown[:-1]] == numbers


def test_the_usual_reason_is_told_after_a_pupils_own_was_asked_for(chromium: Browser, tmp_path: Path) -> None:
    better = Choice(text="That too.", right=True, hint="More exactly: this.")
    asked = FIRST.changed(kind="join", choices=(*FIRST.choices, better), why="Because it is.")
    with opened(chromium, written(tmp_path, page_with(town(), tasks(asked)))) as page:
        begin(page)
        page.check(".choice input >> nth=2")
        page.click("#check")
        assert page.inner_text(".feedback").startswith("That can be said. More exactly: this.")
        assert page.locator("#show").count() == 0, "it was no try"
        page.click("#check")
        assert page.inner_text(".feedback.good").startswith("Right."), "whoever keeps to it is right, and at once"
        assert "Because it is." not in page.inner_text(".feedback")
        assert page.locator("#work textarea").count() == 1
        page.click(".feedback summary")
        assert "Because it is." in page.inner_text(".feedback")


def test_a_byline_and_what_a_site_adds_are_not_asked_for(chromium: Browser, tmp_path: Path) -> None:
    left = "Head\n\nBy Ada Hill, 3 May 2020\n\nIt holds. So it does.\n\nShare this article:\n"
    debate = debate_on(left, "No.", [("l", [Span(left.index("It"), left.index(" So"))])])
    find = Task(id="t1", kind="find", side="left", source="l", ask="Where?", words=("c0",), picks=1)
    kinds_there: list[ParagraphKind] = ["headline", "byline", "body", "furniture"]
    paragraphs = zip(debate.articles["l"].paragraphs, kinds_there, strict=True)
    article = debate.articles["l"].changed(paragraphs=tuple(one._replace(kind=kind) for one, kind in paragraphs))
    debate = Debate(debate.map, {**debate.articles, "l": article}, debate.found)
    with opened(chromium, written(tmp_path, page_with(debate, tasks(find)))) as page:
        begin(page)
        for kind in ("byline", "furniture"):
            page.click(f"#left .{kind} .s")
            assert page.locator(".picked:not(.none)").count() == 0
        added = page.eval_on_selector("#left .furniture", "one => getComputedStyle(one, '::before').content")
        assert added == '"from the website, not the article"'
        page.click("#left .s[role] >> nth=1")
        assert page.locator(".ends span").all_inner_texts() == ["Begin", "End"]


def test_the_paragraph_to_look_in_is_told_by_whole_words(chromium: Browser, tmp_path: Path) -> None:
    left = "Nothing here.\n\nIncomprehensibilities are what nobody understands, and that is so."
    debate = debate_on(left, "No.", [("l", [Span(left.index("Incom"), len(left))])])
    find = Task(id="t1", kind="find", side="left", source="l", ask="Where?", words=("c0",), picks=1)
    with opened(chromium, written(tmp_path, page_with(debate, tasks(find)))) as page:
        begin(page)
        page.click("#left .s[role] >> nth=0")
        page.click("#check")
        page.click("#check")
        assert "begins “Incomprehensibilities are what nobody …”" in page.inner_text(".feedback")


def test_words_that_are_no_answer_are_told_what_they_are(chromium: Browser, tmp_path: Path) -> None:
    left = "Is it cold? Snow lies on all roads. The lake is white, and it is frozen hard.\n\nBirds sing."
    said = ("Is it cold?", "Snow lies on all roads.", "it is frozen hard")
    spans = [("l", [Span(left.index(words), left.index(words) + len(words))]) for words in said]
    given = Given(role="claim", text="It is cold.", claim="c0")
    answer = Task(id="t1", kind="answer", side="left", source="l", ask="What speaks against it?", given=(given,))
    answer = answer.changed(words=("c2",), picks=1, claims=("c0", "c2"))
    replies = {
        "Is it": "These words say the sentence above themselves, or ask whether it is so.",
        "Snow": "These words say: “Claim 1.” Perhaps that bears on it",
        "Birds": "Perhaps that bears on it",
    }
    with opened(chromium, written(tmp_path, page_with(debate_on(left, "No.", spans), tasks(answer)))) as page:
        begin(page)
        wheres = ("", "You are in the right paragraph.", "Look in the paragraph that begins “Is it cold? Snow")
        for tries, (words, reply) in enumerate(replies.items()):
            page.click(f"#left .s[role]:has-text('{words}')")
            page.click("#check")
            assert reply in page.inner_text(".feedback")
            assert wheres[tries] in page.inner_text(".feedback")
        place = "document.querySelector('#left .s:nth-of-type(3)').firstChild"
        page.evaluate(f"getSelection().setBaseAndExtent({place}, 0, {place}, 17)")
        page.evaluate("document.dispatchEvent(new PointerEvent('pointerup'))")
        page.wait_for_function("document.querySelector('.picked').textContent.includes('The lake')")
        page.click("#check")
        assert "It is in this sentence, but in other words of it." in page.inner_text(".feedback")


def test_whoever_is_close_is_told_which_end_lacks(chromium: Browser, tmp_path: Path) -> None:
    debate = open_debate(ROOT / "maps" / "homework.yaml")
    find = Task(id="t1", kind="find", side="right", source="keep", ask="Where?", words=("self-reliance",), picks=1)
    text = debate.articles["keep"].text
    with opened(chromium, written(tmp_path, page_with(debate, tasks(find)))) as page:
        article = data_of(page)["exercise"]["tasks"][0]["article"]
        begin(page)
        for words, lacks in (
            ("A child who sits down every afternoon without being told", "the end of the statement is missing"),
            ("being told learns", "this is the middle of the statement"),
            ("to work by herself", "the beginning of the statement is missing"),
        ):
            start = text.index(words)
            page.evaluate(
                """([article, start, end]) => {
                    const from = argmap.placeAt(article, start), to = argmap.placeAt(article, end, true);
                    getSelection().setBaseAndExtent(from.node, from.at, to.node, to.at);
                    document.dispatchEvent(new PointerEvent("pointerup"));
                }""",
                [article, start, start + len(words)],
            )
            page.wait_for_function("words => document.querySelector('.picked').textContent.includes(words)", arg=words)
            page.click("#check")
            assert lacks in page.inner_text(".feedback")
            assert "say something else" not in page.inner_text(".feedback")


def test_who_gives_a_wrong_answer_once_more_is_helped_otherwise(chromium: Browser, tmp_path: Path) -> None:
    asked = FIRST.changed(choices=(FIRST.choices[0], Choice(text="That.", hint="Read both."), Choice(text="No.")))
    with opened(chromium, written(tmp_path, page_with(town(), tasks(asked)))) as page:
        begin(page)
        said = []
        for at in (1, 1, 2, 1):
            page.check(f".choice input >> nth={at}")
            page.click("#check")
            said.append(page.inner_text(".feedback"))
        assert said[0] == "Not yet. Read both."
        assert "Read both." not in said[1]
        assert said[1].endswith("press “Show me”.")
        assert said[2] == "Not yet. Try again."
        assert said[3].startswith("Not yet. As before: Read both.")


def test_who_found_other_words_than_the_reason_is_about_is_told_why_they_are_right(
    chromium: Browser, tmp_path: Path
) -> None:
    left = "It snows now. Roads are white today. Lakes are frozen hard. All birds have gone. Rain never comes."
    spans = [("l", [Span(left.index(one), left.index(one) + len(one))]) for one in left.split(". ")]
    answer = Task(id="t1", kind="answer", side="left", source="l", ask="What?", why="Snow lies where it is cold.")
    answer = answer.changed(words=("c1", "c2", "c3", "c4"), picks=1, claims=("c0", "c1"))
    for picked, own in (("Lakes", True), ("Roads", False)):
        with opened(chromium, written(tmp_path, page_with(debate_on(left, "No.", spans), tasks(answer)))) as page:
            begin(page)
            page.click(f"#left .s[role]:has-text('{picked}')")
            page.click("#check")
            assert "Other places are right too." in page.inner_text(".feedback.good")
            page.click(".feedback summary")
            said = page.inner_text(".feedback")
            assert ("What you marked says: “Claim 2.”" in said) == own
            assert ("Other words are right too: “Claim 1.” Of these it can be said" in said) == own
            assert "Snow lies where it is cold." in said


def test_whoever_is_in_the_right_paragraph_is_told_so_at_once(chromium: Browser, tmp_path: Path) -> None:
    left = "Nothing here.\n\nBirds sing. Roads are white today."
    debate = debate_on(left, "No.", [("l", [Span(left.index("Roads"), len(left))])])
    find = Task(id="t1", kind="find", side="left", source="l", ask="Where?", words=("c0",), picks=1)
    for words, is_told in (("Birds", True), ("Nothing", False)):
        with opened(chromium, written(tmp_path, page_with(debate, tasks(find)))) as page:
            begin(page)
            page.click(f"#left .s[role]:has-text('{words}')")
            page.click("#check")
            assert ("You are in the right paragraph." in page.inner_text(".feedback")) == is_told

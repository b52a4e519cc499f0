"""A draft is reviewed by questions: main claims first, several reasons for one thing at once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from textual.color import Color

from argmap import load_map
from argmap.model import ArgumentMap, Relation, Structure
from argmap.store import Settings
from argmap.tui.app import Program
from argmap.tui.cells.board import Board
from argmap.tui.cells.review import Asked, draw_progress, draw_question, head_of, rows_below
from argmap.tui.dialogs import Help, OtherEnd
from argmap.tui.fits.course import came_of
from argmap.tui.fits.questions import KINDS, MOST, Question, questions_of, time_left
from argmap.tui.lines import KeyLine
from argmap.tui.panes.article import ArticlePane
from argmap.tui.reviewing import Review
from argmap.workspace import Session
from tests.tui.driving import driven

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def test_every_proposal_is_asked_about_or_needed_by_what_is(draft: Path) -> None:
    structure = Session(draft).debate.structure
    questions = questions_of(structure)
    asked = [entry for question in questions for entry in question.entries]
    assert len(asked) == len(set(asked))
    needed = {end for name in asked if name in structure.relations for end in structure.ends(structure.relations[name])}
    needed |= {position for name in asked if name in structure.issues for position in structure.issues[name].positions}
    assert {entry.id for entry in structure.proposals()} <= {*asked, *needed}
    assert all(len(question.entries) <= MOST for question in questions if not question.is_choice)
    kinds = [KINDS.index(question.kind) for question in questions]
    assert kinds == sorted(kinds)
    assert len(questions) < len(structure.proposals()) / 2


def test_all_steps_of_a_question_lead_to_the_same_conclusion(draft: Path) -> None:
    structure = Session(draft).debate.structure
    for question in questions_of(structure):
        steps = [structure.relations[name] for name in question.entries if name in structure.relations]
        assert len({(step.target, step.kind) for step in steps}) <= 1


def test_what_is_put_off_comes_again_at_the_end(draft: Path) -> None:
    structure = Session(draft).debate.structure
    first, second, *_ = questions_of(structure)
    assert first.kind == "main claims"
    later = questions_of(structure, {first.about})
    assert later[0] == second
    assert later[-1] == first
    part = next(
        question for question in questions_of(structure) if len(question.entries) > 1 and not question.is_choice
    )
    again = questions_of(structure, {part.entries[0]})
    assert again[-1].entries == part.entries[:1]
    assert any(set(question.entries) == set(part.entries[1:]) for question in again)


def test_what_is_put_off_is_asked_once_though_something_attacks_it(draft: Path) -> None:
    structure = Session(draft).debate.structure
    questions = questions_of(structure)
    for question in questions:
        if not question.is_choice:
            later = questions_of(structure, question.entries)
            entries = [name for one in later for name in one.entries]
            assert len(entries) == len(set(entries))
            assert len(later) == len(questions)


def test_time_is_told_by_rule_until_there_are_answers_to_go_by() -> None:
    questions = [Question("details", tuple("abcdef")) for _ in range(20)]
    assert time_left(questions) == "about 9 minutes"
    assert time_left(questions, [(6, 13.5)] * 1000) == "about 5 minutes"
    assert time_left(questions, [(6, 270.0)]) == "about 22 minutes"
    assert time_left(questions[:1], [(6, 13.5)] * 10) == "less than a minute"


def test_a_question_is_a_sentence_and_fits_its_board(draft: Path) -> None:
    structure = Session(draft).debate.structure
    questions = questions_of(structure)
    for i, question in enumerate(questions):
        assert head_of(structure, question).endswith("?")
        board, top = Board(80, 10), Board(80, 2)
        asked = Asked(question, {}, 0, questions[i:], i)
        draw_question(board, structure, asked)
        draw_progress(top, structure, asked)
        assert f"{i + 1} of {len(questions)}" in top.lines()[1]
        for digit in range(1, len(question.entries) + 1):
            assert question.entries[1:] == () or f" {digit} " in "\n".join(board.lines())


def test_marks_are_taken_at_once_and_undone_with_their_question(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V")
        review = app.screen
        assert isinstance(review, Review)
        await pilot.press("1", "enter")
        mains = [app.structure.claims[source.main] for source in app.structure.map.sources if source.main]
        assert not any(main.is_proposed for main in mains)
        asked = review.asked.question
        assert len(asked.entries) > 1
        await pilot.press("1", "2", "2")
        before = len(app.session.history)
        await pilot.press("enter")
        assert len(app.session.history) == before + 1
        kept, dropped = asked.entries[:2]
        assert not app.structure.relations[kept].is_proposed
        assert dropped not in app.structure.relations
        assert set(asked.entries[2:]) <= review.course.put_off
        await pilot.press("u")
        assert review.asked.question == asked
        assert app.structure.relations[kept].is_proposed
        assert dropped in app.structure.relations

    driven(draft, steps)


def test_what_cannot_be_done_is_said_beside_a_key(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1")
        assert isinstance(app.screen, Review)
        while app.screen.asked.question.is_choice:
            await pilot.press("1")
        await pilot.press("enter")
        line = str(app.screen.query_one(KeyLine).render())
        assert line.startswith(" ? keys ")
        assert "Nothing is marked" in line
        await pilot.press("down")
        assert "Nothing is marked" not in str(app.screen.query_one(KeyLine).render())

    driven(draft, steps)


def test_a_window_has_the_colour_of_the_article_that_it_shows(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V")
        structure, seen = app.structure, set()
        for _ in range(3):
            for window in app.screen.query(ArticlePane):
                side = structure.sources[window.sources[0]].side
                colour = app.theme_variables[f"head-{side}"]
                assert window.styles.border_top[1] == Color.parse(colour)
                seen.add((window.id, side))
            await pilot.press("space")
        assert len(seen) > len({window for window, _ in seen})

    driven(draft, steps)


def test_nothing_is_marked_beforehand_and_enter_alone_decides_nothing(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        assert isinstance(app.screen, Review)
        proposed = len(app.structure.proposals())
        assert not any(app.screen.asked.marks.values())
        await pilot.press("enter")
        assert len(app.structure.proposals()) == proposed

    driven(draft, steps)


def test_a_review_is_left_and_goes_on_and_ends(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "space")
        assert isinstance(app.screen, Review)
        asked = app.screen.asked
        await pilot.press("escape")
        assert not isinstance(app.screen, Review)
        assert app.said.startswith("V goes on with the review: 1 claim and 0 relations kept")
        await pilot.press("V")
        assert isinstance(app.screen, Review)
        assert app.screen.asked.question == asked.question
        for _ in range(100):
            if not isinstance(app.screen, Review):
                break
            await pilot.press("K" if app.screen.asked.question.are_entries_listed else "D")
        assert app.structure.proposals() == ()
        assert app.said.startswith("The review is at its end")
        await pilot.press("V")
        assert app.said.startswith("Nothing is proposed any more")

    driven(draft, steps)


def test_a_step_is_aimed_elsewhere_over_the_question_which_is_asked_anew(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        review = app.screen
        assert isinstance(review, Review)
        step, *others = review.asked.question.entries
        await pilot.press("2", "up", "r")
        assert app.scene.selected == step
        assert isinstance(app.screen, OtherEnd)
        premise = app.structure.relations[others[-1]].premises[0]
        await pilot.press(*app.structure.number(premise), "enter")
        again = app.screen_stack[-1]
        assert again is review
        assert isinstance(again, Review)
        assert app.structure.relations[step].target == premise
        assert again.asked.question.entries == (step, *others)
        assert again.asked.done == {step}
        assert again.asked.marks == {others[0]: "keep"}
        await pilot.press("down", "r", "escape")
        assert app.screen_stack[-1] is review
        await pilot.press("up", "r", "1", "a", "g")
        assert app.screen_stack[-1] is review
        assert "settled already" in str(again.query_one(KeyLine).render())
        assert again.asked.marks == {others[0]: "keep"}
        board = Board(120, 14)
        draw_question(board, app.structure, again.asked)
        assert f"✓ (→ {app.structure.number(premise)})" in "\n".join(board.lines())

    driven(draft, steps)


def test_marks_stay_where_another_question_would_come_first_now(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1", "2")
        review = app.screen
        assert isinstance(review, Review)
        before = review.asked
        assert before.marks
        monkeypatch.setattr("argmap.tui.reviewing.questions_of", lambda *given: questions_of(*given)[::-1])
        review.ask_anew()
        assert (review.asked.question, review.asked.marks) == (before.question, before.marks)

    driven(draft, steps)


def test_what_is_not_marked_is_kept_or_dropped_with_the_rest(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        assert isinstance(app.screen, Review)
        kept, *others = app.screen.asked.question.entries
        assert others
        await pilot.press("1", "D")
        assert not app.structure.relations[kept].is_proposed
        assert not {*others}.intersection(app.structure.relations)

    driven(draft, steps)


def test_of_an_attack_on_a_step_both_ends_of_the_step_are_told(draft: Path) -> None:
    structure = Structure(load_map(draft))
    step = next(r for r in structure.map.relations if r.kind == "support")
    attack = Relation(id="on-a-step", kind="attack", premises=(structure.map.claims[-1].id,), target=step.id)
    changed = Structure(
        ArgumentMap.model_validate({**dict(structure.map), "relations": (*structure.map.relations, attack)})
    )
    asked = Asked(Question("details", (attack.id,), step.id), {}, 0, [], 0)
    board = Board(100, rows_below(changed, asked, 100, 20))
    draw_question(board, changed, asked)
    said = "\n".join(board.lines())
    assert f"against the step from {changed.number(step.premises[0])}" in said
    assert f"→ {changed.number(step.target)}" in said


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40)], ids=str)
def test_every_question_shows_its_words_and_keys(draft: Path, size: tuple[int, int]) -> None:
    app = Program(Session(draft), Settings(draft.parent / "config.toml"))

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.press("V")
            for _ in range(5):
                await pilot.press("space")
                await pilot.pause()
                assert isinstance(app.screen, Review)
                strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no public way
                lines = ["".join(segment.text for segment in strip) for strip in strips]
                assert any(head_of(app.structure, app.screen.asked.question)[:30] in line for line in lines)
                assert "later" in lines[-1]

    asyncio.run(run())


def test_how_far_a_review_is_never_jumps_without_a_word(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V")
        review = app.screen
        assert isinstance(review, Review)
        keys = ["space", "1", "space", "D", "K", "D", "D", "K", "D", "K", "D", "D"]
        for key in keys:
            if not isinstance(app.screen, Review):
                break
            before = review.asked
            await pilot.press(key)
            await pilot.pause()
            if not isinstance(app.screen, Review):
                break
            now = review.asked
            said = str(review.query_one(KeyLine).render())
            grown = now.answered + len(now.left) - before.answered - len(before.left)
            if key == "space":
                assert (now.answered, grown) == (before.answered, 0)
                assert now.put_off >= 1
            if grown > 0:
                assert f"{grown} new question" in said or f"{grown} pair" in said
            if grown < 0:
                assert f"settled {-grown} question" in said

    driven(draft, steps, size=(120, 30))


@pytest.mark.parametrize(
    ("more", "again", "told"),
    [
        (0, 0, ""),
        (2, 0, "2 new questions came from your answer."),
        (1, 3, "What has no mark is asked again at the end."),
        (2, 1, "What has no mark is asked again at the end. 1 new question came from your answer."),
        (-1, 0, "Your answer settled 1 question more."),
    ],
)
def test_what_came_of_an_answer_is_said(more: int, again: int, told: str) -> None:
    assert came_of(more, again=again) == told


def test_what_is_put_off_is_counted_apart(draft: Path) -> None:
    structure = Session(draft).debate.structure
    first, *others = questions_of(structure)
    board = Board(100, 2)
    draw_progress(board, structure, Asked(others[0], {}, 0, [*others, first], 0, put_off=1))
    assert f"1 of {len(others) + 1}" in board.lines()[1]
    assert "1 for later" in board.lines()[1]


def test_all_keys_of_a_review_are_told_in_it(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "question_mark")
        help_page = app.screen
        assert isinstance(help_page, Help)
        told = {key for _, keys in help_page.groups for key, _ in keys}
        assert told >= {"K", "D", "r", "e", "u", "space", "enter", "esc"}
        await pilot.press("escape")
        assert isinstance(app.screen, Review)

    driven(draft, steps)


@pytest.mark.parametrize("columns", [80, 100, 120])
def test_every_question_of_steps_tells_the_key_that_aims(draft: Path, columns: int) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        review = app.screen
        assert isinstance(review, Review)
        assert len(review.asked.question.entries) > 1
        await pilot.press("1")
        line = str(review.query_one(KeyLine).render())
        assert len(line) <= columns
        assert " r aim " in line
        assert " ? keys " in line
        assert "keep rest" in line

    driven(draft, steps, size=(columns, 30))


def test_what_was_done_aside_is_taken_back_before_the_answer_before_it(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        review = app.screen
        assert isinstance(review, Review)
        first = review.asked
        await pilot.press("K")
        second = review.asked
        assert second.answered == first.answered + 1
        step = app.structure.relations[second.question.entries[0]]
        elsewhere = next(c for c in app.structure.in_order() if c.id not in (*step.premises, step.target))
        await pilot.press("r", *f"{app.structure.number(elsewhere.id)} ", "enter")
        assert app.structure.relations[step.id].target == elsewhere.id
        assert "now supports" in str(review.query_one(KeyLine).render())
        await pilot.press("u")
        assert app.structure.relations[step.id] == step
        assert (review.asked.question, review.asked.answered) == (second.question, second.answered)
        await pilot.press("u")
        assert review.asked.question == first.question
        assert "Taken back: " in str(review.query_one(KeyLine).render())

    driven(draft, steps, size=(120, 30))


async def _at_question_between(app: Program, pilot: Pilot[None]) -> Review:
    """A review at a question between the articles."""
    await pilot.press("V", "1", "1")
    review = app.screen
    assert isinstance(review, Review)
    while review.asked.question.entries[0] not in app.structure.issues:
        await pilot.press("D")
    return review


def test_new_words_answer_a_question_that_stays_until_a_key_goes_on(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        review = await _at_question_between(app, pilot)
        asked = review.asked.question.entries[0]
        await pilot.press("e", "ctrl+u", *"So?", "enter")
        assert (app.structure.issues[asked].question, app.structure.issues[asked].is_proposed) == ("So?", False)
        assert review.asked.settled
        left = app.structure.proposals()
        board = Board(120, 12)
        draw_question(board, app.structure, review.asked)
        assert "enter goes on" in board.lines()[0]
        await pilot.press("D")
        assert review.asked.settled
        await pilot.press("K")
        assert not review.asked.settled
        assert app.structure.proposals() == left
        await pilot.press("u")
        assert app.structure.issues[asked].is_proposed

    driven(draft, steps, size=(120, 40))


def test_a_question_between_the_articles_speaks_against_nothing(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        review = await _at_question_between(app, pilot)
        asked = review.asked.question
        await pilot.press("a")
        assert "A question speaks against nothing" in str(review.query_one(KeyLine).render())
        assert review.asked.question == asked

    driven(draft, steps, size=(120, 40))


def test_a_claim_with_new_words_is_still_asked_about_until_it_is_said_what_it_leads_to(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        review, claim = await _at_loose(app, pilot)
        await pilot.press("e", *"Mine.", "enter")
        assert app.structure.claims[claim].text == "Mine."
        assert review.asked.question.entries == (claim,)
        assert not review.asked.settled
        await pilot.press("K")
        assert claim not in review.asked.question.entries

    driven(draft, steps, size=(120, 40))


async def _at_loose(app: Program, pilot: Pilot[None]) -> tuple[Review, str]:
    """A review at a claim that leads to nothing, the only one of its question."""
    await pilot.press("V", "1", "1")
    review = app.screen
    assert isinstance(review, Review)
    for _ in range(60):
        first, *others = review.asked.question.entries
        if first in app.structure.relations or first in app.structure.issues:
            await pilot.press("D")
        elif others:
            await pilot.press(*(str(i) for i in range(2, len(others) + 2) for _ in "xx"), "enter")
        else:
            return review, first
    raise AssertionError("no question about a single claim came")


def test_a_claim_that_leads_to_nothing_is_joined_in_the_review(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        review, claim = await _at_loose(app, pilot)
        end = app.structure.sources[next(iter(app.structure.sources))].main
        assert end is not None
        await pilot.press("t", *f"{app.structure.number(end)} ", "enter")
        (step,) = app.structure.out_of(claim)
        assert (step.target, step.kind, step.is_proposed) == (end, "support", False)
        assert not app.structure.claims[claim].is_proposed
        assert claim not in review.asked.question.entries

    driven(draft, steps, size=(120, 40))


def _premises(app: Program, review: Review) -> tuple[str, ...]:
    """The premises of the first step that is asked about."""
    return app.structure.relations[review.asked.question.entries[0]].premises


def test_a_reason_can_speak_against_or_be_granted_instead(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        review = app.screen
        assert isinstance(review, Review)
        while len(review.asked.question.entries) < 2 or len(_premises(app, review)) > 1:
            await pilot.press("K")
        first, second, *_ = review.asked.question.entries
        (premise,) = _premises(app, review)
        await pilot.press("a", "enter")
        assert (app.structure.relations[first].kind, app.structure.relations[first].is_proposed) == ("attack", False)
        assert review.asked.question.entries[:2] == (first, second)
        assert review.asked.done == {first}
        assert "now attack" in str(review.query_one(KeyLine).render())
        await pilot.press("u")
        assert review.asked.question.entries[:2] == (first, second)
        await pilot.press("g")
        assert app.structure.relations[first].kind == "attack"
        stances = {quote.stance for quote in app.structure.claims[premise].quotes}
        assert "concedes" in stances
        assert not stances & {"asserts", "endorses"}
        await pilot.press("down", "g")
        several = len(app.structure.relations[second].premises) > 1
        assert (app.structure.relations[second].kind == "support") == several
        assert ("together" in str(review.query_one(KeyLine).render())) == several

    driven(draft, steps, size=(120, 40))


def test_what_leads_to_a_claim_that_leads_nowhere_is_asked_after_it(draft: Path) -> None:
    structure = Session(draft).debate.structure
    head = next(r.target for r in structure.relations.values() if r.is_proposed and structure.out_of(r.target))
    away = tuple(r for r in structure.map.relations if r.id not in {one.id for one in structure.out_of(head)})
    cut = Structure(structure.map.changed(relations=away, issues=()))
    asked = [entry for question in questions_of(cut) for entry in question.entries]
    onto = [r.id for r in cut.relations.values() if r.target == head and r.is_proposed]
    assert onto
    assert all(asked.index(head) < asked.index(step) for step in onto)


def test_entries_are_shown_in_full_where_there_is_room(draft: Path) -> None:
    structure = Session(draft).debate.structure
    question = next(q for q in questions_of(structure) if len(q.entries) > 1 and not q.is_choice)
    long = Asked(question, {}, 0, [question], 0)
    board = Board(60, rows_below(structure, long, 60, 60))
    draw_question(board, structure, long)
    told = " ".join(" ".join(board.lines()).split())
    assert all(structure.claims[structure.relations[e].premises[0]].text.split()[-1] in told for e in question.entries)
    assert rows_below(structure, long, 60, 8) <= 8


def test_what_saves_elsewhere_says_that_it_does_not_in_a_review(draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        before = app.map_file.read_bytes()
        await pilot.press("V", "1", "W")
        assert isinstance(app.screen, Review)
        assert "W saves then" in str(app.screen.query_one(KeyLine).render())
        assert app.map_file.read_bytes() == before

    driven(draft, steps, size=(120, 40))

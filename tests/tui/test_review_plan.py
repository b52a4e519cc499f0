"""A review of a long draft: its main line, what may meet, and one answer for all the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.edit import Accept, AddRelation, DeleteRelation, Edit, Reject, SetMain, Together, made
from argmap.model import Origin, Structure, main_line
from argmap.tui.cells.board import Board
from argmap.tui.cells.review import Asked, draw_question, head_of
from argmap.tui.dialogs import OtherEnd
from argmap.tui.fits.answers import MEETINGS, dropped, granted, kept, met
from argmap.tui.fits.planning import LISTED, planned
from argmap.tui.fits.questions import FIGURE, NAMED, Plan, Question, likeliest, questions_of
from argmap.tui.forms.claims import ClaimForm
from argmap.tui.reviewing import Review
from argmap.workspace import Session
from tests.tui.driving import driven

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.tui.app import Program


PROPOSED = Origin(by="rules", sure=0.5, why="because", standing="proposed")


@pytest.fixture
def structure(seeds_draft: Path) -> Structure:
    """A long draft whose main claims a person stands to."""
    drafted = Structure(Session(seeds_draft).debate.map)
    mains = [SetMain(source=source.id, claim=source.main) for source in drafted.map.sources]
    return after(drafted, *mains)


def after(structure: Structure, *edits: Edit) -> Structure:
    if not edits:
        return structure
    return Structure(made(Together(edits=edits), structure)[1])


def answered(
    structure: Structure, plan: Plan, answer: Callable[[Question], Sequence[Edit]]
) -> tuple[Structure, Plan, list[Question]]:
    """Answer every question about the main line, and tell which were asked."""
    asked = []
    plan = planned(structure, plan, ())
    while (first := questions_of(structure, (), plan)[0]).kind == "main line":
        asked.append(first)
        structure = after(structure, *answer(first))
        plan = planned(structure, plan.without_claims(first.entries), ())
    return structure, plan, asked


def test_details_are_asked_about_at_once(seeds_draft: Path) -> None:
    structure = Structure(Session(seeds_draft).debate.map)
    plan = planned(structure, None, ())
    asked = questions_of(structure, (), plan)
    assert [one.kind for one in asked[:2]] == ["main claims", "main claims"]
    assert {one.kind for one in asked} == {"main claims", "main line", "between", "rest"}
    rest = {*asked[-1].entries}
    named = {entry for one in asked[:-1] for entry in one.entries}
    needed = {end for name in named & {*structure.relations} for end in structure.ends(structure.relations[name])}
    needed |= {name for one in named & {*structure.issues} for name in structure.issues[one].positions}
    proposed = {entry.id for entry in structure.proposals()}
    assert asked[-1].is_rest
    assert proposed <= named | needed | rest
    assert not rest & (named | needed)
    assert len(asked) < len(questions_of(structure)) / 2


def _premises(structure: Structure, entry: str) -> tuple[str, ...]:
    return structure.relations[entry].premises if entry in structure.relations else (entry,)


@pytest.mark.parametrize("is_kept", [True, False])
def test_the_likeliest_claims_besides_the_main_line_are_asked_for_once(
    structure: Structure,
    is_kept: bool,  # noqa: FBT001 - a case
) -> None:
    plan = planned(structure, None, ())
    assert plan.line == frozenset(main_line(structure))
    assert plan.listed is None

    def answer(question: Question) -> Sequence[Edit]:
        return kept(structure, question, question.entries) if is_kept else dropped(structure, question.entries)

    left, after_all, asked = answered(structure, plan, answer)
    assert after_all.listed is not None
    more = {name for one in asked for entry in one.entries for name in _premises(structure, entry)} - plan.line
    sides = [structure.ground(name) for name in more]
    assert 0 < sides.count("left") <= LISTED
    assert 0 < sides.count("right") <= LISTED
    assert after_all.line == plan.line
    if is_kept:
        assert all(any(not step.is_proposed for step in left.out_of(name)) for name in more)
    else:
        assert not more & {*left.claims}


def test_a_listed_claim_that_was_drafted_as_a_reason_for_what_is_kept_is_asked_for_as_that(
    structure: Structure,
) -> None:
    mains = {source.main for source in structure.map.sources}
    step = next(
        one
        for one in structure.map.relations
        if one.kind == "support" and one.target not in mains and structure.claims[one.premises[0]].is_proposed
    )
    now = after(structure, Accept(ids=(step.target,)))
    plan = Plan(line=frozenset(), listed=frozenset(step.premises[:1]), is_whole=False)
    asked = [one for one in questions_of(now, (), plan) if not one.is_rest]
    assert [(one.entries, one.about) for one in asked if step.id in one.entries] == [((step.id,), step.target)]
    assert not any(step.premises[0] in one.entries for one in asked)
    gone = after(now, Reject(ids=(step.id,)))
    assert any(step.premises[0] in one.entries and one.would_lead for one in questions_of(gone, (), plan))


def test_a_loose_claim_is_asked_for_as_a_reason(structure: Structure) -> None:
    question = next(one for one in questions_of(structure) if one.would_lead)
    one, *_ = question.entries
    assert question.about in {source.main for source in structure.map.sources}
    assert structure.ground(question.about) == structure.ground(one)
    now = after(structure, *kept(structure, question, (one,)))
    (step,) = now.out_of(one)
    assert (step.kind, step.target, step.is_proposed, now.claims[one].is_proposed) == (
        "support",
        question.about,
        False,
        False,
    )
    now = after(structure, *granted(structure, question, one))
    assert [(step.kind, step.target) for step in now.out_of(one)] == [("attack", question.about)]
    assert now.claims[one].quotes[0].stance == "concedes"
    board = Board(100, 12)
    draw_question(board, structure, Asked(question, {}, 0, [question], 0))
    assert structure.claims[question.about].text[:30] in "\n".join(board.lines())


def test_new_words_leave_the_question_what_a_loose_claim_leads_to(structure: Structure) -> None:
    question = next(one for one in questions_of(structure) if one.would_lead)
    one = question.entries[0]
    accepted = after(structure, Accept(ids=(one,)))
    assert not any(one in asked.entries for asked in questions_of(accepted))
    again = next(asked for asked in questions_of(accepted, (), Plan().asking_of([one])) if one in asked.entries)
    assert again.would_lead
    assert one not in after(accepted, *dropped(accepted, (one,))).claims


@pytest.mark.parametrize("digit", range(1, len(MEETINGS) + 1))
def test_what_two_claims_are_to_each_other(structure: Structure, digit: int) -> None:
    one = next(claim.id for claim in structure.in_order() if structure.ground(claim.id) == "left")
    other = next(claim.id for claim in structure.in_order() if structure.ground(claim.id) == "right")
    question = Question("between", (one, other), why="both speak of: money")
    now = after(structure, *met(question, digit))
    (step,) = set(now.map.relations) - set(structure.map.relations)
    meeting = MEETINGS[digit - 1]
    ends = (other, one) if meeting.is_turned else (one, other)
    assert (step.kind, step.premises, step.target, step.stated_in) == (meeting.kind, ends[:1], ends[1], None)
    words = meeting.words.format(now.number(one), now.number(other))
    assert words.startswith(now.number(ends[0]))
    board = Board(100, 14)
    draw_question(board, structure, Asked(question, {}, 0, [question], 0))
    assert words in "\n".join(board.lines())


def test_pairs_are_looked_for_when_the_main_line_is_through(structure: Structure) -> None:
    plan = planned(structure, None, ())
    assert plan.pairs is None
    now, plan, _ = answered(structure, plan, lambda one: kept(structure, one, one.entries))
    assert plan.pairs
    asked = [one for one in questions_of(now, (), plan) if one.is_pair]
    assert [one.entries for one in asked] == [(pair.left, pair.right) for pair in plan.pairs]
    assert head_of(now, asked[0]).endswith("?")
    fewer = plan.without_pair(asked[0])
    assert [one for one in questions_of(now, (), fewer) if one.is_pair] == asked[1:]
    gone = after(now, Reject(ids=(asked[0].entries[0],))) if now.claims[asked[0].entries[0]].is_proposed else None
    assert gone is None or asked[0] not in questions_of(gone, (), plan)


def test_a_map_that_is_no_draft_is_asked_about_whole_and_without_pairs(structure: Structure) -> None:
    most = [claim.id for claim in structure.map.claims if claim.is_proposed][3:]
    plan = planned(after(structure, Accept(ids=tuple(most))), None, ())
    assert (plan.is_whole, plan.pairs) == (True, ())


def test_an_answer_to_an_objection_is_asked_for_as_one(structure: Structure) -> None:
    one, two, three = (claim.id for claim in list(structure.in_order())[:3])
    attack = AddRelation(id="against", kind="attack", premises=(two,), target=one)
    answer = AddRelation(id="answer", kind="attack", premises=(three,), target="against")
    now = after(structure, attack, answer)
    number = now.number
    asked = head_of(now, Question("main line", ("answer",), "against"))
    assert asked == f"Does {number(three)} answer {number(two)}, which speaks against {number(one)}?"


def test_what_is_no_reason_for_a_main_claim_goes_with_its_claim(structure: Structure) -> None:
    mains = {source.main for source in structure.map.sources}
    step, *_ = (
        one
        for one in structure.map.relations
        if one.kind == "support" and one.target in mains and len(structure.out_of(one.premises[0])) == 1
    )
    (premise,) = step.premises
    assert premise not in after(structure, *dropped(structure, (step.id,))).claims
    other = next(claim.id for claim in structure.in_order() if structure.ground(claim.id) != structure.ground(premise))
    used = after(structure, AddRelation(kind="attack", premises=(premise,), target=other, origin=PROPOSED))
    assert premise in after(used, *dropped(used, (step.id,))).claims
    sub = next(one for one in structure.map.relations if one.kind == "support" and one.target not in mains)
    assert {*sub.premises} <= {*after(structure, *dropped(structure, (sub.id,))).claims}


def test_no_other_entry_takes_the_place_of_one_that_is_settled(seeds_draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        review = app.screen
        assert isinstance(review, Review)
        entries = review.asked.question.entries
        assert len(entries) > 4
        await pilot.press("3", "up", "up", "a", "enter")
        assert review.asked.question.entries == entries
        assert review.asked.done == {entries[0]}
        assert review.asked.marks == {entries[2]: "keep"}
        await pilot.press("down", "e", *"Mine.", "enter")
        assert review.asked.question.entries == entries
        assert review.asked.marks == {entries[1]: "keep", entries[2]: "keep"}
        end = review.asked.question.about
        await pilot.press("E", *"The end.", "enter")
        assert app.structure.claims[end].text == "The end."
        assert review.asked.question.entries == entries
        asked = [entry for one in review.asked.left for entry in one.entries]
        assert len(asked) == len(set(asked))
        await pilot.press("D")
        assert app.structure.relations[entries[0]].kind == "attack"
        assert not app.structure.relations[entries[1]].is_proposed
        assert not {*entries[3:]} & {*app.structure.relations}

    driven(seeds_draft, steps, size=(120, 40))


def test_what_speaks_against_something_else_is_aimed_there(seeds_draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        review = app.screen
        assert isinstance(review, Review)
        step, *others = review.asked.question.entries
        premise = app.structure.relations[others[-1]].premises[0]
        await pilot.press("a", *f"{app.structure.number(premise)} ", "enter")
        turned = app.structure.relations[step]
        assert (turned.kind, turned.target, turned.is_proposed) == ("attack", premise, False)
        await pilot.press("u")
        assert app.structure.relations[step].kind == "support"

    driven(seeds_draft, steps, size=(120, 40))


def test_what_a_step_was_aimed_at_is_asked_for_as_a_reason_once_the_main_line_is_through(structure: Structure) -> None:
    main = next(source.main for source in structure.map.sources)
    free = next(
        c.id for c in structure.in_order() if c.is_proposed and structure.ground(c.id) == structure.ground(main or "")
    )
    without = after(structure, *(DeleteRelation(id=step.id) for step in structure.out_of(free)), Accept(ids=(free,)))
    now, plan, every = answered(without, planned(without, None, ()), lambda one: dropped(without, one.entries))
    asked = [one for one in every if free in one.entries]
    assert [(one.about, one.would_lead) for one in asked] == [(main, True)]
    assert every[-1] == asked[0]
    assert not any(free in one.entries for one in questions_of(now, (), plan))


def test_what_a_loose_claim_serves_is_asked_with_what_is_kept_nearby_first(seeds_draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        review = app.screen
        assert isinstance(review, Review)
        while not (review.asked.question.would_lead and review.asked.question.entries):
            await pilot.press("K")
        name, main = review.asked.question.entries[0], review.asked.question.about
        await pilot.press("t")
        assert isinstance(app.screen, OtherEnd)
        await pilot.press("enter")
        (step,) = (one for one in app.structure.out_of(name) if not one.is_proposed)
        assert step.target != main
        order = [
            claim.id for claim in app.structure.in_order() if not claim.is_proposed and claim.id not in (name, main)
        ]
        side = [one for one in order if app.structure.ground(one) == app.structure.ground(name)]
        place = [claim.id for claim in app.structure.in_order()]
        far = {one: abs(place.index(one) - place.index(name)) for one in side}
        assert far[step.target] == min(far.values())

    driven(seeds_draft, steps, size=(120, 40))


def test_what_is_likely_among_all_the_rest_is_named_before_it_is_dropped(structure: Structure) -> None:
    _, plan, _ = answered(structure, planned(structure, None, ()), lambda one: kept(structure, one, one.entries))
    rest = questions_of(structure, (), plan)[-1]
    named = likeliest(structure, rest.entries)
    assert len(named) == NAMED
    board = Board(120, 12)
    draw_question(board, structure, Asked(rest, {}, 0, [rest], 0))
    told = " ".join("\n".join(board.lines()).split())
    assert f"Among them: {structure.number(named[0])} " in told
    surest = max(structure.claims[name].origin.sure or 0 for name in rest.entries if name in structure.claims)  # type: ignore[union-attr]
    assert (structure.claims[named[0]].origin.sure or 0) + FIGURE >= surest  # type: ignore[union-attr]


async def _to_the_end(app: Program, pilot: Pilot[None], key: str = "K") -> Review:
    """A review that asks what becomes of the details."""
    await pilot.press("V", "1", "1")
    review = app.screen
    assert isinstance(review, Review)
    while not review.asked.question.is_rest:
        await pilot.press(key if review.asked.question.are_entries_listed else "D")
    return review


def test_the_details_go_with_one_answer(seeds_draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        review = await _to_the_end(app, pilot)
        rest = set(review.asked.question.entries)
        accepted = {claim.id for claim in app.structure.map.claims if not claim.is_proposed}
        before = app.structure.map
        await pilot.press("space")
        assert app.screen is review
        await pilot.press("1")
        assert not isinstance(app.screen, Review)
        assert app.structure.proposals() == ()
        assert {claim.id for claim in app.structure.map.claims} == accepted
        assert not rest & {*app.structure.claims, *app.structure.relations}
        assert app.said.startswith("The review is at its end")
        app.keeper.undo()
        assert app.structure.map == before

    driven(seeds_draft, steps, size=(100, 30))


def test_the_details_stay_with_another(seeds_draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        review = await _to_the_end(app, pilot)
        before = app.structure.map
        await pilot.press("2")
        assert not isinstance(app.screen, Review)
        assert app.structure.map == before
        assert app.said.startswith("The main line is through")
        await pilot.press("V")
        assert isinstance(app.screen, Review)
        assert app.screen.asked.question == review.asked.question

    driven(seeds_draft, steps, size=(100, 30))


def test_the_details_are_gone_through_with_a_third_and_back(seeds_draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        review = await _to_the_end(app, pilot)
        rest = review.asked.question
        await pilot.press("3")
        assert review.asked.question.kind in ("details", "loose")
        await pilot.press("u")
        assert review.asked.question == rest

    driven(seeds_draft, steps, size=(100, 30))


def test_a_pair_is_joined_let_be_and_taken_back(seeds_draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        review = app.screen
        assert isinstance(review, Review)
        while not review.asked.question.is_pair:
            await pilot.press("K")
        first, count = review.asked.question, len(app.structure.map.relations)
        await pilot.press("1")
        assert len(app.structure.map.relations) == count + 1
        assert review.asked.question != first
        await pilot.press("u")
        assert (review.asked.question, len(app.structure.map.relations)) == (first, count)
        await pilot.press("K")
        assert review.asked.question == first
        await pilot.press("D")
        assert review.asked.question != first
        assert len(app.structure.map.relations) == count
        await pilot.press("u")
        assert review.asked.question == first

    driven(seeds_draft, steps, size=(100, 30))


def test_new_words_take_the_place_of_a_drafters(seeds_draft: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        review = app.screen
        assert isinstance(review, Review)
        while not review.asked.question.would_lead:
            await pilot.press("D")
        claim, main = review.asked.question.entries[0], review.asked.question.about
        await pilot.press("e")
        assert isinstance(app.screen, ClaimForm)
        await pilot.press(*"Mine.", "enter")
        assert app.structure.claims[claim].text == "Mine."
        await pilot.press("K")
        assert [step.target for step in app.structure.out_of(claim)] == [main]

    driven(seeds_draft, steps, size=(120, 40))


def test_what_a_claim_serves_that_a_pair_kept_is_asked_next(seeds_draft: Path) -> None:
    """A claim that is kept for its link across would lead to no main claim otherwise, and what it is for be lost."""

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("V", "1", "1")
        review = app.screen
        assert isinstance(review, Review)
        kept_by_it: list[str] = []
        while not kept_by_it:
            asked = review.asked.question
            proposed = [name for name in asked.entries if name in app.structure.claims]
            kept_by_it = [name for name in proposed if asked.is_pair and app.structure.claims[name].is_proposed]
            await pilot.press("5" if kept_by_it else "D")
        for _ in kept_by_it:
            asked = review.asked.question
            assert asked.kind == "main line"
            assert asked.entries[0] in app.structure.relations or asked.would_lead
            assert {end for name in asked.entries for end in _premises(app.structure, name)} & {*kept_by_it}
            await pilot.press("K")
        assert review.asked.question.kind != "main line"
        leads = [{step.target for step in app.structure.out_of(name)} for name in kept_by_it]
        assert all(len(targets) > 1 for targets in leads[:1])

    driven(seeds_draft, steps, size=(100, 30))


def test_a_step_between_two_that_are_kept_is_asked_for_before_the_rest(structure: Structure) -> None:
    """What is kept elsewhere than in the review keeps the step that it was drafted with in view."""
    line = main_line(structure)
    step = next(
        one
        for one in structure.map.relations
        if one.is_proposed and one.target in structure.claims and not {one.target, *one.premises} <= {*line}
    )
    ends = [name for name in (*step.premises, step.target) if structure.claims[name].is_proposed]
    now = after(structure, Accept(ids=tuple(ends)))
    asked = [one for one in questions_of(now, (), Plan(is_whole=False)) if step.id in one.entries]
    assert [one.kind for one in asked] == ["main line"]

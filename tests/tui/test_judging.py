"""Judging in the program: a reader's own file, badges in all views, taken back apart from the map's edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.edit import ChangeClaim
from argmap.formats.judgements import read_judgements
from argmap.model import Badge, Overlay
from argmap.tui.dialogs import Ask, Choose, WhoJudges
from argmap.workspace import load_map
from tests.tui.driving import driven

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.model import Debate
    from argmap.model.judgements import Judgements
    from argmap.tui.app import Program


def judgements(map_file: Path) -> Judgements:
    (file,) = map_file.parent.glob(f"{map_file.stem}.*.judgements.yaml")
    return read_judgements(file.read_text(), path=str(file))


def seen(app: Program) -> str:
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no public way
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def test_a_claim_is_judged_shown_and_taken_back(town: Path) -> None:
    before = load_map(town)

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        claim = app.structure.main_claims("left")[0].id
        app.select(claim)
        await pilot.press("enter", "G")
        assert isinstance(app.screen, WhoJudges)
        await pilot.press(*"Maya", "enter", *"doubt", "enter")
        assert isinstance(app.screen, Ask)
        await pilot.press(*"hm", "enter")
        (judged,) = judgements(town).claims
        assert (judged.judgement, judged.why) == ("doubt", "hm")
        for view in "123":
            await pilot.press(view)
            await pilot.pause()
            assert "[doubted]" in seen(app)
        assert "Maya judges" in app.status()
        await pilot.press("u", "u")
        await pilot.pause()
        assert "[doubted]" not in seen(app)
        await pilot.press("U")
        (judged,) = judgements(town).claims
        assert (judged.judgement, judged.why) == ("doubt", "")

    driven(town, steps)
    assert load_map(town) == before


def test_the_last_of_edits_and_judgements_is_taken_back_first(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        claim = app.structure.main_claims("left")[0].id
        app.select(claim)
        app.judger.go_on("Maya")
        await pilot.press("enter", "G", *"reject", "enter", "escape")
        app.keeper.do(ChangeClaim(id=claim, note="changed"))
        await pilot.press("u")
        assert not app.session.unsaved
        assert judgements(town).claims
        await pilot.press("u")
        assert not list(town.parent.glob("*.judgements.yaml"))

    driven(town, steps)


def test_a_step_is_judged_with_the_questions_that_nothing_answers(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        step = next(one for one in app.structure.map.relations if one.scheme)
        app.select(step.id)
        app.judger.go_on("Maya")
        await pilot.press("enter", "G", *"weak", "enter", "escape")
        await pilot.press("enter", "G", *"questions", "enter")
        assert isinstance(app.screen, Choose)
        await pilot.press("enter")
        await pilot.press(*"own", "enter", *"who", "enter")
        await pilot.press(*"done", "enter")
        (judged,) = judgements(town).steps
        assert (judged.judgement, judged.open) == ("weak", (1, "who"))
        assert "[weak]" in seen(app)
        await pilot.press("enter", "G", *"no judgement", "enter")
        assert not judgements(town).stated.steps

    driven(town, steps)


def test_who_judged_goes_on_the_next_time_and_what_is_wrong_is_said(town: Path) -> None:
    async def judged(app: Program, pilot: Pilot[None]) -> None:
        app.select(app.structure.main_claims("left")[0].id)
        app.judger.go_on("Maya")
        await pilot.press("enter", "G", *"accept", "enter", "escape", "q")

    driven(town, judged)

    async def again(app: Program, pilot: Pilot[None]) -> None:
        assert app.judger.reader == "Maya"
        assert "[accepted]" in seen(app)
        await pilot.press("enter", "G", *"take back", "enter")
        assert "[accepted]" not in seen(app)
        (issue, *_) = app.structure.issues
        app.select(issue)
        app.judger.judge()
        assert "question is not" in app.said

    driven(town, again)
    town.with_name(f"{town.stem}.maya.judgements.yaml").write_text("judgements: 1\nclaims: 3\n")

    async def broken(app: Program, pilot: Pilot[None]) -> None:
        await pilot.pause()
        assert app.judger.reader == ""

    driven(town, broken)


def test_what_somebody_else_says_of_the_map_stays_beside_it(town: Path) -> None:
    def says(debate: Debate) -> Overlay:
        return Overlay.of((claim.id, Badge("bad", "missed")) for claim in debate.structure.main_claims("left"))

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        claim = app.structure.main_claims("left")[0].id
        app.select(claim)
        app.judger.go_on("Maya")
        await pilot.press("enter", "G", *"accept", "enter", "escape")
        await pilot.pause()
        assert "[missed] [accepted]" in seen(app)
        app.keeper.do(ChangeClaim(id=claim, note="changed"))
        await pilot.pause()
        assert "[missed] [accepted]" in seen(app)

    driven(town, steps, (120, 40), before=lambda app: setattr(app, "says", says))

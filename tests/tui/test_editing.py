"""Maps corrected and built with keys: what each gesture makes of the map, and that it is undone."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from argmap import load_map
from argmap.edit import DeleteClaim
from argmap.errors import Place, Problem, Severity
from argmap.model import Origin
from argmap.tui.conflicts import Conflicts
from argmap.tui.dialogs import Choose, Line, OtherEnd
from argmap.tui.forms.claims import ClaimForm, ManyForm, SplitForm
from argmap.tui.forms.questions import IssueForm
from argmap.tui.forms.quotes import QuoteForm
from argmap.tui.forms.relations import RelationForm
from argmap.tui.menus import Menu
from argmap.tui.picking import Pick
from argmap.tui.rows import problem_rows
from argmap.workspace import Session, save_map
from tests.tui.driving import LEFT, burst, driven, rest, until, write

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.tui.app import Program
from argmap.tui.fits.halves import halves


def read(file: Path) -> bytes:
    """A file's bytes."""
    return file.read_bytes()


def replace(file: Path, old: str, new: str) -> None:
    """What another program does to a file."""
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def texts(app: Program) -> list[str]:
    """What the claims say, in the order of their numbers."""
    return [claim.text for claim in app.structure.in_order()]


@pytest.mark.parametrize("size", [(80, 24), (60, 16), (120, 40)], ids=str)
def test_a_map_is_built_from_nothing_with_words_of_both_articles(map_file: Path, size: tuple[int, int]) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("w", "M")
        assert app.structure.map.sources[0].main == app.scene.selected
        await pilot.press("w", "S", "w", "left", "left", "left", "S")
        main = app.scene.selected
        assert [p.text for p in app.structure.premises_of(main)] == [
            "The air would be cleaner.",
            "People would walk more.",
        ]
        await pilot.press("s", "enter", "L")
        assert isinstance(app.screen, OtherEnd)
        await write(pilot, "Clean air is owed")
        (step,) = app.structure.out_of(app.scene.selected)
        assert step.is_linked
        assert app.structure.claims[step.premises[1]].is_implicit
        assert app.structure.ground(step.premises[1]) == "left"
        await pilot.press("enter", "b", "A")
        await write(pilot, "Air is not all")
        (undercut,) = app.structure.attackers_of(step.id)
        assert app.structure.attack_kind(undercut) == "undercut"

    app = driven(map_file, steps, size)
    assert load_map(map_file).claims == ()
    assert app.session.unsaved == len(app.session.history) == 5


def test_words_grow_and_shrink_and_come_in_parts(map_file: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        def taken() -> list[str]:
            assert app.scene.words is not None
            return [LEFT[part.start : part.end] for part in app.scene.words.parts]

        await pilot.press("w")
        assert taken() == ["The centre should be closed to cars"]
        await pilot.press("left", "greater_than_sign")
        assert taken() == ["centre should be closed to"]
        await pilot.press("right", "less_than_sign", "down", "down")
        assert taken() == ["People would walk more, and buy more"]
        await pilot.press("up")
        assert taken() == ["The air would be cleaner"]
        await pilot.press("left", "left", "left", "plus")
        assert taken() == ["The air", "be"]
        await pilot.press("right")
        assert taken() == ["The air", "be cleaner"]
        await pilot.press("minus", "plus", "right", "enter")
        claim = app.structure.claims[app.scene.selected]
        assert claim.quotes[0].exact == ("The air", "be cleaner")
        assert app.scene.debate.found[claim.id][0].status == "exact"
        await pilot.press("w", "escape")
        assert app.scene.words is None

    driven(map_file, steps)


def test_taken_words_become_quotes_attacks_and_positions(map_file: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("w", "enter")
        first = app.scene.selected
        await pilot.press("w", "Q")
        assert [q.exact[0] for q in app.structure.claims[first].quotes][1] == "The air would be cleaner"
        await pilot.press("tab", "w", "A")
        (attack,) = app.structure.attackers_of(first)
        assert app.structure.claims[attack.premises[0]].text == "Keep the centre open."
        assert app.structure.is_crossing(attack)
        await pilot.press("enter", "exclamation_mark")
        assert isinstance(app.screen, IssueForm)
        await write(pilot, "Close it?")
        (issue,) = app.structure.map.issues
        await pilot.press("enter", "a", "enter", "exclamation_mark", "enter")
        assert app.structure.issues[issue.id].positions == (first, attack.premises[0])
        await pilot.press("enter", "exclamation_mark", "down", "enter")
        assert app.structure.issues[issue.id].positions == (first,)

    driven(map_file, steps)


def test_words_drawn_over_with_the_mouse_are_taken(map_file: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        pane = app.query_one("#article-left")
        await pilot.mouse_down(pane, offset=(14, 1))
        await pilot.hover(pane, offset=(23, 1))
        await pilot.mouse_up(pane, offset=(23, 1))
        await pilot.pause()
        assert app.scene.words is not None
        (part,) = app.scene.words.parts
        assert LEFT[part.start : part.end] == "centre should"
        await pilot.press("c")
        assert texts(app) == ["Centre should."]

    driven(map_file, steps, (120, 40))


def test_the_other_end_is_chosen_from_the_list_or_by_a_letter_in_the_text(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("on-foot")
        await pilot.press("T", "enter")
        assert isinstance(app.screen, OtherEnd)
        await write(pilot, "A1")
        assert [r.target for r in app.structure.out_of("on-foot") if r.kind == "support"] == ["close-it"]
        await pilot.press("T", "down", "down", "enter", "tab")
        await pilot.pause()
        assert isinstance(app.screen, Pick)
        letter = app.scene.labels["trade"]
        await pilot.press(*letter)
        assert [r.target for r in app.structure.out_of("on-foot") if r.kind == "contradiction"] == ["trade"]
        assert not app.scene.labels
        await pilot.press("apostrophe")
        await pilot.pause()
        await pilot.press(*app.scene.labels["trade"])
        assert app.scene.selected == "trade"
        await pilot.press("T", "down", "enter", "tab")
        await pilot.pause()
        await pilot.press("w")
        assert app.scene.words is not None
        await pilot.press("enter")
        assert any(r.kind == "attack" for r in app.structure.out_of("trade"))

    driven(town, steps, (120, 40))


def test_relations_are_changed_from_a_list_of_all_that_can_be_done(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        async def chosen(words: str) -> None:
            await pilot.press("enter", "R")
            assert isinstance(app.screen, Choose)
            await write(pilot, words)

        app.select("r7")
        await chosen("reverse")
        assert app.structure.relations["r7"].premises == ("trade",)
        await pilot.press("u")
        await chosen("an attack")
        assert app.structure.relations["r7"].kind == "attack"
        app.select("r1")
        await chosen("A5 a reason")
        assert app.structure.relations["r1"].premises == ("bad-air", "cleaner-air")
        app.select("r5")
        await pilot.press("enter", "r")
        await write(pilot, "A1")
        assert app.structure.relations["r5"].target == "close-it"
        await pilot.press("d")
        assert "r5" not in app.structure.relations

    driven(town, steps)


def test_forms_change_claims_relations_issues_quotes_and_many_at_once(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("trade")
        await pilot.press("e")
        assert isinstance(app.screen, ClaimForm)
        await pilot.press("end")
        await write(pilot, " Indeed")
        assert app.structure.claims["trade"].text.endswith("Indeed")
        app.select("r2")
        await pilot.press("e")
        assert isinstance(app.screen, RelationForm)
        await pilot.press("right", "enter")
        assert app.structure.relations["r2"].kind == "attack"
        app.select("shops")
        await pilot.press("e")
        assert isinstance(app.screen, IssueForm)
        await pilot.press("end")
        await write(pilot, "?")
        assert app.structure.issues["shops"].question.endswith("??")
        app.select("trade")
        await pilot.press("enter", "Q")
        await write(pilot, "change")
        assert isinstance(app.screen, QuoteForm)
        await pilot.press("escape")
        app.select("buses")
        await pilot.press("semicolon")
        app.select("trade")
        await pilot.press("semicolon", "e")
        assert isinstance(app.screen, ManyForm)
        await pilot.press("right", "right", "enter")
        assert {app.structure.claims[name].type for name in ("buses", "trade")} == {"fact"}
        await pilot.press("escape")
        assert not app.scene.marked

    driven(town, steps)


def test_claims_are_split_merged_moved_and_deleted_and_all_of_it_undone(town: Path) -> None:
    before = read(town)

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        first = app.structure.map
        app.select("trade")
        await pilot.press("enter", "vertical_line")
        assert isinstance(app.screen, SplitForm)
        texts = app.screen.result()
        await pilot.press("tab", "end", "!", "enter")
        assert len(app.structure.claims) == len(first.claims) + 1
        assert app.structure.claims["trade"].text == texts["first"]
        assert app.said.startswith(f"{app.structure.number('trade')} is split")
        await pilot.press("enter", "M")
        await write(pilot, "B")
        await pilot.press("enter")
        await pilot.press("enter", "Q")
        await write(pilot, "remove")
        assert app.session.history.at == 3
        await pilot.press("d")
        assert "trade" not in app.structure.claims
        await pilot.press("W")
        assert read(town) != before
        await pilot.press("colon", *"History", "enter")
        await write(pilot, "before these")
        assert app.structure.map == first
        await pilot.press("U", "u", "u")
        assert app.said == "Nothing is left to undo."
        await pilot.press("W")
        assert read(town) == before

    driven(town, steps)


def test_of_two_claims_that_are_merged_either_ones_words_stay_or_new_ones(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        one, other = (claim.id for claim in app.structure.premises_of(app.structure.main_claims("left")[0].id)[:2])
        words = {name: app.structure.claims[name].text for name in (one, other)}
        for keys, kept, text in (((), one, words[one]), (("down",), other, words[other])):
            app.select(one)
            await pilot.press("enter", "M")
            await write(pilot, app.structure.number(other))
            await pilot.press(*keys, "enter")
            assert app.scene.selected == kept
            assert app.structure.claims[kept].text == text
            assert {one, other} & app.structure.claims.keys() == {kept}
            await pilot.press("u")
        app.select(one)
        await pilot.press("enter", "M")
        await write(pilot, app.structure.number(other))
        await pilot.press("down", "down", "enter")
        await write(pilot, "!")
        assert app.structure.claims[one].text.endswith("!")
        assert app.session.history.at == 1

    driven(town, steps)


def test_of_claims_that_are_marked_and_merged_the_words_are_asked_for_too(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        names = [claim.id for claim in app.structure.premises_of(app.structure.main_claims("left")[0].id)[:2]]
        names.append(app.structure.premises_of(app.structure.main_claims("right")[0].id)[0].id)
        texts = [app.structure.claims[name].text for name in names]
        for name in names:
            app.select(name)
            await pilot.press("semicolon")
        await pilot.press("enter", "M", "down", "enter")
        (kept,) = [text for text in texts if text in {one.text for one in app.structure.claims.values()}]
        assert kept != texts[-1]  # the words of what is selected would have stayed unasked

    driven(town, steps)


def test_all_reasons_are_handed_over_to_another_claim_at_once(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        name, other = (app.structure.main_claims(side)[0].id for side in ("left", "right"))
        handed = {step.id for step in app.structure.supports_of(name)}
        app.select(name)
        app.action_do("edit.hand-over")
        await pilot.pause()
        await write(pilot, app.structure.number(other))
        assert app.structure.supports_of(name) == ()
        assert handed <= {step.id for step in app.structure.supports_of(other)}
        assert "supports B1 from now on" in app.said
        await pilot.press("u")
        assert {step.id for step in app.structure.supports_of(name)} == handed

    driven(town, steps)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The air is bad, and the trade is good.", ("The air is bad.", "The trade is good.")),
        ("People walk more and so they buy more things.", ("People walk more.", "So they buy more things.")),
        ("The air is bad.", ("The air is bad.", "The air is bad.")),
        ("Tea and milk are drunk.", ("Tea and milk are drunk.", "Tea and milk are drunk.")),
    ],
)
def test_a_claim_is_split_where_two_statements_meet(text: str, parts: tuple[str, str]) -> None:
    assert halves(text) == parts


def test_a_step_is_aimed_by_a_key_of_its_own_and_is_a_persons_then(town: Path) -> None:
    origin = Origin(by="rules", sure=0.5, why="what no argument is", standing="proposed")
    whole = load_map(town)
    save_map(whole.changed(relations=tuple(r.changed(origin=origin) for r in whole.relations)), town)

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("r5")
        await pilot.press("T")
        assert not isinstance(app.screen, OtherEnd)
        assert "its menu (enter) aims it at something else" in " ".join(app.warnings)
        await pilot.press("enter", "r")
        assert isinstance(app.screen, OtherEnd)
        assert app.screen.heading == "Aim “2: B4 attacks A4” at something else. What does it attack instead?"
        await write(pilot, "A1")
        assert (app.structure.relations["r5"].target, app.structure.relations["r5"].origin) == ("close-it", None)
        assert app.scene.selected == "r5"
        link = app.structure.number("r5")
        told = f"Link {link} now attacks A1 (was A4). u takes it back. Accepted by that: link {link}."
        assert app.said == told
        app.select("trade")
        await pilot.press("enter", "r")
        assert isinstance(app.screen, OtherEnd)
        assert "What does it support instead?" in app.screen.heading
        await write(pilot, "B4")
        assert [(r.kind, r.target) for r in app.structure.out_of("trade")] == [("support", "moves-elsewhere")]
        app.select("bad-air")
        await pilot.press("enter", "r")
        assert isinstance(app.screen, Choose)
        await write(pilot, "B1")
        assert isinstance(app.screen, OtherEnd)
        await pilot.press("escape")
        app.select("close-it")
        await pilot.press("enter", "r")
        assert isinstance(app.screen, Menu), "no step leads from it, so nothing can be aimed"
        assert len(app.session.history) == 2

    driven(town, steps)


@pytest.mark.parametrize("size", [(80, 24), (50, 14), (120, 40)], ids=str)
def test_words_are_taken_where_the_search_led_in_its_article(town: Path, size: tuple[int, int]) -> None:
    right = (town.parent / "keep-the-centre-open.txt").read_text("utf-8")
    left = (town.parent / "close-the-centre.txt").read_text("utf-8")

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        def taken() -> tuple[str, int, int]:
            assert app.scene.words is not None
            return (app.scene.words.source, *app.scene.words.last)

        for word, article, name in (
            ("three hundred members", right, "article-right"),
            ("council", left, "article-left"),
        ):
            app.select("close-it" if article is right else "trade")
            await burst(app, "/", *word, "enter", "w")
            _, start, end = taken()
            assert word in article[start:end]
            pane = app.query_one(f"#{name}")
            assert app.focused is pane
            assert pane.display
            await burst(app, "w")
            assert taken()[1] > end
            await burst(app, "escape", "escape")
        await burst(app, *"/cleaner buses", "enter", "w")
        quote = app.structure.claims["buses"].quotes[0]
        source, start, end = taken()
        assert (app.scene.selected, source) == ("buses", quote.source)
        assert quote.words in right[start:end]

    driven(town, steps, size)


def test_a_question_is_typed_and_the_other_sides_claim_answers_it_with_one_key_more(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("breathable")
        await burst(app, "enter", *"!Who pays for it?", "enter")
        made = next(one for one in app.structure.map.issues if one.question == "Who pays for it?")
        assert made.positions == ("breathable",)
        app.select("moves-elsewhere")
        await burst(app, "enter", "!", "enter")
        assert app.structure.issues[made.id].positions == ("breathable", "moves-elsewhere")
        app.select("trade")
        await burst(app, "enter", *"!who pays FOR", "enter")
        assert app.structure.issues[made.id].positions == ("breathable", "moves-elsewhere", "trade")
        assert len(app.structure.issues) == 4
        await burst(app, "enter", "!", "enter")
        assert isinstance(app.screen, IssueForm)

    driven(town, steps)


@pytest.mark.parametrize("view", ["1", "2", "3", "4"])
def test_marks_are_seen_where_they_are_made_and_end_with_the_next_edit(town: Path, view: str) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        def seen() -> int:
            pane = app.focused
            assert pane is not None
            lines = [pane.render_line(y).text for y in range(pane.size.height)]
            return sum(line.count(app.glyphs.marked) for line in lines)

        app.select("buses")
        await burst(app, view)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert not seen()
        await burst(app, ";")
        assert seen() == 1
        assert "1 marked" in app.status()
        await burst(app, ";", ";", "e")
        assert isinstance(app.screen, ManyForm)
        await burst(app, "right", "right", "enter")
        assert not app.scene.marked
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert not seen()

    driven(town, steps, (120, 40))


@pytest.mark.parametrize(
    ("gone", "then"),
    [
        ("cleaner-air", "breathable"),
        ("on-foot", "cleaner-air"),
        ("r5", "moves-elsewhere"),
        ("shops", "air"),
        ("air", "shops"),
    ],
)
def test_after_a_deletion_its_neighbour_is_selected(town: Path, gone: str, then: str) -> None:
    async def steps(app: Program, _: Pilot[None]) -> None:
        app.select("keep-open")
        app.select(gone)
        await burst(app, "d")
        assert app.scene.selected == then
        await burst(app, "u")
        assert app.structure.has(gone)

    driven(town, steps)


def test_a_window_that_was_too_small_keeps_its_focus_and_one_where_it_was_moved_too(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        async def sized(*size: int) -> None:
            await pilot.resize_terminal(*size)
            await pilot.pause()

        pane = app.query_one("#issues-read")
        await burst(app, "enter", "g", "v")
        for _ in range(9):
            if app.focused is not pane:
                await burst(app, "tab")
        assert app.focused is pane
        for small in ((30, 8), (50, 14), (80, 24)):
            await sized(*small)
            await sized(120, 40)
            assert app.focused is pane, small
        await sized(80, 24)
        await burst(app, "2")
        await sized(120, 40)
        assert app.focused is app.query_one("#outlines")

    driven(town, steps, (120, 40))


def test_an_article_that_is_gone_by_the_time_it_is_to_be_edited_is_told(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        (town.parent / "close-the-centre.txt").unlink()
        app.action_do("out.edit-article")
        await pilot.pause()
        assert "close-the-centre.txt is not there any more" in " ".join(app.warnings)
        await burst(app, "2")
        assert app.view == "map"

    driven(town, steps)


def test_a_question_about_a_link_calls_it_one(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        link = app.structure.crossings[0]
        app.select(link.id)
        await pilot.press("S")
        assert isinstance(app.screen, OtherEnd)
        assert app.screen.heading == f"What supports link {app.structure.number(link.id)}?"

    driven(town, steps)


def test_a_problem_names_its_claim_once(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        claim = app.scene.selected
        number = app.structure.number(claim)
        problems = (
            Problem("a", Severity.WARNING, f"{number} stands alone", Place(id=claim)),
            Problem("b", Severity.WARNING, f"nothing addresses {number}", Place(id=claim)),
        )
        rows = problem_rows(app.scene._replace(problems=problems), 80).rows
        said = ["".join(piece.text for piece in row.parts) for row in rows]
        assert said == [f"! {number} stands alone [a]", f"! {number} nothing addresses {number} [b]"]

    driven(town, steps)


def test_problems_lead_to_their_claim_and_a_lost_quote_is_mended(town: Path) -> None:
    article = town.parent / "close-the-centre.txt"
    article.write_text(article.read_text().replace("the air was cleaner", "the air was far cleaner"))

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.pause(0.6)
        await app.workers.wait_for_complete()
        await pilot.press("5")
        assert app.scene.problems[0].check == "quote-near"
        await pilot.press("g", "enter")
        await pilot.pause()
        assert (app.scene.selected, app.view) == ("fair", "read")
        await pilot.press("enter", "Q", "enter")
        quote = app.structure.claims["fair"].quotes[0]
        assert quote.exact == ("the air was far cleaner within a week",)
        assert app.scene.debate.found["fair"][0].status == "exact"

    driven(town, steps)


def test_what_has_no_meaning_is_refused_with_a_sentence_and_changes_nothing(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("shops")
        await pilot.press("S")
        app.select("breathable")
        await pilot.press("enter", "Q")
        app.select("bridge")
        await pilot.press("enter", "K")
        await pilot.press("T", "enter")
        await write(pilot, "C2")
        assert "it is there already" in " ".join(app.warnings)
        assert not len(app.session.history)

    driven(town, steps)


def test_leaving_asks_about_what_is_not_saved_and_the_next_start_offers_it(town: Path) -> None:
    async def leave(app: Program, pilot: Pilot[None]) -> None:
        app.select("trade")
        await pilot.press("d", "q")
        assert isinstance(app.screen, Choose)
        await write(pilot, "leave; they")

    driven(town, leave)

    async def come_back(app: Program, pilot: Pilot[None]) -> None:
        await until(lambda: isinstance(app.screen, Choose))
        assert "trade" in app.structure.claims
        await pilot.press("enter")
        await rest(app)
        assert "trade" not in app.structure.claims
        await pilot.press("u")
        assert "trade" in app.structure.claims
        await pilot.press("U", "W", "q")

    driven(town, come_back)
    assert "trade" not in [claim.id for claim in load_map(town).claims]

    async def nothing(app: Program, pilot: Pilot[None]) -> None:
        await app.workers.wait_for_complete()
        assert not isinstance(app.screen, Choose)

    driven(town, nothing)


def left_behind(town: Path) -> None:
    """A session that ends with an edit that is not saved."""
    session = Session(town)
    session.do(DeleteClaim(id="trade"))
    session.close()


def test_what_was_left_behind_is_replayed_beside_the_first_screen_and_asked_when_nobody_types(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_behind(town)
    replayed, go_on = Session.left_behind, threading.Event()

    def slowly(session: Session) -> object:
        go_on.wait()
        return replayed(session)

    monkeypatch.setattr(Session, "left_behind", slowly)

    async def steps(app: Program, _: Pilot[None]) -> None:
        await burst(app, "2", *"/air")
        assert app.view == "map"
        go_on.set()
        await app.workers.wait_for_complete()
        await burst(app, " ", "q")
        assert app.query_one("#search", Line).value == "air q"
        await burst(app, "enter")
        await until(lambda: isinstance(app.screen, Choose))
        await burst(app, "enter")
        assert "trade" not in app.structure.claims
        assert app.session.unsaved == 1

    driven(town, steps)


def test_what_was_left_behind_is_kept_where_something_was_edited_meanwhile(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_behind(town)
    replayed, go_on = Session.left_behind, threading.Event()

    def slowly(session: Session) -> object:
        go_on.wait()
        return replayed(session)

    monkeypatch.setattr(Session, "left_behind", slowly)

    async def steps(app: Program, _: Pilot[None]) -> None:
        app.select("buses")
        await burst(app, "d")
        go_on.set()
        await until(lambda: "offered the next time" in " ".join(app.warnings))
        assert len(app.screen_stack) == 1

    driven(town, steps)


def test_what_both_changed_is_put_to_the_person_side_by_side(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("trade")
        await pilot.press("e", "end")
        await write(pilot, " mine")
        replace(town, "Some customers would stay away", "All customers would stay away")
        await pilot.press("W")
        assert isinstance(app.screen, Conflicts)
        assert "All customers" not in app.structure.claims["trade"].text
        await pilot.press("right", "enter")
        await pilot.pause()
        assert app.structure.claims["trade"].text.startswith("All customers")
        await pilot.press("u")
        assert app.structure.claims["trade"].text.endswith("mine")

    driven(town, steps)


def test_two_programs_on_one_map_know_of_each_other_and_a_read_only_one_says_so(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Session(town)

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        assert "also open in process" in app.status()
        other.close()
        app.watcher.look_for_company()
        assert "also open" not in app.status()

    driven(town, steps)
    monkeypatch.setattr("os.access", lambda *_: False)

    async def look(app: Program, pilot: Pilot[None]) -> None:
        assert "read-only" in app.status()
        await pilot.press("d")
        assert not len(app.session.history)

    driven(town, look)


@pytest.mark.parametrize(("answer", "kept"), [("leave without", 0), ("they are offered", 1), ("save and", 0)])
def test_what_is_left_at_the_end_is_offered_the_next_time_unless_it_is_dropped(
    town: Path, answer: str, kept: int
) -> None:
    before = read(town)

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("trade")
        await pilot.press("d", "q")
        assert isinstance(app.screen, Choose)
        await write(pilot, answer)

    app = driven(town, steps)
    assert not app.is_running
    assert (read(town) != before) is answer.startswith("save")
    assert len(list(town.parents[1].joinpath("state").rglob("*.journal"))) == kept
    session = Session(town)
    assert len(session.left_behind()) == kept
    session.close()

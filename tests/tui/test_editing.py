"""Maps corrected and built with keys: what each gesture makes of the map, and that it is undone."""

from __future__ import annotations

import asyncio
import shutil
from typing import TYPE_CHECKING

import pytest

from argmap import load_map
from argmap.model import Origin
from argmap.store import Settings
from argmap.tui.clashing import Clashes
from argmap.tui.dialogs import Ask, Choose, OtherEnd
from argmap.tui.editing import Editor
from argmap.tui.forms import ClaimForm, IssueForm, ManyForm, QuoteForm, RelationForm
from argmap.tui.picking import Pick
from argmap.workspace import Session, save_map, start_map

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

LEFT = """The centre should be closed to cars. The air would be cleaner. People would walk more, and buy more.

Shops fear for their trade. They are wrong about that.
"""
RIGHT = """Keep the centre open. Customers come by car. The air is bad in winter, we grant that.
"""


@pytest.fixture
def map_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty map on two short articles."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "left.txt").write_text(LEFT)
    (tmp_path / "right.txt").write_text(RIGHT)
    start_map(tmp_path / "left.txt", tmp_path / "right.txt", tmp_path / "map.yaml")
    return tmp_path / "map.yaml"


@pytest.fixture
def town(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The town's debate, which has everything."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    shutil.copytree(root / "maps", tmp_path / "maps")
    return tmp_path / "maps" / "town-centre.yaml"


def driven(
    map_file: Path, steps: Callable[[Editor, Pilot[None]], Awaitable[None]], size: tuple[int, int] = (80, 24)
) -> Editor:
    """Run the program on a map and take some steps in it."""
    app = Editor(Session(map_file), Settings(map_file.parent / "config.toml"))

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(app, pilot)
        app.session.close()

    asyncio.run(run())
    return app


async def write(pilot: Pilot[None], words: str) -> None:
    """Type words and end with enter."""
    await pilot.press(*("space" if letter == " " else letter for letter in words), "enter")
    await pilot.pause()


def read(file: Path) -> bytes:
    """A file's bytes."""
    return file.read_bytes()


def replace(file: Path, old: str, new: str) -> None:
    """What another program does to a file."""
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def texts(app: Editor) -> list[str]:
    """What the claims say, in the order of their numbers."""
    return [claim.text for claim in app.structure.in_order()]


@pytest.mark.parametrize("size", [(80, 24), (60, 16), (120, 40)], ids=str)
def test_a_map_is_built_from_nothing_with_words_of_both_articles(map_file: Path, size: tuple[int, int]) -> None:
    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        await pilot.press("w", "M")
        assert app.structure.map.sources[0].main == app.scene.selected
        await pilot.press("w", "S", "w", "left", "left", "left", "S")
        main = app.scene.selected
        assert [p.text for p in app.structure.premises_of(main)] == [
            "The air would be cleaner.",
            "People would walk more.",
        ]
        await pilot.press("s", "L")
        assert isinstance(app.screen, OtherEnd)
        await write(pilot, "Clean air is owed")
        (step,) = app.structure.out_of(app.scene.selected)
        assert step.is_linked
        assert app.structure.claims[step.premises[1]].is_implicit
        assert app.structure.ground(step.premises[1]) == "left"
        await pilot.press("b", "A")
        await write(pilot, "Air is not all")
        (undercut,) = app.structure.attackers_of(step.id)
        assert app.structure.attack_kind(undercut) == "undercut"

    app = driven(map_file, steps, size)
    assert load_map(map_file).claims == ()
    assert app.session.unsaved == len(app.session.history) == 5


def test_words_grow_and_shrink_and_come_in_parts(map_file: Path) -> None:
    async def steps(app: Editor, pilot: Pilot[None]) -> None:
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
    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        await pilot.press("w", "enter")
        first = app.scene.selected
        await pilot.press("w", "Q")
        assert [q.exact[0] for q in app.structure.claims[first].quotes][1] == "The air would be cleaner"
        await pilot.press("tab", "w", "A")
        (attack,) = app.structure.attackers_of(first)
        assert app.structure.claims[attack.premises[0]].text == "Keep the centre open."
        assert app.structure.is_crossing(attack)
        await pilot.press("exclamation_mark")
        assert isinstance(app.screen, IssueForm)
        await write(pilot, "Close it?")
        (issue,) = app.structure.map.issues
        await pilot.press("a", "exclamation_mark", "down", "enter")
        assert app.structure.issues[issue.id].positions == (first, attack.premises[0])
        await pilot.press("exclamation_mark", "down", "enter")
        assert app.structure.issues[issue.id].positions == (first,)

    driven(map_file, steps)


def test_words_drawn_over_with_the_mouse_are_taken(map_file: Path) -> None:
    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        pane = app.query_one("#article-left")
        await pilot.mouse_down(pane, offset=(14, 1))
        await pilot.hover(pane, offset=(23, 1))
        await pilot.mouse_up(pane, offset=(23, 1))
        await pilot.pause()
        assert app.scene.words is not None
        (part,) = app.scene.words.parts
        assert LEFT[part.start : part.end] == "centre should"
        await pilot.press("B")
        assert texts(app) == ["Centre should."]

    driven(map_file, steps, (120, 40))


def test_the_other_end_is_chosen_from_the_list_or_by_a_letter_in_the_text(town: Path) -> None:
    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        app.select("on-foot")
        await pilot.press("P")
        assert isinstance(app.screen, OtherEnd)
        await write(pilot, "A1")
        assert [r.target for r in app.structure.out_of("on-foot") if r.kind == "support"] == ["close-it"]
        await pilot.press("X", "tab")
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
        await pilot.press("T", "tab")
        await pilot.pause()
        await pilot.press("w")
        assert app.scene.words is not None
        await pilot.press("enter")
        assert any(r.kind == "attack" for r in app.structure.out_of("trade"))

    driven(town, steps, (120, 40))


def test_relations_are_changed_from_a_list_of_all_that_can_be_done(town: Path) -> None:
    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        async def chosen(words: str) -> None:
            await pilot.press("R")
            assert isinstance(app.screen, Choose)
            await write(pilot, words)

        app.select("r2")
        await chosen("reverse")
        assert app.structure.relations["r2"].premises == ("keep-open",)
        await pilot.press("u")
        await chosen("an attack")
        assert app.structure.relations["r2"].kind == "attack"
        app.select("r1")
        await chosen("unlink A3")
        assert app.structure.relations["r1"].premises == ("bad-air", "cleaner-air")
        app.select("r5")
        await pilot.press("T")
        await write(pilot, "A1")
        assert app.structure.relations["r5"].target == "close-it"
        await pilot.press("d")
        assert "r5" not in app.structure.relations

    driven(town, steps)


def test_forms_change_claims_relations_issues_quotes_and_many_at_once(town: Path) -> None:
    async def steps(app: Editor, pilot: Pilot[None]) -> None:
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
        await write(pilot, "?")
        assert app.structure.issues["shops"].question.endswith("??")
        app.select("trade")
        await pilot.press("Q")
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

    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        first = app.structure.map
        app.select("trade")
        await pilot.press("vertical_line")
        assert isinstance(app.screen, Ask)
        await pilot.press("enter")
        await write(pilot, "!")
        assert len(app.structure.claims) == len(first.claims) + 1
        await pilot.press("ampersand")
        await write(pilot, "B")
        await pilot.press("Q")
        await write(pilot, "remove")
        assert app.session.history.at == 3
        await pilot.press("d")
        assert "trade" not in app.structure.claims
        await pilot.press("W")
        assert read(town) != before
        await pilot.press("H")
        await write(pilot, "opened")
        assert app.structure.map == first
        await pilot.press("U", "u", "u")
        assert app.said == "Nothing is left to undo."
        await pilot.press("W")
        assert read(town) == before

    driven(town, steps)


def test_a_draft_is_reviewed_the_most_doubtful_first(town: Path) -> None:
    whole = load_map(town)
    doubts = {"bad-air": 0.9, "buses": 0.2, "r4": 0.5, "r5": 0.4}

    def proposed(entry: object) -> object:
        sure = doubts.get(entry.id)  # type: ignore[attr-defined]
        return entry if sure is None else entry.changed(origin=Origin(by="rules", sure=sure, standing="proposed"))  # type: ignore[attr-defined]

    save_map(
        whole.changed(claims=tuple(map(proposed, whole.claims)), relations=tuple(map(proposed, whole.relations))), town
    )

    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        await pilot.press("V")
        assert app.scene.selected == "buses"
        assert "review: 4 left" in app.status()
        await pilot.press("D")
        assert app.scene.selected == "r5"
        assert "buses" not in app.structure.claims
        await pilot.press("V")
        assert app.scene.selected == "r4"
        await pilot.press("K")
        assert app.scene.selected == "bad-air"
        await pilot.press("e", "end")
        await write(pilot, "!")
        assert not app.structure.claims["bad-air"].is_proposed
        await pilot.press("V", "K")
        assert app.structure.proposals() == ()
        await pilot.press("V")
        assert "looked at" in app.said

    driven(town, steps)


def test_problems_lead_to_their_claim_and_a_lost_quote_is_mended(town: Path) -> None:
    article = town.parent / "close-the-centre.txt"
    article.write_text(article.read_text().replace("the air was cleaner", "the air was far cleaner"))

    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        await pilot.pause(0.6)
        await app.workers.wait_for_complete()
        await pilot.press("5")
        assert app.scene.problems[0].check == "quote-near"
        await pilot.press("g", "enter")
        await pilot.pause()
        assert (app.scene.selected, app.view) == ("cleaner-air", "read")
        await pilot.press("Q", "enter")
        quote = app.structure.claims["cleaner-air"].quotes[0]
        assert quote.exact == ("the air was far cleaner within a week",)
        assert app.scene.debate.found["cleaner-air"][0].status == "exact"

    driven(town, steps)


def test_what_has_no_meaning_is_refused_with_a_sentence_and_changes_nothing(town: Path) -> None:
    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        app.select("shops")
        await pilot.press("S")
        app.select("breathable")
        await pilot.press("Q")
        app.select("trade")
        await pilot.press("K")
        await pilot.press("P")
        await write(pilot, "B1")
        assert "it is there already" in " ".join(n.message for n in app._notifications)  # noqa: SLF001
        assert not len(app.session.history)

    driven(town, steps)


def test_leaving_asks_about_what_is_not_saved_and_the_next_start_offers_it(town: Path) -> None:
    async def leave(app: Editor, pilot: Pilot[None]) -> None:
        app.select("trade")
        await pilot.press("d", "q")
        assert isinstance(app.screen, Choose)
        await write(pilot, "leave; they")

    driven(town, leave)

    async def come_back(app: Editor, pilot: Pilot[None]) -> None:
        assert isinstance(app.screen, Choose)
        assert "trade" in app.structure.claims
        await pilot.press("enter")
        assert "trade" not in app.structure.claims
        await pilot.press("u")
        assert "trade" in app.structure.claims
        await pilot.press("U", "W", "q")

    driven(town, come_back)
    assert "trade" not in [claim.id for claim in load_map(town).claims]

    async def nothing(app: Editor, pilot: Pilot[None]) -> None:
        assert not isinstance(app.screen, Choose)

    driven(town, nothing)


def test_what_both_changed_is_put_to_the_person_side_by_side(town: Path) -> None:
    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        app.select("trade")
        await pilot.press("e", "end")
        await write(pilot, " mine")
        replace(town, "would lose customers.", "would lose all.")
        await pilot.press("W")
        assert isinstance(app.screen, Clashes)
        assert "lose all" not in app.structure.claims["trade"].text
        await pilot.press("right", "enter")
        await pilot.pause()
        assert app.structure.claims["trade"].text.endswith("lose all.")
        await pilot.press("u")
        assert app.structure.claims["trade"].text.endswith("mine")

    driven(town, steps)


def test_two_programs_on_one_map_know_of_each_other_and_a_read_only_one_says_so(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Session(town)

    async def steps(app: Editor, pilot: Pilot[None]) -> None:
        assert "also open in process" in app.status()
        other.close()
        app._look_for_company()  # noqa: SLF001
        assert "also open" not in app.status()

    driven(town, steps)
    monkeypatch.setattr("os.access", lambda *_: False)

    async def look(app: Editor, pilot: Pilot[None]) -> None:
        assert "read-only" in app.status()
        await pilot.press("d")
        assert not len(app.session.history)

    driven(town, look)


@pytest.mark.parametrize(("answer", "kept"), [("leave without", 0), ("they are offered", 1), ("save and", 0)])
def test_what_is_left_at_the_end_is_offered_the_next_time_unless_it_is_dropped(
    town: Path, answer: str, kept: int
) -> None:
    before = read(town)

    async def steps(app: Editor, pilot: Pilot[None]) -> None:
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

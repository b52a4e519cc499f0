"""The program's state after keys, at several sizes; what it looks like is in the goldens of its panes."""

from __future__ import annotations

import asyncio
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from argmap import save_map
from argmap.store import Settings
from argmap.tui.app import Program
from argmap.tui.dialogs import Choose, Help
from argmap.tui.fits.cases import cases_of
from argmap.tui.panes.outlines import OutlinesPane
from argmap.workspace import Session, load_view_state
from tests.examples import claim, quote, two_sided

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

SIZES = [(80, 24), (120, 40), (60, 16), (200, 60)]


@pytest.fixture
def seed(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    for name in ("maps", "seeds"):
        shutil.copytree(root / name, tmp_path / name)
    return tmp_path / "maps" / "pakistan-us-alliance.yaml"


def program(map_file: Path, **options: Any) -> Program:
    return Program(Session(map_file), Settings(map_file.parent / "config.toml"), **options)


def driven(app: Program, steps: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int] = (120, 40)) -> Program:
    """Run the program and take some steps in it."""

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(pilot)

    asyncio.run(run())
    return app


def number(app: Program) -> str:
    return app.structure.number(app.scene.selected)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_view_keeps_what_is_selected(seed: Path, size: tuple[int, int]) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        assert number(app) == "A3"
        await pilot.press("s")
        chosen = app.scene.selected
        for key, view in (("2", "map"), ("3", "focus"), ("4", "graph"), ("1", "read")):
            await pilot.press(key)
            await pilot.pause()
            assert app.view == view
            assert app.scene.selected == chosen

    driven(app, steps, size)


def test_walking_along_the_argument(seed: Path) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        app.select("unreliable-partner" if "unreliable-partner" in app.structure.claims else "problematic-partner")
        start = app.scene.selected
        await pilot.press("p")
        assert app.scene.selected in {c.id for c in app.structure.serves(start)}
        await pilot.press("left_square_bracket")
        assert app.scene.selected == start
        await pilot.press("right_square_bracket")
        assert app.scene.selected != start
        for i in range(1, len(app.structure.crossings) + 1):
            await pilot.press("c")
            assert number(app) == str(i)
        await pilot.press("C")
        assert number(app) == str(len(app.structure.crossings) - 1)
        for issue in app.structure.map.issues:
            await pilot.press("i")
            assert app.scene.selected == issue.id
        app.walker.next_common()
        assert number(app) == "C1"

    driven(app, steps)


def test_premises_one_after_the_other(seed: Path) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        main = app.scene.selected
        premises = [c.id for c in app.structure.premises_of(main)]
        leaves = [name for name in premises if not app.structure.premises_of(name)]
        app.select(main)
        await pilot.press("s")
        assert app.scene.selected == premises[0]
        app.select(main)
        app.select(leaves[0])
        await pilot.press("s")
        assert app.scene.selected in premises
        assert app.scene.selected != leaves[0]

    driven(app, steps)


def test_the_other_side_and_why(seed: Path) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        tie = app.scene.tie
        assert tie is not None
        await pilot.press("x")
        assert app.scene.selected == tie.id
        assert app.structure.ground(tie.id) == "right"

    driven(app, steps)


def test_searching_counts_and_goes_through_what_is_found(seed: Path) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("slash")
        await pilot.press(*"Iran")
        await pilot.press("enter")
        assert app.finder.hits
        assert any(hit.claim is None for hit in app.finder.hits), "places in the articles too"
        first = app.scene.selected
        await pilot.press("n")
        assert app.scene.selected != first or app.finder.hits[1].claim is None
        await pilot.press("escape")
        assert not app.finder.hits
        assert app.scene.sought == ""

    driven(app, steps)


def test_show_only_hides_all_else_but_what_leads_up_from_it(seed: Path) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("f")
        assert isinstance(app.screen, Choose)
        await pilot.press(*"granted")
        await pilot.press("enter")
        conceded = {c.id for c in app.structure.map.claims if any(q.stance == "concedes" for q in c.quotes)}
        assert {name for name in app.scene.kept or () if name in app.structure.claims} == conceded
        hidden = next(one for one in app.structure.claims if app.scene.is_hidden(one))
        await pilot.press("2")
        await pilot.pause()
        spots = {name for name, *_ in app.query_one("#outlines", OutlinesPane).board.spots()}
        assert conceded <= spots
        assert hidden not in spots
        await pilot.press("n")
        assert app.scene.selected in conceded, "n goes through what is shown"
        await pilot.press("escape")
        assert app.scene.kept is None


def test_a_filter_that_keeps_nothing_says_so(seed: Path) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        app.finder.filter_by("no such words at all")
        await pilot.pause()
        assert app.said.startswith("Nothing is left")
        assert app.scene.kept is None

    driven(app, steps)


def test_help_and_palette_know_every_action(seed: Path) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("question_mark")
        assert isinstance(app.screen, Help)
        told = [line for _, keys in app.screen.groups for line in keys]
        assert all(any(action.help in words for _, words in told) for action in app.actions)
        assert (
            "enter, then M",
            "Merge: Make one claim of several that say the same: the marked ones, or one you choose.",
        ) in told
        assert any(key == "U" and words.startswith("Redo:") for key, words in told)
        assert ("down j", "Next claim in the text") in told
        await pilot.press("escape", "w", "question_mark")
        assert isinstance(app.screen, Help)
        assert app.screen.groups[1][0].startswith("While words are taken")
        await pilot.press("escape", "escape")
        assert not isinstance(app.screen, Help)
        helps = {command.help for command in app.get_system_commands(app.screen)}
        assert helps >= {action.help for action in app.actions}

    driven(app, steps)


def test_the_way_back_is_kept_for_the_next_time(seed: Path) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("c", "c", "enter", "g", "backslash", "2", "q")

    driven(app, steps)
    state = load_view_state(seed)
    assert (state.view, state.split) == ("map", "swapped")
    again = program(seed)

    async def nothing(pilot: Pilot[None]) -> None:
        assert number(again) == "2"
        assert again.view == "map"
        assert [pane.id for pane in again.query("ArticlePane")] == ["article-right", "article-left"]

    driven(again, nothing)


def test_a_picture_is_saved_and_nothing_overwritten(seed: Path) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("enter", "o", "enter")
        await pilot.pause()

    driven(app, steps)
    (file,) = seed.parent.parent.glob("*.svg")
    assert "<svg" in file.read_text("utf-8")
    file.write_text("mine")
    driven(program(seed), steps)
    assert file.read_text() == "mine"


def test_keys_can_be_given_anew(seed: Path) -> None:
    settings = Settings(seed.parent / "config.toml", {"walk.next-link": "Z"})
    app = Program(Session(seed), settings)

    async def steps(pilot: Pilot[None]) -> None:
        before = app.scene.selected
        await pilot.press("c")
        assert app.scene.selected == before
        await pilot.press("Z")
        assert number(app) == "1"

    driven(app, steps)


@pytest.mark.parametrize("size", [(30, 8), (45, 12), (80, 24)], ids=str)
@pytest.mark.parametrize(
    "words", ["[/red] [b]", "\x1b[31mred\x1b[0m", "\u202eabc", "漢字" * 30, "e\u0301" * 50, "x" * 300]
)
def test_any_words_are_shown_as_words(seed: Path, words: str, size: tuple[int, int]) -> None:
    argument_map = two_sided([claim("p", quote("l", 1), label=words).changed(text=words)]).changed(title=words)
    file = seed.parent / "hostile.yaml"
    save_map(argument_map, file)
    app = program(file)

    async def steps(pilot: Pilot[None]) -> None:
        app.select("p")
        for key in "1234":
            await pilot.press(key)
            await pilot.pause()

    driven(app, steps, size)


@pytest.mark.parametrize("text", ["argmap: 1\n", "argmap: 1\nclaims:\n  - {id: a, text: A.}\n"])
def test_a_map_with_next_to_nothing_in_it(seed: Path, text: str) -> None:
    file = seed.parent / "little.yaml"
    file.write_text(text)
    app = program(file)

    async def steps(pilot: Pilot[None]) -> None:
        for key in (
            "2",
            "3",
            "4",
            "1",
            "s",
            "p",
            "a",
            "t",
            "x",
            "c",
            "i",
            "m",
            "n",
            "full_stop",
            "y",
            "Y",
            "quotation_mark",
        ):
            await pilot.press(key)

    driven(app, steps)


@pytest.mark.parametrize(
    "theme", ["argmap-night", "argmap-paper", "textual-light", "dracula", "ansi-dark", "textual-ansi"]
)
def test_themes_work(seed: Path, theme: str) -> None:
    app = program(seed, ascii_only=True)

    async def steps(pilot: Pilot[None]) -> None:
        if theme in app.available_themes:
            app.theme = theme
        await pilot.press("2", "3", "4", "1")

    driven(app, steps)


def test_a_reader_goes_up_to_the_main_claim_across_and_all_the_way_back(seed: Path) -> None:
    app = program(seed)

    async def steps(pilot: Pilot[None]) -> None:
        case = cases_of(app.structure).left
        ways = [case.up(name) for name in case.order]
        way = max((one for one in ways if one[-1] in case.mains), key=len)
        start = way[0]
        app.select(start)
        for name in way[1:]:
            await pilot.press("p")
            assert app.scene.selected == name
        await pilot.press("p")
        assert app.said == f"p: {app.structure.number(way[-1])} is at the top; x goes across."
        await pilot.press("x")
        assert app.structure.ground(app.scene.selected) == "right"
        await pilot.press("x")
        for name in way[::-1]:
            assert app.scene.selected == name
            await pilot.press("s")

    driven(app, steps)

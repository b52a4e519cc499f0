"""What `argmap` alone offers at a terminal: each choice ends with the commands that do it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import OptionList, Static, TextArea

from argmap import cli
from argmap.cli import COMMANDS
from argmap.cli.start import start
from argmap.store import Settings
from argmap.tui.fits.files import articles_at, maps_at, unused
from argmap.tui.starting import ENTRIES, Given, PasteText, PickFile, StartScreen
from argmap.workspace import ViewState, maps_before, save_view_state

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.pilot import Pilot

    from argmap.tui.starting import Words


@pytest.fixture
def folder(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    here = tmp_path / "here"
    here.mkdir()
    for name in ("homework.yaml", "keep-homework.txt", "abolish-homework.txt", "argmap.schema.json"):
        (here / name).write_bytes((root / "maps" / name).read_bytes())
    (here / "other.yaml").write_text("a: 1\n")
    (here / "sub").mkdir()
    monkeypatch.chdir(here)
    return here


def started(
    folder: Path, steps: Callable[[StartScreen, Pilot[None]], Awaitable[None]], commands: Sequence[str] = COMMANDS
) -> tuple[Words, ...]:
    """What was chosen by some steps."""
    pages = [("start", "Your first map"), ("keys", "All keys")]
    screen = StartScreen(
        Given(folder, maps_before(), pages, folder / "demo.yaml", commands), Settings(folder / "c.toml")
    )

    async def run() -> None:
        async with screen.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await steps(screen, pilot)

    asyncio.run(run())
    return screen.chosen


def pressed(folder: Path, *keys: str) -> tuple[Words, ...]:
    async def steps(_: StartScreen, pilot: Pilot[None]) -> None:
        await pilot.press(*keys)
        await pilot.pause()

    return started(folder, steps)


def number(name: str) -> str:
    """The key of an entry."""
    return str([one.name for one in ENTRIES if one.name in COMMANDS or one.name == "present"].index(name) + 1)


def test_no_entry_leads_nowhere_and_each_says_its_command(folder: Path) -> None:
    async def steps(screen: StartScreen, pilot: Pilot[None]) -> None:
        for entry in screen.entries:
            assert entry.command.split()[1] in COMMANDS
            assert entry.command in str(screen.query_one("#command", Static).render())
            await pilot.press("down")
        assert "lesson" not in [entry.name for entry in screen.entries]

    assert started(folder, steps, [name for name in COMMANDS if name != "lesson"]) == ()


def test_two_articles_by_rules(folder: Path) -> None:
    chosen = pressed(folder, "1", *"abol", "enter", *"keep", "enter", "enter", "enter")
    words = ("draft", "abolish-homework.txt", "keep-homework.txt", "-o", "abolish-homework-keep-homework.yaml")
    assert chosen == (words, ("view", words[-1]))


def test_two_articles_by_paste_and_an_empty_map(folder: Path) -> None:
    two = ("1", *"abol", "enter", *"keep", "enter")
    (draft,) = pressed(folder, *two, "down", "enter", "enter")
    assert draft[-1] == "--form"
    new, view = pressed(folder, *two, *"empty", "enter", "enter")
    assert (new[0], view[0]) == ("new", "view")


SPOKEN = "Moderator: Go on.\n\nAnn Lee: Close it, it is bad.\n\nTom Hale: It is good, keep it.\n\n" * 2


def test_of_transcripts_it_is_shown_who_speaks_and_where_each_stands(folder: Path) -> None:
    (folder / "one.txt").write_text(SPOKEN)
    (folder / "two.txt").write_text(SPOKEN.replace("Ann Lee", "Bo Ek"))
    sides = ("--left-speaker", "Ann Lee", "--right-speaker", "Tom Hale")

    async def steps(screen: StartScreen, pilot: Pilot[None]) -> None:
        await pilot.press("1", *"one", "enter", *"no other", "enter")
        rows = str(screen.screen.query_one(OptionList).get_option_at_index(0).prompt)
        assert rows.startswith("Moderator ")
        assert "leads it" in rows
        await pilot.press("down", "right", "enter")
        assert "Each side needs somebody" in str(screen.screen.query_one("#hint", Static).render())
        await pilot.press("left", "down", "right", "enter", "enter", "enter")

    (draft, view) = started(folder, steps)
    assert draft == ("draft", "one.txt", "-o", "one.yaml", *sides)
    assert view == ("view", "one.yaml")
    two = ("1", *"one", "enter", *"two", "enter")
    (draft, _) = pressed(folder, *two, "n", "down", "m", "down", "left", "down", "right", "enter", "enter", "enter")
    assert draft[5:] == ("--left-speaker", "Tom Hale", "--right-speaker", "Bo Ek", "--moderator", "Ann Lee")
    (draft, _) = pressed(folder, *two, "a", "enter", "enter")
    assert draft[5:] == ("--no-ask",)
    assert pressed(folder, *two, "escape", "q") == ()


def test_an_article_that_is_pasted_is_kept_as_a_file(folder: Path) -> None:
    async def steps(screen: StartScreen, pilot: Pilot[None]) -> None:
        await pilot.press("1", "enter")
        assert isinstance(screen.screen, PasteText)
        await pilot.press("f4")
        assert isinstance(screen.screen, PasteText)
        screen.screen.query_one(TextArea).text = "Éteignez tout!\n\nBy night, lamps should be off."
        await pilot.press("f4")
        assert isinstance(screen.screen, PickFile)
        await pilot.press(*"keep", "enter", "enter", "enter")

    chosen = started(folder, steps)
    assert chosen[0][1:3] == ("eteignez-tout.txt", "keep-homework.txt")
    assert (folder / "eteignez-tout.txt").read_text().startswith("Éteignez tout!\n")


def test_one_article_twice_and_a_map_that_is_there_are_refused(folder: Path) -> None:
    async def steps(screen: StartScreen, pilot: Pilot[None]) -> None:
        await pilot.press("1", *"keep", "enter", *"keep", "enter")
        assert "twice" in str(screen.query_one("#told", Static).render())
        await pilot.press("1", *"abol", "enter", *"keep", "enter", "enter")
        await pilot.press("end", "ctrl+u", *"homework.yaml", "enter")
        assert "not overwritten" in str(screen.query_one("#told", Static).render())

    assert started(folder, steps) == ()


def test_a_map_of_before_a_map_from_here_and_one_elsewhere(folder: Path) -> None:
    elsewhere = folder / "sub" / "else.yaml"
    elsewhere.write_bytes((folder / "homework.yaml").read_bytes())
    assert pressed(folder, number("view"), "enter") == (("view", "homework.yaml"),)
    save_view_state(elsewhere, ViewState("map"))
    assert pressed(folder, number("view"), "enter") == (("view", str(Path("sub/else.yaml"))),)
    save_view_state(folder / "homework.yaml", ViewState("map"))
    assert pressed(folder, number("view"), "enter") == (("view", "homework.yaml"),)
    save_view_state(elsewhere, ViewState("map"))
    assert pressed(folder, number("present"), "enter") == (("view", str(Path("sub/else.yaml")), "--present"),)
    assert pressed(folder, number("view"), "escape", "q") == ()
    elsewhere.unlink()
    assert maps_before() == (folder / "homework.yaml",)


def test_the_demo_and_the_manual(folder: Path) -> None:
    assert pressed(folder, number("demo")) == (("demo",), ("view", str(folder / "demo.yaml")))
    (folder / "demo.yaml").touch()
    assert pressed(folder, number("demo")) == (("view", str(folder / "demo.yaml")),)
    assert pressed(folder, number("help"), *"keys", "enter") == (("help", "keys"),)


def test_a_lesson_goes_into_a_folder(folder: Path) -> None:
    chosen = pressed(folder, number("lesson"), *"home", "enter", "enter")
    assert chosen == (("lesson", "homework.yaml", "-o", "homework-lesson"),)


def test_folders_show_what_is_asked_for(folder: Path) -> None:
    assert [path.name for path in articles_at(folder)] == ["abolish-homework.txt", "keep-homework.txt", "sub"]
    assert [path.name for path in maps_at(folder)] == ["homework.yaml", "sub"]
    assert articles_at(folder / "nowhere") == []
    assert unused(folder, "keep-homework", ".txt").name == "keep-homework-2.txt"


def test_the_commands_are_run_and_the_manual_leads_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    offered = iter([(("help", "start"),), (("draft", "a", "b"), ("view", "c"))])
    monkeypatch.setattr("argmap.tui.starting.start_with", lambda *_: next(offered))
    done: list[Sequence[str]] = []

    def run(words: Sequence[str]) -> int:
        done.append(words)
        return 3 if words[0] == "draft" else 0

    assert start(COMMANDS, run) == 3
    assert [words[0] for words in done] == ["help", "draft"]
    assert "draft a b" in capsys.readouterr().err


def test_on_a_pipe_it_prints_help(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main([])
    seen = capsys.readouterr()
    assert "argmap COMMAND --help" in seen.out + seen.err

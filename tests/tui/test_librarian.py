"""Sources edited in the terminal: what an article is, one added, one read from elsewhere, the map saved elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from argmap.tui.fields import Cycle, Paragraph
from argmap.tui.forms.sources import SourceForm
from argmap.tui.menus import Menu
from argmap.workspace import open_debate
from tests.tui.driving import driven, rest, until

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.tui.app import Program


async def answered(app: Program, pilot: Pilot[None], words: str) -> None:
    """Answer what is asked for."""
    app.screen.query_one(Input).value = words
    await pilot.press("enter")
    await rest(app)


def test_what_an_article_is_can_be_changed_and_undone(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("close-it")
        source = app.helper.source_here()
        assert source is not None
        await pilot.press("enter", "g", "t")
        assert isinstance(app.screen, SourceForm)
        for key, value in (("title", "Another title"), ("author", "Ann Other"), ("published", "2026-01-02")):
            field = app.screen.edited[key]
            assert isinstance(field, Paragraph)
            field.text = value
        side = app.screen.edited["side"]
        assert isinstance(side, Cycle)
        await pilot.press("enter")
        await rest(app)
        changed = app.structure.sources[source.id]
        assert (changed.title, changed.author, changed.published) == ("Another title", "Ann Other", "2026-01-02")
        await pilot.press("u")
        await rest(app)
        assert app.structure.sources[source.id] == source

    driven(town, steps)


def test_an_article_is_added_from_a_file_and_shown_on_its_side(town: Path) -> None:
    (town.parent / "third.txt").write_text("A third voice speaks of buses. Buses are what counts.")

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("enter", "g", "F")
        await answered(app, pilot, str(town.parent / "third.txt"))
        await pilot.press("down", "enter")
        await rest(app)
        added = app.structure.map.sources[-1]
        assert added.side == "right"
        assert added.article == "third.txt"
        assert added.id in app.query_one("#article-right").sources  # type: ignore[attr-defined]
        await pilot.press("enter", "g", "F")
        await answered(app, pilot, str(town.parent / "no-such-file.txt"))
        await pilot.press("enter")
        await rest(app)
        assert app.structure.map.sources[-1] == added, "what cannot be read is not added"

    driven(town, steps)


def test_an_article_is_read_from_another_file(town: Path) -> None:
    moved = town.parent / "moved.txt"
    moved.write_bytes((town.parent / "close-the-centre.txt").read_bytes())

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("close-it")
        await pilot.press("enter", "g", "j")
        await answered(app, pilot, str(moved))
        source = app.helper.source_here()
        assert source is not None
        assert source.article == "moved.txt"
        assert all(one.is_found for one in app.scene.debate.found["close-it"])

    driven(town, steps)


def test_the_map_is_saved_elsewhere_with_its_articles(town: Path, tmp_path: Path) -> None:
    (tmp_path / "far" / "away").mkdir(parents=True)
    file = tmp_path / "far" / "away" / "copy.yaml"

    before = town.read_bytes()

    async def steps(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("enter", "g", "l")
        await answered(app, pilot, str(file))
        assert "copy.yaml" in app.said

    driven(town, steps)
    assert town.read_bytes() == before
    debate = open_debate(file)
    assert all(one.is_found for found in debate.found.values() for one in found)
    assert debate.map.claims == open_debate(town).map.claims


def test_an_article_is_taken_out_with_what_only_it_says_when_asked_twice(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.select("close-it")
        source, before = app.helper.source_here(), app.structure.map
        assert source is not None
        await pilot.press("enter", "g", "X", "enter")
        assert app.structure.map == before, "what is marked first leaves it"
        await pilot.press("enter", "g", "X", "down", "enter")
        await rest(app)
        assert source.id not in app.structure.sources
        assert "close-it" not in app.structure.claims
        assert source.id not in app.query_one("#article-left").sources  # type: ignore[attr-defined]
        await pilot.press("u")
        await rest(app)
        assert app.structure.map == before

    driven(town, steps)


def test_an_assistants_reply_is_offered_where_one_is_waited_for_and_nothing_is_unsaved(town: Path) -> None:
    async def waits(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("enter", "g")
        assert "help.reply" in offered(app)
        await pilot.press("h")
        await until(lambda: not app.is_running)

    async def unsaved(app: Program, pilot: Pilot[None]) -> None:
        app.select("close-it")
        await pilot.press("d")
        await rest(app)
        app.action_do("help.reply")
        assert "save first" in app.said

    async def waits_for_none(app: Program, pilot: Pilot[None]) -> None:
        await pilot.press("enter", "g")
        assert "help.reply" not in offered(app)

    def waiting(app: Program) -> None:
        app.waits_for_reply = True

    assert driven(town, waits, before=waiting).replies
    assert not driven(town, unsaved, before=waiting).replies
    assert not driven(town, waits_for_none).replies


def offered(app: Program) -> set[str]:
    """What the menu that is open has."""
    assert isinstance(app.screen, Menu)
    return {item.action for item in app.screen.items}

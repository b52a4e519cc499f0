"""The pane of articles: quoted words are seen, styled and clicked; nothing in an article breaks it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from rich.style import Style
from textual.app import App
from textual.containers import Horizontal
from textual.content import Content

from argmap import open_debate
from argmap.errors import Place, Problem, Severity
from argmap.model import Article, Debate, FoundQuote, Quote, Source
from argmap.model.quote import Span
from argmap.model.source import Paragraph
from argmap.tui.glyphs import ASCII
from argmap.tui.marks import Marks, marks_of
from argmap.tui.panes.article import WIDE, ArticlePane
from argmap.tui.scene import Chosen, Scene
from argmap.tui.styles import palette
from argmap.tui.walking import counterpart
from tests.conftest import ROOT
from tests.examples import claim, two_sided

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.pilot import Pilot

SIZES = [(80, 24), (120, 40), (60, 16), (200, 60)]
HOSTILE = "Before [/red] and [bold]words\x1b[31m red\x1b[0m \u202edesrever\u202c\ttab 漢字 e\u0301 after."


class Stage(App[None]):
    """Both sides next to each other, which show what is chosen in them."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self.scene = scene
        self.chosen: list[tuple[str, int | None]] = []
        sources = scene.debate.map.sources
        self.left, self.right = (
            ArticlePane([s.id for s in sources if s.side == side], id=side) for side in ("left", "right")
        )

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield self.left
            yield self.right

    def on_mount(self) -> None:
        self.left.focus()
        self.show(self.scene)

    def show(self, scene: Scene) -> None:
        self.scene = scene
        self.left.show(scene)
        self.right.show(scene)

    def on_chosen(self, message: Chosen) -> None:
        self.chosen.append((message.name, message.quote))
        self.show(self.scene._replace(selected=message.name, quote=message.quote or 0))


def driven(
    scene: Scene, steps: Callable[[Pilot[None], Stage], Awaitable[None]], *, size: tuple[int, int] = (120, 40)
) -> Stage:
    stage = Stage(scene)

    async def run() -> None:
        async with stage.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(pilot, stage)

    asyncio.run(run())
    return stage


def rows(pane: ArticlePane) -> list[str]:
    """What the pane shows now, without its border."""
    return [pane.render_line(y).text for y in range(pane.size.height)]


def words_with(pane: ArticlePane, style: Style) -> str:
    """The visible words, gutter aside, that have all of a style."""
    gutter = 8 if pane.size.width >= WIDE else 5
    segments = [part for y in range(pane.size.height) for part in pane.render_line(y).crop(gutter)]
    found = [s.text for s in segments if s.style is not None and s.style + style == s.style]
    return " ".join(" ".join(found).split())


def debate_of(text: str, *quoted: tuple[str, str], articles: bool = True, problems: tuple[Problem, ...] = ()) -> Debate:
    """A debate whose left article is a text, in which claims quote words that stand there once."""
    left = Source(id="l", side="left", title="Left [/red]\x1b[31m", article="left.txt")
    right = Source(id="r", side="right", title="Right")
    claims, found = [], {}
    for name, words in quoted:
        start = text.index(words)
        span = Span(start, start + len(words))
        claims.append(claim(name, Quote(source="l", exact=(words,))))
        found[name] = (FoundQuote(status="exact", span=span, parts=(span,)),)
    article = Article(path="left.txt", text=text, sha256="0" * 64, paragraphs=(Paragraph(0, len(text)),))
    main = two_sided().changed(sources=(left, right), claims=tuple(claims))
    return Debate(main, {"l": article} if articles else {}, found, problems)


@pytest.fixture(scope="module")
def alliance() -> Debate:
    return open_debate(ROOT / "maps" / "pakistan-us-alliance.yaml")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_words_of_what_is_selected_are_seen_and_stand_out(alliance: Debate, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        chosen = palette(stage.theme_variables).chosen
        for entry, i, quote, _ in list(alliance.quotes())[::9]:
            if quote.source == "readers":
                continue
            stage.show(Scene(alliance, entry.id, i))
            await pilot.pause()
            pane = stage.left if quote.source == "hashemite" else stage.right
            row = pane.mark_row(entry.id)
            assert row is not None
            assert pane.content_region.y <= row < pane.content_region.bottom
            marked = words_with(pane, chosen)
            assert quote.exact[0].split()[0] in marked.split()

    driven(Scene(alliance, alliance.map.claims[0].id), steps, size=size)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_counterpart_is_seen_in_the_other_article(alliance: Debate, size: tuple[int, int]) -> None:
    tie = counterpart(alliance.structure, "balance")
    assert tie is not None

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        assert stage.right.mark_row(tie.id) is not None
        assert words_with(stage.right, palette(stage.theme_variables).tied)

    driven(Scene(alliance, "balance", 0, tie), steps, size=size)


def test_the_place_is_kept_where_nothing_else_is_selected(alliance: Debate) -> None:
    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        stage.left.action_to_end()
        await pilot.pause()
        place = stage.left.scroll_offset
        stage.show(stage.scene._replace(sought="pakistan"))
        await pilot.pause()
        assert stage.left.scroll_offset == place

    driven(Scene(alliance, "cannot-afford"), steps)


def test_a_click_chooses_quoted_words_and_nothing_else() -> None:
    debate = debate_of("Plain words, then quoted ones.", ("q", "quoted ones"))

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        column = 8 + rows(stage.left)[0][8:].index("quoted")
        await pilot.click(stage.left, offset=(column + 2, 0))
        await pilot.click(stage.left, offset=(9, 0))
        await pilot.pause()
        assert stage.chosen == [("q", 0)]

    driven(Scene(debate, ""), steps)


def test_where_quotes_overlap_the_shorter_is_on_top_and_clicks_go_round() -> None:
    debate = debate_of("One two three four.", ("long", "One two three"), ("short", "two"))

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        assert words_with(stage.left, Style(underline=True)) == "two"
        assert rows(stage.left)[0].startswith("·A1+"), "more than one starts in this line, and none is below it"
        column = 8 + rows(stage.left)[0][8:].index("two")
        for _ in range(3):
            await pilot.click(stage.left, offset=(column, 0))
            await pilot.pause()
        assert [name for name, _ in stage.chosen] == ["short", "long", "short"]

    driven(Scene(debate, ""), steps)


def test_of_claims_that_begin_in_one_row_the_later_is_named_in_the_row_below() -> None:
    text = " ".join(f"word{i}" for i in range(60))
    debate = debate_of(text, ("first", "word1 word2"), ("second", "word3 word4"), ("third", "word5"))

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        named = [line[:8].strip() for line in rows(stage.left)[:4]]
        assert named == ["·A1", "·A2", "·A3", ""]
        await pilot.click(stage.left, offset=(2, 1))
        assert [name for name, _ in stage.chosen] == ["second"]

    driven(Scene(debate, ""), steps)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_text_breaks_a_column_or_passes_for_markup(size: tuple[int, int]) -> None:
    debate = debate_of(HOSTILE, ("q", "words\x1b[31m red"))

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        shown = rows(stage.left)
        assert {stage.left.render_line(y).cell_length for y in range(stage.left.size.height)} == {stage.left.size.width}
        whole = "".join(line[5 if stage.left.size.width < WIDE else 8 :].strip() + " " for line in shown)
        assert "[/red] and [bold]words\ufffd[31m" in whole
        assert not set("\x1b\u202e\t") & set("".join(shown))
        assert Content.from_markup(stage.left.border_title or "").plain == "A  Left [/red]\ufffd[31m"

    driven(Scene(debate, "q"), steps, size=size)


def test_an_article_that_was_not_read_says_why() -> None:
    problem = Problem(
        "article-missing", Severity.ERROR, "no file \x1b[31m[/red]", Place(source="l"), remedy="Put it there."
    )
    debate = debate_of("x", articles=False, problems=(problem,))

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        said = " ".join(" ".join(rows(stage.left)).split())
        assert said == "This article cannot be shown. no file \ufffd[31m[/red]. Put it there."
        assert "The map names no file for it." in " ".join(" ".join(rows(stage.right)).split())

    driven(Scene(debate, ""), steps)


def test_keys_walk_from_claim_to_claim_and_stop_at_the_ends() -> None:
    debate = debate_of("One two three.", ("a", "One"), ("b", "two"), ("c", "three"))

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        await pilot.press("down", "j", "down", "down", "up", "k", "k")
        assert [name for name, _ in stage.chosen] == ["a", "b", "c", "b", "a"]

    driven(Scene(debate, ""), steps)


def test_a_walk_passes_over_what_a_filter_leaves_out() -> None:
    debate = debate_of("One two three.", ("a", "One"), ("b", "two"), ("c", "three"))

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        assert not stage.left.claims_in_view().count("b"), "it is plain text now"
        await pilot.press("down", "down")
        assert [name for name, _ in stage.chosen] == ["a", "c"]

    driven(Scene(debate, "", kept=frozenset({"a", "c", "d"})), steps)


def test_sought_words_are_marked_counted_and_shown(alliance: Debate) -> None:
    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        hits = stage.left.search_hits("THE  united states")
        text = alliance.articles["hashemite"].text
        assert hits
        assert all(text[hit.start :].lower().startswith("the united states") for hit in hits)
        assert not stage.left.search_hits(" ")
        stage.left.show_hit(*hits[-1])
        await pilot.pause()
        assert "United" in words_with(stage.left, Style(bold=True, reverse=True))

    driven(Scene(alliance, "cannot-afford", sought="the united states"), steps)


def test_a_source_shows_only_the_paragraphs_that_it_owns(alliance: Debate) -> None:
    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        assert not stage.right.search_hits("The US created this monster")
        stage.left.sources = ("readers",)
        stage.left.show(stage.scene._replace(debate=alliance.with_problems(())))
        assert len(stage.left.search_hits("The US created this monster")) == 1
        assert not stage.left.search_hits("never recognised Israel")

    driven(Scene(alliance, ""), steps)


def test_words_selected_with_the_mouse_are_given_without_the_gutter() -> None:
    debate = debate_of("Plain words, then quoted ones.", ("q", "quoted ones"))

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        stage.left.text_select_all()
        await pilot.pause()
        assert stage.screen.get_selected_text() == "Plain words, then quoted ones."

    driven(Scene(debate, ""), steps)


def test_a_change_of_selection_sets_no_text_again_and_paints_only_what_is_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = [f"word{i} and some more of it." for i in range(5000)]
    debate = debate_of(" ".join(words), *((f"c{i}", f"word{i} and") for i in range(0, 5000, 4)))
    counts = {"set": 0, "painted": 0}

    def counted(name: str, label: str) -> None:
        real = getattr(ArticlePane, name)

        def wrapper(self: ArticlePane, *arguments: object) -> object:
            counts[label] += 1
            return real(self, *arguments)

        monkeypatch.setattr(ArticlePane, name, wrapper)

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        counted("_set", "set")
        counted("_paint", "painted")
        stage.show(Scene(debate, "c4000"))
        await pilot.pause()
        assert stage.left.mark_row("c4000") is not None
        assert counts["set"] == 0
        assert 0 < counts["painted"] <= 4 * stage.size.height

    driven(Scene(debate, "c0"), steps)


def test_another_size_keeps_what_is_selected_in_view(alliance: Debate) -> None:
    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        for size in (*SIZES, (20, 6), (10, 3), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert stage.left.mark_row("balance") is not None

    driven(Scene(alliance, "balance"), steps)


def test_plain_signs_where_no_others_can_be_shown(alliance: Debate) -> None:
    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        gutters = "".join(line[:8] for line in rows(stage.left))
        assert gutters.isascii()

    driven(Scene(alliance, "balance", glyphs=ASCII), steps)


def test_marks_are_found_where_they_are(alliance: Debate) -> None:
    for source, marks in marks_of(alliance).items():
        text = alliance.articles[source].text
        assert marks.between(0, len(text))
        for offset in range(0, len(text), 37):
            expected = {m for s in marks.between(0, len(text)) if s.start <= offset < s.end for m in s.marks}
            assert set(marks.at(offset)) == expected
    assert Marks().at(0) == ()


def test_the_pane_as_text(golden: Callable[[Path, str], None]) -> None:
    debate = open_debate(ROOT / "maps" / "town-centre.yaml")
    pictures: list[str] = []

    async def steps(pilot: Pilot[None], stage: Stage) -> None:
        for pane in (stage.left, stage.right):
            pictures.extend([f"{stage.size.width} columns, {pane.id}", *(line.rstrip() for line in rows(pane)), ""])

    for size in ((80, 24), (120, 32)):
        driven(Scene(debate, "cleaner-air", 0, counterpart(debate.structure, "cleaner-air")), steps, size=size)
    golden(ROOT / "tests" / "golden" / "tui-article.txt", "\n".join(pictures))

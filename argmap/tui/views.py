"""The views of a debate: one table, of which one is seen at a time; the action `view.NAME` shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Horizontal

from argmap.tui.cells_pane import Channel
from argmap.tui.panes.article import ArticlePane
from argmap.tui.panes.butterfly import ButterflyPane
from argmap.tui.panes.detail import DetailPane
from argmap.tui.panes.facing import FocusPane
from argmap.tui.panes.issues import IssuesPane
from argmap.tui.panes.outlines import OutlinesPane
from argmap.tui.panes.problems import ProblemsPane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from textual.widget import Widget

    from argmap.model import Source


class View(NamedTuple):
    """Panes that are seen together."""

    first: str
    """The pane that gets the keys; where there is one for each side, the left one."""
    widgets: Callable[[Sequence[Source]], Iterable[Widget]]
    """What it is made of, from the top down, for a map with these sources."""
    says_words: bool = False
    """Whether it says the claims' words itself: then the rows of both ends are its own."""


def placed(sources: Sequence[Source]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of the sources in the left and in the right pane.

    One on no side stands with the one whose file it shares; else on the right, or in turn where none has a side.
    """
    sides: dict[str, list[str]] = {"left": [], "right": []}
    files = {source.article: source.side for source in sources if source.side is not None}
    for i, source in enumerate(sources):
        shared = source.side or files.get(source.article)
        sides[shared or ("right" if files or i % 2 else "left")].append(source.id)
    return tuple(sides["left"]), tuple(sides["right"])


def _read(sources: Sequence[Source]) -> Iterable[Widget]:
    left, right = placed(sources)
    articles = ArticlePane(left, id="article-left"), Channel(id="channel"), ArticlePane(right, id="article-right")
    yield Horizontal(*articles, id="articles")
    yield Horizontal(DetailPane(id="detail-read"), IssuesPane(id="issues-read"), id="dock")


def _detail(view: str) -> DetailPane:
    """What is selected, in full, below what a view shows."""
    return DetailPane(id=f"detail-{view}", classes="below")


VIEWS: Mapping[str, View] = {
    "read": View("article-left", _read),
    "map": View("outlines", lambda _: (OutlinesPane(id="outlines"), _detail("map"))),
    "focus": View("quadrants", lambda _: (FocusPane(id="quadrants"), _detail("focus")), says_words=True),
    "graph": View("butterfly", lambda _: (ButterflyPane(id="butterfly"), _detail("graph")), says_words=True),
    "problems": View("problems-list", lambda _: (ProblemsPane(id="problems-list"), _detail("problems"))),
}
"""All views, the first one first."""

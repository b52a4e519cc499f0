"""What would make a picture readable on a page: ways that were tried, as options to give."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagram import Choices
    from argmap.model import Excerpt


def readable_ways(excerpt: Excerpt, choices: Choices, *, is_whole: bool) -> Iterator[str]:
    """Options under which an excerpt can be read, the nearest first; each was drawn and measured."""
    from argmap.diagram import PAGES
    from argmap.model import overview

    page = choices.page
    assert page is not None, "only a page is too small"
    if choices.labels == "full":
        yield from _way("with --labels short they would have", excerpt, choices._replace(labels="short"))
    for name, other in PAGES.items():
        if other.width > page.width and other.smallest <= page.smallest:
            yield from _way(f"with --page {name} they would have", excerpt, choices._replace(page=other, labels=None))
    if is_whole:
        shown = overview(excerpt.whole, among=excerpt.claims.keys())
        for said in _way("the overview (without --all) would have", shown, choices._replace(labels=None)):
            yield f"{said}; --pages shows the rest"
    elif not excerpt.name:
        yield "one side at a time (--side left, --side right) takes less room"


def _way(lead: str, excerpt: Excerpt, choices: Choices) -> Iterator[str]:
    """What the letters would be in one way of drawing, if they can be read then."""
    from argmap.diagram import picture
    from argmap.errors import UnreadableError

    for part in (excerpt, *excerpt.spared()):
        with suppress(UnreadableError):
            drawn = picture(part, choices)
            note = " (short labels)" if drawn.labels == "short" and choices.labels is None else ""
            yield f"{lead} {drawn.letters:.1f}{note}"
            return

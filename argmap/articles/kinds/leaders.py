"""What somebody says who leads a debate: in a transcript it is nobody's case."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from argmap.articles.turns import led_by_roles

if TYPE_CHECKING:
    from argmap.articles.kinds.page import WebPage


def leaders(page: WebPage) -> None:
    """The turns of a moderator, a chair or a host, each up to the next speaker."""
    breaks = [1 + line.is_apart for line in page.lines]
    led = led_by_roles("".join("\n" * count + line.words for count, line in zip(breaks, page.lines, strict=True)))
    for i, number in enumerate(accumulate(breaks)):
        if number in led and page.kinds[i] is None:
            page.kinds[i] = "furniture"

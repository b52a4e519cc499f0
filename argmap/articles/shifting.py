"""Quotes that moved together: what stands in front of them was changed, not they."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model.quote import FoundQuote, Quote

FEWEST_SHIFTED = 3
"""Fewer quotes that moved by one amount are no pattern."""


class Shift(NamedTuple):
    """Many quotes of an article moved by one amount: one finding instead of many."""

    amount: int
    """Code points, negative towards the article's start."""
    shared: int
    """How many quotes moved by it."""
    moved: int
    """How many quotes moved at all."""


def common_shift(quotes: Sequence[Quote], found: Sequence[FoundQuote]) -> Shift | None:
    """The amount that at least three quotes and more than half of all moved ones share.

    Args:
        quotes: quotes of one article.
        found: what became of each, in the same order.
    """
    amounts = Counter(
        there.span.start - quote.span.start
        for quote, there in zip(quotes, found, strict=True)
        if there.status == "moved" and there.span is not None and quote.span is not None
    )
    moved = amounts.total()
    for amount, count in amounts.most_common(1):
        if count >= FEWEST_SHIFTED and count * 2 > moved:
            return Shift(amount, count, moved)
    return None

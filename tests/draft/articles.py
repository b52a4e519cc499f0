"""Articles for the drafters' tests, from their text."""

from __future__ import annotations

from argmap.articles import read_article
from argmap.draft import Read
from argmap.model import Side, Source


def read(text: str, name: str = "left", side: Side | None = "left") -> Read:
    """A text as a drafter is given it."""
    return Read(Source(id=name, side=side, article=f"{name}.txt"), read_article(text.encode(), f"{name}.txt"))

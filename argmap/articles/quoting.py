"""Words of an article as a quote that knows its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model.quote import Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model.quote import Span
    from argmap.model.source import Article

CONTEXT = 24
"""Up to how many code points before and after a quote are recorded, so that it can be told from its equals."""


def quote_of(article: Article, source: str, parts: Sequence[Span]) -> Quote:
    """The words at some places as a quote, with where they stand and what stands around them.

    Args:
        article: the text.
        source: the id of the source whose article it is.
        parts: one stretch, or several in the order of the text where words between them are left out.
    """
    start, end = parts[0].start, parts[-1].end
    exact = tuple(article.text[part.start : part.end] for part in parts)
    prefix, suffix = words_before(article.text[:start]), words_after(article.text[end:])
    return Quote(source=source, exact=exact, prefix=prefix, suffix=suffix, start=start, end=end)


def words_before(text: str) -> str:
    """The last whole words of a text's last line."""
    line = text[-CONTEXT - 1 :].rpartition("\n")[2]
    return line if len(line) <= CONTEXT else line[line.find(" ") + 1 :]


def words_after(text: str) -> str:
    """The first whole words of a text's first line."""
    line = text[: CONTEXT + 1].partition("\n")[0].rstrip("\r")
    return line if len(line) <= CONTEXT else line[: line.rfind(" ") + 1] or line[:CONTEXT]

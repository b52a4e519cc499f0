"""Readers' comments as sources of their own, where a person asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draft.drafting import Read
from argmap.model import Source

if TYPE_CHECKING:
    from collections.abc import Sequence


def with_comments(articles: Sequence[Read]) -> tuple[Read, ...]:
    """The articles, and their readers' comments as sources of their own on no side, where they have none yet."""
    heard = {read.article.path for read in articles if "comment" in read.source.part}
    taken = {read.source.id for read in articles}
    reads = list(articles)
    for read in articles:
        path = read.article.path
        if path in heard or not any(paragraph.kind == "comment" for paragraph in read.article.paragraphs):
            continue
        heard.add(path)
        reads.append(Read(_comments(read.source, taken), read.article))
    return tuple(reads)


def _comments(source: Source, taken: set[str]) -> Source:
    name = f"{source.id[:60]}-comments"
    while name in taken:
        name += "-2"
    taken.add(name)
    return Source(
        id=name,
        title=f"Comments on {source.name}",
        language=source.language,
        article=source.article,
        original=source.original,
        pages=source.pages,
        sha256=source.sha256,
        part=("comment",),
    )

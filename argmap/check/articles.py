"""Whether each article is still the one that the map's quotes were found in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate


def changed_articles(debate: Debate) -> Iterator[Problem]:
    """`article-changed`: the checksum that the map recorded is not that of the file."""
    for source in debate.map.sources:
        article = debate.articles.get(source.id)
        if article is not None and source.sha256 and source.sha256 != article.sha256:
            yield Problem(
                "article-changed",
                Severity.WARNING,
                f"{article.path} has changed since its quotes were last found",
                Place(source=source.id, field=("article",)),
                remedy="Look at the quotes named here, then run `argmap check --fix`.",
            )

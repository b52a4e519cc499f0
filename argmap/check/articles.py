"""Whether each article is still the one that the map's quotes were found in, and is one text at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import Place, Problem, Severity
from argmap.text.unmerged import REMEDY, unmerged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate


def changed_articles(debate: Debate) -> Iterator[Problem]:
    """`article-conflict`: two versions of it are still to be merged. `article-changed`: it is not what was recorded."""
    merged: set[str] = set()
    for source in debate.map.sources:
        article = debate.articles.get(source.id)
        if article is None:
            continue
        if article.path not in merged:  # several sources may share one file
            merged.add(article.path)
            for conflict in unmerged(article.text):
                start = article.line_starts[conflict.first - 1]
                place = Place(source=source.id, span=(start, start + len("<<<<<<<")))
                yield Problem("article-conflict", Severity.ERROR, conflict.message, place, remedy=REMEDY)
        if source.sha256 and source.sha256 != article.sha256:
            yield Problem(
                "article-changed",
                Severity.WARNING,
                f"{article.path} has changed since its quotes were last found",
                Place(source=source.id, field=("article",)),
                remedy="Look at the quotes named here, then run `argmap check --fix`.",
            )

"""What of each article no claim quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.check.naming import listed
from argmap.check.stretches import body_of, quoted_stretches, within
from argmap.errors import Place, Problem, Severity, in_one_line
from argmap.phrases import EXPERT, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Debate, Span

_REMEDY = "Read them again: is something claimed there that the map lacks? Not every paragraph argues."

_LINE_END = re.compile(r"\r\n|\r|\n")


def uncovered_paragraphs(debate: Debate) -> Iterator[Problem]:
    """`uncovered`: paragraphs of a source's body that no claim quotes, one finding a source, at the first of them.

    Only of sources on a side that a claim quotes already. A quote counts for all sources that share its file.
    """
    quoted = quoted_stretches(debate)
    begun = {quote.source for claim in debate.map.claims for quote in claim.quotes}
    for source in debate.map.sources:
        if source.side is None or source.id not in begun or source.id not in debate.articles:
            continue
        article = debate.articles[source.id]
        body = body_of(debate, source)
        bare = [paragraph for paragraph in body if not within(paragraph, quoted.get(article.path, ()))]
        if bare:
            lines = _lines(article.text, bare)
            where = f"{EXPERT.nouns.line.one if len(lines) == 1 else EXPERT.nouns.line.many} {listed(lines)}"
            paragraphs = counted(len(body), EXPERT.nouns.paragraph)
            title = in_one_line(source.name)
            message = f"claims quote {len(body) - len(bare)} of the {paragraphs} of '{title}', not {where}"
            place = Place(source=source.id, span=bare[0])
            yield Problem("uncovered", Severity.INFORMATION, message, place, remedy=_REMEDY)


def _lines(text: str, stretches: Sequence[Span]) -> list[str]:
    """The numbers of the lines in which stretches start."""
    ends = [end.end() for end in _LINE_END.finditer(text)]
    return [str(bisect_right(ends, stretch.start) + 1) for stretch in stretches]

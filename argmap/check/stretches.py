"""Which stretches of the articles the map's claims quote, for the checks that measure it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from argmap.model import Claim, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.model import Debate, Source


def quoted_stretches(debate: Debate) -> Mapping[str, list[Span]]:
    """By article path, what claims quote there: in order, without overlaps.

    Words that are left out inside a quote are not quoted; where only similar words stand, these are.
    """
    spans: dict[str, list[Span]] = defaultdict(list)
    for entry, _, quote, found in debate.quotes():
        if isinstance(entry, Claim) and found is not None and found.span is not None:
            spans[debate.articles[quote.source].path] += found.parts or [found.span]
    return {path: _merged(one) for path, one in spans.items()}


def body_of(debate: Debate, source: Source) -> list[Span]:
    """The paragraphs in which a source argues, in order; none where its article was not read."""
    article = debate.articles.get(source.id)
    paragraphs = article.paragraphs if article is not None else ()
    return [Span(p.start, p.end) for p in paragraphs if p.kind == "body" and source.owns(p)]


def within(stretch: Span, spans: Sequence[Span]) -> list[Span]:
    """What of a stretch is covered by spans that are in order and without overlaps."""
    first = bisect_right(spans, stretch.start, key=lambda span: span.end)
    covered = []
    for i in range(first, len(spans)):
        if spans[i].start >= stretch.end:
            break
        covered.append(Span(max(spans[i].start, stretch.start), min(spans[i].end, stretch.end)))
    return covered


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged

"""Words marked in an article held against the words that are right: how much of these, and how much too much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.articles import sentences
from argmap.exercise.material import stems
from argmap.model.exercise import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import Debate, Span
    from argmap.model.exercise import Task

Verdict = Literal["right", "wide", "part", "elsewhere"]
"""right: most of the words, and hardly more. wide: far too much besides. part: too few of them, or not those that
count. elsewhere: others."""

SHARE = 0.6
"""The share of the right words that must be marked."""

EXTRA = 2.5
"""How long what is marked may be beside them; within one sentence it does not matter."""

KNOWN = 3
"""How many of the claim's own words the right ones must have before it counts how many of these are marked."""

HALF, MOST = 0.5, 0.75
"""Which share of the claim's own words must be marked, and which is enough where the rest is left out."""

PART, LETTERS = 0.15, 12
"""From which share, and of more than how many letters, a part of the right words is on the way."""

_RANK: tuple[Verdict, ...] = ("right", "wide", "part", "elsewhere")


class Marking(NamedTuple):
    """What became of a pick."""

    verdict: Verdict
    claim: str | None = None
    """Whose words were hit: of the right ones, or, elsewhere, of what those words do say; none if they say none."""


def right_places(task: Task, debate: Debate) -> tuple[Place, ...]:
    """Where the right words of a task stand, every quote of every claim that is right."""
    return tuple(place for claim in task.words for place in _places(debate, claim, task.source))


def _places(debate: Debate, claim: str, source: str | None) -> Iterable[Place]:
    entry = debate.structure.claims.get(claim)
    quotes = entry.quotes if entry is not None else ()
    for quote, found in zip(quotes, debate.found.get(claim, ()), strict=False):
        if (source is None or quote.source == source) and found.is_found and found.parts:
            yield Place(source=quote.source, claim=claim, parts=found.parts)


def marking(pick: Span, task: Task, debate: Debate) -> Marking:
    """What became of a pick in the article that a task asks about."""
    assert task.source is not None
    right = [(_verdict(pick, place, debate), place.claim) for place in right_places(task, debate)]
    best = min(right, key=lambda one: _RANK.index(one[0]), default=("elsewhere", ""))
    if best[0] != "elsewhere":
        return Marking(best[0], best[1])
    others = [
        (_overlap(pick, place.parts), place.claim)
        for claim in debate.map.claims
        for place in _places(debate, claim.id, task.source)
    ]
    most = max(others, default=(0, ""))
    return Marking("elsewhere", most[1] if most[0] else None)


def _verdict(pick: Span, place: Place, debate: Debate) -> Verdict:
    length = sum(part.end - part.start for part in place.parts)
    overlap = _overlap(pick, place.parts)
    share, extra = overlap / length, (pick.end - pick.start) / length
    article, known = debate.articles[place.source], _known(pick, place, debate)
    holds_most = share >= SHARE and (known is None or known >= HALF)
    holds_core = known is not None and known >= MOST and overlap > LETTERS
    if holds_most or holds_core:
        whole = any(s.start <= pick.start and pick.end <= s.end for row in sentences(article) for s in row)
        return "right" if extra <= EXTRA or whole else "wide"
    return "part" if share >= SHARE or (share >= PART and overlap > LETTERS) else "elsewhere"


def _known(pick: Span, place: Place, debate: Debate) -> float | None:
    """How many of the claim's own words that stand in the right ones are marked; none where too few of them do."""
    text = debate.articles[place.source].text
    whole = " ".join(text[part.start : part.end] for part in place.parts)
    own = stems(debate.structure.claims[place.claim].text) & stems(whole)
    if len(own) < KNOWN:
        return None
    taken = [(max(pick.start, part.start), min(pick.end, part.end)) for part in place.parts]
    return len(own & stems(" ".join(text[start:end] for start, end in taken if start < end))) / len(own)


def _overlap(pick: Span, parts: Sequence[Span]) -> int:
    return sum(max(0, min(pick.end, part.end) - max(pick.start, part.start)) for part in parts)

"""Maps of any size, the same on every machine: two cases that face each other."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, get_args

from argmap.model import ArgumentMap, Claim, Issue, Origin, Relation, Source
from argmap.model.claim import ClaimType
from tests.benchmarks.articles import make_article, make_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Article, Quote

_WORDS_FOR_A_CLAIM = 30
_BRANCHES = 3
"""Premises of a conclusion, in most places."""


def make_map(claims: int, *, relations: int | None = None) -> ArgumentMap:
    """A map of two articles: a tree of premises on each side, relations between the sides, issues.

    One inference of five is linked, one claim of six attacks or contradicts one of the other side, one relation of
    fifty is undercut, one claim of ten is implicit, one of twenty proposed.

    Args:
        claims: of both sides together.
        relations: if more are wanted than the cases need, claims serve further conclusions of their side.
    """
    draw = random.Random(claims)
    sides = [_claims(side, (claims + 1 - i) // 2, draw) for i, side in enumerate(("left", "right"))]
    found = [*_supports("left", len(sides[0]), draw), *_supports("right", len(sides[1]), draw)]
    found += _crossings(sides[0], sides[1], draw)
    found += [
        Relation(id=f"undercut-{i}", kind="attack", premises=(draw.choice(sides[i % 2][1:]).id,), target=relation.id)
        for i, relation in enumerate(found[25::50])
    ]
    if relations is not None:
        found = [*found, *_further(sides, relations - len(found), draw)][:relations]
    return ArgumentMap(
        title="A debate made to measure",
        note="Words drawn at random.",
        sources=(_source("left"), _source("right")),
        claims=(*sides[0], *sides[1]),
        relations=tuple(found),
        issues=tuple(_issues(sides, draw)),
    )


def _source(side: str) -> Source:
    return Source.model_validate(
        {
            "id": f"{side}-article",
            "side": side,
            "title": f"What the {side} side says, and why it says so",
            "author": f"Author of the {side}",
            "published": "2025-10-24",
            "language": "en",
            "article": f"{side}.txt",
            "sha256": "0123456789abcdef" * 4,
            "main": f"{side}-0",
        }
    )


def article_of(side: str, claims: int) -> Article:
    """The article of a side from which the quotes of a map with so many claims on both sides were cut."""
    return _article(side, (claims + (side == "left")) // 2)


def _article(side: str, count: int) -> Article:
    return make_article(max(200, count * _WORDS_FOR_A_CLAIM), seed=len(side))


def _claims(side: str, count: int, draw: random.Random) -> list[Claim]:
    article = _article(side, count)
    quotes = make_quotes(article, count, source=f"{side}-article", seed=count)
    return [_claim(f"{side}-{i}", quote, i, draw) for i, quote in enumerate(quotes)]


def _claim(name: str, quote: Quote, index: int, draw: random.Random) -> Claim:
    words = quote.exact[0].split()
    is_implicit = index % 10 == 9
    return Claim(
        id=name,
        label=" ".join(words[:3]) if index % 2 else "",
        text=" ".join(words[: draw.randint(6, 16)]).strip(".,"),
        quotes=() if is_implicit else (quote,),
        source=quote.source if is_implicit else None,
        wording="implicit" if is_implicit else "paraphrase",
        type=get_args(ClaimType)[index % 4] if index % 3 == 0 else None,
        note="What a reader should know: " + " ".join(words[-5:]) if index % 15 == 0 else "",
        origin=Origin(by="drafter", sure=0.75, why="The words say so.", standing="proposed")
        if index % 20 == 19
        else None,
    )


def _supports(side: str, count: int, draw: random.Random) -> Iterator[Relation]:
    """A tree: each conclusion has about three premises, of which some work only together."""
    for conclusion in range(count):
        first = conclusion * _BRANCHES + 1
        premises = [f"{side}-{i}" for i in range(first, min(first + _BRANCHES, count))]
        while premises:
            together = 2 if len(premises) > 1 and draw.random() < 0.27 else 1
            name = f"{premises[0]}-for-{conclusion}"
            yield Relation(id=name, kind="support", premises=tuple(premises[:together]), target=f"{side}-{conclusion}")
            premises = premises[together:]


def _crossings(left: list[Claim], right: list[Claim], draw: random.Random) -> Iterator[Relation]:
    yield Relation(id="main-against-main", kind="contradiction", premises=(left[0].id,), target=right[0].id)
    for i in range((len(left) + len(right)) // 6):
        here, there = (left, right) if i % 2 else (right, left)
        premise, target = draw.choice(here).id, draw.choice(there).id
        kind = "attack" if i % 10 else "rephrase"
        yield Relation.model_validate({"id": f"across-{i}", "kind": kind, "premises": [premise], "target": target})


def _further(sides: list[list[Claim]], count: int, draw: random.Random) -> Iterator[Relation]:
    """Further inferences from later claims to earlier ones, so that nothing rests on itself."""
    for i in range(count):
        side = sides[i % 2]
        later = draw.randrange(1, len(side))
        premise, target = side[later].id, side[draw.randrange(later)].id
        yield Relation(id=f"also-{i}", kind="support", premises=(premise,), target=target)


def _issues(sides: list[list[Claim]], draw: random.Random) -> Iterator[Issue]:
    for i in range(max(1, len(sides[0]) // 12)):
        positions = dict.fromkeys(draw.choice(side).id for side in (*sides, *sides))
        question = f"What would become of {draw.choice(sides[0]).text[:40].strip()}?"
        yield Issue(id=f"issue-{i}", question=question, positions=tuple(positions), together="disputed")

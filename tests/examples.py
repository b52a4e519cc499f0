"""Small maps for tests, written so that a reader sees at a glance what stands in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.model import ArgumentMap, Claim, Issue, Quote, Relation, RelationKind, Source, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

MAPS = sorted(path for path in (Path(__file__).parents[1] / "maps").glob("*.yaml") if path.suffixes == [".yaml"])
"""The packaged maps, without what a teacher keeps beside one."""

LEFT = Source(id="l", side="left", title="Left", main="a")
RIGHT = Source(id="r", side="right", title="Right", main="b")
NEITHER = Source(id="n", title="Neither")


def quote(source: str, at: int = 0, stance: Stance = "asserts", **more: Any) -> Quote:
    """A quote of some words at a place."""
    return Quote(source=source, exact=("some words",), start=at, end=at + 10, stance=stance, **more)


def claim(name: str, *quotes: Quote, **more: Any) -> Claim:
    """A claim that says its own name."""
    return Claim(id=name, text=f"Claim {name}.", quotes=quotes, **more)


def relation(name: str, kind: RelationKind, premises: str, target: str, **more: Any) -> Relation:
    """A relation from premises, separated by spaces, to a target."""
    return Relation(id=name, kind=kind, premises=tuple(premises.split()), target=target, **more)


def issue(name: str, positions: str) -> Issue:
    """An issue with positions, separated by spaces."""
    return Issue(id=name, question=f"What of {name}?", positions=tuple(positions.split()))


def two_sided(
    claims: Sequence[Claim] = (),
    relations: Sequence[Relation] = (),
    issues: Sequence[Issue] = (),
    sources: Sequence[Source] = (LEFT, RIGHT, NEITHER),
) -> ArgumentMap:
    """A map with main claims `a` (left, at 100) and `b` (right, at 100) and whatever is added."""
    mains = (claim("a", quote("l", 100)), claim("b", quote("r", 100)))
    return ArgumentMap(
        sources=tuple(sources), claims=(*mains, *claims), relations=tuple(relations), issues=tuple(issues)
    )

"""Filters: which claims are looked at; the others stay where they are, but faint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.model import Claim, Structure


def choices(structure: Structure) -> Iterator[tuple[str, Callable[[Claim], bool]]]:
    """What this map can be filtered by, each with what it keeps; only what makes a difference."""
    words = PLAIN.words
    unaddressed = {claim.id for claim in structure.unaddressed()}
    general: list[tuple[str, Callable[[Claim], bool]]] = [
        ("left side", lambda c: structure.ground(c.id) in ("left", "common")),
        ("right side", lambda c: structure.ground(c.id) in ("right", "common")),
        ("common ground", lambda c: structure.ground(c.id) == "common"),
        ("no side", lambda c: structure.ground(c.id) == "none"),
        ("unaddressed by the other side", lambda c: c.id in unaddressed),
        ("without support", lambda c: not structure.is_conclusion(c.id)),
        ("attacked", lambda c: bool(structure.attackers_of(c.id))),
        (words.unsaid, lambda c: c.is_implicit),
        ("proposed", lambda c: c.is_proposed),
        ("said by others than the author", lambda c: any(q.voice for q in c.quotes)),
        (words.stances["concedes"].alone, lambda c: any(q.stance == "concedes" for q in c.quotes)),
        (words.stances["reports"].alone, lambda c: bool(c.quotes) and all(q.stance == "reports" for q in c.quotes)),
    ]
    voices = dict.fromkeys(q.voice[-1] for c in structure.map.claims for q in c.quotes if q.voice)
    by_voice = [(words.said_by.format(voices=voice), _says(voice)) for voice in voices]
    types = dict.fromkeys(c.type for c in structure.map.claims if c.type is not None)
    by_type = [(f"type: {kind}", _has_type(kind)) for kind in types]
    claims = structure.map.claims
    for name, keeps in (*general, *by_type, *by_voice):
        if 0 < sum(map(keeps, claims)) < len(claims):
            yield name, keeps


def _says(voice: str) -> Callable[[Claim], bool]:
    return lambda claim: any(voice in quote.voice for quote in claim.quotes)


def _has_type(kind: str) -> Callable[[Claim], bool]:
    return lambda claim: claim.type == kind


def dimmed(structure: Structure, keeps: Callable[[Claim], bool]) -> frozenset[str]:
    """The ids that a filter leaves out: claims, and relations all of whose claims are left out."""
    gone = {claim.id for claim in structure.map.claims if not keeps(claim)}
    relations = (r.id for r in structure.map.relations if gone.issuperset(structure.ends(r)))
    return frozenset({*gone, *relations})

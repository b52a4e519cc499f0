"""Which claims are likely to be meant where one is asked for: known to no screen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.text.looks import sought_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from argmap.model import Ground, Structure

_STEM = 5
"""Letters by which words are held to be alike; shorter ones say nothing."""


def likely_first(  # noqa: PLR0913 - each is one thing that makes a claim likely
    structure: Structure,
    near: Sequence[str],
    *,
    sides: Collection[Ground],
    is_alike: bool = False,
    tops: bool = False,
    after: Collection[str] = (),
) -> tuple[str, ...]:
    """All claims, the likeliest first: those of a side; of them those nearby, or those of the same words.

    Args:
        structure: the map.
        near: the ids of the claims that it is about; from the first it is counted, in
            reading order, how far another one is.
        sides: where those stand that come first.
        is_alike: whether those with rare words in common come before those nearby.
        tops: whether main claims come before all other.
        after: the ids of claims that come last on their side, as they are joined already.
    """
    order = [claim.id for claim in structure.in_order()]
    places = {name: place for place, name in enumerate(order)}
    stems = {name: _stems(structure.claims[name].text) for name in (order if is_alike else ())}
    count = Counter(stem for found in stems.values() for stem in found)
    mains = {claim.id for claim in structure.main_claims()} if tops else set()
    own = frozenset[str]().union(*(stems.get(name, frozenset()) for name in near))
    here = places.get(next(iter(near), ""), 0)

    def rank(name: str) -> tuple[bool, bool, bool, float, int]:
        alike = sum(1 / count[stem] for stem in own & stems[name]) if is_alike else 0.0
        return (
            structure.ground(name) not in sides,
            name in after,
            name not in mains,
            -alike,
            abs(places[name] - here),
        )

    return tuple(sorted(order, key=rank))


def _stems(words: str) -> frozenset[str]:
    return frozenset(_beginnings(sought_in(words).split()))


def _beginnings(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        letters = word.strip(".,;:!?()\"'“”‘’")
        if len(letters) >= _STEM:
            yield letters[:_STEM]

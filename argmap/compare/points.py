"""Points for a map, where a teacher asks for them: what each thing found is worth, and what each error takes away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.compare.marking import Marked


class Worth(NamedTuple):
    """What points are given for."""

    main_claim: float
    claim: float
    link: float
    less: Mapping[str, float]
    """By kind of difference."""
    out_of: float | None = None
    """How many a map without a fault has; as many as come together, if none."""


class Points(NamedTuple):
    """The points of one map."""

    got: float
    of: float

    def __str__(self) -> str:
        return f"{self.got:g} / {self.of:g}"


def points_of(marked: Marked, worth: Worth) -> Points:
    """The points of a map, to one decimal place; never less than none."""
    each = ((marked.mains, worth.main_claim), (marked.claims, worth.claim), (marked.steps, worth.link))
    got = sum(score.found * value for score, value in each)
    got -= sum(worth.less.get(one.kind, 0) for one in marked.differences)
    full = sum(score.of * value for score, value in each)
    of = worth.out_of if worth.out_of is not None else full
    return Points(round(max(got, 0) * of / full, 1) if full else 0, round(of, 1))

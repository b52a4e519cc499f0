"""Two cases on one map: what both say becomes one claim, what they part on becomes an issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draft.rules.assembling import origin
from argmap.model import Issue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draft.rules.across import Between, Shared
    from argmap.draft.rules.assembling import Ids
    from argmap.model import Claim, Relation, Source


def merged(left: Claim, right: Claim, shared: Shared) -> Claim:
    """One claim with the quotes of both."""
    return left.changed(
        quotes=(*left.quotes, *right.quotes),
        wording="paraphrase" if left.text != right.text else left.wording,
        origin=origin(shared.sure, shared.why),
    )


def joined(
    claims: tuple[list[Claim], list[Claim]], found: Between
) -> tuple[tuple[list[Claim], list[Claim]], dict[str, str]]:
    """The claims of both sides without those that the other side makes too, and what their names became."""
    left, right = list(claims[0]), list(claims[1])
    renamed: dict[str, str] = {}
    for shared in found.shared:
        i, k = shared.pair
        left[i] = merged(left[i], right[k], shared)
        renamed[right[k].id] = left[i].id
    return (left, [claim for claim in right if claim.id not in renamed]), renamed


def issues_of(claims: tuple[Sequence[Claim], Sequence[Claim]], found: Between, ids: Ids) -> list[Issue]:
    """An issue for each question."""
    return [
        Issue(
            id=ids.number("i"),
            question=one.question,
            positions=(*(claims[0][i].id for i in one.lefts), *(claims[1][k].id for k in one.rights)),
            origin=origin(one.sure, one.why),
        )
        for one in found.questions
    ]


def with_names(relation: Relation, renamed: dict[str, str]) -> Relation:
    """The relation, its ends named as they are now."""
    return relation.changed(
        premises=tuple(renamed.get(name, name) for name in relation.premises),
        target=renamed.get(relation.target, relation.target),
    )


def with_main(source: Source, renamed: dict[str, str]) -> Source:
    """The source, its main claim named as it is now."""
    return source.changed(main=renamed.get(source.main, source.main)) if source.main else source

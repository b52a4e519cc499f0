"""The default drafter: rules, no weights, no network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.languages import NO_LANGUAGE, language_of
from argmap.draft.rules.attaching import SILENCE, Attachment, Placed, attach
from argmap.draft.rules.marks import marks_of
from argmap.draft.rules.thesis import rank, thesis_score

from argmap.draft.drafting import Draft
from argmap.draft.rules.assembling import Ids, claims_of, relations_of, source_of
from argmap.draft.rules.case import case_of
from argmap.errors import DraftError
from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draft.drafting import Read, Wishes

__all__ = ["Attachment", "Tree", "draft_by_rules", "tree_of"]


def draft_by_rules(articles: Sequence[Read], wishes: Wishes) -> Draft:
    """A map by rules alone."""
    ids = Ids()
    cases = [case_of(read) for read in articles]
    sources, claims, relations = [], [], []
    for case in cases:
        if case is None:
            raise DraftError("nothing")
        own = claims_of(case, ids)
        claims += own
        relations += relations_of(case, own, ids)
        sources.append(source_of(case, own))
    return Draft(ArgumentMap(sources=tuple(sources), claims=tuple(claims), relations=tuple(relations)))


class Tree(NamedTuple):
    """A text's argument over units that were given."""

    main: int
    attachments: tuple[Attachment, ...]
    """For each unit, in their order."""


def tree_of(units: Sequence[str], *, paragraphs: Sequence[int] | None = None, price: float = SILENCE) -> Tree:
    """The argument of a text that was already cut into units.

    Args:
        units: their words, in order.
        paragraphs: for each the number of its paragraph; all in one if left out.
        price: what an attachment must score at least; minus infinity attaches all of them.
    """
    language = language_of(" ".join(units)) or NO_LANGUAGE
    marks = [marks_of(unit, language) for unit in units]
    candidates = [
        thesis_score(one, place=i, places=len(units), headline=frozenset()) for i, one in enumerate(marks)
    ]
    main = rank(candidates)[0]
    placed = []
    sentence = 0
    for i, (unit, one) in enumerate(zip(units, marks, strict=True)):
        placed.append(Placed(one, paragraphs[i] if paragraphs else 0, sentence))
        sentence += re.search(r"[.!?][\"”’)]*$", unit.strip()) is not None
    return Tree(main, attach(placed, main, price=price))

"""Articles in, a draft map out: everything in it is proposed, with how sure the drafter is and why.

The room opens no file and knows no map file, no picture and no screen; what is long tells a `progress` callable. A
further drafter is one file or folder with a function that is a `Drafter`, and one line in `DRAFTERS`; a further
language for the rules is one file and one line in `languages`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draft.comparisons import compare_these
from argmap.draft.drafting import AskMain, Draft, Drafter, Kept, MainAnswer, Read, Replies, Wishes
from argmap.draft.rules import draft_by_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import ArgumentMap

__all__ = [
    "DRAFTERS",
    "AskMain",
    "Draft",
    "Drafter",
    "Kept",
    "MainAnswer",
    "Read",
    "Replies",
    "Wishes",
    "compare_these",
    "draft_between",
]


def draft_between(argument_map: ArgumentMap, wishes: Wishes) -> Draft:
    """A map with what lies between its articles drafted anew by a language model; all else stays.

    Raises:
        ExtraMissingError: the library that speaks to language models is not installed.
        DraftError: no model is named, it cannot be asked, or there are no two sides to compare.
    """
    from argmap.draft.llm import compare_by_llm  # noqa: PLC0415 - what it needs takes time to load

    return compare_by_llm(argument_map, wishes)


def _draft_by_llm(articles: Sequence[Read], wishes: Wishes) -> Draft:
    from argmap.draft.llm import draft_by_llm  # noqa: PLC0415 - what it needs takes time to load

    return draft_by_llm(articles, wishes)


DRAFTERS: Mapping[str, Drafter] = {"rules": draft_by_rules, "llm": _draft_by_llm}
"""All drafters, the default first."""

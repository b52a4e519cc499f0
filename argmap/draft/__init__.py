"""Articles in, a draft map out: everything in it is proposed, with how sure the drafter is and why.

The room opens no file and knows no map file, no picture and no screen; what is long tells a `progress` callable. A
further drafter is one file or folder with a function that is a `Drafter`, and one line in `DRAFTERS`; a further
language for the rules is one file and one line in `languages`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draft.drafting import AskMain, Draft, Drafter, Read, Replies, Wishes
from argmap.draft.rules import draft_by_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["DRAFTERS", "AskMain", "Draft", "Drafter", "Read", "Replies", "Wishes"]


def _draft_by_llm(articles: Sequence[Read], wishes: Wishes) -> Draft:
    from argmap.draft.llm import draft_by_llm  # noqa: PLC0415 - what it needs takes time to load

    return draft_by_llm(articles, wishes)


DRAFTERS: Mapping[str, Drafter] = {"rules": draft_by_rules, "llm": _draft_by_llm}
"""All drafters, the default first."""

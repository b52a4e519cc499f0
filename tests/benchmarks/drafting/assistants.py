"""What a language model replied to the questions about one pair of our own, put together by today's drafter.

The replies are kept as they came, by paste in lines and through a server in JSON; so it shows how much of them is
understood, and what is left when they have been checked. One pair is one sample: it says what can be hoped for.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.draft.llm import draft_by_llm
from argmap.draft.rules import draft_by_rules
from argmap.workspace import open_debate
from tests.benchmarks.drafting import own_maps
from tests.benchmarks.drafting.share import Share
from tests.benchmarks.measuring import CHECKOUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draft import Draft, Read, Wishes
    from argmap.draft.drafting import About
    from tests.benchmarks.drafting.own_maps import Scores

REPLIES = Path(__file__).with_name("replies")
HAND_MADE = CHECKOUT / "maps" / "homework.yaml"

WAYS = ("paste", "server")
"""How the replies came; a folder each."""

_LEFT_OUT = "(left out)"


class KeptReplies:
    """The replies that came in one way, given again.

    Args:
        way: which.
        sides: by a source's id, on which side it stands.
    """

    def __init__(self, way: str, sides: dict[str, str]) -> None:
        self._texts = {file.stem: file.read_text(encoding="utf-8") for file in (REPLIES / way).glob("*.txt")}
        self._sides = sides
        self.further: list[str] = []
        """What was asked beyond the three questions, in a few words each; it has no answer."""
        self.asked = 0
        """Characters of the three questions."""

    @property
    def replied(self) -> int:
        """Characters of the three replies."""
        return sum(map(len, self._texts.values()))

    def put(self, question: str, about: About, *, is_optional: bool = False) -> str:  # noqa: ARG002
        """The reply to a question."""
        reply = self._texts.get(self._sides.get(about.name, about.name))
        if reply is None:
            self.further.append(about.words)
            return _LEFT_OUT
        self.asked += len(question)
        return reply

    def forget(self, question: str) -> None:
        """Nothing is."""


def measure() -> dict[str, Scores]:
    """The figures of the rules, and of what came in each way."""
    gold = open_debate(HAND_MADE)
    return {"rules": own_maps.scores_of(gold, draft_by_rules), **{way: _scores(way) for way in WAYS}}


def _scores(way: str) -> Scores:
    gold = open_debate(HAND_MADE)
    replies = KeptReplies(way, {source.id: source.side for source in gold.map.sources if source.side})
    notices: list[str] = []

    def draft(articles: Sequence[Read], wishes: Wishes) -> Draft:
        made = draft_by_llm(articles, replace(wishes, paste=replies))
        notices.extend(made.notices)
        return made

    scores = own_maps.scores_of(gold, draft)
    counts = {
        "further questions asked": len(replies.further),
        "notices": len(notices) - 1,  # the last says that nothing was sent
        "characters asked": replies.asked,
        "characters replied": replies.replied,
    }
    return scores | {what: Share(count, 0) for what, count in counts.items()}

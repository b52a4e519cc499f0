"""What is wrong with a debate, or could be better: each check is a function from a debate to its problems.

The room knows no files and prints nothing; a problem names its place in the words of the map. A further check
gets a file of its own and one line in `CHECKS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.check.articles import changed_articles
from argmap.check.connections import unconnected_claims
from argmap.check.quotes import quotes_in_articles
from argmap.check.repair import Moved, Repair, repair_quotes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.errors import Problem
    from argmap.model import Debate

CHECKS: dict[str, Callable[[Debate], Iterator[Problem]]] = {
    "articles": changed_articles,
    "quotes": quotes_in_articles,
    "connections": unconnected_claims,
}
"""All checks in the order in which they run."""


def check_debate(debate: Debate) -> tuple[Problem, ...]:
    """What all checks find, in their order."""
    return tuple(problem for check in CHECKS.values() for problem in check(debate))


__all__ = ["CHECKS", "Moved", "Repair", "check_debate", "repair_quotes"]

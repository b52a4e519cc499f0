"""What is wrong with a debate, or could be better: each check is a function from a debate to its problems.

The room knows no files and prints nothing; a problem names its place in the words of the map. A further check
gets a file of its own and one line in `CHECKS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.check.articles import changed_articles
from argmap.check.balance import balance_of_sides
from argmap.check.circles import support_circles
from argmap.check.concessions import supporting_concessions
from argmap.check.connections import unconnected_claims
from argmap.check.coverage import uncovered_paragraphs
from argmap.check.directions import one_way
from argmap.check.issues import positions_on_issues
from argmap.check.main_claims import main_claims
from argmap.check.proposals import open_proposals
from argmap.check.quotes import quotes_in_articles
from argmap.check.repair import Moved, Repair, repair_quotes
from argmap.check.repetitions import repeated_claims
from argmap.check.scripts import mixed_scripts
from argmap.check.stances import uncommitted_premises
from argmap.check.standing_alone import leaning_words
from argmap.check.unaddressed import unaddressed_claims
from argmap.check.word_rules import loose_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.errors import Problem
    from argmap.model import Debate


class Check(NamedTuple):
    """A check and the names of the problems it finds, separated by spaces."""

    function: Callable[[Debate], Iterator[Problem]]
    problems: str
    has_errors: bool = False
    """Whether any of them is an error; else all are warnings and information."""

    def __call__(self, debate: Debate) -> Iterator[Problem]:
        """What it finds."""
        return self.function(debate)


CHECKS: dict[str, Check] = {
    "articles": Check(changed_articles, "article-conflict article-changed", has_errors=True),
    "quotes": Check(
        quotes_in_articles,
        "quote-missing quote-near quote-ambiguous quote-moved quote-normalised quotes-shifted",
        has_errors=True,
    ),
    "connections": Check(unconnected_claims, "unconnected"),
    "circles": Check(support_circles, "support-circle"),
    "mains": Check(main_claims, "main-missing main-on-other-side"),
    "repetitions": Check(repeated_claims, "same-words"),
    "wordings": Check(leaning_words, "stands-alone"),
    "stances": Check(uncommitted_premises, "uncommitted-premise"),
    "concessions": Check(supporting_concessions, "concession-as-support"),
    "issues": Check(positions_on_issues, "few-positions one-sided-issue"),
    "directions": Check(one_way, "one-way"),
    "unaddressed": Check(unaddressed_claims, "unaddressed"),
    "coverage": Check(uncovered_paragraphs, "uncovered"),
    "balance": Check(balance_of_sides, "unbalanced"),
    "scripts": Check(mixed_scripts, "mixed-scripts"),
    "words": Check(loose_words, "rabbit-rule holding-hands"),
    "proposals": Check(open_proposals, "proposed"),
}
"""All checks in the order in which they run, by the names that people can ask for."""


def check_debate(debate: Debate, *, all_checks: bool = True) -> tuple[Problem, ...]:
    """What all checks find, in their order; or those alone that find errors, which cost little."""
    asked = (check for check in CHECKS.values() if all_checks or check.has_errors)
    return tuple(problem for check in asked for problem in check(debate))


__all__ = ["CHECKS", "Check", "Moved", "Repair", "check_debate", "repair_quotes"]

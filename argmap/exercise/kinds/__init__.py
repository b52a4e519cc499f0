"""The kinds of task: one table. A further kind is a function that gives its candidates, best first, and one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.kinds.answering import matches, questions
from argmap.exercise.kinds.blanks import pictures
from argmap.exercise.kinds.case import cases
from argmap.exercise.kinds.finding import answers, places
from argmap.exercise.kinds.links import joins
from argmap.exercise.kinds.mains import main_claims
from argmap.exercise.kinds.reasons import purposes, ways
from argmap.exercise.kinds.switching import agreements, replies, stands, switches
from argmap.exercise.kinds.testing import tests
from argmap.exercise.kinds.together import togethers
from argmap.exercise.kinds.unsaid import unsaids
from argmap.exercise.kinds.voices import voices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.exercise.material import Candidate, Material
    from argmap.model import Source


class OfArticle(NamedTuple):
    """A kind of task on one article."""

    make: Callable[[Material, Source], Iterator[Candidate]]
    per_sheet: int = 0
    """How many make up a sheet's task of the kind; none where it is for pages alone."""
    per_page: tuple[int, int, int] = (0, 0, 0)
    """How many an exercise has of each article, by level."""


class OfBoth(NamedTuple):
    """A kind of task on both articles at once."""

    make: Callable[[Material, None], Iterator[Candidate]]
    per_sheet: int = 0
    per_page: tuple[int, int, int] = (0, 0, 0)
    """How many an exercise has in all, by level."""


Kind = OfArticle | OfBoth

KINDS: dict[str, Kind] = {
    "main": OfArticle(main_claims, 2, (1, 1, 1)),
    "find": OfArticle(places, 4, (1, 1, 1)),
    "way": OfArticle(ways, 4, (1, 1, 1)),
    "for": OfArticle(purposes, 2, (0, 1, 1)),
    "who": OfArticle(voices, 5, (1, 1, 2)),
    "together": OfArticle(togethers, 4, (1, 1, 1)),
    "unsaid": OfArticle(unsaids, 2, (0, 1, 1)),
    "test": OfArticle(tests, 1, (0, 0, 1)),
    "question": OfBoth(questions, 2, (1, 1, 1)),
    "join": OfBoth(joins, 5, (2, 3, 4)),
    "answer": OfBoth(answers, 2, (1, 1, 1)),
    "stand": OfBoth(stands, 0, (1, 1, 1)),
    "switch": OfArticle(switches, 0, (1, 1, 1)),
    "reply": OfArticle(replies, 0, (1, 1, 1)),
    "agree": OfBoth(agreements, 0, (1, 1, 1)),
    "tree": OfBoth(cases, 1),
    "match": OfBoth(matches, 1),
    "picture": OfBoth(pictures, 1),
}
"""All kinds of task by name, those on a page in the order in which they are asked there."""

"""Which questions of two maps are the same: by the answers that they have in common, and by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.compare.matching import Matched

_ANSWERS = 0.5
"""Of the answers of both, the share in common from which two questions are one, whatever their words."""
_WORDS = 0.8
"""The likeness of their words (rapidfuzz's token sort ratio) from which they are one, whatever their answers."""
_WORDS_TOO = 0.5
"""The same where they have any answer in common."""


def same_questions(sides: Matched) -> dict[str, str]:
    """My questions to the reference's, the surest first; each is taken once."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, one, other in sorted(_scores(sides)):
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def answers_of(question: str, sides: Matched) -> frozenset[str]:
    """The answers to one of my questions, as claims of the reference."""
    positions = sides.mine.structure.issues[question].positions
    return frozenset(name for claim in positions for name in sides.theirs_of(claim))


def _scores(sides: Matched) -> Iterator[tuple[float, str, str]]:
    from rapidfuzz import fuzz  # noqa: PLC0415 - where maps are compared alone

    for name, issue in sides.mine.structure.issues.items():
        images = answers_of(name, sides)
        for other, theirs in sides.theirs.structure.issues.items():
            whole = images | set(theirs.positions)
            answers = len(images & set(theirs.positions)) / len(whole) if whole else 0.0
            words = fuzz.token_sort_ratio(issue.question.casefold(), theirs.question.casefold()) / 100
            if answers >= _ANSWERS or words >= _WORDS or (answers > 0 and words >= _WORDS_TOO):
                yield -(2 * answers + words), name, other
